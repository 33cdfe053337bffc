import { texts } from './text.ts';

/** The way in: sessions that this person can reach, and how to make or reach more. */
export const sessions = texts({
  'sessions.title': { en: 'Sessions', fr: 'Séances', es: 'Sesiones' },
  'sessions.alone': { en: 'Single sessions', fr: 'Séances hors série', es: 'Sesiones sueltas' },
  'sessions.count': {
    en: '{count, plural, one {# session} other {# sessions}}',
    fr: '{count, plural, one {# séance} other {# séances}}',
    es: '{count, plural, one {# sesión} other {# sesiones}}',
  },
  'sessions.position': {
    en: '{position} of {count}',
    fr: '{position} sur {count}',
    es: '{position} de {count}',
  },
  'sessions.items': {
    en: '{count, plural, =0 {Run-sheet empty} one {# item} other {# items}}',
    fr: '{count, plural, =0 {Conducteur vide} one {# élément} other {# éléments}}',
    es: '{count, plural, =0 {Escaleta vacía} one {# elemento} other {# elementos}}',
  },
  'sessions.status.live': { en: 'Live now', fr: 'En direct', es: 'En directo' },
  'sessions.status.ended': { en: 'Ended', fr: 'Terminée', es: 'Terminada' },
  'sessions.status.due': { en: 'Due to start', fr: 'À lancer', es: 'Por comenzar' },
  'sessions.status.past': { en: 'Never started', fr: 'Jamais lancée', es: 'Nunca iniciada' },
  'sessions.when.zone': { en: '{from} – {to}, {zone}', fr: '{from} – {to}, {zone}', es: '{from} – {to}, {zone}' },
  'sessions.when.yours': {
    en: '{from} – {to} your time',
    fr: '{from} – {to} chez vous',
    es: '{from} – {to} en su zona',
  },
  'sessions.when.yours.day': {
    en: '{day}, {from} – {to} your time',
    fr: '{day}, {from} – {to} chez vous',
    es: '{day}, {from} – {to} en su zona',
  },
  'sessions.open': { en: 'Open console', fr: 'Ouvrir la console', es: 'Abrir la consola' },
  'sessions.stage': { en: 'Stage timer', fr: 'Écran orateur', es: 'Pantalla del orador' },
  'sessions.new': { en: 'New session', fr: 'Nouvelle séance', es: 'Nueva sesión' },
  'sessions.import': { en: 'Import a run-sheet', fr: 'Importer un conducteur', es: 'Importar una escaleta' },
  'sessions.import.into': {
    en: 'Import a run-sheet into…',
    fr: 'Importer un conducteur dans…',
    es: 'Importar una escaleta en…',
  },
  'sessions.join': { en: 'Join with a link', fr: 'Rejoindre avec un lien', es: 'Unirse con un enlace' },
  'sessions.refresh': { en: 'Refresh', fr: 'Actualiser', es: 'Actualizar' },
  'sessions.forget': { en: 'Remove from this device', fr: 'Retirer de cet appareil', es: 'Quitar de este dispositivo' },
  'sessions.loading': {
    en: 'Looking for your sessions…',
    fr: 'Recherche de vos séances…',
    es: 'Buscando sus sesiones…',
  },
  'sessions.choose': { en: 'Choose a session', fr: 'Choisissez une séance', es: 'Elija una sesión' },

  'sessions.empty.title': { en: 'No session here yet', fr: 'Aucune séance pour l’instant', es: 'Aún no hay sesiones' },
  'sessions.empty.organiser': {
    en: 'Create a session, then import its run-sheet and invite the team.',
    fr: 'Créez une séance, importez son conducteur, puis invitez l’équipe.',
    es: 'Cree una sesión, importe su escaleta e invite al equipo.',
  },
  'sessions.empty.member': {
    en: 'Your link opens no session yet. The organiser adds them here.',
    fr: 'Votre lien n’ouvre encore aucune séance. L’organisation les ajoutera ici.',
    es: 'Su enlace aún no abre ninguna sesión. La organización las añadirá aquí.',
  },
  'sessions.first.title': {
    en: 'Welcome to Rostrum',
    fr: 'Bienvenue dans Rostrum',
    es: 'Le damos la bienvenida a Rostrum',
  },
  'sessions.first.text': {
    en: 'Rostrum opens with a join link: the organiser of your session sends you one. Paste it here.',
    fr: 'Rostrum s’ouvre avec un lien d’invitation : l’organisation de votre séance vous l’envoie. Collez-le ici.',
    es: 'Rostrum se abre con un enlace de invitación: se lo envía la organización de su sesión. Péguelo aquí.',
  },
  'sessions.offline': {
    en: 'The backend cannot be reached. Sessions that this device holds can still be opened; edits wait and are sent later.',
    fr: 'Le serveur est injoignable. Les séances gardées sur cet appareil restent accessibles ; vos modifications partiront plus tard.',
    es: 'No se puede contactar con el servidor. Las sesiones guardadas en este dispositivo siguen accesibles; sus cambios se enviarán después.',
  },
  'sessions.fault.token-expired': {
    en: 'Your access as {role} has expired. Ask the organiser for a new link.',
    fr: 'Votre accès ({role}) a expiré. Demandez un nouveau lien à l’organisation.',
    es: 'Su acceso ({role}) ha caducado. Pida otro enlace a la organización.',
  },
  'sessions.fault.token-revoked': {
    en: 'Your access as {role} was withdrawn. Ask the organiser if you still need it.',
    fr: 'Votre accès ({role}) a été révoqué. Voyez avec l’organisation si vous en avez encore besoin.',
    es: 'Su acceso ({role}) fue revocado. Consulte a la organización si aún lo necesita.',
  },
  'sessions.fault.token-unknown': {
    en: 'The backend does not know your access as {role} any more. Join again with your link.',
    fr: 'Le serveur ne reconnaît plus votre accès ({role}). Rejoignez de nouveau avec votre lien.',
    es: 'El servidor ya no reconoce su acceso ({role}). Vuelva a unirse con su enlace.',
  },
  'sessions.fault.other': {
    en: 'The list could not be read. Try again.',
    fr: 'La liste n’a pas pu être lue. Réessayez.',
    es: 'No se pudo leer la lista. Reintente.',
  },

  'sessions.create.title': { en: 'New session', fr: 'Nouvelle séance', es: 'Nueva sesión' },
  'sessions.create.name': { en: 'Title ({language})', fr: 'Titre ({language})', es: 'Título ({language})' },
  'sessions.create.languages.hint': {
    en: 'Languages in which the session is followed.',
    fr: 'Langues dans lesquelles la séance est suivie.',
    es: 'Idiomas en los que se sigue la sesión.',
  },
  'sessions.create.series': { en: 'Series', fr: 'Série', es: 'Serie' },
  'sessions.create.series.none': { en: 'No series', fr: 'Hors série', es: 'Sin serie' },
  'sessions.create.zone': { en: 'Time zone', fr: 'Fuseau horaire', es: 'Zona horaria' },
  'sessions.create.date': { en: 'Date', fr: 'Date', es: 'Fecha' },
  'sessions.create.start': { en: 'Start', fr: 'Début', es: 'Comienzo' },
  'sessions.create.end': { en: 'End', fr: 'Fin', es: 'Final' },
  'sessions.create.end.next-day': {
    en: 'Ends the next day.',
    fr: 'Se termine le lendemain.',
    es: 'Termina al día siguiente.',
  },
  'sessions.create.submit': { en: 'Create session', fr: 'Créer la séance', es: 'Crear la sesión' },
  'sessions.create.submitting': { en: 'Creating…', fr: 'Création…', es: 'Creando…' },
  'sessions.create.title-missing': {
    en: 'Give it a title in at least one language.',
    fr: 'Donnez-lui un titre dans au moins une langue.',
    es: 'Póngale un título en al menos un idioma.',
  },
  'sessions.create.date-missing': { en: 'Choose a date.', fr: 'Choisissez une date.', es: 'Elija una fecha.' },
  'sessions.create.time-missing': {
    en: 'Enter a time, e.g. 15:00.',
    fr: 'Indiquez une heure, p. ex. 15:00.',
    es: 'Indique una hora, p. ej. 15:00.',
  },
  'sessions.create.time-nowhere': {
    en: 'This time does not exist on that day in {zone}.',
    fr: 'Cette heure n’existe pas ce jour-là à {zone}.',
    es: 'Esta hora no existe ese día en {zone}.',
  },
  'sessions.create.same-time': {
    en: 'The end must differ from the start.',
    fr: 'La fin doit être différente du début.',
    es: 'El final debe ser distinto del comienzo.',
  },
  'sessions.create.zone-unknown': {
    en: 'Choose a time zone from the list, e.g. Europe/Paris.',
    fr: 'Choisissez un fuseau dans la liste, p. ex. Europe/Paris.',
    es: 'Elija una zona de la lista, p. ej. Europe/Paris.',
  },
  'sessions.create.failed.offline': {
    en: 'The backend cannot be reached. What you entered stays here; try again.',
    fr: 'Le serveur est injoignable. Votre saisie est conservée ; réessayez.',
    es: 'No se puede contactar con el servidor. Lo que escribió se conserva; reintente.',
  },
  'sessions.create.failed.not-allowed': {
    en: 'Only an organiser may create sessions.',
    fr: 'Seule l’organisation peut créer des séances.',
    es: 'Solo la organización puede crear sesiones.',
  },
  'sessions.create.failed.other': {
    en: 'The session could not be created. What you entered stays here; try again.',
    fr: 'La séance n’a pas pu être créée. Votre saisie est conservée ; réessayez.',
    es: 'No se pudo crear la sesión. Lo que escribió se conserva; reintente.',
  },
});
