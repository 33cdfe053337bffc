import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { useBooth } from '../../sync/react.tsx';
import { useDesktop } from '../../ui/shell-context.tsx';

/** When the newest message was sent that this person has read, of the threads that only this machine keeps count of. */
export type ReadMarks = z.infer<typeof Marks>;

const Marks = z.object({ own: z.number(), common: z.number() });
const Kept = z.record(z.string(), Marks);

/** Of so many seats what was read is kept: the latest. */
const mostKept = 20;

export interface ReadMarksAccess {
  /** `unknown` until the machine has answered; null where nothing is kept of this seat. */
  readonly marks: ReadMarks | null | 'unknown';
  readonly keep: (marks: ReadMarks) => void;
}

/** What this person has read at this seat, kept on this machine over a reload. */
export function useReadMarks(): ReadMarksAccess {
  const { settings } = useDesktop();
  const seat = useBooth(({ me, seat: at }) =>
    at && 'session' in me.scope ? `${me.scope.session} ${me.person} ${at.booth}` : null,
  );
  const [known, know] = useState<{ readonly seat: string; readonly marks: ReadMarks | null } | null>(null);
  useEffect(() => {
    if (seat === null) return;
    let isOver = false;
    void keptIn(settings).then((all) => {
      if (!isOver) know({ seat, marks: all[seat] ?? null });
    });
    return () => void (isOver = true);
  }, [settings, seat]);
  const keep = useCallback(
    (marks: ReadMarks) => {
      if (seat === null) return;
      know({ seat, marks });
      void keptIn(settings).then(({ [seat]: _former, ...others }) => {
        const latest = Object.entries(others).slice(1 - mostKept);
        return settings.set('read-messages', { ...Object.fromEntries(latest), [seat]: marks });
      });
    },
    [settings, seat],
  );
  return { marks: known !== null && known.seat === seat ? known.marks : 'unknown', keep };
}

/** What cannot be read is as if it had never been kept: then what is there counts as read. */
async function keptIn(settings: ReturnType<typeof useDesktop>['settings']): Promise<z.infer<typeof Kept>> {
  const kept = Kept.safeParse(await settings.get('read-messages').catch(() => null));
  return kept.success ? kept.data : {};
}
