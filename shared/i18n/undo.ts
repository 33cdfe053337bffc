import { texts } from './text.ts';

/** Taking back one's own edits, whatever they changed. */
export const undo = texts({
  'undo.undo': { en: 'Undo: {what}', fr: 'Annuler : {what}', es: 'Deshacer: {what}' },
  'undo.redo': { en: 'Redo: {what}', fr: 'Rétablir : {what}', es: 'Rehacer: {what}' },
  'undo.undo.none': {
    en: 'Undo my last edit',
    fr: 'Annuler ma dernière modification',
    es: 'Deshacer mi último cambio',
  },
  'undo.redo.none': { en: 'Redo my edit', fr: 'Rétablir ma modification', es: 'Rehacer mi cambio' },

  'undo.what.session.title': {
    en: 'change of the session’s title',
    fr: 'changement du titre de la séance',
    es: 'cambio del título de la sesión',
  },
  'undo.what.session.times': {
    en: 'change of the session’s times',
    fr: 'changement des horaires de la séance',
    es: 'cambio del horario de la sesión',
  },
  'undo.what.session.languages': {
    en: 'change of the session’s languages',
    fr: 'changement des langues de la séance',
    es: 'cambio de los idiomas de la sesión',
  },
  'undo.what.session.timer': {
    en: 'change of the timer’s warnings',
    fr: 'changement des alertes du minuteur',
    es: 'cambio de los avisos del temporizador',
  },
  'undo.what.session.several': {
    en: 'change of the session’s settings',
    fr: 'changement des réglages de la séance',
    es: 'cambio de los ajustes de la sesión',
  },
  'undo.what.people.added': { en: 'adding people', fr: 'ajout de personnes', es: 'añadir personas' },
  'undo.what.people.edited': {
    en: 'change of a person',
    fr: 'modification d’une personne',
    es: 'cambio de una persona',
  },
  'undo.what.people.removed': { en: 'removing people', fr: 'retrait de personnes', es: 'quitar personas' },
  'undo.what.run-sheet.add': { en: 'adding items', fr: 'ajout d’éléments', es: 'añadir elementos' },
  'undo.what.run-sheet.edit': {
    en: 'change of items',
    fr: 'modification d’éléments',
    es: 'cambio de elementos',
  },
  'undo.what.run-sheet.recovery': { en: 'catching up', fr: 'rattrapage du retard', es: 'recuperar el retraso' },
  'undo.what.run-sheet.move': { en: 'moving items', fr: 'déplacement d’éléments', es: 'mover elementos' },
  'undo.what.run-sheet.remove': {
    en: 'removing items',
    fr: 'suppression d’éléments',
    es: 'eliminar elementos',
  },
  'undo.what.run-sheet.import': { en: 'import', fr: 'import', es: 'importación' },

  'undo.what.booths.add': { en: 'adding booths', fr: 'ajout de cabines', es: 'añadir cabinas' },
  'undo.what.booths.edit': { en: 'change of a booth', fr: 'modification d’une cabine', es: 'cambio de una cabina' },
  'undo.what.booths.remove': { en: 'removing booths', fr: 'suppression de cabines', es: 'eliminar cabinas' },

  'undo.what.documents.add': { en: 'adding documents', fr: 'ajout de documents', es: 'añadir documentos' },
  'undo.what.documents.edit': {
    en: 'change of a document',
    fr: 'modification d’un document',
    es: 'cambio de un documento',
  },
  'undo.what.documents.add-version': {
    en: 'new version of a document',
    fr: 'nouvelle version d’un document',
    es: 'nueva versión de un documento',
  },
  'undo.what.documents.remove': {
    en: 'removing documents',
    fr: 'suppression de documents',
    es: 'eliminar documentos',
  },

  'undo.what.glossary.add': { en: 'adding terms', fr: 'ajout de termes', es: 'añadir términos' },
  'undo.what.glossary.import': {
    en: 'import of a glossary',
    fr: 'import d’un glossaire',
    es: 'importación de un glosario',
  },
  'undo.what.glossary.edit': { en: 'change of a term', fr: 'modification d’un terme', es: 'cambio de un término' },
  'undo.what.glossary.remove': { en: 'removing terms', fr: 'suppression de termes', es: 'eliminar términos' },

  'undo.what.questions.move': {
    en: 'sorting of questions',
    fr: 'tri de questions',
    es: 'clasificación de preguntas',
  },
  'undo.what.questions.edit': {
    en: 'change of a question',
    fr: 'modification d’une question',
    es: 'cambio de una pregunta',
  },
  'undo.what.questions.tag': { en: 'tags of questions', fr: 'étiquettes de questions', es: 'etiquetas de preguntas' },
  'undo.what.questions.reorder': { en: 'order of questions', fr: 'ordre des questions', es: 'orden de las preguntas' },
  'undo.what.questions.merge': { en: 'merging questions', fr: 'fusion de questions', es: 'unión de preguntas' },
  'undo.what.questions.unmerge': {
    en: 'separating questions',
    fr: 'séparation de questions',
    es: 'separación de preguntas',
  },
  'undo.what.questions.render': {
    en: 'translation of a question',
    fr: 'traduction d’une question',
    es: 'traducción de una pregunta',
  },
  'undo.what.questions.review': {
    en: 'review of a translation',
    fr: 'relecture d’une traduction',
    es: 'revisión de una traducción',
  },
  'undo.what.questions.set-next': {
    en: 'choice of the next question',
    fr: 'choix de la question suivante',
    es: 'elección de la pregunta siguiente',
  },
  'undo.what.questions.air': {
    en: 'putting a question on air',
    fr: 'passage d’une question à l’antenne',
    es: 'poner una pregunta en el aire',
  },
  'undo.what.questions.advance': {
    en: 'going on to the next question',
    fr: 'passage à la question suivante',
    es: 'paso a la pregunta siguiente',
  },
  'undo.what.questions.leave-air': {
    en: 'taking a question off air',
    fr: 'retrait d’une question de l’antenne',
    es: 'retirar una pregunta del aire',
  },

  'undo.settings-saved': {
    en: 'The session’s settings are saved.',
    fr: 'Les réglages de la séance sont enregistrés.',
    es: 'Los ajustes de la sesión están guardados.',
  },
  'undo.person-saved': {
    en: '{name}: saved.',
    fr: '{name} : enregistré.',
    es: '{name}: guardado.',
  },
  'undo.person-removed': {
    en: '{name} is no longer on the programme.',
    fr: '{name} n’est plus au programme.',
    es: '{name} ya no está en el programa.',
  },
});
