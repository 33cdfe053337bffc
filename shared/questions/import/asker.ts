import { folded, onOneLine } from '../../core/table/text.ts';

const email = /[<([]?\s*(?:mailto:)?[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[^\s<>()[\],;:"]+\s*[>)\]]?/giu;

/** What platforms write where somebody did not give their name, folded. */
const nobody = new Set(
  (
    'anonymous anonym anonyme anonimo anonima attendee participant participante asistente user utilisateur usuario ' +
    'guest invite invitado viewer visiteur questioner asker unknown inconnu desconocido none na sans nom sin nombre no name'
  ).split(' '),
);

function isNobody(name: string): boolean {
  return folded(name)
    .split(' ')
    .every((word) => nobody.has(word) || /^\d*$/.test(word));
}

/** Who asked, as a report has it. */
export interface Asker {
  /** Empty where they did not give their name. */
  readonly name: string;
  /** An e-mail address stood in it and was left out: addresses are never imported. */
  readonly hadEmail: boolean;
}

/** The name in a cell (or in several: first and last name) without addresses. */
export function askerOf(...cells: readonly string[]): Asker {
  const written = cells
    .map(onOneLine)
    .filter((cell) => cell !== '')
    .join(' ');
  const plain = written
    .replace(email, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;–—-]+|[\s,;–—-]+$/g, '');
  return { name: isNobody(plain) ? '' : plain, hadEmail: written.search(email) >= 0 };
}
