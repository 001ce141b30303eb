/**
 * The shapes of the short strings in a survey file. The zod schemas and the widget's own small checks read them from
 * here, so that the two can't drift apart.
 */

/** The id of a survey, touchpoint or moment: `checkout-ces`. */
export const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** The id of a survey's list of reasons, under which answers are kept: not the one under which an address is. */
export const CHOICE_ID = /^(?!contact$)[a-z0-9][a-z0-9._-]{0,63}$/;

/** The id of one of them: not the one that stands for whatever is not in the list. */
export const OPTION_ID = /^(?!other$)[a-z0-9][a-z0-9._-]{0,63}$/;

/** A language tag (BCP 47, loosely): `en`, `pt-BR`, `zh-Hant`. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The path of a page, where `*` stands for anything but `/` and `**` for anything: `/pricing`, `/help/**`. */
export const PATH = /^\/.{0,499}$/;

/** A colour: `#3050c8`. */
export const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** A list of font families, of nothing that could end a declaration. */
export const FONT = /^[\w\s,'"-]{1,200}$/;

/** Where a next step may lead: the web, an e-mail or a telephone, or a path of the site; never a script. */
export const LINK = /^(https?:\/\/|mailto:|tel:|\/(?!\/)).{1,1000}$/;

/** The name of a fact: `device`, `query.utm_source`, `trait.plan`, `moment.total`, `touchpoint.support-chat`. */
export const FACT = /^(device|locale|path|date|visits|daysSinceFirst|(query|trait|moment|touchpoint)\.[\w.-]{1,100})$/;
