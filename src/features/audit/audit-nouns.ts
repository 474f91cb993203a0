/**
 * What actions are about, by the noun they begin with, as the log's filter lists it. An action of another noun does not
 * compile, and a test refuses a noun that no action has.
 */
export const nounWords = {
  account: 'accounts',
  category: 'categories',
  collection: 'collections',
  customer: 'customers',
  document: 'drafts and versions',
  'draft-order': 'draft orders',
  field: 'fields of products',
  import: 'imports',
  invitation: 'invitations',
  member: 'staff',
  order: 'orders',
  page: 'pages',
  passkey: 'passkeys',
  payments: 'payments',
  picture: 'pictures',
  product: 'products',
  request: 'unfinished requests',
  session: 'signing in',
  settings: 'settings',
  stock: 'stock',
} as const;

export type AuditNoun = keyof typeof nounWords;
