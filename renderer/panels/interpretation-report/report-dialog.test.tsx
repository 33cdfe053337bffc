import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StaffRole } from '../../../shared/core/actor.ts';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import { longestPause } from '../../../shared/booths/select.ts';
import { after } from '../../../shared/testing/fake-clock.ts';
import { ana, bo, eva, live, mona, pia, raising, rehearsed, second } from '../../../shared/testing/interpreted.ts';
import { type Scenario, minute, noon } from '../../../shared/testing/scenario.ts';
import { ZoneProvider } from '../../i18n/zone.tsx';
import type { Api, ApiError } from '../../sync/api.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { MembershipProvider } from '../../ui/session/membership-context.tsx';
import { consoleOf, memoryDesktop, mount } from '../../views/testing/mount.tsx';
import { InterpretationReportDialog } from './report-dialog.tsx';

afterEach(cleanup);

interface Shown {
  readonly role?: StaffRole;
  readonly language?: InterfaceLanguage;
  readonly now?: number;
  readonly exportReport?: Api['exportReport'];
  readonly isHeard?: boolean;
}

function show(
  { state }: Scenario,
  { role = 'moderator', language = 'en', now = noon + 90 * minute, exportReport, isHeard = true }: Shown = {},
) {
  const scope = { session: 's1' };
  const membership = { token: 't', person: 'mona', name: 'Mona', role, scope, language: null, expiresAt: null };
  const base = consoleOf(state, { role, scope });
  if (!isHeard) base.store.setState({ status: { kind: 'offline', since: now } });
  const onClose = vi.fn();
  const desktop = memoryDesktop();
  mount(
    <ConsoleProvider console={{ ...base, now: () => now }}>
      <MembershipProvider membership={membership}>
        <ZoneProvider zone="Europe/Paris">
          <InterpretationReportDialog onClose={onClose} />
        </ZoneProvider>
      </MembershipProvider>
    </ConsoleProvider>,
    { language, desktop, routes: exportReport ? { exportReport } : {} },
  );
  return { desktop, onClose };
}

/** The mic of the English booth is free from 12:10 to 12:12, which is noticed after 5 s; Eva has no usable sound from 12:11 to 12:15; 40 minutes. */
const left = after(
  live.when({ type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } }, { ...ana, at: noon + 10 * minute }),
  longestPause,
);
const ended = left
  .when(raising('unusable-sound', 'es', null, 'u', 'Left ear'), { ...eva, at: noon + 11 * minute })
  .when({ type: 'incidents.acknowledge', data: { incident: 'u' } }, { ...pia, at: noon + 11 * minute + 8 * second })
  .when({ type: 'booths.take', data: { booth: 'en', saw: null, force: false } }, { ...bo, at: noon + 12 * minute })
  .when(
    { type: 'incidents.answer-fixed', data: { incident: 'u', booth: 'es', fixed: true } },
    { ...eva, at: noon + 15 * minute },
  )
  .when({ type: 'transport.end', data: { visit: 'v1' } }, { ...mona, at: noon + 40 * minute });

const table = (name: string) => screen.getByRole('table', { name });
/** The rows of a table as the texts of their cells. */
const cells = (name: string): string[][] =>
  within(table(name))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));

describe('the report of the interpretation', () => {
  it('says of every language how long it was out, why, and from when to when in the zone of the session', () => {
    show(ended);
    const rows = cells('Without interpretation');
    expect(rows).toContainEqual(['FR French', '0:00', 'No interruption']);
    const english = rows.find(([name]) => name === 'EN English');
    expect(english?.slice(1, 3)).toEqual(['1:55', 'Language not covered']);
    expect(english?.[3]).toMatch(/:10:05$/);
    expect(english?.[4]).toMatch(/:12:00$/);
    expect(english?.[5]).toBe('1:55');
    expect(rows.find(([name]) => name === 'ES Spanish')?.[1]).toBe('4:55');
    screen.getByText(/\(Paris time\), 40:00 in all/);
    expect(screen.queryByText(/Provisional/)).toBeNull();
  });

  it('says who was at the mic for how long, and how the mic changed hands', () => {
    show(ended);
    const rows = cells('At the mic');
    expect(rows).toContainEqual(['EN Englishno handover', 'Ana', '1', '10:00', '10:00']);
    expect(rows).toContainEqual(['Bo', '1', '28:00', '28:00']);
    expect(rows.find(([name]) => name?.startsWith('FR'))?.[0]).toContain('1 turn too long');
  });

  it('says how soon somebody had what was raised, and keeps the log of S1 without notes and names', () => {
    show(ended);
    expect(cells('Until somebody had it')[0]).toEqual(['S1 critical', '4', '3', '0:08', '0:08']);
    const log = cells('Log of S1');
    expect(log.find(([, what]) => what === 'Unusable sound, interpretation stopped')?.slice(2)).toEqual([
      ...['ES', '0:08', '–', 'confirmed by the booths', '4:00'],
    ]);
    expect(document.body.textContent).not.toContain('Left ear');
    expect(within(table('Log of S1')).queryByText(/Eva/)).toBeNull();
  });

  it('is provisional while the session runs, and says what still lasts', () => {
    show(left, { now: noon + 15 * minute });
    screen.getByText(/Provisional: the session is running/);
    expect(cells('Without interpretation').find(([name]) => name === 'EN English')?.[4]).toBe('still lasts');
  });

  it('says before the start that there is nothing to count yet', () => {
    show(rehearsed, { now: noon - minute });
    screen.getByText('The session has not started');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull();
  });

  it('says that it is of some time ago while it hears nothing', () => {
    show(ended, { isHeard: false });
    screen.getByText(/No connection: this is what was known last/);
  });

  it.each(['fr', 'es'] as const)('is complete in %s', (language) => {
    show(ended, { language });
    expect(document.body.textContent).not.toMatch(/report\.|incident\.\w/);
    expect(document.body.textContent).not.toMatch(/Without interpretation|Unusable/);
  });
});

describe('saving it', () => {
  const file = new Uint8Array([1, 2, 3]);

  it.each<StaffRole>(['organiser', 'moderator', 'producer'])('as a workbook, for the %s', async (role) => {
    const written = vi.fn<Api['exportReport']>(() => Promise.resolve({ ok: true, value: file }));
    const { desktop, onClose } = show(ended, { role, exportReport: written });
    await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(written).toHaveBeenLastCalledWith('t', 's1', 'xlsx', { language: 'en' });
    const [name] = desktop.saved.keys();
    expect(name).toMatch(/^interpretation-\d{4}-\d\d-\d\d\.xlsx$/);
    await screen.findByText(`Saved: ${name}`);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('as tables, with headings in another language', async () => {
    const written = vi.fn<Api['exportReport']>(() => Promise.resolve({ ok: true, value: file }));
    show(ended, { exportReport: written });
    await userEvent.click(screen.getByRole('button', { name: /^Excel/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Tables (CSV)' }));
    await userEvent.click(screen.getByRole('button', { name: /^English/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Español' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(written).toHaveBeenLastCalledWith('t', 's1', 'csv', { language: 'es' });
  });

  it.each<[ApiError, RegExp]>([
    [{ error: 'unreachable' }, /cannot be reached/],
    [{ error: 'rate-limited', retryAfter: 5_000 }, /Others are exporting/],
    [{ error: 'not-allowed' }, /Your role may not do this/],
  ])('says why there is no file: %j', async (error, reason) => {
    const { desktop } = show(ended, { exportReport: () => Promise.resolve({ ok: false, error }) });
    await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    await screen.findByText(reason);
    expect(desktop.saved.size).toBe(0);
  });
});
