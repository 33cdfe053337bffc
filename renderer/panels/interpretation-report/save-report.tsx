import { Download } from 'lucide-react';
import { useState } from 'react';
import { type InterfaceLanguage, interfaceLanguages } from '../../../shared/i18n/text.ts';
import { mayReadReport } from '../../../shared/roles/permissions.ts';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { type ExportFormat, exportFormats, useExport } from '../../ui/session/use-export.ts';

const stay = (): void => undefined;

/** Saves the report as a file: which kind, and in whose words. */
export function SaveReport() {
  const t = useText<'interpretation'>();
  const isAllowed = useConsole(({ me }) => mayReadReport.includes(me.role));
  const ownLanguage = useLanguage();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [language, setLanguage] = useState<InterfaceLanguage>(ownLanguage);
  const { isWriting, fault, save } = useExport(
    { name: (day) => t('report.save.file', { day }), done: (file) => t('report.save.done', { file }) },
    stay,
  );
  if (!isAllowed) return null;
  return (
    <div className="save-report">
      {fault && <Banner tone="over" title={t(`report.save.failed.${fault}`)} isBoxed />}
      <p className="soft">{t('report.save.names')}</p>
      <Select<ExportFormat>
        label={t('report.save.format')}
        isLabelHidden
        options={exportFormats.map((id) => ({ id, label: t(`report.save.format.${id}`) }))}
        value={format}
        onChange={setFormat}
      />
      <Select<InterfaceLanguage>
        label={t('report.save.language')}
        isLabelHidden
        options={interfaceLanguages.map((id) => ({ id, label: languageNames[id] }))}
        value={language}
        onChange={setLanguage}
      />
      <Button
        variant="primary"
        icon={Download}
        isDisabled={isWriting}
        onPress={() =>
          save(format, ({ api, token, session }) => api.exportReport(token, session, format, { language }))
        }
      >
        {t(isWriting ? 'report.save.doing' : 'report.save')}
      </Button>
    </div>
  );
}
