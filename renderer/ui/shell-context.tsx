import { type ReactNode, createContext, use } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import type { Api } from '../sync/api.ts';
import type { Memberships } from '../sync/memberships.ts';

/** What the program around the views offers them: the shell, the backend's routes, and who this person is there. */
export interface Shell {
  readonly desktop: Desktop;
  /** Origin of the backend. */
  readonly backend: string;
  readonly api: Api;
  readonly memberships: Memberships;
}

const ShellContext = createContext<Shell | null>(null);

export function ShellProvider({ shell, children }: { readonly shell: Shell; readonly children: ReactNode }) {
  return <ShellContext value={shell}>{children}</ShellContext>;
}

export function useShell(): Shell {
  const shell = use(ShellContext);
  if (!shell) throw new Error('Not inside ShellProvider');
  return shell;
}

export function useDesktop(): Desktop {
  return useShell().desktop;
}
