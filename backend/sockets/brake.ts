/** Ms between two turns: what waits is carried out in handfuls, which become durable together. */
const turn = 40;
/** Ms of the rate that a room at rest may spend at once. */
const spare = 250;

export interface LaneLimits {
  readonly perSecond: number;
  /** Most that may wait. */
  readonly waiting: number;
}

/**
 * What a whole room asks for at once is carried out at a rate that leaves the moderators' console its answers: beyond
 * it, work waits in its order, and beyond the bound it is not taken (rule A5). Nothing that was taken is dropped.
 */
export class Brake<Lane extends string> {
  readonly #lanes: ReadonlyMap<Lane, Queue>;
  #timer: NodeJS.Timeout | null = null;
  #turnedAt = -Infinity;

  constructor(limits: Readonly<Record<Lane, LaneLimits>>) {
    const lanes = Object.entries<LaneLimits>(limits) as [Lane, LaneLimits][];
    this.#lanes = new Map(lanes.map(([lane, each]) => [lane, new Queue(each)]));
  }

  /** Returns 0 where the work was taken, else the ms after which it may be worth trying again. */
  enter(lane: Lane, work: () => void): number {
    const queue = this.#lanes.get(lane) as Queue;
    const wait = queue.push(work);
    if (wait === 0) this.#arrange();
    return wait;
  }

  #arrange(): void {
    if (this.#timer) return;
    const wait = Math.max(0, this.#turnedAt + turn - performance.now());
    this.#timer = setTimeout(() => this.#turn(), wait);
  }

  #turn(): void {
    this.#timer = null;
    this.#turnedAt = performance.now();
    let waiting = false;
    for (const queue of this.#lanes.values()) waiting = queue.run(this.#turnedAt) || waiting;
    if (waiting) this.#arrange();
  }
}

class Queue {
  #waiting: (() => void)[] = [];
  #credit: number;
  #at = performance.now();
  readonly #perMs: number;
  readonly #most: number;

  constructor({ perSecond, waiting }: LaneLimits) {
    this.#perMs = perSecond / 1_000;
    this.#most = waiting;
    this.#credit = Math.max(1, spare * this.#perMs);
  }

  push(work: () => void): number {
    if (this.#waiting.length >= this.#most) return Math.ceil(this.#most / this.#perMs);
    this.#waiting.push(work);
    return 0;
  }

  /** Whether any is left. */
  run(now: number): boolean {
    this.#credit = Math.min(Math.max(1, spare * this.#perMs), this.#credit + (now - this.#at) * this.#perMs);
    this.#at = now;
    const count = Math.min(Math.floor(this.#credit), this.#waiting.length);
    this.#credit -= count;
    for (const work of this.#waiting.splice(0, count)) work();
    return this.#waiting.length > 0;
  }
}
