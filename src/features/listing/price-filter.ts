import { html, type Html } from '#lib/html.ts';
import { numberFormat } from '#lib/intl.ts';
import { currencyDecimals, currencySign } from '#lib/money.ts';
import type { PriceRange } from './selection.ts';

type Money = { currency: string; locale: string };

/** Two fields for a range of prices, in whole units of the currency, and what there is to choose from. */
export function priceFilter(chosen: PriceRange | null, prices: PriceRange, { currency, locale }: Money): Html {
  const unit = 10 ** currencyDecimals(currency);
  const sign = currencySign(currency, locale);
  const whole = numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  const field = (key: 'from' | 'to', label: string) => html`
    <div class="field">
      <label class="hint" for="price-${key}">${label} ${sign}</label>
      <input
        class="input"
        id="price-${key}"
        name="price-${key}"
        inputmode="decimal"
        value="${major(chosen?.[key], unit)}"
      />
    </div>
  `;
  const [least, most] = [Math.floor((prices.from ?? 0) / unit), Math.ceil((prices.to ?? 0) / unit)];
  return html`
    <fieldset>
      <legend class="vh">Price</legend>
      <div class="range">
        ${field('from', 'From')}
        <span class="mute" aria-hidden="true">–</span>
        ${field('to', 'To')}
      </div>
      <p class="hint">These cost ${whole.format(least)} to ${whole.format(most)}.</p>
    </fieldset>
  `;
}

const major = (minor: number | null | undefined, unit: number) => (typeof minor === 'number' ? minor / unit : '');
