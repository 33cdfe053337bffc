import { audienceView, concernsAudience, ownQuestions } from '../../shared/views/audience.ts';
import { asJson } from '../../shared/views/stage.ts';
import { find } from '../../shared/questions/find.ts';
import type { WebinarEvent, WebinarState } from '../../shared/webinar.ts';
import type { LiveSession, Published } from '../sessions/sessions.ts';
import type { Votes } from '../votes/votes.ts';
import type { Connection, Feed } from './connection.ts';
import { type Serving, ViewRoom } from './views.ts';
import { type Encoded, encode } from './wire.ts';

/** Ms between two versions of the view (rule V3), and in which changes of what is somebody's own are collected. */
const pace = { view: 1_000, own: 100 };
/** Ten thousand visitors a second, and never so many at once that a console would have to wait for its answer. */
const serving: Serving = { size: 50, pause: 5 };

/** The visitors of one session: what all see, and to each what is their own (rule A2). */
export class AudienceRoom {
  readonly #session: LiveSession;
  readonly #votes: Votes;
  readonly #view: ViewRoom;
  /** Connections by person, with what each was told last of what is their own. */
  readonly #visitors = new Map<string, Map<Connection, string>>();
  readonly #changed = new Set<string>();
  #due: NodeJS.Timeout | null = null;

  /** @param allowance bytes that may wait for one reader. */
  constructor(session: LiveSession, votes: Votes, allowance: number) {
    this.#session = session;
    this.#votes = votes;
    const derive = (state: WebinarState) => asJson(audienceView(state, votes.counts(session)));
    this.#view = new ViewRoom(session, { derive, every: pace.view, serving }, allowance);
  }

  get size(): number {
    return this.#view.size;
  }

  join(connection: Connection): Feed {
    const { person } = connection.actor;
    const mine = this.#visitors.get(person) ?? new Map<Connection, string>();
    this.#visitors.set(person, mine.set(connection, ''));
    const view = this.#view.join(connection);
    this.#tell(person);
    const anew = (): void => {
      mine.set(connection, '');
      this.#tell(person);
    };
    return {
      sync: (have) => {
        view.sync(have);
        anew();
      },
      resume: () => {
        view.resume();
        anew();
      },
      leave: () => {
        view.leave();
        mine.delete(connection);
        if (mine.size === 0 && this.#visitors.get(person) === mine) this.#visitors.delete(person);
      },
    };
  }

  publish({ events, state }: Published): void {
    if (events.some((event) => concernsAudience(event, state))) this.#view.touch();
    for (const event of events) for (const author of authorsOf(event, state)) this.#ownChanged(author);
  }

  /** Another log, or an erasure. */
  reset(): void {
    this.#view.touch();
    this.chosen(null);
  }

  counted(): void {
    this.#view.touch();
  }

  /** Somebody's votes have changed; null: everybody's may have. */
  chosen(voter: string | null): void {
    if (voter !== null) this.#ownChanged(voter);
    else for (const person of this.#visitors.keys()) this.#ownChanged(person);
  }

  close(): void {
    this.#view.close();
    if (this.#due) clearTimeout(this.#due);
    this.#due = null;
  }

  #ownChanged(person: string): void {
    if (!this.#visitors.has(person)) return;
    this.#changed.add(person);
    this.#due ??= setTimeout(() => this.#flush(), pace.own).unref();
  }

  #flush(): void {
    this.#due = null;
    let served = 0;
    for (const person of this.#changed) {
      if (served === serving.size) {
        this.#due = setTimeout(() => this.#flush(), serving.pause).unref();
        return;
      }
      served += 1;
      this.#changed.delete(person);
      this.#tell(person);
    }
  }

  #tell(person: string): void {
    const state = this.#session.state;
    const own = { questions: ownQuestions(state, person), votes: this.#votes.chosenBy(this.#session, person) };
    const text = JSON.stringify(own);
    let message: Encoded | null = null;
    const mine = this.#visitors.get(person);
    for (const [connection, told] of mine ?? []) {
      if (told === text || !connection.keepsUp()) continue;
      message ??= encode('own', text);
      connection.send(message);
      mine?.set(connection, text);
    }
  }
}

/** Whose own view an event may change. */
function authorsOf(event: WebinarEvent, { questions }: WebinarState): readonly string[] {
  switch (event.type) {
    case 'questions.received':
      return event.data.questions.flatMap(({ author }) => author ?? []);
    case 'questions.changed':
      return event.data.changes.flatMap(({ question }) => find(questions.list, question)?.author ?? []);
    default:
      // An erasure is followed by a reset.
      return [];
  }
}
