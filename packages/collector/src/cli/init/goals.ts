import { SCALES, type Measure, type Moment, type Survey, type Touchpoint } from '@candor/protocol';

/** What an owner wants to know, and what is asked to find it out. */
export interface Goal {
  /** The question that the owner has. */
  wonders: string;
  /** Why it is asked in this way, for the owner. */
  because: string;
  measure: Measure;
  touchpoint: Touchpoint;
  moment: Moment;
  /** How often, and of whom. */
  asking: Pick<Survey, 'mode' | 'cooldownDays' | 'audience'>;
  /** What the standard question does not know, and the owner does. */
  yours: string;
  /** Whether the causes are asked for with a list. */
  reasons?: boolean;
}

const [zeroToTen] = SCALES.nps;
const [fivePoints] = SCALES.csat;
const [agreement] = SCALES.ces;

/** What `candor init` proposes, by the name of the goal. */
export const GOALS = {
  loyalty: {
    wonders: 'Are our customers loyal?',
    because:
      'NPS asks about all there was between you, so only those are asked who have come at least three times, and no more of them than the score needs.',
    yours: 'say what is to be recommended, if it is not all that you do',
    measure: { metric: 'nps', scale: zeroToTen },
    touchpoint: { id: 'relationship', stage: 'loyalty' },
    moment: { on: 'dwell', url: '/**', seconds: 20 },
    asking: { mode: 'sample', cooldownDays: 90, audience: { fact: 'visits', atLeast: 3 } },
  },
  purchase: {
    wonders: 'Was this purchase easy?',
    because: 'CES asks about one contact, so it comes right after it, and everybody is asked.',
    yours: 'say what was easy, such as "to place my order" for "to handle my issue"',
    measure: { metric: 'ces', scale: agreement },
    touchpoint: { id: 'checkout', stage: 'purchase' },
    moment: { on: 'code', name: 'order-completed' },
    asking: { mode: 'census', cooldownDays: 30 },
  },
  support: {
    wonders: 'Are people happy with our support?',
    because:
      'CSAT asks about one contact, so it comes right after it; everybody is asked, so that nobody unhappy is missed.',
    yours: 'say with what, such as "our help today" for your name',
    measure: { metric: 'csat', scale: fivePoints },
    touchpoint: { id: 'support', stage: 'help' },
    moment: { on: 'code', name: 'support-ended' },
    asking: { mode: 'census', cooldownDays: 14 },
  },
  product: {
    wonders: 'Are people content with what they use?',
    because:
      'CSAT asks those who know the product, in the middle of its use, and no more of them than the score needs.',
    yours: 'say with what, such as the name of the product for yours',
    measure: { metric: 'csat', scale: fivePoints },
    touchpoint: { id: 'product', stage: 'use' },
    moment: { on: 'dwell', url: '/**', seconds: 60 },
    asking: { mode: 'sample', cooldownDays: 60, audience: { fact: 'visits', atLeast: 5 } },
  },
  leaving: {
    wonders: 'Why do people leave?',
    because: 'Everybody who leaves is asked, since there are few: first how content they were, then why they go.',
    yours: 'say with what, such as the name of what is left for yours',
    measure: { metric: 'csat', scale: fivePoints },
    touchpoint: { id: 'subscription-end', stage: 'leaving' },
    moment: { on: 'code', name: 'subscription-cancelled' },
    asking: { mode: 'census', cooldownDays: 30 },
    reasons: true,
  },
} as const satisfies Record<string, Goal>;

export type GoalName = keyof typeof GOALS;

export function isGoalName(text: string): text is GoalName {
  return Object.hasOwn(GOALS, text);
}
