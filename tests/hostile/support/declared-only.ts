/*
 * Stands for the runtime's modules when an action's file is loaded for what it declares. Nothing of it is ever run.
 */

/** What `defineAction` was told. */
export const defineAction = <T>(definition: T): T => definition;

export class ActionError extends Error {}
export const isActionError = () => false;
export const isInputError = () => false;
export const env = {};
