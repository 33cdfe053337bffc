/** Runs at once what a port promises for later; what is thrown becomes the promise's rejection. */
export function promiseOf<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
