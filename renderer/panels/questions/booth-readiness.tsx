import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { boothName, boothsInOrder } from '../../../shared/booths/select.ts';
import type { BoothState } from '../../../shared/booths/state.ts';
import { type Readiness, readiness } from '../../../shared/questions/figures.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';

const none: readonly BoothState[] = [];

/** The booths that there are: none before an interpreter is connected. */
function useBooths(): readonly BoothState[] {
  const booths = useConsole(({ state }) => state?.booths ?? null);
  const isThere = useConsole(({ presence }) => presence.some(({ role, live }) => role === 'interpreter' && live > 0));
  return useMemo(() => (booths && isThere ? boothsInOrder(booths) : none), [booths, isThere]);
}

/** The booths that there are, and which of them have a question before them; null where there are none. */
function useReadiness(question: QuestionState): Readiness | null {
  const all = useBooths();
  // A booth that had it and is away for a moment still counts.
  const booths = all.length > 0 ? all.map(({ id }) => id) : Object.keys(question.seen);
  return booths.length === 0 ? null : readiness(question, booths);
}

/** Booths by their ids, as people call them. */
function useBoothNames(): (ids: readonly string[]) => string {
  const formats = useFormats();
  const booths = useConsole(({ state }) => state?.booths ?? null);
  const nameOf = (id: string): string => {
    const booth = booths?.byId[id];
    return booth && booth.name !== '' ? booth.name : (booth ? boothName(booth) : id).toUpperCase();
  };
  return (ids) => formats.list(ids.map(nameOf));
}

/** How many booths have a question before them, and for how long: a warning while one has not. */
export function BoothReadiness({ question }: { readonly question: QuestionState }) {
  const t = useText();
  const formats = useFormats();
  const names = useBoothNames();
  const now = useNow(1_000);
  const ready = useReadiness(question);
  if (!ready) return <span className="fact">{t('questions.booths.none')}</span>;
  const { have, of, since, unseen } = ready;
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
    <span title={t('questions.booths.missing', { booths: names(unseen) })}>
      <Chip size="small" tone="warn" shape="triangle">
        {t('questions.booths', { seen: have, all: of })}
        {have > 0 && lead}
        <span className="visually-hidden">{t('questions.booths.missing', { booths: names(unseen) })}</span>
      </Chip>
    </span>
  );
}

/** Which booths do not have the question that is on air, in words; nothing where all of them do. */
export function useUnseen(): (question: QuestionState) => string {
  const t = useText();
  const names = useBoothNames();
  const booths = useBooths();
  return (question) => {
    const { unseen } = readiness(
      question,
      booths.map(({ id }) => id),
    );
    return unseen.length === 0 ? '' : t('questions.booths.not-seen', { count: unseen.length, booths: names(unseen) });
  };
}

/** A question that is read aloud while a booth has not seen it: a warning, and no more than that. */
export function UnseenOnAir({ question }: { readonly question: QuestionState }) {
  const words = useUnseen()(question);
  if (words === '') return null;
  return (
    <p className="unseen-on-air">
      <Icon of={TriangleAlert} size={14} />
      {words}
    </p>
  );
}

/** Before a question goes on air straight from the list: how many booths have it, and how they would get it. */
export function ReadinessBeforeAir({ question }: { readonly question: QuestionState }) {
  const t = useText();
  const ready = useReadiness(question);
  if (!ready || ready.unseen.length === 0) return null;
  return (
    <p className="before-air">
      <BoothReadiness question={question} />
      {question.status === 'approved' && <span className="truncate">{t('questions.booths.next-first')}</span>}
    </p>
  );
}
