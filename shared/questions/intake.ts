import type { Settings } from './messages.ts';

/** What the intake must know of the session. */
export interface IntakeContext {
  readonly status: 'ready' | 'live' | 'ended';
  /** Kind of the run-sheet's item that is on. */
  readonly kind: string | null;
}

/** Whether questions of the audience are taken, and why not. */
export type Intake =
  | { readonly open: true; readonly reason: null }
  | { readonly open: false; readonly reason: 'by-hand' | 'not-yet' | 'ended' };

export function intakeOf({ intake }: Pick<Settings, 'intake'>, { status, kind }: IntakeContext): Intake {
  if (status === 'ended') return { open: false, reason: 'ended' };
  switch (intake) {
    case 'open':
      return { open: true, reason: null };
    case 'closed':
      return { open: false, reason: 'by-hand' };
    case 'follows':
      return kind === 'questions' ? { open: true, reason: null } : { open: false, reason: 'not-yet' };
  }
}
