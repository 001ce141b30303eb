import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '../../setup/chromium.mjs';
import { hasScreen } from './screen.js';

export type Engine = 'Chromium' | 'Firefox' | 'WebKit';

/** How a browser is started that nobody drives. */
interface Start {
  /** Where it is, or an empty string. */
  path(): string;
  words(profile: string, url: string): string[];
  environment?: (profile: string) => Record<string, string>;
  /** What must be in its profile before. */
  prepare?: (profile: string) => void;
  /** It has no headless mode. */
  needsScreen?: true;
}

export const ENGINES: Record<Engine, Start> = {
  Chromium: {
    path: chromium,
    words: (profile, url) => [...CHROMIUM_FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, url],
  },
  Firefox: {
    path: () => first('CANDOR_FIREFOX', ['/usr/bin/firefox-esr', '/usr/bin/firefox']),
    words: (profile, url) => ['--headless', '--no-remote', '--profile', profile, url],
    prepare: (profile) => writeFileSync(join(profile, 'user.js'), FIREFOX_PREFERENCES),
  },
  // The small browser that comes with WebKitGTK.
  WebKit: {
    path: () => (hasScreen() ? first('CANDOR_WEBKIT', miniBrowsers()) : ''),
    words: (_profile, url) => ['--javascript-can-open-windows-automatically=true', url],
    environment: (profile) => ({
      HOME: profile,
      XDG_DATA_HOME: join(profile, 'data'),
      XDG_CACHE_HOME: join(profile, 'cache'),
      XDG_CONFIG_HOME: join(profile, 'config'),
      // Otherwise it starts services outside of its process group.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      NO_AT_BRIDGE: '1',
    }),
    needsScreen: true,
  },
};

export function isInstalled(engine: Engine): boolean {
  return ENGINES[engine].path() !== '';
}

function first(variable: string, places: readonly string[]): string {
  return [process.env[variable] ?? '', ...places].find((path) => path !== '' && existsSync(path)) ?? '';
}

/** Debian has it in a folder for the architecture, Fedora has not. */
function miniBrowsers(): string[] {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  return ['/usr/libexec', ...folders].map((folder) => join(folder, 'webkit2gtk-4.1', 'MiniBrowser'));
}

const CHROMIUM_FLAGS = ['--headless', '--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-popup-blocking'];

const FIREFOX_PREFERENCES = [
  ['browser.shell.checkDefaultBrowser', false],
  ['browser.startup.homepage_override.mstone', 'ignore'],
  ['browser.sessionstore.resume_from_crash', false],
  ['toolkit.startup.max_resumed_crashes', -1],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['app.update.enabled', false],
  ['network.captive-portal-service.enabled', false],
  ['dom.disable_open_during_load', false],
  ['trailhead.firstrun.didSeeAboutWelcome', true],
]
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join('');
