import { Check, Copy, Monitor } from 'lucide-react';
import { useState } from 'react';
import { type NewInvite, joinLink } from '../../../shared/protocol/http.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { QrCode } from './qr-code.tsx';

/** A link just made: shown once, to be copied or scanned. */
export function MadeLink({ invite, token }: { readonly invite: NewInvite; readonly token: string }) {
  const t = useText();
  const toast = useToast();
  const { backend, desktop } = useShell();
  const session = useConsole((state) => state.session);
  const [copied, setCopied] = useState(false);
  const link = joinLink(backend, token);
  const copy = () => {
    desktop.copyText(link).then(
      () => setCopied(true),
      () => toast({ text: t('app.copy-failed'), tone: 'warn' }),
    );
  };
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
          <Button variant="primary" icon={copied ? Check : Copy} onPress={copy} autoFocus>
            {t(copied ? 'app.copied' : 'invites.copy')}
          </Button>
          {invite.role === 'viewer' && (
            <Button
              icon={Monitor}
              onPress={() => void desktop.openStage(`${location.origin}${location.pathname}#/session/${session}/stage`)}
            >
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
