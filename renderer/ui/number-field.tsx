import { useState } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { parseDuration } from '../i18n/duration.ts';
import { useText } from '../i18n/text.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

type Shared = Omit<TextFieldProps, 'value' | 'onChange' | 'error' | 'isMultiline' | 'areaRef' | 'type'>;

export interface DurationFieldProps extends Shared {
  /** Milliseconds; null where none is set. */
  readonly value: number | null;
  /** Called when the field is left, or on Enter, with a duration that could be read. */
  readonly onCommit: (value: number | null) => void;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
}

/** A duration, typed as `5`, `5:00`, `0:05:00` or `2.5 min`, written back as `5:00`. */
export function DurationField({ value, onCommit, isOptional = false, ...props }: DurationFieldProps) {
  const formats = useFormats();
  const t = useText();
  return (
    <CommittedField
      {...props}
      shown={value === null ? '' : formats.duration(value)}
      read={(text) => (text.trim() === '' && isOptional ? { value: null } : wrapped(parseDuration(text)))}
      onCommit={onCommit}
      message={t('app.duration-invalid')}
    />
  );
}

export interface NumberFieldProps extends Shared {
  readonly value: number;
  readonly onCommit: (value: number) => void;
  readonly minimum: number;
  readonly maximum: number;
}

/** A whole number within bounds. */
export function NumberField({ value, onCommit, minimum, maximum, ...props }: NumberFieldProps) {
  const t = useText();
  return (
    <CommittedField
      {...props}
      shown={String(value)}
      read={(text) => {
        const number = Number(text.trim());
        return Number.isInteger(number) && number >= minimum && number <= maximum ? { value: number } : null;
      }}
      onCommit={(number) => {
        if (number !== null) onCommit(number);
      }}
      message={t('app.number-invalid', { minimum, maximum })}
    />
  );
}

function wrapped(value: number | null): { readonly value: number } | null {
  return value === null ? null : { value };
}

/** A field whose text becomes a value when it is left; until then, and while it cannot be read, the text stays. */
function CommittedField({
  shown,
  read,
  onCommit,
  message,
  onFocus,
  onBlur,
  onKeyDown,
  ...props
}: Shared & {
  readonly shown: string;
  readonly read: (text: string) => { readonly value: number | null } | null;
  readonly onCommit: (value: number | null) => void;
  readonly message: string;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? shown;
  const commit = () => {
    if (draft === null) return;
    const result = read(draft);
    if (!result) return;
    setDraft(null);
    if (draft !== shown) onCommit(result.value);
  };
  return (
    <TextField
      {...props}
      inputMode="text"
      autoComplete="off"
      value={text}
      onChange={setDraft}
      error={draft !== null && draft !== '' && read(draft) === null ? message : null}
      onFocus={(event) => {
        onFocus?.(event);
      }}
      onBlur={(event) => {
        commit();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && draft !== null) {
          setDraft(null);
          event.stopPropagation();
        }
        onKeyDown?.(event);
      }}
    />
  );
}
