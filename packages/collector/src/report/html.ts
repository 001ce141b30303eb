import { html as tag } from 'hono/html';

/** Markup whose values are escaped. Everything from a survey file or a customer goes through it. */
export type Html = ReturnType<typeof tag>;

/** Escapes every value that is not markup itself. Lists are joined; null and undefined are nothing. */
export const html = tag;
