import { texts } from './text.ts';

/** The frame around every view: buttons, fields, settings, faults. */
export const app = texts({
  'app.name': { en: 'Rostrum', fr: 'Rostrum', es: 'Rostrum' },
  'app.loading': { en: 'Opening…', fr: 'Ouverture…', es: 'Abriendo…' },
  'app.close': { en: 'Close', fr: 'Fermer', es: 'Cerrar' },
  'app.cancel': { en: 'Cancel', fr: 'Annuler', es: 'Cancelar' },
  'app.add': { en: 'Add', fr: 'Ajouter', es: 'Añadir' },
  'app.copy': { en: 'Copy', fr: 'Copier', es: 'Copiar' },
  'app.copied': { en: 'Copied.', fr: 'Copié.', es: 'Copiado.' },
  'app.copy-failed': {
    en: 'It could not be copied: select the text and copy it by hand.',
    fr: 'La copie a échoué : sélectionnez le texte et copiez-le à la main.',
    es: 'No se pudo copiar: seleccione el texto y cópielo a mano.',
  },
  'app.undo': { en: 'Undo', fr: 'Annuler l’action', es: 'Deshacer' },
  'app.retry': { en: 'Try again', fr: 'Réessayer', es: 'Reintentar' },
  'app.reload': { en: 'Reload', fr: 'Recharger', es: 'Recargar' },
  'app.more': { en: 'More', fr: 'Plus', es: 'Más' },
  'app.messages': { en: 'Messages', fr: 'Messages', es: 'Mensajes' },
  'app.home': { en: 'Your sessions', fr: 'Vos séances', es: 'Sus sesiones' },

  'app.duration-invalid': {
    en: 'Write minutes (5 or 2.5), 5:00 or 0:05:00; a day at most.',
    fr: 'Écrivez des minutes (5 ou 2,5), 5:00 ou 0:05:00 ; un jour au plus.',
    es: 'Escriba minutos (5 o 2,5), 5:00 o 0:05:00; un día como máximo.',
  },
  'app.time-invalid': {
    en: 'Write a time of day such as 15:00.',
    fr: 'Écrivez une heure, par exemple 15:00.',
    es: 'Escriba una hora, por ejemplo 15:00.',
  },
  'app.number-invalid': {
    en: 'Write a whole number from {minimum, number} to {maximum, number}.',
    fr: 'Écrivez un nombre entier de {minimum, number} à {maximum, number}.',
    es: 'Escriba un número entero de {minimum, number} a {maximum, number}.',
  },

  'app.languages': { en: 'Languages', fr: 'Langues', es: 'Idiomas' },
  'app.languages.add': { en: 'Add a language', fr: 'Ajouter une langue', es: 'Añadir un idioma' },
  'app.languages.remove': { en: 'Remove {language}', fr: 'Retirer {language}', es: 'Quitar {language}' },
  'app.languages.unknown': {
    en: 'Not a language tag. Examples: pt, ar, zh-Hant.',
    fr: 'Code de langue inconnu. Exemples : pt, ar, zh-Hant.',
    es: 'No es un código de idioma. Ejemplos: pt, ar, zh-Hant.',
  },

  'app.key.control': { en: 'Ctrl', fr: 'Ctrl', es: 'Ctrl' },
  'app.key.shift': { en: 'Shift', fr: 'Maj', es: 'Mayús' },
  'app.key.alt': { en: 'Alt', fr: 'Alt', es: 'Alt' },
  'app.key.space': { en: 'Space', fr: 'Espace', es: 'Espacio' },
  'app.key.escape': { en: 'Esc', fr: 'Échap', es: 'Esc' },
  'app.key.delete': { en: 'Del', fr: 'Suppr', es: 'Supr' },

  'app.settings': { en: 'Language and display', fr: 'Langue et affichage', es: 'Idioma y pantalla' },
  'app.language': { en: 'Language', fr: 'Langue', es: 'Idioma' },
  'app.theme': { en: 'Appearance', fr: 'Apparence', es: 'Apariencia' },
  'app.theme.system': { en: 'As the system', fr: 'Comme le système', es: 'Como el sistema' },
  'app.theme.dark': { en: 'Dark', fr: 'Sombre', es: 'Oscura' },
  'app.theme.light': { en: 'Light', fr: 'Claire', es: 'Clara' },
  'app.theme.contrast': { en: 'High contrast', fr: 'Contraste élevé', es: 'Alto contraste' },

  'app.part-away': {
    en: 'This part comes as soon as the backend is heard again. If it does not, reload.',
    fr: 'Cette partie viendra dès que le serveur répondra. Sinon, rechargez.',
    es: 'Esta parte llegará en cuanto responda el servidor. Si no, recargue.',
  },
  'app.crashed.title': {
    en: 'This screen has stopped',
    fr: 'Cet écran s’est arrêté',
    es: 'Esta pantalla se ha detenido',
  },
  'app.crashed.text': {
    en: 'The session goes on: the backend keeps its clock and everything that was saved. Reload to come back; edits that were waiting are sent again.',
    fr: 'La séance continue : le serveur garde l’heure et tout ce qui est enregistré. Rechargez pour revenir ; les modifications en attente seront renvoyées.',
    es: 'La sesión continúa: el servidor conserva el reloj y todo lo guardado. Recargue para volver; los cambios en espera se enviarán de nuevo.',
  },
  'app.crashed.details': { en: 'What happened', fr: 'Ce qui s’est passé', es: 'Qué ha pasado' },
  'app.not-found.title': {
    en: 'There is nothing at this address',
    fr: 'Il n’y a rien à cette adresse',
    es: 'No hay nada en esta dirección',
  },
  'app.not-found.text': {
    en: 'The link may be cut short. Open it again, or choose one of your sessions.',
    fr: 'Le lien est peut-être tronqué. Ouvrez-le de nouveau, ou choisissez une de vos séances.',
    es: 'Puede que el enlace esté cortado. Ábralo de nuevo o elija una de sus sesiones.',
  },
  'app.no-access.title': {
    en: 'You have no link to this session',
    fr: 'Vous n’avez pas de lien pour cette séance',
    es: 'No tiene ningún enlace a esta sesión',
  },
  'app.no-access.text': {
    en: 'Ask an organiser for a link, and open it on this machine.',
    fr: 'Demandez un lien à un organisateur et ouvrez-le sur cette machine.',
    es: 'Pida un enlace a un organizador y ábralo en este equipo.',
  },
  'app.unreachable.title': {
    en: 'The backend does not answer',
    fr: 'Le serveur ne répond pas',
    es: 'El servidor no responde',
  },
  'app.unreachable.text': {
    en: 'Check the network and that the backend is running, then try again.',
    fr: 'Vérifiez le réseau et que le serveur fonctionne, puis réessayez.',
    es: 'Compruebe la red y que el servidor está en marcha, y vuelva a intentarlo.',
  },
});
