import { useCallback } from 'react';
import type { AnyRejection } from '../../../shared/protocol/outcome.ts';
import { useFormats } from '../../i18n/formats.ts';
import { type TextValues, useText } from '../../i18n/text.ts';
import { useNames } from './use-names.ts';

/** Why a command of a booth was refused, in words, from what its view tells. */
export function useRefusalWords(): (rejection: AnyRejection) => string {
  const t = useText();
  const { timeWithSeconds } = useFormats();
  const names = useNames();
  return useCallback(
    (rejection) => {
      const when = (at: number | null): string => (at === null ? '' : timeWithSeconds(at));
      const somebody = t('people.somebody');
      return t(`rejection.${rejection.code}`, values());

      function values(): TextValues {
        switch (rejection.code) {
          case 'mic-moved':
          case 'mic-occupied':
          case 'not-at-mic':
          case 'handover-gone': {
            const { booth, interpreter, at } = rejection.data;
            const anyone = interpreter === null ? 'no' : 'yes';
            const name = interpreter === null ? '' : names.interpreter(interpreter, booth);
            return { anyone, booth: names.booth(booth), interpreter: name, when: when(at) };
          }
          case 'handover-pending':
          case 'handover-taken':
          case 'handover-of-others': {
            const { booth, from, to, changesAt } = rejection.data;
            const successor = to === null ? somebody : names.interpreter(to, booth);
            return { interpreter: names.interpreter(from, booth), successor, when: when(changesAt) };
          }
          case 'interpreter-unknown':
          case 'interpreter-exists':
          case 'not-in-booth':
          case 'no-boothmate':
          case 'relay-circle':
          case 'language-not-served':
          case 'not-flagged':
            return { booth: names.booth(rejection.data.booth), interpreter: somebody };
          case 'incident-closed':
            return { how: rejection.data.how, who: somebody, when: when(rejection.data.at) };
          case 'record-removed':
            return { kind: rejection.data.kind, who: somebody, when: when(rejection.data.at) };
          default:
            return { who: somebody, when: '', ...plainValues(rejection.data) };
        }
      }
    },
    [t, timeWithSeconds, names],
  );
}

/** What of a refusal can stand in a sentence as it is. */
function plainValues(data: object | null): TextValues {
  return Object.fromEntries(
    Object.entries(data ?? {}).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}
