import { texts } from './text.ts';

/** Alerts on the board of interpretation: what is wrong, who has it, and what each step does. */
export const interpretationAlerts = texts({
  'interpretation.alerts': { en: 'Alerts', fr: 'Signalements', es: 'Avisos' },
  'interpretation.alerts.none': { en: 'No open alerts', fr: 'Aucun signalement', es: 'Sin avisos' },
  'interpretation.alerts.more': {
    en: '{count, plural, one {# more alert} other {# more alerts}}',
    fr: '{count, plural, one {# autre signalement} other {# autres signalements}}',
    es: '{count, plural, one {# aviso más} other {# avisos más}}',
  },
  'interpretation.alerts.closed': {
    en: '{count, plural, one {# closed} other {# closed}}',
    fr: '{count, plural, one {# clos} other {# clos}}',
    es: '{count, plural, one {# cerrado} other {# cerrados}}',
  },
  'interpretation.alerts.closed.title': {
    en: 'Closed alerts',
    fr: 'Signalements clos',
    es: 'Avisos cerrados',
  },

  'interpretation.alert.acknowledge': { en: 'I have it', fr: 'Pris en compte', es: 'Me encargo' },
  'interpretation.alert.acknowledge-which': {
    en: 'I have it: {what}',
    fr: 'Pris en compte : {what}',
    es: 'Me encargo: {what}',
  },
  'interpretation.alert.acknowledge-nth': {
    en: 'Acknowledge alert {number}',
    fr: 'Prendre en compte le signalement {number}',
    es: 'Encargarse del aviso {number}',
  },
  'interpretation.alert.owner': { en: '{who} has it', fr: '{who} s’en occupe', es: '{who} se encarga' },
  'interpretation.alert.mine': { en: 'You have it', fr: 'Vous vous en occupez', es: 'Usted se encarga' },
  'interpretation.alert.acting': {
    en: '{who}: {action}, {time} ago',
    fr: '{who} : {action}, il y a {time}',
    es: '{who}: {action}, hace {time}',
  },
  'interpretation.alert.ask-fixed': { en: 'Fixed?', fr: 'Réglé ?', es: '¿Resuelto?' },
  'interpretation.alert.asked': {
    en: '{count, plural, one {Asked {time} ago} other {Asked # times, last {time} ago}}',
    fr: '{count, plural, one {Demandé il y a {time}} other {Demandé # fois, il y a {time}}}',
    es: '{count, plural, one {Preguntado hace {time}} other {Preguntado # veces, hace {time}}}',
  },
  'interpretation.alert.booth.confirmed': { en: 'fixed', fr: 'réglé', es: 'resuelto' },
  'interpretation.alert.booth.not-yet': { en: 'not yet', fr: 'pas encore', es: 'aún no' },
  'interpretation.alert.booth.waiting': { en: 'no answer', fr: 'sans réponse', es: 'sin respuesta' },
  'interpretation.alert.booth.flags': { en: 'flags it', fr: 'le signale', es: 'lo avisa' },
  'interpretation.alert.booth.withdrawn': { en: 'withdrawn', fr: 'retiré', es: 'retirado' },
  'interpretation.alert.still-seen': {
    en: 'Rostrum still sees it',
    fr: 'Rostrum le constate encore',
    es: 'Rostrum aún lo observa',
  },
  'interpretation.alert.seen': {
    en: 'Seen by {names}',
    fr: 'Vu par {names}',
    es: 'Visto por {names}',
  },
  'interpretation.alert.delivered': {
    en: 'Delivered to {count, plural, one {# console} other {# consoles}}',
    fr: 'Reçu sur {count, plural, one {# console} other {# consoles}}',
    es: 'Recibido en {count, plural, one {# consola} other {# consolas}}',
  },
  'interpretation.alert.more': { en: 'Other steps', fr: 'Autres mesures', es: 'Otras medidas' },
  'interpretation.alert.steps': { en: 'Next steps', fr: 'Mesures', es: 'Medidas' },
  'interpretation.alert.life': { en: 'So far', fr: 'Jusqu’ici', es: 'Hasta ahora' },
  'interpretation.alert.tell-moderator': {
    en: 'Tell the moderator',
    fr: 'Prévenir l’animation',
    es: 'Avisar a la moderación',
  },
  'interpretation.alert.moderator-told': {
    en: 'The moderator knows',
    fr: 'L’animation est prévenue',
    es: 'La moderación lo sabe',
  },
  'interpretation.alert.same-cause': {
    en: 'Same cause: {what}',
    fr: 'Même cause : {what}',
    es: 'Misma causa: {what}',
  },
  'interpretation.alert.not-mine': { en: 'for information', fr: 'pour information', es: 'a título informativo' },
  'interpretation.alert.close': { en: 'Close', fr: 'Clore', es: 'Cerrar' },
  'interpretation.alert.close-anyway': {
    en: 'Close without the booths…',
    fr: 'Clore sans les cabines…',
    es: 'Cerrar sin las cabinas…',
  },
  'interpretation.alert.close-reason': {
    en: 'Why it can be closed',
    fr: 'Pourquoi le clore',
    es: 'Por qué se cierra',
  },
  'interpretation.alert.reopen': { en: 'Reopen', fr: 'Rouvrir', es: 'Reabrir' },
  'interpretation.alert.times': {
    en: '{count, plural, one {once} other {# times}}',
    fr: '{count, plural, one {1 fois} other {# fois}}',
    es: '{count, plural, one {1 vez} other {# veces}}',
  },
  'interpretation.alert.last': { en: 'last {time} ago', fr: 'il y a {time}', es: 'hace {time}' },
  'interpretation.alert.told-speaker': {
    en: 'passed to the speaker',
    fr: 'transmis à l’orateur',
    es: 'transmitido al orador',
  },
  'interpretation.alert.say': {
    en: 'Again within a minute. Say aloud:',
    fr: 'De nouveau en une minute. À dire à voix haute :',
    es: 'Otra vez en un minuto. Diga en voz alta:',
  },
  'interpretation.alert.said': { en: 'Said it', fr: 'C’est dit', es: 'Ya lo dije' },
  'interpretation.alert.called': { en: '{who} calls you', fr: '{who} vous appelle', es: '{who} le llama' },

  'interpretation.effect.stage': {
    en: 'Shows on the stage: {message}',
    fr: 'S’affiche pour l’orateur : {message}',
    es: 'Se muestra al orador: {message}',
  },
  'interpretation.effect.hold': {
    en: 'Pauses the timer and tells the stage, in every language, that interpretation is cut',
    fr: 'Met le minuteur en pause et annonce à l’écran, dans chaque langue, que l’interprétation est coupée',
    es: 'Pausa el temporizador y anuncia en pantalla, en cada idioma, que la interpretación está cortada',
  },
  'interpretation.effect.floor': {
    en: 'Opens the choice of the floor language',
    fr: 'Ouvre le choix de la langue de la salle',
    es: 'Abre la elección del idioma de la sala',
  },
  'interpretation.effect.pivot': {
    en: 'Asks booth {booth} to relay from {pivot}',
    fr: 'Demande à la cabine {booth} de prendre son relais sur {pivot}',
    es: 'Pide a la cabina {booth} que tome el relé de {pivot}',
  },
  'interpretation.effect.record': {
    en: 'Tells the booths that you do this; doing it is up to you',
    fr: 'Dit aux cabines que vous le faites ; à vous de le faire',
    es: 'Dice a las cabinas que usted lo hace; hacerlo le corresponde',
  },
  'interpretation.effect.call-producer': {
    en: 'Sounds on the producers’ consoles',
    fr: 'Sonne sur les consoles de la régie',
    es: 'Suena en las consolas de la producción',
  },

  'interpretation.announce.raised': {
    en: 'Urgent: {what}',
    fr: 'Urgent : {what}',
    es: 'Urgente: {what}',
  },
  'interpretation.announce.call': {
    en: 'Nobody has answered. Call now: {what}',
    fr: 'Personne n’a répondu. Appelez maintenant : {what}',
    es: 'Nadie ha respondido. Llame ahora: {what}',
  },

  'interpretation.sound.text': {
    en: 'Urgent alerts sound until somebody has them. Never louder than a set level.',
    fr: 'Un signalement urgent sonne jusqu’à ce que quelqu’un s’en occupe, sans jamais dépasser un niveau fixé.',
    es: 'Un aviso urgente suena hasta que alguien se encarga, nunca por encima de un nivel fijado.',
  },
});
