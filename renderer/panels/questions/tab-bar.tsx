import { ArrowDownUp, ArrowDownWideNarrow, ListFilter, X } from 'lucide-react';
import { Tab as AriaTab, TabList } from 'react-aria-components/Tabs';
import { type RefObject } from 'react';
import { conditions, everything, orders, tabs } from '../../../shared/questions/select.ts';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FilterFields } from './filter-fields.tsx';
import { useQuestionsArrivals, useQuestionsListing } from './questions-context.tsx';
import '../../ui/tabs.css';

/** The tabs with their counts, and how they are sorted. */
export function TabBar() {
  const t = useText();
  const { order, sortBy, refresh } = useQuestionsListing();
  const { counts, isOvertaken, waiting } = useQuestionsArrivals();
  return (
    <div className="question-tabs">
      <TabList className="tab-list" aria-label={t('questions.title')}>
        {tabs.map((id) => (
          <AriaTab key={id} id={id} className="tab">
            {t(`questions.tab.${id}`)} <span className="tab-count numeric">{counts[id]}</span>
          </AriaTab>
        ))}
      </TabList>
      <span className="grow" />
      {isOvertaken && waiting === 0 && (
        <IconButton
          size="small"
          icon={ArrowDownWideNarrow}
          className="sort-again"
          label={t('questions.sort-again')}
          onPress={refresh}
        />
      )}
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

/** Words and conditions; open until it is closed, and then it filters nothing. */
export function SearchBar({
  field,
  onClose,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { filter, search } = useQuestionsListing();
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
        value={filter.words}
        onChange={(words) => search({ ...filter, words })}
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
