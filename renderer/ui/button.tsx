import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';
import { Icon, type LucideIcon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { ariaKeys } from './key-label.ts';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `primary`: what to do next, one per pane. `danger`: takes something away. */
  readonly variant?: 'default' | 'primary' | 'ghost' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: LucideIcon;
  /** The key that does the same, as a tinykeys binding. */
  readonly keys?: string | null;
  /** The same as ARIA writes it, where the key is printed by whoever uses the button. */
  readonly 'aria-keyshortcuts'?: string | undefined;
  readonly wide?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = 'default',
  size = 'medium',
  icon,
  keys,
  'aria-keyshortcuts': shortcuts = keys ? ariaKeys(keys) : undefined,
  wide,
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={classNames('button', variant, size, wide && 'wide', className)}
      {...withShortcuts(shortcuts)}
    >
      {icon && <Icon of={icon} size={size === 'large' ? 18 : 15} />}
      {children}
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  );
}

/** The button of the library drops the attributes that it does not know, this one among them. */
function withShortcuts(shortcuts: string | undefined): Pick<AriaButtonProps, 'render'> {
  return shortcuts === undefined ? {} : { render: (props) => <button {...props} aria-keyshortcuts={shortcuts} /> };
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'wide' | 'icon'> {
  readonly icon: LucideIcon;
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
}

/** A button without words: its label is its tooltip. */
export function IconButton({
  icon,
  label,
  keys,
  variant = 'ghost',
  size = 'medium',
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys ?? null}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classNames('button', 'icon-only', variant, size, className)}
        {...withShortcuts(keys ? ariaKeys(keys) : undefined)}
      >
        <Icon of={icon} size={size === 'small' ? 15 : 17} />
      </AriaButton>
    </Tooltip>
  );
}
