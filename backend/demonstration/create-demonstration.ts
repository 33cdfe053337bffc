import { system } from '../../shared/core/actor.ts';
import type { Instant } from '../../shared/core/envelope.ts';
import { wallOf } from '../../shared/core/time.ts';
import type { LiveSession, Sessions } from '../sessions/sessions.ts';
import type { Store } from '../store/store.ts';
import { carryOut, requireOk } from './carry-out.ts';
import { replan } from './replan.ts';
import { manBooths, sendDocuments, writeGlossary } from './sample-booths.ts';
import { askSamples } from './sample-questions.ts';
import { movedWall, sampleRunSheet } from './sample-run-sheet.ts';
import { type Webinar, current, languages, series, timeZone, webinars } from './webinars.ts';

const fiveMinutes = 300_000;
const day = 86_400_000;

/**
 * Makes what is missing of the demonstration series, so that its third webinar starts at the next full five minutes.
 * Where it is there from an earlier start and nobody has run it since, its plan is moved to now.
 * @throws when a sample cannot be read or the store refuses.
 */
export async function createDemonstration(
  sessions: Sessions,
  store: Pick<Store, 'access' | 'votes'>,
  now: Instant,
): Promise<void> {
  const soon = Math.ceil(now / fiveMinutes) * fiveMinutes;
  await store.access.createSeries({ id: series.id, title: JSON.stringify(series.title), createdAt: now });
  for (const webinar of webinars) {
    if (!sessions.get(webinar.id)) await create(sessions, webinar, soon);
    const session = sessionOf(sessions, webinar.id);
    // The id of the command is fixed: where it was carried out before, this only finds its outcome. Reading the sample
    // is a good part of a start, so it is left out where there can be no need for it.
    if (webinar.runSheet && session.state.runSheet.order.length === 0) await fill(session, webinar.runSheet);
    if (webinar.id !== current) continue;
    await manBooths(session);
    await sendDocuments(session);
    await writeGlossary(session);
    await askSamples(session, store.votes);
  }
  await replan(
    webinars.map(({ id }) => sessionOf(sessions, id)),
    sessionOf(sessions, current),
    now,
    soon,
  );
}

async function create(
  sessions: Sessions,
  { id, title, days, start: time, minutes }: Webinar,
  soon: Instant,
): Promise<void> {
  const date = wallOf(soon + days * day, timeZone);
  const start = time === null ? date.replace(/:00$/, '') : `${date.slice(0, 10)}T${time}`;
  const end = movedWall(start, minutes * 60_000, timeZone);
  const outcome = await sessions.create({ id, title, series, timeZone, start, end, languages }, system);
  requireOk(outcome, `session ${id}`);
}

async function fill(session: LiveSession, sample: NonNullable<Webinar['runSheet']>): Promise<void> {
  const { start, timeZone: zone } = session.state.session;
  await carryOut(session, 'demonstration-import', {
    type: 'run-sheet.import',
    data: { ...sampleRunSheet(sample, start.at, zone), mode: 'append' },
  });
}

function sessionOf(sessions: Sessions, id: string): LiveSession {
  const session = sessions.get(id);
  if (!session) throw new Error(`The demonstration lacks ${id}`);
  return session;
}
