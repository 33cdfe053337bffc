import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplicaFrame, ReplicaOutcome } from './core/replica.ts';
import { drawnDesk, drawnSetUp, seatsAtFirst } from './testing/drawn-booths.ts';
import { type Draw, actors, drawnEdit, drawnLive } from './testing/drawn-commands.ts';
import { type Drawn, drawnAir, drawnElsewhere, drawnSorting } from './testing/drawn-questions.ts';
import { type WebinarReplica, positionOf, replicas, unanswered } from './replica.ts';
import { type Scenario, added, boothed, given, opened, teams } from './testing/scenario.ts';
import type { WebinarCommand, WebinarEvent } from './webinar.ts';
import { assertReaching } from './testing/assert-reaching.ts';

/**
 * A backend and its consoles, joined by lines that deliver when they are told to: late, twice, answers ahead of
 * frames, or not at all. Rules K2, K3, S1 to S4 and S6 of the protocol are played by the backend.
 */

type Sent = WebinarCommand & { readonly id: string };

interface Console {
  readonly person: string;
  replica: WebinarReplica;
  connected: boolean;
  /** A frame was dropped because it did not read: the backend owes it a snapshot (rule S6). */
  stalled: boolean;
  toBackend: Sent[];
  frames: ReplicaFrame<WebinarEvent>[];
  answers: ReplicaOutcome[];
  readonly submitted: string[];
  readonly reported: string[];
}

class Room {
  scenario: Scenario = given(opened, added('a', 'b', 'c'), boothed(...teams), ...seatsAtFirst);
  epoch = 'epoch-0';
  readonly outcomes = new Map<string, ReplicaOutcome>();
  readonly consoles: readonly Console[] = actors.map(({ person }) => ({
    person,
    replica: replicas.create(),
    connected: false,
    stalled: false,
    toBackend: [],
    frames: [],
    answers: [],
    submitted: [],
    reported: [],
  }));

  /** The backend takes a command: decides it once, and answers with the first outcome ever after. */
  decide({ id, ...command }: Sent, by: string): ReplicaOutcome {
    const known = this.outcomes.get(id);
    if (known) return known;
    const from = this.scenario.seq + 1;
    this.scenario = this.scenario.when(command, { by, command: id });
    const { rejection, seq, log } = this.scenario;
    const outcome: ReplicaOutcome = rejection ? { id, ok: false } : { id, ok: true, seq };
    this.outcomes.set(id, outcome);
    const events = log.slice(from - 1);
    if (!rejection && events.length > 0)
      for (const console of this.consoles)
        if (console.connected) console.frames.push({ epoch: this.epoch, from, events });
    return outcome;
  }

  submit(console: Console, draw: Draw, id: string, drawn: typeof drawnEdit): void {
    const command = drawn(console.replica.shown, draw, console.person, id);
    const sent: Sent = { ...command, id };
    const role = 'moderator';
    console.replica = replicas.submit(console.replica, sent, { person: console.person, role }, this.scenario.at);
    console.submitted.push(id);
    if (console.connected) console.toBackend.push(sent);
  }

  takeCommand(console: Console): void {
    const sent = console.toBackend.shift();
    if (sent) console.answers.push(this.decide(sent, console.person));
  }

  deliverFrame(console: Console, again: boolean): void {
    const [frame] = console.frames;
    if (!frame) return;
    if (!again) console.frames.shift();
    const taken = replicas.takeFrame(console.replica, frame);
    if (taken === 'gap') this.sync(console, 1);
    else console.replica = taken.replica;
  }

  deliverAnswer(console: Console, which: number, again: boolean): void {
    const index = which % Math.max(1, console.answers.length);
    const outcome = console.answers[index];
    if (!outcome) return;
    if (!again) console.answers.splice(index, 1);
    const { replica, refused } = replicas.settle(console.replica, outcome);
    console.replica = replica;
    if (refused) console.reported.push(refused.command.id);
  }

  /** What is missing, as a tail in one frame or as a snapshot; what was on its way is overtaken by it. */
  sync(console: Console, chance: number): void {
    const have = positionOf(console.replica);
    const { seq, state, log } = this.scenario;
    console.frames = [];
    console.stalled = false;
    if (have?.epoch === this.epoch && have.seq <= seq && chance % 2 === 0)
      console.frames.push({ epoch: this.epoch, from: have.seq + 1, events: log.slice(have.seq) });
    else console.replica = replicas.takeSnapshot(console.replica, { epoch: this.epoch, seq, state });
  }

  stall(console: Console): void {
    if (console.frames.shift()) console.stalled = true;
  }

  disconnect(console: Console): void {
    Object.assign(console, { connected: false, stalled: false, toBackend: [], frames: [], answers: [] });
  }

  connect(console: Console, chance: number): void {
    if (console.connected) return;
    console.connected = true;
    this.sync(console, chance);
    console.toBackend = unanswered(console.replica).map(({ command }) => command);
  }

  /** The program ends and starts again with the outbox that it kept. */
  restart(console: Console): void {
    this.disconnect(console);
    console.replica = replicas.create(unanswered(console.replica));
  }

  /** Positions mean something else from now on, so that everyone takes a snapshot. */
  beginEpoch(): void {
    this.epoch = `epoch-${Number(this.epoch.slice(6)) + 1}`;
    for (const console of this.consoles) this.disconnect(console);
  }

  /** Everything arrives. */
  settle(): void {
    for (const console of this.consoles) {
      this.connect(console, 0);
      if (console.stalled) this.sync(console, 1);
    }
    const waiting = () =>
      this.consoles.some(({ toBackend, frames, answers }) => toBackend.length + frames.length + answers.length > 0);
    for (let round = 0; waiting(); round += 1) {
      if (round > 10_000) throw new Error('The consoles never come to rest');
      for (const console of this.consoles) {
        this.takeCommand(console);
        this.deliverAnswer(console, 0, false);
        this.deliverFrame(console, false);
      }
    }
  }
}

const number = fc.nat({ max: 10_000 });
const step = fc.record({ what: fc.nat({ max: 19 }), who: number, kind: number, a: number, b: number, c: number });

const edits = [drawnEdit, drawnSorting, drawnSetUp] as const;

function play(room: Room, { what, who, ...draw }: Draw & { what: number; who: number }, id: string): void {
  const console = room.consoles[who % room.consoles.length]!;
  if (what < 6) room.submit(console, draw, id, edits[what % edits.length]!);
  else if (what < 9) room.takeCommand(console);
  else if (what < 12) room.deliverFrame(console, draw.c % 4 === 0);
  else if (what < 14) room.deliverAnswer(console, draw.a, draw.c % 4 === 0);
  else if (what < 16) room.connect(console, draw.c);
  else if (what === 16) room.disconnect(console);
  else if (what === 17 && draw.c % 3 === 0) room.restart(console);
  else if (what === 17) room.stall(console);
  else if (what === 18 && draw.c % 4 === 0) room.beginEpoch();
  else {
    const { command, by } = beside(room, draw, who, id);
    room.decide({ ...command, id }, by);
  }
}

/** What happens at the backend alone: someone runs the session or the air, booths work, or somebody asks something. */
function beside({ scenario: { state } }: Room, draw: Draw, which: number, id: string): Pick<Drawn, 'command' | 'by'> {
  if (which % 5 < 2) return drawnElsewhere(state, draw, id);
  if (which % 5 === 2) return drawnDesk(state, draw, id);
  return { command: which % 5 === 3 ? drawnLive(state, draw) : drawnAir(state, draw, 'mona'), by: 'mona' };
}

describe('consoles that edit at the same time', () => {
  it('come to the backend’s state, whatever the order in which things arrive', () => {
    const reached = { accepted: 0, refused: 0, blocked: 0 };
    assertReaching(
      fc.property(fc.array(step, { minLength: 30, maxLength: 120 }), (steps) => {
        const room = new Room();
        room.connect(room.consoles[0]!, 0);
        for (const [index, drawn] of steps.entries()) {
          play(room, drawn, `c${index}`);
          for (const { replica } of room.consoles) {
            reached.blocked += replica.pending.filter(({ blocked }) => blocked).length;
            if (replica.pending.length === 0) expect(replica.shown).toBe(replica.confirmed);
          }
        }
        room.settle();

        const { state, log, seq } = room.scenario;
        const batches = log
          .filter((event, index) => log[index - 1]?.command !== event.command)
          .map(({ command }) => command);
        expect(batches).toEqual([...new Set(batches)]);
        for (const console of room.consoles) {
          expect(console.replica.pending).toEqual([]);
          expect(console.replica.seq).toBe(seq);
          expect(console.replica.shown).toBe(console.replica.confirmed);
          expect(console.replica.shown).toEqual(state);

          const outcomes = console.submitted.map((id) => room.outcomes.get(id));
          expect(outcomes).not.toContain(undefined);
          const refused = console.submitted.filter((id) => room.outcomes.get(id)?.ok === false);
          expect([...console.reported].sort()).toEqual([...refused].sort());
          for (const id of refused) expect(batches).not.toContain(id);
          reached.refused += refused.length;
          reached.accepted += console.submitted.filter((id) => batches.includes(id)).length;
        }
      }),
      {
        numRuns: 80,
        reached: () => {
          for (const count of Object.values(reached)) expect(count).toBeGreaterThan(50);
        },
      },
    );
  }, 120_000);
});
