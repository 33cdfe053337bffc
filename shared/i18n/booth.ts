import { texts } from './text.ts';

/** The interpreters' screen: read between two sentences, with the ears full and no free hand. */
export const booth = texts({
  'booth.title': { en: '{language} booth', fr: 'Cabine : {language}', es: 'Cabina: {language}' },
  'booth.screen': { en: 'Interpreters’ view', fr: 'Vue des interprètes', es: 'Vista de los intérpretes' },
  'booth.direction': {
    en: 'From {from} into {into}',
    fr: 'Depuis : {from}, vers : {into}',
    es: 'Desde: {from}, hacia: {into}',
  },
  'booth.sounds.text': {
    en: 'One low tone for each new message and each answer to a flag or about the mic. Never louder than a set level. You hear it in your headset; an open microphone may carry it.',
    fr: 'Un son bas à chaque nouveau message et à chaque réponse à un signalement ou au sujet du micro, sans jamais dépasser un niveau fixé. Vous l’entendez au casque ; un micro ouvert peut le capter.',
    es: 'Un tono bajo por cada mensaje nuevo y cada respuesta a un aviso o sobre el micro, nunca por encima de un nivel fijado. Se oye en los auriculares; un micro abierto puede captarlo.',
  },
  'booth.live': { en: 'LIVE', fr: 'EN DIRECT', es: 'EN DIRECTO' },
  'booth.ended': { en: 'Ended', fr: 'Terminée', es: 'Terminada' },
  'booth.seat': {
    en: 'In which booth do you sit?',
    fr: 'Dans quelle cabine êtes-vous ?',
    es: '¿En qué cabina está?',
  },
  'booth.seat.text': {
    en: 'Your booth and your colleagues see that you are there. You can change your seat at any time.',
    fr: 'Votre cabine et vos collègues voient que vous êtes là. Vous pouvez changer de place à tout moment.',
    es: 'Su cabina y sus colegas ven que usted está ahí. Puede cambiar de sitio en cualquier momento.',
  },
  'booth.seat.none': {
    en: 'There is no booth yet',
    fr: 'Il n’y a pas encore de cabine',
    es: 'Todavía no hay ninguna cabina',
  },
  'booth.seat.taken': { en: 'is there', fr: 'est là', es: 'ya está' },
  'booth.seat.change': { en: 'Change seat', fr: 'Changer de place', es: 'Cambiar de sitio' },
  'booth.seat.others': { en: 'Other booths', fr: 'Autres cabines', es: 'Otras cabinas' },
  'booth.seat.who': { en: 'Who are you?', fr: 'Qui êtes-vous ?', es: '¿Quién es usted?' },
  'booth.seat.refused': {
    en: 'The seat of {name} is taken: a console is connected there.',
    fr: 'La place de {name} est prise : un poste y est connecté.',
    es: 'El sitio de {name} está ocupado: hay un puesto conectado.',
  },
  'booth.seat.failed': {
    en: 'This seat has changed meanwhile. Choose again.',
    fr: 'Cette place a changé entre-temps. Choisissez à nouveau.',
    es: 'Este sitio ha cambiado entretanto. Elija de nuevo.',
  },
  'booth.enrol': { en: 'I am not on the list', fr: 'Je ne suis pas sur la liste', es: 'No estoy en la lista' },
  'booth.enrol.name': { en: 'Your name', fr: 'Votre nom', es: 'Su nombre' },
  'booth.enrol.from': {
    en: 'You work from',
    fr: 'Vous travaillez depuis',
    es: 'Trabaja desde',
  },
  'booth.enrol.also': {
    en: 'You also work into (B)',
    fr: 'Vous travaillez aussi vers (B)',
    es: 'También trabaja hacia (B)',
  },
  'booth.enrol.sit': { en: 'Sit down here', fr: 'Prendre place', es: 'Ocupar este sitio' },

  'booth.on': { en: 'On now', fr: 'En cours', es: 'En curso' },
  'booth.coming': { en: 'Coming up', fr: 'Ensuite', es: 'A continuación' },
  'booth.coming.none': { en: 'This is the last item', fr: 'Dernier élément', es: 'Último elemento' },
  'booth.floor': { en: 'Floor, as planned', fr: 'Salle (prévu)', es: 'Sala (previsto)' },
  'booth.floor.unknown': { en: 'no language planned', fr: 'langue non prévue', es: 'idioma sin prever' },

  'booth.offline.title': {
    en: 'Offline since {time}.',
    fr: 'Hors ligne depuis {time}.',
    es: 'Sin conexión desde las {time}.',
  },
  'booth.stale.title': {
    en: 'No news since {time}.',
    fr: 'Sans nouvelles depuis {time}.',
    es: 'Sin noticias desde las {time}.',
  },
  'booth.offline.text': {
    en: 'The timer goes on, but questions may have changed: listen. What you write is kept and sent when the connection is back.',
    fr: 'Le minuteur continue, mais les questions ont pu changer : écoutez. Ce que vous écrivez est gardé et partira au retour de la connexion.',
    es: 'El temporizador sigue, pero las preguntas pueden haber cambiado: escuche. Lo que escriba se guarda y se enviará al volver la conexión.',
  },
  'booth.offline.not-kept': {
    en: 'This machine cannot store it: leave this window open.',
    fr: 'Cette machine ne peut pas le garder : laissez cette fenêtre ouverte.',
    es: 'Este equipo no puede guardarlo: deje esta ventana abierta.',
  },

  'booth.questions': { en: 'Questions', fr: 'Questions', es: 'Preguntas' },
  'booth.questions.none': {
    en: 'No question is next',
    fr: 'Aucune question à venir',
    es: 'Ninguna pregunta por ahora',
  },
  'booth.questions.none.text': {
    en: 'The next question appears here in full, before it is read aloud.',
    fr: 'La prochaine question apparaîtra ici en entier, avant d’être lue à voix haute.',
    es: 'La próxima pregunta aparecerá aquí completa, antes de que se lea en voz alta.',
  },
  'booth.on-air': { en: 'On air', fr: 'À l’antenne', es: 'En antena' },
  'booth.next': { en: 'About to be read', fr: 'Bientôt lue', es: 'Se leerá pronto' },
  'booth.gone': { en: 'No longer next', fr: 'N’est plus à venir', es: 'Ya no es la siguiente' },
  'booth.gone.text': {
    en: 'The question has moved on. Your wording can still be saved.',
    fr: 'La question n’est plus à l’ordre du jour. Votre formulation peut encore être enregistrée.',
    es: 'La pregunta ya ha pasado. Su versión todavía se puede guardar.',
  },
  'booth.number': { en: 'Question {number, number}', fr: 'Question {number, number}', es: 'Pregunta {number, number}' },
  'booth.for': { en: 'for {time}', fr: 'depuis {time}', es: 'desde hace {time}' },
  'booth.language.unknown': { en: 'language not known', fr: 'langue inconnue', es: 'idioma desconocido' },
  'booth.announce.next': {
    en: 'Question {number, number} is about to be read',
    fr: 'La question {number, number} sera bientôt lue',
    es: 'La pregunta {number, number} se leerá pronto',
  },
  'booth.announce.on-air': {
    en: 'Question {number, number} is on air',
    fr: 'La question {number, number} est à l’antenne',
    es: 'La pregunta {number, number} está en antena',
  },

  'booth.see': { en: 'Seen', fr: 'Vue', es: 'Vista' },
  'booth.see.action': {
    en: 'Mark the question as seen',
    fr: 'Marquer la question comme vue',
    es: 'Marcar la pregunta como vista',
  },
  'booth.see.hint': {
    en: 'tells the moderator that you have it',
    fr: 'l’animation saura que vous l’avez',
    es: 'la moderación sabrá que la tiene',
  },
  'booth.see.sending': { en: 'Sending…', fr: 'Envoi…', es: 'Enviando…' },
  'booth.see.expired': { en: 'Not confirmed', fr: 'Non confirmé', es: 'Sin confirmar' },
  'booth.see.again': { en: 'Press again', fr: 'Appuyez encore', es: 'Pulse de nuevo' },
  'booth.seen': { en: 'Seen {time}', fr: 'Vue à {time}', es: 'Vista a las {time}' },
  'booth.seen.others': { en: 'Who has it', fr: 'Qui l’a', es: 'Quién la tiene' },
  'booth.seen.yes': {
    en: '{language}: has it since {time}',
    fr: '{language} : l’a depuis {time}',
    es: '{language}: la tiene desde las {time}',
  },
  'booth.seen.no': { en: '{language}: not yet', fr: '{language} : pas encore', es: '{language}: todavía no' },

  'booth.wording': { en: 'In {language}', fr: 'En {language}', es: 'En {language}' },
  'booth.wording.none': {
    en: 'Nobody has written it in {language} yet.',
    fr: 'Personne ne l’a encore écrite en {language}.',
    es: 'Nadie la ha escrito todavía en {language}.',
  },
  'booth.wording.own': {
    en: 'The question is in your channel’s language.',
    fr: 'La question est dans la langue de votre canal.',
    es: 'La pregunta está en el idioma de su canal.',
  },
  'booth.wording.from.interpreter': {
    en: 'booth’s wording',
    fr: 'formulation de la cabine',
    es: 'versión de la cabina',
  },
  'booth.wording.from.moderator': {
    en: 'moderator’s wording',
    fr: 'formulation de l’animation',
    es: 'versión de la moderación',
  },
  'booth.wording.from.machine': {
    en: 'machine translation',
    fr: 'traduction automatique',
    es: 'traducción automática',
  },
  'booth.wording.unreviewed': {
    en: 'Machine translation, read by nobody',
    fr: 'Traduction automatique, relue par personne',
    es: 'Traducción automática, sin revisar',
  },
  'booth.wording.stale': {
    en: 'Out of date: the question was changed since',
    fr: 'Périmée : la question a changé depuis',
    es: 'Desfasada: la pregunta cambió después',
  },
  'booth.wording.sending': { en: 'on its way', fr: 'en cours d’envoi', es: 'en camino' },
  'booth.wording.waiting': { en: 'waits for the connection', fr: 'attend la connexion', es: 'espera la conexión' },
  'booth.write': { en: 'Write it', fr: 'L’écrire', es: 'Escribirla' },
  'booth.correct': { en: 'Correct it', fr: 'La corriger', es: 'Corregirla' },
  'booth.continue': { en: 'Go on writing', fr: 'Continuer', es: 'Seguir escribiendo' },
  'booth.write.action': {
    en: 'Write or correct the question in your language',
    fr: 'Écrire ou corriger la question dans votre langue',
    es: 'Escribir o corregir la pregunta en su idioma',
  },
  'booth.write.field': {
    en: 'Question {number, number} in {language}',
    fr: 'Question {number, number} en {language}',
    es: 'Pregunta {number, number} en {language}',
  },
  'booth.write.save': { en: 'Save', fr: 'Enregistrer', es: 'Guardar' },
  'booth.write.close': { en: 'Close', fr: 'Fermer', es: 'Cerrar' },
  'booth.write.discard': { en: 'Discard my text', fr: 'Abandonner mon texte', es: 'Descartar mi texto' },
  'booth.write.unsaved': { en: 'Not saved yet', fr: 'Pas encore enregistré', es: 'Sin guardar' },
  'booth.write.others': {
    en: '{count, plural, one {{who} is writing this too} other {{who} are writing this too}}',
    fr: '{count, plural, one {{who} y travaille aussi} other {{who} y travaillent aussi}}',
    es: '{count, plural, one {{who} también la está escribiendo} other {{who} también la están escribiendo}}',
  },
  'booth.review': { en: 'It is right', fr: 'Elle est juste', es: 'Es correcta' },
  'booth.review.action': {
    en: 'Confirm the wording as right',
    fr: 'Confirmer que la formulation est juste',
    es: 'Confirmar que la versión es correcta',
  },

  'booth.refused': { en: 'Not saved', fr: 'Non enregistré', es: 'Sin guardar' },
  'booth.refused.conflict': {
    en: 'Someone else wrote this at {time}. Choose which text stays.',
    fr: 'Quelqu’un d’autre a écrit ceci à {time}. Choisissez le texte à garder.',
    es: 'Otra persona escribió esto a las {time}. Elija qué texto se conserva.',
  },
  'booth.refused.theirs': { en: 'Theirs', fr: 'Le leur', es: 'El suyo' },
  'booth.refused.mine': { en: 'Yours', fr: 'Le vôtre', es: 'El de usted' },
  'booth.refused.keep': { en: 'Keep theirs', fr: 'Garder le leur', es: 'Conservar el suyo' },
  'booth.refused.put': { en: 'Put mine', fr: 'Mettre le mien', es: 'Poner el mío' },
  'booth.refused.dismiss': { en: 'Let it go', fr: 'Abandonner', es: 'Descartar' },

  'booth.group.questions': { en: 'Questions', fr: 'Questions', es: 'Preguntas' },
  'booth.group.screen': { en: 'Screen', fr: 'Écran', es: 'Pantalla' },
});

/** The speaker's screen: one glance while talking. */
export const speaker = texts({
  'speaker.title': { en: 'Speaker’s view', fr: 'Vue de l’intervenant', es: 'Vista del ponente' },
  'speaker.question': { en: 'Question for you', fr: 'Question pour vous', es: 'Pregunta para usted' },
  'speaker.question.original': {
    en: 'Asked in {language}',
    fr: 'Posée en {language}',
    es: 'Hecha en {language}',
  },
  'speaker.question.interpreter': {
    en: 'Interpreter’s wording, asked in {language}',
    fr: 'Formulation de l’interprète, posée en {language}',
    es: 'Versión del intérprete, hecha en {language}',
  },
  'speaker.question.moderator': {
    en: 'Moderator’s wording, asked in {language}',
    fr: 'Formulation de l’animation, posée en {language}',
    es: 'Versión de la moderación, hecha en {language}',
  },
  'speaker.question.machine': {
    en: 'Machine translation, asked in {language}',
    fr: 'Traduction automatique, posée en {language}',
    es: 'Traducción automática, hecha en {language}',
  },
  'speaker.question.stale': {
    en: 'The question was changed since: this wording may differ',
    fr: 'La question a changé depuis : cette formulation peut différer',
    es: 'La pregunta cambió después: esta versión puede diferir',
  },
  'speaker.question.elsewhere': { en: 'another language', fr: 'une autre langue', es: 'otro idioma' },
  'speaker.show-original': { en: 'Show the original', fr: 'Voir l’original', es: 'Ver el original' },
  'speaker.show-rendering': { en: 'Show it in {language}', fr: 'Voir en {language}', es: 'Ver en {language}' },
});
