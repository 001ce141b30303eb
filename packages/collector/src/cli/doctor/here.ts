import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SurveyFile } from '@candor/protocol';
import { readSettings, type SettingsSource } from '../settingsFile.js';
import { readSurveyFile } from '../surveyFile.js';
import { ok, wrong, type Finding } from './finding.js';

/** Bytes below which a disk is as good as full: some hundred thousand answers. */
const LITTLE = 500_000_000;

/** The survey file as far as it is valid, and what there is to say about it. */
export function examineSurveys(path: string): { file?: SurveyFile; findings: Finding[] } {
  try {
    const found = readSurveyFile(path);
    if ('faults' in found) return { findings: found.faults.map((fault) => wrong(`${path}: ${fault}`)) };
    const empty = found.file.surveys.filter(({ moments }) => moments.length === 0).map(({ id }) => id);
    const byAsk = empty.length > 0 ? `; shown by candor('ask', …) alone: ${empty.join(', ')}` : '';
    return { file: found.file, findings: [ok(`${path}: ${found.file.surveys.length} surveys${byAsk}`)] };
  } catch (error) {
    return { findings: [wrong(sentenceOf(error))] };
  }
}

/**
 * What there is to say about the settings of a site.
 *
 * @param file its survey file, as far as it is valid
 */
export function examineSettings(source: SettingsSource, site: string, file?: SurveyFile): Finding[] {
  try {
    const { revoked = false, origins, secret } = readSettings(source, site).sites?.[site] ?? {};
    if (revoked) return [wrong(`settings: site "${site}" is revoked, so nothing is taken; delete "revoked"`)];
    if (file?.acrossDevices && secret === undefined) return [wrong(withoutSecret(site))];
    const from = origins ? `pages of ${origins.join(', ')} may send` : 'pages of any origin may send';
    return [ok(`settings: ${from}`)];
  } catch (error) {
    return [wrong(sentenceOf(error))];
  }
}

function withoutSecret(site: string): string {
  return (
    `settings: cooldowns are to hold across devices ("acrossDevices" in the survey file), but site "${site}" has no ` +
    `"secret", so no page can ask for its customer; add one, and let your server sign whom a page is for`
  );
}

/** Whether answers can be kept in a folder. */
export function examineData(folder: string): Finding[] {
  let place = resolve(folder);
  while (!existsSync(place)) place = dirname(place);
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch {
    return [
      wrong(`${folder} cannot be written: let the user of this collector write it, or choose another with --data`),
    ];
  }
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const megabytes = `${Math.floor(free / 1_000_000)} MB`;
  return [
    free < LITTLE
      ? wrong(`${folder}: only ${megabytes} are free on its disk; free some, or choose another with --data`)
      : ok(`${folder}: can be written, ${megabytes} are free`),
  ];
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
