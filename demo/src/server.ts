import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector } from '@candor/collector';
import { openSqliteStore, serve, widgetFiles } from '@candor/collector/node';
import type { SurveyFile } from '@candor/protocol';
import ownSurveys from '../candor.json';
import { galleryFile } from './gallery/specimen.js';
import { createShop } from './shop.js';

/** TypeScript reads JSON with wider types; the collector itself checks every word of it. */
const SURVEYS = ownSurveys as SurveyFile;

export interface DemoOptions {
  /** 0 takes any free one. */
  port: number;
  /** Default: all addresses of the machine. */
  host?: string;
  /** Where the answers are kept; made if it is not there. */
  dataFolder: string;
  /** What the shop asks. Default: its own `candor.json`. */
  surveys?: SurveyFile;
  /** Signs who the shop's customers are: see the collector's README. */
  secret?: string;
  /** Opens the scores and the responses as data; the report is open to everybody. */
  token?: string;
}

export interface Demo {
  /** Without a trailing slash, such as `http://localhost:3000`. */
  url: string;
  stop: () => Promise<void>;
}

/**
 * The shop and a collector of its own, on one port.
 *
 * @throws Error in one sentence if the port is taken, the folder can't be written or the widget was never built
 */
export async function startDemo({
  port,
  host,
  dataFolder,
  surveys = SURVEYS,
  secret,
  token,
}: DemoOptions): Promise<Demo> {
  const widget = widgetFiles();
  await mkdir(dataFolder, { recursive: true });
  const collector = createCollector({
    store: openSqliteStore({ path: join(dataFolder, 'candor.sqlite') }),
    sites: { shop: surveys, gallery: galleryFile() },
    widget,
    publicReport: true,
    ...(secret !== undefined && { settings: { sites: { shop: { secret } } } }),
    ...(token !== undefined && { token }),
  });
  try {
    const { url, stop } = await serve(createShop(collector.fetch).fetch, { port, ...(host !== undefined && { host }) });
    // Both at once: an open report ends only when the collector closes, and the server waits for its end.
    return { url, stop: async () => void (await Promise.all([stop(), collector.close()])) };
  } catch (error) {
    await collector.close();
    throw error;
  }
}

/** A demo for one test: a free port, a folder of its own, and nothing left behind. */
export async function startTemporaryDemo(
  options: Pick<DemoOptions, 'secret' | 'surveys' | 'token'> = {},
): Promise<Demo> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'candor-demo-'));
  const { url, stop } = await startDemo({ ...options, port: 0, host: '127.0.0.1', dataFolder });
  return {
    url,
    async stop() {
      await stop();
      await rm(dataFolder, { recursive: true });
    },
  };
}
