import Handlebars from "handlebars";
import { printJson } from "../text/print-json.ts";
import { printString } from "./names/print-string.ts";
import { cleanDocLine } from "./names/print-doc-comment.ts";
import { TemplateError } from "./template-error.ts";

/** Templates that have been read and compiled, by name; filled by `fillTemplate`. */
export interface Templates {
  readonly read: (name: string) => string;
  readonly engine: typeof Handlebars;
  readonly compiled: Map<string, HandlebarsTemplateDelegate>;
}

/** Partials that every template may include: `{{> header}}`. */
const partials = ["header"];

/**
 * Makes ready to fill templates that `read` returns the text of. Nothing is escaped by itself; the helpers escape for
 * where a value lands: `{{string x}}` in a string literal, `{{comment x}}` in a comment, `{{json x}}` as JSON.
 */
export function openTemplates(read: (name: string) => string): Templates {
  const engine = Handlebars.create();
  engine.registerHelper("string", (value: unknown) => printString(String(value)));
  engine.registerHelper("comment", (value: unknown) => cleanDocLine(String(value)));
  engine.registerHelper("json", (value: unknown) => printJson(value, 2));
  const templates: Templates = { read, engine, compiled: new Map() };
  for (const name of partials) engine.registerPartial(name, compileTemplate(templates, `${name}.hbs`));
  return templates;
}

/**
 * Fills a template; a value it names and doesn't get is an error, not an empty place.
 *
 * @throws TemplateError with the template's name and line.
 */
export function fillTemplate(templates: Templates, name: string, data: object): string {
  const template = templates.compiled.get(name) ?? compileTemplate(templates, name);
  templates.compiled.set(name, template);
  try {
    return endOnce(template(data));
  } catch (error) {
    throw templateError(name, error);
  }
}

/** A text that ends as it should is left as it is: most do, and a copy of each would be as large as the output. */
function endOnce(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.length === text.length - 1 && text.endsWith("\n") ? text : `${trimmed}\n`;
}

function compileTemplate({ read, engine }: Templates, name: string): HandlebarsTemplateDelegate {
  try {
    return engine.compile(engine.parse(read(name), { srcName: name }), { noEscape: true, strict: true });
  } catch (error) {
    throw templateError(name, error);
  }
}

/** Handlebars says the line in a field when it runs, and in its message when it parses. */
function templateError(name: string, error: unknown): TemplateError {
  const message = error instanceof Error ? error.message : String(error);
  const field = error instanceof Error && "lineNumber" in error ? Number(error.lineNumber) : Number.NaN;
  const line = Number.isNaN(field) ? Number(/line (\d+)/.exec(message)?.[1] ?? Number.NaN) : field;
  const reason = message.replace(/\s+/g, " ").trim();
  return new TemplateError(name, Number.isNaN(line) ? undefined : line, reason);
}
