import type { Rule } from "./rule.ts";
import { enumValue } from "./rules/example/enum-value.ts";
import { unknownProperty } from "./rules/example/unknown-property.ts";
import { valueKind } from "./rules/example/value-kind.ts";
import { status } from "./rules/http/status.ts";
import { urlRoute } from "./rules/http/url-route.ts";
import { syntax } from "./rules/json/syntax.ts";

/** All rules, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [unknownProperty, valueKind, enumValue, syntax, urlRoute, status];
