import './first-module.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepProgram } from '../desktop/keep-program.ts';
import { openDesktop } from '../desktop/open-desktop.ts';
import { loadTexts } from '../i18n/texts.ts';
import { createApi } from '../sync/api.ts';
import { createMemberships } from '../sync/memberships.ts';
import { loadPreferences } from '../ui/preferences.tsx';
import type { Shell } from '../ui/shell-context.tsx';
import '../styles/base.css';
import { App } from './app.tsx';
import { whenIdle } from './when-idle.ts';

async function start(): Promise<void> {
  const desktop = openDesktop();
  const [backend, preferences] = await Promise.all([
    desktop.backend(),
    loadPreferences(desktop.settings, navigator.languages),
  ]);
  const api = createApi(backend);
  const shell: Shell = {
    desktop,
    backend,
    api,
    memberships: createMemberships({ backend, secrets: desktop.secrets, api }),
  };
  const texts = await loadTexts(preferences.language);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <App shell={shell} preferences={preferences} texts={texts} />
    </StrictMode>,
  );
  // The desktop app has its pages with it. The development server has nothing to keep.
  if (desktop.kind === 'browser' && import.meta.env.PROD) whenIdle(() => void keepProgram());
}

await start();
