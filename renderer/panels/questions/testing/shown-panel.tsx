import { act, configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { boothsAtFirst } from '../../../../shared/booths/at-first.ts';
import type { Role } from '../../../../shared/core/actor.ts';
import type { Incoming } from '../../../../shared/questions/messages.ts';
import { type Scenario, given, hour, noon, opened as session } from '../../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../../shared/webinar.ts';
import type { Api } from '../../../sync/api.ts';
import { ConsoleProvider } from '../../../sync/react.tsx';
import { useActionKeys } from '../../../ui/action.ts';
import { usePreferences } from '../../../ui/preferences.tsx';
import { MembershipProvider } from '../../../ui/session/membership-context.tsx';
import { consoleOf, mount } from '../../../views/testing/mount.tsx';
import { QuestionsProvider } from '../questions-context.tsx';
import { type QuestionsPanelHandle, QuestionsPanel } from '../questions-panel.tsx';
import { useQuestionActions } from '../use-question-actions.ts';
// Loaded when they are first asked for: here they are there already.
import '../merge-dialog.tsx';
import '../question-detail.tsx';
import '../tag-dialog.tsx';
import '../type-in-dialog.tsx';

// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

/** Nothing has a size here: the list shows what would be in sight. */
export function giveSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(2_000);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
}

export const question = (id: string, text: string, about: Partial<Incoming> = {}): Incoming => ({
  id,
  text,
  language: 'en',
  name: '',
  place: '',
  askedAt: null,
  external: null,
  answered: false,
  ...about,
});
export const receive = (...questions: Incoming[]): WebinarCommand => ({
  type: 'questions.receive',
  data: { questions, source: 'chat' },
});

export const base = given(session, boothsAtFirst(['fr', 'en', 'es'])).when(
  { type: 'people.join', data: { person: 'omar', name: 'Omar', role: 'moderator' } },
  { role: 'system' },
);
export const asked = base.when(
  receive(
    question('q1', '¿Quién paga?', { language: 'es', name: 'Ana', place: 'Lima' }),
    question('q2', 'Which suppliers?'),
    question('q3', 'Is there a list?'),
  ),
  { by: 'omar' },
);
export const queued = asked.when(
  { type: 'questions.move', data: { questions: ['q1', 'q2', 'q3'], to: 'approved', reason: '' } },
  { by: 'omar' },
);

const handle: { current: QuestionsPanelHandle | null } = { current: null };

function Keys() {
  const { preferences } = usePreferences();
  const actions = useQuestionActions({
    onDialog: (dialog) => handle.current?.openDialog(dialog),
    onSearch: () => handle.current?.search(),
    onImport: () => undefined,
  });
  useActionKeys(actions, preferences.keys);
  return null;
}

export function show(scenario: Scenario, role: Role = 'moderator', routes: Partial<Api> = {}) {
  const live: WebinarCommand[] = [];
  const console = {
    ...consoleOf(scenario.state, { role, scope: { session: 's1' } }),
    now: () => noon + hour,
    live: (command: WebinarCommand) => `l${live.push(command)}`,
  };
  const membership = {
    token: 't',
    person: 'mona',
    name: 'Mona',
    role,
    scope: { session: 's1' },
    language: null,
    expiresAt: null,
  } as const;
  const mounted = mount(
    <ConsoleProvider console={console}>
      <MembershipProvider membership={membership}>
        <QuestionsProvider>
          <Keys />
          <QuestionsPanel
            onImport={() => {}}
            ref={(panel) => {
              handle.current = panel;
            }}
          />
        </QuestionsProvider>
      </MembershipProvider>
    </ConsoleProvider>,
    { routes },
  );
  const become = (next: Scenario) => act(() => console.store.setState({ state: next.state, confirmed: next.state }));
  return { ...mounted, console, live, become, user: userEvent.setup() };
}

export const rows = () => screen.queryAllByRole('row').map((row) => row.getAttribute('aria-label'));
export const row = (text: string) => screen.getByRole('row', { name: new RegExp(text.replace('?', '\\?')) });
export const tab = (name: RegExp) => screen.getByRole('tab', { name });
