import { timeOfDay } from './times.ts';
import { folded } from './text.ts';

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
  readonly fields: Readonly<Partial<Record<Field, number>>>;
  /** Columns kept as custom fields, by the key of the field. */
  readonly custom: Readonly<Record<string, number>>;
}

/**
 * Header words, folded. `exact` is the whole header, `within` a part of it. More specific fields stand first: they
 * win a tie. `ignored` columns follow from others (an end time) or only count rows.
 */
const words: Readonly<
  Record<Field | 'ignored', { readonly exact: readonly string[]; readonly within: readonly string[] }>
> = {
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

const exactMatch = 1000;
const headerSearch = 20;

/** How well a header names a field: 0 not at all, longer matches count more, the whole header most. */
function score(header: string, field: keyof typeof words): number {
  const { exact, within } = words[field];
  if (exact.includes(header) || within.includes(header)) return exactMatch;
  const padded = ` ${header} `;
  return Math.max(0, ...within.filter((phrase) => padded.includes(` ${phrase} `)).map((phrase) => phrase.length));
}

/** The text of a header without what stands in brackets, which is a unit or an explanation. */
function headerWords(cell: string): string {
  return folded(cell.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
}

/** Which columns the cells of a header row name. Each field is given to the column that names it best. */
function namedBy(row: readonly string[]): Partial<Record<Field, number>> {
  const order = Object.keys(words) as (keyof typeof words)[];
  const claims = row.flatMap((cell, column) => {
    const header = headerWords(cell);
    return order.flatMap((field) => {
      const points = score(header, field);
      return points > 0 ? [{ field, column, points }] : [];
    });
  });
  claims.sort((a, b) => b.points - a.points || order.indexOf(a.field) - order.indexOf(b.field) || a.column - b.column);
  const taken = new Set<number>();
  const named: Partial<Record<Field, number>> = {};
  for (const { field, column } of claims) {
    if (taken.has(column)) continue;
    if (field === 'ignored') taken.add(column);
    else if (named[field] === undefined) {
      named[field] = column;
      taken.add(column);
    }
  }
  // "Durée min" beside no other duration is the duration, in minutes.
  if (named.duration === undefined && named.minDuration !== undefined) {
    named.duration = named.minDuration;
    delete named.minDuration;
  }
  return named;
}

/** A row of data holds numbers or times, a header does not. */
function looksLikeData(row: readonly string[]): boolean {
  return row.some((cell) => timeOfDay(cell) !== null || /^\s*\d/.test(cell));
}

/**
 * Finds the row that names the columns, in French, English or Spanish, and what each of them holds. Where no row does,
 * nothing is mapped and the first row counts as data.
 */
export function recognise(rows: readonly (readonly string[])[]): Mapping {
  let header: number | null = null;
  let best: Partial<Record<Field, number>> = {};
  for (const [index, row] of rows.slice(0, headerSearch).entries()) {
    if (looksLikeData(row)) continue;
    const named = namedBy(row);
    const count = Object.keys(named).length;
    if (count >= 2 && count > Object.keys(best).length) [header, best] = [index, named];
  }
  const mapping: Mapping = { header, fields: best, custom: {} };
  return header === null ? mapping : { ...mapping, custom: extraColumns(rows, mapping) };
}

/** Named columns that hold something and are no field of an item, by the custom field's key that is proposed. */
function extraColumns(rows: readonly (readonly string[])[], mapping: Mapping): Readonly<Record<string, number>> {
  const header = mapping.header === null ? [] : (rows[mapping.header] ?? []);
  const mapped = new Set(Object.values(mapping.fields));
  const custom: Record<string, number> = {};
  for (const [column, cell] of header.entries()) {
    if (mapped.has(column) || score(headerWords(cell), 'ignored') > 0) continue;
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
