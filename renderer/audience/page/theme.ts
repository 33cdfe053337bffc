/** The colours that the visitor's system asks for, now and whenever it changes its mind. */
export function followSystem(): void {
  const light = matchMedia('(prefers-color-scheme: light)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    document.documentElement.dataset['theme'] = contrast.matches ? 'contrast' : light.matches ? 'light' : 'dark';
  };
  apply();
  light.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
}
