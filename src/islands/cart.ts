import { formId } from '#lib/form-id.ts';

const CART_LINK = 'a[data-cart-link]';
const ADD_BUTTON = '[data-add-to-cart]';

/**
 * Wakes the cart drawer when a cart link or an add button is pointed at or focused. What is clicked or sent before it is
 * ready waits, and is done again once it is. Where the drawer cannot be had, the page goes on as it would without it.
 */
export function watchCart(wake: () => Promise<void>): void {
  const waiting = new Map<EventTarget | string, () => void>();
  let waking: Promise<void> | undefined;

  const start = () => (waking ??= wake().catch(console.error).finally(release));

  /** Now the drawer listens itself; or there is none, and links and forms do what they do by themselves. */
  function release() {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener);
    for (const repeat of waiting.values()) repeat();
  }

  function hold(event: Event, what: EventTarget | string, repeat: () => void) {
    event.preventDefault();
    waiting.set(what, repeat);
    void start();
  }

  function onSign(event: Event) {
    if (within(event, `${CART_LINK}, ${ADD_BUTTON}`)) void start();
  }

  function onClick(event: Event) {
    const link = within(event, CART_LINK);
    if (link && isPlain(event as MouseEvent)) hold(event, link, () => link.click());
  }

  function onSubmit(event: Event) {
    const { submitter, target } = event as SubmitEvent;
    const form = target as HTMLFormElement;
    if (submitter?.matches(ADD_BUTTON)) hold(event, formId(form) || form, () => sendAgain(form, submitter));
  }

  const listeners: [string, (event: Event) => void][] = [
    ['pointerover', onSign],
    ['focusin', onSign],
    ['click', onClick],
    ['submit', onSubmit],
  ];
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
}

/** An island may have put its own form in the place of the one that was sent, with what was chosen in it. */
function sendAgain(form: HTMLFormElement, submitter: HTMLElement): void {
  if (form.isConnected) return form.requestSubmit(submitter);
  const own = document.getElementById(formId(form));
  if (own instanceof HTMLFormElement) own.requestSubmit(own.querySelector<HTMLElement>(ADD_BUTTON));
}

const within = ({ target }: Event, selector: string) =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** Not meant for another tab or window. */
const isPlain = (event: MouseEvent) => !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
