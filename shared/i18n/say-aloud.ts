import type { Text } from './text.ts';

/** What a moderator says aloud, in the language of the floor, when speakers go too fast again: kind, and about nobody. */
export const sayAloud: Text = {
  en: 'May I ask everyone to speak a little more slowly? Our interpreters are working hard to bring every word to our colleagues. Thank you.',
  fr: 'Puis-je demander à chacun de parler un peu plus lentement ? Nos interprètes font tout pour que chaque mot parvienne à nos collègues. Merci.',
  es: '¿Podrían hablar un poco más despacio, por favor? Nuestros intérpretes se esfuerzan para que cada palabra llegue a nuestros colegas. Gracias.',
};
