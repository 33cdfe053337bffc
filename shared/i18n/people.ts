import { texts } from './text.ts';

/** Who is here, and who is on the programme. */
export const people = texts({
  'people.present': { en: 'Who is here', fr: 'Postes connectés', es: 'Quién está conectado' },
  'people.present.none': {
    en: 'Nobody is connected.',
    fr: 'Personne n’est connecté.',
    es: 'No hay nadie conectado.',
  },
  'people.you': { en: 'you', fr: 'vous', es: 'usted' },
  'people.silent': { en: 'silent', fr: 'sans nouvelles', es: 'sin noticias' },
  'people.windows': {
    en: '{count, plural, one {# window} other {# windows}}',
    fr: '{count, plural, one {# fenêtre} other {# fenêtres}}',
    es: '{count, plural, one {# ventana} other {# ventanas}}',
  },
  'people.unnamed': { en: 'Unnamed', fr: 'Sans nom', es: 'Sin nombre' },
  'people.somebody': { en: 'Someone', fr: 'Quelqu’un', es: 'Alguien' },
  'people.system': { en: 'The system', fr: 'Le système', es: 'El sistema' },
  'people.role.organiser': { en: 'Organiser', fr: 'Organisation', es: 'Organización' },
  'people.role.moderator': { en: 'Moderator', fr: 'Animation', es: 'Moderación' },
  'people.role.producer': { en: 'Producer', fr: 'Régie', es: 'Producción' },
  'people.role.interpreter': { en: 'Interpreter', fr: 'Interprétation', es: 'Interpretación' },
  'people.role.speaker': { en: 'Speaker', fr: 'Intervenant', es: 'Ponente' },
  'people.role.audience': { en: 'Audience', fr: 'Public', es: 'Público' },
  'people.role.viewer': { en: 'Stage timer', fr: 'Écran orateur', es: 'Pantalla del orador' },
  'people.programme': { en: 'People on the programme', fr: 'Intervenants du programme', es: 'Personas del programa' },
  'people.programme.intro': {
    en: 'Speakers and moderators that items can name. Changes show everywhere at once.',
    fr: 'Les personnes que les éléments peuvent nommer. Les changements apparaissent aussitôt partout.',
    es: 'Personas que los elementos pueden nombrar. Los cambios se ven de inmediato en todas partes.',
  },
  'people.programme.none': {
    en: 'Nobody is on the programme yet.',
    fr: 'Personne n’est encore au programme.',
    es: 'Todavía no hay nadie en el programa.',
  },
  'people.name': { en: 'Name', fr: 'Nom', es: 'Nombre' },
  'people.place': { en: 'Place or institution', fr: 'Lieu ou institution', es: 'Lugar o institución' },
  'people.pronunciation': { en: 'How the name is said', fr: 'Prononciation du nom', es: 'Cómo se pronuncia' },
  'people.language': { en: 'Speaks', fr: 'Parle', es: 'Habla' },
  'people.language.none': { en: 'Not known', fr: 'Non précisé', es: 'Sin precisar' },
  'people.add': { en: 'Add a person', fr: 'Ajouter une personne', es: 'Añadir una persona' },
  'people.add-named': { en: 'Add “{name}”', fr: 'Ajouter « {name} »', es: 'Añadir «{name}»' },
  'people.remove': {
    en: 'Remove {name} from the programme',
    fr: 'Retirer {name} du programme',
    es: 'Quitar a {name} del programa',
  },
});
