/** What is counted, with the help text that Prometheus shows. */
const COUNTERS = {
  candor_batches_total: 'Batches that were answered with a receipt.',
  candor_responses_total: 'Responses by verdict.',
  candor_outcomes_total: 'Outcomes of prompts, by whether they were kept or dropped as unreadable.',
  candor_faults_total: 'Requests that were turned away, by code.',
  candor_errors_total: 'Requests that failed through no fault of their sender.',
} as const;

export type Counter = keyof typeof COUNTERS;

/** Counts since the start of the process. */
export interface Metrics {
  /** Labels are words of ours, never a sender's, so there are few of them. */
  count: (counter: Counter, label?: string, by?: number) => void;
  /** The Prometheus text format, version 0.0.4. */
  text: () => string;
}

const LABELS: Partial<Record<Counter, string>> = {
  candor_responses_total: 'verdict',
  candor_outcomes_total: 'verdict',
  candor_faults_total: 'code',
};

/** Fresh counters. */
export function createMetrics(): Metrics {
  const counts = new Map<Counter, Map<string, number>>();
  return {
    count(counter, label = '', by = 1) {
      const byLabel = counts.get(counter) ?? new Map<string, number>();
      counts.set(counter, byLabel.set(label, (byLabel.get(label) ?? 0) + by));
    },
    text() {
      const names = Object.keys(COUNTERS) as Counter[];
      return `${names.flatMap((name) => lines(name, counts.get(name))).join('\n')}\n`;
    },
  };
}

function lines(name: Counter, counts: Map<string, number> | undefined): string[] {
  const label = LABELS[name];
  const samples = [...(counts ?? [])].map(([value, n]) => `${name}${label ? `{${label}="${value}"}` : ''} ${n}`);
  if (samples.length === 0 && !label) samples.push(`${name} 0`);
  return [`# HELP ${name} ${COUNTERS[name]}`, `# TYPE ${name} counter`, ...samples];
}
