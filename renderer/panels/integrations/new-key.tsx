import { type FormEvent, useState } from 'react';
import type { CreatedKey } from '../../../shared/protocol/integrations.ts';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Fault } from './use-listing.ts';

/** What a new key is for. */
export function NewKey({
  onCreate,
  onMade,
}: {
  readonly onCreate: (label: string) => Promise<CreatedKey | Fault>;
  readonly onMade: (label: string, made: CreatedKey) => void;
}) {
  const t = useText<'dialogs'>();
  const [label, setLabel] = useState('');
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<Fault | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setFailed(null);
    void onCreate(label.trim()).then((made) => {
      setSending(false);
      if (typeof made === 'string') setFailed(made);
      else onMade(label.trim(), made);
    });
  };
  return (
    <form className="new-integration" onSubmit={submit} noValidate>
      {failed && <Banner tone="over" title={t(`integrations.failed.${failed}`)} isBoxed />}
      <TextField
        label={t('integrations.label')}
        description={t('integrations.key.label.hint')}
        value={label}
        onChange={setLabel}
        maxLength={80}
        autoComplete="off"
        autoFocus
      />
      <p className="soft">{t('integrations.key.scope')}</p>
      <Button type="submit" variant="primary" size="large">
        {t(isSending ? 'integrations.creating' : 'integrations.key.create')}
      </Button>
    </form>
  );
}
