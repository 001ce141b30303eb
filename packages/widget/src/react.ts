import { createElement, useEffect, useRef, type ReactElement } from 'react';
import type { Candor } from './candor.js';

export interface CandorSurveyProps {
  candor: Candor;
  survey: string;
}

/**
 * A place for a survey amid the page. It stays empty where the survey may not be shown.
 *
 * @example createElement(CandorSurvey, { candor, survey: 'guide-csat' })
 */
export function CandorSurvey({ candor, survey }: CandorSurveyProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const into = place.current;
    if (into) void candor.ask(survey, { moment: 'inline', into });
    return () => into?.replaceChildren();
  }, [candor, survey]);
  return createElement('div', { ref: place });
}
