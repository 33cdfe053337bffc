import { useCallback, useEffect, useState } from 'react';
import type { InvitePreview } from '../../../shared/protocol/http.ts';
import { isInterfaceLanguage } from '../../../shared/i18n/text.ts';
import { keepSeat, seatKey } from '../../sync/seat.ts';
import { browserStorage } from '../../sync/storage.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { type JoinFault, faultOf } from './join-fault.ts';

type Looked =
  | { readonly kind: 'looking' }
  | { readonly kind: 'fault'; readonly fault: JoinFault }
  | { readonly kind: 'invited'; readonly preview: InvitePreview };

export interface Joining {
  readonly looked: Looked;
  readonly lookAgain: () => void;
  /** The name given last on this machine; null until that is known. */
  readonly rememberedName: string | null;
  readonly isJoining: boolean;
  /** Why the newest attempt to join failed. */
  readonly failed: JoinFault | null;
  readonly join: (name: string | null) => void;
}

/**
 * What the link leads to, and the way in. Leaves the page, and the token in its address, once joined.
 * @param booth in which an interpreter is offered a seat; null where the link names none
 */
export function useJoin(invite: string, booth: string | null): Joining {
  const { api, memberships, desktop, backend } = useShell();
  const { preferences, prefer } = usePreferences();
  const [looked, setLooked] = useState<Looked>({ kind: 'looking' });
  const [attempt, setAttempt] = useState(0);
  const [rememberedName, setRememberedName] = useState<string | null>(null);
  const [isJoining, setJoining] = useState(false);
  const [failed, setFailed] = useState<JoinFault | null>(null);

  useEffect(() => {
    let left = false;
    void desktop.settings.get('name').then((name) => {
      if (!left) setRememberedName(typeof name === 'string' ? name : '');
    });
    return () => {
      left = true;
    };
  }, [desktop]);

  useEffect(() => {
    let left = false;
    void (async () => {
      const [result, chosen] = await Promise.all([api.preview(invite), desktop.settings.get('language')]);
      if (left) return;
      if (!result.ok) return setLooked({ kind: 'fault', fault: faultOf(result.error) });
      const { language } = result.value;
      // Someone who has never chosen a language reads the one that the link was made in.
      if (typeof chosen !== 'string' && language !== null && isInterfaceLanguage(language))
        prefer('language', language);
      setLooked({ kind: 'invited', preview: result.value });
    })();
    return () => {
      left = true;
    };
  }, [api, desktop, invite, attempt, prefer]);

  const lookAgain = useCallback(() => {
    setLooked({ kind: 'looking' });
    setAttempt((count) => count + 1);
  }, []);

  const join = (name: string | null): void => {
    if (looked.kind !== 'invited') return;
    const { role, language: channel } = looked.preview;
    // A booth serves a channel, whatever language its interpreters like to read.
    const language = role === 'interpreter' ? channel : preferences.language;
    setJoining(true);
    setFailed(null);
    void (async () => {
      const result = await memberships.join({
        invite,
        ...(language !== null && { language }),
        ...(name !== null && { name }),
      });
      setJoining(false);
      if (!result.ok) return setFailed(faultOf(result.error));
      if (name !== null) void desktop.settings.set('name', name);
      const { role: as, scope, person } = result.value;
      if (as === 'interpreter' && booth !== null && 'session' in scope)
        await keepSeat(browserStorage(), seatKey(backend, scope.session, person), { booth });
      location.replace(destination(result.value));
    })();
  };

  return { looked, lookAgain, rememberedName, isJoining, failed, join };
}

/** Where someone is taken who has just joined: the one session, or the list where the link opens several. */
export function destination({ role, scope }: Pick<InvitePreview, 'role' | 'scope'>): string {
  if (!('session' in scope)) return '#/';
  return role === 'viewer' ? `#/session/${scope.session}/stage` : `#/session/${scope.session}`;
}
