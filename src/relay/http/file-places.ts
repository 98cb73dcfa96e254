/** So many files of one kind are written at a time, and whoever asks for one more is told to come again. Rules X3 and X6 in docs/SPEC.md. */
import type { Readable } from 'node:stream';
import { ParlorError } from '../../core/errors.ts';
import { visitorData } from '../../core/privacy-limits.ts';

/** When to come again, in milliseconds. */
const retryMs = 5_000;

export class FilePlaces {
  #taken = 0;

  /**
   * What `open` gives, with a place that it has until it is closed. The place is taken before anything is waited for.
   * @throws ParlorError `overloaded` if there is none.
   */
  async written(open: () => Promise<Readable>): Promise<Readable> {
    if (this.#taken >= visitorData.exportsAtOnce) throw new ParlorError('overloaded', { params: { retryMs } });
    this.#taken += 1;
    try {
      const file = await open();
      file.once('close', () => this.#giveBack());
      return file;
    } catch (error) {
      this.#giveBack();
      throw error;
    }
  }

  #giveBack(): void {
    this.#taken -= 1;
  }
}
