/** How long, in milliseconds, a link to register, to choose a password or to change an address works. */
export const LINK_LIFE = 30 * 60 * 1000;
