import { texts } from './text.ts';

/** Taking a session's questions out as a file. */
export const questionsExport = texts({
  'questions-export.title': { en: 'Export the questions', fr: 'Exporter les questions', es: 'Exportar las preguntas' },
  'questions-export.text': {
    en: '{count, plural, =0 {There is no question yet: the file would hold its headings only.} one {One row for the one question, whatever its state: as asked, as it is now, its renderings, answer, votes and times.} other {One row for each of the # questions, whatever their state: as asked, as they are now, renderings, answers, votes and times.}}',
    fr: '{count, plural, =0 {Aucune question pour l’instant : le fichier n’aurait que ses titres.} one {Une ligne pour l’unique question, quel que soit son état : texte d’origine, texte actuel, versions, réponse, votes et heures.} other {Une ligne pour chacune des # questions, quel que soit leur état : texte d’origine, texte actuel, versions, réponses, votes et heures.}}',
    es: '{count, plural, =0 {Aún no hay preguntas: el archivo solo tendría los encabezados.} one {Una fila para la única pregunta, sea cual sea su estado: texto original, texto actual, versiones, respuesta, votos y horas.} other {Una fila por cada una de las # preguntas, sea cual sea su estado: texto original, texto actual, versiones, respuestas, votos y horas.}}',
  },
  'questions-export.never': {
    en: 'Moderators’ notes and reasons are never in it.',
    fr: 'Les notes et motifs de l’animation n’y figurent jamais.',
    es: 'Las notas y los motivos de la moderación nunca figuran en él.',
  },
  'questions-export.format': { en: 'File', fr: 'Fichier', es: 'Archivo' },
  'questions-export.format.xlsx': { en: 'Excel (XLSX)', fr: 'Excel (XLSX)', es: 'Excel (XLSX)' },
  'questions-export.format.csv': { en: 'Table (CSV)', fr: 'Tableau (CSV)', es: 'Tabla (CSV)' },
  'questions-export.language': { en: 'Headings in', fr: 'Titres en', es: 'Encabezados en' },
  'questions-export.names': {
    en: 'With the askers’ names and places',
    fr: 'Avec les noms et lieux des auteurs',
    es: 'Con los nombres y lugares de quienes preguntan',
  },
  'questions-export.names.without': {
    en: 'Anonymised: what people wrote of themselves within a text stays in the text.',
    fr: 'Anonymisé : ce que les personnes disent d’elles dans un texte y reste.',
    es: 'Anonimizado: lo que las personas digan de sí mismas en un texto sigue en el texto.',
  },
  'questions-export.names.with': {
    en: 'The file holds personal data. It is not erased with the session: whoever has it must see to that.',
    fr: 'Le fichier contient des données personnelles. Il n’est pas effacé avec la séance : à son détenteur d’y veiller.',
    es: 'El archivo contiene datos personales. No se borra con la sesión: debe encargarse quien lo tenga.',
  },
  'questions-export.do': { en: 'Export', fr: 'Exporter', es: 'Exportar' },
  'questions-export.doing': { en: 'Writing the file…', fr: 'Écriture du fichier…', es: 'Escribiendo el archivo…' },
  'questions-export.done': { en: 'Saved: {file}', fr: 'Enregistré : {file}', es: 'Guardado: {file}' },
  'questions-export.file': { en: 'questions-{day}', fr: 'questions-{day}', es: 'preguntas-{day}' },
  'questions-export.not-allowed': {
    en: 'Your role may not take the questions out',
    fr: 'Votre rôle ne permet pas d’exporter les questions',
    es: 'Su función no permite exportar las preguntas',
  },
  'questions-export.not-allowed.text': {
    en: 'The file holds more than this screen shows you. Ask an organiser or a moderator for it.',
    fr: 'Le fichier contient plus que ce que cet écran vous montre. Demandez-le à l’organisation ou à l’animation.',
    es: 'El archivo contiene más de lo que muestra esta pantalla. Pídalo a la organización o a la moderación.',
  },
  'questions-export.failed.offline': {
    en: 'The backend, which writes the file, cannot be reached. Try again once the connection is back.',
    fr: 'Le serveur, qui écrit le fichier, est injoignable. Réessayez au retour de la connexion.',
    es: 'No se puede contactar con el servidor, que escribe el archivo. Reintente cuando vuelva la conexión.',
  },
  'questions-export.failed.busy': {
    en: 'Others are exporting just now. Try again in a few seconds.',
    fr: 'D’autres exportent en ce moment. Réessayez dans quelques secondes.',
    es: 'Otras personas están exportando ahora. Reintente en unos segundos.',
  },
  'questions-export.failed.not-allowed': {
    en: 'Your role may not do this.',
    fr: 'Votre rôle ne le permet pas.',
    es: 'Su función no lo permite.',
  },
  'questions-export.failed.not-saved': {
    en: 'The file could not be saved there. Choose another place.',
    fr: 'Le fichier n’a pas pu être enregistré à cet endroit. Choisissez un autre emplacement.',
    es: 'No se pudo guardar el archivo ahí. Elija otro lugar.',
  },
  'questions-export.failed.other': {
    en: 'The file could not be written. Try again.',
    fr: 'Le fichier n’a pas pu être écrit. Réessayez.',
    es: 'No se pudo escribir el archivo. Reintente.',
  },
});
