import { useCallback, useMemo, useState } from 'react';
import type { Language } from '../../../shared/core/local-text.ts';
import { programme } from '../../../shared/people/select.ts';
import { maxMessageBytes } from '../../../shared/protocol/socket.ts';
import type { Mapping } from '../../../shared/run-sheet/import/mapping.ts';
import { type ImportReading, readRunSheet } from '../../../shared/run-sheet/import/read-run-sheet.ts';
import { useLanguage } from '../../i18n/language.ts';
import { newId } from '../../sync/ids.ts';
import { useConsole } from '../../sync/react.tsx';
import type { Cells } from '../../ui/table-import/tokenise.ts';
import { type TableFile, type Taken, useTableFile } from '../../ui/table-import/use-table-file.ts';
import { type ColumnUse, withUse } from './columns.ts';
import { guessLanguage } from './guess-language.ts';

export type ImportMode = 'append' | 'replace';

/** An import on its way from a file to the command. */
export interface Importing extends TableFile {
  /** What the file comes to as it is understood now; null until there is one. */
  readonly reading: ImportReading | null;
  readonly cells: Cells | null;
  readonly language: Language;
  readonly mode: ImportMode;
  /** Together the texts are more than one command may carry. */
  readonly tooMuchText: boolean;
  readonly setLanguage: (language: Language) => void;
  readonly setMode: (mode: ImportMode) => void;
  readonly setUse: (column: number, use: ColumnUse) => void;
}

/** A run-sheet of 2,000 rows has a few hundred thousand bytes. */
const taken: Taken = { maxBytes: 1_500_000, workbooks: false };

/** Room for the command around the payload. */
const envelopeBytes = 1_000;

export function useImport(): Importing {
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [chosenMode, setMode] = useState<ImportMode | null>(null);
  const interfaceLanguage = useLanguage();
  const session = useConsole(({ state }) => state?.session ?? null);
  const people = useConsole(({ state }) => state?.people ?? null);
  const isLive = useConsole(({ state }) => state?.transport.status === 'live');

  const forget = useCallback((reason: 'picked' | 'encoding') => {
    setMapping(null);
    if (reason === 'picked') setLanguage(null);
  }, []);
  const source = useTableFile(taken, forget);
  const cells = source.stage.kind === 'preview' ? source.stage.file.cells : null;

  const input = useMemo(
    () =>
      cells &&
      session && {
        ...cells,
        start: session.start.at,
        timeZone: session.timeZone,
        people: people ? programme(people).map(({ id, name }) => ({ id, name })) : [],
        newId,
      },
    [cells, session, people],
  );

  const languages = session?.languages ?? [];
  const fallback = languages.includes(interfaceLanguage) ? interfaceLanguage : (languages[0] ?? interfaceLanguage);
  // Which row names the columns does not depend on the language, so the names can be read first with any.
  const columns = useMemo(() => (input ? readRunSheet({ ...input, language: 'en' }).columns : []), [input]);
  const language = chosenLanguage ?? guessLanguage(columns, languages, fallback);
  const reading = useMemo(
    () => input && readRunSheet({ ...input, language, ...(mapping && { mapping }) }),
    [input, language, mapping],
  );
  const tooMuchText = useMemo(
    () =>
      reading !== null &&
      new TextEncoder().encode(JSON.stringify([reading.items, reading.people])).length >
        maxMessageBytes - envelopeBytes,
    [reading],
  );

  return {
    ...source,
    reading,
    cells,
    language,
    mode: chosenMode ?? (isLive ? 'append' : 'replace'),
    tooMuchText,
    setLanguage,
    setMode,
    setUse(column, use) {
      if (reading) setMapping(withUse(reading.mapping, column, use, reading.columns));
    },
  };
}
