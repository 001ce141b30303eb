import type { OpenOutbox } from './openOutbox.js';
import type { StartRules } from './rules.js';
import type { StartUi } from './ui.js';

/** The other files of the widget. */
export interface Files {
  /** The prompt. */
  ui: { startUi: StartUi };
  /** What keeps answers on the device and sends them. */
  outbox: { openOutbox: OpenOutbox };
  /** What only some survey files ask for. */
  rules: { startRules: StartRules };
}

/** Brings one of them, when it is first needed. The endpoint is a whole address. */
export type Load = <Name extends keyof Files>(name: Name, endpoint: string) => Promise<Files[Name]>;
