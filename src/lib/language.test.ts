import { expect, it } from 'vitest';
import { pageLanguage } from './language.ts';

it.each(['ar-AE', 'ar', 'he-IL', 'fa', 'ur-PK', 'ckb', 'ps', 'yi', 'dv', 'ug', 'sd', 'az-Arab', 'pa-PK', 'ks'])(
  '%s reads from right to left',
  (tag) => {
    expect(pageLanguage(tag)).toEqual({ lang: tag, dir: 'rtl' });
  },
);

it.each(['en-US', 'de-AT', 'az', 'pa-IN', 'ku', 'zh-TW', 'hi-IN', 'id-ID', 'ms', 'sd-Deva', 'qaa', 'en-US-US'])(
  '%s does not, or nothing is known of it',
  (tag) => {
    expect(pageLanguage(tag)).toEqual({ lang: tag });
  },
);
