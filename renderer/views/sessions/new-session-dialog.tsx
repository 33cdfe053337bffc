import { type FormEvent, useId, useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { ownZone } from '../../i18n/zone.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LanguagesField } from '../../ui/languages-field.tsx';
import { type DraftFaults, type SessionDraft, endsNextDay, readDraft } from './new-session.ts';
import type { Reach } from './reach.ts';
import { DayField, TimeOfDayField } from '../../ui/when-fields.tsx';
import { ZoneField } from '../../ui/zone-field.tsx';

type Failure = 'offline' | 'not-allowed' | 'other';

/** A new session: what it is called, in which languages it is held, and when. */
export function NewSessionDialog({ reach, onClose }: { readonly reach: Reach; readonly onClose: () => void }) {
  const t = useText<'entry'>();
  const { local, languageName } = useFormats();
  const { api } = useShell();
  const form = useId();
  const places = placesOf(reach);
  const [draft, setDraft] = useState<SessionDraft>({
    languages: ['fr', 'en', 'es'],
    title: {},
    series: places[0]?.series ?? null,
    timeZone: ownZone(),
    date: '',
    start: '',
    end: '',
  });
  const [faults, setFaults] = useState<DraftFaults>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);

  const change = (part: Partial<SessionDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    // What is wrong is said again at the next try, not while it is being mended.
    setFaults({});
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog stands in the page's tree: a form around it must not hear of this.
    event.stopPropagation();
    if (isSending) return;
    const read = readDraft(draft);
    if ('faults' in read) return setFaults(read.faults);
    const token = places.find(({ series }) => series === draft.series)?.token;
    if (token === undefined) return setFailure('not-allowed');
    setSending(true);
    setFailure(null);
    void api.createSession(token, read.session).then((result) => {
      setSending(false);
      if (result.ok) location.hash = `#/session/${result.value.session}`;
      else setFailure(failureOf(result.error.error));
    });
  };

  const say = (fault: DraftFaults[keyof DraftFaults]): string | null =>
    fault === undefined ? null : t(`sessions.create.${fault}`, { zone: draft.timeZone ?? '' });

  return (
    <Dialog
      title={t('sessions.create.title')}
      isOpen
      onClose={onClose}
      isDismissable={false}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t(isSending ? 'sessions.create.submitting' : 'sessions.create.submit')}
          </Button>
        </>
      }
    >
      <form id={form} className="new-session" onSubmit={submit} noValidate>
        {failure && <Banner tone="over" title={t(`sessions.create.failed.${failure}`)} isBoxed />}
        <LanguagesField languages={draft.languages} onChange={(languages) => change({ languages })} />
        {draft.languages.map((language, index) => (
          <TextField
            key={language}
            label={t('sessions.create.name', { language: languageName(language) })}
            lang={language}
            value={draft.title[language] ?? ''}
            onChange={(text) => change({ title: { ...draft.title, [language]: text } })}
            error={index === 0 ? say(faults.title) : null}
            maxLength={500}
            autoComplete="off"
            autoFocus={index === 0}
          />
        ))}
        {places.length > 1 && (
          <Select
            label={t('sessions.create.series')}
            options={places.map(({ series, title }) => ({
              id: series,
              label: (title && local(title).text) || series,
            }))}
            value={draft.series}
            onChange={(series) => change({ series })}
          />
        )}
        <ZoneField
          label={t('sessions.create.zone')}
          value={draft.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          error={say(faults.timeZone)}
        />
        <div className="new-session-times">
          <DayField
            label={t('sessions.create.date')}
            value={draft.date}
            onChange={(date) => change({ date })}
            error={say(faults.date)}
          />
          <TimeOfDayField
            label={t('sessions.create.start')}
            value={draft.start}
            onChange={(start) => change({ start })}
            error={say(faults.start)}
          />
          <TimeOfDayField
            label={t('sessions.create.end')}
            value={draft.end}
            onChange={(end) => change({ end })}
            error={say(faults.end)}
            {...(endsNextDay(draft) && { description: t('sessions.create.end.next-day') })}
          />
        </div>
      </form>
    </Dialog>
  );
}

/** The series in which this person may make sessions, and the token to do so with. */
function placesOf({ memberships, sessions }: Reach) {
  return memberships.flatMap(({ role, scope, token }) => {
    if (role !== 'organiser' || !('series' in scope)) return [];
    const known = sessions.find(({ summary }) => summary.series?.id === scope.series)?.summary.series;
    return [{ series: scope.series, token, title: known?.title ?? null }];
  });
}

function failureOf(error: string): Failure {
  if (error === 'unreachable') return 'offline';
  return error === 'not-allowed' ? 'not-allowed' : 'other';
}
