import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../../shared/core/actor.ts';
import { permissions } from '../../shared/roles/permissions.ts';
import type { ViewName } from '../../shared/roles/visibility.ts';
import { type CommandType, commands, isLive } from '../../shared/webinar.ts';
import { noon, until } from '../sessions/testing/world.ts';
import { type Client, type Live, openLive } from './testing/live.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive({
    limits: { commandsPerVisitor: 10_000, questionsPerVisitor: 10_000, erasuresPerSession: 10_000 },
  });
});
afterAll(() => live.close());

const types = Object.keys(commands) as CommandType[];
/** What each role opens: null for the staff stream. */
const opens: Readonly<Record<Role, ViewName | null>> = {
  organiser: null,
  moderator: null,
  producer: null,
  interpreter: 'booth',
  speaker: 'speaker',
  viewer: 'stage',
  audience: 'audience',
};
const silent: readonly Role[] = ['speaker', 'viewer'];
let numbered = 0;
/** The permission stands before the schema: a payload that fits no command shows which of them refused. */
const nonsense = (type: CommandType) => {
  numbered += 1;
  return { id: `m${numbered}`, type, data: { nonsense: true }, ...(isLive(type) && { until: noon }) };
};

async function open(role: Role): Promise<Client> {
  const view = opens[role];
  if (view === 'audience') return live.audience();
  return live.connect(await live.invite(role), view === null ? {} : { view });
}

describe.each(Role.options.filter((role) => !silent.includes(role)))('K7 over the wire, a %s', (role) => {
  let client: Client;
  beforeAll(async () => {
    client = await open(role);
  });

  it.each(types)('may give %s exactly where the table says so', async (type) => {
    const outcome = await client.command(nonsense(type));
    const code = permissions[type].includes(role) ? 'invalid' : 'forbidden';
    expect(outcome).toMatchObject({ ok: false, rejection: { code } });
  });
});

describe.each(silent)('K7 V5 over the wire, a %s', (role) => {
  it.each(types)('may not give %s', async (type) => {
    const view = await open(role);
    view.raw('command', nonsense(type), () => undefined);
    await until(() => view.ended() !== null);
    expect([permissions[type].includes(role), view.of('closed')]).toEqual([false, ['protocol-error']]);
  });
});

describe('votes and claims', () => {
  it.each(Role.options)('A4 A7 of a %s are taken exactly where they are theirs', async (role) => {
    const votes = await open(role);
    votes.raw('vote', { question: 'q1', on: true }, () => undefined);
    const claims = await open(role);
    claims.raw('claim', 'q1');
    const mayVote = role === 'audience';
    const mayClaim = role === 'interpreter' || opens[role] === null;
    await until(() => mayVote || votes.ended() !== null);
    await until(() => mayClaim || claims.ended() !== null);
    for (const client of [votes, claims]) if (client.ended() === null) await client.socket.emitWithAck('clock');
    expect([votes.ended() === null, claims.ended() === null]).toEqual([mayVote, mayClaim]);
  });
});
