import { boothName, interpreterName } from '../../../shared/booths/select.ts';
import type { BoothsState } from '../../../shared/booths/state.ts';
import type { Instant } from '../../../shared/core/envelope.ts';
import type { Language } from '../../../shared/core/local-text.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import type { Action } from '../../../shared/incidents/messages.ts';
import { flaggedBy } from '../../../shared/incidents/select.ts';
import type { Coverage } from '../../../shared/projections/coverage.ts';
import type { KeyOf, FirstKey } from '../../../shared/i18n/catalogue.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/text.ts';
import type { Line } from './board.ts';
import type { Look } from './looks.ts';

/** The board in words. */

export type T = Translate<FirstKey | KeyOf<'interpretation'>>;

interface Said {
  readonly t: T;
  readonly formats: Formats;
  readonly booths: BoothsState;
}

export function tag(language: Language): string {
  return language.toUpperCase();
}

/** A booth as it is called in a line: its name, or its languages in capitals. */
export function boothLabel(booths: Pick<BoothsState, 'byId'>, id: string): string {
  const booth = booths.byId[id];
  if (!booth) return '–';
  return booth.name === '' ? boothName({ ...booth, serves: booth.serves.map(tag) }) : booth.name;
}

/** The word of a line's state. */
export function stateWord({ word }: Look, { incident }: Line, t: T): string {
  if (word === 'incident') return incident ? t(`incident.code.${incident.code}`) : '';
  return t(`interpretation.state.${word}`);
}

/** Who is at the mic of a line; null where nobody is. */
export function activeName({ booth, desk }: Line, { t, booths }: Pick<Said, 't' | 'booths'>): string | null {
  if (!booth || !desk?.mic) return null;
  return interpreterName(booths, booth.id, desk.mic.interpreter) ?? t('people.somebody');
}

/** What the line works from, or why it does not. */
export function sourceWords(line: Line, coverage: Coverage, now: Instant, said: Said): string {
  const { t, formats, booths } = said;
  const { state, from, path, desk, isSilent, measured } = line;
  const ago = (since: Instant | null | undefined) => formats.duration(Math.max(0, now - (since ?? now)));
  if (isSilent && measured) return t('interpretation.line.silent', { time: ago(measured.since) });
  switch (state) {
    case 'floor':
      return t('interpretation.line.floor', { language: languageName(coverage.floor ?? line.channel, formats) });
    case 'direct':
      return t('interpretation.line.from-floor', { language: languageName(from?.language ?? '', formats) });
    case 'relay':
    case 'double-relay':
      return t('interpretation.line.relay', { booth: path.map((id) => boothLabel(booths, id)).join(' → ') });
    case 'unserved':
      return t('interpretation.line.why.no-booth');
    case 'nobody-at-mic':
    case 'present':
    case 'absent':
      return hereWords(line, said);
    case 'offline':
      return t('interpretation.line.why.offline', {
        time: ago(desk?.mic ? desk.presence[desk.mic.interpreter]?.at : null),
      });
    case 'muted':
      return t('interpretation.line.why.muted', { time: ago(desk?.mutedAt) });
    case 'standby':
      return t('interpretation.line.why.standby', { time: ago(desk?.standbyAt) });
    case 'idle':
      return checksWords(line, t) ?? t('interpretation.line.resting');
    case 'uncovered':
    case 'other-way':
    case 'pivot-lost':
    case 'no-pair':
      return whyWords(line, coverage, said);
  }
}

/** Who of a booth could go to the mic. */
function hereWords(line: Line, { t, formats, booths }: Said): string {
  const { booth, desk } = line;
  if (!booth || !desk) return '';
  const here = Object.keys(booth.interpreters).filter((id) => desk.presence[id]?.online === true);
  const names = here.map((id) => interpreterName(booths, booth.id, id) ?? t('people.somebody'));
  const checks = checksWords(line, t);
  const who =
    names.length === 0
      ? t('interpretation.line.nobody-here')
      : t('interpretation.line.here', { names: formats.list(names) });
  return checks === null ? who : `${checks} · ${who}`;
}

function checksWords({ checks }: Line, t: T): string | null {
  return checks && t('interpretation.line.checks', { ok: checks.confirmed, all: checks.all });
}

function whyWords(
  { booth, channel }: Line,
  { booths: works, channels }: Coverage,
  { t, formats, booths }: Said,
): string {
  const carried = channels.get(channel);
  const why = (booth && works.get(booth.id)?.why) ?? (carried?.how === 'uncovered' ? carried.why : null);
  const work = booth && works.get(booth.id);
  if (work?.status === 'works' && work.into !== null)
    return t('interpretation.line.why.other-way', { language: languageName(work.into, formats) });
  switch (why?.code) {
    case 'other-way':
      return why.into === null
        ? ''
        : t('interpretation.line.why.other-way', { language: languageName(why.into, formats) });
    case 'pivot-lost':
      return t('interpretation.line.why.pivot-lost', { pivot: boothLabel(booths, why.pivot) });
    case 'no-pair':
      return t('interpretation.line.why.no-pair', {
        languages: why.from.map((language) => languageName(language, formats)).join(', '),
      });
    default:
      return '';
  }
}

export function languageName(language: Language, formats: Formats): string {
  return language === '' ? '' : formats.languageName(language);
}

/** Where an incident is: the booths that flag it, or the language that it is about. */
export function whereOf(incident: IncidentState, booths: BoothsState): string {
  const { about } = incident;
  const flagging = flaggedBy(incident).map((id) => boothLabel(booths, id));
  if (flagging.length > 0) return flagging.join(' · ');
  if (about && 'channel' in about) return tag(about.channel);
  return about && 'booth' in about ? boothLabel(booths, about.booth) : '';
}

/** An incident as it is spoken of: where, and what. */
export function incidentName(incident: IncidentState, booths: BoothsState, t: T): string {
  const where = whereOf(incident, booths);
  const what = t(`incident.code.${incident.code}`);
  return where === '' ? what : `${where} · ${what}`;
}

/** What has one cause, in one sentence: each fault once, with where it is. */
export function causesWords(incidents: readonly IncidentState[], { t, formats, booths }: Said): string {
  const byCode = Map.groupBy(incidents, ({ code }) => code);
  return formats.list(
    [...byCode].map(([code, all]) => {
      const where = all.map((incident) => whereOf(incident, booths)).filter((place) => place !== '');
      const what = t(`incident.code.${code}`);
      return where.length === 0 ? what : `${what} (${where.join(', ')})`;
    }),
  );
}

export function actionName(action: Action, t: T): string {
  return t(`incident.action.${action}`);
}
