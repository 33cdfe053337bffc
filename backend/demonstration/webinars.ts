import type { LocalText } from '../../shared/core/local-text.ts';

/**
 * The demonstration: four webinars of an international museum council in 2020, interpreted into three languages. The
 * people in it are roles, not persons. Ids are fixed, so that what is there already is found again.
 */
export const series: { readonly id: string; readonly title: LocalText } = {
  id: 'museums-2020',
  title: {
    en: 'Museum council webinars 2020',
    fr: 'Webinaires 2020 du conseil des musées',
    es: 'Seminarios web 2020 del consejo de museos',
  },
};

export const timeZone = 'Europe/Paris';
export const languages = ['fr', 'en', 'es'];

export interface Webinar {
  readonly id: string;
  readonly title: LocalText;
  /** Whole days before (negative) or after the webinar that is about to start. */
  readonly days: number;
  /** Planned start as a time of day; null for the webinar that is about to start. */
  readonly start: string | null;
  readonly minutes: number;
  /** File in `shared/demonstration` that fills its run-sheet, the time of day at which that file begins, its language. */
  readonly runSheet: { readonly file: string; readonly start: string; readonly language: string } | null;
}

export const webinars: readonly Webinar[] = [
  {
    id: 'museums-2020-1',
    title: {
      en: 'Collections in storage under closure',
      fr: 'Les collections en réserve pendant la fermeture',
      es: 'Las colecciones en los depósitos durante el cierre',
    },
    days: -14,
    start: '13:00',
    minutes: 75,
    runSheet: { file: 'run-sheet-webinar-1.en.csv', start: '13:00', language: 'en' },
  },
  {
    id: 'museums-2020-2',
    title: {
      en: 'Digital skills and strategies',
      fr: 'Compétences et stratégies numériques',
      es: 'Competencias y estrategias digitales',
    },
    days: -7,
    start: '15:00',
    minutes: 90,
    runSheet: null,
  },
  {
    id: 'museums-2020-3',
    title: { en: 'Preparing for emergencies', fr: 'Se préparer à l’urgence', es: 'Prepararse para la emergencia' },
    days: 0,
    start: null,
    minutes: 90,
    runSheet: { file: 'run-sheet-webinar-3.fr.csv', start: '15:00', language: 'fr' },
  },
  {
    id: 'museums-2020-4',
    title: {
      en: 'Museum professionals after the crisis',
      fr: 'Les professionnels des musées après la crise',
      es: 'Los profesionales de los museos tras la crisis',
    },
    days: 7,
    start: '15:00',
    minutes: 90,
    runSheet: null,
  },
];

/** The webinar that is about to start, which the stage's link opens. */
export const current = 'museums-2020-3';
