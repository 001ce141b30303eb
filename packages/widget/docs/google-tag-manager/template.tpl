___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Candor",
  "categories": [
    "SURVEY",
    "ANALYTICS"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Candor"
  },
  "description": "Asks your customers one question (NPS, CSAT or CES) at a moment of their visit, through a collector of your own.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "SELECT",
    "name": "action",
    "displayName": "What this tag does",
    "macrosInSelect": false,
    "selectItems": [
      {
        "value": "load",
        "displayValue": "Load Candor"
      },
      {
        "value": "moment",
        "displayValue": "Tell Candor of a moment"
      },
      {
        "value": "ask",
        "displayValue": "Ask a survey now"
      },
      {
        "value": "consent",
        "displayValue": "Say what the visitor has decided"
      }
    ],
    "simpleValueType": true,
    "defaultValue": "load",
    "help": "One tag loads Candor on every page. Others, each with its own trigger, tell it what happens; they may fire before it has loaded."
  },
  {
    "type": "TEXT",
    "name": "endpoint",
    "displayName": "Address of your collector",
    "simpleValueType": true,
    "help": "Where your collector is, without a file name. The script comes from there, and the answers go there.",
    "valueHint": "https://feedback.example.com",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      },
      {
        "type": "REGEX",
        "args": [
          "^https://[^/\\s]+(/[^\\s?#]*)?$"
        ],
        "errorMessage": "Expected an address that begins with https:// and has no ? or #."
      }
    ],
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "site",
    "displayName": "Site",
    "simpleValueType": true,
    "help": "The id of this site at your collector.",
    "defaultValue": "main",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      }
    ],
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "surveys",
    "displayName": "Address of the survey file",
    "simpleValueType": true,
    "help": "Only if the surveys do not come from the collector.",
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "locale",
    "displayName": "Language",
    "simpleValueType": true,
    "help": "Such as en or pt-BR. By default that of the page, then that of the browser.",
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "SELECT",
    "name": "consent",
    "displayName": "Consent",
    "macrosInSelect": false,
    "selectItems": [
      {
        "value": "granted",
        "displayValue": "Not needed, or this tag fires only with it"
      },
      {
        "value": "mode",
        "displayValue": "As analytics_storage of consent mode says"
      },
      {
        "value": "pending",
        "displayValue": "Keep answers in memory until a tag says what the visitor has decided"
      }
    ],
    "simpleValueType": true,
    "defaultValue": "granted",
    "help": "Until consent is given nothing is stored on the device and nothing is sent.",
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "CHECKBOX",
    "name": "gpc",
    "checkboxText": "Ask nobody whose browser sends Global Privacy Control",
    "simpleValueType": true,
    "defaultValue": false,
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "moment",
    "displayName": "Moment",
    "simpleValueType": true,
    "help": "The name of a moment with \"on\": \"code\" in the survey file.",
    "valueHint": "order-completed",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      }
    ],
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "moment",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "survey",
    "displayName": "Survey",
    "simpleValueType": true,
    "help": "The id of a survey. Its cooldown still holds; whom it is for and its sample do not.",
    "valueHint": "checkout-ces",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      }
    ],
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "ask",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "SELECT",
    "name": "decision",
    "displayName": "Decision",
    "macrosInSelect": false,
    "selectItems": [
      {
        "value": "granted",
        "displayValue": "Consent is given"
      },
      {
        "value": "withdrawn",
        "displayValue": "Consent is refused or withdrawn"
      }
    ],
    "simpleValueType": true,
    "defaultValue": "granted",
    "enablingConditions": [
      {
        "paramName": "action",
        "paramValue": "consent",
        "type": "EQUALS"
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const addConsentListener = require('addConsentListener');
const callInWindow = require('callInWindow');
const createArgumentsQueue = require('createArgumentsQueue');
const injectScript = require('injectScript');
const isConsentGranted = require('isConsentGranted');

const CONSENT = 'analytics_storage';

// Calls made before Candor has loaded are kept, whatever the order in which tags fire.
createArgumentsQueue('candor', 'candor.q');

const settingsOf = () => {
  const settings = { site: data.site, endpoint: data.endpoint };
  if (data.surveys) settings.surveys = data.surveys;
  if (data.locale) settings.locale = data.locale;
  if (data.gpc) settings.gpc = true;
  if (data.consent === 'pending') settings.consent = 'pending';
  if (data.consent === 'mode' && !isConsentGranted(CONSENT)) settings.consent = 'pending';
  return settings;
};

const load = () => {
  const folder = data.endpoint.charAt(data.endpoint.length - 1) === '/' ? data.endpoint : data.endpoint + '/';
  callInWindow('candor', 'configure', settingsOf());
  if (data.consent === 'mode') {
    addConsentListener(CONSENT, (type, granted) => callInWindow('candor', 'consent', granted));
  }
  injectScript(folder + 'candor.js', data.gtmOnSuccess, data.gtmOnFailure, 'candor');
};

if (data.action === 'load') {
  load();
} else {
  if (data.action === 'moment') callInWindow('candor', 'moment', data.moment);
  if (data.action === 'ask') callInWindow('candor', 'ask', data.survey);
  if (data.action === 'consent') callInWindow('candor', 'consent', data.decision === 'granted');
  data.gtmOnSuccess();
}


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "candor"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "candor.q"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://*/*"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Loads Candor from the collector, with its settings said before
  code: |-
    runCode({ action: 'load', endpoint: 'https://feedback.example.com', site: 'shop', consent: 'granted' });

    assertThat(calls).isEqualTo([['configure', { site: 'shop', endpoint: 'https://feedback.example.com' }]]);
    assertThat(injected).isEqualTo(['https://feedback.example.com/candor.js']);
    assertApi('gtmOnSuccess').wasCalled();
- name: Takes an address with a slash at its end, and everything else that is set
  code: |-
    runCode({
      action: 'load',
      endpoint: 'https://example.com/feedback/',
      site: 'shop',
      surveys: 'https://example.com/candor.json',
      locale: 'pt-BR',
      gpc: true,
      consent: 'pending'
    });

    assertThat(calls).isEqualTo([[
      'configure',
      {
        site: 'shop',
        endpoint: 'https://example.com/feedback/',
        surveys: 'https://example.com/candor.json',
        locale: 'pt-BR',
        gpc: true,
        consent: 'pending'
      }
    ]]);
    assertThat(injected).isEqualTo(['https://example.com/feedback/candor.js']);
- name: Waits for consent mode, and passes on what it says
  code: |-
    mock('isConsentGranted', false);
    runCode({ action: 'load', endpoint: 'https://feedback.example.com', site: 'shop', consent: 'mode' });
    listeners[0]('analytics_storage', true);
    listeners[0]('analytics_storage', false);

    assertThat(calls[0][1].consent).isEqualTo('pending');
    assertThat(calls[1]).isEqualTo(['consent', true]);
    assertThat(calls[2]).isEqualTo(['consent', false]);
- name: Asks at once where consent mode has granted it
  code: |-
    mock('isConsentGranted', true);
    runCode({ action: 'load', endpoint: 'https://feedback.example.com', site: 'shop', consent: 'mode' });

    assertThat(calls[0][1].consent).isEqualTo(undefined);
- name: Tells Candor of a moment without loading it
  code: |-
    runCode({ action: 'moment', moment: 'order-completed' });

    assertThat(calls).isEqualTo([['moment', 'order-completed']]);
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
- name: Asks a survey
  code: |-
    runCode({ action: 'ask', survey: 'checkout-ces' });

    assertThat(calls).isEqualTo([['ask', 'checkout-ces']]);
- name: Says what the visitor has decided
  code: |-
    runCode({ action: 'consent', decision: 'granted' });
    runCode({ action: 'consent', decision: 'withdrawn' });

    assertThat(calls).isEqualTo([['consent', true], ['consent', false]]);
- name: Says that it failed where the script cannot be loaded
  code: |-
    mock('injectScript', (url, onSuccess, onFailure) => onFailure());
    runCode({ action: 'load', endpoint: 'https://feedback.example.com', site: 'shop', consent: 'granted' });

    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
setup: |-
  const calls = [];
  const injected = [];
  const listeners = [];
  mock('createArgumentsQueue', () => {});
  mock('callInWindow', (name, method, value) => {
    calls.push([method, value]);
  });
  mock('injectScript', (url, onSuccess) => {
    injected.push(url);
    onSuccess();
  });
  mock('addConsentListener', (type, listener) => {
    listeners.push(listener);
  });


___NOTES___

Part of Candor: packages/widget/docs/google-tag-manager. Its parts are held to each other by
test/ecosystem/googleTagManager.test.ts.
