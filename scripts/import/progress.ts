const EVERY_MS = 200;

/** One line that is written over and over on a terminal; elsewhere nothing is shown. */
export function progressLine(out: NodeJS.WriteStream = process.stderr) {
  let shownAt = 0;
  return {
    show(text: string): void {
      if (!out.isTTY || Date.now() - shownAt < EVERY_MS) return;
      shownAt = Date.now();
      out.write(`\r\u001b[K  · ${text}`);
    },
    end(): void {
      if (out.isTTY) out.write('\r\u001b[K');
    },
  };
}
