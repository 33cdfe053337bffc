import { useState } from 'react';
import type { Invite } from '../../../shared/protocol/http.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { ownZone } from '../../i18n/zone.tsx';
import { useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ConfirmInPlace } from '../../ui/confirm-in-place.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { standingOf } from './invite-draft.ts';

/** Every link, with who it is for and how it stands; the good ones can be withdrawn. */
export function InviteList({
  invites,
  onRevoke,
}: {
  readonly invites: readonly Invite[];
  readonly onRevoke: (invite: Invite) => void;
}) {
  return (
    <ul className="invite-list">
      {invites.map((invite) => (
        <Row key={invite.id} invite={invite} onRevoke={() => onRevoke(invite)} />
      ))}
    </ul>
  );
}

function Row({ invite, onRevoke }: { readonly invite: Invite; readonly onRevoke: () => void }) {
  const t = useText<'dialogs'>();
  const { shortDate, time } = useFormats();
  const standing = standingOf(invite, useNow(10_000));
  const [asking, setAsking] = useState(false);
  const label = titleOf(invite) ?? t('invites.unlabelled');
  // Whoever reads this reads it on their own clock.
  const when = (at: number) => `${shortDate(at, ownZone())}, ${time(at, ownZone())}`;
  return (
    <li className={classNames('invite-row', standing)}>
      <div className="invite-about">
        <p className="invite-name">
          <strong className={classNames(titleOf(invite) === null && 'muted')}>{label}</strong>
          {invite.name !== null && invite.label !== '' && (
            <span className="muted">{t('invites.personal', { name: invite.name })}</span>
          )}
        </p>
        <p className="invite-facts">
          <Chip size="small" tone={standing === 'open' ? 'accent' : 'neutral'}>
            {t(`people.role.${invite.role}`)}
          </Chip>
          {invite.language && <LanguageTag language={invite.language} />}
          {'series' in invite.scope && <span>{t('invites.scope.series')}</span>}
          <span>{t('invites.members', { count: invite.members })}</span>
          <span>{t('invites.created', { when: when(invite.createdAt) })}</span>
          {standing === 'open' && (
            <span>
              {invite.expiresAt === null
                ? t('invites.expires.never')
                : t('invites.expires', { when: when(invite.expiresAt) })}
            </span>
          )}
        </p>
      </div>
      {standing === 'open' && !asking && (
        <Button
          size="small"
          variant="ghost"
          aria-label={t('invites.revoke.of', { label })}
          onPress={() => setAsking(true)}
        >
          {t('invites.revoke')}
        </Button>
      )}
      {standing === 'expired' && <Chip size="small">{t('invites.expired')}</Chip>}
      {standing === 'revoked' && (
        <Chip size="small" shape="cross">
          {t('invites.revoked')}
        </Chip>
      )}
      {asking && standing === 'open' && (
        <ConfirmInPlace
          label={t('invites.revoke.of', { label })}
          text={t('invites.revoke.ask', { count: invite.members })}
          keep={t('invites.revoke.no')}
          confirm={t('invites.revoke.yes')}
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

function titleOf({ label, name }: Invite): string | null {
  return label || name || null;
}
