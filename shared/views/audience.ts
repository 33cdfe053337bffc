import type { Instant } from '../core/envelope.ts';
import type { Language, LocalText } from '../core/local-text.ts';
import { askedBy, find } from '../questions/find.ts';
import { type Intake, intakeOf } from '../questions/intake.ts';
import type { QuestionStatus } from '../questions/messages.ts';
import type { QuestionState } from '../questions/state.ts';
import { incidentOf } from '../incidents/select.ts';
import { type WebinarEvent, type WebinarState, currentKind } from '../webinar-state.ts';
import { type Interruptions, interruptions, toldToListeners } from './incidents.ts';

/** What everyone may read of a question: its present text, never who asked it, notes, earlier texts or reasons. */
export interface PublicQuestion {
  readonly number: number;
  readonly text: string;
  readonly language?: Language;
  /** The text in other languages; `machine` where no person has looked over it. */
  readonly in?: Readonly<Record<Language, { readonly text: string; readonly machine?: true }>>;
  readonly status: 'approved' | 'on-air' | 'answered';
  /** A written answer for everyone. */
  readonly answer?: string;
  readonly votes: number;
}

/** What the audience page shows: the same for everyone. Nothing is null, so that changes travel as merge patches. */
export interface AudienceView {
  readonly title: LocalText;
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly status: 'ready' | 'live' | 'ended';
  readonly start: Instant;
  readonly intake: {
    readonly open: boolean;
    readonly reason?: NonNullable<Intake['reason']>;
    readonly notice?: string;
  };
  readonly rules: {
    readonly maxLength: number;
    readonly anonymous: 'allowed' | 'required' | 'refused';
    readonly voting: boolean;
    /** Days. */
    readonly retention: number;
  };
  readonly onAir?: string;
  /** Channels whose interpretation is interrupted; absent where none is. */
  readonly interrupted?: Interruptions;
  readonly questions: Readonly<Record<string, PublicQuestion>>;
  /** Questions that are not sent because there are so many; they remain with the moderators. */
  readonly more?: number;
}

/** At most so many questions travel to everyone: those with most votes, and the newest answers. */
const mostQuestions = 200;
const mostAnswers = 100;

/** @param votes people who voted for a question, those of merged ones included; 0 where it is not in the map. */
export function audienceView(state: WebinarState, votes: ReadonlyMap<string, number>): AudienceView {
  const { session, transport, questions } = state;
  const { settings } = questions;
  const intake = intakeOf(settings, { status: transport.status, kind: currentKind(state) });
  const votesOf = ({ id }: QuestionState): number => votes.get(id) ?? 0;
  const shown = questions.list.filter(({ erased, status }) => !erased && isPublic(status));
  const open = shown
    .filter(({ status }) => status !== 'answered')
    .sort((a, b) => votesOf(b) - votesOf(a) || a.number - b.number)
    .slice(0, mostQuestions);
  const answered = shown
    .filter(({ status }) => status === 'answered')
    .sort((a, b) => (b.answeredAt ?? 0) - (a.answeredAt ?? 0))
    .slice(0, mostAnswers);
  const onAir = shown.find(({ id }) => id === questions.onAir);
  const sent = new Set([...(onAir ? [onAir] : []), ...open, ...answered]);
  const more = shown.length - sent.size;
  const interrupted = interruptions(state);
  return {
    title: session.title,
    languages: session.languages,
    timeZone: session.timeZone,
    status: transport.status,
    start: session.start.at,
    intake: {
      open: intake.open,
      ...(intake.reason !== null && { reason: intake.reason }),
      ...(!intake.open && settings.notice !== '' && { notice: settings.notice }),
    },
    rules: {
      maxLength: settings.maxLength,
      anonymous: settings.anonymous,
      voting: settings.voting,
      retention: settings.retention,
    },
    ...(onAir && { onAir: onAir.id }),
    ...(Object.keys(interrupted).length > 0 && { interrupted }),
    questions: Object.fromEntries(
      [...sent].map((question) => [question.id, publicQuestion(question, votesOf(question))]),
    ),
    ...(more > 0 && { more }),
  };
}

/** Whether an event may change the view, votes aside: a question that waits to be sorted does not. */
export function concernsAudience(event: WebinarEvent, { questions, incidents }: WebinarState): boolean {
  if (event.type.startsWith('incidents.')) {
    const id = 'incident' in event.data ? event.data.incident : null;
    const incident = id === null ? undefined : incidentOf(incidents, id);
    return incident === undefined || toldToListeners.has(incident.code);
  }
  switch (event.type) {
    case 'questions.received':
      return event.data.questions.some(({ status }) => isPublic(status));
    case 'questions.changed':
      return event.data.changes.some(({ question, field, from }) => {
        const { status } = find(questions.list, question) ?? {};
        return (status && isPublic(status)) || (field === 'status' && isPublic(from as QuestionStatus));
      });
    case 'questions.seen':
    case 'questions.shifted':
    case 'people.added':
    case 'people.edited':
    case 'people.removed':
    case 'people.restored':
    case 'people.joined':
      return false;
    default:
      return true;
  }
}

function isPublic(status: QuestionStatus): boolean {
  return status === 'approved' || status === 'next' || status === 'on-air' || status === 'answered';
}

function publicQuestion(question: QuestionState, votes: number): PublicQuestion {
  const { number, text, language, status, answer } = question;
  const renderings = Object.entries(question.renderings).filter(([, rendering]) => !rendering.stale);
  return {
    number,
    text,
    ...(language !== null && { language }),
    ...(renderings.length > 0 && {
      in: Object.fromEntries(
        renderings.map(([tag, rendering]) => [
          tag,
          { text: rendering.text, ...(rendering.reviewed === null && { machine: true as const }) },
        ]),
      ),
    }),
    status: status === 'on-air' || status === 'answered' ? status : 'approved',
    ...(answer?.to === 'public' && { answer: answer.text }),
    votes,
  };
}

/** How its asker sees the way of their own question: no reasons, and no difference between deferred and waiting. */
export interface OwnQuestion {
  readonly number: number;
  readonly text: string;
  readonly language?: Language;
  readonly status: 'pending' | 'approved' | 'on-air' | 'answered' | 'declined' | 'merged' | 'withdrawn';
  /** Written, for everyone or for the asker alone. */
  readonly answer?: string;
}

/** What one visitor alone is sent beside the view: their own questions by id, and ids of those that they voted for. */
export interface OwnView {
  readonly questions: Readonly<Record<string, OwnQuestion>>;
  readonly votes: readonly string[];
}

const ownStatus: Readonly<Record<QuestionStatus, OwnQuestion['status']>> = {
  pending: 'pending',
  approved: 'approved',
  next: 'approved',
  deferred: 'approved',
  'on-air': 'on-air',
  answered: 'answered',
  rejected: 'declined',
  merged: 'merged',
  withdrawn: 'withdrawn',
};

export function ownQuestions({ questions }: WebinarState, visitor: string): OwnView['questions'] {
  const own = askedBy(questions.list, visitor).filter(({ erased }) => !erased);
  return Object.fromEntries(
    own.map(({ id, number, text, language, status, answer }): [string, OwnQuestion] => [
      id,
      {
        number,
        text,
        ...(language !== null && { language }),
        status: ownStatus[status],
        ...(answer && { answer: answer.text }),
      },
    ]),
  );
}
