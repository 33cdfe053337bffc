import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { type Scenario, given, minute, newItem, noon } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { LiveCommand } from '../../sync/console.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { ScheduleProvider } from '../../ui/session/schedule-context.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { NextButton } from './next-button.tsx';
import { TransportPanel } from './transport-panel.tsx';

afterEach(cleanup);

const ready = given({
  type: 'session.created',
  data: {
    title: { en: 'Emergencies' },
    series: null,
    timeZone: 'Europe/Paris',
    start: { wall: '2020-11-23T13:00', at: noon },
    end: { wall: '2020-11-23T14:00', at: noon + 60 * minute },
    languages: ['en'],
  },
})
  .when({ type: 'people.join', data: { person: 'omar', name: 'Omar', role: 'producer' } }, { role: 'system' })
  .when({
    type: 'run-sheet.add',
    data: {
      items: [
        newItem('a', { title: { en: 'Opening' }, duration: 10 * minute }),
        newItem('b', { title: { en: 'Talk' } }),
      ],
      after: null,
    },
  });
const live = ready.when({ type: 'transport.start', data: { item: 'a' } }, { at: noon, command: 'go', by: 'omar' });

function show(scenario: Scenario, now = noon) {
  const given: WebinarCommand[] = [];
  const asked: string[] = [];
  const done: string[] = [];
  const console = {
    ...consoleOf(scenario.state),
    now: () => now,
    live: (command: WebinarCommand) => `l${given.push(command)}`,
    redoLive: (id: string) => void done.push(`redo ${id}`),
    discardLive: (id: string) => void done.push(`discard ${id}`),
  };
  const mounted = mount(
    <ConsoleProvider console={console}>
      <ScheduleProvider>
        <TransportPanel onOpenStage={() => {}} onEnd={() => asked.push('end')} />
        <NextButton onEnd={() => asked.push('end')} />
      </ScheduleProvider>
    </ConsoleProvider>,
  );
  const flying = (...commands: LiveCommand[]) => act(() => console.store.setState({ live: commands }));
  return { ...mounted, given, asked, done, flying, user: userEvent.setup() };
}

const sent = (command: WebinarCommand, change: Partial<LiveCommand> = {}): LiveCommand => ({
  id: 'l1',
  command,
  at: noon,
  status: 'sent',
  rejection: null,
  ...change,
});

describe('the timer', () => {
  it.each([
    ['10:00', 'running', 0],
    ['3:00', 'soon over', 7 * minute],
    ['1:00', 'conclude', 9 * minute],
    ['+0:30', 'overtime', 10.5 * minute],
  ])('reads %s and says “%s”', (digits, word, after) => {
    show(live, noon + after);
    expect(screen.getByRole('timer').textContent).toBe(digits);
    expect(screen.getByText(word)).toBeTruthy();
  });

  it('says since when it is paused, and offers to resume', () => {
    show(live.when({ type: 'transport.pause', data: { visit: 'go' } }, { at: noon + minute }), noon + 3 * minute);
    expect(screen.getByRole('timer').textContent).toBe('9:00');
    expect(screen.getByText('paused for 2:00')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Resume/ })).toBeTruthy();
  });

  it('says who may be undone', () => {
    show(live);
    expect(screen.getByRole('button', { name: /Undo “start”.*Omar/ })).toBeTruthy();
  });
});

describe('a live command', () => {
  it('names what this person sees', async () => {
    const { given, user } = show(live);
    await user.click(screen.getByRole('button', { name: /Next item: Talk/ }));
    expect(given).toEqual([{ type: 'transport.next', data: { visit: 'go', next: 'b' } }]);
  });

  it('starts the first item', async () => {
    const { given, user } = show(ready);
    await user.click(screen.getByRole('button', { name: /Start: Opening/ }));
    expect(given).toEqual([{ type: 'transport.start', data: { item: 'a' } }]);
  });

  it('is shown as sent, then as done, and changes nothing before', () => {
    const { flying } = show(live);
    const pause = { type: 'transport.pause', data: { visit: 'go' } } as const;
    flying(sent(pause));
    const button = screen.getByRole('button', { name: /Pause/ });
    expect(button.textContent).toContain('sent');
    expect(screen.queryByText(/paused for/)).toBeNull();
    flying();
    expect(button.textContent).toContain('done');
  });

  it('says who was faster when it is refused', () => {
    const { flying } = show(live);
    const rejection = {
      code: 'transport-moved',
      data: { by: 'omar', at: noon, item: 'b', kind: 'transport.moved' },
    } as const;
    flying(sent({ type: 'transport.next', data: { visit: 'go', next: 'b' } }, { status: 'refused', rejection }));
    expect(screen.getByText(/“Next” was refused/).parentElement?.textContent).toMatch(/Omar was faster.*“Talk” is on/);
  });

  it('that got no answer is offered again, or let go', async () => {
    const { flying, done, user } = show(live);
    flying(sent({ type: 'transport.next', data: { visit: 'go', next: 'b' } }, { status: 'expired' }));
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(done).toEqual(['redo l1', 'discard l1']);
  });

  it('that would end the session asks first', async () => {
    const last = live.when({ type: 'transport.next', data: { visit: 'go', next: 'b' } });
    const { given, asked, user } = show(last);
    const [, big] = screen.getAllByRole('button', { name: /End the session/ });
    await user.click(big!);
    expect(asked).toEqual(['end']);
    expect(given).toEqual([]);
  });
});

describe('messages to the stage', () => {
  it('go out ready-made, or in own words for a chosen time', async () => {
    const { given, user } = show(live);
    await user.click(screen.getByRole('button', { name: 'Conclude' }));
    await user.click(screen.getByRole('button', { name: 'Message…' }));
    await user.type(screen.getByLabelText('Message in your own words'), 'Two more questions{Enter}');
    expect(given).toEqual([
      { type: 'transport.show-message', data: { message: { preset: 'please-conclude' }, lasts: 30_000 } },
      { type: 'transport.show-message', data: { message: { text: 'Two more questions' }, lasts: 60_000 } },
    ]);
  });

  it('are shown with who sent them, and can be taken down', async () => {
    const shown = live.when(
      { type: 'transport.show-message', data: { message: { preset: 'slower' }, lasts: null } },
      { at: noon + minute, by: 'omar', command: 'm1' },
    );
    const { given, user } = show(shown, noon + 2 * minute);
    expect(screen.getByText('Please speak more slowly')).toBeTruthy();
    expect(screen.getByText(/Omar, 1:00 ago/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take it down' }));
    expect(given).toEqual([{ type: 'transport.clear-message', data: { message: 'm1' } }]);
  });
});
