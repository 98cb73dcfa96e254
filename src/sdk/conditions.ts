/** Promises of what is still to come true. */
export class Conditions {
  readonly #waiting = new Map<() => boolean, () => void>();

  /** Resolves when `holds` does: now, or after a change. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(holds, resolve);
      this.check();
    });
  }

  /** Called after every change: tells those whose condition holds now. */
  check(): void {
    for (const [holds, resolve] of this.#waiting) {
      if (!holds()) continue;
      this.#waiting.delete(holds);
      resolve();
    }
  }
}
