import { isInstalled } from '../faults/setup/engines.js';
import { startFirefox } from './setup/firefox.js';
import { answerInEveryWay } from './setup/waysIn.js';
import { answerOnEveryPage, isWanted } from './setup/pagesIn.js';

// Not everybody has it; where it is not installed nothing is tried.
answerOnEveryPage('Firefox', isWanted() && isInstalled('Firefox'), startFirefox);
answerInEveryWay('Firefox', isWanted() && isInstalled('Firefox'), startFirefox);
