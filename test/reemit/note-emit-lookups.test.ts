import { expect, test } from "vitest";
import { emitContext, type EmitContext } from "../../generator/emit/emit-context.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import { createEmitDigest } from "../../generator/reemit/digest-emit-lookups.ts";
import type { EmitLookup } from "../../generator/reemit/emit-lookup.ts";
import { noteEmitLookups } from "../../generator/reemit/note-emit-lookups.ts";

const note = `# note resource type
## Properties
|Property|Type|Description|
|:--|:--|:--|
|subject|String|What it is about. Read-only.|
`;

const post = (body: string): string => `# Create note
## HTTP request
\`\`\` http
POST /notes
\`\`\`
## Request body
In the request body, supply a [note](../resources/note.md) object.
## Example
\`\`\` http
POST https://graph.microsoft.com/v1.0/notes
Content-Type: application/json

${body}
\`\`\`
`;

function contextOf(resource: string, body = "{}", rootNamespace = "microsoft.graph"): EmitContext {
  const texts = { "api/note-post.md": post(body), "resources/note.md": resource };
  const pages = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const sources = { root: "/docs", pages, includes: [], csdl: [], diagnostics: [] };
  return emitContext(buildModel(parseSources(sources)), { rootNamespace });
}

const name = "microsoft.graph.note";

test("what is asked of types, their names and their bodies is noted, whether it is there or not", () => {
  const noted: EmitLookup[] = [];
  const context = contextOf(note);
  const noting = noteEmitLookups(context, (lookup) => void noted.push(lookup));
  expect(noting.model.types.get(name)).toBe(context.model.types.get(name));
  expect(noting.names.get(name)).toBe(context.names.get(name));
  expect(noting.bodies.get(name)).toBe(context.bodies.get(name));
  expect([noting.model.types.has("a"), noting.names.has("b"), noting.bodies.has("c")]).toEqual([false, false, false]);
  const kinds = ["type", "name", "body"] as const;
  expect(noted).toEqual([...kinds.map((kind) => `${kind} ${name}`), "type a", "name b", "body c"]);
});

test("a digest changes with the answer, and with no other", () => {
  const first = createEmitDigest(contextOf(note));
  const changed = (context: EmitContext): readonly EmitLookup[] => {
    const digest = createEmitDigest(context);
    const asked = [`type ${name}`, `name ${name}`, `body ${name}`] as const;
    return asked.filter((lookup) => digest([lookup]) !== first([lookup]));
  };
  expect(changed(contextOf(note.replace("##", "\n##")))).toEqual([]);
  expect(changed(contextOf(note.replace("|String|", "|Int32|")))).toEqual([`type ${name}`]);
  expect(changed(contextOf(note, "{}", "microsoft"))).toEqual([`name ${name}`]);
  expect(changed(contextOf(note, '{ "subject": "A" }'))).toEqual([`body ${name}`]);
});
