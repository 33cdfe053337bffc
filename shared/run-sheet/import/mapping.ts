import { type Columns, type Vocabulary, findHeader, score } from '../../core/table/header.ts';
import type { Rows } from '../../core/table/lines.ts';
import { folded } from '../../core/table/text.ts';

/** What a column of the file can hold. */
export const fields = [
  'start',
  'duration',
  'minDuration',
  'kind',
  'title',
  'speakers',
  'place',
  'floor',
  'notes.moderator',
  'notes.producer',
  'notes.booths',
] as const;
export type Field = (typeof fields)[number];

/** Which column holds what. Columns are numbered from 0. */
export interface Mapping {
  /** Index of the row that names the columns; null where there is none and the first row is data. */
  readonly header: number | null;
  readonly fields: Columns<Field>;
  /** Columns kept as custom fields, by the key of the field. */
  readonly custom: Readonly<Record<string, number>>;
}

/** `ignored`: an end time follows from the duration, numbers only count rows. */
const words: Vocabulary<Field> = {
  ignored: {
    exact: ['', 'n', 'no', 'num', 'numero', 'number', 'nr', 'id', 'fin', 'end', 'ends', 'hora fin'],
    within: ['end time', 'heure de fin', 'heure fin', 'hora de fin', 'hora final'],
  },
  minDuration: {
    exact: ['min', 'mini', 'minimum', 'minimo', 'minima', 'duree min', 'duration min', 'duracion min'],
    within: [
      'duree mini',
      'duree minimale',
      'duree minimum',
      'min duration',
      'minimum duration',
      'minimal duration',
      'duration minimum',
      'shortest',
      'duracion minima',
      'minimo duracion',
    ],
  },
  'notes.producer': {
    exact: [],
    within: ['regie', 'producer', 'production', 'tech', 'technique', 'regia', 'produccion', 'productor', 'realizacion'],
  },
  'notes.booths': {
    exact: [],
    within: ['cabines', 'cabine', 'booth', 'booths', 'interpretes', 'interpreters', 'interpreter', 'cabinas', 'cabina'],
  },
  'notes.moderator': {
    exact: ['notes', 'note', 'notas', 'remarques', 'remarks', 'comments', 'commentaires', 'observaciones'],
    within: [
      'animation',
      'moderation',
      'moderateur',
      'moderatrice',
      'moderator',
      'moderacion',
      'moderador',
      'moderadora',
    ],
  },
  floor: {
    exact: ['floor', 'plancher'],
    within: ['langue', 'langues', 'language', 'languages', 'idioma', 'idiomas', 'lengua', 'lenguas'],
  },
  duration: {
    exact: ['dur', 'minutes', 'minutos'],
    within: ['duree', 'duration', 'length', 'duracion'],
  },
  start: {
    exact: ['time', 'hora', 'heure', 'horaire', 'horario', 'begin'],
    within: [
      'debut',
      'heure',
      'start',
      'starts',
      'start time',
      'inicio',
      'comienzo',
      'hora de inicio',
      'heure de debut',
    ],
  },
  kind: { exact: ['nature', 'clase'], within: ['type', 'kind', 'categorie', 'category', 'tipo', 'categoria'] },
  speakers: {
    exact: ['who', 'qui', 'quien', 'name', 'nom', 'nombre'],
    within: [
      'intervenant',
      'intervenants',
      'intervenante',
      'intervenantes',
      'orateur',
      'orateurs',
      'oratrice',
      'speaker',
      'speakers',
      'presenter',
      'presenters',
      'ponente',
      'ponentes',
      'orador',
      'oradora',
      'oradores',
      'expositor',
      'interviniente',
      'intervinientes',
      'panelistes',
      'panellists',
      'panelists',
      'panelistas',
      'guests',
      'invites',
      'invitados',
    ],
  },
  place: {
    exact: ['ou', 'where', 'donde'],
    within: ['lieu', 'ville', 'pays', 'place', 'location', 'city', 'country', 'lugar', 'ciudad', 'pais'],
  },
  title: {
    exact: ['item', 'what', 'quoi', 'que'],
    within: [
      'titre',
      'intitule',
      'sujet',
      'sequence',
      'title',
      'subject',
      'topic',
      'titulo',
      'tema',
      'asunto',
      'secuencia',
    ],
  },
};

/** A header stands above the first rows. */
const headerSearch = 20;

/**
 * Finds the row that names the columns, in French, English or Spanish, and what each of them holds. Where no row does,
 * nothing is mapped and the first row counts as data.
 */
export function recognise(rows: Rows): Mapping {
  const { row: header, columns } = findHeader(rows, words, headerSearch);
  const mapping: Mapping = { header, fields: withDuration(columns), custom: {} };
  return header === null ? mapping : { ...mapping, custom: extraColumns(rows, mapping) };
}

/** "Durée min" beside no other duration is the duration, in minutes. */
function withDuration(columns: Columns<Field>): Columns<Field> {
  const { minDuration, ...others } = columns;
  return others.duration === undefined && minDuration !== undefined ? { ...others, duration: minDuration } : columns;
}

/** Named columns that hold something and are no field of an item, by the custom field's key that is proposed. */
function extraColumns(rows: Rows, mapping: Mapping): Readonly<Record<string, number>> {
  const header = mapping.header === null ? [] : (rows[mapping.header] ?? []);
  const mapped = new Set(Object.values(mapping.fields));
  const custom: Record<string, number> = {};
  for (const [column, cell] of header.entries()) {
    if (mapped.has(column) || score(cell, words.ignored) > 0) continue;
    if (!rows.slice((mapping.header ?? -1) + 1).some((row) => row[column]?.trim())) continue;
    custom[customKey(cell, column, custom)] = column;
  }
  return custom;
}

/** A key for a custom field that no other column of the mapping has. */
export function customKey(header: string, column: number, taken: Readonly<Record<string, number>>): string {
  const plain = folded(header)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  const key = plain || `column-${column + 1}`;
  return Object.hasOwn(taken, key) ? `${key}-${column + 1}` : key;
}
