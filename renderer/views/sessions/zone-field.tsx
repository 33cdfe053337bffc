import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ownZone } from '../../i18n/zone.tsx';
import { Icon } from '../../ui/icon.tsx';
import '../../ui/field.css';
import '../../ui/menu.css';
import '../../ui/overlay.css';

/** Every zone that this runtime knows, this machine's own first. */
const zones: readonly string[] = [...new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];

/** A time zone, found by typing any part of its name. */
export function ZoneField({
  label,
  value,
  onChange,
  error,
}: {
  readonly label: string;
  readonly value: string;
  /** The zone that was chosen; null while what is typed is none. */
  readonly onChange: (zone: string | null) => void;
  readonly error: string | null;
}) {
  return (
    <ComboBox
      className="field"
      defaultSelectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={error !== null}
      validationBehavior="aria"
      menuTrigger="focus"
    >
      <Label className="field-label">{label}</Label>
      <div className="zone-input">
        <Input className="input" />
        <Button className="zone-button">
          <Icon of={ChevronDown} size={15} />
        </Button>
      </div>
      <FieldError className="error">{error}</FieldError>
      <Popover className="popover select-popover" offset={4}>
        <ListBox className="list-box">
          {zones.map((zone) => (
            <ListBoxItem key={zone} id={zone} className="list-option" textValue={zone.replaceAll('_', ' ')}>
              {zone.replaceAll('_', ' ')}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
