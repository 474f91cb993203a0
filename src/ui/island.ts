import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { asItIs, type Html } from '#lib/html.ts';

/**
 * What an island shows before its script is there. Svelte escapes what it prints. Rendered at once: as a component of a page it
 * would be waited for, which costs more than to render it.
 */
export const island = <P extends Record<string, unknown>>(of: Component<P>, props: P): Html =>
  asItIs(render(of, { props } as never).body.replaceAll(EMPTY_CLASS, ''));

/** What Svelte leaves of a list of classes none of which applies. */
const EMPTY_CLASS = / class=""/g;
