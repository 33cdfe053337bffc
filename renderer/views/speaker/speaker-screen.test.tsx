import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import type { SpeakerView } from '../../../shared/views/speaker.ts';
import type { View, ViewState } from '../../sync/console.ts';
import { ViewProvider } from '../../sync/react.tsx';
import { memoryDesktop, mount } from '../testing/mount.tsx';
import { SpeakerScreen } from './speaker-screen.tsx';

const start = Date.UTC(2020, 9, 8, 13, 0);
const minute = 60_000;
const live: SpeakerView = {
  title: { en: 'Preparing for emergencies' },
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en', 'es'],
  status: 'live',
  start,
  blackout: false,
  item: { title: { en: 'Risks' }, kind: 'talk', duration: 12 * minute, speakers: ['Panelista 2'] },
  timer: { startedAt: start, added: 0, paused: 0, warning: 3 * minute, danger: minute },
};
const rendering = {
  text: 'What burns first?',
  from: 'interpreter',
  reviewed: true,
  stale: false,
  version: 'v',
} as const;
const question = {
  id: 'q1',
  number: 4,
  text: '¿Qué arde primero?',
  language: 'es',
  since: start,
  in: { en: rendering },
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(view: SpeakerView, language: InterfaceLanguage = 'en') {
  const none = () => {};
  const clock = { offset: 0, roundTrip: 12 };
  const speaker: View<'speaker'> = {
    name: 'speaker',
    store: createStore<ViewState<SpeakerView>>(() => ({ status: { kind: 'live' }, view, clock })),
    now: () => start + minute,
    localNow: () => start + minute,
    reconnect: none,
    close: none,
  };
  mount(
    <ViewProvider view={speaker}>
      <SpeakerScreen desktop={memoryDesktop()} onLanguage={none} />
    </ViewProvider>,
    { language },
  );
}

describe('the speaker’s view', () => {
  it('is a timer while no question is put', () => {
    show(live);
    expect(screen.getByRole('timer').getAttribute('aria-label')).toBe('Time left 11:00');
    expect(screen.queryByText('Question for you')).toBeNull();
  });

  it('shows the question in the reader’s language, says whose words they are, and the original at a tap', () => {
    show({ ...live, question });
    expect(screen.getByText('What burns first?').lang).toBe('en');
    screen.getByText('Interpreter’s wording, asked in Spanish');
    fireEvent.click(screen.getByRole('button', { name: 'Show the original' }));
    expect(screen.getByText('¿Qué arde primero?').lang).toBe('es');
    screen.getByText('Asked in Spanish');
    fireEvent.click(screen.getByRole('button', { name: 'Show it in English' }));
    screen.getByText('What burns first?');
  });

  it.each([
    [{ from: 'machine', reviewed: false }, 'Machine translation, asked in Spanish'],
    [{ from: 'moderator' }, 'Moderator’s wording, asked in Spanish'],
    [{ stale: true }, 'The question was changed since: this wording may differ'],
  ] as const)('says of a wording that it is %j', (change, words) => {
    show({ ...live, question: { ...question, in: { en: { ...rendering, ...change } } } });
    screen.getByText(words);
  });

  it('shows the original where nobody has worded it in the reader’s language, or it is the reader’s own', () => {
    show({ ...live, question }, 'fr');
    expect(screen.getByText('¿Qué arde primero?').lang).toBe('es');
    expect(screen.queryByRole('button', { name: 'Voir l’original' })).toBeNull();
    cleanup();
    show({ ...live, question }, 'es');
    screen.getByText('¿Qué arde primero?');
  });

  it('is not blacked out with the screens of the room', () => {
    show({ ...live, blackout: true });
    screen.getByRole('timer');
  });

  it('says in the speaker’s language what the interpreters need, and not who', () => {
    show({ ...live, slowDown: { count: 2, at: start + minute } }, 'es');
    const notice = screen.getByText('Más despacio, por favor: los intérpretes no pueden seguir.');
    expect(notice.closest('[role="alert"]')?.textContent).toContain('Mensaje de las cabinas de interpretación');
  });
});
