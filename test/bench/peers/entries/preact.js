// The floor once more, by the library that the widget is made with.
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { QUESTION } from './question.mjs';

const STYLE =
  ':host{position:fixed;right:20px;bottom:20px;width:400px;padding:20px;background:#fff;border-radius:16px;' +
  'box-shadow:0 8px 40px #0003;font:16px system-ui}button{width:32px;height:44px}';

function Prompt() {
  const [rating, setRating] = useState(-1);
  if (rating >= 0) return 'Thank you!';
  const rate = (value) => {
    void fetch('/v1/responses', { method: 'POST', body: JSON.stringify({ rating: value }), keepalive: true });
    setRating(value);
  };
  return [
    h('h2', null, QUESTION),
    Array.from({ length: 11 }, (_, value) => h('button', { key: value, onClick: () => rate(value) }, value)),
  ];
}

window.show = () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  render(h(Prompt), root);
};
