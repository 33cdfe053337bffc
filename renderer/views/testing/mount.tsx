import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type StoreApi, createStore } from 'zustand/vanilla';
import { messagesIn } from '../../../shared/i18n/catalogue.ts';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import type { WebinarCommand, WebinarState } from '../../../shared/webinar.ts';
import type { Desktop, SettingKey } from '../../desktop/desktop.ts';
import { I18nProvider } from '../../i18n/i18n-provider.tsx';
import type { Api, ApiResult } from '../../sync/api.ts';
import type { Console, ConsoleState, View, ViewState } from '../../sync/console.ts';
import { type Memberships, createMemberships } from '../../sync/memberships.ts';
import { type Preferences, PreferencesProvider, usePreferences, usualSounds } from '../../ui/preferences.tsx';
import { type Shell, ShellProvider } from '../../ui/shell-context.tsx';
import { Toasts } from '../../ui/toasts.tsx';

/** What views and panels stand on, without a backend, a socket or a disk. */

export const backend = 'http://localhost:3000';

type Routes = Partial<Api>;

const unreachable = (): Promise<ApiResult<never>> => Promise.resolve({ ok: false, error: { error: 'unreachable' } });

/** Routes that a test does not give answer as a backend that is away. */
export function apiOf(routes: Routes): Api {
  return new Proxy(routes as Api, { get: (given, name): unknown => Reflect.get(given, name) ?? unreachable });
}

export interface MemoryDesktop extends Desktop {
  readonly kept: Map<SettingKey, unknown>;
  readonly copied: string[];
  readonly log: string[];
  /** Files by their names. */
  readonly saved: Map<string, { readonly content: Uint8Array; readonly type: string }>;
}

export function memoryDesktop(kind: Desktop['kind'] = 'browser'): MemoryDesktop {
  const kept = new Map<SettingKey, unknown>();
  const secrets = new Map<string, string>();
  const copied: string[] = [];
  const log: string[] = [];
  const saved: MemoryDesktop['saved'] = new Map();
  return {
    kind,
    kept,
    copied,
    log,
    saved,
    backend: async () => backend,
    settings: { get: async (key) => kept.get(key) ?? null, set: async (key, value) => void kept.set(key, value) },
    secrets: {
      get: async (key) => secrets.get(key) ?? null,
      set: async (key, value) => void (value === null ? secrets.delete(key) : secrets.set(key, value)),
    },
    firstLink: async () => null,
    openStage: async (url) => void log.push(`stage ${url}`),
    setFullScreen: async (on) => void log.push(`full screen ${on}`),
    copyText: async (text) => void copied.push(text),
    async saveFile(name, content, type) {
      saved.set(name, { content, type });
      return true;
    },
    keepAwake() {
      log.push('awake');
      return () => void log.push('may sleep');
    },
  };
}

export interface Mounted extends RenderResult {
  readonly desktop: MemoryDesktop;
  readonly memberships: Memberships;
}

export function mount(
  view: ReactNode,
  {
    language = 'en',
    routes = {},
    desktop = memoryDesktop(),
  }: { readonly language?: InterfaceLanguage; readonly routes?: Routes; readonly desktop?: MemoryDesktop } = {},
): Mounted {
  const api = apiOf(routes);
  const memberships = createMemberships({ backend, secrets: desktop.secrets, api });
  const shell: Shell = { desktop, backend, api, memberships };
  const preferences: Preferences = {
    language,
    theme: 'dark',
    keys: { singleKeys: true, remapped: {} },
    layout: {},
    sounds: usualSounds,
  };
  const rendered = render(
    <ShellProvider shell={shell}>
      <PreferencesProvider initial={preferences} settings={desktop.settings}>
        <Translated>{view}</Translated>
      </PreferencesProvider>
    </ShellProvider>,
  );
  return { ...rendered, desktop, memberships };
}

function Translated({ children }: { readonly children: ReactNode }) {
  const { language } = usePreferences().preferences;
  return (
    <I18nProvider texts={{ language, messages: messagesIn(language) }}>
      <Toasts>{children}</Toasts>
    </I18nProvider>
  );
}

const clock = { offset: 0, roundTrip: 12 };

/** A stage whose state a test sets; its clock stands still at `now`. */
export function stageOf(
  state: Partial<ViewState>,
  now: number,
): View<'stage'> & { readonly store: StoreApi<ViewState>; reconnects: number } {
  const store = createStore<ViewState>(() => ({ status: { kind: 'live' }, view: null, clock, ...state }));
  const stage = {
    name: 'stage' as const,
    store,
    reconnects: 0,
    now: () => now,
    localNow: () => now,
    reconnect: () => void (stage.reconnects += 1),
    close: () => {},
  };
  return stage;
}

/** A console that shows a state and collects the edits that it is given. */
export function consoleOf(
  state: WebinarState,
  me: Pick<ConsoleState['me'], 'role' | 'scope'> = { role: 'moderator', scope: { session: 's1' } },
): Console & { readonly edits: WebinarCommand[] } {
  const edits: WebinarCommand[] = [];
  const store = createStore<ConsoleState>(() => ({
    me: { person: 'mona', name: 'Mona', language: null, expiresAt: null, ...me },
    session: 's1',
    status: { kind: 'live' },
    state,
    confirmed: state,
    position: { epoch: 'e', seq: 1 },
    pending: [],
    refused: [],
    live: [],
    presence: [],
    votes: {},
    telemetry: {},
    claims: [],
    notices: [],
    clock,
    keepsEdits: true,
  }));
  const none = () => {};
  return {
    store,
    edits,
    now: () => state.session.start.at,
    localNow: () => state.session.start.at,
    edit: (command) => `c${edits.push(command)}`,
    live: () => 'live',
    redoLive: none,
    discardLive: none,
    dismissRefused: none,
    claim: none,
    dismissNotice: none,
    reconnect: none,
    close: none,
  };
}
