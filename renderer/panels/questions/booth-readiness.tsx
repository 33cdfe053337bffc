import { readiness } from '../../../shared/questions/figures.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';

const none: readonly string[] = [];

/** Languages of the booths that there are: none before an interpreter is connected. */
export function useBooths(): readonly string[] {
  const languages = useConsole(({ state }) => state?.session.languages ?? none);
  const isThere = useConsole(({ presence }) => presence.some(({ role, live }) => role === 'interpreter' && live > 0));
  return isThere ? languages : none;
}

/** How many booths have a question before them, and for how long: a warning while one has not. */
export function BoothReadiness({ question }: { readonly question: QuestionState }) {
  const t = useText();
  const formats = useFormats();
  const now = useNow(1_000);
  const all = useBooths();
  // A booth that had it and is away for a moment still counts.
  const booths = all.length > 0 ? all : Object.keys(question.seen);
  if (booths.length === 0) return <span className="fact">{t('questions.booths.none')}</span>;
  const { have, of, since, unseen } = readiness(question, booths);
  const lead =
    since === null ? '' : ` · ${t('questions.booths.lead', { time: formats.duration(Math.max(0, now - since)) })}`;
  if (unseen.length === 0)
    return (
      <Chip size="small" tone="ok" shape="dot">
        {t('questions.booths.all', { all: of })}
        {lead}
      </Chip>
    );
  return (
    <span title={t('questions.booths.missing', { booths: formats.list(unseen.map((tag) => tag.toUpperCase())) })}>
      <Chip size="small" tone="warn" shape="triangle">
        {t('questions.booths', { seen: have, all: of })}
        {have > 0 && lead}
        <span className="visually-hidden">
          {t('questions.booths.missing', { booths: formats.list(unseen.map(formats.languageName)) })}
        </span>
      </Chip>
    </span>
  );
}
