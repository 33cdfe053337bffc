import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Source, SourceKind } from './use-source.ts';

const kinds: readonly SourceKind[] = ['link', 'file'];

/** An address, or a file with how far it is on its way; what is wrong with either stands under it. */
export function SourceFields({
  source,
  onPick,
}: {
  readonly source: Source;
  /** Called with a file that was chosen. */
  readonly onPick?: (file: File) => void;
}) {
  const t = useText<'dialogs'>();
  const isLive = useConsole(({ status }) => status.kind === 'live');
  const { kind, url, file, fault, progress } = source;
  const isSending = progress !== null;
  const said = fault === null ? null : t(`documents.fault.${fault}`);
  return (
    <div className="source-fields">
      <ToggleButtonGroup
        className="source-kinds"
        aria-label={t('documents.source')}
        disallowEmptySelection
        isDisabled={isSending}
        selectedKeys={[kind]}
        onSelectionChange={([chosen]) => source.choose(kinds.find((each) => each === chosen) ?? kind)}
      >
        {kinds.map((each) => (
          <ToggleButton key={each} id={each} className="button small">
            {t(`documents.source.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {kind === 'link' ? (
        <TextField
          label={t('documents.source.url')}
          type="url"
          placeholder="https://"
          value={url}
          onChange={source.write}
          error={said}
          maxLength={2_000}
          autoComplete="off"
        />
      ) : (
        <div className="source-file">
          <FileTrigger
            onSelect={(files) => {
              const chosen = files?.item(0);
              if (!chosen) return;
              source.pick(chosen);
              onPick?.(chosen);
            }}
          >
            <Button icon={FileUp} isDisabled={isSending}>
              {t('documents.source.choose')}
            </Button>
          </FileTrigger>
          <span className="soft">{file ? file.name : t('documents.source.none')}</span>
          {isSending && file && <Progress name={file.name} share={progress} onCancel={source.cancel} />}
          {said !== null && (
            <p className="source-fault" role="alert">
              {said}
            </p>
          )}
          {said === null && !isLive && <p className="source-fault">{t('documents.fault.offline')}</p>}
        </div>
      )}
    </div>
  );
}

function Progress({
  name,
  share,
  onCancel,
}: {
  readonly name: string;
  readonly share: number;
  readonly onCancel: () => void;
}) {
  const t = useText<'dialogs'>();
  const said = t('documents.sending', { name, percent: Math.floor(share * 100) });
  return (
    <div className="source-progress">
      <progress value={share} max={1} aria-label={said} />
      <span className="numeric">{said}</span>
      <Button size="small" onPress={onCancel}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
