import { createHash } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { intakeOf } from '../../../shared/questions/intake.ts';
import { type Incoming, maxQuestions } from '../../../shared/questions/messages.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { cleaned } from '../../../shared/questions/text.ts';
import { IntakeQuestion, type IntakeResponse, type IntakeResult } from '../../../shared/protocol/integrations.ts';
import { currentKind } from '../../../shared/webinar.ts';
import type { LiveSession } from '../../sessions/sessions.ts';
import { checked } from '../refusals.ts';

type Refused = Extract<IntakeResult, { result: 'refused' }>;
type Entry =
  { readonly ok: true; readonly question: IntakeQuestion } | { readonly ok: false; readonly refused: Refused };

/**
 * Receives what another program sends, one request of a session after another, so that what was new in each can be
 * told exactly. Null where the log cannot be written: nothing of the request was taken.
 */
export class QuestionIntake {
  readonly #last = new Map<string, Promise<unknown>>();

  /** @param actor person id that stands for the key in the log. */
  take(session: LiveSession, actor: string, entries: readonly unknown[]): Promise<IntakeResponse | null> {
    const before = this.#last.get(session.id) ?? Promise.resolve();
    const taken = before.then(() => take(session, actor, entries));
    const settled = taken.catch(() => undefined);
    this.#last.set(session.id, settled);
    void settled.then(() => {
      if (this.#last.get(session.id) === settled) this.#last.delete(session.id);
    });
    return taken;
  }
}

async function take(session: LiveSession, actor: string, given: readonly unknown[]): Promise<IntakeResponse | null> {
  const entries = given.map(read);
  const known = byExternal(session);
  const erased = new Set(session.state.questions.list.flatMap(({ id, erased }) => (erased ? [id] : [])));
  const room = maxQuestions - session.state.questions.list.length;
  const fresh = new Map<string, Incoming>();
  const refusals = new Map<string, Refused['reason']>();
  for (const entry of entries) {
    if (!entry.ok) continue;
    const { external } = entry.question;
    if (known.has(external) || fresh.has(external)) continue;
    const id = idOf(session, external);
    if (erased.has(id)) refusals.set(external, 'erased');
    else if (fresh.size >= room) refusals.set(external, 'full');
    else fresh.set(external, { ...entry.question, id });
  }

  if (fresh.size > 0) {
    const command = { type: 'questions.receive', data: { questions: [...fresh.values()], source: 'api' } };
    const outcome = await session.submit({ id: randomUUID(), ...command }, { person: actor, role: 'system' });
    if (!outcome.ok) {
      const { code } = outcome.rejection;
      if (code === 'storage-failed') return null;
      // Others came in between: the whole command was refused, and nothing of it is in the log.
      if (code !== 'too-many-questions') throw new Error(`Questions of a key were refused: ${code}`);
      for (const external of fresh.keys()) refusals.set(external, 'full');
      fresh.clear();
    }
  }

  const { settings } = session.state.questions;
  const { open } = intakeOf(settings, { status: session.state.transport.status, kind: currentKind(session.state) });
  const present = byExternal(session);
  const told = new Set<string>();
  const results = entries.map((entry): IntakeResult => {
    if (!entry.ok) return entry.refused;
    const { external, text } = entry.question;
    const question = present.get(external);
    // What was erased since it was received is told as such too.
    if (!question) return { external, result: 'refused', reason: refusals.get(external) ?? 'erased' };
    const isNew = fresh.has(external) && question.id === idOf(session, external) && !told.has(external);
    told.add(external);
    return {
      external,
      result: isNew ? 'received' : 'known',
      question: question.id,
      number: question.number,
      textDiffers: cleaned(text) !== question.original,
    };
  });
  return { results, open };
}

function read(entry: unknown): Entry {
  const parsed = checked(IntakeQuestion, entry);
  if (parsed.ok && cleaned(parsed.value.text) !== '') return { ok: true, question: parsed.value };
  const external = IntakeQuestion.shape.external.safeParse((entry as { readonly external?: unknown } | null)?.external);
  const detail = parsed.ok ? 'text: nothing in it can be read' : parsed.error.detail;
  return {
    ok: false,
    refused: {
      external: external.success ? external.data : null,
      result: 'refused',
      reason: 'invalid',
      ...(detail !== undefined && { detail }),
    },
  };
}

function byExternal({ state }: LiveSession): ReadonlyMap<string, QuestionState> {
  const found = new Map<string, QuestionState>();
  for (const question of state.questions.list) if (question.external !== null) found.set(question.external, question);
  return found;
}

/**
 * The same id for the same external id: after an erasure, which forgets the external one, the question is still known
 * as one that was erased.
 */
function idOf({ id }: LiveSession, external: string): string {
  return `api-${createHash('sha256')
    .update(JSON.stringify([id, external]))
    .digest('base64url')}`;
}
