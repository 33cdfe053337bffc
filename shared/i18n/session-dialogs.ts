import { texts } from './text.ts';

/** What stands over the console: the settings of the session, and the keys. */
export const sessionDialogs = texts({
  'session.settings.title': { en: 'Session settings', fr: 'Réglages de la séance', es: 'Ajustes de la sesión' },
  'session.settings.save': { en: 'Save', fr: 'Enregistrer', es: 'Guardar' },
  'session.settings.saving': { en: 'Saving…', fr: 'Enregistrement…', es: 'Guardando…' },
  'session.settings.refused': {
    en: 'These changes were not saved',
    fr: 'Ces modifications ne sont pas enregistrées',
    es: 'Estos cambios no se han guardado',
  },
  'session.settings.date': { en: 'Date', fr: 'Date', es: 'Fecha' },
  'session.settings.time': { en: 'Time', fr: 'Heure', es: 'Hora' },
  'session.settings.hardEnd.add': {
    en: 'Set a hard end',
    fr: 'Fixer une fin impérative',
    es: 'Fijar un final obligado',
  },
  'session.settings.hardEnd.clear': {
    en: 'Remove the hard end',
    fr: 'Retirer la fin impérative',
    es: 'Quitar el final obligado',
  },
  'session.settings.hardEnd.hint': {
    en: 'When it must be over, whatever happens.',
    fr: 'L’heure à laquelle tout doit être fini, quoi qu’il arrive.',
    es: 'La hora a la que debe haber acabado, pase lo que pase.',
  },
  'session.settings.measure': { en: 'Given as', fr: 'Exprimé en', es: 'Expresado en' },
  'session.settings.measure.percent': {
    en: '% of the time left',
    fr: '% du temps restant',
    es: '% del tiempo restante',
  },
  'session.settings.measure.left': { en: 'Time left', fr: 'Temps restant', es: 'Tiempo restante' },
  'session.settings.value': { en: 'From', fr: 'À partir de', es: 'A partir de' },
  'session.settings.fault.moment-missing': {
    en: 'Enter a date and a time, e.g. 15:00.',
    fr: 'Indiquez une date et une heure, p. ex. 15:00.',
    es: 'Indique una fecha y una hora, p. ej. 15:00.',
  },
  'session.settings.fault.zone-unknown': {
    en: 'Choose a time zone from the list, e.g. Europe/Paris.',
    fr: 'Choisissez un fuseau dans la liste, p. ex. Europe/Paris.',
    es: 'Elija una zona de la lista, p. ej. Europe/Paris.',
  },
  'session.settings.fault.percent-invalid': {
    en: 'Write a number from 0 to 100.',
    fr: 'Écrivez un nombre de 0 à 100.',
    es: 'Escriba un número de 0 a 100.',
  },
});
