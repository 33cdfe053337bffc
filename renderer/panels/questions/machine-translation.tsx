import { useEffect, useState } from 'react';
import type { TranslationStatus } from '../../../shared/protocol/integrations.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';

type Asked = TranslationStatus | 'asking' | 'unknown';

/** Names of the services, the same in every language. */
const services = { libretranslate: 'LibreTranslate', deepl: 'DeepL' } as const;

/** Machine translation, with a clear word on what leaves the machine and to where. */
export function MachineTranslation({
  isOn,
  onChange,
}: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const t = useText<'dialogs'>();
  const { api } = useShell();
  const { token } = useMembership();
  const [asked, setAsked] = useState<Asked>('asking');
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let left = false;
    void api.translation(token).then((result) => {
      if (!left) setAsked(result.ok ? result.value : 'unknown');
    });
    return () => {
      left = true;
    };
  }, [api, token, reading]);
  const service = typeof asked === 'object' && asked.provider !== 'none' ? asked : null;
  return (
    <div className="machine">
      {/* What is on can always be switched off. */}
      <SwitchField isSelected={isOn} onChange={onChange} isDisabled={!isOn && service === null}>
        {t('questions.settings.machine')}
      </SwitchField>
      {service && service.provider !== 'none' && (
        <p className="soft">
          {t('questions.settings.machine.leaves', {
            host: service.host ?? '',
            service: services[service.provider],
          })}
        </p>
      )}
      {service?.fault && (
        <p className="machine-fault" role="status">
          {t(`questions.settings.machine.fault.${service.fault}`)}
        </p>
      )}
      {typeof asked === 'object' && asked.provider === 'none' && (
        <p className="muted">{t('questions.settings.machine.none')}</p>
      )}
      {asked === 'unknown' && (
        <p className="machine-fault" role="status">
          {t('questions.settings.machine.unknown')}{' '}
          <Button
            size="small"
            variant="ghost"
            onPress={() => {
              setAsked('asking');
              setReading((count) => count + 1);
            }}
          >
            {t('app.retry')}
          </Button>
        </p>
      )}
    </div>
  );
}
