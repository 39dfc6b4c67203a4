import { describe, expect, test } from "vitest";
import { buildDeclared } from "../../../generator/model/declared/build-declared.ts";
import type { DeclaredMember, DeclaredType } from "../../../generator/model/declared/declared-api.ts";
import { parseDeclarations } from "../../../generator/parse/typescript/parse-declarations.ts";

async function declared(files: Readonly<Record<string, string>>): Promise<string[]> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return buildDeclared(await parseDeclarations(sources)).types.map(printType);
}

function printType(type: DeclaredType): string {
  const name = [...type.scope, type.name].join(".");
  if (type.kind === "enum") return `enum ${name}: ${type.members.map((member) => member.name).join(" ")}`;
  const bases = type.bases.map((base) => base.slice(base.indexOf("#") + 1)).join(",");
  const heads = [name, bases && `<${bases}>`, type.partial && "partial"].filter((part) => part).join(" ");
  return `${heads}: ${type.members.map(printMember).join("; ")}`;
}

function printMember({ name, optional, nullable, type: { collection, item } }: DeclaredMember): string {
  const what = item.kind === "declared" ? item.id : item.kind === "primitive" ? item.name : "?";
  return `${name}${optional ? "?" : ""} ${what}${collection ? "[]" : ""}${nullable ? "|null" : ""}`;
}

describe("what TypeScript declares", () => {
  test("interfaces, classes and object types are structures; generic ones are helpers", async () => {
    const text = `
      export interface Page<T> { items: T[] }
      export interface Note extends Item { text?: string; "e-tag": string; size(): number; [key: string]: unknown }
      export class Shelf { row!: number; readonly notes: readonly Note[] = []; #secret: string = ""; }
      export type Box = Item & { open: boolean | null };
      interface Item { id: string }
      interface Item { at: Date }`;
    expect(await declared({ "a.d.ts": text })).toEqual([
      "Note <Item>: text? string; e-tag string",
      "Shelf: row number; notes a.d.ts#Note[]",
      "Box <Item>: open boolean|null",
      "Item: id string; at string",
    ]);
  });

  test("enums, unions of strings and constant objects list the values that travel", async () => {
    const text = `
      export enum Color { Red = "red", Green = "green", other }
      export type Size = "small" | "large" | (string & {});
      export const Shape = { Round: "round", Flat: "flat" } as const;
      export type Shape = (typeof Shape)[keyof typeof Shape];
      export const limits = { most: 5 } as const;`;
    expect(await declared({ "a.ts": text })).toEqual([
      "enum Color: red green other",
      "enum Size: small large",
      "enum Shape: round flat",
    ]);
  });

  test("aliases and their parameters are filled in", async () => {
    const text = `
      type Maybe<T> = T | null;
      type Guid = string & { format: "uuid" };
      type List<T> = Array<Maybe<T>>;
      interface Note { a: Maybe<string>; b?: Maybe<List<Guid>>; c: List<Note>; d: Partial<Note>; e: string | number; f: any; g: undefined | "x" | "y" }`;
    expect(await declared({ "a.ts": text })).toEqual([
      "Note: a string|null; b? string[]|null; c a.ts#Note[]; d a.ts#Note; e ?; f ?; g? string",
    ]);
  });

  test("names are looked for in the namespaces around, in imports and under the file's own name", async () => {
    const types = `
      export as namespace lib;
      export interface Entity { id?: string }
      export interface Session { calls?: Calls.Call[] }
      export namespace Calls {
        interface Call extends lib.Entity { session?: Session; outer?: lib.Session }
        interface Session extends Gone {}
      }`;
    const user = `import type { Entity as Base } from "./lib.js"; export interface User extends Base { id?: Unknown }`;
    expect(await declared({ "lib.d.ts": types, "user.ts": user })).toEqual([
      "Entity: id? string",
      "Session: calls? lib.d.ts#Calls.Call[]",
      "Calls.Call <Entity>: session? lib.d.ts#Calls.Session; outer? lib.d.ts#Session",
      "Calls.Session partial: ",
      "User <Entity>: id? ?",
    ]);
  });

  test("circular aliases and broken text come to an end", async () => {
    const deep = `${"Array<".repeat(300)}string${">".repeat(300)}`;
    const text = `
      type A<T> = B<T> | B<T[]>;
      type B<T> = A<T> | A<T[]>;
      type C = D; type D = C;
      interface Note { a: A<string>; c: C; deep: ${deep}; __proto__: string; constructor: string }
      interface`;
    expect(await declared({ "a.ts": text })).toEqual([
      "Note: a ?; c ?; deep ?[]; __proto__ string; constructor string",
    ]);
  });

  test("places are those of the names and types in the file, CRLF and byte-order mark counted", async () => {
    const text = "\uFEFFinterface Note {\r\n  /** Text. */\r\n  text?: string | null;\r\n}\r\n";
    const [note] = buildDeclared(await parseDeclarations([{ path: "a.ts", text }])).types;
    const [member] = note?.kind === "structure" ? note.members : [];
    expect(note?.source).toEqual({ file: "a.ts", line: 1, column: 12, endLine: 1, endColumn: 16 });
    expect(member?.source).toEqual({ file: "a.ts", line: 3, column: 3, endLine: 3, endColumn: 7 });
    expect(member?.typeSource).toEqual({ file: "a.ts", line: 3, column: 10, endLine: 3, endColumn: 23 });
  });
});
