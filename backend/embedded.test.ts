import { EventEmitter, once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { type ParentPort, type ToApp, serveApp } from './embedded.ts';

/** The app's side of the port. */
class App extends EventEmitter {
  readonly exits: number[] = [];
  readonly port: ParentPort = {
    on: (_event, listener) => this.on('to-backend', (data: unknown) => listener({ data })),
    postMessage: (message) => this.emit('from-backend', message),
  };
  constructor() {
    super();
    serveApp(this.port, (code) => {
      this.exits.push(code);
      this.emit('exit');
    });
  }
  async ask(message: object): Promise<ToApp> {
    const answer = once(this, 'from-backend') as Promise<[ToApp]>;
    this.emit('to-backend', message);
    return (await answer)[0];
  }
  async stop(): Promise<void> {
    const exit = once(this, 'exit');
    this.emit('to-backend', { type: 'stop' });
    await exit;
  }
}

const settings = { port: 0, host: '127.0.0.1', data: ':memory:', logLevel: 'silent', demo: true };
let apps: App[] = [];
afterEach(async () => {
  for (const app of apps) await app.stop();
  apps = [];
});

function open(): App {
  const app = new App();
  apps.push(app);
  return app;
}

describe('the embedded backend', () => {
  it('starts, tells its address and links, and stops', async () => {
    const app = open();
    const ready = await app.ask({ type: 'start', settings });
    if (ready.type !== 'ready') throw new Error(ready.message);
    expect(Object.keys(ready.links)).toEqual([
      'organiser',
      'moderator',
      'producer',
      'interpreter',
      'speaker',
      'audience',
      'viewer',
    ]);
    expect(ready.links.organiser?.startsWith(`${ready.url}/#/join/rsi_`)).toBe(true);
    expect((await fetch(`${ready.url}/health`)).status).toBe(200);
    await app.stop();
    expect(app.exits).toEqual([0]);
    await expect(fetch(`${ready.url}/health`)).rejects.toThrow();
  });

  it('has a link for the organiser of an empty one, without a demonstration', async () => {
    const ready = await open().ask({ type: 'start', settings: { ...settings, demo: false } });
    expect(ready).toMatchObject({ type: 'ready', links: { organiser: expect.stringContaining('/#/join/') as string } });
  });

  it('says why it cannot start, and may be started otherwise', async () => {
    const first = await open().ask({ type: 'start', settings });
    if (first.type !== 'ready') throw new Error(first.message);
    const second = open();
    const taken = { ...settings, port: Number(new URL(first.url).port) };
    expect(await second.ask({ type: 'start', settings: taken })).toMatchObject({ type: 'failed', code: 'EADDRINUSE' });
    expect(await second.ask({ type: 'start', settings })).toMatchObject({ type: 'ready' });
  });

  it('makes an unknown message, or settings that are none, a loud error', () => {
    const app = open();
    expect(() => app.emit('to-backend', { type: 'surprise' })).toThrow();
    expect(() => app.emit('to-backend', { type: 'start', settings: { ...settings, port: 'x' } })).toThrow();
  });
});
