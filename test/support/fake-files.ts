/** Files without a relay: tests say what becomes of them, and read what was asked for. */

import type { Files, FileView } from '../../src/sdk/files/files.ts';
import { Observable } from '../../src/sdk/observable.ts';
import type { Delivered } from '../../src/sdk/snapshots.ts';

export class FakeFiles implements Files {
  readonly told: string[] = [];
  /** What there is to be loaded. */
  blob: Blob | undefined;
  readonly #views = new Observable<readonly FileView[]>([]);
  readonly getSnapshot = this.#views.getSnapshot;
  readonly subscribe = this.#views.subscribe;

  add(file: Blob, { name = file instanceof File ? file.name : '' }: { readonly name?: string } = {}): string {
    const id = `file-${this.told.push(`add ${name}`)}`;
    const view: FileView = { id, file, name, sent: 0, state: 'uploading', isMeant: false };
    this.#views.set([...this.getSnapshot(), view]);
    return id;
  }

  /** What becomes of one of them. */
  becomes(id: string, change: Partial<FileView>): void {
    this.#views.set(this.getSnapshot().map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  cancel(id: string): void {
    this.told.push(`cancel ${id}`);
    this.#views.set(this.getSnapshot().filter((one) => one.id !== id));
  }

  retry(id: string): void {
    this.told.push(`retry ${id}`);
    this.becomes(id, { state: 'waiting', sent: 0 });
  }

  async send(text: string): Promise<Delivered | undefined> {
    this.told.push(`send ${text}`);
    this.#views.set([]);
    return undefined;
  }

  known(): undefined {}

  async load(_conversation: string, { id }: { readonly id: string }): Promise<Blob> {
    this.told.push(`load ${id}`);
    if (!this.blob) throw new TypeError('There is nothing.');
    return this.blob;
  }
}
