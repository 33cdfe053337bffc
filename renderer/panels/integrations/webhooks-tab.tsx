import { Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import type { Webhook } from '../../../shared/protocol/integrations.ts';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { RowsOf } from './rows-of.tsx';
import type { Fault } from './use-listing.ts';
import type { Webhooks } from './use-webhooks.ts';
import { WebhookRow } from './webhook-row.tsx';

/** Where other programs are told of changes, and how each fares. */
export function WebhooksTab({
  webhooks,
  onNew,
}: {
  readonly webhooks: Webhooks;
  /** As another one was, where that is to be set up again. */
  readonly onNew: (like: Webhook | null) => void;
}) {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const [failed, setFailed] = useState<Fault | null>(null);
  const remove = (id: string) => {
    setFailed(null);
    void webhooks.remove(id).then((fault) => {
      if (fault) setFailed(fault);
      else toast({ text: t('integrations.webhook.remove.done'), tone: 'ok' });
    });
  };
  return (
    <div className="integrations-tab">
      <p className="soft">{t('integrations.webhooks.text')}</p>
      {failed && <Banner tone="over" title={t(`integrations.failed.${failed}`)} isBoxed />}
      <RowsOf
        listing={webhooks.listing}
        icon={WebhookIcon}
        words={{
          loading: t('integrations.webhooks.loading'),
          empty: t('integrations.webhooks.empty'),
          title: t('integrations.webhooks.list'),
          make: t('integrations.webhook.new'),
        }}
        onRetry={webhooks.refresh}
        onNew={() => onNew(null)}
        row={(each) => (
          <WebhookRow key={each.id} of={each} onRemove={() => remove(each.id)} onAgain={() => onNew(each)} />
        )}
      />
    </div>
  );
}
