import { join } from "node:path";
import { z } from "zod";
import type { Config } from "../config/config.ts";
import { isPackageName } from "../config/is-package-name.ts";
import { highestLimits } from "../config/limits.ts";

const severity = z.enum(["error", "warning", "info", "off"]);
const folder = z
  .string()
  .min(1)
  .regex(/^[^\0]*$/, "a path without the character U+0000");
const paths = z.array(folder);

const api = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9][\w.-]*$/, "a name of letters, digits, `.`, `_` and `-`"),
  docs: paths.optional(),
  csdl: paths.optional(),
  types: paths.optional(),
  out: folder,
  package: z.string().refine(isPackageName, "the name of an npm package").optional(),
  namespace: z.string().min(1).optional(),
  baseUrl: z.string().min(1).optional(),
  lead: z
    .strictObject({
      types: z.enum(["docs", "csdl"]).optional(),
      nullability: z.enum(["docs", "csdl"]).optional(),
      descriptions: z.enum(["docs", "csdl"]).optional(),
      permissions: z.enum(["docs", "csdl"]).optional(),
    })
    .optional(),
});

/** Whatever one of them writes, the other would remove. */
const apis = z
  .array(api)
  .min(1)
  .superRefine((list, context) => {
    for (const key of ["name", "out"] as const) {
      const seen = new Set<string>();
      for (const [index, one] of list.entries()) {
        const value = key === "out" ? join(one.out, ".") : one.name;
        if (seen.has(value))
          context.addIssue({ code: "custom", path: [index, key], message: `a ${nouns[key]} that no other API has` });
        seen.add(value);
      }
    }
  });

const nouns = { name: "name", out: "folder" } as const;

const emit = z.strictObject({
  kinds: z
    .array(z.enum(["types", "schemas", "zod", "routes", "paths", "tests", "openapi", "csdl", "model"]))
    .optional(),
  nullability: z.enum(["optional", "documented"]).optional(),
  enums: z.enum(["union", "const", "enum"]).optional(),
  openEnums: z.boolean().optional(),
  dates: z.enum(["string", "Date"]).optional(),
  readonly: z.boolean().optional(),
  brands: z.boolean().optional(),
  only: z.strictObject({ types: paths.optional(), pages: paths.optional(), routes: paths.optional() }).optional(),
});

const count = z
  .int()
  .min(1)
  .max(2 ** 31);

const limits = z.strictObject({
  pageBytes: count.optional(),
  jsonDepth: z.int().min(1).max(highestLimits.jsonDepth).optional(),
  nesting: z.int().min(1).max(highestLimits.nesting).optional(),
  tableRows: count.optional(),
  tableColumns: count.optional(),
  cellLength: count.optional(),
  includeDepth: z.int().min(1).max(highestLimits.includeDepth).optional(),
  includes: count.optional(),
  yamlAliases: count.optional(),
  xmlDepth: z.int().min(1).max(highestLimits.xmlDepth).optional(),
  findings: count.optional(),
});

/** The shape of a configuration: `Config`, checked when it is read. */
export const configSchema = z.strictObject({
  apis,
  rules: byName(severity, "the id of a rule, `area/*` or `*`").optional(),
  baseline: z.string().min(1).optional(),
  templates: folder.optional(),
  emit: emit.optional(),
  vocabulary: byName(byName(z.array(z.string()), "a concept"), "a language").optional(),
  changes: byName(z.enum(["breaking", "dangerous", "safe"]), "a kind of change").optional(),
  parser: z.enum(["native", "remark"]).optional(),
  cacheDir: folder.optional(),
  outside: paths.optional(),
  limits: limits.optional(),
}) satisfies z.ZodType<Loose<Config>>;

/** Values by names, which are `expected`. None is `__proto__`, a key that zod would leave out without a word. */
function byName<Value extends z.ZodType>(value: Value, expected: string) {
  return z.preprocess(
    (input, context) => {
      if (typeof input === "object" && input !== null && Object.hasOwn(input, "__proto__"))
        context.addIssue({ code: "unrecognized_keys", keys: ["__proto__"], message: expected });
      return input;
    },
    z.record(z.string(), value),
  );
}

/** A type with `undefined` allowed wherever a field may be left out, as zod has it. */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Loose<T[Key]> | (undefined extends T[Key] ? undefined : never) }
    : T;
