import type { AnyRejection } from '../protocol/outcome.ts';
import { type Text, texts } from './text.ts';

/**
 * One text for every refusal: what happened and what to do. Values are prepared by the console: `who` (a name),
 * `when` (a time), `item` (a title), `field` (a field's name), `booth` and `interpreter` (names), `anyone` (`yes` where
 * somebody is at the mic), `successor` (of a handover) and the refusal's own numbers.
 */
type RejectionKey = `rejection.${AnyRejection['code']}`;

export const rejections = texts<RejectionKey>({
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
  'rejection.record-removed': {
    en: '{who} removed {kind, select, booth {this booth} document {this document} term {this term} other {this}} at {when}. Your text is kept here for copying.',
    fr: '{who} a supprimé {kind, select, booth {cette cabine} document {ce document} term {ce terme} other {ceci}} à {when}. Votre texte est conservé ici pour être copié.',
    es: '{who} eliminó {kind, select, booth {esta cabina} document {este documento} term {este término} other {esto}} a las {when}. Su texto se conserva aquí para copiarlo.',
  },
  'rejection.record-unknown': {
    en: '{kind, select, booth {This booth is} document {This document is} term {This term is} other {This is}} not there any more.',
    fr: '{kind, select, booth {Cette cabine n’existe} document {Ce document n’existe} term {Ce terme n’existe} other {Ceci n’existe}} plus.',
    es: '{kind, select, booth {Esta cabina} document {Este documento} term {Este término} other {Esto}} ya no existe.',
  },
  'rejection.record-exists': {
    en: '{kind, select, booth {This booth is} document {This document is} term {This term is} other {This is}} there already.',
    fr: '{kind, select, booth {Cette cabine existe} document {Ce document existe} term {Ce terme existe} other {Ceci existe}} déjà.',
    es: '{kind, select, booth {Esta cabina} document {Este documento} term {Este término} other {Esto}} ya existe.',
  },
  'rejection.too-many-records': {
    en: 'A session holds at most {most, number} {kind, select, booth {booths} document {documents} term {terms} other {of these}}.',
    fr: 'Une séance contient au plus {most, number} {kind, select, booth {cabines} document {documents} term {termes} other {de ces éléments}}.',
    es: 'Una sesión contiene como máximo {most, number} {kind, select, booth {cabinas} document {documentos} term {términos} other {de estos elementos}}.',
  },
  'rejection.too-many-versions': {
    en: 'A document has at most {most, number} versions. Add it as a new document.',
    fr: 'Un document compte au plus {most, number} versions. Ajoutez-le comme nouveau document.',
    es: 'Un documento tiene como máximo {most, number} versiones. Añádalo como documento nuevo.',
  },
  'rejection.version-unknown': {
    en: 'This version of the document is not there any more, or not for your booth.',
    fr: 'Cette version du document n’existe plus, ou n’est pas pour votre cabine.',
    es: 'Esta versión del documento ya no existe o no es para su cabina.',
  },
  'rejection.term-empty': {
    en: 'A term needs a word in at least one language. Remove the term instead.',
    fr: 'Un terme doit avoir un mot dans au moins une langue. Supprimez plutôt le terme.',
    es: 'Un término necesita una palabra en al menos un idioma. Elimine el término.',
  },
  'rejection.message-empty': {
    en: 'There is nothing to be read in this message. Write something and send again.',
    fr: 'Ce message ne contient rien de lisible. Écrivez quelque chose et renvoyez.',
    es: 'Este mensaje no contiene nada legible. Escriba algo y envíe de nuevo.',
  },
  'rejection.message-unknown': {
    en: 'This message is not there any more.',
    fr: 'Ce message n’existe plus.',
    es: 'Este mensaje ya no existe.',
  },
  'rejection.not-in-booth': {
    en: 'You do not sit in the booth {booth}. Say first where you sit.',
    fr: 'Vous n’êtes pas dans la cabine {booth}. Indiquez d’abord votre place.',
    es: 'No está en la cabina {booth}. Indique primero su puesto.',
  },
  'rejection.interpreter-unknown': {
    en: 'This interpreter is not in the team of the booth {booth}.',
    fr: 'Cet interprète ne fait pas partie de l’équipe de la cabine {booth}.',
    es: 'Este intérprete no está en el equipo de la cabina {booth}.',
  },
  'rejection.interpreter-exists': {
    en: '{interpreter} is in the team of the booth {booth} already.',
    fr: '{interpreter} fait déjà partie de l’équipe de la cabine {booth}.',
    es: '{interpreter} ya está en el equipo de la cabina {booth}.',
  },
  'rejection.team-full': {
    en: 'A booth has at most {most, number} interpreters.',
    fr: 'Une cabine compte au plus {most, number} interprètes.',
    es: 'Una cabina tiene como máximo {most, number} intérpretes.',
  },
  'rejection.seat-taken': {
    en: '{who} sits as {interpreter} in the booth {booth}, with a console that is connected. Choose another name.',
    fr: '{who} occupe la place de {interpreter} dans la cabine {booth}, avec une console connectée. Choisissez un autre nom.',
    es: '{who} ocupa el puesto de {interpreter} en la cabina {booth}, con una consola conectada. Elija otro nombre.',
  },
  'rejection.mic-moved': {
    en: '{anyone, select, yes {{interpreter} was faster and is at the mic since {when}.} other {Nobody is at the mic any more.}} Look, then press again.',
    fr: '{anyone, select, yes {{interpreter} a été plus rapide et est au micro depuis {when}.} other {Plus personne n’est au micro.}} Vérifiez, puis recommencez.',
    es: '{anyone, select, yes {{interpreter} se adelantó y está al micrófono desde las {when}.} other {Ya no hay nadie al micrófono.}} Compruebe y pulse de nuevo.',
  },
  'rejection.mic-occupied': {
    en: '{interpreter} is at the mic since {when}. Press again to take it all the same.',
    fr: '{interpreter} est au micro depuis {when}. Appuyez encore pour le prendre quand même.',
    es: '{interpreter} está al micrófono desde las {when}. Pulse otra vez para tomarlo de todos modos.',
  },
  'rejection.not-at-mic': {
    en: '{anyone, select, yes {{interpreter} is at the mic, not you.} other {Nobody is at the mic.}}',
    fr: '{anyone, select, yes {C’est {interpreter} qui est au micro, pas vous.} other {Personne n’est au micro.}}',
    es: '{anyone, select, yes {Al micrófono está {interpreter}, no usted.} other {No hay nadie al micrófono.}}',
  },
  'rejection.no-boothmate': {
    en: 'Nobody else is in the team of the booth {booth}: there is nobody to hand over to.',
    fr: 'L’équipe de la cabine {booth} ne compte personne d’autre : personne ne peut prendre la relève.',
    es: 'No hay nadie más en el equipo de la cabina {booth}: no hay a quién ceder el turno.',
  },
  'rejection.handover-pending': {
    en: 'A handover from {interpreter} is under way already. Answer it first.',
    fr: 'Une relève de {interpreter} est déjà en cours. Répondez-y d’abord.',
    es: 'Ya hay un relevo de {interpreter} en curso. Respóndalo primero.',
  },
  'rejection.handover-taken': {
    en: '{successor} was faster and takes over at {when}.',
    fr: '{successor} a été plus rapide et prend la relève à {when}.',
    es: '{successor} se adelantó y toma el relevo a las {when}.',
  },
  'rejection.handover-of-others': {
    en: 'This handover is for others to answer.',
    fr: 'C’est à d’autres de répondre à cette relève.',
    es: 'Este relevo lo deben responder otros.',
  },
  'rejection.handover-gone': {
    en: 'This handover is over. {anyone, select, yes {{interpreter} is at the mic since {when}.} other {Nobody is at the mic.}}',
    fr: 'Cette relève est terminée. {anyone, select, yes {{interpreter} est au micro depuis {when}.} other {Personne n’est au micro.}}',
    es: 'Este relevo ya terminó. {anyone, select, yes {{interpreter} está al micrófono desde las {when}.} other {No hay nadie al micrófono.}}',
  },
  'rejection.relay-circle': {
    en: 'This booth works from the booth {booth} itself: with such a relay both would hear nothing. Choose another source.',
    fr: 'Cette cabine travaille elle-même à partir de la cabine {booth} : avec un tel relais, aucune n’entendrait rien. Choisissez une autre source.',
    es: 'Esa cabina trabaja a su vez desde la cabina {booth}: con ese relé ninguna oiría nada. Elija otra fuente.',
  },
  'rejection.language-not-served': {
    en: 'The booth {booth} does not work both ways with this language.',
    fr: 'La cabine {booth} ne travaille pas dans les deux sens avec cette langue.',
    es: 'La cabina {booth} no trabaja en ambos sentidos con este idioma.',
  },
  'rejection.floor-moved': {
    en: '{who} was faster, at {when}: the floor language was changed. Look, then press again.',
    fr: '{who} a été plus rapide, à {when} : la langue du parquet a changé. Vérifiez, puis recommencez.',
    es: '{who} se adelantó, a las {when}: el idioma de sala cambió. Compruebe y pulse de nuevo.',
  },
  'rejection.visit-changed': {
    en: '“{item}” is on now. Look, then press again.',
    fr: '« {item} » est en cours maintenant. Vérifiez, puis recommencez.',
    es: 'Ahora está «{item}». Compruebe y pulse de nuevo.',
  },
  'rejection.ready-gone': {
    en: 'This question to the booths is over. Answer the one that stands now.',
    fr: 'Cette question aux cabines est terminée. Répondez à celle qui est posée maintenant.',
    es: 'Esa pregunta a las cabinas ya terminó. Responda a la actual.',
  },
  'rejection.booth-in-use': {
    en: '{interpreter} is at the mic of the booth {booth}: it can be removed once they have left it.',
    fr: '{interpreter} est au micro de la cabine {booth} : elle pourra être supprimée une fois le micro libre.',
    es: '{interpreter} está al micrófono de la cabina {booth}: se puede eliminar cuando lo haya dejado.',
  },
  'rejection.interpreter-at-mic': {
    en: '{interpreter} is at the mic since {when}, and can be removed once they have left it.',
    fr: '{interpreter} est au micro depuis {when}, et pourra être retiré(e) une fois le micro libre.',
    es: '{interpreter} está al micrófono desde las {when} y se podrá quitar cuando lo haya dejado.',
  },
  'rejection.not-seated': {
    en: 'You do not sit in any booth. Say first where you sit.',
    fr: 'Vous n’êtes dans aucune cabine. Indiquez d’abord votre place.',
    es: 'No está en ninguna cabina. Indique primero su puesto.',
  },
  'rejection.incident-unknown': {
    en: 'This flag is not known here. Flag it again.',
    fr: 'Ce signalement est inconnu ici. Signalez de nouveau.',
    es: 'Este aviso no se conoce aquí. Avise de nuevo.',
  },
  'rejection.incident-exists': {
    en: 'This flag has been sent already.',
    fr: 'Ce signalement a déjà été envoyé.',
    es: 'Este aviso ya se envió.',
  },
  'rejection.incident-closed': {
    en: '{how, select, confirmed {The booths confirmed at {when} that it is fixed.} withdrawn {It was withdrawn at {when}.} cleared {It was gone at {when}.} faded {It had not been asked again at {when}.} other {{who} closed it at {when}.}} Reopen it if it is still there.',
    fr: '{how, select, confirmed {Les cabines ont confirmé à {when} que c’est réglé.} withdrawn {Le signalement a été retiré à {when}.} cleared {Le défaut avait disparu à {when}.} faded {Ce n’était plus redemandé à {when}.} other {{who} l’a clos à {when}.}} Rouvrez-le si le problème persiste.',
    es: '{how, select, confirmed {Las cabinas confirmaron a las {when} que está resuelto.} withdrawn {El aviso se retiró a las {when}.} cleared {El fallo había desaparecido a las {when}.} faded {A las {when} ya no se volvía a pedir.} other {{who} lo cerró a las {when}.}} Vuelva a abrirlo si continúa.',
  },
  'rejection.incident-taken': {
    en: '{who} has it since {when}.',
    fr: '{who} s’en occupe depuis {when}.',
    es: '{who} se encarga desde las {when}.',
  },
  'rejection.incident-open': {
    en: 'The same has been flagged anew and is open: follow that one.',
    fr: 'Le même problème a été signalé de nouveau et reste ouvert : suivez celui-là.',
    es: 'Se ha vuelto a avisar de lo mismo y sigue abierto: siga ese aviso.',
  },
  'rejection.not-flagged': {
    en: 'The booth {booth} does not flag this. Flag it first.',
    fr: 'La cabine {booth} ne signale pas ceci. Signalez-le d’abord.',
    es: 'La cabina {booth} no ha avisado de esto. Avise primero.',
  },
  'rejection.not-concerned': {
    en: 'This is for others to answer.',
    fr: 'C’est à d’autres d’y répondre.',
    es: 'Deben responder otros.',
  },
  'rejection.not-for-booths': {
    en: 'The system notices this by itself: there is nothing to flag.',
    fr: 'Le système le constate lui-même : il n’y a rien à signaler.',
    es: 'El sistema lo detecta por sí solo: no hay nada que avisar.',
  },
  'rejection.subject-unknown': {
    en: 'What this flag is about is not there any more. Flag it again.',
    fr: 'Ce que vise ce signalement n’existe plus. Signalez de nouveau.',
    es: 'Aquello de lo que avisa ya no existe. Avise de nuevo.',
  },
  'rejection.reason-needed': {
    en: 'The booths have not confirmed it. Write why it is closed all the same.',
    fr: 'Les cabines ne l’ont pas confirmé. Indiquez pourquoi clore malgré tout.',
    es: 'Las cabinas no lo han confirmado. Indique por qué se cierra de todos modos.',
  },
  'rejection.nobody-to-ask': {
    en: 'No booth can confirm this: it ends when the fault is gone, or is closed with a reason.',
    fr: 'Aucune cabine ne peut le confirmer : il prend fin avec le défaut, ou se clôt avec un motif.',
    es: 'Ninguna cabina puede confirmarlo: termina cuando desaparece el fallo, o se cierra con un motivo.',
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
