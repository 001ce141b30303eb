export {
  createCollector,
  type Collector,
  type CollectorFetch,
  type CollectorOptions,
  type Direct,
  type Log,
} from './collector.js';
export { DEFAULT_LIMITS, type Limits } from './limits/limits.js';
export type { Settings, SiteSettings } from './settings/settings.js';
export { memoryStore } from './store/memory.js';
export {
  StoreUnavailable,
  type Answer,
  type AnswerDay,
  type Daily,
  type Erasure,
  type Intake,
  type Kept,
  type OutcomeCount,
  type OutcomeDay,
  type Page,
  type Purge,
  type RatingCount,
  type Settlement,
  type Store,
  type StoredAnswer,
  type SuspectCount,
  type Suspicion,
  type Past,
} from './store/store.js';
