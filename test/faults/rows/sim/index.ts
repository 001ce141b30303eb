import type { Row } from '../../row.js';
import { f63, f67, f68Sim, s21 } from './content.js';
import { f04, f07, f08, f10, f11, s3, s4, s5, s6 } from './disk.js';
import { f14Sim, f17, s1, s2, s7, s22 } from './leftovers.js';
import { f41, f42, f43 } from './pauses.js';
import { f36, f37, s11, s12, s13, s14 } from './receipts.js';
import { f38, f39, s9, s10, s15, s16, s26 } from './refusals.js';
import { f32Sim, f34, f47Sim, f48, f60Sim, s8 } from './silence.js';
import { f20, f71Sim, s19, s20, s23 } from './tabs.js';
import { f49, f50, f70, s17, s18, s25 } from './time.js';

/** The rows that are played in virtual time, many times in a second. */
export const SIMULATED: readonly Row[] = [
  f04,
  f07,
  f08,
  f10,
  f11,
  f14Sim,
  f17,
  f20,
  f32Sim,
  f34,
  f36,
  f37,
  f38,
  f39,
  f41,
  f42,
  f43,
  f47Sim,
  f48,
  f49,
  f50,
  f60Sim,
  f63,
  f67,
  f68Sim,
  f70,
  f71Sim,
  s1,
  s2,
  s3,
  s4,
  s5,
  s6,
  s7,
  s8,
  s9,
  s10,
  s11,
  s12,
  s13,
  s14,
  s15,
  s16,
  s17,
  s18,
  s19,
  s20,
  s21,
  s22,
  s23,
  s25,
  s26,
];
