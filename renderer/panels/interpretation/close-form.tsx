import { type FormEvent, useState } from 'react';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { useText } from '../../i18n/text.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Closes an incident without the booths' word; the reason is in the log. */
export function CloseForm({ incident, onDone }: { readonly incident: IncidentState; readonly onDone: () => void }) {
  const t = useText<'interpretation'>();
  const { live } = useConsoleActions();
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  const close = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    live({ type: 'incidents.close', data: { incident: incident.id, reason: reason.trim() } });
    onDone();
  };
  return (
    <form className="close-form" onSubmit={close}>
      <TextField
        className="grow"
        label={t('interpretation.alert.close-reason')}
        isLabelHidden
        placeholder={t('interpretation.alert.close-reason')}
        value={reason}
        onChange={setReason}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onDone();
        }}
        maxLength={500}
        autoFocus
      />
      <Button type="submit" size="small" variant="danger" isDisabled={isEmpty}>
        {t('interpretation.alert.close')}
      </Button>
      <Button size="small" variant="ghost" onPress={onDone}>
        {t('app.cancel')}
      </Button>
    </form>
  );
}
