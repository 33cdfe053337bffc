import { type Columns, type Vocabulary, findHeader, namedBy, score } from '../../core/table/header.ts';
import type { Rows } from '../../core/table/lines.ts';

/** What a column of a question report can hold. E-mail addresses are known so that they are left where they are. */
export const fields = [
  'question',
  'name',
  'surname',
  'place',
  'date',
  'time',
  'status',
  'answer',
  'language',
  'kind',
  'reference',
  'email',
] as const;
export type Field = (typeof fields)[number];

/** Which column holds what. Columns are numbered from 0. */
export interface Mapping {
  /** Index of the row that names the columns; null where there is none and the first row is data. */
  readonly header: number | null;
  readonly fields: Columns<Field>;
}

/** Names of columns in French, English and Spanish. */
const words: Vocabulary<Field> = {
  ignored: {
    exact: ['', 'n', 'no', 'num', 'numero', 'number', 'nr', 'row', 'ligne', 'fila'],
    within: [
      'answer time',
      'answer date',
      'answered at',
      'answered on',
      'answered time',
      'heure de la reponse',
      'heure de reponse',
      'date de la reponse',
      'date de reponse',
      'repondu le',
      'repondu a',
      'hora de la respuesta',
      'hora de respuesta',
      'fecha de la respuesta',
      'fecha de respuesta',
      'number of questions',
      'question number',
      'question count',
      'nombre de questions',
      'numero de la question',
      'numero de question',
      'numero de preguntas',
      'numero de pregunta',
      'webinar id',
      'meeting id',
      'session id',
      'event id',
      'user id',
      'attendee id',
      'participant id',
      'webinar name',
      'session name',
      'event name',
      'nom du webinaire',
      'nom de la session',
      'nombre del seminario web',
      'nombre del evento',
      'panelist name',
      'host name',
      'answerer name',
      'start time',
      'end time',
      'heure de debut',
      'hora de inicio',
      'ip address',
      'adresse ip',
    ],
  },
  email: {
    exact: ['mail', 'correo', 'courriel'],
    within: [
      'email',
      'e mail',
      'email address',
      'e mail address',
      'asker email',
      'asker e mail',
      'attendee email',
      'user email',
      'adresse email',
      'adresse e mail',
      'adresse electronique',
      'courriel',
      'adresse mail',
      'correo electronico',
      'direccion de correo',
    ],
  },
  reference: {
    exact: ['id', 'uuid', 'guid', 'identifier', 'identifiant', 'identificador'],
    within: [
      'question id',
      'question uuid',
      'question identifier',
      'message id',
      'post id',
      'id question',
      'id de question',
      'id de la question',
      'identifiant de la question',
      'id de pregunta',
      'id de la pregunta',
      'identificador de la pregunta',
    ],
  },
  time: {
    exact: ['when', 'quand', 'cuando', 'created', 'asked', 'posted', 'submitted', 'cree le', 'posee le', 'creado'],
    within: [
      'question time',
      'time asked',
      'time of question',
      'time submitted',
      'submission time',
      'date time',
      'date and time',
      'date asked',
      'date submitted',
      'question date',
      'time',
      'timestamp',
      'created at',
      'created on',
      'asked at',
      'asked on',
      'posted at',
      'submitted at',
      'submitted on',
      'date et heure',
      'date heure',
      'date de la question',
      'heure de la question',
      'heure d envoi',
      'date d envoi',
      'heure',
      'horodatage',
      'posee a',
      'fecha y hora',
      'fecha hora',
      'fecha de la pregunta',
      'hora de la pregunta',
      'hora de envio',
      'fecha de envio',
      'hora',
      'marca de tiempo',
    ],
  },
  date: { exact: ['date', 'day', 'jour', 'fecha', 'dia'], within: [], weak: ['date', 'fecha'] },
  status: {
    exact: ['answered', 'is answered', 'state', 'repondu', 'repondue', 'respondida', 'contestada', 'resolved'],
    within: [
      'status',
      'question status',
      'question state',
      'answer status',
      'answer state',
      'statut',
      'statut de la question',
      'statut de la reponse',
      'etat',
      'etat de la question',
      'etat de la reponse',
      'estado',
      'estado de la pregunta',
      'estado de la respuesta',
    ],
  },
  answer: {
    exact: ['answers', 'reply', 'replies', 'response', 'responses', 'reponses', 'respuestas', 'contestacion'],
    within: [
      'answer',
      'answer text',
      'text of answer',
      'answer details',
      'question answer',
      'answer to question',
      'host answer',
      'reponse',
      'texte de la reponse',
      'reponse a la question',
      'respuesta',
      'texto de la respuesta',
      'respuesta a la pregunta',
    ],
    weak: ['answered by', 'responder', 'answerer', 'repondu par', 'respondida por', 'contestada por'],
  },
  surname: {
    exact: ['nom de famille', 'apellido', 'apellidos'],
    within: ['last name', 'surname', 'family name', 'nom de famille'],
  },
  name: {
    exact: [
      'who',
      'qui',
      'quien',
      'from',
      'de',
      'by',
      'author',
      'auteur',
      'auteure',
      'autor',
      'autora',
      'user',
      'utilisateur',
      'usuario',
      'sender',
      'identity',
      'pseudo',
      'prenom',
      'demandeur',
      'remitente',
    ],
    within: [
      'asker name',
      'name of asker',
      'asker',
      'questioner',
      'attendee name',
      'attendee',
      'participant name',
      'participant',
      'user name',
      'username',
      'display name',
      'full name',
      'first name',
      'author name',
      'asked by',
      'posted by',
      'submitted by',
      'question by',
      'name',
      'nom',
      'nom et prenom',
      'nom de l auteur',
      'nom du participant',
      'nom du demandeur',
      'auteur de la question',
      'posee par',
      'pose par',
      'envoye par',
      'nombre',
      'nombre del autor',
      'nombre del participante',
      'nombre del asistente',
      'nombre de quien pregunta',
      'autor de la pregunta',
      'asistente',
      'participante',
      'preguntado por',
      'enviado por',
    ],
  },
  place: {
    exact: ['where', 'ou', 'donde'],
    within: ['place', 'city', 'country', 'location', 'lieu', 'ville', 'pays', 'lugar', 'ciudad', 'pais'],
  },
  language: { exact: [], within: ['language', 'langue', 'langue de la question', 'idioma', 'lengua'] },
  kind: { exact: ['type', 'message type', 'post type', 'nature', 'tipo', 'tipo de mensaje'], within: [] },
  question: {
    exact: [
      'questions',
      'question asked',
      'question text',
      'question content',
      'question title',
      'text of question',
      'question posee',
      'texte de la question',
      'intitule de la question',
      'preguntas',
      'pregunta formulada',
      'texto de la pregunta',
      'consulta',
      'text',
      'texte',
      'texto',
      'message',
      'mensaje',
      'content',
      'contenu',
      'contenido',
    ],
    within: ['question', 'pregunta'],
    weak: ['questions', 'preguntas'],
  },
};

/** Whether a column of answers says who answered and not what. */
export function namesAnswerer(header: string): boolean {
  const { exact, within, weak = [] } = words.answer;
  return score(header, { exact: [], within: weak }) > 0 && score(header, { exact, within }) === 0;
}

/** A report has its title, its webinar and lists of people above the questions. */
const headerSearch = 100;
/** A header is a few words: a longer cell is a text that speaks of questions. */
const longestHeader = 60;

/**
 * Finds the row that names the columns, in French, English or Spanish, and what each of them holds: one of them must be
 * the question. Where no row does, nothing is mapped and the first row counts as data.
 */
export function recognise(rows: Rows): Mapping {
  const short = rows.slice(0, headerSearch).map((row) => row.map((cell) => (cell.length > longestHeader ? '' : cell)));
  const { row, columns } = findHeader(short, words, headerSearch, ({ question }) => question !== undefined);
  if (row !== null) return { header: row, fields: columns };
  const only = short.findIndex((cells) => isOnlyQuestions(cells));
  return only < 0 ? { header: null, fields: {} } : { header: only, fields: namedBy(short[only] ?? [], words) };
}

/** A column of questions without anything else, named by the very word: a title of the report says more. */
function isOnlyQuestions(cells: readonly string[]): boolean {
  const [name = '', ...more] = cells.filter((cell) => cell.trim() !== '');
  return more.length === 0 && /^\s*(questions?|preguntas?)\s*$/i.test(name);
}

/**
 * Whether a table is a question report rather than something else that has texts and people: its header names the
 * question, and either an asker or an answer or a state.
 */
export function looksLikeReport(rows: Rows): boolean {
  const { header, fields: held } = recognise(rows);
  if (header === null) return false;
  const named = (rows[header] ?? [])[held.question ?? -1] ?? '';
  return /question|pregunta|consulta/i.test(named) && Object.keys(held).length > 1;
}
