import type { Json } from '../../shared/core/envelope.ts';
import { diff } from '../../shared/core/merge-patch.ts';
import type { ViewName } from '../../shared/roles/visibility.ts';
import { speakerView } from '../../shared/views/speaker.ts';
import { asJson, stageView } from '../../shared/views/stage.ts';
import type { WebinarState } from '../../shared/webinar.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { Connection, Feed } from './connection.ts';
import { type Encoded, encode } from './wire.ts';

export type View = { readonly [key: string]: Json };

export interface ViewRules {
  readonly derive: (state: WebinarState) => View;
  /** Least ms between two versions. */
  readonly every: number;
  readonly serving?: Serving;
}

/** Viewers served at a time, and ms until the next: consoles are served in between. */
export interface Serving {
  readonly size: number;
  readonly pause: number;
}

/** In the next turn of the event loop. */
const atOnce: Serving = { size: 250, pause: 0 };

/** Views that are the same for all who look; the booths' are in `booth-rooms.ts`, the audience's in `audience-room.ts`. */
export type SharedView = Exclude<ViewName, 'audience' | 'booth'>;

/** Least ms between two versions of the views of those who come to the session to work (rule V3). */
export const viewPace = 50;

export const views: Readonly<Record<SharedView, ViewRules>> = {
  stage: { derive: (state) => asJson(stageView(state)), every: viewPace },
  speaker: { derive: (state) => asJson(speakerView(state)), every: viewPace },
};

/** The version of a viewer who has left. */
const gone = -1;

interface Viewer {
  readonly connection: Connection;
  version: number;
}

/** Everyone who looks at one view of one session: it is derived and encoded once for all of them. */
export class ViewRoom {
  readonly #viewers = new Set<Viewer>();
  readonly #session: LiveSession;
  readonly #derive: (state: WebinarState) => View;
  readonly #every: number;
  readonly #slices: Serving;
  readonly #allowance: number;
  #view: View;
  #version = 1;
  #whole: Encoded | null = null;
  #changedAt = -Infinity;
  #due: NodeJS.Timeout | NodeJS.Immediate | null = null;
  #serving = false;
  #touched = false;

  constructor(session: LiveSession, { derive, every, serving = atOnce }: ViewRules, allowance: number) {
    this.#session = session;
    this.#derive = derive;
    this.#every = every;
    this.#slices = serving;
    this.#allowance = allowance;
    this.#view = derive(session.state);
  }

  get size(): number {
    return this.#viewers.size;
  }

  join(connection: Connection): Feed {
    const viewer: Viewer = { connection, version: 0 };
    // While nobody looks, nothing is derived.
    if (this.#viewers.size === 0) this.#renew();
    this.#viewers.add(viewer);
    this.#sendWhole(viewer);
    return {
      sync: () => this.#sendWhole(viewer),
      resume: () => this.#sendWhole(viewer),
      leave: () => {
        this.#viewers.delete(viewer);
        // What is on its way to the others is not for one who has left.
        viewer.version = gone;
      },
    };
  }

  /** The session's state has changed: the first change goes out at once, after the consoles; more are collected. */
  touch(): void {
    if (this.#serving) this.#touched = true;
    if (this.#due || this.#serving) return;
    const wait = this.#changedAt + this.#every - performance.now();
    this.#due = wait <= 0 ? setImmediate(() => this.#flush()) : setTimeout(() => this.#flush(), wait).unref();
  }

  /** Calls off what is due; who comes later finds the view as it is then. */
  close(): void {
    if (!this.#due) return;
    clearTimeout(this.#due as NodeJS.Timeout);
    clearImmediate(this.#due as NodeJS.Immediate);
    this.#due = null;
  }

  /** What has changed since the version before; undefined where nothing has. */
  #renew(): View | undefined {
    const view = this.#derive(this.#session.state);
    const patch = diff(this.#view, view);
    // Also where nothing has changed: the next is compared by what it shares with the newest.
    this.#view = view;
    if (!patch) return undefined;
    this.#version += 1;
    this.#whole = null;
    return patch;
  }

  #flush(): void {
    this.#due = null;
    const base = this.#version;
    const patch = this.#renew();
    if (!patch) return;
    this.#changedAt = performance.now();
    const json = `{"version":${this.#version},"base":${base},"view":${JSON.stringify(patch)}}`;
    this.#serving = true;
    this.#serve([...this.#viewers], 0, encode('view', json), base);
  }

  #serve(viewers: readonly Viewer[], from: number, message: Encoded, base: number): void {
    const { size, pause } = this.#slices;
    const to = Math.min(from + size, viewers.length);
    for (let index = from; index < to; index += 1) {
      const viewer = viewers[index] as Viewer;
      // Others came meanwhile and hold the whole of this version, or have stalled and will get it.
      if (viewer.version !== base || !viewer.connection.keepsUp()) continue;
      viewer.version = base + 1;
      viewer.connection.send(message);
    }
    const go = (): void => this.#serve(viewers, to, message, base);
    if (to < viewers.length && pause > 0) setTimeout(go, pause).unref();
    else if (to < viewers.length) setImmediate(go);
    else {
      this.#serving = false;
      if (this.#touched) this.touch();
      this.#touched = false;
    }
  }

  #sendWhole(viewer: Viewer): void {
    this.#whole ??= encode('view', `{"version":${this.#version},"view":${JSON.stringify(this.#view)}}`);
    viewer.connection.allowance = this.#allowance + this.#whole.bytes;
    if (!viewer.connection.keepsUp()) return;
    viewer.version = this.#version;
    viewer.connection.send(this.#whole);
  }
}
