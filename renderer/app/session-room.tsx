import { KeyRound } from 'lucide-react';
import { type ReactNode, Suspense, lazy, useEffect, useState } from 'react';
import { isStaff } from '../../shared/core/actor.ts';
import { useText } from '../i18n/text.ts';
import type { Console } from '../sync/console.ts';
import type { KeptMembership } from '../sync/memberships.ts';
import { openConsole } from '../sync/open-console.ts';
import { ConsoleProvider } from '../sync/react.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MembershipProvider } from '../ui/session/membership-context.tsx';
import { useShell } from '../ui/shell-context.tsx';
import { loadLaterParts } from './later-parts.ts';
import { Opening } from './opening.tsx';
import { useSessionMembership } from './use-session-membership.ts';
import { whenIdle } from './when-idle.ts';

const StageView = lazy(async () => ({ default: (await import('../views/stage/stage-view.tsx')).StageView }));
const ModeratorView = lazy(async () => ({
  default: (await import('../views/moderator/moderator-view.tsx')).ModeratorView,
}));

/** The view of a session that fits the role of whoever opens it. */
export function SessionRoom({ session }: { readonly session: string }) {
  return (
    <WithMembership session={session}>
      {(membership) =>
        isStaff(membership.role) ? (
          <ConsoleRoom membership={membership} session={session} />
        ) : (
          <StageView session={session} />
        )
      }
    </WithMembership>
  );
}

function WithMembership({
  session,
  children,
}: {
  readonly session: string;
  readonly children: (membership: KeptMembership) => ReactNode;
}) {
  const t = useText();
  const found = useSessionMembership(session);
  switch (found.kind) {
    case 'looking':
      return <Opening />;
    case 'none':
      return (
        <main className="whole-window">
          <EmptyState
            level={2}
            icon={KeyRound}
            title={t('app.no-access.title')}
            actions={
              <Button variant="primary" onPress={() => location.replace('#/')}>
                {t('app.home')}
              </Button>
            }
          >
            {t('app.no-access.text')}
          </EmptyState>
        </main>
      );
    case 'found':
      return <Suspense fallback={<Opening />}>{children(found.membership)}</Suspense>;
  }
}

interface RoomProps {
  readonly membership: KeptMembership;
  readonly session: string;
}

function ConsoleRoom({ membership, session }: RoomProps) {
  const { backend } = useShell();
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
  if (!console) return <Opening />;
  return (
    <ConsoleProvider console={console}>
      <MembershipProvider membership={membership}>
        <ModeratorView />
      </MembershipProvider>
    </ConsoleProvider>
  );
}
