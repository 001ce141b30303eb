/** What has to be open before somebody is asked, in the order in which it is looked at. */
export const GATES = [
  'survey',
  'consent',
  'willing',
  'sample',
  'cooldown',
  'audience',
  'times',
  'budget',
  'devices',
  'delay',
  'free',
  'calm',
  'files',
] as const;

/** One condition for asking: the value seen, the value needed, and whether it lets the survey through. */
export interface Gate {
  gate: (typeof GATES)[number];
  open: boolean;
  seen: string;
  needed: string;
}
