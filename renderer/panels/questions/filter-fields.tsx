import { programme } from '../../../shared/people/select.ts';
import { type Source as AnySource, Source } from '../../../shared/questions/messages.ts';
import { everything } from '../../../shared/questions/select.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { useQuestionsSearch } from './questions-context.tsx';

/** Stands for no condition in a list of choices; neither a language nor an id is empty. */
const any = 'any';

/** Which questions are listed, beside the words that are searched. */
export function FilterFields() {
  const t = useText();
  const formats = useFormats();
  const own = useLanguage();
  const { filter, search } = useQuestionsSearch();
  const me = useConsole((state) => state.me.person);
  const questions = useConsole(({ state }) => state?.questions.list ?? null);
  const people = useConsole(({ state }) => state?.people ?? null);
  const languages = [...new Set((questions ?? []).map(({ language }) => language ?? 'unknown'))].sort();
  const tags = [...new Set((questions ?? []).flatMap((question) => question.tags))].sort();
  const speakers = people ? programme(people).filter(({ name }) => name !== '') : [];
  const anything = { id: any, label: t('questions.filter.any') };
  const chosen = (value: string): string | null => (value === any ? null : value);
  return (
    <div className="question-filters">
      <Select
        label={t('questions.filter.language')}
        value={filter.language ?? any}
        onChange={(value) => search({ ...filter, language: chosen(value) })}
        options={[
          anything,
          ...languages.map((id) => ({
            id,
            label: id === 'unknown' ? t('questions.language.unknown') : formats.languageName(id),
          })),
        ]}
      />
      <Select
        label={t('questions.filter.source')}
        value={filter.source ?? any}
        onChange={(value) => search({ ...filter, source: chosen(value) as AnySource | null })}
        options={[anything, ...Source.options.map((id) => ({ id, label: t(`questions.source.${id}`) }))]}
      />
      {tags.length > 0 && (
        <Select
          label={t('questions.filter.tag')}
          value={filter.tag ?? any}
          onChange={(value) => search({ ...filter, tag: chosen(value) })}
          options={[anything, ...tags.map((id) => ({ id, label: id }))]}
        />
      )}
      {speakers.length > 0 && (
        <Select
          label={t('questions.filter.speaker')}
          value={filter.speaker ?? any}
          onChange={(value) => search({ ...filter, speaker: chosen(value) })}
          options={[anything, ...speakers.map(({ id, name }) => ({ id, label: name }))]}
        />
      )}
      <SwitchField
        isSelected={filter.unreadableIn !== null}
        onChange={(on) => search({ ...filter, unreadableIn: on ? own : null })}
      >
        {t('questions.filter.unreadable', { language: formats.languageName(own) })}
      </SwitchField>
      <SwitchField
        isSelected={filter.touchedBy !== null}
        onChange={(on) => search({ ...filter, touchedBy: on ? me : null })}
      >
        {t('questions.filter.mine')}
      </SwitchField>
      <Button size="small" variant="ghost" onPress={() => search({ ...everything, words: filter.words })}>
        {t('questions.filter.clear')}
      </Button>
    </div>
  );
}
