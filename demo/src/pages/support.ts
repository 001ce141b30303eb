import { html } from 'hono/html';
import { type Html, picture } from '../picture.js';
import { productOf } from '../products.js';
import type { Visit } from '../visit.js';
import { layout } from './layout.js';

export function supportPage(visit: Visit): Html {
  const { support } = visit.words;
  return layout(visit, {
    title: support.title,
    body: html`<div class="beside">
      <div>
        <h1>${support.title}</h1>
        <p class="lead">${support.lead}</p>
        <section class="chat" aria-label="${support.chat}" data-testid="chat">
          <header>
            ${portrait()}
            <p><strong>${support.agent}</strong> <span class="soft">${support.role}</span></p>
          </header>
          <ol>
            ${support.messages.map((text, index) => message(text, index % 2 ? support.you : support.agent, index % 2 === 1))}
          </ol>
          <p class="chat-over" role="status" data-chat-over data-text="${support.ended}"></p>
          <button class="button" type="button" data-chat-ended data-testid="chat-ended">${support.end}</button>
          <a class="button quiet" href="/support" data-chat-again hidden>${support.again}</a>
        </section>
      </div>
      ${picture(productOf('still-water-teapot'), 'support')}
    </div>`,
  });
}

function message(text: string, from: string, mine: boolean): Html {
  return html`<li class="${mine ? 'mine' : 'theirs'}"><span class="unseen">${from}: </span>${text}</li>`;
}

function portrait(): Html {
  return html`<svg class="portrait" viewBox="0 0 64 64" aria-hidden="true">
    <circle cx="32" cy="32" r="32" fill="#dbe2d0" />
    <path d="M18 34C14 14 24 8 33 8s19 8 14 28c-1 8 1 12 3 16H14c3-5 5-10 4-18Z" fill="#6b4030" />
    <path d="M10 64c1-12 9-17 22-17s21 5 22 17Z" fill="#c4714c" />
    <path d="M26 40h12v9c0 4-12 4-12 0Z" fill="#e2ad8d" />
    <path d="M21 27c0-9 5-13 11-13s11 4 11 13c0 10-5 16-11 16s-11-6-11-16Z" fill="#f2c7a9" />
    <path d="M20 29c0-11 6-17 13-17 6 0 12 5 11 16-4-1-7-5-8-9-3 5-9 9-16 10Z" fill="#7c4b38" />
    <path d="M28 35c2 3 6 3 8 0" fill="none" stroke="#a35a44" stroke-width="1.8" stroke-linecap="round" />
    <circle cx="28" cy="29" r="1.4" fill="#4a2c20" />
    <circle cx="37" cy="29" r="1.4" fill="#4a2c20" />
  </svg>`;
}
