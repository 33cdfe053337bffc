import { texts } from './text.ts';

/** Menus and dialogs of the desktop app. */
export const desktop = texts({
  'desktop.about': { en: 'About Rostrum', fr: 'À propos de Rostrum', es: 'Acerca de Rostrum' },
  'desktop.hide': { en: 'Hide Rostrum', fr: 'Masquer Rostrum', es: 'Ocultar Rostrum' },
  'desktop.hide-others': { en: 'Hide others', fr: 'Masquer les autres', es: 'Ocultar otros' },
  'desktop.show-all': { en: 'Show all', fr: 'Tout afficher', es: 'Mostrar todo' },
  'desktop.quit': { en: 'Quit Rostrum', fr: 'Quitter Rostrum', es: 'Salir de Rostrum' },
  'desktop.file': { en: 'File', fr: 'Fichier', es: 'Archivo' },
  'desktop.edit': { en: 'Edit', fr: 'Édition', es: 'Edición' },
  'desktop.cut': { en: 'Cut', fr: 'Couper', es: 'Cortar' },
  'desktop.copy': { en: 'Copy', fr: 'Copier', es: 'Copiar' },
  'desktop.paste': { en: 'Paste', fr: 'Coller', es: 'Pegar' },
  'desktop.select-all': { en: 'Select all', fr: 'Tout sélectionner', es: 'Seleccionar todo' },
  'desktop.view': { en: 'View', fr: 'Affichage', es: 'Ver' },
  'desktop.zoom-in': { en: 'Zoom in', fr: 'Zoom avant', es: 'Acercar' },
  'desktop.zoom-out': { en: 'Zoom out', fr: 'Zoom arrière', es: 'Alejar' },
  'desktop.actual-size': { en: 'Actual size', fr: 'Taille réelle', es: 'Tamaño real' },
  'desktop.full-screen': { en: 'Full screen', fr: 'Plein écran', es: 'Pantalla completa' },
  'desktop.window': { en: 'Window', fr: 'Fenêtre', es: 'Ventana' },
  'desktop.minimise': { en: 'Minimise', fr: 'Réduire', es: 'Minimizar' },
  'desktop.close-window': { en: 'Close window', fr: 'Fermer la fenêtre', es: 'Cerrar la ventana' },
  'desktop.settings-newer': {
    en: 'These settings were written by a newer version of Rostrum. They are left as they are; this time the defaults apply. Update Rostrum to use them again.',
    fr: 'Ces réglages ont été écrits par une version plus récente de Rostrum. Ils restent intacts ; les réglages par défaut s’appliquent cette fois. Mettez Rostrum à jour pour les retrouver.',
    es: 'Estos ajustes los escribió una versión más reciente de Rostrum. Se conservan tal cual; esta vez se aplican los predeterminados. Actualice Rostrum para volver a usarlos.',
  },
  'desktop.backend-failed': {
    en: 'The session server on this computer could not start ({reason}). You can still join a session elsewhere by its link. Quit and start again to retry.',
    fr: 'Le serveur de séances de cet ordinateur n’a pas pu démarrer ({reason}). Vous pouvez encore rejoindre une séance ailleurs par son lien. Quittez puis relancez pour réessayer.',
    es: 'El servidor de sesiones de este equipo no pudo arrancar ({reason}). Aún puede unirse a una sesión en otro lugar con su enlace. Salga y vuelva a abrir para reintentarlo.',
  },
});
