import type { Steering, Survey } from '@candor/protocol';
import { asset } from '../http/asset.js';
import type { Site } from '../surveys/site.js';
import { isSteered } from './steer.js';
import type { SteeringOf } from './steering.js';

const TYPE = 'application/json';
const CACHE = 'public, max-age=60, stale-while-revalidate=86400';
/** A share of yesterday's would ask people of whom enough have answered. */
const STEERED_CACHE = 'public, max-age=60, stale-while-revalidate=600';

/**
 * `GET /v1/surveys?site=`: the survey file of a site, with the steering of now. Whatever its owner has put there as
 * steering is taken out: it is the collector's to say. A file without a survey to be steered is served as it is.
 */
export function surveysAnswer(site: Site, steeringOf: SteeringOf): (request: Request) => Promise<Response> {
  const { steering: _owners, ...file } = site.file;
  if (!site.file.surveys.some(isSteered)) return asset(JSON.stringify(file), { type: TYPE, cacheControl: CACHE });

  let served: Record<string, Steering> | undefined;
  let body = '';
  let serve = asset(body, { type: TYPE, cacheControl: STEERED_CACHE });
  return async (request) => {
    const steering = await steeringOf(site);
    if (steering !== served) {
      served = steering;
      const next = JSON.stringify({ ...file, steering, surveys: inOrderOfWant(file.surveys, steering) });
      // Compressed quickly, since it may be another one in a minute.
      if (next !== body) serve = asset(next, { type: TYPE, cacheControl: STEERED_CACHE, quality: 5 });
      body = next;
    }
    return serve(request);
  };
}

/**
 * Where several surveys of equal priority are due, a page asks the first of its file: that is the one whose score is
 * farthest from the precision that is wanted. The others keep their order.
 */
function inOrderOfWant(surveys: readonly Survey[], steering: Record<string, Steering>): Survey[] {
  const want = ({ id }: Survey): number => steering[id]?.want ?? 0;
  return surveys.toSorted((one, other) => want(other) - want(one));
}
