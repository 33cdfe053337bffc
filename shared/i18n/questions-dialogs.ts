import { texts } from './text.ts';

/** What stands over the list of questions: one of them open, merging, rejecting, erasing, typing in, settings. */
export const questionsDialogs = texts({
  'questions.action.unmerge': { en: 'Take apart', fr: 'Séparer', es: 'Separar' },
  'questions.action.close': { en: 'Back to the questions', fr: 'Retour aux questions', es: 'Volver a las preguntas' },

  'questions.detail': {
    en: 'Question {number, number}',
    fr: 'Question {number, number}',
    es: 'Pregunta {number, number}',
  },
  'questions.field.text': { en: 'Text', fr: 'Texte', es: 'Texto' },
  'questions.field.language': { en: 'Language', fr: 'Langue', es: 'Idioma' },
  'questions.field.tags': { en: 'Tags', fr: 'Étiquettes', es: 'Etiquetas' },
  'questions.field.tags.add': { en: 'Add a tag…', fr: 'Ajouter une étiquette…', es: 'Añadir una etiqueta…' },
  'questions.field.tags.remove': {
    en: 'Remove the tag {tag}',
    fr: 'Retirer l’étiquette {tag}',
    es: 'Quitar la etiqueta {tag}',
  },
  'questions.field.speaker': { en: 'Put to', fr: 'Adressée à', es: 'Dirigida a' },
  'questions.field.speaker.none': {
    en: 'Nobody in particular',
    fr: 'Personne en particulier',
    es: 'Nadie en particular',
  },
  'questions.field.answer': { en: 'Written answer', fr: 'Réponse écrite', es: 'Respuesta escrita' },
  'questions.field.answer.to': { en: 'Who reads it', fr: 'Qui la lit', es: 'Quién la lee' },
  'questions.field.answer.public': { en: 'Everyone', fr: 'Tout le monde', es: 'Todo el mundo' },
  'questions.field.answer.asker': { en: 'Its asker alone', fr: 'Son auteur seul', es: 'Solo su autor' },
  'questions.field.renderings': {
    en: 'In the other languages',
    fr: 'Dans les autres langues',
    es: 'En los demás idiomas',
  },
  'questions.field.renderings.in': { en: 'In {language}', fr: 'En {language}', es: 'En {language}' },
  'questions.field.renderings.write': {
    en: 'Write it in {language}',
    fr: 'L’écrire en {language}',
    es: 'Escribirla en {language}',
  },
  'questions.rendering.by': {
    en: '{from} · {who}, {time}',
    fr: '{from} · {who}, {time}',
    es: '{from} · {who}, {time}',
  },
  'questions.rendering.by-machine': { en: '{from}, {time}', fr: '{from}, {time}', es: '{from}, {time}' },
  'questions.rendering.reviewed': { en: 'read over by {who}', fr: 'relue par {who}', es: 'revisada por {who}' },
  'questions.rendering.review': { en: 'It is right', fr: 'Elle est juste', es: 'Es correcta' },
  'questions.rendering.review-in': {
    en: 'The text in {language} is right',
    fr: 'Le texte en {language} est juste',
    es: 'El texto en {language} es correcto',
  },
  'questions.revisions': { en: 'As it was asked', fr: 'Telle que posée', es: 'Tal como se preguntó' },
  'questions.revisions.until': {
    en: 'until {time}, changed by {who}',
    fr: 'jusqu’à {time}, modifiée par {who}',
    es: 'hasta las {time}, cambiada por {who}',
  },
  'questions.revisions.restore': {
    en: 'Put the original back',
    fr: 'Rétablir l’original',
    es: 'Restaurar el original',
  },
  'questions.facts.asked': { en: 'Received at {time}', fr: 'Reçue à {time}', es: 'Recibida a las {time}' },
  'questions.facts.asked-elsewhere': { en: 'asked at {time}', fr: 'posée à {time}', es: 'hecha a las {time}' },
  'questions.facts.reason': { en: 'Reason: {reason}', fr: 'Motif : {reason}', es: 'Motivo: {reason}' },
  'questions.merged.title': { en: 'Merged into it', fr: 'Fusionnées avec elle', es: 'Fusionadas con ella' },
  'questions.unmerge-of': {
    en: 'Take No. {number, number} apart again',
    fr: 'Séparer de nouveau la n° {number, number}',
    es: 'Separar de nuevo la n.º {number, number}',
  },
  'questions.gone.title': {
    en: 'This question is not there any more',
    fr: 'Cette question n’existe plus',
    es: 'Esta pregunta ya no existe',
  },

  'questions.merge.title': {
    en: '{count, plural, one {Merge No. {number, number} with…} other {Merge # questions}}',
    fr: '{count, plural, one {Fusionner la n° {number, number} avec…} other {Fusionner # questions}}',
    es: '{count, plural, one {Fusionar la n.º {number, number} con…} other {Fusionar # preguntas}}',
  },
  'questions.merge.text': {
    en: 'Each keeps its asker and its votes; the count shown is that of all who voted for either. Can be undone.',
    fr: 'Chacune garde son auteur et ses votes ; le total affiché est celui de toutes les personnes qui ont voté pour l’une ou l’autre. Annulable.',
    es: 'Cada una conserva su autor y sus votos; el total mostrado es el de quienes votaron por cualquiera de ellas. Se puede deshacer.',
  },
  'questions.merge.into': { en: 'The one that stays', fr: 'Celle qui reste', es: 'La que queda' },
  'questions.merge.likely.same-words': {
    en: '{known, select, yes {Likely the same: same words in {language}} other {Likely the same: same words}}',
    fr: '{known, select, yes {Sans doute la même : mêmes mots en {language}} other {Sans doute la même : mêmes mots}}',
    es: '{known, select, yes {Probablemente la misma: mismas palabras en {language}} other {Probablemente la misma: mismas palabras}}',
  },
  'questions.merge.likely.rendering': {
    en: '{known, select, yes {Likely the same, as rendered in {language}} other {Likely the same, as rendered}}',
    fr: '{known, select, yes {Sans doute la même, d’après la version en {language}} other {Sans doute la même, d’après sa version traduite}}',
    es: '{known, select, yes {Probablemente la misma, según la versión en {language}} other {Probablemente la misma, según su versión}}',
  },
  'questions.merge.none': {
    en: 'There is no question to merge with',
    fr: 'Aucune question avec laquelle fusionner',
    es: 'No hay con qué fusionarla',
  },
  'questions.merge.stands': {
    en: 'The text of No. {number, number} stands:',
    fr: 'Le texte de la n° {number, number} reste :',
    es: 'Queda el texto de la n.º {number, number}:',
  },
  'questions.merge.people': {
    en: '{counts} votes: {people, plural, =0 {nobody voted} one {# person together} other {# people together}}',
    fr: '{counts} votes : {people, plural, =0 {personne n’a voté} one {# personne en tout} other {# personnes en tout}}',
    es: '{counts} votos: {people, plural, =0 {nadie ha votado} one {# persona en total} other {# personas en total}}',
  },
  'questions.merge.people-unknown': {
    en: 'How many people voted for any of them could not be counted.',
    fr: 'Le nombre de personnes qui ont voté pour l’une d’elles n’a pas pu être établi.',
    es: 'No se pudo contar cuántas personas votaron por alguna de ellas.',
  },
  'questions.merge.do': { en: 'Merge', fr: 'Fusionner', es: 'Fusionar' },

  'questions.reject.title': {
    en: '{count, plural, one {Reject a question} other {Reject # questions}}',
    fr: '{count, plural, one {Écarter une question} other {Écarter # questions}}',
    es: '{count, plural, one {Descartar una pregunta} other {Descartar # preguntas}}',
  },
  'questions.reject.reason': {
    en: 'Reason, for the staff only',
    fr: 'Motif, pour l’équipe seulement',
    es: 'Motivo, solo para el equipo',
  },

  'questions.type-in.title': { en: 'Type in questions', fr: 'Saisir des questions', es: 'Escribir preguntas' },
  'questions.type-in.one': { en: 'One question', fr: 'Une question', es: 'Una pregunta' },
  'questions.type-in.several': { en: 'From a chat', fr: 'Depuis un chat', es: 'Desde un chat' },
  'questions.type-in.text': { en: 'Question', fr: 'Question', es: 'Pregunta' },
  'questions.type-in.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'questions.type-in.place': { en: 'Place', fr: 'Lieu', es: 'Lugar' },
  'questions.type-in.name.hint': {
    en: 'Leave empty for an anonymous question',
    fr: 'Laisser vide pour une question anonyme',
    es: 'Déjelo vacío para una pregunta anónima',
  },
  'questions.type-in.add': { en: 'Add', fr: 'Ajouter', es: 'Añadir' },
  'questions.type-in.add-more': {
    en: 'Add and write another',
    fr: 'Ajouter et en saisir une autre',
    es: 'Añadir y escribir otra',
  },
  'questions.type-in.add-several': {
    en: '{count, plural, =0 {Add} one {Add # question} other {Add # questions}}',
    fr: '{count, plural, =0 {Ajouter} one {Ajouter # question} other {Ajouter # questions}}',
    es: '{count, plural, =0 {Añadir} one {Añadir # pregunta} other {Añadir # preguntas}}',
  },
  'questions.type-in.added': {
    en: '{count, plural, one {# question added} other {# questions added}}',
    fr: '{count, plural, one {# question ajoutée} other {# questions ajoutées}}',
    es: '{count, plural, one {# pregunta añadida} other {# preguntas añadidas}}',
  },
  'questions.type-in.pasted': { en: 'Text of the chat', fr: 'Texte du chat', es: 'Texto del chat' },
  'questions.type-in.pasted.hint': {
    en: 'One question per line, or per paragraph where blank lines part them. “Name: text” and times are recognised.',
    fr: 'Une question par ligne, ou par paragraphe si des lignes vides les séparent. « Nom : texte » et les heures sont reconnus.',
    es: 'Una pregunta por línea, o por párrafo si las separan líneas vacías. Se reconocen «Nombre: texto» y las horas.',
  },
  'questions.type-in.preview': { en: 'What will be added', fr: 'Ce qui sera ajouté', es: 'Lo que se añadirá' },
  'questions.type-in.take': {
    en: 'Take question {index, number}',
    fr: 'Prendre la question {index, number}',
    es: 'Tomar la pregunta {index, number}',
  },
  'questions.type-in.too-long': {
    en: 'At most {most, number} characters: shorten it',
    fr: '{most, number} caractères au plus : raccourcissez',
    es: 'Como máximo {most, number} caracteres: acórtela',
  },
  'questions.type-in.too-many': {
    en: 'At most {most, number} at a time: paste the rest afterwards',
    fr: '{most, number} à la fois au plus : collez le reste ensuite',
    es: 'Como máximo {most, number} a la vez: pegue el resto después',
  },

  'questions.settings.title': { en: 'Question settings', fr: 'Réglages des questions', es: 'Ajustes de las preguntas' },
  'questions.settings.on': { en: 'on', fr: 'oui', es: 'sí' },
  'questions.settings.off': { en: 'off', fr: 'non', es: 'no' },
  'questions.settings.notice': {
    en: 'Shown to the audience while closed',
    fr: 'Affiché au public quand elles sont fermées',
    es: 'Se muestra al público mientras están cerradas',
  },
  'questions.settings.moderated': {
    en: 'Moderators sort questions before anyone sees them',
    fr: 'Les modérateurs trient avant que quiconque ne voie les questions',
    es: 'La moderación clasifica antes de que nadie las vea',
  },
  'questions.settings.voting': {
    en: 'The audience may vote',
    fr: 'Le public peut voter',
    es: 'El público puede votar',
  },
  'questions.settings.maxLength': { en: 'Most characters', fr: 'Caractères au plus', es: 'Máx. de caracteres' },
  'questions.settings.anonymous': { en: 'Names', fr: 'Noms', es: 'Nombres' },
  'questions.settings.anonymous.allowed': {
    en: 'Name or anonymous, as they like',
    fr: 'Nom ou anonyme, au choix',
    es: 'Con nombre o anónima, a elección',
  },
  'questions.settings.anonymous.required': { en: 'Always anonymous', fr: 'Toujours anonymes', es: 'Siempre anónimas' },
  'questions.settings.anonymous.refused': { en: 'Name required', fr: 'Nom obligatoire', es: 'Nombre obligatorio' },
  'questions.settings.retention': { en: 'Kept for, days', fr: 'Conservées, jours', es: 'Se guardan, días' },
  'questions.settings.retention.hint': {
    en: 'From the end of the session; then texts and names are erased.',
    fr: 'Après la fin de la séance ; puis textes et noms sont effacés.',
    es: 'Tras el final de la sesión; después se borran textos y nombres.',
  },
  'questions.settings.words': {
    en: 'Words that flag a question',
    fr: 'Mots qui signalent une question',
    es: 'Palabras que señalan una pregunta',
  },
  'questions.settings.words.in': {
    en: 'In {language}, one a line',
    fr: 'En {language}, un par ligne',
    es: 'En {language}, una por línea',
  },
  'questions.settings.words.hint': {
    en: 'Questions with such words are marked, never dropped.',
    fr: 'Ces questions sont marquées, jamais supprimées.',
    es: 'Esas preguntas se marcan, nunca se eliminan.',
  },
  'questions.settings.frames': {
    en: 'Pages that may embed the audience page',
    fr: 'Pages qui peuvent intégrer la page du public',
    es: 'Páginas que pueden incrustar la del público',
  },
  'questions.settings.frames.hint': {
    en: 'Origins, one a line: https://museum.example',
    fr: 'Origines, une par ligne : https://museum.example',
    es: 'Orígenes, uno por línea: https://museum.example',
  },
  'questions.settings.frames.invalid': {
    en: '“{origin}” is not an origin such as https://museum.example',
    fr: '« {origin} » n’est pas une origine telle que https://museum.example',
    es: '«{origin}» no es un origen como https://museum.example',
  },
  'questions.settings.machine': {
    en: 'Translate approved questions by machine',
    fr: 'Traduire automatiquement les questions retenues',
    es: 'Traducir automáticamente las preguntas aprobadas',
  },
  'questions.settings.machine.leaves': {
    en: 'The text of approved questions leaves this machine and goes to {host} ({service}). Names, places and notes never do.',
    fr: 'Le texte des questions retenues quitte cette machine et va à {host} ({service}). Les noms, lieux et notes, jamais.',
    es: 'El texto de las preguntas aprobadas sale de esta máquina hacia {host} ({service}). Los nombres, lugares y notas, nunca.',
  },
  'questions.settings.machine.none': {
    en: 'No translation service is set up on this backend. Nothing leaves the machine.',
    fr: 'Aucun service de traduction n’est configuré sur ce serveur. Rien ne quitte la machine.',
    es: 'No hay servicio de traducción configurado en este servidor. Nada sale de la máquina.',
  },
  'questions.settings.machine.fault.busy': {
    en: 'The service is busy: translations wait.',
    fr: 'Le service est saturé : les traductions attendent.',
    es: 'El servicio está saturado: las traducciones esperan.',
  },
  'questions.settings.machine.fault.unreachable': {
    en: 'The service does not answer: translations wait.',
    fr: 'Le service ne répond pas : les traductions attendent.',
    es: 'El servicio no responde: las traducciones esperan.',
  },
  'questions.settings.machine.fault.key-refused': {
    en: 'The service refuses the key: nothing is translated until it is replaced.',
    fr: 'Le service refuse la clé : rien n’est traduit tant qu’elle n’est pas remplacée.',
    es: 'El servicio rechaza la clave: no se traduce nada hasta cambiarla.',
  },
  'questions.settings.machine.fault.quota-used-up': {
    en: 'The quota of the service is used up: nothing more is translated.',
    fr: 'Le quota du service est épuisé : plus rien n’est traduit.',
    es: 'La cuota del servicio está agotada: ya no se traduce nada.',
  },
  'questions.settings.machine.unknown': {
    en: 'Whether a translation service is set up could not be asked. Try again when connected.',
    fr: 'Impossible de savoir si un service de traduction est configuré. Réessayez une fois connecté.',
    es: 'No se pudo saber si hay un servicio de traducción configurado. Reintente con conexión.',
  },
});
