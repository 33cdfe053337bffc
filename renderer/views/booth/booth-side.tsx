import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { ChatPane } from '../../panels/booth-notes/chat.tsx';
import { Coming } from '../../panels/booth-notes/coming.tsx';
import { Documents } from '../../panels/booth-notes/documents.tsx';
import { Glossary } from '../../panels/booth-notes/glossary.tsx';
import { isOfDocuments } from '../../panels/booth-notes/refused-marks.tsx';
import { isOfGlossary } from '../../panels/booth-notes/refused-terms.tsx';
import { type Circle, useChat } from '../../panels/booth-notes/use-chat.ts';
import { useBooth } from '../../sync/react.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { Unread } from '../../ui/chat/unread.tsx';
import { type TabDescription, Tabs } from '../../ui/tabs.tsx';
import { useBoothSound } from './use-booth-sound.ts';
import '../../panels/booth-notes/booth-notes.css';

type Pane = 'questions' | 'coming' | 'documents' | 'glossary' | 'chat';

/**
 * What is read beside the work. `questions` null: it stands in a column of its own; else there is one column, in which
 * the questions and this take turns. Where it `hasRoom`, what comes stands above the tabs, else in one of them.
 */
export function BoothSide({ questions, hasRoom }: { readonly questions: ReactNode | null; readonly hasRoom: boolean }) {
  const t = useText<'booth'>();
  const [chosen, show] = useState<Pane | null>(null);
  const [circle, setCircle] = useState<Circle>('own');
  const hasNext = useBooth(({ view }) => view?.questions.next !== undefined || view?.questions.onAir !== undefined);
  const first = questions !== null ? 'questions' : hasRoom ? 'documents' : 'coming';
  const isThere = (each: Pane) => (each === 'questions' ? questions !== null : each === 'coming' ? !hasRoom : true);
  const pane = chosen !== null && isThere(chosen) ? chosen : first;
  const chat = useChat(pane === 'chat' ? circle : null);
  useBoothSound(chat);
  const unread = chat ? chat.unread.own + chat.unread.common + chat.unread.producer : 0;
  const scrolled = (content: ReactNode, label: string) => (
    <div className="side-scroll" tabIndex={0} role="group" aria-label={label}>
      {content}
    </div>
  );
  const isTermRefused = useBooth(({ refused }) => refused.some(isOfGlossary));
  const isMarkRefused = useBooth(({ refused }) => refused.some(isOfDocuments));
  const tabs: TabDescription<Pane>[] = [];
  if (questions !== null) {
    const dot = hasNext && pane !== 'questions' ? ' •' : '';
    tabs.push({ id: 'questions', label: `${t('booth.side.desk')}${dot}`, content: questions });
  }
  if (!hasRoom)
    tabs.push({ id: 'coming', label: t('booth.side.coming'), content: scrolled(<Coming />, t('booth.side.coming')) });
  tabs.push(
    {
      id: 'documents',
      label: (
        <>
          {t('booth.side.documents')}
          {isMarkRefused && <Refused />}
        </>
      ),
      content: scrolled(<Documents />, t('booth.side.documents')),
    },
    {
      id: 'glossary',
      label: (
        <>
          {t('booth.side.glossary')}
          {isTermRefused && <Refused />}
        </>
      ),
      content: scrolled(<Glossary />, t('booth.side.glossary')),
    },
  );
  if (chat)
    tabs.push({
      id: 'chat',
      label: (
        <>
          {t('booth.side.chat')}
          {unread > 0 && <Unread count={unread} />}
        </>
      ),
      content: <ChatPane chat={chat} circle={circle} onCircle={setCircle} />,
    });
  return (
    <aside className="booth-side" aria-label={t('booth.side')}>
      {hasRoom && (
        <div className="side-scroll coming-scroll" tabIndex={0} role="group" aria-label={t('booth.side.coming')}>
          <Coming />
        </div>
      )}
      <Tabs label={t('booth.side')} tabs={tabs} selected={pane} onSelect={show} />
      <NewMessage unread={unread} />
    </aside>
  );
}

/** Something behind this tab was not taken. */
function Refused() {
  const t = useText<'booth'>();
  return (
    <span className="tab-warn">
      <ShapeMark shape="triangle" />
      <span className="visually-hidden">{t('booth.refused')}</span>
    </span>
  );
}

/** Told to screen readers, without the text: whoever interprets listens to the floor. */
function NewMessage({ unread }: { readonly unread: number }) {
  const t = useText<'booth'>();
  return (
    <p className="visually-hidden" role="status">
      {unread > 0 && t('chat.announce', { who: t('chat.unread', { count: unread }) })}
    </p>
  );
}
