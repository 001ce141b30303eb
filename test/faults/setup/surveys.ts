import type { SurveyFile } from '@candor/protocol';

const followUp = { detractor: 'What went wrong?', passive: 'What is missing?', promoter: 'What do you like?' };

/** One NPS question that may be asked again at once, with room for a comment whatever the rating. */
export const SURVEYS: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    {
      id: 'nps',
      touchpoint: 'shop',
      metric: 'nps',
      texts: { en: { question: 'How likely are you to recommend us?', followUp } },
      moments: [],
      cooldownDays: 0,
    },
  ],
};
