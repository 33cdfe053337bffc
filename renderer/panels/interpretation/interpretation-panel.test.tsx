import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { StaffRole } from '../../../shared/core/actor.ts';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import {
  type Scenario,
  added,
  asInterpreter,
  asSystem,
  given,
  minute,
  movedTo,
  noon,
  opened,
  received,
} from '../../../shared/testing/scenario.ts';
import { flaggedIn, live, mona, pia, second } from '../../../shared/testing/interpreted.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { type Action, useActionKeys } from '../../ui/action.ts';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { InterpretationPanel } from './interpretation-panel.tsx';

afterEach(cleanup);

interface Shown {
  readonly role?: StaffRole;
  readonly person?: string;
  readonly language?: InterfaceLanguage;
  readonly now?: number;
}

/** The board with its keys, as the moderator's screen has it. */
function show(
  scenario: Scenario,
  { role = 'moderator', person = 'mona', language = 'en', now = noon + minute }: Shown = {},
) {
  const all: WebinarCommand[] = [];
  const opened: string[] = [];
  const base = consoleOf(scenario.state, { role, scope: { session: 's1' } });
  base.store.setState({ me: { ...base.store.getState().me, person } });
  const console = { ...base, now: () => now, live: (command: WebinarCommand) => `l${all.push(command)}` };
  function WithKeys() {
    const [actions, setActions] = useState<readonly Action[]>([]);
    useActionKeys(actions, { singleKeys: true, remapped: {} });
    return <InterpretationPanel onOpen={(what) => opened.push(what)} onActions={setActions} />;
  }
  const mounted = mount(
    <ConsoleProvider console={console}>
      <WithKeys />
    </ConsoleProvider>,
    { language },
  );
  return {
    ...mounted,
    opened,
    edits: base.edits,
    user: userEvent.setup(),
    /** What was given, without the marks that the console gives by itself. */
    commands: () => all.filter(({ type }) => type !== 'incidents.mark'),
    marks: () => all.filter(({ type }) => type === 'incidents.mark'),
    become: ({ state }: Scenario) => act(() => console.store.setState({ state })),
    set: (change: Partial<ReturnType<typeof console.store.getState>>) => act(() => console.store.setState(change)),
  };
}

const lost = flaggedIn(live, 'relay-lost', 'es', { booth: 'en' });
const card = (name: RegExp) => within(screen.getByRole('listitem', { name }));

describe('a session without booths', () => {
  const none = given(opened);

  it('gives each language one in one step, takes that back, and leads to the dialog', async () => {
    const shown = show(none);
    await shown.user.click(screen.getByRole('button', { name: 'One booth per language (3)' }));
    const [command] = shown.edits;
    const after = command && none.when(command, { command: 'c1' });
    expect(after).toMatchObject({ rejection: null, state: { booths: { order: ['fr', 'en', 'es'] } } });
    await shown.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(shown.edits.at(-1)).toEqual({ type: 'booths.undo', data: { of: 'c1' } });
    await shown.user.click(screen.getByRole('button', { name: 'Set up booths' }));
    expect(shown.opened).toEqual(['booths']);
  });
});

describe('the board', () => {
  it('says of every language who is at the mic, from what, and whether it works', () => {
    show(live);
    const lines = within(screen.getByRole('list', { name: 'Languages' })).getAllByRole('button');
    expect(lines.map(({ textContent }) => textContent?.replace(/^[a-z]+/, ''))).toEqual([
      'French, Chloé · 10 min, The floor speaks French, original, declared',
      'English, Ana · 10 min, from French, direct, declared',
      'Spanish, Eva · 10 min, through EN, relay, declared',
    ]);
    expect(screen.getByText('All 3 work')).toBeTruthy();
  });

  it('names loudly what nobody covers', () => {
    show(live.when({ type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } }, asInterpreter('ana')));
    expect(screen.getByText('2 uncovered')).toBeTruthy();
    expect(screen.getByText('Nobody at the mic')).toBeTruthy();
    expect(screen.getAllByText('uncovered')).toHaveLength(2);
  });

  it('says that it is of some time ago while it hears nothing', () => {
    const { set } = show(live);
    set({ status: { kind: 'offline', since: noon } });
    expect(screen.getByText('Last known')).toBeTruthy();
    expect(screen.queryByText('All 3 work')).toBeNull();
    expect(screen.getAllByText(/^last known · |· last known$/)).toHaveLength(4);
  });

  it('tells the team, the turn and the ways of sound on a press', async () => {
    const { user } = show(live);
    await user.click(screen.getByRole('button', { name: /^English\W+Ana/ }));
    const detail = within(screen.getByRole('dialog', { name: 'English' }));
    expect(await detail.findByText('As the booth declares it. Nothing measures the sound.')).toBeTruthy();
    expect(detail.getByRole('list', { name: 'Team' }).textContent).toMatch(/Ana.*at the mic \d+:\d\d.*Bo/);
    expect(detail.getByText(/Hand over from 25:00, at the latest at 30:00/)).toBeTruthy();
    expect(detail.getByText('floor not checked')).toBeTruthy();
  });

  it('leads to the set-up where there are no booths', async () => {
    const { user, opened: asked } = show(given(opened, added('a')));
    await user.click(screen.getByRole('button', { name: 'Set up booths' }));
    expect(asked).toEqual(['booths']);
  });

  it('leads to the report, and has it in words once the session has ended', async () => {
    const { user, opened: asked, become } = show(live);
    await user.click(screen.getByRole('button', { name: 'Interpretation report' }));
    become(live.when({ type: 'transport.end', data: { visit: 'v1' } }, { ...mona, at: noon + minute }));
    expect(screen.getByText('Interpretation report')).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Language of the floor' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Interpretation report' }));
    expect(asked).toEqual(['report', 'report']);
  });

  it.each(['fr', 'es'] as const)('is complete in %s', (language) => {
    const { container } = show(lost, { language });
    expect(container.textContent).not.toMatch(/interpretation\.|incident\./);
  });
});

describe('an alert', () => {
  it('is acknowledged by one key, the first with Alt+1', async () => {
    const { user, commands } = show(flaggedIn(lost, 'poor-sound', 'fr'));
    await user.keyboard('{Alt>}[Digit2]{/Alt}');
    await user.keyboard('{Alt>}[Digit1]{/Alt}');
    expect(commands()).toEqual([
      { type: 'incidents.acknowledge', data: { incident: 'poor-sound-fr' } },
      { type: 'incidents.acknowledge', data: { incident: 'relay-lost-es' } },
    ]);
  });

  it('shows who has it, and what they do', () => {
    const held = lost
      .when({ type: 'incidents.acknowledge', data: { incident: 'relay-lost-es' } }, pia)
      .when({ type: 'incidents.act', data: { incident: 'relay-lost-es', action: 'backup-pivot' } }, pia);
    show(held);
    expect(card(/Relay lost/).getByText(/Switch to the backup pivot, 0:\d\d ago/)).toBeTruthy();
    expect(card(/Relay lost/).queryByRole('button', { name: /I have it/ })).toBeNull();
  });

  it('holds the session: recorded, said to the stage, and paused', async () => {
    const { user, commands } = show(lost);
    await user.click(card(/Relay lost/).getByRole('button', { name: 'Other steps' }));
    await user.click(screen.getByRole('menuitem', { name: 'Hold the session' }));
    expect(commands()).toEqual([
      { type: 'incidents.act', data: { incident: 'relay-lost-es', action: 'hold-session' } },
      { type: 'transport.show-message', data: { message: { preset: 'interpretation-paused' }, lasts: null } },
      { type: 'transport.pause', data: { visit: 'v1' } },
    ]);
  });

  it('asks the booths whether it is fixed, and shows what each says', async () => {
    const both = flaggedIn(flaggedIn(live, 'no-floor-sound', 'es'), 'no-floor-sound', 'en');
    const [incident] = both.state.incidents.list;
    const id = incident?.id ?? '';
    const held = both.when({ type: 'incidents.acknowledge', data: { incident: id } }, mona);
    const { user, commands, become } = show(held);
    await user.click(card(/No sound/).getByRole('button', { name: 'Fixed?' }));
    expect(commands()).toEqual([{ type: 'incidents.ask-fixed', data: { incident: id } }]);
    become(
      held
        .when({ type: 'incidents.ask-fixed', data: { incident: id } }, mona)
        .when(
          { type: 'incidents.answer-fixed', data: { incident: id, booth: 'es', fixed: true } },
          asInterpreter('eva'),
        ),
    );
    expect(card(/No sound/).getByText('ES fixed')).toBeTruthy();
    expect(card(/No sound/).getByText('EN no answer')).toBeTruthy();
  });

  it('is closed without the booths only for a reason', async () => {
    const { user, commands } = show(lost);
    await user.click(card(/Relay lost/).getByRole('button', { name: 'Other steps' }));
    await user.click(screen.getByRole('menuitem', { name: /Close without the booths/ }));
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(commands()).toEqual([]);
    await user.type(screen.getByLabelText('Why it can be closed'), 'Phoned the booth{Enter}');
    expect(commands()).toEqual([
      { type: 'incidents.close', data: { incident: 'relay-lost-es', reason: 'Phoned the booth' } },
    ]);
  });

  it('that is over can be taken up again', async () => {
    const over = lost.when({ type: 'incidents.close', data: { incident: 'relay-lost-es', reason: 'Phoned' } }, pia);
    const { user, commands } = show(over);
    expect(screen.getByText('No open alerts')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '1 closed' }));
    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    expect(commands()).toEqual([{ type: 'incidents.reopen', data: { incident: 'relay-lost-es', booth: null } }]);
  });

  it('presses when nobody answers, up to “call now”', () => {
    const levels = [1, 2, 3] as const;
    const late = levels.reduce(
      (scenario, level) =>
        scenario.when(
          { type: 'incidents.escalate', data: { incident: 'relay-lost-es', level } },
          { by: 'system', role: 'system', at: scenario.at + 45 * second },
        ),
      lost,
    );
    show(late);
    expect(card(/Relay lost/).getByText('call now')).toBeTruthy();
  });

  it('stands for information where it is for others; the producer tells the moderator', async () => {
    const silent = flaggedIn(live, 'no-floor-sound', 'es');
    show(silent);
    expect(card(/No sound/).getByText('for information')).toBeTruthy();
    cleanup();
    const { user, commands } = show(silent, { role: 'producer', person: 'pia' });
    await user.click(card(/No sound/).getByRole('button', { name: 'Other steps' }));
    await user.click(screen.getByRole('menuitem', { name: 'Tell the moderator' }));
    expect(commands()).toEqual([{ type: 'incidents.tell-moderator', data: { incident: 'no-floor-sound-es' } }]);
  });

  it('is told to be delivered and seen by itself, once each', () => {
    const { marks, become } = show(lost);
    become(flaggedIn(lost, 'poor-sound', 'fr'));
    expect(marks().map(({ data }) => Object.values(data).join(' '))).toEqual([
      'relay-lost-es delivered',
      'relay-lost-es seen',
      'poor-sound-fr delivered',
      'poor-sound-fr seen',
    ]);
  });

  it('that is urgent is said to screen readers when it comes, and not what was there before', () => {
    const { become } = show(lost);
    const words = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(words()).toEqual(['']);
    become(flaggedIn(lost, 'acoustic-shock', 'fr'));
    expect(words()).toEqual(['Urgent: FR · Acoustic shock']);
  });

  it('stands for all that has the same cause, and takes it along', async () => {
    const gone = live.when({ type: 'booths.notice-presence', data: { person: 'p-ana', online: false } }, asSystem);
    const { user, commands, become } = show(gone);
    expect(screen.getByText(/^Same cause: /).textContent).toContain('Language not covered (EN, ES)');
    expect(screen.getAllByRole('button', { name: /^I have it/ })).toHaveLength(1);
    await user.keyboard('{Alt>}1{/Alt}');
    expect(commands()).toHaveLength(4);
    const taken = commands().reduce((scenario, command) => scenario.when(command, mona), gone);
    expect(taken.state.incidents.list.every(({ status }) => status === 'acknowledged')).toBe(true);
    become(taken);
    expect(screen.queryByRole('button', { name: /^I have it/ })).toBeNull();
  });
});

describe('slow-downs', () => {
  const slow = (scenario: Scenario, at: number) =>
    scenario.when({ type: 'incidents.slow-down', data: {} }, asInterpreter('ana', { at }));

  it('are counted, and never say who asked', () => {
    show(slow(live, noon + 30 * second));
    expect(card(/Too fast/).getByText('Too fast · once')).toBeTruthy();
    expect(screen.getByRole('listitem', { name: 'Too fast' }).textContent).not.toMatch(/EN|Ana/);
  });

  it('that repeat within a minute bring the sentence to say, in the language of the floor', async () => {
    const { user, commands } = show(slow(slow(live, noon + 10 * second), noon + 40 * second));
    const sentence = card(/Too fast/).getByText(/Puis-je demander à chacun/);
    expect(sentence.getAttribute('lang')).toBe('fr');
    await user.click(screen.getByRole('button', { name: 'Said it' }));
    expect(commands()).toMatchObject([{ type: 'incidents.act', data: { action: 'say-aloud' } }]);
  });
});

describe('the floor', () => {
  it('changes by one press, with what that does said before', async () => {
    const { user, commands } = show(live);
    expect(screen.getByRole('button', { name: 'FR, French, now' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'ES, Spanish, every language works' }));
    expect(commands()).toEqual([{ type: 'booths.set-floor', data: { language: 'es', visit: 'v1', saw: null } }]);
  });

  it('shows beside each choice what every channel would carry', async () => {
    const { user } = show(live);
    await user.click(screen.getByRole('button', { name: 'What each choice would do' }));
    const effects = within(screen.getByRole('dialog', { name: 'What each choice would do' }));
    expect((await effects.findAllByRole('list')).length).toBeGreaterThan(3);
    expect(effects.getByRole('button', { name: /Spanish/ })).toBeTruthy();
  });

  it('is proposed by the question on air, and taken with L', async () => {
    const asked = movedTo(live.given(received({ id: 'q', language: 'es' })), 'q', 'on-air');
    const { user, commands } = show(asked);
    expect(screen.getByText('question: ES')).toBeTruthy();
    await user.keyboard('l');
    expect(commands()).toMatchObject([{ type: 'booths.set-floor', data: { language: 'es' } }]);
  });

  it('says since when it is set', () => {
    const set = live.when({ type: 'booths.set-floor', data: { language: 'en', visit: 'v1', saw: null } }, mona);
    show(set);
    expect(screen.getByText(/^set at/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'EN, English, now' })).toBeTruthy();
  });
});

describe('“ready?”', () => {
  it('asks every booth, and counts what they say', async () => {
    const { user, commands, become } = show(live);
    await user.click(screen.getByRole('button', { name: 'Ready? Ask the booths whether they are ready' }));
    expect(commands()).toEqual([{ type: 'booths.ask-ready', data: {} }]);
    become(
      live
        .when({ type: 'booths.ask-ready', data: {} }, { ...mona, at: noon + 50 * second, command: 'r' })
        .when({ type: 'booths.answer-ready', data: { booth: 'en', ask: 'r', ready: true } }, asInterpreter('ana'))
        .when({ type: 'booths.answer-ready', data: { booth: 'es', ask: 'r', ready: false } }, asInterpreter('eva')),
    );
    expect(screen.getByText('1 of 3 ready')).toBeTruthy();
    expect(screen.getByText(/^not ready/)).toBeTruthy();
  });

  it('is over when the session goes on', () => {
    const asked = live.when({ type: 'booths.ask-ready', data: {} }, { ...mona, at: noon + 10 * second, command: 'r' });
    show(asked, { now: noon + 5 * minute });
    expect(screen.getByText('Ready?')).toBeTruthy();
  });
});
