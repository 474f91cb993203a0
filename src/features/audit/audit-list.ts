import type { ListDefinition } from '#lib/list-query.ts';
import { nounWords } from './audit-nouns.ts';

/** What the audit log can be asked. `people` are those who are in it. */
export const auditListDefinition = (people: readonly { accountId: string; name: string }[]): ListDefinition => ({
  sorts: [{ key: 'when', label: 'When', first: 'desc' }],
  filters: [
    {
      key: 'person',
      label: 'By',
      kind: 'choice',
      options: people.map(({ accountId, name }) => ({ value: accountId, label: name })),
    },
    {
      key: 'about',
      label: 'About',
      kind: 'choice',
      options: Object.entries(nounWords).map(([value, label]) => ({ value, label })),
    },
    { key: 'from', label: 'From', kind: 'day' },
    { key: 'until', label: 'Until', kind: 'day' },
  ],
});
