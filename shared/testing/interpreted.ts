import type { IncidentState } from '../incidents/incident.ts';
import type { IncidentCode, Subject } from '../incidents/messages.ts';
import type { WebinarCommand } from '../webinar.ts';
import {
  type Recordable,
  type Scenario,
  added,
  asInterpreter,
  boothed,
  given,
  minute,
  noon,
  opened,
  seated,
  speaking,
  teams,
} from './scenario.ts';

/** Sessions in which booths work, and what booths and staff do about incidents. */

export const second = 1_000;

/** Before the session: everybody sits in their booth, Ana, Chloé and Eva at the mic. The first item is in French. */
export const rehearsed: Scenario = given(
  { ...opened, at: noon - 10 * minute },
  added({ id: 'a', floor: ['fr'] }, { id: 'b', floor: ['en', 'es'] }, { id: 'p', kind: 'break', floor: [] }),
  boothed(...teams),
  seated('en', 'ana'),
  seated('en', 'bo'),
  seated('fr', 'chloe'),
  seated('fr', 'dan'),
  seated('es', 'eva'),
  seated('es', 'fe'),
  speaking('en', 'ana'),
  speaking('fr', 'chloe'),
  speaking('es', 'eva'),
);

/** The same while item `a` is on, since noon. Eva works in relay from the English booth. */
export const live: Scenario = rehearsed.when(
  { type: 'transport.start', data: { item: 'a' } },
  { by: 'mona', at: noon, command: 'v1' },
);

/** Who sits where. */
export const ana: Recordable = asInterpreter('ana');
export const bo: Recordable = asInterpreter('bo');
export const chloe: Recordable = asInterpreter('chloe');
export const eva: Recordable = asInterpreter('eva');
export const mona: Recordable = { by: 'mona', role: 'moderator' };
export const pia: Recordable = { by: 'pia', role: 'producer' };
export const olga: Recordable = { by: 'olga', role: 'organiser' };

export const personOf: Readonly<Record<string, Recordable>> = { en: ana, fr: chloe, es: eva };

export function raising(
  code: Exclude<IncidentCode, 'too-fast'>,
  booth: string,
  about: Subject | null = null,
  incident = `${code}-${booth}`,
  note = '',
): WebinarCommand {
  return { type: 'incidents.raise', data: { incident, booth, code, about, note } };
}

/** The incident after a booth has flagged it. */
export function flaggedIn(
  scenario: Scenario,
  code: Exclude<IncidentCode, 'too-fast'>,
  booth: string,
  about: Subject | null = null,
): Scenario {
  return scenario.when(raising(code, booth, about), personOf[booth]);
}

/** The newest incident. */
export function newest({ state }: Scenario): IncidentState {
  const incident = state.incidents.list.at(-1);
  if (!incident) throw new Error('There is no incident');
  return incident;
}
