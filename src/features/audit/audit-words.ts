import type { GeneralSettings } from '#features/settings/general.ts';
import { formatMoney } from '#lib/money.ts';
import { momentWords } from '#lib/when.ts';
import { nounOf } from './audit.ts';

/** Actions whose words cannot be put together from verb and noun. */
const SPECIAL: Record<string, string> = {
  'account.password': 'changed their password',
  'account.password-reset': 'chose a new password by letter',
  'account.recovery-codes': 'made new recovery codes',
  'account.rename': 'changed their name',
  'account.second-factor-off': 'turned off codes of an app',
  'account.second-factor-on': 'turned on codes of an app',
  'customer.send-reset': 'sent a link for a new password to the customer',
  'field.add': 'added the field of products',
  'field.remove': 'removed the field of products',
  'field.rename': 'renamed the field of products',
  'import.begin': 'began to import the products of',
  'import.done': 'imported the products of',
  'import.stop': 'stopped the import of',
  'invitation.send': 'invited',
  'invitation.withdraw': 'took back the invitation of',
  'member.join': 'joined',
  'member.role': 'changed the role of',
  'order.export': 'exported a list of orders',
  'order.hand-over': 'handed over the order',
  'order.mark-paid': 'marked as paid the order',
  'order.note': 'left a note on the order',
  'order.ready': 'put aside to be picked up the order',
  'order.refund-again': 'tried again a refund of the order',
  'order.refund-sent': 'noted that a refund was sent, of the order',
  'order.resend': 'sent again an e-mail about the order',
  'order.send': 'sent a parcel of the order',
  'order.tag': 'tagged the order',
  'order.track': 'changed the tracking of the order',
  'order.unsend': 'took back a parcel of the order',
  'passkey.add': 'added a passkey:',
  'passkey.remove': 'removed a passkey:',
  'product.bulk': 'changed products:',
  'product.bulk-undo': 'took back a change of products:',
  'request.unfinished': 'began something whose end is not known:',
  'session.close': 'signed out',
  'session.confirm': 'confirmed with their password',
  'session.open': 'signed in',
  'session.revoke': 'signed another browser out',
  'session.revoke-all': 'signed out everywhere',
  'stock.adjust': 'changed the stock of',
  'stock.count': 'chose whether the stock is counted of',
};

const VERBS: Record<string, string> = {
  add: 'added',
  describe: 'described',
  move: 'moved',
  create: 'created',
  update: 'changed',
  remove: 'removed',
  delete: 'deleted',
  publish: 'published',
  archive: 'archived',
  restore: 'restored',
  refund: 'refunded',
  cancel: 'cancelled',
  fulfil: 'sent',
  import: 'imported',
  export: 'exported',
  hide: 'hid',
  show: 'showed again',
  duplicate: 'duplicated',
  discard: 'discarded',
  edit: 'edited',
};

/** What someone did, to be read after their name and before what it was done to: "changed the product". */
export function actionWords(action: string): string {
  const known = SPECIAL[action];
  if (known) return known;
  const verb = action.slice(nounOf(action).length + 1);
  const noun = nounOf(action).replaceAll('-', ' ');
  return `${VERBS[verb] ?? `${verb.replaceAll('-', ' ')}:`} the ${noun}`.replace(': the', ':');
}

/** A field's name as people read it: `compareAt` is "compare at". */
export const fieldWords = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]/g, ' ')
    .toLowerCase();

/** Fields that hold minor units of the store's currency. */
const MONEY = new Set([
  ...['amount', 'compareAt', 'compareAtPrice', 'cost', 'price', 'shipping', 'total'],
  ...['freeFrom', 'minSubtotal', 'maxSubtotal'],
]);

/**
 * A value as the log shows it: amounts in the store's currency, moments (epoch milliseconds, in fields like `paidAt`) by its
 * clock.
 */
export function valueWords(
  name: string,
  value: unknown,
  { currency, locale, timezone }: Pick<GeneralSettings, 'currency' | 'locale' | 'timezone'>,
): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Number.isSafeInteger(value) && MONEY.has(name)) return formatMoney(Number(value), currency, locale);
  if (Number.isSafeInteger(value) && name.endsWith('At')) return momentWords(Number(value), timezone);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
