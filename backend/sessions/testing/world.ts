import { type Logger, pino } from 'pino';
import type { Actor } from '../../../shared/core/actor.ts';
import type { CommandEnvelope } from '../../../shared/core/envelope.ts';
import type { Notice } from '../../../shared/protocol/socket.ts';
import type { NewItem } from '../../../shared/run-sheet/messages.ts';
import { type WebinarCommand, isLive } from '../../../shared/webinar.ts';
import type { Access } from '../../auth/access.ts';
import { type Clock, createClock } from '../../clock.ts';
import { createNotices } from '../../notices.ts';
import type { EventStore } from '../../store/event-store.ts';
import { createMemoryBlobs } from '../../store/blobs/memory.ts';
import { createMemoryStore } from '../../store/memory.ts';
import type { VoteStore } from '../../store/vote-store.ts';
import type { Schedule } from '../alarms.ts';
import type { KeptFiles } from '../named-files.ts';
import { createSessions } from '../registry.ts';
import type { LiveSession, Published, Sessions } from '../sessions.ts';

/** Running sessions for tests, on a clock that moves when it is told to. */

export const moderator: Actor = { person: 'ana', role: 'moderator' };
export const organiser: Actor = { person: 'otto', role: 'organiser' };
export const noon = Date.UTC(2020, 9, 8, 12);

export interface HandClock extends Clock {
  /** Lets time pass, ms. */
  pass(ms: number): void;
  /** Steps the system's clock, ms. */
  step(ms: number): void;
}

export function handClock(start = noon): HandClock {
  let wall = start;
  let monotonic = 0;
  const clock = createClock({ wall: () => wall, monotonic: () => monotonic });
  return {
    ...clock,
    pass: (ms) => {
      wall += ms;
      monotonic += ms;
    },
    step: (ms) => {
      wall += ms;
    },
  };
}

export interface World {
  readonly sessions: Sessions;
  readonly store: EventStore;
  readonly clock: HandClock;
  readonly notices: ReturnType<typeof createNotices>;
  readonly told: readonly Notice[];
  readonly published: readonly Published[];
  /** Lines of the log, as JSON. */
  readonly logged: readonly string[];
  readonly log: Logger;
}

export interface WorldOptions {
  readonly store?: EventStore;
  readonly clock?: HandClock;
  readonly schedule?: Schedule;
  readonly access?: Pick<Access, 'erasePerson'>;
  readonly votes?: VoteStore;
  readonly files?: KeptFiles;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { store = createMemoryStore().events, clock = handClock(), schedule, access, votes } = options;
  const { files = createMemoryBlobs() } = options;
  const notices = createNotices();
  const told: Notice[] = [];
  notices.subscribe((notice) => told.push(notice));
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const sessions = await createSessions(
    { store, clock, files, log, notices, ...(access && { access }), ...(votes && { votes }) },
    schedule,
  );
  const published: Published[] = [];
  sessions.onPublished((each) => published.push(each));
  return { sessions, store, clock, notices, told, published, logged, log };
}

/** Position after the events with which a session begins: it was made, and has a booth for each channel. */
export const begun = 2;

/** Makes a session and gives it back. */
export async function makeSession({ sessions }: World, id = 's1', series: string | null = null): Promise<LiveSession> {
  const outcome = await sessions.create(
    {
      id,
      series: series === null ? null : { id: series, title: { en: 'A series' } },
      title: { en: `Session ${id}` },
      timeZone: 'Europe/Paris',
      start: '2020-10-08T15:00',
      end: '2020-10-08T16:30',
      languages: ['en', 'fr'],
    },
    organiser,
  );
  const session = sessions.get(id);
  if (!outcome.ok || !session) throw new Error(`No session ${id}: ${JSON.stringify(outcome)}`);
  return session;
}

let numbered = 0;

/** An envelope around a command; live ones get a time to live unless one is given. */
export function envelope(command: WebinarCommand, more: Partial<CommandEnvelope> = {}): CommandEnvelope {
  numbered += 1;
  return { id: `c${numbered}`, ...command, ...(isLive(command.type) && { until: noon + 86_400_000 }), ...more };
}

export function item(id: string, title = `Item ${id}`): NewItem {
  return {
    id,
    kind: 'talk',
    title: { en: title },
    duration: 600_000,
    minDuration: null,
    speakers: [],
    floor: ['en'],
    colour: null,
    notes: {},
    media: null,
    custom: {},
    skipped: false,
    locked: false,
    start: null,
  };
}

export const addItems = (...ids: readonly string[]): WebinarCommand => ({
  type: 'run-sheet.add',
  data: { items: ids.map((id) => item(id)), after: null },
});

export const addPerson = (id: string, name: string): WebinarCommand => ({
  type: 'people.add',
  data: { people: [{ id, name, place: 'Lima', language: 'es' }] },
});

/** A question of an anonymous visitor, unless more is said. */
export const ask = (id: string, text: string, name = ''): WebinarCommand => ({
  type: 'questions.submit',
  data: { id, text, language: 'en', name, place: '' },
});

export const visitor = (person = 'v1'): Actor => ({ person, role: 'audience' });

export const approve = (...questions: readonly string[]): WebinarCommand => ({
  type: 'questions.move',
  data: { questions: [...questions], to: 'approved', reason: '' },
});

export const message = (text: string, lasts: number | null = null): WebinarCommand => ({
  type: 'transport.show-message',
  data: { message: { text }, lasts },
});

/** A turn of the event loop, or several. */
export async function turns(count = 3): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits until something is so; fails after some seconds. */
export async function until(holds: () => boolean, within = 5_000): Promise<void> {
  const end = performance.now() + within;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited ${within} ms in vain for ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A store whose methods can be made to wait or to fail. */
export function stubborn(store: EventStore): EventStore & { before: Partial<Record<keyof EventStore, () => unknown>> } {
  const before: Partial<Record<keyof EventStore, () => unknown>> = {};
  const wrapped = Object.fromEntries(
    Object.entries(store).map(([name, method]) => [
      name,
      async (...given: unknown[]) => {
        await before[name as keyof EventStore]?.();
        return (method as (...received: unknown[]) => unknown)(...given);
      },
    ]),
  );
  return { ...(wrapped as unknown as EventStore), before };
}
