import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../shared/core/actor.ts';
import type { ViewName } from '../../shared/roles/visibility.ts';
import { type WebinarCommand, isLive } from '../../shared/webinar.ts';
import { addItems, envelope, moderator, organiser, until } from '../sessions/testing/world.ts';
import { type Client, type Invited, type Live, openLive } from './testing/live.ts';

/**
 * Every text in a random conversation holds a mark of its own. Whatever a connection receives, answers included, is
 * searched for the marks of circles that it is not in.
 */

const observers = {
  moderator: { role: 'moderator' },
  producer: { role: 'producer' },
  organiser: { role: 'organiser' },
  chloe: { role: 'interpreter', view: 'booth' },
  dan: { role: 'interpreter', view: 'booth' },
  eva: { role: 'interpreter', view: 'booth' },
  /** An interpreter who sits nowhere, and staff who look at what booths see. */
  nora: { role: 'interpreter', view: 'booth' },
  lookingModerator: { role: 'moderator', view: 'booth' },
  lookingProducer: { role: 'producer', view: 'booth' },
  lookingOrganiser: { role: 'organiser', view: 'booth' },
  speaker: { role: 'speaker', view: 'speaker' },
  stage: { role: 'viewer', view: 'stage' },
  audience: { role: 'audience', view: 'audience' },
} as const satisfies Record<
  string,
  { readonly role: Role; readonly view?: 'booth' | 'speaker' | 'stage' | 'audience' }
>;
type Observer = keyof typeof observers;
const names = Object.keys(observers) as Observer[];
const interpreters = ['chloe', 'dan', 'eva', 'nora'] as const;
type Allowed = Record<Observer, Set<string>>;

/** What each may have read by now, by where it sits, said in other words than the views say it. */
function allow(allowed: Allowed, { session }: Live, people: Record<Observer, Invited>): void {
  const { chat, booths } = session.state;
  const see = (who: Observer, texts: unknown): void => {
    for (const mark of JSON.stringify(texts ?? '').match(/<\d+>/g) ?? []) allowed[who].add(mark);
  };
  for (const who of ['producer', 'organiser'] as const) see(who, [chat.producer, chat.told]);
  for (const who of interpreters) {
    const booth = booths.seats[people[who].person]?.booth;
    if (booth !== undefined) see(who, [chat.byBooth[booth], chat.common, chat.producer[booth], chat.told]);
  }
}

async function open(live: Live): Promise<{ clients: Record<Observer, Client>; people: Record<Observer, Invited> }> {
  const people = {} as Record<Observer, Invited>;
  const clients = {} as Record<Observer, Client>;
  for (const name of names) {
    const { role, view }: { readonly role: Role; readonly view?: ViewName } = observers[name];
    people[name] = await live.invite(role);
    const asked = view && { view };
    clients[name] = role === 'audience' ? await live.audience(people[name]) : await live.connect(people[name], asked);
  }
  return { clients, people };
}

interface Draw {
  readonly kind: number;
  readonly who: number;
  readonly booth: number;
}

/** How every history begins, so that each has something to see: who comes into a booth and sits down, and a word to all. */
const opening: readonly Draw[] = [
  ...[0, 1, 2].flatMap((who) => Array.from({ length: 2 }, () => ({ kind: 5, who, booth: who }))),
  { kind: 7, who: 1, booth: 0 },
];

/** What is done, by whom. Texts hold the mark. */
function drawn(live: Live, { kind, who, booth: at }: Draw, mark: string): { command: WebinarCommand; by: Observer } {
  const { booths } = live.session.state;
  const booth = ['fr', 'es', 'en'][at % 3] as string;
  const by = interpreters[who % interpreters.length] as (typeof interpreters)[number];
  const body = { text: `Text ${mark}` };
  const newest = live.session.state.chat.producer[booth]?.messages.at(-1)?.id ?? 'none';
  switch (kind % 9) {
    case 0:
      return { command: { type: 'chat.say-in-booth', data: { booth, body } }, by };
    case 1:
      return { command: { type: 'chat.say-to-booths', data: { booth, body } }, by };
    case 2:
      return { command: { type: 'chat.say-to-producer', data: { booth, body } }, by };
    case 3:
      return {
        command: { type: 'chat.say-to-producer', data: { booth, body } },
        by: who % 2 ? 'producer' : 'organiser',
      };
    case 4:
      return { command: { type: 'chat.read', data: { booth, message: newest } }, by: who % 2 ? 'producer' : by };
    case 7:
      return { command: { type: 'chat.tell-booths', data: { body } }, by: who % 2 ? 'producer' : 'organiser' };
    case 5: {
      if (by === 'nora') return { command: { type: 'booths.stand', data: {} }, by: 'eva' };
      const command: WebinarCommand = Object.hasOwn(booths.byId[booth]?.interpreters ?? {}, by)
        ? { type: 'booths.sit', data: { booth, interpreter: by } }
        : { type: 'booths.enrol', data: { booth, id: by, interpreter: { name: by, a: [booth], b: [], c: [] } } };
      return { command, by };
    }
    case 6:
      // Refused, each for its own reason: refusals quote nothing.
      return who % 2
        ? { command: { type: 'chat.say-in-booth', data: { booth, body } }, by: 'moderator' }
        : { command: { type: 'chat.say-to-producer', data: { booth, body } }, by: 'moderator' };
    default:
      return { command: addItems(`i-${mark.slice(1, -1)}`), by: 'moderator' };
  }
}

async function converse(live: Live, draws: readonly Draw[], seen: Allowed): Promise<void> {
  for (const id of ['fr', 'es', 'en']) {
    if (live.session.state.booths.byId[id]) continue;
    const booth = { id, name: '', serves: [id], interpreters: {}, backupPivot: null, bookedEnd: null };
    await live.session.submit(envelope({ type: 'booths.add', data: { booths: [booth] } }), moderator);
  }
  const { clients, people } = await open(live);
  const allowed = Object.fromEntries(names.map((name) => [name, new Set()])) as unknown as Allowed;
  const began = live.session.position;
  for (const [index, draw] of draws.entries()) {
    const mark = `<${index}>`;
    const { command, by } = drawn(live, draw, mark);
    const given = envelope(command, isLive(command.type) ? { until: live.clock.now() + 5_000 } : {});
    // What one writes oneself one knows.
    allowed[by].add(mark);
    clients[by].received.push({ event: 'answer', message: await clients[by].command(given) });
    allow(allowed, live, people);
  }
  // Staff who come back, with what they held and without, are told no more than those who stayed.
  for (const role of ['moderator', 'producer'] as const)
    for (const have of [began, undefined]) {
      const back = await live.connect(await live.invite(role), have && { have });
      await until(() => back.seq() >= live.session.position.seq);
      clients[role].received.push(...back.received);
    }
  await live.session.submit(
    envelope({ type: 'session.edit', data: { changes: [{ field: 'title.en', value: 'The end', base: null }] } }),
    organiser,
  );
  await until(() => Object.values(clients).every(({ received }) => JSON.stringify(received).includes('The end')));
  for (const name of names) {
    const marks = new Set(JSON.stringify(clients[name].received).match(/<\d+>/g));
    expect([name, [...marks].filter((mark) => !allowed[name].has(mark))]).toEqual([name, []]);
    for (const mark of marks) seen[name].add(mark);
  }
  expect(live.world.logged.filter((line) => /<\d+>/.test(line))).toEqual([]);
}

describe('what is said between booths, and with producers', () => {
  it('S9 reaches nobody else, whatever happens', async () => {
    const seen = Object.fromEntries(names.map((name) => [name, new Set()])) as unknown as Allowed;
    const draw: fc.Arbitrary<Draw> = fc.record({ kind: fc.nat(), who: fc.nat(), booth: fc.nat() });
    await fc.assert(
      fc.asyncProperty(fc.array(draw, { minLength: 30, maxLength: 80 }), async (draws) => {
        const live = await openLive();
        try {
          await converse(live, [...opening, ...draws], seen);
        } finally {
          await live.close();
        }
      }),
      { numRuns: 6, interruptAfterTimeLimit: 30_000 },
    );
    // Else nothing was looked at.
    for (const name of ['chloe', 'dan', 'eva', 'producer', 'organiser'] as const)
      expect([name, seen[name].size > 0]).toEqual([name, true]);
    for (const name of [
      'moderator',
      'lookingModerator',
      'lookingProducer',
      'lookingOrganiser',
      'speaker',
      'stage',
      'audience',
    ] as const)
      expect([name, seen[name].size]).toEqual([name, 0]);
  }, 60_000);
});
