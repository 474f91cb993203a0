declare namespace Astro {
  interface ClientDirectives {
    /** Hydrates when something inside is focused or pointed at. */
    'client:focus'?: boolean;
    /** Hydrates when a shopper is about to open the cart or to add to it; what they did meanwhile is done then. */
    'client:cart'?: boolean;
  }
}
