import ts from "typescript";

// Type-checks one file as an editor does: all that it imports is read and bound, the file itself is checked. Settings
// are those of tsc: of comments only what it needs is parsed.
const [file = ""] = process.argv.slice(2);
const options = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  types: [],
};
const host = ts.createCompilerHost(options);
host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
const program = ts.createProgram([file], options, host);
const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(file));
for (const { messageText } of diagnostics) console.error(ts.flattenDiagnosticMessageText(messageText, "\n"));
process.exitCode = diagnostics.length === 0 ? 0 : 2;
