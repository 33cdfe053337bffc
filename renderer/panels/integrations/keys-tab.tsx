import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { Key } from '../../../shared/protocol/integrations.ts';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ConfirmInPlace } from '../../ui/confirm-in-place.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { RowsOf } from './rows-of.tsx';
import type { Keys } from './use-keys.ts';
import type { Fault } from './use-listing.ts';
import { useWhen } from './use-when.ts';

/** The keys with which other programs send something in; the good ones can be revoked. */
export function KeysTab({ keys, onNew }: { readonly keys: Keys; readonly onNew: () => void }) {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const [failed, setFailed] = useState<Fault | null>(null);
  const revoke = (id: string) => {
    setFailed(null);
    void keys.revoke(id).then((fault) => {
      if (fault) setFailed(fault);
      else toast({ text: t('integrations.key.revoke.done'), tone: 'ok' });
    });
  };
  return (
    <div className="integrations-tab">
      <p className="soft">{t('integrations.keys.text')}</p>
      {failed && <Banner tone="over" title={t(`integrations.failed.${failed}`)} isBoxed />}
      <RowsOf
        listing={keys.listing}
        icon={KeyRound}
        words={{
          loading: t('integrations.keys.loading'),
          empty: t('integrations.keys.empty'),
          title: t('integrations.keys.list'),
          make: t('integrations.key.new'),
        }}
        onRetry={keys.refresh}
        onNew={onNew}
        row={(key) => <KeyRow key={key.id} of={key} onRevoke={() => revoke(key.id)} />}
      />
    </div>
  );
}

function KeyRow({
  of: { label, purpose, createdAt, usedAt, revokedAt },
  onRevoke,
}: {
  readonly of: Key;
  readonly onRevoke: () => void;
}) {
  const t = useText<'dialogs'>();
  const when = useWhen();
  const [asking, setAsking] = useState(false);
  const name = label || t('integrations.unlabelled');
  const isGood = revokedAt === null;
  return (
    <li className={classNames('integration-row', !isGood && 'over')}>
      <div className="integration-about">
        <strong className={classNames(label === '' && 'muted')}>{name}</strong>
        <p className="integration-facts">
          <span>{t(`integrations.key.purpose.${purpose}`)}</span>
          <span>
            {usedAt === null ? t('integrations.key.unused') : t('integrations.key.used', { when: when(usedAt) })}
          </span>
          <span>{t('integrations.created', { when: when(createdAt) })}</span>
        </p>
      </div>
      {!isGood && (
        <Chip size="small" shape="cross">
          {t('integrations.key.revoked', { when: when(revokedAt) })}
        </Chip>
      )}
      {isGood && !asking && (
        <Button
          size="small"
          variant="ghost"
          aria-label={t('integrations.key.revoke.of', { label: name })}
          onPress={() => setAsking(true)}
        >
          {t('integrations.key.revoke')}
        </Button>
      )}
      {isGood && asking && (
        <ConfirmInPlace
          label={t('integrations.key.revoke.of', { label: name })}
          text={t('integrations.key.revoke.ask')}
          keep={t('integrations.keep')}
          confirm={t('integrations.key.revoke.yes')}
          onKeep={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onRevoke();
          }}
        />
      )}
    </li>
  );
}
