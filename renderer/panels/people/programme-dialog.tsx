import { UserPlus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { programme } from '../../../shared/people/select.ts';
import type { PersonState } from '../../../shared/people/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import './people.css';

const noLanguages: readonly string[] = [];

/** The people whom items can name as speakers. */
export function ProgrammeDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  const { edit } = useConsoleActions();
  const offerUndo = useOfferUndo();
  const people = useConsole(({ state }) => state?.people ?? null);
  const listed = people ? programme(people).filter(({ erased }) => !erased) : [];
  const add = () =>
    edit({ type: 'people.add', data: { people: [{ id: newId(), name: '', place: '', language: null }] } });
  return (
    <Dialog title={t('people.programme')} isOpen={isOpen} onClose={onClose} size="wide">
      <p className="soft programme-intro">{t('people.programme.intro')}</p>
      {listed.length === 0 && <p className="muted">{t('people.programme.none')}</p>}
      <ul className="programme">
        {listed.map((person) => (
          <PersonRow key={person.id} person={person} onSaved={offerUndo} />
        ))}
      </ul>
      <Button icon={UserPlus} onPress={add}>
        {t('people.add')}
      </Button>
    </Dialog>
  );
}

/** Says what was saved, and offers to take it back: one at a time, as only the newest can be. */
function useOfferUndo(): (text: string, of: string) => void {
  const t = useText();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const shown = useRef(() => {});
  return (text, of) => {
    shown.current();
    const onPress = () => void edit({ type: 'people.undo', data: { of } });
    shown.current = toast({ text, tone: 'ok', action: { label: t('app.undo'), onPress } });
  };
}

function PersonRow({
  person,
  onSaved,
}: {
  readonly person: PersonState;
  readonly onSaved: (text: string, command: string) => void;
}) {
  const t = useText();
  const formats = useFormats();
  const { edit } = useConsoleActions();
  const languages = useConsole(({ state }) => state?.session.languages ?? noLanguages);
  const offered = [...new Set([...languages, ...(person.language === null ? [] : [person.language])])];
  const name = person.name || t('people.unnamed');
  const change = (field: string, value: string | null, base: string | null) => {
    const command = edit({ type: 'people.edit', data: { person: person.id, changes: [{ field, value, base }] } });
    onSaved(t('undo.person-saved', { name: field === 'name' ? value : name }), command);
  };
  const remove = () =>
    onSaved(t('undo.person-removed', { name }), edit({ type: 'people.remove', data: { people: [person.id] } }));
  return (
    <li>
      <PersonText person={person} field="name" onCommit={change} />
      <PersonText person={person} field="place" onCommit={change} />
      <PersonText person={person} field="pronunciation" onCommit={change} />
      <Select
        label={t('people.language')}
        isLabelHidden
        value={person.language ?? 'none'}
        onChange={(tag) =>
          change('language', tag === 'none' ? null : tag, person.versions['language']?.command ?? null)
        }
        options={[
          { id: 'none', label: t('people.language.none') },
          ...offered.map((tag) => ({ id: tag, label: formats.languageName(tag) })),
        ]}
      />
      <IconButton icon={X} label={t('people.remove', { name })} onPress={remove} />
    </li>
  );
}

/** A text of a person, saved when it is left, against the version that stood when writing began. */
function PersonText({
  person,
  field,
  onCommit,
}: {
  readonly person: PersonState;
  readonly field: 'name' | 'place' | 'pronunciation';
  readonly onCommit: (field: string, value: string, base: string | null) => void;
}) {
  const t = useText();
  const [draft, setDraft] = useState<{ readonly text: string; readonly base: string | null } | null>(null);
  const commit = () => {
    setDraft(null);
    const text = draft?.text.trim();
    if (!draft || text === undefined || text === person[field] || (field === 'name' && text === '')) return;
    onCommit(field, text, draft.base);
  };
  return (
    <TextField
      label={t(`people.${field}`)}
      isLabelHidden
      placeholder={t(`people.${field}`)}
      value={draft?.text ?? person[field]}
      onChange={(text) => setDraft({ text, base: draft ? draft.base : (person.versions[field]?.command ?? null) })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      maxLength={200}
      autoComplete="off"
    />
  );
}
