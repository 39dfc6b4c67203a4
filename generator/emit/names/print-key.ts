import { printString } from "./print-string.ts";

/** Prints a property name for an interface or object type: bare where it is an ASCII identifier, quoted elsewhere. */
export function printKey(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : printString(name);
}

/** Prints a property name for an object literal, where a plain `__proto__` would set the prototype. */
export function printLiteralKey(name: string): string {
  return name === "__proto__" ? `["__proto__"]` : printKey(name);
}
