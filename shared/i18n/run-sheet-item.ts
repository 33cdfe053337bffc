import { texts } from './text.ts';

/** The editor of one item of the run-sheet. */
export const runSheetItem = texts({
  'run-sheet.detail': { en: 'Item', fr: 'Élément', es: 'Elemento' },
  'run-sheet.detail.following': {
    en: 'follows what is on',
    fr: 'suit l’élément en cours',
    es: 'sigue lo que está en curso',
  },
  'run-sheet.detail.none.title': { en: 'No item chosen', fr: 'Aucun élément choisi', es: 'Ningún elemento elegido' },
  'run-sheet.detail.none.text': {
    en: 'Choose an item in the list to see and edit it.',
    fr: 'Choisissez un élément de la liste pour le voir et le modifier.',
    es: 'Elija un elemento de la lista para verlo y editarlo.',
  },
  'run-sheet.detail.many.text': {
    en: 'The buttons above the list act on all of them.',
    fr: 'Les boutons au-dessus de la liste agissent sur tous à la fois.',
    es: 'Los botones encima de la lista actúan sobre todos a la vez.',
  },
  'run-sheet.times.planned': { en: 'Planned', fr: 'Prévu', es: 'Previsto' },
  'run-sheet.times.actual': { en: 'Actual', fr: 'Réel', es: 'Real' },
  'run-sheet.times.projected': { en: 'Projected', fr: 'Projeté', es: 'Proyectado' },

  'run-sheet.conflict.title': {
    en: '{who} changed this at {time}, while you were editing.',
    fr: '{who} a modifié ce champ à {time}, pendant que vous écriviez.',
    es: '{who} cambió este campo a las {time}, mientras usted escribía.',
  },
  'run-sheet.conflict.theirs': { en: 'Theirs', fr: 'Le sien', es: 'Lo suyo' },
  'run-sheet.conflict.mine': { en: 'Yours', fr: 'Le vôtre', es: 'Lo de usted' },
  'run-sheet.conflict.keep': { en: 'Keep theirs', fr: 'Garder le sien', es: 'Dejar lo suyo' },
  'run-sheet.conflict.put': { en: 'Put yours', fr: 'Mettre le vôtre', es: 'Poner lo de usted' },
  'run-sheet.conflict.copy': { en: 'Copy yours', fr: 'Copier le vôtre', es: 'Copiar lo de usted' },
  'run-sheet.changing': {
    en: '{who} has just changed it to “{value}”. Yours is not saved yet.',
    fr: '{who} vient d’y mettre « {value} ». Le vôtre n’est pas encore enregistré.',
    es: '{who} acaba de poner «{value}». Lo de usted aún no se ha guardado.',
  },
  'run-sheet.gone.title': {
    en: '{who} removed this item at {time}.',
    fr: '{who} a supprimé cet élément à {time}.',
    es: '{who} eliminó este elemento a las {time}.',
  },
  'run-sheet.gone.text': {
    en: 'What it said, with what you were writing, is kept here for copying.',
    fr: 'Son contenu, avec ce que vous écriviez, reste ici pour être copié.',
    es: 'Su contenido, con lo que usted escribía, queda aquí para copiarlo.',
  },
  'run-sheet.gone.restore': { en: 'Add it again', fr: 'Le remettre', es: 'Volver a añadirlo' },
  'run-sheet.gone.close': { en: 'Let it go', fr: 'Abandonner', es: 'Descartar' },
});
