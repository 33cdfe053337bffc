import { useCallback } from 'react';
import type { AnyRejection } from '../../../shared/protocol/outcome.ts';
import { useFormats } from '../../i18n/formats.ts';
import { type TextValues, useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { fieldName } from './field-name.ts';
import { useWho } from './names.ts';

/** Why a command was refused, in words: who, when, what. */
export function useRejectionText(): (rejection: AnyRejection) => string {
  const t = useText();
  const formats = useFormats();
  const who = useWho();
  const items = useConsole(({ state }) => state?.runSheet.items ?? null);
  const languages = useConsole(({ state }) => state?.session.languages ?? null);
  return useCallback(
    (rejection) => {
      const title = (id: string | null): string => {
        const item = id === null ? undefined : items?.[id];
        return (item && formats.local(item.title, languages ?? []).text) || t('run-sheet.untitled');
      };
      const when = (at: number | null): string => (at === null ? '' : formats.timeWithSeconds(at));
      return t(`rejection.${rejection.code}`, values());

      function values(): TextValues {
        switch (rejection.code) {
          case 'conflict': {
            const [first] = rejection.data.conflicts;
            return first
              ? { who: who(first.by), when: when(first.at), field: fieldName(first.field, t, formats) }
              : { who: who(null), when: '', field: '' };
          }
          case 'item-removed':
            return { who: who(rejection.data.by), when: when(rejection.data.at) };
          case 'item-unknown':
          case 'item-exists':
          case 'item-on':
          case 'item-not-playable':
            return { item: title(rejection.data.item) };
          case 'transport-moved':
            return {
              who: who(rejection.data.by),
              when: when(rejection.data.at),
              item: rejection.data.item === null ? t('transport.nothing') : title(rejection.data.item),
            };
          case 'move-refused':
            return { ...rejection.data, who: who(rejection.data.by), when: when(rejection.data.at) };
          case 'air-moved':
            return { who: who(rejection.data.by), when: when(rejection.data.at) };
          case 'already-started':
          case 'undo-expired':
            return { who: who(rejection.data.by), when: when(rejection.data.at) };
          case 'already-paused':
          case 'not-paused':
          case 'undo-conflict':
            return { who: who(rejection.data.by) };
          case 'field-invalid':
            return { field: fieldName(rejection.data.field, t, formats) };
          case 'no-such-time':
            return { wall: rejection.data.wall.replace('T', ' ') };
          default:
            return rejection.data ?? {};
        }
      }
    },
    [t, formats, who, items, languages],
  );
}
