/** The one object store of an outbox database. */
export const STORE = 'outbox';

/** Before every key of an outbox in localStorage. */
export const prefixOf = (name: string): string => `${name}#`;
