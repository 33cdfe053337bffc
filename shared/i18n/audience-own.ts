import { texts } from './text.ts';

/** What one asked oneself: its states, changing and withdrawing it, what is kept, and erasing it all. */
export const audienceOwn = texts({
  'audience.own.title': { en: 'Your questions', fr: 'Vos questions', es: 'Sus preguntas' },
  'audience.own.all': {
    en: 'Show all {count, number}',
    fr: 'Afficher les {count, number}',
    es: 'Mostrar las {count, number}',
  },
  'audience.own.waiting': {
    en: 'Waiting for a connection',
    fr: 'En attente de connexion',
    es: 'A la espera de conexión',
  },
  'audience.own.sending': { en: 'Being sent…', fr: 'Envoi…', es: 'Enviando…' },
  'audience.own.queued': {
    en: 'Many are asking: yours is in line',
    fr: 'Beaucoup de questions : la vôtre est dans la file',
    es: 'Hay muchas preguntas: la suya está en cola',
  },
  'audience.own.sent': { en: 'Received', fr: 'Reçue', es: 'Recibida' },
  'audience.own.pending': {
    en: 'Waiting for the moderators',
    fr: 'En attente de modération',
    es: 'En espera de moderación',
  },
  'audience.own.approved': { en: 'In the list', fr: 'Dans la liste', es: 'En la lista' },
  'audience.own.on-air': { en: 'On air', fr: 'À l’antenne', es: 'En antena' },
  'audience.own.answered': { en: 'Answered', fr: 'Répondue', es: 'Respondida' },
  'audience.own.declined': { en: 'Not taken up', fr: 'Non retenue', es: 'No seleccionada' },
  'audience.own.merged': {
    en: 'Joined with a similar question',
    fr: 'Réunie avec une question semblable',
    es: 'Unida a una pregunta parecida',
  },
  'audience.own.withdrawn': { en: 'Withdrawn', fr: 'Retirée', es: 'Retirada' },
  'audience.own.refused': { en: 'Not sent', fr: 'Non envoyée', es: 'No enviada' },
  'audience.own.changing': {
    en: 'Your change is on its way…',
    fr: 'Votre modification est en route…',
    es: 'Su cambio está en camino…',
  },
  'audience.own.withdrawing': {
    en: 'Being withdrawn…',
    fr: 'Retrait en cours…',
    es: 'Retirando…',
  },
  'audience.own.became': {
    en: 'Your question: {status}',
    fr: 'Votre question : {status}',
    es: 'Su pregunta: {status}',
  },
  'audience.own.edit': { en: 'Edit', fr: 'Modifier', es: 'Editar' },
  'audience.own.edit.label': { en: 'Edit your question', fr: 'Modifier votre question', es: 'Editar su pregunta' },
  'audience.own.save': { en: 'Save', fr: 'Enregistrer', es: 'Guardar' },
  'audience.own.cancel': { en: 'Cancel', fr: 'Annuler', es: 'Cancelar' },
  'audience.own.withdraw': { en: 'Withdraw', fr: 'Retirer', es: 'Retirar' },
  'audience.own.withdraw.ask': {
    en: 'Withdraw this question? It cannot be brought back.',
    fr: 'Retirer cette question ? Elle ne pourra pas revenir.',
    es: '¿Retirar esta pregunta? No se podrá recuperar.',
  },
  'audience.own.withdraw.yes': { en: 'Withdraw it', fr: 'La retirer', es: 'Retirarla' },
  'audience.own.withdraw.no': { en: 'Keep it', fr: 'La garder', es: 'Conservarla' },
  'audience.own.take-back': { en: 'Do not send', fr: 'Ne pas envoyer', es: 'No enviar' },
  'audience.own.again': { en: 'Change and send again', fr: 'Corriger et renvoyer', es: 'Corregir y reenviar' },
  'audience.own.discard': { en: 'Discard', fr: 'Supprimer', es: 'Descartar' },
  'audience.own.answer': { en: 'Answer', fr: 'Réponse', es: 'Respuesta' },

  'audience.privacy.title': { en: 'What is kept', fr: 'Ce qui est conservé', es: 'Qué se guarda' },
  'audience.privacy.kept': {
    en: 'Your questions, the language you write in, your votes, and the name and place if you give them. A random number in this browser tells that they come from the same person. No account, no address, nothing for advertising.',
    fr: 'Vos questions, leur langue, vos votes, et le nom et le lieu si vous les donnez. Un numéro aléatoire dans ce navigateur indique qu’ils viennent de la même personne. Ni compte, ni adresse, rien pour la publicité.',
    es: 'Sus preguntas, su idioma, sus votos, y el nombre y el lugar si los da. Un número aleatorio en este navegador indica que vienen de la misma persona. Sin cuenta, sin dirección, nada para publicidad.',
  },
  'audience.privacy.who': {
    en: 'The organisers and moderators read everything; the interpreters read a question without your name before it is read aloud. The audience sees approved questions, never who asked them.',
    fr: 'L’organisation et la modération lisent tout ; les interprètes lisent une question sans votre nom avant qu’elle soit lue. Le public voit les questions approuvées, jamais qui les a posées.',
    es: 'La organización y la moderación leen todo; los intérpretes leen la pregunta sin su nombre antes de que se lea en voz alta. El público ve las preguntas aprobadas, nunca quién las hizo.',
  },
  'audience.privacy.how-long': {
    en: '{days, plural, one {# day after the session the texts and names are erased; only counts remain.} other {# days after the session the texts and names are erased; only counts remain.}}',
    fr: '{days, plural, one {# jour après la séance, les textes et les noms sont effacés ; seuls les décomptes restent.} other {# jours après la séance, les textes et les noms sont effacés ; seuls les décomptes restent.}}',
    es: '{days, plural, one {# día después de la sesión se borran los textos y los nombres; solo quedan los recuentos.} other {# días después de la sesión se borran los textos y los nombres; solo quedan los recuentos.}}',
  },
  'audience.erase': {
    en: 'Erase everything I asked',
    fr: 'Effacer tout ce que j’ai demandé',
    es: 'Borrar todo lo que pregunté',
  },
  'audience.erase.ask': {
    en: 'Your questions are erased everywhere, for good, also those already approved. Your name and drafts in this browser go too.',
    fr: 'Vos questions sont effacées partout et pour toujours, même celles déjà approuvées. Votre nom et vos brouillons dans ce navigateur aussi.',
    es: 'Sus preguntas se borran en todas partes y para siempre, también las ya aprobadas. Su nombre y sus borradores en este navegador también.',
  },
  'audience.erase.yes': { en: 'Erase for good', fr: 'Effacer définitivement', es: 'Borrar para siempre' },
  'audience.erase.no': { en: 'Keep them', fr: 'Les garder', es: 'Conservarlas' },
  'audience.erase.waiting': {
    en: 'Being erased…',
    fr: 'Effacement…',
    es: 'Borrando…',
  },
  'audience.erase.done': {
    en: 'Everything you asked is erased.',
    fr: 'Tout ce que vous aviez demandé est effacé.',
    es: 'Se borró todo lo que preguntó.',
  },
});
