import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { TelemetryReport } from '../../../shared/protocol/telemetry.ts';
import { curlExample, telemetryExample } from './curl-example.ts';

/** What a shell makes of a command: its words, as a program is given them. */
function wordsOf(command: string): string[] {
  const printed = command.replace(/^curl /, `printf '%s\\0' `);
  return execFileSync('sh', ['-c', printed], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('the example for a command line', () => {
  it('is a request that the intake takes, whatever stands in the text', () => {
    const text = `Qui décide "l'avenir" ? $HOME \\ \`x\``;
    const [url, , authorization, , type, , body = ''] = wordsOf(
      curlExample('https://rostrum.example', 'rsk_1', { text, language: 'fr' }),
    );
    expect([url, authorization, type]).toEqual([
      'https://rostrum.example/api/intake/questions',
      'Authorization: Bearer rsk_1',
      'Content-Type: application/json',
    ]);
    expect(JSON.parse(body)).toEqual({ external: 'test-1', text, language: 'fr' });
  });

  it('is a report that the intake of measurements takes', () => {
    const [method, verb, url, , authorization, , type, , body = ''] = wordsOf(
      telemetryExample('https://rostrum.example', 'rsk_1', 'pt-BR'),
    );
    expect([method, verb, url, authorization, type]).toEqual([
      ...['-X', 'PUT', 'https://rostrum.example/api/intake/telemetry/channels/pt-BR'],
      ...['Authorization: Bearer rsk_1', 'Content-Type: application/json'],
    ]);
    expect(TelemetryReport.safeParse(JSON.parse(body)).success).toBe(true);
  });
});
