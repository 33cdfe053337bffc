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

/** For someone who is on no list: their name, and the languages that they work from. */
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
  const { languageName } = useFormats();
  const { give } = useBoothActions();
  const languages = useBooth(({ view }) => view?.languages ?? none);
  const known = useBooth(({ me }) => me.name);
  const [isOpen, open] = useState(isOpenAtFirst);
  const [name, setName] = useState(known);
  const others = languages.filter((language) => !line.serves.includes(language));
  const [from, setFrom] = useState<readonly Language[]>(others);
  if (!isOpen)
    return (
      <Button variant="ghost" icon={UserPlus} onPress={() => open(true)}>
        {t('booth.enrol')}
      </Button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const interpreter = { name: name.trim(), a: [...line.serves], b: [], c: [...from] };
    give({ type: 'booths.enrol', data: { booth, id: newId(), interpreter } });
  };
  return (
    <form className="enrol-form" onSubmit={submit}>
      <TextField label={t('booth.enrol.name')} value={name} onChange={setName} isRequired maxLength={80} />
      {others.length > 0 && (
        <fieldset>
          <legend>{t('booth.enrol.from')}</legend>
          <ToggleButtonGroup
            aria-label={t('booth.enrol.from')}
            selectionMode="multiple"
            selectedKeys={from}
            onSelectionChange={(keys) => setFrom(others.filter((language) => keys.has(language)))}
          >
            {others.map((language) => (
              <ToggleButton key={language} id={language} className="button">
                {languageName(language)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </fieldset>
      )}
      <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
        {t('booth.enrol.sit')}
      </Button>
    </form>
  );
}
