// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, ana, link, open, openView, publicQuestion, session, settled } from '../testing/scripted.ts';
import type { Visitor } from './joining.ts';
import type { Wish } from './waiting.ts';

const asked = (id: string, text = 'Why?'): Wish => ({
  type: 'questions.submit',
  data: { id, text, language: 'en', name: '', place: '' },
});
const own = (text = 'Why?', status: 'pending' | 'approved' = 'pending') => ({ number: 1, text, status }) as const;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

const openStored = (more: { readonly backend?: Backend } = {}) => open({ storage: localStorage, ...more });

describe('coming in', () => {
  it('joins once with the link, and is known at the next load', async () => {
    const first = await openStored();
    expect(first.backend.joins).toEqual([{ invite: 'rsi_link', language: 'en' }]);
    expect(first.backend.handshakes).toEqual([{ protocol: 1, token: ana.token, session, view: 'audience' }]);
    const second = await openStored();
    expect(second.backend.joins).toEqual([]);
    expect(second.backend.handshakes).toMatchObject([{ token: ana.token }]);
  });

  describe('with a token of which half the time is over', () => {
    let clock = 0;
    const load = (backend = new Backend(), from = link) =>
      open({ storage: localStorage, backend, from, now: () => clock });
    const renewed: Visitor = { ...ana, token: 'rsv_renewed', renewAt: 9_000 };
    const until5 = async (): Promise<Backend> => {
      clock = 1_000;
      const backend = new Backend();
      backend.answersToJoin = [{ ...ana, renewAt: 5_000 }];
      await load(backend);
      return backend;
    };

    it('joins again as the same person, once, while it is still good', async () => {
      await until5();
      clock = 4_999;
      expect((await load()).backend.joins).toEqual([]);
      clock = 5_000;
      const backend = new Backend();
      backend.answersToJoin = [renewed];
      await load(backend);
      expect(backend.joins).toEqual([{ invite: 'rsi_link', language: 'en', member: ana.token }]);
      expect(backend.handshakes).toMatchObject([{ token: 'rsv_renewed' }]);
      expect((await load()).backend.handshakes).toMatchObject([{ token: 'rsv_renewed' }]);
    });

    it('does so without a link in the address too, and with what an older page has kept', async () => {
      await until5();
      clock = 6_000;
      const { backend } = await load(new Backend(), { session, invite: null });
      expect(backend.joins).toEqual([{ invite: 'rsi_link', language: 'en', member: ana.token }]);
      const { renewAt: _none, ...old } = ana;
      localStorage.setItem(`rostrum.ask.${session}.visitor`, JSON.stringify(old));
      expect((await load()).backend.joins.length).toBe(1);
    });

    it('goes in with it where nobody answers', async () => {
      await until5();
      clock = 6_000;
      const backend = new Backend();
      backend.answersToJoin = [{ code: 'unreachable' }];
      await load(backend);
      expect(backend.handshakes).toMatchObject([{ token: ana.token }]);
    });

    it('joins again on a page that has been open for so long', async () => {
      const backend = await until5();
      const { visit } = await load(backend);
      await backend.welcome();
      clock = 6_000;
      backend.answersToJoin = [renewed];
      visit.wake();
      await settled();
      expect(backend.handshakes.at(-1)).toMatchObject({ token: 'rsv_renewed' });
      expect(backend.closed).toBe(1);
      visit.wake();
      expect(backend.renewals).toBe(1);
    });
  });

  it('comes with another link as the same person', async () => {
    await openStored();
    const { backend } = await open({ storage: localStorage, from: { session, invite: 'rsi_other' } });
    expect(backend.joins).toEqual([{ invite: 'rsi_other', language: 'en', member: ana.token }]);
  });

  it('needs no token in the address once it is known', async () => {
    await openStored();
    const { backend } = await open({ storage: localStorage, from: { session, invite: null } });
    expect(backend.handshakes.length).toBe(1);
    const stranger = await open({ storage: null, from: { session, invite: null } });
    expect(stranger.visit.state().standing).toEqual({ kind: 'closed', reason: 'link-incomplete' });
  });

  it('finds the session of a link that does not name it', async () => {
    const { found } = await open({ storage: localStorage, from: { session: null, invite: 'rsi_link' } });
    expect(found).toEqual([ana]);
  });

  it.each(['token-unknown', 'token-expired', 'token-revoked', 'not-allowed'] as const)(
    'says that the link does not open the page: %s',
    async (code) => {
      const backend = new Backend();
      backend.answersToJoin = [{ code }];
      const { visit } = await openStored({ backend });
      expect(visit.state().standing).toEqual({ kind: 'closed', reason: code });
      await vi.advanceTimersByTimeAsync(600_000);
      expect(backend.joins.length).toBe(1);
    },
  );

  it('tries again by itself while nobody answers, later and later', async () => {
    const backend = new Backend();
    backend.answersToJoin = Array.from({ length: 8 }, () => ({ code: 'unreachable' }));
    const { visit } = await openStored({ backend });
    expect(visit.state().standing).toMatchObject({ kind: 'offline' });
    await vi.advanceTimersByTimeAsync(10_000);
    const soon = backend.joins.length;
    expect(soon).toBeGreaterThan(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(backend.joins.length - soon).toBeLessThan(3);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(backend.handshakes.length).toBe(1);
  });

  it('joins anew, once, when the backend no longer takes the token', async () => {
    const { visit, backend } = await openStored();
    backend.handlers!.closed('token-expired');
    await settled();
    expect(backend.joins.at(-1)).toEqual({ invite: 'rsi_link', language: 'en', member: ana.token });
    backend.handlers!.closed('token-expired');
    await settled();
    expect(backend.joins.length).toBe(2);
    expect(visit.state().standing).toEqual({ kind: 'closed', reason: 'token-expired' });
  });

  it('ends with its link', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    backend.handlers!.closed('token-revoked');
    await settled();
    expect(visit.state()).toMatchObject({ standing: { kind: 'closed', reason: 'token-revoked' }, view: openView });
    expect(backend.joins.length).toBe(1);
    visit.retry();
    await settled();
    expect(backend.handshakes.length).toBe(2);
  });
});

describe('the view (rules V1, V2)', () => {
  it('is patched, and asked for whole where a patch does not fit', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    backend.handlers!.view({ version: 2, base: 1, view: { questions: { q1: publicQuestion(1) } } as never });
    expect(visit.state().view?.questions).toEqual({ q1: publicQuestion(1) });
    backend.handlers!.view({ version: 9, base: 8, view: { onAir: 'q1' } });
    expect(visit.state().view).not.toHaveProperty('onAir');
    expect(backend.syncs).toBe(1);
  });

  it('of an earlier connection takes no patch of the next', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    backend.handlers!.lost();
    expect(visit.state()).toMatchObject({ standing: { kind: 'offline' }, view: openView });
    backend.handlers!.welcomed();
    backend.handlers!.view({ version: 2, base: 1, view: { onAir: 'q1' } });
    expect(backend.syncs).toBe(1);
  });
});

describe('a question (rule A3)', () => {
  it('is kept from before it is sent until it is answered', async () => {
    const { visit, backend } = await openStored();
    const id = visit.wish(asked('q1'));
    expect(backend.sent).toEqual([]);
    expect(visit.state().waiting).toMatchObject([{ id, tried: false }]);
    await backend.welcome();
    expect(backend.commands[0]!.what).toEqual({ id, ...asked('q1') });
    expect(visit.state().waiting).toMatchObject([{ id, tried: true }]);
    await backend.accept();
    expect(visit.state().waiting).toEqual([]);
    expect(visit.state().received).toMatchObject([{ id }]);
    backend.handlers!.own({ questions: { q1: own() }, votes: [] });
    expect(visit.state().received).toEqual([]);
  });

  it('is sent under the same id after a reload in the middle of it', async () => {
    const first = await openStored();
    await first.backend.welcome();
    const id = first.visit.wish(asked('q1'));
    first.visit.end();
    const second = await openStored();
    expect(second.visit.state().waiting).toMatchObject([{ id, tried: true }]);
    await second.backend.welcome();
    expect(second.backend.commands.map(({ what }) => what)).toEqual([{ id, ...asked('q1') }]);
    await second.backend.accept();
    second.visit.end();
    const third = await openStored();
    await third.backend.welcome();
    expect(third.backend.commands).toEqual([]);
  });

  it('is sent again on the next connection where the answer was lost with the last', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    const id = visit.wish(asked('q1'));
    backend.handlers!.lost();
    await backend.commands[0]!.answer(null);
    expect(backend.commands.length).toBe(1);
    backend.handlers!.welcomed();
    await settled();
    expect(backend.commands.map(({ what }) => what.id)).toEqual([id, id]);
    await backend.accept();
    expect(visit.state().waiting).toEqual([]);
  });

  it('that the backend has already under this id has arrived', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    visit.wish(asked('q1'));
    await backend.refuse({ code: 'question-exists', data: { question: 'q1' } });
    expect(visit.state()).toMatchObject({ waiting: [], received: [{ wish: asked('q1') }] });
  });

  it('waits as long as the backend asks, and then goes out unchanged (rules A5, K6)', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    const id = visit.wish(asked('q1'));
    visit.wish(asked('q2', 'And then?'));
    await backend.refuse({ code: 'rate-limited', data: { retryAfter: 5_000 } });
    expect(visit.state()).toMatchObject({ heldBack: true, waiting: [{ id, refusal: null }, {}] });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(backend.commands.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(backend.commands.map(({ what }) => what.id)).toEqual([id, id]);
    await backend.accept();
    expect(backend.commands.length).toBe(3);
    expect(visit.state().heldBack).toBe(false);
  });

  it('that is refused keeps its text, over a reload too, and stands in nobody’s way', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    const id = visit.wish(asked('q1', 'A text'));
    visit.wish(asked('q2', 'Another'));
    await backend.refuse({ code: 'intake-closed', data: { reason: 'by-hand' } });
    expect(backend.commands.at(-1)!.what).toMatchObject({ data: { id: 'q2' } });
    await backend.accept();
    visit.end();
    const again = await openStored();
    await again.backend.welcome();
    expect(again.backend.commands).toEqual([]);
    expect(again.visit.state().waiting).toMatchObject([
      { id, wish: { data: { text: 'A text' } }, refusal: { code: 'intake-closed', data: { reason: 'by-hand' } } },
    ]);
    again.visit.discard(id);
    expect(again.visit.state().waiting).toEqual([]);
  });

  it('can be taken back only while it has not been sent', async () => {
    const { visit, backend } = await openStored();
    const id = visit.wish(asked('q1'));
    visit.discard(id);
    expect(visit.state().waiting).toEqual([]);
    const sent = visit.wish(asked('q2'));
    await backend.welcome();
    visit.discard(sent);
    expect(visit.state().waiting).toMatchObject([{ id: sent }]);
  });

  it('is edited and withdrawn, one after the other', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    backend.handlers!.own({ questions: { q1: own() }, votes: [] });
    visit.wish({ type: 'questions.amend', data: { question: 'q1', text: 'How?' } });
    visit.wish({ type: 'questions.withdraw', data: { question: 'q1' } });
    expect(backend.sent).toEqual(['questions.amend']);
    await backend.accept();
    expect(visit.state().own.questions['q1']).toEqual(own('How?'));
    await backend.accept();
    expect(visit.state().own.questions['q1']).toMatchObject({ text: 'How?', status: 'withdrawn' });
  });

  it('is not lost where the browser keeps nothing, as long as the page stays', async () => {
    const { visit, backend } = await open({ storage: null });
    expect(visit.state().lasts).toBe(false);
    visit.wish(asked('q1'));
    await backend.welcome();
    expect(backend.sent).toEqual(['questions.submit']);
  });
});

describe('erasing everything', () => {
  it('goes behind what is on its way, drops what is not, and forgets the drafts', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    visit.keeping.set('draft', '{"text":"half a"}');
    visit.wish(asked('q1'));
    visit.wish(asked('q2'));
    visit.eraseAll();
    expect(visit.keeping.get('draft')).toBeNull();
    expect(visit.state().waiting.map(({ wish }) => wish.type)).toEqual(['questions.submit', 'questions.erase-author']);
    await backend.accept();
    expect(backend.commands.at(-1)!.what).toMatchObject({ type: 'questions.erase-author', data: { author: 'ana' } });
    await backend.accept();
    expect(visit.state()).toMatchObject({ erased: true, waiting: [], received: [], own: { questions: {} } });
    expect(Object.keys(localStorage).filter((key) => !/visitor/.test(key))).toEqual([]);
  });
});

describe('a vote (rule A4)', () => {
  it('is shown as wanted until it is acknowledged', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome({ ...openView, questions: { q1: publicQuestion(1) } });
    visit.vote('q1', true);
    expect(visit.state().wanted).toEqual(new Map([['q1', true]]));
    expect(visit.state().own.votes).toEqual([]);
    await backend.votes[0]!.answer({ ok: true });
    expect(visit.state().wanted.size).toBe(0);
    expect(visit.state().own.votes).toEqual(['q1']);
  });

  it('that was changed while under way is sent as it is wanted last', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    visit.vote('q1', true);
    visit.vote('q1', false);
    expect(backend.votes.length).toBe(1);
    await backend.votes[0]!.answer({ ok: true });
    expect(backend.votes.map(({ what }) => what.on)).toEqual([true, false]);
    await backend.votes[1]!.answer({ ok: true });
    expect(visit.state()).toMatchObject({ wanted: new Map(), own: { votes: [] } });
  });

  it('given offline is sent with the next connection, also after a reload', async () => {
    const first = await openStored();
    first.visit.vote('q1', true);
    first.visit.end();
    const { visit, backend } = await openStored();
    expect(visit.state().wanted).toEqual(new Map([['q1', true]]));
    await backend.welcome();
    expect(backend.votes.map(({ what }) => what)).toEqual([{ question: 'q1', on: true }]);
  });

  it('that is refused says so, and one that came too fast is sent again', async () => {
    const { visit, backend } = await openStored();
    await backend.welcome();
    visit.vote('q1', true);
    await backend.votes[0]!.answer({ ok: false, rejection: { code: 'not-votable', data: null } });
    expect(visit.state()).toMatchObject({ refusedVote: 'q1', wanted: new Map() });
    visit.vote('q2', true);
    await backend.votes[1]!.answer({ ok: false, rejection: { code: 'rate-limited', data: { retryAfter: 2_000 } } });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(backend.votes.map(({ what }) => what.question)).toEqual(['q1', 'q2', 'q2']);
  });
});
