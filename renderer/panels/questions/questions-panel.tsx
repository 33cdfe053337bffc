import { ClipboardPaste, EllipsisVertical, FileInput, MessageSquarePlus, Search, Settings2 } from 'lucide-react';
import { type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react';
import { TabPanel, Tabs } from 'react-aria-components/Tabs';
import { maxQuestions } from '../../../shared/questions/messages.ts';
import type { Tab } from '../../../shared/questions/select.ts';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { IconButton } from '../../ui/button.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { Menu } from '../../ui/menu.tsx';
import { LiveNotices } from '../../ui/session/live-notices.tsx';
import { ActionBar } from './action-bar.tsx';
import { AirUndo } from './air-undo.tsx';
import { Figures } from './figures.tsx';
import { IntakeControl } from './intake-control.tsx';
import { Pinned } from './pinned.tsx';
import { type OpenQuestionDialog, QuestionDialogs } from './question-dialogs.tsx';
import { QuestionList } from './question-list.tsx';
import {
  useQuestionsArrivals,
  useQuestionsListing,
  useQuestionsSearch,
  useQuestionsSelection,
} from './questions-context.tsx';
import { RefusedQuestions } from './refused-questions.tsx';
import { SearchBar, TabBar } from './tab-bar.tsx';
import { useChosen } from './use-chosen.ts';
import './questions.css';

const QuestionDetail = latePart('dialogs', async () => (await import('./question-detail.tsx')).QuestionDetail);

/** What the keys and the palette ask of the panel. */
export interface QuestionsPanelHandle {
  readonly openDialog: (dialog: OpenQuestionDialog) => void;
  readonly search: () => void;
}

/** Questions of the audience: sorting, the queue, what is next and on air. */
export function QuestionsPanel({
  ref,
  onImport,
}: {
  readonly ref?: Ref<QuestionsPanelHandle>;
  readonly onImport: () => void;
}) {
  const t = useText();
  const { opened, select } = useQuestionsSelection();
  const { tab, show } = useQuestionsListing();
  const { isFiltered } = useQuestionsSearch();
  const [dialog, setDialog] = useState<OpenQuestionDialog | null>(null);
  const [isSearching, setSearching] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const search = () => {
    setSearching(true);
    searchField.current?.focus();
  };
  const typeIn = useCallback(() => setDialog({ kind: 'type-in' }), []);
  useImperativeHandle(ref, () => ({ openDialog: setDialog, search }));

  return (
    <div className="questions">
      <div className="questions-main" inert={opened !== null}>
        <Head isSearching={isSearching || isFiltered} onSearch={search} onDialog={setDialog} onImport={onImport} />
        <LiveNotices of="questions" />
        <AirUndo />
        <Pinned />
        <Tabs
          className="question-lists"
          selectedKey={tab}
          onSelectionChange={(key) => {
            select([]);
            show(key as Tab);
          }}
        >
          <TabBar />
          {(isSearching || isFiltered) && <SearchBar field={searchField} onClose={() => setSearching(false)} />}
          <NearlyFull />
          <TabPanel key={tab} id={tab} className="question-panel">
            <QuestionList onTypeIn={typeIn} />
          </TabPanel>
        </Tabs>
        <RefusedQuestions onSettings={() => setDialog({ kind: 'settings' })} />
        <ListActions onDialog={setDialog} />
      </div>
      {opened && (
        <div className="questions-over" role="region" aria-label={t('questions.action.edit')}>
          <QuestionDetail key={opened.id} id={opened.id} part={opened.part} onDialog={setDialog} />
        </div>
      )}
      <QuestionDialogs dialog={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

function ListActions({ onDialog }: { readonly onDialog: (dialog: OpenQuestionDialog) => void }) {
  return <ActionBar chosen={useChosen()} onDialog={onDialog} />;
}

function Head({
  isSearching,
  onSearch,
  onDialog,
  onImport,
}: {
  readonly isSearching: boolean;
  readonly onSearch: () => void;
  readonly onDialog: (dialog: OpenQuestionDialog) => void;
  readonly onImport: () => void;
}) {
  const t = useText();
  const mayType = useConsole(({ me }) => mayCommand(me.role, 'questions.receive'));
  const mayConfigure = useConsole(({ me }) => mayCommand(me.role, 'questions.configure'));
  return (
    <header className="pane-head">
      <h2>{t('questions.title')}</h2>
      <Figures />
      <span className="grow" />
      <IntakeControl />
      <IconButton
        size="small"
        icon={Search}
        label={t('questions.action.search')}
        aria-expanded={isSearching}
        onPress={onSearch}
      />
      {mayType && (
        <IconButton
          size="small"
          icon={MessageSquarePlus}
          label={t('questions.action.type-in')}
          onPress={() => onDialog({ kind: 'type-in' })}
        />
      )}
      <Menu
        label={t('app.more')}
        trigger={<IconButton size="small" icon={EllipsisVertical} label={t('app.more')} />}
        sections={[
          {
            id: 'questions',
            actions: [
              ...(mayType
                ? [
                    {
                      id: 'paste',
                      label: t('questions.action.paste'),
                      icon: ClipboardPaste,
                      onAction: () => onDialog({ kind: 'type-in', page: 'several' }),
                    },
                    {
                      id: 'import',
                      label: t('questions.action.import'),
                      icon: FileInput,
                      onAction: onImport,
                    },
                  ]
                : []),
              ...(mayConfigure
                ? [
                    {
                      id: 'settings',
                      label: t('questions.action.settings'),
                      icon: Settings2,
                      onAction: () => onDialog({ kind: 'settings' }),
                    },
                  ]
                : []),
            ],
          },
        ]}
      />
    </header>
  );
}

/** Share of the most questions from which it is said how many there are. */
const nearly = 0.9;

function NearlyFull() {
  const t = useText();
  const total = useQuestionsArrivals((arrivals) => arrivals.total);
  if (total < maxQuestions * nearly) return null;
  return <Banner tone="warn" title={t('questions.full', { count: total, most: maxQuestions })} />;
}
