/** Why a form was not saved, over the words beside its fields. */
export const notSavedYet = (fields: number): string =>
  fields === 1 ? 'Not saved yet: one field needs a change.' : `Not saved yet: ${fields} fields need a change.`;
