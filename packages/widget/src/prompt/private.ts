/**
 * By these signs session recorders leave an element out: what a customer says to the owner of a site is no business of
 * a third one's. FullStory, PostHog, rrweb and Sentry go by classes; Clarity, Datadog, Hotjar and LogRocket by attributes.
 */
const CLASSES = ['fs-exclude', 'ph-no-capture', 'rr-block', 'sentry-block'];
const ATTRIBUTES: [name: string, value: string][] = [
  ['clarity-mask', 'true'],
  ['dd-privacy', 'hidden'],
  ['hj-suppress', ''],
  ['private', ''],
];

export function keepPrivate(host: HTMLElement): void {
  host.classList.add(...CLASSES);
  for (const [name, value] of ATTRIBUTES) host.setAttribute(`data-${name}`, value);
}
