export * from './response.js';
export * from './survey.js';
export * from './json.js';
export * from './openapi.js';
export * from './visitor.js';
