import type { SettingsSource } from '../settingsFile.js';
import type { Finding } from './finding.js';
import { examineData, examineSettings, examineSurveys } from './here.js';
import { examinePage } from './page.js';
import { examineEndpoint } from './there.js';

/** The options of `candor doctor`. */
export interface DoctorOptions extends SettingsSource {
  surveys: string;
  site: string;
  data: string;
  /** Where the collector is. Without it only what is on this machine is looked at. */
  endpoint?: string;
  /** A page that is to show prompts; needs `endpoint`. */
  page?: string;
}

/**
 * Looks at all that an owner may have set up wrongly. Nothing is fetched but the endpoint and the page that were named.
 *
 * @throws Error in words for the owner if an address is none
 */
export async function examine(options: DoctorOptions): Promise<Finding[]> {
  const { surveys, site, data, endpoint, page } = options;
  for (const [name, address] of Object.entries({ endpoint, page })) {
    if (address !== undefined && !isAddress(address)) {
      throw new Error(`--${name}: expected an address such as https://shop.example/, got ${address}`);
    }
  }
  if (page !== undefined && endpoint === undefined) throw new Error('--page: expected --endpoint beside it');
  const { file, findings } = examineSurveys(surveys);
  findings.push(...examineSettings(options, site, file), ...examineData(data));
  if (endpoint !== undefined) {
    const origin = page === undefined ? undefined : new URL(page).origin;
    findings.push(...(await examineEndpoint({ endpoint, site, file, origin })));
    if (page !== undefined) findings.push(...(await examinePage(page, endpoint)));
  }
  return findings;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
