import { texts } from './text.ts';

/** What the board and the booths both say: the state of a channel, how it is known, and the sound of alerts. */
export const channelState = texts({
  'interpretation.state.direct': { en: 'direct', fr: 'direct', es: 'directo' },
  'interpretation.state.relay': { en: 'relay', fr: 'relais', es: 'relé' },
  'interpretation.state.double-relay': { en: 'double relay', fr: 'double relais', es: 'doble relé' },
  'interpretation.state.floor': { en: 'original', fr: 'original', es: 'original' },
  'interpretation.state.uncovered': { en: 'uncovered', fr: 'non assuré', es: 'sin cubrir' },
  'interpretation.state.unserved': { en: 'no booth', fr: 'pas de cabine', es: 'sin cabina' },
  'interpretation.state.nobody-at-mic': { en: 'nobody at mic', fr: 'micro libre', es: 'nadie al micro' },
  'interpretation.state.offline': { en: 'offline', fr: 'hors ligne', es: 'sin conexión' },
  'interpretation.state.muted': { en: 'muted', fr: 'micro coupé', es: 'micro cerrado' },
  'interpretation.state.standby': { en: 'standby', fr: 'en veille', es: 'en espera' },
  'interpretation.state.other-way': { en: 'other way', fr: 'autre sens', es: 'otro sentido' },
  'interpretation.state.pivot-lost': { en: 'relay lost', fr: 'relais perdu', es: 'relé perdido' },
  'interpretation.state.no-pair': { en: 'no pair', fr: 'combinaison absente', es: 'sin combinación' },
  'interpretation.line.why.pivot-lost': {
    en: 'Pivot {pivot} lost',
    fr: 'Pivot {pivot} perdu',
    es: 'Pivote {pivot} perdido',
  },
  'interpretation.line.why.no-pair': {
    en: 'Works from none of: {languages}',
    fr: 'Ne travaille depuis aucune de : {languages}',
    es: 'No trabaja desde: {languages}',
  },
  'interpretation.line.silent': {
    en: 'Nothing measured for {time}',
    fr: 'Silence mesuré depuis {time}',
    es: 'Silencio medido desde hace {time}',
  },
  'interpretation.line.listeners': {
    en: '{count, plural, one {# listener} other {# listeners}}',
    fr: '{count, plural, one {# à l’écoute} other {# à l’écoute}}',
    es: '{count, plural, one {# oyente} other {# oyentes}}',
  },
  'interpretation.trust.declared': { en: 'declared', fr: 'déclaré', es: 'declarado' },
  'interpretation.trust.measured': { en: 'measured', fr: 'mesuré', es: 'medido' },
  'interpretation.trust.stale': { en: 'last known', fr: 'dernier état', es: 'último estado' },
  'interpretation.detail.declared': {
    en: 'As the booth declares it. Nothing measures the sound.',
    fr: 'Tel que la cabine le déclare. Rien ne mesure le son.',
    es: 'Según lo declara la cabina. Nada mide el sonido.',
  },
  'interpretation.detail.measured': {
    en: 'Measured {time} ago: sound is heard.',
    fr: 'Mesuré il y a {time} : il y a du son.',
    es: 'Medido hace {time}: hay sonido.',
  },
  'interpretation.detail.measured-silence': {
    en: 'Measured {time} ago: no sound for {silence}.',
    fr: 'Mesuré il y a {time} : aucun son depuis {silence}.',
    es: 'Medido hace {time}: sin sonido desde hace {silence}.',
  },
  'interpretation.detail.stale': {
    en: 'Last known state: the booth’s console is not heard of.',
    fr: 'Dernier état connu : la console de la cabine ne répond plus.',
    es: 'Último estado conocido: la consola de la cabina no responde.',
  },
  'interpretation.detail.own-stale': {
    en: 'Last known state: this console has no connection.',
    fr: 'Dernier état connu : cette console n’est plus connectée.',
    es: 'Último estado conocido: esta consola no tiene conexión.',
  },
  'interpretation.detail.latency': { en: 'Delay {time}', fr: 'Retard {time}', es: 'Retardo {time}' },
  'interpretation.sound.on': {
    en: 'Sound of alerts: on',
    fr: 'Son des signalements : activé',
    es: 'Sonido de avisos: activado',
  },
  'interpretation.sound.off': {
    en: 'Sound of alerts: off',
    fr: 'Son des signalements : coupé',
    es: 'Sonido de avisos: desactivado',
  },
  'interpretation.sound': { en: 'Sound of alerts', fr: 'Son des signalements', es: 'Sonido de avisos' },
  'interpretation.sound.switch': { en: 'Sound on', fr: 'Son activé', es: 'Sonido activado' },
  'interpretation.sound.level': { en: 'Level', fr: 'Niveau', es: 'Nivel' },
  'interpretation.sound.try': { en: 'Try it', fr: 'Essayer', es: 'Probar' },
  'interpretation.sound.blocked': {
    en: 'The browser holds the sound back until you press something in this window.',
    fr: 'Le navigateur retient le son tant que vous n’avez rien pressé dans cette fenêtre.',
    es: 'El navegador retiene el sonido hasta que pulse algo en esta ventana.',
  },
});
