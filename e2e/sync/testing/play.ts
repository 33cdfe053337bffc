import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { type Draw, drawnEdit, drawnLive } from '../../../shared/testing/drawn-commands.ts';
import { newItem } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { Desk, Place } from './desk.ts';
import { type Round, until } from './round.ts';

/** One thing that somebody does, or that happens to them. */
interface Step extends Draw {
  readonly what: number;
  readonly who: number;
  /** Ms until the next one. */
  readonly pause: number;
}

/** What happened beside the commands. */
export interface Played {
  /** Someone who looked in, left, and was erased: their person and the name that they joined with. */
  readonly colleague: { readonly person: string; readonly name: string };
  readonly kills: number;
  readonly stops: number;
  readonly cuts: number;
  readonly halts: number;
  readonly crashes: number;
}

const number = fc.noBias(fc.nat({ max: 10_000 }));
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.noBias(fc.nat({ max: 99 })),
  who: number,
  kind: number,
  a: number,
  b: number,
  c: number,
  pause: fc.noBias(fc.nat({ max: 40 })),
});

/** Shares of the way at which the backend is killed, and at which somebody is erased. */
const kills = [0.2, 0.5, 0.75];
const erasures = [0.35, 0.6, 0.9];

/** Plays a day on which everything goes wrong; ends when all ways are mended and the backend runs. */
export async function play(round: Round, seed: number, length: number): Promise<Played> {
  const { backend, olga, mona, pia, screen } = round;
  const seats: readonly { readonly place: Place; readonly desk: Desk }[] = round.places.flatMap((place) =>
    place.desks.map((desk) => ({ place, desk })),
  );
  const counts = { kills: 0, stops: 0, cuts: 0, halts: 0, crashes: 0 };
  /** Unique in the round, and no part of another. */
  const mark = (index: number | string): string => `<${seed.toString(36)}.${index}>`;
  const healing: Promise<unknown>[] = [];
  const later = (ms: number, act: () => void): void => void healing.push(wait(ms).then(act));
  /** What is done to the backend is done one after another. */
  let toBackend = Promise.resolve();
  const withBackend = (act: () => Promise<void>): void => void (toBackend = toBackend.then(act));

  const colleague = { name: `Colleague ${mark('name')}`, person: '' };
  const visitor = await round.visitor(colleague.name);
  colleague.person = visitor.store.getState().me.person;
  for (const { desk } of seats) await until(desk.console, 'a first state', ({ state }) => state !== null);
  await prepare(olga.desks[0]!, mark);
  visitor.close();
  for (const { desk } of seats)
    await until(desk.console, 'the guests', ({ state }) => state?.people.byId[guests[0]] !== undefined);

  const victims = [guests[0], colleague.person, guests[1]];
  const steps = fc.sample(step, { seed, numRuns: length });
  for (const [index, drawn] of steps.entries()) {
    if (kills.some((share) => Math.floor(share * length) === index)) withBackend(() => kill(drawn));
    const erasure = erasures.findIndex((share) => Math.floor(share * length) === index);
    if (erasure >= 0) erase(victims[erasure]!);
    act(drawn, index);
    await wait(drawn.pause);
  }
  await Promise.all(healing);
  await toBackend;
  for (const { way } of [...round.places, screen]) way.mend();
  for (const { tap } of [...round.places, screen]) tap.latency = 0;
  // A console that had just crashed could not be given it, or took it along before it was kept.
  const first = olga.desks[0]!;
  await until(
    first.console,
    'the state of a console at rest',
    ({ state, pending }) => state !== null && !pending.length,
  );
  for (const victim of victims) if (!first.console.store.getState().state?.people.byId[victim]?.erased) erase(victim);
  return { ...counts, colleague };

  function erase(person: string): void {
    olga.desks[0]!.give({ type: 'people.erase', data: { person } });
  }

  function act({ what, who, ...draw }: Step, index: number): void {
    const { place, desk } = seats[who % seats.length]!;
    const ms = draw.c % 600;
    if (what < 56) edit(desk, place, draw, index);
    else if (what < 70) live(desk, draw, index);
    else if (what < 74) for (let n = 0; n < 8; n += 1) edit(desk, place, { ...draw, kind: draw.kind + n }, index, n);
    else if (what < 79) bothRename(draw, index);
    else if (what < 81) {
      counts.cuts += 1;
      place.way.cut();
      later(ms, () => place.way.mend());
    } else if (what < 82) {
      counts.halts += 1;
      place.way.halt(['both', 'to the backend', 'from the backend'][draw.a % 3] as 'both');
      later(3 * ms, () => place.way.mend());
    } else if (what < 86) {
      place.tap.latency = draw.b % 150;
      later(2 * ms, () => (place.tap.latency = 0));
    } else if (what < 89) {
      counts.crashes += 1;
      desk.restart(draw.a % 3 === 0 ? 'in order' : 'crash');
    } else if (what < 94) desk.console.reconnect();
    else if (what < 96) {
      screen.way.cut();
      later(ms, () => screen.way.mend());
    } else if (what < 97) withBackend(() => stop(ms));
  }

  function edit(desk: Desk, { membership }: Place, draw: Draw, index: number, part = 0): void {
    const { state } = desk.console.store.getState();
    if (!state) return;
    const fresh = `n${seed.toString(36)}-${index}-${part}`;
    const command = drawnEdit(state, draw, membership.person, fresh);
    // Who is erased is part of the plan: an organiser's chance would empty the programme.
    if (command.type === 'people.erase' && membership.role === 'organiser') return;
    desk.give(marked(command, mark(`${index}.${part}`)));
  }

  function live(desk: Desk, draw: Draw, index: number): void {
    const { state } = desk.console.store.getState();
    if (!state) return;
    const command = drawnLive(state, draw);
    // After the end there is little left to do.
    if (command.type !== 'transport.end' || draw.b % 4 === 0) desk.give(marked(command, mark(index)));
  }

  /** Two people change the same field, neither knowing of the other. */
  function bothRename({ a }: Draw, index: number): void {
    const person = guests[a % guests.length]!;
    for (const [part, { desks }] of [mona, pia].entries()) {
      const { state } = desks[0]!.console.store.getState();
      const base = state?.people.byId[person]?.versions['name']?.command ?? null;
      const changes = [{ field: 'name', value: `Guest ${mark(`${index}.${part}`)}`, base }];
      desks[0]!.give({ type: 'people.edit', data: { person, changes } });
    }
  }

  async function kill({ c }: Step): Promise<void> {
    counts.kills += 1;
    await backend.kill();
    await wait(c % 400);
    await backend.start();
  }

  async function stop(ms: number): Promise<void> {
    counts.stops += 1;
    backend.suspend();
    await wait(100 + ms);
    backend.wake();
  }
}

const guests = ['guest-1', 'guest-2'] as const;

/** Two guests who speak, and something to run through. */
async function prepare(desk: Desk, mark: (of: string) => string): Promise<void> {
  const people = guests.map((id) => ({
    id,
    name: `Guest ${mark(`${id}.name`)}`,
    place: `Place ${mark(`${id}.place`)}`,
    language: 'es',
  }));
  desk.give({ type: 'people.add', data: { people } });
  const items = ['a', 'b', 'c', 'd'].map((id, index) => newItem(id, { speakers: [guests[index % 2]!] }));
  desk.give({ type: 'run-sheet.add', data: { items, after: null } });
  await until(desk.console, 'the preparation', ({ pending }) => pending.length === 0);
  desk.give({ type: 'transport.start', data: { item: 'a' } });
  await until(desk.console, 'the start', ({ state }) => state?.transport.status === 'live');
}

function markedPeople<P extends object>(people: readonly P[], mark: string) {
  return people.map((each) => ({ ...each, name: `Name ${mark}`, place: `Place ${mark}` }));
}

/** The command with its texts made unique, so that each can be looked for, and with what the stage may not see named. */
function marked(command: WebinarCommand, mark: string): WebinarCommand {
  switch (command.type) {
    case 'people.add':
      return { ...command, data: { people: markedPeople(command.data.people, mark) } };
    case 'run-sheet.import':
      return { ...command, data: { ...command.data, people: markedPeople(command.data.people, mark) } };
    case 'people.edit': {
      const changes = command.data.changes.map((change) => ({ ...change, value: `Name ${mark}` }));
      return { ...command, data: { ...command.data, changes } };
    }
    case 'run-sheet.edit': {
      const edits = command.data.edits.map(({ item, changes }) => ({
        item,
        changes: changes.map((change) =>
          /^(notes|custom)\./.test(change.field) && change.value !== null
            ? { ...change, value: `${offStage} ${mark}` }
            : change,
        ),
      }));
      return { ...command, data: { ...command.data, edits } };
    }
    case 'transport.show-message':
      // So short that no deadline is left when all has come to rest.
      return { ...command, data: { ...command.data, lasts: command.data.lasts && 5_000 } };
    default:
      return command;
  }
}

/** Stands in every note and custom field: the stage may never receive it. */
export const offStage = 'Off the stage';
