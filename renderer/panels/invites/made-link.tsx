import { Copy, Monitor } from 'lucide-react';
import { type NewInvite, joinLink } from '../../../shared/protocol/http.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { QrCode } from './qr-code.tsx';

/** A link just made: shown once, to be copied or scanned. */
export function MadeLink({
  invite,
  token,
  onOpenStage,
}: {
  readonly invite: NewInvite;
  readonly token: string;
  readonly onOpenStage: () => void;
}) {
  const t = useText<'dialogs'>();
  const { backend } = useShell();
  const copy = useCopy();
  const link = joinLink(backend, token, invite);
  return (
    <div className="made-link">
      <QrCode text={link} label={t('invites.made.qr')} />
      <div className="made-link-words">
        <h3>{t('invites.made')}</h3>
        <p className="made-link-about">
          {t(`people.role.${invite.role}`)}
          {invite.name !== null && ` · ${t('invites.personal', { name: invite.name })}`}
          {invite.label !== '' && ` · ${invite.label}`}
        </p>
        <TextField label={t('invites.made.link')} value={link} onChange={() => {}} isReadOnly />
        <div className="made-link-actions">
          <Button variant="primary" icon={Copy} onPress={() => copy(link)} autoFocus>
            {t('invites.copy')}
          </Button>
          {invite.role === 'viewer' && (
            <Button icon={Monitor} onPress={onOpenStage}>
              {t('invites.stage-here')}
            </Button>
          )}
        </div>
        <p className="muted" role="status">
          {t('invites.made.once')}
        </p>
      </div>
    </div>
  );
}
