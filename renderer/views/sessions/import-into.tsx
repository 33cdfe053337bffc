import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { requestImport } from '../../panels/import/requested-import.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ReachedSession } from './reach.ts';

/** Which session a run-sheet is for; the session's console then asks for the file. */
export function ImportInto({
  sessions,
  onClose,
}: {
  readonly sessions: readonly ReachedSession[];
  readonly onClose: () => void;
}) {
  const t = useText<'entry'>();
  const { local, shortDate, time } = useFormats();
  return (
    <Dialog title={t('sessions.import.into')} isOpen onClose={onClose}>
      <ul className="session-choices">
        {sessions.map(({ summary }) => {
          const title = local(summary.title);
          return (
            <li key={summary.id}>
              <Button
                wide
                size="large"
                onPress={() => {
                  requestImport(summary.id);
                  location.hash = `#/session/${summary.id}`;
                }}
              >
                <span className="truncate" lang={title.lang}>
                  {title.text}
                </span>
                <span className="grow" />
                <span className="muted numeric">
                  {shortDate(summary.start, summary.timeZone)}, {time(summary.start, summary.timeZone)}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
