import type { Console } from '../../../renderer/sync/console.ts';
import type { ConnectSocket } from '../../../renderer/sync/live-socket.ts';
import type { LocalClock } from '../../../renderer/sync/local-clock.ts';
import type { KeptMembership } from '../../../renderer/sync/memberships.ts';
import { openConsole } from '../../../renderer/sync/open-console.ts';
import { connectSocketIo } from '../../../renderer/sync/socket-io.ts';
import { type ConsoleStorage, browserStorage } from '../../../renderer/sync/storage.ts';
import { type WebinarCommand, isLive } from '../../../shared/webinar.ts';
import { type Network, network } from '../../fixtures/network.ts';
import { type WireTap, tapWire } from './wire-tap.ts';

/** A command as somebody gave it, at one desk. */
export interface Given {
  readonly id: string;
  readonly command: WebinarCommand;
  readonly isLive: boolean;
  /** The desk ended before its machine had stored it, so that it may be gone with it. */
  mayBeLost: boolean;
}

/** Where somebody sits with a network of their own: all their consoles share it, and what is stored there. */
export interface Place {
  readonly membership: KeptMembership;
  readonly way: Network;
  readonly tap: WireTap;
  readonly desks: readonly Desk[];
  close(): Promise<void>;
}

export interface DeskWishes {
  readonly backendPort: number;
  readonly session: string;
  readonly membership: KeptMembership;
  readonly desks: number;
  /** Ms by which the wall clock there is wrong. */
  readonly skew: number;
  /** Ms after which a command is sent a second time; null for not. */
  readonly stutter: () => number | null;
}

export async function takePlace(wishes: DeskWishes): Promise<Place> {
  const tap = await tapWire(wishes.backendPort);
  const way = await network(tap.port);
  const desks = Array.from({ length: wishes.desks }, () => new Desk(way.url, wishes));
  return {
    membership: wishes.membership,
    way,
    tap,
    desks,
    async close() {
      for (const desk of desks) desk.console.close();
      await way.close();
      await tap.close();
    },
  };
}

/** One console after another at the same desk, and everything that was done there. */
export class Desk {
  readonly given: Given[] = [];
  /** Ids of refused edits that were shown here at any time. */
  readonly reported = new Set<string>();
  duplicates = 0;
  readonly #url: string;
  readonly #wishes: DeskWishes;
  #storage: Mortal;
  #console: Console;

  constructor(url: string, wishes: DeskWishes) {
    this.#url = url;
    this.#wishes = wishes;
    [this.#storage, this.#console] = this.#open();
  }

  get console(): Console {
    return this.#console;
  }

  /** Gives a command, unless nothing is known yet to give it on. Answers its id. */
  give(command: WebinarCommand): string | null {
    if (this.#console.store.getState().state === null) return null;
    const live = isLive(command.type);
    const id = live ? this.#console.live(command) : this.#console.edit(command);
    this.given.push({ id, command, isLive: live, mayBeLost: false });
    return id;
  }

  /** The program ends, in order or from one moment to the next, and is opened again. */
  restart(how: 'in order' | 'crash'): void {
    const { pending } = this.#console.store.getState();
    const unkept = new Set(pending.filter(({ kept }) => !kept).map(({ command }) => command.id));
    for (const each of this.given) if (unkept.has(each.id)) each.mayBeLost = true;
    if (how === 'crash') this.#storage.die();
    this.#console.close();
    [this.#storage, this.#console] = this.#open();
  }

  #open(): [Mortal, Console] {
    const { session, membership, skew } = this.#wishes;
    const storage = mortal(browserStorage());
    const console = openConsole({
      backend: this.#url,
      membership,
      session,
      storage,
      connect: this.#stuttering,
      clock: skewed(skew),
    });
    const look = (): void => {
      for (const { command } of console.store.getState().refused) this.reported.add(command.id);
    };
    console.store.subscribe(look);
    return [storage, console];
  }

  /** Some commands go out twice: now, and again later, whatever happened in between. */
  readonly #stuttering: ConnectSocket = (origin, handshake, handlers) => {
    const socket = connectSocketIo(origin, handshake, handlers);
    return {
      ...socket,
      command: (command, answer) => {
        socket.command(command, answer);
        const later = this.#wishes.stutter();
        if (later === null) return;
        this.duplicates += 1;
        setTimeout(() => socket.command(command, () => undefined), later);
      },
    };
  };
}

interface Mortal extends ConsoleStorage {
  /** Nothing more is stored: the program is gone. */
  die(): void;
}

function mortal(storage: ConsoleStorage | null): Mortal {
  if (!storage) throw new Error('This needs an IndexedDB');
  let alive = true;
  const orDead = <Result>(operation: () => Promise<Result>): Promise<Result> =>
    alive ? operation() : Promise.reject(new Error('The program has ended'));
  return {
    get: (key) => orDead(() => storage.get(key)),
    set: (key, value) => orDead(() => storage.set(key, value)),
    delete: (key) => orDead(() => storage.delete(key)),
    entries: (prefix) => orDead(() => storage.entries(prefix)),
    die: () => (alive = false),
  };
}

const skewed = (by: number): LocalClock => ({
  now: () => performance.timeOrigin + performance.now() + by,
  wall: () => Date.now() + by,
});
