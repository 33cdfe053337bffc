import type { CommandEnvelope, Json } from '../../../shared/core/envelope.ts';
import type { Conflict } from '../../../shared/core/fields.ts';
import type { AnyRejection } from '../../../shared/protocol/outcome.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';

/** A change of a field that was refused because somebody else had changed the same one. */
export interface FieldConflict {
  readonly by: string;
  readonly at: number;
  readonly theirs: Json;
  readonly mine: Json;
  /** False while the backend has not been asked yet: then there is nothing to choose. */
  readonly isDecided: boolean;
  readonly keepTheirs: () => void;
  readonly putMine: () => void;
}

/** How a record's own pane shows a conflict over one of its fields. */
export interface ConflictedField {
  readonly theirs: Json;
  /** The value as its author gave it. */
  readonly mineOf: (command: CommandEnvelope, conflict: Conflict) => Json;
  /** Gives the refused change again, having seen what stands now. */
  readonly putMine: (mine: Json) => void;
}

export function useFieldConflict(record: string, field: string, shown: ConflictedField): FieldConflict | null {
  const { dismissRefused } = useConsoleActions();
  const refused = useConsole(
    (state) => state.refused.find(({ rejection }) => conflictOf(rejection, record, field) !== undefined) ?? null,
  );
  const blocked = useConsole(
    ({ pending }) =>
      pending.find((entry) => entry.blocked && conflictOf(entry.blocked, record, field) !== undefined) ?? null,
  );
  const command = (refused ?? blocked)?.command;
  const rejection = refused?.rejection ?? blocked?.blocked;
  const conflict = rejection && conflictOf(rejection, record, field);
  if (!command || !conflict) return null;
  const mine = shown.mineOf(command, conflict);
  return {
    by: conflict.by,
    at: conflict.at,
    theirs: shown.theirs,
    mine,
    isDecided: refused !== null,
    keepTheirs: () => dismissRefused(command.id),
    putMine() {
      shown.putMine(mine);
      dismissRefused(command.id);
    },
  };
}

function conflictOf(rejection: AnyRejection, record: string, field: string): Conflict | undefined {
  if (rejection.code !== 'conflict' || rejection.data.record !== record) return undefined;
  return rejection.data.conflicts.find((conflict) => conflict.field === field);
}
