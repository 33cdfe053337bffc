import type { Actor } from '../../../shared/core/actor.ts';
import type { CommandEnvelope, Instant } from '../../../shared/core/envelope.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Frame, Snapshot } from '../../../shared/protocol/socket.ts';
import { type WebinarCommand, type WebinarEvent, type WebinarState, decide, initial } from '../../../shared/webinar.ts';
import { loadRules } from '../late-rules.ts';

// As at a console that has been there for a moment.
await loadRules();

export const ana: Actor = { person: 'ana', role: 'moderator' };
export const ben: Actor = { person: 'ben', role: 'producer' };

/** What a backend would hold of one session: decides commands as it would and keeps their outcomes. */
export interface SessionLog {
  epoch: string;
  readonly state: () => WebinarState;
  readonly seq: () => number;
  readonly snapshot: () => Snapshot;
  /** Events after a position. */
  readonly after: (seq: number) => Frame;
  readonly submit: (envelope: CommandEnvelope, actor?: Actor, at?: Instant) => Outcome;
  readonly give: (id: string, command: WebinarCommand, actor?: Actor, at?: Instant) => Outcome;
}

/** A session with three items, `opening`, `talk` and `closing`, of ten minutes each. */
export function sessionLog(): SessionLog {
  let state = initial;
  const events: WebinarEvent[] = [];
  const outcomes = new Map<string, Outcome>();

  const log: SessionLog = {
    epoch: 'first',
    state: () => state,
    seq: () => events.length,
    snapshot: () => ({ epoch: log.epoch, seq: events.length, state }),
    after: (seq) => ({ epoch: log.epoch, from: seq + 1, events: events.slice(seq) }),
    submit({ id, type, data }, actor = ana, at = Date.now()) {
      const known = outcomes.get(id);
      if (known) return known;
      const context = { now: at, actor, command: id };
      const decided = decide(state, { type, data } as WebinarCommand, context, events.length);
      if (decided.ok) {
        events.push(...decided.events);
        state = decided.state;
      }
      const outcome: Outcome = decided.ok
        ? { id, ok: true, seq: events.length }
        : { id, ok: false, rejection: decided.rejection };
      outcomes.set(id, outcome);
      return outcome;
    },
    give: (id, command, actor, at) => log.submit({ id, ...command }, actor, at),
  };

  log.give('create', {
    type: 'session.create',
    data: {
      title: { en: 'A webinar' },
      series: null,
      timeZone: 'Europe/Paris',
      start: '2026-11-22T15:00',
      end: '2026-11-22T17:00',
      languages: ['fr', 'en', 'es'],
    },
  });
  log.give('items', {
    type: 'run-sheet.add',
    data: { after: null, items: [newItem('opening'), newItem('talk'), newItem('closing')] },
  });
  return log;
}

export function newItem(id: string) {
  return {
    id,
    kind: 'talk' as const,
    title: { en: id },
    duration: 600_000,
    minDuration: null,
    speakers: [],
    floor: [],
    colour: null,
    notes: {},
    media: null,
    custom: {},
    skipped: false,
    locked: false,
    start: null,
  };
}

/** Gives an item another title; `base` is the command that last changed it. */
export function retitle(item: string, text: string, base: string | null = null): WebinarCommand {
  return {
    type: 'run-sheet.edit',
    data: { cause: 'edit', edits: [{ item, changes: [{ field: 'title.en', value: text, base }] }] },
  };
}
