import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

// Loads and runs the emitted modules of a folder, and prints as a list of JSON whatever they did that they shouldn't.
const folder = process.argv[2];
const found = new Set();
const trip = (what) => () => void found.add(`${what} was called`);

globalThis.tests = [];
globalThis.tripwire = trip("tripwire");
globalThis.fetch = trip("fetch");
Object.assign(globalThis, { eval: trip("eval") });
process.exit = trip("process.exit");
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = trip("process.stdout.write");
process.stderr.write = trip("process.stderr.write");
process.on("unhandledRejection", (error) => found.add(`unhandled rejection: ${error}`));
for (const prototype of [Object, Array, String, Function].map((owner) => owner.prototype))
  Object.defineProperty(prototype, "tripwire", { set: setterOf(prototype) });
const namesOf = () =>
  JSON.stringify([Object.getOwnPropertyNames(globalThis), Object.getOwnPropertyNames(Object.prototype)]);

const modules = readdirSync(folder, { recursive: true })
  .filter((path) => path.endsWith(".js") && !path.startsWith("node_modules"))
  .toSorted();
await import("hono");
await import("zod");
const before = namesOf();
const loaded = new Map();
for (const path of modules)
  await attempt(path, async () => loaded.set(path, await import(pathToFileURL(join(folder, path)))));
for (const [path, module] of loaded) {
  for (const [name, value] of Object.entries(module)) await attempt(`${path} ${name}`, () => use(path, value));
}
for (const [, { createApp, contracts }] of [...loaded].filter(([path]) =>
  /^(?:[^/]+\/)?routes\/index\.js$/.test(path),
)) {
  const stubs = createApp();
  for (const { name, examples } of contracts) {
    for (const { request } of examples) await attempt(`an example of ${name}`, () => answer(stubs, request));
  }
}
for (const run of globalThis.tests) await attempt("a test", run);
if (namesOf() !== before) found.add("globals or Object.prototype were changed");
print(JSON.stringify([...found]));

/** Trips where the prototype itself is written to; any other object may have a key of that name. */
function setterOf(prototype) {
  const tripped = trip("a setter of a prototype");
  return function set(value) {
    if (this === prototype) return tripped();
    Object.defineProperty(this, "tripwire", { value, configurable: true, enumerable: true, writable: true });
  };
}

async function attempt(what, run) {
  try {
    await run();
  } catch (error) {
    found.add(`${what}: ${String(error).slice(0, 300)}`);
  }
}

function use(path, value) {
  const folders = path.split("/");
  if (folders.includes("zod")) return value?.safeParse?.({ id: "1", wattage: 5 });
  if (folders.includes("types") && typeof value === "function") return value({});
  for (const { url } of value?.routes ?? []) checkUrl(url);
}

/** Whatever is filled in, the URL has the segments of its template and no other host. */
function checkUrl(url) {
  const fill = (value) => url?.(new Proxy({}, { get: () => value }), {});
  const [plain, hostile] = ["x", "../a?b#c/`${tripwire()}`"].map(fill);
  if (plain === undefined) return;
  if (!plain.startsWith("/")) found.add(`${plain} is no path`);
  if (!plain.includes(":/") && count(plain) !== count(hostile)) found.add(`${hostile} has segments beyond ${plain}`);
}

function count(text) {
  return new URL(text, "https://api.example").pathname.split("/").length;
}

/** An example that can't be a request isn't tried. */
async function answer(app, { method, url, headers, body, text }) {
  const address = new URL(`https://api.example${url}`);
  if (address.origin !== "https://api.example") found.add(`${url} leads to ${address.origin}`);
  const payload = body === undefined ? text : JSON.stringify(body);
  const bodied = method !== "GET" && method !== "HEAD" && payload !== undefined ? { body: payload } : {};
  await (await app.fetch(new Request(address, { method, headers, ...bodied }))).text();
}
