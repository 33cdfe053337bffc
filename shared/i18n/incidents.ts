import { texts } from './text.ts';

/** What booths flag and the system notices, and what is done about it: the words of the booths and the control room. */
export const incidents = texts({
  'incident.code.no-floor-sound': {
    en: 'No sound from the floor',
    fr: 'Pas de son de la salle',
    es: 'Sin sonido de sala',
  },
  'incident.code.acoustic-shock': { en: 'Acoustic shock', fr: 'Choc acoustique', es: 'Choque acústico' },
  'incident.code.unusable-sound': {
    en: 'Unusable sound, interpretation stopped',
    fr: 'Son inexploitable, interprétation arrêtée',
    es: 'Sonido inservible, interpretación detenida',
  },
  'incident.code.relay-lost': { en: 'Relay lost', fr: 'Relais coupé', es: 'Relé perdido' },
  'incident.code.uncovered-language': {
    en: 'Language not covered',
    fr: 'Langue non couverte',
    es: 'Idioma sin cubrir',
  },
  'incident.code.channel-silent': { en: 'Channel silent', fr: 'Canal muet', es: 'Canal en silencio' },
  'incident.code.wrong-channel': { en: 'Wrong channel', fr: 'Mauvais canal', es: 'Canal equivocado' },
  'incident.code.open-mic': { en: 'Microphone left open', fr: 'Micro resté ouvert', es: 'Micrófono abierto' },
  'incident.code.video-sound-missing': {
    en: 'Video without sound',
    fr: 'Vidéo sans son',
    es: 'Vídeo sin sonido',
  },
  'incident.code.boothmate-gone': { en: 'Boothmate gone', fr: 'Concabin absent', es: 'Concabino ausente' },
  'incident.code.poor-sound': { en: 'Poor sound', fr: 'Son médiocre', es: 'Sonido deficiente' },
  'incident.code.too-fast': { en: 'Too fast', fr: 'Débit trop rapide', es: 'Demasiado rápido' },
  'incident.code.away-from-mic': { en: 'Away from the mic', fr: 'Loin du micro', es: 'Lejos del micrófono' },
  'incident.code.overlapping-speakers': {
    en: 'Two people at once',
    fr: 'Plusieurs parlent à la fois',
    es: 'Hablan varios a la vez',
  },
  'incident.code.unread-text': {
    en: 'Reading a text we do not have',
    fr: 'Texte lu que nous n’avons pas',
    es: 'Lee un texto que no tenemos',
  },
  'incident.code.unplanned-language': {
    en: 'Language that was not planned',
    fr: 'Langue non prévue',
    es: 'Idioma no previsto',
  },
  'incident.code.slides-not-visible': {
    en: 'Slides not visible',
    fr: 'Diapositives invisibles',
    es: 'No se ven las diapositivas',
  },
  'incident.code.handover-unanswered': {
    en: 'Handover without an answer',
    fr: 'Relève sans réponse',
    es: 'Relevo sin respuesta',
  },
  'incident.code.need-relief': { en: 'Relief needed', fr: 'Relève demandée', es: 'Se pide relevo' },
  'incident.code.inaudible-question': {
    en: 'Question inaudible',
    fr: 'Question inaudible',
    es: 'Pregunta inaudible',
  },
  'incident.code.need-document': { en: 'Document needed', fr: 'Document demandé', es: 'Falta un documento' },
  'incident.code.need-name': { en: 'Name or term to confirm', fr: 'Nom à confirmer', es: 'Nombre por confirmar' },
  'incident.code.other': { en: 'Other', fr: 'Autre', es: 'Otro' },

  'incident.action.reroute': { en: 'Reroute the sound', fr: 'Rétablir le son', es: 'Restablecer el sonido' },
  'incident.action.hold-session': { en: 'Hold the session', fr: 'Suspendre la séance', es: 'Suspender la sesión' },
  'incident.action.stop-source': { en: 'Stop the source', fr: 'Couper la source', es: 'Cortar la fuente' },
  'incident.action.change-microphone': {
    en: 'Change the microphone',
    fr: 'Changer de micro',
    es: 'Cambiar de micrófono',
  },
  'incident.action.take-in-writing': {
    en: 'Take it in writing',
    fr: 'Passer par écrit',
    es: 'Pasarlo por escrito',
  },
  'incident.action.backup-pivot': {
    en: 'Switch to the backup pivot',
    fr: 'Passer au pivot de secours',
    es: 'Pasar al pivote de reserva',
  },
  'incident.action.find-cover': { en: 'Find who can cover it', fr: 'Trouver une cabine', es: 'Buscar quién lo cubra' },
  'incident.action.tell-interpreter': {
    en: 'Tell the interpreter at the mic',
    fr: 'Prévenir l’interprète au micro',
    es: 'Avisar al intérprete al micrófono',
  },
  'incident.action.restart-video': {
    en: 'Stop and restart the video',
    fr: 'Arrêter et relancer la vidéo',
    es: 'Parar y relanzar el vídeo',
  },
  'incident.action.take-mic': {
    en: 'The other takes the mic',
    fr: 'L’autre prend le micro',
    es: 'El otro toma el micrófono',
  },
  'incident.action.ask-headset': {
    en: 'Ask for a headset',
    fr: 'Demander un casque-micro',
    es: 'Pedir unos auriculares con micro',
  },
  'incident.action.slow-down': {
    en: 'Slow the speaker down',
    fr: 'Faire ralentir l’orateur',
    es: 'Pedir más despacio al orador',
  },
  'incident.action.say-aloud': { en: 'Say it aloud', fr: 'Le dire à voix haute', es: 'Decirlo en voz alta' },
  'incident.action.cue-speaker': { en: 'Cue the speaker', fr: 'Faire signe à l’orateur', es: 'Avisar al orador' },
  'incident.action.name-speaker': {
    en: 'Give the floor to one',
    fr: 'Donner la parole à un seul',
    es: 'Dar la palabra a uno solo',
  },
  'incident.action.send-text': { en: 'Send the text', fr: 'Envoyer le texte', es: 'Enviar el texto' },
  'incident.action.set-floor': {
    en: 'Set the floor language',
    fr: 'Changer la langue de la salle',
    es: 'Cambiar el idioma de sala',
  },
  'incident.action.send-slides': { en: 'Send the PDF', fr: 'Envoyer le PDF', es: 'Enviar el PDF' },
  'incident.action.prompt-again': { en: 'Ask again', fr: 'Relancer', es: 'Volver a pedirlo' },
  'incident.action.call': { en: 'Call them', fr: 'Appeler', es: 'Llamar' },
  'incident.action.call-producer': { en: 'Call the producer', fr: 'Appeler la régie', es: 'Llamar a producción' },
  'incident.action.give-break': { en: 'Give a break', fr: 'Accorder une pause', es: 'Dar un descanso' },
  'incident.action.end-on-time': { en: 'End on time', fr: 'Finir à l’heure', es: 'Terminar a la hora' },
  'incident.action.repeat-question': {
    en: 'Repeat the question',
    fr: 'Répéter la question',
    es: 'Repetir la pregunta',
  },
  'incident.action.attach-document': {
    en: 'Attach the document',
    fr: 'Joindre le document',
    es: 'Adjuntar el documento',
  },
  'incident.action.confirm-name': { en: 'Confirm the name', fr: 'Confirmer le nom', es: 'Confirmar el nombre' },
  'incident.action.other': { en: 'Something else', fr: 'Autre chose', es: 'Otra cosa' },

  'incident.status.raised': { en: 'waiting', fr: 'en attente', es: 'en espera' },
  'incident.status.acknowledged': { en: 'acknowledged', fr: 'pris en compte', es: 'recibido' },
  'incident.status.acting': { en: 'being dealt with', fr: 'en traitement', es: 'en curso' },
  'incident.status.fixed-asked': { en: 'fixed?', fr: 'réglé ?', es: '¿resuelto?' },
  'incident.status.closed': { en: 'closed', fr: 'clos', es: 'cerrado' },

  /** S1 to S4, as one word beside the colour and the shape. */
  'incident.severity.1': { en: 'critical', fr: 'critique', es: 'crítico' },
  'incident.severity.2': { en: 'serious', fr: 'gênant', es: 'serio' },
  'incident.severity.3': { en: 'minor', fr: 'mineur', es: 'menor' },
  'incident.severity.4': { en: 'request', fr: 'demande', es: 'petición' },

  'incident.ending.confirmed': {
    en: 'confirmed by the booths',
    fr: 'confirmé par les cabines',
    es: 'confirmado por las cabinas',
  },
  'incident.ending.override': { en: 'closed by {who}', fr: 'clos par {who}', es: 'cerrado por {who}' },
  'incident.ending.cleared': { en: 'gone by itself', fr: 'a disparu', es: 'ha desaparecido' },
  'incident.ending.faded': { en: 'not asked again', fr: 'pas redemandé', es: 'no se ha vuelto a pedir' },
  'incident.ending.withdrawn': { en: 'withdrawn', fr: 'retiré', es: 'retirado' },

  /** How far waiting has taken it. */
  'incident.level.1': { en: 'no answer', fr: 'sans réponse', es: 'sin respuesta' },
  'incident.level.2': { en: 'no answer, passed on', fr: 'sans réponse, transmis', es: 'sin respuesta, transmitido' },
  'incident.level.3': { en: 'call now', fr: 'appelez maintenant', es: 'llame ahora' },

  /** Whom a flag goes to: beside its key. */
  'incident.to.producer': { en: 'producer', fr: 'régie', es: 'producción' },
  'incident.to.moderator': { en: 'moderator', fr: 'animation', es: 'moderación' },
  'incident.to.organiser': { en: 'organiser', fr: 'organisation', es: 'organización' },
  'incident.to.booths': { en: 'all booths', fr: 'toutes les cabines', es: 'todas las cabinas' },
  'incident.to.that-booth': { en: 'that booth', fr: 'cette cabine', es: 'esa cabina' },
  'incident.to.pivot-booth': { en: 'pivot booth', fr: 'cabine pivot', es: 'cabina pivote' },
  'incident.to.speaker': { en: 'speaker', fr: 'orateur', es: 'orador' },
  'incident.to.listeners': { en: 'listeners', fr: 'auditeurs', es: 'oyentes' },

  /** To the speaker, who has half a second for it. */
  'incident.speaker.from': {
    en: 'From the interpreters',
    fr: 'Message des cabines d’interprétation',
    es: 'Mensaje de las cabinas de interpretación',
  },
  'incident.speaker.unusable-sound': {
    en: 'Interpretation has stopped: your sound cannot be used. Wait for the producer.',
    fr: 'L’interprétation est arrêtée : votre son est inexploitable. Attendez la régie.',
    es: 'La interpretación se ha detenido: su sonido no sirve. Espere a producción.',
  },
  'incident.speaker.too-fast': {
    en: 'More slowly, please: the interpreters cannot follow.',
    fr: 'Plus lentement, s’il vous plaît : les interprètes ne peuvent pas suivre.',
    es: 'Más despacio, por favor: los intérpretes no pueden seguir.',
  },
  'incident.speaker.away-from-mic': {
    en: 'Closer to the microphone, please.',
    fr: 'Plus près du micro, s’il vous plaît.',
    es: 'Más cerca del micrófono, por favor.',
  },
  'incident.speaker.unread-text': {
    en: 'You are reading: more slowly, please, and send the text to the producer.',
    fr: 'Vous lisez un texte : plus lentement, et envoyez-le à la régie, s’il vous plaît.',
    es: 'Está leyendo: más despacio, por favor, y envíe el texto a producción.',
  },
});
