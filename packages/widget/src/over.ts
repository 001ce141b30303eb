/**
 * Why listeners end, for the signal that ends them. Without a reason of ours the browser makes an Error, and parses our
 * files again for its stack: a millisecond, just as a prompt opens.
 */
export const OVER = null;
