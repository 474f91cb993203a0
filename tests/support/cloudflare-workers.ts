/** Stands for `cloudflare:workers` in unit tests, which have no bindings. */
export const env = {};
