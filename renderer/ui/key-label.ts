import type { Translate } from '../i18n/text.ts';

const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** The printed form of a tinykeys binding such as `$mod+Shift+z`, `Space` or `?`. */
export function keyLabel(binding: string, t: Translate): string {
  return binding
    .split('+')
    .map((part) => named(part, t))
    .join(' ');
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
    default:
      return part.length === 1 ? part.toUpperCase() : part;
  }
}
