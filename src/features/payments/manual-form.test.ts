import { describe, expect, it } from 'vitest';
import { paymentForm, paymentProblems, paymentSettingsOf } from './manual-form.ts';
import { paymentSettings } from './payments.settings.ts';

const form = (changes: object = {}) =>
  paymentForm.parse({
    ...{ manualEnabled: true, title: 'Bank transfer', summary: null, testEnabled: false },
    ...{ instructions: 'IBAN DE00 0000\r\n\r\n  Give your order number ', ...changes },
  });
const stored = paymentSettings.parse({});

describe('the form', () => {
  it('becomes settings, a line of instructions each', () => {
    const made = paymentSettingsOf(form(), stored, true);
    expect(paymentSettings.parse(made)).toEqual({
      manual: {
        ...{ enabled: true, title: 'Bank transfer', summary: '' },
        instructions: ['IBAN DE00 0000', 'Give your order number'],
      },
      test: { enabled: false },
    });
  });

  it('keeps what its page did not show', () => {
    expect(paymentSettingsOf(form(), stored, false).test).toEqual({ enabled: true });
  });

  it('is complete before it is switched on', () => {
    expect(Object.keys(paymentProblems(form({ title: null, instructions: null })))).toEqual(['title', 'instructions']);
    const off = form({ manualEnabled: false, title: null, instructions: null });
    expect(paymentProblems(off)).toEqual({});
    expect(paymentSettingsOf(off, stored, true).manual).toBeNull();
  });

  it('holds lines that an e-mail can show', () => {
    expect(paymentProblems(form({ instructions: 'line\n'.repeat(11) }))).toEqual({ instructions: 'At most 10 lines' });
    expect(paymentProblems(form({ instructions: 'x'.repeat(201) }))).toHaveProperty('instructions');
  });
});
