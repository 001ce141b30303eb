export * from './response.js';
export * from './survey.js';
