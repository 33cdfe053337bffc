import type { Notice } from '../../shared/protocol/socket.ts';
import type { Notices } from '../notices.ts';

/** Passes notices on, and keeps those that still hold for consoles that come later. */
export function standingNotices(
  notices: Notices,
  pass: (notice: Notice) => void,
): { readonly current: () => Iterable<Notice>; readonly end: () => void } {
  const holding = new Map<Notice['kind'], Notice>();
  const end = notices.subscribe((notice) => {
    if (notice.kind === 'storage-recovered') holding.delete('storage-failing');
    else if (notice.kind === 'clock-adopted') holding.delete('clock-stepped');
    else holding.set(notice.kind, notice);
    pass(notice);
  });
  return { current: () => holding.values(), end };
}
