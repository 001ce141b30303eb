import { join, resolve } from 'node:path';
import { destination, pino } from 'pino';
import { createCollector } from '../collector.js';
import { serve } from '../node/serve.js';
import { widgetFiles } from '../node/widgetFiles.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import { keepBallast } from './ballast.js';
import { hashOf, keptToken, prepareDataFolder, type KnownToken } from './dataFolder.js';
import { readSettings, type SettingsSource } from './settingsFile.js';
import { readSurveyFile } from './surveyFile.js';

/** The options of `candor serve`. */
export interface StartOptions extends SettingsSource {
  surveys: string;
  site: string;
  data: string;
  port: number;
  host?: string;
  token?: string;
}

/** A collector that is running. */
export interface Started {
  /** What its owner needs to know, to be printed. */
  welcome: string;
  /** Finishes what is under way, commits, closes. */
  stop: () => Promise<void>;
}

/**
 * Starts a collector with all that belongs to it, or nothing: what can be checked is checked before anything is made.
 *
 * @throws Error in words for the owner
 */
export async function start(options: StartOptions): Promise<Started> {
  const { surveys, site, data, port, host, token: given } = options;
  const found = readSurveyFile(surveys);
  if ('faults' in found) throw new Error(`${surveys} is not valid:\n  ${found.faults.join('\n  ')}`);
  const settings = readSettings(options, site);
  const widget = widgetFiles();
  const folder = resolve(data);
  prepareDataFolder(folder);
  const { hash, token }: KnownToken = given === undefined ? keptToken(folder) : { hash: hashOf(given), token: given };
  keepBallast(folder);
  const collector = createCollector({
    store: openSqliteStore({ path: join(folder, 'candor.db') }),
    sites: { [site]: found.file },
    settings,
    widget,
    tokenHash: hash,
    log: pino({ name: 'candor', level: process.env['CANDOR_LOG'] ?? 'warn' }, destination({ dest: 2, sync: true })),
  });
  try {
    const serving = await serve(collector.fetch, { port, ...(host !== undefined && { host }) });
    return {
      welcome: welcome({ url: serving.url, site, token, folder }),
      async stop() {
        // Closing ends the open reports, for which stopping would wait.
        await Promise.all([serving.stop(), collector.close()]);
      },
    };
  } catch (error) {
    await collector.close();
    throw error;
  }
}

interface Welcome {
  url: string;
  site: string;
  token: string | undefined;
  folder: string;
}

function welcome({ url, site, token, folder }: Welcome): string {
  const report =
    token === undefined
      ? `Your report (opened by the token that was printed at the first start; to get another,
delete token.sha256 from the folder below and start again):
  ${url}/report`
      : `Your report (whoever has this address can read it; it is shown this once):
  ${url}/report?token=${encodeURIComponent(token)}`;
  return `Candor collects answers for "${site}" at ${url}

Paste this line into your pages:
  <script async src="${url}/candor.js" data-site="${site}"></script>

${report}

Answers are kept in ${folder}. Ctrl-C stops.
`;
}
