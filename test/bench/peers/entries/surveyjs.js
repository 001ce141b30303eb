import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import { renderPopupSurvey } from 'survey-js-ui';
import { COMMENT, HIGH, LOW, QUESTION } from './question.mjs';

const SURVEY = {
  showNavigationButtons: true,
  elements: [
    {
      type: 'rating',
      name: 'nps',
      title: QUESTION,
      rateMin: 0,
      rateMax: 10,
      minRateDescription: LOW,
      maxRateDescription: HIGH,
      displayMode: 'buttons',
    },
    { type: 'comment', name: 'why', title: COMMENT, visibleIf: '{nps} notempty' },
  ],
};

window.show = () => {
  const model = new Model(SURVEY);
  model.onComplete.add(({ data }) => {
    void fetch('/v1/responses', { method: 'POST', body: JSON.stringify(data), keepalive: true });
  });
  const element = document.createElement('div');
  document.body.append(element);
  renderPopupSurvey(model, element, { isExpanded: true });
};
