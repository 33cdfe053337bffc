import { useMemo, useState } from 'react';
import type { Language } from '../../../shared/core/local-text.ts';
import { programme } from '../../../shared/people/select.ts';
import { maxMessageBytes } from '../../../shared/protocol/socket.ts';
import type { Mapping } from '../../../shared/run-sheet/import/mapping.ts';
import { type ImportReading, readRunSheet } from '../../../shared/run-sheet/import/read-run-sheet.ts';
import { useLanguage } from '../../i18n/language.ts';
import { newId } from '../../sync/ids.ts';
import { useConsole } from '../../sync/react.tsx';
import { type ColumnUse, withUse } from './columns.ts';
import { type Encoding, type FileFault, decode, inspect, maxBytes } from './decode.ts';
import { guessLanguage } from './guess-language.ts';
import { type Cells, tokenise } from './tokenise.ts';

export type ImportMode = 'append' | 'replace';

/** A file whose bytes are here. */
interface Loaded {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly guessed: boolean;
}

export type Stage =
  | { readonly kind: 'pick'; readonly fault: { readonly code: FileFault; readonly name: string } | null }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'preview'; readonly file: Loaded };

/** An import on its way from a file to the command. */
export interface Importing {
  readonly stage: Stage;
  readonly pick: (file: File) => void;
  /** What the file comes to as it is understood now; null until there is one. */
  readonly reading: ImportReading | null;
  readonly cells: Cells | null;
  readonly language: Language;
  readonly mode: ImportMode;
  /** Together the texts are more than one command may carry. */
  readonly tooMuchText: boolean;
  readonly setEncoding: (encoding: Encoding) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setMode: (mode: ImportMode) => void;
  readonly setUse: (column: number, use: ColumnUse) => void;
}

/** Room for the command around the payload. */
const envelopeBytes = 1_000;

export function useImport(): Importing {
  const [stage, setStage] = useState<Stage>({ kind: 'pick', fault: null });
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [chosenMode, setMode] = useState<ImportMode | null>(null);
  const interfaceLanguage = useLanguage();
  const session = useConsole(({ state }) => state?.session ?? null);
  const people = useConsole(({ state }) => state?.people ?? null);
  const isLive = useConsole(({ state }) => state?.transport.status === 'live');

  const pick = (file: File): void => {
    setStage({ kind: 'reading', name: file.name });
    setMapping(null);
    setLanguage(null);
    void load(file).then(setStage);
  };

  const file = stage.kind === 'preview' ? stage.file : null;
  const cells = useMemo(() => file && tokenise(decode(file.bytes, file.encoding)), [file]);

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
    stage,
    pick,
    reading,
    cells,
    language,
    mode: chosenMode ?? (isLive ? 'append' : 'replace'),
    tooMuchText,
    setEncoding(encoding) {
      if (!file) return;
      setMapping(null);
      setStage({ kind: 'preview', file: { ...file, encoding } });
    },
    setLanguage,
    setMode,
    setUse(column, use) {
      if (reading) setMapping(withUse(reading.mapping, column, use, reading.columns));
    },
  };
}

async function load(file: File): Promise<Stage> {
  const refused = (code: FileFault): Stage => ({ kind: 'pick', fault: { code, name: file.name } });
  if (file.size > maxBytes) return refused('too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused('unreadable');
  }
  const found = inspect(bytes);
  return typeof found === 'string' ? refused(found) : { kind: 'preview', file: { name: file.name, bytes, ...found } };
}
