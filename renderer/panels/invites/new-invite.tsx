import { type FormEvent, useState } from 'react';
import type { Role } from '../../../shared/core/actor.ts';
import type { NewInvite as Wanted } from '../../../shared/protocol/http.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Expiry, type InviteDraft, expiries, readInvite } from './invite-draft.ts';

/** Stands for the reader's own choice in a list of languages. */
const theirs = 'theirs';

/** What a new link is for, whom it lets in, and until when. */
export function NewInvite({
  roles,
  isSending,
  onCreate,
}: {
  readonly roles: readonly Role[];
  readonly isSending: boolean;
  readonly onCreate: (invite: Wanted) => void;
}) {
  const t = useText<'dialogs'>();
  const { languageName } = useFormats();
  const { now } = useConsoleActions();
  const { scope } = useMembership();
  const session = useConsole((state) => state.session);
  const languages = useConsole(({ state }) => state?.session.languages ?? []);
  const end = useConsole(({ state }) => state?.session.end.at ?? 0);
  const ownSeries = useConsole(({ state }) => state?.session.series?.id ?? null);
  // Nobody gives away more than their own link opens.
  const series = 'series' in scope ? ownSeries : null;
  const [draft, setDraft] = useState<InviteDraft>({
    role: roles.at(-1) ?? 'viewer',
    label: '',
    name: null,
    language: null,
    expiry: 'session',
    wholeSeries: false,
  });
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<InviteDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setMissing(false);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const invite = readInvite(draft, { session, series, end, now: now() });
    if (invite === 'name-missing') setMissing(true);
    else onCreate(invite);
  };

  return (
    <form className="new-invite" onSubmit={submit} noValidate>
      <Select<Role>
        label={t('invites.role')}
        options={roles.map((id) => ({ id, label: t(`people.role.${id}`) }))}
        value={draft.role}
        onChange={(role) => change({ role })}
        description={t(`join.may.${draft.role}`)}
      />
      <Select<'anyone' | 'one'>
        label={t('invites.for')}
        options={[
          { id: 'anyone', label: t('invites.for.anyone') },
          { id: 'one', label: t('invites.for.one') },
        ]}
        value={draft.name === null ? 'anyone' : 'one'}
        onChange={(whom) => change({ name: whom === 'one' ? '' : null })}
      />
      {draft.name !== null && (
        <TextField
          label={t('invites.name')}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={missing ? t('invites.name.missing') : null}
          maxLength={80}
          autoComplete="off"
          autoFocus
        />
      )}
      <TextField
        label={t('invites.label')}
        description={t('invites.label.hint')}
        value={draft.label}
        onChange={(label) => change({ label })}
        maxLength={80}
        autoComplete="off"
      />
      <div className="new-invite-pair">
        <Select
          label={t(draft.role === 'interpreter' ? 'invites.booth' : 'invites.language')}
          options={[
            { id: theirs, label: t(draft.role === 'interpreter' ? 'invites.booth.theirs' : 'invites.language.theirs') },
            ...languages.map((id) => ({ id, label: languageName(id) })),
          ]}
          value={draft.language ?? theirs}
          onChange={(language) => change({ language: language === theirs ? null : language })}
        />
        <Select<Expiry>
          label={t('invites.expiry')}
          options={expiries.map((id) => ({ id, label: t(`invites.expiry.${id}`) }))}
          value={draft.expiry}
          onChange={(expiry) => change({ expiry })}
        />
        {series !== null && draft.role !== 'audience' && (
          <Select<'session' | 'series'>
            label={t('invites.scope')}
            options={[
              { id: 'session', label: t('invites.scope.session') },
              { id: 'series', label: t('invites.scope.series') },
            ]}
            value={draft.wholeSeries ? 'series' : 'session'}
            onChange={(chosen) => change({ wholeSeries: chosen === 'series' })}
          />
        )}
      </div>
      <Button type="submit" variant="primary" size="large">
        {t(isSending ? 'invites.creating' : 'invites.create')}
      </Button>
    </form>
  );
}
