import { useText } from '../../i18n/text.ts';
import { ShownOnce } from './shown-once.tsx';

/** A webhook just made: the secret with which its messages are signed. */
export function MadeWebhook({ url, secret }: { readonly url: string; readonly secret: string }) {
  const t = useText<'dialogs'>();
  return (
    <div className="made-integration">
      <h3>{t('integrations.webhook.made')}</h3>
      <p className="soft address">{t('integrations.webhook.made.text', { url })}</p>
      <ShownOnce label={t('integrations.webhook.secret')} value={secret} copy={t('integrations.webhook.secret.copy')} />
      <p className="muted">{t('integrations.webhook.secret.hint')}</p>
    </div>
  );
}
