import type { Role } from '../core/actor.ts';
import type { Json } from '../core/envelope.ts';
import { newestOf } from '../core/trail.ts';
import type { QuestionStatus } from '../questions/messages.ts';
import type { QuestionState } from '../questions/state.ts';
import type { WebinarCommand, WebinarState } from '../webinar.ts';
import type { Draw } from './drawn-commands.ts';
import { incoming } from './scenario.ts';

/**
 * The commands about questions, for property tests. Every text that they write holds a mark of its own (`<fresh.what>`),
 * so that it can be found wherever it must not be; a few repeat what somebody else has written.
 */

export interface Drawn {
  readonly command: WebinarCommand;
  readonly by: string;
  readonly role: Role | 'system';
}

export const visitors = ['v1', 'v2', 'v3'] as const;

/** An edit of questions by staff (never a live command), half of them such as the state allows. */
export function drawnSorting(state: WebinarState, { kind, a, b, c }: Draw, by: string, fresh: string): WebinarCommand {
  const { list, undo, redo } = state.questions;
  const id = someone(list, a);
  const other = someone(list, b);
  const questions = c % 3 === 0 ? [id, other] : [id];
  switch (kind % 21) {
    case 0:
    case 1: {
      const external = c % 4 === 0 ? `external-${c % 3}` : null;
      const about = { name: mark(fresh, 'name'), place: mark(fresh, 'place'), answered: c % 7 === 0 };
      const first = incoming(fresh, { ...about, text: repeated(list, c) ?? mark(fresh, 'text'), external });
      const second = incoming(`${fresh}-2`, { text: mark(fresh, 'text-2'), language: pick(['fr', 'es', null], b) });
      const sources = ['staff', 'chat', 'import', 'api'] as const;
      const brought = c % 2 === 0 ? [first] : [first, second];
      return { type: 'questions.receive', data: { questions: brought, source: pick(sources, b) } };
    }
    case 2:
    case 3:
    case 4:
    case 5: {
      const to = pick(['approved', 'approved', 'pending', 'rejected', 'deferred', 'answered'] as const, b);
      return { type: 'questions.move', data: { questions, to, reason: c % 2 === 0 ? '' : mark(fresh, 'reason') } };
    }
    case 6:
      return edit(list, id, 'text', mark(fresh, 'text'), c);
    case 7:
      return edit(list, id, 'note', mark(fresh, 'note'), c);
    case 8:
      return edit(list, id, ...otherField(state, b, fresh), c);
    case 9:
      return { type: 'questions.tag', data: { questions, add: [mark(fresh, 'tag')], remove: [] } };
    case 10:
      return { type: 'questions.reorder', data: { questions, after: pick([null, other, other], c) } };
    case 11:
    case 12:
      return { type: 'questions.merge', data: { questions, into: other } };
    case 13: {
      const merged = list.filter(({ status }) => status === 'merged');
      return { type: 'questions.unmerge', data: { questions: [pick(merged, a)?.id ?? id] } };
    }
    case 14:
      return rendered(list, id, b, c, mark(fresh, 'rendering'));
    case 15:
    case 16:
    case 17: {
      const whose = c % 6 === 0 ? pick(['olga', 'mona', 'pia'], c) : by;
      const cause = b % 3 > 0 && redo[whose]?.length ? 'redo' : 'undo';
      const of = (cause === 'undo' ? undo : redo)[whose]?.at(-1)?.command ?? 'unknown';
      return { type: `questions.${cause}`, data: { of } };
    }
    case 18:
      return reviewed(list, id, b);
    case 19:
      return configuring(state, b, c);
    default:
      return c % 4 === 0
        ? { type: 'questions.erase-author', data: { author: pick(visitors, b) } }
        : { type: 'questions.erase', data: { questions } };
  }
}

/** A live command about questions, most of them by someone who sees what is on air and next. */
export function drawnAir(state: WebinarState, { kind, a, b, c }: Draw, by: string): WebinarCommand {
  const { list } = state.questions;
  const waiting = list.filter(({ status, erased }) => status === 'approved' && !erased);
  const id = c % 5 === 0 ? someone(list, a) : (pick(waiting, a)?.id ?? someone(list, a));
  const onAir = b % 9 === 0 ? 'unseen' : state.questions.onAir;
  const next = b % 9 === 1 ? 'unseen' : state.questions.next;
  switch (kind % 7) {
    case 0:
    case 1:
      return { type: 'questions.set-next', data: { question: c % 6 === 1 ? null : id, saw: next } };
    case 2:
      return { type: 'questions.air', data: { question: id, saw: onAir } };
    case 3:
    case 4:
      return { type: 'questions.advance', data: { onAir, next, following: c % 4 === 0 ? null : id } };
    case 5: {
      const to = pick(['answered', 'next', 'approved'] as const, c);
      return { type: 'questions.leave-air', data: { question: onAir ?? id, to } };
    }
    default:
      return {
        type: 'questions.undo-live',
        data: { of: newestOf(state.questions, by).undo?.command ?? 'unknown' },
      };
  }
}

/** What others than staff do: the audience, the booths, and the backend itself. */
export function drawnElsewhere(state: WebinarState, { kind, a, b, c }: Draw, fresh: string): Drawn {
  const { list, onAir, next } = state.questions;
  const by = pick(visitors, a);
  const own = list.filter(({ author }) => author === by);
  const question = pick(c % 8 === 0 ? list : own, b)?.id ?? 'unknown';
  const visitor = (command: WebinarCommand): Drawn => ({ command, by, role: 'audience' });
  switch (kind % 12) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const text = repeated(list, c) ?? mark(fresh, 'text');
      const language = pick(['fr', 'en', 'es', null], b);
      const name = c % 3 === 0 ? '' : mark(fresh, 'name');
      const asked = { id: fresh, text, language, name, place: mark(fresh, 'place') };
      return visitor({ type: 'questions.submit', data: asked });
    }
    case 4:
    case 5:
      return visitor({ type: 'questions.amend', data: { question, text: mark(fresh, 'amended') } });
    case 6:
      return visitor({ type: 'questions.withdraw', data: { question } });
    case 7: {
      if (c % 6 === 0) return visitor({ type: 'questions.erase-author', data: { author: pick(visitors, c) } });
      const source =
        b % 3 === 0 ? 'unseen' : (list.find(({ id }) => id === question)?.versions['text']?.command ?? null);
      const data = { question, language: 'es', text: mark(fresh, 'machine'), source };
      return { command: { type: 'questions.machine-render', data }, by: 'system', role: 'system' };
    }
    case 8: {
      const command = rendered(list, onAir ?? next ?? question, b, c, mark(fresh, 'rendering'));
      return { command, by: 'ines', role: 'interpreter' };
    }
    default: {
      const seen = pick([next, onAir, question], b) ?? question;
      const booth = (c % 5 > 0 && state.booths.seats['ines']?.booth) || pick(['fr', 'en', 'es', 'de'], c);
      const data = { question: seen, booth };
      return { command: { type: 'questions.see', data }, by: 'ines', role: 'interpreter' };
    }
  }
}

function mark(fresh: string, what: string): string {
  return `<${fresh}.${what}>`;
}

/** The text of one that is there already, now and then. */
function repeated(list: readonly QuestionState[], chance: number): string | null {
  return chance % 10 === 0 ? pick(list, chance)?.text || null : null;
}

function otherField(state: WebinarState, number: number, fresh: string): [string, Json] {
  const person = pick(['nobody', ...Object.keys(state.people.byId)], number >> 2);
  const answer = { text: mark(fresh, 'answer'), to: number % 2 === 0 ? 'public' : 'asker' };
  const fields: [[string, Json], ...[string, Json][]] = [
    ['language', pick(['fr', 'en', 'es', null], number)],
    ['speaker', person],
    ['answer', answer],
    ['tags', [mark(fresh, 'tag')]],
  ];
  return pick(fields, number);
}

function rendered(list: readonly QuestionState[], id: string, b: number, c: number, text: string): WebinarCommand {
  const language = pick(['fr', 'es', 'en'], b);
  const base = c % 6 === 0 ? 'unseen' : baseOf(list, id, `renderings.${language}`);
  return { type: 'questions.render', data: { question: id, language, text: c % 9 === 0 ? '' : text, base } };
}

/** Of a rendering that waits for it, where there is one. */
function reviewed(list: readonly QuestionState[], id: string, number: number): WebinarCommand {
  const waiting = list.flatMap(({ id: question, renderings }) =>
    Object.entries(renderings)
      .filter(([, { reviewed: by, stale }]) => by === null || stale)
      .map(([language]) => ({ question, language })),
  );
  const { question, language } = pick(waiting, number) ?? { question: id, language: 'fr' };
  const base = baseOf(list, question, `renderings.${language}`);
  return { type: 'questions.review', data: { question, language, base } };
}

function configuring({ questions }: WebinarState, b: number, c: number): WebinarCommand {
  const values: [[string, Json], ...[string, Json][]] = [
    ['moderated', c % 3 === 0],
    ['intake', pick(['open', 'open', 'follows', 'closed'], c)],
    ['anonymous', pick(['allowed', 'required', 'refused'], c)],
    ['words', { en: ['rendering'] }],
  ];
  const [field, value] = pick(values, b);
  const base = c % 5 === 0 ? 'unseen' : (questions.versions[field]?.command ?? null);
  return { type: 'questions.configure', data: { changes: [{ field, value, base }] } };
}

function edit(list: readonly QuestionState[], id: string, field: string, value: Json, chance: number): WebinarCommand {
  const base = chance % 6 === 0 ? 'unseen' : baseOf(list, id, field);
  return { type: 'questions.edit', data: { question: id, changes: [{ field, value, base }] } };
}

function baseOf(list: readonly QuestionState[], id: string, field: string): string | null {
  return list.find((question) => question.id === id)?.versions[field]?.command ?? null;
}

/** One that is there, or none; the newest more often than those that are dealt with. */
function someone(list: readonly QuestionState[], number: number): string {
  const settled: readonly QuestionStatus[] = ['answered', 'withdrawn'];
  const open = list.filter(({ status, erased }) => !erased && !settled.includes(status));
  return (
    pick(
      [...open, ...open, ...list].map(({ id }) => id),
      number,
    ) ?? 'unknown'
  );
}

function pick<T>(from: readonly [T, ...T[]], number: number): T;
function pick<T>(from: readonly T[], number: number): T | undefined;
function pick<T>(from: readonly T[], number: number): T | undefined {
  return from[number % from.length];
}
