import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const INSTALLED = join('node_modules', '@candor', 'protocol', 'candor.schema.json');

/** Where `candor serve` is, for whoever has said nothing else. */
export const AT_HOME = 'http://localhost:8080';

/**
 * Where editors find the JSON Schema of a survey file: in the packages that are installed beside it or above it, as a
 * path, which works without a network; or else at the collector, which serves it.
 *
 * @param file the survey file
 * @param endpoint where the collector is
 */
export function schemaPlace(file: string, endpoint = AT_HOME): string {
  const folder = dirname(resolve(file));
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, INSTALLED))) {
      const path = relative(folder, join(place, INSTALLED)).split(sep).join('/');
      return path.startsWith('.') ? path : `./${path}`;
    }
    if (place === dirname(place)) return `${endpoint.replace(/\/+$/, '')}/candor.schema.json`;
  }
}
