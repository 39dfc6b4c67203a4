import type { Browser } from "playwright-core";
import { checkModel } from "../../../generator/check/check-model.ts";
import { findChanges } from "../../../generator/compare/find-changes.ts";
import { compareDiagnostics } from "../../../generator/diagnostics/compare-diagnostics.ts";
import { fingerprintsOf } from "../../../generator/diagnostics/fingerprint.ts";
import { emitContext } from "../../../generator/emit/emit-context.ts";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import type { EmitOptions } from "../../../generator/emit/emit-options.ts";
import type { EmittedFile } from "../../../generator/emit/emitted-file.ts";
import { packageFiles } from "../../../generator/emit/package/package-files.ts";
import { groupContracts } from "../../../generator/emit/routes/group-contracts.ts";
import type { ApiModel } from "../../../generator/model/api-model.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { parseSources } from "../../../generator/parse/parse-sources.ts";
import type { Sources } from "../../../generator/read/sources.ts";
import { printReport } from "../../../generator/report/html/print-report.ts";
import type { Finding } from "../../../generator/report/report.ts";
import { encodePath } from "../../../generator/text/encode-path.ts";
import { printIndexPage } from "../../../generator/serve/print-index-page.ts";
import { startRandom } from "../../bench/mutations/random.ts";
import { chromiumPath } from "../../report/html/chromium-path.ts";
import { reportOf } from "../../report/sample-report.ts";
import type { Campaign, Row } from "../campaign.ts";
import { countRuns } from "../count-runs.ts";
import { hostileStrings } from "../hostile-strings.ts";
import { writeCases } from "../strings/hostile-case.ts";
import type { HostileCase } from "../strings/hostile-case.ts";
import { judgeEmitted } from "../strings/judge-emitted.ts";
import { judgeReports } from "../strings/judge-reports.ts";
import { launchBrowser } from "../strings/launch-browser.ts";
import { openReport } from "../strings/open-report.ts";
import { places } from "../strings/places.ts";
import { runEmitted } from "../strings/run-emitted.ts";

/** How many cases share one model: enough that compiling the libraries beside it is little of the work. */
const BATCH = 400;

/** How many views of a report a browser goes through. */
const VIEWS = 800;

/** What is tried of each batch. */
type Measure = (batch: Batch) => Promise<readonly string[]> | readonly string[];

/** Cases in one model, with what comes of them. */
interface Batch {
  readonly sources: Sources;
  readonly model: ApiModel;
  readonly findings: readonly Finding[];
  readonly browser: Browser | undefined;
}

const measures: Readonly<Record<string, Measure>> = {
  "strings: emitted files compile and parse": async ({ model, findings }) => {
    const files = await emitStyled(model, findings);
    return [...judgeEmitted(files), ...runEmitted(files), ...judgePackage([...packageFiles(files, "x")])];
  },
  "strings: reports": ({ model, findings, sources }) => {
    const texts = new Map([...sources.pages, ...sources.csdl].map(({ path, text }) => [path, text]));
    const report = { ...reportOf(findings), textOf: (file: string) => texts.get(file) };
    return judgeReports({ report, model, changes: findChanges(modelOf(writeCases([])), model) });
  },
  "strings: pages in a browser": openPages,
};

/** Between them, each way in which an option makes code of what a page says. */
const emitStyles: Readonly<Record<string, EmitOptions>> = {
  default: {},
  const: { enums: "const", openEnums: true, brands: true, nullability: "documented" },
  enum: { enums: "enum", dates: "Date", readonly: true },
};

/**
 * Puts each hostile string into each place that a page or a schema has for one, emits and reports everything, and holds
 * the outcome to be inert: code compiles, loads and does nothing else, reports stay what they are, no script runs.
 */
export const strings: Campaign = async ({ seed, scale }) => {
  const all = casesOf();
  const cases = startRandom(seed).shuffle(all).slice(0, countRuns(all.length, scale));
  const browser = chromiumPath === undefined ? undefined : await launchBrowser(chromiumPath);
  const found = new Map(Object.keys(measures).map((name): [string, string[]] => [name, []]));
  for (let at = 0; at < cases.length; at += BATCH) {
    const some = cases.slice(at, at + BATCH);
    const batch = { ...readBatch(some), browser };
    for (const [name, measure] of Object.entries(measures)) {
      const faults = await attempt(() => measure(batch));
      found.get(name)?.push(...faults.map((fault) => `seed ${seed}, batch ${at / BATCH}: ${nameCases(fault, some)}`));
    }
  }
  await browser?.close();
  return [...found].map(([name, faults]): Row => ({
    name,
    runs: cases.length,
    found: faults,
    ok: faults.length === 0,
  }));
};

/** Every string in every place; as it is only where that isn't how it is encoded. */
function casesOf(): readonly HostileCase[] {
  const written = new Set<string>();
  return places.toReversed().flatMap((place) =>
    [...hostileStrings].flatMap(([aim, text]) => {
      const key = `${place.slot} ${place.encode(text)}`;
      if (written.has(key)) return [];
      written.add(key);
      return [{ name: `${aim} in ${place.name}`, place, text }];
    }),
  );
}

function readBatch(cases: readonly HostileCase[]): Omit<Batch, "browser"> {
  const sources = writeCases(cases);
  const model = modelOf(sources);
  const found = checkModel(model).toSorted(compareDiagnostics);
  const fingerprints = fingerprintsOf(found);
  const findings = found.map((diagnostic, at) => ({ ...diagnostic, fingerprint: fingerprints[at] ?? "" }));
  return { sources, model, findings: [...findings, ...cases.map(hostileFinding)] };
}

/** A finding that is hostile in each of its parts, whatever rules quote. */
function hostileFinding({ place, text }: HostileCase, index: number): Finding {
  const source = { file: `${place.encode(text)}${index}.md`, line: 1, column: 1, endLine: 1, endColumn: 2 };
  return {
    rule: "example/unknown-property",
    severity: "warning",
    message: text,
    suggestion: text,
    source,
    related: [{ source, message: text }],
    fix: { start: 0, end: 1, text },
    fingerprint: `hostile-${index}`,
  };
}

function modelOf(sources: Sources): ApiModel {
  return buildModel(parseSources(sources));
}

/** Emits in each style, into a folder of its own. */
async function emitStyled(model: ApiModel, findings: readonly Finding[]): Promise<readonly EmittedFile[]> {
  const kinds = ["types", "schemas", "zod", "routes", "paths", "tests", "openapi", "csdl", "model"] as const;
  const all: EmittedFile[] = [];
  for (const [style, options] of Object.entries(emitStyles)) {
    const files = await emitFiles(model, { ...options, kinds, drift: { known: findings, fresh: [] } });
    all.push(...files.map((file) => ({ ...file, path: `${style}/${file.path}` })));
  }
  return all;
}

function judgePackage(files: readonly EmittedFile[]): readonly string[] {
  return files.filter(({ path }) => path.endsWith(".js")).length > 0 ? [] : ["the package is empty"];
}

async function openPages({ model, findings, sources, browser }: Batch): Promise<readonly string[]> {
  if (browser === undefined) return [];
  const texts = new Map([...sources.pages, ...sources.csdl].map(({ path, text }) => [path, text]));
  const changes = findChanges(modelOf(writeCases([])), model);
  const html = printReport({
    name: [...hostileStrings.values()].slice(0, 20).join(" "),
    version: "0.0.0",
    apis: [{ name: "</script>", model, placeFile: (file) => file }],
    findings,
    changes: { from: "<b>", to: "</b>", list: changes, placeAfter: (file) => file },
    textOf: (file) => texts.get(file),
    explain: (rule) => `About \`${rule}\`.`,
  });
  const details = [
    ...findings.map(({ fingerprint }) => `finding/${encodePath(fingerprint)}`),
    ...[...model.types.keys()].map((name) => `type/${encodePath(name)}`),
    ...model.operations.map(({ id }) => `operation/${encodePath(id)}`),
    ...[...texts.keys()].map((path) => `page/${encodePath(path)}`),
    ...changes.map((_, index) => `change/${index}`),
  ];
  const shown = startRandom(details.length).shuffle(details).slice(0, VIEWS);
  const hashes = ["overview", "findings", "types", "operations", "changes", ...shown];
  const contracts = [...groupContracts(emitContext(model, {}))].flatMap((module) =>
    module.operations.map(({ built }) => built.contract),
  );
  return [
    ...(await openReport(browser, { html, hashes })),
    ...(await openReport(browser, { html: printIndexPage(contracts).html, hashes: [] })),
  ];
}

async function attempt(run: () => ReturnType<Measure>): Promise<readonly string[]> {
  try {
    return await run();
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`];
  }
}

/** Names the case whose number stands in a fault. */
function nameCases(fault: string, cases: readonly HostileCase[]): string {
  const numbers = [...fault.matchAll(/lamp(?:mode|shape|bases?|s)?(\d+)/gi)].map(([, digits]) => Number(digits));
  const names = [...new Set(numbers)].flatMap((number) => cases[number]?.name ?? []);
  return names.length === 0 ? fault : `${fault} (${names.join("; ")})`;
}
