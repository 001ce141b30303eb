/**
 * The shapes of the short strings in a survey file. The zod schemas and the widget's own small checks read them from
 * here, so that the two can't drift apart.
 */

/** The id of a survey, touchpoint or moment: `checkout-ces`. */
export const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** A language tag (BCP 47, loosely): `en`, `pt-BR`, `zh-Hant`. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The path of a page, where `*` stands for anything but `/` and `**` for anything: `/pricing`, `/help/**`. */
export const PATH = /^\/.{0,499}$/;
