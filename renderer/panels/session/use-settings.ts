import { useEffect, useState } from 'react';
import type { AnyRejection } from '../../../shared/protocol/outcome.ts';
import { decide } from '../../../shared/session/decide.ts';
import { editable } from '../../../shared/session/messages.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import {
  type SettingDrafts,
  type SettingFaults,
  type SettingField,
  type Written,
  afterChange,
  draftsOf,
  overtaken,
  readSettings,
  shownIn,
  withoutDraft,
  writtenAs,
} from './settings-draft.ts';

export interface Settings {
  readonly isChanged: boolean;
  /** Sent, and the backend has not answered yet. */
  readonly isSaving: boolean;
  readonly shown: <F extends SettingField>(field: F) => Written[F];
  readonly change: <F extends SettingField>(field: F, written: Written[F]) => void;
  readonly faults: SettingFaults;
  /** Why the changes were refused as a whole; conflicts also stand in `conflict`. */
  readonly rejection: AnyRejection | null;
  readonly conflict: (field: SettingField) => ReturnType<typeof overtaken>;
  readonly keepTheirs: (field: SettingField) => void;
  readonly putMine: (field: SettingField) => void;
  /** Sends what was changed, and nothing else, as one edit. */
  readonly save: () => void;
}

/**
 * The session's settings while somebody changes them. What an earlier edit of the session was refused with is taken
 * up again; once saved, the refused edit is let go.
 * @param onSaved told the command that saved them; null where there was nothing to save.
 */
export function useSettings(session: SessionState, onSaved: (command: string | null) => void): Settings {
  const { edit, dismissRefused, now } = useConsoleActions();
  const { person, role } = useConsole(({ me }) => me);
  const refused = useConsole((state) => state.refused);
  const [takenUp] = useState(() => refused.filter(({ command }) => command.type === 'session.edit'));
  const [drafts, setDrafts] = useState<SettingDrafts>(() => draftsFrom(takenUp));
  const [faults, setFaults] = useState<SettingFaults>({});
  const [rejection, setRejection] = useState<AnyRejection | null>(() => takenUp.at(-1)?.rejection ?? null);
  /** Refused edits whose changes are all in the drafts. */
  const [answered, setAnswered] = useState<readonly string[]>(() => takenUp.map(({ command }) => command.id));
  const [sent, setSent] = useState<string | null>(null);

  const refusal = refused.find(({ command }) => command.id === sent) ?? null;
  // Without a connection it waits in the outbox, as the header says: there is nothing to stay here for.
  const isSaving = useConsole(
    ({ pending, status }) => status.kind === 'live' && pending.some(({ command }) => command.id === sent),
  );
  const isSaved = sent !== null && !refusal && !isSaving;
  useEffect(() => {
    if (isSaved) onSaved(sent);
  }, [isSaved, onSaved, sent]);

  const revise = (next: SettingDrafts) => {
    setDrafts(next);
    // What is wrong is said again at the next try, not while it is being mended.
    setFaults({});
    setRejection(null);
    if (sent !== null) setAnswered([...answered, sent]);
    setSent(null);
  };

  const save = () => {
    const read = readSettings(session, drafts);
    if ('faults' in read) return setFaults(read.faults);
    const changes = [...read.changes];
    const letGo = () => answered.forEach(dismissRefused);
    if (changes.length === 0) {
      letGo();
      return onSaved(null);
    }
    const command = { type: 'session.edit', data: { changes } } as const;
    const decision = decide(session, command, { now: now(), actor: { person, role }, command: 'settings' });
    if (!decision.ok) return setRejection(decision.rejection);
    const id = edit(command);
    letGo();
    if (sent !== null) dismissRefused(sent);
    setAnswered([]);
    setRejection(null);
    setSent(id);
  };

  return {
    isChanged: draftsOf(drafts).length > 0,
    isSaving,
    shown: (field) => shownIn(field, session, drafts),
    change: (field, written) => revise(afterChange(drafts, session, field, written)),
    faults,
    rejection: refusal?.rejection ?? rejection,
    conflict: (field) => overtaken(field, session, drafts),
    keepTheirs: (field) => revise(withoutDraft(drafts, field)),
    putMine(field) {
      const draft = drafts[field];
      if (draft) revise({ ...drafts, [field]: { ...draft, base: session.versions[field]?.command ?? null } });
    },
    save,
  };
}

/** The changes of refused edits as drafts, the newest of each field, against the versions that they were made on. */
function draftsFrom(refused: readonly RefusedEdit[]): SettingDrafts {
  const changes = refused.flatMap(({ command }) => {
    const { type, data } = command as unknown as WebinarCommand;
    const known = ({ field }: { readonly field: string }) => Object.hasOwn(editable, field.split('.')[0] ?? '');
    return type === 'session.edit' ? data.changes.filter(known) : [];
  });
  return Object.fromEntries(
    changes.map(({ field, value, base }) => [field, { written: writtenAs(field as SettingField, value), base }]),
  ) as SettingDrafts;
}
