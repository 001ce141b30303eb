import type { Settled } from './settle.js';

/** What one tab tells the others at once. */
export type News =
  /** These need not be sent any more. */
  | { kind: 'settled'; settled: Settled[] }
  /** Everything is to be forgotten, by all; and no more may be kept where consent was withdrawn. */
  | { kind: 'purged'; withdrawn: boolean };

/** A way to the other tabs. Nothing depends on its arriving: the store is what counts. */
export interface Channel {
  tell(news: News): void;
  close(): void;
}

export function openChannel(name: string, hear: (news: News) => void): Channel {
  try {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data));
    const post = channel.postMessage.bind(channel);
    return {
      tell(news) {
        try {
          post(news);
        } catch {
          // It was closed: the widget is off the page.
        }
      },
      close: () => channel.close(),
    };
  } catch {
    return { tell() {}, close() {} };
  }
}
