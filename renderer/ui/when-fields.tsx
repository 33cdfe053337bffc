import { parseDate, parseTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TimeField } from 'react-aria-components/TimeField';
import { useRestart } from './use-restart.ts';
import './field.css';
import './when-fields.css';

interface WhenFieldProps {
  readonly label: string;
  /** `2020-10-08` or `15:00`; empty while it is not complete. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly description?: string;
}

/** A day, written in the order of the interface's language, whatever the browser's own is. */
export function DayField({ value, onChange, ...props }: WhenFieldProps) {
  const { key, reported } = useRestart(value);
  return (
    <DateField
      key={key}
      className="field"
      defaultValue={value === '' ? null : parseDate(value)}
      onChange={(day) => {
        const written = day?.toString() ?? '';
        reported(written);
        onChange(written);
      }}
      isInvalid={props.error !== null}
      validationBehavior="aria"
    >
      <Parts {...props} />
    </DateField>
  );
}

/** A time of day, on 24 hours in every language. */
export function TimeOfDayField({ value, onChange, ...props }: WhenFieldProps) {
  const { key, reported } = useRestart(value);
  return (
    <TimeField
      key={key}
      className="field"
      hourCycle={24}
      defaultValue={value === '' ? null : parseTime(value)}
      onChange={(time) => {
        const written = time?.toString().slice(0, 5) ?? '';
        reported(written);
        onChange(written);
      }}
      isInvalid={props.error !== null}
      validationBehavior="aria"
    >
      <Parts {...props} />
    </TimeField>
  );
}

function Parts({ label, error, description }: Omit<WhenFieldProps, 'value' | 'onChange'>): ReactNode {
  return (
    <>
      <Label className="field-label">{label}</Label>
      <DateInput className="input when-input">
        {(segment) => <DateSegment segment={segment} className="when-segment" />}
      </DateInput>
      {description !== undefined && error === null && (
        <Text slot="description" className="description">
          {description}
        </Text>
      )}
      <FieldError className="error">{error}</FieldError>
    </>
  );
}
