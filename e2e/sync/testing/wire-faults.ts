import { z } from 'zod';
import { isStaff } from '../../../shared/core/actor.ts';
import { equalJson } from '../../../shared/core/equal.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import { visibleTo } from '../../../shared/roles/visibility.ts';
import { type Frame, type Snapshot } from '../../../shared/protocol/socket.ts';
import { type WebinarEvent, type WebinarState, initial, reduce } from '../../../shared/webinar.ts';
import { erasedIn, withoutAll } from './erased.ts';
import type { Evidence } from './evidence.ts';
import { offStage } from './play.ts';

type Told = Evidence['connections'][number];

/** Nobody received what their role may not see, an event before it was durable (S7), or a position twice or late. */
export function wireFaults(evidence: Evidence): readonly string[] {
  const staff = evidence.connections.filter(({ handshake }) => handshake.view === undefined);
  const viewers = evidence.connections.filter(({ handshake }) => handshake.view !== undefined);
  return [
    ...evidence.connections.flatMap((connection) => tokenFaults(connection, evidence)),
    ...viewers.flatMap((viewer) => viewerFaults(viewer, evidence)),
    ...staff.flatMap((console) => [...eventFaults(console, evidence), ...sequenceFaults(console)]),
    ...snapshotFaults(staff, evidence),
  ];
}

function tokenFaults({ told }: Told, { tokens }: Evidence): readonly string[] {
  return told
    .filter(({ text }) => tokens.some((token) => text.includes(token)))
    .map(({ event }) => `A ${event} holds a token`);
}

const Text = z.record(z.string(), z.string().nullable());
const Item = z.strictObject({
  title: Text.optional(),
  kind: z.string().optional(),
  duration: z.number().optional(),
  speakers: z.array(z.string()).optional(),
});
const number = z.number().nullish();
/** All that a view may name, whole or as a patch of what is there. */
const SeenOnStage = z.strictObject({
  title: Text.optional(),
  timeZone: z.string().optional(),
  languages: z.array(z.string()).optional(),
  status: z.string().optional(),
  start: z.number().optional(),
  blackout: z.boolean().optional(),
  item: Item.nullish(),
  timer: z
    .strictObject({
      startedAt: number,
      added: number,
      paused: number,
      pausedAt: number,
      warning: number,
      danger: number,
    })
    .nullish(),
  next: Item.nullish(),
  message: z
    .strictObject({
      id: z.string().optional(),
      text: z.strictObject({ text: z.string().nullish(), preset: z.string().nullish() }).optional(),
    })
    .nullish(),
});

/** V5: no event, no presence, no state; and of what there is, only what the stage shows. */
function viewerFaults({ told, answers }: Told, { desks }: Evidence): readonly string[] {
  const people = new Set(desks.map(({ person }) => person));
  const faults = told.flatMap(({ event, message, text }) => {
    if (event === 'welcome') return [];
    if (event !== 'view') return [`V5: the stage received a ${event}`];
    const seen = SeenOnStage.safeParse((message as { view: unknown }).view);
    if (!seen.success) return [`V5: the stage received ${seen.error.issues.map(({ path }) => path.join('.')).join()}`];
    if (text.includes(offStage)) return ['V5: the stage received a note or a custom field'];
    return [...people].filter((person) => text.includes(person)).map(() => 'V5: the stage received who did something');
  });
  return answers.length > 0 ? [...faults, 'V5: the stage gave a command'] : faults;
}

/** S5, S7: each event is that of the log as the role sees it, or what it was before an erasure. */
function eventFaults({ told, role }: Told, { log, epoch: newest }: Evidence): readonly string[] {
  if (!isStaff(role)) return ['C1: a role that is not staff opened the stream'];
  const erased = erasedIn(log);
  const blank = (event: WebinarEvent): WebinarEvent => withoutAll(event, erased);
  return told.flatMap(({ event, message }) => {
    if (event !== 'frame') return [];
    const { epoch, from, events } = message as Frame;
    return events.flatMap((received, index) => {
      const stored = log[from + index - 1];
      if (!stored) return [`S7: position ${from + index} was sent and is not in the log`];
      const wanted = visibleTo(role, stored);
      const [one, other] =
        epoch === newest ? [received, wanted] : [received && blank(received), wanted && blank(wanted)];
      return equalJson(one as Json, other as Json) ? [] : [`S5: position ${from + index} came as something else`];
    });
  });
}

/** S1, S2, S4: positions come in order, each once, from where the console stood. */
function sequenceFaults({ told, handshake, asked }: Told): readonly string[] {
  if (asked) return [];
  const faults: string[] = [];
  let held = handshake.have ?? null;
  for (const { event, message } of told) {
    if (event === 'snapshot') {
      const { epoch, seq } = message as Snapshot;
      if (held?.epoch === epoch && seq < held.seq) faults.push(`S4: a snapshot of ${seq} came after ${held.seq}`);
      held = { epoch, seq };
    } else if (event === 'frame') {
      const { epoch, from, events } = message as Frame;
      if (held?.epoch !== epoch || from !== held.seq + 1)
        faults.push(`S4: a frame from ${epoch} ${from} came after ${JSON.stringify(held)}`);
      held = { epoch, seq: from + events.length - 1 };
    }
  }
  return faults;
}

/** S8: snapshots of the newest epoch are what the log leads to; those before an erasure still held what was erased. */
function snapshotFaults(staff: readonly Told[], { log, epoch }: Evidence): readonly string[] {
  const wanted = new Map<number, WebinarState>();
  let state = initial;
  for (const event of log) wanted.set(event.seq, (state = reduce(state, event)));
  return staff
    .flatMap(({ told }) => told)
    .filter(({ event }) => event === 'snapshot')
    .map(({ message }) => message as Snapshot)
    .filter((snapshot) => snapshot.epoch === epoch)
    .filter((snapshot) => !equalJson(snapshot.state as unknown as Json, wanted.get(snapshot.seq) as unknown as Json))
    .map(({ seq }) => `S8: the snapshot at ${seq} is not what the log leads to`);
}
