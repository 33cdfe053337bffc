import { describe, expect, it } from 'vitest';
import { NewSession } from '../../../shared/protocol/http.ts';
import { type SessionDraft, endsNextDay, readDraft } from './new-session.ts';

const draft: SessionDraft = {
  languages: ['fr', 'en', 'es'],
  title: { fr: ' Se préparer à l’urgence ', en: '' },
  series: null,
  timeZone: 'Europe/Paris',
  date: '2020-10-08',
  start: '15:00',
  end: '16:30',
};

describe('a session being filled in', () => {
  it('becomes what the backend takes, without the titles that were left empty', () => {
    const read = readDraft(draft);
    expect(read).toEqual({
      session: {
        title: { fr: 'Se préparer à l’urgence' },
        series: null,
        timeZone: 'Europe/Paris',
        start: '2020-10-08T15:00',
        end: '2020-10-08T16:30',
        languages: ['fr', 'en', 'es'],
      },
    });
    expect(NewSession.safeParse('session' in read && read.session).success).toBe(true);
  });

  it('ends on the next day where the end comes before the start by the clock', () => {
    const late = { ...draft, date: '2020-12-31', start: '23:00', end: '00:30' };
    expect(endsNextDay(late)).toBe(true);
    expect(readDraft(late)).toMatchObject({ session: { start: '2020-12-31T23:00', end: '2021-01-01T00:30' } });
  });

  it('names all that is missing at once', () => {
    const empty: SessionDraft = { ...draft, title: {}, timeZone: null, date: '', start: '', end: '' };
    expect(readDraft(empty)).toEqual({
      faults: {
        title: 'title-missing',
        timeZone: 'zone-unknown',
        date: 'date-missing',
        start: 'time-missing',
        end: 'time-missing',
      },
    });
    expect(readDraft({ ...draft, end: '15:00' })).toEqual({ faults: { end: 'same-time' } });
  });
});
