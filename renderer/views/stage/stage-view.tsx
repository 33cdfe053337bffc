import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import type { Stage } from '../../sync/console.ts';
import { openStage } from '../../sync/open-stage.ts';
import { StageProvider } from '../../sync/react.tsx';
import { browserStorage } from '../../sync/storage.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { findMembership } from '../sessions/find-membership.ts';
import { StageScreen } from './stage-screen.tsx';

/** The timer that speakers see: full screen, across the room, on whatever screen there is. */
export function StageView({ session }: { readonly session: string }) {
  const { desktop } = useShell();
  const { prefer } = usePreferences();
  const stage = useOpenStage(session);
  if (stage === 'no-access') return <NoAccess />;
  if (!stage) return null;
  return (
    <StageProvider stage={stage}>
      <StageScreen desktop={desktop} onLanguage={(language) => prefer('language', language)} />
    </StageProvider>
  );
}

/** The stage's connection for as long as the page is open; null until it is known with what to open it. */
function useOpenStage(session: string): Stage | 'no-access' | null {
  const { backend, api, memberships } = useShell();
  const [stage, setStage] = useState<Stage | 'no-access' | null>(null);
  useEffect(() => {
    let left = false;
    let opened: Stage | null = null;
    void findMembership({ backend, api, memberships, storage: browserStorage() }, session).then((membership) => {
      if (left) return;
      opened = membership && openStage({ backend, membership, session });
      setStage(opened ?? 'no-access');
    });
    return () => {
      left = true;
      opened?.close();
      setStage(null);
    };
  }, [backend, api, memberships, session]);
  return stage;
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
