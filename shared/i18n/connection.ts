import type { CloseReason } from '../protocol/close-reasons.ts';
import { texts } from './text.ts';

type ClosedKey = `connection.closed.${CloseReason}`;

/** What the console knows of the backend, and what still works when it knows little. */
export const connection = texts<
  | ClosedKey
  | 'connection.connecting'
  | 'connection.live'
  | 'connection.live-unmeasured'
  | 'connection.stale'
  | 'connection.offline'
  | 'connection.closed'
  | 'connection.people'
  | 'connection.offline.title'
  | 'connection.offline.text'
  | 'connection.offline.waiting'
  | 'connection.offline.not-kept'
  | 'connection.stale.title'
  | 'connection.stale.text'
  | 'connection.connecting.text'
  | 'connection.closed.title'
  | 'connection.reconnect'
  | 'connection.leave'
  | 'connection.clock-stepped.title'
  | 'connection.clock-stepped.text'
  | 'connection.clock-adopt'
  | 'connection.clock-adopted.title'
  | 'connection.clock-adopted.text'
  | 'connection.clock-adopt-failed'
  | 'connection.storage-failing.title'
  | 'connection.storage-failing.text'
  | 'connection.storage-recovered.title'
  | 'connection.stopping.title'
  | 'connection.stopping.text'
  | 'connection.dismiss'
>({
  'connection.connecting': { en: 'Connecting', fr: 'Connexion', es: 'Conectando' },
  'connection.live': {
    en: 'In sync {ms, number} ms',
    fr: 'Synchro {ms, number} ms',
    es: 'Sincronizado {ms, number} ms',
  },
  'connection.live-unmeasured': { en: 'In sync', fr: 'Synchro', es: 'Sincronizado' },
  'connection.stale': {
    en: 'Silent for {time}',
    fr: 'Sans nouvelles depuis {time}',
    es: 'Sin noticias desde hace {time}',
  },
  'connection.offline': {
    en: 'Offline for {time}',
    fr: 'Hors ligne depuis {time}',
    es: 'Sin conexión desde hace {time}',
  },
  'connection.closed': { en: 'Disconnected', fr: 'Déconnecté', es: 'Desconectado' },
  'connection.people': {
    en: '{count, plural, one {# person} other {# people}}',
    fr: '{count, plural, one {# poste} other {# postes}}',
    es: '{count, plural, one {# puesto} other {# puestos}}',
  },
  'connection.offline.title': { en: 'You are offline.', fr: 'Vous êtes hors ligne.', es: 'Está sin conexión.' },
  'connection.offline.text': {
    en: 'The timer goes on, and the run-sheet can be edited: edits are kept here and sent when the connection is back. Live commands (next, pause, messages) do not wait: they expire after 5 s.',
    fr: 'Le minuteur continue et le conducteur reste modifiable : vos modifications sont gardées ici et partiront au retour de la connexion. Les commandes en direct (suivant, pause, messages) n’attendent pas : elles expirent au bout de 5 s.',
    es: 'El temporizador sigue y la escaleta se puede editar: los cambios se guardan aquí y se enviarán al volver la conexión. Las órdenes en directo (siguiente, pausa, mensajes) no esperan: caducan a los 5 s.',
  },
  'connection.offline.waiting': {
    en: '{count, plural, =0 {No edit is waiting.} one {# edit is waiting.} other {# edits are waiting.}}',
    fr: '{count, plural, =0 {Aucune modification en attente.} one {# modification en attente.} other {# modifications en attente.}}',
    es: '{count, plural, =0 {Ningún cambio en espera.} one {# cambio en espera.} other {# cambios en espera.}}',
  },
  'connection.offline.not-kept': {
    en: 'This machine cannot store them: leave this window open until they are sent.',
    fr: 'Cette machine ne peut pas les garder : laissez cette fenêtre ouverte jusqu’à leur envoi.',
    es: 'Este equipo no puede guardarlos: deje esta ventana abierta hasta que se envíen.',
  },
  'connection.stale.title': {
    en: 'Nothing heard from the backend for {time}.',
    fr: 'Le serveur ne dit rien depuis {time}.',
    es: 'El servidor no responde desde hace {time}.',
  },
  'connection.stale.text': {
    en: 'What you see may be old. The timer goes on by the clock agreed before.',
    fr: 'Ce que vous voyez peut dater. Le minuteur continue sur l’heure convenue.',
    es: 'Lo que ve puede no estar al día. El temporizador sigue con la hora acordada.',
  },
  'connection.connecting.text': {
    en: 'Fetching the session…',
    fr: 'Récupération de la séance…',
    es: 'Obteniendo la sesión…',
  },
  'connection.closed.title': {
    en: 'The connection was ended',
    fr: 'La connexion a pris fin',
    es: 'La conexión ha terminado',
  },
  'connection.closed.token-unknown': {
    en: 'The backend does not know your link. Ask an organiser for a new one.',
    fr: 'Le serveur ne reconnaît pas votre lien. Demandez-en un nouveau à un organisateur.',
    es: 'El servidor no reconoce su enlace. Pida otro a un organizador.',
  },
  'connection.closed.token-expired': {
    en: 'Your link has expired. Ask an organiser for a new one.',
    fr: 'Votre lien a expiré. Demandez-en un nouveau à un organisateur.',
    es: 'Su enlace ha caducado. Pida otro a un organizador.',
  },
  'connection.closed.token-revoked': {
    en: 'Your link was withdrawn by an organiser. Ask them for a new one.',
    fr: 'Votre lien a été retiré par un organisateur. Demandez-lui en un nouveau.',
    es: 'Un organizador retiró su enlace. Pídale otro.',
  },
  'connection.closed.not-allowed': {
    en: 'Your link does not open this session. Choose another, or ask an organiser.',
    fr: 'Votre lien n’ouvre pas cette séance. Choisissez-en une autre, ou demandez à un organisateur.',
    es: 'Su enlace no abre esta sesión. Elija otra o consulte a un organizador.',
  },
  'connection.closed.session-unknown': {
    en: 'This session does not exist on the backend.',
    fr: 'Cette séance n’existe pas sur le serveur.',
    es: 'Esta sesión no existe en el servidor.',
  },
  'connection.closed.version-unsupported': {
    en: 'This console and the backend are of different versions. Reload to get the same one.',
    fr: 'Cette console et le serveur ne sont pas de la même version. Rechargez pour avoir la même.',
    es: 'Esta consola y el servidor son de versiones distintas. Recargue para tener la misma.',
  },
  'connection.closed.origin-refused': {
    en: 'The backend does not accept pages from this address. Open the link that you were given.',
    fr: 'Le serveur n’accepte pas les pages de cette adresse. Ouvrez le lien que vous avez reçu.',
    es: 'El servidor no acepta páginas de esta dirección. Abra el enlace que recibió.',
  },
  'connection.closed.too-many-connections': {
    en: 'Too many windows are connected with this link. Close one, then try again.',
    fr: 'Trop de fenêtres sont connectées avec ce lien. Fermez-en une, puis réessayez.',
    es: 'Hay demasiadas ventanas conectadas con este enlace. Cierre una y vuelva a intentarlo.',
  },
  'connection.closed.protocol-error': {
    en: 'The backend did not understand this console. Reload; if it happens again, tell the organiser.',
    fr: 'Le serveur n’a pas compris cette console. Rechargez ; si cela se répète, prévenez l’organisateur.',
    es: 'El servidor no entendió esta consola. Recargue; si se repite, avise al organizador.',
  },
  'connection.reconnect': { en: 'Connect now', fr: 'Se reconnecter', es: 'Conectar ahora' },
  'connection.leave': { en: 'Your sessions', fr: 'Vos séances', es: 'Sus sesiones' },
  'connection.clock-stepped.title': {
    en: 'The backend’s system clock was moved by {time}.',
    fr: 'L’horloge système du serveur a bougé de {time}.',
    es: 'El reloj del sistema del servidor se movió {time}.',
  },
  'connection.clock-stepped.text': {
    en: 'No timer was moved. Adopt the new time only if it is the right one.',
    fr: 'Aucun minuteur n’a bougé. N’adoptez la nouvelle heure que si c’est la bonne.',
    es: 'Ningún temporizador se movió. Adopte la nueva hora solo si es la correcta.',
  },
  'connection.clock-adopt': {
    en: 'Adopt the system clock',
    fr: 'Adopter l’horloge système',
    es: 'Adoptar el reloj del sistema',
  },
  'connection.clock-adopted.title': {
    en: 'The system clock was adopted.',
    fr: 'L’horloge système a été adoptée.',
    es: 'Se adoptó el reloj del sistema.',
  },
  'connection.clock-adopted.text': {
    en: 'Times of day moved by {time}. No timer was moved.',
    fr: 'Les heures ont bougé de {time}. Aucun minuteur n’a bougé.',
    es: 'Las horas se movieron {time}. Ningún temporizador se movió.',
  },
  'connection.clock-adopt-failed': {
    en: 'The clock could not be adopted. Try again in a moment.',
    fr: 'L’horloge n’a pas pu être adoptée. Réessayez dans un instant.',
    es: 'No se pudo adoptar el reloj. Inténtelo en un momento.',
  },
  'connection.storage-failing.title': {
    en: 'The backend cannot write.',
    fr: 'Le serveur ne peut plus écrire.',
    es: 'El servidor no puede escribir.',
  },
  'connection.storage-failing.text': {
    en: 'Nothing is lost, but new commands are refused until its disk works again. Tell the producer: the disk may be full.',
    fr: 'Rien n’est perdu, mais les nouvelles commandes sont refusées tant que son disque ne répond pas. Prévenez la régie : le disque est peut-être plein.',
    es: 'No se ha perdido nada, pero las órdenes nuevas se rechazan hasta que el disco funcione. Avise a la producción: puede que el disco esté lleno.',
  },
  'connection.storage-recovered.title': {
    en: 'The backend writes again.',
    fr: 'Le serveur écrit de nouveau.',
    es: 'El servidor vuelve a escribir.',
  },
  'connection.stopping.title': {
    en: 'The backend is restarting.',
    fr: 'Le serveur redémarre.',
    es: 'El servidor se está reiniciando.',
  },
  'connection.stopping.text': {
    en: 'The console comes back by itself.',
    fr: 'La console reviendra d’elle-même.',
    es: 'La consola volverá por sí sola.',
  },
  'connection.dismiss': { en: 'Understood', fr: 'Compris', es: 'Entendido' },
});
