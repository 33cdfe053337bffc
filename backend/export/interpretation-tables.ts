import { boothName } from '../../shared/booths/select.ts';
import type { Instant } from '../../shared/core/envelope.ts';
import { textIn } from '../../shared/core/local-text.ts';
import { wallOf } from '../../shared/core/time.ts';
import { exportedInterpretation } from '../../shared/i18n/exported-interpretation.ts';
import { incidents } from '../../shared/i18n/incidents.ts';
import { interpretationReport as inConsole } from '../../shared/i18n/interpretation-report.ts';
import type { InterfaceLanguage } from '../../shared/i18n/text.ts';
import type { Severity, Subject } from '../../shared/incidents/messages.ts';
import { type InterpretationReport, interpretationReport } from '../../shared/projections/interpretation-report.ts';
import type { WebinarState } from '../../shared/webinar.ts';
import type { CellValue, Table } from './table.ts';

const words = { ...inConsole, ...incidents, ...exportedInterpretation };
type Key = keyof typeof words;

const severities: readonly Severity[] = [1, 2, 3, 4];
type ColumnGiven = readonly [heading: Key, width: number];

/**
 * What became of the interpretation of a session, as tables with headings in one language: times in the session's zone,
 * lengths in whole seconds. It holds what `interpretation-report.ts` holds, and no more.
 * @param now counts for a session that is running.
 */
export function interpretationTables(state: WebinarState, now: Instant, language: InterfaceLanguage): readonly Table[] {
  const say = sayIn(language, state.session.timeZone);
  const report = interpretationReport(state, now);
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const context: Context = {
    state,
    report,
    say,
    nameOf: (tag) => names.of(tag) ?? tag,
    time: (at) => wallOf(at, state.session.timeZone).replace('T', ' '),
    table: (title, columns, rows) => ({
      title: say(title),
      columns: columns.map(([heading, width]) => ({ heading: say(heading), width })),
      rows,
    }),
  };
  return [
    sessionTable(context, textIn(state.session.title, language, state.session.languages).text),
    languagesTable(context),
    outagesTable(context),
    interpretersTable(context),
    boothsTable(context),
    answersTable(context),
    criticalTable(context),
  ];
}

interface Context {
  readonly state: WebinarState;
  readonly report: InterpretationReport;
  readonly say: (key: Key) => string;
  /** A language, as the reader calls it. */
  readonly nameOf: (tag: string) => string;
  readonly time: (at: Instant) => string;
  readonly table: (title: Key, columns: readonly ColumnGiven[], rows: readonly (readonly CellValue[])[]) => Table;
}

/** Texts without plurals: the zone is all that they take. */
function sayIn(language: InterfaceLanguage, zone: string): Context['say'] {
  return (key) => words[key][language].replaceAll('{zone}', zone);
}

function sessionTable({ state, report, say, time, table }: Context, title: string): Table {
  const { from, to, slowDowns } = report;
  return table(
    'export-report.sheet.session',
    [
      ['export-report.title', 40],
      ['export-report.state', 22],
      ['export-report.from', 20],
      ['export-report.to', 20],
      ['export-report.lasted', 12],
      ['export-report.slow-downs', 22],
    ],
    [
      [
        title,
        say(`export-report.state.${state.transport.status}`),
        from === null ? null : time(from),
        from === null ? null : time(to),
        from === null ? null : seconds(to - from),
        slowDowns,
      ],
    ],
  );
}

function languagesTable({ report, nameOf, table }: Context): Table {
  return table(
    'export-report.sheet.languages',
    [
      ['report.language', 18],
      ['export-report.tag', 8],
      ['export-report.outages', 14],
      ['export-report.out', 24],
    ],
    report.languages.map(({ language, outages, out }) => [nameOf(language), language, outages.length, seconds(out)]),
  );
}

function outagesTable({ report, say, nameOf, time, table }: Context): Table {
  return table(
    'export-report.sheet.outages',
    [
      ['report.language', 18],
      ['export-report.tag', 8],
      ['report.what', 36],
      ['export-report.from', 20],
      ['export-report.to', 20],
      ['export-report.lasted', 12],
      ['export-report.open', 14],
    ],
    report.languages.flatMap(({ language, outages }) =>
      outages.map(({ code, from, to, open }) => [
        nameOf(language),
        language,
        say(`incident.code.${code}`),
        time(from),
        time(to),
        seconds(to - from),
        say(open ? 'export-report.yes' : 'export-report.no'),
      ]),
    ),
  );
}

function interpretersTable({ report, say, nameOf, table }: Context): Table {
  return table(
    'export-report.sheet.interpreters',
    [
      ['report.booth', 18],
      ['export-report.languages', 22],
      ['report.interpreter', 26],
      ['report.turns', 8],
      ['export-report.at-mic', 16],
      ['export-report.at-mic-seconds', 14],
      ['export-report.longest-turn', 18],
    ],
    report.booths.flatMap(({ name, serves, interpreters }) =>
      interpreters.map((interpreter) => [
        name,
        serves.map(nameOf).join(', '),
        interpreter.name ?? say('report.erased'),
        interpreter.turns,
        Math.round(interpreter.ms / 60_000),
        seconds(interpreter.ms),
        seconds(interpreter.longest),
      ]),
    ),
  );
}

function boothsTable({ report, nameOf, table }: Context): Table {
  return table(
    'export-report.sheet.booths',
    [
      ['report.booth', 18],
      ['export-report.languages', 22],
      ['export-report.handovers', 16],
      ['export-report.unanswered', 28],
      ['export-report.overlong', 16],
      ['export-report.longest-turn', 18],
    ],
    report.booths.map(({ name, serves, handovers, overlong, longest }) => [
      name,
      serves.map(nameOf).join(', '),
      handovers.done,
      handovers.unanswered,
      overlong,
      seconds(longest),
    ]),
  );
}

function answersTable({ report, say, table }: Context): Table {
  return table(
    'export-report.sheet.answers',
    [
      ['report.severity', 16],
      ['report.raised', 10],
      ['export-report.acknowledged', 16],
      ['report.never', 20],
      ['export-report.median', 12],
      ['export-report.longest', 12],
    ],
    severities.map((severity) => {
      const { raised, acknowledged, median, longest } = report.answers[severity];
      const name = `S${severity} ${say(`incident.severity.${severity}`)}`;
      return [name, raised, acknowledged, raised - acknowledged, seconds(median), seconds(longest)];
    }),
  );
}

function criticalTable({ state, report, say, nameOf, time, table }: Context): Table {
  return table(
    'export-report.sheet.critical',
    [
      ['export-report.raised', 22],
      ['report.what', 36],
      ['report.where', 22],
      ['export-report.acknowledged-after', 22],
      ['report.waiting', 24],
      ['report.ended', 24],
      ['export-report.ended-after', 18],
    ],
    report.critical.map(({ raisedAt, code, about, booths, acknowledgedAfter, level, ended }) => [
      time(raisedAt),
      say(`incident.code.${code}`),
      whereOf(state, about, booths, nameOf),
      seconds(acknowledgedAfter),
      level === 0 ? null : say(`incident.level.${level as 1 | 2 | 3}`),
      say(ended ? `report.ending.${ended.how}` : 'report.ending.open'),
      ended && seconds(ended.after),
    ]),
  );
}

/** The booths that flagged it, or the channel or booth that it is about. */
function whereOf(
  { booths: { byId } }: WebinarState,
  about: Subject | null,
  flagging: readonly string[],
  nameOf: Context['nameOf'],
): CellValue {
  const named = (id: string): string => (byId[id] ? boothName(byId[id]) : '–');
  if (flagging.length > 0) return flagging.map(named).join(', ');
  if (about && 'channel' in about) return nameOf(about.channel);
  return about && 'booth' in about ? named(about.booth) : null;
}

function seconds<T extends number | null>(ms: T): T extends number ? number : number | null;
function seconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 1_000);
}
