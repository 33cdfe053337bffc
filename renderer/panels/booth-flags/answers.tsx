import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import type { FlagCommands } from './use-flags.ts';

/** The booth's word on “fixed?”. */
export function Answers({
  incident,
  commands,
  keys,
}: {
  readonly incident: string;
  readonly commands: FlagCommands;
  readonly keys: { readonly yes: string | null; readonly no: string | null } | null;
}) {
  const t = useText<'booth'>();
  return (
    <span className="flag-answers">
      <Button variant="primary" keys={keys?.yes ?? null} onPress={() => commands.answer(incident, true)}>
        {t('booth.flags.yes')}
      </Button>
      <Button keys={keys?.no ?? null} onPress={() => commands.answer(incident, false)}>
        {t('booth.flags.no')}
      </Button>
    </span>
  );
}
