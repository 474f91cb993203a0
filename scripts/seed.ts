import { giveUp, step } from './lib/log.mjs';
import { openPlatform } from './lib/platform.ts';
import { seedDemoStores } from './lib/seed.ts';

/* Opens the demo stores that are not there yet: `npm run seed`, or `npm run seed -- --remote` for Cloudflare. */
try {
  const platform = await openPlatform(process.argv.slice(2));
  await step('Demo stores', async () => {
    const opened = await seedDemoStores(platform);
    return opened.length ? `opened ${opened.join(' and ')}` : null;
  });
  await platform.dispose();
} catch (error) {
  giveUp(error);
}
