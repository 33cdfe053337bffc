import { Plus } from 'lucide-react';
import { maxBooths } from '../../../shared/booths/messages.ts';
import { boothsInOrder } from '../../../shared/booths/select.ts';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import { BoothCard } from './booth-card.tsx';
import { Findings } from './findings.tsx';
import { TurnSettings } from './turn-settings.tsx';
import { useBoothEdits } from './use-booth-edits.ts';
import './booths.css';

/** Booths and their teams, and beside them what that comes to. */
export function BoothsDialog({ onClose, onInvite }: { readonly onClose: () => void; readonly onInvite: () => void }) {
  const t = useText<'dialogs'>();
  const { edit } = useConsoleActions();
  const edits = useBoothEdits();
  const mayEdit = useConsole(({ me }) => mayCommand(me.role, 'booths.edit'));
  const state = useConsole(({ state: all }) => {
    if (!all) return null;
    const { session, booths, runSheet, transport } = all;
    return { session, booths, runSheet, transport };
  });
  if (!state) return null;
  const { booths, session } = state;
  const listed = boothsInOrder(booths);
  /** For the first channel that no booth serves yet. */
  const add = () => {
    const served = new Set(listed.flatMap(({ serves }) => serves));
    const channel = session.languages.find((language) => !served.has(language)) ?? session.languages[0];
    if (channel === undefined) return;
    const booth = { id: newId(), name: '', serves: [channel], interpreters: {}, backupPivot: null, bookedEnd: null };
    edit({ type: 'booths.add', data: { booths: [booth] } });
  };
  return (
    <Dialog title={t('booths.title')} isOpen onClose={onClose} size="wide">
      <Refused />
      {!mayEdit && <p className="soft">{t('booths.read-only')}</p>}
      <div className="booths-dialog">
        <div className="booths-set-up">
          {listed.length === 0 && <p className="muted">{t('booths.none')}</p>}
          {listed.map((booth) => (
            <BoothCard key={booth.id} {...{ booth, booths, mayEdit, edits, onInvite }} channels={session.languages} />
          ))}
          {mayEdit && (
            <Button icon={Plus} onPress={add} isDisabled={listed.length >= maxBooths}>
              {t('booths.add')}
            </Button>
          )}
          <TurnSettings booths={booths} mayEdit={mayEdit} />
        </div>
        <Findings state={state} mayEdit={mayEdit} edits={edits} />
      </div>
    </Dialog>
  );
}

/** Edits of booths that the backend refused, with why; they can be made again from what stands now. */
function Refused() {
  const t = useText<'dialogs'>();
  const why = useRejectionText();
  const { dismissRefused } = useConsoleActions();
  const refused = useConsole((state) => state.refused.filter(({ command }) => command.type.startsWith('booths.')));
  return refused.map(({ command, rejection }) => (
    <Banner
      key={command.id}
      tone="warn"
      isBoxed
      title={t('booths.refused')}
      actions={
        <Button size="small" onPress={() => dismissRefused(command.id)}>
          {t('booths.refused.dismiss')}
        </Button>
      }
    >
      {why(rejection)}
    </Banner>
  ));
}
