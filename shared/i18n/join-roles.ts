import { texts } from './text.ts';

/** What each role may, for those who join and those who invite them. */
export const joinRoles = texts({
  'join.may.organiser': {
    en: 'Create sessions, invite people, edit the run-sheet and run the session.',
    fr: 'Créer des séances, inviter, modifier le conducteur et mener la séance.',
    es: 'Crear sesiones, invitar, editar la escaleta y dirigir la sesión.',
  },
  'join.may.moderator': {
    en: 'Run the session: run-sheet, timer, messages to the stage. Invite the team.',
    fr: 'Mener la séance : conducteur, minuteur, messages à l’orateur. Inviter l’équipe.',
    es: 'Dirigir la sesión: escaleta, temporizador, mensajes al orador. Invitar al equipo.',
  },
  'join.may.producer': {
    en: 'Prepare the run-sheet, cue the stage and keep time. Open stage screens.',
    fr: 'Préparer le conducteur, guider les orateurs et tenir le temps. Ouvrir des écrans orateur.',
    es: 'Preparar la escaleta, guiar a los oradores y controlar el tiempo. Abrir pantallas del orador.',
  },
  'join.may.interpreter': {
    en: 'See what is on and what comes, and read questions before they are read aloud.',
    fr: 'Voir ce qui est en cours et ce qui vient, et lire les questions avant qu’elles soient posées.',
    es: 'Ver qué está en curso y qué sigue, y leer las preguntas antes de que se lean en voz alta.',
  },
  'join.may.speaker': {
    en: 'See your timer and the question that is put to you. Nothing else is visible.',
    fr: 'Voir votre minuteur et la question qui vous est posée. Rien d’autre n’est visible.',
    es: 'Ver su temporizador y la pregunta que se le hace. No se ve nada más.',
  },
  'join.may.audience': {
    en: 'Ask questions, vote, and read the answers in your language.',
    fr: 'Poser des questions, voter et lire les réponses dans votre langue.',
    es: 'Hacer preguntas, votar y leer las respuestas en su idioma.',
  },
  'join.may.viewer': {
    en: 'See the stage timer on a screen. Nothing else is visible, nothing can be changed.',
    fr: 'Afficher l’écran orateur et son minuteur. Rien d’autre n’est visible ni modifiable.',
    es: 'Mostrar la pantalla del orador y su temporizador. No se ve ni se cambia nada más.',
  },
});
