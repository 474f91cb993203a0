import { expect, it } from 'vitest';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { sampleOrder } from '../../../tests/support/sample-order.ts';
import { transferDue } from './transfer-due.ts';

const manual = { title: 'Bank transfer', instructions: ['IBAN'] };
const takes = paymentSettings.parse({ manual });
const tookOnce = paymentSettings.parse({ manual: { ...manual, enabled: false } });
const takesNone = paymentSettings.parse({});
const edited = sampleOrder({ payment: 'paid', total: 3000, paid: 2598 });

it('is the whole of an order that is paid by transfer, also when others cannot be any more', () => {
  const order = sampleOrder({ provider: 'manual' });
  for (const settings of [takes, tookOnce])
    expect(transferDue(order, settings)).toEqual({ due: 2598, instructions: ['IBAN'] });
});

it('is what a paid order costs more since it was edited, however it was paid', () => {
  expect(transferDue(edited, takes)).toEqual({ due: 402, instructions: ['IBAN'] });
  for (const settings of [tookOnce, takesNone])
    expect(transferDue(edited, settings)).toEqual({ due: 402, instructions: [] });
});

it('is nothing where nothing is due, or a provider takes it', () => {
  expect(transferDue(sampleOrder(), takes)).toBeNull();
  expect(transferDue({ ...edited, paid: 3000 }, takes)).toBeNull();
  expect(transferDue({ ...edited, status: 'cancelled' }, takes)).toBeNull();
});
