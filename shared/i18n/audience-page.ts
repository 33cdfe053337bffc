import { texts } from './text.ts';

/** The page as a whole and the form: asking, whether it takes questions, the connection, what is refused. */
export const audiencePage = texts({
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
});
