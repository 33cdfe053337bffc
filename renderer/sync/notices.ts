import type { Notice } from '../../shared/protocol/socket.ts';

/** What takes a notice's place when it is over. */
const counterparts: Readonly<Record<Notice['kind'], Notice['kind'] | null>> = {
  'clock-stepped': 'clock-adopted',
  'clock-adopted': 'clock-stepped',
  'storage-failing': 'storage-recovered',
  'storage-recovered': 'storage-failing',
  stopping: null,
};

/** The newest notice of each kind, without those that this one answers. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  const over = counterparts[notice.kind];
  return [...notices.filter(({ kind }) => kind !== notice.kind && kind !== over), notice];
}

export function withoutNotice(notices: readonly Notice[], kind: Notice['kind']): readonly Notice[] {
  const left = notices.filter((notice) => notice.kind !== kind);
  return left.length === notices.length ? notices : left;
}
