import { Copy } from 'lucide-react';
import type { KeyPurpose } from '../../../shared/protocol/integrations.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { curlExample, telemetryExample } from './curl-example.ts';
import { ShownOnce } from './shown-once.tsx';

/** A key just made, and how something is sent with it. */
export function MadeKey({
  purpose,
  label,
  value,
}: {
  readonly purpose: KeyPurpose;
  readonly label: string;
  readonly value: string;
}) {
  const t = useText<'dialogs'>();
  const language = useLanguage();
  const { backend } = useShell();
  const copy = useCopy();
  const channel = useConsole(({ state }) => state?.session.languages[0]) ?? language;
  const example =
    purpose === 'intake'
      ? curlExample(backend, value, { text: t('integrations.key.example.question'), language })
      : telemetryExample(backend, value, channel);
  return (
    <div className="made-integration">
      <h3>{t('integrations.key.made')}</h3>
      {label !== '' && <p className="soft">{label}</p>}
      <ShownOnce label={t('integrations.key.value')} value={value} copy={t('integrations.key.copy')} />
      <section className="example" aria-label={t('integrations.key.example')}>
        <h4>{t('integrations.key.example')}</h4>
        <pre>{example}</pre>
        <p className="muted">{t(`integrations.key.example.hint.${purpose}`, { url: `${backend}/api/openapi.json` })}</p>
        <Button size="small" icon={Copy} onPress={() => copy(example)}>
          {t('integrations.key.example.copy')}
        </Button>
      </section>
    </div>
  );
}
