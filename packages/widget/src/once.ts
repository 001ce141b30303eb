/** Something done once, however often it is asked for; and anew where it has failed. */
export interface Once<T> {
  (): Promise<T>;
  /** That it was asked for, and has not failed. */
  begun?: Promise<T> | undefined;
}

export function once<T>(act: () => Promise<T>): Once<T> {
  const get: Once<T> = () =>
    (get.begun ??= act().catch((error) => {
      // The next one tries again: the network may be back by then.
      get.begun = undefined;
      throw error;
    }));
  return get;
}

/** Does something with what `get` brings; nothing where that can't be had. */
export const using = <T>(get: () => Promise<T>, act: (got: T) => unknown): Promise<unknown> =>
  get().then(act, () => {});
