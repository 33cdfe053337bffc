import type { RejectionKey } from './rejection-key.ts';
import { interpretationRejections } from './rejections-interpretation.ts';
import { type Text, texts } from './text.ts';

/**
 * One text for every refusal: what happened and what to do. Values are prepared by the console: `who` (a name),
 * `when` (a time), `item` (a title), `field` (a field's name), `booth` and `interpreter` (names), `anyone` (`yes` where
 * somebody is at the mic), `successor` (of a handover) and the refusal's own numbers.
 */
export const rejections = texts<RejectionKey>({
  ...interpretationRejections,
  'rejection.session-exists': {
    en: 'This session exists already.',
    fr: 'Cette séance existe déjà.',
    es: 'Esta sesión ya existe.',
  },
  'rejection.no-such-time': {
    en: '{wall} is not a time that exists. Check the date and the hour.',
    fr: '{wall} n’est pas une heure qui existe. Vérifiez la date et l’heure.',
    es: '{wall} no es una hora que exista. Compruebe la fecha y la hora.',
  },
  'rejection.end-before-start': {
    en: 'The end must come after the start.',
    fr: 'La fin doit venir après le début.',
    es: 'El final debe ser posterior al comienzo.',
  },
  'rejection.field-invalid': {
    en: '“{field}” cannot take this value. Correct it and save again.',
    fr: '« {field} » ne peut pas prendre cette valeur. Corrigez-la et enregistrez de nouveau.',
    es: '«{field}» no admite este valor. Corríjalo y guarde de nuevo.',
  },
  'rejection.conflict': {
    en: '{who} changed “{field}” at {when}. Choose which text stays.',
    fr: '{who} a modifié « {field} » à {when}. Choisissez le texte à garder.',
    es: '{who} cambió «{field}» a las {when}. Elija qué texto se conserva.',
  },
  'rejection.person-unknown': {
    en: 'This person is no longer on the programme.',
    fr: 'Cette personne n’est plus au programme.',
    es: 'Esta persona ya no está en el programa.',
  },
  'rejection.person-exists': {
    en: 'This person is on the programme already.',
    fr: 'Cette personne est déjà au programme.',
    es: 'Esta persona ya está en el programa.',
  },
  'rejection.item-removed': {
    en: '{who} removed this item at {when}. Your text is kept here for copying.',
    fr: '{who} a supprimé cet élément à {when}. Votre texte est conservé ici pour être copié.',
    es: '{who} eliminó este elemento a las {when}. Su texto se conserva aquí para copiarlo.',
  },
  'rejection.item-unknown': {
    en: 'This item is not in the run-sheet.',
    fr: 'Cet élément n’est pas dans le conducteur.',
    es: 'Este elemento no está en la escaleta.',
  },
  'rejection.item-exists': {
    en: 'This item is in the run-sheet already.',
    fr: 'Cet élément est déjà dans le conducteur.',
    es: 'Este elemento ya está en la escaleta.',
  },
  'rejection.item-on': {
    en: '“{item}” is on. Go to another item first.',
    fr: '« {item} » est en cours. Passez d’abord à un autre élément.',
    es: '«{item}» está en curso. Pase antes a otro elemento.',
  },
  'rejection.too-many-items': {
    en: 'A run-sheet holds at most {most, number} items. Split the file or remove items.',
    fr: 'Un conducteur contient au plus {most, number} éléments. Divisez le fichier ou retirez des éléments.',
    es: 'Una escaleta contiene como máximo {most, number} elementos. Divida el archivo o quite elementos.',
  },
  'rejection.nothing-to-undo': {
    en: 'There is nothing of yours to take back.',
    fr: 'Vous n’avez rien à annuler.',
    es: 'No hay nada suyo que deshacer.',
  },
  'rejection.undo-conflict': {
    en: '{who} changed this since: taking it back would overwrite their work.',
    fr: '{who} l’a modifié depuis : annuler écraserait son travail.',
    es: '{who} lo cambió después: deshacerlo sobrescribiría su trabajo.',
  },
  'rejection.question-unknown': {
    en: 'This question is not there any more.',
    fr: 'Cette question n’existe plus.',
    es: 'Esta pregunta ya no existe.',
  },
  'rejection.question-exists': {
    en: 'This question has been received already.',
    fr: 'Cette question a déjà été reçue.',
    es: 'Esta pregunta ya se recibió.',
  },
  'rejection.question-erased': {
    en: 'The text of this question was erased.',
    fr: 'Le texte de cette question a été effacé.',
    es: 'El texto de esta pregunta se borró.',
  },
  'rejection.move-refused': {
    en: 'Question {number, number} cannot go there: {who} moved it at {when}. Look, then choose again.',
    fr: 'La question {number, number} ne peut pas y aller : {who} l’a déplacée à {when}. Vérifiez, puis recommencez.',
    es: 'La pregunta {number, number} no puede ir ahí: {who} la movió a las {when}. Compruebe y elija de nuevo.',
  },
  'rejection.air-moved': {
    en: '{who} was faster, at {when}: another question is on air or next. Look, then press again.',
    fr: '{who} a été plus rapide, à {when} : une autre question est à l’antenne ou suivante. Vérifiez, puis recommencez.',
    es: '{who} se adelantó, a las {when}: otra pregunta está en antena o es la siguiente. Compruebe y pulse de nuevo.',
  },
  'rejection.intake-closed': {
    en: 'Questions are not taken at the moment. Your text is kept here.',
    fr: 'Les questions sont fermées pour le moment. Votre texte est conservé ici.',
    es: 'Ahora no se admiten preguntas. Su texto se conserva aquí.',
  },
  'rejection.text-too-long': {
    en: 'A question has at most {most, number} characters. Shorten it and send again.',
    fr: 'Une question compte au plus {most, number} caractères. Raccourcissez-la et renvoyez-la.',
    es: 'Una pregunta tiene como máximo {most, number} caracteres. Acórtela y envíela de nuevo.',
  },
  'rejection.name-required': {
    en: 'Questions need a name here. Write yours and send again.',
    fr: 'Les questions doivent porter un nom ici. Indiquez le vôtre et renvoyez.',
    es: 'Aquí las preguntas llevan nombre. Escriba el suyo y envíe de nuevo.',
  },
  'rejection.question-repeated': {
    en: 'You have asked this already.',
    fr: 'Vous avez déjà posé cette question.',
    es: 'Ya ha hecho esta pregunta.',
  },
  'rejection.question-settled': {
    en: 'The moderators have already dealt with this question: it can no longer be changed.',
    fr: 'Les modérateurs ont déjà traité cette question : elle ne peut plus être modifiée.',
    es: 'Los moderadores ya trataron esta pregunta: no se puede cambiar.',
  },
  'rejection.too-many-questions': {
    en: 'A session holds at most {most, number} questions.',
    fr: 'Une séance contient au plus {most, number} questions.',
    es: 'Una sesión contiene como máximo {most, number} preguntas.',
  },
  'rejection.speaker-unknown': {
    en: 'This person is not on the programme. Choose another.',
    fr: 'Cette personne n’est pas au programme. Choisissez-en une autre.',
    es: 'Esta persona no está en el programa. Elija otra.',
  },
  'rejection.language-of-question': {
    en: 'The question is in this language itself. Edit its text instead.',
    fr: 'La question est déjà dans cette langue. Modifiez plutôt son texte.',
    es: 'La pregunta ya está en este idioma. Edite su texto.',
  },
  'rejection.undo-is-live': {
    en: 'This touches what is on air or next: take it back while connected.',
    fr: 'Cela concerne la question à l’antenne ou la suivante : annulez-le en étant connecté.',
    es: 'Afecta a lo que está en antena o sigue: deshágalo con conexión.',
  },
  'rejection.transport-moved': {
    en: '{who} was faster, at {when}: “{item}” is on now.',
    fr: '{who} a été plus rapide, à {when} : « {item} » est en cours.',
    es: '{who} se adelantó, a las {when}: ahora está «{item}».',
  },
  'rejection.neighbour-changed': {
    en: 'The run-sheet changed: another item comes now. Look, then press again.',
    fr: 'Le conducteur a changé : un autre élément vient maintenant. Vérifiez, puis recommencez.',
    es: 'La escaleta cambió: ahora sigue otro elemento. Compruebe y pulse de nuevo.',
  },
  'rejection.item-not-playable': {
    en: 'This item cannot be started: it is a heading, skipped, or gone.',
    fr: 'Cet élément ne peut pas être lancé : c’est un titre, il est passé, ou il n’existe plus.',
    es: 'Este elemento no se puede iniciar: es un título, está omitido o ya no existe.',
  },
  'rejection.already-started': {
    en: '{who} started the session at {when}.',
    fr: '{who} a lancé la séance à {when}.',
    es: '{who} inició la sesión a las {when}.',
  },
  'rejection.not-live': {
    en: 'The session is not running.',
    fr: 'La séance n’est pas en cours.',
    es: 'La sesión no está en marcha.',
  },
  'rejection.already-paused': {
    en: '{who} paused it already.',
    fr: '{who} l’a déjà mise en pause.',
    es: '{who} ya la puso en pausa.',
  },
  'rejection.not-paused': {
    en: '{who} resumed it already.',
    fr: '{who} l’a déjà reprise.',
    es: '{who} ya la reanudó.',
  },
  'rejection.message-gone': {
    en: 'This message has left the stage already.',
    fr: 'Ce message a déjà quitté l’écran orateur.',
    es: 'Este mensaje ya no está en la pantalla del orador.',
  },
  'rejection.undo-expired': {
    en: 'It can no longer be taken back: {who} gave another command at {when}.',
    fr: 'Impossible d’annuler : {who} a donné une autre commande à {when}.',
    es: 'Ya no se puede deshacer: {who} dio otra orden a las {when}.',
  },
  'rejection.forbidden': {
    en: 'Your role may not do this. Ask an organiser for another link.',
    fr: 'Votre rôle ne le permet pas. Demandez un autre lien à un organisateur.',
    es: 'Su función no lo permite. Pida otro enlace a un organizador.',
  },
  'rejection.invalid': {
    en: 'This could not be read ({path}). Nothing was changed.',
    fr: 'Ces données sont illisibles ({path}). Rien n’a été modifié.',
    es: 'No se pudo leer ({path}). No se cambió nada.',
  },
  'rejection.unknown-command': {
    en: 'The backend does not know this command. Reload to get the same version.',
    fr: 'Le serveur ne connaît pas cette commande. Rechargez pour avoir la même version.',
    es: 'El servidor no conoce esta orden. Recargue para tener la misma versión.',
  },
  'rejection.expired': {
    en: 'It came too late to be carried out. Nothing was changed.',
    fr: 'La commande est arrivée trop tard. Rien n’a été modifié.',
    es: 'Llegó demasiado tarde. No se cambió nada.',
  },
  'rejection.live-needs-until': {
    en: 'A live command needs a time limit. Reload to get the same version.',
    fr: 'Une commande en direct exige une limite de temps. Rechargez pour avoir la même version.',
    es: 'Una orden en directo necesita un límite de tiempo. Recargue para tener la misma versión.',
  },
  'rejection.file-not-kept': {
    en: 'The file “{name}” is not on the backend. Send the file again.',
    fr: 'Le fichier « {name} » n’est pas sur le serveur. Envoyez de nouveau le fichier.',
    es: 'El archivo «{name}» no está en el servidor. Envíe el archivo de nuevo.',
  },
  'rejection.file-differs': {
    en: 'The file “{name}” on the backend has another size than this one. Send the file again.',
    fr: 'Le fichier « {name} » du serveur n’a pas la même taille que celui-ci. Envoyez de nouveau le fichier.',
    es: 'El archivo «{name}» del servidor no tiene el mismo tamaño que este. Envíe el archivo de nuevo.',
  },
  'rejection.storage-failed': {
    en: 'The backend could not write. Nothing was changed; try again.',
    fr: 'Le serveur n’a pas pu écrire. Rien n’a été modifié ; réessayez.',
    es: 'El servidor no pudo escribir. No se cambió nada; inténtelo de nuevo.',
  },
  'rejection.rate-limited': {
    en: 'Too many commands at once. Try again in a moment.',
    fr: 'Trop de commandes à la fois. Réessayez dans un instant.',
    es: 'Demasiadas órdenes a la vez. Inténtelo en un momento.',
  },
}) satisfies Readonly<Record<RejectionKey, Text>>;
