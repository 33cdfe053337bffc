import { useEffect, useState } from 'react';
import type { Booth } from '../../sync/console.ts';
import type { KeptMembership } from '../../sync/memberships.ts';
import { openBooth } from '../../sync/open-booth.ts';
import { ViewProvider } from '../../sync/react.tsx';
import { MembershipProvider } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { BoothScreen } from './booth-screen.tsx';

/** The interpreters' view; keeps its connection open for as long as the page is. */
export function BoothView({ membership, session }: { readonly membership: KeptMembership; readonly session: string }) {
  const { backend } = useShell();
  const [booth, setBooth] = useState<Booth | null>(null);
  useEffect(() => {
    const opened = openBooth({ backend, membership, session });
    // Only an effect is undone, so only an effect may open a connection.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setBooth(opened);
    return () => {
      setBooth(null);
      opened.close();
    };
  }, [backend, membership, session]);
  if (!booth) return null;
  return (
    <ViewProvider view={booth}>
      <MembershipProvider membership={membership}>
        <BoothScreen />
      </MembershipProvider>
    </ViewProvider>
  );
}
