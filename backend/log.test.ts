import { describe, expect, it } from 'vitest';
import { newToken } from './auth/tokens.ts';
import { signVisitor } from './auth/visitors.ts';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('loses tokens wherever they stand', () => {
    const [invite, member] = [newToken('invite'), newToken('member')];
    const text = logged((log) => {
      log.info({ url: `http://x/#/join/${invite}` }, `joined with ${member}`);
      log.error({ err: new Error(`bad token ${member}`) });
    });
    expect(text).not.toContain(invite);
    expect(text).not.toContain(member);
    expect(text).toContain('#/join/[token]');
  });

  it('loses tokens of visitors', () => {
    const token = signVisitor('secret', { person: 'visitor-1', invite: 'invite-1', expiresAt: 1_000 }, 's1');
    const text = logged((log) => log.info({ url: `http://x/ask?${token}&b=1` }, `admitted ${token}.`));
    expect(text).toContain('[token]&b=1');
    for (const part of token.split('.')) expect(text).not.toContain(part.replace('rsv_', ''));
  });

  it('loses what is personal by the name of its field', () => {
    const person = { name: 'Zoé Durand', token: 'secret', headers: { authorization: 'Bearer x' } };
    const text = logged((log) => {
      log.info(person);
      log.info({ person });
      log.warn({ member: { person } });
    });
    for (const secret of ['Zoé', 'secret', 'Bearer']) expect(text).not.toContain(secret);
  });

  it('writes one object a line, with the time and nothing about the machine', () => {
    const [line] = logged((log) => log.info({ status: 200 }, 'request')).split('\n');
    const { time, ...rest } = JSON.parse(line!) as Record<string, unknown>;
    expect(String(time)).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(rest).toEqual({ level: 30, status: 200, msg: 'request' });
  });
});
