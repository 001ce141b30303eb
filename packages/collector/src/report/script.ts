/**
 * What keeps an open report up to date: when the collector says that something was accepted, the page is fetched again
 * and its <main> swapped. All addresses are relative to the page, wherever it is mounted. A tab in the background holds
 * no connection and catches up when it is looked at.
 */
export const SCRIPT = `
(() => {
  const foot = document.querySelector('.foot');
  const fill = () => {
    for (const code of document.querySelectorAll('code[data-snippet]')) {
      code.textContent = code.textContent.replace('https://…/candor.js', new URL('candor.js', location.href).href);
    }
  };
  let stream, busy = false, again = false;
  const refresh = async () => {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch('report' + location.search, { headers: { accept: 'text/html' } });
      const next = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      if (next) { document.querySelector('main').replaceWith(document.adoptNode(next)); fill(); }
    } catch {}
    busy = false;
    if (again) { again = false; refresh(); }
  };
  const open = () => {
    if (stream || document.hidden) return;
    stream = new EventSource('report/stream' + location.search);
    stream.onopen = () => foot && foot.classList.add('on');
    stream.onerror = () => foot && foot.classList.remove('on');
    stream.onmessage = refresh;
  };
  const close = () => { if (stream) stream.close(); stream = undefined; if (foot) foot.classList.remove('on'); };
  document.addEventListener('visibilitychange', () => { if (document.hidden) close(); else { open(); refresh(); } });
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  fill();
  open();
})();
`;
