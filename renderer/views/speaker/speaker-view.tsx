import { useEffect, useState } from 'react';
import type { View } from '../../sync/console.ts';
import type { KeptMembership } from '../../sync/memberships.ts';
import { openView } from '../../sync/open-view.ts';
import { ViewProvider } from '../../sync/react.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { SpeakerScreen } from './speaker-screen.tsx';

/** The speaker's own view; keeps its connection open for as long as the page is. */
export function SpeakerView({
  membership,
  session,
}: {
  readonly membership: KeptMembership;
  readonly session: string;
}) {
  const { backend, desktop } = useShell();
  const { prefer } = usePreferences();
  const [view, setView] = useState<View<'speaker'> | null>(null);
  useEffect(() => {
    const opened = openView('speaker', { backend, membership, session });
    // Only an effect is undone, so only an effect may open a connection.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setView(opened);
    return () => {
      setView(null);
      opened.close();
    };
  }, [backend, membership, session]);
  if (!view) return null;
  return (
    <ViewProvider view={view}>
      <SpeakerScreen desktop={desktop} onLanguage={(language) => prefer('language', language)} />
    </ViewProvider>
  );
}
