const QUARTER = 15 * 60 * 1000;

/** What is limited in a store, and how often it may be tried in `window` milliseconds: by account and by address. */
export const CUSTOMER_LIMITS = {
  'sign-in': { window: QUARTER, account: 20, address: 60 },
  /** Letters that somebody asks for, to an address that may be another's. */
  letter: { window: QUARTER, account: 3, address: 20 },
  /** A password that is asked for again, where somebody is signed in already. */
  confirm: { window: QUARTER, account: 10, address: 60 },
} as const;

export type CustomerLimit = keyof typeof CUSTOMER_LIMITS;
