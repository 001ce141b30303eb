export { simulate, type Chapter, type SimulateOptions, type Simulated, type Simulation } from './simulate.js';
export { readRow, type Read, type Unreadable } from './readRow.js';
export type { Deed, PageView, Row } from './row.js';
export type { Answer, Collision, SurveyOutcome } from './outcome.js';
export type { AnsweringOptions } from './answering.js';
export type { Fate } from './browser.js';
