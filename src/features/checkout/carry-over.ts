/** As much of a form's control as holds what is typed. */
type Control = { name: string; value: string };

/**
 * Puts what is typed into the fields that take the place of others: it may have been typed after those were asked for. A list
 * without that choice stays as it is.
 */
export function carryOver(shown: Iterable<Control>, fresh: Iterable<Control>): void {
  const typed = new Map([...shown].map(({ name, value }) => [name, value]));
  for (const control of fresh) {
    const own = control.value;
    control.value = typed.get(control.name) ?? own;
    // A select takes no value that it has no option for.
    if (control.value === '') control.value = typed.get(control.name) === '' ? '' : own;
  }
}
