import type { Json } from '../../../shared/core/envelope.ts';
import { applyPatch } from '../../../shared/core/merge-patch.ts';
import type { CloseReason } from '../../../shared/protocol/close-reasons.ts';
import type { ViewMessage } from '../../../shared/protocol/socket.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import type { AudienceView, OwnView } from '../../../shared/views/audience.ts';
import {
  type Join,
  type JoinFault,
  type Visitor,
  isDue,
  isFault,
  isPassing,
  keepVisitor,
  keptVisitor,
} from './joining.ts';
import { type Keeping, within } from './keeping.ts';
import type { ConnectLine, Line } from './line.ts';
import type { Link } from './link.ts';
import { pauseBefore } from './retry.ts';
import { createSender } from './sender.ts';
import { createVotes } from './votes.ts';
import { type Waiting, type Wish, openWaitingRoom } from './waiting.ts';

export type Closed = CloseReason | JoinFault['code'] | 'link-incomplete';

/** `since`: instant of this browser's clock at which the connection was lost. */
export type Standing =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'offline'; readonly since: number }
  | { readonly kind: 'closed'; readonly reason: Closed };

/** What the page shows; every change makes a new one. */
export interface VisitState {
  readonly standing: Standing;
  /** Whether what is kept outlives a reload. */
  readonly lasts: boolean;
  /** Null until the first connection. */
  readonly view: AudienceView | null;
  readonly own: OwnView;
  readonly waiting: readonly Waiting[];
  /** Questions that were acknowledged and are not in `own` yet. */
  readonly received: readonly Waiting[];
  /** The backend has asked to wait. */
  readonly heldBack: boolean;
  /** Votes that were not acknowledged yet. */
  readonly wanted: ReadonlyMap<string, boolean>;
  /** Question whose vote was refused last. */
  readonly refusedVote: string | null;
  /** Everything was erased at the visitor's wish, and nothing was asked since. */
  readonly erased: boolean;
}

/** One visit to the page of one session: joins, stays connected, sends what waits, and holds what is shown. */
export interface Visit {
  readonly state: () => VisitState;
  readonly subscribe: (listener: () => void) => () => void;
  /** What is kept for this session: drafts, the name. */
  readonly keeping: Keeping;
  /** Keeps it and sends it as soon as possible. @returns its id */
  readonly wish: (wish: Wish) => string;
  /** Drops what was refused, or was never sent. */
  readonly discard: (id: string) => void;
  readonly vote: (question: string, on: boolean) => void;
  /** Asks the backend to erase all that this visitor asked, and forgets what this browser holds. */
  readonly eraseAll: () => void;
  /** The visitor wants another try, also after a refusal. */
  readonly retry: () => void;
  /** The network or the page is back: tries at once what would be tried later. */
  readonly wake: () => void;
  readonly end: () => void;
}

export interface VisitDependencies {
  readonly link: Link;
  readonly language: () => string;
  readonly keeping: Keeping;
  readonly join: Join;
  /** Loads the code of the connection. */
  readonly loadLine: () => Promise<ConnectLine>;
  readonly newId: () => string;
  readonly now: () => number;
  /** The session became known from the link's token. */
  readonly found: (visitor: Visitor) => void;
}

/** A view as merge patches see it. */
type Plain = { readonly [key: string]: Json };

const nothing: OwnView = { questions: {}, votes: [] };

export function openVisit(dependencies: VisitDependencies): Visit {
  const { link, language, join, loadLine, newId, now, found } = dependencies;
  // Before the session is known, what is written is kept under the link.
  const keeping = within(dependencies.keeping, link.session ?? 'unknown');
  const listeners = new Set<() => void>();
  const waiting = openWaitingRoom(keeping);
  const received = new Map<string, Waiting>();
  let standing: Standing = { kind: 'connecting' };
  let view: AudienceView | null = null;
  let version = -1;
  let own = nothing;
  let refusedVote: string | null = null;
  let erased = false;
  let visitor: Visitor | null = link.session === null ? null : keptVisitor(dependencies.keeping, link.session);
  let line: Line | null = null;
  let attempts = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  /** A token that is refused is renewed once, by joining with the link again. */
  let isRenewed = false;
  let isArriving = false;
  let ended = false;
  let snapshot: VisitState | null = null;

  const openLine = (): Line | null => (standing.kind === 'live' ? line : null);
  const sender = createSender({ waiting, line: openLine, accepted, changed });
  const votes = createVotes({
    keeping,
    line: openLine,
    taken(question, on) {
      const others = own.votes.filter((id) => id !== question);
      own = { ...own, votes: on ? [...others, question] : others };
    },
    refused: (question) => (refusedVote = question),
    changed,
  });

  function changed(): void {
    snapshot = null;
    for (const listener of listeners) listener();
  }

  function become(next: Standing): void {
    standing = next;
    changed();
  }

  /** What the backend has done is shown at once; `own` follows and says the same. */
  function accepted(entry: Waiting): void {
    const { wish } = entry;
    switch (wish.type) {
      case 'questions.submit':
        erased = false;
        if (!own.questions[wish.data.id]) received.set(wish.data.id, entry);
        return;
      case 'questions.amend':
        return updateOwn(wish.data.question, { text: wish.data.text });
      case 'questions.withdraw':
        return updateOwn(wish.data.question, { status: 'withdrawn' });
      case 'questions.erase-author':
        received.clear();
        own = nothing;
        erased = true;
    }
  }

  function updateOwn(id: string, change: Partial<OwnView['questions'][string]>): void {
    const question = own.questions[id];
    if (question) own = { ...own, questions: { ...own.questions, [id]: { ...question, ...change } } };
  }

  async function arrive(): Promise<void> {
    clearTimeout(again);
    if (isArriving) return;
    isArriving = true;
    try {
      await goIn();
    } finally {
      isArriving = false;
    }
  }

  async function goIn(): Promise<void> {
    const known = visitor;
    const invite = link.invite ?? known?.invite ?? null;
    if (known?.invite === invite && known && !isDue(known, now())) return connect(known);
    if (invite === null) return become({ kind: 'closed', reason: 'link-incomplete' });
    const result = await join({ invite, language: language(), ...(known && { member: known.token }) });
    if (ended) return;
    if (isFault(result)) {
      if (!isPassing(result)) return become({ kind: 'closed', reason: result.code });
      // Its token is still good: it is renewed another time.
      if (known?.invite === invite) return connect(known);
      return tryLater(result.retryAfter ?? 0);
    }
    visitor = result;
    keepVisitor(dependencies.keeping, result);
    found(result);
    await connect(result);
  }

  function tryLater(least: number): void {
    attempts += 1;
    if (standing.kind !== 'offline') become({ kind: 'offline', since: now() });
    again = setTimeout(() => void arrive(), least + pauseBefore(attempts, Math.random()));
  }

  async function connect({ token, session }: Visitor): Promise<void> {
    let open: ConnectLine;
    try {
      open = await loadLine();
    } catch {
      // The code of the connection could not be loaded: the network again.
      return ended ? undefined : tryLater(0);
    }
    if (ended) return;
    line?.close();
    const mine = open(
      { protocol: protocolVersion, token, session, view: 'audience' },
      {
        welcomed() {
          attempts = 0;
          isRenewed = false;
          version = -1;
          become({ kind: 'live' });
          sender.send();
          votes.send();
        },
        lost() {
          sender.lost();
          votes.lost();
          if (standing.kind !== 'offline') become({ kind: 'offline', since: now() });
        },
        view: (message) => show(message, mine),
        own(message) {
          own = message;
          for (const id of Object.keys(own.questions)) received.delete(id);
          changed();
        },
        closed,
      },
    );
    line = mine;
  }

  function show(message: ViewMessage, from: Line): void {
    const { base, view: content } = message;
    if (base !== undefined && (base !== version || !view)) return from.sync();
    view = (base === undefined ? content : applyPatch(view as unknown as Plain, content as Plain)) as AudienceView;
    version = message.version;
    changed();
  }

  function closed(reason: CloseReason): void {
    line = null;
    sender.lost();
    votes.lost();
    const isStale = reason === 'token-unknown' || reason === 'token-expired';
    if (isStale && link.invite !== null && !isRenewed) {
      isRenewed = true;
      visitor = visitor && { ...visitor, invite: '' };
      void arrive();
    } else become({ kind: 'closed', reason });
  }

  const visit: Visit = {
    state: () =>
      (snapshot ??= {
        standing,
        lasts: keeping.lasts(),
        view,
        own,
        waiting: waiting.all(),
        received: [...received.values()],
        heldBack: sender.isHeldBack(),
        wanted: new Map(votes.wanted()),
        refusedVote,
        erased,
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keeping,
    wish(wish) {
      const id = newId();
      waiting.put({ id, wish, at: now(), tried: false, refusal: null });
      changed();
      sender.send();
      return id;
    },
    discard(id) {
      const entry = waiting.all().find((each) => each.id === id);
      // What may have arrived cannot be taken back by forgetting it.
      if (!entry || (entry.tried && entry.refusal === null)) return;
      waiting.drop(id);
      changed();
    },
    vote(question, on) {
      refusedVote = null;
      votes.want(question, on);
    },
    eraseAll() {
      for (const { id, wish, tried } of waiting.all())
        // What is on its way is erased when it has arrived: the wish to erase is sent after it.
        if (!tried || wish.type !== 'questions.submit') waiting.drop(id);
      for (const { id, refusal } of waiting.all()) if (refusal) waiting.drop(id);
      votes.forget();
      for (const key of ['draft', 'identity']) keeping.set(key, null);
      if (visitor) visit.wish({ type: 'questions.erase-author', data: { author: visitor.person } });
      else changed();
    },
    retry() {
      if (standing.kind === 'closed') become({ kind: 'connecting' });
      visit.wake();
    },
    wake() {
      if (standing.kind === 'closed') return;
      attempts = 0;
      if (line && visitor && !isDue(visitor, now())) line.renew();
      else void arrive();
    },
    end() {
      ended = true;
      clearTimeout(again);
      sender.lost();
      votes.lost();
      line?.close();
      listeners.clear();
    },
  };

  void arrive();
  return visit;
}
