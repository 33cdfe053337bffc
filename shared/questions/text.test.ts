import { describe, expect, it } from 'vitest';
import { initialSettings } from './state.ts';
import { flagsOf } from './flags.ts';
import { cleaned, cleanedLine, isVisible, likeness, normalised } from './text.ts';

const family = '👩‍👩‍👧';
const scotland = '🏴󠁧󠁢󠁳󠁣󠁴󠁿';
const arabic = 'مَتَى يُفْتَحُ المُتْحَفُ؟';
const hebrew = 'מָתַי נִפְתַּח הַמּוּזֵאוֹן?';
const persian = 'می‌خواهم';

describe('a text is kept', () => {
  it.each([
    ['emoji of several', `Qui ? ${family} ${scotland} 👍🏽`],
    ['Arabic with its marks', arabic],
    ['Hebrew with its points', hebrew],
    ['Persian with its joiners', persian],
    ['zero-width characters', 'a\u200Bb'],
    ['a direction mark', 'abc\u200F'],
    ['Hindi', 'संग्रहालय कब खुलता है?'],
    ['HTML as what it is', '<img src=x onerror=alert(1)> & <b>bold</b>'],
    ['a line break', 'One.\nTwo.'],
    ['one blank line', 'One.\n\nTwo.'],
  ])('with %s as it is', (_what, text) => expect(cleaned(text)).toBe(text));

  it.each([
    ['line ends of every system as one', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['many blank lines as one', 'a\n\n\n\n\nb', 'a\n\nb'],
    ['without control characters', 'a\u0000b\u001B[31mc\u0085', 'ab[31mc'],
    ['with tabs as spaces', 'a\tb', 'a b'],
    ['without space around it', ' \uFEFF\n a \u00A0', 'a'],
    ['with halves of a character replaced', 'a\uD83Db\uDE00', 'a\uFFFDb\uFFFD'],
  ])('%s', (_what, text, kept) => {
    expect(cleaned(text)).toBe(kept);
    expect(cleaned(kept)).toBe(kept);
  });
});

describe('a name is kept', () => {
  it.each([
    ['on one line', 'Ana\n\n  María\tLópez', 'Ana María López'],
    ['without marks that turn what stands beside it', 'evil\u202Egnp.exe', 'evilgnp.exe'],
    ['as nothing where nothing shows', '\u200B\u2060', ''],
    ['in its own script', 'יוסי לוי', 'יוסי לוי'],
  ])('%s', (_what, name, kept) => expect(cleanedLine(name)).toBe(kept));
});

describe('what shows', () => {
  it.each(['a', '?', '👍', family, 'ع', '7', '…'])('%s', (text) => expect(isVisible(text)).toBe(true));
  it.each(['', ' \n', '\u200B\u200D\uFEFF', '\u0301', '\u3164\u115F', '\u2800', '\u{E0041}', '\u00AD'])(
    'not %j',
    (text) => expect(isVisible(text)).toBe(false),
  );
});

describe('texts that say the same', () => {
  it.each([
    ['Où est l’ŒUVRE ?', "ou est l'oeuvre"],
    ['¿Cuándo   abren?', 'cuando abren'],
    ['Straße', 'STRASSE'],
    ['ＡＢＣ １２', 'abc 12'],
    [arabic, 'متى يفتح المتحف'],
    [hebrew, 'מתי נפתח המוזאון'],
    ['a\u200Bb', 'a b'],
  ])('%s = %s', (one, other) => expect(normalised(one)).toBe(normalised(other)));

  it('are the same signs where there are no letters', () => {
    expect(likeness('👍')).not.toBe(likeness('👎'));
    expect(likeness('???')).toBe(likeness('???'));
    expect(likeness('Why?')).toBe(likeness('why'));
  });
});

describe('flags', () => {
  const words = { fr: ['imbécile', 'ta gueule'], en: ['idiot'], zh: ['笨蛋'], es: ['¡!'] };
  it.each<[string, string[]]>([
    ['When do you open?', []],
    ['Voyez https://example.org/x', ['link']],
    ['voyez WWW.example.fr', ['link']],
    ['write to me@example.org', ['link']],
    ['see bit.ly/3x and example.com', ['link']],
    ['In 2.5 years, i.e. 2027.Then what?', []],
    [`${family} ${scotland} ${persian} ${hebrew}`, []],
    ['vi\u200Bagra', ['hidden-characters']],
    ['abc \u202Edcba', ['hidden-characters']],
    ['hidden \u{E0041}\u{E0042}', ['hidden-characters']],
    ['Quel IMBECILE !', ['word']],
    ['Ta  gueule…', ['word']],
    ['You idiot', ['word']],
    ['Idiotic rules', []],
    ['Ta grande gueule', []],
    ['你这个笨蛋吗', ['word']],
    ['idiot at www.example.org\u200B', ['link', 'hidden-characters', 'word']],
  ])('%j: %j', (text, flags) => expect(flagsOf(text, { words })).toEqual(flags));

  it('need no list', () => expect(flagsOf('You idiot', initialSettings)).toEqual([]));
});
