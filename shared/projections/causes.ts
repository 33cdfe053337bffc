import { isOpen, outstanding } from '../incidents/select.ts';
import type { IncidentState } from '../incidents/incident.ts';
import type { IncidentCode } from '../incidents/messages.ts';
import type { WebinarState } from '../webinar.ts';
import { type Coverage, coverageNow } from './coverage.ts';
import type { Spoken } from './floor.ts';

type Seen = Pick<WebinarState, 'session' | 'incidents'> & Spoken;

/** Of incidents with one cause, that one stands for all which offers the way out. */
const heads: readonly IncidentCode[] = ['relay-lost', 'boothmate-gone', 'uncovered-language', 'open-mic'];

/**
 * What one silent booth leads to at once, under the incident that stands for it: a pivot that is gone loses its own
 * channel, the relay, and the channels of whoever relays from it. A microphone that is measured open in a booth which is
 * declared silent is of the same making: somebody speaks there and has not said so. Together is only what nobody has
 * flagged, as booths are asked for their word, and what waits alike for somebody.
 * @returns by id of an open incident: those that follow from it, in the order of the list.
 */
export function consequences(state: Seen): ReadonlyMap<string, readonly IncidentState[]> {
  const open = state.incidents.list.filter((incident) => isOpen(incident) && incident.severity === 1);
  const coverage = open.length > 1 ? coverageNow(state) : null;
  if (!coverage) return new Map();
  const causes = Map.groupBy(open, (incident) => {
    const booth = causeOf(incident, coverage);
    return booth === null ? null : `${incident.status === 'raised' ? 'waits' : 'taken'}:${booth}`;
  });
  return new Map(
    [...causes].flatMap(([cause, together]) => {
      const head = cause === null ? undefined : headOf(together);
      const rest = together.filter((incident) => incident !== head && outstanding(incident).length === 0);
      return head && rest.length > 0 ? [[head.id, rest]] : [];
    }),
  );
}

/** The booth whose silence it comes from; null where it has another cause. */
function causeOf({ code, about, observed }: IncidentState, { channels }: Coverage): string | null {
  if (!observed || about === null) return null;
  if ((code === 'relay-lost' || code === 'boothmate-gone') && 'booth' in about) return about.booth;
  if ((code !== 'uncovered-language' && code !== 'open-mic') || !('channel' in about)) return null;
  const channel = channels.get(about.channel);
  if (channel?.how !== 'uncovered') return null;
  const { why } = channel;
  if (why.code === 'pivot-lost') return why.pivot;
  return why.code === 'offline' || why.code === 'muted' || why.code === 'nobody-at-mic' ? why.booth : null;
}

function headOf(together: readonly IncidentState[]): IncidentState | undefined {
  return together.toSorted((a, b) => heads.indexOf(a.code) - heads.indexOf(b.code))[0];
}
