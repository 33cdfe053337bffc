import { Headset, Plus } from 'lucide-react';
import { boothPerChannel, emptyBooth } from '../../../shared/booths/at-first.ts';
import { maxBooths } from '../../../shared/booths/messages.ts';
import { boothsInOrder } from '../../../shared/booths/select.ts';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Unsent } from '../../ui/session/unsent.tsx';
import { BoothCard, type BoothLinkPart } from './booth-card.tsx';
import { Findings } from './findings.tsx';
import { ItemCoverage } from './item-coverage.tsx';
import { RefusedEdits } from './notices.tsx';
import { TurnSettings } from './turn-settings.tsx';
import { useBoothEdits } from './use-booth-edits.ts';
import '../../ui/table.css';
import './booths.css';

/** Booths and their teams, and beside them what that comes to. */
export function BoothsDialog({ onClose, link }: { readonly onClose: () => void; readonly link: BoothLinkPart }) {
  const t = useText<'dialogs'>();
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
    edits.give(t('booths.added', { count: 1 }), {
      type: 'booths.add',
      data: { booths: [emptyBooth(newId(), channel)] },
    });
  };
  const addAll = () => {
    const all = boothPerChannel(session.languages);
    edits.give(t('booths.added', { count: all.length }), { type: 'booths.add', data: { booths: all } });
  };
  return (
    <Dialog title={t('booths.title')} isOpen onClose={onClose} size="wide">
      <Unsent>{t('booths.offline')}</Unsent>
      <RefusedEdits booths={booths} />
      {!mayEdit && <p className="soft">{t('booths.read-only')}</p>}
      {listed.length === 0 ? (
        <EmptyState
          icon={Headset}
          title={t('booths.none')}
          actions={
            mayEdit && (
              <>
                <Button variant="primary" icon={Plus} onPress={addAll}>
                  {t('booths.add-all', { count: session.languages.length })}
                </Button>
                <Button onPress={add}>{t('booths.add')}</Button>
              </>
            )
          }
        >
          {t('booths.none.text')}
        </EmptyState>
      ) : (
        <>
          <div className="booths-dialog">
            <div className="booths-set-up">
              {listed.map((booth) => (
                <BoothCard
                  key={booth.id}
                  {...{ booth, booths, mayEdit, edits, link }}
                  channels={session.languages}
                  sessionEnd={session.end.wall}
                />
              ))}
              {mayEdit && (
                <Button icon={Plus} onPress={add} isDisabled={listed.length >= maxBooths}>
                  {t('booths.add')}
                </Button>
              )}
              <TurnSettings {...{ booths, mayEdit, edits }} />
            </div>
            <Findings {...{ state, mayEdit, edits }} />
          </div>
          <ItemCoverage state={state} />
        </>
      )}
    </Dialog>
  );
}
