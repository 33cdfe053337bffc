import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type LucideIcon } from './icon.tsx';
import './banner.css';

export type BannerTone = 'info' | 'ok' | 'warn' | 'over';

const icons: Readonly<Record<BannerTone, LucideIcon>> = {
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  over: CircleAlert,
};

/** Something that people must know and that stays until it is over. `title` says what, `children` what to do. */
export function Banner({
  tone,
  title,
  children,
  actions,
  isBoxed = false,
}: {
  readonly tone: BannerTone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Inside a pane, with a border all around. */
  readonly isBoxed?: boolean;
}) {
  return (
    <div className={classNames('banner', tone, isBoxed && 'boxed')} role={tone === 'over' ? 'alert' : 'status'}>
      <Icon of={icons[tone]} size={17} />
      <div className="banner-text">
        <strong>{title}</strong> {children}
      </div>
      {actions && <div className="banner-actions">{actions}</div>}
    </div>
  );
}
