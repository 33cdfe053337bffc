import type { QuestionStatus, Rendering, Source } from '../questions/messages.ts';
import { texts } from './text.ts';

/** Headings and words of the exported table of questions. */
export const exportedQuestions = texts<
  | `export.status.${QuestionStatus}`
  | `export.source.${Source}`
  | `export.rendering.${Rendering['from']}`
  | 'export.sheet'
  | 'export.number'
  | 'export.received'
  | 'export.asked'
  | 'export.source'
  | 'export.name'
  | 'export.place'
  | 'export.language'
  | 'export.original'
  | 'export.text'
  | 'export.status'
  | 'export.since'
  | 'export.votes'
  | 'export.tags'
  | 'export.speaker'
  | 'export.answer'
  | 'export.answer-to'
  | 'export.answer-to.public'
  | 'export.answer-to.asker'
  | 'export.merged-into'
  | 'export.aired'
  | 'export.answered'
  | 'export.waited'
  | 'export.on-air-for'
  | 'export.in'
  | 'export.in-by'
  | 'export.in-review'
  | 'export.reviewed'
  | 'export.unreviewed'
  | 'export.stale'
  | 'export.erased'
>({
  'export.sheet': { en: 'Questions', fr: 'Questions', es: 'Preguntas' },
  'export.number': { en: 'No.', fr: 'N°', es: 'N.º' },
  'export.received': { en: 'Received ({zone})', fr: 'Reçue ({zone})', es: 'Recibida ({zone})' },
  'export.asked': {
    en: 'Asked elsewhere ({zone})',
    fr: 'Posée ailleurs ({zone})',
    es: 'Formulada en otro lugar ({zone})',
  },
  'export.source': { en: 'Source', fr: 'Origine', es: 'Origen' },
  'export.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'export.place': { en: 'Place', fr: 'Lieu', es: 'Lugar' },
  'export.language': { en: 'Language', fr: 'Langue', es: 'Idioma' },
  'export.original': { en: 'As asked', fr: 'Texte d’origine', es: 'Texto original' },
  'export.text': { en: 'Present text', fr: 'Texte actuel', es: 'Texto actual' },
  'export.status': { en: 'State', fr: 'État', es: 'Estado' },
  'export.since': { en: 'State since ({zone})', fr: 'État depuis ({zone})', es: 'Estado desde ({zone})' },
  'export.votes': { en: 'Votes', fr: 'Votes', es: 'Votos' },
  'export.tags': { en: 'Tags', fr: 'Étiquettes', es: 'Etiquetas' },
  'export.speaker': { en: 'Speaker', fr: 'Intervenant', es: 'Ponente' },
  'export.answer': { en: 'Written answer', fr: 'Réponse écrite', es: 'Respuesta escrita' },
  'export.answer-to': { en: 'Answer for', fr: 'Réponse destinée à', es: 'Respuesta para' },
  'export.answer-to.public': { en: 'everyone', fr: 'tous', es: 'todos' },
  'export.answer-to.asker': { en: 'the asker', fr: 'l’auteur de la question', es: 'quien preguntó' },
  'export.merged-into': { en: 'Merged into No.', fr: 'Fusionnée avec le n°', es: 'Fusionada con la n.º' },
  'export.aired': { en: 'On air ({zone})', fr: 'À l’antenne ({zone})', es: 'En antena ({zone})' },
  'export.answered': { en: 'Answered ({zone})', fr: 'Répondue ({zone})', es: 'Respondida ({zone})' },
  'export.waited': { en: 'Waited (s)', fr: 'Attente (s)', es: 'Espera (s)' },
  'export.on-air-for': { en: 'Time on air (s)', fr: 'Durée à l’antenne (s)', es: 'Tiempo en antena (s)' },
  'export.in': { en: 'In {language}', fr: 'En {language}', es: 'En {language}' },
  'export.in-by': { en: 'In {language}: by', fr: 'En {language} : par', es: 'En {language}: por' },
  'export.in-review': { en: 'In {language}: review', fr: 'En {language} : relecture', es: 'En {language}: revisión' },
  'export.reviewed': { en: 'reviewed', fr: 'relue', es: 'revisada' },
  'export.unreviewed': { en: 'not reviewed', fr: 'non relue', es: 'sin revisar' },
  'export.stale': {
    en: 'the text was edited since',
    fr: 'texte modifié depuis',
    es: 'el texto se modificó después',
  },
  'export.erased': { en: 'erased', fr: 'effacée', es: 'borrada' },

  'export.status.pending': { en: 'to sort', fr: 'à trier', es: 'por clasificar' },
  'export.status.approved': { en: 'approved', fr: 'approuvée', es: 'aprobada' },
  'export.status.next': { en: 'next', fr: 'suivante', es: 'siguiente' },
  'export.status.on-air': { en: 'on air', fr: 'à l’antenne', es: 'en antena' },
  'export.status.answered': { en: 'answered', fr: 'répondue', es: 'respondida' },
  'export.status.rejected': { en: 'rejected', fr: 'écartée', es: 'descartada' },
  'export.status.deferred': { en: 'follow-up', fr: 'à suivre', es: 'en seguimiento' },
  'export.status.merged': { en: 'merged', fr: 'fusionnée', es: 'fusionada' },
  'export.status.withdrawn': { en: 'withdrawn', fr: 'retirée', es: 'retirada' },
  'export.source.audience': { en: 'audience', fr: 'public', es: 'público' },
  'export.source.staff': { en: 'typed in', fr: 'saisie', es: 'escrita por el equipo' },
  'export.source.chat': { en: 'chat', fr: 'chat', es: 'chat' },
  'export.source.import': { en: 'import', fr: 'import', es: 'importación' },
  'export.source.api': { en: 'other program', fr: 'autre programme', es: 'otro programa' },
  'export.rendering.interpreter': { en: 'interpreter', fr: 'interprète', es: 'intérprete' },
  'export.rendering.moderator': { en: 'moderator', fr: 'modération', es: 'moderación' },
  'export.rendering.machine': { en: 'machine', fr: 'machine', es: 'máquina' },
});
