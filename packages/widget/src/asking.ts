import {
  explain,
  inTurn,
  shareOf,
  type Called,
  type Explanation,
  type Situation,
  type Survey,
  type SurveyFile,
} from '@candor/protocol';
import type { VisitorStore } from './eligibility/visitor.js';
import type { Emit, On } from './events.js';
import type { Consent } from './options.js';
import type { Rules } from './rules.js';
import type { Ui, Where } from './ui.js';

/** What was decided at a moment: the survey shown, or none, and why each was or was not. */
export interface Decision {
  survey: string | null;
  considered: Explanation[];
}

/** How a survey comes to be considered, where that is not by a moment of its own. */
export interface Way extends Where {
  /** By its name, whatever sampling says. */
  asked?: true;
  /** It has waited for its time, which is now. */
  ripe?: true;
}

/** What the site has said of its customer. */
export interface Known {
  traits?: Record<string, string | number | boolean> | undefined;
  /** The site's own word for who this is, made on its server. */
  signature?: string | undefined;
}

/** What this page knows by now. */
export interface Page {
  consent: Consent;
  /** Answers are never scored, and nobody is asked too often. */
  test?: boolean;
  /** The language to ask in. */
  locale?: string | undefined;
  known: Known;
  /** What is in the way of a prompt, or was at the last try. */
  obstacle: string;
  /** Why the last try has failed. */
  failure: string;
  file?: SurveyFile;
  rules?: Rules | undefined;
}

/** What all of the widget's parts on a page share. */
export interface Parts {
  /** Of this endpoint and site alone: the name of the visitor, the database and the lock. */
  name: string;
  endpoint: string;
  site: string;
  page: Page;
  visitors: VisitorStore;
  on: On;
  emit: Emit;
  warn(sentence: string): void;
  now(): number;
}

/** Decides who is asked, and shows it to them. */
export interface Asking {
  /** Decides for each survey that is called, in turn, and shows the first that may be shown. Never rejects. */
  consider(call: () => readonly Called[], way: Way): Promise<Decision>;
  /** Why a survey would be shown now, or not, with what was in its way at the last try. */
  look(survey: Survey): Explanation;
}

export function createAsking({ page, visitors, emit, warn, now }: Parts, getUi: () => Promise<Ui>): Asking {
  /** Prompts at the edge of the page, there or on their way. */
  let busy = 0;

  /** Exactly: a page may have put something by that name into every object. */
  const isTest = (way: Way): boolean | undefined => page.test || way.test === true;
  const share = (survey: Survey): number => (page.file ? shareOf(survey, page.file) : 1);
  /** Of what is in the way of a prompt, or has failed, is said afterwards; it keeps nobody from trying again. */
  function situation(survey: Survey, way: Way): Situation {
    const by = { ...way, anytime: isTest(way) || way.pressed };
    return {
      ...by,
      now: now(),
      share: share(survey),
      visitor: visitors.read(),
      consent: page.consent,
      busy: busy > 0 && !way.into && !way.pressed,
      obstacle: '',
      failure: '',
      rules: page.rules?.gates(survey, by) ?? [],
    };
  }
  const look = (survey: Survey, way: Way = {}): Explanation =>
    explain(survey, { ...situation(survey, way), obstacle: page.obstacle, failure: page.failure });
  async function show({ survey, moment }: Called, way: Way): Promise<boolean> {
    if (!way.into) busy++;
    const onEnd = (): void => {
      if (!way.into) busy--;
    };
    page.obstacle = page.failure = '';
    try {
      emit('eligible', { survey: survey.id, moment });
      const probability = way.asked ? 1 : share(survey);
      const { respondent } = visitors.read();
      const asking = {
        survey,
        moment,
        probability,
        respondent,
        ...page.known,
        // Its own in any case, for the same reason.
        test: isTest(way) ? (true as const) : undefined,
      };
      /** It may have waited its turn for long, and been shown in another tab meanwhile. */
      const take = (): boolean => {
        const { eligible } = explain(survey, { ...situation(survey, way), busy: false });
        if (eligible) {
          const visitor = visitors.read();
          visitors.write({ ...visitor, asked: { ...visitor.asked, [survey.id]: now() } });
          page.rules?.onShown(survey.id);
        }
        return eligible;
      };
      if (await (await getUi()).show(asking, { ...way, take, onEnd })) return true;
    } catch (error) {
      warn((page.failure = `"${survey.id}" was not shown: ${error as Error}`));
    }
    onEnd();
    return false;
  }

  return {
    look,
    async consider(call, way) {
      let considered: Explanation[] = [];
      let survey: string | null = null;
      try {
        const called = call();
        const due = inTurn(called);
        await page.rules?.ready();
        considered = due.map((each) => explain(each.survey, situation(each.survey, way)));
        const winner = due[considered.findIndex(({ eligible }) => eligible)];
        if (winner && (await show(winner, way))) survey = winner.survey.id;
        else if (winner) considered = due.map((each) => look(each.survey, way));
        page.rules?.onDecided(considered, called);
      } catch (error) {
        // The page has taken away what a gate looks at.
        warn((page.failure = `${error as Error}`));
      }
      return { survey, considered };
    },
  };
}
