import type { Colleague } from '../../../shared/views/incidents.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { type Shown, lifeOf } from './flags.ts';

/** How far a flag has come, in words. */
export function useLifeWords(): (incident: Shown) => string {
  const t = useText<'booth'>();
  const { list, timeWithSeconds, duration } = useFormats();
  const now = useNow(1_000);
  const who = ({ name, role }: Colleague): string =>
    name ? name : role ? t(`people.role.${role}`) : t('people.somebody');
  return (incident) => {
    const { seen, owner, doing, ended, level, since, status } = incident;
    const life = lifeOf(incident);
    const wait = status === 'raised' && level > 0 ? t('booth.flags.life.level', { time: duration(now - since) }) : null;
    switch (life) {
      case 'seen': {
        const words = t('booth.flags.life.seen', { who: list(seen.slice(0, 3).map(who)) });
        return wait === null ? words : `${words} · ${wait}`;
      }
      case 'has':
        return t('booth.flags.life.has', { who: owner ? who(owner) : '' });
      case 'acting':
        return doing
          ? t('booth.flags.life.acting', { who: who(doing), action: t(`incident.action.${doing.action}`) })
          : t('booth.flags.life.has', { who: owner ? who(owner) : '' });
      case 'closed':
        return ended
          ? t('booth.flags.life.closed', {
              how: t(`incident.ending.${ended.how}`, { who: who(ended) }),
              time: timeWithSeconds(ended.at),
            })
          : t('incident.status.closed');
      case 'sent':
      case 'delivered': {
        const words = t(`booth.flags.life.${life}`);
        return wait === null ? words : `${words} · ${wait}`;
      }
      default:
        return t(`booth.flags.life.${life}`);
    }
  };
}
