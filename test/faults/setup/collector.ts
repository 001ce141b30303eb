import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startNode, type Command } from '../../setup/command.js';
import { freePort } from '../../setup/port.js';
import { SURVEYS } from './surveys.js';

/** All that comes here comes from one address, which in life would be a flood. */
const SETTINGS = { limits: { site: 1e9, address: 1e9, guesses: 1e9, ballots: 1e9 } };

const CLI = fileURLToPath(new URL('../../../packages/collector/dist/cli.js', import.meta.url));
const TOKEN = 'a-token-of-the-faults';

/** An answer as the collector gives it out. */
export interface StoredAnswer {
  id: string;
  revision: number;
  rating: number;
  comment?: string;
  answers?: Record<string, unknown>;
  locale?: string;
  respondent?: string;
  differs?: boolean;
}

/** What the collector says of a survey. */
interface SurveyScores {
  asked: number;
  wordings: { score: { n: number } }[];
}

/** The collector as it is shipped, in a process of its own, with a folder that outlives its end. */
export interface Collector {
  url: string;
  /** Where its answers are. */
  data: string;
  token: string;
  stored(): Promise<StoredAnswer[]>;
  /** How many answers its scores are made of. */
  counted(): Promise<number>;
  /** How many prompts were shown, as far as it knows. */
  asked(): Promise<number>;
  /** As an owner would, while it runs. */
  backup(file: string): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGTERM. Resolves to its exit code. */
  terminate(): Promise<number | null>;
  /** After either: again, on the same folder and port. */
  start(): Promise<void>;
  said(): string;
  /** For good. */
  stop(): Promise<void>;
}

export interface CollectorOptions {
  /** A folder of somebody else's, which is left alone at the end. */
  data?: string;
  /** More words for the command. */
  words?: string[];
}

export async function startCollector({ data, words = [] }: CollectorOptions = {}): Promise<Collector> {
  if (!existsSync(CLI)) throw new Error('the collector is not built: run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'candor-faults-'));
  const surveys = join(folder, 'candor.json');
  writeFileSync(surveys, JSON.stringify(SURVEYS));
  const settings = join(folder, 'settings.json');
  writeFileSync(settings, JSON.stringify(SETTINGS));
  const kept = data ?? join(folder, 'data');
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  let command: Command | undefined;

  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(url + path, { headers: { Authorization: `Bearer ${TOKEN}` } });
    if (!answer.ok) throw new Error(`GET ${path} was answered ${answer.status}`);
    return (await answer.json()) as T;
  };
  const scores = async (): Promise<SurveyScores[]> =>
    (await get<{ surveys: SurveyScores[] }>('/v1/scores?site=shop')).surveys;
  const collector: Collector = {
    url,
    data: kept,
    token: TOKEN,
    async stored() {
      const all: StoredAnswer[] = [];
      for (let after: number | null = 0; after !== null;) {
        const page: { responses: StoredAnswer[]; next: number | null } = await get(
          `/v1/responses?site=shop&limit=1000&after=${after}`,
        );
        all.push(...page.responses);
        after = page.next;
      }
      return all;
    },
    counted: async () =>
      (await scores()).flatMap(({ wordings }) => wordings).reduce((sum, { score }) => sum + score.n, 0),
    asked: async () => (await scores()).reduce((sum, { asked }) => sum + asked, 0),
    backup: async (file) => {
      await promisify(execFile)(process.execPath, [CLI, 'backup', file, '--data', kept]);
    },
    async kill() {
      await command?.kill();
    },
    terminate: async () => (await command?.stop()) ?? null,
    async start() {
      const serve = ['serve', '--surveys', surveys, '--site', 'shop', '--data', kept];
      const where = ['--port', port, '--host', '127.0.0.1', '--token', TOKEN, '--settings', settings];
      command = startNode([CLI, ...serve, ...where, ...words], { cwd: folder });
      await command.says(/Ctrl-C stops/);
    },
    said: () => command?.said() ?? '',
    async stop() {
      await command?.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await collector.start();
  return collector;
}
