/** A template that can't be filled: whose, where, and what to do about it. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  /** `types/type-module.hbs` */
  readonly template: string;
  /** 1-based, where it is known. */
  readonly line: number | undefined;

  constructor(template: string, line: number | undefined, reason: string) {
    super(`${template}${line === undefined ? "" : `:${line}`}: ${reason}`);
    this.template = template;
    this.line = line;
  }
}
