/** A record in which null is absence: the shape in which it travels in views, where a merge patch removes by null. */
export type WithoutNulls<T> = {
  readonly [K in keyof T as null extends T[K] ? never : K]: T[K];
} & {
  readonly [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

/** The record without those of its own fields that are null; fields of fields stay as they are. */
export function withoutNulls<T extends object>(record: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}
