import { execFileSync } from 'node:child_process';
import { ENGINES, isInstalled, type Engine } from './engines.js';
import { startScreen } from './screen.js';

/** The browsers that there are to test with, each as it calls itself. */
export async function installedBrowsers(): Promise<string[]> {
  const engines: Engine[] = ['Chromium', 'Firefox', 'WebKit'];
  return Promise.all(engines.filter(isInstalled).map(versionOf));
}

async function versionOf(engine: Engine): Promise<string> {
  const { path, needsScreen } = ENGINES[engine];
  // It does not even say its version without.
  const screen = needsScreen && (await startScreen());
  try {
    const env = { ...process.env, ...(screen && { DISPLAY: screen.name }) };
    const said = execFileSync(path(), ['--version'], { encoding: 'utf8', stdio: 'pipe', env });
    return /^\D+ [\d.]+(esr)?/.exec(said)?.[0] ?? engine;
  } finally {
    if (screen) await screen.stop();
  }
}
