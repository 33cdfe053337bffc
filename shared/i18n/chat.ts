import { texts } from './text.ts';

/** Messages between booths and producers, as both sides read them. */
export const chat = texts({
  'chat.none': { en: 'No messages yet', fr: 'Aucun message', es: 'Sin mensajes' },
  'chat.write': { en: 'Message to: {who}', fr: 'Message à : {who}', es: 'Mensaje a: {who}' },
  'chat.send': { en: 'Send', fr: 'Envoyer', es: 'Enviar' },
  'chat.ready': { en: 'Ready messages', fr: 'Messages prêts', es: 'Mensajes hechos' },
  'chat.sending': { en: 'on its way', fr: 'en cours d’envoi', es: 'en camino' },
  'chat.erased': { en: 'Text erased', fr: 'Texte effacé', es: 'Texto borrado' },
  'chat.announce': { en: 'New message: {who}', fr: 'Nouveau message : {who}', es: 'Mensaje nuevo: {who}' },
  'chat.unread': {
    en: '{count, plural, one {# unread} other {# unread}}',
    fr: '{count, plural, one {# non lu} other {# non lus}}',
    es: '{count, plural, one {# sin leer} other {# sin leer}}',
  },

  'chat.canned.yes': { en: 'Yes', fr: 'Oui', es: 'Sí' },
  'chat.canned.no': { en: 'No', fr: 'Non', es: 'No' },
  'chat.canned.thanks': { en: 'Thanks', fr: 'Merci', es: 'Gracias' },
  'chat.canned.one-moment': { en: 'One moment', fr: 'Un instant', es: 'Un momento' },
  'chat.canned.sound-good': { en: 'Sound is good', fr: 'Le son est bon', es: 'El sonido está bien' },
  'chat.canned.sound-bad': { en: 'Sound is bad', fr: 'Le son est mauvais', es: 'El sonido está mal' },
  'chat.canned.numbers-please': {
    en: 'Write the numbers, please',
    fr: 'Note-moi les chiffres',
    es: 'Apúntame las cifras',
  },
  'chat.canned.name-please': { en: 'Write the name, please', fr: 'Note-moi le nom', es: 'Apúntame el nombre' },
  'chat.canned.take-over-soon': { en: 'Take over soon', fr: 'Relève-moi bientôt', es: 'Relévame pronto' },
  'chat.canned.back-in-two-minutes': {
    en: 'Back in two minutes',
    fr: 'De retour dans deux minutes',
    es: 'Vuelvo en dos minutos',
  },
  'chat.canned.relay-from-us': {
    en: 'Take relay from us',
    fr: 'Prenez le relais chez nous',
    es: 'Tomen relé de nosotros',
  },
  'chat.canned.text-please': { en: 'We need the text', fr: 'Il nous faut le texte', es: 'Necesitamos el texto' },
  'chat.canned.call-me': { en: 'Call me', fr: 'Appelez-moi', es: 'Llámenme' },
  'chat.canned.we-are-ready': { en: 'We are ready', fr: 'Nous sommes prêts', es: 'Estamos listos' },
});
