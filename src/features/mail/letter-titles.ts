import type { ChosenLetter } from './mail.settings.ts';

/** What each letter is called in settings, and when it is sent. */
export const letterTitles: Record<ChosenLetter, { title: string; when: string }> = {
  'order-placed': { title: 'How to pay', when: 'An order was placed that is paid by transfer.' },
  'order-to-pay': { title: 'Ready to be paid', when: 'You made an order for somebody.' },
  'order-paid': { title: 'Order confirmed', when: 'An order was paid.' },
  'order-shipped': { title: 'On its way', when: 'A parcel was sent.' },
  'order-ready': { title: 'Ready for pick-up', when: 'You put an order aside that is picked up.' },
  'order-changed': { title: 'Order changed', when: 'You changed what is in an order.' },
  'order-refunded': { title: 'Money back', when: 'Money was given back.' },
  'order-cancelled': { title: 'Order cancelled', when: 'You cancelled an order.' },
  'order-expired': { title: 'Not paid in time', when: 'An order ran out because nobody paid it.' },
};
