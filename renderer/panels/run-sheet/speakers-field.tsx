import { UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { programme } from '../../../shared/people/select.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useChoice, useDrafts } from './item-drafts.tsx';

/** The option that adds whoever was typed; no person has this id. */
const newcomer = '+';

/** Who speaks: people of the programme, and new ones by name. */
export function SpeakersField() {
  const t = useText();
  const { item } = useDrafts();
  const choice = useChoice('speakers');
  const { edit } = useConsoleActions();
  const people = useConsole(({ state }) => state?.people ?? null);
  const [typed, setTyped] = useState('');
  const known = people ? programme(people).filter(({ id, name }) => name !== '' && !item.speakers.includes(id)) : [];
  const name = typed.trim();
  const matching = known.filter((person) => contains(`${person.name} ${person.place}`, name));
  const isNew = name !== '' && !known.some((person) => person.name.toLowerCase() === name.toLowerCase());
  const options = [
    ...matching.map(({ id, name: label, place }) => ({ id, label, place })),
    ...(isNew ? [{ id: newcomer, label: t('people.add-named', { name }), place: '' }] : []),
  ];

  const add = (id: string) => {
    setTyped('');
    if (id !== newcomer) {
      choice.set([...item.speakers, id]);
      return;
    }
    const person = newId();
    edit({
      type: 'people.add',
      data: { people: [{ id: person, name: name.slice(0, 200), place: '', language: null }] },
    });
    choice.set([...item.speakers, person]);
  };

  return (
    <FieldFrame field="speakers">
      <div className="field">
        <span className="field-label" id="speakers-label">
          {t('run-sheet.field.speakers')}
        </span>
        {item.speakers.length > 0 && (
          <ul className="speakers" aria-labelledby="speakers-label">
            {item.speakers.map((id) => {
              const person = people?.byId[id];
              const label = person?.name || t('people.unnamed');
              return (
                <li key={id}>
                  <span className="truncate">
                    {label}
                    {person?.place && <span className="muted"> · {person.place}</span>}
                  </span>
                  <IconButton
                    size="small"
                    icon={X}
                    label={t('run-sheet.field.speakers.remove', { name: label })}
                    onPress={() => choice.set(item.speakers.filter((other) => other !== id))}
                  />
                </li>
              );
            })}
          </ul>
        )}
        <ComboBox
          className="combo"
          items={options}
          inputValue={typed}
          onInputChange={setTyped}
          value={null}
          onChange={(key) => {
            if (key !== null) add(String(key));
          }}
          defaultFilter={() => true}
          menuTrigger="focus"
          allowsEmptyCollection={false}
        >
          <Label className="visually-hidden">{t('run-sheet.field.speakers.add')}</Label>
          <Input className="input" placeholder={t('run-sheet.field.speakers.add')} autoComplete="off" />
          <Popover className="popover select-popover" offset={4}>
            <ListBox className="list-box" items={options}>
              {(option) => (
                <ListBoxItem className="list-option" id={option.id} textValue={option.label}>
                  {option.id === newcomer && <Icon of={UserPlus} size={15} />}
                  {option.label}
                  {option.place !== '' && <span className="muted">{option.place}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
    </FieldFrame>
  );
}

function contains(text: string, part: string): boolean {
  const plain = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain(text).includes(plain(part));
}
