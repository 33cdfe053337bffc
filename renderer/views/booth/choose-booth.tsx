import type { Language } from '../../../shared/core/local-text.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';

const none: readonly Language[] = [];

/** Asked once, where the link does not say it. */
export function ChooseBooth() {
  const t = useText<'booth'>();
  const { languageName } = useFormats();
  const { serve } = useBoothActions();
  const languages = useBooth(({ view }) => view?.languages ?? none);
  return (
    <main className="whole-window choose-booth">
      <h1>{t('booth.serve')}</h1>
      <div className="choose-booth-languages">
        {languages.map((language) => (
          <Button key={language} size="large" onPress={() => serve(language)}>
            {languageName(language)}
          </Button>
        ))}
      </div>
      <p className="soft">{t('booth.serve.text')}</p>
    </main>
  );
}
