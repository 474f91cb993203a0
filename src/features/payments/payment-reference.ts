/** What a provider calls the nth try to pay an order, unique in the store. */
export const referenceOf = (orderId: string, nth: number): string => `${orderId}.${nth}`;
