import { Role } from '../../../shared/core/actor.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';
import './people.css';

const order = Role.options;

/** Who has a console open, by role; whoever has gone silent is shown as such. */
export function PeoplePresent() {
  const t = useText();
  const presence = useConsole((state) => state.presence);
  const people = useConsole(({ state }) => state?.people ?? null);
  const me = useConsole((state) => state.me.person);
  if (presence.length === 0) return <p className="muted">{t('people.present.none')}</p>;
  const sorted = presence.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return (
    <ul className="present">
      {sorted.map(({ person, role, live, stale }) => (
        <li key={`${person} ${role}`}>
          <span className="present-name truncate">
            {people?.byId[person]?.name || t('people.unnamed')}
            {person === me && <span className="muted"> ({t('people.you')})</span>}
          </span>
          <span className="muted">{t(`people.role.${role}`)}</span>
          <span className="present-state">
            {live > 1 && <span className="muted numeric">{t('people.windows', { count: live })}</span>}
            {live === 0 && stale > 0 && (
              <Chip tone="warn" shape="ring" size="small">
                {t('people.silent')}
              </Chip>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
