import type { FocusEventHandler, KeyboardEventHandler, ReactNode, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';
import './field.css';

export interface TextFieldProps {
  readonly label: ReactNode;
  /** Hides the label from sight, not from screen readers. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: FocusEventHandler;
  readonly onFocus?: FocusEventHandler;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly description?: ReactNode;
  /** What is wrong and what to do; marks the field as invalid. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'search' | 'url' | 'datetime-local' | 'date' | 'time';
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly autoComplete?: string;
  /** Language of what is written in it. */
  readonly lang?: string;
  readonly className?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  /** Several lines. */
  readonly isMultiline?: boolean;
}

export function TextField({
  label,
  isLabelHidden = false,
  description,
  error = null,
  placeholder,
  className,
  inputRef,
  areaRef,
  isMultiline = false,
  lang,
  onKeyDown,
  type = 'text',
  ...props
}: TextFieldProps) {
  const shared = {
    className: 'input',
    ...(placeholder !== undefined && { placeholder }),
    ...(lang !== undefined && { lang }),
    ...(onKeyDown && { onKeyDown }),
  };
  return (
    <AriaTextField
      {...props}
      {...(!isMultiline && { type })}
      isInvalid={error !== null}
      validationBehavior="aria"
      className={classNames('field', className)}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {isMultiline ? (
        <AriaTextArea {...shared} {...(areaRef && { ref: areaRef })} />
      ) : (
        <Input {...shared} {...(inputRef && { ref: inputRef })} />
      )}
      {description !== undefined && error === null && (
        <Text slot="description" className="description">
          {description}
        </Text>
      )}
      <FieldError className="error">{error}</FieldError>
    </AriaTextField>
  );
}

export function TextArea(props: Omit<TextFieldProps, 'isMultiline' | 'type' | 'inputRef'>) {
  return <TextField {...props} isMultiline />;
}
