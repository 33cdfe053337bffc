import { useMemo } from 'react';
import { newId } from '../../sync/ids.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import type { FlagCode } from './flags.ts';

/** What a booth does with flags; null for those who sit nowhere. */
export interface FlagCommands {
  readonly booth: string;
  readonly raise: (code: FlagCode, note?: string) => void;
  readonly withdraw: (incident: string) => void;
  readonly answer: (incident: string, fixed: boolean) => void;
  readonly note: (incident: string, note: string) => void;
}

export function useFlagCommands(): FlagCommands | null {
  const { give } = useBoothActions();
  const booth = useBooth(({ seat }) => seat?.booth ?? null);
  const item = useBooth(({ view }) => view?.item?.id ?? null);
  return useMemo(() => {
    if (booth === null) return null;
    return {
      booth,
      raise(code, note = '') {
        if (code === 'too-fast') {
          give({ type: 'incidents.slow-down', data: {} });
          return;
        }
        // Of what is needed it is said for which item; the rest follows from where the sender sits.
        const isOfItem = code === 'need-document' || code === 'need-name';
        const about = isOfItem && item !== null ? { item } : null;
        give({ type: 'incidents.raise', data: { incident: newId(), booth, code, about, note } });
      },
      withdraw: (incident) => void give({ type: 'incidents.withdraw', data: { incident, booth } }),
      answer: (incident, fixed) => void give({ type: 'incidents.answer-fixed', data: { incident, booth, fixed } }),
      note: (incident, note) => void give({ type: 'incidents.note', data: { incident, booth, note } }),
    };
  }, [booth, item, give]);
}
