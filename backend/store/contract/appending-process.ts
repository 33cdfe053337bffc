import { writeSync } from 'node:fs';
import { openSqliteStore } from '../sqlite.ts';

/**
 * A process of its own that appends one event and one outcome at a time to session `s1`, for the tests that break
 * things. Arguments: the file, a name for its commands, how many appends. It says `ready`, waits for a line, and
 * prints every position as soon as it was acknowledged; at the end `done`, or `failed` and the error's message.
 */
const [file, who, count] = process.argv.slice(2) as [string, string, string];

const store = await openSqliteStore(file);
await store.events.create({ id: 's1', series: null, createdAt: 1, epoch: 'e1' });
writeSync(1, 'ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
process.stdin.destroy();

async function appendNext(command: string): Promise<number> {
  for (;;) {
    const position = await store.events.session('s1');
    if (!position) throw new Error('No session s1');
    const seq = position.seq + 1;
    const [answer] = await store.events.append([
      {
        session: 's1',
        expected: position.seq,
        epoch: position.epoch,
        events: [{ seq, text: `${command} ${'x'.repeat(300)}` }],
        outcomes: [{ id: command, ok: true, seq }],
      },
    ]);
    if (answer?.result === 'appended') return seq;
  }
}

try {
  for (let n = 0; n < Number(count); n++) writeSync(1, `${await appendNext(`${who}-${n}`)}\n`);
  writeSync(1, 'done\n');
} catch (error) {
  writeSync(1, `failed ${String(error)}\n`);
}
await store.close();
