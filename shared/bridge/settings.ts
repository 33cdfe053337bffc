import { z } from 'zod';

/** What the console keeps for this person on this machine, by key. Values are JSON and checked by who reads them. */
export const SettingKey = z.enum(['language', 'theme', 'layout', 'keys', 'name', 'stage', 'sounds', 'read-messages']);
export type SettingKey = z.infer<typeof SettingKey>;
