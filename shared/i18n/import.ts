import type { Field } from '../run-sheet/import/mapping.ts';
import type { ProblemCode } from '../run-sheet/import/problems.ts';
import { type Text, texts } from './text.ts';

const fields = texts<`import.field.${Field | 'ignored' | 'custom'}`>({
  'import.field.start': { en: 'Start time', fr: 'Heure', es: 'Hora' },
  'import.field.duration': { en: 'Duration', fr: 'Durée', es: 'Duración' },
  'import.field.minDuration': { en: 'Shortest duration', fr: 'Durée mini', es: 'Duración mínima' },
  'import.field.kind': { en: 'Kind', fr: 'Type', es: 'Tipo' },
  'import.field.title': { en: 'Title', fr: 'Titre', es: 'Título' },
  'import.field.speakers': { en: 'Speakers', fr: 'Intervenants', es: 'Ponentes' },
  'import.field.place': { en: 'Place', fr: 'Lieu', es: 'Lugar' },
  'import.field.floor': { en: 'Floor language', fr: 'Langue du plancher', es: 'Idioma de sala' },
  'import.field.notes.moderator': { en: 'Moderator notes', fr: 'Notes animation', es: 'Notas de moderación' },
  'import.field.notes.producer': { en: 'Producer notes', fr: 'Notes régie', es: 'Notas de producción' },
  'import.field.notes.booths': { en: 'Booth notes', fr: 'Notes cabines', es: 'Notas de cabinas' },
  'import.field.custom': { en: 'Extra field', fr: 'Champ libre', es: 'Campo libre' },
  'import.field.ignored': { en: 'Not imported', fr: 'Non importée', es: 'No se importa' },
});

const problems = texts<`import.problem.${ProblemCode}`>({
  'import.problem.header-missing': {
    en: 'No row names the columns. Say below what each column holds; at least the titles are needed.',
    fr: 'Aucune ligne ne nomme les colonnes. Indiquez ci-dessous ce que contient chacune ; il faut au moins les titres.',
    es: 'Ninguna fila nombra las columnas. Indique abajo qué contiene cada una; hacen falta al menos los títulos.',
  },
  'import.problem.title-unmapped': {
    en: 'No column holds the titles. Choose the one that does.',
    fr: 'Aucune colonne ne contient les titres. Choisissez celle qui convient.',
    es: 'Ninguna columna contiene los títulos. Elija la que corresponda.',
  },
  'import.problem.duration-unmapped': {
    en: 'No column holds the durations: every item would take no time.',
    fr: 'Aucune colonne ne contient les durées : chaque élément durerait 0:00.',
    es: 'Ninguna columna contiene las duraciones: cada elemento duraría 0:00.',
  },
  'import.problem.too-many-rows': {
    en: 'The file has {value} rows; a run-sheet holds at most 2,000. Split the file.',
    fr: 'Le fichier compte {value} lignes ; un conducteur en contient au plus 2 000. Divisez le fichier.',
    es: 'El archivo tiene {value} filas; una escaleta admite como máximo 2000. Divida el archivo.',
  },
  'import.problem.too-many-people': {
    en: 'The file names {value} new people; one import brings at most 500. Check the column of the speakers.',
    fr: 'Le fichier nomme {value} nouvelles personnes ; un import en ajoute au plus 500. Vérifiez la colonne des intervenants.',
    es: 'El archivo nombra a {value} personas nuevas; una importación admite 500. Revise la columna de ponentes.',
  },
  'import.problem.quotes-broken': {
    en: 'A quotation mark is opened and never closed.',
    fr: 'Un guillemet s’ouvre sans se fermer.',
    es: 'Se abren comillas que no se cierran.',
  },
  'import.problem.row-too-long': {
    en: 'More cells than columns: a separator stands in a text without quotation marks.',
    fr: 'Plus de cellules que de colonnes : un texte sans guillemets contient un séparateur.',
    es: 'Más celdas que columnas: hay un separador en un texto sin comillas.',
  },
  'import.problem.title-missing': { en: 'The title is missing.', fr: 'Le titre manque.', es: 'Falta el título.' },
  'import.problem.start-unreadable': {
    en: '“{value}” is not a time of day, such as 15:00.',
    fr: '« {value} » n’est pas une heure, comme 15:00.',
    es: '«{value}» no es una hora, como 15:00.',
  },
  'import.problem.duration-unreadable': {
    en: '“{value}” is not a duration, such as 12:00 or 2.5.',
    fr: '« {value} » n’est pas une durée, comme 12:00 ou 2,5.',
    es: '«{value}» no es una duración, como 12:00 o 2,5.',
  },
  'import.problem.duration-too-long': {
    en: '“{value}” is longer than a day.',
    fr: '« {value} » dépasse une journée.',
    es: '«{value}» supera un día.',
  },
  'import.problem.duration-missing': {
    en: 'No duration: imported as 0:00.',
    fr: 'Sans durée : importé avec 0:00.',
    es: 'Sin duración: se importa con 0:00.',
  },
  'import.problem.min-duration-unreadable': {
    en: '“{value}” is not a duration: imported as not to be shortened.',
    fr: '« {value} » n’est pas une durée : importé comme non compressible.',
    es: '«{value}» no es una duración: se importa como no reducible.',
  },
  'import.problem.min-duration-above-duration': {
    en: '“{value}” is more than the duration: imported as equal to it.',
    fr: '« {value} » dépasse la durée : importé égal à celle-ci.',
    es: '«{value}» supera la duración: se importa igual a ella.',
  },
  'import.problem.kind-unknown': {
    en: '“{value}” is not a known kind: imported as a talk.',
    fr: '« {value} » n’est pas un type connu : importé comme exposé.',
    es: '«{value}» no es un tipo conocido: se importa como ponencia.',
  },
  'import.problem.kind-missing': {
    en: 'No kind: imported as a talk.',
    fr: 'Sans type : importé comme exposé.',
    es: 'Sin tipo: se importa como ponencia.',
  },
  'import.problem.floor-unreadable': {
    en: '“{value}” is not a language, such as fr or English.',
    fr: '« {value} » n’est pas une langue, comme fr ou anglais.',
    es: '«{value}» no es un idioma, como fr o inglés.',
  },
  'import.problem.speakers-unclear': {
    en: '“{value}” names a group: imported as one person.',
    fr: '« {value} » désigne un groupe : importé comme une seule personne.',
    es: '«{value}» designa un grupo: se importa como una sola persona.',
  },
  'import.problem.too-many-speakers': {
    en: 'More than 50 speakers: the first 50 are imported.',
    fr: 'Plus de 50 intervenants : les 50 premiers sont importés.',
    es: 'Más de 50 ponentes: se importan los 50 primeros.',
  },
  'import.problem.place-unclear': {
    en: '“{value}” does not give one place for each speaker: not imported.',
    fr: '« {value} » ne donne pas un lieu par intervenant : non importé.',
    es: '«{value}» no da un lugar por ponente: no se importa.',
  },
  'import.problem.place-differs': {
    en: '“{value}” differs from the place given for this person above, which is kept.',
    fr: '« {value} » diffère du lieu donné plus haut pour cette personne, qui est conservé.',
    es: '«{value}» difiere del lugar indicado antes para esta persona, que se conserva.',
  },
  'import.problem.text-too-long': {
    en: 'The text is too long and is cut.',
    fr: 'Le texte est trop long et sera coupé.',
    es: 'El texto es demasiado largo y se recorta.',
  },
});

const dialog = texts({
  'import.title': { en: 'Import a run-sheet', fr: 'Importer un conducteur', es: 'Importar una escaleta' },
  'import.drop': {
    en: 'Drop a CSV file here',
    fr: 'Déposez un fichier CSV ici',
    es: 'Suelte aquí un archivo CSV',
  },
  'import.drop.now': {
    en: 'Release to read the file',
    fr: 'Relâchez pour lire le fichier',
    es: 'Suelte para leer el archivo',
  },
  'import.drop.hint': {
    en: 'As a spreadsheet exports it: separated by semicolons, commas or tabs, at most 1.5 MB and 2,000 rows. Nothing is imported before you have seen how it was understood.',
    fr: 'Tel qu’un tableur l’exporte : séparé par points-virgules, virgules ou tabulations, 1,5 Mo et 2 000 lignes au plus. Rien n’est importé avant que vous ayez vu comment il a été compris.',
    es: 'Tal como lo exporta una hoja de cálculo: separado por punto y coma, comas o tabulaciones, hasta 1,5 MB y 2000 filas. No se importa nada antes de que vea cómo se entendió.',
  },
  'import.pick': { en: 'Choose a file', fr: 'Choisir un fichier', es: 'Elegir un archivo' },
  'import.pick.other': { en: 'Choose another file', fr: 'Choisir un autre fichier', es: 'Elegir otro archivo' },
  'import.reading': { en: 'Reading {name}…', fr: 'Lecture de {name}…', es: 'Leyendo {name}…' },
  'import.file': { en: 'File', fr: 'Fichier', es: 'Archivo' },

  'import.fault.empty': {
    en: '“{name}” is empty. Export the run-sheet again and choose that file.',
    fr: '« {name} » est vide. Exportez de nouveau le conducteur et choisissez ce fichier.',
    es: '«{name}» está vacío. Exporte de nuevo la escaleta y elija ese archivo.',
  },
  'import.fault.too-large': {
    en: '“{name}” is larger than 1.5 MB. Split it, or export only the run-sheet.',
    fr: '« {name} » dépasse 1,5 Mo. Divisez-le, ou n’exportez que le conducteur.',
    es: '«{name}» supera 1,5 MB. Divídalo o exporte solo la escaleta.',
  },
  'import.fault.workbook': {
    en: '“{name}” is a spreadsheet file. Save it as CSV (UTF-8) and choose that file.',
    fr: '« {name} » est un classeur de tableur. Enregistrez-le au format CSV (UTF-8) et choisissez ce fichier.',
    es: '«{name}» es un libro de hoja de cálculo. Guárdelo como CSV (UTF-8) y elija ese archivo.',
  },
  'import.fault.workbook-too-large': {
    en: '“{name}” is too large a spreadsheet file. Save it as CSV (UTF-8) and choose that file.',
    fr: '« {name} » est un classeur trop volumineux. Enregistrez-le au format CSV (UTF-8) et choisissez ce fichier.',
    es: '«{name}» es un libro de hoja de cálculo demasiado grande. Guárdelo como CSV (UTF-8) y elija ese archivo.',
  },
  'import.fault.not-text': {
    en: '“{name}” is not a text file. Save the run-sheet as CSV and choose that file.',
    fr: '« {name} » n’est pas un fichier texte. Enregistrez le conducteur au format CSV et choisissez ce fichier.',
    es: '«{name}» no es un archivo de texto. Guarde la escaleta como CSV y elija ese archivo.',
  },
  'import.fault.unreadable': {
    en: '“{name}” could not be read. Check that it is still there and that you may open it.',
    fr: '« {name} » n’a pas pu être lu. Vérifiez qu’il existe toujours et que vous pouvez l’ouvrir.',
    es: '«{name}» no se pudo leer. Compruebe que sigue ahí y que puede abrirlo.',
  },
  'import.fault.too-much-text': {
    en: 'There is too much text for one import. Split the file.',
    fr: 'Il y a trop de texte pour un seul import. Divisez le fichier.',
    es: 'Hay demasiado texto para una sola importación. Divida el archivo.',
  },

  'import.encoding': { en: 'Encoding', fr: 'Encodage', es: 'Codificación' },
  'import.encoding.utf-8': { en: 'UTF-8', fr: 'UTF-8', es: 'UTF-8' },
  'import.encoding.utf-16le': {
    en: 'UTF-16 (Excel “Unicode text”)',
    fr: 'UTF-16 (« Texte Unicode » d’Excel)',
    es: 'UTF-16 («Texto Unicode» de Excel)',
  },
  'import.encoding.utf-16be': { en: 'UTF-16, big-endian', fr: 'UTF-16, gros-boutiste', es: 'UTF-16, big-endian' },
  'import.encoding.windows-1252': {
    en: 'Windows-1252 (older Excel)',
    fr: 'Windows-1252 (Excel ancien)',
    es: 'Windows-1252 (Excel antiguo)',
  },
  'import.encoding.guessed': {
    en: 'The file does not say its encoding. If accents look wrong, choose another.',
    fr: 'Le fichier n’indique pas son encodage. Si les accents sont faux, choisissez-en un autre.',
    es: 'El archivo no indica su codificación. Si los acentos se ven mal, elija otra.',
  },
  'import.language': { en: 'Language of the titles', fr: 'Langue des titres', es: 'Idioma de los títulos' },
  'import.mode': { en: 'What is there now', fr: 'Conducteur actuel', es: 'Escaleta actual' },
  'import.mode.replace': { en: 'Replace it', fr: 'Le remplacer', es: 'Sustituirla' },
  'import.mode.append': { en: 'Add after it', fr: 'Ajouter à la suite', es: 'Añadir a continuación' },
  'import.mode.current-kept': {
    en: 'The item that is on stays, whatever is replaced.',
    fr: 'L’élément en cours reste, même en cas de remplacement.',
    es: 'El elemento en curso permanece aunque se sustituya el resto.',
  },

  'import.columns': {
    en: 'How the columns were understood',
    fr: 'Compréhension des colonnes',
    es: 'Cómo se entendieron las columnas',
  },
  'import.column': { en: 'Column {number}', fr: 'Colonne {number}', es: 'Columna {number}' },
  'import.column.holds': {
    en: 'Column “{column}” holds',
    fr: 'La colonne « {column} » contient',
    es: 'La columna «{column}» contiene',
  },
  'import.line': { en: 'Line', fr: 'Ligne', es: 'Línea' },
  'import.line.number': { en: 'Line {line}', fr: 'Ligne {line}', es: 'Línea {line}' },
  'import.excluded': { en: 'left out', fr: 'exclue', es: 'excluida' },
  'import.page': {
    en: 'Rows {from}–{to} of {count}',
    fr: 'Lignes {from} à {to} sur {count}',
    es: 'Filas {from}–{to} de {count}',
  },
  'import.page.previous': { en: 'Previous rows', fr: 'Lignes précédentes', es: 'Filas anteriores' },
  'import.page.next': { en: 'Following rows', fr: 'Lignes suivantes', es: 'Filas siguientes' },

  'import.problems': { en: 'Problems', fr: 'Problèmes', es: 'Problemas' },
  'import.problems.none': {
    en: 'Every row was understood.',
    fr: 'Toutes les lignes ont été comprises.',
    es: 'Se entendieron todas las filas.',
  },
  'import.problems.more': {
    en: '{count, plural, one {# more problem} other {# more problems}}',
    fr: '{count, plural, one {# autre problème} other {# autres problèmes}}',
    es: '{count, plural, one {# problema más} other {# problemas más}}',
  },
  'import.severity.error': { en: 'Left out', fr: 'Exclu', es: 'Excluido' },
  'import.severity.warning': { en: 'Check', fr: 'À vérifier', es: 'Revisar' },
  'import.problem.column': { en: '{column}:', fr: '{column} :', es: '{column}:' },
  'import.problem.show': {
    en: 'Show line {line}',
    fr: 'Voir la ligne {line}',
    es: 'Ver la línea {line}',
  },

  'import.count.items': {
    en: '{count, plural, one {# item} other {# items}}',
    fr: '{count, plural, one {# élément} other {# éléments}}',
    es: '{count, plural, one {# elemento} other {# elementos}}',
  },
  'import.count.people': {
    en: '{count, plural, =0 {nobody new} one {# new person} other {# new people}}',
    fr: '{count, plural, =0 {personne de nouveau} one {# nouvelle personne} other {# nouvelles personnes}}',
    es: '{count, plural, =0 {nadie nuevo} one {# persona nueva} other {# personas nuevas}}',
  },
  'import.count.problems': {
    en: '{count, plural, =0 {no problem} one {# problem} other {# problems}}',
    fr: '{count, plural, =0 {aucun problème} one {# problème} other {# problèmes}}',
    es: '{count, plural, =0 {ningún problema} one {# problema} other {# problemas}}',
  },
  'import.count.excluded': {
    en: '{count, plural, one {# row left out} other {# rows left out}}',
    fr: '{count, plural, one {# ligne exclue} other {# lignes exclues}}',
    es: '{count, plural, one {# fila excluida} other {# filas excluidas}}',
  },
  'import.total': {
    en: '{minutes, number} min{seconds, plural, =0 {} other { #}}',
    fr: '{minutes, number} min{seconds, plural, =0 {} other { #}}',
    es: '{minutes, number} min{seconds, plural, =0 {} other { #}}',
  },

  'import.submit': {
    en: '{count, plural, =0 {Nothing to import} one {Import # item} other {Import # items}}',
    fr: '{count, plural, =0 {Rien à importer} one {Importer # élément} other {Importer # éléments}}',
    es: '{count, plural, =0 {Nada que importar} one {Importar # elemento} other {Importar # elementos}}',
  },
  'import.done': {
    en: '{count, plural, one {# item imported} other {# items imported}}',
    fr: '{count, plural, one {# élément importé} other {# éléments importés}}',
    es: '{count, plural, one {# elemento importado} other {# elementos importados}}',
  },
  'import.undo': { en: 'Undo', fr: 'Annuler l’import', es: 'Deshacer' },
});

/** Bringing a run-sheet in from a file: what was understood, what was not, and what to do about it. */
export const importing = { ...dialog, ...fields, ...problems } satisfies Readonly<Record<string, Text>>;
