import { promiseOf } from '../promise-of.ts';
import type { DeliveryRow, WebhookRow, WebhookStanding, WebhookStore } from '../webhook-store.ts';
import type { Connection } from './connection.ts';
import type { Row } from './rows.ts';

export function createSqliteWebhooks({ prepare, read, write }: Connection): WebhookStore {
  const add = prepare(`
    INSERT INTO webhooks (id, session, url, secret, label, events, with_names, created_by, created_at,
                          cursor, delivered_at, failing_since, fault, lost, disabled_at)
    VALUES ($id, $session, $url, $secret, $label, $events, $withNames, $createdBy, $createdAt,
            $cursor, $deliveredAt, $failingSince, $fault, $lost, $disabledAt)`);
  const all = prepare('SELECT * FROM webhooks ORDER BY created_at, nr');
  const numberOf = prepare('SELECT nr FROM webhooks WHERE id = ?');
  const remove = prepare('DELETE FROM webhooks WHERE nr = ?');
  const removeOwed = prepare('DELETE FROM deliveries WHERE webhook = ?');
  const owed = prepare(`
    SELECT seq, nr, since, attempts, next_at AS nextAt FROM deliveries
    WHERE webhook = (SELECT nr FROM webhooks WHERE id = ?) ORDER BY seq, nr`);
  const stand = prepare(`
    UPDATE webhooks SET cursor = $cursor, delivered_at = $deliveredAt, failing_since = $failingSince, fault = $fault,
                        lost = $lost, disabled_at = $disabledAt
    WHERE nr = $webhook`);
  const keep = prepare(`
    INSERT INTO deliveries (webhook, seq, nr, since, attempts, next_at)
    VALUES ($webhook, $seq, $nr, $since, $attempts, $nextAt)
    ON CONFLICT (webhook, seq, nr) DO UPDATE SET attempts = excluded.attempts, next_at = excluded.next_at`);
  const drop = prepare('DELETE FROM deliveries WHERE webhook = ? AND seq = ? AND nr = ?');
  const numbered = (id: string): number | null => (numberOf.get(id)?.nr as number | undefined) ?? null;

  return {
    create: ({ events, withNames, ...webhook }, standing) =>
      promiseOf(() => {
        const row = { ...webhook, ...standing, events: JSON.stringify(events), withNames: Number(withNames) };
        write(() => add.run(row));
      }),
    all: () => promiseOf(() => read(() => all.all()).map(webhookRow)),
    remove: (id) =>
      promiseOf(() =>
        write(() => {
          const nr = numbered(id);
          if (nr === null) return false;
          removeOwed.run(nr);
          remove.run(nr);
          return true;
        }),
      ),
    deliveries: (id) => promiseOf(() => read(() => owed.all(id)).map((row) => ({ ...row }) as unknown as DeliveryRow)),
    record: (id, { cursor, deliveredAt, failingSince, fault, lost, disabledAt }, kept, done) =>
      promiseOf(() => {
        write(() => {
          const webhook = numbered(id);
          if (webhook === null) return;
          stand.run({ cursor, deliveredAt, failingSince, fault, lost, disabledAt, webhook });
          for (const { seq, nr, since, attempts, nextAt } of kept)
            keep.run({ webhook, seq, nr, since, attempts, nextAt });
          for (const { seq, nr } of done) drop.run(webhook, seq, nr);
        });
      }),
  };
}

function webhookRow(row: Row): WebhookRow & WebhookStanding {
  return {
    id: row.id as string,
    session: row.session as string,
    url: row.url as string,
    secret: row.secret as string,
    label: row.label as string,
    events: JSON.parse(row.events as string) as WebhookRow['events'],
    withNames: row.with_names === 1,
    createdBy: row.created_by as string,
    createdAt: row.created_at as number,
    cursor: row.cursor as number,
    deliveredAt: row.delivered_at as number | null,
    failingSince: row.failing_since as number | null,
    fault: row.fault as WebhookStanding['fault'],
    lost: row.lost as number,
    disabledAt: row.disabled_at as number | null,
  };
}
