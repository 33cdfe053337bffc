import { useCallback } from 'react';
import { boothName, interpreterName } from '../../../shared/booths/select.ts';
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
  const booths = useConsole(({ state }) => state?.booths ?? null);
  return useCallback(
    (rejection) => {
      const title = (id: string | null): string => {
        const item = id === null ? undefined : items?.[id];
        return (item && formats.local(item.title, languages ?? []).text) || t('run-sheet.untitled');
      };
      const when = (at: number | null): string => (at === null ? '' : formats.timeWithSeconds(at));
      const booth = (id: string): string => {
        const found = booths?.byId[id];
        return found ? boothName(found) : '';
      };
      const interpreter = (of: string, id: string | null): string =>
        (booths && id !== null && interpreterName(booths, of, id)) || t('people.somebody');
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
          case 'record-removed':
            return { kind: rejection.data.kind, who: who(rejection.data.by), when: when(rejection.data.at) };
          case 'mic-moved':
          case 'mic-occupied':
          case 'not-at-mic':
          case 'handover-gone':
          case 'booth-in-use':
          case 'interpreter-at-mic': {
            const { booth: of, interpreter: who, at } = rejection.data;
            const anyone = who === null ? 'no' : 'yes';
            return { anyone, booth: booth(of), interpreter: interpreter(of, who), when: when(at) };
          }
          case 'handover-pending':
          case 'handover-taken':
          case 'handover-of-others': {
            const { booth: of, from, to, changesAt } = rejection.data;
            return { interpreter: interpreter(of, from), successor: interpreter(of, to), when: when(changesAt) };
          }
          case 'interpreter-unknown':
          case 'interpreter-exists':
          case 'not-in-booth':
          case 'no-boothmate':
          case 'relay-circle':
          case 'language-not-served':
          case 'seat-taken': {
            const { data } = rejection;
            const named = 'interpreter' in data ? interpreter(data.booth, data.interpreter) : '';
            return { booth: booth(data.booth), interpreter: named, who: 'by' in data ? who(data.by) : '' };
          }
          case 'incident-closed':
            return { how: rejection.data.how, who: who(rejection.data.by), when: when(rejection.data.at) };
          case 'not-flagged':
            return { booth: booth(rejection.data.booth) };
          case 'incident-taken':
          case 'floor-moved':
            return { who: who(rejection.data.by), when: when(rejection.data.at) };
          case 'visit-changed':
            return {
              item: rejection.data.item === null ? t('transport.nothing') : title(rejection.data.item),
            };
          default:
            return rejection.data ?? {};
        }
      }
    },
    [t, formats, who, items, languages, booths],
  );
}
