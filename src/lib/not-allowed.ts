/** Thrown where someone reads what their role may not. The middleware answers 403. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}
