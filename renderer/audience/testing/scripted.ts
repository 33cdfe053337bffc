import type { CommandEnvelope } from '../../../shared/core/envelope.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Handshake, Vote, VoteOutcome } from '../../../shared/protocol/socket.ts';
import type { AudienceView, PublicQuestion } from '../../../shared/views/audience.ts';
import type { JoinFault, Visitor } from '../visit/joining.ts';
import { type Keeping, keepInBrowser } from '../visit/keeping.ts';
import type { ConnectLine, Line, LineHandlers } from '../visit/line.ts';
import type { Link } from '../visit/link.ts';
import { type Visit, openVisit } from '../visit/visit.ts';

export const session = 'session-1';
export const link: Link = { session, invite: 'rsi_link' };
export const ana: Visitor = { token: 'rsv_ana', person: 'ana', session, invite: 'rsi_link', renewAt: null };

export const publicQuestion = (number: number, more: Partial<PublicQuestion> = {}): PublicQuestion => ({
  number,
  text: `Question ${number}`,
  language: 'en',
  status: 'approved',
  votes: 0,
  ...more,
});

export const openView: AudienceView = {
  title: { en: 'Preparing for emergencies', fr: 'Se préparer à l’urgence' },
  languages: ['en', 'fr', 'es'],
  timeZone: 'Europe/Paris',
  status: 'live',
  start: Date.UTC(2020, 9, 8, 13),
  intake: { open: true },
  rules: { maxLength: 500, anonymous: 'allowed', voting: true, retention: 90 },
  questions: {},
};

/** Something sent, and what answers it; null stands for an answer that never comes. */
interface Asked<Question, Answer> {
  readonly what: Question;
  readonly answer: (answer: Answer | null) => Promise<void>;
}

/** A backend in the hands of the test. */
export class Backend {
  readonly handshakes: Handshake[] = [];
  readonly joins: object[] = [];
  readonly commands: Asked<CommandEnvelope, Outcome>[] = [];
  readonly votes: Asked<Vote, VoteOutcome>[] = [];
  syncs = 0;
  renewals = 0;
  closed = 0;
  /** Of the newest connection. */
  handlers: LineHandlers | null = null;
  answersToJoin: (Visitor | JoinFault)[] = [];
  private version = 0;

  readonly connect: ConnectLine = (handshake, handlers): Line => {
    this.handshakes.push(handshake);
    this.handlers = handlers;
    return {
      command: (what) => this.ask(this.commands, what),
      vote: (what) => this.ask(this.votes, what),
      sync: () => (this.syncs += 1),
      renew: () => (this.renewals += 1),
      close: () => (this.closed += 1),
    };
  };

  join = async (request: object): Promise<Visitor | JoinFault> => {
    this.joins.push(request);
    return this.answersToJoin.shift() ?? ana;
  };

  /** The connection stands, and the whole view comes. */
  async welcome(view: AudienceView = openView): Promise<void> {
    this.handlers?.welcomed();
    this.show(view);
    await settled();
  }

  show(view: AudienceView): void {
    this.version += 1;
    this.handlers?.view({ version: this.version, view });
  }

  /** The types of what was sent, in order. */
  get sent(): readonly string[] {
    return this.commands.map(({ what }) => what.type);
  }

  async accept(index = -1): Promise<void> {
    const asked = this.commands.at(index);
    await asked?.answer({ id: asked.what.id, ok: true, seq: 1 });
  }

  async refuse(rejection: Extract<Outcome, { ok: false }>['rejection'], index = -1): Promise<void> {
    const asked = this.commands.at(index);
    await asked?.answer({ id: asked.what.id, ok: false, rejection });
  }

  private ask<Q, A>(list: Asked<Q, A>[], what: Q): Promise<A | null> {
    return new Promise((resolve) => {
      list.push({
        what,
        answer: (answer) => {
          resolve(answer);
          return settled();
        },
      });
    });
  }
}

/** Lets everything that was resolved go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

export interface Opened {
  readonly visit: Visit;
  readonly backend: Backend;
  readonly keeping: Keeping;
  readonly found: Visitor[];
}

let ids = 0;

/** A visit as a new load of the page begins it; what `storage` holds was left by the last one. */
export async function open({
  storage,
  backend = new Backend(),
  from = link,
  now = () => 1_000 + ids,
}: {
  readonly storage: Storage | null;
  readonly backend?: Backend;
  readonly from?: Link;
  readonly now?: () => number;
}): Promise<Opened> {
  const keeping = keepInBrowser(() => {
    if (!storage) throw new Error('Access is denied for this document');
    return storage;
  });
  const found: Visitor[] = [];
  const visit = openVisit({
    link: from,
    language: () => 'en',
    keeping,
    join: backend.join,
    loadLine: async () => backend.connect,
    newId: () => `id-${(ids += 1)}`,
    now,
    found: (visitor) => found.push(visitor),
  });
  await settled();
  return { visit, backend, keeping, found };
}
