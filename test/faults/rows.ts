import type { Row } from './row.js';
import { f01 } from './rows/f01-killed-at-the-click.js';
import { f02 } from './rows/f02-renderer-killed.js';
import { f03 } from './rows/f03-power-cut.js';
import { f06 } from './rows/f06-sandboxed-frame.js';
import { f13 } from './rows/f13-disk-of-the-browser-full.js';
import { f14 } from './rows/f14-older-version.js';
import { f16 } from './rows/f16-default-database-cleared.js';
import { f18 } from './rows/f18-included-twice.js';
import { f19 } from './rows/f19-insecure-origin.js';
import { f21 } from './rows/f21-navigation-in-the-same-task.js';
import { f22 } from './rows/f22-comment-before-navigation.js';
import { f23 } from './rows/f23-tab-closed.js';
import { f25, f25TypedOn } from './rows/f25-browser-quit.js';
import { f26 } from './rows/f26-still-in-the-cache.js';
import { f27 } from './rows/f27-back-and-edit.js';
import { f28 } from './rows/f28-keepalive-used-up.js';
import { f29 } from './rows/f29-hidden-then-killed.js';
import { f30, f31, f32 } from './rows/f30-f31-f32-no-receipt.js';
import { f33 } from './rows/f33-fifty-times-at-once.js';
import { f40 } from './rows/f40-retry-after-in-two-tabs.js';
import { f44 } from './rows/f44-redirects.js';
import { f45 } from './rows/f45-no-cors.js';
import { f46 } from './rows/f46-no-preflight.js';
import { f47 } from './rows/f47-ad-blocker.js';
import { f52, f53 } from './rows/f52-f53-given-once.js';
import { f55 } from './rows/f55-broken-fetch.js';
import { f56 } from './rows/f56-three-tabs.js';
import { f57 } from './rows/f57-sending-tab-killed.js';
import { f60 } from './rows/f60-revised-in-flight.js';
import { f61 } from './rows/f61-duplicated-tab.js';
import { f64 } from './rows/f64-in-the-background.js';
import { f65 } from './rows/f65-consent-pending.js';
import { f66 } from './rows/f66-consent-withdrawn.js';
import { f68 } from './rows/f68-hostile-text.js';
import { f71 } from './rows/f71-destroyed-in-flight.js';
import { otherEngines } from './rows/other-engines.js';
import { c1 } from './rows/c1-killed-under-load.js';
import { c2 } from './rows/c2-disk-full.js';
import { c3 } from './rows/c3-ended-under-load.js';
import { c4 } from './rows/c4-two-collectors.js';
import { c5 } from './rows/c5-backup.js';
import { c6 } from './rows/c6-erased-then-late.js';
import { s24 } from './rows/s24-repeated-out-of-order.js';
import { SIMULATED } from './rows/sim/index.js';
import { o1, o2 } from './rows/outcomes.js';
import { soak } from './rows/soak.js';

/** Every row, in the order of the table. */
export const ROWS: readonly Row[] = [
  f01,
  f02,
  f03,
  f06,
  f13,
  f14,
  f16,
  f18,
  f19,
  f21,
  f22,
  f23,
  f25,
  f25TypedOn,
  f26,
  f27,
  f28,
  f29,
  f30,
  f31,
  f32,
  f33,
  f40,
  f44,
  f45,
  f46,
  f47,
  f52,
  f53,
  f55,
  f56,
  f57,
  f60,
  f61,
  f64,
  f65,
  f66,
  f68,
  f71,
  ...otherEngines,
  c1,
  c2,
  c3,
  c4,
  c5,
  c6,
  s24,
  ...SIMULATED,
  o1,
  o2,
  soak,
];
