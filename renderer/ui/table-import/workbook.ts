// Without workers: the variant for browsers makes them from text, which the page's policy forbids.
import { readSheet } from 'read-excel-file/universal';
import type { Cells } from './tokenise.ts';

/**
 * Bytes that any part of a workbook may have once it is unpacked. From 512 KiB on the library unpacks in a worker, which
 * the page's policy forbids; and a small file may claim to be a very large one.
 */
const mostUnpacked = 524_287;

export type WorkbookFault = 'workbook' | 'workbook-too-large';

/**
 * The cells of a workbook's first sheet as texts: dates as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, times of day as `HH:MM:SS`.
 * An old or broken workbook is a fault.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Cells | WorkbookFault> {
  const largest = largestPart(bytes);
  if (largest === null) return 'workbook';
  if (largest > mostUnpacked) return 'workbook-too-large';
  try {
    const sheet: readonly (readonly unknown[])[] = await readSheet(new Blob([bytes]), { trim: false });
    return { rows: sheet.map((row) => row.map(textOf)), broken: [] };
  } catch {
    return 'workbook';
  }
}

function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value.toISOString().slice(0, 19));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}

/** Spreadsheets put a time without a date on the first day of their calendar, and a date without a time at midnight. */
function dateText(wall: string): string {
  if (/^(1899-12-3[01]|1900-01-0[01]|1904-01-01)T/.test(wall)) return wall.slice(11);
  return wall.replace(/T00:00:00$/, '');
}

/** Signature of an entry in a zip's list of contents, and where in it its unpacked size stands. */
const entry = { signature: 0x02014b50, size: 24, nameLength: 28, header: 46 } as const;

/** Bytes of the largest part once unpacked, as the zip's list of contents has it; null where there is no such list. */
function largestPart(bytes: Uint8Array<ArrayBuffer>): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = startOfList(view);
  if (at === null) return null;
  let largest: number | null = null;
  while (at + entry.header <= view.byteLength && view.getUint32(at, true) === entry.signature) {
    const start: number = at;
    largest = Math.max(largest ?? 0, view.getUint32(start + entry.size, true));
    const [name, extra, comment] = [0, 2, 4].map((part) => view.getUint16(start + entry.nameLength + part, true));
    at += entry.header + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return largest;
}

/** The record at the end of a zip: its signature, its least length, and where in it the list's position stands. */
const end = { signature: 0x06054b50, length: 22, list: 16, longestComment: 65_535 } as const;

function startOfList(view: DataView): number | null {
  const last = view.byteLength - end.length;
  for (let at = last; at >= Math.max(0, last - end.longestComment); at -= 1)
    if (view.getUint32(at, true) === end.signature) return view.getUint32(at + end.list, true);
  return null;
}
