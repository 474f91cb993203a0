/** A test with this tag runs twice: with and without JavaScript. */
export const NO_JAVASCRIPT = '@no-javascript';

/** A test with this tag runs without JavaScript only. */
export const ONLY_NO_JAVASCRIPT = '@only-without-javascript';
