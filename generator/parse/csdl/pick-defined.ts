/** Returns the fields that have a value: an absent field is absent, not `undefined`. */
export function pickDefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const picked: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) picked[name] = value as Exclude<T[typeof name], undefined>;
  }
  return picked;
}
