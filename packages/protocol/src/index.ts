export * from './metric.js';
export * from './band.js';
export * from './patterns.js';
export * from './survey.js';
export * from './instrument.js';
export * from './response.js';
export * from './wire.js';
export * from './withdrawal.js';
