import { Compass, RotateCcw, TriangleAlert } from 'lucide-react';
import { type ReactNode, Suspense, lazy } from 'react';
import { I18nProvider } from '../i18n/i18n-provider.tsx';
import { useText } from '../i18n/text.ts';
import { type Texts, useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { latePart } from '../ui/late-part.tsx';
import { type Preferences, PreferencesProvider, usePreferences } from '../ui/preferences.tsx';
import { type Shell, ShellProvider } from '../ui/shell-context.tsx';
import { useTheme } from '../ui/theme.ts';
import { Toasts } from '../ui/toasts.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Opening } from './opening.tsx';
import { type Route, useRoute } from './route.ts';
import { SessionRoom } from './session-room.tsx';
import './app.css';

const JoinView = latePart('entry', async () => (await import('../views/join/join-view.tsx')).JoinView, <Opening />);
const StageView = lazy(async () => ({ default: (await import('../views/stage/stage-view.tsx')).StageView }));
const SessionsView = latePart(
  'entry',
  async () => (await import('../views/sessions/sessions-view.tsx')).SessionsView,
  <Opening />,
);

interface AppProps {
  readonly shell: Shell;
  readonly preferences: Preferences;
  /** In the preferred language. */
  readonly texts: Texts;
}

/** The whole program: providers, and the view that the address names. */
export function App({ shell, preferences, texts }: AppProps) {
  return (
    <ShellProvider shell={shell}>
      <PreferencesProvider initial={preferences} settings={shell.desktop.settings}>
        <Themed texts={texts}>
          <Toasts>
            <RoutedView />
          </Toasts>
        </Themed>
      </PreferencesProvider>
    </ShellProvider>
  );
}

function Themed({ texts, children }: { readonly texts: Texts; readonly children: ReactNode }) {
  const { preferences } = usePreferences();
  useTheme(preferences.theme);
  return <I18nProvider texts={useTexts(preferences.language, texts)}>{children}</I18nProvider>;
}

function RoutedView() {
  const route = useRoute();
  return (
    <ErrorBoundary key={JSON.stringify(route)} fallback={(error) => <Crashed error={error} />}>
      <Suspense fallback={<Opening />}>{viewOf(route)}</Suspense>
    </ErrorBoundary>
  );
}

function viewOf(route: Route): ReactNode {
  switch (route.view) {
    case 'sessions':
      return <SessionsView />;
    case 'join':
      return <JoinView token={route.token} booth={route.booth} />;
    case 'session':
      return <SessionRoom key={route.session} session={route.session} />;
    case 'stage':
      return <StageView key={route.session} session={route.session} />;
    case 'unknown':
      return <NotFound />;
  }
}

function NotFound() {
  const t = useText();
  return (
    <main className="whole-window">
      <EmptyState
        level={2}
        icon={Compass}
        title={t('app.not-found.title')}
        actions={
          <Button variant="primary" onPress={() => (location.hash = '#/')}>
            {t('app.home')}
          </Button>
        }
      >
        {t('app.not-found.text')}
      </EmptyState>
    </main>
  );
}

function Crashed({ error }: { readonly error: Error }) {
  const t = useText();
  return (
    <main className="whole-window" role="alert">
      <EmptyState
        level={2}
        icon={TriangleAlert}
        title={t('app.crashed.title')}
        actions={
          <>
            <Button variant="primary" icon={RotateCcw} onPress={() => location.reload()}>
              {t('app.reload')}
            </Button>
            <Button onPress={() => (location.hash = '#/')}>{t('app.home')}</Button>
          </>
        }
      >
        {t('app.crashed.text')}
      </EmptyState>
      <details className="crash-details">
        <summary>{t('app.crashed.details')}</summary>
        <pre>{error.stack ?? error.message}</pre>
      </details>
    </main>
  );
}
