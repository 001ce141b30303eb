import type { Visitor } from '@candor/protocol';

/** Where the visitor is remembered. */
export interface VisitorStore {
  read(): Visitor;
  write(visitor: Visitor): void;
  forget(): void;
}

/**
 * The visitor in localStorage: read anew at each decision, so that all tabs see one memory. Where storage is
 * missing or blocked, and until there is consent, the visitor is remembered by this page alone.
 */
export function visitorStore(key: string, mayPersist: () => boolean): VisitorStore {
  let memory: Visitor | undefined;
  /** What is stored is older than what this page knows. */
  let stale = false;
  return {
    read() {
      const visitor = (mayPersist() && !stale && parse(attempt(() => localStorage.getItem(key)))) || memory;
      return (memory = visitor ?? { respondent: newRespondent(), asked: {} });
    },
    write(visitor) {
      memory = visitor;
      if (mayPersist()) stale = !attempt(() => (localStorage.setItem(key, JSON.stringify(visitor)), true));
    },
    forget() {
      memory = undefined;
      stale = false;
      attempt(() => localStorage.removeItem(key));
    },
  };
}

/** 128 random bits; fewer where the page has taken the browser's own away. */
function newRespondent(): string {
  return attempt(() => crypto.getRandomValues(new Uint32Array(4)).join('-')) ?? `${Math.random()}`;
}

/** Storage throws where it is blocked, sandboxed or full. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Whatever the page or an older version left under our key: a visitor, or nothing. */
function parse(text: string | null | undefined): Visitor | undefined {
  const value: Partial<Visitor> | null | undefined = text ? attempt(() => JSON.parse(text)) : undefined;
  return typeof value?.respondent === 'string' && value.asked instanceof Object ? (value as Visitor) : undefined;
}
