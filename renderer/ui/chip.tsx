import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';
import './chip.css';

export type Tone = 'neutral' | 'ok' | 'warn' | 'over' | 'live' | 'info' | 'accent';

/** Each status has a shape of its own, so that none depends on its colour. */
export type Shape = 'dot' | 'ring' | 'triangle' | 'square' | 'bars' | 'cross';

export interface ChipProps {
  readonly tone?: Tone;
  readonly shape?: Shape | null;
  readonly size?: 'small' | 'medium';
  readonly children: ReactNode;
  readonly className?: string;
}

/** A status: a shape and a word. */
export function Chip({ tone = 'neutral', shape = null, size = 'medium', children, className }: ChipProps) {
  return (
    <span className={classNames('chip', tone, size, className)}>
      {shape && <ShapeMark shape={shape} />}
      {children}
    </span>
  );
}

/** A status that opens what is behind it. */
export function ChipButton({
  tone = 'neutral',
  shape = null,
  size = 'medium',
  children,
  className,
  ...props
}: ChipProps & { readonly onPress?: () => void; readonly 'aria-label'?: string }) {
  return (
    <AriaButton {...props} className={classNames('chip', tone, size, className)}>
      {shape && <ShapeMark shape={shape} />}
      {children}
    </AriaButton>
  );
}

export function ShapeMark({ shape }: { readonly shape: Shape }) {
  return (
    <svg className="shape" viewBox="0 0 10 10" aria-hidden>
      {shapes[shape]}
    </svg>
  );
}

const shapes: Readonly<Record<Shape, ReactNode>> = {
  dot: <circle cx="5" cy="5" r="4.4" fill="currentColor" />,
  ring: <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  triangle: <path d="M5 .8 9.6 9.2H.4Z" fill="currentColor" />,
  square: <rect x=".8" y=".8" width="8.4" height="8.4" rx="1.4" fill="currentColor" />,
  bars: <path d="M1.4.8h2.6v8.4H1.4zM6 .8h2.6v8.4H6z" fill="currentColor" />,
  cross: <path d="M1.5 1.5l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
};
