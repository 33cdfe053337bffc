import type { ReactElement } from 'react';
import type { Key, ListState } from 'react-aria-components/GridList';

/** What React Aria asks of a list's rows, and of one of them. */
type Collection = ListState<null>['collection'];
export type RowNode = NonNullable<ReturnType<Collection['getItem']>>;

/** What rows are made with: the same object for as long as a list is shown. */
export interface RowSource {
  /** What a row is announced by, as it is called now. */
  readonly nameOf: (id: string) => string;
  readonly render: (node: RowNode) => ReactElement;
}

/** Makes the rows of one list after another: a row that keeps its place keeps its node. */
export function createRows(source: RowSource): (ids: readonly string[]) => Rows {
  let rows: Rows | null = null;
  return (ids) => (rows = new Rows(ids, source, rows));
}

/**
 * The rows of a list as React Aria's hooks ask for them. Its own components render every row once, hidden, to learn of
 * it: thousands of elements for each change of a list. These are ids and what stands beside them, and whatever else
 * belongs to a row is looked up when it is asked for.
 */
export class Rows implements Collection {
  readonly #nodes: readonly RowNode[];
  readonly #places: ReadonlyMap<Key, number>;

  constructor(ids: readonly string[], source: RowSource, before: Rows | null) {
    this.#places = new Map(ids.map((id, index) => [id, index]));
    this.#nodes = ids.map((id, index) => {
      const [prevKey, nextKey] = [ids[index - 1] ?? null, ids[index + 1] ?? null];
      const known = before?.at(index);
      const isSame = known?.key === id && known.prevKey === prevKey && known.nextKey === nextKey;
      return isSame ? known : row(id, index, prevKey, nextKey, source);
    });
  }

  get size(): number {
    return this.#nodes.length;
  }

  [Symbol.iterator](): IterableIterator<RowNode> {
    return this.#nodes[Symbol.iterator]();
  }

  getKeys(): Iterable<Key> {
    return this.#places.keys();
  }

  at(index: number): RowNode | null {
    return this.#nodes[index] ?? null;
  }

  getItem(key: Key): RowNode | null {
    return this.#nodes[this.#places.get(key) ?? -1] ?? null;
  }

  getKeyBefore(key: Key): Key | null {
    return this.getItem(key)?.prevKey ?? null;
  }

  getKeyAfter(key: Key): Key | null {
    return this.getItem(key)?.nextKey ?? null;
  }

  getFirstKey(): Key | null {
    return this.#nodes[0]?.key ?? null;
  }

  getLastKey(): Key | null {
    return this.#nodes.at(-1)?.key ?? null;
  }

  getChildren(): Iterable<RowNode> {
    return [];
  }

  getTextValue(key: Key): string {
    return this.getItem(key)?.textValue ?? '';
  }
}

function row(
  key: string,
  index: number,
  prevKey: string | null,
  nextKey: string | null,
  { nameOf, render }: RowSource,
): RowNode {
  return {
    type: 'item',
    key,
    index,
    prevKey,
    nextKey,
    parentKey: null,
    level: 0,
    hasChildNodes: false,
    childNodes: [],
    value: null,
    rendered: null,
    props: {},
    get textValue() {
      return nameOf(key);
    },
    render,
  };
}
