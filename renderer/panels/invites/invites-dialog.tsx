import { KeyRound, Link2, Plus, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { Invite, NewInvite as Wanted } from '../../../shared/protocol/http.ts';
import { mayInvite } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { InviteList } from './invite-list.tsx';
import { MadeLink } from './made-link.tsx';
import { NewInvite } from './new-invite.tsx';
import { type InviteFault, useInvites } from './use-invites.ts';
import './invites.css';

type Page =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  | { readonly kind: 'made'; readonly invite: Wanted; readonly token: string };

/** The links that let people into this session: which there are, a new one, and withdrawing one. */
export function InvitesDialog({
  onClose,
  onOpenStage,
}: {
  readonly onClose: () => void;
  /** Opens this session's stage in a window of this machine. */
  readonly onOpenStage: () => void;
}) {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const role = useConsole((state) => state.me.role);
  const roles = mayInvite[role];
  const { listing, refresh, create, revoke } = useInvites();
  const [page, setPage] = useState<Page>({ kind: 'list' });
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<InviteFault | null>(null);

  const make = (invite: Wanted) => {
    setSending(true);
    setFailed(null);
    void create(invite).then((made) => {
      setSending(false);
      if (typeof made === 'string') setFailed(made);
      else setPage({ kind: 'made', invite, token: made.token });
    });
  };
  const withdraw = ({ id }: Invite) => {
    setFailed(null);
    void revoke(id).then((fault) => {
      if (fault) setFailed(fault);
      else toast({ text: t('invites.revoke.done'), tone: 'ok' });
    });
  };
  const newLink = (
    <Button variant="primary" icon={Plus} onPress={() => setPage({ kind: 'new' })}>
      {t('invites.new')}
    </Button>
  );

  return (
    <Dialog
      title={t('invites.title')}
      isOpen
      onClose={onClose}
      isDismissable={page.kind !== 'made'}
      actions={
        <>
          {page.kind !== 'list' && (
            <Button
              onPress={() => {
                setFailed(null);
                setPage({ kind: 'list' });
              }}
            >
              {t('invites.back')}
            </Button>
          )}
          <Button onPress={onClose}>{t('app.close')}</Button>
        </>
      }
    >
      <div className="invites">
        {failed && <Banner tone="over" title={t(`invites.failed.${failed}`)} isBoxed />}
        {page.kind === 'made' && <MadeLink invite={page.invite} token={page.token} onOpenStage={onOpenStage} />}
        {page.kind === 'new' && <NewInvite roles={roles} isSending={isSending} onCreate={make} />}
        {page.kind === 'list' && roles.length === 0 && <EmptyState icon={KeyRound} title={t('invites.none-allowed')} />}
        {page.kind === 'list' && roles.length > 0 && (
          <>
            {listing.kind === 'loading' && <p role="status">{t('invites.loading')}</p>}
            {listing.kind === 'fault' && (
              <EmptyState
                icon={WifiOff}
                title={t(`invites.failed.${listing.fault}`)}
                actions={<Button onPress={refresh}>{t('app.retry')}</Button>}
              />
            )}
            {listing.kind === 'listed' && listing.invites.length === 0 && (
              <EmptyState icon={Link2} title={t('invites.empty')} actions={newLink} />
            )}
            {listing.kind === 'listed' && listing.invites.length > 0 && (
              <>
                <div className="invites-head">
                  <h3>{t('invites.list')}</h3>
                  {newLink}
                </div>
                <InviteList invites={listing.invites} onRevoke={withdraw} />
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
