import { texts } from './text.ts';

/** What a booth reads beside its work: what comes, documents, the glossary, and what booths and producers write. */
export const boothNotes = texts({
  'booth.side': {
    en: 'Coming up, documents and messages',
    fr: 'À venir, documents et messages',
    es: 'Lo que viene, documentos y mensajes',
  },
  'booth.side.desk': { en: 'Questions', fr: 'Questions', es: 'Preguntas' },
  'booth.side.coming': { en: 'Coming up', fr: 'À venir', es: 'Después' },
  'booth.side.documents': { en: 'Documents', fr: 'Documents', es: 'Documentos' },
  'booth.side.glossary': { en: 'Glossary', fr: 'Glossaire', es: 'Glosario' },
  'booth.side.chat': { en: 'Messages', fr: 'Messages', es: 'Mensajes' },

  'booth.item.speaks': { en: 'speaks {language}', fr: 'parle {language}', es: 'habla {language}' },
  'booth.item.no-work': { en: 'nothing to interpret', fr: 'rien à interpréter', es: 'nada que interpretar' },
  'booth.item.subtitles': { en: 'subtitles {languages}', fr: 'sous-titres {languages}', es: 'subtítulos {languages}' },
  'booth.item.video-sound': { en: '{language} sound', fr: 'son {language}', es: 'sonido {language}' },
  'booth.item.video-mute': { en: 'no speech', fr: 'sans paroles', es: 'sin palabras' },
  'booth.item.video-rest': { en: 'booths rest', fr: 'cabines au repos', es: 'cabinas en descanso' },
  'booth.item.note': { en: 'Note for the booths', fr: 'Note pour les cabines', es: 'Nota para las cabinas' },
  'booth.item.documents': {
    en: '{count, plural, one {# document} other {# documents}}',
    fr: '{count, plural, one {# document} other {# documents}}',
    es: '{count, plural, one {# documento} other {# documentos}}',
  },

  'booth.documents.none': { en: 'No documents yet', fr: 'Pas encore de documents', es: 'Aún no hay documentos' },
  'booth.documents.none.text': {
    en: 'Press “Document needed” to ask the producer for one.',
    fr: 'Le signalement « Document demandé » en demande un à la régie.',
    es: 'El aviso «Falta un documento» pide uno a producción.',
  },
  'booth.documents.session': { en: 'Whole session', fr: 'Toute la séance', es: 'Toda la sesión' },
  'booth.documents.open': { en: 'Open {title}', fr: 'Ouvrir {title}', es: 'Abrir {title}' },
  'booth.documents.version': {
    en: 'version {number, number}, {time}',
    fr: 'version {number, number}, {time}',
    es: 'versión {number, number}, {time}',
  },
  'booth.documents.opened': { en: 'opened', fr: 'ouvert', es: 'abierto' },
  'booth.documents.new-version': { en: 'new version', fr: 'nouvelle version', es: 'versión nueva' },
  'booth.documents.unopened': { en: 'not opened', fr: 'pas ouvert', es: 'sin abrir' },
  'booth.documents.failed': {
    en: 'The file could not be fetched. Try again.',
    fr: 'Le fichier n’a pas pu être récupéré. Réessayez.',
    es: 'No se pudo obtener el archivo. Inténtelo de nuevo.',
  },
  'booth.documents.size': { en: '{megabytes, number} MB', fr: '{megabytes, number} Mo', es: '{megabytes, number} MB' },

  'booth.glossary.search': { en: 'Search the glossary', fr: 'Chercher dans le glossaire', es: 'Buscar en el glosario' },
  'booth.glossary.none': { en: 'No terms yet', fr: 'Pas encore de termes', es: 'Aún no hay términos' },
  'booth.glossary.not-found': { en: 'Not found', fr: 'Introuvable', es: 'No se encuentra' },
  'booth.glossary.add': { en: 'Add a term', fr: 'Ajouter un terme', es: 'Añadir un término' },
  'booth.glossary.edit': { en: 'Edit {term}', fr: 'Modifier {term}', es: 'Editar {term}' },
  'booth.glossary.save': { en: 'Save', fr: 'Enregistrer', es: 'Guardar' },
  'booth.glossary.remove': { en: 'Remove', fr: 'Supprimer', es: 'Eliminar' },
  'booth.glossary.note': { en: 'Note', fr: 'Note', es: 'Nota' },
  'booth.glossary.import': { en: 'Import a CSV', fr: 'Importer un CSV', es: 'Importar un CSV' },
  'booth.glossary.imported': {
    en: '{count, plural, =0 {Nothing new in the file} one {# term added} other {# terms added}}',
    fr: '{count, plural, =0 {Rien de nouveau dans le fichier} one {# terme ajouté} other {# termes ajoutés}}',
    es: '{count, plural, =0 {Nada nuevo en el archivo} one {# término añadido} other {# términos añadidos}}',
  },
  'booth.glossary.preview': { en: 'Terms of the file', fr: 'Termes du fichier', es: 'Términos del archivo' },
  'booth.glossary.new': {
    en: '{count, plural, =0 {Nothing new in the file} one {# new term} other {# new terms}}',
    fr: '{count, plural, =0 {Rien de nouveau dans le fichier} one {# nouveau terme} other {# nouveaux termes}}',
    es: '{count, plural, =0 {Nada nuevo en el archivo} one {# término nuevo} other {# términos nuevos}}',
  },
  'booth.glossary.known': {
    en: '{count, plural, one {# already there} other {# already there}}',
    fr: '{count, plural, one {# déjà là} other {# déjà là}}',
    es: '{count, plural, one {# ya está} other {# ya están}}',
  },
  'booth.glossary.and-more': {
    en: '{count, plural, one {and # more} other {and # more}}',
    fr: '{count, plural, one {et # autre} other {et # autres}}',
    es: '{count, plural, one {y # más} other {y # más}}',
  },
  'booth.glossary.add-all': {
    en: '{count, plural, =0 {Add} one {Add # term} other {Add # terms}}',
    fr: '{count, plural, =0 {Ajouter} one {Ajouter # terme} other {Ajouter # termes}}',
    es: '{count, plural, =0 {Añadir} one {Añadir # término} other {Añadir # términos}}',
  },
  'booth.glossary.again': { en: 'Write it again', fr: 'Reprendre', es: 'Retomar' },
  'booth.glossary.unreadable': {
    en: 'No column of this file names a language of the session.',
    fr: 'Aucune colonne de ce fichier ne nomme une langue de la séance.',
    es: 'Ninguna columna de este archivo nombra un idioma de la sesión.',
  },
  'booth.glossary.left-out': {
    en: '{count, plural, one {# row was left out} other {# rows were left out}}',
    fr: '{count, plural, one {# ligne a été laissée de côté} other {# lignes ont été laissées de côté}}',
    es: '{count, plural, one {se omitió # fila} other {se omitieron # filas}}',
  },
  'booth.glossary.more': {
    en: '{count, plural, one {# more} other {# more}}: search',
    fr: '{count, plural, one {# autre} other {# autres}} : cherchez',
    es: '{count, plural, one {# más} other {# más}}: busque',
  },

  'booth.chat.own': { en: 'Our booth', fr: 'Notre cabine', es: 'Nuestra cabina' },
  'booth.chat.common': { en: 'All booths', fr: 'Toutes les cabines', es: 'Todas las cabinas' },
  'booth.chat.producer': { en: 'Producer', fr: 'Régie', es: 'Producción' },
  'booth.chat.with': { en: 'Messages with', fr: 'Messages avec', es: 'Mensajes con' },
  'booth.chat.read': { en: 'read by the producer', fr: 'lu par la régie', es: 'leído por producción' },
});
