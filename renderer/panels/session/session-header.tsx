import { Ellipsis, House, Link, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { mayInvite } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import type { Action } from '../../ui/action.ts';
import { keysOf } from '../../ui/action.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { DisplayMenu } from '../../ui/display-menu.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { Clock } from './clock.tsx';
import { ConnectionChip } from './connection-chip.tsx';
import { LiveChip } from './live-chip.tsx';
import { OverUnderChip } from './over-under-chip.tsx';
import { paletteKeys } from './palette-keys.ts';
import { SessionTitle } from './session-title.tsx';
import './session.css';

export interface SessionHeaderProps {
  readonly onSearch: () => void;
  readonly onLinks: () => void;
  /** Shown in the menu at the end. */
  readonly actions: readonly Action[];
  /** Who is here. */
  readonly people: ReactNode;
}

/** What is on, how late it is, whether this screen can be believed, and the way to everything else. */
export function SessionHeader({ onSearch, onLinks, actions, people }: SessionHeaderProps) {
  const t = useText();
  const { role } = useMembership();
  const { preferences } = usePreferences();
  return (
    <header className="session-header">
      <IconButton icon={House} label={t('app.home')} onPress={() => (location.hash = '#/')} />
      <LiveChip />
      <SessionTitle />
      <span className="grow" />
      <OverUnderChip />
      <ConnectionChip>{people}</ConnectionChip>
      <Button variant="ghost" icon={Search} keys={paletteKeys} onPress={onSearch} className="search-button">
        <span className="search-words">{t('session.search')}</span>
      </Button>
      <Clock />
      <span className="header-tools">
        {mayInvite[role].length > 0 && <IconButton icon={Link} label={t('session.links')} onPress={onLinks} />}
        <DisplayMenu />
        <Menu
          label={t('session.menu')}
          trigger={<IconButton icon={Ellipsis} label={t('session.menu')} />}
          sections={[
            {
              id: 'session',
              actions: actions.map((action) => ({
                id: action.id,
                label: action.label,
                keys: keysOf(action, preferences.keys),
                isDisabled: action.isDisabled ?? false,
                onAction: action.run,
                ...(action.icon && { icon: action.icon }),
              })),
            },
          ]}
        />
      </span>
    </header>
  );
}
