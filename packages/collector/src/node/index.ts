export { serve, type ServeOptions, type Serving } from './serve.js';
export { widgetFiles } from './widgetFiles.js';
export { openSqliteStore } from '../store/sqlite/open.js';
