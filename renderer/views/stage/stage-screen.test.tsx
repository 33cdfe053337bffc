import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import type { StageView } from '../../../shared/views/stage.ts';
import type { ViewState } from '../../sync/console.ts';
import { ViewProvider } from '../../sync/react.tsx';
import { memoryDesktop, mount, stageOf } from '../testing/mount.tsx';
import { StageScreen } from './stage-screen.tsx';

const start = Date.UTC(2020, 9, 8, 13, 0);
const minute = 60_000;

const ready: StageView = {
  title: { fr: 'Se préparer à l’urgence', en: 'Preparing for emergencies' },
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en', 'es'],
  status: 'ready',
  start,
  blackout: false,
  next: { title: { fr: 'Accueil' }, kind: 'opening', duration: 5 * minute, speakers: [] },
};
const live: StageView = {
  ...ready,
  status: 'live',
  item: { title: { es: 'Evaluar los riesgos' }, kind: 'talk', duration: 12 * minute, speakers: ['Panelista 2'] },
  timer: { startedAt: start, added: 0, paused: 0, warning: 3.6 * minute, danger: 1.2 * minute },
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function show(state: Partial<ViewState>, now: number, language: InterfaceLanguage = 'en') {
  const stage = stageOf(state, now);
  const desktop = memoryDesktop();
  const chosen: string[] = [];
  const mounted = mount(
    <ViewProvider view={stage}>
      <StageScreen desktop={desktop} onLanguage={(one) => chosen.push(one)} />
    </ViewProvider>,
    { language },
  );
  return { ...mounted, stage, desktop, chosen };
}

describe('the stage', () => {
  it.each([
    ['calm', live, start, 'Time left 12:00', null],
    ['at the warning', live, start + 9 * minute, 'Time left 3:00', 'Time is running out'],
    ['at the danger mark', live, start + 11 * minute, 'Time left 1:00', 'Finish now'],
    ['in overtime', live, start + 13 * minute, 'Overtime +1:00', 'Overtime'],
    ['before the start', ready, start - 10 * minute, 'Starts in 10:00', null],
  ] as const)('%s says the time, and in a word what its colour says', (_name, view, now, timer, word) => {
    show({ view }, now);
    expect(screen.getByRole('timer').getAttribute('aria-label')).toBe(timer);
    const words = ['Time is running out', 'Finish now', 'Overtime'].filter((text) => screen.queryByText(text));
    expect(words).toEqual(word === null ? [] : [word]);
  });

  it('shows the item and the next one, each marked with the language that it is in', () => {
    show({ view: live }, start, 'en');
    expect(screen.getByRole('heading', { name: 'Evaluar los riesgos' }).lang).toBe('es');
    expect(screen.getByText('Accueil').lang).toBe('fr');
    screen.getByText('· 5:00');
    screen.getByText('15:00');
  });

  it('stands still while it is paused, and says so', () => {
    show({ view: { ...live, timer: { ...live.timer!, pausedAt: start + 2 * minute } } }, start + 30 * minute);
    screen.getByText('Paused');
    expect(screen.getByRole('timer').getAttribute('aria-label')).toBe('Time left 10:00');
  });

  it('has presets in the reader’s language and free text as it was written', () => {
    const { stage } = show({ view: { ...live, message: { id: 'm1', text: { preset: 'slower' } } } }, start, 'es');
    expect(screen.getByRole('alert').textContent).toBe('Hable más despacio, por favor');
    act(() =>
      stage.store.setState({ view: { ...live, message: { id: 'm2', text: { text: 'Encore une question' } } } }),
    );
    expect(screen.getByRole('alert').textContent).toBe('Encore une question');
  });

  it('shows nothing at all when it is blacked out, and stays awake for what comes', () => {
    const { desktop } = show({ view: { ...live, blackout: true } }, start);
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.queryByText('Evaluar los riesgos')).toBeNull();
    screen.getByText(/Blacked out by the console/);
    expect(desktop.log).toEqual(['awake']);
  });

  it('lets the screen sleep once the session is over', () => {
    const { desktop, stage } = show({ view: live }, start);
    act(() => stage.store.setState({ view: { ...ready, status: 'ended' } }));
    screen.getByText('The session is over');
    expect(desktop.log).toEqual(['awake', 'may sleep']);
  });

  it.each([
    ['stale', 'No news since 15:04:05. The timer runs on what was last known.'],
    ['offline', 'Offline since 15:04:05. The timer runs on what was last known.'],
  ] as const)('keeps its timer while the connection is %s, and says since when', (kind, text) => {
    const since = start + 4 * minute + 5_000;
    const { stage } = show({ view: live, status: { kind, since } }, start + 5 * minute);
    expect(screen.getByRole('timer').getAttribute('aria-label')).toBe('Time left 7:00');
    screen.getByText(text);
    fireEvent.click(screen.getByRole('button', { name: 'Reconnect now' }));
    expect(stage.reconnects).toBe(1);
  });

  it('says why the connection ended for good and offers no reconnecting', () => {
    show({ view: live, status: { kind: 'closed', reason: 'token-revoked' } }, start);
    screen.getByText(/withdrawn/);
    expect(screen.queryByRole('button', { name: 'Reconnect now' })).toBeNull();
  });

  it('says that it is connecting while nothing is known', () => {
    show({ view: null, status: { kind: 'connecting' } }, start);
    screen.getByText('Connecting…');
  });

  it('offers the language on the page', () => {
    const { chosen } = show({ view: live }, start);
    const group = screen.getByRole('group', { name: 'Screen settings' });
    fireEvent.change(within(group).getByRole('combobox'), { target: { value: 'es' } });
    expect(chosen).toEqual(['es']);
  });

  it('puts pointer and controls away when nobody touches it, and back', () => {
    vi.useFakeTimers();
    show({ view: live }, start);
    const main = screen.getByRole('main');
    expect(main.className).not.toContain('idle');
    act(() => void vi.advanceTimersByTime(3_000));
    expect(main.className).toContain('idle');
    act(() => void fireEvent.pointerMove(window));
    expect(main.className).not.toContain('idle');
  });
});
