import { samePath } from '../../../shared/booths/at-desk.ts';
import type { SoundPath } from '../../../shared/booths/messages.ts';
import type { BoothView } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { Mic } from './use-mic.ts';
import { useNames } from '../../ui/booth/use-names.ts';

/** Before the session: every way of sound that this booth needs, and whether it works. */
export function SoundChecks({ mic: { booth, desk } }: { readonly mic: Mic }) {
  const t = useText<'booth'>();
  const { time } = useFormats();
  const names = useNames();
  const { give } = useBoothActions();
  const view = useBooth((state) => state.view);
  if (view?.status !== 'ready') return null;
  const name = (path: SoundPath): string =>
    typeof path === 'string' ? t(`booth.checks.${path}`) : t('booth.checks.relay', { booth: names.booth(path.relay) });
  return (
    <section className="sound-checks" aria-label={t('booth.checks')}>
      <h3>{t('booth.checks')}</h3>
      <p className="soft">{t('booth.checks.text')}</p>
      <ul>
        {pathsOf(view, booth).map((path) => {
          const check = desk.checks.find((each) => samePath(each.path, path));
          const told = (ok: boolean) => () => void give({ type: 'booths.check-sound', data: { booth, path, ok } });
          return (
            <li key={JSON.stringify(path)}>
              <div className="sound-check" role="group" aria-label={name(path)}>
                <span className="sound-path">{name(path)}</span>
                <Chip
                  size="small"
                  tone={!check ? 'neutral' : check.ok ? 'ok' : 'over'}
                  shape={!check ? 'ring' : check.ok ? 'dot' : 'cross'}
                >
                  {check
                    ? t(check.ok ? 'booth.checks.ok' : 'booth.checks.bad', { time: time(check.at) })
                    : t('booth.checks.unknown')}
                </Chip>
                <span className="grow" />
                <Button onPress={told(true)} aria-pressed={check?.ok === true}>
                  {t('booth.checks.works')}
                </Button>
                <Button onPress={told(false)} aria-pressed={check?.ok === false}>
                  {t('booth.checks.fails')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The floor, what goes out, and every booth from which this one may have to relay, as far as its view tells. */
export function pathsOf({ booths, desk, coming, item }: BoothView, booth: string): readonly SoundPath[] {
  const source = booths.byId[booth]?.source;
  const relays = new Set([
    ...[...(item ? [item] : []), ...coming].flatMap(({ work }) =>
      work.flatMap(({ work: { from } }) => from?.booth ?? []),
    ),
    ...(typeof source === 'object' ? [source.relay] : []),
    ...(desk?.backupPivot === undefined ? [] : [desk.backupPivot]),
    ...(desk?.checks ?? []).flatMap(({ path }) => (typeof path === 'string' ? [] : path.relay)),
  ]);
  return ['floor', 'output', ...[...relays].filter((id) => id in booths.byId).map((relay) => ({ relay }))];
}
