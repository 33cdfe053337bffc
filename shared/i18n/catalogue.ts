import { app } from './app.ts';
import { booth, speaker } from './booth.ts';
import { connection } from './connection.ts';
import { importing } from './import.ts';
import { incidents } from './incidents.ts';
import { integrations } from './integrations.ts';
import { invites } from './invites.ts';
import { join } from './join.ts';
import { sessions } from './sessions.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { questionsExport } from './questions-export.ts';
import { questionsImport } from './questions-import.ts';
import { runSheet } from './run-sheet.ts';
import { session } from './session.ts';
import { transport } from './transport.ts';
import { stage } from './stage.ts';
import { rejections } from './rejections.ts';
import { undo } from './undo.ts';
import type { InterfaceLanguage, Text } from './text.ts';

/** Every text of the interface. Each area has its file here; a panel's area has the panel's name. */
export const catalogue = {
  ...rejections,
  ...stage,
  ...sessions,
  ...join,
  ...integrations,
  ...invites,
  ...importing,
  ...app,
  ...booth,
  ...speaker,
  ...connection,
  ...incidents,
  ...people,
  ...questions,
  ...questionsExport,
  ...questionsImport,
  ...runSheet,
  ...session,
  ...transport,
  ...undo,
} satisfies Readonly<Record<string, Text>>;

export type MessageKey = keyof typeof catalogue;

/** The catalogue in one language, as `react-intl` takes it. */
export function messagesIn(language: InterfaceLanguage): Readonly<Record<MessageKey, string>> {
  return Object.fromEntries(Object.entries<Text>(catalogue).map(([key, text]) => [key, text[language]])) as Record<
    MessageKey,
    string
  >;
}
