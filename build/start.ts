import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { installedBrowsers } from './browsers.ts';
import { isBuildFresh } from './freshness.ts';
import { buildStep, succeeds } from './steps.ts';
import { browserOrLinks, chooseShell, type Shell } from './start/choose-shell.ts';
import { dataFolder } from './start/data-folder.ts';
import { desktopProgram } from './start/desktop-program.ts';
import { interruption } from './start/interruption.ts';
import { openDesktop } from './start/open-desktop.ts';
import { choosePort, isPortFree, portFrom } from './start/port.ts';
import { serve } from './start/serve.ts';

/**
 * `npm start`: the console with a running demonstration, in the best shell that this machine has. Settings from the
 * environment: ROSTRUM_SHELL (desktop, browser, links), ROSTRUM_BROWSER, ROSTRUM_PORT, ROSTRUM_HOST, ROSTRUM_DATA.
 */
async function start(): Promise<void> {
  const { platform, env } = process;
  const interrupted = interruption();
  const host = env['ROSTRUM_HOST'] || '127.0.0.1';
  const wanted = portFrom(env['ROSTRUM_PORT']);
  const data = dataFolder(platform, env, homedir());

  if (!isBuildFresh()) {
    say('Building the console…');
    if (!(await succeeds(buildStep))) throw new Error('The console could not be built.');
  }
  const port = await choosePort(wanted, (candidate) => isPortFree(candidate, host));
  if (port !== wanted) say(`Port ${wanted} is taken by another program: taking a free one.`);

  const browsers = installedBrowsers({ platform, env, exists: existsSync });
  let shell: Shell = await chooseShell({ platform, env, browsers, desktop: () => desktopProgram(say) });
  if (interrupted.aborted) return;
  if (shell.kind === 'desktop') {
    const failure = await openDesktop({ program: shell.path, port, host, data, interrupted, say });
    if (failure === undefined) return;
    shell = browserOrLinks(browsers, failure);
  }
  if (shell.kind === 'browser') {
    say(`No desktop app: ${shell.why}. Opening the console in ${shell.browser.name}.`);
    await serve({ port, host, data, interrupted, say, browser: shell.browser });
  } else if (shell.kind === 'links') {
    say(`No window: ${shell.why}. Serving to browsers.`);
    await serve({ port, host, data, interrupted, say });
  }
}

function say(line: string): void {
  console.log(line);
}

try {
  await start();
  say('Stopped.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
