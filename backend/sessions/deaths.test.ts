import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { WebinarEvent } from '../../shared/webinar.ts';
import { createAccess } from '../auth/create-access.ts';
import { type SqliteStore, openSqliteStore } from '../store/sqlite.ts';
import { type Moment, putBack, watchMoments } from './testing/moments.ts';
import {
  type World,
  addItems,
  addPerson,
  envelope,
  handClock,
  makeSession,
  message,
  moderator,
  openWorld,
  organiser,
  until,
} from './testing/world.ts';

/** A process that dies before any step of what it does, and the next one that finds what it left. */

const secret = 'Hildegard Unforgotten';

const rename = (id: string, base: string | null): CommandEnvelope => {
  const changes = [{ field: 'name', value: `${secret} ${id}`, base }];
  return envelope({ type: 'people.edit', data: { person: 'p1', changes } }, { id });
};

/** Commands that are given together. */
interface Story {
  readonly commands: readonly CommandEnvelope[];
  /** Events that are there before. */
  readonly events: number;
  /** A statement that ends the story, where the last answer does not. */
  readonly last?: string;
}

const stories: Readonly<Record<string, Story>> = {
  'an append': {
    commands: [
      envelope(addItems('a'), { id: 'add-a' }),
      envelope(addItems('a'), { id: 'add-a-again' }),
      envelope(addItems('b', 'c'), { id: 'add-b' }),
    ],
    events: 0,
  },
  'the keeping of a snapshot': {
    commands: [envelope(addItems('a'), { id: 'add-a' })],
    events: 499,
    last: 'INSERT INTO snapshots',
  },
  'an erasure': {
    commands: [
      rename('renamed', null),
      rename('conflict', 'unseen'),
      envelope({ type: 'people.erase', data: { person: 'p1' } }, { id: 'erase' }),
      envelope(addItems('behind'), { id: 'behind' }),
    ],
    events: 0,
  },
};

/** What others had heard when the process died. */
interface Heard {
  readonly answers: ReadonlyMap<string, Outcome>;
  readonly published: readonly WebinarEvent[];
}

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-deaths-'));
  folder = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true }));

async function begin(): Promise<{ readonly store: SqliteStore; readonly world: World }> {
  const store = await openSqliteStore(join(folder, 'rostrum.sqlite'));
  const clock = handClock();
  const access = createAccess({ store: store.access, clock, titleOfSession: () => null });
  const world = await openWorld({ store: store.events, clock, access });
  return { store, world };
}

const actorOf = ({ type }: CommandEnvelope) => (type === 'people.erase' ? organiser : moderator);

/** Lets a process live through a story; what there is before each of its steps, and its epoch before all. */
async function live({ commands, events, last }: Story): Promise<{
  readonly moments: readonly Moment<Heard>[];
  readonly epoch: string;
}> {
  const { store, world } = await begin();
  for (const id of ['s1', 's2']) {
    const session = await makeSession(world, id, 'x1');
    await session.submit(envelope(addPerson('p1', secret)), moderator);
  }
  const session = world.sessions.get('s1')!;
  while (session.position.seq < events)
    await session.submit(envelope(message(`Message ${session.position.seq}`)), moderator);
  await until(() => world.published.flatMap(({ events: own }) => own).length === session.position.seq + 2);

  const { epoch } = session.position;
  const answers = new Map<string, Outcome>();
  const published: WebinarEvent[] = [];
  const moments = watchMoments(folder, () => ({ answers: new Map(answers), published: [...published] }));
  try {
    world.sessions.onPublished(({ session: id, events: own }) => {
      if (id !== 's1') return;
      moments.keep('published');
      published.push(...own);
    });
    const given = commands.map((command) =>
      session.submit(command, actorOf(command)).then((outcome) => {
        moments.keep(`answered ${command.id}`);
        answers.set(outcome.id, outcome);
      }),
    );
    await Promise.all(given);
    await until(() => last === undefined || moments.all.some(({ step }) => step.startsWith(last)));
    await new Promise((resolve) => setImmediate(resolve));
    moments.keep('the end');
  } finally {
    moments.end();
    await world.sessions.close();
    await store.close();
  }
  return { moments: moments.all, epoch };
}

/** Whether a text is in any file of the database. */
const holds = (text: string): boolean =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));

/** Without the values that an erasure blanks in an outcome that is kept. */
const blanked = (outcome: Outcome): unknown =>
  JSON.parse(JSON.stringify(outcome, (key, value: unknown) => (key === 'theirs' || key === 'yours' ? null : value)));

/** Begins with what a death left, and checks the rules; then gives every command again, and checks them again. */
async function judge(epoch: string, { commands }: Story, { answers, published }: Heard): Promise<void> {
  // E3, from the moment on at which the command was acknowledged.
  if (answers.get('erase')?.ok) expect(holds(secret)).toBe(false);
  const { store, world } = await begin();
  try {
    // A death is no restored backup.
    expect(store.restored).toBe(false);
    const session = world.sessions.get('s1')!;
    const logOf = async (): Promise<readonly WebinarEvent[]> =>
      (await store.events.read('s1', 0, 10_000)).map(({ text }) => JSON.parse(text) as WebinarEvent);
    const log = await logOf();

    // E3 of what was decided, however far it had come; E1.
    const isErased = log.some(({ type }) => type === 'people.erased');
    if (isErased) expect(holds(secret)).toBe(false);
    expect(session.position.epoch !== epoch).toBe(isErased);
    // S7: whoever saw something saw what is there.
    for (const { seq, command, type } of published) expect(log[seq - 1]).toMatchObject({ seq, command, type });
    // K1: what was acknowledged is there.
    for (const { id, ...outcome } of answers.values())
      expect(await store.events.outcome('s1', id)).toMatchObject(blanked({ id, ...outcome }) as object);

    // K2: what is given again gets the first outcome, and what was lost is decided now, once.
    for (const command of commands) {
      const outcome = await session.submit(command, actorOf(command));
      const first = answers.get(command.id);
      if (first) expect(blanked(outcome)).toEqual(blanked(first));
    }
    const after = await logOf();
    for (const { id } of commands) {
      const places = after.flatMap(({ command, seq }) => (command === id ? [seq] : []));
      expect(places).toHaveLength(['add-a-again', 'conflict'].includes(id) ? 0 : 1);
    }
    if (!commands.some(({ id }) => id === 'erase')) return;
    expect(holds(secret)).toBe(false);
    for (const id of ['s1', 's2'])
      expect(world.sessions.get(id)?.state.people.byId['p1']).toMatchObject({ erased: true, name: '' });
  } finally {
    await world.sessions.close();
    await store.close();
  }
}

/**
 * Whether a death there can leave something else behind than one before: what a transaction has done is not there
 * until it commits, so that the first of its statements stands for the others.
 */
function isWorthDying({ step }: Moment<Heard>, index: number, moments: readonly Moment<Heard>[]): boolean {
  const isRow = (text = ''): boolean => /^(INSERT|UPDATE|DELETE)/.test(text);
  // In a short story they cost nothing, and are tried all the same.
  return moments.length < 30 || (step !== 'BEGIN IMMEDIATE' && !(isRow(step) && isRow(moments[index - 1]?.step)));
}

describe.each(Object.entries(stories))('a death during %s', (_name, story) => {
  it('K1 K2 S7 E1 E3 at any step loses nothing that was said, and what was lost can be given again', async () => {
    const { moments, epoch } = await live(story);
    const deaths = moments.filter(isWorthDying);
    expect(deaths.length).toBeGreaterThan(8);
    for (const [index, moment] of deaths.entries()) {
      putBack(folder, moment);
      await judge(epoch, story, moment.heard).catch((error: unknown) => {
        throw new Error(`Death ${index} (before ${moment.step}): ${String(error)}`, { cause: error });
      });
    }
  }, 60_000);
});

it('would be noticed if it lost something: the control', async () => {
  const story = stories['an append']!;
  const { moments, epoch } = await live(story);
  const [first, last] = [moments[0]!, moments.at(-1)!];
  putBack(folder, first);
  await expect(judge(epoch, story, last.heard)).rejects.toThrow();
});
