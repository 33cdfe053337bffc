import type { StagePreset } from '../transport/messages.ts';
import { texts } from './text.ts';

type PresetKey = `stage.preset.${StagePreset}`;

/** The stage timer: read at ten metres by someone who is speaking, so every text is as short as it can be. */
export const stage = texts<
  | PresetKey
  | 'stage.title'
  | 'stage.next'
  | 'stage.last'
  | 'stage.clock'
  | 'stage.timer'
  | 'stage.overtime'
  | 'stage.warning'
  | 'stage.danger'
  | 'stage.paused'
  | 'stage.before.starts'
  | 'stage.before.in'
  | 'stage.before.soon'
  | 'stage.first'
  | 'stage.ended'
  | 'stage.ended.thanks'
  | 'stage.message'
  | 'stage.blackout'
  | 'stage.blackout.hint'
  | 'stage.blackout.hint.pointer'
  | 'stage.connecting'
  | 'stage.stale'
  | 'stage.offline'
  | 'stage.offline.nothing'
  | 'stage.reconnect'
  | 'stage.closed'
  | 'stage.full-screen'
  | 'stage.full-screen.leave'
  | 'stage.controls'
>({
  'stage.title': { en: 'Stage timer', fr: 'Écran orateur', es: 'Pantalla del orador' },
  'stage.next': { en: 'Next:', fr: 'Ensuite :', es: 'Después:' },
  'stage.last': { en: 'Last item', fr: 'Dernier élément', es: 'Último elemento' },
  'stage.clock': { en: 'Time of day, {zone}', fr: 'Heure, {zone}', es: 'Hora, {zone}' },
  'stage.timer': { en: 'Time left', fr: 'Temps restant', es: 'Tiempo restante' },
  'stage.overtime': { en: 'Overtime', fr: 'Temps dépassé', es: 'Tiempo excedido' },
  'stage.warning': { en: 'Time is running out', fr: 'Bientôt la fin', es: 'Queda poco tiempo' },
  'stage.danger': { en: 'Finish now', fr: 'Concluez maintenant', es: 'Termine ya' },
  'stage.paused': { en: 'Paused', fr: 'En pause', es: 'En pausa' },
  'stage.before.starts': { en: 'Starts at {time}', fr: 'Début à {time}', es: 'Comienza a las {time}' },
  'stage.before.in': { en: 'Starts in', fr: 'Début dans', es: 'Comienza en' },
  'stage.before.soon': { en: 'About to begin', fr: 'Début imminent', es: 'A punto de empezar' },
  'stage.first': { en: 'First:', fr: 'D’abord :', es: 'Primero:' },
  'stage.ended': { en: 'The session is over', fr: 'La séance est terminée', es: 'La sesión ha terminado' },
  'stage.ended.thanks': { en: 'Thank you.', fr: 'Merci à toutes et à tous.', es: 'Gracias a todas y todos.' },
  'stage.message': { en: 'Message from the console', fr: 'Message de l’animation', es: 'Mensaje de moderación' },
  'stage.blackout': { en: 'Screen blacked out', fr: 'Écran au noir', es: 'Pantalla en negro' },
  'stage.blackout.hint': {
    en: 'Blacked out by the console. The timer keeps running.',
    fr: 'Mis au noir depuis la console. Le minuteur continue.',
    es: 'En negro desde la consola. El temporizador sigue.',
  },
  'stage.blackout.hint.pointer': {
    en: 'Esc leaves full screen.',
    fr: 'Échap quitte le plein écran.',
    es: 'Esc sale de pantalla completa.',
  },
  'stage.connecting': { en: 'Connecting…', fr: 'Connexion…', es: 'Conectando…' },
  'stage.stale': {
    en: 'No news since {time}. The timer runs on what was last known.',
    fr: 'Sans nouvelles depuis {time}. Le minuteur suit les dernières données connues.',
    es: 'Sin noticias desde las {time}. El temporizador sigue con lo último conocido.',
  },
  'stage.offline': {
    en: 'Offline since {time}. The timer runs on what was last known.',
    fr: 'Hors ligne depuis {time}. Le minuteur suit les dernières données connues.',
    es: 'Sin conexión desde las {time}. El temporizador sigue con lo último conocido.',
  },
  'stage.offline.nothing': {
    en: 'Offline. The timer appears as soon as the connection is back.',
    fr: 'Hors ligne. Le minuteur s’affichera dès le retour de la connexion.',
    es: 'Sin conexión. El temporizador aparecerá en cuanto vuelva la conexión.',
  },
  'stage.reconnect': { en: 'Reconnect now', fr: 'Reconnecter', es: 'Reconectar' },
  'stage.closed': {
    en: 'This screen no longer follows the session.',
    fr: 'Cet écran ne suit plus la séance.',
    es: 'Esta pantalla ya no sigue la sesión.',
  },
  'stage.full-screen': { en: 'Full screen', fr: 'Plein écran', es: 'Pantalla completa' },
  'stage.full-screen.leave': {
    en: 'Leave full screen',
    fr: 'Quitter le plein écran',
    es: 'Salir de pantalla completa',
  },
  'stage.controls': { en: 'Screen settings', fr: 'Réglages de l’écran', es: 'Ajustes de la pantalla' },
  'stage.preset.slower': {
    en: 'Please speak more slowly',
    fr: 'Parlez moins vite, s’il vous plaît',
    es: 'Hable más despacio, por favor',
  },
  'stage.preset.closer-to-microphone': {
    en: 'Closer to the microphone, please',
    fr: 'Rapprochez-vous du micro, s’il vous plaît',
    es: 'Acérquese al micrófono, por favor',
  },
  'stage.preset.two-minutes': { en: 'Two minutes left', fr: 'Encore deux minutes', es: 'Quedan dos minutos' },
  'stage.preset.please-conclude': {
    en: 'Please conclude',
    fr: 'Veuillez conclure',
    es: 'Vaya concluyendo, por favor',
  },
  'stage.preset.unmute': {
    en: 'Switch your microphone on',
    fr: 'Activez votre micro',
    es: 'Active su micrófono',
  },
  'stage.preset.share-slides': {
    en: 'Share your slides',
    fr: 'Partagez vos diapositives',
    es: 'Comparta sus diapositivas',
  },
  'stage.preset.interpretation-paused': {
    en: 'Please pause: interpretation is interrupted',
    fr: 'Marquez une pause : interprétation interrompue',
    es: 'Haga una pausa: interpretación interrumpida',
  },
});
