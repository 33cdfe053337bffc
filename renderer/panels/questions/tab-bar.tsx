import { ArrowDownUp, ArrowDownWideNarrow, ListFilter, X } from 'lucide-react';
import { Tab as AriaTab, TabList } from 'react-aria-components/Tabs';
import { type RefObject, useEffect } from 'react';
import { type Tab, conditions, everything, orders, prepareSearch, tabs } from '../../../shared/questions/select.ts';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  useQuestionsArrivals,
  useQuestionsListing,
  useQuestionsReader,
  useQuestionsSearch,
} from './questions-context.tsx';
import { useTypedWords } from './use-typed-words.ts';
import '../../ui/tabs.css';

const FilterFields = latePart('dialogs', async () => (await import('./seldom.ts')).FilterFields);

/** The tabs with their counts, and how they are sorted. */
export function TabBar() {
  const t = useText();
  const { order, sortBy } = useQuestionsListing();
  return (
    <div className="question-tabs">
      <TabList className="tab-list" aria-label={t('questions.title')}>
        {tabs.map((id) => (
          <AriaTab key={id} id={id} className="tab">
            {t(`questions.tab.${id}`)} <TabCount of={id} />
          </AriaTab>
        ))}
      </TabList>
      <span className="grow" />
      <SortAgain />
      <Menu
        label={t('questions.order')}
        trigger={
          <IconButton
            size="small"
            icon={ArrowDownUp}
            label={`${t('questions.order')}: ${t(`questions.order.${order}`)}`}
          />
        }
        sections={[
          {
            id: 'order',
            title: t('questions.order'),
            actions: orders.map((id) => ({
              id,
              label: t(`questions.order.${id}`),
              isChosen: id === order,
              onAction: () => sortBy(id),
            })),
          },
        ]}
      />
    </div>
  );
}

/** By itself, as it changes with every question that comes in, and the tabs need not be put together again. */
function TabCount({ of }: { readonly of: Tab }) {
  const count = useQuestionsArrivals(({ counts }) => counts[of]);
  return <span className="tab-count numeric">{count}</span>;
}

function SortAgain() {
  const t = useText();
  const { refresh } = useQuestionsListing();
  const isUseful = useQuestionsArrivals(({ isOvertaken, waiting }) => isOvertaken && waiting === 0);
  if (!isUseful) return null;
  return (
    <IconButton
      size="small"
      icon={ArrowDownWideNarrow}
      className="sort-again"
      label={t('questions.sort-again')}
      onPress={refresh}
    />
  );
}

/** Words and conditions; open until it is closed, and then it filters nothing. */
export function SearchBar({
  field,
  onClose,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { filter, search } = useQuestionsSearch();
  const [words, type] = useTypedWords(filter.words, (words) => search({ ...filter, words }));
  usePreparedSearch();
  const count = conditions(filter);
  const close = () => {
    search(everything);
    onClose();
  };
  return (
    <div className="question-search" role="search">
      <TextField
        label={t('questions.filter.search')}
        isLabelHidden
        type="search"
        inputRef={field}
        autoFocus
        placeholder={t('questions.filter.search')}
        value={words}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
        maxLength={200}
        autoComplete="off"
      />
      <Popover
        label={t('questions.filter')}
        trigger={
          <Button size="small" icon={ListFilter} aria-pressed={count > 0}>
            {count > 0 ? t('questions.filter.on', { count }) : t('questions.filter')}
          </Button>
        }
      >
        <FilterFields />
      </Popover>
      <IconButton size="small" icon={X} label={t('questions.filter.clear')} onPress={close} />
    </div>
  );
}

const slice = 200;

/** Makes the questions ready to be searched while the first letters are typed. */
function usePreparedSearch(): void {
  const read = useQuestionsReader();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const prepare = (): void => {
      if (!prepareSearch(read()?.list ?? [], slice)) timer = setTimeout(prepare);
    };
    prepare();
    return () => clearTimeout(timer);
  }, [read]);
}
