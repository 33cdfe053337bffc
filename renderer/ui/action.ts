import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { isSingleKey } from './key-label.ts';
import type { LucideIcon } from './icon.tsx';
import type { KeyPreferences } from './preferences.tsx';

/** Something that a person can do here: the one source of the palette, the key map and the keys themselves. */
export interface Action {
  /** Stable, as remapped keys are kept under it. */
  readonly id: string;
  readonly label: string;
  /** Heading under which the palette and the key map show it. */
  readonly group: string;
  readonly icon?: LucideIcon;
  /** The usual key, as a tinykeys binding; none for most. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

/** The key of an action as this person has it; null where it has none, or single keys are off. */
export function keysOf(action: Pick<Action, 'id' | 'keys'>, preferences: KeyPreferences): string | null {
  const keys = preferences.remapped[action.id] ?? action.keys ?? null;
  return keys !== null && isSingleKey(keys) && !preferences.singleKeys ? null : keys;
}

/** Where text is typed or letters choose among options, no single key may give a command. */
const takesLetters =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"], [role="combobox"]';

/** Where Ctrl+Z and Ctrl+arrows have a meaning of their own. */
const takesText = 'input, textarea, [contenteditable]:not([contenteditable="false"])';

/** What Space operates, beside the above. */
const takesSpace =
  'button, a[href], summary, [role="button"], [role="row"], [role="option"], [role="tab"], [role="switch"], [role="separator"], [role="slider"], [role="menuitem"]';

/** Whether a key press belongs to what has the focus rather than to the console. */
export function belongsToFocus(binding: string, event: KeyboardEvent): boolean {
  if (event.isComposing || event.repeat) return true;
  if (document.querySelector('[aria-modal="true"], [data-modal="true"]')) return true;
  const focused = event.target instanceof Element ? event.target : document.activeElement;
  if (!focused) return false;
  if (!isSingleKey(binding)) return /\+(z|y|Arrow\w+)$/i.test(binding) && focused.closest(takesText) !== null;
  if (focused.closest(takesLetters)) return true;
  const operates = binding === 'Space' || binding === 'Enter' || binding.startsWith('Arrow');
  return operates && focused.closest(takesSpace) !== null;
}

/** Lets the actions' keys work in this window. */
export function useActionKeys(actions: readonly Action[], preferences: KeyPreferences): void {
  const newest = useRef(actions);
  useEffect(() => {
    newest.current = actions;
  });
  const bound = JSON.stringify(
    actions.flatMap((action) => {
      const keys = keysOf(action, preferences);
      return keys === null ? [] : [[keys, action.id]];
    }),
  );
  useEffect(() => {
    const bindings = JSON.parse(bound) as readonly (readonly [keys: string, id: string])[];
    const handlers = bindings.map(([keys, id]): [string, (event: KeyboardEvent) => void] => [
      keys,
      (event) => {
        if (event.defaultPrevented || belongsToFocus(keys, event)) return;
        const action = newest.current.find((candidate) => candidate.id === id);
        if (!action) return;
        event.preventDefault();
        if (!action.isDisabled) action.run();
      },
    ]);
    return tinykeys(window, Object.fromEntries(handlers), { ignore: () => false });
  }, [bound]);
}
