import { PenLine, SpellCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { type TranslateWith, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type QuestionCard, type ShownRendering, needsReview } from './cards.ts';
import { isWritten } from './drafts.ts';
import type { DeskKeys } from './question-card.tsx';
import type { Desk } from './use-desk.ts';
import { WordingField } from './wording-field.tsx';

/** The question in the booth's language: whose words they are, whether they hold, and the way to write them. */
export function Wording({
  card,
  desk,
  keys,
}: {
  readonly card: QuestionCard;
  readonly desk: Desk;
  readonly keys: DeskKeys;
}) {
  const t = useText<'booth'>();
  const { languageName } = useFormats();
  const { question, rendering, draft, isOwn } = card;
  const { language, open, toWrite, toReview } = desk;
  const name = languageName(language);
  const mayWrite = desk.booth !== null;
  const isOpen = open === question.id && draft !== null;
  const write = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // Whoever leaves the field by the keyboard goes on from where it was opened.
  useEffect(() => {
    if (wasOpen.current && !isOpen) write.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOwn) return <p className="wording-own muted">{t('booth.wording.own')}</p>;
  if (isOpen) return <WordingField card={card} draft={draft} desk={desk} />;
  const unsaved = draft !== null && isWritten(draft);
  return (
    <div className="wording">
      {rendering ? (
        <p className="wording-text" lang={language} dir={directionOf(language)}>
          {rendering.text}
        </p>
      ) : (
        <p className="muted">{t('booth.wording.none', { language: name })}</p>
      )}
      <div className="wording-foot">
        {rendering && <Provenance rendering={rendering} t={t} />}
        {unsaved && (
          <Chip tone="warn" shape="ring" size="small">
            {t('booth.write.unsaved')}
          </Chip>
        )}
        <span className="grow" />
        {mayWrite && needsReview(card) && (
          <Button
            icon={SpellCheck}
            keys={toReview === question.id ? keys.review : null}
            onPress={() => desk.review(question.id)}
          >
            {t('booth.review')}
          </Button>
        )}
        {unsaved && (
          <Button variant="ghost" onPress={() => desk.discard(draft)}>
            {t('booth.write.discard')}
          </Button>
        )}
        {mayWrite && (
          <Button
            ref={write}
            icon={PenLine}
            keys={toWrite === question.id ? keys.write : null}
            onPress={() => desk.write(question.id)}
          >
            {t(unsaved ? 'booth.continue' : rendering ? 'booth.correct' : 'booth.write')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Provenance({ rendering, t }: { readonly rendering: ShownRendering; readonly t: TranslateWith<'booth'> }) {
  const { state, stale, reviewed, from } = rendering;
  if (state !== 'confirmed')
    return (
      <Chip tone={state === 'waiting' ? 'warn' : 'info'} shape="ring" size="small">
        {t(`booth.wording.${state}`)}
      </Chip>
    );
  if (stale)
    return (
      <Chip tone="warn" shape="triangle" size="small">
        {t('booth.wording.stale')}
      </Chip>
    );
  if (!reviewed)
    return (
      <Chip tone="warn" shape="ring" size="small">
        {t('booth.wording.unreviewed')}
      </Chip>
    );
  return <span className="muted wording-from">{t(`booth.wording.from.${from}`)}</span>;
}
