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
  'booth.documents.not-told': {
    en: 'Not saved that you opened “{title}”',
    fr: 'Ouverture de « {title} » non enregistrée',
    es: 'Sin guardar que abrió «{title}»',
  },
  'booth.documents.size': { en: '{megabytes, number} MB', fr: '{megabytes, number} Mo', es: '{megabytes, number} MB' },

  'booth.chat.own': { en: 'Our booth', fr: 'Notre cabine', es: 'Nuestra cabina' },
  'booth.chat.common': { en: 'All booths', fr: 'Toutes les cabines', es: 'Todas las cabinas' },
  'booth.chat.producer': { en: 'Producer', fr: 'Régie', es: 'Producción' },
  'booth.chat.with': { en: 'Messages with', fr: 'Messages avec', es: 'Mensajes con' },
  'booth.chat.read': { en: 'read by the producer', fr: 'lu par la régie', es: 'leído por producción' },
});
