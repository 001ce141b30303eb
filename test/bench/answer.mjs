// @ts-check
/**
 * An answer of some 0.8 kB, as the widget makes it.
 *
 * @param {string} id
 * @param {number} now milliseconds since 1970
 */
export function answerOf(id, now) {
  return {
    id,
    revision: 1,
    survey: 'nps',
    instrument: '00112233445566ff',
    touchpoint: 'shop',
    moment: 'order-completed',
    metric: 'nps',
    scale: { min: 0, max: 10, good: 'high' },
    rating: now % 11,
    answers: {},
    comment: 'The glaze is even lovelier than in the pictures, and it came a day early. '.repeat(4),
    locale: 'en',
    shownAt: now - 5000,
    ratedAt: now - 1000,
    probability: 1,
    respondent: id,
  };
}
