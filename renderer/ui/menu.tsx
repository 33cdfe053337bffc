import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Header } from 'react-aria-components/Header';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
} from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from './class-names.ts';
import { Icon, type LucideIcon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import './menu.css';
import './overlay.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly keys?: string | null;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
  /** Marks what is chosen, in a section of choices. */
  readonly isChosen?: boolean;
  readonly onAction: () => void;
}

export interface MenuSection {
  readonly id: string;
  readonly title?: string;
  readonly actions: readonly MenuAction[];
}

/** A menu on a button. */
export function Menu({
  trigger,
  label,
  sections,
  open,
}: {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly sections: readonly MenuSection[];
  /** Where something else than its button opens it too. */
  readonly open?: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };
}) {
  return (
    <MenuTrigger {...open}>
      {trigger}
      <Popover className="popover" placement="bottom end" offset={6}>
        {/* Opened by a key of its own, its first item is one more key away. */}
        <AriaMenu className="menu" aria-label={label} {...(open && { autoFocus: 'first' })}>
          {sections.map((section) => (
            <AriaMenuSection key={section.id} id={section.id} aria-label={section.title ?? label}>
              {section.title !== undefined && <Header className="menu-heading">{section.title}</Header>}
              {section.actions.map((action) => (
                <AriaMenuItem
                  key={action.id}
                  id={action.id}
                  className={classNames('menu-item', action.danger && 'danger')}
                  textValue={action.label}
                  isDisabled={action.isDisabled ?? false}
                  onAction={action.onAction}
                  {...(action.isChosen !== undefined && { 'aria-current': action.isChosen })}
                >
                  {action.icon && <Icon of={action.icon} size={15} />}
                  <span className="truncate">{action.label}</span>
                  {action.keys && <Kbd keys={action.keys} />}
                  {action.isChosen && (
                    <span className="check">
                      <Icon of={Check} size={15} />
                    </span>
                  )}
                </AriaMenuItem>
              ))}
            </AriaMenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
