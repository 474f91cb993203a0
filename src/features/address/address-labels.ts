/*
 * What the address metadata does not say: how an English-speaking shopper of a country calls a field, and a postcode
 * that exists there, to show as an example.
 */

const byCountries = (labels: Record<string, string>): Map<string, string> =>
  new Map(Object.entries(labels).flatMap(([label, codes]) => codes.split(' ').map((code) => [code, label])));

const regionLabels = byCountries({
  State: 'AS BR FM IN MH MP MX MY NG PW US VE VI',
  'State or territory': 'AU',
  'Province or territory': 'CA',
  County: 'EE IE LT RO',
  Prefecture: 'JP',
  Emirate: 'AE',
  Parish: 'BB JM',
  Island: 'BS CV KI KN KY PF SC TV',
  Department: 'CO HN NI UY',
  Area: 'HK',
  District: 'NR',
  Region: 'CL RU UA',
  'County or city': 'TW',
});

const postcodeLabels = byCountries({
  'ZIP code': 'AS FM GU MH MP PR PW US VI',
  'Postal code': 'CA CN HK JP KR MX PH SG TW ZA',
  Eircode: 'IE',
  'PIN code': 'IN',
});

const cityLabels = byCountries({
  City: 'AR AS BR CA CN CO GU IN KR MX MP PR US VI',
  'Suburb or town': 'AU',
  District: 'HK TW',
});

const districtWords = byCountries({
  suburb: 'NZ ZA',
  neighbourhood: 'BR MX',
  townland: 'IE',
  village: 'MY',
  district: 'CN CO IR KR NG PH PK TH',
});

const streetLabels = byCountries({
  'Street and number': 'AT BE BG BR CH CZ DE DK EE ES FI GR HR HU IS IT LI LT LV NL NO PL PT RO SE SI SK',
});

const postcodeExamples = new Map(
  Object.entries({
    ...{ AD: 'AD100', AR: 'C1070AAM', AT: '1010', AU: '2060', BE: '1000', BG: '1000', BR: '40301-110', CA: 'K1A 0B1' },
    ...{ CH: '8001', CL: '8340457', CN: '100033', CO: '111221', CY: '2008', CZ: '100 00', DE: '10435', DK: '1050' },
    ...{ EE: '69501', ES: '28039', FI: '00550', FR: '75001', GB: 'SW1A 1AA', GG: 'GY1 1AA', GR: '151 24', HR: '10000' },
    ...{ HU: '1037', ID: '40115', IE: 'A65 F4E2', IL: '9614303', IM: 'IM2 1AA', IN: '110034', IS: '101', IT: '00144' },
    ...{ JE: 'JE1 1AA', JP: '154-0023', KR: '03051', LI: '9490', LT: '04340', LU: '4750', LV: 'LV-1073', MC: '98000' },
    ...{ MT: 'VLT 1117', MX: '02860', MY: '43000', NL: '1012 AB', NO: '0150', NZ: '6011', PH: '1008', PL: '00-950' },
    ...{ PR: '00930', PT: '2725-079', RO: '060274', RS: '11000', SA: '11564', SE: '114 55', SG: '546080', SI: '4000' },
    ...{ SK: '010 01', TH: '10150', TR: '34437', TW: '104', UA: '15432', US: '89502', VN: '70010', ZA: '0083' },
  }),
);

/** How the part of the country in an address is called: State, County, Prefecture. */
export function regionLabel(country: string): string {
  return regionLabels.get(country) ?? 'Province';
}

/** How the code of the delivery area is called: ZIP code, Eircode, Postcode. */
export function postcodeLabel(country: string): string {
  return postcodeLabels.get(country) ?? 'Postcode';
}

/** How the place is called that the street lies in. */
export function cityLabel(country: string): string {
  return cityLabels.get(country) ?? 'Town or city';
}

/** How the second address line is called. Where addresses name a part of the place, it belongs there. */
export function secondLineLabel(country: string): string {
  const district = districtWords.get(country);
  return district ? `Apartment, floor or ${district}` : 'Apartment, suite or floor';
}

/** How the first address line is called. */
export function streetLabel(country: string): string {
  return streetLabels.get(country) ?? 'Street address';
}

/** A postcode of the country, or undefined where none is known. */
export function postcodeExample(country: string): string | undefined {
  return postcodeExamples.get(country);
}
