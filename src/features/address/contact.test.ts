import { describe, expect, it } from 'vitest';
import { parseContact } from './contact.ts';

describe('parseContact', () => {
  it('tidies what was typed', () => {
    expect(parseContact({ email: '  Dana.Whitlock@Example.COM ', phone: ' (775)  555-0188 ' })).toEqual({
      ok: true,
      contact: { email: 'dana.whitlock@example.com', phone: '(775) 555-0188' },
    });
  });

  it('does not insist on a phone number', () => {
    expect(parseContact({ email: 'a@b.co' })).toEqual({ ok: true, contact: { email: 'a@b.co', phone: '' } });
  });

  it.each(['', 'dana', 'dana@', 'a b@c.de', undefined, `${'x'.repeat(250)}@b.co`])('refuses the e-mail %j', (email) => {
    expect(parseContact({ email })).toMatchObject({
      ok: false,
      problems: { email: expect.stringMatching(/^Enter an email address/) },
    });
  });

  it.each(['+49 30 / 123456', '030-1234567', '775.555.0188'])('takes the phone number %j', (phone) => {
    expect(parseContact({ email: 'a@b.co', phone })).toMatchObject({ ok: true, contact: { phone } });
  });

  it.each(['12345', 'call me', '1234567890123456', '<b>123456</b>'])('refuses the phone number %j', (phone) => {
    expect(parseContact({ email: 'a@b.co', phone })).toEqual({
      ok: false,
      problems: { phone: 'Enter a phone number with 6 to 15 digits, or leave this empty' },
    });
  });
});
