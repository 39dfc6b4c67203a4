import type { Child } from "../dom/h.ts";

/** A list of things to search through, with one of them open beside it. */
export interface BrowserSpec<T> {
  /** Of the list (`findings`) and of one thing in it (`finding`), as addresses name them. */
  readonly view: string;
  readonly itemView: string;
  readonly title: string;
  readonly noun: string;
  /** What there is to say of the whole. */
  readonly about?: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  /** What a search looks through. */
  readonly textOf: (item: T) => string;
  readonly filters: readonly Filter<T>[];
  /** The ways to order the items, the first of them without being asked. */
  readonly orders: readonly Order<T>[];
  readonly row: (item: T) => readonly Child[];
  readonly titleOf: (item: T) => string;
  readonly detail: (item: T) => Promise<readonly Child[]>;
}

/** `chips` takes several values at once, `select` one. */
export interface Filter<T> {
  readonly kind: "chips" | "select";
  readonly key: string;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly count: number; readonly label?: string }[];
  readonly valueOf: (item: T) => string;
}

export interface Order<T> {
  readonly key: string;
  readonly label: string;
  readonly compare?: (one: T, other: T) => number;
}
