/** The moment at which all rows of the twins were written, in epoch milliseconds. */
export const WRITTEN_AT = Date.UTC(2026, 0, 15);
