import { useMemo } from 'react';
import type { Language } from '../../../shared/core/local-text.ts';
import type { BoothLines } from '../../../shared/views/booth.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';

const none: BoothLines = { order: [], byId: {} };

/** What booths and their people are called, wherever a booth speaks of them. */
export interface Names {
  /** A booth: its name, or its languages in capitals. */
  readonly booth: (id: string) => string;
  /** An interpreter of a booth; `of` absent: of this person's. */
  readonly interpreter: (id: string | undefined, of?: string) => string;
}

export function tag(language: Language): string {
  return language.toUpperCase();
}

export function useNames(): Names {
  const t = useText();
  const lines = useBooth(({ view }) => view?.booths ?? none);
  const own = useBooth(({ seat }) => seat?.booth ?? null);
  return useMemo(
    () => ({
      booth(id) {
        const line = lines.byId[id];
        return line ? line.name || line.serves.map(tag).join(' ⇄ ') : '–';
      },
      interpreter: (id, of) => (id !== undefined && lines.byId[of ?? own ?? '']?.team[id]?.name) || t('people.unnamed'),
    }),
    [lines, own, t],
  );
}
