import type { OrderEvent } from '#features/orders/orders.ts';

/** An entry of the timeline in words; `note` is text that somebody wrote. */
export type TimelineEntry = { id: string; who: string | null; text: string; note: string | null; at: number };

/** Writes an amount of minor units; null for those who see no money. */
export type MoneyWords = ((minor: number) => string) | null;

type Detail = Record<string, unknown>;

/** What happened to an order, in words, the latest first. */
export function timeline(events: readonly OrderEvent[], money: MoneyWords): TimelineEntry[] {
  return events
    .map((event): TimelineEntry => {
      const detail = event.detail ?? {};
      const who = nameIn(detail['by']);
      const say = sentences[event.kind];
      const note = event.kind === 'note' ? text(detail['text']) : reasonOf(event.kind, detail);
      const sentence = say ? say(detail, money) : event.kind.replaceAll('-', ' ');
      return { id: event.id, who, text: who ? sentence : capitalised(sentence), note, at: event.at };
    })
    .toReversed();
}

const sentences: Record<string, (detail: Detail, money: MoneyWords) => string> = {
  placed: () => 'order placed',
  paid: (detail, money) =>
    detail['by'] ? `marked it as paid${amount(detail, money, ', ')}` : `payment received${amount(detail, money, ', ')}`,
  'difference-paid': (detail, money) => `noted that the difference was paid${amount(detail, money, ', ')}`,
  'payment-declined': () => 'payment declined',
  'payment-abandoned': () => 'the customer left without paying',
  'payment-unapplied': (detail, money) => `money came that this order could not take${amount(detail, money, ', ')}`,
  expired: () => 'nobody paid in time; cancelled, and its stock given back',
  revived: () => 'paid after its time was over; the order stands again',
  cancelled: ({ restock }) =>
    restock ? 'cancelled it and put its stock back' : 'cancelled it without putting its stock back',
  sent: ({ pieces, carrier }) => `sent ${piecesText(pieces)}${carrier ? ` with ${text(carrier)}` : ''}`,
  ready: () => 'put it aside to be picked up',
  'picked-up': ({ pieces }) => `handed over ${piecesText(pieces)}`,
  'sending-undone': () => 'took a parcel back that had not been sent',
  'tracking-changed': ({ trackingNumber }) =>
    trackingNumber ? `changed the tracking number to ${text(trackingNumber)}` : 'removed the tracking number',
  'refund-begun': (detail, money) => `began a refund${amount(detail, money, ' of ')}`,
  'refund-retried': (detail, money) => `tried the refund${amount(detail, money, ' of ')} again`,
  refunded: (detail, money) => (money ? `${money(Number(detail['amount']))} given back` : 'money given back'),
  'refund-failed': ({ note, amount: minor }, money) =>
    `the refund${money ? ` of ${money(Number(minor))}` : ''} failed${note ? `: ${text(note)}` : ''}`,
  edited: ({ changes, difference }, money) => `edited it: ${changesText(changes)}${differenceText(difference, money)}`,
  note: () => 'left a note',
  'mail-resent': ({ recipient }) => `sent an e-mail again, to ${text(recipient)}`,
};

function changesText(changes: unknown): string {
  const parts = (Array.isArray(changes) ? (changes as { title: string; from: number; to: number }[]) : []).map(
    ({ title, from, to }) =>
      from === 0 ? `added ${to} × ${title}` : to === 0 ? `removed ${title}` : `${title} from ${from} to ${to}`,
  );
  return parts.length > 0 ? parts.join('; ') : 'shipping';
}

function differenceText(difference: unknown, money: MoneyWords): string {
  const minor = Number(difference);
  if (!money || !minor) return '';
  return minor > 0 ? `; ${money(minor)} more` : `; ${money(-minor)} less`;
}

const piecesText = (count: unknown) => (Number(count) === 1 ? '1 piece' : `${Number(count)} pieces`);

const amount = (detail: Detail, money: MoneyWords, before: string): string =>
  money && typeof detail['amount'] === 'number' ? before + money(detail['amount']) : '';

function reasonOf(kind: string, { reason }: Detail): string | null {
  return (kind === 'cancelled' || kind === 'refund-begun') && typeof reason === 'string' && reason ? reason : null;
}

const nameIn = (by: unknown): string | null =>
  typeof by === 'object' && by !== null && 'name' in by ? String(by.name) : null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const capitalised = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
