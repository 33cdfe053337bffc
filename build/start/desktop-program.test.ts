import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedDesktopProgram, reasonIn } from './desktop-program.ts';

describe('installedDesktopProgram', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-electron-package-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('finds none in a package that has not downloaded', () => {
    expect(installedDesktopProgram(folder)).toBeUndefined();
  });
  it('finds none where the download was cut short', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(installedDesktopProgram(folder)).toBeUndefined();
  });
  it('finds the program that the package names', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron');
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(installedDesktopProgram(folder)).toBe(join(folder, 'dist', 'electron'));
  });
});

describe('reasonIn', () => {
  it('takes the error out of its stack', () => {
    expect(reasonIn('HTTPError: Response code 404 (Not Found)\n    at x')).toBe('Response code 404 (Not Found)');
  });
  it('says what a failed fetch means', () => {
    expect(reasonIn('TypeError: fetch failed\n    at node:internal')).toBe('its server cannot be reached');
  });
  it('says something of anything', () => {
    expect(reasonIn('killed\n\n')).toBe('killed');
    expect(reasonIn('')).toBe('no reason given');
  });
});
