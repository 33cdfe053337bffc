import { KeyRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { NewKey as Wanted, Webhook } from '../../../shared/protocol/integrations.ts';
import { mayIntegrate } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { KeysTab } from './keys-tab.tsx';
import { MadeKey } from './made-key.tsx';
import { MadeWebhook } from './made-webhook.tsx';
import { NewKey } from './new-key.tsx';
import { NewWebhook } from './new-webhook.tsx';
import { useKeys } from './use-keys.ts';
import { useWebhooks } from './use-webhooks.ts';
import { WebhooksTab } from './webhooks-tab.tsx';
import './integrations.css';

type Page =
  | { readonly kind: 'lists' }
  | { readonly kind: 'new-key' }
  | { readonly kind: 'made-key'; readonly of: Wanted; readonly key: string }
  /** As another one was, where that is to be set up again. */
  | { readonly kind: 'new-webhook'; readonly like: Webhook | null }
  | { readonly kind: 'made-webhook'; readonly url: string; readonly secret: string };

/** Other programs: the keys with which they send something in, and where they are told of changes. */
export function IntegrationsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText<'dialogs'>();
  const isAllowed = useConsole(({ me }) => mayIntegrate.includes(me.role));
  if (isAllowed) return <Integrations onClose={onClose} />;
  return (
    <Dialog
      title={t('integrations.title')}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <EmptyState icon={KeyRound} title={t('integrations.not-allowed')}>
        {t('integrations.not-allowed.text')}
      </EmptyState>
    </Dialog>
  );
}

function Integrations({ onClose }: { readonly onClose: () => void }) {
  const t = useText<'dialogs'>();
  const keys = useKeys();
  const webhooks = useWebhooks();
  const [tab, setTab] = useState<'keys' | 'webhooks'>('keys');
  const [page, setPage] = useState<Page>({ kind: 'lists' });
  const isMade = page.kind === 'made-key' || page.kind === 'made-webhook';

  const pageContent = (): ReactNode => {
    switch (page.kind) {
      case 'lists':
        return (
          <Tabs
            label={t('integrations.title')}
            selected={tab}
            onSelect={setTab}
            tabs={[
              {
                id: 'keys',
                label: t('integrations.tab.keys'),
                content: <KeysTab keys={keys} onNew={() => setPage({ kind: 'new-key' })} />,
              },
              {
                id: 'webhooks',
                label: t('integrations.tab.webhooks'),
                content: <WebhooksTab webhooks={webhooks} onNew={(like) => setPage({ kind: 'new-webhook', like })} />,
              },
            ]}
          />
        );
      case 'new-key':
        return <NewKey onCreate={keys.create} onMade={(of, { key }) => setPage({ kind: 'made-key', of, key })} />;
      case 'made-key':
        return <MadeKey {...page.of} value={page.key} />;
      case 'new-webhook':
        return (
          <NewWebhook
            like={page.like}
            onCreate={webhooks.create}
            onMade={(url, { secret }) => setPage({ kind: 'made-webhook', url, secret })}
          />
        );
      case 'made-webhook':
        return <MadeWebhook url={page.url} secret={page.secret} />;
    }
  };

  return (
    <Dialog
      title={t('integrations.title')}
      isOpen
      onClose={onClose}
      // What is shown once is not to be lost by a click beside it.
      isDismissable={!isMade}
      actions={
        <>
          {page.kind !== 'lists' && (
            <Button onPress={() => setPage({ kind: 'lists' })}>{t('integrations.back')}</Button>
          )}
          <Button onPress={onClose}>{t('app.close')}</Button>
        </>
      }
    >
      <div className="integrations">{pageContent()}</div>
    </Dialog>
  );
}
