import { useState } from 'react';
import type { Webhook } from '../../../shared/protocol/integrations.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Shape, type Tone } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ConfirmInPlace } from '../../ui/confirm-in-place.tsx';
import { useWhen } from './use-when.ts';

type Standing = 'fresh' | 'working' | 'failing' | 'disabled';

const marks: Readonly<Record<Standing, readonly [Tone, Shape]>> = {
  fresh: ['neutral', 'ring'],
  working: ['ok', 'dot'],
  failing: ['warn', 'triangle'],
  disabled: ['over', 'cross'],
};

function standingOf({ deliveredAt, failingSince, disabledAt }: Webhook): Standing {
  if (disabledAt !== null) return 'disabled';
  if (failingSince !== null) return 'failing';
  return deliveredAt === null ? 'fresh' : 'working';
}

/** One webhook: where it goes, what it tells, and how it fares. */
export function WebhookRow({
  of: webhook,
  onRemove,
  onAgain,
}: {
  readonly of: Webhook;
  readonly onRemove: () => void;
  readonly onAgain: () => void;
}) {
  const t = useText<'dialogs'>();
  const when = useWhen();
  const { list } = useFormats();
  const [asking, setAsking] = useState(false);
  const { url, label, events, withNames, createdAt, deliveredAt, waiting, lost, failingSince, disabledAt } = webhook;
  const standing = standingOf(webhook);
  const [tone, shape] = marks[standing];
  const name = label || url;
  const fault = webhook.fault && t(`integrations.fault.${webhook.fault}`);
  return (
    <li className={classNames('integration-row', standing === 'disabled' && 'over')}>
      <div className="integration-about">
        <strong>{name}</strong>
        {label !== '' && <p className="address">{url}</p>}
        <p className="integration-facts">
          <Chip size="small" tone={tone} shape={shape}>
            {t(`integrations.webhook.state.${standing}`)}
          </Chip>
          {waiting > 0 && <span>{t('integrations.webhook.waiting', { count: waiting })}</span>}
          {lost > 0 && <span className="lost">{t('integrations.webhook.lost', { count: lost })}</span>}
          {deliveredAt !== null && <span>{t('integrations.webhook.delivered', { when: when(deliveredAt) })}</span>}
        </p>
        <p className="integration-facts">
          <span>{list(events.map((event) => t(`integrations.event.${event}`)))}</span>
          {withNames && <span>{t('integrations.webhook.with-names')}</span>}
          <span>{t('integrations.created', { when: when(createdAt) })}</span>
        </p>
        {disabledAt === null && failingSince !== null && fault !== null && (
          <p className="integration-fault warn">
            {t('integrations.webhook.failing-since', { when: when(failingSince), fault })}
          </p>
        )}
        {disabledAt !== null && fault !== null && (
          <p className="integration-fault">
            {t('integrations.webhook.disabled-at', { when: when(disabledAt), fault })}
          </p>
        )}
      </div>
      {!asking && (
        <div className="integration-actions">
          {standing === 'disabled' && (
            <Button size="small" aria-label={t('integrations.webhook.again.of', { label: name })} onPress={onAgain}>
              {t('integrations.webhook.again')}
            </Button>
          )}
          <Button
            size="small"
            variant="ghost"
            aria-label={t('integrations.webhook.remove.of', { label: name })}
            onPress={() => setAsking(true)}
          >
            {t('integrations.webhook.remove')}
          </Button>
        </div>
      )}
      {asking && (
        <ConfirmInPlace
          label={t('integrations.webhook.remove.of', { label: name })}
          text={t('integrations.webhook.remove.ask', { count: waiting })}
          keep={t('integrations.keep')}
          confirm={t('integrations.webhook.remove.yes')}
          onKeep={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onRemove();
          }}
        />
      )}
    </li>
  );
}
