import { useText } from '../i18n/text.ts';

/** What stands in the window until the view is there. */
export function Opening() {
  const t = useText();
  return (
    <div className="whole-window" role="status">
      <p className="opening">{t('app.loading')}</p>
    </div>
  );
}
