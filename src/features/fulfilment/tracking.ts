/** How a parcel can be followed; each part may be empty. */
export type Tracking = { carrier: string; trackingNumber: string; trackingUrl: string };

type Form = { get: (name: string) => unknown };
export type ParsedTracking = { ok: true; tracking: Tracking } | { ok: false; problems: Record<string, string> };

/** Carriers whose parcels can be followed by their number, with the address where `{}` stands for it. */
const pages: Record<string, string> = {
  'Australia Post': 'https://auspost.com.au/mypost/track/#/details/{}',
  'Canada Post': 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={}',
  Colissimo: 'https://www.laposte.fr/outils/suivre-vos-envois?code={}',
  DHL: 'https://www.dhl.com/en/express/tracking.html?AWB={}',
  DPD: 'https://tracking.dpd.de/status/en_US/parcel/{}',
  FedEx: 'https://www.fedex.com/fedextrack/?trknbr={}',
  GLS: 'https://gls-group.eu/track/{}',
  'Deutsche Post': 'https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode={}',
  PostNord: 'https://tracking.postnord.com/tracking?id={}',
  'Royal Mail': 'https://www.royalmail.com/track-your-item#/tracking-results/{}',
  UPS: 'https://www.ups.com/track?tracknum={}',
  USPS: 'https://tools.usps.com/go/TrackConfirmAction?tLabels={}',
};

/** The carriers that staff are offered; any other may be typed. */
export const carriers: readonly string[] = Object.keys(pages);

/** Reads carrier, number and address. A known carrier's address is made from the number where none was typed. */
export function parseTracking(form: Form): ParsedTracking {
  const carrier = textOf(form, 'carrier');
  const trackingNumber = textOf(form, 'trackingNumber');
  const typed = textOf(form, 'trackingUrl');
  const problems: Record<string, string> = {
    ...(carrier.length > 60 && { carrier: 'Use at most 60 characters' }),
    ...(trackingNumber.length > 80 && { trackingNumber: 'Use at most 80 characters' }),
    ...(typed !== '' && !isHttps(typed) && { trackingUrl: 'Use an address that begins with https://' }),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, tracking: { carrier, trackingNumber, trackingUrl: typed || pageOf(carrier, trackingNumber) } };
}

function pageOf(carrier: string, number: string): string {
  const page = Object.entries(pages).find(([name]) => name.toLowerCase() === carrier.toLowerCase())?.[1];
  if (!page || number === '') return '';
  return page.replace('{}', encodeURIComponent(number.replace(/\s+/g, '')));
}

function isHttps(text: string): boolean {
  return text.length <= 500 && URL.canParse(text) && new URL(text).protocol === 'https:';
}

function textOf(form: Form, name: string): string {
  const typed = form.get(name);
  return typeof typed === 'string' ? typed.trim() : '';
}
