import { Search } from 'lucide-react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { useText } from '../../i18n/text.ts';
import { type Action, keysOf } from '../../ui/action.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import '../../ui/menu.css';
import '../../ui/overlay.css';
import './session.css';

/** Every action by its words: filtered while typing, carried out with Enter. */
export function Palette({
  actions,
  isOpen,
  onClose,
}: {
  readonly actions: readonly Action[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { contains } = useFilter({ sensitivity: 'base' });
  const { preferences } = usePreferences();
  const groups = Map.groupBy(actions, ({ group }) => group);
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={t('session.search')}>
          <Autocomplete filter={(text, typed) => typed.split(/\s+/).every((word) => contains(text, word))}>
            <SearchField className="palette-search" aria-label={t('session.search')} autoFocus>
              <Icon of={Search} size={18} />
              <Input placeholder={t('session.search')} autoComplete="off" />
            </SearchField>
            {/* Scrolls, so it must be reachable: the menu itself never takes the focus from the field. */}
            <div className="palette-list" role="group" aria-label={t('session.search')} tabIndex={0}>
              <Menu
                className="menu"
                aria-label={t('session.search')}
                renderEmptyState={() => <p className="palette-empty">{t('session.search-empty')}</p>}
              >
                {[...groups].map(([group, members]) => (
                  <MenuSection key={group} id={group} aria-label={group}>
                    <Header className="menu-heading">{group}</Header>
                    {members.map((action) => {
                      const keys = keysOf(action, preferences.keys);
                      return (
                        <MenuItem
                          key={action.id}
                          id={action.id}
                          className="menu-item"
                          textValue={`${action.label} ${group}`}
                          isDisabled={action.isDisabled ?? false}
                          onAction={() => {
                            onClose();
                            action.run();
                          }}
                        >
                          {action.icon ? <Icon of={action.icon} size={15} /> : <span className="no-icon" />}
                          <span className="truncate">{action.label}</span>
                          {keys && <Kbd keys={keys} />}
                        </MenuItem>
                      );
                    })}
                  </MenuSection>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
