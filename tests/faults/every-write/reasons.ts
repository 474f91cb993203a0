/** Actions that a way of writing of their own is failed for, by its name: their names stand in `tests/faults/paths`. */
export const failedByPaths: Record<string, string> = {
  'admin.joining.withNewAccount': 'somebody new joins',
  'admin.joining.withPassword': 'somebody new joins',
  'admin.orderEdits.save': 'staff edit an order that is paid',
  'admin.refunds.make': 'staff give money back',
  'order.pay': 'a declined order is paid again',
  'order.putBack': 'the things of an order that ran out are put back',
};

const SIGNATURE = 'what it takes is signed by a device, and good once';
const CHALLENGE = 'writes nothing but a challenge, which is forgotten unless it is answered';
const PICTURE = 'there is no service here that makes pictures; the file is there before its row';
const IN_PARTS = 'an import goes on part by part, each of them once (tests/db/import-runs.test.ts)';
const TWO_STORES = 'nobody works in both of the stores that this is tried in';

/** Actions that are not failed, and why. */
export const reasons: Record<string, string> = {
  'account.pickCountry': 'writes nothing: it shows the form anew',
  'admin.access.secondFactor': 'its code is good for half a minute, and once',
  'admin.collections.preview': 'writes nothing: it counts',
  'admin.handover.enter': TWO_STORES,
  'admin.handover.go': TWO_STORES,
  'admin.imports.begin': IN_PARTS,
  'admin.imports.start': IN_PARTS,
  'admin.imports.step': IN_PARTS,
  'admin.imports.stop': IN_PARTS,
  'admin.media.add': PICTURE,
  'admin.media.remove': 'each picture of these stores is shown by something',
  'admin.passkeys.beginSetup': CHALLENGE,
  'admin.passkeys.beginSignIn': CHALLENGE,
  'admin.passkeys.finishSetup': SIGNATURE,
  'admin.passkeys.finishSignIn': SIGNATURE,
  'admin.passkeys.remove': 'the owner of these stores has none',
  'admin.refunds.difference': 'begins a refund as admin.refunds.make does',
  'admin.refunds.markSent': 'ends a refund as a notification does',
  'admin.secondFactor.confirm': 'its code is good for half a minute, and once',
};

/** Routes that take a POST which is no action: the way of writing that is failed for each, or why there is none. */
export const routeReasons: Record<string, { path: string } | { because: string }> = {
  '/_dev/pay/[reference]': { because: 'is there in local development only, and sends a notification' },
  '/_dev/refunds/[id]': { because: 'is there in local development only, and sends a notification' },
  '/admin/customers/[id]/export': { because: 'writes its entry in the audit log and nothing else' },
  '/admin/media/upload.json': { because: PICTURE },
  '/admin/orders/export.csv': { because: 'writes its entry in the audit log and nothing else' },
  '/admin/theme': { because: 'writes nothing: it keeps a cookie' },
  '/payments/[provider]/notifications': { path: 'a provider says that an order is paid' },
};

const LINK = 'the link of a letter is made when the letter is sent';

/** What an action leaves for later by design, by its tables: a first try that fails on its way there is whole without it. */
export const leftForLater: Record<string, { tables: string[]; because: string }> = {
  'account.join': { tables: ['customer_sessions'], because: 'the account is there: its owner signs in' },
  'account.askReset': { tables: ['customer_resets'], because: LINK },
  'admin.recovery.ask': { tables: ['password_resets'], because: LINK },
};
