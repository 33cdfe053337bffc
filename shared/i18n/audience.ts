import { type InterfaceLanguage, type Text, texts } from './text.ts';

/**
 * The page on which the audience asks and votes. It is loaded by telephones: its texts stand apart from the
 * console's, one language travels at a time, and its formatter (`renderer/audience/texts/format.ts`) knows of ICU only
 * plain values, `number`, and `plural` with the forms of the three languages.
 */
export const audience = texts({
  'audience.page': { en: 'Questions', fr: 'Questions', es: 'Preguntas' },
  'audience.page.of': { en: 'Questions · {title}', fr: 'Questions · {title}', es: 'Preguntas · {title}' },
  'audience.no-script': {
    en: 'This page needs JavaScript to take your question.',
    fr: 'Cette page a besoin de JavaScript pour recevoir votre question.',
    es: 'Esta página necesita JavaScript para recibir su pregunta.',
  },
  'audience.language': { en: 'Language of this page', fr: 'Langue de cette page', es: 'Idioma de esta página' },

  'audience.status.ready': { en: 'Not started yet', fr: 'Pas encore commencé', es: 'Aún no ha empezado' },
  'audience.status.starts': { en: 'Starts {when}', fr: 'Début : {when}', es: 'Empieza: {when}' },
  'audience.status.live': { en: 'Live', fr: 'En direct', es: 'En directo' },
  'audience.status.ended': { en: 'Ended', fr: 'Terminé', es: 'Terminado' },

  'audience.interrupted': {
    en: 'Interpretation interrupted: {language}. It is being dealt with.',
    fr: 'Interprétation interrompue : {language}. On s’en occupe.',
    es: 'Interpretación interrumpida: {language}. Se está resolviendo.',
  },

  'audience.connection.connecting': {
    en: 'Connecting… You can already write.',
    fr: 'Connexion… Vous pouvez déjà écrire.',
    es: 'Conectando… Ya puede escribir.',
  },
  'audience.connection.offline': {
    en: 'No connection. What you send waits here and leaves by itself.',
    fr: 'Pas de connexion. Ce que vous envoyez attend ici et partira tout seul.',
    es: 'Sin conexión. Lo que envíe espera aquí y saldrá solo.',
  },
  'audience.connection.as-of': {
    en: 'The questions below are as of {time}.',
    fr: 'Les questions ci-dessous datent de {time}.',
    es: 'Las preguntas de abajo son de las {time}.',
  },
  'audience.connection.back': { en: 'Connected again.', fr: 'Connexion rétablie.', es: 'Conexión restablecida.' },
  'audience.connection.retry': { en: 'Try now', fr: 'Réessayer', es: 'Reintentar' },
  'audience.not-kept': {
    en: 'Your browser does not let this page remember anything. Leave it open until your question has been sent: after a reload it no longer knows that it is yours.',
    fr: 'Votre navigateur ne laisse rien mémoriser à cette page. Gardez-la ouverte jusqu’à l’envoi de votre question : après un rechargement, elle ne saura plus qu’elle est de vous.',
    es: 'Su navegador no permite que esta página recuerde nada. Déjela abierta hasta que se envíe su pregunta: tras recargarla no sabrá que es suya.',
  },

  'audience.closed.link-incomplete': {
    en: 'This link is incomplete. Scan the code again, or copy the whole link.',
    fr: 'Ce lien est incomplet. Scannez de nouveau le code, ou copiez le lien en entier.',
    es: 'Este enlace está incompleto. Escanee el código de nuevo o copie el enlace completo.',
  },
  'audience.closed.token-unknown': {
    en: 'This link is not known here. Scan the code again, or ask the organisers for the link.',
    fr: 'Ce lien est inconnu ici. Scannez de nouveau le code, ou demandez le lien à l’organisation.',
    es: 'Este enlace no se conoce aquí. Escanee el código de nuevo o pida el enlace a la organización.',
  },
  'audience.closed.token-expired': {
    en: 'This link has expired. Ask the organisers for a new one.',
    fr: 'Ce lien a expiré. Demandez-en un nouveau à l’organisation.',
    es: 'Este enlace ha caducado. Pida uno nuevo a la organización.',
  },
  'audience.closed.token-revoked': {
    en: 'The organisers have withdrawn this link. Ask them for the current one.',
    fr: 'L’organisation a retiré ce lien. Demandez-lui le lien actuel.',
    es: 'La organización ha retirado este enlace. Pídale el actual.',
  },
  'audience.closed.not-allowed': {
    en: 'This link does not open this page. Ask the organisers for the link for the audience.',
    fr: 'Ce lien n’ouvre pas cette page. Demandez à l’organisation le lien destiné au public.',
    es: 'Este enlace no abre esta página. Pida a la organización el enlace para el público.',
  },
  'audience.closed.session-unknown': {
    en: 'This session is not known here.',
    fr: 'Cette séance est inconnue ici.',
    es: 'Esta sesión no se conoce aquí.',
  },
  'audience.closed.version-unsupported': {
    en: 'This page is out of date. Reload it; what you wrote stays.',
    fr: 'Cette page n’est plus à jour. Rechargez-la ; votre texte est conservé.',
    es: 'Esta página está desactualizada. Recárguela; su texto se conserva.',
  },
  'audience.closed.too-many-connections': {
    en: 'Too many connections from your network at the moment. Try again in a minute.',
    fr: 'Trop de connexions depuis votre réseau en ce moment. Réessayez dans une minute.',
    es: 'Hay demasiadas conexiones desde su red. Reintente en un minuto.',
  },
  'audience.closed.other': {
    en: 'The connection was ended. Reload the page; what you wrote stays.',
    fr: 'La connexion a été interrompue. Rechargez la page ; votre texte est conservé.',
    es: 'La conexión se cerró. Recargue la página; su texto se conserva.',
  },

  'audience.ask.label': { en: 'Your question', fr: 'Votre question', es: 'Su pregunta' },
  'audience.ask.send': { en: 'Send', fr: 'Envoyer', es: 'Enviar' },
  'audience.ask.language': { en: 'Written in', fr: 'Écrite en', es: 'Escrita en' },
  'audience.ask.language.other': { en: 'Another language', fr: 'Autre langue', es: 'Otro idioma' },
  'audience.ask.identity': { en: 'How you ask', fr: 'Comment vous demandez', es: 'Cómo pregunta' },
  'audience.ask.anonymous': { en: 'Anonymous', fr: 'Anonyme', es: 'Anónimo' },
  'audience.ask.named': { en: 'Name and place', fr: 'Nom et lieu', es: 'Nombre y lugar' },
  'audience.ask.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'audience.ask.place': { en: 'Place or institution', fr: 'Lieu ou institution', es: 'Lugar o institución' },
  'audience.ask.optional': { en: 'optional', fr: 'facultatif', es: 'opcional' },
  'audience.ask.only-anonymous': {
    en: 'Questions are anonymous here.',
    fr: 'Ici, les questions sont anonymes.',
    es: 'Aquí las preguntas son anónimas.',
  },
  'audience.ask.count': {
    en: '{count, number} / {most, number}',
    fr: '{count, number} / {most, number}',
    es: '{count, number} / {most, number}',
  },
  'audience.ask.left': {
    en: '{left, plural, one {# character left} other {# characters left}}',
    fr: '{left, plural, one {# caractère restant} other {# caractères restants}}',
    es: '{left, plural, one {Queda # carácter} other {Quedan # caracteres}}',
  },
  'audience.ask.over': {
    en: '{over, plural, one {# character too many} other {# characters too many}}',
    fr: '{over, plural, one {# caractère de trop} other {# caractères de trop}}',
    es: '{over, plural, one {Sobra # carácter} other {Sobran # caracteres}}',
  },
  'audience.ask.empty': {
    en: 'Write your question first.',
    fr: 'Écrivez d’abord votre question.',
    es: 'Escriba primero su pregunta.',
  },
  'audience.ask.name-missing': {
    en: 'Questions need a name here: write yours.',
    fr: 'Ici, une question doit porter un nom : indiquez le vôtre.',
    es: 'Aquí las preguntas llevan nombre: escriba el suyo.',
  },

  'audience.intake.by-hand': {
    en: 'Questions are closed at the moment',
    fr: 'Les questions sont fermées pour le moment',
    es: 'Las preguntas están cerradas por ahora',
  },
  'audience.intake.not-yet': {
    en: 'Questions open later in the session',
    fr: 'Les questions ouvriront plus tard dans la séance',
    es: 'Las preguntas se abrirán más adelante',
  },
  'audience.intake.ended': {
    en: 'The session is over: no more questions are taken',
    fr: 'La séance est terminée : les questions sont closes',
    es: 'La sesión ha terminado: ya no se admiten preguntas',
  },
  'audience.intake.draft': {
    en: 'Your text is kept here.',
    fr: 'Votre texte est conservé ici.',
    es: 'Su texto se conserva aquí.',
  },
  'audience.intake.opened': {
    en: 'You can ask now.',
    fr: 'Vous pouvez poser vos questions.',
    es: 'Ya puede preguntar.',
  },

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

  'audience.refusal.intake-closed': {
    en: 'Questions were closed before it arrived.',
    fr: 'Les questions ont été fermées avant son arrivée.',
    es: 'Las preguntas se cerraron antes de que llegara.',
  },
  'audience.refusal.text-too-long': {
    en: 'It is too long: shorten it to {most, number} characters.',
    fr: 'Elle est trop longue : raccourcissez-la à {most, number} caractères.',
    es: 'Es demasiado larga: acórtela a {most, number} caracteres.',
  },
  'audience.refusal.name-required': {
    en: 'Questions need a name here.',
    fr: 'Ici, une question doit porter un nom.',
    es: 'Aquí las preguntas llevan nombre.',
  },
  'audience.refusal.question-repeated': {
    en: 'You have already asked this.',
    fr: 'Vous avez déjà posé cette question.',
    es: 'Ya ha hecho esta pregunta.',
  },
  'audience.refusal.question-settled': {
    en: 'The moderators had already taken it up: it stays as it was.',
    fr: 'Les modérateurs l’avaient déjà traitée : elle reste inchangée.',
    es: 'La moderación ya la había tratado: queda como estaba.',
  },
  'audience.refusal.question-gone': {
    en: 'This question is no longer there.',
    fr: 'Cette question n’existe plus.',
    es: 'Esta pregunta ya no existe.',
  },
  'audience.refusal.too-many-questions': {
    en: 'This session has received as many questions as it can hold.',
    fr: 'Cette séance a reçu autant de questions qu’elle peut en contenir.',
    es: 'Esta sesión ha recibido tantas preguntas como admite.',
  },
  'audience.refusal.field-invalid': {
    en: 'It cannot be sent like this. Change the text and send again.',
    fr: 'Elle ne peut pas être envoyée ainsi. Modifiez le texte et renvoyez.',
    es: 'No se puede enviar así. Cambie el texto y envíe de nuevo.',
  },
  'audience.refusal.other': {
    en: 'It was not accepted. Your text is kept here.',
    fr: 'Elle n’a pas été acceptée. Votre texte est conservé ici.',
    es: 'No se aceptó. Su texto se conserva aquí.',
  },

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

export type AudienceKey = keyof typeof audience;

/** The texts of the audience's page in one language. */
export type AudienceTexts = Readonly<Record<AudienceKey, string>>;

export function audienceTextsIn(language: InterfaceLanguage): AudienceTexts {
  return Object.fromEntries(Object.entries<Text>(audience).map(([key, text]) => [key, text[language]])) as Record<
    AudienceKey,
    string
  >;
}
