/** A form's own id. Not the property: that is a control which is called `id`, where the form has one. */
export const formId = (form: HTMLFormElement): string => form.getAttribute('id') ?? '';
