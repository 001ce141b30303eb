/** The one object store of an outbox database. */
export const STORE = 'outbox';
