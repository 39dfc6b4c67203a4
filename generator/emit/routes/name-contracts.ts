import type { EmitContext } from "../emit-context.ts";
import { camelCase } from "../names/camel-case.ts";
import { takeName } from "../names/take-name.ts";
import type { OperationOutline } from "../outline-operation.ts";

/** What names are chosen from. */
type NamingContext = Pick<EmitContext, "outlines" | "model">;

/** Longer titles are sentences, and make no names. */
const longestTitle = 48;

const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** Names that the modules around the contracts use themselves. */
const reserved: readonly string[] =
  "answer api contracts createApp describe examples expect filePath it quoted request response schemas search url".split(
    " ",
  );

/**
 * Names the contracts of operations, each name unique: after the title where no other operation has it,
 * `createEnterpriseCertificate`, else after the page, `userListMessages`.
 */
export function nameContracts(context: NamingContext): ReadonlyMap<string, string> {
  const { outlines } = context;
  const titles = outlines.map(titleName);
  const uses = countOf([...reserved, ...titles].map((title) => title.toLowerCase()));
  const spellings = spellingsOf(context);
  const wanted = outlines.map(({ id }, index) => {
    const title = titles[index] ?? "";
    return { id, name: title, isOwn: title !== "" && uses.get(title.toLowerCase()) === 1 };
  });
  const own = wanted.filter(({ isOwn }) => isOwn).map(({ name }) => name);
  const taken = new Set([...reserved, ...own].map((name) => name.toLowerCase()));
  return new Map(wanted.map(({ id, name, isOwn }) => [id, isOwn ? name : takeName(taken, pageName(id, spellings))]));
}

function titleName({ title }: OperationOutline): string {
  const words = title.split(/[^A-Za-z0-9]+/).filter((word) => word !== "" && !articles.has(word));
  const isName = words.length > 1 && title.length <= longestTitle;
  return isName ? camelCase(words.join(" ")) : "";
}

function pageName(id: string, spellings: ReadonlyMap<string, string>): string {
  const words = id
    .slice(id.lastIndexOf("/") + 1)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return camelCase(words.map((word) => spellings.get(word.toLowerCase()) ?? word).join(" "));
}

/** Maps lower-case words, as file names have them, to the spelling of types and routes: `driveitem` → `driveItem`. */
function spellingsOf({ outlines, model }: NamingContext): ReadonlyMap<string, string> {
  const literals = outlines.flatMap(({ words }) => words);
  const types = [...model.types.keys()].map((name) => name.slice(name.lastIndexOf(".") + 1));
  const words = [...literals, ...types].filter((word) => /^[A-Za-z][A-Za-z0-9]*$/.test(word));
  return new Map(words.toSorted().map((word) => [word.toLowerCase(), word]));
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
