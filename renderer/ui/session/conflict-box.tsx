import { Copy } from 'lucide-react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../button.tsx';
import { useCopy } from '../use-copy.ts';
import { useWho } from './names.ts';
import './conflict-box.css';

/** Theirs and mine, side by side: the person chooses, and nothing of either is lost. */
export function ConflictBox({
  by,
  at,
  theirs,
  mine,
  isDecided,
  keepTheirs,
  putMine,
}: {
  readonly by: string;
  readonly at: number;
  /** Both values in words. */
  readonly theirs: string;
  readonly mine: string;
  /** False while the backend has not been asked yet: then there is nothing to choose. */
  readonly isDecided: boolean;
  readonly keepTheirs: () => void;
  readonly putMine: () => void;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const who = useWho();
  const copy = useCopy();
  return (
    <div
      className="conflict"
      role="group"
      aria-label={t('run-sheet.conflict.title', { who: who(by), time: formats.time(at) })}
    >
      <p role="alert">{t('run-sheet.conflict.title', { who: who(by), time: formats.timeWithSeconds(at) })}</p>
      <dl>
        <div>
          <dt>{t('run-sheet.conflict.theirs')}</dt>
          <dd>{theirs}</dd>
        </div>
        <div>
          <dt>{t('run-sheet.conflict.mine')}</dt>
          <dd>{mine}</dd>
        </div>
      </dl>
      <div className="conflict-actions">
        {isDecided && (
          <>
            <Button size="small" onPress={keepTheirs}>
              {t('run-sheet.conflict.keep')}
            </Button>
            <Button size="small" onPress={putMine}>
              {t('run-sheet.conflict.put')}
            </Button>
          </>
        )}
        <Button size="small" variant="ghost" icon={Copy} onPress={() => copy(mine)}>
          {t('run-sheet.conflict.copy')}
        </Button>
      </div>
    </div>
  );
}
