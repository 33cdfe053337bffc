import { type FormEvent, useState } from 'react';
import { isNamed } from '../../../shared/core/actor.ts';
import { type InvitePreview } from '../../../shared/protocol/http.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../../shared/i18n/text.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Joining } from './use-join.ts';

/** What the link leads to, what it lets one do there, and the few things to say before going in. */
export function InvitationCard({
  preview,
  joining,
  rememberedName,
}: {
  readonly preview: InvitePreview;
  readonly joining: Joining;
  readonly rememberedName: string;
}) {
  const t = useText<'entry'>();
  const { local } = useFormats();
  const { preferences, prefer } = usePreferences();
  const [name, setName] = useState(rememberedName);
  const [missing, setMissing] = useState(false);
  const asksName = isNamed(preview.role) && preview.name === null;
  const title = local(preview.title);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (joining.isJoining) return;
    const given = name.trim();
    if (asksName && given === '') return setMissing(true);
    joining.join(asksName ? given : null);
  };

  return (
    <form className="join-form" onSubmit={submit} noValidate>
      <header>
        <p className="join-eyebrow">{t('join.invited')}</p>
        <h1 lang={title.lang} dir={directionOf(title.lang)}>
          {title.text}
        </h1>
        <p className="join-scope">
          <Chip>{t('session' in preview.scope ? 'join.scope.session' : 'join.scope.series')}</Chip>
          <Chip tone="accent">{t(`people.role.${preview.role}`)}</Chip>
        </p>
        <p className="soft">{t(`join.may.${preview.role}`)}</p>
        {preview.name !== null && <p className="join-personal">{t('join.name.personal', { name: preview.name })}</p>}
      </header>
      {joining.failed && (
        <Banner tone="over" title={t(`join.fault.${joining.failed}`)} isBoxed>
          {t(`join.fault.${joining.failed}.advice`)}
        </Banner>
      )}
      {asksName && (
        <TextField
          label={t('join.name')}
          description={t('join.name.hint')}
          value={name}
          onChange={(value) => {
            setName(value);
            setMissing(false);
          }}
          error={missing ? t('join.name.required') : null}
          autoComplete="name"
          maxLength={80}
          autoFocus
          isRequired
        />
      )}
      <Select<InterfaceLanguage>
        label={t('app.language')}
        options={interfaceLanguages.map((id) => ({
          id,
          label: languageNames[id],
          content: <span lang={id}>{languageNames[id]}</span>,
        }))}
        value={preferences.language}
        onChange={(language) => prefer('language', language)}
      />
      <Button type="submit" variant="primary" size="large" wide>
        {t(joining.isJoining ? 'join.joining' : preview.role === 'viewer' ? 'join.action.viewer' : 'join.action')}
      </Button>
    </form>
  );
}
