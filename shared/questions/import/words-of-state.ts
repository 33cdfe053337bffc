import { folded } from '../../core/table/text.ts';

/** What a report says became of a question. */
export type ReportedState = 'answered' | 'open' | 'dismissed';

/** Words for a state in French, English and Spanish, folded. */
const words: Readonly<Record<ReportedState, readonly string[]>> = {
  open: [
    'open',
    'unanswered',
    'not answered',
    'not yet answered',
    'no answer',
    'unresolved',
    'pending',
    'new',
    'in review',
    'approved',
    'published',
    'no',
    'false',
    '0',
    'none',
    'n a',
    'ouverte',
    'ouvert',
    'sans reponse',
    'aucune',
    'aucune reponse',
    'pas de reponse',
    'non repondu',
    'non repondue',
    'en attente',
    'nouvelle',
    'approuvee',
    'publiee',
    'non',
    'faux',
    'abierta',
    'abierto',
    'sin respuesta',
    'sin responder',
    'sin contestar',
    'no respondida',
    'no contestada',
    'ninguna',
    'pendiente',
    'nueva',
    'aprobada',
    'publicada',
    'falso',
  ],
  dismissed: [
    'dismissed',
    'rejected',
    'deleted',
    'removed',
    'ignored',
    'declined',
    'hidden',
    'spam',
    'withdrawn',
    'archived',
    'rejetee',
    'refusee',
    'ignoree',
    'supprimee',
    'ecartee',
    'masquee',
    'archivee',
    'retiree',
    'rechazada',
    'descartada',
    'eliminada',
    'ignorada',
    'oculta',
    'archivada',
    'retirada',
  ],
  answered: [
    'done',
    'closed',
    'resolved',
    'complete',
    'completed',
    'yes',
    'true',
    'x',
    '1',
    'live answered',
    'traitee',
    'resolue',
    'fermee',
    'cloturee',
    'oui',
    'vrai',
    'resuelta',
    'cerrada',
    'atendida',
    'si',
    'verdadero',
  ],
};

const states: ReadonlyMap<string, ReportedState> = new Map(
  (Object.entries(words) as [ReportedState, readonly string[]][]).flatMap(([state, all]) =>
    all.map((word): [string, ReportedState] => [word, state]),
  ),
);

/** “Answered by Host: live”, “Répondu en direct”, “Respondida por texto”. */
const beginsAnswered = /^(?:answered|answer live|repondue?|reponse en direct|respondid[ao]|contestad[ao])(?: |$)/;

/** What a cell says became of the question; null where it is empty or none of the words. */
export function stateOf(cell: string): ReportedState | null {
  if (/^\s*[✓✔☑✅]/u.test(cell)) return 'answered';
  const word = folded(cell);
  return states.get(word) ?? (beginsAnswered.test(word) ? 'answered' : null);
}

/** Whether a cell of answers holds one: not a dash, not “no answer”. */
export function isAnswer(cell: string): boolean {
  const state = stateOf(cell);
  return state === 'answered' || (state === null && folded(cell) !== '');
}

/** Longer texts that begin like a state say more than that. */
const longestState = 60;

/** What a cell of answers says, without by whom (“Answered by Host: …”); empty where it only says that there was one. */
export function answerIn(cell: string): string {
  if (!isAnswer(cell)) return '';
  const [, before, after] = /^([^:\n]{1,100}):\s*(.*)$/su.exec(cell.trim()) ?? [];
  const text = before !== undefined && beginsAnswered.test(folded(before)) ? (after ?? '') : cell;
  return text.length <= longestState && stateOf(text) !== null ? '' : text;
}

const replies =
  /^(?:reply|replies|response|answer|comment|reponse|commentaire|respuesta|comentario|announcement)(?: |$)/;

/** Whether a row says of itself that it is an answer or a comment and not a question. */
export function isReply(kind: string): boolean {
  return replies.test(folded(kind));
}
