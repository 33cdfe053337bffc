import type { SQLOutputValue } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Outcome } from '../../../shared/protocol/outcome.ts';

type Refusal = Outcome & { readonly ok: false };

/** A row as SQLite returns it: without a prototype, so it is never handed out. */
export type Row = Record<string, SQLOutputValue>;

/** Whether a text is the one that was written. */
export function isIntact(text: string, crc: number): boolean {
  return crc32(text) === crc;
}

/** The columns of an outcome: a position, or a rejection as JSON. */
export function outcomeColumns(outcome: Outcome): readonly [seq: number | null, rejection: string | null] {
  return outcome.ok ? [outcome.seq, null] : [null, JSON.stringify(outcome.rejection)];
}

export function outcomeOf(command: string, { seq, rejection }: Row): Outcome {
  return rejection === null ? { id: command, ok: true, seq: seq as number } : refusalOf(command, rejection as string);
}

export function refusalOf(command: string, rejection: string): Refusal {
  return { id: command, ok: false, rejection: JSON.parse(rejection) as Refusal['rejection'] };
}
