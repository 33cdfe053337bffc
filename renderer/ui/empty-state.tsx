import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from './icon.tsx';
import './empty-state.css';

/** What a pane shows when it has nothing to show: why, and what to do next. Also for errors and waiting. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  level = 3,
}: {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty-state">
      {icon && (
        <div className="mark">
          <Icon of={icon} size={24} />
        </div>
      )}
      <Heading>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
