import { renderSurveyModal } from '@formbricks/surveys';
import { COMMENT, HIGH, LOW, QUESTION } from './question.mjs';

const SURVEY = {
  id: 'nps',
  name: 'NPS',
  type: 'app',
  status: 'inProgress',
  welcomeCard: { enabled: false },
  questions: [
    { id: 'nps', type: 'nps', headline: QUESTION, lowerLabel: LOW, upperLabel: HIGH, required: true },
    {
      id: 'why',
      type: 'openText',
      headline: COMMENT,
      inputType: 'text',
      longAnswer: true,
      required: false,
      buttonLabel: 'Send',
    },
  ],
  thankYouCard: { enabled: true, headline: 'Thank you!' },
  hiddenFields: { enabled: false },
  styling: {},
  autoClose: null,
  delay: 0,
};

window.show = () =>
  renderSurveyModal({
    survey: SURVEY,
    brandColor: '#0f766e',
    isBrandingEnabled: false,
    placement: 'bottomRight',
    clickOutside: false,
    darkOverlay: false,
    onResponse: ({ data }) =>
      void fetch('/v1/responses', { method: 'POST', body: JSON.stringify(data), keepalive: true }),
  });
