import { Headphones } from 'lucide-react';
import { useState } from 'react';
import type { BoothLine, BoothLines } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { SeatAnswer } from './seat-answer.tsx';

const none: BoothLines = { order: [], byId: {} };

/**
 * Every booth with its team: whoever comes says who they are. The seat of last time is at the top; a link that names a
 * booth, or a language that one serves, leads to that booth's team, with the others behind a press.
 */
export function ChooseBooth() {
  const t = useText<'booth'>();
  const { order, byId } = useBooth(({ view }) => view?.booths ?? none);
  const offered = useBooth((state) => state.offered?.booth ?? null);
  const isOfLink = useBooth((state) => state.offered !== null && state.offered.interpreter === undefined);
  const [isOpen, open] = useState(false);
  const isAlone = isOfLink && !isOpen;
  const others = isAlone ? [] : order.filter((id) => id !== offered);
  const sorted = offered === null ? order : [offered, ...others];
  return (
    <main className="whole-window choose-booth">
      <h1>{t(isAlone ? 'booth.seat.who' : 'booth.seat')}</h1>
      {sorted.length === 0 && <EmptyState icon={Headphones} title={t('booth.seat.none')} level={2} />}
      <SeatAnswer />
      <div className="choose-booth-teams">
        {sorted.map((id) => {
          const line = byId[id];
          return line && <Team key={id} id={id} line={line} isOffered={id === offered} />;
        })}
      </div>
      {sorted.length < order.length && (
        <Button variant="ghost" size="large" onPress={() => open(true)}>
          {t('booth.seat.others')}
        </Button>
      )}
      <p className="soft">{t('booth.seat.text')}</p>
    </main>
  );
}

function Team({ id, line, isOffered }: { readonly id: string; readonly line: BoothLine; readonly isOffered: boolean }) {
  const t = useText<'booth'>();
  const { languageName, list } = useFormats();
  const { give } = useBoothActions();
  const last = useBooth(({ offered }) => offered?.interpreter ?? null);
  const name = line.name || t('booth.title', { language: list(line.serves.map(languageName)) });
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {Object.entries(line.team).map(([interpreter, mate]) => (
        <Button
          key={interpreter}
          size="large"
          variant={isOffered && interpreter === last ? 'primary' : 'default'}
          isDisabled={mate.online}
          onPress={() => void give({ type: 'booths.sit', data: { booth: id, interpreter } })}
        >
          {mate.name || t('people.unnamed')}
          {mate.online && <span className="muted">{t('booth.seat.taken')}</span>}
        </Button>
      ))}
      <EnrolForm booth={id} line={line} isOpenAtFirst={isOffered && Object.keys(line.team).length === 0} />
    </section>
  );
}
