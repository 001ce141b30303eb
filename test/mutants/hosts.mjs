// @ts-check
/**
 * Ways to be wrong that the pages of test/hosts must notice, each in Chromium and with the files as they are shipped: the
 * defence that a page tests, taken out. Each of the tests that are named has to fail by it.
 *
 * @typedef {import('./mutants.mjs').Edit} Edit
 * @typedef {Record<string, string[]>} Tests by file; each title after what it is described by
 * @typedef {{ name: string, file: string, edits: Edit[], tests: Tests }} HostMutant
 */

const WIDGET = 'packages/widget/src';
const PROTOCOL = 'packages/protocol/src';
const PROMPT = `${WIDGET}/prompt`;
const OUTBOX = `${WIDGET}/outbox`;
const COLLECTOR = 'packages/collector/src';

/** The files of test/hosts in which tests run in Chromium, by what they are called here. */
export const FILES = ['calm', 'chromium', 'life', 'phone', 'prerender', 'silent', 'styles'];

/** @param {string[]} pages what is special about each */
const answers = (...pages) => pages.map((is) => `in Chromium a customer can answer on a page ${is}`);

/** @param {string[]} pages */
const looks = (...pages) => pages.map((is) => `a prompt looks on a page ${is} as it does on any`);

/** @param {string[]} trials what is answered, by what and in which language */
const ways = (...trials) =>
  trials.map((trial) => {
    const [kind, way, language] = trial.split(' ');
    return `in Chromium a customer can answer ${kind} by ${way} in "${language}", and hears what there is`;
  });

/** @param {string[]} pages */
const silent = (...pages) =>
  pages.map((is) => `nobody is asked, the page is unharmed, and explain says why on a page ${is}`);

/** @param {string[]} pages */
const fits = (...pages) =>
  pages.map((is) => `a prompt on a phone is in view and large enough to be answered by finger, on a page ${is}`);

/** @param {string[]} whiles */
const waits = (...whiles) => whiles.map((when) => `a prompt waits ${when}`);

/** @param {string[]} pages */
const goesOn = (...pages) => pages.map((is) => `a customer can go on answering on a page that ${is}`);

const EVERY_ELEMENT = 'that styles every element with !important';
const ROUND = 'that turns every element round';
const UNTOUCHABLE = 'that animates every element and lets none be touched';
const OUR_VARIABLES = 'whose own variables have the names of ours';
const REGISTERED = 'that has registered variables by everyday names, which nothing inherits';
const APART = 'that sets the first letter and line of everything apart';
const NO_DISTANCE = 'whose distance from the edge is none';
const UNKNOWN = 'that hides elements it does not know';
const BESIDE_APP = 'that hides everything beside its app';
const BESIDE_BODY = 'that hides everything beside its body';
const POPOVERS = 'that has its own idea of popovers and their backdrop';
const BODY = 'that transforms and zooms its body';
const ZOOMED = 'that zooms its root';
const SHRUNK = 'that shrinks its root';
const ROOT = 'that transforms its root';
const INVISIBLE = 'whose root is still invisible';
const TINY = 'whose root has a tiny font';
const VERTICAL = 'that writes from top to bottom';
const RTL = 'that writes from right to left';
const GRID = 'whose root is a grid with columns';
const OVERLAY = 'with an overlay of the highest z-index';
const QUIRKS = 'in quirks mode';
const TABLE = 'in quirks mode with a table around everything';

const NONCE = 'that allows nothing but what has its nonce';
const BY_HOST = 'that allows hosts by name, and nothing else';
const STRICT = 'that trusts by nonce and strict-dynamic';
const NO_TYPES = 'that allows no Trusted Types policy at all';
const OWN_TYPES = 'that allows only the Trusted Types policies of its own';
const BY_HASH = 'that names every script by its hash';
const SANDBOX = 'in a sandbox without storage and without an origin';
const META = 'that says its policy in a meta element';

const IN_SLOT = 'until a modal dialog two components deep is closed, in which a button of the outer one has the focus';
const TWO_DEEP = 'until a modal dialog two components deep is closed that has not kept the focus';

const OWN_KEYS = 'what happens in the prompt can be answered by mouse and keyboard on a page that';

/** Tests that no mistake of ours makes fail, by file and title, and why. */
export const UNTOUCHED = Object.fromEntries(
  answers(OUR_VARIABLES, REGISTERED, APART, NO_DISTANCE).map((title) => [
    `chromium: ${title}`,
    'no colour, corner or letter keeps anybody from answering; that they are ours is seen where the prompt is looked at',
  ]),
);

/** @type {HostMutant[]} */
export const HOST_MUTANTS = [
  // How Candor comes into a page.
  {
    name: 'a prompt takes the focus when it comes',
    file: `${PROMPT}/show.tsx`,
    edits: [{ search: 'if (pressed) focusIn(host.container);', replace: 'focusIn(host.container);' }],
    tests: { chromium: answers('with nothing special about it') },
  },
  {
    name: 'a second script starts a second widget',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [{ search: 'if (stub?.explain) return;', replace: '' }],
    tests: {
      chromium: answers('that includes Candor twice', 'that includes Candor three times, once with other words'),
    },
  },
  {
    name: 'what the page configures is passed over',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [{ search: "if (method === 'configure') Object.assign(options, given);", replace: '' }],
    tests: {
      chromium: answers(
        'whose tag manager drops every attribute',
        'whose tag manager writes the file into the page',
        'that takes Candor as a module',
      ),
    },
  },
  {
    name: 'the second file is looked for beside the page where the first has no address',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [{ search: '`${endpoint}/`', replace: 'location.href' }],
    tests: {
      chromium: answers('whose tag manager writes the file into the page', 'that takes Candor as a module'),
    },
  },
  {
    name: 'the second file is looked for where the page has its files',
    file: `${WIDGET}/loader.ts`,
    edits: [{ search: '`${folder}${name}', replace: '`${document.baseURI}${name}' }],
    tests: { chromium: answers('with a base of its own') },
  },
  {
    name: 'anything called "candor" passes for the stub',
    file: 'README.md',
    edits: [{ search: 'typeof candor!="function"', replace: '!window.candor' }],
    tests: { chromium: answers('with an element of the id "candor"', 'with two elements of the name "candor"') },
  },
  {
    name: 'the snippet keeps no calls',
    file: 'README.md',
    edits: [{ search: 'candor.q.push(arguments)', replace: '' }],
    tests: { silent: ['a page that blocks candor.js keeps its calls and is unharmed'] },
  },
  {
    name: 'the prompt is written as HTML',
    file: `${PROMPT}/host.ts`,
    edits: [
      {
        search: "const container = document.createElement('div');\n  shadow.append(container);",
        replace: "shadow.innerHTML += '<div></div><br hidden>';\n  const container = shadow.firstElementChild;",
      },
    ],
    tests: { chromium: answers('that is XHTML', NO_TYPES, OWN_TYPES) },
  },

  // What a policy or a header forbids.
  {
    name: 'styles come in a style element',
    file: `${PROMPT}/host.ts`,
    edits: [{ search: 'const sheet = new CSSStyleSheet();', replace: "throw new Error('too old');" }],
    tests: { chromium: answers(NONCE, BY_HOST, STRICT, NO_TYPES, OWN_TYPES, BY_HASH, SANDBOX, META) },
  },
  {
    name: 'code is made of text',
    file: `${WIDGET}/loader.ts`,
    edits: [
      {
        search: 'import(/* @vite-ignore */ `${folder}${name}.js#${Date.now()}`)',
        replace: "new Function('url', 'return import(url)')(`${folder}${name}.js`)",
      },
    ],
    tests: { chromium: answers(NONCE, BY_HOST, STRICT, NO_TYPES, OWN_TYPES, META) },
  },
  {
    name: 'the file that is whole loads a second one',
    file: `${WIDGET}/whole.ts`,
    edits: [
      {
        search: 'async () => ',
        replace: "async (...words) => (await import(/* @vite-ignore */ new URL('ui.js', words.at(-1)).href)) && ",
      },
    ],
    tests: { chromium: answers(BY_HASH) },
  },
  {
    name: 'storage is looked up before it is needed',
    file: `${WIDGET}/openOutbox.ts`,
    edits: [{ search: '() => localStorage', replace: '((storage) => () => storage)(localStorage)' }],
    tests: { chromium: answers(SANDBOX, 'whose storage is blocked') },
  },
  {
    name: 'our files are not for pages of other origins',
    file: `${COLLECTOR}/http/asset.ts`,
    edits: [{ search: "'cross-origin-resource-policy': 'cross-origin',", replace: '' }],
    tests: { chromium: answers('that is isolated from other origins') },
  },
  {
    name: 'surveys are given only to pages that say where they are',
    file: `${COLLECTOR}/routes.ts`,
    edits: [
      {
        search: '      // Every site has one.\n',
        replace: "      if (!request.headers.get('referer')) return json({}, 403);\n",
      },
    ],
    tests: { chromium: answers('that sends no referrer and permits no feature') },
  },

  // The page's styles.
  {
    name: 'the page decides how the prompt is shown',
    file: `${PROMPT}/styles/host.css`,
    edits: [
      { search: 'all: initial !important;', replace: '' },
      { search: 'display: block !important;', replace: 'display: block;' },
    ],
    tests: {
      chromium: answers(EVERY_ELEMENT, ROUND, UNTOUCHABLE, UNKNOWN, BESIDE_BODY, POPOVERS, INVISIBLE, VERTICAL),
      styles: looks(EVERY_ELEMENT, ROUND, UNTOUCHABLE, UNKNOWN, BESIDE_BODY, POPOVERS, INVISIBLE, VERTICAL),
    },
  },
  {
    name: 'the direction is that of the page',
    file: `${PROMPT}/styles/host.css`,
    edits: [
      { search: '  direction: ltr !important;', replace: '  direction: inherit !important;' },
      { search: '  direction: rtl !important;', replace: '' },
    ],
    tests: { chromium: answers(ROUND, RTL), styles: looks(ROUND, RTL) },
  },
  {
    name: 'what the page puts before and after every element is there in the prompt too',
    file: `${PROMPT}/styles/host.css`,
    edits: [{ search: 'content: none !important;', replace: '' }],
    tests: { styles: looks(EVERY_ELEMENT) },
  },
  {
    name: 'there is a backdrop, if the page says so',
    file: `${PROMPT}/styles/host.css`,
    edits: [{ search: ':host::backdrop {\n  display: none !important;\n}', replace: '' }],
    tests: { styles: looks(POPOVERS) },
  },
  {
    name: 'variables of the page are as good as ours',
    file: `${PROMPT}/styles/host.css`,
    edits: [
      {
        search: '--_paper: var(--candor-paper, #fff) !important;',
        replace: '--_paper: var(--candor-paper, #fff);',
      },
    ],
    tests: { styles: looks(OUR_VARIABLES) },
  },
  {
    name: 'the zoom of the root is that of the prompt',
    file: `${PROMPT}/styles/host.css`,
    edits: [{ search: '  zoom: var(--_unzoom) !important;\n', replace: '' }],
    tests: { chromium: answers(ZOOMED, SHRUNK), styles: looks(ZOOMED, SHRUNK) },
  },
  {
    name: 'the prompt is in the body',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: 'document.documentElement.appendChild(host)', replace: 'document.body.append(host)' }],
    tests: { chromium: answers(BESIDE_APP, BODY), styles: looks(BESIDE_APP, BODY) },
  },
  {
    name: 'the prompt is not in the top layer',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: 'host.showPopover();', replace: '' }],
    tests: { chromium: answers(ROOT), styles: looks(ROOT, INVISIBLE) },
  },
  {
    name: 'the prompt is at the beginning of the page, and not in the top layer',
    file: `${PROMPT}/keepIn.ts`,
    edits: [
      { search: 'document.documentElement.appendChild(host)', replace: 'document.body.prepend(host)' },
      { search: 'host.showPopover();', replace: '' },
    ],
    tests: { chromium: answers(OVERLAY), styles: looks(OVERLAY) },
  },
  {
    name: 'the prompt is where the page has room for it',
    file: `${PROMPT}/host.ts`,
    edits: [
      { search: "kind ?? (into && 'inline')", replace: "kind ?? 'inline'" },
      { search: "if (!into) host.setAttribute('popover', 'manual');", replace: '' },
    ],
    tests: { chromium: answers(GRID), styles: looks(GRID) },
  },
  {
    name: 'sizes go by the font of the root',
    file: `${PROMPT}/styles/host.css`,
    edits: [{ search: '400 medium/1.45', replace: '400 1rem/1.45' }],
    tests: { chromium: answers(TINY), styles: looks(TINY) },
  },
  {
    name: 'the root element is taken for the screen',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'top < innerHeight', replace: 'top < document.documentElement.clientHeight' }],
    tests: { chromium: answers(QUIRKS, TABLE) },
  },
  {
    name: 'the cross of the prompt is in a line of text',
    file: `${PROMPT}/styles/card.css`,
    edits: [
      { search: '  display: grid;\n  place-items: center;\n  width: 2.75em;', replace: '  width: 2.75em;' },
      { search: 'svg {\n  display: block;', replace: 'svg {\n  display: inline;' },
    ],
    tests: { styles: looks(QUIRKS, TABLE) },
  },

  // The page's scripts.
  {
    name: "JSON is the page's",
    file: `${WIDGET}/response/json.ts`,
    edits: [{ search: "if (typeof value !== 'object' || value === null) return", replace: 'return' }],
    tests: { chromium: answers('with an old Prototype.js') },
  },
  {
    name: "lists are made by the page's Array.from",
    file: `${PROMPT}/Rating.tsx`,
    edits: [
      {
        search: 'const places: number[] = [];\n  while (places.length < points) places.push(places.length);',
        replace: 'const places = Array.from({ length: points }, (_, place) => place);',
      },
    ],
    tests: { chromium: answers('with an old Prototype.js', 'with an old MooTools', 'with clumsy polyfills') },
  },
  {
    name: "keys are told by the page's Object.keys",
    file: `${WIDGET}/keysOf.ts`,
    edits: [{ search: 'Reflect.ownKeys(data) as string[]', replace: 'Object.keys(data)' }],
    tests: { chromium: answers('with clumsy polyfills') },
  },
  {
    name: 'what the page has put into every object is taken for data',
    file: `${WIDGET}/keysOf.ts`,
    edits: [
      {
        search: 'return Reflect.ownKeys(data) as string[];',
        replace: 'const keys = [];\n  for (const key in data) keys.push(key);\n  return keys;',
      },
    ],
    tests: { chromium: answers('with clumsy polyfills', 'that has put more into Object.prototype') },
  },
  {
    name: 'what every function has is set anew for one',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [
      {
        search: 'Object.assign(run, candor)',
        replace: "Object.assign(run, candor, { toString: () => 'Candor' })",
      },
    ],
    tests: { chromium: answers('that has frozen every built-in') },
  },
  {
    name: "promises are the page's",
    file: 'vite.config.ts',
    edits: [{ search: "isEntry && name !== 'candor' ? NATIVE_PROMISE : ''", replace: "''" }],
    tests: { chromium: answers('with a Promise of its own') },
  },
  {
    name: 'surveys are fetched in the old way',
    file: `${WIDGET}/surveys/load.ts`,
    edits: [
      {
        search: "const answer = await fetch(url, { credentials: 'omit' });",
        replace: `const answer: { ok: boolean; status: number; json(): unknown } = await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve({ ok: true, status: 200, json: () => JSON.parse(request.responseText) });
    request.onerror = reject;
    request.open('GET', url);
    request.send();
  });`,
      },
    ],
    tests: { chromium: answers('that wraps fetch, XMLHttpRequest and JSON') },
  },
  {
    name: 'a clock is believed to have whole milliseconds',
    file: `${WIDGET}/candor.ts`,
    edits: [{ search: 'Math.round(Date.now())', replace: 'Date.now()' }],
    tests: { chromium: answers('whose clock goes by the server, with fractions') },
  },
  {
    name: 'a customer has no name without crypto',
    file: `${WIDGET}/eligibility/visitor.ts`,
    edits: [{ search: ' ?? `${Math.random()}`', replace: ' ?? crypto.randomUUID()' }],
    tests: { chromium: answers('that calls something of its own crypto') },
  },
  {
    name: 'locks are waited for without end',
    file: `${WIDGET}/withLock.ts`,
    edits: [{ search: 'within(CLOCK, PATIENCE, ', replace: '(' }],
    tests: { chromium: answers('whose locks never answer') },
  },
  {
    name: 'every page has matchMedia',
    file: `${PROMPT}/show.tsx`,
    edits: [{ search: 'window.matchMedia?.(', replace: 'window.matchMedia(' }],
    tests: { chromium: answers('without matchMedia') },
  },
  {
    name: 'the prompt is appended by a method that pages have overwritten',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: 'document.documentElement.appendChild(host)', replace: 'document.documentElement.append(host)' }],
    tests: { chromium: answers('that appends by a method of its own') },
  },
  {
    name: 'the card is scrolled by a method that pages have overwritten',
    file: `${PROMPT}/show.tsx`,
    edits: [
      {
        search: 'if (container.firstElementChild) container.firstElementChild.scrollTop = 0;',
        replace: 'container.firstElementChild?.scrollTo(0, 0);',
      },
    ],
    tests: { chromium: answers('whose elements scroll the page to where they are') },
  },
  {
    name: 'what a page stops of what is typed is lost',
    file: `${PROMPT}/hijacked.ts`,
    edits: [{ search: "makeUpFor(shadow, 'input'", replace: "makeUpFor(shadow, 'click'" }],
    tests: { chromium: answers('that stops on its way what is typed') },
  },
  {
    name: 'all that happens in the prompt is heard with options',
    file: `${PROMPT}/host.ts`,
    edits: [{ search: '/wheel|touch/.test(type) && { passive: true }', replace: '{ passive: true }' }],
    tests: {
      life: [
        'what happens in the prompt can be closed by a key on a page that takes all options of a listener for a yes to hearing first',
      ],
    },
  },
  {
    name: 'there is no time but by performance',
    file: `${WIDGET}/elapsed.ts`,
    edits: [{ search: 'clock?.now?.() ?? Date.now()', replace: 'performance.now()' }],
    tests: { chromium: answers('that calls something else performance') },
  },
  {
    name: 'a prompt has first letters and lines',
    file: `${PROMPT}/styles/card.css`,
    edits: [{ search: '  display: flex;\n  font-size: var(--_far);', replace: '  font-size: var(--_far);' }],
    tests: { styles: looks(APART) },
  },
  {
    name: 'whatever a page says is a distance',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: "!window.CSS.supports('padding-top', offset)", replace: 'false' }],
    tests: { styles: looks(NO_DISTANCE) },
  },
  {
    name: 'ratings are narrower than a finger needs',
    file: `${PROMPT}/styles/rating.css`,
    edits: [{ search: 'minmax(max(24px, 1.45em), 1fr)', replace: 'minmax(1em, 1.2em)' }],
    tests: { phone: fits('that is made for phones') },
  },
  {
    name: 'a prompt stands where the page ends, seen or not',
    file: `${PROMPT}/keepInView.ts`,
    edits: [{ search: 'const isMagnified = scale > 1.01;', replace: 'const isMagnified = true;' }],
    tests: { phone: fits('that is hardly too wide', 'that is too wide and shown in part') },
  },
  {
    name: 'a prompt is as small as the page is shown',
    file: `${PROMPT}/keepInView.ts`,
    edits: [{ search: 'const isSmall = scale < 1;', replace: 'const isSmall = false;' }],
    tests: {
      phone: fits(
        'that was made before there were phones',
        'that is made for a screen of 1200 pixels',
        'that is too wide and shown in small',
      ),
    },
  },
  {
    name: 'a variable of ours has an everyday name',
    file: `${PROMPT}/styles/rating.css`,
    edits: [
      { search: '.points {\n  display: grid;', replace: '.points {\n  --fill: var(--_fill);\n  display: grid;' },
      { search: 'background: var(--_fill);', replace: 'background: var(--fill);' },
    ],
    tests: { styles: looks(REGISTERED) },
  },
  {
    name: 'ids come from crypto.randomUUID',
    file: `${WIDGET}/response/id.ts`,
    edits: [
      {
        search: 'const bytes = randomBytes',
        replace: 'if (now > 0) return crypto.randomUUID();\n  const bytes = randomBytes',
      },
    ],
    tests: {
      chromium: answers('that has taken crypto.randomUUID away'),
      life: ['a customer can answer on a page over plain http, where much is missing'],
    },
  },
  {
    name: 'what has changed is drawn with the next frame',
    file: `${PROMPT}/show.tsx`,
    edits: [
      { search: '    draw();\n    // Only', replace: '    requestAnimationFrame(draw);\n    // Only' },
      { search: 'if (host.container.isConnected) draw();', replace: 'requestAnimationFrame(draw);' },
    ],
    tests: { chromium: answers('whose requestIdleCallback and requestAnimationFrame never call') },
  },
  {
    name: 'where there are no idle callbacks nothing begins',
    file: `${WIDGET}/whenIdle.ts`,
    edits: [
      {
        search: `try {
    requestIdleCallback(begin);
  } catch {
    // Safari has none.
    setTimeout(begin);
  }`,
        replace: 'requestIdleCallback(begin);',
      },
    ],
    tests: { chromium: answers('whose requestIdleCallback throws') },
  },
  {
    name: 'an idle callback is waited for',
    file: `${WIDGET}/whenIdle.ts`,
    edits: [{ search: 'setTimeout(begin, LATEST)', replace: 'setTimeout(() => {}, LATEST)' }],
    tests: {
      life: ['a customer can answer when the page itself is the moment, though its idle callbacks never come'],
    },
  },
  {
    name: 'an answer waits for a moment',
    file: `${OUTBOX}/outbox.ts`,
    edits: [
      {
        search: 'const stored = ledger.put(parcel);',
        replace: 'await new Promise((resolve) => setTimeout(resolve, 50));\n      const stored = ledger.put(parcel);',
      },
    ],
    tests: { chromium: answers('whose timers never end') },
  },
  {
    name: 'every browser has constructable style sheets',
    file: `${PROMPT}/host.ts`,
    edits: [{ search: 'shadow.append(style);', replace: '' }],
    tests: { chromium: answers('that has no constructable style sheets') },
  },
  {
    name: 'the prompt is a custom element',
    file: `${PROMPT}/host.ts`,
    edits: [
      {
        search: "  const host = document.createElement(`candor-${kind ?? 'prompt'}`);",
        replace: `  if (!customElements.get('candor-prompt')) customElements.define('candor-prompt', class extends HTMLElement {});
  const host = document.createElement(\`candor-\${kind ?? 'prompt'}\`);`,
      },
    ],
    tests: { chromium: answers('that has overwritten customElements') },
  },
  {
    name: 'every page has a console',
    file: `${WIDGET}/warn.ts`,
    edits: [{ search: 'window.console?.warn?.(', replace: 'console.warn(' }],
    tests: {
      chromium: answers('that has taken the console away'),
      silent: silent('that has thrown fetch and the console away'),
    },
  },
  {
    name: 'events are made by Event',
    file: `${WIDGET}/events.ts`,
    edits: [
      {
        search: 'new CustomEvent(`candor:${name}`, { bubbles: true, detail })',
        replace: 'Object.assign(new Event(`candor:${name}`, { bubbles: true }), { detail })',
      },
    ],
    tests: { chromium: answers('without Event, Range and Selection') },
  },
  {
    name: 'the widget goes where modules go',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [
      {
        search: '= window as unknown as { candor?: unknown };',
        replace: '= ((window as { exports?: object }).exports ?? window) as { candor?: unknown };',
      },
    ],
    tests: { chromium: answers('with the globals of AMD and CommonJS') },
  },

  // What is kept.
  {
    name: 'what can not be remembered is an error',
    file: `${WIDGET}/eligibility/visitor.ts`,
    edits: [
      {
        search: 'stale = !attempt(() => (localStorage.setItem(key, JSON.stringify(visitor)), true));',
        replace: 'localStorage.setItem(key, JSON.stringify(visitor));',
      },
    ],
    tests: { chromium: answers('whose storage is blocked', 'whose storage is full', SANDBOX) },
  },
  {
    name: 'whatever is remembered is JSON',
    file: `${WIDGET}/eligibility/visitor.ts`,
    edits: [{ search: 'attempt(() => JSON.parse(text))', replace: 'JSON.parse(text)' }],
    tests: { chromium: answers('whose storage holds junk under every key') },
  },
  {
    name: 'what is remembered of a survey is a time',
    file: `${PROTOCOL}/eligibility/explain.ts`,
    edits: [
      {
        search: "return typeof time === 'number' ? time : undefined;",
        replace: 'return time as number | undefined;',
      },
    ],
    tests: { chromium: answers('whose memory of the visitor is nonsense') },
  },
  {
    name: 'patience has no end',
    file: `${OUTBOX}/clock.ts`,
    edits: [{ search: '() => reject(new Late())', replace: '() => {}' }],
    tests: { chromium: answers('whose indexedDB never answers') },
  },
  {
    name: 'the database is opened before anybody needs it',
    file: `${OUTBOX}/database.ts`,
    edits: [
      {
        search: 'let opening: Promise<IDBDatabase> | undefined;',
        replace: 'let opening: Promise<IDBDatabase> | undefined;\n  indexedDB.open(name);',
      },
    ],
    tests: {
      chromium: answers('without indexedDB', 'whose indexedDB always fails', 'whose storage is blocked', SANDBOX),
    },
  },

  // When a prompt comes.
  {
    name: 'a modal dialog is no obstacle',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'isModalAround(field) || isModalAround(above)', replace: 'false' }],
    tests: {
      calm: [
        ...waits(
          'until a modal dialog that was open before is closed',
          'until a modal dialog is taken out of the page, which closes without a word',
          'until a dialog of the page’s own making fades away',
        ),
        'a prompt that has waited for a minute is never shown, and explain says what was in the way; the next question may be',
      ],
    },
  },
  {
    name: 'nobody looks what becomes of a dialog',
    file: `${WIDGET}/eligibility/whenCalm.ts`,
    edits: [
      {
        search: 'changes.observe(document, { subtree: true, childList: true, attributeFilter: ATTRIBUTES });',
        replace: '',
      },
    ],
    tests: { calm: waits('until a modal dialog is taken out of the page, which closes without a word') },
  },
  {
    name: 'a dialog is gone as soon as it begins to go, or never',
    file: `${WIDGET}/eligibility/whenCalm.ts`,
    edits: [{ search: ' transitionend animationend', replace: '' }],
    tests: { calm: waits('until a dialog of the page’s own making fades away') },
  },
  {
    name: 'nobody looks into components for a dialog',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'tree !== seen && ', replace: 'tree === document && ' }],
    tests: {
      calm: waits(
        'until a modal dialog inside a component is closed',
        'until a modal dialog inside a component is closed that has not kept the focus',
        IN_SLOT,
        TWO_DEEP,
      ),
    },
  },
  {
    name: 'what is in a slot is in the component of whoever has put it there, and in no other',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'element.assignedSlot ?? ', replace: '' }],
    tests: { calm: waits(IN_SLOT) },
  },
  {
    name: 'there are no components in components',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'innermost(find, found.shadowRoot)', replace: 'find(found.shadowRoot)' }],
    tests: { calm: waits(TWO_DEEP) },
  },
  {
    name: 'whatever a component names is in it',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'found?.getRootNode() !== tree', replace: '!found' }],
    tests: { calm: waits('not for a component in the corner that has nothing there') },
  },
  {
    name: 'a modal dialog that is not seen is no obstacle',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [
      { search: 'tree.querySelector(MODAL) !== null', replace: '[...tree.querySelectorAll(MODAL)].some(isInView)' },
    ],
    tests: {
      calm: waits(
        ...['is transparent', 'is beside the screen', 'has no size', 'is invisible', 'is not drawn'].map(
          (still) => `though a modal dialog still ${still}: the page is out of reach already`,
        ),
        'though a modal dialog is kept from screen readers',
      ),
    },
  },
  {
    name: 'a page that is not drawn is no obstacle',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'page.checkVisibility?.() ?? true', replace: 'true' }],
    tests: { calm: waits('until a page that hides itself at first, against being framed, has shown itself') },
  },
  {
    name: 'nobody looks whether the page is to be seen at all',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [
      { search: "blank: isBlank(document.querySelector('body') ?? document.documentElement)", replace: 'blank: false' },
    ],
    tests: { calm: waits('in a frame that is not drawn, until it is') },
  },
  {
    name: 'a page out of reach is no obstacle',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: " || page.closest('[inert]') !== null", replace: '' }],
    tests: { calm: waits('until an animation is over for which the page has put itself out of reach') },
  },
  {
    name: 'what has no box of its own is out of sight',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: " && getComputedStyle(page).display !== 'contents'", replace: '' }],
    tests: { calm: waits('not for a body without a box, whose content shows') },
  },
  {
    name: 'a frame may be as small as it likes',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'innerWidth < SMALL || innerHeight < SMALL', replace: 'false' }],
    tests: { calm: waits('until a frame is no longer too small to be read in') },
  },
  {
    name: 'nobody looks into frames for somebody who writes',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: "isEditor(field) ? 'editor' : ", replace: '' }],
    tests: { calm: waits('as long as somebody writes in a frame, as in an editor') },
  },
  {
    name: 'a field that has nothing to scroll keeps the wheel',
    file: `${PROMPT}/hijacked.ts`,
    edits: [{ search: 'field && field.scrollHeight > field.clientHeight ? field', replace: 'field ? field' }],
    tests: {
      life: [
        'what happens in the prompt scrolls on a small screen, though the page forbids the wheel, over a field that has nothing to scroll',
      ],
    },
  },
  {
    name: 'the copy of a prompt is one',
    file: `${WIDGET}/ui.ts`,
    edits: [
      {
        search: "querySelector('candor-prompt')?.shadowRoot != null",
        replace: "querySelector('candor-prompt') != null",
      },
    ],
    tests: { life: ['a page that puts a copy of itself there can be asked in where the copy of a prompt is'] },
  },
  {
    name: 'whoever has waited is sure of the place',
    file: `${WIDGET}/ui.ts`,
    edits: [{ search: ' || isTaken(into)) return false;', replace: ') return false;' }],
    tests: { life: ['a page that asks twice at once in one place gets one prompt there'] },
  },
  {
    name: 'a gate that the page has broken throws into the page',
    file: `${WIDGET}/asking.ts`,
    edits: [{ search: 'warn((page.failure = `${error as Error}`));', replace: 'throw error;' }],
    tests: { silent: silent('that has thrown TextEncoder away') },
  },
  {
    name: 'nobody looks whether a page has a Map of its own',
    file: `${WIDGET}/ui.ts`,
    edits: [{ search: 'new Map([[1, 1]]).get?.(1) !== 1 || ', replace: '' }],
    tests: { silent: silent('that has a Map of its own') },
  },
  {
    name: 'what is said is remembered in a Set',
    file: `${WIDGET}/warn.ts`,
    edits: [
      {
        search: 'const said: string[] = [];',
        replace:
          'const told = new Set<string>();\nconst said = { includes: (each: string) => told.has(each), push: (each: string) => told.add(each) };',
      },
    ],
    tests: { silent: silent('that has a Set of its own') },
  },
  {
    name: 'the other files are found by a URL',
    file: `${WIDGET}/loader.ts`,
    edits: [
      { search: '`${folder}${name}.js#${Date.now()}`', replace: 'new URL(`${folder}${name}.js#${Date.now()}`).href' },
    ],
    tests: { chromium: answers('that calls something else URL') },
  },
  {
    name: 'what fills the screen is no obstacle',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: "Reflect.get(Document.prototype, 'fullscreenElement', document) != null", replace: 'false' }],
    tests: { calm: waits('while something fills the screen') },
  },
  {
    name: 'whatever a document names is what it says of itself',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [
      {
        search: "Reflect.get(Document.prototype, 'fullscreenElement', document)",
        replace: 'document.fullscreenElement',
      },
      { search: 'prerendering === true', replace: '!!prerendering' },
      { search: "document.querySelector('body')", replace: 'document.body' },
    ],
    tests: {
      calm: [
        'a form that is called "fullscreenElement"',
        'a form that is called "prerendering"',
        'a form that is called "body", and is hidden',
        'two elements that are called "body"',
      ].map((what) => `a prompt does not wait for ${what}`),
    },
  },
  {
    name: 'what is to be heard is no obstacle',
    file: `${WIDGET}/eligibility/calm.ts`,
    edits: [{ search: "  if (playing) return ['something is playing'];\n", replace: '' }],
    tests: { calm: ['a prompt waits too until what is to be heard has stopped'] },
  },
  {
    name: 'nobody hears a sound end',
    file: `${WIDGET}/eligibility/whenCalm.ts`,
    edits: [{ search: 'pause ended volumechange', replace: 'volumechange' }],
    tests: { calm: ['a prompt waits too until what is to be heard has stopped'] },
  },
  {
    name: 'what has gone wrong is no obstacle',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: '[...document.querySelectorAll(WRONG)].some(isInView)', replace: 'false' }],
    tests: { calm: ['a prompt waits too while the page says that something has just gone wrong'] },
  },
  {
    name: 'whoever pauses is done with typing',
    file: `${WIDGET}/eligibility/calm.ts`,
    edits: [{ search: 'QUIET = 3000', replace: 'QUIET = 600' }],
    tests: { calm: waits('while somebody is typing, and for three seconds after the last key') },
  },
  {
    name: 'nobody sees where the focus goes',
    file: `${WIDGET}/eligibility/whenCalm.ts`,
    edits: [{ search: 'focusin focusout ', replace: '' }],
    tests: {
      calm: waits(
        'until whoever was typing leaves the field',
        'as long as a payment field has the focus, from one to the next',
      ),
    },
  },
  {
    name: 'between two fields nobody pays any more',
    file: `${WIDGET}/eligibility/whenCalm.ts`,
    edits: [{ search: 'again = setTimeout(look);', replace: 'look();' }],
    tests: { calm: waits('as long as a payment field has the focus, from one to the next') },
  },
  {
    name: 'a page that nobody sees is a page like any other',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [
      { search: 'prerendering === true', replace: 'false' },
      // So is a prerendered one.
      { search: "document.visibilityState === 'hidden'", replace: 'false' },
    ],
    tests: {
      calm: waits('while the page says prerendering is true', 'while the page says visibilityState is "hidden"'),
    },
  },
  {
    name: 'nobody looks around before somebody is asked, and a prerendered page need not wait for its turn',
    file: `${WIDGET}/ui.ts`,
    edits: [
      { search: 'if (!into && !pressed) {', replace: 'if (!name) {' },
      { search: 'isAnytime ? take() : decideAlone(', replace: 'take() || decideAlone(' },
    ],
    tests: {
      prerender: ['nobody is asked in a prerendered page, and somebody is once it is really visited'],
    },
  },
  {
    name: 'a minute in which nobody looks is a minute',
    file: `${WIDGET}/eligibility/whenCalm.ts`,
    edits: [{ search: 'if (sight.hidden || sight.prerendering) {', replace: 'if (sight.quiet < 0) {' }],
    tests: {
      calm: waits('while the page says prerendering is true', 'while the page says visibilityState is "hidden"'),
    },
  },
  {
    name: 'any open dialog is an obstacle',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'dialog:modal', replace: 'dialog[open]' }],
    tests: { calm: ['a prompt does not wait for a dialog that is not modal'] },
  },
  {
    name: 'a dialog out of sight is an obstacle',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: '(SAID_MODAL)].some(isInView)', replace: '(SAID_MODAL)].length > 0' }],
    tests: { calm: ['a prompt does not wait for dialogs that are kept out of sight'] },
  },
  {
    name: 'whatever has the focus is typed into',
    file: `${WIDGET}/eligibility/sight.ts`,
    edits: [{ search: 'input:not([type=button], [type=checkbox], ', replace: 'input:not([type=button], ' }],
    tests: { calm: ['a prompt does not wait for a button or a box that has the focus'] },
  },
  {
    name: 'a moment never goes by',
    file: `${WIDGET}/eligibility/whenCalm.ts`,
    edits: [{ search: "deadline ??= setTimeout(() => end('late'), PATIENCE);", replace: '' }],
    tests: {
      calm: [
        'a prompt that has waited for a minute is never shown, and explain says what was in the way; the next question may be',
      ],
    },
  },
  {
    name: 'the prompt closes as a menu does',
    file: `${PROMPT}/host.ts`,
    edits: [
      {
        search: "if (!into) host.setAttribute('popover', 'manual');",
        replace:
          "host.setAttribute('popover', 'auto');\n  host.addEventListener('beforetoggle', ({ newState }) => newState === 'closed' && onLost());",
      },
    ],
    tests: { calm: ['a prompt that is open can be answered after a modal dialog that was opened later'] },
  },

  // How long it stays.
  {
    name: 'what the page takes away is gone',
    file: `${PROMPT}/keepIn.ts`,
    edits: [
      { search: 'document.documentElement.appendChild(host)', replace: 'document.body.append(host)' },
      { search: 'watching.observe(place, { childList: true })', replace: 'if (!place) watch()' },
    ],
    tests: {
      life: goesOn(
        'swaps its body, as Turbo does',
        'writes its body anew, as htmx does',
        'morphs the whole document and takes away what it does not know',
        'takes it away three times',
        'replaces its root element',
      ),
    },
  },
  {
    name: 'nobody follows what the page puts elsewhere',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: 'if (host.isConnected) return watch();', replace: 'if (host.isConnected) return;' }],
    tests: { life: ['a page that puts the prompt into its body and then writes that anew has it back'] },
  },
  {
    name: 'what the page takes away comes back once',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: 'const RETURNS = 5;', replace: 'const RETURNS = 1;' }],
    tests: { life: goesOn('takes it away three times') },
  },
  {
    name: 'what the page takes away comes back for ever',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: 'returns-- === 0', replace: 'returns-- === -50' }],
    tests: { life: ['a page that takes the prompt away each time has its way, and is not kept busy by it'] },
  },
  {
    name: 'what comes back has lost the focus',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: 'focused?.focus({ preventScroll: true });', replace: '' }],
    tests: { life: goesOn('morphs the whole document and takes away what it does not know') },
  },
  {
    name: 'a prompt that hears nothing any more is put back',
    file: `${PROMPT}/keepIn.ts`,
    edits: [{ search: '!hears || returns', replace: 'returns' }],
    tests: { life: ['a page that calls document.open() loses the prompt, not the answer, and can ask again'] },
  },
  {
    name: 'the page is asked again and again where it is',
    file: `${WIDGET}/moments/page.ts`,
    edits: [{ search: '  look();\n  return', replace: '  setInterval(look, 1000);\n  look();\n  return' }],
    tests: {
      life: ['a page has nothing of ours in it, no timer and no listener at rest, until somebody is asked'],
    },
  },
  {
    name: 'every click on the page is listened to',
    file: `${WIDGET}/moments/page.ts`,
    edits: [{ search: 'currentEntry\n    ? [[', replace: "currentEntry\n    ? [[document, 'click'], [" }],
    tests: {
      life: ['a page has nothing of ours in it, no timer and no listener at rest, until somebody is asked'],
    },
  },
  {
    name: 'the widget listens to unload',
    file: `${WIDGET}/candor.ts`,
    edits: [
      {
        search: '  const stopWaiting = whenIdle(',
        replace: "  addEventListener('unload', () => {});\n  const stopWaiting = whenIdle(",
      },
    ],
    tests: {
      life: [
        'a page comes back out of the back/forward cache with its prompt, which can still be answered',
        'a page can be asked in after it has come back out of the back/forward cache',
      ],
    },
  },
  {
    name: 'our files are in UTF-8',
    file: 'vite.config.ts',
    edits: [{ search: '/[^\\0-\\x7F]/g', replace: '/[^\\0-\\uFFFF]/g' }],
    tests: { life: ['a customer can answer in Russian on a page in windows-1251'] },
  },
  {
    name: 'the collector is where the file comes from',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [{ search: 'if (dataset[name])', replace: "if (dataset[name] && name !== 'endpoint')" }],
    tests: { life: ['a customer can answer on a page that serves our files itself, under a name of its own'] },
  },
  {
    name: 'our script is whatever in the page is called so',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [
      {
        search: "Reflect.get(Document.prototype, 'currentScript', document)",
        replace: 'document.currentScript as Tag',
      },
    ],
    tests: {
      life: ['a customer can answer on a page with a picture that is called as the browser calls our script'],
    },
  },
  {
    name: 'what waits for the outbox is in memory alone',
    file: `${WIDGET}/outbox/porch.ts`,
    edits: [{ search: 'if (options.consent()) write(', replace: 'if (!key) write(' }],
    tests: {
      life: [
        'a customer can answer on a page that lets everything of ours in but the outbox, and the next page sends what was said',
      ],
    },
  },
  {
    name: 'a rating waits for the comment',
    file: `${WIDGET}/interview.ts`,
    edits: [{ search: 'keep(next);\n    if (first)', replace: 'response = next;\n    if (first)' }],
    tests: { life: ['a customer can answer by a rating, where a focus trap leaves no field to anybody else'] },
  },

  // What happens in it.
  {
    name: 'the page hears what happens in the prompt',
    file: `${PROMPT}/host.ts`,
    edits: [{ search: "for (const type of PRIVATE_EVENTS.split(' '))", replace: "for (const type of ['drop'])" }],
    tests: {
      life: [
        'what happens in the prompt is not heard by the page, nor is anything that is typed there',
        `${OWN_KEYS} pulls the focus back to itself`,
        `${OWN_KEYS} has a key of its own for every letter`,
      ],
    },
  },
  {
    name: 'a key that the page forbids does nothing',
    file: `${PROMPT}/hijacked.ts`,
    edits: [{ search: 'press(event.key, target);', replace: 'target.focus();' }],
    tests: { life: [`${OWN_KEYS} forbids every key`] },
  },
  {
    name: 'what is typed is known by its keys',
    file: `${PROMPT}/FollowUp.tsx`,
    edits: [
      {
        search: 'onInput={({ currentTarget }) => act(',
        replace: 'onKeyPress={({ currentTarget }) => act(',
      },
    ],
    tests: { life: [`${OWN_KEYS} stops every key on its way`] },
  },
  {
    name: 'a wheel that the page forbids does nothing',
    file: `${PROMPT}/hijacked.ts`,
    edits: [{ search: 'scrolled?.scrollBy(event.deltaX, event.deltaY)', replace: 'scrolled?.scrollBy(0, 0)' }],
    tests: { life: ['what happens in the prompt scrolls on a small screen, though the page forbids the wheel'] },
  },
  ...['mousedown', 'pointerdown'].map((type) => ({
    name: `a ${type} that the page forbids does nothing`,
    file: `${PROMPT}/hijacked.ts`,
    edits: [{ search: `'${type}'`, replace: "'drop'" }],
    tests: {
      life: [`what happens in the prompt can be written into by a click, though the page forbids every ${type}`],
    },
  })),

  {
    name: 'what the page forbids to be typed is not',
    file: `${PROMPT}/hijacked.ts`,
    edits: [{ search: 'press(event.data ?? event.inputType, target)', replace: 'target.focus()' }],
    tests: {
      life: [
        `${OWN_KEYS} forbids what every key types`,
        'what happens in the prompt can be done by keys that take away, though the page forbids what every key does',
      ],
    },
  },
  {
    name: 'a finger that the page forbids does nothing',
    file: `${PROMPT}/hijacked.ts`,
    edits: [{ search: "'touchstart'", replace: "'drop'" }],
    tests: { life: ['what happens in the prompt can be answered by finger, though the page forbids every touch'] },
  },
  {
    name: 'a click that somebody stops is over',
    file: `${PROMPT}/hijacked.ts`,
    edits: [{ search: "addEventListener('pointerup'", replace: "addEventListener('drop'" }],
    tests: {
      life: ['what happens in the prompt can be answered by clicks on a page whose focus trap stops every click'],
    },
  },

  // Where nobody is asked.
  {
    name: 'what keeps Candor from working is an error on the console',
    file: `${WIDGET}/warn.ts`,
    edits: [{ search: 'console?.warn?.(', replace: 'console?.error?.(' }],
    tests: {
      silent: silent(
        'whose policy lets nothing out to the collector',
        'whose policy names candor.js by its hash, and nothing else of ours',
        'that has thrown fetch away',
        'whose fetch answers everything with a page of its own',
        'that knows another site than the collector does',
      ),
    },
  },
  {
    name: 'consent is withdrawn in vain',
    file: `${PROTOCOL}/eligibility/explain.ts`,
    edits: [{ search: "consent !== 'withdrawn', consent", replace: 'true, consent' }],
    tests: { silent: silent('whose consent is withdrawn') },
  },
  {
    name: 'there is always an endpoint',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [{ search: 'if (!options.endpoint)', replace: 'if (!options)' }],
    tests: { silent: ['a page that tells nobody where the collector is gets a warning, and nothing else'] },
  },

  // In every way, in every language.
  {
    name: 'a double click answers what comes next',
    file: `${PROMPT}/host.ts`,
    edits: [{ search: '  onceEach(container);\n', replace: '' }],
    tests: {
      chromium: [
        'in Chromium a double click on a rating gives it, and says nothing to the question that comes in its place',
      ],
    },
  },
  {
    name: 'a rating is read out as it is drawn',
    file: `${PROMPT}/Rating.tsx`,
    edits: [{ search: 'aria-label={nameOf(', replace: 'data-name={nameOf(' }],
    tests: {
      chromium: ways(
        'nps mouse en',
        'nps finger ru',
        'nps keyboard ar',
        'csat-faces-3 mouse ru',
        'csat-faces-5 finger en',
        'csat-stars mouse en',
        'csat-stars finger ru',
        'csat-numbers finger en',
        'csat-numbers keyboard ru',
        'ces-7 mouse en',
        'ces-7 finger ru',
        'ces-5 mouse ru',
      ),
    },
  },
  {
    name: 'the direction is that of English',
    file: `${PROMPT}/host.ts`,
    edits: [{ search: "? 'rtl' : 'ltr'", replace: "? 'ltr' : 'ltr'" }],
    tests: {
      chromium: ways(
        'nps keyboard ar',
        'csat-faces-3 finger ar',
        'csat-faces-5 mouse ar',
        'csat-stars keyboard ar',
        'csat-thumbs finger ar',
        'csat-numbers mouse ar',
        'ces-7 keyboard ar',
        'ces-5 finger ar',
      ),
    },
  },
  {
    name: 'a finger is no mouse',
    file: `${PROMPT}/Rating.tsx`,
    edits: [
      {
        search: 'onClick={({ detail }) => detail > 0 && act(',
        replace: "onPointerUp={({ pointerType }) => pointerType === 'mouse' && act(",
      },
    ],
    tests: { chromium: ways('nps finger ru', 'csat-thumbs finger ar') },
  },
  {
    name: 'a click on a rating only selects it',
    file: `${PROMPT}/Rating.tsx`,
    edits: [{ search: 'detail > 0 && act(', replace: 'detail < 0 && act(' }],
    tests: { chromium: ways('csat-thumbs mouse ru', 'nps mouse en') },
  },
  {
    name: 'there is no key to the end of a scale',
    file: `${PROMPT}/keys.ts`,
    edits: [{ search: "  if (key === 'End') return points - 1;\n", replace: '' }],
    tests: { chromium: ways('csat-thumbs keyboard en', 'csat-faces-5 keyboard ru') },
  },
  {
    name: 'Escape closes nothing',
    file: `${PROMPT}/Prompt.tsx`,
    edits: [{ search: "event.key !== 'Escape'", replace: "event.key !== 'Esc'" }],
    tests: { chromium: ways('csat-faces-3 keyboard en', 'ces-5 keyboard en') },
  },
];
