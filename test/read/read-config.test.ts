import { expect, test } from "vitest";
import { readConfig } from "../../generator/read/read-config.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";

const apis = [{ name: "beta", docs: ["docs"], out: "generated" }];

async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const outcome = await readConfig(temporaryFolder(files));
  if (outcome.kind !== "faults") throw new Error(`Unexpected ${outcome.kind}`);
  return outcome.diagnostics.map(({ source, message, suggestion }) =>
    [`${source.file}:${source.line}:${source.column}`, message, ...(suggestion === undefined ? [] : [suggestion])].join(
      " | ",
    ),
  );
}

test.each([
  ["markdrift.config.json", JSON.stringify({ apis })],
  ["package.json", JSON.stringify({ name: "x", markdrift: { apis } })],
  ["markdrift.config.mjs", `export default ${JSON.stringify({ apis })};`],
  ["markdrift.config.js", `export default ${JSON.stringify({ apis })};`],
  [
    "markdrift.config.ts",
    `import { defineConfig } from "markdrift";\nconst apis: readonly { name: string; docs: string[]; out: string }[] = ${JSON.stringify(apis)};\nexport default defineConfig({ apis });`,
  ],
  ["markdrift.config.mts", `export default ${JSON.stringify({ apis })} as const;`],
])("%s is read", async (name, text) => {
  const folder = temporaryFolder({ [name]: text });
  expect(await readConfig(folder)).toEqual({ kind: "config", config: { apis }, folder });
});

test("no configuration is no fault, a package.json without the key neither", async () => {
  expect(await readConfig(temporaryFolder())).toEqual({ kind: "none" });
  expect(await readConfig(temporaryFolder({ "package.json": "{}" }))).toEqual({ kind: "none" });
});

test("an unknown key is named with its place, the keys that are, and the one that was meant", async () => {
  const text =
    '{\n  "markdrift": {\n    "apis": [\n      { "name": "beta", "out": "o", "dosc": ["docs"] }\n    ],\n    "rulez": {}\n  }\n}\n';
  expect(await faultsOf({ "package.json": text })).toEqual([
    "package.json:4:37 | Unexpected key `apis[0].dosc`, expected `name`, `docs`, `csdl`, `types`, `out`, `package`, `namespace`, `baseUrl`, `lead` | Did you mean `docs`?",
    expect.stringMatching(
      /^package\.json:6:5 \| Unexpected key `rulez`, expected `apis`, `rules`, .* \| Did you mean `rules`\?$/,
    ),
  ]);
});

test("two APIs of one name or one output folder are named where the second has it", async () => {
  const text =
    '{\n  "apis": [\n    { "name": "v1.0", "out": "generated/v1.0" },\n    { "name": "v1.0", "out": "./generated/v1.0/" }\n  ]\n}\n';
  expect(await faultsOf({ "markdrift.config.json": text })).toEqual([
    'markdrift.config.json:4:15 | Unexpected `"v1.0"` at `apis[1].name`, expected a name that no other API has | Correct the value.',
    'markdrift.config.json:4:30 | Unexpected `"./generated/v1.0/"` at `apis[1].out`, expected a folder that no other API has | Correct the value.',
  ]);
});

test("a wrong value is named with what was found and expected", async () => {
  const config = {
    apis: [{ name: "a b", docs: "docs" }],
    parser: "nativ",
    rules: { "a/b": 3 },
    emit: { brands: "yes" },
  };
  expect(await faultsOf({ "markdrift.config.json": JSON.stringify(config, undefined, 2) })).toEqual([
    'markdrift.config.json:4:15 | Unexpected `"a b"` at `apis[0].name`, expected a name of letters, digits, `.`, `_` and `-` | Correct the value.',
    'markdrift.config.json:5:15 | Unexpected `"docs"` at `apis[0].docs`, expected a list | Correct the value.',
    "markdrift.config.json:3:5 | Missing key `apis[0].out`, expected a string | Add the key.",
    "markdrift.config.json:10:12 | Unexpected `3` at `rules.a/b`, expected `error` or `warning` or `info` or `off` | Correct the value.",
    'markdrift.config.json:13:15 | Unexpected `"yes"` at `emit.brands`, expected `true` or `false` | Correct the value.',
    'markdrift.config.json:8:13 | Unexpected `"nativ"` at `parser`, expected `native` or `remark` | Correct the value.',
  ]);
});

test("a configuration without APIs is told so", async () => {
  expect(await faultsOf({ "markdrift.config.json": "[]" })).toEqual([
    "markdrift.config.json:1:1 | Unexpected empty list at the top, expected an object | Correct the value.",
  ]);
  expect(await faultsOf({ "markdrift.config.json": '{ "apis": [] }' })).toEqual([
    "markdrift.config.json:1:11 | Unexpected empty list at `apis`, expected at least one item | Correct the value.",
  ]);
});

test("a script is held to the same, without places", async () => {
  expect(await faultsOf({ "markdrift.config.mjs": "export default { api: [] };" })).toEqual([
    "markdrift.config.mjs:1:1 | Missing key `apis`, expected a list | Add the key.",
    expect.stringContaining("| Did you mean `apis`?"),
  ]);
});

test("JSON that doesn't parse is placed", async () => {
  expect(await faultsOf({ "markdrift.config.json": '{\n  "apis": [\n}\n' })).toEqual([
    "markdrift.config.json:3:1 | Can't read the configuration as JSON: value expected | Mend the JSON; comments and trailing commas are fine in `markdrift.config.ts`.",
  ]);
});

test("a script that throws is a fault of the configuration", async () => {
  expect(await faultsOf({ "markdrift.config.mjs": 'throw new Error("no token");' })).toEqual([
    "markdrift.config.mjs:1:1 | Can't read the configuration: no token | Correct the file so that it loads.",
  ]);
});

test("a configuration that was asked for has to be there", async () => {
  const folder = temporaryFolder();
  expect(await readConfig(folder, "conf/mine.json")).toMatchObject({
    kind: "faults",
    diagnostics: [{ rule: "config/missing", message: "No configuration at `conf/mine.json`" }],
  });
});

test("a key that objects have by themselves is a key like any other", async () => {
  const parts = [
    `{ "apis": [{ "name": "a", "out": "o" }], "__proto__": {}`,
    `"rules": { "a/b": "off", "__proto__": "off" }`,
    `"changes": { "__proto__": "safe" }`,
    `"vocabulary": { "de": { "__proto__": [] } } }`,
  ];
  expect(await faultsOf({ "markdrift.config.json": parts.join(",\n") })).toEqual([
    "markdrift.config.json:2:26 | Unexpected key `rules.__proto__`, expected the id of a rule, `area/*` or `*` | Remove the key.",
    "markdrift.config.json:4:25 | Unexpected key `vocabulary.de.__proto__`, expected a concept | Remove the key.",
    "markdrift.config.json:3:14 | Unexpected key `changes.__proto__`, expected a kind of change | Remove the key.",
    expect.stringContaining("markdrift.config.json:1:42 | Unexpected key `__proto__`, expected `apis`, "),
  ]);
});
