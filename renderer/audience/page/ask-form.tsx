/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import type { AudienceKey } from '../../../shared/i18n/audience.ts';
import { interfaceLanguages } from '../../../shared/i18n/text.ts';
import { cleaned } from '../../../shared/questions/text.ts';
import type { AudienceView } from '../../../shared/views/audience.ts';
import type { Draft, Identity } from './drafts.ts';
import { useWords } from './words.tsx';

export interface Asked {
  readonly text: string;
  readonly language: string | null;
  readonly name: string;
  readonly place: string;
}

/** Until the session's own rules are here: its limit is not known then, and the backend judges. */
const rulesAtFirst: Pick<AudienceView['rules'], 'anonymous'> & { readonly maxLength: number | null } = {
  anonymous: 'allowed',
  maxLength: null,
};
/** Characters that are left when it is worth saying so. */
const fewLeft = 30;
/** Stands for “none of these” among the languages. */
const other = '';

/** Where a question is written. It can be used before there is a connection. */
export function AskForm({
  view,
  draft,
  identity,
  onDraft,
  onIdentity,
  onAsk,
}: {
  readonly view: AudienceView | null;
  readonly draft: Draft;
  readonly identity: Identity;
  readonly onDraft: (draft: Draft) => void;
  readonly onIdentity: (identity: Identity) => void;
  /** Absent while no questions are taken: the text stays. */
  readonly onAsk: ((asked: Asked) => void) | null;
}) {
  const { t, language, languageName } = useWords();
  const { anonymous, maxLength } = view?.rules ?? rulesAtFirst;
  const [fault, setFault] = useState<{ readonly key: AudienceKey; readonly on: 'text' | 'name' } | null>(null);
  const textField = useRef<HTMLTextAreaElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const named = anonymous === 'refused' || (anonymous === 'allowed' && identity.named);
  const length = [...cleaned(draft.text)].length;
  const over = maxLength === null ? 0 : Math.max(0, length - maxLength);
  const written = draft.language ?? language;
  const languages = [...new Set([...interfaceLanguages, ...(view?.languages ?? [])])].sort((a, b) =>
    languageName(a).localeCompare(languageName(b), language),
  );

  function ask(event: Event): void {
    event.preventDefault();
    if (!onAsk) return;
    const text = cleaned(draft.text);
    const name = named ? identity.name.trim() : '';
    if (text === '' || over > 0) {
      setFault(text === '' ? { key: 'audience.ask.empty', on: 'text' } : null);
      textField.current?.focus();
      return;
    }
    if (anonymous === 'refused' && name === '') {
      setFault({ key: 'audience.ask.name-missing', on: 'name' });
      nameField.current?.focus();
      return;
    }
    setFault(null);
    onAsk({ text, language: written === other ? null : written, name, place: named ? identity.place.trim() : '' });
  }

  return (
    <form class="ask" onSubmit={ask} noValidate>
      <label for="question">{t('audience.ask.label')}</label>
      <textarea
        id="question"
        ref={textField}
        rows={3}
        dir="auto"
        lang={written === other ? undefined : written}
        value={draft.text}
        aria-invalid={over > 0 || fault?.on === 'text'}
        aria-describedby="question-count question-fault"
        onInput={({ currentTarget }) => {
          setFault(null);
          onDraft({ ...draft, text: currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask(event);
        }}
      />
      <p id="question-fault" class="fault" role="alert">
        {over > 0 ? t('audience.ask.over', { over }) : fault?.on === 'text' ? t(fault.key) : ''}
      </p>
      {anonymous === 'required' ? (
        <p class="hint">{t('audience.ask.only-anonymous')}</p>
      ) : (
        anonymous === 'allowed' && (
          <fieldset class="segments">
            <legend class="visually-hidden">{t('audience.ask.identity')}</legend>
            {([false, true] as const).map((each) => (
              <label key={String(each)}>
                <input
                  type="radio"
                  name="identity"
                  checked={identity.named === each}
                  onChange={() => onIdentity({ ...identity, named: each })}
                />
                <span>{t(each ? 'audience.ask.named' : 'audience.ask.anonymous')}</span>
              </label>
            ))}
          </fieldset>
        )
      )}
      {named && (
        <div class="ask-who">
          <label>
            <span>{t('audience.ask.name')}</span>
            <input
              ref={nameField}
              type="text"
              autocomplete="name"
              maxLength={80}
              dir="auto"
              value={identity.name}
              aria-invalid={fault?.on === 'name'}
              aria-describedby="name-fault"
              onInput={({ currentTarget }) => {
                setFault(null);
                onIdentity({ ...identity, name: currentTarget.value });
              }}
            />
          </label>
          <label>
            <span>
              {t('audience.ask.place')} <small>({t('audience.ask.optional')})</small>
            </span>
            <input
              type="text"
              autocomplete="organization"
              maxLength={80}
              dir="auto"
              value={identity.place}
              onInput={({ currentTarget }) => onIdentity({ ...identity, place: currentTarget.value })}
            />
          </label>
          <p id="name-fault" class="fault" role="alert">
            {fault?.on === 'name' ? t(fault.key) : ''}
          </p>
        </div>
      )}
      <div class="ask-foot">
        <label class="ask-language">
          <span>{t('audience.ask.language')}</span>
          <select
            value={written}
            onChange={({ currentTarget }) => onDraft({ ...draft, language: currentTarget.value })}
          >
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
            <option value={other}>{t('audience.ask.language.other')}</option>
          </select>
        </label>
        <p id="question-count" class={over > 0 ? 'count over' : 'count'}>
          {maxLength !== null && (
            <>
              <span aria-hidden="true">{t('audience.ask.count', { count: length, most: maxLength })}</span>
              <span class="visually-hidden">
                {maxLength - length <= fewLeft && over === 0 && t('audience.ask.left', { left: maxLength - length })}
              </span>
            </>
          )}
        </p>
        <button type="submit" class="button primary" aria-disabled={onAsk === null}>
          {t('audience.ask.send')}
        </button>
      </div>
    </form>
  );
}
