import { useRef } from 'react';
import { DurationField } from '../../ui/number-field.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useDrafts } from './item-drafts.tsx';
import { useRunSheetEdits } from './use-run-sheet-edits.ts';

/** A duration of the item. Its base is the version that stood when the field took the focus. */
export function DurationDraftField({
  field,
  label,
  placeholder,
  isOptional = false,
}: {
  readonly field: 'duration' | 'minDuration';
  readonly label: string;
  readonly placeholder?: string;
  readonly isOptional?: boolean;
}) {
  const { item } = useDrafts();
  const { setFields } = useRunSheetEdits();
  const seen = useRef<string | null>(null);
  return (
    <FieldFrame field={field}>
      <DurationField
        label={label}
        value={item[field]}
        isOptional={isOptional}
        {...(placeholder !== undefined && { placeholder })}
        onFocus={() => {
          seen.current = item.versions[field]?.command ?? null;
        }}
        onCommit={(value) => setFields([{ item: item.id, field, value, base: seen.current }])}
      />
    </FieldFrame>
  );
}
