import type { Actor } from '../../shared/core/actor.ts';
import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import type { AnyRejection } from '../../shared/protocol/outcome.ts';
import { mayCommand } from '../../shared/roles/permissions.ts';
import {
  type WebinarCommand,
  type WebinarEvent,
  type WebinarState,
  commands,
  decide,
  isCommandType,
  isLive,
} from '../../shared/webinar.ts';
import { type FileSizes, refusedFile } from './named-files.ts';

export type Judgement =
  | { readonly ok: true; readonly events: readonly WebinarEvent[]; readonly state: WebinarState }
  | { readonly ok: false; readonly rejection: AnyRejection };

/** What a command is judged on. */
export interface Standing {
  readonly state: WebinarState;
  /** Position of the newest event. */
  readonly seq: number;
  /** The backend's clock, by which a command is late. */
  readonly now: Instant;
  /** Instant of its events: later than the clock where the log is ahead of it, as it never precedes earlier events (T3). */
  readonly at: Instant;
  /** What is kept of the files that the command names. */
  readonly files: FileSizes;
}

/**
 * Everything between an envelope and its events: permission, schema, time to live, files that it names, decision (rules
 * K4, K5, K7, K8, F4).
 * The system's own commands wait for nobody and need no time to live.
 */
export function judge({ id, type, data, until }: CommandEnvelope, actor: Actor, standing: Standing): Judgement {
  const { state, seq, now, at, files } = standing;
  if (!isCommandType(type)) return refuse({ code: 'unknown-command', data: { type } });
  if (!mayCommand(actor.role, type)) return refuse({ code: 'forbidden', data: null });
  const payload = validate(type, data);
  if ('code' in payload) return refuse(payload);
  if (isLive(type) && until === undefined && actor.role !== 'system')
    return refuse({ code: 'live-needs-until', data: null });
  if (until !== undefined && now > until) return refuse({ code: 'expired', data: { until, now } });
  const refusal = refusedFile(payload.command, files);
  if (refusal) return refuse(refusal);
  return decide(state, payload.command, { now: at, actor, command: id }, seq);
}

function refuse(rejection: AnyRejection): Judgement {
  return { ok: false, rejection };
}

function validate(
  type: WebinarCommand['type'],
  data: unknown,
): { readonly command: WebinarCommand } | Extract<AnyRejection, { code: 'invalid' }> {
  try {
    const parsed = commands[type].safeParse(data);
    if (parsed.success) return { command: { type, data: parsed.data } as WebinarCommand };
    const [issue] = parsed.error.issues;
    return invalid(issue?.path.map(String).join('.') ?? '', issue?.message ?? '');
  } catch (error) {
    // A payload that is nested deeper than the stack is high.
    if (error instanceof RangeError) return invalid('', 'nested too deeply');
    throw error;
  }
}

function invalid(path: string, message: string): Extract<AnyRejection, { code: 'invalid' }> {
  return { code: 'invalid', data: { path: path.slice(0, 200), message: message.slice(0, 200) } };
}
