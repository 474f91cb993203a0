/*
 * What `astro:actions` is made of, for unit tests, which run without Astro's build. The package exports none of it by path.
 */
import { ActionError, isInputError } from '../../node_modules/astro/dist/actions/runtime/client.js';
import {
  ACTION_API_CONTEXT_SYMBOL,
  defineAction,
  formDataToObject,
} from '../../node_modules/astro/dist/actions/runtime/server.js';

export { ACTION_API_CONTEXT_SYMBOL, ActionError, defineAction, formDataToObject, isInputError };
