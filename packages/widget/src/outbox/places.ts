/** The one object store of an outbox database. */
export const STORE = 'outbox';

/** What the keys of the journal begin with, in localStorage. */
export const journalOf = (name: string): string => `${name}#`;
