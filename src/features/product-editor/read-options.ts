import type { Problems } from './edited-product.ts';
import { MOST_OPTIONS, type ProductForm } from './product-form.ts';

const LONGEST = 255;

/** The options of a form; what is wrong with them goes to `problems`. */
export function readOptions({ options }: ProductForm, problems: Problems): ProductForm['options'] {
  const names = options.map(({ name }) => name.toLowerCase());
  options.slice(0, MOST_OPTIONS).forEach(({ name, values }, at) => {
    if (!name) problems[`options.${at}.name`] = 'Give the option a name, like Size.';
    else if (names.indexOf(name.toLowerCase()) < at)
      problems[`options.${at}.name`] = `There is another option called ${name}.`;
    else if (name.length > LONGEST) problems[`options.${at}.name`] = `At most ${LONGEST} characters fit here.`;
    if (!values.length) problems[`options.${at}.values`] = `Give ${name || 'the option'} at least one value.`;
    else if (values.some((value) => value.length > LONGEST))
      problems[`options.${at}.values`] = `A value has at most ${LONGEST} characters.`;
  });
  return options;
}
