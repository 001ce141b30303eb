import { startChromium } from './setup/chromium.js';
import { answerOnEveryPage } from './setup/pagesIn.js';

answerOnEveryPage('Chromium', true, startChromium);
