import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { code, joinCode } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { printImports } from "../names/print-imports.ts";
import { printString } from "../names/print-string.ts";
import { contractTraces, exampleTraces } from "../routes/contract-traces.ts";
import { sourcesOf } from "../routes/route-module.ts";
import type { PrintedOperation, RouteModule } from "../routes/route-module.ts";
import { fillTemplate } from "../templates.ts";
import type { SortedDrift } from "./judge-example.ts";
import { printSnapshot } from "./print-snapshot.ts";
import { printTest, snapshotName } from "./print-test.ts";
import type { TestSetting } from "./print-test.ts";

/** Emits the test file of a file of `routes/` that has examples, and the examples as snapshots. */
export function* emitTestModule(
  context: EmitContext,
  module: RouteModule,
  drift: SortedDrift | undefined,
): Generator<EmittedFile> {
  if (!module.operations.some(hasExamples)) return;
  yield testFile(module, { context, drift, folder: `__examples__/${module.name}` });
  yield* snapshots(module);
}

function hasExamples({ built }: PrintedOperation): boolean {
  return built.examples.length > 0;
}

function testFile(module: RouteModule, setting: TestSetting): EmittedFile {
  const { context } = setting;
  const path = `tests/${module.name}.test.ts`;
  const operations = module.operations.filter(hasExamples);
  const suites = operations.map((operation) => printSuite(setting, operation));
  const names: readonly ImportedName[] = [
    { identifier: module.listName, path: `routes/${module.name}.ts`, value: true },
    { identifier: "testApi", path: "runtime/test-api.ts", value: true },
    ...operations.flatMap((operation, index) => routeNames(module, operation, suites[index]?.text ?? "")),
    ...suites.flatMap(({ imports }) => imports),
  ];
  const text = fillTemplate(context.templates, "test-module.hbs", {
    source: sourcesOf(module),
    command: context.command,
    imports: printImports(path, names),
    listName: module.listName,
    suites: suites.map((suite) => suite.text.trimEnd()),
  });
  return {
    path,
    text,
    get traces() {
      return operations.flatMap(({ built }) => [...contractTraces(built), ...exampleTraces(built)]);
    },
  };
}

/** The contract of an operation, and its types where its tests name them. */
function routeNames(
  { name }: RouteModule,
  { built, typesName }: PrintedOperation,
  text: string,
): readonly ImportedName[] {
  const path = `routes/${name}.ts`;
  return [
    { identifier: built.contract.name, path, value: true },
    ...(text.includes(`${typesName}["`) ? [{ identifier: typesName, path }] : []),
  ];
}

function printSuite(setting: TestSetting, operation: PrintedOperation): Code {
  const { contract, examples } = operation.built;
  const tests = examples.map((example) => printTest(setting, operation, example));
  return code`describe(${printString(contract.title)}, () => {\n${joinCode(tests, "\n")}});\n`;
}

function snapshots(module: RouteModule): readonly EmittedFile[] {
  return module.operations.flatMap((operation) =>
    operation.built.examples.map((example) => ({
      path: `tests/__examples__/${module.name}/${snapshotName(example, operation)}`,
      text: printSnapshot(example.contract),
      traces: [{ text: "status", source: example.response.source }],
    })),
  );
}
