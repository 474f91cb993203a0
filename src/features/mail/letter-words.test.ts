import { describe, expect, it } from 'vitest';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { generalSettings } from '#features/settings/general.ts';
import { inWords, wordProblems, wordsOf } from './letter-words.ts';
import { CHOSEN_LETTERS, mailSettings } from './mail.settings.ts';
import type { MailParts } from './message.ts';
import { ourWords, sampleLetter } from './sample-letter.ts';
import { senderAddress } from './sender.ts';

const values = { order: 'VL-1001', name: 'Robin Sample', total: '$98.00', store: 'Voltline' };
const parts: MailParts = { subject: 'Ours', title: 'Our heading', says: ['Our words.'], facts: ['IBAN'] };
const words = { subject: '', title: '', says: '' };

describe('a store’s own words', () => {
  it('stand for ours, with what the placeholders name in them', () => {
    const own = {
      ...words,
      subject: '{{store}}: {{ order }}',
      says: 'Dear {{name}},\n\nthat is {{total}}.\nThank you.',
    };
    expect(inWords(parts, own, values)).toEqual({
      ...{ subject: 'Voltline: VL-1001', title: 'Our heading', facts: ['IBAN'] },
      says: ['Dear Robin Sample,', 'that is $98.00.\nThank you.'],
    });
  });

  it('are ours where there are none', () => {
    expect(inWords(parts, words, values)).toEqual(parts);
    expect(inWords(parts, undefined, values)).toEqual(parts);
  });

  it('have one line where a header has one, and name nothing that there is not', () => {
    const own = { ...words, subject: 'Hello\r\nBcc: all', title: '{{constructor}} {{secret}}' };
    expect(inWords(parts, own, values)).toMatchObject({
      subject: 'Hello Bcc: all',
      title: '{{constructor}} {{secret}}',
    });
  });

  it('do not fill in what a shopper wrote into their name', () => {
    const own = { ...words, says: 'Dear {{name}}' };
    expect(inWords(parts, own, { ...values, name: '{{total}}' }).says).toEqual(['Dear {{total}}']);
  });
});

it('a placeholder that stands for nothing is a problem of its field', () => {
  expect(wordProblems({ subject: '{{order}}', title: '{{price}}', says: 'x {{ }}' })).toEqual({
    title: 'There is no {{price}}. You can use {{order}}, {{name}}, {{total}}, {{store}}',
    says: 'There is no {{ }}. You can use {{order}}, {{name}}, {{total}}, {{store}}',
  });
});

describe.each(CHOSEN_LETTERS)('%s', (kind) => {
  const general = generalSettings.parse({ name: 'Voltline', email: 'help@voltline.example', currency: 'USD' });
  const store = { general, payments: paymentSettings.parse({}) };
  const at = { origin: 'https://voltline.example', now: 0 };

  it('in our own words, put in as a store’s, is what it was', () => {
    const ours = ourWords(kind, store, 0);
    expect(ours.subject).not.toContain('1001');
    expect(wordProblems(ours)).toEqual({});
    expect(sampleLetter(kind, ours, store, at)).toEqual(sampleLetter(kind, undefined, store, at));
  });
});

it('words are found again by what they stand for', () => {
  expect(wordsOf({ ...parts, says: ['VL-1001 at Voltline', 'More'] }, values).says).toBe(
    '{{order}} at {{store}}\n\nMore',
  );
});

describe('the sender', () => {
  const from = (name: string, MAIL_FROM?: string) =>
    senderAddress({ ...(MAIL_FROM && { MAIL_FROM }) }, { name, email: 'help@store.example' });

  it('is the store by name, at the address that mail is sent from', () => {
    expect(from('Volt & Co')).toBe('"Volt & Co" <help@store.example>');
    expect(from('Voltline', 'mail@platform.example')).toBe('"Voltline" <mail@platform.example>');
    expect(from('Voltline', 'Platform <mail@platform.example>')).toBe('"Voltline" <mail@platform.example>');
  });

  it('cannot be another by a name with signs in it', () => {
    expect(from('A" <evil@x.example>,\r\nBcc: b')).toBe('"A evil@x.example , Bcc: b" <help@store.example>');
  });
});

it('answers go to an address or nowhere else', () => {
  expect(() => mailSettings.parse({ replyTo: 'nobody' })).toThrow();
  expect(mailSettings.parse({})).toEqual({ senderName: '', replyTo: '', letters: {} });
});
