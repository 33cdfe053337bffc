import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role, isStaff } from '../../shared/core/actor.ts';
import { permissions } from '../../shared/roles/permissions.ts';
import { type CommandType, commands, isLive } from '../../shared/webinar.ts';
import { noon, until } from '../sessions/testing/world.ts';
import { type Live, openLive } from './testing/live.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

const types = Object.keys(commands) as CommandType[];
let numbered = 0;

describe.each(Role.options)('K7 over the wire, a %s', (role) => {
  it.each(types)('may give %s exactly where the table says so', async (type) => {
    const invited = await live.invite(role);
    const allowed = permissions[type].includes(role);
    numbered += 1;
    // The permission stands before the schema: a payload that fits no command shows which of them refused.
    const envelope = { id: `m${numbered}`, type, data: { nonsense: true }, ...(isLive(type) && { until: noon }) };
    if (!isStaff(role)) {
      const view = await live.connect(invited, { view: 'stage' });
      view.raw('command', envelope, () => undefined);
      await until(() => view.ended() !== null);
      expect([allowed, view.of('closed')]).toEqual([false, ['protocol-error']]);
      return;
    }
    const console = await live.connect(invited);
    const outcome = await console.command(envelope);
    expect(outcome).toMatchObject({ ok: false, rejection: { code: allowed ? 'invalid' : 'forbidden' } });
    console.socket.close();
  });
});
