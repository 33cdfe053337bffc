import { useText } from '../i18n/text.ts';
import { keyLabel } from './key-label.ts';
import './kbd.css';

/** A key or a chord as it is printed on the keyboard: `$mod+k` reads `Ctrl K`, or `⌘ K` on a Mac. */
export function Kbd({ keys }: { readonly keys: string }) {
  const t = useText();
  return (
    <kbd className="kbd" aria-hidden>
      {keyLabel(keys, t)}
    </kbd>
  );
}
