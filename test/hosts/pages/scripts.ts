import type { Host } from '../setup/host.js';

const PROTOTYPE_JS = `
  Array.from = function (list) {
    if (!list) return [];
    if ('toArray' in Object(list)) return list.toArray();
    var length = list.length || 0, result = new Array(length);
    while (length--) result[length] = list[length];
    return result;
  };
  Array.prototype.toArray = function () { return this.slice() };
  Array.prototype.entries = Array.prototype.toArray;
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0] };
  Array.prototype.find = function (test) { for (var i = 0; i < this.length; i++) if (test(this[i], i)) return this[i] };
  Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']' };
  String.prototype.toJSON = function () { return '"' + this + '"' };
  Object.toJSON = JSON.stringify;
  Object.keys = function (object) { var names = []; for (var name in object) names.push(name); return names };
  Object.values = function (object) { var values = []; for (var name in object) values.push(object[name]); return values };
  Function.prototype.bind = function (to) { var run = this; return function () { return run.apply(to, arguments) } };
  window.$ = function (id) { return document.getElementById(id) };
  window.$A = Array.from;`;

const MOOTOOLS = `
  Array.from = function (item) {
    if (item == null) return [];
    return typeof item != 'string' && typeof item.length == 'number' ? Array.prototype.slice.call(item) : [item];
  };
  Function.prototype.bind = function (bind, args) {
    var run = this;
    return function () { return run.apply(bind, args == null ? arguments : Array.from(args)) };
  };
  Array.prototype.flatten = Array.prototype.contains = Array.prototype.include = Array.prototype.each = function () { return this };
  String.prototype.contains = function (text, by) { return by ? (by + this + by).indexOf(by + text + by) > -1 : this.indexOf(text) > -1 };
  window.Event = function (event) { return event };
  window.Element = function (tag) { return document.createElement(tag) };
  window.Hash = function () {};`;

const POLYFILLS = `
  Object.prototype.extra = function () {};
  Array.prototype.includes = function (item) { return this.indexOf(item) > -1 };
  Array.from = function (list) { return Array.prototype.slice.call(list) };
  Object.keys = function (object) { var names = []; for (var name in object) names.push(name); return names };
  Object.entries = function (object) { var list = []; for (var name in object) list.push([name, object[name]]); return list };
  Object.assign = function (to) {
    for (var i = 1; i < arguments.length; i++) for (var name in arguments[i]) to[name] = arguments[i][name];
    return to;
  };`;

const OLD_PROMISE = `
  window.Promise = function (start) {
    var said, is = false, waiting = [], self = this;
    function settle(value) { is = true; said = value; waiting.forEach(function (each) { setTimeout(function () { each(said) }) }) }
    this.then = function (next) {
      return new Promise(function (done) {
        function on(value) { var given = next ? next(value) : value; given && given.then ? given.then(done) : done(given) }
        is ? setTimeout(function () { on(said) }) : waiting.push(on);
      });
    };
    start(settle, function () {});
  };
  Promise.resolve = function (value) { return new Promise(function (done) { done(value) }) };`;

const TAG = '<script async src="COLLECTOR/candor.js" data-site="shop"></script>';

const changed = (is: string, before: string, rest: Partial<Host> = {}): Host => ({ is, before, ...rest });

/** Pages whose scripts change what every script relies on. */
export const SCRIPTS: Host[] = [
  changed('with an old Prototype.js', PROTOTYPE_JS),
  changed('with an old MooTools', MOOTOOLS),
  changed('with clumsy polyfills', POLYFILLS),
  changed(
    'that has put more into Object.prototype',
    'Object.prototype.extra = function () {}; Object.prototype.name2 = "x"; Array.prototype.last = function () {}; ' +
      'Object.prototype.className = "page"; Object.prototype.once = true; Object.prototype.title = "page"',
  ),
  changed(
    'that has frozen every built-in',
    `for (const name of Object.getOwnPropertyNames(window)) {
       const value = window[name];
       if (typeof value === 'function' && /^[A-Z]/.test(name)) { Object.freeze(value); if (value.prototype) Object.freeze(value.prototype) }
     }
     [JSON, Math, console, Reflect].forEach(Object.freeze)`,
  ),
  changed('with a Promise of its own', OLD_PROMISE, {
    notIn: { WebKit: 'its driver runs in the page and needs Promise.race' },
  }),
  changed(
    'that wraps fetch, XMLHttpRequest and JSON',
    `const { fetch, JSON: json } = window;
     window.fetch = (...all) => fetch(...all).then((answer) => answer.clone());
     window.JSON = { parse: (text) => json.parse(text), stringify: (value) => json.stringify(value) };
     window.XMLHttpRequest = undefined`,
  ),
  changed(
    'whose clock goes by the server, with fractions',
    'Date.now = function () { return performance.timeOrigin + performance.now() + 0.5 }',
  ),
  changed('that calls something of its own crypto', 'Object.defineProperty(window, "crypto", { value: {} })'),
  changed(
    'whose locks never answer',
    'LockManager.prototype.request = function () { return new Promise(function () {}) }',
  ),
  changed('without matchMedia', 'window.matchMedia = undefined'),
  changed(
    'that appends by a method of its own',
    'Element.prototype.append = function (html) { this.insertAdjacentHTML("beforeend", html) }',
  ),
  changed(
    'whose elements scroll the page to where they are',
    'HTMLElement.prototype.scrollTo = function () { window.scrollTo(0, 9999); throw new Error("scrolled") }',
  ),
  changed(
    'that stops on its way what is typed',
    'addEventListener("input", function (event) { event.stopPropagation() }, true)',
  ),
  changed('that calls something else performance', 'var performance = { score: 5 }'),
  changed('that has taken crypto.randomUUID away', 'crypto.randomUUID = undefined; delete Crypto.prototype.randomUUID'),
  changed(
    'whose requestIdleCallback and requestAnimationFrame never call',
    'window.requestIdleCallback = window.requestAnimationFrame = function () { return 1 }',
  ),
  changed('whose requestIdleCallback throws', 'window.requestIdleCallback = function () { throw new Error("idle") }'),
  changed('whose timers never end', 'window.setTimeout = window.setInterval = function () { return 1 }'),
  changed('that has no constructable style sheets', 'window.CSSStyleSheet = function () { throw new Error("none") }'),
  changed('that has overwritten customElements', 'Object.defineProperty(window, "customElements", { value: null })'),
  // Called by a name that there is not, we have something to say.
  changed('that has taken the console away', 'window.console = undefined', {
    tag: `<script>candor('nothing')</script>${TAG}`,
  }),
  changed(
    'without Event, Range and Selection',
    'window.Event = undefined; window.Range = undefined; window.Selection = undefined',
  ),
  changed(
    'with the globals of AMD and CommonJS',
    'window.define = function () { throw new Error("anonymous define") }; define.amd = {}; window.exports = {}; ' +
      'window.module = { exports: exports }; window.require = function () { throw new Error("require") }',
  ),
];

/** Pages that bring Candor in, or are written, in another way than most. */
export const WAYS: Host[] = [
  { is: 'with nothing special about it' },
  { is: 'that includes Candor twice', tag: TAG + TAG },
  {
    is: 'that includes Candor three times, once with other words',
    tag: `${TAG}${TAG.replace('async', 'defer')}${TAG}`,
  },
  {
    is: 'whose tag manager drops every attribute',
    tag: `<script>candor('configure', { site: 'shop' })</script>
      <script>(function (s) { s.src = 'COLLECTOR/candor.js'; document.head.appendChild(s) })(document.createElement('script'))</script>`,
    alive: true,
  },
  {
    is: 'whose tag manager writes the file into the page',
    tag: `<script>candor('configure', { site: 'shop', endpoint: 'COLLECTOR' });
      fetch('COLLECTOR/candor.js').then(function (answer) { return answer.text() }).then(function (code) {
        var s = document.createElement('script'); s.text = code; document.head.appendChild(s)
      })</script>`,
    alive: true,
  },
  {
    is: 'that takes Candor as a module',
    tag: `<script>candor('configure', { site: 'shop', endpoint: 'COLLECTOR' })</script>
      <script type="module" src="COLLECTOR/candor.js"></script>`,
  },
  { is: 'with an element of the id "candor"', head: '<meta id="candor" name="a"/>' },
  { is: 'with two elements of the name "candor"', head: '<meta id="candor"/><object name="candor"></object>' },
  { is: 'that calls something else URL', before: 'window.URL = "/ajax/"' },
  { is: 'with a base of its own', head: '<base href="https://nowhere.invalid/deep/er/"/>' },
  {
    is: 'that is XHTML',
    type: 'application/xhtml+xml',
    doctype: '<?xml version="1.0"?><!DOCTYPE html>',
    html: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
  },
];

const throwing = (name: string): string =>
  `Object.defineProperty(window, '${name}', { get: function () { throw new DOMException('blocked', 'SecurityError') } })`;

/** Pages on which nothing can be kept, or something else is kept than we wrote. */
export const STORAGE: Host[] = [
  changed(
    'whose storage is blocked',
    `${throwing('localStorage')};${throwing('indexedDB')};${throwing('sessionStorage')}`,
  ),
  changed(
    'whose storage is full',
    `Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError') }`,
  ),
  changed(
    'whose storage holds junk under every key',
    `Storage.prototype.getItem = function () { return '{"asked":{"nps":"x"},"respondent":"' }`,
  ),
  changed(
    'whose memory of the visitor is nonsense',
    `localStorage.setItem('candor:1:COLLECTOR:shop', '{"respondent":"r","asked":{"nps":"x"}}');
     localStorage.setItem('candor:1:COLLECTOR:shop#r/1', 'junk')`,
  ),
  changed('whose indexedDB never answers', 'IDBFactory.prototype.open = function () { return new EventTarget() }'),
  changed('without indexedDB', 'Object.defineProperty(window, "indexedDB", { value: undefined })'),
  changed(
    'whose indexedDB always fails',
    'IDBFactory.prototype.open = function () { throw new DOMException("no", "UnknownError") }',
  ),
];
