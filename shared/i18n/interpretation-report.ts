import { texts } from './text.ts';

/** What became of a session's interpretation: in the console, and in the file that is saved of it. */
export const interpretationReport = texts({
  'report.title': {
    en: 'Interpretation report',
    fr: 'Bilan de l’interprétation',
    es: 'Informe de la interpretación',
  },
  'report.before': {
    en: 'The session has not started',
    fr: 'La séance n’a pas commencé',
    es: 'La sesión no ha empezado',
  },
  'report.before.text': {
    en: 'Everything is counted from its start on. Sound checks and rehearsals are not in it.',
    fr: 'Tout est compté à partir de son début. Les essais de son et répétitions n’y figurent pas.',
    es: 'Todo se cuenta desde su comienzo. Las pruebas de sonido y los ensayos no figuran.',
  },
  'report.provisional': {
    en: 'Provisional: the session is running. Counted up to {time}.',
    fr: 'Provisoire : la séance est en cours. Décompte jusqu’à {time}.',
    es: 'Provisional: la sesión está en curso. Contado hasta las {time}.',
  },
  'report.stale': {
    en: 'No connection: this is what was known last.',
    fr: 'Pas de connexion : voici le dernier état connu.',
    es: 'Sin conexión: esto es lo último que se supo.',
  },
  'report.span': {
    en: 'From {from} to {to} ({zone} time), {time} in all. Durations in minutes and seconds.',
    fr: 'De {from} à {to} (heure de {zone}), soit {time}. Durées en minutes et secondes.',
    es: 'De {from} a {to} (hora de {zone}), {time} en total. Duraciones en minutos y segundos.',
  },
  'report.source': {
    en: 'Counted from what booths declared and flagged and what the system noticed. Nothing of health but that S1 incidents were: no notes, and not who flagged them.',
    fr: 'Établi d’après ce que les cabines ont déclaré et signalé et ce que le système a constaté. De la santé, rien d’autre que l’existence des incidents S1 : ni notes, ni auteurs des signalements.',
    es: 'Según lo que las cabinas declararon y señalaron y lo que el sistema observó. De la salud, solo que hubo incidentes S1: ni notas, ni quién los señaló.',
  },

  'report.languages': {
    en: 'Without interpretation',
    fr: 'Sans interprétation',
    es: 'Sin interpretación',
  },
  'report.language': { en: 'Language', fr: 'Langue', es: 'Idioma' },
  'report.total': { en: 'In all', fr: 'Total', es: 'En total' },
  'report.what': { en: 'What', fr: 'Motif', es: 'Qué' },
  'report.from': { en: 'From', fr: 'De', es: 'De' },
  'report.to': { en: 'To', fr: 'À', es: 'A' },
  'report.lasted': { en: 'Lasted', fr: 'Durée', es: 'Duró' },
  'report.no-outage': { en: 'No interruption', fr: 'Aucune interruption', es: 'Ninguna interrupción' },
  'report.open': { en: 'to the end', fr: 'jusqu’à la fin', es: 'hasta el final' },
  'report.open-now': { en: 'still lasts', fr: 'dure encore', es: 'aún dura' },

  'report.booths': { en: 'At the mic', fr: 'Au micro', es: 'Al micrófono' },
  'report.booth': { en: 'Booth', fr: 'Cabine', es: 'Cabina' },
  'report.booths.empty': {
    en: 'This session has no booths.',
    fr: 'Cette séance n’a pas de cabine.',
    es: 'Esta sesión no tiene cabinas.',
  },
  'report.interpreter': { en: 'Interpreter', fr: 'Interprète', es: 'Intérprete' },
  'report.nobody': { en: 'Nobody in its team', fr: 'Équipe vide', es: 'Equipo vacío' },
  'report.erased': { en: 'erased', fr: 'effacé', es: 'borrado' },
  'report.turns': { en: 'Turns', fr: 'Tours', es: 'Turnos' },
  'report.longest-turn': { en: 'Longest turn', fr: 'Tour le plus long', es: 'Turno más largo' },
  'report.handovers': {
    en: '{count, plural, =0 {no handover} one {# handover} other {# handovers}}',
    fr: '{count, plural, =0 {aucune relève} one {# relève} other {# relèves}}',
    es: '{count, plural, =0 {ningún relevo} one {# relevo} other {# relevos}}',
  },
  'report.unanswered': {
    en: '{count, plural, one {# without an answer} other {# without an answer}}',
    fr: '{count, plural, one {# sans réponse} other {# sans réponse}}',
    es: '{count, plural, one {# sin respuesta} other {# sin respuesta}}',
  },
  'report.overlong': {
    en: '{count, plural, one {# turn too long} other {# turns too long}}',
    fr: '{count, plural, one {# tour trop long} other {# tours trop longs}}',
    es: '{count, plural, one {# turno demasiado largo} other {# turnos demasiado largos}}',
  },

  'report.answers': {
    en: 'Until somebody had it',
    fr: 'Délai de prise en compte',
    es: 'Hasta que alguien lo atendió',
  },
  'report.severity': { en: 'Severity', fr: 'Gravité', es: 'Gravedad' },
  'report.raised': { en: 'Raised', fr: 'Signalés', es: 'Señalados' },
  'report.never': { en: 'Never acknowledged', fr: 'Jamais pris en compte', es: 'Nunca atendidos' },
  'report.median': { en: 'Median', fr: 'Médiane', es: 'Mediana' },
  'report.longest': { en: 'Longest', fr: 'Maximum', es: 'Máximo' },

  'report.critical': { en: 'Log of S1', fr: 'Journal des S1', es: 'Registro de S1' },
  'report.critical.none': {
    en: 'No critical incident.',
    fr: 'Aucun incident critique.',
    es: 'Ningún incidente crítico.',
  },
  'report.at': { en: 'Raised at', fr: 'Signalé à', es: 'Señalado a las' },
  'report.where': { en: 'Where', fr: 'Où', es: 'Dónde' },
  'report.acknowledged-after': { en: 'Acknowledged after', fr: 'Pris en compte après', es: 'Atendido tras' },
  'report.not-acknowledged': { en: 'never', fr: 'jamais', es: 'nunca' },
  'report.waiting': { en: 'Waiting took it to', fr: 'Escalade', es: 'Escalada' },
  'report.ended': { en: 'End', fr: 'Fin', es: 'Fin' },
  'report.ended-after': { en: 'After', fr: 'Après', es: 'Tras' },
  'report.ending.confirmed': {
    en: 'confirmed by the booths',
    fr: 'confirmé par les cabines',
    es: 'confirmado por las cabinas',
  },
  'report.ending.override': { en: 'closed by hand', fr: 'clos à la main', es: 'cerrado a mano' },
  'report.ending.cleared': { en: 'gone by itself', fr: 'a disparu', es: 'ha desaparecido' },
  'report.ending.faded': { en: 'not asked again', fr: 'pas redemandé', es: 'no se ha vuelto a pedir' },
  'report.ending.withdrawn': { en: 'withdrawn', fr: 'retiré', es: 'retirado' },
  'report.ending.open': { en: 'open', fr: 'ouvert', es: 'abierto' },
  'report.slow-downs': {
    en: 'Speakers were asked to slow down {count, plural, =0 {not once} one {once} other {# times}}. Who asked is not known.',
    fr: '{count, plural, =0 {Aucune demande de ralentir} one {# demande de ralentir} other {# demandes de ralentir}} aux orateurs. Leurs auteurs ne sont pas connus.',
    es: '{count, plural, =0 {Ninguna petición} one {# petición} other {# peticiones}} de hablar más despacio. No se sabe de quién.',
  },

  'report.save': { en: 'Save as a file', fr: 'Enregistrer en fichier', es: 'Guardar como archivo' },
  'report.save.format': { en: 'File', fr: 'Fichier', es: 'Archivo' },
  'report.save.format.xlsx': { en: 'Excel (XLSX)', fr: 'Excel (XLSX)', es: 'Excel (XLSX)' },
  'report.save.format.csv': { en: 'Tables (CSV)', fr: 'Tableaux (CSV)', es: 'Tablas (CSV)' },
  'report.save.language': { en: 'Headings in', fr: 'Titres en', es: 'Encabezados en' },
  'report.save.names': {
    en: 'It names the interpreters: whoever has the file must see to it.',
    fr: 'Il nomme les interprètes : à son détenteur d’y veiller.',
    es: 'Nombra a los intérpretes: debe cuidarlo quien lo tenga.',
  },
  'report.save.doing': { en: 'Writing the file…', fr: 'Écriture du fichier…', es: 'Escribiendo el archivo…' },
  'report.save.done': { en: 'Saved: {file}', fr: 'Enregistré : {file}', es: 'Guardado: {file}' },
  'report.save.file': { en: 'interpretation-{day}', fr: 'interpretation-{day}', es: 'interpretacion-{day}' },
  'report.save.failed.offline': {
    en: 'The backend, which writes the file, cannot be reached. Try again once the connection is back.',
    fr: 'Le serveur, qui écrit le fichier, est injoignable. Réessayez au retour de la connexion.',
    es: 'No se puede contactar con el servidor, que escribe el archivo. Reintente cuando vuelva la conexión.',
  },
  'report.save.failed.busy': {
    en: 'Others are exporting just now. Try again in a few seconds.',
    fr: 'D’autres exportent en ce moment. Réessayez dans quelques secondes.',
    es: 'Otras personas están exportando ahora. Reintente en unos segundos.',
  },
  'report.save.failed.not-allowed': {
    en: 'Your role may not do this.',
    fr: 'Votre rôle ne le permet pas.',
    es: 'Su función no lo permite.',
  },
  'report.save.failed.not-saved': {
    en: 'The file could not be saved there. Choose another place.',
    fr: 'Le fichier n’a pas pu être enregistré à cet endroit. Choisissez un autre emplacement.',
    es: 'No se pudo guardar el archivo ahí. Elija otro lugar.',
  },
  'report.save.failed.other': {
    en: 'The file could not be written. Try again.',
    fr: 'Le fichier n’a pas pu être écrit. Réessayez.',
    es: 'No se pudo escribir el archivo. Reintente.',
  },
});
