import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { newMeter } from '#db/metered.ts';
import { openStore } from '#db/platform.ts';
import { generalSettings } from '#features/settings/general.ts';
import { siteDirectory } from '#features/tenancy/sites.ts';

it('a flood of unknown hosts sends no store’s host back to the database', async () => {
  const general = generalSettings.parse({ name: 'Real', email: 'us@real.example', currency: 'EUR' });
  await openStore(env.DB, { name: 'Real', hosts: ['real.example'], general, theme: {} }, 1_000);
  const directory = siteDirectory();
  const find = async (host: string) => {
    const meter = newMeter();
    const site = await directory.find(host, { database: env.DB, meter, waitUntil: () => undefined });
    return { name: site?.general.name, roundTrips: meter.roundTrips };
  };

  expect(await find('real.example')).toEqual({ name: 'Real', roundTrips: 1 });
  await Promise.all(Array.from({ length: 600 }, (_, i) => find(`nobody-${i}.example`)));
  expect(await find('real.example')).toEqual({ name: 'Real', roundTrips: 0 });
  expect(await find('nobody-599.example')).toEqual({ name: undefined, roundTrips: 0 });
});
