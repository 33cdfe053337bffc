import { Ellipsis } from 'lucide-react';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { closing, recipients } from '../../../shared/incidents/select.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import type { Step } from './use-steps.ts';

/** What else can be done about an incident: the other steps, telling the moderator, closing it. */
export function IncidentMenu({
  incident,
  steps,
  onClose,
}: {
  readonly incident: IncidentState;
  readonly steps: readonly Step[];
  /** Asks for the reason of a closing without the booths' word. */
  readonly onClose: () => void;
}) {
  const t = useText<'interpretation'>();
  const { live } = useConsoleActions();
  const { role, person } = useConsole(({ me }) => me);
  const { id } = incident;
  const tell: MenuAction = {
    id: 'tell',
    label: t('interpretation.alert.tell-moderator'),
    onAction: () => void live({ type: 'incidents.tell-moderator', data: { incident: id } }),
  };
  const isFree = closing(incident, person) === 'freely';
  const close: MenuAction = {
    id: 'close',
    label: t(isFree ? 'interpretation.alert.close' : 'interpretation.alert.close-anyway'),
    danger: true,
    onAction: () => {
      if (isFree) live({ type: 'incidents.close', data: { incident: id, reason: '' } });
      else onClose();
    },
  };
  const tells = role !== 'moderator' && !recipients(incident).has('moderator');
  return (
    <Menu
      label={t('interpretation.alert.more')}
      trigger={<IconButton size="small" icon={Ellipsis} label={t('interpretation.alert.more')} />}
      sections={[
        {
          id: 'steps',
          title: t('interpretation.alert.steps'),
          actions: steps.map(({ action, label, run }) => ({ id: action, label, onAction: run })),
        },
        { id: 'life', actions: tells ? [tell, close] : [close] },
      ]}
    />
  );
}
