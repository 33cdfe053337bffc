import { Download, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { type InterfaceLanguage, interfaceLanguages } from '../../../shared/i18n/text.ts';
import { mayIntegrate } from '../../../shared/roles/permissions.ts';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { type ExportFormat, exportFormats } from '../../ui/session/use-export.ts';
import { SwitchField } from '../../ui/switch-field.tsx';
import { useQuestionsExport } from './use-questions-export.ts';
import './questions-export.css';

/** The session's questions as a file: which kind, in whose words, with or without names. */
export function QuestionsExportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText<'dialogs'>();
  const isAllowed = useConsole(({ me }) => mayIntegrate.includes(me.role));
  const count = useConsole(({ state }) => state?.questions.list.length ?? 0);
  const ownLanguage = useLanguage();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [language, setLanguage] = useState<InterfaceLanguage>(ownLanguage);
  const [withNames, setWithNames] = useState(false);
  const { isWriting, fault, save } = useQuestionsExport(onClose);

  return (
    <Dialog
      title={t('questions-export.title')}
      isOpen
      onClose={onClose}
      size="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t(isAllowed ? 'app.cancel' : 'app.close')}</Button>
          {isAllowed && (
            <Button
              variant="primary"
              icon={Download}
              isDisabled={isWriting}
              onPress={() => save(format, { language, names: withNames ? 'yes' : 'no' })}
            >
              {t(isWriting ? 'questions-export.doing' : 'questions-export.do')}
            </Button>
          )}
        </>
      }
    >
      {!isAllowed && (
        <EmptyState icon={KeyRound} title={t('questions-export.not-allowed')}>
          {t('questions-export.not-allowed.text')}
        </EmptyState>
      )}
      {isAllowed && (
        <div className="questions-export">
          {fault && <Banner tone="over" title={t(`questions-export.failed.${fault}`)} isBoxed />}
          <p className="soft">
            {t('questions-export.text', { count })} {t('questions-export.never')}
          </p>
          <div className="export-pair">
            <Select<ExportFormat>
              label={t('questions-export.format')}
              options={exportFormats.map((id) => ({ id, label: t(`questions-export.format.${id}`) }))}
              value={format}
              onChange={setFormat}
            />
            <Select<InterfaceLanguage>
              label={t('questions-export.language')}
              options={interfaceLanguages.map((id) => ({ id, label: languageNames[id] }))}
              value={language}
              onChange={setLanguage}
            />
          </div>
          <div>
            <SwitchField isSelected={withNames} onChange={setWithNames}>
              {t('questions-export.names')}
            </SwitchField>
            <p className="muted">{t(`questions-export.names.${withNames ? 'with' : 'without'}`)}</p>
          </div>
          {isWriting && (
            <p className="visually-hidden" role="status">
              {t('questions-export.doing')}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
