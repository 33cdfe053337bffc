import { KeyRound } from 'lucide-react';
import { type ReactNode, Suspense, lazy } from 'react';
import { isStaff } from '../../shared/core/actor.ts';
import { useText } from '../i18n/text.ts';
import type { KeptMembership } from '../sync/memberships.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { latePart } from '../ui/late-part.tsx';
import { Opening } from './opening.tsx';
import { useSessionMembership } from './use-session-membership.ts';

const StageView = lazy(async () => ({ default: (await import('../views/stage/stage-view.tsx')).StageView }));
const BoothView = latePart('booth', async () => (await import('../views/booth/booth-view.tsx')).BoothView, <Opening />);
const SpeakerView = latePart(
  'booth',
  async () => (await import('../views/speaker/speaker-view.tsx')).SpeakerView,
  <Opening />,
);
const ConsoleRoom = lazy(async () => ({ default: (await import('./console-room.tsx')).ConsoleRoom }));

/** The view of a session that fits the role of whoever opens it. */
export function SessionRoom({ session }: { readonly session: string }) {
  return (
    <WithMembership session={session}>
      {(membership) => <RoomOf membership={membership} session={session} />}
    </WithMembership>
  );
}

function RoomOf({ membership, session }: { readonly membership: KeptMembership; readonly session: string }) {
  if (isStaff(membership.role)) return <ConsoleRoom membership={membership} session={session} />;
  if (membership.role === 'interpreter') return <BoothView membership={membership} session={session} />;
  if (membership.role === 'speaker') return <SpeakerView membership={membership} session={session} />;
  return <StageView session={session} />;
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
