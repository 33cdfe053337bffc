import type { Field } from '../questions/import/mapping.ts';
import type { ProblemCode } from '../questions/import/problems.ts';
import type { Repeat } from '../questions/import/repeats.ts';
import { type Text, texts } from './text.ts';

const fields = texts<`questions-import.field.${Field | 'ignored'}`>({
  'questions-import.field.question': { en: 'Question', fr: 'Question', es: 'Pregunta' },
  'questions-import.field.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'questions-import.field.surname': { en: 'Last name', fr: 'Nom de famille', es: 'Apellidos' },
  'questions-import.field.place': { en: 'Place', fr: 'Lieu', es: 'Lugar' },
  'questions-import.field.date': { en: 'Date', fr: 'Date', es: 'Fecha' },
  'questions-import.field.time': { en: 'Time (and date)', fr: 'Heure (et date)', es: 'Hora (y fecha)' },
  'questions-import.field.status': { en: 'Status', fr: 'Statut', es: 'Estado' },
  'questions-import.field.answer': { en: 'Answer', fr: 'Réponse', es: 'Respuesta' },
  'questions-import.field.language': { en: 'Language', fr: 'Langue', es: 'Idioma' },
  'questions-import.field.kind': { en: 'Question or reply', fr: 'Question ou réponse', es: 'Pregunta o respuesta' },
  'questions-import.field.reference': { en: 'Id of the question', fr: 'Id de la question', es: 'Id de la pregunta' },
  'questions-import.field.email': {
    en: 'E-mail: never imported',
    fr: 'E-mail : jamais importé',
    es: 'Correo: nunca se importa',
  },
  'questions-import.field.ignored': { en: 'Not imported', fr: 'Non importée', es: 'No se importa' },
});

const problems = texts<`questions-import.problem.${ProblemCode}`>({
  'questions-import.problem.header-missing': {
    en: 'No row names the columns. Say below what each column holds; at least the questions are needed.',
    fr: 'Aucune ligne ne nomme les colonnes. Indiquez ci-dessous ce que contient chacune ; il faut au moins les questions.',
    es: 'Ninguna fila nombra las columnas. Indique abajo qué contiene cada una; hacen falta al menos las preguntas.',
  },
  'questions-import.problem.question-unmapped': {
    en: 'No column holds the questions. Choose the one that does.',
    fr: 'Aucune colonne ne contient les questions. Choisissez celle qui convient.',
    es: 'Ninguna columna contiene las preguntas. Elija la que corresponda.',
  },
  'questions-import.problem.too-many-rows': {
    en: 'The file has {value} rows; a session holds at most 20,000 questions. Split the file.',
    fr: 'Le fichier compte {value} lignes ; une session contient au plus 20 000 questions. Divisez le fichier.',
    es: 'El archivo tiene {value} filas; una sesión admite como máximo 20 000 preguntas. Divida el archivo.',
  },
  'questions-import.problem.quotes-broken': {
    en: 'A quotation mark is opened and never closed.',
    fr: 'Un guillemet s’ouvre sans se fermer.',
    es: 'Se abren comillas que no se cierran.',
  },
  'questions-import.problem.row-too-long': {
    en: 'More cells than columns: a separator stands in a text without quotation marks.',
    fr: 'Plus de cellules que de colonnes : un texte sans guillemets contient un séparateur.',
    es: 'Más celdas que columnas: hay un separador en un texto sin comillas.',
  },
  'questions-import.problem.question-missing': {
    en: 'There is no question in this row.',
    fr: 'Cette ligne ne contient pas de question.',
    es: 'Esta fila no contiene ninguna pregunta.',
  },
  'questions-import.problem.not-a-question': {
    en: '“{value}”: the row is a reply, not a question.',
    fr: '« {value} » : cette ligne est une réponse, pas une question.',
    es: '«{value}»: la fila es una respuesta, no una pregunta.',
  },
  'questions-import.problem.question-too-long': {
    en: 'The question is longer than 2,000 characters and is cut.',
    fr: 'La question dépasse 2 000 caractères et sera coupée.',
    es: 'La pregunta supera los 2000 caracteres y se recorta.',
  },
  'questions-import.problem.name-too-long': {
    en: 'The name is longer than 80 characters and is cut.',
    fr: 'Le nom dépasse 80 caractères et sera coupé.',
    es: 'El nombre supera los 80 caracteres y se recorta.',
  },
  'questions-import.problem.place-too-long': {
    en: 'The place is longer than 80 characters and is cut.',
    fr: 'Le lieu dépasse 80 caractères et sera coupé.',
    es: 'El lugar supera los 80 caracteres y se recorta.',
  },
  'questions-import.problem.answer-too-long': {
    en: 'The answer is longer than 4,000 characters and is cut.',
    fr: 'La réponse dépasse 4 000 caractères et sera coupée.',
    es: 'La respuesta supera los 4000 caracteres y se recorta.',
  },
  'questions-import.problem.email-in-name': {
    en: 'An e-mail address stands in the name: it is left out.',
    fr: 'Le nom contient une adresse e-mail : elle n’est pas importée.',
    es: 'El nombre contiene una dirección de correo: no se importa.',
  },
  'questions-import.problem.time-unreadable': {
    en: '“{value}” is not a time: imported without one.',
    fr: '« {value} » n’est pas une heure : importée sans heure.',
    es: '«{value}» no es una hora: se importa sin ella.',
  },
  'questions-import.problem.language-unreadable': {
    en: '“{value}” is not a language: imported with the one that the text seems to be in.',
    fr: '« {value} » n’est pas une langue : importée avec celle que le texte semble avoir.',
    es: '«{value}» no es un idioma: se importa con el que parece tener el texto.',
  },
  'questions-import.problem.status-unknown': {
    en: '“{value}” is not a known status: counted as answered only where there is an answer.',
    fr: '« {value} » n’est pas un statut connu : comptée comme répondue seulement s’il y a une réponse.',
    es: '«{value}» no es un estado conocido: cuenta como respondida solo si hay respuesta.',
  },
});

const repeats = texts<`questions-import.repeat.${Repeat['kind']}`>({
  'questions-import.repeat.imported': {
    en: 'imported before as no. {number}',
    fr: 'déjà importée, nº {number}',
    es: 'ya importada, n.º {number}',
  },
  'questions-import.repeat.erased': { en: 'erased here', fr: 'effacée ici', es: 'borrada aquí' },
  'questions-import.repeat.in-session': {
    en: 'the same as no. {number}',
    fr: 'identique au nº {number}',
    es: 'igual que la n.º {number}',
  },
  'questions-import.repeat.in-file': {
    en: 'the same as line {number}',
    fr: 'identique à la ligne {number}',
    es: 'igual que la línea {number}',
  },
});

const dialog = texts({
  'questions-import.title': { en: 'Import questions', fr: 'Importer des questions', es: 'Importar preguntas' },
  'questions-import.drop': {
    en: 'Drop a question report here',
    fr: 'Déposez un rapport de questions ici',
    es: 'Suelte aquí un informe de preguntas',
  },
  'questions-import.drop.hint': {
    en: 'As a webinar platform exports it: CSV or XLSX, at most 10 MB. Nothing is imported before you have seen how it was understood.',
    fr: 'Tel qu’une plateforme de webinaire l’exporte : CSV ou XLSX, 10 Mo au plus. Rien n’est importé avant que vous ayez vu comment il a été compris.',
    es: 'Tal como lo exporta una plataforma de seminarios web: CSV o XLSX, hasta 10 MB. No se importa nada antes de que vea cómo se entendió.',
  },
  'questions-import.fault.empty': {
    en: '“{name}” is empty. Export the report again and choose that file.',
    fr: '« {name} » est vide. Exportez de nouveau le rapport et choisissez ce fichier.',
    es: '«{name}» está vacío. Exporte de nuevo el informe y elija ese archivo.',
  },
  'questions-import.fault.too-large': {
    en: '“{name}” is larger than 10 MB. Split it, or export only the questions.',
    fr: '« {name} » dépasse 10 Mo. Divisez-le, ou n’exportez que les questions.',
    es: '«{name}» supera 10 MB. Divídalo o exporte solo las preguntas.',
  },
  'questions-import.fault.workbook': {
    en: '“{name}” is an old or damaged spreadsheet file. Save it as XLSX or as CSV (UTF-8) and choose that file.',
    fr: '« {name} » est un classeur ancien ou endommagé. Enregistrez-le au format XLSX ou CSV (UTF-8) et choisissez ce fichier.',
    es: '«{name}» es un libro de hoja de cálculo antiguo o dañado. Guárdelo como XLSX o CSV (UTF-8) y elija ese archivo.',
  },
  'questions-import.fault.workbook-too-large': {
    en: '“{name}” is too large a spreadsheet file. Save it as CSV (UTF-8) and choose that file.',
    fr: '« {name} » est un classeur trop volumineux. Enregistrez-le au format CSV (UTF-8) et choisissez ce fichier.',
    es: '«{name}» es un libro de hoja de cálculo demasiado grande. Guárdelo como CSV (UTF-8) y elija ese archivo.',
  },
  'questions-import.fault.not-text': {
    en: '“{name}” is not a text file. Export the report as CSV or XLSX and choose that file.',
    fr: '« {name} » n’est pas un fichier texte. Exportez le rapport au format CSV ou XLSX et choisissez ce fichier.',
    es: '«{name}» no es un archivo de texto. Exporte el informe como CSV o XLSX y elija ese archivo.',
  },
  'questions-import.fault.unreadable': {
    en: '“{name}” could not be read. Check that it is still there and that you may open it.',
    fr: '« {name} » n’a pas pu être lu. Vérifiez qu’il existe toujours et que vous pouvez l’ouvrir.',
    es: '«{name}» no se pudo leer. Compruebe que sigue ahí y que puede abrirlo.',
  },
  'questions-import.full': {
    en: 'The session has room for {room, number} more questions. Choose fewer.',
    fr: 'La session peut encore recevoir {room, number} questions. Choisissez-en moins.',
    es: 'En la sesión caben {room, number} preguntas más. Elija menos.',
  },

  'questions-import.zone': { en: 'Times are in', fr: 'Les heures sont en', es: 'Las horas están en' },
  'questions-import.zone.session': {
    en: '{zone} (this session)',
    fr: '{zone} (cette session)',
    es: '{zone} (esta sesión)',
  },
  'questions-import.zone.report': {
    en: '{zone} (says the report)',
    fr: '{zone} (d’après le rapport)',
    es: '{zone} (según el informe)',
  },
  'questions-import.zone.unsaid': {
    en: 'The report does not name its time zone.',
    fr: 'Le rapport n’indique pas son fuseau horaire.',
    es: 'El informe no indica su zona horaria.',
  },

  'questions-import.which': { en: 'Which to import', fr: 'Que faut-il importer', es: 'Qué importar' },
  'questions-import.which.new': { en: 'New ones', fr: 'Les nouvelles', es: 'Las nuevas' },
  'questions-import.which.open': {
    en: 'New and not answered',
    fr: 'Les nouvelles sans réponse',
    es: 'Las nuevas sin responder',
  },
  'questions-import.which.all': { en: 'All that can be', fr: 'Toutes celles possibles', es: 'Todas las posibles' },
  'questions-import.which.none': { en: 'None', fr: 'Aucune', es: 'Ninguna' },
  'questions-import.which.chosen': {
    en: 'As chosen below',
    fr: 'Selon le choix ci-dessous',
    es: 'Según lo elegido abajo',
  },
  'questions-import.take': {
    en: 'Import line {line}',
    fr: 'Importer la ligne {line}',
    es: 'Importar la línea {line}',
  },
  'questions-import.anonymous': { en: 'no name', fr: 'sans nom', es: 'sin nombre' },
  'questions-import.answered': { en: 'answered', fr: 'répondue', es: 'respondida' },
  'questions-import.dismissed': { en: 'set aside there', fr: 'écartée là-bas', es: 'descartada allí' },

  'questions-import.count': {
    en: '{count, plural, one {# question} other {# questions}} in the file',
    fr: '{count, plural, one {# question} other {# questions}} dans le fichier',
    es: '{count, plural, one {# pregunta} other {# preguntas}} en el archivo',
  },
  'questions-import.count.answered': {
    en: '{count, plural, one {# answered} other {# answered}}',
    fr: '{count, plural, one {# répondue} other {# répondues}}',
    es: '{count, plural, one {# respondida} other {# respondidas}}',
  },
  'questions-import.count.repeated': {
    en: '{count, plural, one {# repeat} other {# repeats}}',
    fr: '{count, plural, one {# doublon} other {# doublons}}',
    es: '{count, plural, one {# repetida} other {# repetidas}}',
  },

  'questions-import.after.moderated': {
    en: 'They come in to be sorted; answered ones go to Answered, where the audience reads them with the answers of the report.',
    fr: 'Elles arrivent parmi celles à trier ; celles déjà répondues vont dans Répondues, où le public les lit avec les réponses du rapport.',
    es: 'Llegan a las que hay que clasificar; las respondidas van a Respondidas, donde el público las lee con las respuestas del informe.',
  },
  'questions-import.after.unmoderated': {
    en: 'This session is not moderated: the audience sees them at once, those of Answered with the answers of the report.',
    fr: 'Cette session n’est pas modérée : le public les voit aussitôt, celles de Répondues avec les réponses du rapport.',
    es: 'Esta sesión no está moderada: el público las ve enseguida, las de Respondidas con las respuestas del informe.',
  },
  'questions-import.after.undo': {
    en: 'Undo does not take an import back: reject or erase what should not be there. Importing a file again brings in nothing twice.',
    fr: 'Annuler ne défait pas un import : rejetez ou effacez ce qui ne convient pas. Réimporter un fichier n’ajoute rien en double.',
    es: 'Deshacer no revierte una importación: rechace o borre lo que sobre. Importar de nuevo un archivo no duplica nada.',
  },
  'questions-import.submit': {
    en: '{count, plural, =0 {Nothing to import} one {Import # question} other {Import # questions}}',
    fr: '{count, plural, =0 {Rien à importer} one {Importer # question} other {Importer # questions}}',
    es: '{count, plural, =0 {Nada que importar} one {Importar # pregunta} other {Importar # preguntas}}',
  },
  'questions-import.done': {
    en: '{count, plural, one {# question imported} other {# questions imported}}',
    fr: '{count, plural, one {# question importée} other {# questions importées}}',
    es: '{count, plural, one {# pregunta importada} other {# preguntas importadas}}',
  },
});

/** Bringing a webinar platform's question report in: what was understood, what was not, and what is there already. */
export const questionsImport = { ...dialog, ...fields, ...problems, ...repeats } satisfies Readonly<
  Record<string, Text>
>;
