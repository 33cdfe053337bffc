import { texts } from './text.ts';

/** What everyone asked: the list, votes, what is on air, answers, and the language that one reads in. */
export const audienceQuestions = texts({
  'audience.on-air.title': { en: 'On air now', fr: 'À l’antenne maintenant', es: 'Ahora en antena' },
  'audience.on-air': { en: 'On air', fr: 'À l’antenne', es: 'En antena' },
  'audience.on-air.said': { en: 'On air: {text}', fr: 'À l’antenne : {text}', es: 'En antena: {text}' },

  'audience.list.title': { en: 'Questions', fr: 'Questions', es: 'Preguntas' },
  'audience.list.order': { en: 'Order', fr: 'Ordre', es: 'Orden' },
  'audience.list.by-votes': { en: 'Most votes', fr: 'Plus de votes', es: 'Más votadas' },
  'audience.list.newest': { en: 'Newest', fr: 'Récentes', es: 'Recientes' },
  'audience.list.new': {
    en: '{count, plural, one {# new question} other {# new questions}}',
    fr: '{count, plural, one {# nouvelle question} other {# nouvelles questions}}',
    es: '{count, plural, one {# pregunta nueva} other {# preguntas nuevas}}',
  },
  'audience.list.reorder': { en: 'Update the order', fr: 'Actualiser l’ordre', es: 'Actualizar el orden' },
  'audience.list.empty': {
    en: 'No questions to show yet. Those that the moderators approve appear here.',
    fr: 'Aucune question pour l’instant. Celles que les modérateurs approuvent apparaissent ici.',
    es: 'Aún no hay preguntas. Aquí aparecen las que aprueba la moderación.',
  },
  'audience.list.loading': {
    en: 'The questions of the others appear here once the connection is there.',
    fr: 'Les questions des autres apparaîtront ici une fois la connexion établie.',
    es: 'Las preguntas de los demás aparecerán aquí cuando haya conexión.',
  },
  'audience.list.more': {
    en: '{count, plural, one {# more question with fewer votes is not shown.} other {# more questions with fewer votes are not shown.}}',
    fr: '{count, plural, one {# autre question, avec moins de votes, n’est pas affichée.} other {# autres questions, avec moins de votes, ne sont pas affichées.}}',
    es: '{count, plural, one {No se muestra # pregunta más, con menos votos.} other {No se muestran # preguntas más, con menos votos.}}',
  },
  'audience.answered.title': { en: 'Answered', fr: 'Répondues', es: 'Respondidas' },
  'audience.answered.live': {
    en: 'Answered in the session',
    fr: 'Répondue pendant la séance',
    es: 'Respondida en la sesión',
  },
  'audience.answered.written': { en: 'Written answer', fr: 'Réponse écrite', es: 'Respuesta escrita' },
  'audience.answered.all': {
    en: 'Show all {count, number}',
    fr: 'Afficher les {count, number}',
    es: 'Mostrar las {count, number}',
  },

  'audience.vote': {
    en: '{votes, plural, one {Vote for it: # vote} other {Vote for it: # votes}}',
    fr: '{votes, plural, one {Voter pour elle : # vote} other {Voter pour elle : # votes}}',
    es: '{votes, plural, one {Votar por ella: # voto} other {Votar por ella: # votos}}',
  },
  'audience.vote.count': {
    en: '{votes, plural, one {# vote} other {# votes}}',
    fr: '{votes, plural, one {# vote} other {# votes}}',
    es: '{votes, plural, one {# voto} other {# votos}}',
  },
  'audience.vote.pending': {
    en: 'Your vote is on its way.',
    fr: 'Votre vote est en route.',
    es: 'Su voto está en camino.',
  },
  'audience.vote.refused': {
    en: 'The vote was not taken: this question is no longer open to votes.',
    fr: 'Le vote n’a pas été pris : cette question n’est plus ouverte au vote.',
    es: 'No se registró el voto: esta pregunta ya no admite votos.',
  },

  'audience.reading.translated': {
    en: 'translated from: {language}',
    fr: 'traduite de : {language}',
    es: 'traducida de: {language}',
  },
  'audience.reading.translated-unknown': { en: 'translated', fr: 'traduite', es: 'traducida' },
  'audience.reading.machine': {
    en: 'machine translation from: {language}',
    fr: 'traduction automatique de : {language}',
    es: 'traducción automática de: {language}',
  },
  'audience.reading.machine-unknown': {
    en: 'machine translation',
    fr: 'traduction automatique',
    es: 'traducción automática',
  },
  'audience.reading.original': { en: 'Show the original', fr: 'Voir l’original', es: 'Ver el original' },
  'audience.reading.translation': { en: 'Show the translation', fr: 'Voir la traduction', es: 'Ver la traducción' },
  'audience.reading.in-original': {
    en: 'original, in: {language}',
    fr: 'original, en : {language}',
    es: 'original, en: {language}',
  },
});
