import { UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Language } from '../../../shared/core/local-text.ts';
import type { BoothLine } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

const none: readonly Language[] = [];

/** For someone who is on no list: their name, the languages that they work from (C), and those they also work into (B). */
export function EnrolForm({
  booth,
  line,
  isOpenAtFirst,
}: {
  readonly booth: string;
  readonly line: BoothLine;
  readonly isOpenAtFirst: boolean;
}) {
  const t = useText<'booth'>();
  const { give } = useBoothActions();
  const languages = useBooth(({ view }) => view?.languages ?? none);
  const known = useBooth(({ me }) => me.name);
  const [isOpen, open] = useState(isOpenAtFirst);
  const [name, setName] = useState(known);
  const others = languages.filter((language) => !line.serves.includes(language));
  const [also, setAlso] = useState<readonly Language[]>([]);
  const [from, setFrom] = useState<readonly Language[]>(others);
  if (!isOpen)
    return (
      <Button variant="ghost" icon={UserPlus} onPress={() => open(true)}>
        {t('booth.enrol')}
      </Button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A language is one of the three: who also works into it works from it too.
    const c = from.filter((language) => !also.includes(language));
    const interpreter = { name: name.trim(), a: [...line.serves], b: [...also], c };
    give({ type: 'booths.enrol', data: { booth, id: newId(), interpreter } });
  };
  return (
    <form className="enrol-form" onSubmit={submit}>
      <TextField label={t('booth.enrol.name')} value={name} onChange={setName} isRequired maxLength={80} />
      {others.length > 0 && (
        <>
          <Languages label={t('booth.enrol.from')} of={others} chosen={from} onChange={setFrom} />
          <Languages
            label={t('booth.enrol.also')}
            of={others}
            chosen={also}
            onChange={(into) => {
              setAlso(into);
              setFrom(others.filter((language) => from.includes(language) || into.includes(language)));
            }}
          />
        </>
      )}
      <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
        {t('booth.enrol.sit')}
      </Button>
    </form>
  );
}

function Languages({
  label,
  of,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly of: readonly Language[];
  readonly chosen: readonly Language[];
  readonly onChange: (chosen: readonly Language[]) => void;
}) {
  const { languageName } = useFormats();
  return (
    <fieldset>
      <legend>{label}</legend>
      <ToggleButtonGroup
        aria-label={label}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange(of.filter((language) => keys.has(language)))}
      >
        {of.map((language) => (
          <ToggleButton key={language} id={language} className="button">
            {languageName(language)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </fieldset>
  );
}
