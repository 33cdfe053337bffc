import { texts } from './text.ts';

/** Links that let people in: who has which, and how to make or withdraw one. */
export const invites = texts({
  'invites.title': { en: 'Invite', fr: 'Inviter', es: 'Invitar' },
  'invites.list': { en: 'Links', fr: 'Liens', es: 'Enlaces' },
  'invites.new': { en: 'New link', fr: 'Nouveau lien', es: 'Nuevo enlace' },
  'invites.role': { en: 'Role', fr: 'Rôle', es: 'Función' },
  'invites.label': { en: 'What it is for', fr: 'Usage', es: 'Para qué es' },
  'invites.label.hint': {
    en: 'Shown in this list only, e.g. “Tablet at the lectern”.',
    fr: 'Visible dans cette liste seulement, p. ex. « Tablette du pupitre ».',
    es: 'Solo se ve en esta lista, p. ej. «Tableta del atril».',
  },
  'invites.for': { en: 'For', fr: 'Pour', es: 'Para' },
  'invites.for.anyone': { en: 'Anyone with the link', fr: 'Toute personne ayant le lien', es: 'Quien tenga el enlace' },
  'invites.for.one': { en: 'One person', fr: 'Une seule personne', es: 'Una sola persona' },
  'invites.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'invites.name.missing': {
    en: 'Enter the name of the person.',
    fr: 'Indiquez le nom de la personne.',
    es: 'Escriba el nombre de la persona.',
  },
  'invites.language': { en: 'Language', fr: 'Langue', es: 'Idioma' },
  'invites.language.theirs': { en: 'Their own choice', fr: 'Au choix de la personne', es: 'La que elija la persona' },
  'invites.booth': { en: 'Channel of the booth', fr: 'Canal de la cabine', es: 'Canal de la cabina' },
  'invites.booth.theirs': {
    en: 'The booth says it itself',
    fr: 'La cabine le dira elle-même',
    es: 'Lo dirá la propia cabina',
  },
  'invites.scope': { en: 'Opens', fr: 'Donne accès à', es: 'Da acceso a' },
  'invites.scope.session': { en: 'This session', fr: 'Cette séance', es: 'Esta sesión' },
  'invites.scope.series': { en: 'The whole series', fr: 'Toute la série', es: 'Toda la serie' },
  'invites.expiry': { en: 'Valid until', fr: 'Valable jusqu’à', es: 'Válido hasta' },
  'invites.expiry.session': {
    en: 'A day after the session ends',
    fr: 'Un jour après la fin de la séance',
    es: 'Un día después del final de la sesión',
  },
  'invites.expiry.day': { en: 'One day from now', fr: 'Un jour à partir de maintenant', es: 'Un día desde ahora' },
  'invites.expiry.week': {
    en: 'One week from now',
    fr: 'Une semaine à partir de maintenant',
    es: 'Una semana desde ahora',
  },
  'invites.expiry.never': { en: 'Until it is withdrawn', fr: 'Jusqu’à sa révocation', es: 'Hasta que se revoque' },
  'invites.create': { en: 'Create link', fr: 'Créer le lien', es: 'Crear enlace' },
  'invites.creating': { en: 'Creating…', fr: 'Création…', es: 'Creando…' },
  'invites.back': { en: 'Back to the links', fr: 'Retour aux liens', es: 'Volver a los enlaces' },

  'invites.made': { en: 'Link ready', fr: 'Lien prêt', es: 'Enlace listo' },
  'invites.made.once': {
    en: 'It is shown now and never again: only a fingerprint of it is kept. Copy it, or let people scan it.',
    fr: 'Il s’affiche maintenant et plus jamais : seule son empreinte est conservée. Copiez-le ou faites-le scanner.',
    es: 'Se muestra ahora y nunca más: solo se guarda su huella. Cópielo o deje que lo escaneen.',
  },
  'invites.made.link': { en: 'Join link', fr: 'Lien d’invitation', es: 'Enlace de invitación' },
  'invites.made.qr': {
    en: 'QR code of the join link',
    fr: 'Code QR du lien d’invitation',
    es: 'Código QR del enlace de invitación',
  },
  'invites.booth-link': {
    en: 'Copy invite link',
    fr: 'Copier le lien d’invitation',
    es: 'Copiar enlace de invitación',
  },
  'invites.booth-link.copied': {
    en: 'Link for booth {booth} copied. It lets interpreters in until {date}, {time}.',
    fr: 'Lien de la cabine {booth} copié. Il fait entrer des interprètes jusqu’au {date}, {time}.',
    es: 'Enlace de la cabina {booth} copiado. Deja entrar a intérpretes hasta el {date}, {time}.',
  },
  'invites.booth-link.by-hand': {
    en: 'It could not be copied: select and copy it now, it is not shown again.',
    fr: 'La copie n’a pas marché : sélectionnez-le et copiez-le maintenant, il ne sera plus affiché.',
    es: 'No se pudo copiar: selecciónelo y cópielo ahora, no se volverá a mostrar.',
  },
  'invites.copy': { en: 'Copy link', fr: 'Copier le lien', es: 'Copiar enlace' },
  'invites.stage-here': {
    en: 'Open the stage window here',
    fr: 'Ouvrir l’écran orateur ici',
    es: 'Abrir aquí la pantalla del orador',
  },

  'invites.members': {
    en: '{count, plural, =0 {Nobody has joined} one {# person has joined} other {# people have joined}}',
    fr: '{count, plural, =0 {Personne ne l’a utilisé} one {# personne l’a utilisé} other {# personnes l’ont utilisé}}',
    es: '{count, plural, =0 {Nadie lo ha usado} one {# persona lo ha usado} other {# personas lo han usado}}',
  },
  'invites.created': { en: 'Created {when}', fr: 'Créé le {when}', es: 'Creado el {when}' },
  'invites.expires': { en: 'Valid until {when}', fr: 'Valable jusqu’au {when}', es: 'Válido hasta el {when}' },
  'invites.expires.never': { en: 'No expiry', fr: 'Sans expiration', es: 'Sin caducidad' },
  'invites.expired': { en: 'Expired', fr: 'Expiré', es: 'Caducado' },
  'invites.revoked': { en: 'Withdrawn', fr: 'Révoqué', es: 'Revocado' },
  'invites.personal': { en: 'For {name}', fr: 'Pour {name}', es: 'Para {name}' },
  'invites.unlabelled': { en: 'Without a label', fr: 'Sans libellé', es: 'Sin descripción' },

  'invites.revoke': { en: 'Withdraw', fr: 'Révoquer', es: 'Revocar' },
  'invites.revoke.of': {
    en: 'Withdraw the link “{label}”',
    fr: 'Révoquer le lien « {label} »',
    es: 'Revocar el enlace «{label}»',
  },
  'invites.revoke.ask': {
    en: '{count, plural, =0 {Nobody has joined with this link; from now on nobody can.} one {The person who joined with this link is disconnected at once, and nobody can join with it any more.} other {The # people who joined with this link are disconnected at once, and nobody can join with it any more.}}',
    fr: '{count, plural, =0 {Personne n’a utilisé ce lien ; plus personne ne pourra s’en servir.} one {La personne entrée par ce lien sera déconnectée aussitôt, et plus personne ne pourra s’en servir.} other {Les # personnes entrées par ce lien seront déconnectées aussitôt, et plus personne ne pourra s’en servir.}}',
    es: '{count, plural, =0 {Nadie ha usado este enlace; desde ahora nadie podrá.} one {La persona que entró con este enlace se desconecta de inmediato y nadie más podrá usarlo.} other {Las # personas que entraron con este enlace se desconectan de inmediato y nadie más podrá usarlo.}}',
  },
  'invites.revoke.yes': { en: 'Withdraw the link', fr: 'Révoquer le lien', es: 'Revocar el enlace' },
  'invites.revoke.no': { en: 'Keep it', fr: 'Le garder', es: 'Conservarlo' },
  'invites.revoke.done': { en: 'Link withdrawn', fr: 'Lien révoqué', es: 'Enlace revocado' },

  'invites.loading': { en: 'Reading the links…', fr: 'Lecture des liens…', es: 'Leyendo los enlaces…' },
  'invites.empty': {
    en: 'No link yet. Make one for each person, or one per screen.',
    fr: 'Aucun lien pour l’instant. Créez-en un par personne, ou un par écran.',
    es: 'Aún no hay enlaces. Cree uno por persona, o uno por pantalla.',
  },
  'invites.none-allowed': {
    en: 'Your role may not invite anyone. Ask an organiser or a moderator.',
    fr: 'Votre rôle ne permet pas d’inviter. Adressez-vous à l’organisation ou à l’animation.',
    es: 'Su función no permite invitar. Diríjase a la organización o a la moderación.',
  },
  'invites.failed.offline': {
    en: 'The backend cannot be reached. Links can be made once the connection is back.',
    fr: 'Le serveur est injoignable. Vous pourrez créer des liens au retour de la connexion.',
    es: 'No se puede contactar con el servidor. Podrá crear enlaces cuando vuelva la conexión.',
  },
  'invites.failed.not-allowed': {
    en: 'Your role may not do this.',
    fr: 'Votre rôle ne le permet pas.',
    es: 'Su función no lo permite.',
  },
  'invites.failed.other': {
    en: 'It did not work. Nothing was changed; try again.',
    fr: 'L’opération a échoué. Rien n’a été modifié ; réessayez.',
    es: 'No funcionó. No se cambió nada; reintente.',
  },
});
