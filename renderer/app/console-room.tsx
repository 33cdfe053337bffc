import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { loadPart } from '../i18n/texts.ts';
import type { Console } from '../sync/console.ts';
import type { KeptMembership } from '../sync/memberships.ts';
import { openConsole } from '../sync/open-console.ts';
import { ConsoleProvider } from '../sync/react.tsx';
import { MembershipProvider } from '../ui/session/membership-context.tsx';
import { useShell } from '../ui/shell-context.tsx';
import { ModeratorView } from '../views/moderator/moderator-view.tsx';
import { loadLaterParts, loadUrgentParts } from './later-parts.ts';
import { Opening } from './opening.tsx';
import { whenIdle } from './when-idle.ts';

/** Whoever touches the console may edit or search in a moment. */
function onFirstTouch(run: () => void): () => void {
  const touched = new AbortController();
  const load = (): void => {
    touched.abort();
    run();
  };
  for (const event of ['pointerdown', 'keydown', 'dragenter'])
    addEventListener(event, load, { capture: true, signal: touched.signal });
  return () => touched.abort();
}

/** A console on a session, for the staff. */
export function ConsoleRoom({
  membership,
  session,
}: {
  readonly membership: KeptMembership;
  readonly session: string;
}) {
  const { backend } = useShell();
  const language = useLanguage();
  const [console, setConsole] = useState<Console | null>(null);
  useEffect(() => {
    const opened = openConsole({ backend, membership, session });
    // Only an effect is undone, so only an effect may open a connection.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setConsole(opened);
    return () => {
      setConsole(null);
      opened.close();
    };
  }, [backend, membership, session]);
  useEffect(() => whenIdle(() => void loadLaterParts()), []);
  useEffect(() => onFirstTouch(() => void loadUrgentParts(language)), [language]);
  // The texts of the board come with the program, so that the board is there as soon as there is something to show.
  useEffect(() => void loadPart('interpretation', language).catch(() => undefined), [language]);
  useEffect(() => {
    if (!console) return undefined;
    // Once the session is shown: the backend may be away at any moment from then on.
    const load = (): void => void (console.store.getState().state && (stop(), loadUrgentParts(language)));
    const stop = console.store.subscribe(load);
    load();
    return stop;
  }, [console, language]);
  if (!console) return <Opening />;
  return (
    <ConsoleProvider console={console}>
      <MembershipProvider membership={membership}>
        <ModeratorView />
      </MembershipProvider>
    </ConsoleProvider>
  );
}
