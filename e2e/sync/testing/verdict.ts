import { equalJson } from '../../../shared/core/equal.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import { asJson, stageView } from '../../../shared/views/stage.ts';
import { type WebinarState, initial, reduce } from '../../../shared/webinar.ts';
import { erasureFaults } from './erasure-faults.ts';
import type { DeskEvidence, Evidence } from './evidence.ts';
import { logFaults } from './log-faults.ts';
import { wireFaults } from './wire-faults.ts';

/** What a round proves wrong, in words; nothing where all is well. */
export function faultsOf(evidence: Evidence): readonly string[] {
  return [
    ...logFaults(evidence),
    ...stateFaults(evidence),
    ...evidence.desks.flatMap((desk) => reportFaults(desk, evidence)),
    ...wireFaults(evidence),
    ...erasureFaults(evidence),
  ];
}

/** How often what the round is for has happened, so that one that reached nothing can be told. */
export function countsOf({ played, desks, outcomes, log, connections }: Evidence): Readonly<Record<string, number>> {
  const refusals = [...outcomes.values()].flatMap((outcome) => (outcome.ok ? [] : [outcome.rejection.code]));
  const told = connections.flatMap(({ told: messages }) => messages.map(({ event }) => event));
  const ofEvents = (...names: readonly string[]): number => told.filter((event) => names.includes(event)).length;
  return {
    commands: desks.reduce((sum, { given }) => sum + given.length, 0),
    events: log.length,
    accepted: outcomes.size - refusals.length,
    refused: refusals.length,
    conflicts: refusals.filter((code) => code === 'conflict').length,
    erasures: log.filter(({ type }) => type === 'people.erased').length,
    undone: log.filter(({ data }) => 'cause' in data && data.cause === 'undo').length,
    imports: log.filter(({ type, data }) => type === 'run-sheet.changed' && data.cause === 'import').length,
    live: log.filter(({ type }) => type.startsWith('transport.')).length,
    connections: connections.length,
    snapshots: ofEvents('snapshot'),
    frames: ofEvents('frame'),
    views: ofEvents('view'),
    duplicates: played.duplicates,
    kills: played.kills,
    stops: played.stops,
    cuts: played.cuts,
    halts: played.halts,
    crashes: played.crashes,
  };
}

/** All hold what the log says, and nothing else. */
function stateFaults({ log, newcomer, desks, stage, epoch, outbox }: Evidence): readonly string[] {
  const faults: string[] = [];
  if (outbox > 0) faults.push(`${outbox} edits are left in the outbox of people who wait for nothing`);
  const state = log.reduce(reduce, initial);
  if (!same(newcomer.state, state)) faults.push('A newcomer holds another state than the log in the database');
  if (newcomer.position?.seq !== log.length || newcomer.position.epoch !== epoch)
    faults.push(`A newcomer stands at ${JSON.stringify(newcomer.position)}, the log at ${epoch} ${log.length}`);
  for (const [index, { confirmed, shown, role }] of desks.entries()) {
    if (!same(confirmed, state)) faults.push(`The confirmed state at desk ${index} (${role}) is not that of the log`);
    if (!same(shown, state)) faults.push(`What desk ${index} (${role}) shows is not the state of the log`);
  }
  if (!equalJson(stage as unknown as Json, asJson(stageView(state)))) faults.push('The stage shows something else');
  return faults;
}

const same = (one: WebinarState | null, other: WebinarState): boolean =>
  equalJson(one as unknown as Json, other as unknown as Json);

/** Everyone was told what became of what they gave. */
function reportFaults({ person, given, live }: DeskEvidence, { desks, outcomes }: Evidence): readonly string[] {
  const faults: string[] = [];
  // The desks of one person share what is stored.
  const reported = new Set(desks.filter((each) => each.person === person).flatMap((each) => [...each.reported]));
  for (const { id, command, isLive, mayBeLost } of given) {
    const outcome = outcomes.get(id);
    if (isLive) continue;
    if (!outcome && !mayBeLost) faults.push(`${command.type} ${id} was never decided`);
    if (outcome && !outcome.ok && !reported.has(id) && !mayBeLost)
      faults.push(`${command.type} ${id} was refused (${outcome.rejection.code}) and its author not told`);
    if (outcome?.ok && reported.has(id)) faults.push(`${command.type} ${id} was accepted and called refused`);
  }
  for (const { id, command, status, rejection } of live) {
    const isDone = outcomes.get(id)?.ok ?? false;
    if (isDone !== (status === 'done-late'))
      faults.push(`${command.type} ${id} is called ${status} (${rejection?.code}), and done is ${isDone}`);
  }
  return faults;
}
