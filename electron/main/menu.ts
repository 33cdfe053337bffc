import type { MenuItemConstructorOptions } from 'electron';
import { desktop } from '../../shared/i18n/desktop.ts';
import type { InterfaceLanguage } from '../../shared/i18n/text.ts';

/** The application menu: what people expect of any program, in their language. The console's actions are in its palette. */
export function menuTemplate(language: InterfaceLanguage, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const label = (key: keyof typeof desktop): string => desktop[key][language];
  const app: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [
          {
            role: 'appMenu',
            submenu: [
              { role: 'about', label: label('desktop.about') },
              { type: 'separator' },
              { role: 'hide', label: label('desktop.hide') },
              { role: 'hideOthers', label: label('desktop.hide-others') },
              { role: 'unhide', label: label('desktop.show-all') },
              { type: 'separator' },
              { role: 'quit', label: label('desktop.quit') },
            ],
          },
        ]
      : [{ label: label('desktop.file'), submenu: [{ role: 'quit', label: label('desktop.quit') }] }];
  return [
    ...app,
    {
      label: label('desktop.edit'),
      submenu: [
        // Undo and redo of the run-sheet are the console's; the roles would reach text fields only, as they do anyway.
        { role: 'cut', label: label('desktop.cut') },
        { role: 'copy', label: label('desktop.copy') },
        { role: 'paste', label: label('desktop.paste') },
        { role: 'selectAll', label: label('desktop.select-all') },
      ],
    },
    {
      label: label('desktop.view'),
      submenu: [
        { role: 'zoomIn', label: label('desktop.zoom-in') },
        { role: 'zoomOut', label: label('desktop.zoom-out') },
        { role: 'resetZoom', label: label('desktop.actual-size') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: label('desktop.full-screen') },
      ],
    },
    {
      label: label('desktop.window'),
      submenu: [
        { role: 'minimize', label: label('desktop.minimise') },
        { role: 'close', label: label('desktop.close-window') },
      ],
    },
  ];
}
