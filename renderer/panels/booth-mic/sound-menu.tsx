import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import type { Source } from '../../../shared/booths/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuSection } from '../../ui/menu.tsx';
import type { Mic } from './use-mic.ts';
import { useNames } from '../../ui/booth/use-names.ts';

/** What the booth says of its sound: where it comes from, into what it speaks, and whether it rests. */
export function SoundMenu({ mic: { booth, line, standBy } }: { readonly mic: Mic }) {
  const t = useText<'booth'>();
  const { languageName } = useFormats();
  const names = useNames();
  const { give } = useBoothActions();
  const order = useBooth(({ view }) => view?.booths.order ?? null) ?? [];
  const { source, into, serves, standbyAt } = line;
  const relay = typeof source === 'object' ? source.relay : null;
  const declare = (said: Source | null) => give({ type: 'booths.declare-source', data: { booth, source: said } });
  const sections: MenuSection[] = [
    {
      id: 'source',
      title: t('booth.sound.source'),
      actions: [
        {
          id: 'usual',
          label: t('booth.sound.source.usual'),
          isChosen: source === undefined,
          onAction: () => void declare(null),
        },
        {
          id: 'floor',
          label: t('booth.sound.source.floor'),
          isChosen: source === 'floor',
          onAction: () => void declare('floor'),
        },
        ...order
          .filter((id) => id !== booth)
          .map((id) => ({
            id: `relay ${id}`,
            label: t('booth.sound.source.relay', { booth: names.booth(id) }),
            isChosen: relay === id,
            onAction: () => void declare({ relay: id }),
          })),
      ],
    },
  ];
  if (serves.length > 1)
    sections.push({
      id: 'into',
      title: t('booth.sound.into'),
      actions: [null, ...serves].map((language) => ({
        id: language ?? 'usual',
        label: language === null ? t('booth.sound.into.usual') : languageName(language),
        isChosen: (into ?? null) === language,
        onAction: () => void give({ type: 'booths.declare-into', data: { booth, language } }),
      })),
    });
  sections.push({
    id: 'booth',
    title: t('booth.sound.booth'),
    actions: [
      {
        id: 'stand-by',
        label: t(standbyAt === undefined ? 'booth.mic.stand-by' : 'booth.mic.work-on'),
        onAction: standBy,
      },
    ],
  });
  const words =
    standbyAt !== undefined
      ? t('booth.mic.standby')
      : source === undefined
        ? t('booth.sound')
        : source === 'floor'
          ? t('booth.sound.source.floor')
          : t('booth.sound.source.relay', { booth: names.booth(source.relay) });
  return (
    <Menu
      label={t('booth.sound')}
      trigger={
        <Button size="small" className="sound-menu" aria-label={`${t('booth.sound')}: ${words}`}>
          <Icon of={SlidersHorizontal} size={14} />
          <span className="sound-words truncate">{words}</span>
          <Icon of={ChevronDown} size={14} />
        </Button>
      }
      sections={sections}
    />
  );
}
