import type { ListFilter } from '#lib/list-query.ts';

/** What a filter is set to, as the end of a sentence that its label begins. */
export function filterWords(filter: ListFilter, values: readonly string[]): string {
  switch (filter.kind) {
    case 'choice':
      return values.map((value) => filter.options.find((option) => option.value === value)?.label ?? value).join(', ');
    case 'day':
      return values.map(dayWords).join(', ');
    case 'number':
      return values.map((value) => (filter.unit ? `${value} ${filter.unit}` : value)).join(', ');
    case 'text':
      return values.join(', ');
  }
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const dayWords = (value: string) => day.format(new Date(`${value}T00:00:00Z`));
