import { Copy } from 'lucide-react';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { curlExample } from './curl-example.ts';
import { ShownOnce } from './shown-once.tsx';

/** A key just made, and how a question is sent with it. */
export function MadeKey({ label, value }: { readonly label: string; readonly value: string }) {
  const t = useText<'dialogs'>();
  const language = useLanguage();
  const { backend } = useShell();
  const copy = useCopy();
  const example = curlExample(backend, value, { text: t('integrations.key.example.question'), language });
  return (
    <div className="made-integration">
      <h3>{t('integrations.key.made')}</h3>
      {label !== '' && <p className="soft">{label}</p>}
      <ShownOnce label={t('integrations.key.value')} value={value} copy={t('integrations.key.copy')} />
      <section className="example" aria-label={t('integrations.key.example')}>
        <h4>{t('integrations.key.example')}</h4>
        <pre>{example}</pre>
        <p className="muted">{t('integrations.key.example.hint', { url: `${backend}/api/openapi.json` })}</p>
        <Button size="small" icon={Copy} onPress={() => copy(example)}>
          {t('integrations.key.example.copy')}
        </Button>
      </section>
    </div>
  );
}
