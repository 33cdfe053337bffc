/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AudienceView } from '../../../shared/views/audience.ts';
import { cleaned } from '../../../shared/questions/text.ts';
import type { Visit } from '../visit/visit.ts';
import type { OwnItem } from './own-items.ts';
import { refusalText } from './refusal-text.ts';
import { useWords } from './words.tsx';

type Doing = 'nothing' | 'editing' | 'withdrawing';

/** One of the visitor's own questions: how it stands, and what they may still do. */
export function OwnQuestionCard({
  item,
  view,
  visit,
  onAgain,
}: {
  readonly item: OwnItem;
  readonly view: AudienceView | null;
  readonly visit: Visit;
  /** Brings a refused text back into the form. */
  readonly onAgain: (item: OwnItem) => void;
}) {
  const words = useWords();
  const { t } = words;
  const [doing, setDoing] = useState<Doing>('nothing');
  const { id, text, lang, status, answer, change, entry, refusal } = item;
  const isBusy = change !== null && refusal === null;
  const mayEdit = status === 'pending' && !isBusy;
  const mayWithdraw = (status === 'pending' || status === 'approved') && !isBusy;
  const refusedText = refusal && change?.wish.type === 'questions.amend' ? change.wish.data.text : null;

  return (
    <li class={`card own ${status}`}>
      <div class="card-words">
        <p class="own-status">
          <span class={`chip ${tones[status]}`}>
            <span class="dot" aria-hidden="true" />
            {t(`audience.own.${status}`)}
          </span>
          {isBusy && change && (
            <span class="after">
              {t(change.wish.type === 'questions.amend' ? 'audience.own.changing' : 'audience.own.withdrawing')}
            </span>
          )}
        </p>
        {doing === 'editing' ? (
          <EditForm
            text={refusedText ?? text}
            lang={lang}
            most={view?.rules.maxLength ?? null}
            onSave={(next) => {
              setDoing('nothing');
              if (change) visit.discard(change.id);
              if (next !== text) visit.wish({ type: 'questions.amend', data: { question: id, text: next } });
            }}
            onCancel={() => setDoing('nothing')}
          />
        ) : (
          <p class="question-text" lang={lang} dir="auto">
            {text}
          </p>
        )}
        {refusal && doing !== 'editing' && (
          <p class="fault">
            {refusalText(refusal, words)}
            {refusedText !== null && (
              <q dir="auto" lang={lang}>
                {refusedText}
              </q>
            )}
          </p>
        )}
        {answer !== undefined && (
          <div class="answer">
            <p class="after">✓ {t('audience.own.answer')}</p>
            <p dir="auto" class="answer-text">
              {answer}
            </p>
          </div>
        )}
        {doing === 'nothing' && (
          <div class="actions">
            {refusal && entry && (
              <button type="button" class="button" onClick={() => onAgain(item)}>
                {t('audience.own.again')}
              </button>
            )}
            {refusal && (
              <button type="button" class="plain" onClick={() => visit.discard((entry ?? change)?.id ?? '')}>
                {t('audience.own.discard')}
              </button>
            )}
            {entry && !entry.tried && !refusal && (
              <button type="button" class="plain" onClick={() => onAgain(item)}>
                {t('audience.own.take-back')}
              </button>
            )}
            {mayEdit && (
              <button type="button" class="plain" onClick={() => setDoing('editing')}>
                {t('audience.own.edit')}
              </button>
            )}
            {mayWithdraw && (
              <button type="button" class="plain" onClick={() => setDoing('withdrawing')}>
                {t('audience.own.withdraw')}
              </button>
            )}
          </div>
        )}
        {doing === 'withdrawing' && (
          <Asking
            question={t('audience.own.withdraw.ask')}
            yes={t('audience.own.withdraw.yes')}
            no={t('audience.own.withdraw.no')}
            onYes={() => {
              setDoing('nothing');
              visit.wish({ type: 'questions.withdraw', data: { question: id } });
            }}
            onNo={() => setDoing('nothing')}
          />
        )}
      </div>
    </li>
  );
}

const tones: Readonly<Record<OwnItem['status'], string>> = {
  waiting: 'warn',
  sending: 'neutral',
  queued: 'warn',
  sent: 'neutral',
  refused: 'over',
  pending: 'neutral',
  approved: 'ok',
  'on-air': 'live',
  answered: 'ok',
  declined: 'neutral',
  merged: 'ok',
  withdrawn: 'neutral',
};

/** Asks once before something that cannot be undone. */
export function Asking({
  question,
  yes,
  no,
  onYes,
  onNo,
}: Readonly<Record<'question' | 'yes' | 'no', string>> & Readonly<Record<'onYes' | 'onNo', () => void>>) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="asking" role="group" aria-label={question}>
      <p>{question}</p>
      <div class="actions">
        <button type="button" class="button danger" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="button" ref={keep} onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}

function EditForm({
  text,
  lang,
  most,
  onSave,
  onCancel,
}: {
  readonly text: string;
  readonly lang: string | undefined;
  readonly most: number | null;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [edited, setEdited] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const next = cleaned(edited);
  const over = most === null ? 0 : Math.max(0, [...next].length - most);
  return (
    <form
      class="edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (next !== '' && over === 0) onSave(next);
        else field.current?.focus();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <textarea
        ref={field}
        rows={3}
        dir="auto"
        lang={lang}
        aria-label={t('audience.own.edit.label')}
        aria-invalid={over > 0 || next === ''}
        value={edited}
        onInput={({ currentTarget }) => setEdited(currentTarget.value)}
      />
      <p class="fault" role="alert">
        {over > 0 ? t('audience.ask.over', { over }) : next === '' ? t('audience.ask.empty') : ''}
      </p>
      <div class="actions">
        <button type="submit" class="button primary small">
          {t('audience.own.save')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('audience.own.cancel')}
        </button>
      </div>
    </form>
  );
}
