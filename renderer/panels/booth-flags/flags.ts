import type { Instant } from '../../../shared/core/envelope.ts';
import { codes } from '../../../shared/incidents/codes.ts';
import { bySeverityAndAge } from '../../../shared/incidents/select.ts';
import type { IncidentCode } from '../../../shared/incidents/messages.ts';
import type { BoothIncident, BoothView } from '../../../shared/views/booth.ts';
import type { BoothState } from '../../sync/console.ts';

/** What a booth flags by one press, and what it sees of it. */

export type FlagCode = IncidentCode;

/** The keys 1 to 8; 9 opens the rest. */
export const keyed = [
  'too-fast',
  'no-floor-sound',
  'poor-sound',
  'away-from-mic',
  'overlapping-speakers',
  'relay-lost',
  'slides-not-visible',
  'need-document',
] as const satisfies readonly FlagCode[];

/** What else a booth may flag, the gravest first. */
export const others: readonly FlagCode[] = (Object.keys(codes) as FlagCode[])
  .filter((code) => codes[code].raisedBy.includes('booth') && !(keyed as readonly FlagCode[]).includes(code))
  .toSorted((a, b) => codes[a].severity - codes[b].severity);

export interface Shown extends BoothIncident {
  readonly id: string;
}

/** Whether this booth flags it at present. */
export function isOwn({ own, status }: BoothIncident): boolean {
  return own !== undefined && own.withdrawnAt === undefined && status !== 'closed';
}

export type Life =
  'sending' | 'sent' | 'delivered' | 'seen' | 'has' | 'acting' | 'asked' | 'confirmed' | 'not-yet' | 'closed';

/** How far a flag of this booth has come. */
export function lifeOf(incident: BoothIncident): Life {
  const { status, own, owner, doing, seen, deliveredAt } = incident;
  if (status === 'closed') return 'closed';
  if (own?.confirmedAt !== undefined && own.withdrawnAt === undefined) return 'confirmed';
  if (status === 'fixed-asked') return own && own.withdrawnAt === undefined ? 'asked' : 'acting';
  if (own?.notYetAt !== undefined && own.notYetAt >= (doing?.at ?? 0)) return 'not-yet';
  if (doing) return 'acting';
  if (owner) return 'has';
  if (seen.length > 0) return 'seen';
  return deliveredAt === undefined ? 'sent' : 'delivered';
}

/** Ms for which a flag of this booth that is over is still told on its key. */
const toldFor = 12_000;

export interface FlagKey {
  readonly code: (typeof keyed)[number];
  /** A press of it is on its way. */
  readonly isSending: boolean;
  /** What this booth flags, or has just seen closed; null: nothing. */
  readonly own: Shown | null;
  /** It was flagged so lately that taking it back is as large as it was. */
  readonly isFresh: boolean;
}

/** Ms for which withdrawing is one large press. */
export const freshFor = 5_000;

type State = Pick<BoothState, 'live'>;

export function keysOf({ incidents }: Pick<BoothView, 'incidents'>, { live }: State, now: Instant): readonly FlagKey[] {
  const all = Object.entries(incidents).map(([id, incident]): Shown => ({ id, ...incident }));
  return keyed.map((code) => {
    const flagged = all.filter((incident) => incident.code === code && incident.own?.withdrawnAt === undefined);
    const open = flagged.find(isOwn) ?? null;
    const over = flagged.findLast(({ own, ended }) => own && ended && now - ended.at < toldFor) ?? null;
    return {
      code,
      isSending: live.some(
        ({ status, command }) =>
          status === 'sent' &&
          (code === 'too-fast'
            ? command.type === 'incidents.slow-down'
            : command.type === 'incidents.raise' && command.data.code === code),
      ),
      own: open ?? over,
      isFresh: open?.own !== undefined && now - open.own.at < freshFor,
    };
  });
}

/** What is open and has no key of its own here: of others, of the system, and this booth's rarer flags. */
export function commonOf({ incidents }: Pick<BoothView, 'incidents'>): readonly Shown[] {
  return Object.entries(incidents)
    .map(([id, incident]): Shown => ({ id, ...incident }))
    .filter(({ status, code }) => status !== 'closed' && code !== 'too-fast')
    .filter((incident) => !isOwn(incident) || !(keyed as readonly FlagCode[]).includes(incident.code))
    .toSorted(bySeverityAndAge);
}

/** The flag that this booth is asked about longest: the one that the keys answer. */
export function askedOf({ incidents }: Pick<BoothView, 'incidents'>): Shown | null {
  const asked = Object.entries(incidents)
    .map(([id, incident]): Shown => ({ id, ...incident }))
    .filter((incident) => lifeOf(incident) === 'asked');
  return asked.toSorted((a, b) => (a.asked?.at ?? 0) - (b.asked?.at ?? 0))[0] ?? null;
}
