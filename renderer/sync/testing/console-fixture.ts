import { vi } from 'vitest';
import type { Console, ConsoleState } from '../console.ts';
import { openConsole } from '../open-console.ts';
import type { Page } from '../page.ts';
import { type MemoryStorage, memoryStorage } from './memory-storage.ts';
import { type ScriptedSocket, scriptedSocket } from './scripted-socket.ts';
import { type SessionLog, sessionLog } from './session-log.ts';

export const membership = {
  token: 'token',
  person: 'ana',
  name: 'Ana',
  role: 'moderator',
  scope: { session: 's1' },
  language: 'fr',
  expiresAt: null,
} as const;

export interface Bench {
  readonly console: Console;
  readonly socket: ScriptedSocket;
  readonly log: SessionLog;
  readonly storage: MemoryStorage;
  readonly page: ScriptedPage;
  readonly state: () => ConsoleState;
  /** Connects and hands over everything. */
  readonly online: () => Promise<void>;
  /** Lets stored writes and other promises come to their end. */
  readonly settle: () => Promise<void>;
  /** Answers the newest command, or the one with this place, as the log decides, and sends the events. */
  readonly carryOut: (index?: number) => void;
}

export interface ScriptedPage extends Page {
  hidden: boolean;
  readonly tell: (what: 'visibility' | 'online') => void;
}

export function scriptedPage(): ScriptedPage {
  const listeners = { visibility: new Set<() => void>(), online: new Set<() => void>() };
  const on = (what: 'visibility' | 'online') => (listener: () => void) => {
    listeners[what].add(listener);
    return () => void listeners[what].delete(listener);
  };
  const page: ScriptedPage = {
    hidden: false,
    visible: () => !page.hidden,
    onVisibility: on('visibility'),
    onOnline: on('online'),
    tell: (what) => listeners[what].forEach((listener) => listener()),
  };
  return page;
}

/** A console with a scripted backend, under fake timers: both clocks of the machine are the fake one. */
export function bench({
  log = sessionLog(),
  storage = memoryStorage(),
  wall = () => Date.now(),
}: { readonly log?: SessionLog; readonly storage?: MemoryStorage; readonly wall?: () => number } = {}): Bench {
  const socket = scriptedSocket();
  const page = scriptedPage();
  const console = openConsole({
    backend: 'http://backend',
    membership,
    session: 's1',
    connect: socket.connect,
    storage,
    clock: { now: () => Date.now(), wall },
    page,
  });
  const settle = async () => void (await vi.advanceTimersByTimeAsync(1));
  return {
    console,
    socket,
    log,
    storage,
    page,
    state: () => console.store.getState(),
    settle,
    async online() {
      const { have } = await socket.accept();
      if (have?.epoch === log.epoch && have.seq <= log.seq()) {
        if (have.seq < log.seq()) socket.say('frame', log.after(have.seq));
      } else socket.say('snapshot', log.snapshot());
      await settle();
    },
    carryOut(index = socket.commands.length - 1) {
      const sent = socket.commands[index];
      if (!sent) throw new Error(`No command ${index}`);
      const before = log.seq();
      sent.answer(log.submit(sent.command));
      if (log.seq() > before) socket.say('frame', log.after(before));
    },
  };
}
