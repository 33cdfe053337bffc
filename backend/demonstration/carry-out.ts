import { system } from '../../shared/core/actor.ts';
import type { Fact } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { LiveSession } from '../sessions/sessions.ts';

/** Gives a command as the system. @throws when it is refused. */
export async function carryOut(session: LiveSession, id: string, command: Fact): Promise<void> {
  requireOk(await session.submit({ id, ...command }, system), `${id} in ${session.id}`);
}

export function requireOk(outcome: Outcome, what: string): void {
  if (!outcome.ok) throw new Error(`The demonstration was refused (${what}): ${outcome.rejection.code}`);
}
