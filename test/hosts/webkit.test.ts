import { answerInEveryWay } from './setup/waysIn.js';
import { answerOnEveryPage, isWanted } from './setup/pagesIn.js';
import { hasWebKit, startWebKit } from './setup/webkit.js';

// WebKitGTK with its own driver, and a screen to be on; where one is missing nothing is tried.
answerOnEveryPage('WebKit', isWanted() && hasWebKit(), startWebKit);
answerInEveryWay('WebKit', isWanted() && hasWebKit(), startWebKit);
