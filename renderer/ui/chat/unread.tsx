import { useText } from '../../i18n/text.ts';
import { Chip } from '../chip.tsx';

/** How many messages were not read. */
export function Unread({ count }: { readonly count: number }) {
  const t = useText<'booth' | 'interpretation'>();
  return (
    <Chip size="small" tone="accent">
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('chat.unread', { count })}</span>
    </Chip>
  );
}
