import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionState } from '../../shared/questions/state.ts';
import { drawnDesk, drawnSetUp } from '../../shared/testing/drawn-booths.ts';
import type { Draw } from '../../shared/testing/drawn-commands.ts';
import { type Drawn, drawnAir, drawnElsewhere, drawnSorting, visitors } from '../../shared/testing/drawn-questions.ts';
import { type WebinarCommand, type WebinarState, isLive } from '../../shared/webinar.ts';
import { addItems, envelope, until } from '../sessions/testing/world.ts';
import { type Client, type Live, openLive } from './testing/live.ts';

/**
 * Every text in a random history holds a mark of its own. Whatever a connection that is not staff's receives, answers
 * to its own commands included, is searched for marks that its role could see in no state of that history.
 */

type Observer = 'v1' | 'v2' | 'booth' | 'speaker' | 'stage';
type Marks = Record<Observer, Set<string>>;

const marksIn = (value: unknown): readonly string[] => JSON.stringify(value).match(/<[^<>]*>/g) ?? [];
const none = (): Marks => ({ v1: new Set(), v2: new Set(), booth: new Set(), speaker: new Set(), stage: new Set() });

/** What each may see of a state, said a second time and in other words than the views say it. */
function allow(allowed: Marks, { questions, booths }: WebinarState, authors: ReadonlyMap<string, Observer>): void {
  const see = (observer: Observer, ...texts: readonly unknown[]): void => {
    for (const mark of marksIn(texts)) allowed[observer].add(mark);
  };
  const renderings = ({ renderings: all }: QuestionState, fresh: boolean): readonly string[] =>
    Object.values(all).flatMap(({ text, stale }) => (fresh && stale ? [] : [text]));
  // Interpreters know each other by name, and nobody else is told who they are.
  for (const { interpreters } of Object.values(booths.byId))
    see('booth', ...Object.values(interpreters).map(({ name }) => name));
  for (const question of questions.list) {
    const { status, text, answer, author } = question;
    if (['approved', 'next', 'on-air', 'answered'].includes(status)) {
      const all = [text, ...renderings(question, true), answer?.to === 'public' ? answer.text : ''];
      see('v1', ...all);
      see('v2', ...all);
      // Also renderings that are stale: it is interpreters who look over them.
      see('booth', text, ...renderings(question, false));
    }
    const asker = author === null ? undefined : authors.get(author);
    if (asker) see(asker, text, answer?.text);
    if (status === 'on-air') see('speaker', text, ...renderings(question, false));
  }
}

async function play(
  live: Live,
  draws: readonly Draw[],
): Promise<{ allowed: Marks; clients: Record<Observer, Client> }> {
  const people = { v1: await live.invite('audience'), v2: await live.invite('audience') };
  const clients: Record<Observer, Client> = {
    v1: await live.audience(people.v1),
    v2: await live.audience(people.v2, { more: { transports: ['polling'] } }),
    booth: await live.connect(await live.invite('interpreter'), { view: 'booth' }),
    speaker: await live.connect(await live.invite('speaker'), { view: 'speaker' }),
    stage: await live.viewer(),
  };
  // It sits in a booth, so that it is shown all that booths are.
  await clients.booth.command(
    envelope({
      type: 'booths.enrol',
      data: { booth: 'fr', id: 'fr-1', interpreter: { name: 'Ines', a: ['fr'], b: [], c: ['en'] } },
    }),
  );
  const persons = new Map<string, string>(visitors.map((id) => [id, id === 'v3' ? id : people[id].person]));
  const authors = new Map<string, Observer>([
    [people.v1.person, 'v1'],
    [people.v2.person, 'v2'],
  ]);
  const allowed = none();

  /** Those who are connected send what they do; the answers are theirs too. */
  async function send({ command, by, role }: Drawn): Promise<void> {
    const named =
      command.type === 'questions.erase-author'
        ? { ...command, data: { author: persons.get(command.data.author) ?? command.data.author } }
        : command;
    const given = envelope(named, isLive(command.type) ? { until: live.clock.now() + 5_000 } : {});
    const observer = role === 'interpreter' ? 'booth' : role === 'audience' && by !== 'v3' ? (by as Observer) : null;
    if (observer) {
      // What they write themselves they know.
      for (const mark of marksIn(given)) allowed[observer].add(mark);
      clients[observer].received.push({ event: 'answer', message: await clients[observer].command(given) });
    } else await live.session.submit(given, { person: by, role });
  }

  for (const [index, draw] of draws.entries()) {
    const { state } = live.session;
    const fresh = `n${index}`;
    const moderator = { by: 'mona', role: 'moderator' } as const;
    const own = { ...draw, kind: Math.floor(draw.kind / 8) };
    const what = draw.kind % 8;
    if (what === 6) await send({ command: drawnSetUp(state, own, 'mona', fresh), ...moderator });
    else if (what === 7) {
      const { command, by, role } = drawnDesk(state, own, fresh);
      await live.session.submit(envelope(command), { person: by, role });
    } else if (what < 2) await send({ command: drawnSorting(state, own, 'mona', fresh), ...moderator });
    else if (what < 4) await send({ command: drawnAir(state, own, 'mona'), ...moderator });
    else {
      const drawn = drawnElsewhere(asDrawn(state, persons), own, fresh);
      await send(drawn);
      const question = state.questions.list[draw.b % (state.questions.list.length || 1)]?.id ?? 'unknown';
      const vote: unknown = await clients.v1.socket
        .timeout(10_000)
        .emitWithAck('vote', { question, on: draw.c % 4 > 0 });
      clients.v1.received.push({ event: 'answer', message: vote });
      clients.booth.socket.emit('claim', question);
    }
    allow(allowed, live.session.state, authors);
  }
  // Whatever was drawn, a question is on air in the end: all but the stage are shown one.
  await putOnAir(live);
  allow(allowed, live.session.state, authors);
  // A last change that everyone is told of: what came before it has come by then.
  await live.session.submit(envelope(addItems('last')), { person: 'mona', role: 'moderator' });
  await live.session.submit(
    envelope({ type: 'session.edit', data: { changes: [{ field: 'title.en', value: 'The end', base: null }] } }),
    { person: 'mona', role: 'moderator' },
  );
  await until(() => Object.values(clients).every((client) => JSON.stringify(client.of('view')).includes('The end')));
  return { allowed, clients };
}

async function putOnAir({ session, clock }: Live): Promise<void> {
  const question = {
    id: 'aired',
    text: '<aired>',
    language: 'en',
    name: '',
    place: '',
    askedAt: null,
    external: null,
    answered: false,
  };
  const steps: readonly WebinarCommand[] = [
    { type: 'questions.receive', data: { questions: [question], source: 'chat' } },
    { type: 'questions.move', data: { questions: ['aired'], to: 'approved', reason: '' } },
    { type: 'questions.air', data: { question: 'aired', saw: session.state.questions.onAir } },
  ];
  for (const step of steps) {
    const given = envelope(step, isLive(step.type) ? { until: clock.now() + 5_000 } : {});
    expect(await session.submit(given, { person: 'mona', role: 'moderator' })).toMatchObject({ ok: true });
  }
}

/** The state as those who draw commands know it: with their names for the visitors. */
function asDrawn(state: WebinarState, persons: ReadonlyMap<string, string>): WebinarState {
  const names = new Map([...persons].map(([name, person]) => [person, name]));
  const list = state.questions.list.map((question) => ({
    ...question,
    author: question.author === null ? null : (names.get(question.author) ?? question.author),
  }));
  return { ...state, questions: { ...state.questions, list } };
}

const limits = {
  commandsPerVisitor: 100_000,
  questionsPerVisitor: 100_000,
  questionsAtOnce: 100_000,
  votesPerVisitor: 100_000,
  messagesPerVisitor: 10_000,
  erasuresPerSession: 100_000,
};
const draw: fc.Arbitrary<Draw> = fc.noBias(fc.record({ kind: fc.nat(), a: fc.nat(), b: fc.nat(), c: fc.nat() }));

describe('what reaches those who are not staff', () => {
  it('is never what their role may not see, whatever happens', async () => {
    const seen = none();
    await fc.assert(
      fc.asyncProperty(fc.array(draw, { minLength: 40, maxLength: 110 }), async (draws) => {
        const live = await openLive({ limits });
        try {
          const { allowed, clients } = await play(live, draws);
          for (const observer of Object.keys(clients) as Observer[]) {
            const marks = new Set(marksIn(clients[observer].received));
            const forbidden = [...marks].filter((mark) => !allowed[observer].has(mark));
            expect([observer, forbidden]).toEqual([observer, []]);
            for (const mark of marks) seen[observer].add(mark);
          }
          expect(live.world.logged.filter((line) => /<n\d/.test(line))).toEqual([]);
        } finally {
          await live.close();
        }
      }),
      { numRuns: 8, interruptAfterTimeLimit: 30_000 },
    );
    // Else nothing was looked at: all but the stage are shown some of it.
    for (const observer of ['v1', 'v2', 'booth', 'speaker'] as const)
      expect([observer, seen[observer].size > 0]).toEqual([observer, true]);
    expect(seen.stage.size).toBe(0);
  });
});
