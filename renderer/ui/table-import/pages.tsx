import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../button.tsx';

/** Turns the pages of a preview; nothing where there is one only. */
export function Pages({
  page,
  pages,
  size,
  count,
  onTurn,
}: {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Rows of a page. */
  readonly size: number;
  /** Rows of all pages. */
  readonly count: number;
  readonly onTurn: (page: number) => void;
}) {
  const t = useText<'dialogs'>();
  if (pages <= 1) return null;
  return (
    <div className="import-pages">
      <IconButton
        icon={ChevronLeft}
        label={t('import.page.previous')}
        isDisabled={page === 0}
        onPress={() => onTurn(page - 1)}
      />
      <span className="numeric">
        {t('import.page', { from: page * size + 1, to: Math.min(count, (page + 1) * size), count })}
      </span>
      <IconButton
        icon={ChevronRight}
        label={t('import.page.next')}
        isDisabled={page === pages - 1}
        onPress={() => onTurn(page + 1)}
      />
    </div>
  );
}
