import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diff } from '../../shared/core/merge-patch.ts';
import { speakerView } from '../../shared/views/speaker.ts';
import { asJson, stageView } from '../../shared/views/stage.ts';
import { openView } from './open-view.ts';
import { membership, scriptedPage } from './testing/console-fixture.ts';
import { scriptedSocket } from './testing/scripted-socket.ts';
import { sessionLog } from './testing/session-log.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stage() {
  const socket = scriptedSocket();
  const log = sessionLog();
  const opened = openView('stage', {
    backend: 'http://backend',
    membership: { ...membership, role: 'viewer' },
    session: 's1',
    connect: socket.connect,
    clock: { now: () => Date.now(), wall: () => Date.now() },
    page: scriptedPage(),
  });
  const before = stageView(log.state());
  log.give('start', { type: 'transport.start', data: { item: 'opening' } });
  const after = stageView(log.state());
  return { socket, opened, before, after, patch: diff(asJson(before), asJson(after))! };
}

describe('the stage', () => {
  it('V1: asks for its view, and follows it by changes', async () => {
    const { socket, opened, before, after, patch } = stage();
    expect(await socket.accept()).toEqual({ protocol: 1, token: 'token', session: 's1', view: 'stage' });
    expect(opened.store.getState()).toMatchObject({ status: { kind: 'live' }, view: null });
    socket.say('view', { version: 7, view: before });
    expect(opened.store.getState().view).toEqual(before);
    socket.say('view', { version: 9, base: 7, view: patch });
    expect(opened.store.getState().view).toEqual(after);
  });

  it('V2: asks for the whole view when it does not hold what a change is based on', async () => {
    const { socket, opened, before, after, patch } = stage();
    await socket.accept();
    socket.say('view', { version: 7, view: before });
    socket.say('view', { version: 9, base: 8, view: patch });
    socket.say('view', { version: 10, base: 9, view: patch });
    expect(opened.store.getState().view).toEqual(before);
    expect(socket.syncs).toEqual([null]);
    socket.say('view', { version: 10, view: after });
    expect(opened.store.getState().view).toEqual(after);
  });

  it('keeps the last view while the connection is lost, and runs on the backend’s clock', async () => {
    const { socket, opened, before } = stage();
    await socket.accept({ now: Date.now() - 90_000 });
    socket.say('view', { version: 7, view: before });
    socket.drop();
    expect(opened.store.getState()).toMatchObject({ status: { kind: 'offline' }, view: before });
    vi.advanceTimersByTime(60_000);
    expect(opened.now()).toBe(Date.now() - 90_000);
  });

  it('T2: follows the clock at once when it is told that it was adopted, and asks for it again', async () => {
    const { socket, opened } = stage();
    socket.clock = () => Date.now();
    await socket.accept({ now: Date.now() });
    vi.advanceTimersByTime(1_000);
    socket.clock = () => Date.now() + 90_040;
    socket.say('notice', { kind: 'clock-adopted', ms: 90_000, at: Date.now() });
    expect(opened.now()).toBe(Date.now() + 90_000);
    vi.advanceTimersByTime(2_000);
    expect(opened.now()).toBe(Date.now() + 90_040);
  });

  it('shows nothing more once its link was revoked', async () => {
    const { socket, opened, before } = stage();
    await socket.accept();
    socket.say('view', { version: 7, view: before });
    socket.say('closed', 'token-revoked');
    expect(opened.store.getState()).toMatchObject({
      status: { kind: 'closed', reason: 'token-revoked' },
      view: null,
    });
  });

  it('follows the speaker’s view in the same way', async () => {
    const socket = scriptedSocket();
    const log = sessionLog();
    const opened = openView('speaker', {
      backend: 'http://backend',
      membership: { ...membership, role: 'speaker' },
      session: 's1',
      connect: socket.connect,
      clock: { now: () => Date.now(), wall: () => Date.now() },
      page: scriptedPage(),
    });
    expect(await socket.accept()).toMatchObject({ view: 'speaker' });
    const view = speakerView(log.state());
    const question = { id: 'q1', number: 4, text: '¿Qué arde primero?', language: 'es', since: 1 };
    socket.say('view', { version: 1, view });
    socket.say('view', { version: 2, base: 1, view: { question } });
    expect(opened.store.getState().view).toEqual({ ...view, question });
    opened.close();
  });
});
