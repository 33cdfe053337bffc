import { Copy } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCopy } from '../../ui/use-copy.ts';

/** A secret just made, to be copied now. */
export function ShownOnce({
  label,
  value,
  copy,
}: {
  readonly label: string;
  readonly value: string;
  /** The words on the button. */
  readonly copy: string;
}) {
  const t = useText<'dialogs'>();
  const copyText = useCopy();
  return (
    <>
      <div className="shown-once">
        <TextField label={label} value={value} onChange={() => {}} isReadOnly className="code" />
        <Button variant="primary" icon={Copy} onPress={() => copyText(value)} autoFocus>
          {copy}
        </Button>
      </div>
      <p className="muted" role="status">
        {t('integrations.once')}
      </p>
    </>
  );
}
