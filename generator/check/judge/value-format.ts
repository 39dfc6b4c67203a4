/** What the values of a primitive type look like. */
export interface ValueFormat {
  readonly pattern: RegExp;
  readonly example: string;
}

const date = String.raw`-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?`;

const formatByEdmName: ReadonlyMap<string, ValueFormat> = new Map([
  ["Edm.Date", { pattern: new RegExp(`^${date}$`), example: "2026-12-24" }],
  ["Edm.TimeOfDay", { pattern: new RegExp(`^${time}$`), example: "07:30:00" }],
  [
    "Edm.DateTimeOffset",
    {
      pattern: new RegExp(String.raw`^${date}[Tt ]${time} ?(?:[Zz]|[+-]\d\d:?\d\d)$`),
      example: "2026-12-24T07:30:00Z",
    },
  ],
  [
    "Edm.Duration",
    {
      pattern:
        /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+(?:\.\d+)?D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
      example: "PT1H30M",
    },
  ],
  ["Edm.Binary", { pattern: /^[A-Za-z0-9+/_-]*={0,2}$/, example: "TWlsaw==" }],
  [
    "Edm.Guid",
    {
      pattern: /^\{?[0-9a-z]{4,12}(?:-[0-9a-z]{3,5}){3}-[0-9a-z]{8,14}\}?$/i,
      example: "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    },
  ],
]);

/** Returns the form of a primitive type's values on the wire; undefined where any string will do. */
export function formatOf(edmName: string): ValueFormat | undefined {
  return formatByEdmName.get(edmName);
}
