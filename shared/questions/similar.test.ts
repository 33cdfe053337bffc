import { describe, expect, it } from 'vitest';
import { type Scenario, given, incoming, movedTo, opened } from '../testing/scenario.ts';
import { createSimilarity, leastScore } from './similar.ts';
import { contentWords, guessedLanguage, stemmed } from './words.ts';

/** What else was asked on the day, so that words are as rare as they are in a session. */
const others: readonly [string, string][] = [
  ['en', 'How do you measure the impact of a travelling exhibition on its visitors?'],
  ['en', 'Is there a plan for the storage of textiles in humid climates?'],
  ['en', 'What does the museum council recommend about deaccessioning?'],
  ['en', 'Could the panel speak about volunteers and their training?'],
  ['fr', 'Comment mesurer l’effet d’une exposition itinérante sur le public ?'],
  ['fr', 'Le conseil a-t-il un avis sur les réserves partagées entre musées ?'],
  ['fr', 'Qui forme les bénévoles dans les petites structures ?'],
  ['es', '¿Cómo se mide el efecto de una exposición itinerante?'],
  ['es', '¿Qué recomienda el consejo sobre las reservas compartidas?'],
  ['es', '¿Quién forma a los voluntarios en los museos pequeños?'],
];
function session(...asked: readonly (readonly [string, string | null, string])[]): Scenario {
  const questions = [
    ...asked.map(([id, language, text]) => incoming(id, { language, text })),
    ...others.map(([language, text], index) => incoming(`o${index}`, { language, text })),
  ];
  return given(opened).when({ type: 'questions.receive', data: { questions, source: 'import' } });
}
function found({ state }: Scenario, id = 'a', most?: number) {
  const similarity = createSimilarity();
  similarity.follow(state.questions.list);
  return similarity.suggestions(id, most);
}

describe('questions that ask the same', () => {
  it.each<[string, string, string]>([
    ['en', 'Which suppliers did you ring first after the fire?', 'After the fire, which supplier did you call first?'],
    ['en', 'Who pays for the restitution of looted objects?', 'Who is paying for restitution of the looted object?'],
    [
      'en',
      'How can small museums without storage prepare an emergency plan?',
      'Emergency plans for a small museum with no storage?',
    ],
    ['en', 'Will the slides and the recording be shared afterwards?', 'will slides + recording be available / shared?'],
    [
      'en',
      'How do you involve source communities in restitution?',
      'How are source comunities involved in the restituion?',
    ],
    [
      'fr',
      'Un petit musée sans réserve climatisée peut-il rédiger un plan d’urgence utile en une semaine ?',
      "Quel plan d'urgence pour un petit musée sans réserve climatisée ?",
    ],
    [
      'fr',
      'Qui finance la restitution des œuvres spoliées ?',
      'La restitution des oeuvres spoliées : qui la finance ?',
    ],
    [
      'fr',
      'Comment associer les communautés locales aux collections ?',
      'Comment les communautés locales sont-elles associées à la collection ?',
    ],
    [
      'fr',
      'La présentation sera-t-elle disponible après la séance ?',
      'Les présentations seront-elles disponibles après cette séance ?',
    ],
    [
      'es',
      '¿Qué papel tuvieron los voluntarios en las primeras 48 horas?',
      '¿Cuál fue el papel de los voluntarios las primeras 48 horas?',
    ],
    [
      'es',
      '¿Quién financia la restitución de las obras expoliadas?',
      'La restitución de obras expoliadas, ¿quién la financia?',
    ],
    [
      'es',
      '¿Cómo priorizaron las colecciones dañadas sin electricidad?',
      '¿Cómo se priorizó la colección dañada cuando no había electricidad?',
    ],
  ])('%s: %s', (language, one, other) => {
    const asked = session(['a', language, one], ['b', language, other]);
    const [first] = found(asked);
    expect(first).toMatchObject({ question: 'b', why: 'same-words', language });
    expect(first!.score).toBeLessThanOrEqual(1);
    expect(found(asked, 'b')[0]).toMatchObject({ question: 'a', score: first!.score });
  });
});

describe('questions that only have words in common', () => {
  it.each<[string, string, string]>([
    ['en', 'Who pays for the restitution of looted objects?', 'Which laws protect looted objects during a war?'],
    ['en', 'How can small museums prepare an emergency plan?', 'How can small museums attract young visitors?'],
    ['en', 'Will the recording be shared?', 'Will the museum be open on Sunday?'],
    [
      'en',
      'What is the role of the museum in a climate crisis?',
      'What is the role of artificial intelligence in cataloguing?',
    ],
    ['fr', 'Qui finance la restitution des œuvres spoliées ?', 'Qui décide du prêt des œuvres aux petits musées ?'],
    ['fr', 'Quel plan d’urgence pour un petit musée ?', 'Quel budget pour un petit musée municipal ?'],
    ['fr', 'Comment former les guides à la langue des signes ?', 'Comment former les équipes à l’urgence ?'],
    ['es', '¿Quién financia la restitución de las obras?', '¿Quién restaura las obras dañadas por el agua?'],
    ['es', '¿Qué papel tuvieron los voluntarios?', '¿Qué papel de conservación usan para los grabados?'],
    ['en', 'Why?', 'Who?'],
  ])('%s: %s', (language, one, other) => {
    const asked = session(['a', language, one], ['b', language, other]);
    expect(found(asked).map(({ question }) => question)).not.toContain('b');
    expect(found(asked, 'b').map(({ question }) => question)).not.toContain('a');
  });
});

describe('across languages', () => {
  const french = 'Qui finance la restitution des œuvres spoliées ?';
  const english = 'Who funds the restitution of looted works?';
  const render = (scenario: Scenario, question: string, language: string, text: string) =>
    scenario.when({ type: 'questions.render', data: { question, language, text, base: null } });

  it('nothing is found without a rendering', () => {
    expect(found(session(['a', 'fr', french], ['b', 'en', english]))).toEqual([]);
  });

  it('a rendering is compared with an original', () => {
    const asked = render(
      session(['a', 'fr', french], ['b', 'en', english]),
      'a',
      'en',
      'Who funds the restitution of looted artworks?',
    );
    expect(found(asked)).toMatchObject([{ question: 'b', why: 'rendering', language: 'en' }]);
    expect(found(asked, 'b')).toMatchObject([{ question: 'a', why: 'rendering', language: 'en' }]);
  });

  it('two renderings are compared', () => {
    const spanish = '¿Quién financia la restitución de las obras expoliadas?';
    const one = render(session(['a', 'fr', french], ['b', 'es', spanish]), 'a', 'en', english);
    expect(found(render(one, 'b', 'en', 'Who funds restitution of the looted works?'))).toMatchObject([
      { question: 'b', why: 'rendering', language: 'en' },
    ]);
  });

  it('a stale rendering says nothing', () => {
    const asked = render(session(['a', 'fr', french], ['b', 'en', english]), 'a', 'en', english);
    const edited = asked.when({
      type: 'questions.edit',
      data: { question: 'a', changes: [{ field: 'text', value: 'Autre chose ?', base: null }] },
    });
    expect(found(asked)).toHaveLength(1);
    expect(found(edited)).toEqual([]);
  });

  it('words that only look the same are not', () => {
    expect(found(session(['a', 'fr', 'Le pain du musée'], ['b', 'en', 'Le pain du musée']))).toEqual([]);
  });

  it('a language that nobody said is guessed from its small words', () => {
    expect(
      found(session(['a', null, french], ['b', 'fr', 'La restitution des œuvres spoliées : qui la finance ?'])),
    ).toMatchObject([{ question: 'b', language: 'fr' }]);
  });

  it.each(['博物馆什么时候开放？', 'متى يفتح المتحف أبوابه للزوار؟', 'Когда откроется музей для посетителей?'])(
    'another script is compared as it is: %s',
    (text) => {
      expect(found(session(['a', 'zh', text], ['b', 'zh', `${text}!`]))).toMatchObject([{ question: 'b', score: 1 }]);
    },
  );
});

describe('a suggestion', () => {
  const text = 'Who pays for the restitution of looted objects?';
  const three = session(
    ['a', 'en', text],
    ['b', 'en', text],
    ['c', 'en', 'Who paid for restitution of looted objects?'],
  );

  it('comes with the likeliest first, and the same words before all', () => {
    const all = found(three);
    expect(all.map(({ question }) => question)).toEqual(['b', 'c']);
    expect(all[0]!.score).toBeCloseTo(1, 9);
    for (const { score } of all) expect(score).toBeGreaterThanOrEqual(leastScore);
    expect(found(three, 'a', 1)).toHaveLength(1);
    expect(found(three, 'nowhere')).toEqual([]);
  });

  it.each(['rejected', 'withdrawn'] as const)('is never one that is %s', (status) => {
    const by =
      status === 'withdrawn'
        ? three.given({
            type: 'questions.changed',
            data: {
              changes: [{ question: 'b', field: 'status', from: 'pending', to: 'withdrawn' }],
              cause: 'withdraw',
              of: null,
            },
          })
        : movedTo(three, 'b', status);
    expect(by.state.questions.list[1]).toMatchObject({ status });
    expect(found(by).map(({ question }) => question)).toEqual(['c']);
  });

  it('is the target where the like one is merged, and nothing where it is merged there already', () => {
    const merged = three.when({ type: 'questions.merge', data: { questions: ['b'], into: 'o0' } });
    expect(found(merged).map(({ question }) => question)).toEqual(['o0', 'c']);
    const both = three.when({ type: 'questions.merge', data: { questions: ['a', 'b'], into: 'c' } });
    expect(found(both)).toEqual([]);
  });

  it('follows what is added and edited, and forgets what is erased', () => {
    const similarity = createSimilarity();
    const ids = (scenario: Scenario, id = 'a') => {
      similarity.follow(scenario.state.questions.list);
      const fresh = found(scenario, id);
      expect(similarity.suggestions(id)).toEqual(fresh);
      return fresh.map(({ question }) => question);
    };
    expect(ids(three)).toEqual(['b', 'c']);
    const more = three.when({
      type: 'questions.receive',
      data: { questions: [incoming('d', { text: 'Restitution of looted objects: who pays?' })], source: 'staff' },
    });
    expect(ids(more)).toContain('d');
    const moved = more.when({ type: 'questions.move', data: { questions: ['b'], to: 'approved', reason: '' } });
    expect(ids(moved)).toContain('b');
    const edited = moved.when({
      type: 'questions.edit',
      data: { question: 'c', changes: [{ field: 'text', value: 'Is there a lift?', base: null }] },
    });
    expect(ids(edited)).not.toContain('c');
    const erased = edited.when({ type: 'questions.erase', data: { questions: ['b'] } });
    expect(ids(erased)).not.toContain('b');
    expect(ids(erased, 'b')).toEqual([]);
    expect(ids(given(opened))).toEqual([]);
  });
});

describe('many questions', () => {
  it('are taken over in portions, and come to the same', () => {
    const asked = session(['a', 'en', 'Who pays for it all?'], ['b', 'en', 'Who is paying for it all?']);
    const similarity = createSimilarity();
    const { list } = asked.state.questions;
    const rounds = Array.from({ length: 5 }, () => similarity.follow(list, 3));
    expect(rounds).toEqual([false, false, false, true, true]);
    expect(similarity.suggestions('a')).toEqual(found(asked));
  });
});

describe('words', () => {
  it.each<[string, string, string]>([
    ['en', 'museums', 'museum'],
    ['en', 'communities', 'community'],
    ['en', 'paying', 'paid'],
    ['fr', 'musées', 'musée'],
    ['fr', 'disponibles', 'disponible'],
    ['fr', 'financée', 'financer'],
    ['fr', 'nationaux', 'national'],
    ['es', 'colecciones', 'colección'],
    ['es', 'dañadas', 'dañado'],
    ['es', 'financian', 'financiar'],
  ])('%s: %s and %s', (language, one, other) => {
    const stemOf = (word: string) => stemmed(contentWords(word, language)[0]!, language);
    // Irregular forms stay what they are.
    expect(stemOf(one) === stemOf(other)).toBe(other !== 'paid');
  });

  it('that stand everywhere are left out, unless there are no others', () => {
    expect(contentWords('Who are the owners of the house?', 'en-GB')).toEqual(['owners', 'house']);
    expect(contentWords('Who are you?', 'en')).toEqual(['who', 'are', 'you']);
    expect(contentWords('Wer ist das?', 'de')).toEqual(['wer', 'ist', 'das']);
  });

  it.each<[string, string | null]>([
    ['Qui est-ce que vous avez vu dans la salle ?', 'fr'],
    ['Who is in the room with you?', 'en'],
    ['¿Quién está en la sala con usted?', 'es'],
    ['Museum?', null],
    ['博物馆什么时候开放', null],
  ])('tell the language of %s: %s', (text, language) => expect(guessedLanguage(text)).toBe(language));
});
