/**
 * A value while it is being made. To set the optional fields that are known, one after the other, takes a fifth of the
 * time that spreading them into a literal does, and a row of a table has thirty.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
