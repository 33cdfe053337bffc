import { texts } from './text.ts';

/** What moderators do with questions: the actions, their names in the history, and what is said once they are done. */
export const questionsActions = texts({
  'questions.action.air': { en: 'On air', fr: 'À l’antenne', es: 'En antena' },
  'questions.action.air.hint': {
    en: 'Put on air: the chosen question, else the next one',
    fr: 'Mettre à l’antenne : la question choisie, sinon la suivante',
    es: 'Poner en antena: la pregunta elegida o, si no, la siguiente',
  },
  'questions.action.advance': {
    en: 'Answered, next on air',
    fr: 'Répondue, suivante à l’antenne',
    es: 'Respondida, siguiente en antena',
  },
  'questions.action.advance.then': {
    en: 'On air, then No. {number, number} is next',
    fr: 'À l’antenne, puis la n° {number, number} est suivante',
    es: 'En antena y luego sigue la n.º {number, number}',
  },
  'questions.action.advance.to': {
    en: 'Answered, then No. {number, number} is next',
    fr: 'Répondue, puis la n° {number, number} est suivante',
    es: 'Respondida y luego sigue la n.º {number, number}',
  },
  'questions.then': {
    en: 'Then No. {number, number}:',
    fr: 'Puis la n° {number, number} :',
    es: 'Luego la n.º {number, number}:',
  },
  'questions.done.on-air': {
    en: 'No. {number, number} is on air',
    fr: 'La n° {number, number} est à l’antenne',
    es: 'La n.º {number, number} está en antena',
  },
  'questions.action.answered': { en: 'Answered', fr: 'Répondue', es: 'Respondida' },
  'questions.action.leave-air': { en: 'Take off air', fr: 'Retirer de l’antenne', es: 'Quitar de antena' },
  'questions.action.back-to-next': { en: 'Back to next', fr: 'Remettre en suivante', es: 'Volver a siguiente' },
  'questions.action.set-next': { en: 'Next', fr: 'Suivante', es: 'Siguiente' },
  'questions.action.make-next': { en: 'Make it the next one', fr: 'Placer en suivante', es: 'Poner como siguiente' },
  'questions.action.clear-next': { en: 'Back to the queue', fr: 'Remettre dans la file', es: 'Devolver a la cola' },
  'questions.action.approve': { en: 'Approve', fr: 'Retenir', es: 'Aprobar' },
  'questions.action.reopen': { en: 'Back to the queue', fr: 'Remettre dans la file', es: 'Devolver a la cola' },
  'questions.action.resort': { en: 'Back to sorting', fr: 'Remettre à trier', es: 'Volver a clasificar' },
  'questions.action.reject': { en: 'Reject', fr: 'Écarter', es: 'Descartar' },
  'questions.action.reject-because': {
    en: 'Reject with a reason…',
    fr: 'Écarter avec un motif…',
    es: 'Descartar con un motivo…',
  },
  'questions.action.defer': { en: 'Follow-up', fr: 'À suivre', es: 'Seguimiento' },
  'questions.action.written': { en: 'Answer in writing…', fr: 'Répondre par écrit…', es: 'Responder por escrito…' },
  'questions.action.mark-answered': {
    en: 'Mark as answered',
    fr: 'Marquer comme répondue',
    es: 'Marcar como respondida',
  },
  'questions.action.merge': { en: 'Merge', fr: 'Fusionner', es: 'Fusionar' },
  'questions.action.edit': { en: 'Open', fr: 'Ouvrir', es: 'Abrir' },
  'questions.action.edit-text': { en: 'Open and edit', fr: 'Ouvrir et corriger', es: 'Abrir y corregir' },
  'questions.action.assign-to': {
    en: 'Assign to a speaker',
    fr: 'Attribuer à un intervenant',
    es: 'Asignar a un ponente',
  },
  'questions.action.tag': { en: 'Tag', fr: 'Étiqueter', es: 'Etiquetar' },
  'questions.action.erase': { en: 'Erase…', fr: 'Effacer…', es: 'Borrar…' },
  'questions.action.type-in': { en: 'Type in a question', fr: 'Saisir une question', es: 'Escribir una pregunta' },
  'questions.action.paste': { en: 'Paste from a chat', fr: 'Coller depuis un chat', es: 'Pegar desde un chat' },
  'questions.action.import': { en: 'Import questions…', fr: 'Importer des questions…', es: 'Importar preguntas…' },
  'questions.action.export': {
    en: 'Export the questions…',
    fr: 'Exporter les questions…',
    es: 'Exportar las preguntas…',
  },
  'questions.action.search': {
    en: 'Search the questions',
    fr: 'Chercher dans les questions',
    es: 'Buscar en las preguntas',
  },
  'questions.action.show-new': { en: 'Show what is new', fr: 'Afficher les nouvelles', es: 'Mostrar las nuevas' },
  'questions.action.move-up': { en: 'Move up in the queue', fr: 'Monter dans la file', es: 'Subir en la cola' },
  'questions.action.move-down': { en: 'Move down in the queue', fr: 'Descendre dans la file', es: 'Bajar en la cola' },
  'questions.action.tab': { en: 'Show: {tab}', fr: 'Afficher : {tab}', es: 'Mostrar: {tab}' },
  'questions.action.settings': {
    en: 'Question settings…',
    fr: 'Réglages des questions…',
    es: 'Ajustes de las preguntas…',
  },

  'questions.command.air': { en: 'On air', fr: 'À l’antenne', es: 'En antena' },
  'questions.command.advance': { en: 'Next on air', fr: 'Suivante à l’antenne', es: 'Siguiente en antena' },
  'questions.command.answered': { en: 'Answered', fr: 'Répondue', es: 'Respondida' },
  'questions.command.leave-air': { en: 'Take off air', fr: 'Retirer de l’antenne', es: 'Quitar de antena' },
  'questions.command.set-next': { en: 'Next question', fr: 'Question suivante', es: 'Pregunta siguiente' },
  'questions.command.clear-next': { en: 'Back to the queue', fr: 'Remettre dans la file', es: 'Devolver a la cola' },
  'questions.command.undo': { en: 'Undo', fr: 'Annuler', es: 'Deshacer' },

  'questions.done.rejected': {
    en: '{count, plural, one {# question rejected} other {# questions rejected}}',
    fr: '{count, plural, one {# question écartée} other {# questions écartées}}',
    es: '{count, plural, one {# pregunta descartada} other {# preguntas descartadas}}',
  },
  'questions.done.approved': {
    en: '{count, plural, one {# question put in the queue} other {# questions put in the queue}}',
    fr: '{count, plural, one {# question placée dans la file} other {# questions placées dans la file}}',
    es: '{count, plural, one {# pregunta puesta en la cola} other {# preguntas puestas en la cola}}',
  },
  'questions.done.pending': {
    en: '{count, plural, one {# question back to sorting} other {# questions back to sorting}}',
    fr: '{count, plural, one {# question remise à trier} other {# questions remises à trier}}',
    es: '{count, plural, one {# pregunta vuelve a clasificarse} other {# preguntas vuelven a clasificarse}}',
  },
  'questions.done.deferred': {
    en: '{count, plural, one {# question kept for follow-up} other {# questions kept for follow-up}}',
    fr: '{count, plural, one {# question gardée à suivre} other {# questions gardées à suivre}}',
    es: '{count, plural, one {# pregunta queda en seguimiento} other {# preguntas quedan en seguimiento}}',
  },
  'questions.done.answered': {
    en: '{count, plural, one {# question marked as answered} other {# questions marked as answered}}',
    fr: '{count, plural, one {# question marquée comme répondue} other {# questions marquées comme répondues}}',
    es: '{count, plural, one {# pregunta marcada como respondida} other {# preguntas marcadas como respondidas}}',
  },
  'questions.done.merged': {
    en: '{count, plural, one {# question merged into No. {number, number}} other {# questions merged into No. {number, number}}}',
    fr: '{count, plural, one {# question fusionnée avec la n° {number, number}} other {# questions fusionnées avec la n° {number, number}}}',
    es: '{count, plural, one {# pregunta fusionada con la n.º {number, number}} other {# preguntas fusionadas con la n.º {number, number}}}',
  },
  'questions.done.left-out': {
    en: '{count, plural, one {# could not go there and stays} other {# could not go there and stay}}',
    fr: '{count, plural, one {# ne peut pas y aller et reste} other {# ne peuvent pas y aller et restent}}',
    es: '{count, plural, one {# no puede ir ahí y se queda} other {# no pueden ir ahí y se quedan}}',
  },
});
