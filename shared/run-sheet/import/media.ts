import type { Language } from '../../core/local-text.ts';
import type { Media } from '../messages.ts';
import { languagesOf } from '../../core/table/languages.ts';

const subtitled = /(?:sous-titres|sous-titrée?|subtitles|subtitled|subtítulos|subtitulado)[\s:]+/iu;
const codes = /^(?:[A-Z]{2}\b[\s,/|&]*(?:(?:et|and|y|e)\s+)?)+/u;
const notInterpreted = /\b(?:non interprétée?s?|not interpreted|no interpretad[oa]s?|sin interpretación)(?!\p{L})/iu;

/**
 * What a run-sheet says about a video: the language of the floor is the one that is spoken, notes may name subtitles
 * by their codes (`Subtitles EN FR`) or say that it is not interpreted. Sound counts as routed and tested only when
 * somebody has confirmed it in the console.
 */
export function mediaOf(floor: readonly Language[], notes: readonly string[]): Media {
  const subtitles = notes.flatMap((note) => {
    const start = subtitled.exec(note);
    const list = start && codes.exec(note.slice(start.index + start[0].length));
    return list ? languagesOf(list[0]).languages : [];
  });
  return {
    spoken: floor.length === 1 ? (floor[0] as Language) : null,
    soundRouted: false,
    soundTested: false,
    subtitles: [...new Set(subtitles)].slice(0, 20),
    interpreted: !notes.some((note) => notInterpreted.test(note)),
  };
}
