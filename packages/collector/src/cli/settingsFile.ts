import { settingsFaults, type Settings } from '../settings/settings.js';
import { readJsonFile } from './jsonFile.js';

/** Where the settings of one site come from. */
export interface SettingsSource {
  /** The settings file; without one everything is as by default. */
  settings?: string;
  /** Proxies named on the command line, with commas between them. They come to those in the file. */
  trustProxy?: string;
}

/**
 * The settings for a site.
 *
 * @throws Error naming every fault if there is no such file or something in it is wrong
 */
export function readSettings({ settings: path, trustProxy }: SettingsSource, site: string): Settings {
  const found = path === undefined ? {} : readJsonFile(path, 'settings file', { isSecret: true });
  const faults = settingsFaults(found, [site]);
  if (faults.length > 0) throw new Error(`${path} is not valid:\n  ${faults.join('\n  ')}`);
  const inFile = found as Settings;
  if (trustProxy === undefined) return inFile;
  const settings = { ...inFile, trustProxy: [...(inFile.trustProxy ?? []), ...trustProxy.split(',')] };
  const [fault] = settingsFaults(settings, [site]);
  if (fault !== undefined) throw new Error(`--trust-proxy: ${fault.replace(/^.*?: /, '')}`);
  return settings;
}
