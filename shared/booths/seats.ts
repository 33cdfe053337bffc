import { accept, reject } from '../core/decider.ts';
import { type BoothsContext, type Data, type Result, deskOf, isRefusal } from './decision.ts';
import { leaving } from './mic.ts';
import { type BoothsFact, maxTeam } from './messages.ts';
import type { BoothsState } from './state.ts';

/** Who sits where: declared by interpreters themselves, and in the log. */

export function sit(state: BoothsState, { booth, interpreter }: Data<'booths.sit'>, context: BoothsContext): Result {
  const desk = deskOf(state, booth);
  if (isRefusal(desk)) return desk;
  if (!Object.hasOwn(state.byId[booth]?.interpreters ?? {}, interpreter))
    return reject('interpreter-unknown', { booth, interpreter });
  const seat = state.seats[context.actor.person];
  if (seat?.booth === booth && seat.interpreter === interpreter) return accept();
  const holder = Object.entries(state.seats).find(
    ([, taken]) => taken.booth === booth && taken.interpreter === interpreter,
  )?.[0];
  if (holder !== undefined && desk.presence[interpreter]?.online)
    return reject('seat-taken', { booth, interpreter, by: holder });
  // Whose console is not heard of has left it to whoever comes: their own new link, as a rule.
  const former: BoothsFact[] = holder === undefined ? [] : [{ type: 'booths.stood', data: { person: holder } }];
  return accept(...former, ...standing(state, context), seated(context, booth, interpreter));
}

export function enrol(
  state: BoothsState,
  { booth, id, interpreter }: Data<'booths.enrol'>,
  context: BoothsContext,
): Result {
  const desk = deskOf(state, booth);
  if (isRefusal(desk)) return desk;
  const team = state.byId[booth]?.interpreters ?? {};
  if (Object.hasOwn(team, id)) return reject('interpreter-exists', { booth, interpreter: id });
  if (Object.keys(team).length >= maxTeam) return reject('team-full', { booth, most: maxTeam });
  const set = { op: 'set' as const, record: booth, field: `interpreters.${id}`, from: null, to: interpreter };
  return accept(
    { type: 'booths.changed', data: { changes: [set], cause: 'enrol', of: null } },
    ...standing(state, context),
    seated(context, booth, id),
  );
}

export function stand(state: BoothsState, context: BoothsContext): Result {
  return accept(...standing(state, context));
}

/** What standing up comes to: whoever is at the mic leaves it, and nobody takes their place. */
function standing(state: BoothsState, { actor }: BoothsContext): readonly BoothsFact[] {
  const seat = state.seats[actor.person];
  const desk = seat && state.desks[seat.booth];
  if (!desk) return [];
  return [...leaving(seat.booth, desk, seat.interpreter), { type: 'booths.stood', data: { person: actor.person } }];
}

function seated({ actor }: BoothsContext, booth: string, interpreter: string): BoothsFact {
  return { type: 'booths.seated', data: { person: actor.person, booth, interpreter } };
}
