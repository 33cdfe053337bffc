import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import type { Action } from '../../ui/action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { isSingleKey, keyLabel } from '../../ui/key-label.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';

/** All keys: single ones can be changed, or switched off altogether. */
export function KeyMap({
  actions,
  isOpen,
  onClose,
}: {
  readonly actions: readonly Action[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { preferences, prefer } = usePreferences();
  const { singleKeys, remapped } = preferences.keys;
  const [changing, setChanging] = useState<string | null>(null);
  // The action whose key was just asked for: its button takes back the focus that the vanishing field had.
  const [asked, setAsked] = useState<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const bound = actions.filter((action) => action.keys !== undefined || remapped[action.id] !== undefined);
  const groups = Map.groupBy(bound, ({ group }) => group);
  const bindingOf = (action: Action) => remapped[action.id] ?? action.keys ?? '';

  const remap = (action: Action, event: KeyboardEvent) => {
    if (['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    setChanging(null);
    setAsked(action.id);
    if (event.key === 'Escape' || event.ctrlKey || event.metaKey || event.altKey) return;
    const binding = bindingOfKey(event.key);
    const other = bound.find((candidate) => candidate.id !== action.id && bindingOf(candidate) === binding);
    if (other) {
      setTaken(t('session.keys.taken', { action: other.label }));
      return;
    }
    setTaken(null);
    prefer('keys', { singleKeys, remapped: { ...remapped, [action.id]: binding } });
  };

  return (
    <Dialog
      title={t('session.keys')}
      isOpen={isOpen}
      onClose={() => {
        setAsked(null);
        onClose();
      }}
      actions={
        Object.keys(remapped).length > 0 && (
          <Button variant="ghost" onPress={() => prefer('keys', { singleKeys, remapped: {} })}>
            {t('session.keys.reset')}
          </Button>
        )
      }
    >
      <p className="soft key-intro">{t('session.keys.intro')}</p>
      <SwitchField isSelected={singleKeys} onChange={(on) => prefer('keys', { singleKeys: on, remapped })}>
        {t('session.keys.single')}
      </SwitchField>
      {taken !== null && (
        <p role="alert" className="key-taken">
          {taken}
        </p>
      )}
      {[...groups].map(([group, members]) => (
        <section key={group} className="key-group">
          <h3>{group}</h3>
          <ul>
            {members.map((action) => {
              const binding = bindingOf(action);
              const isSingle = isSingleKey(binding);
              return (
                <li key={action.id} className={isSingle && !singleKeys ? 'off' : ''}>
                  <span className="truncate">{action.label}</span>
                  {!isSingle && <Kbd keys={binding} />}
                  {isSingle && changing !== action.id && (
                    <Button
                      size="small"
                      variant="ghost"
                      isDisabled={!singleKeys}
                      autoFocus={asked === action.id}
                      aria-label={`${keyLabel(binding, t)} – ${t('session.keys.change', { action: action.label })}`}
                      onPress={() => {
                        setTaken(null);
                        setChanging(action.id);
                      }}
                    >
                      <Kbd keys={binding} />
                    </Button>
                  )}
                  {isSingle && changing === action.id && (
                    <input
                      className="input key-press"
                      readOnly
                      autoFocus
                      value={t('session.keys.press')}
                      aria-label={t('session.keys.change', { action: action.label })}
                      onKeyDown={(event) => remap(action, event)}
                      onBlur={() => {
                        setChanging(null);
                        setAsked(null);
                      }}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

/** The binding of a key that someone pressed. Signs may need Shift on one keyboard and not on another. */
function bindingOfKey(key: string): string {
  if (key === ' ') return 'Space';
  if (/^\p{L}$/u.test(key)) return key.toLowerCase();
  return key.length === 1 ? `[Shift]+${key}` : key;
}
