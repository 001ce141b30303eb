'use client';

import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useMemo,
  useRef,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { Candor, SurveyId } from './index.js';
import type { CandorOptions } from './options.js';
import { lateCandor } from './wrappers/late.js';

const Provided = createContext<Candor | undefined>(undefined);

/** Options with which one is started, or a Candor that the app has started itself and ends itself. */
export type CandorProviderProps = { children?: ReactNode } & (
  | { options: CandorOptions; candor?: undefined }
  | { candor: Candor; options?: undefined }
);

/**
 * Gives the components below it their Candor. It starts once they are in the page, so that nothing happens on a server,
 * while rendering or twice in strict mode, and ends when the last provider of the same endpoint and site has gone.
 * Another endpoint or site starts another one; the other options are read at the start, and later changed by calls such
 * as `consent(true)`. A wrong endpoint is said on the console, and nobody is asked.
 *
 * @example createElement(CandorProvider, { options: { endpoint: 'https://feedback.example.com', site: 'shop' } }, app)
 */
export function CandorProvider({ candor, options, children }: CandorProviderProps): ReactElement {
  const { endpoint, site } = options ?? {};
  const late = useMemo(lateCandor, [endpoint, site]);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => (latest.current ? late.start(latest.current) : undefined), [late]);
  return createElement(Provided.Provider, { value: candor ?? late.candor }, children);
}

/**
 * The Candor of the provider above: the same one at each render, until the provider is given another endpoint or site. It
 * can be called at any time: what is called before the start is kept until then, and on a server nobody is asked.
 *
 * @throws Error where there is no `CandorProvider` above
 * @example const candor = useCandor(); const onOrder = () => candor.moment('order-completed');
 */
export function useCandor(): Candor {
  const candor = useContext(Provided);
  if (candor) return candor;
  throw new Error('useCandor: expected a CandorProvider above, and found none: put one around your app');
}

export interface CandorSurveyProps {
  survey: SurveyId;
  /** Default: that of the provider above. */
  candor?: Candor;
}

/**
 * A place for a survey amid the page. It stays empty where the survey may not be shown.
 *
 * @throws Error where there is neither a `candor` nor a `CandorProvider` above
 * @example createElement(CandorSurvey, { survey: 'guide-csat' })
 */
export function CandorSurvey({ candor, survey }: CandorSurveyProps): ReactElement {
  const provided = useContext(Provided);
  const asking = candor ?? provided;
  if (!asking) {
    throw new Error('CandorSurvey: expected a CandorProvider above or a "candor" of its own, and found neither');
  }
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const into = place.current;
    if (into) void asking.ask(survey, { moment: 'inline', into });
    return () => into?.replaceChildren();
  }, [asking, survey]);
  // Another survey gets another place: what is on its way to the old one is not shown in it.
  return createElement('div', { key: survey, ref: place });
}
