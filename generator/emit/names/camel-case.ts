import { pascalCase } from "./pascal-case.ts";
import { reservedWords } from "./reserved-words.ts";

/** Turns any text into a camelCase identifier that is no reserved word: `user-list` → `userList`, `delete` → `delete_`. */
export function camelCase(text: string): string {
  const pascal = pascalCase(text);
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  return reservedWords.has(camel) ? `${camel}_` : camel;
}
