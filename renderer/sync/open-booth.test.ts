import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boothView } from '../../shared/views/booth.ts';
import { openBooth } from './open-booth.ts';
import { keepSeat, seatKey } from './seat.ts';
import { membership, scriptedPage } from './testing/console-fixture.ts';
import { type MemoryStorage, memoryStorage } from './testing/memory-storage.ts';
import { type SentCommand, scriptedSocket } from './testing/scripted-socket.ts';
import { sessionLog } from './testing/session-log.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ines = { person: 'ines', role: 'interpreter' } as const;

const interpreter = (name: string, language: string) => ({ name, a: [language], b: [], c: ['en'] });

/** A booth on a session whose question `q1` is next, asked in English. `ines` sits in `fr` unless told otherwise. */
function booth({
  storage = memoryStorage(),
  language = 'fr',
  role = 'interpreter',
  sits = true,
}: {
  readonly storage?: MemoryStorage;
  readonly language?: string | null;
  readonly role?: 'interpreter' | 'producer';
  readonly sits?: boolean;
} = {}) {
  const socket = scriptedSocket();
  const log = sessionLog();
  for (const id of ['fr', 'es']) {
    const changes = [{ field: `interpreters.${id}1`, value: interpreter('Ines', id), base: null }];
    log.give(`team ${id}`, { type: 'booths.edit', data: { booth: id, changes } });
  }
  if (sits) log.give('sit', { type: 'booths.sit', data: { booth: 'fr', interpreter: 'fr1' } }, ines);
  const asked = { id: 'q1', text: 'What burns first?', language: 'en', name: '', place: '' };
  log.give('ask', {
    type: 'questions.receive',
    data: { source: 'staff', questions: [{ ...asked, askedAt: null, external: null, answered: false }] },
  });
  log.give('approve', { type: 'questions.move', data: { questions: ['q1'], to: 'approved', reason: '' } });
  log.give('next', { type: 'questions.set-next', data: { question: 'q1', saw: null } });
  const opened = openBooth({
    backend: 'http://backend',
    membership: { ...membership, ...ines, role, language },
    session: 's1',
    connect: socket.connect,
    storage,
    clock: { now: () => Date.now(), wall: () => Date.now() },
    page: scriptedPage(),
  });
  const settle = async () => void (await vi.advanceTimersByTimeAsync(1));
  let version = 0;
  const show = () =>
    socket.say('view', {
      version: (version += 1),
      view: boothView(log.state(), log.state().booths.seats['ines'] ?? null),
    });
  const sent = (): SentCommand => {
    const [last] = socket.commands.slice(-1);
    if (!last) throw new Error('Nothing was sent');
    return last;
  };
  return {
    booth: opened,
    socket,
    log,
    storage,
    settle,
    show,
    sent,
    state: () => opened.store.getState(),
    async online() {
      await socket.accept({ role });
      show();
      await settle();
    },
    /** The backend's answer to what was sent last; the view's change comes after it. */
    answer: () => sent().answer(log.submit(sent().command, ines)),
  };
}

const render = (text: string, base: string | null = null) =>
  ({ type: 'questions.render', data: { question: 'q1', language: 'fr', text, base } }) as const;

/** What waits in the outbox. */
const unsent = ({ content }: MemoryStorage) => [...content.keys()].filter((key) => !key.startsWith('seat '));

describe('the booth', () => {
  it('asks for its view, and tells where this person sits and in which language the booth works', async () => {
    const { socket, show, state, settle } = booth();
    expect(await socket.accept()).toMatchObject({ view: 'booth' });
    expect(state().seat).toBeNull();
    show();
    await settle();
    expect(state()).toMatchObject({
      seat: { booth: 'fr', interpreter: 'fr1', language: 'fr' },
      view: { questions: { next: { text: 'What burns first?' } } },
    });
  });

  it('offers the booth of the link’s language, and sits down when the backend says so', async () => {
    const { booth: opened, online, sent, state, answer, show } = booth({ language: 'es-PE', sits: false });
    await online();
    expect(state()).toMatchObject({ seat: null, offered: { booth: 'es' } });
    expect(() => opened.see('q1')).toThrow('sits in no booth');
    opened.give({ type: 'booths.sit', data: { booth: 'es', interpreter: 'es1' } });
    expect(sent().command.until).toBeGreaterThan(Date.now());
    expect(state().seat).toBeNull();
    answer();
    show();
    expect(state()).toMatchObject({ seat: { booth: 'es', interpreter: 'es1', language: 'es' }, live: [] });
  });

  it('offers the booth that the link names before any other of its language', async () => {
    const storage = memoryStorage();
    await keepSeat(storage, seatKey('http://backend', 's1', 'ines'), { booth: 'es' });
    const led = booth({ language: 'fr', sits: false, storage });
    await led.online();
    expect(led.state()).toMatchObject({ seat: null, offered: { booth: 'es' } });
  });

  it('offers the seat of last time on this machine, also after a restart', async () => {
    const first = booth();
    await first.online();
    first.booth.close();
    await first.settle();
    const second = booth({ language: 'es', sits: false, storage: first.storage });
    await second.online();
    expect(second.state()).toMatchObject({ seat: null, offered: { booth: 'fr', interpreter: 'fr1' } });
    const elsewhere = booth({ language: 'de', sits: false });
    await elsewhere.online();
    expect(elsewhere.state().offered).toBeNull();
  });

  it('gives no command for staff, who only look', async () => {
    const { booth: opened, online, socket, state } = booth({ role: 'producer', sits: false });
    await online();
    expect(state().view?.booths.order).toContain('fr');
    expect(() => opened.give({ type: 'booths.stand', data: {} })).toThrow('only interpreters');
    expect(() => opened.edit(render('Un'))).toThrow('only interpreters');
    expect(socket.commands).toEqual([]);
  });

  it('shows what a platform reports as long as the connection lasts', async () => {
    const { online, socket, state } = booth();
    await online();
    const unmeasured = { audio: null, latency: null, level: null, language: null };
    const channels = { fr: { ...unmeasured, listeners: 12, since: 1, at: 1, expiresAt: 2 } };
    socket.say('telemetry', { channels });
    expect(state().telemetry).toBe(channels);
    socket.drop();
    expect(state().telemetry).toEqual({});
  });

  it('says that it has a question, and shows that as on its way until the view tells it', async () => {
    const { booth: opened, online, sent, state, answer, show } = booth();
    await online();
    opened.see('q1');
    expect(sent().command).toMatchObject({ type: 'questions.see', data: { question: 'q1', booth: 'fr' } });
    expect(sent().command.until).toBeGreaterThan(Date.now());
    expect(state().live).toMatchObject([{ status: 'sent' }]);
    answer();
    expect(state().live).toMatchObject([{ status: 'sent' }]);
    show();
    expect(state().live).toEqual([]);
    expect(state().view?.questions.next?.seen).toHaveProperty('fr');
  });

  it('does not go on showing what the view had no need to tell', async () => {
    const { booth: opened, online, state, answer } = booth();
    await online();
    opened.see('q1');
    answer();
    vi.advanceTimersByTime(1_000);
    expect(state().live).toEqual([]);
  });

  it('K4: lets it expire after 5 s without an answer, and gives it again on demand', async () => {
    const { booth: opened, online, socket, sent, state } = booth();
    await online();
    const id = opened.see('q1');
    vi.advanceTimersByTime(5_000);
    expect(state().live).toMatchObject([{ id, status: 'expired' }]);
    opened.redoLive(id);
    expect(socket.commands).toHaveLength(2);
    expect(sent().command.id).not.toBe(id);
    expect(state().live).toMatchObject([{ status: 'sent' }]);
  });

  it('shows a rendering as pending until the view has it', async () => {
    const { booth: opened, online, settle, state, answer, show } = booth();
    await online();
    opened.edit(render('Qu’est-ce qui brûle d’abord ?'));
    expect(state().pending).toMatchObject([{ kept: false, command: { type: 'questions.render' } }]);
    await settle();
    expect(state().pending).toMatchObject([{ kept: true }]);
    answer();
    expect(state().pending).toHaveLength(1);
    show();
    expect(state().pending).toEqual([]);
    expect(state().view?.questions.next?.in).toMatchObject({ fr: { from: 'interpreter', reviewed: true } });
  });

  it('K2: keeps what was written through an outage and a restart, and sends it with the same id until it is answered', async () => {
    const first = booth();
    await first.online();
    first.socket.drop();
    const id = first.booth.edit(render('Un'));
    first.booth.edit(render('Deux', id));
    await first.settle();
    expect(first.socket.commands).toEqual([]);
    first.booth.close();

    const second = booth({ storage: memoryStorage(first.storage.content) });
    await second.online();
    expect(second.state().pending.map(({ command }) => command.id)).toHaveLength(2);
    expect(second.sent().command.id).toBe(id);
    second.socket.drop();
    await second.online();
    expect(second.socket.commands.map(({ command }) => command.id)).toEqual([id, id]);
    second.answer();
    second.answer();
    second.show();
    await second.settle();
    expect(second.state()).toMatchObject({ pending: [], refused: [] });
    expect(second.log.state().questions.list[0]?.renderings['fr']?.text).toBe('Deux');
    expect(unsent(second.storage)).toEqual([]);
  });

  it('keeps a refused text with its reason until it is let go, through a restart', async () => {
    const first = booth();
    await first.online();
    first.log.give('r1', render('Le mien'));
    const id = first.booth.edit(render('Le nôtre'));
    await first.settle();
    first.answer();
    await first.settle();
    expect(first.state().pending).toEqual([]);
    first.booth.close();

    const second = booth({ storage: memoryStorage(first.storage.content) });
    await second.online();
    expect(second.state().refused).toMatchObject([
      { command: { id, data: { text: 'Le nôtre' } }, rejection: { code: 'conflict' } },
    ]);
    expect(second.socket.commands).toEqual([]);
    second.booth.dismissRefused(id);
    await second.settle();
    expect(second.state().refused).toEqual([]);
    expect(unsent(second.storage)).toEqual([]);
  });

  it('leaves alone what the same person’s console has to send', async () => {
    const storage = memoryStorage();
    const edit = { type: 'questions.tag', data: { questions: ['q1'], add: ['fire'], remove: [] } };
    const key = 'outbox http://backend s1 ines 00000000000000001 c1';
    storage.content.set(key, { command: { id: 'c1', ...edit }, at: 0, madeAt: 0, rejection: null });
    const { online, socket, state } = booth({ storage });
    await online();
    expect(socket.commands).toEqual([]);
    expect(state().pending).toEqual([]);
    expect(storage.content.has(key)).toBe(true);
  });

  it('A7: tells who else is editing, and says the same of itself', async () => {
    const { booth: opened, online, socket, state } = booth();
    await online();
    const claim = { question: 'q1', person: 'ana', name: 'Ana', until: Date.now() + 15_000 };
    socket.say('claims', { claims: [claim] });
    expect(state().claims).toEqual([claim]);
    opened.claim('q1');
    expect(socket.claims).toEqual(['q1']);
  });

  it('tells nothing after it was closed', async () => {
    const { booth: opened, online, socket, show } = booth();
    await online();
    const updates = vi.fn();
    opened.store.subscribe(updates);
    opened.close();
    show();
    vi.advanceTimersByTime(60_000);
    expect(updates).not.toHaveBeenCalled();
    expect(socket.closed()).toBe(true);
  });
});
