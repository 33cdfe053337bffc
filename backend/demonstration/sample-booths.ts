import type { FieldChange } from '../../shared/core/fields.ts';
import type { Instant } from '../../shared/core/envelope.ts';
import { wallOf } from '../../shared/core/time.ts';
import type { Interpreter } from '../../shared/booths/messages.ts';
import type { Term } from '../../shared/glossary/messages.ts';
import { itemsInOrder } from '../../shared/run-sheet/select.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import { carryOut } from './carry-out.ts';

/** The interpreters of the webinar that is about to start, what they were sent, and their words. Nobody is there yet. */

interface Team {
  readonly interpreters: Readonly<Record<string, Interpreter>>;
  readonly backupPivot: string | null;
}

/** The French booth has no Spanish: it hears it from the English one, as the run-sheet’s notes say. */
const teams: Readonly<Record<string, Team>> = {
  fr: {
    interpreters: {
      'fr-1': { name: 'Interprète 1', a: ['fr'], b: [], c: ['en'] },
      'fr-2': { name: 'Interprète 2', a: ['fr'], b: ['en'], c: ['en'] },
    },
    backupPivot: null,
  },
  en: {
    interpreters: {
      'en-1': { name: 'Interpreter 1', a: ['en'], b: [], c: ['fr', 'es'] },
      'en-2': { name: 'Interpreter 2', a: ['en'], b: ['es'], c: ['fr', 'es'] },
    },
    backupPivot: null,
  },
  es: {
    interpreters: {
      'es-1': { name: 'Intérprete 1', a: ['es'], b: [], c: ['en', 'fr'] },
      'es-2': { name: 'Intérprete 2', a: ['es'], b: ['en'], c: ['en'] },
    },
    backupPivot: 'fr',
  },
};

/** Ms for which interpreters are booked beyond the planned end. */
const reserve = 900_000;

/** Until when booths are booked whose session ends then; a wall time, as commands carry it. */
export function bookedUntil(end: Instant, timeZone: string): string {
  return wallOf(end + reserve, timeZone).replace(/:00$/, '');
}

/** Gives the session's booths their teams, and makes those that it does not have. */
export async function manBooths(session: LiveSession): Promise<void> {
  const { booths, session: plan } = session.state;
  const bookedEnd = bookedUntil(plan.end.at, plan.timeZone);
  const missing = Object.entries(teams).filter(([id]) => !booths.byId[id]);
  if (booths.order.length === 0)
    await carryOut(session, 'demonstration-booths', {
      type: 'booths.add',
      data: { booths: missing.map(([id, team]) => ({ id, name: '', serves: [id], ...team, bookedEnd })) },
    });
  for (const [id, { interpreters, backupPivot }] of Object.entries(teams)) {
    const booth = booths.byId[id];
    if (!booth || Object.keys(booth.interpreters).length > 0) continue;
    const changes: FieldChange[] = [
      ...Object.entries(interpreters).map(([interpreter, value]) => ({
        field: `interpreters.${interpreter}`,
        value: { ...value },
        base: null,
      })),
      { field: 'backupPivot', value: backupPivot, base: null },
      { field: 'bookedEnd', value: bookedEnd, base: null },
    ];
    await carryOut(session, `demonstration-booth-${id}`, { type: 'booths.edit', data: { booth: id, changes } });
  }
}

/** By the place of the talk that they belong to, from 0. The addresses are set aside for examples and lead nowhere. */
const documents = [
  { id: 'slides-1', talk: 0, title: 'Diapositives v3, Panéliste 1', url: 'https://example.org/slides-panellist-1.pdf' },
  { id: 'names-3', talk: 2, title: 'Noms propres, Panéliste 3', url: 'https://example.org/names-panellist-3.pdf' },
];

export async function sendDocuments(session: LiveSession): Promise<void> {
  const talks = itemsInOrder(session.state.runSheet).filter(({ kind }) => kind === 'talk');
  const sent = documents.flatMap(({ id, talk, title, url }) => {
    const item = talks[talk]?.id;
    return item === undefined ? [] : [{ id, title, item, booths: null, version: { id: `${id}-v1`, content: { url } } }];
  });
  if (sent.length > 0)
    await carryOut(session, 'demonstration-documents', { type: 'documents.add', data: { documents: sent } });
}

const words: readonly (readonly [fr: string, en: string, es: string, note?: string])[] = [
  ['réserve', 'storage, store', 'depósito'],
  ['plan de sauvegarde des biens culturels', 'salvage plan', 'plan de salvaguarda', 'PSBC'],
  ['récolement', 'inventory check, collections audit', 'revisión de inventario'],
  ['constat d’état', 'condition report', 'informe de estado'],
  ['conservation préventive', 'preventive conservation', 'conservación preventiva'],
  ['restitution', 'restitution, return', 'restitución'],
  ['prêt', 'loan', 'préstamo'],
  ['commissaire d’exposition', 'curator', 'comisario, curador', 'ES: curador in Latin America'],
  ['régisseur des œuvres', 'registrar', 'registrador'],
  ['cellule de crise', 'crisis unit, emergency team', 'comité de crisis'],
  ['dégât des eaux', 'water damage', 'daños por agua'],
  ['double explosion', 'twin blasts', 'doble explosión', 'Beirut, 4 August 2020'],
];

export async function writeGlossary(session: LiveSession): Promise<void> {
  const terms = words.map(([fr, en, es, note = ''], index): Term => ({
    id: `term-${index + 1}`,
    words: { fr, en, es },
    note,
  }));
  await carryOut(session, 'demonstration-glossary', { type: 'glossary.add', data: { terms, cause: 'import' } });
}
