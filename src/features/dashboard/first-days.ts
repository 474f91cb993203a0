import { paths } from '#lib/paths.ts';

/** One thing to do before a store can sell. */
export type FirstStep = { title: string; why: string; action: string; href: string; isDone: boolean };

/** What is there of a new store. */
export type Readiness = { hasProduct: boolean; shipsSomewhere: boolean; canBePaid: boolean };

/** The way to the first order, in the order in which it is walked. */
export function firstSteps({ hasProduct, shipsSomewhere, canBePaid }: Readiness): FirstStep[] {
  return [
    {
      title: 'Name your store',
      why: 'Shoppers see it on every page and in every e-mail.',
      action: 'Look at the name',
      href: paths.admin.settings('general'),
      isDone: true,
    },
    {
      title: 'Add your first product',
      why: 'A title, a price and a photo are enough to begin with.',
      action: 'Add a product',
      href: paths.admin.products(),
      isDone: hasProduct,
    },
    {
      title: 'Set where you ship and what it costs',
      why: 'Without a rate nobody can order anything that has to be sent.',
      action: 'Set up shipping',
      href: paths.admin.settings('shipping'),
      isDone: shipsSomewhere,
    },
    {
      title: 'Decide how you get paid',
      why: 'Customers pay on your provider’s page, or by bank transfer. Card numbers never touch your store.',
      action: 'Set up payments',
      href: paths.admin.settings('payments'),
      isDone: canBePaid,
    },
    {
      title: 'Place a test order',
      why: 'Buy something of yours, and see what your customers will see.',
      action: 'Go to the store',
      href: paths.home(),
      isDone: false,
    },
  ];
}
