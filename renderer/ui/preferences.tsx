import { type ReactNode, createContext, use, useCallback, useMemo, useState } from 'react';
import { z } from 'zod';
import { type InterfaceLanguage, bestLanguage, interfaceLanguages } from '../../shared/i18n/text.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { type Theme, themes } from './theme.ts';

/** What this person has chosen on this machine. Every change shows at once and is kept. */
export interface Preferences {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  readonly keys: KeyPreferences;
  /** Sizes of resizable panes, by group. */
  readonly layout: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly sounds: SoundPreferences;
}

/** Sounds of alerts. */
export interface SoundPreferences {
  /** Null: as is usual for the role. */
  readonly on: boolean | null;
  /** From 0 to 1, of the loudest that is allowed. */
  readonly level: number;
}

export const usualSounds: SoundPreferences = { on: null, level: 0.6 };

/** Keys without a modifier can be switched off, and each action can have another key. */
export interface KeyPreferences {
  readonly singleKeys: boolean;
  /** In a booth: digits flag without Alt, as nothing else listens to this keyboard. */
  readonly plainDigits?: boolean;
  /** Action → tinykeys binding. */
  readonly remapped: Readonly<Record<string, string>>;
}

const schemas = {
  language: z.enum(interfaceLanguages),
  theme: z.enum(themes),
  keys: z.object({
    singleKeys: z.boolean(),
    plainDigits: z.boolean().default(false),
    remapped: z.record(z.string(), z.string()),
  }),
  layout: z.record(z.string(), z.record(z.string(), z.number())),
  sounds: z.object({ on: z.boolean().nullable(), level: z.number().min(0).max(1) }),
} as const;

/** Reads what was kept; whatever cannot be read is as if it had never been chosen. */
export async function loadPreferences(
  settings: Desktop['settings'],
  systemLanguages: readonly string[],
): Promise<Preferences> {
  const read = async <K extends keyof typeof schemas>(key: K): Promise<z.infer<(typeof schemas)[K]> | null> => {
    const kept = schemas[key].safeParse(await settings.get(key));
    return kept.success ? (kept.data as z.infer<(typeof schemas)[K]>) : null;
  };
  const [language, theme, keys, layout, sounds] = await Promise.all([
    read('language'),
    read('theme'),
    read('keys'),
    read('layout'),
    read('sounds'),
  ]);
  return {
    language: language ?? bestLanguage(systemLanguages),
    theme: theme ?? 'system',
    keys: keys ?? { singleKeys: true, remapped: {} },
    layout: layout ?? {},
    sounds: sounds ?? usualSounds,
  };
}

interface PreferencesAccess {
  readonly preferences: Preferences;
  readonly prefer: <K extends keyof Preferences>(key: K, value: Preferences[K]) => void;
}

const PreferencesContext = createContext<PreferencesAccess | null>(null);

export function PreferencesProvider({
  initial,
  settings,
  children,
}: {
  readonly initial: Preferences;
  readonly settings: Desktop['settings'];
  readonly children: ReactNode;
}) {
  const [preferences, setPreferences] = useState(initial);
  const prefer = useCallback<PreferencesAccess['prefer']>(
    (key, value) => {
      setPreferences((before) => ({ ...before, [key]: value }));
      void settings.set(key, value);
    },
    [settings],
  );
  const access = useMemo(() => ({ preferences, prefer }), [preferences, prefer]);
  return <PreferencesContext value={access}>{children}</PreferencesContext>;
}

export function usePreferences(): PreferencesAccess {
  const access = use(PreferencesContext);
  if (!access) throw new Error('Not inside PreferencesProvider');
  return access;
}
