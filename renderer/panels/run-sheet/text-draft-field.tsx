import type { ReactNode, Ref } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWho } from '../../ui/session/names.ts';
import { FieldFrame } from './field-frame.tsx';
import { fieldText } from './field-text.ts';
import { useTextDraft } from './item-drafts.tsx';

/** A text of the item, saved when it is left or on Enter; Escape takes back what was typed. */
export function TextDraftField({
  field,
  label,
  isLabelHidden = false,
  isMultiline = false,
  maxLength,
  placeholder,
  lang,
  prefix,
  inputRef,
}: {
  readonly field: string;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly isMultiline?: boolean;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly lang?: string;
  readonly prefix?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const who = useWho();
  const people = useConsole(({ state }) => state?.people ?? null);
  const draft = useTextDraft(field);
  return (
    <FieldFrame field={field} className={prefix ? 'prefixed' : ''}>
      {prefix}
      <TextField
        label={label}
        isLabelHidden={isLabelHidden}
        isMultiline={isMultiline}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) draft.commit();
          if (event.key === 'Escape') draft.abandon();
        }}
        maxLength={maxLength}
        autoComplete="off"
        {...(placeholder !== undefined && { placeholder })}
        {...(lang !== undefined && { lang })}
        {...(inputRef && { inputRef })}
        {...(draft.overtaken && {
          description: (
            <span className="overtaken" role="status">
              {t('run-sheet.changing', {
                who: who(draft.overtaken.by),
                value: fieldText(field, draft.overtaken.value, { t, formats, people }),
              })}
            </span>
          ),
        })}
      />
    </FieldFrame>
  );
}
