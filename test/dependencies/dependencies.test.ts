import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** What of a package `package-lock.json` says. */
interface LockedPackage {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const project = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(join(project, path), "utf8");
const manifest = JSON.parse(read("package.json")) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const lock = JSON.parse(read("package-lock.json")) as { readonly packages: Readonly<Record<string, LockedPackage>> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const dependencies = Object.keys({ ...manifest["dependencies"], ...manifest["optionalDependencies"] }).toSorted();

/** Returns the paths of the packages of which something holds. */
function pathsWhere(holds: (one: LockedPackage) => boolean): readonly string[] {
  return packages.filter(([, one]) => holds(one)).map(([path]) => path);
}

test("no package runs a script when it is installed, here or where this one is installed", () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(pathsWhere(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
  const scripts = Object.keys(manifest["scripts"] ?? {});
  expect(scripts.filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
});

test("each package is known by its hash, and taken from whichever registry is set up", () => {
  expect(pathsWhere(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
  expect(pathsWhere(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
});

const free = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"]);

test("what is installed with it may be used by anyone, what it is made with by us", () => {
  const others = packages.filter(([, { license = "" }]) => !free.has(license));
  // Says MIT in its readme and nothing in its manifest.
  expect(others.filter(([, { dev }]) => dev !== true).map(([path]) => path)).toEqual(["node_modules/format"]);
  expect(new Set(others.filter(([, { dev }]) => dev === true).map(([, { license }]) => license))).toEqual(
    new Set(["MPL-2.0"]),
  );
});

test("the README says of each dependency what it is for, and of no other", () => {
  const told = [...read("README.md").matchAll(/^\| (`[^|]+`) \| [^|]+ \|$/gm)]
    .map(([, names = ""]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name))
    .filter((names) => names.some((name) => dependencies.includes(name)));
  expect(told.flat().toSorted()).toEqual(dependencies);
});

test("each dependency is used", () => {
  const sources = ["generator", "templates"]
    .flatMap((folder) =>
      readdirSync(join(project, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.(?:ts|hbs)$/.test(path))
    .map(read)
    .join("\n");
  expect(dependencies.filter((name) => !sources.includes(`"${name}"`) && !sources.includes(`"${name}/`))).toEqual([]);
});
