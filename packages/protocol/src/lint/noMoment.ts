import { ofEach } from './lint.js';

/** Surveys that only the page's own code can show. */
export const noMoment = ofEach(({ id, moments }) =>
  moments.length > 0
    ? []
    : [
        {
          path: ['moments'],
          says:
            `no moment, so it is shown only where a page calls candor('ask', '${id}'); ` +
            'if more is meant, add one such as { "on": "page", "url": "/thank-you" }',
        },
      ],
);
