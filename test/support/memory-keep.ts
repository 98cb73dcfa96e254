/** A browser's storage, as much of it as the desk sees. */
import type { Keep } from '../../src/console/keep.ts';

export class MemoryKeep implements Keep {
  readonly entries = new Map<string, string>();

  get length(): number {
    return this.entries.size;
  }

  key(at: number): string | null {
    return [...this.entries.keys()][at] ?? null;
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}
