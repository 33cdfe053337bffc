import type { Instant } from '../../shared/core/envelope.ts';
import type { Language } from '../../shared/core/local-text.ts';
import { wallOf } from '../../shared/core/time.ts';
import { exportedQuestions } from '../../shared/i18n/exported-questions.ts';
import type { InterfaceLanguage } from '../../shared/i18n/text.ts';
import { nameOf } from '../../shared/people/select.ts';
import type { QuestionState } from '../../shared/questions/state.ts';
import type { WebinarState } from '../../shared/webinar.ts';
import type { CellValue } from './table.ts';

/** One column of the exported table of questions. */
export interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly value: (question: QuestionState) => CellValue;
}

export interface ExportOptions {
  /** With the askers' names and places. */
  readonly names: boolean;
  readonly language: InterfaceLanguage;
  /** People who voted, those of merged questions included. */
  readonly votes: ReadonlyMap<string, number>;
}

type Key = keyof typeof exportedQuestions;

/** The columns of a session's questions, in its zone, with a group for each of its languages. */
export function questionColumns(state: WebinarState, { names, language, votes }: ExportOptions): readonly Column[] {
  const { questions, session, people } = state;
  const numbers = new Map(questions.list.map(({ id, number }) => [id, number]));
  const say = (key: Key, values: Readonly<Record<string, string>> = {}): string =>
    exportedQuestions[key][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const zone = { zone: session.timeZone };
  const time = (at: Instant | null): CellValue => (at === null ? null : wallOf(at, session.timeZone).replace('T', ' '));
  const column = (heading: string, width: number, value: Column['value']): Column => ({ heading, width, value });

  return [
    column(say('export.number'), 6, ({ number }) => number),
    column(say('export.received', zone), 20, ({ receivedAt }) => time(receivedAt)),
    column(say('export.asked', zone), 20, ({ askedAt }) => time(askedAt)),
    column(say('export.source'), 12, ({ source }) => say(`export.source.${source}`)),
    ...(names
      ? [
          column(say('export.name'), 24, ({ name }) => text(name)),
          column(say('export.place'), 20, ({ place }) => text(place)),
        ]
      : []),
    column(say('export.language'), 10, (question) => question.language),
    column(say('export.original'), 60, ({ original, erased }) => (erased ? say('export.erased') : original)),
    column(say('export.text'), 60, (question) => (question.erased ? say('export.erased') : question.text)),
    ...session.languages.flatMap((tag) => renderingColumns(tag, nameOfLanguage(tag, language), say, column)),
    column(say('export.status'), 14, ({ status }) => say(`export.status.${status}`)),
    column(say('export.since', zone), 20, ({ since }) => time(since)),
    column(say('export.votes'), 8, ({ id }) => votes.get(id) ?? 0),
    column(say('export.tags'), 20, ({ tags }) => text(tags.join(', '))),
    column(say('export.speaker'), 24, ({ speaker }) => (speaker === null ? null : nameOf(people, speaker))),
    column(say('export.answer'), 60, ({ answer }) => answer?.text ?? null),
    column(say('export.answer-to'), 14, ({ answer }) => answer && say(`export.answer-to.${answer.to}`)),
    column(say('export.merged-into'), 12, ({ into }) => (into === null ? null : (numbers.get(into) ?? null))),
    column(say('export.aired', zone), 20, ({ airedAt }) => time(airedAt)),
    column(say('export.answered', zone), 20, ({ answeredAt }) => time(answeredAt)),
    column(say('export.waited'), 12, waited),
    column(say('export.on-air-for'), 12, aired),
  ];
}

function renderingColumns(
  tag: Language,
  name: string,
  say: (key: Key, values?: Readonly<Record<string, string>>) => string,
  column: (heading: string, width: number, value: Column['value']) => Column,
): Column[] {
  const named = { language: name };
  return [
    column(say('export.in', named), 60, ({ renderings }) => renderings[tag]?.text ?? null),
    column(say('export.in-by', named), 14, ({ renderings }) => {
      const rendering = renderings[tag];
      return rendering ? say(`export.rendering.${rendering.from}`) : null;
    }),
    column(say('export.in-review', named), 14, ({ renderings }) => {
      const rendering = renderings[tag];
      if (!rendering) return null;
      if (rendering.stale) return say('export.stale');
      return say(rendering.reviewed === null ? 'export.unreviewed' : 'export.reviewed');
    }),
  ];
}

/** Seconds from the question's arrival until it was put on air or answered. */
function waited({ receivedAt, airedAt, answeredAt }: QuestionState): CellValue {
  const until = airedAt ?? answeredAt;
  return until === null ? null : Math.max(0, Math.round((until - receivedAt) / 1_000));
}

/** Seconds on air of a question that was answered there. */
function aired({ airedAt, answeredAt }: QuestionState): CellValue {
  if (airedAt === null || answeredAt === null || answeredAt < airedAt) return null;
  return Math.round((answeredAt - airedAt) / 1_000);
}

function text(value: string): CellValue {
  return value === '' ? null : value;
}

function nameOfLanguage(tag: Language, language: InterfaceLanguage): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}
