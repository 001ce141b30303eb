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
  type Intake,
  type Kept,
  type OutcomeCount,
  type Page,
  type RatingCount,
  type Store,
  type StoredAnswer,
} from './store/store.js';
