import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { createMemoryStore } from '../store/memory.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { EventStore } from '../store/event-store.ts';
import type { Store } from '../store/store.ts';
import type { LiveSession } from './sessions.ts';
import {
  type World,
  addPerson,
  ask,
  envelope,
  makeSession,
  moderator,
  openWorld,
  organiser,
  stubborn,
  turns,
  until,
  visitor,
} from './testing/world.ts';

/** Stands in every text of one asker, and nowhere else. */
const secret = 'Quetzalcoatl';
const day = 86_400_000;

async function textOf(store: EventStore): Promise<string> {
  return (await store.read('s1', 0, 10_000)).map(({ text }) => text).join('\n');
}

/** A session in which one visitor's question has left text wherever a question can, and another's stands beside it. */
async function asked(world: World): Promise<{ session: LiveSession; conflict: ReturnType<typeof envelope> }> {
  const session = world.sessions.get('s1') ?? (await makeSession(world));
  const give = async (command: WebinarCommand, by = moderator) => {
    const outcome = await session.submit(envelope(command), by);
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.rejection.code}`);
  };
  await give(
    {
      type: 'questions.submit',
      data: { id: 'q1', text: `One ${secret}`, language: 'en', name: `${secret} N`, place: `${secret} P` },
    },
    visitor('v1'),
  );
  await give({ type: 'questions.amend', data: { question: 'q1', text: `Amended ${secret}` } }, visitor('v1'));
  await give(ask('q2', 'What of the others?', 'Somebody Else'), visitor('v2'));
  await give({
    type: 'questions.edit',
    data: {
      question: 'q1',
      changes: [
        { field: 'note', value: `Note ${secret}`, base: null },
        { field: 'answer', value: { text: `Answer ${secret}`, to: 'asker' }, base: null },
      ],
    },
  });
  await give({ type: 'questions.tag', data: { questions: ['q1'], add: [`Tag ${secret}`], remove: [] } });
  await give({
    type: 'questions.render',
    data: { question: 'q1', language: 'fr', text: `Rendu ${secret}`, base: null },
  });
  await give({ type: 'questions.move', data: { questions: ['q1'], to: 'rejected', reason: `Reason ${secret}` } });
  await give({
    type: 'questions.receive',
    data: {
      source: 'api',
      questions: [
        {
          id: 'q3',
          text: `Api ${secret}`,
          language: null,
          name: '',
          place: '',
          askedAt: null,
          external: `ext-${secret}`,
          answered: false,
        },
      ],
    },
  });
  const conflict = envelope({
    type: 'questions.edit',
    data: { question: 'q1', changes: [{ field: 'note', value: `Mine ${secret}`, base: null }] },
  });
  expect(JSON.stringify(await session.submit(conflict, organiser))).toContain(secret);
  await turns();
  return { session, conflict };
}

const eraseQuestions = envelope.bind(null, { type: 'questions.erase', data: { questions: ['q1', 'q2', 'q3'] } });

describe('an erasure of questions', () => {
  it('E3 leaves nothing of them in the log, in kept outcomes and in snapshots', async () => {
    const world = await openWorld();
    const { session, conflict } = await asked(world);
    const { epoch } = session.position;
    expect(
      await session.submit(envelope({ type: 'questions.erase', data: { questions: ['q1', 'q3'] } }), moderator),
    ).toMatchObject({ ok: true });
    const log = await textOf(world.store);
    expect(log).not.toContain(secret);
    expect(log).toContain('Somebody Else');
    expect(session.position.epoch).not.toBe(epoch);
    const again = await session.submit(conflict, organiser);
    expect(again).toMatchObject({ rejection: { code: 'conflict', data: { record: 'q1' } } });
    expect(JSON.stringify([again, await world.store.outcome('s1', conflict.id)])).not.toContain(secret);
    await world.sessions.close();
    expect((await world.store.snapshot('s1'))?.text).not.toContain(secret);
    const after = (await openWorld({ store: world.store })).sessions.get('s1');
    expect(after?.state).toEqual(session.state);
  });

  it('by their asker takes all of theirs, leaves their votes counted and nobody’s, and no one else’s text', async () => {
    const store = createMemoryStore();
    const world = await openWorld({ store: store.events, votes: store.votes });
    const { session } = await asked(world);
    const votes = ['v1', 'v2'].map((voter) => ({ session: 's1', question: 'q2', voter, on: true }));
    await store.votes.castVotes(votes);
    const own = envelope({ type: 'questions.erase-author', data: { author: 'v1' } });
    expect(await session.submit(own, visitor('v2'))).toMatchObject({ ok: false });
    expect(await session.submit({ ...own, id: 'their-own' }, visitor('v1'))).toMatchObject({
      ok: true,
    });
    expect(await textOf(store.events)).not.toContain(`Amended ${secret}`);
    expect(session.state.questions.list.map(({ erased }) => erased)).toEqual([true, false, false]);
    const voters = (await store.votes.votes('s1')).map(({ voter }) => voter);
    expect(voters).toHaveLength(2);
    expect(voters).toContain('v2');
    expect(voters).not.toContain('v1');
  });

  it('lets go of the votes of somebody who asked nothing', async () => {
    const store = createMemoryStore();
    const world = await openWorld({ store: store.events, votes: store.votes });
    const { session } = await asked(world);
    await store.votes.castVotes([{ session: 's1', question: 'q2', voter: 'v9', on: true }]);
    expect(
      await session.submit(envelope({ type: 'questions.erase-author', data: { author: 'v9' } }), visitor('v9')),
    ).toMatchObject({ ok: true });
    expect((await store.votes.votes('s1')).map(({ question, voter }) => [question, voter === 'v9'])).toEqual([
      ['q2', false],
    ]);
  });

  it('of a person takes what they asked too', async () => {
    const world = await openWorld();
    const { session } = await asked(world);
    await session.submit(envelope(addPerson('v1', 'Ines')), moderator);
    expect(await session.submit(envelope({ type: 'people.erase', data: { person: 'v1' } }), organiser)).toMatchObject({
      ok: true,
    });
    const log = await textOf(world.store);
    for (const gone of ['Ines', `Amended ${secret}`, `Note ${secret}`]) expect(log).not.toContain(gone);
  });

  it('comes by itself when the retention time is over', async () => {
    const due: (() => void)[] = [];
    const world = await openWorld({
      schedule: (_ms, task) => {
        due.push(task);
        return () => void due.splice(due.indexOf(task), 1);
      },
    });
    const { session } = await asked(world);
    expect(due).toHaveLength(1);
    world.clock.pass(91 * day);
    due[0]!();
    await until(() => session.state.questions.list.every(({ erased }) => erased));
    await world.sessions.close();
    expect(await textOf(world.store)).not.toContain(secret);
    expect(session.state.questions.list.map(({ number, status }) => [number, status])).toEqual([
      [1, 'rejected'],
      [2, 'pending'],
      [3, 'pending'],
    ]);
  });

  it('that was left half done is completed by the next start, votes included', async () => {
    const store = createMemoryStore();
    const events = stubborn(store.events);
    const world = await openWorld({ store: events, votes: store.votes });
    const { session } = await asked(world);
    await store.votes.castVotes([{ session: 's1', question: 'q2', voter: 'v1', on: true }]);
    events.before.erase = () => {
      throw new Error('the process is gone');
    };
    expect(
      await session.submit(envelope({ type: 'questions.erase-author', data: { author: 'v1' } }), moderator),
    ).toMatchObject({ ok: false });
    expect(await session.submit(eraseQuestions(), moderator)).toMatchObject({
      ok: false,
      rejection: { code: 'storage-failed' },
    });
    expect(await textOf(events)).toContain(secret);
    expect(await events.snapshot('s1')).toBeNull();
    delete events.before.erase;
    await openWorld({ store: events, votes: store.votes });
    expect(await textOf(events)).not.toContain(secret);
    expect((await store.votes.votes('s1')).map(({ voter }) => voter)).not.toContain('v1');
  });

  it('that could not be written can be given again, and is complete then', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const { session } = await asked(world);
    store.before.erase = () => {
      throw new Error('disk full');
    };
    const command = eraseQuestions();
    expect(await session.submit(command, moderator)).toMatchObject({ rejection: { code: 'storage-failed' } });
    delete store.before.erase;
    expect(await session.submit(command, moderator)).toMatchObject({ ok: true });
    expect(await textOf(store)).not.toContain(secret);
  });
});

describe('the files', () => {
  it('E3 hold no byte of erased questions nor of who voted, open, closed and opened again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-erased-'));
    const file = join(folder, 'rostrum.db');
    const filesWith = (text: string): string[] =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
    let store: Store = await openSqliteStore(file);
    try {
      const world = await openWorld({ store: store.events, votes: store.votes });
      await makeSession(world);
      // Enough of it that pages are split, which is where copies stay behind.
      const session = world.sessions.get('s1')!;
      for (let index = 0; index < 300; index += 1)
        await session.submit(
          envelope(ask(`x${index}`, `${secret} ${'long '.repeat(index % 40)}${index}`, secret)),
          visitor('voter-to-be-forgotten'),
        );
      await asked(world);
      const voted = ['x1', 'x2', 'q2'].map((question) => ({
        session: 's1',
        question,
        voter: 'voter-to-be-forgotten',
        on: true,
      }));
      await store.votes.castVotes(voted);
      await world.sessions.close();
      await store.close();
      store = await openSqliteStore(file);
      const again = await openWorld({ store: store.events, votes: store.votes });
      expect(filesWith(secret)).not.toEqual([]);
      const running = again.sessions.get('s1')!;
      expect(
        await running.submit(
          envelope({ type: 'questions.erase-author', data: { author: 'voter-to-be-forgotten' } }),
          organiser,
        ),
      ).toMatchObject({ ok: true });
      expect(await running.submit(eraseQuestions(), organiser)).toMatchObject({ ok: true });
      expect(filesWith(secret)).toEqual([]);
      const votes = await store.votes.votes('s1');
      expect(votes.map(({ question }) => question).sort()).toEqual(['q2', 'x1', 'x2']);
      expect(new Set(votes.map(({ voter }) => voter)).size).toBe(1);
      expect(votes[0]?.voter).not.toBe('voter-to-be-forgotten');
      await again.sessions.close();
      await store.close();
      expect(filesWith(secret)).toEqual([]);
      store = await openSqliteStore(file);
      expect(filesWith(secret)).toEqual([]);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  });
});
