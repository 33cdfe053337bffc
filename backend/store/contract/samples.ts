import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { InviteRow, MemberRow } from '../access-store.ts';
import type { Append, EncodedEvent, EventStore } from '../event-store.ts';

/** What tests of a store write: small rows in which every value can be told from the others. */

export const accepted = (id: string, seq: number): Outcome => ({ id, ok: true, seq });

export const refused = (id: string): Outcome => ({ id, ok: false, rejection: { code: 'nothing-to-undo', data: null } });

/** A kept refusal that quotes what two people wrote. */
export const conflict = (id: string, theirs: string, yours: string): Outcome => ({
  id,
  ok: false,
  rejection: {
    code: 'conflict',
    data: { record: 'p1', conflicts: [{ field: 'name', by: 'p2', at: 1, theirs, yours, version: null }] },
  },
});

export const textAt = (seq: number): string => `{"seq":${seq},"text":"é中𝄞"}`;

/** Events from one position to another, both included. */
export function eventsFrom(first: number, last: number): readonly EncodedEvent[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({ seq: first + index, text: textAt(first + index) }));
}

/** What a writer appends who saw the log at `expected`, of epoch `e1`. */
export function append(session: string, expected: number, count: number, outcomes: readonly Outcome[] = []): Append {
  return { session, expected, epoch: 'e1', events: eventsFrom(expected + 1, expected + count), outcomes };
}

export const session = (id: string, createdAt = 1) => ({ id, series: null, createdAt, epoch: 'e1' });

/** Every event of a session. */
export const logOf = (events: EventStore, id: string) => events.read(id, 0, 1_000_000);

export const invite = (id: string, more: Partial<InviteRow> = {}): InviteRow => ({
  id,
  hash: `hash-of-${id}`,
  role: 'producer',
  scope: { session: 's1' },
  language: 'fr',
  label: `Link ${id}`,
  person: null,
  name: null,
  createdBy: 'organiser',
  createdAt: 1,
  expiresAt: 5_000,
  revokedAt: null,
  ...more,
});

export const member = (hash: string, of: string, more: Partial<MemberRow> = {}): MemberRow => ({
  hash,
  invite: of,
  person: `person-of-${hash}`,
  name: `Name of ${hash}`,
  language: null,
  createdAt: 2,
  revokedAt: null,
  ...more,
});
