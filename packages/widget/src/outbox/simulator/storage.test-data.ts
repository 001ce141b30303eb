/** A localStorage: there at once, on the disk some seconds later. */
export class FakeStorage implements Storage {
  #items = new Map<string, string>();
  #saved = new Map<string, string>();
  /** There is room for no more. */
  full = false;
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  clear(): void {
    this.#items.clear();
  }
  /** The browser writes it to the disk every few seconds. */
  save(): void {
    this.#saved = new Map(this.#items);
  }
  /** The browser is killed: what was not written is gone. */
  lose(): void {
    this.#items = new Map(this.#saved);
  }
}
