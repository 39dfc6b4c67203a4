import type { SourceFile } from "../../../generator/read/sources.ts";
import { startRandom } from "../../bench/mutations/random.ts";
import { csdlMutations } from "./csdl-mutations.ts";
import { mutate } from "./mutate.ts";
import { textMutations } from "./text-mutations.ts";

const mutations = [...textMutations, ...csdlMutations, ...csdlMutations];
const declaration =
  /\n {6}<(EntityType|ComplexType|EnumType|Action|Function|EntityContainer|Annotations|Term)\b[^]*?(?:\/>|<\/\1>)(?=\n)/g;

/** Cuts CSDL documents into small ones, each of some neighbouring declarations; smaller documents stay whole. */
export function cutSchemas(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const parts = [...text.matchAll(declaration)].map(([part]) => part);
    return text.length < 100_000 || parts.length === 0 ? [text] : cut(parts, 40).map(wrap);
  });
}

/** Returns the mutated document of that number: the same for the same seed and the same documents. */
export function mutateCsdl(schemas: readonly string[], seed: number, at: number): SourceFile {
  const random = startRandom(seed * 1_000_003 + at);
  return { path: `${at}.csdl`, text: mutate(random.pick(schemas) ?? "", mutations, random) };
}

function cut(parts: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, at) => parts.slice(at * size, (at + 1) * size));
}

function wrap(parts: readonly string[]): string {
  return `<edmx:Edmx Version="4.0"><edmx:DataServices><Schema Namespace="microsoft.graph" Alias="graph">${parts.join("")}
</Schema></edmx:DataServices></edmx:Edmx>`;
}
