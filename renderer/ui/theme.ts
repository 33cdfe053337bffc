import { useLayoutEffect } from 'react';

export const themes = ['system', 'dark', 'light', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return (themes as readonly unknown[]).includes(value);
}

/** Puts the theme on `<html>`, and follows the system while that is what was chosen. */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    const light = matchMedia('(prefers-color-scheme: light)');
    const contrast = matchMedia('(prefers-contrast: more)');
    const apply = () => {
      document.documentElement.dataset['theme'] =
        theme === 'system' ? (contrast.matches ? 'contrast' : light.matches ? 'light' : 'dark') : theme;
    };
    apply();
    light.addEventListener('change', apply);
    contrast.addEventListener('change', apply);
    return () => {
      light.removeEventListener('change', apply);
      contrast.removeEventListener('change', apply);
    };
  }, [theme]);
}
