const said = new Set<string>();

/** Tells the owner once, on the console, what keeps Candor from working. Customers see nothing of it. */
export function warn(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  // Some pages have taken their console away.
  window.console?.warn?.(`Candor: ${sentence}`);
}
