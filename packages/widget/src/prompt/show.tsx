import { render } from 'preact';
import { openHost } from './host.js';
import { Prompt, type Delivery, type PromptProps } from './Prompt.js';

/** A prompt that is in the page. */
export interface Shown {
  /** Tells the customer what has become of the answer. */
  tell(delivery: Delivery): void;
  close(): void;
}

/** Shows a prompt. Only the customer, or `close`, takes it away: nothing closes by itself. */
export function showPrompt(language: string, props: Omit<PromptProps, 'delivery'>): Shown {
  const host = openHost(language);
  const draw = (delivery: Delivery): void => render(<Prompt {...props} delivery={delivery} />, host.container);
  let closed = false;
  draw('unknown');
  return {
    tell(delivery) {
      if (!closed) draw(delivery);
    },
    close() {
      closed = true;
      render(null, host.container);
      host.remove();
    },
  };
}
