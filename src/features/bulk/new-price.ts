import { currencyDecimals, roundHalfUp } from '#lib/money.ts';

export const ROUNDINGS = ['none', 'whole', 'nines', 'five'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** How prices change: by hundredths of a per cent, by minor units, or to so many minor units; and how they are rounded. */
export type PriceStep = { how: 'percent' | 'amount' | 'set'; by: number; round: Rounding };

/** The price after a step, in minor units; never below zero. */
export function newPrice(price: number, { how, by, round }: PriceStep, currency: string): number {
  const moved = how === 'set' ? by : how === 'amount' ? price + by : percent(price, by);
  return Math.max(0, rounded(Math.max(0, moved), round, currency));
}

const percent = (price: number, by: number) => roundHalfUp(BigInt(price) * BigInt(100_00 + by), 100_00n);

/** `nines` is the nearest price that ends in .99; where the currency has no decimals, in 99. */
function rounded(price: number, round: Rounding, currency: string): number {
  const unit = 10 ** currencyDecimals(currency);
  switch (round) {
    case 'none':
      return price;
    case 'whole':
      return nearest(price, unit);
    case 'five':
      return nearest(price, Math.max(5, unit / 20));
    case 'nines': {
      const step = Math.max(unit, 100);
      return Math.max(step, nearest(price + 1, step)) - 1;
    }
  }
}

const nearest = (price: number, step: number) => roundHalfUp(BigInt(price), BigInt(step)) * step;
