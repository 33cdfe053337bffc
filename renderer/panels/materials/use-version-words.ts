import { useCallback } from 'react';
import type { Version } from '../../../shared/documents/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useWho } from '../../ui/session/names.ts';

/** A version in a line: its number, when and by whom it came, and what it is. */
export function useVersionWords(): (version: Version, number: number) => string {
  const t = useText<'dialogs'>();
  const { shortDate, time } = useFormats();
  const who = useWho();
  return useCallback(
    ({ at, by, content }, number) => {
      const when = t('documents.version', { number, date: shortDate(at), time: time(at), who: who(by) });
      if ('url' in content) return `${when} · ${content.url}`;
      // A tenth of a megabyte at least: nobody is told of 0.
      const megabytes = Math.max(0.1, Math.round(content.file.size / 100_000) / 10);
      return `${when} · ${content.file.name} · ${t('documents.size', { megabytes })}`;
    },
    [t, shortDate, time, who],
  );
}
