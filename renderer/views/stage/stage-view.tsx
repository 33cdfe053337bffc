import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSessionMembership } from '../../app/use-session-membership.ts';
import { useText } from '../../i18n/text.ts';
import type { View } from '../../sync/console.ts';
import type { KeptMembership } from '../../sync/memberships.ts';
import { openView } from '../../sync/open-view.ts';
import { ViewProvider } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { StageScreen } from './stage-screen.tsx';

/** The timer that speakers see: full screen, across the room, on whatever screen there is. */
export function StageView({ session }: { readonly session: string }) {
  const found = useSessionMembership(session);
  switch (found.kind) {
    case 'looking':
      return null;
    case 'none':
      return <NoAccess />;
    case 'found':
      return <OpenStage membership={found.membership} session={session} />;
  }
}

/** Keeps the stage's connection open for as long as the page is. */
function OpenStage({ membership, session }: { readonly membership: KeptMembership; readonly session: string }) {
  const { backend, desktop } = useShell();
  const { prefer } = usePreferences();
  const [stage, setStage] = useState<View<'stage'> | null>(null);
  useEffect(() => {
    const opened = openView('stage', { backend, membership, session });
    // Only an effect is undone, so only an effect may open a connection.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setStage(opened);
    return () => {
      setStage(null);
      opened.close();
    };
  }, [backend, membership, session]);
  if (!stage) return null;
  return (
    <ViewProvider view={stage}>
      <StageScreen desktop={desktop} onLanguage={(language) => prefer('language', language)} />
    </ViewProvider>
  );
}

function NoAccess() {
  const t = useText();
  return (
    <main className="whole-window">
      <EmptyState
        level={2}
        icon={KeyRound}
        title={t('app.no-access.title')}
        actions={
          <Button variant="primary" onPress={() => (location.hash = '#/')}>
            {t('app.home')}
          </Button>
        }
      >
        {t('app.no-access.text')}
      </EmptyState>
    </main>
  );
}
