/** What every field of an admin form has. */
export type FieldProps = {
  name: string;
  label: string;
  /** The name, unless a page has two fields of one name. */
  id?: string | undefined;
  /** One sentence under the field. */
  help?: string | undefined;
  /** What is wrong and the way out; from `formState(...).problems`. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Shown for screen readers only, where a table head already says it. */
  hideLabel?: boolean | undefined;
  /** Id of the form, for a field that stands outside of it. */
  form?: string | undefined;
};

/** Attributes that tie an input to its help and its error, both of which have these ids. */
export function tied({ name, id = name, help, error, required, form }: FieldProps) {
  return {
    id,
    name,
    form,
    required: required || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': [help && `${id}-help`, `${id}-error`].filter(Boolean).join(' '),
  };
}
