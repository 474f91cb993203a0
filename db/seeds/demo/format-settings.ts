/**
 * A demo store's settings, one property for each settings document. The look (`theme`) is kept with the theme feature.
 * Money is in minor units of the store's currency, weight in grams, tax rates in millionths (8.265 % is 82 650).
 */
export type SettingsSeed = {
  general: GeneralSettingsSeed;
  shipping: { zones: ShippingZoneSeed[] };
  tax: TaxSettingsSeed;
  payments: PaymentSettingsSeed;
  checkout: CheckoutSettingsSeed;
};

export type GeneralSettingsSeed = {
  name: string;
  legalName: string;
  /** One line under the name in search results and the footer. */
  tagline: string;
  /** One or two sentences for the home page's description. */
  description: string;
  address: {
    street: string;
    city: string;
    /** Code of the state or province, where the country has them. */
    region?: string;
    postcode: string;
    /** ISO 3166-1 alpha-2. */
    country: string;
  };
  email: string;
  phone: string;
  /** BCP 47: language and number format. */
  locale: string;
  /** ISO 4217. */
  currency: string;
  /** IANA name. */
  timezone: string;
  /** Put before the order's number. */
  orderPrefix: string;
  /** Said under a price, e.g. `Before sales tax`. */
  taxNote: string;
};

export type ShippingZoneSeed = {
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2 codes, or every country no other zone names. */
  countries: string[] | 'rest-of-world';
  rates: ShippingRateSeed[];
};

export type ShippingRateSeed = {
  id: string;
  name: string;
  /** e.g. `2 working days` */
  promise: string;
  /** Minor units. */
  price: number;
  /** Subtotal in minor units from which the rate costs nothing. */
  freeFrom?: number;
  /** Grams, inclusive. */
  minWeight?: number;
  /** Grams, inclusive. */
  maxWeight?: number;
};

export type TaxSettingsSeed = {
  pricesIncludeTax: boolean;
  shippingTaxed: boolean;
  rates: TaxRateSeed[];
};

export type TaxRateSeed = {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Code of the state or province; absent: the whole country. */
  region?: string;
  name: string;
  rateMillionths: number;
};

/** Bank transfer, the one provider a store needs no contract for. */
export type PaymentSettingsSeed = {
  manual: {
    title: string;
    /** Shown before the order is placed. */
    summary: string;
    /** Shown on the order page and in the confirmation, with the order's number as reference. */
    instructions: string[];
  };
};

export type CheckoutSettingsSeed = {
  /** ISO 3166-1 alpha-2, chosen before the shopper says otherwise. */
  defaultCountry: string;
  phone: 'required' | 'optional' | 'hidden';
  /** Sentence above the button that places the order; page slugs in `links`. */
  terms: { text: string; links: { label: string; page: string }[] };
  /** Hours an unpaid order keeps its stock. */
  holdHours: number;
};
