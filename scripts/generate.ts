import { parseArgs } from 'node:util';
import { generate } from './lib/generate.ts';
import { giveUp, step } from './lib/log.mjs';
import { instance } from './lib/project.mjs';

/*
 * Makes large stores to measure with, in this instance's data:
 * `HERMES_STATE=.hermes/large npm run generate -- --products 100000 --stores 1000 --each 20`.
 */
const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '10000' },
    stores: { type: 'string', default: '0' },
    each: { type: 'string', default: '20' },
  },
});
const size = {
  products: Number(values.products),
  otherStores: Number(values.stores),
  productsEach: Number(values.each),
};

try {
  await step('Stores', async () => {
    await generate(instance().state, size);
    return `${size.products} products, ${size.otherStores} other stores, all indexed`;
  });
} catch (error) {
  giveUp(error);
}
