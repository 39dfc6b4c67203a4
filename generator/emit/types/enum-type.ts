import type { EnumMember, EnumType } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import type { EmitOptions } from "../emit-options.ts";
import { encloseDocText, printDocComment, printDocText } from "../names/print-doc-comment.ts";
import { printKey, printLiteralKey } from "../names/print-key.ts";
import { fits } from "../names/print-list.ts";
import { printString } from "../names/print-string.ts";
import { supportPath } from "../names/type-code.ts";
import type { EmittedDeclaration, EmittedType } from "./emitted-type.ts";
import { plainDescription } from "./plain-description.ts";
import { printAlias } from "./print-alias.ts";
import { typeDocs } from "./type-docs.ts";

type EnumForm = NonNullable<EmitOptions["enums"]>;
type EnumPrinter = (type: EnumType, identifier: string, options: EmitOptions) => readonly EmittedDeclaration[];

const forms: Readonly<Record<EnumForm, EnumPrinter>> = { union: unionForm, const: constForm, enum: enumForm };

/** Emits an enum type in the form that the options ask for. */
export function enumType(asWritten: EnumType, { names, options }: EmitContext): EmittedType {
  const type = { ...asWritten, members: distinct(asWritten.members) };
  const identifier = names.get(type.name)?.identifier ?? "unknown";
  if (type.members.length === 0) return { declarations: [alias(type, identifier, "string")], imports: [] };
  const declarations = forms[options.enums ?? "union"](type, identifier, options);
  const flags = type.flags && options.enums !== "enum";
  return { declarations, imports: flags ? [{ identifier: "Flags", path: supportPath }] : [] };
}

/** The first of the members that have one name. */
function distinct(members: readonly EnumMember[]): readonly EnumMember[] {
  return [...new Map(members.toReversed().map((member) => [member.name, member])).values()].toReversed();
}

function unionForm(type: EnumType, identifier: string, options: EmitOptions): readonly EmittedDeclaration[] {
  return [alias(type, identifier, unionOf(type, identifier, options))];
}

/** The union of the members, one a line where the docs describe them or one line is too short for them all. */
function unionOf(type: EnumType, identifier: string, options: EmitOptions): string {
  const union = type.members.map(({ name }) => printString(name)).join(" | ");
  const isPlain = type.members.every((member) => memberText(member) === "");
  const line = wholeType(type, union, options);
  if (isPlain && fits(line, { indent: "", taken: `export type ${identifier} = ;`.length })) return line;
  if (isPlain && type.flags && fits(union, { indent: "  ", taken: 0 })) return wholeType(type, `\n  ${union}`, options);
  return wholeType(type, linesOf(type.members), options);
}

function constForm(type: EnumType, identifier: string, options: EmitOptions): readonly EmittedDeclaration[] {
  const members = type.members.map(
    (member) => `${memberComment(member, "  ")}  ${printLiteralKey(member.name)}: ${printString(member.name)},\n`,
  );
  const text = `export const ${identifier} = {\n${members.join("")}} as const;`;
  const union = `(typeof ${identifier})[keyof typeof ${identifier}]`;
  return [{ name: identifier, text, exports: "value" }, alias(type, identifier, wholeType(type, union, options))];
}

function enumForm(type: EnumType, identifier: string): readonly EmittedDeclaration[] {
  const members = type.members.map(
    (member) => `${memberComment(member, "  ")}  ${printKey(enumKey(member.name))} = ${printString(member.name)},\n`,
  );
  const text = `${encloseDocText(typeDocs(type))}export enum ${identifier} {\n${members.join("")}}`;
  return [{ name: identifier, text, exports: "value" }];
}

/** The name of an enum's member can't be a number (TypeScript, error 2452). */
function enumKey(name: string): string {
  return /^-?\d/.test(name) || name === "Infinity" || name === "NaN" ? `_${name}` : name;
}

/** The union's members, one a line, each below what the docs say of it. */
function linesOf(members: readonly EnumMember[]): string {
  return members.map((member) => `\n${memberComment(member, "  ")}  | ${printString(member.name)}`).join("");
}

/** A flags value travels as several members with commas between; an evolvable enum may grow. */
function wholeType(type: EnumType, members: string, { openEnums }: EmitOptions): string {
  const whole = type.flags ? `Flags<${members}${members.startsWith("\n") ? "\n" : ""}>` : members;
  const open = openEnums === true && type.members.some(({ name }) => name === "unknownFutureValue");
  return open ? `${whole} | (string & {})` : whole;
}

function alias(type: EnumType, name: string, text: string): EmittedDeclaration {
  return printAlias({ name, docs: typeDocs(type), type: text, exports: "type" });
}

function memberText(member: EnumMember): string {
  return printDocText([aboutOf(member)]);
}

function memberComment(member: EnumMember, indent: string): string {
  return printDocComment([aboutOf(member)], [], indent);
}

/** "Sunday." says nothing of `sunday`. */
function aboutOf({ name, description = "" }: EnumMember): string {
  return lettersOf(description) === lettersOf(name) ? "" : plainDescription(description);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
