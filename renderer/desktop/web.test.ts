// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDesktop } from './open-desktop.ts';
import { webStore } from './web-store.ts';
import { webDesktop } from './web.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('the browser shell', () => {
  it('is what the console runs in where no preload has left a bridge', () => {
    expect(openDesktop().kind).toBe('browser');
    vi.stubGlobal('desktop', { 'backend.origin': () => Promise.resolve('http://127.0.0.1:1') });
    expect(openDesktop().kind).toBe('electron');
  });

  it('talks to the backend that served it', async () => {
    expect(await webDesktop().backend()).toBe(location.origin);
  });

  it('keeps settings as JSON and secrets as text, across visits', async () => {
    await webDesktop().settings.set('theme', { name: 'light' });
    await webDesktop().secrets.set('memberships', 'secret');
    expect(await webDesktop().settings.get('theme')).toEqual({ name: 'light' });
    expect(await webDesktop().settings.get('keys')).toBeUndefined();
    expect(await webDesktop().secrets.get('memberships')).toBe('secret');
    await webDesktop().secrets.set('memberships', null);
    expect(await webDesktop().secrets.get('memberships')).toBeNull();
  });

  it('copies by the clipboard where there is one, else by the old command', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await webDesktop().copyText('link');
    expect(writeText).toHaveBeenCalledWith('link');

    vi.stubGlobal('navigator', {});
    const setData = vi.fn();
    document.execCommand = () =>
      !document.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData: { setData } }));
    await webDesktop().copyText('link');
    expect(setData).toHaveBeenCalledWith('text/plain', 'link');
    document.execCommand = () => false;
    await expect(webDesktop().copyText('link')).rejects.toThrow('refused');
  });

  it('saves a file under its name, with its very bytes', async () => {
    const blobs: Blob[] = [];
    const clicked: [string, string][] = [];
    vi.stubGlobal('URL', { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => {} });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push([this.download, this.href]);
    });
    expect(await webDesktop().saveFile('questions.xlsx', new Uint8Array([0x50, 0, 0xff]), 'text/csv')).toBe(true);
    expect(clicked).toEqual([['questions.xlsx', 'blob:1']]);
    expect(blobs[0]?.type).toBe('text/csv');
    expect(blobs[0]?.size).toBe(3);
  });

  it('keeps the display awake until told otherwise, also after the page was hidden', async () => {
    const locks: { released: boolean }[] = [];
    const request = vi.fn(async () => {
      const lock = { released: false, release: async () => void (lock.released = true) };
      locks.push(lock);
      return lock;
    });
    vi.stubGlobal('navigator', { wakeLock: { request } });
    const end = webDesktop().keepAwake();
    await vi.waitFor(() => expect(locks).toHaveLength(1));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(request).toHaveBeenCalledTimes(1);
    await Promise.resolve();
    locks[0]!.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(locks).toHaveLength(2));
    await Promise.resolve();
    end();
    expect(locks[1]!.released).toBe(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('has nothing to hold where the browser cannot keep the display awake', () => {
    vi.stubGlobal('navigator', {});
    expect(() => webDesktop().keepAwake()()).not.toThrow();
  });
});

describe('what the browser keeps', () => {
  it('lasts as long as the page where storage is forbidden', () => {
    const store = webStore('x.', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(store.get('a')).toBeNull();
    store.set('a', '1');
    expect(store.get('a')).toBe('1');
    store.set('a', null);
    expect(store.get('a')).toBeNull();
  });
});
