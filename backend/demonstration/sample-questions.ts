import type { Language } from '../../shared/core/local-text.ts';
import type { Incoming, QuestionsCommand } from '../../shared/questions/messages.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { VoteStore } from '../store/vote-store.ts';
import { carryOut } from './carry-out.ts';

/** Questions of the webinar that is about to start, as an audience in three languages writes them. */
interface Sample {
  readonly language: Language;
  readonly text: string;
  readonly name: string;
  readonly place: string;
  readonly votes: number;
  readonly renderings?: Readonly<Record<Language, string>>;
}

const samples: Readonly<Record<string, Sample>> = {
  electricity: {
    language: 'es',
    text: '¿Cómo priorizaron las colecciones dañadas cuando aún no había electricidad ni acceso a los depósitos?',
    name: 'Museo regional',
    place: 'Oaxaca',
    votes: 24,
    renderings: {
      fr: 'Comment avez-vous établi les priorités entre les collections endommagées quand il n’y avait encore ni électricité ni accès aux réserves ?',
      en: 'How did you set priorities among the damaged collections while there was neither electricity nor access to storage?',
    },
  },
  suppliers: {
    language: 'en',
    text: 'Which suppliers did you ring first, and would you sign framework contracts with them today?',
    name: 'National museum',
    place: 'Accra',
    votes: 17,
    renderings: {
      fr: 'Quels fournisseurs avez-vous appelés en premier, et signeriez-vous aujourd’hui des contrats-cadres avec eux ?',
      es: '¿A qué proveedores llamaron primero, y firmarían hoy contratos marco con ellos?',
    },
  },
  small: {
    language: 'fr',
    text: 'Un petit musée sans réserve climatisée peut-il rédiger un plan d’urgence utile en une semaine ?\nMerci d’avance.',
    name: '',
    place: '',
    votes: 31,
    renderings: {
      en: 'Can a small museum without climate-controlled storage write a useful emergency plan in a week?\nThank you in advance.',
    },
  },
  volunteers: {
    language: 'es',
    text: '¿Qué papel tuvieron los voluntarios en las primeras 48 horas?',
    name: 'Estudiante',
    place: 'Bogotá',
    votes: 12,
    renderings: { fr: 'Quel rôle ont joué les bénévoles dans les premières 48 heures ?' },
  },
  'small-again': {
    language: 'fr',
    text: 'Quel plan d’urgence pour un petit musée sans réserve climatisée ?',
    name: 'Musée local',
    place: 'Liège',
    votes: 0,
  },
  insurance: {
    language: 'en',
    text: 'Did your insurer accept photographs taken with a telephone as evidence of the damage?',
    name: 'Registrar',
    place: 'Wellington',
    votes: 9,
  },
  freezing: {
    language: 'en',
    text: 'How long can wet paper wait before it must be frozen, when there is no freezer nearby?',
    name: '',
    place: '',
    votes: 0,
  },
  training: {
    language: 'fr',
    text: 'À quelle fréquence vos équipes font-elles l’exercice d’évacuation des œuvres, et avec les pompiers ?',
    name: 'Musée des beaux-arts',
    place: 'Dakar',
    votes: 0,
  },
  neighbours: {
    language: 'es',
    text: '¿Cómo se coordinan con los vecinos y los bomberos antes de que ocurra una emergencia?',
    name: '',
    place: '',
    votes: 0,
  },
  link: {
    language: 'es',
    text: '=HYPERLINK("http://example.org";"clic")',
    name: '',
    place: '',
    votes: 0,
  },
  slides: {
    language: 'en',
    text: 'Will the slides be sent round after the webinar?',
    name: 'Volunteer',
    place: 'Manila',
    votes: 0,
  },
};

const idOf = (key: string): string => `demo-${key}`;

/** Their way through sorting, in order. Ids of the commands are fixed: whatever was carried out stays as it was. */
function steps(): readonly (readonly [id: string, QuestionsCommand])[] {
  const questions = Object.entries(samples).map(([key, { language, text, name, place }]): Incoming => ({
    ...{ id: idOf(key), text, language, name, place },
    ...{ askedAt: null, external: null, answered: false },
  }));
  const renderings = Object.entries(samples).flatMap(([key, { renderings: all = {} }]) =>
    Object.entries(all).map(([language, text]): [string, QuestionsCommand] => [
      `render-${key}-${language}`,
      { type: 'questions.render', data: { question: idOf(key), language, text, base: null } },
    ]),
  );
  const move = (
    keys: readonly string[],
    to: 'approved' | 'rejected' | 'deferred' | 'answered',
    reason = '',
  ): QuestionsCommand => ({ type: 'questions.move', data: { questions: keys.map(idOf), to, reason } });
  const answer = { text: 'Yes: everyone who registered receives them on the next day.', to: 'public' };
  return [
    ['receive', { type: 'questions.receive', data: { questions, source: 'chat' } }],
    ...renderings,
    [
      'tag',
      {
        type: 'questions.tag',
        data: { questions: ['electricity', 'freezing'].map(idOf), add: ['collections'], remove: [] },
      },
    ],
    [
      'approve',
      move(['electricity', 'suppliers', 'small', 'volunteers', 'insurance', 'slides', 'neighbours'], 'approved'),
    ],
    ['reject', move(['link'], 'rejected', 'A link and no question')],
    ['defer', move(['neighbours'], 'deferred')],
    [
      'answer',
      {
        type: 'questions.edit',
        data: { question: idOf('slides'), changes: [{ field: 'answer', value: answer, base: null }] },
      },
    ],
    ['answered', move(['slides'], 'answered')],
    ['next', { type: 'questions.set-next', data: { question: idOf('electricity'), saw: null } }],
  ];
}

/** Fills the session's questions, unless that was done. @throws when one of the steps is refused. */
export async function askSamples(session: LiveSession, votes: Pick<VoteStore, 'castVotes'>): Promise<void> {
  const { next, list } = session.state.questions;
  if (next !== null || list.some(({ airedAt }) => airedAt !== null)) return;
  for (const [id, command] of steps()) await carryOut(session, `demonstration-questions-${id}`, command);
  const cast = Object.entries(samples).flatMap(([key, { votes: count }]) =>
    Array.from({ length: count }, (_, index) => ({
      session: session.id,
      question: idOf(key),
      voter: `demo-visitor-${index}`,
      on: true,
    })),
  );
  await votes.castVotes(cast);
}
