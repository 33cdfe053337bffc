import { useState } from 'react';
import { TextField } from './text-field.tsx';

/**
 * A text that is saved when it is left or on Enter, against the version that stood when writing began; Escape takes
 * back what was typed. What `fault` finds wrong stays in the field, with its sentence, and is not saved.
 */
export function DraftField({
  label,
  isLabelHidden = false,
  placeholder,
  value,
  version,
  fault = () => null,
  onCommit,
  isDisabled,
  maxLength,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder: string;
  readonly value: string;
  readonly version: string | null;
  readonly fault?: (text: string) => string | null;
  readonly onCommit: (text: string, base: string | null) => void;
  readonly isDisabled: boolean;
  readonly maxLength: number;
}) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly base: string | null } | null>(null);
  const error = draft && fault(draft.text);
  const commit = () => {
    if (!draft || error !== null) return;
    setDraft(null);
    const text = draft.text.trim();
    if (text !== value) onCommit(text, draft.base);
  };
  return (
    <TextField
      label={label}
      isLabelHidden={isLabelHidden}
      placeholder={placeholder}
      value={draft?.text ?? value}
      onChange={(text) => setDraft({ text, base: draft ? draft.base : version })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || draft === null) return;
        event.stopPropagation();
        setDraft(null);
      }}
      error={error}
      isDisabled={isDisabled}
      maxLength={maxLength}
      autoComplete="off"
    />
  );
}
