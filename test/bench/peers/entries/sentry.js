// No tracing, no default integrations: by hand, as its guide to tree shaking says.
import {
  BrowserClient,
  defaultStackParser,
  feedbackIntegration,
  getCurrentScope,
  makeFetchTransport,
} from '@sentry/browser';
import { COMMENT, QUESTION } from './question.mjs';

const feedback = feedbackIntegration({
  autoInject: false,
  enableScreenshot: false,
  showBranding: false,
  showName: false,
  showEmail: false,
  formTitle: QUESTION,
  messageLabel: COMMENT,
  messagePlaceholder: '',
  submitButtonLabel: 'Send',
});
const client = new BrowserClient({
  dsn: `http://public@${location.host}/1`,
  transport: makeFetchTransport,
  stackParser: defaultStackParser,
  integrations: [feedback],
});
getCurrentScope().setClient(client);
client.init();

window.show = async () => {
  const form = await feedback.createForm();
  form.appendToDom();
  form.open();
};
