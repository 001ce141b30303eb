import { startChromium } from './setup/chromium.js';
import { answerInEveryWay } from './setup/waysIn.js';
import { answerOnEveryPage } from './setup/pagesIn.js';

answerOnEveryPage('Chromium', true, startChromium);
answerInEveryWay('Chromium', true, startChromium);
