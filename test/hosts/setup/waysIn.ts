import { scaleOf, type Survey, type SurveyFile } from '@candor/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, surveyFileOf, type Kind } from '../../../demo/src/gallery/specimen.js';
import { until } from '../../faults/setup/until.js';
import type { Driver } from './driver.js';
import { isWanted } from './pagesIn.js';
import { clickOn, spot, startStand, type Spot, type Stand } from './stand.js';

const LANGUAGES = ['en', 'ru', 'ar'] as const;
type Language = (typeof LANGUAGES)[number];

const WAYS = ['mouse', 'finger', 'keyboard'] as const;

/** Amid the words by which a rating is read out. */
const OF: Record<Language, string> = { en: 'of', ru: 'из', ar: 'من' };

const COMMENTS: Record<Language, string> = { en: 'Kind people', ru: 'Добрые люди', ar: 'ناس طيبون' };
const ADDRESS = 'ana@tea.example';

/** The prompts of the gallery, which use every step there is. */
const SURVEYS = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
  const [first, ...others] = LANGUAGES.flatMap((language) => surveyFileOf({ kind, language, look: {} }).surveys);
  for (const { texts } of others) Object.assign(first?.texts ?? {}, texts);
  // In one browser all of them are one customer.
  return first ? Object.assign(first, { cooldownDays: 0 }) : [];
});
const FILE: SurveyFile = { version: 1, language: 'en', surveys: SURVEYS };

/** Each scale in each way, in one of the languages; in every one where all engines are wanted. */
const TRIALS = SURVEYS.flatMap((survey, at) =>
  WAYS.flatMap((way, which) =>
    LANGUAGES.filter((_language, l) => isWanted() || (at + which) % LANGUAGES.length === l).map(
      (language) => [survey.id, way, language, survey] as const,
    ),
  ),
);

/** Goes through the whole of a prompt on every scale, as different customers do. */
export function answerInEveryWay(engine: string, isInstalled: boolean, start: () => Promise<Driver>): void {
  describe.skipIf(!isInstalled)(`in ${engine}`, () => {
    let stand: Stand;
    let driver: Driver;
    beforeAll(async () => {
      [stand, driver] = await Promise.all([startStand(engine, FILE), start()]);
    });
    afterAll(async () => {
      await driver.stop();
      await stand.stop();
    });

    it.for(TRIALS)(
      'a customer can answer %s by %s in "%s", and hears what there is',
      async ([id, way, language, survey], { skip }) => {
        if (way === 'finger' && !driver.tap) skip('its driver has no fingers');
        const { who, url } = stand.put({ is: id, survey: id, html: `lang="${language}"` }, `/${id}/${way}/${language}`);
        await driver.open(url);
        const { min, max } = scaleOf(survey);
        const [lowest, highest] = [await spot(driver, 'input'), await spot(driver, 'input', max - min)];
        expect(Math.sign(highest.x - lowest.x)).toBe(language === 'ar' ? -1 : 1);
        await listen(driver, survey, language);
        if (way === 'keyboard') await answerByKeys(driver, COMMENTS[language]);
        else await answerByPointer(driver, way === 'mouse' ? 'click' : 'tap', max - min, COMMENTS[language]);
        expect(await driver.look(`return document.querySelectorAll('candor-prompt').length`)).toBe(0);
        const isThere = async (): Promise<boolean> =>
          (await stand.stored(who)).some(({ answers }) => answers?.['contact'] !== undefined);
        await until(isThere);
        const said = { rating: max, comment: COMMENTS[language], locale: language };
        const answers = { reason: [expect.any(String)], contact: ADDRESS };
        expect(await stand.stored(who)).toMatchObject([{ ...said, answers }]);
      },
    );

    it('a double click on a rating gives it, and says nothing to the question that comes in its place', async () => {
      const id = 'csat-stars';
      const { who, url } = stand.put({ is: id, survey: id }, '/double');
      await driver.open(url);
      const { x, y, side } = await spot(driver, '.points label', 4);
      const lower = { x, y: y + 0.3 * side };
      await driver.doubleClick(lower.x, lower.y);
      await spot(driver, '.reasons');
      expect(await driver.look(at(lower))).toBe('primary');
      await until(async () => (await stand.stored(who)).length > 0);
      expect(await stand.stored(who)).toMatchObject([{ rating: 5 }]);
    });
  });
}

/** What lies at a point of the prompt. */
const at = ({ x, y }: Pick<Spot, 'x' | 'y'>): string =>
  `return document.querySelector('candor-prompt').shadowRoot.elementFromPoint(${x}, ${y}).className`;

/** To what the engine hands on to a screen reader: a region and a group by their question, and each rating of its scale. */
async function listen(driver: Driver, survey: Survey, language: Language): Promise<void> {
  const { question = '', low = '', high = '' } = survey.texts[language] ?? {};
  const { min, max } = scaleOf(survey);
  const [region, group, ...ratings] = await driver.spoken('section, [role=radiogroup], input');
  expect([region, group]).toEqual([`region ${question}`, `radiogroup ${question}`]);
  const isYesOrNo = max - min === 1;
  // Engines disagree on the digits of a language.
  const digits = await driver.look<string[]>(
    `return [0,1,2,3,4,5,6,7,8,9,10].map(new Intl.NumberFormat("${language}").format)`,
  );
  const said = (rating: number): string => (isYesOrNo ? '' : `${digits[rating]} ${OF[language]} ${digits[max]}`);
  for (let rating = min; rating <= max; rating++) {
    expect(ratings[rating - min]?.startsWith(`radio ${said(rating)}`)).toBe(true);
  }
  expect([ratings.at(0)?.endsWith(low), ratings.at(-1)?.endsWith(high)]).toEqual([true, true]);
}

async function answerByPointer(driver: Driver, by: 'click' | 'tap', last: number, comment: string): Promise<void> {
  await clickOn(driver, '.points label', last, by);
  await clickOn(driver, '.reasons label', 0, by);
  await clickOn(driver, '.primary', 0, by);
  await clickOn(driver, 'textarea', 0, by);
  await driver.type(comment);
  await clickOn(driver, '.primary', 0, by);
  await clickOn(driver, '.contact .field', 0, by);
  await driver.type(ADDRESS);
  await clickOn(driver, '.primary', 0, by);
  await spot(driver, '.thanks');
  await clickOn(driver, '.close', 0, by);
}

async function answerByKeys(driver: Driver, comment: string): Promise<void> {
  await goTo(driver, '.points input');
  await driver.press('End');
  await driver.press('Enter');
  await goTo(driver, '.reasons input');
  await driver.type(' ');
  await goTo(driver, '.primary');
  await driver.press('Enter');
  await goTo(driver, 'textarea');
  await driver.type(comment);
  await goTo(driver, '.primary');
  await driver.press('Enter');
  await goTo(driver, '.contact .field');
  await driver.type(ADDRESS);
  await driver.press('Enter');
  await spot(driver, '.thanks');
  await driver.press('Escape');
}

/** By Tab, from wherever the focus is. */
async function goTo(driver: Driver, selector: string): Promise<void> {
  await spot(driver, selector);
  const isThere = (): Promise<boolean> =>
    driver.look(`
      var host = document.querySelector('candor-prompt'), focused = host && host.shadowRoot.activeElement;
      return !!focused && focused.matches(${JSON.stringify(selector)})`);
  for (let tabs = 0; tabs < 10; tabs++) {
    if (await isThere()) return;
    await driver.press('Tab');
  }
  throw new Error(`no Tab leads to ${selector}`);
}
