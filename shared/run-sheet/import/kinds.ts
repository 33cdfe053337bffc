import type { ItemKind } from '../messages.ts';
import { folded } from '../../core/table/text.ts';

/** Words for the kinds of an item, folded; the code's own word is understood too. */
const words: Readonly<Record<ItemKind, readonly string[]>> = {
  heading: [
    'titre',
    'section',
    'partie',
    'rubrique',
    'header',
    'part',
    'encabezado',
    'seccion',
    'parte',
    'bloque',
    'bloc',
    'block',
  ],
  opening: [
    'ouverture',
    'accueil',
    'introduction',
    'intro',
    'welcome',
    'apertura',
    'bienvenida',
    'inauguracion',
    'introduccion',
  ],
  talk: [
    'expose',
    'presentation',
    'intervention',
    'conference',
    'communication',
    'lecture',
    'speech',
    'keynote',
    'ponencia',
    'presentacion',
    'intervencion',
    'conferencia',
    'charla',
    'exposicion',
  ],
  panel: [
    'table ronde',
    'debat',
    'discussion',
    'round table',
    'roundtable',
    'debate',
    'mesa redonda',
    'conversatorio',
    'coloquio',
  ],
  questions: [
    'question',
    'questions reponses',
    'questions du public',
    'questions and answers',
    'audience questions',
    'q a',
    'q r',
    'qa',
    'faq',
    'pregunta',
    'preguntas',
    'preguntas y respuestas',
    'preguntas del publico',
  ],
  video: ['film', 'clip', 'extrait', 'videos', 'movie', 'pelicula'],
  break: [
    'pause',
    'entracte',
    'interruption',
    'intermission',
    'coffee break',
    'pause cafe',
    'pausa',
    'descanso',
    'receso',
  ],
  closing: ['cloture', 'conclusion', 'fermeture', 'close', 'wrap up', 'clausura', 'cierre', 'conclusiones'],
};

const kinds: ReadonlyMap<string, ItemKind> = new Map(
  (Object.entries(words) as [ItemKind, readonly string[]][]).flatMap(([kind, names]) =>
    [kind, ...names].map((name): [string, ItemKind] => [name, kind]),
  ),
);

/** The kind that a word in French, English or Spanish means; null where it is none of them. */
export function kindOf(cell: string): ItemKind | null {
  const word = folded(cell);
  return kinds.get(word) ?? kinds.get(word.replace(/s$/, '')) ?? null;
}
