/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import { type Texts, keepLanguage, loadTexts } from '../texts/load.ts';
import type { Keeping } from '../visit/keeping.ts';
import { newId } from '../visit/new-id.ts';
import type { Visit, VisitState } from '../visit/visit.ts';
import { Announcer } from './announcer.tsx';
import { AskForm, type Asked } from './ask-form.tsx';
import { anonymous, noDraft, useDraft, useIdentity } from './drafts.ts';
import { ConnectionNotice, IntakeNotice, InterruptionNotice } from './notices.tsx';
import { type OwnItem, ownItems } from './own-items.ts';
import { OwnList } from './own-list.tsx';
import { PageHead } from './page-head.tsx';
import { Privacy } from './privacy.tsx';
import { Answered, OnAir, QuestionList } from './question-list.tsx';
import { WordsProvider, useWords } from './words.tsx';

/** The whole page, in the language of its texts until the visitor chooses another. */
export function App({
  visit,
  keeping,
  first,
}: {
  readonly visit: Visit;
  /** Of this browser, for what is not of one session. */
  readonly keeping: Keeping;
  readonly first: Texts;
}) {
  const [texts, setTexts] = useState(first);
  useLayoutEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts]);
  const choose = (language: InterfaceLanguage): void => {
    keepLanguage(keeping, language);
    loadTexts(language).then(setTexts, () => {
      // No network: the page stays readable, and speaks the chosen language from the next start.
    });
  };
  return (
    <WordsProvider texts={texts}>
      <Page visit={visit} onLanguage={choose} />
    </WordsProvider>
  );
}

function Page({
  visit,
  onLanguage,
}: {
  readonly visit: Visit;
  readonly onLanguage: (language: InterfaceLanguage) => void;
}) {
  const { t } = useWords();
  const state = useVisit(visit);
  const [draft, setDraft] = useDraft(visit.keeping);
  const [identity, setIdentity] = useIdentity(visit.keeping);
  const { view, standing } = state;
  const items = ownItems(state);
  const hasDraft = draft.text.trim() !== '';
  const isClosed = view !== null && !view.intake.open;
  // A link that opens nothing has no use for a form, except where something was written.
  const isDead = standing.kind === 'closed' && view === null;

  function ask(asked: Asked): void {
    visit.wish({ type: 'questions.submit', data: { id: newId(), ...asked } });
    setDraft({ ...noDraft, language: draft.language });
  }

  /** What was not sent goes back into the form, before what was written there since. */
  function writeAgain({ text, entry }: OwnItem): void {
    if (!entry) return;
    visit.discard(entry.id);
    setDraft({ ...draft, text: hasDraft ? `${text}\n\n${draft.text}` : text });
    document.getElementById('question')?.focus();
  }

  return (
    <>
      <PageHead view={view} onLanguage={onLanguage} />
      <main>
        <ConnectionNotice state={state} onRetry={visit.retry} />
        {!state.lasts && <p class="notice calm">{t('audience.not-kept')}</p>}
        {view && <InterruptionNotice view={view} />}
        {view && <IntakeNotice view={view} hasDraft={hasDraft} />}
        {(hasDraft || !(isClosed || isDead)) && (
          <AskForm
            view={view}
            draft={draft}
            identity={identity}
            onDraft={setDraft}
            onIdentity={setIdentity}
            onAsk={isClosed || isDead ? null : ask}
          />
        )}
        <OwnList items={items} view={view} visit={visit} onAgain={writeAgain} />
        {view && <OnAir view={view} state={state} visit={visit} />}
        {view ? (
          <QuestionList view={view} state={state} visit={visit} />
        ) : (
          !isDead && <p class="empty">{t('audience.list.loading')}</p>
        )}
        {view && <Answered view={view} />}
        <Privacy
          view={view}
          state={state}
          onErase={() => {
            visit.eraseAll();
            setDraft(noDraft);
            setIdentity(anonymous);
          }}
        />
        <Announcer items={items} view={view} />
      </main>
    </>
  );
}

function useVisit(visit: Visit): VisitState {
  const [state, setState] = useState(visit.state());
  useEffect(() => {
    const read = (): void => setState(visit.state());
    read();
    return visit.subscribe(read);
  }, [visit]);
  return state;
}
