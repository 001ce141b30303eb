/** What the doctor says about one thing. */
export interface Finding {
  ok: boolean;
  /** What is well, or what is wrong and what to do about it. */
  says: string;
}

export const ok = (says: string): Finding => ({ ok: true, says });
export const wrong = (says: string): Finding => ({ ok: false, says });

/** Findings as lines, `ok` or `wrong` first. */
export function printed(findings: readonly Finding[]): string {
  return findings.map((finding) => `${finding.ok ? 'ok   ' : 'wrong'}  ${finding.says}\n`).join('');
}
