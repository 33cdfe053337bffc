/** What opens the palette. */
export const paletteKeys = '$mod+k';
