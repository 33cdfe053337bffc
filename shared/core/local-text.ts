import { z } from 'zod';

/** A BCP 47 language tag, as short as it can be: `fr`, `en`, `pt-BR`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export type Language = z.infer<typeof Language>;

/** A text in one or more languages, by language tag. */
export const LocalText = z.record(Language, z.string().max(500));
export type LocalText = z.infer<typeof LocalText>;

export { textIn } from './text-in.ts';
