import { useState } from 'react';
import type { SoundPath } from '../../../shared/booths/messages.ts';
import type { BoothSound } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBoothActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useNames } from '../../ui/booth/use-names.ts';
import type { Mic } from './use-mic.ts';

/** Before the session: every way of sound that the plan asks of this booth, and whether it works. Gone once all do. */
export function SoundChecks({ mic: { booth, desk } }: { readonly mic: Mic }) {
  const t = useText<'booth'>();
  const [isReviewed, review] = useState(false);
  const { sound } = desk;
  if (!sound) return null;
  const confirmed = sound.filter(({ check }) => check?.ok === true).length;
  const isDone = confirmed === sound.length;
  if (isDone && !isReviewed)
    return (
      <p className="sound-checked" role="status">
        <Chip size="small" tone="ok" shape="dot">
          {t('booth.checks.done', { count: sound.length })}
        </Chip>
        <Button variant="ghost" onPress={() => review(true)}>
          {t('booth.checks.again')}
        </Button>
      </p>
    );
  return (
    <section className="sound-checks" aria-label={t('booth.checks')}>
      <header>
        <h3>{t('booth.checks')}</h3>
        <span className="muted numeric">{t('booth.checks.count', { ok: confirmed, all: sound.length })}</span>
        <span className="grow" />
        {isReviewed && (
          <Button variant="ghost" onPress={() => review(false)}>
            {t('app.close')}
          </Button>
        )}
      </header>
      <p className="soft">{t('booth.checks.text')}</p>
      <ul>
        {sound.map((way) => (
          <li key={JSON.stringify(way.path)}>
            <Way way={way} booth={booth} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({ way: { path, use, check }, booth }: { readonly way: BoothSound; readonly booth: string }) {
  const t = useText<'booth'>();
  const { time } = useFormats();
  const names = useNames();
  const { give } = useBoothActions();
  const name = nameOf(path);
  const told = (ok: boolean) => () => void give({ type: 'booths.check-sound', data: { booth, path, ok } });
  const who = check?.interpreter === undefined ? null : names.interpreter(check.interpreter);
  return (
    <div className="sound-check" role="group" aria-label={name}>
      <span className="sound-path">
        {name}
        {use === 'backup' && <span className="muted"> · {t('booth.checks.backup')}</span>}
      </span>
      <Chip
        size="small"
        tone={!check ? 'neutral' : check.ok ? 'ok' : 'over'}
        shape={!check ? 'ring' : check.ok ? 'dot' : 'cross'}
      >
        {check
          ? t(check.ok ? 'booth.checks.ok' : 'booth.checks.bad', { time: time(check.at) })
          : t('booth.checks.unknown')}
        {who !== null && ` · ${who}`}
      </Chip>
      <span className="grow" />
      <Button onPress={told(true)} aria-pressed={check?.ok === true}>
        {t('booth.checks.works')}
      </Button>
      <Button onPress={told(false)} aria-pressed={check?.ok === false}>
        {t('booth.checks.fails')}
      </Button>
    </div>
  );

  function nameOf(of: SoundPath): string {
    return typeof of === 'string' ? t(`booth.checks.${of}`) : t('booth.checks.relay', { booth: names.booth(of.relay) });
  }
}
