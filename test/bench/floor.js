// The least that a prompt can be: eleven buttons, written by hand, with no store, no rules and no care for the page.
(() => {
  const style =
    ':host{position:fixed;right:20px;bottom:20px;width:400px;padding:20px;background:#fff;border-radius:16px;' +
    'box-shadow:0 8px 40px #0003;font:16px system-ui}button{width:32px;height:44px}';
  window.floor = () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const title = document.createElement('h2');
    title.textContent = 'How likely are you to recommend us to a friend or colleague?';
    root.append(title);
    for (let rating = 0; rating <= 10; rating++) {
      const button = document.createElement('button');
      button.textContent = String(rating);
      button.addEventListener('click', () => {
        void fetch('/v1/responses', { method: 'POST', body: JSON.stringify({ rating }), keepalive: true });
        root.replaceChildren('Thank you!');
      });
      root.append(button);
    }
    document.documentElement.append(host);
    return host;
  };
})();
