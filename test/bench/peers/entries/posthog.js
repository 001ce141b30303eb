// As the documentation has one begin: the ordinary entry, with what is on unless it is turned off.
import { posthog } from 'posthog-js';

posthog.init('phc_bench', { api_host: location.origin, opt_out_useragent_filter: true });

window.show = () => posthog.displaySurvey('nps', { displayType: 'popover', ignoreConditions: true, ignoreDelay: true });
