import { Clock, Link2Off, ShieldOff, TriangleAlert, WifiOff } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { LucideIcon } from '../../ui/icon.tsx';
import { AudienceLink } from './audience-link.tsx';
import { InvitationCard } from './invitation-card.tsx';
import { type JoinFault, mayPass } from './join-fault.ts';
import { useJoin } from './use-join.ts';
import './join.css';

const icons: Readonly<Record<JoinFault, LucideIcon>> = {
  'token-unknown': Link2Off,
  'token-expired': Clock,
  'token-revoked': ShieldOff,
  offline: WifiOff,
  'rate-limited': Clock,
  other: TriangleAlert,
};

/** The page that a join link opens. */
export function JoinView({ token, booth = null }: { readonly token: string; readonly booth?: string | null }) {
  const t = useText<'entry'>();
  const joining = useJoin(token, booth);
  const { looked } = joining;
  return (
    <main className="join">
      <p className="join-brand">{t('app.name')}</p>
      <section className="join-card">
        {looked.kind === 'looking' && (
          <p className="join-looking" role="status">
            {t('join.looking')}
          </p>
        )}
        {looked.kind === 'fault' && <Fault fault={looked.fault} onRetry={joining.lookAgain} />}
        {looked.kind === 'invited' && looked.preview.role === 'audience' && (
          <AudienceLink token={token} preview={looked.preview} />
        )}
        {looked.kind === 'invited' && looked.preview.role !== 'audience' && joining.rememberedName !== null && (
          <InvitationCard preview={looked.preview} joining={joining} rememberedName={joining.rememberedName} />
        )}
      </section>
    </main>
  );
}

function Fault({ fault, onRetry }: { readonly fault: JoinFault; readonly onRetry: () => void }) {
  const t = useText<'entry'>();
  const passing = mayPass(fault);
  return (
    <div role="alert">
      <h1 className="visually-hidden">{t('join.title')}</h1>
      <EmptyState
        level={2}
        icon={icons[fault]}
        title={t(`join.fault.${fault}`)}
        actions={
          <>
            {passing && (
              <Button variant="primary" onPress={onRetry}>
                {t('app.retry')}
              </Button>
            )}
            <Button variant={passing ? 'default' : 'primary'} onPress={() => location.replace('#/')}>
              {t('join.back')}
            </Button>
          </>
        }
      >
        {t(`join.fault.${fault}.advice`)}
      </EmptyState>
    </div>
  );
}
