import { textIn } from '../../../shared/core/local-text.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { useTransportCommands } from './use-transport-commands.ts';

export interface NextStep {
  readonly label: string;
  /** Null where there is nothing to go to. */
  readonly run: (() => void) | null;
}

/** What the big button does now: start, go to the next item, or (once asked) end. */
export function useNextStep(onEnd: () => void): NextStep {
  const t = useText();
  const language = useLanguage();
  const commands = useTransportCommands();
  const nextItem = commands?.nextItem ?? null;
  const title = useConsole(({ state }) => {
    const item = nextItem === null ? undefined : state?.runSheet.items[nextItem];
    return item && state ? textIn(item.title, language, state.session.languages).text : null;
  });
  const item = title === null || title === '' ? t('run-sheet.untitled') : title;
  if (!commands) return { label: t('transport.next-short'), run: null };
  switch (commands.status) {
    case 'ready':
      return nextItem === null
        ? { label: t('transport.nothing-to-start'), run: null }
        : { label: t('transport.start', { item }), run: commands.start };
    case 'live':
      return nextItem === null
        ? { label: t('transport.end'), run: onEnd }
        : { label: t('transport.next', { item }), run: commands.next };
    case 'ended':
      return { label: t('transport.ended.title'), run: null };
  }
}
