import { texts } from './text.ts';

/** What producers and booths write to each other, on the producers' side. */
export const boothMessages = texts({
  'booth-messages.title': {
    en: 'Messages with the booths',
    fr: 'Messages avec les cabines',
    es: 'Mensajes con las cabinas',
  },
  'booth-messages.threads': { en: 'With', fr: 'Avec', es: 'Con' },
  'booth-messages.all': { en: 'All booths', fr: 'Toutes les cabines', es: 'Todas las cabinas' },
  'booth-messages.all.text': {
    en: 'Every booth reads this, and nobody else but producers and organisers.',
    fr: 'Toutes les cabines lisent ceci, et personne d’autre que la régie et l’organisation.',
    es: 'Lo leen todas las cabinas, y nadie más que producción y organización.',
  },
  'booth-messages.read': { en: 'read by the booth', fr: 'lu par la cabine', es: 'leído por la cabina' },
  'booth-messages.unsent': {
    en: '{count, plural, one {# not sent} other {# not sent}}',
    fr: '{count, plural, one {# non envoyé} other {# non envoyés}}',
    es: '{count, plural, one {# sin enviar} other {# sin enviar}}',
  },
  'booth-messages.expired': {
    en: 'Not sent: no answer from the backend',
    fr: 'Non envoyé : le serveur n’a pas répondu',
    es: 'Sin enviar: el servidor no respondió',
  },
  'booth-messages.late': { en: 'Sent after all', fr: 'Envoyé malgré tout', es: 'Enviado a pesar de todo' },
  'booth-messages.edit': { en: 'Write it again', fr: 'Réécrire', es: 'Escribirlo de nuevo' },
  'booth-messages.new': {
    en: 'New message from a booth',
    fr: 'Nouveau message d’une cabine',
    es: 'Mensaje nuevo de una cabina',
  },
});
