/**
 * A JSON value on its way to `JSON.stringify`, which leaves out what is undefined: an optional field may stand there
 * without a value.
 */
export type Printed<T> = T extends readonly (infer Item)[]
  ? readonly Printed<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Printed<T[K]> | undefined }
    : T;
