// Runs first on every host page, and writes down whatever a page's owner would hold against us. It keeps its own copies
// of what it needs, since some of the pages break the built-ins.
(function () {
  const { getOwnPropertyNames, getOwnPropertyDescriptor } = Object;
  const stringify = JSON.stringify.bind(JSON);
  let said = '';
  let shift = 0;
  let names = {};
  let builtIns = [];

  function say(line) {
    said += `${line}\n`;
  }

  addEventListener('error', (event) => say(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => say(`unhandledrejection: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    say(`csp: ${event.effectiveDirective} ${event.blockedURI}`);
  });
  let begun = 0;
  addEventListener('candor:ready', () => {
    if (++begun > 1) say('two widgets have begun');
  });
  const { error } = console;
  console.error = function (...words) {
    say(`console.error: ${words[0]}`);
    error.apply(console, words);
  };

  new MutationObserver((records) => {
    for (let index = 0; index < records.length; index++) {
      const { type, target, addedNodes, removedNodes, attributeName } = records[index];
      // A browser hides the nonces by itself.
      const isOurs = target.localName === 'candor-prompt' || /^(nonce|data-report|data-explain)$/.test(attributeName);
      if (type === 'attributes' && !isOurs) say(`changed: ${target.localName} ${attributeName}`);
      // Until then the parser may still be at work.
      if (type === 'characterData' && document.readyState === 'complete') say('changed: text');
      for (let at = 0; at < removedNodes.length; at++) {
        if (removedNodes[at].localName !== 'candor-prompt') say(`removed: ${removedNodes[at].nodeName}`);
      }
      for (let at = 0; at < addedNodes.length; at++) {
        // What comes before that is the parser's work.
        if (document.readyState === 'complete' && addedNodes[at].localName !== 'candor-prompt') {
          say(`added: ${addedNodes[at].nodeName}`);
        }
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  /**
   * A step of the prompt that is drawn more than half a second after the click, on a busy machine, is no recent input
   * any more; but it moves nothing of the page's. What is inside a shadow tree has no name here.
   */
  function isOfThePage({ sources }) {
    for (let index = 0; index < sources.length; index++) {
      const { node } = sources[index];
      if (node && !String(node.localName).startsWith('candor-')) return true;
    }
    return sources.length === 0;
  }

  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      const entries = list.getEntries();
      for (let index = 0; index < entries.length; index++) {
        if (!entries[index].hadRecentInput && isOfThePage(entries[index])) shift += entries[index].value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }

  /** Every function that a widget might be tempted to replace. */
  function look() {
    const found = [];
    const places = { window, console, JSON, Math, history, document };
    for (const name of ['Array', 'Object', 'String', 'Function', 'Promise', 'Map', 'Set', 'Date', 'Node', 'Element']) {
      if (!window[name]) continue;
      places[name] = window[name];
      if (window[name].prototype) places[`${name}.prototype`] = window[name].prototype;
    }
    for (const name of ['EventTarget', 'HTMLElement', 'Event', 'XMLHttpRequest', 'Storage', 'History']) {
      if (window[name] && window[name].prototype) places[`${name}.prototype`] = window[name].prototype;
    }
    for (const place of getOwnPropertyNames(places)) {
      if (!places[place]) continue;
      for (const name of getOwnPropertyNames(places[place])) {
        const { value } = getOwnPropertyDescriptor(places[place], name) || {};
        if (typeof value === 'function' && name !== 'candor') found[found.length] = [place, places[place], name, value];
      }
    }
    return found;
  }

  window[Symbol.for('watch')] = {
    stringify,
    /** The page has done what it does to itself; what comes from now on is ours. */
    mark() {
      names = {};
      const all = getOwnPropertyNames(window);
      for (let index = 0; index < all.length; index++) names[all[index]] = true;
      builtIns = look();
    },
  };

  /** Into attributes, where every driver can read it, whatever has become of the page's own JSON. */
  document.addEventListener('host:report', () => {
    let report = said;
    if (shift > 0) report += `shift: ${shift}\n`;
    const all = getOwnPropertyNames(window);
    for (let index = 0; index < all.length; index++) {
      if (names[all[index]] !== true && all[index] !== 'candor') report += `global: ${all[index]}\n`;
    }
    for (let index = 0; index < builtIns.length; index++) {
      const [place, object, name, before] = builtIns[index];
      if (object[name] !== before) report += `patched: ${place}.${name}\n`;
    }
    document.documentElement.setAttribute('data-report', report);
  });
  document.addEventListener('host:explain', () => {
    const text = window.candor && window.candor.explain ? stringify(window.candor.explain('nps')) : '{}';
    document.documentElement.setAttribute('data-explain', text);
  });
})();
