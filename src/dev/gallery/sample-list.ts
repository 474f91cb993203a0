import { listPage } from '#lib/list-page.ts';
import { PAGE_SIZE, parseListQuery, type ListDefinition, type ListQuery, type ListView } from '#lib/list-query.ts';
import type { Column } from '#ui/admin/table.ts';

type Row = { id: string; number: string; customer: string; sent: boolean; total: string; value: number };

export const sampleList: ListDefinition = {
  sorts: [
    { key: 'number', label: 'Order', first: 'desc' },
    { key: 'total', label: 'Total', first: 'desc' },
  ],
  filters: [
    {
      key: 'sent',
      label: 'Fulfilment',
      kind: 'choice',
      several: true,
      options: [
        { value: 'no', label: 'To send' },
        { value: 'yes', label: 'Sent' },
      ],
    },
    { key: 'from', label: 'Placed from', kind: 'day' },
    { key: 'tag', label: 'Tag', kind: 'text', placeholder: 'gift-wrap' },
    { key: 'least', label: 'At least', kind: 'number', unit: 'pieces' },
  ],
};

export const sampleViews: ListView[] = [{ id: 'to-send', label: 'To send', query: 'sent=no' }];

export const sampleColumns: Column[] = [
  { key: 'number', label: 'Order', sort: 'number' },
  { key: 'customer', label: 'Customer' },
  { key: 'state', label: 'Fulfilment' },
  { key: 'total', label: 'Total', number: true, sort: 'total' },
];

const people = ['Inês Carvalho', 'Oskar Lindqvist', 'Priya Raman', 'Camille Roux', 'Hiroshi Endo', 'Noor van Dijk'];
const rows: Row[] = Array.from({ length: 120 }, (_, index) => ({
  id: `sample-${index}`,
  number: `#${4000 + index}`,
  customer: people[index % people.length] ?? '',
  sent: index % 3 === 0,
  total: `€${(index * 7) % 190}.00`,
  value: 4000 + index,
}));

export const sampleQuery = (params: URLSearchParams): ListQuery => parseListQuery(sampleList, params, sampleViews);

/** Filters, sorts and pages the made-up rows as a query would. */
export function samplePage({ q, filters, sort, cursor }: ListQuery) {
  const wanted = filters['sent'];
  const found = rows
    .filter(({ customer }) => customer.toLowerCase().includes(q.toLowerCase()))
    .filter(({ sent }) => !wanted || wanted.includes(sent ? 'yes' : 'no'));
  const backwards = cursor?.direction === 'before';
  const down = (sort.direction === 'desc') !== backwards;
  const sorted = found.toSorted((a, b) => (down ? b.value - a.value : a.value - b.value));
  const start = cursor ? sorted.findIndex(({ id }) => id === cursor.id) + 1 : 0;
  return listPage(sorted.slice(start, start + PAGE_SIZE + 1), { cursor }, ({ value, id }) => ({ value, id }));
}
