import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const sample = {
  kind: 'sample',
  recipient: 'a@twin.example',
  payload: { kind: 'order-paid', origin: 'https://twin.example' },
};

export const calls: Calls = {
  'mail.queueSample': { args: () => [sample, now] },
  'mail.byId': { args: (i) => [idOf('outbox', i)] },
  'mail.discard': { args: (i) => [idOf('outbox', i)] },
  'mail.emptySent': { args: () => [now + 365 * 86_400_000] },
  'mail.failed': { args: (i) => [idOf('outbox', i), 'no answer', null] },
  'mail.latest': { args: () => [] },
  'mail.queue': {
    args: () => [{ kind: 'staff-notice', recipient: 'a@twin.example', payload: { what: 'Something' } }, now],
  },
  'mail.sent': { args: (i) => [idOf('outbox', i), { subject: 'Sent', html: '<p>Sent</p>', text: 'Sent' }, now] },
  'mail.takeDue': { args: () => [now] },
};
