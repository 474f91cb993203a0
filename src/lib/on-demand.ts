type Makers = Record<string, (argument: never) => unknown>;
type Made<M extends Makers> = { readonly [K in keyof M]: ReturnType<M[K]> };
type ArgumentOf<M extends Makers> = Parameters<M[keyof M]>[0];

/** Makes objects with one property for each maker, which is made from the object's argument when it is first read. */
export function onDemand<M extends Makers>(makers: M): (argument: ArgumentOf<M>) => Made<M> {
  class OnDemand {
    #argument: never;
    #made: Record<string, unknown> = {};
    constructor(argument: never) {
      this.#argument = argument;
    }
    static {
      for (const [name, make] of Object.entries(makers)) {
        const get = function (this: OnDemand) {
          return (this.#made[name] ??= make(this.#argument));
        };
        Object.defineProperty(this.prototype, name, { get });
      }
    }
  }
  return (argument) => new OnDemand(argument as never) as unknown as Made<M>;
}
