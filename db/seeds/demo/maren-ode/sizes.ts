/** Sizes of clothing that is cut by letter. */
export const letterSizes = {
  name: 'Size',
  values: [
    { label: 'XS', code: 'XS' },
    { label: 'S', code: 'S' },
    { label: 'M', code: 'M' },
    { label: 'L', code: 'L' },
    { label: 'XL', code: 'XL' },
  ],
};

/** European sizes of what is cut to the waist. */
export const waistSizes = {
  name: 'Size',
  values: [
    { label: '34', code: '34' },
    { label: '36', code: '36' },
    { label: '38', code: '38' },
    { label: '40', code: '40' },
    { label: '42', code: '42' },
    { label: '44', code: '44' },
  ],
};
