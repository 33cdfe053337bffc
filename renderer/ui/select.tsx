import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './field.css';
import './menu.css';
import './overlay.css';

export interface Option<K extends string> {
  readonly id: K;
  readonly label: string;
  /** Shown in place of the label in the list, e.g. with a swatch. */
  readonly content?: ReactNode;
  readonly isDisabled?: boolean;
}

export function Select<K extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  description,
  placeholder,
  isDisabled = false,
  className,
}: {
  readonly label: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}) {
  return (
    <AriaSelect
      className={classNames('field', className)}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as K);
      }}
      isDisabled={isDisabled}
      {...(placeholder !== undefined && { placeholder })}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="input select-button">
        <SelectValue className="value" />
        <Icon of={ChevronDown} size={15} />
      </Button>
      {description !== undefined && (
        <Text slot="description" className="description">
          {description}
        </Text>
      )}
      <Popover className="popover select-popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {(option) => (
            <ListBoxItem
              className="list-option"
              id={option.id}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
            >
              {({ isSelected }) => (
                <>
                  {option.content ?? option.label}
                  {isSelected && (
                    <span className="check">
                      <Icon of={Check} size={15} />
                    </span>
                  )}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
