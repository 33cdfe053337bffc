import { type FormEvent, useState } from 'react';
import type { CreatedKey, KeyPurpose, NewKey as Wanted } from '../../../shared/protocol/integrations.ts';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Fault } from './use-listing.ts';

const purposes: readonly KeyPurpose[] = ['intake', 'telemetry'];

/** What a new key is for. */
export function NewKey({
  onCreate,
  onMade,
}: {
  readonly onCreate: (key: Wanted) => Promise<CreatedKey | Fault>;
  readonly onMade: (key: Wanted, made: CreatedKey) => void;
}) {
  const t = useText<'dialogs'>();
  const [purpose, setPurpose] = useState<KeyPurpose>('intake');
  const [label, setLabel] = useState('');
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<Fault | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setFailed(null);
    const key = { purpose, label: label.trim() };
    void onCreate(key).then((made) => {
      setSending(false);
      if (typeof made === 'string') setFailed(made);
      else onMade(key, made);
    });
  };
  return (
    <form className="new-integration" onSubmit={submit} noValidate>
      {failed && <Banner tone="over" title={t(`integrations.failed.${failed}`)} isBoxed />}
      <Select<KeyPurpose>
        label={t('integrations.key.purpose')}
        options={purposes.map((id) => ({ id, label: t(`integrations.key.purpose.${id}`) }))}
        value={purpose}
        onChange={setPurpose}
      />
      <TextField
        label={t('integrations.label')}
        description={t(`integrations.key.label.hint.${purpose}`)}
        value={label}
        onChange={setLabel}
        maxLength={80}
        autoComplete="off"
        autoFocus
      />
      <p className="soft">{t(`integrations.key.scope.${purpose}`)}</p>
      <Button type="submit" variant="primary" size="large">
        {t(isSending ? 'integrations.creating' : 'integrations.key.create')}
      </Button>
    </form>
  );
}
