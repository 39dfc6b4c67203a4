import ts from "typescript";
import type { EmittedFile } from "../../../generator/emit/emitted-file.ts";
import { compile } from "../../emit/compile.ts";

/** Returns what is wrong with emitted files: what isn't TypeScript or JSON, and what doesn't compile. */
export function judgeOutput(files: readonly EmittedFile[]): readonly string[] {
  const unread = files.flatMap((file) => syntaxFaults(file).map((fault) => `${file.path}: ${fault}`));
  return unread.length > 0 ? unread : compile(files, {}, { skipLibCheck: true });
}

function syntaxFaults({ path, text }: EmittedFile): readonly string[] {
  if (path.endsWith(".json")) return jsonFaults(text);
  if (!path.endsWith(".ts")) return [];
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

function jsonFaults(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}
