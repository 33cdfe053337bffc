import { texts } from './text.ts';

/** Opening a join link: what it leads to, who is coming, and what to do when it does not work. */
export const join = texts({
  'join.title': { en: 'Join', fr: 'Rejoindre', es: 'Unirse' },
  'join.invited': { en: 'You are invited to', fr: 'Invitation à rejoindre', es: 'Invitación a' },
  'join.scope.session': { en: 'One session', fr: 'Une séance', es: 'Una sesión' },
  'join.scope.series': { en: 'All sessions of the series', fr: 'Toute la série', es: 'Toda la serie' },
  'join.as': { en: 'Your role', fr: 'Votre rôle', es: 'Su función' },
  'join.audience.title': {
    en: 'This link is for the audience',
    fr: 'Ce lien est destiné au public',
    es: 'Este enlace es para el público',
  },
  'join.audience.text': {
    en: 'It opens the page for questions in a browser. Copy it, and pass it on to whoever listens.',
    fr: 'Il ouvre la page des questions dans un navigateur. Copiez-le et transmettez-le à ceux qui écoutent.',
    es: 'Abre la página de preguntas en un navegador. Cópielo y páselo a quienes escuchan.',
  },
  'join.name': { en: 'Your name', fr: 'Votre nom', es: 'Su nombre' },
  'join.name.hint': {
    en: 'Colleagues see it beside what you do.',
    fr: 'Vos collègues le voient à côté de vos actions.',
    es: 'Sus colegas lo ven junto a lo que usted hace.',
  },
  'join.name.personal': {
    en: 'This link is for {name} only. Do not pass it on.',
    fr: 'Ce lien est réservé à {name}. Ne le transmettez pas.',
    es: 'Este enlace es solo para {name}. No lo comparta.',
  },
  'join.name.required': {
    en: 'Enter your name so that colleagues know who acts.',
    fr: 'Indiquez votre nom pour que l’équipe sache qui agit.',
    es: 'Escriba su nombre para que el equipo sepa quién actúa.',
  },
  'join.action': { en: 'Join', fr: 'Rejoindre', es: 'Unirse' },
  'join.action.viewer': { en: 'Show the timer', fr: 'Afficher le minuteur', es: 'Mostrar el temporizador' },
  'join.joining': { en: 'Joining…', fr: 'Connexion…', es: 'Entrando…' },
  'join.looking': { en: 'Checking the link…', fr: 'Vérification du lien…', es: 'Comprobando el enlace…' },
  'join.back': { en: 'To my sessions', fr: 'Vers mes séances', es: 'A mis sesiones' },

  'join.fault.token-unknown': {
    en: 'This link is not valid',
    fr: 'Ce lien n’est pas valable',
    es: 'Este enlace no es válido',
  },
  'join.fault.token-unknown.advice': {
    en: 'It may have been cut when it was copied. Open it again from the message, or ask the person who sent it for a new one.',
    fr: 'Il a peut-être été coupé lors de la copie. Rouvrez-le depuis le message, ou demandez-en un nouveau à la personne qui l’a envoyé.',
    es: 'Quizá se cortó al copiarlo. Ábralo de nuevo desde el mensaje o pida otro a quien se lo envió.',
  },
  'join.fault.token-expired': { en: 'This link has expired', fr: 'Ce lien a expiré', es: 'Este enlace ha caducado' },
  'join.fault.token-expired.advice': {
    en: 'Ask the person who sent it for a new one.',
    fr: 'Demandez-en un nouveau à la personne qui l’a envoyé.',
    es: 'Pida otro a quien se lo envió.',
  },
  'join.fault.token-revoked': {
    en: 'This link was withdrawn',
    fr: 'Ce lien a été révoqué',
    es: 'Este enlace fue revocado',
  },
  'join.fault.token-revoked.advice': {
    en: 'An organiser or moderator has withdrawn it. If you still need access, ask them for another.',
    fr: 'Il a été révoqué par l’organisation ou l’animation. Si vous devez encore accéder à la séance, demandez-en un autre.',
    es: 'Lo revocó la organización o la moderación. Si aún necesita acceso, pida otro.',
  },
  'join.fault.offline': {
    en: 'The backend cannot be reached',
    fr: 'Le serveur est injoignable',
    es: 'No se puede contactar con el servidor',
  },
  'join.fault.offline.advice': {
    en: 'Check this device’s connection. The link stays good: try again, nothing is lost.',
    fr: 'Vérifiez la connexion de cet appareil. Le lien reste valable : réessayez, rien n’est perdu.',
    es: 'Compruebe la conexión de este dispositivo. El enlace sigue siendo válido: reintente, no se pierde nada.',
  },
  'join.fault.rate-limited': {
    en: 'Too many attempts',
    fr: 'Trop de tentatives',
    es: 'Demasiados intentos',
  },
  'join.fault.rate-limited.advice': {
    en: 'Wait a minute, then try again.',
    fr: 'Attendez une minute, puis réessayez.',
    es: 'Espere un minuto y reintente.',
  },
  'join.fault.other': {
    en: 'Joining did not work',
    fr: 'La connexion à la séance a échoué',
    es: 'No se pudo entrar',
  },
  'join.fault.other.advice': {
    en: 'Try again. If it keeps failing, tell the organiser.',
    fr: 'Réessayez. Si le problème persiste, prévenez l’organisation.',
    es: 'Reintente. Si sigue fallando, avise a la organización.',
  },

  'join.paste': { en: 'Join with a link', fr: 'Rejoindre avec un lien', es: 'Unirse con un enlace' },
  'join.paste.label': { en: 'Join link', fr: 'Lien d’invitation', es: 'Enlace de invitación' },
  'join.paste.hint': {
    en: 'Paste the whole link from your invitation.',
    fr: 'Collez le lien complet reçu dans votre invitation.',
    es: 'Pegue el enlace completo de su invitación.',
  },
  'join.paste.open': { en: 'Open', fr: 'Ouvrir', es: 'Abrir' },
  'join.paste.not-a-link': {
    en: 'This is not a join link. It looks like {example}.',
    fr: 'Ce n’est pas un lien d’invitation. Il ressemble à {example}.',
    es: 'No es un enlace de invitación. Tiene esta forma: {example}.',
  },
  'join.paste.elsewhere': {
    en: 'This link leads to another backend ({host}). Open it in a browser.',
    fr: 'Ce lien mène à un autre serveur ({host}). Ouvrez-le dans un navigateur.',
    es: 'Este enlace lleva a otro servidor ({host}). Ábralo en un navegador.',
  },
});
