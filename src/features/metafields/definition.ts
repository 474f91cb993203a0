/** A field that a store adds to its products. */
export type Definition = {
  id: string;
  /** `spec` is shown to shoppers, anything else to staff only. */
  namespace: string;
  key: string;
  label: string;
  type: FieldType;
  position: number;
};

export type FieldType = 'text' | 'number' | 'boolean' | 'date' | 'url';

export const FIELD_TYPES: Record<FieldType, string> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Yes or no',
  date: 'Date',
  url: 'Address of a page',
};

/** The namespace of fields that shoppers see. */
export const SHOWN = 'spec';
/** The one of fields that are for staff. */
export const FOR_STAFF = 'custom';

/** The key that a field's name makes; empty when it has no letter or digit that a key may have. */
export const keyOf = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
