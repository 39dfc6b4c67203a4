import ts from "typescript";
import { isConstant } from "./is-constant.ts";

/** A way into a place where text does something, and who may take it. */
export interface Sink {
  /** What nothing else does, in words. */
  readonly rule: string;
  /** The folders that the rule is about; all of the source where there are none. */
  readonly within?: readonly string[];
  /** The files that may, each with the reason. */
  readonly allowed: Readonly<Record<string, string>>;
  /** Tells whether a node writes there. */
  readonly writes: (node: ts.Node) => boolean;
  /** Code that breaks the rule, to test it on. */
  readonly broken: readonly string[];
}

/** Every place where text does something, with its one way in. */
export const sinks: readonly Sink[] = [
  {
    rule: "a regular expression is made of constants",
    allowed: {
      "generator/text/json-lexer.ts": "looks for one of two that are its own",
      "generator/text/source.ts": "looks for one that is ours",
    },
    writes: (node) =>
      (isCallOf(node, "RegExp") && !(node.arguments ?? []).every(isConstant)) ||
      (isMethodCall(node, ["match", "matchAll", "search"]) && !node.arguments.every(isConstant)),
    broken: ["new RegExp(name)", "RegExp(`^${name}$`)", "text.match(name)", "const a = f(); new RegExp(a);"],
  },
  {
    rule: "no text is run as code",
    allowed: { "generator/cli/collect-between.ts": "asks for one function of V8, by a name of its own" },
    writes: (node) =>
      isCallOf(node, "eval") ||
      isCallOf(node, "Function") ||
      (isCallOf(node, "setTimeout") && node.arguments?.[0]?.kind === ts.SyntaxKind.StringLiteral) ||
      isImportOf(node, /^(?:node:)?vm$/),
    broken: ["eval(text)", "new Function(text)", 'import { runInThisContext } from "node:vm";'],
  },
  {
    rule: "other programs are started in few places, and never through a shell",
    allowed: {
      "generator/read/read-revision.ts": "git, its arguments apart",
      "generator/read/read-staged.ts": "git, its arguments apart",
      "generator/report/commit/commit-apart.ts": "this program once more",
    },
    writes: (node) => isImportOf(node, /^(?:node:)?child_process$/),
    broken: ['import { exec } from "node:child_process";'],
  },
  {
    rule: "no other program is started through a shell",
    allowed: {},
    writes: (node) =>
      isCallOf(node, "exec") || isCallOf(node, "execSync") || (isPropertyNamed(node, /^shell$/) && !isFalse(node)),
    broken: ["execSync(`git ${name}`)", "spawnSync(name, [], { shell: true })"],
  },
  {
    rule: "JSON that someone sees is printed by `printJson`",
    allowed: {
      "generator/text/print-json.ts": "the one way",
      "generator/report/html/pack-json.ts": "is packed",
      "generator/emit/tests/print-snapshot.ts": "is compared with what `templates/runtime/test-api.ts` prints",
      "generator/emit/openapi/security-of.ts": "a key in memory",
      "generator/cli/commit-apart.ts": "tells the process that started it",
      "generator/report/commit/commit-apart.ts": "tells the process that it starts",
      "generator/cli/check-apis.ts": "the cache",
      "generator/cli/open-memory.ts": "the cache",
      "generator/cli/result-key.ts": "the cache",
    },
    within: ["check", "cli", "emit", "init", "model", "report", "text"].map((folder) => `generator/${folder}`),
    writes: (node) => isMethodCall(node, ["stringify"]),
    broken: ["JSON.stringify(value)"],
  },
  {
    rule: "a page of HTML is made of elements, never of markup",
    within: ["generator/report/html/page"],
    allowed: {},
    writes: (node) =>
      isMethodOf(node, "document", /^write/) ||
      ((ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
        /^(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment|parseFromString|setHTMLUnsafe)$/.test(
          nameOf(node),
        )),
    broken: ["element.innerHTML = text", "document.write(text)", 'element["outerHTML"] = text'],
  },
  {
    rule: "attributes that lead somewhere or do something are set by `h`",
    within: ["generator/report/html/page"],
    allowed: { "generator/report/html/page/dom/h.ts": "the one way" },
    writes: (node) =>
      isMethodCall(node, ["setAttribute", "setAttributeNS"]) &&
      !(
        node.arguments[0] &&
        ts.isStringLiteral(node.arguments[0]) &&
        /^(?:aria-|tabindex)/.test(node.arguments[0].text)
      ),
    broken: ["element.setAttribute(name, value)", 'element.setAttribute("href", url)'],
  },
  {
    rule: "a link of a page of HTML leads to the page itself",
    within: ["generator/report/html/page"],
    allowed: { "generator/report/html/page/views/overview.ts": "passes on what `hrefOf` printed" },
    writes: (node) =>
      ts.isPropertyAssignment(node) &&
      /^(?:href|src|action|formaction|xlink:href)$/.test(textOf(node.name)) &&
      !(
        (ts.isCallExpression(node.initializer) &&
          /^(?:hrefOf|hrefOfPlace|listHref)$/.test(node.initializer.expression.getText())) ||
        (ts.isStringLiteral(node.initializer) && node.initializer.text.startsWith("#")) ||
        node.initializer.getText() === "bar.href"
      ),
    broken: ['h("a", { href: url })', "h('img', { src: text })"],
  },
  {
    rule: "HTML and XML are filled through `escapeHtml` and `escapeXml`",
    allowed: {
      "generator/report/html/print-page.ts": "our own script and style sheet, the hashes of them, and packed blocks",
      "generator/serve/print-index-page.ts": "rows that were escaped part by part, and a number",
      "generator/report/report-junit.ts": "numbers, and attributes that were escaped before",

      "generator/report/markdown-text.ts": "the one way into Markdown",
    },
    writes: (node) =>
      ts.isTemplateExpression(node) &&
      !ts.isTaggedTemplateExpression(node.parent) &&
      /<\/?[a-z]+(?:[ >]|$)/.test(literalText(node)) &&
      !/^<!-- markdrift /m.test(literalText(node)) &&
      node.templateSpans.some(({ expression }) => !isEscape(expression)),
    broken: ["`<td>${title}</td>`", '`<a href="${url}">${escapeHtml(text)}</a>`'],
  },
  {
    rule: "what is quoted in a text for programs is quoted by the function that escapes for it",
    within: ["generator/emit"],
    allowed: {
      "generator/emit/names/type-code.ts": "a brand, one of ours",
      "generator/emit/names/print-string.ts": "the one way",
    },
    writes: (node) =>
      ts.isTemplateExpression(node) &&
      node.templateSpans.some(({ expression, literal }, index) => {
        const before = index === 0 ? node.head.text : (node.templateSpans[index - 1]?.literal.text ?? "");
        return /["']$/.test(before) && /^["']/.test(literal.text) && !isEscape(expression);
      }),
    broken: ['`name: "${name}"`', "code`x['${key}']`"],
  },
  {
    rule: "nothing is quoted by hand",
    allowed: {},
    writes: (node) =>
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
      [node.left, node.right].some((side) => ts.isStringLiteral(side) && /^["'`]$/.test(side.text)),
    broken: [`"'" + name`, `name + '"'`],
  },
  {
    rule: "templates are filled in one place",
    allowed: { "generator/emit/templates.ts": "the one way" },
    writes: (node) =>
      isImportOf(node, /^handlebars/) || isPropertyNamed(node, /^noEscape$/) || isNamed(node, "SafeString"),
    broken: ['import Handlebars from "handlebars";', "engine.compile(text, { noEscape: true })"],
  },
  {
    rule: "workflow commands are printed by `printWorkflowCommand`",
    allowed: { "generator/report/print-workflow-command.ts": "the one way" },
    writes: (node) => isText(node) && /^\s*::(?:[a-z]|$)|##(?:vso|teamcity)?\[/m.test(node.text),
    broken: ["`::error ::${message}`", '"##[group]" + name'],
  },
  {
    rule: "sequences for terminals are written by what draws progress",
    allowed: {
      "generator/cli/observe-stages.ts": "wipes a line of progress",
      "generator/cli/watch-docs.ts": "clears the screen",
    },
    writes: (node) => isText(node) && ["\u001B", "\u009B"].some((escape) => node.text.includes(escape)),
    broken: ['"\\u001B[31m"', "`\\x1b]8;;${url}`"],
  },
  {
    rule: "text for people goes out through `say` and `sayAside`, printed text through `writeOutput`",
    within: ["generator"],
    allowed: {
      "generator/cli/say.ts": "the one way",
      "generator/cli/say-aside.ts": "the one way",
      "generator/cli/write-output.ts": "the one way",
      "generator/cli/observe-stages.ts": "the names of stages, ours",
      "generator/cli/commit-apart.ts": "tells the process that started it",
      "generator/cli/watch-docs.ts": "clears the screen",
    },
    writes: (node) =>
      ts.isPropertyAccessExpression(node) &&
      (node.expression.getText() === "console" || /^process\.(?:stdout|stderr)$/.test(node.expression.getText())) &&
      !/^(?:isTTY|on|columns)$/.test(node.name.text),
    broken: ["console.log(text)", "process.stdout.write(text)", "list.forEach(console.error)"],
  },
  {
    rule: "what stands in a URL is encoded in few places",
    allowed: {
      "generator/text/encode-path.ts": "the path of a file",
      "generator/text/decode-percent.ts": "reads one",
      "generator/report/html/page/route.ts": "reads one",
      "generator/emit/schemas/ref-schema.ts": "a JSON pointer in a fragment",
      "generator/emit/routes/print-url-builder.ts": "fixed text of a path",
      "generator/emit/routes/route-relative-url.ts": "the URL of an example",
      "generator/serve/answer-batch.ts": "a URL within a batch",
      "generator/serve/check-target.ts": "reads one",
      "generator/serve/print-index-page.ts": "what browsers leave out of links",
      "templates/runtime/url.ts": "the one way of emitted code",
      "templates/runtime/likeness.ts": "reads one",
      "templates/runtime/path-tree.ts": "reads one",
      "templates/runtime/schema.ts": "reads a JSON pointer in a fragment",
    },
    writes: (node) => ts.isIdentifier(node) && /^(?:encode|decode)URI(?:Component)?$|^escape$/.test(node.text),
    broken: ["encodeURIComponent(name)", "parts.map(encodeURI)"],
  },
  {
    rule: "emitted code has template literals for URLs alone, whose text is encoded",
    within: ["generator/emit"],
    allowed: { "generator/emit/routes/print-url-builder.ts": "the one way" },
    writes: (node) => ts.isTemplateExpression(node) && /(?:^|[^\\`\w])(?:url|html|sql)`|=> `/.test(literalText(node)),
    broken: ["code`() => \\`${path}\\``".replaceAll("code`", "`"), "`(id) => url\\`${path}\\``"],
  },
];

const escapes =
  /^(?:escapeHtml|escapeXml|printMarkdownCode|printMarkdownProse|printString|printKey|printLiteralKey|printJson)$/;

function isEscape(expression: ts.Expression): boolean {
  return ts.isCallExpression(expression) && escapes.test(expression.expression.getText());
}

function literalText(node: ts.TemplateExpression): string {
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("");
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression | ts.NewExpression {
  return (
    (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
    (node.expression.getText() === name || node.expression.getText() === `globalThis.${name}`)
  );
}

function isMethodCall(node: ts.Node, names: readonly string[]): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    names.includes(node.expression.name.text)
  );
}

function isMethodOf(node: ts.Node, owner: string, name: RegExp): boolean {
  return ts.isPropertyAccessExpression(node) && node.expression.getText() === owner && name.test(node.name.text);
}

function isImportOf(node: ts.Node, name: RegExp): boolean {
  return (
    (ts.isImportDeclaration(node) &&
      node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword &&
      name.test(textOf(node.moduleSpecifier))) ||
    (ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments.some((argument) => name.test(textOf(argument))))
  );
}

function isPropertyNamed(node: ts.Node, name: RegExp): node is ts.PropertyAssignment {
  return ts.isPropertyAssignment(node) && name.test(textOf(node.name));
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function isFalse(node: ts.PropertyAssignment): boolean {
  return node.initializer.kind === ts.SyntaxKind.FalseKeyword;
}

/** A string, or the fixed text at the head of a template. */
function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
}

function nameOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string {
  return ts.isPropertyAccessExpression(node) ? node.name.text : textOf(node.argumentExpression);
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}
