import { interfaceLanguages } from '../shared/i18n/text.ts';
import { approve, configure, expect, phone, test } from './fixtures/audience-story.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';

const smallest = { width: 320, height: 640 };

for (const language of interfaceLanguages)
  test(`it fits the smallest telephone and bars nobody, in ${language}`, async ({ openPhone, rehearsal }) => {
    const { organiser, session } = rehearsal;
    const theme = language === 'en' ? 'light' : language === 'fr' ? 'dark' : 'contrast';
    const ana = await openPhone({ language, theme, viewport: smallest });
    const at = async (state: string): Promise<void> => {
      for (const [size, viewport] of Object.entries({ smallest, phone, zoomed: { width: 640, height: 360 } })) {
        await ana.page.setViewportSize(viewport);
        await expectToFit(ana.page, language);
        await keepScreen(ana.page, `audience-${state}-${theme}-${language}-${size}`, true);
      }
      await test.step(`${state}, axe`, () => expectAccessible(ana.page));
    };
    await expect(ana.list).toBeVisible();
    await at('ready');

    await organiser.do(session, {
      type: 'questions.receive',
      data: {
        source: 'staff',
        questions: [
          ['How did you prioritise the damaged collections when there was still no electricity?', 'en'],
          ['Un petit musée peut-il rédiger un plan utile en une semaine ?', 'fr'],
          ['¿Qué papel tuvieron los voluntarios?', 'es'],
          ['كيف حميتم المخطوطات من الماء؟', 'ar'],
          [`A${'very'.repeat(40)}long word?`, 'en'],
        ].map(([text, tag], index) => ({
          id: `shown-${index}`,
          text: text as string,
          language: tag as string,
          name: '',
          place: '',
          askedAt: null,
          external: null,
          answered: false,
        })),
      },
    });
    await approve(rehearsal, 'shown-0', 'shown-1', 'shown-2', 'shown-3', 'shown-4');
    await organiser.do(session, {
      type: 'questions.render',
      data: {
        question: 'shown-1',
        language: language === 'fr' ? 'en' : language,
        text: 'A plan in a week?',
        base: null,
      },
    });
    await organiser.do(session, { type: 'transport.start', data: { item: rehearsal.items[0] as string } });
    await organiser.do(session, { type: 'questions.air', data: { question: 'shown-0', saw: null } });
    await ana.ask('¿Hay una lista de verificación en español?');
    await expect(ana.ownQuestion('lista')).toContainText(ana.t('audience.own.pending'));
    await ana.vote('voluntarios').click();
    await expect(ana.vote('voluntarios')).toContainText('1');
    await expect(ana.onAir).toBeVisible();
    await at('live');

    await ana.page.getByText(ana.t('audience.ask.named'), { exact: true }).click();
    await ana.question.fill('x'.repeat(501));
    await ana.button('audience.own.withdraw').click();
    await ana.page.getByText(ana.t('audience.privacy.title')).click();
    await at('writing');
    await ana.question.fill('');
    await organiser.do(session, { type: 'questions.leave-air', data: { question: 'shown-0', to: 'answered' } });
    await configure(rehearsal, { intake: 'closed', notice: 'Volvemos a las cuatro' });
    await expect(ana.page.getByText('Volvemos a las cuatro')).toBeVisible();
    await at('closed');
  });
