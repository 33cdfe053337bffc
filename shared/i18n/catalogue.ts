import { app } from './app.ts';
import { booth, speaker } from './booth.ts';
import { boothFlags } from './booth-flags.ts';
import { boothMic } from './booth-mic.ts';
import { boothNotes } from './booth-notes.ts';
import { boothMessages } from './booth-messages.ts';
import { boothsDialog } from './booths-dialog.ts';
import { channelState } from './channel-state.ts';
import { chat } from './chat.ts';
import { connection } from './connection.ts';
import { glossary } from './glossary.ts';
import { importing } from './import.ts';
import { incidents } from './incidents.ts';
import { integrations } from './integrations.ts';
import { interpretation } from './interpretation.ts';
import { interpretationAlerts } from './interpretation-alerts.ts';
import { interpretationReport } from './interpretation-report.ts';
import { invites } from './invites.ts';
import { join } from './join.ts';
import { joinRoles } from './join-roles.ts';
import { sessions } from './sessions.ts';
import { materials } from './materials.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { questionsActions } from './questions-actions.ts';
import { questionsDialogs } from './questions-dialogs.ts';
import { questionsExport } from './questions-export.ts';
import { questionsImport } from './questions-import.ts';
import { runSheet } from './run-sheet.ts';
import { runSheetItem } from './run-sheet-item.ts';
import { session } from './session.ts';
import { sessionDialogs } from './session-dialogs.ts';
import { transport } from './transport.ts';
import { stage } from './stage.ts';
import { rejections } from './rejections.ts';
import { undo } from './undo.ts';
import type { InterfaceLanguage, Text } from './text.ts';

/** What is loaded before anything is shown: the panes of the console, the stage, and what every screen says. */
const first = {
  ...rejections,
  ...stage,
  ...app,
  ...connection,
  ...people,
  ...questions,
  ...questionsActions,
  ...runSheet,
  ...session,
  ...transport,
  ...undo,
} satisfies Readonly<Record<string, Text>>;

/** What is loaded with the parts of the program that say it. */
const late = {
  /** The ways in: joining, and the list of sessions. */
  entry: { ...joinRoles, ...join, ...sessions },
  /** The screens of interpreters and speakers. */
  booth: {
    ...booth,
    ...boothFlags,
    ...boothMic,
    ...boothNotes,
    ...channelState,
    ...chat,
    ...glossary,
    ...speaker,
    ...incidents,
  },
  /** The board of interpretation, and what it says elsewhere. */
  interpretation: {
    ...incidents,
    ...channelState,
    ...chat,
    ...boothMessages,
    ...interpretation,
    ...interpretationAlerts,
    ...interpretationReport,
  },
  /** What stands over the console's panes. */
  dialogs: {
    ...boothsDialog,
    ...glossary,
    ...importing,
    ...integrations,
    ...invites,
    ...joinRoles,
    ...materials,
    ...questionsDialogs,
    ...questionsExport,
    ...questionsImport,
    ...runSheetItem,
    ...sessionDialogs,
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** Every text of the interface. Each area has its file here; a panel's area has the panel's name. */
export const catalogue = { ...first, ...late.entry, ...late.booth, ...late.interpretation, ...late.dialogs };

/** A group of texts that is loaded with the parts of the program that say it. */
export type TextPart = keyof typeof late;
export type FirstKey = keyof typeof first;
export type KeyOf<P extends TextPart> = P extends TextPart ? keyof (typeof late)[P] : never;
export type MessageKey = keyof typeof catalogue;

type Messages<K extends string> = Readonly<Record<K, string>>;

/** The whole catalogue in one language, as `react-intl` takes it. */
export function messagesIn(language: InterfaceLanguage): Messages<MessageKey> {
  return inLanguage(catalogue, language);
}

/** What is loaded before anything is shown, in one language. */
export function firstIn(language: InterfaceLanguage): Messages<FirstKey> {
  return inLanguage(first, language);
}

/** What is loaded with one part, in one language. */
export function partIn(part: TextPart, language: InterfaceLanguage): Readonly<Record<string, string>> {
  return inLanguage<string>(late[part], language);
}

function inLanguage<K extends string>(area: Readonly<Record<K, Text>>, language: InterfaceLanguage): Messages<K> {
  return Object.fromEntries(Object.entries<Text>(area).map(([key, text]) => [key, text[language]])) as Record<
    K,
    string
  >;
}
