import type { SurveyResponse } from '@candor/protocol';
import { expect, it } from 'vitest';
import { tellDataLayer } from './dataLayer.js';
import { createEvents } from './events.js';

it('hears which survey, moment and rating, and no word of the customer’s; nothing more after its undo', () => {
  const page: { dataLayer?: object[] } = window as object;
  page.dataLayer = [{ event: 'before' }];
  const { emit, on } = createEvents();
  const stop = tellDataLayer(on);
  emit('shown', { survey: 'nps', moment: 'order-completed' });
  const response = {
    metric: 'nps',
    scale: { min: 0, max: 10, good: 'high' },
    rating: 3,
    moment: 'order-completed',
    touchpoint: 'shop',
    comment: 'My number is 12',
    respondent: 'customer-17',
    answers: { contact: 'ana@tea.ro' },
  } as unknown as SurveyResponse;
  emit('answered', { survey: 'nps', response });
  stop();
  emit('dismissed', { survey: 'nps' });
  const told = { metric: 'nps', rating: 3, band: 'detractor', moment: 'order-completed', touchpoint: 'shop' };
  expect(page.dataLayer).toEqual([
    { event: 'before' },
    { event: 'candor_shown', candor: { survey: 'nps', moment: 'order-completed' } },
    { event: 'candor_answered', candor: { survey: 'nps', ...told } },
  ]);
  delete page.dataLayer;
});
