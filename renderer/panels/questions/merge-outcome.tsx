import { useEffect, useState } from 'react';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';

/** What a merge would come to: whose text stands, and how many people voted for any of them. */
export function MergeOutcome({
  into,
  merging,
}: {
  readonly into: QuestionState;
  readonly merging: readonly QuestionState[];
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const votes = useConsole((state) => state.votes);
  const all = [into, ...merging];
  const counts = all.map(({ id }) => votes[id] ?? 0);
  const people = useTogether(
    all.map(({ id }) => id),
    counts,
  );
  const { number, text, language } = into;
  return (
    <div className="merge-outcome" role="status">
      <p>
        <strong>{t('questions.merge.stands', { number })}</strong>{' '}
        <span lang={language ?? ''} dir={language === null ? 'auto' : directionOf(language)}>
          {text}
        </span>
      </p>
      {people !== 'asking' && (
        <p className="numeric">
          {people === 'unknown'
            ? t('questions.merge.people-unknown')
            : t('questions.merge.people', { people, counts: counts.map(formats.number).join(' + ') })}
        </p>
      )}
    </div>
  );
}

/**
 * How many people stand behind several questions, as the backend counts them: who voted for which is not known here.
 * Asked again when a count changes; the last answer stands meanwhile.
 */
function useTogether(questions: readonly string[], counts: readonly number[]): number | 'asking' | 'unknown' {
  const { api } = useShell();
  const { token } = useMembership();
  const session = useConsole((state) => state.session);
  const [answer, setAnswer] = useState<{ readonly of: string; readonly people: number | 'unknown' } | null>(null);
  const of = JSON.stringify(questions);
  const seen = counts.join();
  useEffect(() => {
    let left = false;
    void api.countTogether(token, session, JSON.parse(of) as string[]).then((result) => {
      if (!left) setAnswer({ of, people: result.ok ? result.value.people : 'unknown' });
    });
    return () => {
      left = true;
    };
  }, [api, token, session, of, seen]);
  return answer?.of === of ? answer.people : 'asking';
}
