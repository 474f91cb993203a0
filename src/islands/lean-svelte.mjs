/*
 * What the storefront's islands do without, as modules in the place of Svelte's own: a quarter of its runtime. They hold
 * their state in `$state.raw`, await nothing while they render, catch no errors of each other, and are mounted and not
 * hydrated. A name that Svelte comes to want of these modules is missing then, which fails the build.
 */

const none = `() => { throw new Error('Not in the storefront\\'s copy of Svelte.'); }`;

/** By the end of a module's path: what is in its place. */
export const lean = {
  'svelte/src/internal/client/proxy.js': `
    const deep = ${none};
    export const proxy = (value) => (Object(value) === value ? deep() : value);
    export const get_proxied_value = (value) => value;
    export const is = Object.is;
  `,
  'svelte/src/internal/client/reactivity/async.js': `
    import { derived } from './deriveds.js';
    const none = ${none};
    export const flatten = (_blockers, sync, _async, use) => use(sync.map(derived));
    export {
      none as capture, none as for_await_track_reactivity_loss, none as increment_pending, none as run,
      none as run_after_blockers, none as save, none as track_reactivity_loss, none as unsave, none as unset_context,
      none as wait,
    };
  `,
  'svelte/src/internal/client/dom/blocks/boundary.js': `
    import { branch } from '../../reactivity/effects.js';
    export const boundary = (node, _props, children) => branch(() => children(node));
    export const pending = ${none};
    export class Boundary {}
  `,
  'svelte/src/internal/client/dom/hydration.js': `
    const none = ${none};
    const nothing = () => {};
    export const hydrating = false;
    export const hydrate_node = null;
    export { nothing as next, nothing as reset, nothing as hydrate_template, nothing as set_hydrating };
    export {
      none as hydrate_next, none as read_hydration_instruction, none as set_hydrate_node, none as skip_nodes,
    };
  `,
};
