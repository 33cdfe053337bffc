import { texts } from './text.ts';

/** The moderator's questions: sorting, airing, writing. Words as the field says them. */
export const questions = texts({
  'questions.title': { en: 'Questions', fr: 'Questions', es: 'Preguntas' },
  'questions.number': { en: 'No. {number, number}', fr: 'N° {number, number}', es: 'N.º {number, number}' },

  'questions.tab.pending': { en: 'To sort', fr: 'À trier', es: 'Clasificar' },
  'questions.tab.approved': { en: 'Queue', fr: 'File', es: 'Cola' },
  'questions.tab.answered': { en: 'Answered', fr: 'Répondues', es: 'Respondidas' },
  'questions.tab.rejected': { en: 'Rejected', fr: 'Écartées', es: 'Descartadas' },
  'questions.tab.deferred': { en: 'Follow-up', fr: 'À suivre', es: 'Seguimiento' },

  'questions.status.pending': { en: 'to sort', fr: 'à trier', es: 'por clasificar' },
  'questions.status.approved': { en: 'in the queue', fr: 'dans la file', es: 'en la cola' },
  'questions.status.next': { en: 'next', fr: 'suivante', es: 'siguiente' },
  'questions.status.on-air': { en: 'on air', fr: 'à l’antenne', es: 'en antena' },
  'questions.status.answered': { en: 'answered', fr: 'répondue', es: 'respondida' },
  'questions.status.rejected': { en: 'rejected', fr: 'écartée', es: 'descartada' },
  'questions.status.deferred': { en: 'follow-up', fr: 'à suivre', es: 'en seguimiento' },
  'questions.status.merged': { en: 'merged', fr: 'fusionnée', es: 'fusionada' },
  'questions.status.withdrawn': {
    en: 'withdrawn by its author',
    fr: 'retirée par son auteur',
    es: 'retirada por su autor',
  },
  'questions.moved-by': {
    en: '{status} · {who}',
    fr: '{status} · {who}',
    es: '{status} · {who}',
  },

  'questions.on-air': { en: 'On air', fr: 'À l’antenne', es: 'En antena' },
  'questions.on-air.none': { en: 'Nothing on air', fr: 'Rien à l’antenne', es: 'Nada en antena' },
  'questions.next': { en: 'Next', fr: 'Suivante', es: 'Siguiente' },
  'questions.next.none': {
    en: 'No question is next',
    fr: 'Pas de question suivante',
    es: 'Ninguna pregunta siguiente',
  },
  'questions.announce.on-air': {
    en: 'On air: question {number, number}. {text}',
    fr: 'À l’antenne : question {number, number}. {text}',
    es: 'En antena: pregunta {number, number}. {text}',
  },
  'questions.announce.off-air': {
    en: 'No question on air',
    fr: 'Plus de question à l’antenne',
    es: 'Ninguna pregunta en antena',
  },

  'questions.booths': {
    en: '{seen, number}/{all, number} booths have it',
    fr: '{seen, number}/{all, number} cabines l’ont',
    es: '{seen, number}/{all, number} cabinas la tienen',
  },
  'questions.booths.all': {
    en: '{all, plural, one {The booth has it} other {All # booths have it}}',
    fr: '{all, plural, one {La cabine l’a} other {Les # cabines l’ont}}',
    es: '{all, plural, one {La cabina la tiene} other {Las # cabinas la tienen}}',
  },
  'questions.booths.lead': { en: 'for {time}', fr: 'depuis {time}', es: 'desde hace {time}' },
  'questions.booths.missing': {
    en: 'Not before {booths} yet',
    fr: 'Pas encore sous les yeux de {booths}',
    es: 'Aún no la tiene {booths}',
  },
  'questions.booths.not-seen': {
    en: '{count, plural, one {The {booths} booth has not seen it} other {The {booths} booths have not seen it}}',
    fr: '{count, plural, one {La cabine {booths} ne l’a pas vue} other {Les cabines {booths} ne l’ont pas vue}}',
    es: '{count, plural, one {La cabina {booths} no la ha visto} other {Las cabinas {booths} no la han visto}}',
  },
  'questions.booths.next-first': {
    en: 'Make it the next one first, and the booths can read it',
    fr: 'Placez-la d’abord en suivante : les cabines pourront la lire',
    es: 'Póngala antes como siguiente y las cabinas podrán leerla',
  },
  'questions.booths.none': { en: 'No booth connected', fr: 'Aucune cabine connectée', es: 'Ninguna cabina conectada' },

  'questions.selected': {
    en: '{count, plural, one {# chosen} other {# chosen}}',
    fr: '{count, plural, one {# choisie} other {# choisies}}',
    es: '{count, plural, one {# elegida} other {# elegidas}}',
  },
  'questions.deselect': { en: 'Choose none', fr: 'Ne rien choisir', es: 'No elegir ninguna' },
  'questions.choose': {
    en: 'Choose a question to act on it; Shift or Ctrl for several',
    fr: 'Choisissez une question pour agir ; Maj ou Ctrl pour plusieurs',
    es: 'Elija una pregunta para actuar; Mayús o Ctrl para varias',
  },
  'questions.read-only': {
    en: 'Moderators sort and air. You can read, type in and tag.',
    fr: 'Le tri et l’antenne reviennent à l’animation. Vous pouvez lire, saisir et étiqueter.',
    es: 'La moderación clasifica y pone en antena. Usted puede leer, escribir y etiquetar.',
  },

  'questions.new': {
    en: '{count, plural, one {# new} other {# new}}',
    fr: '{count, plural, one {# nouvelle} other {# nouvelles}}',
    es: '{count, plural, one {# nueva} other {# nuevas}}',
  },
  'questions.new.hint': {
    en: '{count, plural, one {# new question: show it} other {# new questions: show them}}',
    fr: '{count, plural, one {# nouvelle question : afficher} other {# nouvelles questions : afficher}}',
    es: '{count, plural, one {# pregunta nueva: mostrarla} other {# preguntas nuevas: mostrarlas}}',
  },
  'questions.new.mark': { en: 'new', fr: 'nouvelle', es: 'nueva' },
  'questions.sort-again': {
    en: 'Sort again: the order has changed',
    fr: 'Reclasser : l’ordre a changé',
    es: 'Reordenar: el orden ha cambiado',
  },

  'questions.order': { en: 'Order', fr: 'Ordre', es: 'Orden' },
  'questions.order.votes': { en: 'By votes', fr: 'Par votes', es: 'Por votos' },
  'questions.order.age': { en: 'By age', fr: 'Par ancienneté', es: 'Por antigüedad' },
  'questions.order.hand': { en: 'By hand', fr: 'À la main', es: 'A mano' },
  'questions.drag': {
    en: 'Move No. {number, number}',
    fr: 'Déplacer la n° {number, number}',
    es: 'Mover la n.º {number, number}',
  },

  'questions.filter': { en: 'Filter', fr: 'Filtrer', es: 'Filtrar' },
  'questions.filter.search': { en: 'Search', fr: 'Chercher', es: 'Buscar' },
  'questions.filter.on': {
    en: '{count, plural, one {# filter} other {# filters}}',
    fr: '{count, plural, one {# filtre} other {# filtres}}',
    es: '{count, plural, one {# filtro} other {# filtros}}',
  },
  'questions.filter.clear': { en: 'Show all', fr: 'Tout afficher', es: 'Mostrar todas' },
  'questions.filter.any': { en: 'Any', fr: 'Toutes', es: 'Cualquiera' },
  'questions.filter.language': { en: 'Language', fr: 'Langue', es: 'Idioma' },
  'questions.filter.source': { en: 'Came from', fr: 'Provenance', es: 'Procedencia' },
  'questions.filter.tag': { en: 'Tag', fr: 'Étiquette', es: 'Etiqueta' },
  'questions.filter.speaker': { en: 'Assigned to', fr: 'Attribuée à', es: 'Asignada a' },
  'questions.filter.unreadable': {
    en: 'Not yet in {language}',
    fr: 'Pas encore en {language}',
    es: 'Aún no en {language}',
  },
  'questions.filter.mine': { en: 'Those I have dealt with', fr: 'Celles que j’ai traitées', es: 'Las que he tratado' },

  'questions.source.audience': { en: 'audience', fr: 'public', es: 'público' },
  'questions.source.staff': { en: 'typed in', fr: 'saisie', es: 'escrita aquí' },
  'questions.source.chat': { en: 'chat', fr: 'chat', es: 'chat' },
  'questions.source.import': { en: 'import', fr: 'import', es: 'importación' },
  'questions.source.api': { en: 'other program', fr: 'autre programme', es: 'otro programa' },

  'questions.flag.link': { en: 'holds a link', fr: 'contient un lien', es: 'contiene un enlace' },
  'questions.flag.repeated': { en: 'asked before', fr: 'déjà posée', es: 'ya preguntada' },
  'questions.flag.word': { en: 'listed word', fr: 'mot signalé', es: 'palabra señalada' },
  'questions.flag.hidden-characters': { en: 'hidden characters', fr: 'caractères cachés', es: 'caracteres ocultos' },

  'questions.anonymous': { en: 'Anonymous', fr: 'Anonyme', es: 'Anónima' },
  'questions.erased': { en: 'Text erased', fr: 'Texte effacé', es: 'Texto borrado' },
  'questions.language.unknown': { en: 'Language not said', fr: 'Langue non précisée', es: 'Idioma no indicado' },
  'questions.for': { en: 'for {name}', fr: 'pour {name}', es: 'para {name}' },
  'questions.minutes': { en: '{count, number} min', fr: '{count, number} min', es: '{count, number} min' },
  'questions.just-now': { en: 'just now', fr: 'à l’instant', es: 'ahora mismo' },
  'questions.hours': {
    en: '{hours, number} h {minutes}',
    fr: '{hours, number} h {minutes}',
    es: '{hours, number} h {minutes}',
  },
  'questions.votes': {
    en: '{count, plural, =0 {no votes} one {# vote} other {# votes}}',
    fr: '{count, plural, =0 {aucun vote} one {# vote} other {# votes}}',
    es: '{count, plural, =0 {sin votos} one {# voto} other {# votos}}',
  },
  'questions.merged-count': {
    en: '{count, plural, one {# duplicate merged} other {# duplicates merged}}',
    fr: '{count, plural, one {# doublon fusionné} other {# doublons fusionnés}}',
    es: '{count, plural, one {# duplicada fusionada} other {# duplicadas fusionadas}}',
  },
  'questions.claimed': { en: '{who} is editing', fr: '{who} corrige', es: '{who} está corrigiendo' },
  'questions.pending': { en: 'Not confirmed yet', fr: 'Pas encore confirmé', es: 'Aún sin confirmar' },
  'questions.answer.given': { en: 'written answer', fr: 'réponse écrite', es: 'respuesta escrita' },

  'questions.from.interpreter': { en: '{language} booth', fr: 'cabine {language}', es: 'cabina {language}' },
  'questions.from.moderator': { en: 'moderators', fr: 'animation', es: 'moderación' },
  'questions.from.machine': { en: 'machine translation', fr: 'trad. automatique', es: 'trad. automática' },
  'questions.rendering.stale': { en: 'of an earlier text', fr: 'd’un texte antérieur', es: 'de un texto anterior' },
  'questions.rendering.unreviewed': { en: 'not read over', fr: 'non relue', es: 'sin revisar' },

  'questions.intake.open': { en: 'Questions open', fr: 'Questions ouvertes', es: 'Preguntas abiertas' },
  'questions.intake.closed': { en: 'Questions closed', fr: 'Questions fermées', es: 'Preguntas cerradas' },
  'questions.intake.reason.by-hand': { en: 'Closed by hand', fr: 'Fermées à la main', es: 'Cerradas a mano' },
  'questions.intake.reason.not-yet': {
    en: 'Closed until the item “questions” of the run-sheet',
    fr: 'Fermées jusqu’à l’élément « questions » du conducteur',
    es: 'Cerradas hasta el elemento «preguntas» de la escaleta',
  },
  'questions.intake.reason.ended': {
    en: 'Closed: the session is over',
    fr: 'Fermées : la séance est finie',
    es: 'Cerradas: la sesión ha terminado',
  },
  'questions.intake.reason.open': { en: 'Open to the audience', fr: 'Ouvertes au public', es: 'Abiertas al público' },
  'questions.intake.reason.follows': {
    en: 'Open: a questions item of the run-sheet is on',
    fr: 'Ouvertes : un élément « questions » du conducteur est en cours',
    es: 'Abiertas: hay un elemento «preguntas» de la escaleta en curso',
  },
  'questions.intake.set.open': { en: 'Open', fr: 'Ouvrir', es: 'Abrir' },
  'questions.intake.set.closed': { en: 'Close', fr: 'Fermer', es: 'Cerrar' },
  'questions.intake.set.follows': { en: 'Follow the run-sheet', fr: 'Suivre le conducteur', es: 'Seguir la escaleta' },
  'questions.intake.is.open': { en: 'Open', fr: 'Ouvertes', es: 'Abiertas' },
  'questions.intake.is.closed': { en: 'Closed', fr: 'Fermées', es: 'Cerradas' },
  'questions.intake.is.follows': { en: 'With the run-sheet', fr: 'Avec le conducteur', es: 'Con la escaleta' },

  'questions.figures': { en: 'Figures', fr: 'Chiffres', es: 'Cifras' },
  'questions.figures.rate': { en: '{count, number}/min', fr: '{count, number}/min', es: '{count, number}/min' },
  'questions.figures.received': { en: 'Received', fr: 'Reçues', es: 'Recibidas' },
  'questions.figures.per-minute': {
    en: 'Per minute, last 5 minutes',
    fr: 'Par minute, 5 dernières minutes',
    es: 'Por minuto, últimos 5 minutos',
  },
  'questions.figures.waiting': { en: 'Waiting', fr: 'En attente', es: 'En espera' },
  'questions.figures.longest': { en: 'Longest wait', fr: 'Plus longue attente', es: 'Espera más larga' },
  'questions.figures.answered': { en: 'Answered', fr: 'Répondues', es: 'Respondidas' },
  'questions.figures.answered-how': {
    en: '{live, number} live, {written, number} in writing',
    fr: '{live, number} à l’antenne, {written, number} par écrit',
    es: '{live, number} en antena, {written, number} por escrito',
  },
  'questions.figures.by-language': { en: 'By language', fr: 'Par langue', es: 'Por idioma' },

  'questions.empty.pending.title': { en: 'Nothing to sort', fr: 'Rien à trier', es: 'Nada por clasificar' },
  'questions.empty.pending.text': {
    en: 'What the audience asks comes here. Give out the audience’s link, or type a question in.',
    fr: 'Les questions du public arrivent ici. Diffusez le lien du public, ou saisissez une question.',
    es: 'Aquí llegan las preguntas del público. Difunda el enlace del público o escriba una pregunta.',
  },
  'questions.empty.approved.title': { en: 'The queue is empty', fr: 'La file est vide', es: 'La cola está vacía' },
  'questions.empty.approved.text': {
    en: 'Approve questions in “To sort”: they wait here until they go on air.',
    fr: 'Retenez des questions dans « À trier » : elles attendent ici leur passage à l’antenne.',
    es: 'Apruebe preguntas en «Por clasificar»: esperan aquí hasta salir en antena.',
  },
  'questions.empty.answered.title': {
    en: 'None answered yet',
    fr: 'Aucune réponse encore',
    es: 'Aún no hay respuestas',
  },
  'questions.empty.answered.text': {
    en: 'Questions come here from the air, or once they are answered in writing.',
    fr: 'Les questions arrivent ici après l’antenne, ou une fois répondues par écrit.',
    es: 'Las preguntas llegan aquí desde antena o cuando se responden por escrito.',
  },
  'questions.empty.rejected.title': { en: 'None rejected', fr: 'Aucune écartée', es: 'Ninguna descartada' },
  'questions.empty.rejected.text': {
    en: 'Rejected questions can be taken back from here. Their askers never see a reason.',
    fr: 'Les questions écartées se reprennent ici. Leurs auteurs ne voient jamais le motif.',
    es: 'Las preguntas descartadas se recuperan aquí. Sus autores nunca ven el motivo.',
  },
  'questions.empty.deferred.title': { en: 'No follow-up', fr: 'Rien à suivre', es: 'Sin seguimiento' },
  'questions.empty.deferred.text': {
    en: 'Keep questions here that will be answered after the session.',
    fr: 'Gardez ici les questions auxquelles on répondra après la séance.',
    es: 'Guarde aquí las preguntas que se responderán después de la sesión.',
  },
  'questions.empty.filtered.title': {
    en: 'No question fits',
    fr: 'Aucune question ne correspond',
    es: 'Ninguna pregunta coincide',
  },
  'questions.empty.filtered.text': {
    en: 'Other words or fewer filters may find it; look in the other tabs too.',
    fr: 'Essayez d’autres mots ou moins de filtres ; voyez aussi les autres onglets.',
    es: 'Pruebe otras palabras o menos filtros; mire también en las otras pestañas.',
  },
  'questions.full': {
    en: '{count, number} of {most, number} questions: when the session is full, no more are taken.',
    fr: '{count, number} questions sur {most, number} : une séance pleine n’en prend plus.',
    es: '{count, number} de {most, number} preguntas: una sesión llena no admite más.',
  },
  'questions.field.note': { en: 'Note among moderators', fr: 'Note entre modérateurs', es: 'Nota entre moderadores' },

  'questions.erase.title': {
    en: '{count, plural, one {Erase the question for good?} other {Erase # questions for good?}}',
    fr: '{count, plural, one {Effacer la question définitivement ?} other {Effacer # questions définitivement ?}}',
    es: '{count, plural, one {¿Borrar la pregunta para siempre?} other {¿Borrar # preguntas para siempre?}}',
  },
  'questions.erase.text': {
    en: 'Text, name, notes and earlier versions are blanked everywhere they are stored. Numbers and counts stay. This cannot be undone.',
    fr: 'Texte, nom, notes et versions antérieures sont effacés partout où ils sont conservés. Les numéros et les comptes restent. C’est irréversible.',
    es: 'El texto, el nombre, las notas y las versiones anteriores se borran en todas partes. Los números y los recuentos quedan. No se puede deshacer.',
  },
  'questions.erase.do': { en: 'Erase', fr: 'Effacer', es: 'Borrar' },
  'questions.settings.intake': { en: 'Intake', fr: 'Ouverture', es: 'Recepción' },

  'questions.refused': {
    en: '{count, plural, one {# change was refused} other {# changes were refused}}',
    fr: '{count, plural, one {# modification refusée} other {# modifications refusées}}',
    es: '{count, plural, one {# cambio rechazado} other {# cambios rechazados}}',
  },
  'questions.group': { en: 'Questions', fr: 'Questions', es: 'Preguntas' },
});
