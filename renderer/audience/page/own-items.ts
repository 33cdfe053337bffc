import type { OwnQuestion } from '../../../shared/views/audience.ts';
import type { VisitState } from '../visit/visit.ts';
import type { Refusal, Waiting } from '../visit/waiting.ts';

/** One of the visitor's own questions as the page shows it, whether the backend has it yet or not. */
export interface OwnItem {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly status: OwnQuestion['status'] | 'waiting' | 'sending' | 'queued' | 'sent' | 'refused';
  readonly answer?: string;
  /** An edit or a withdrawal that was not answered yet, or was refused. */
  readonly change: Waiting | null;
  /** The question itself, not answered yet or refused. */
  readonly entry: Waiting | null;
  readonly refusal: Refusal | null;
}

/** The visitor's questions, newest first; those that were withdrawn last. */
export function ownItems(state: Pick<VisitState, 'own' | 'waiting' | 'received' | 'standing' | 'heldBack'>): OwnItem[] {
  const { own, waiting, received, standing, heldBack } = state;
  const isLive = standing.kind === 'live';
  const onTheWay = waiting.flatMap((entry): OwnItem[] => {
    const { wish, refusal } = entry;
    if (wish.type !== 'questions.submit' || own.questions[wish.data.id]) return [];
    const status = refusal ? 'refused' : !isLive ? 'waiting' : heldBack ? 'queued' : 'sending';
    return [{ ...asked(entry), status, entry, refusal }];
  });
  const arrived = received.map((entry): OwnItem => ({ ...asked(entry), status: 'sent', entry: null, refusal: null }));
  const known = Object.entries(own.questions)
    .sort(([, a], [, b]) => Number(a.status === 'withdrawn') - Number(b.status === 'withdrawn') || b.number - a.number)
    .map(([id, { text, language, status, answer }]): OwnItem => {
      const change = waiting.findLast(({ wish }) => isChangeOf(wish, id)) ?? null;
      return {
        id,
        text,
        ...(language !== undefined && { lang: language }),
        status,
        ...(answer !== undefined && { answer }),
        change,
        entry: null,
        refusal: change?.refusal ?? null,
      };
    });
  return [...onTheWay.reverse(), ...arrived.reverse(), ...known];
}

function asked({ wish }: Waiting): Pick<OwnItem, 'id' | 'text' | 'lang' | 'change'> {
  if (wish.type !== 'questions.submit') throw new Error(`${wish.type} is no question`);
  const { id, text, language } = wish.data;
  return { id, text, ...(language !== null && { lang: language }), change: null };
}

function isChangeOf(wish: Waiting['wish'], question: string): boolean {
  return (wish.type === 'questions.amend' || wish.type === 'questions.withdraw') && wish.data.question === question;
}
