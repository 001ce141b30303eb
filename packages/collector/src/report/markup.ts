import { html } from 'hono/html';

/** Markup whose values are escaped. Everything from a survey file or a customer goes through it. */
export type Html = ReturnType<typeof html>;

/**
 * Escapes every value that is not markup itself. Lists are joined; null and undefined are nothing. Its own name keeps
 * formatters from moving the white space about.
 */
export const markup = html;
