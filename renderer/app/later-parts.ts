import type { InterfaceLanguage } from '../../shared/i18n/text.ts';
import { loadPart } from '../i18n/texts.ts';
import { loadRules } from '../sync/late-rules.ts';

/** What somebody at a console wants first, and at once. */
const urgent: readonly (() => Promise<unknown>)[] = [
  () => import('../../shared/webinar.ts').then(loadRules),
  () => import('../panels/session/palette.tsx'),
  () => import('../panels/run-sheet/item-detail.tsx'),
];

/** What they want next: behind those, as a browser asks for six files at a time. */
const next: readonly (() => Promise<unknown>)[] = [
  () => import('../panels/run-sheet/seldom.ts'),
  () => import('../panels/interpretation/details.ts'),
  () => import('../panels/questions/seldom.ts'),
];

/** What a console loads when it is first shown, and could not load if the backend were away just then. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('../panels/booth-messages/messages-dialog.tsx'),
  () => import('../panels/booths/booths-dialog.tsx'),
  () => import('../panels/import/import-dialog.tsx'),
  () => import('../panels/integrations/integrations-dialog.tsx'),
  () => import('../panels/interpretation-report/report-dialog.tsx'),
  () => import('../panels/invites/booth-link.tsx'),
  () => import('../panels/invites/invites-dialog.tsx'),
  () => import('../panels/materials/materials-dialog.tsx'),
  () => import('../panels/people/programme-dialog.tsx'),
  () => import('../panels/questions/question-detail.tsx'),
  () => import('../panels/questions/merge-dialog.tsx'),
  () => import('../panels/questions/reject-dialog.tsx'),
  () => import('../panels/questions/settings-dialog.tsx'),
  () => import('../panels/questions/tag-dialog.tsx'),
  () => import('../panels/questions/type-in-dialog.tsx'),
  () => import('../panels/questions-export/questions-export-dialog.tsx'),
  () => import('../panels/questions-import/is-report.ts'),
  () => import('../panels/questions-import/questions-import-dialog.tsx'),
  () => import('../panels/session/key-map.tsx'),
  () => import('../panels/session/settings-dialog.tsx'),
  () => import('../sync/send-file.ts'),
  () => import('../ui/glossary/read-terms.ts'),
  () => import('../ui/session/refused-booths.tsx'),
  () => import('../ui/table-import/workbook.ts'),
  () => import('../views/sessions/sessions-view.tsx'),
  () => import('../views/stage/stage-view.tsx'),
  () => import('../../shared/protocol/integrations.ts'),
  () => import('../i18n/messages/dialogs/fr.ts'),
  () => import('../i18n/messages/dialogs/en.ts'),
  () => import('../i18n/messages/dialogs/es.ts'),
  () => import('../i18n/messages/entry/fr.ts'),
  () => import('../i18n/messages/entry/en.ts'),
  () => import('../i18n/messages/entry/es.ts'),
  () => import('../i18n/messages/interpretation/fr.ts'),
  () => import('../i18n/messages/interpretation/en.ts'),
  () => import('../i18n/messages/interpretation/es.ts'),
  () => import('../i18n/messages/fr.ts'),
  () => import('../i18n/messages/en.ts'),
  () => import('../i18n/messages/es.ts'),
];

/** Loads them, with their texts, as soon as the session is shown, or at the first sign of somebody at this console. */
export async function loadUrgentParts(language: InterfaceLanguage): Promise<void> {
  // What is asked for from here on is not the first screen's: `bench -- size` tells them apart by it.
  performance.mark('later parts');
  await Promise.allSettled([loadPart('dialogs', language), ...urgent.map((load) => load())]);
  await Promise.allSettled(next.map((load) => load()));
}

/** Loads them one after the other; one that cannot be had now is tried again when it is shown. */
export async function loadLaterParts(): Promise<void> {
  for (const load of [...urgent, ...parts]) await load().catch(() => undefined);
}
