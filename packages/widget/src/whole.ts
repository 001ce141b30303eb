import { startByTag } from './scriptTag.js';
import * as outbox from './outbox.js';
import * as rules from './rules.js';
import * as ui from './ui.js';

const FILES = { ui, outbox, rules };

// Everything in one file, with one hash: for pages whose policy names every script by its hash, where nothing may be
// loaded later.
startByTag(async (name) => FILES[name]);
