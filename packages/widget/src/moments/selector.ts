import { warn } from '../warn.js';

/**
 * Whether this browser understands a selector. The owner is told where it does not, since nothing else would ever be
 * heard of it.
 */
export function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    warn(`"${selector}" is no CSS selector of this browser: nothing is watched for it`);
    return false;
  }
}

/** Whether it is an element that the selector names. A form's own `matches` may be a field of that name. */
export function isNamed(target: EventTarget, selector: string): target is Element {
  return target instanceof Element && Element.prototype.matches.call(target, selector);
}
