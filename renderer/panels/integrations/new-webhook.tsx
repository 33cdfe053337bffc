import { type FormEvent, useState } from 'react';
import {
  type CreatedWebhook,
  type NewWebhook as Wanted,
  type Webhook,
  WebhookEvent,
  mostWebhooks,
} from '../../../shared/protocol/integrations.ts';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { NewWebhookFault } from './use-webhooks.ts';

/** What most receivers are for: showing the question that is on. */
const usualEvents: readonly WebhookEvent[] = ['approved', 'on-air', 'answered'];

/** Where changes are to be told, and which. */
export function NewWebhook({
  like,
  onCreate,
  onMade,
}: {
  /** One that is to be set up again. */
  readonly like: Webhook | null;
  readonly onCreate: (wanted: Wanted) => Promise<CreatedWebhook | NewWebhookFault>;
  readonly onMade: (url: string, made: CreatedWebhook) => void;
}) {
  const t = useText<'dialogs'>();
  const [url, setUrl] = useState(like?.url ?? '');
  const [label, setLabel] = useState(like?.label ?? '');
  const [events, setEvents] = useState<ReadonlySet<WebhookEvent>>(new Set(like?.events ?? usualEvents));
  const [withNames, setWithNames] = useState(like?.withNames ?? false);
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<NewWebhookFault | null>(null);
  const [isEmpty, setEmpty] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setEmpty(events.size === 0);
    const address = url.trim();
    if (!URL.canParse(address)) return setFailed({ kind: 'address', fault: 'not-web' });
    if (events.size === 0) return;
    setSending(true);
    setFailed(null);
    const wanted = {
      url: address,
      label: label.trim(),
      events: WebhookEvent.options.filter((each) => events.has(each)),
    };
    void onCreate({ ...wanted, withNames }).then((made) => {
      setSending(false);
      if ('kind' in made) setFailed(made);
      else onMade(address, made);
    });
  };

  return (
    <form className="new-integration" onSubmit={submit} noValidate>
      {failed?.kind === 'other' && <Banner tone="over" title={t(`integrations.failed.${failed.fault}`)} isBoxed />}
      {failed?.kind === 'full' && (
        <Banner tone="over" title={t('integrations.webhooks.full', { most: mostWebhooks })} isBoxed />
      )}
      <TextField
        label={t('integrations.webhook.url')}
        description={t('integrations.webhook.url.hint')}
        type="url"
        value={url}
        onChange={(text) => {
          setUrl(text);
          setFailed(null);
        }}
        error={failed?.kind === 'address' ? t(`integrations.webhook.url.${failed.fault}`) : null}
        maxLength={2_000}
        autoComplete="off"
        autoFocus
      />
      <TextField
        label={t('integrations.label')}
        description={t('integrations.webhook.label.hint')}
        value={label}
        onChange={setLabel}
        maxLength={80}
        autoComplete="off"
      />
      <fieldset className="webhook-events">
        <legend>{t('integrations.webhook.events')}</legend>
        {WebhookEvent.options.map((event) => (
          <label key={event}>
            <input
              type="checkbox"
              checked={events.has(event)}
              onChange={({ target }) => {
                const next = new Set(events);
                if (target.checked) next.add(event);
                else next.delete(event);
                setEvents(next);
                setEmpty(false);
              }}
            />
            {t(`integrations.event.${event}`)}
          </label>
        ))}
        {isEmpty && (
          <p className="error" role="alert">
            {t('integrations.webhook.events.none')}
          </p>
        )}
      </fieldset>
      <div>
        <SwitchField isSelected={withNames} onChange={setWithNames}>
          {t('integrations.webhook.names')}
        </SwitchField>
        <p className="muted">{t('integrations.webhook.names.hint')}</p>
      </div>
      <Button type="submit" variant="primary" size="large">
        {t(isSending ? 'integrations.creating' : 'integrations.webhook.create')}
      </Button>
    </form>
  );
}
