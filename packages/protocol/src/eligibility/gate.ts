/** One condition for asking: the value seen, the value needed, and whether it lets the survey through. */
export interface Gate {
  gate: 'survey' | 'consent' | 'audience' | 'sample' | 'cooldown' | 'times' | 'budget' | 'free' | 'calm' | 'files';
  open: boolean;
  seen: string;
  needed: string;
}
