import type { ClientDirective } from 'astro';

const CART_LINK = 'a[data-cart-link]';
const ADD_BUTTON = '[data-add-to-cart]';

/**
 * `client:cart`: fetches the island when a cart link or an add button is pointed at or focused, and hydrates it then. What
 * is clicked or sent before it is ready waits, and is done again once it is. Where the island cannot be had, the page
 * goes on as it would without it.
 */
const onCart: ClientDirective = (load) => {
  const waiting = new Map<EventTarget, () => void>();
  let waking: Promise<void> | undefined;

  const wake = () => (waking ??= hydrate());

  async function hydrate() {
    await (
      await load()
    )();
    for (const [type, listener] of listeners) document.removeEventListener(type, listener);
    for (const repeat of waiting.values()) repeat();
    waiting.clear();
  }

  function hold(event: Event, repeat: () => void) {
    event.preventDefault();
    if (event.target) waiting.set(event.target, repeat);
    void wake();
  }

  const listeners: [string, (event: Event) => void][] = [
    ['pointerover', (event) => void (within(event, `${CART_LINK}, ${ADD_BUTTON}`) && wake())],
    ['focusin', (event) => void (within(event, `${CART_LINK}, ${ADD_BUTTON}`) && wake())],
    [
      'click',
      (event) => {
        const link = within(event, CART_LINK);
        if (link && isPlain(event as MouseEvent)) hold(event, () => link.click());
      },
    ],
    [
      'submit',
      (event) => {
        const { submitter, target } = event as SubmitEvent;
        if (submitter?.matches(ADD_BUTTON)) hold(event, () => (target as HTMLFormElement).requestSubmit(submitter));
      },
    ],
  ];
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
};

const within = ({ target }: Event, selector: string) =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** Not meant for another tab or window. */
const isPlain = (event: MouseEvent) => !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

export default onCart;
