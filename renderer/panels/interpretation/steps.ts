import type { Action } from '../../../shared/incidents/messages.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { nextSteps } from '../../../shared/incidents/select.ts';
import type { Role } from '../../../shared/core/actor.ts';
import type { StagePreset } from '../../../shared/transport/messages.ts';
import type { WebinarCommand, WebinarState } from '../../../shared/webinar.ts';
import { presetLasts } from '../../ui/session/message-durations.ts';

/** What a named step does beyond being told to the booths: only what the product can really do. */
export interface Deed {
  readonly commands: readonly WebinarCommand[];
  readonly opens: 'floor' | 'programme' | 'booths' | null;
  /** What goes to the stage. */
  readonly shows: StagePreset | null;
}

type State = Pick<WebinarState, 'transport'>;

const presets: Readonly<Partial<Record<Action, StagePreset>>> = {
  'hold-session': 'interpretation-paused',
  'slow-down': 'slower',
  'cue-speaker': 'closer-to-microphone',
  'end-on-time': 'please-conclude',
};

const opened: Readonly<Partial<Record<Action, Deed['opens']>>> = {
  'set-floor': 'floor',
  'confirm-name': 'programme',
  'find-cover': 'booths',
};

export function deedOf(action: Action, { transport }: State): Deed {
  const preset = presets[action] ?? null;
  const commands: WebinarCommand[] = [];
  // It stays until somebody takes it down: nobody knows how long the interpretation is cut.
  const lasts = action === 'hold-session' ? null : presetLasts;
  if (preset !== null) commands.push({ type: 'transport.show-message', data: { message: { preset }, lasts } });
  const { visit, status } = transport;
  if (action === 'hold-session' && status === 'live' && visit && visit.pausedAt === null)
    commands.push({ type: 'transport.pause', data: { visit: visit.id } });
  return { commands, opens: opened[action] ?? null, shows: preset };
}

/** Steps that are offered to somebody, the likeliest first: an urgent fault may always stop the session. */
export function stepsFor(incident: IncidentState, role: Role): readonly Action[] {
  const [first, ...others] = nextSteps(incident);
  const holding: readonly Action[] = incident.severity === 1 ? ['hold-session'] : [];
  const calling: readonly Action[] = role === 'producer' ? [] : ['call-producer'];
  const all = [first, ...holding, ...others.filter((action) => action !== 'call' && action !== 'other'), ...calling];
  return [...new Set([...all.filter((action) => action !== undefined), 'call', 'other'] as const)];
}
