import { startVisitors } from './lib/children.ts';
import { audienceLink, startProduct } from './lib/product.ts';
import { openModerator, receive } from './lib/moderator.ts';
import { measureRendering, scrolling, typing } from './lib/rendering.ts';
import { wordings } from './lib/wording.ts';

/**
 * A moderator's console in a real browser with 5,000 questions while 50 come in each second: change → paint, the
 * longest frame while scrolling and searching, and memory. Takes about 90 s.
 */

const questions = 5_000;
const approved = 1_500;
const crowd = { count: 500, questionsPerSecond: 50, votesPerSecond: 200 };

const free = { joinsPerMinute: 100_000, questionsPerNetwork: 100_000, votesPerNetwork: 100_000 };
const product = await startProduct({ ROSTRUM_LIMITS: JSON.stringify({ ...free, questionsPerVisitor: 100 }) });
const visitors = startVisitors();
try {
  const { session, invite } = audienceLink(product);
  const moderator = await openModerator(product, session);
  const ids = await receive(moderator, wordings(questions), 'kept');
  const votable = ids.slice(0, approved);
  for (let from = 0; from < approved; from += 500)
    await moderator.give('questions.move', { questions: ids.slice(from, from + 500), to: 'approved', reason: '' });
  const [next = '', ...rest] = votable;
  await moderator.give('questions.set-next', { question: next, saw: moderator.state.questions.next });
  await visitors.join({ type: 'join', url: product.url, invite, session, count: crowd.count });

  let turn = 0;
  /** Puts a tag on a question, or takes it off again. */
  const tag = async (): Promise<void> => {
    const at = turn++;
    const question = rest[at % 500] as string;
    const [add, remove] = Math.floor(at / 500) % 2 === 0 ? [['urgent'], []] : [[], ['urgent']];
    await moderator.give('questions.tag', { questions: [question], add, remove });
  };
  let base: string | null = null;
  await measureRendering({
    name: 'questions',
    product,
    session,
    watched: '.pinned-card.next',
    change: async (text) => {
      const changes = [{ field: 'text', value: text, base }];
      base = await moderator.give('questions.edit', { question: next, changes });
    },
    others: (ms) => visitors.load({ type: 'load', votable: rest, ms, ...crowd }),
    doing: {
      scrolling: scrolling('.question-list'),
      searching: async (screen, ms) => {
        await screen.page.getByRole('button', { name: 'Search the questions' }).click();
        await typing('.question-search input', ['museum storage', 'number 12', 'climate', 'nothing like it'])(
          screen,
          ms,
        );
      },
    },
    ordinary: tag,
  });
  moderator.close();
} finally {
  visitors.close();
  await product.close();
}
