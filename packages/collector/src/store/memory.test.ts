import { describeStore } from './contract.test.suite.js';
import { memoryStore } from './memory.js';

describeStore('the memory store', memoryStore);
