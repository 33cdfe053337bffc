import type { Incoming } from '../../../shared/questions/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useConsole } from '../../sync/react.tsx';

const none: readonly string[] = [];

/** Stands for a language that nobody has said. */
export const unknown = 'unknown';

/** The languages that a question can be said to have. */
export function useQuestionLanguages(): readonly { readonly id: string; readonly label: string }[] {
  const t = useText();
  const formats = useFormats();
  const languages = useConsole(({ state }) => state?.session.languages ?? none);
  return [
    ...languages.map((id) => ({ id, label: formats.languageName(id) })),
    { id: unknown, label: t('questions.language.unknown') },
  ];
}

/** A question that staff take in. */
export function incoming(question: Pick<Incoming, 'text' | 'name' | 'place' | 'language'>): Incoming {
  return { ...question, id: newId(), askedAt: null, external: null, answered: false };
}
