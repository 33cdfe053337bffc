import type { Context } from '../../shared/core/envelope.ts';
import type { Decided, decide } from '../../shared/webinar.ts';
import type { WebinarCommand, WebinarRejection, WebinarState } from '../../shared/webinar-state.ts';

/**
 * What decides an edit here, before the backend has: half of the domain's code, which nobody needs to be shown a
 * session. It is loaded at the first sign of somebody at this console, with the later parts, or with the first edit.
 */
let rules: typeof decide | null = null;

/** An edit that cannot be shown yet. */
export interface RulesAway {
  readonly code: 'rules-away';
  readonly data: Readonly<Record<string, never>>;
}

type DecidedHere =
  Extract<Decided, { ok: true }> | { readonly ok: false; readonly rejection: WebinarRejection | RulesAway };

const away: DecidedHere = { ok: false, rejection: { code: 'rules-away', data: {} } };

/** As `decide`, where that is here. */
export function decideHere(
  state: WebinarState,
  command: WebinarCommand,
  context: Context,
  lastSeq: number,
): DecidedHere {
  return rules ? rules(state, command, context, lastSeq) : away;
}

export function areRulesHere(): boolean {
  return rules !== null;
}

/** @throws when they are not kept here and the backend is away */
export async function loadRules(): Promise<void> {
  rules ??= (await import('../../shared/webinar.ts')).decide;
}
