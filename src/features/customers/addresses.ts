import type { Address } from '#features/address/address.ts';

/** An address that a customer keeps. */
export type SavedAddress = Address & { id: string; isDefault: boolean };

/** How many one customer keeps. */
export const MOST_ADDRESSES = 20;

/** What an address says, without what it is kept as. */
export const plainAddress = ({ id: _, isDefault: __, ...address }: SavedAddress): Address => address;
