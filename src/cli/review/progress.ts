/** One line on a terminal's standard error that says how far a long run is; nothing where that is no terminal. */
export class Progress {
  readonly #total: number;
  readonly #shown = process.stderr.isTTY;
  #last = 0;

  constructor(total: number) {
    this.#total = total;
  }

  readonly update = (done: number): void => {
    const now = Date.now();
    if (!this.#shown || (now - this.#last < 100 && done < this.#total)) return;
    this.#last = now;
    const share = Math.floor((100 * done) / Math.max(1, this.#total));
    process.stderr.write(`\r${String(done)} of ${String(this.#total)} articles (${String(share)}%)`);
  };

  /** Takes the line away before results are written. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[2K');
  }
}
