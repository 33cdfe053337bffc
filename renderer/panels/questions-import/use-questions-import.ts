import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Mapping } from '../../../shared/questions/import/mapping.ts';
import { type ReportReading, readReport } from '../../../shared/questions/import/read-report.ts';
import {
  type Candidate,
  candidates,
  identify,
  isTakenAsIs,
  mayTake,
} from '../../../shared/questions/import/repeats.ts';
import type { ReportZone } from '../../../shared/questions/import/when.ts';
import type { Incoming } from '../../../shared/questions/messages.ts';
import { guessLanguage } from '../../i18n/guess-language.ts';
import { useConsole } from '../../sync/react.tsx';
import type { Cells } from '../../ui/table-import/tokenise.ts';
import { type TableFile, useTableFile } from '../../ui/table-import/use-table-file.ts';
import { type ColumnUse, withUse } from './columns.ts';
import { taken } from './taken.ts';

/** Ways to choose many at once; `chosen` where a person has decided on single ones. */
export type Which = 'new' | 'open' | 'all' | 'none' | 'chosen';

/** A report on its way from a file to what is received. */
export interface QuestionsImport extends TableFile {
  /** What the file comes to as it is understood now; null until there is one. */
  readonly reading: ReportReading | null;
  readonly cells: Cells | null;
  /** The questions of the file, by the line at which they stand. */
  readonly found: ReadonlyMap<number, Candidate>;
  /** Lines of those that will be imported. */
  readonly chosen: ReadonlySet<number>;
  readonly which: Which;
  /** What will be imported, in the order of the file. */
  readonly toReceive: readonly Incoming[];
  readonly setZone: (zone: ReportZone) => void;
  readonly setUse: (column: number, use: ColumnUse) => void;
  readonly choose: (which: Exclude<Which, 'chosen'>) => void;
  /** Takes one in or leaves it out. */
  readonly take: (line: number, isTaken: boolean) => void;
}

/** What a person said of the file that lies before them. */
interface Said {
  readonly mapping: Mapping | null;
  readonly zone: ReportZone | null;
  readonly which: Exclude<Which, 'chosen'>;
  /** Lines that are taken or left out against `which`. */
  readonly lines: ReadonlyMap<number, boolean>;
}

const nothingSaid: Said = { mapping: null, zone: null, which: 'new', lines: new Map() };

const takes: Readonly<Record<Said['which'], (candidate: Candidate) => boolean>> = {
  new: isTakenAsIs,
  open: (candidate) => isTakenAsIs(candidate) && !candidate.answered,
  all: mayTake,
  none: () => false,
};

export function useQuestionsImport(): QuestionsImport {
  const [said, setSaid] = useState(nothingSaid);
  const forget = useCallback(() => setSaid(nothingSaid), []);
  const source = useTableFile(taken, forget);
  const id = useConsole(({ session }) => session);
  const session = useConsole(({ state }) => state?.session ?? null);
  // Others may be arriving many times a second: what is typed and pressed here comes first.
  const list = useDeferredValue(useConsole(({ state }) => state?.questions.list ?? null));
  const cells = source.stage.kind === 'preview' ? source.stage.file.cells : null;
  const { mapping, zone, which, lines } = said;

  const reading = useMemo(
    () =>
      cells &&
      session &&
      readReport({
        ...cells,
        start: session.start.at,
        timeZone: session.timeZone,
        guessLanguage: (text) => guessLanguage(text, session.languages),
        ...(mapping && { mapping }),
        ...(zone !== null && { zone }),
      }),
    [cells, session, mapping, zone],
  );
  const identified = useMemo(() => identify(reading?.questions ?? [], id), [reading, id]);
  const found = useMemo(
    () => new Map(candidates(identified, list ?? []).map((each) => [each.line, each])),
    [identified, list],
  );
  const chosen = useMemo(() => {
    const all = [...found.values()].filter((each) => mayTake(each) && (lines.get(each.line) ?? takes[which](each)));
    return new Set(all.map(({ line }) => line));
  }, [found, lines, which]);
  const toReceive = useMemo(
    () => [...found.values()].filter(({ line }) => chosen.has(line)).map(({ incoming }) => incoming),
    [found, chosen],
  );
  const take = useCallback(
    (line: number, isTaken: boolean) =>
      setSaid((before) => ({ ...before, lines: new Map(before.lines).set(line, isTaken) })),
    [],
  );

  return {
    ...source,
    reading,
    cells,
    found,
    chosen,
    which: lines.size === 0 ? which : 'chosen',
    toReceive,
    setZone: (wanted) => setSaid((before) => ({ ...before, zone: wanted })),
    setUse(column, use) {
      if (reading) setSaid({ ...said, mapping: withUse(reading.mapping, column, use) });
    },
    choose: (wanted) => setSaid((before) => ({ ...before, which: wanted, lines: new Map() })),
    take,
  };
}
