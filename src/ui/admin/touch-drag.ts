import type { Attachment } from 'svelte/attachments';

type Ways = {
  begin: () => void;
  /** The place that the finger came upon, once for each time it comes upon one. */
  over: (place: HTMLElement) => void;
  end: () => void;
};

/**
 * Lets what a grip moves be dragged by a finger or a pen, which browsers leave out of their own dragging.
 * @param places selector of what it can be dragged over
 */
export function touchDrag(places: string, { begin, over, end }: Ways): Attachment<HTMLElement> {
  return (grip) => {
    const grips = new AbortController();

    function take(down: PointerEvent): void {
      if (down.pointerType === 'mouse' || !down.isPrimary) return;
      const held = new AbortController();
      const until = { signal: held.signal };
      const isHeld = (event: PointerEvent) => event.pointerId === down.pointerId;
      const drop = (event: PointerEvent) => {
        if (!isHeld(event)) return;
        held.abort();
        end();
      };
      let last = placeAt(down);
      begin();
      // What is dragged is put elsewhere under the finger, with another grip: the document hears of it all the same.
      document.addEventListener(
        'pointermove',
        (event) => {
          if (!isHeld(event)) return;
          const place = placeAt(event);
          if (place && place !== last) over(place);
          last = place;
        },
        until,
      );
      document.addEventListener('pointerup', drop, until);
      document.addEventListener('pointercancel', drop, until);
    }

    grip.addEventListener('pointerdown', take, { signal: grips.signal });
    return () => grips.abort();
  };

  function placeAt({ clientX, clientY }: PointerEvent): HTMLElement | null {
    return document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(places) ?? null;
  }
}
