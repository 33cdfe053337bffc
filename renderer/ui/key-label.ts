import type { Translate } from '../i18n/text.ts';

const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** The steps of a tinykeys binding; `[Shift]+?` is the step `?` however it is typed. */
export function keySteps(binding: string): readonly string[] {
  return binding.split(/(?<=\w|\])\+/).filter((part) => !part.startsWith('['));
}

/** The printed form of a tinykeys binding such as `$mod+Shift+z`, `Space` or `[Shift]+?`. */
export function keyLabel(binding: string, t: Translate): string {
  return keySteps(binding)
    .map((part) => named(part, t))
    .join(' ');
}

/** The form that `aria-keyshortcuts` takes. */
export function ariaKeys(binding: string): string {
  return keySteps(binding)
    .map((part) => {
      if (part === '$mod') return onMac ? 'Meta' : 'Control';
      return part.length === 1 ? part.toUpperCase() : part.replace(/^Digit(?=\d$)/, '');
    })
    .join('+');
}

/** Whether a binding is one key alone, which speech input and mistyping can press by accident (WCAG 2.1.4). */
export function isSingleKey(binding: string): boolean {
  return keySteps(binding).length === 1;
}

function named(part: string, t: Translate): string {
  switch (part) {
    case '$mod':
      return onMac ? '⌘' : t('app.key.control');
    case 'Shift':
      return t('app.key.shift');
    case 'Alt':
      return onMac ? '⌥' : t('app.key.alt');
    case 'Space':
    case ' ':
      return t('app.key.space');
    case 'Enter':
      return '↵';
    case 'Escape':
      return t('app.key.escape');
    case 'Delete':
      return t('app.key.delete');
    case 'ArrowUp':
      return '↑';
    case 'ArrowDown':
      return '↓';
    case 'ArrowLeft':
      return '←';
    case 'ArrowRight':
      return '→';
    case '-':
      return '−';
    default:
      // A place on the keyboard, whatever it types with Alt or on a French keyboard.
      if (/^Digit\d$/.test(part)) return part.slice(-1);
      return part.length === 1 ? part.toUpperCase() : part;
  }
}
