import { startByTag } from './scriptTag.js';
import { openOutbox } from './openOutbox.js';
import { startRules } from './rules.js';
import { startUi } from './ui.js';

// Everything in one file, with one hash: for pages whose policy names every script by its hash, where nothing may be
// loaded later.
startByTag(async () => ({ startUi, openOutbox, startRules }));
