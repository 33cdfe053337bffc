import { texts } from './text.ts';

/** The glossary, as booths and staff write it together. */
export const glossary = texts({
  'glossary.search': { en: 'Search the glossary', fr: 'Chercher dans le glossaire', es: 'Buscar en el glosario' },
  'glossary.none': { en: 'No terms yet', fr: 'Pas encore de termes', es: 'Aún no hay términos' },
  'glossary.not-found': { en: 'Not found', fr: 'Introuvable', es: 'No se encuentra' },
  'glossary.add': { en: 'Add a term', fr: 'Ajouter un terme', es: 'Añadir un término' },
  'glossary.edit': { en: 'Edit {term}', fr: 'Modifier {term}', es: 'Editar {term}' },
  'glossary.save': { en: 'Save', fr: 'Enregistrer', es: 'Guardar' },
  'glossary.remove': { en: 'Remove', fr: 'Supprimer', es: 'Eliminar' },
  'glossary.note': { en: 'Note', fr: 'Note', es: 'Nota' },
  'glossary.import': { en: 'Import a CSV', fr: 'Importer un CSV', es: 'Importar un CSV' },
  'glossary.imported': {
    en: '{count, plural, =0 {Nothing new in the file} one {# term added} other {# terms added}}',
    fr: '{count, plural, =0 {Rien de nouveau dans le fichier} one {# terme ajouté} other {# termes ajoutés}}',
    es: '{count, plural, =0 {Nada nuevo en el archivo} one {# término añadido} other {# términos añadidos}}',
  },
  'glossary.preview': { en: 'Terms of the file', fr: 'Termes du fichier', es: 'Términos del archivo' },
  'glossary.new': {
    en: '{count, plural, =0 {Nothing new in the file} one {# new term} other {# new terms}}',
    fr: '{count, plural, =0 {Rien de nouveau dans le fichier} one {# nouveau terme} other {# nouveaux termes}}',
    es: '{count, plural, =0 {Nada nuevo en el archivo} one {# término nuevo} other {# términos nuevos}}',
  },
  'glossary.known': {
    en: '{count, plural, one {# already there} other {# already there}}',
    fr: '{count, plural, one {# déjà là} other {# déjà là}}',
    es: '{count, plural, one {# ya está} other {# ya están}}',
  },
  'glossary.and-more': {
    en: '{count, plural, one {and # more} other {and # more}}',
    fr: '{count, plural, one {et # autre} other {et # autres}}',
    es: '{count, plural, one {y # más} other {y # más}}',
  },
  'glossary.add-all': {
    en: '{count, plural, =0 {Add} one {Add # term} other {Add # terms}}',
    fr: '{count, plural, =0 {Ajouter} one {Ajouter # terme} other {Ajouter # termes}}',
    es: '{count, plural, =0 {Añadir} one {Añadir # término} other {Añadir # términos}}',
  },
  'glossary.parts': {
    en: 'The text is too long to be sent at once: it is added in {count, plural, one {# step} other {# steps}}, and each is taken back by itself.',
    fr: 'Le texte est trop long pour être envoyé en une fois : il est ajouté en {count, plural, one {# étape} other {# étapes}}, et chacune s’annule à part.',
    es: 'El texto es demasiado largo para enviarlo de una vez: se añade en {count, plural, one {# paso} other {# pasos}}, y cada uno se deshace por separado.',
  },
  'glossary.again': { en: 'Write it again', fr: 'Reprendre', es: 'Retomar' },
  'glossary.unreadable': {
    en: 'No column of this file names a language of the session.',
    fr: 'Aucune colonne de ce fichier ne nomme une langue de la séance.',
    es: 'Ninguna columna de este archivo nombra un idioma de la sesión.',
  },
  'glossary.left-out': {
    en: '{count, plural, one {# row was left out} other {# rows were left out}}',
    fr: '{count, plural, one {# ligne a été laissée de côté} other {# lignes ont été laissées de côté}}',
    es: '{count, plural, one {se omitió # fila} other {se omitieron # filas}}',
  },
  'glossary.more': {
    en: '{count, plural, one {# more} other {# more}}: search',
    fr: '{count, plural, one {# autre} other {# autres}} : cherchez',
    es: '{count, plural, one {# más} other {# más}}: busque',
  },
});
