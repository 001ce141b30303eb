// The smallest that its documentation offers: the slim entry, with surveys and nothing else on.
import { SurveysExtensions } from 'posthog-js/dist/extension-bundles';
import { posthog } from 'posthog-js/dist/module.slim';

posthog.init('phc_bench', {
  api_host: location.origin,
  autocapture: false,
  capture_pageview: false,
  capture_pageleave: false,
  disable_session_recording: true,
  advanced_disable_feature_flags: true,
  disable_surveys_automatic_display: true,
  opt_out_useragent_filter: true,
  __extensionClasses: SurveysExtensions,
});
// Or else the survey itself is only fetched by the call that is to show it, which shows nothing then.
posthog.onSurveysLoaded(() => {});

window.show = () => posthog.displaySurvey('nps', { displayType: 'popover', ignoreConditions: true, ignoreDelay: true });
