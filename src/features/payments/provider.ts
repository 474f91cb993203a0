/** What a provider may know of what is to be paid. `amount` in minor units of `currency`. */
export type PaymentToStart = {
  /** Ours, unique in the store; the provider hands it back in everything it says of this payment. */
  reference: string;
  amount: number;
  currency: string;
  /** With the store's prefix, as shoppers read it. */
  orderNumber: string;
  email: string;
};

/** Absolute addresses: where the shopper comes back to, and where the provider sends its notifications. */
export type PaymentUrls = { back: string; notify: string };

/** What happens when an order has been placed. */
export type NextStep = { kind: 'redirect'; url: string } | { kind: 'instructions' };

/** What a provider says became of a payment. `amount` in minor units of `currency`, as the provider has it. */
export type PaymentNews = {
  reference: string;
  outcome: 'paid' | 'declined' | 'abandoned';
  amount: number;
  currency: string;
};

/** A notification about a payment. */
export type PaymentNotification = PaymentNews & { kind: 'payment' };

/** What a provider says became of a refund, by our own id of it. `note` in words, for staff. */
export type RefundNotification = { kind: 'refund'; reference: string; state: 'done' | 'failed'; note: string };

/** What a provider may know of a refund. `reference` is ours; `amount` in minor units of `currency`. */
export type RefundToMake = {
  reference: string;
  paymentReference: string;
  amount: number;
  currency: string;
  reason: string;
};

/** How far a refund is: `pending` until the provider, or for one by hand the store's staff, says how it ended. */
export type RefundAnswer = { state: 'pending' | 'done' | 'failed'; note: string };

/**
 * A way to pay. Card data never touches Hermes: a provider with a page of its own is sent the shopper and answers from
 * server to server. The shopper's return proves nothing; only notifications move an order.
 */
export type PaymentProvider = {
  id: string;
  title: string;
  summary: string;
  /** Whether money takes days to arrive: such an order keeps its stock for as long. */
  isSlow: boolean;
  /** Address on the host of its page, where shoppers are sent to one that is not the store's: forms may lead there. */
  page?: string;
  /** Repeating it with the same reference must not make a second payment. */
  start: (payment: PaymentToStart, urls: PaymentUrls) => Promise<NextStep>;
  /** Whether staff give money back themselves, outside of Hermes, and then say so. */
  refundsByHand: boolean;
  /** Repeating it with the same reference must not give the money back again. @throws when the provider does not answer */
  refund: (refund: RefundToMake) => Promise<RefundAnswer>;
  /** Null for a notification that did not come from the provider, or says nothing. Absent where there are none. */
  parseNotification?: (request: Request) => Promise<PaymentNotification | RefundNotification | null>;
};
