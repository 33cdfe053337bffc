import type { Language } from '../core/local-text.ts';
import { normalised } from './text.ts';

/** The words of a text that carry what it is about, without their endings: enough to compare questions by. */

const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: listed(
    `a about after all also an and any are as at be because been before being between both but by can could did do does
    for from get had has have having he her here him his how i if in into is it its just may me might more most my no
    not now of on one only or other our ours out over own please say she should since so some such than that the their
    them then there these they this those through to too under up us very was we were what when where whether which
    while who whom whose why will with within would you your yours`,
  ),
  fr: listed(
    `a afin ai ainsi alors apres au aucun aujourd aussi autre autres aux avant avec avez avoir avons c ca car ce ceci
    cela celle celles celui ces cet cette ceux chaque chez ci comme comment combien d dans de depuis des devez devons
    doit doivent donc dont du elle elles en encore entre es est et etait etaient ete etes etre eu eux faire fait faut
    hui il ils j je l la le les leur leurs lors lorsque lui m ma mais me meme memes merci mes moi mon n ne ni nos notre
    nous on ont ou par parce pas pendant peu peut peuvent peux plus pour pourquoi pourrait pouvez pouvons qu quand que
    quel quelle quelles quels qui quoi s sa sans se sera serait ses si son sont sous sur ta te tes toi ton tous tout
    toute toutes tres tu un une va vers vos votre vous vont y`,
  ),
  es: listed(
    `a al algo alguna algunas alguno algunos ante antes aqui asi aun aunque cada como con cual cuales cualquier cuando
    cuanto cuantos de debe deben debemos del desde donde dos durante e el ella ellas ellos en entre era eran es esa esas
    ese eso esos esta estaba estado estamos estan estar estas este esto estos fue fueron ha hace hacer hacia han has hasta
    hay he hemos la las le les lo los mas me mi mis mucho muy ni no nos nosotros nuestra nuestras nuestro nuestros o otra
    otras otro otros para pero podemos podria por porque puede pueden pues que quien quienes se sea ser si sido siempre
    sin sobre solo son su sus tal tambien tan tanto te tener tiene tienen toda todas todo todos tu tus un una unas uno
    unos usted ustedes va van y ya yo`,
  ),
};

/** Endings without accents, the longest that leaves a stem goes first. */
const endings: Readonly<Record<string, readonly string[]>> = {
  en: byLength('s es ies ied ed ing ings er ers ly ment ments ation ations ion ions al e y'),
  fr: byLength(
    `s e es x ee ees er ez ent ant ants ante antes ement ements ation ations ion ions ite ites al ale ales aux el elle
    elles els if ive ifs ives eur eurs euse euses ier iere iers ieres ique iques ons erons erez eront era`,
  ),
  es: byLength(
    `s es a o e as os ar er ir ado ada ados adas ido ida idos idas ando iendo cion ciones mente miento mientos dad dades
    al ales ico ica icos icas ivo iva ivos ivas amos emos imos aron ieron ara era ira aran eran iran an en`,
  ),
};

const shortestStem = 4;

/** A text's words in its order, without those that stand in every text; all of them where nothing else is left. */
export function contentWords(text: string, language: Language | null): readonly string[] {
  const words = normalised(text).split(' ').filter(Boolean);
  const stop = stopWords[primary(language)];
  const content = stop ? words.filter((word) => !stop.has(word)) : words;
  return content.length > 0 ? content : words;
}

/** The word without its ending, in the three languages of the house; any other word as it is. */
export function stemmed(word: string, language: Language | null): string {
  const known = endings[primary(language)]?.find(
    (ending) => word.endsWith(ending) && word.length - ending.length >= shortestStem,
  );
  return known === undefined ? word : word.slice(0, -known.length);
}

/** The language whose small words a text has most of; null where it has none of any. */
export function guessedLanguage(text: string): Language | null {
  const words = normalised(text).split(' ');
  let best: Language | null = null;
  let most = 0;
  for (const [language, stop] of Object.entries(stopWords)) {
    const count = words.filter((word) => stop.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

function primary(language: Language | null): string {
  return language?.split('-')[0] ?? '';
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

function byLength(all: string): readonly string[] {
  return all.split(/\s+/).sort((a, b) => b.length - a.length);
}
