import { describe, expect, it } from 'vitest';
import { Failure } from '../lib/log.mjs';
import { siteCommand } from './command.ts';

const typed = (line: string) => line.split(' ');

describe('a command', () => {
  it('names hosts as stores are found by them', () => {
    expect(siteCommand(typed('suspend SHOP.Example:8080 --message Soon'))).toEqual({
      ...{ command: 'suspend', host: 'shop.example', message: 'Soon' },
    });
    expect(siteCommand(typed('add-domain https://shop.example/cart bücher.example --primary --remote'))).toEqual({
      ...{ command: 'add-domain', host: 'shop.example', newHost: 'xn--bcher-kva.example', primary: true },
    });
  });

  it('opens a store with little, and in a country and currency of its own', () => {
    const least = ['create', '--name', 'My shop', '--host', 'shop.example', '--email', 'us@shop.example'];
    expect(siteCommand(least)).toEqual({
      ...{ command: 'create', name: 'My shop', hosts: ['shop.example'], email: 'us@shop.example' },
      ...{ country: 'US', currency: 'USD', locale: 'en', timezone: 'UTC' },
    });
    const more = [...least, ...typed('--host www.shop.example --country at --currency eur --locale de-AT')];
    expect(siteCommand(more)).toMatchObject({
      ...{ hosts: ['shop.example', 'www.shop.example'], country: 'AT', currency: 'EUR', locale: 'de-AT' },
    });
  });

  it.each(['', '--help', 'create -h'])('or help: %j', (line) => {
    expect(siteCommand(line ? typed(line) : [])).toBeNull();
  });
});

describe('what cannot be done says what to type', () => {
  const least = 'create --name Shop --host shop.example --email us@shop.example';
  it.each([
    ['close shop.example', 'There is no command close.'],
    ['suspend', 'HOST is missing.'],
    ['add-domain shop.example', 'NEW_HOST is missing.'],
    ['invite shop.example', 'EMAIL is missing.'],
    ['invite shop.example nobody', 'EMAIL nobody is no e-mail address.'],
    ['invite shop.example us@shop.example --role boss', '--role is none of owner, admin'],
    ['suspend 127.0.0.1', '127.0.0.1 is no host of a store'],
    ['add-domain shop.example [::1]', '[::1] is no host of a store'],
    ['suspend shop.example now', 'What is now?'],
    ['list all', 'What is all?'],
    ['create shop.example', 'What is shop.example?'],
    ['create', '--name is missing.\n  --host is missing.\n  --email is missing.'],
    [`${least} --host SHOP.example`, '--host names a host twice.'],
    [`${least} --email nobody`, '--email nobody is no e-mail address.'],
    [`${least} --country XX`, '--country is no country code like US.'],
    [`${least} --country DE`, '--currency is missing: name the currency of the prices, like EUR.'],
    [`${least} --currency Euro`, '--currency is no currency code like USD.'],
    [`${least} --locale x`, '--locale is no language tag like en or de-AT.'],
    [`${least} --timezone Mars/Base`, '--timezone is no time zone like Europe/Berlin.'],
    ['list --all', "Unknown option '--all'"],
  ])('%s', (line, message) => {
    const command = () => siteCommand(typed(line));
    expect(command).toThrow(Failure);
    expect(command).toThrow(message);
  });
});
