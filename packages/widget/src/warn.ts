// No Set: some pages have one of their own.
const said: string[] = [];

/** Tells the owner once, on the console, what keeps Candor from working. Customers see nothing of it. */
export function warn(sentence: string): void {
  if (said.includes(sentence)) return;
  said.push(sentence);
  // Some pages have taken their console away.
  window.console?.warn?.(`Candor: ${sentence}`);
}
