import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDrafts } from './item-drafts.tsx';
import { TextDraftField } from './text-draft-field.tsx';
import { useRunSheetEdits } from './use-run-sheet-edits.ts';

/** Fields that this team gave its items, each with a name of its own. */
export function CustomFields() {
  const t = useText();
  const { item, setDraft } = useDrafts();
  const { setFields } = useRunSheetEdits();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [name, setName] = useState<string | null>(null);
  const names = [...new Set([...Object.keys(item.custom).sort(), ...added])];
  const isFree = name !== null && /^[A-Za-z0-9_-]{1,64}$/.test(name) && !names.includes(name);

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isFree) return;
    setAdded([...added, name]);
    setName(null);
  };
  const remove = (key: string) => {
    setAdded(added.filter((other) => other !== key));
    setDraft(`custom.${key}`, null);
    if (!Object.hasOwn(item.custom, key)) return;
    const field = `custom.${key}`;
    setFields([{ item: item.id, field, value: null, base: item.versions[field]?.command ?? null }]);
  };

  return (
    <fieldset className="group">
      <legend>{t('run-sheet.field.custom')}</legend>
      {names.map((key) => (
        <div className="custom-field" key={key}>
          <TextDraftField field={`custom.${key}`} label={key} maxLength={500} />
          <IconButton
            size="small"
            icon={X}
            label={t('run-sheet.field.custom.remove', { name: key })}
            onPress={() => remove(key)}
          />
        </div>
      ))}
      {name === null ? (
        <Button size="small" variant="ghost" icon={Plus} onPress={() => setName('')}>
          {t('app.add')}
        </Button>
      ) : (
        <form className="custom-field" onSubmit={add}>
          <TextField
            label={t('run-sheet.field.custom.name')}
            value={name}
            onChange={setName}
            error={name !== '' && !isFree ? t('run-sheet.field.custom.invalid') : null}
            autoFocus
            maxLength={64}
            autoComplete="off"
          />
          <Button size="small" type="submit" isDisabled={!isFree}>
            {t('app.add')}
          </Button>
        </form>
      )}
    </fieldset>
  );
}
