import type { Sources } from "../../../generator/read/sources.ts";

/** Hostile input that grows in one respect, by name: what there is of it at a size. */
export const growingInputs: Readonly<Record<string, (size: number) => Partial<Sources>>> = {
  "nested lists": (size) => page(times(size, (at) => `${"  ".repeat(at % 15)}- a\n`)),
  "nested quotes": (size) => page(times(size / 4, (at) => `${"> ".repeat(1 + (at % 50))}a\n`)),
  "one deep quote": (size) => page(`${">".repeat(size / 10)} a\n`),
  "open brackets": (size) => page("[".repeat(size)),
  "open links": (size) => page("[a](".repeat(size)),
  "open images": (size) => page("![a][".repeat(size)),
  "open emphasis": (size) => page("*a **b _c ".repeat(size / 2)),
  "open code spans": (size) => page(times(Math.sqrt(size) * 2, (at) => `${"`".repeat(1 + at)}a `)),
  "open comments": (size) => page("<!-- a\n".repeat(size)),
  "open tags": (size) => page("<a ".repeat(size)),
  entities: (size) => page("&amp;&#x41;&nosuch;".repeat(size)),
  pipes: (size) => page(`|${"|".repeat(size)}\n|${"-|".repeat(size)}\n`),
  "lines of pipes": (size) => page(times(size / 5, () => "|||||\n")),
  "a long line": (size) => page("a bc. ".repeat(size)),
  "blanks in a line": (size) => page(`# T\n\na${" ".repeat(size * 10)}b\n\n**${"\t".repeat(size * 10)}:**\n`),
  "colons and dots": (size) => page(`# T\n\n${":".repeat(size)} ${".".repeat(size)}${"(".repeat(size)}\n`),
  "headings of one name": (size) => page("## Example\n\n".repeat(size)),
  "link definitions": (size) => page(times(size, (at) => `[a${at}]: b${at}.md\n`) + times(size, (at) => `[a${at}] `)),
  "links to headings": (size) => page(times(size / 2, (at) => `## h${at}\n\n[a](#g${at})\n\n`)),
  "front matter": (size) => page(`---\n${times(size, (at) => `key${at}: value\n`)}---\n# T\n`),
  "front matter in brackets": (size) => page(`---\na: ${"[".repeat(size / 4)}\n---\n# T\n`),
  "front matter of aliases": (size) => page(`---\na: &a [b]\nc: [${"*a, ".repeat(size)}]\n---\n# T\n`),
  "a table": (size) => resource(times(size, (at) => `|name${at}|String|What it is.|\n`)),
  "a table of one name": (size) => resource("|name|String|What it is.|\n".repeat(size)),
  "near names": (size) =>
    resource(
      times(size / 4, (at) => `|displayName${at}|String|a|\n`),
      json(size / 4, (at) => `"dispalyName${at}": 1`),
    ),
  "unknown names": (size) =>
    resource(
      "|a|String|b|\n",
      json(size, (at) => `"other${at}": 1`),
    ),
  "unknown types": (size) => resource(times(size / 4, (at) => `|a${at}|thing${at}x|b|\n`)),
  "ragged rows": (size) => resource("|a|\n|b|String|c|d|e|\n".repeat(size / 2)),
  routes: (size) => operation(times(size / 2, (at) => `GET /things${at}/{thing-id}/part\n`)),
  "routes of one path": (size) => operation("GET /things/{thing-id}/part\n".repeat(size / 2)),
  "a long route": (size) => operation(`GET ${"/a{b}(c='d')".repeat(size / 4)}\n`),
  "a long query": (size) => operation(`GET /a?${"$select=b,c&".repeat(size / 4)}\n`),
  "open parentheses in a route": (size) => operation(`GET /a${"(".repeat(size)}\n`),
  JSON: (size) =>
    operation(
      "GET /a\n",
      json(size, (at) => `"k${at}": "v"`),
    ),
  "JSON of one key": (size) =>
    operation(
      "GET /a\n",
      json(size, () => `"k": "v"`),
    ),
  "an array of objects": (size) => operation("GET /a\n", `{ "value": [${times(size, (at) => `{ "id": ${at} },`)}{}] }`),
  "broken JSON": (size) => operation("GET /a\n", `{ ${"'a': b, ] “c” : … ".repeat(size / 4)}`),
  "open JSON": (size) => operation("GET /a\n", '{"a":['.repeat(size)),
  "many examples": (size) =>
    page(`${route}${times(size / 20, (at) => `## Example ${at}\n\n${example('{ "a": 1 }')}`)}`),
  annotations: (size) =>
    page(times(size / 4, (at) => `<!-- { "blockType": "resource", "@odata.type": "a.b${at}" } -->\n\n`)),
  directives: (size) =>
    page(times(size / 4, () => "<!-- markdrift disable-next-line table/ragged -->\n\n[a](b.md)\n\n")),
  "stretches of directives": (size) =>
    page(
      times(
        size / 4,
        () => "<!-- markdrift disable page/broken-link -->\n\n[a](b.md)\n\n<!-- markdrift enable -->\n\n",
      ),
    ),
  permissions: (size) =>
    page(
      `# Get a\n\n## Permissions\n\n|Permission type|Permissions|\n|:--|:--|\n|Application|${"User.Read.All, ".repeat(size)}|\n\n${route}`,
    ),
  zones: (size) =>
    page('::: zone pivot="a"\n\n'.repeat(size / 4) + "## b\n\n".repeat(size / 4) + "::: zone-end\n\n".repeat(size / 4)),
  tabs: (size) => page("# [A](#tab/a)\n\nb\n\n".repeat(size / 4)),
  includes: (size) => ({ ...page("[!INCLUDE [a](b.md)]\n\n".repeat(size / 4)), includes: [file("b.md", "text\n")] }),
  "missing includes": (size) => page(times(size / 4, (at) => `[!INCLUDE [a](b${at}.md)]\n\n`)),
  "pages of one type": (size) => ({
    pages: many(size / 20, (at) => file(`r${at}.md`, resourceText("|a|String|b|\n"))),
  }),
  "pages that include each other": (size) => ({
    pages: many(size / 40, (at) => file(`p${at}.md`, `# P\n\n[!INCLUDE [a](p${at + 1}.md)]\n`)),
  }),
  "types of one file name": (size) =>
    csdl(times(size / 4, (at) => `<ComplexType Name="${caseOf("abcdefghijkl", at)}"/>`)),
  "a chain of base types": (size) =>
    csdl(
      times(
        size / 4,
        (at) =>
          `<EntityType Name="t${at}" BaseType="n.t${at + 1}"><Property Name="p${at}" Type="n.t${at}"/></EntityType>`,
      ),
    ),
  "a circle of base types": (size) =>
    csdl(times(size / 4, (at) => `<EntityType Name="t${at}" BaseType="n.t${(at + 1) % Math.floor(size / 4)}"/>`)),
  "types with a property each": (size) =>
    csdl(
      times(
        size / 4,
        (at) => `<EntityType Name="t${at}"><NavigationProperty Name="p" Type="Collection(n.t${at * 7})"/></EntityType>`,
      ),
    ),
  "members of an enumeration": (size) =>
    csdl(`<EnumType Name="e">${times(size, (at) => `<Member Name="m${at}"/>`)}</EnumType>`),
  "entity sets": (size) =>
    csdl(
      `<EntityType Name="t"/><EntityContainer Name="c">${times(size / 4, (at) => `<EntitySet Name="s${at}" EntityType="n.t"/>`)}</EntityContainer>`,
    ),
  "bound functions": (size) =>
    csdl(
      `<EntityType Name="t"/>${times(size / 4, (at) => `<Function Name="f${at}" IsBound="true"><Parameter Name="b" Type="n.t"/><ReturnType Type="n.t"/></Function>`)}`,
    ),
  "CSDL annotations": (size) =>
    csdl(
      `<EntityType Name="t"><Property Name="a" Type="Edm.String"/></EntityType>${times(size / 4, () => '<Annotations Target="n.t/a"><Annotation Term="Org.OData.Core.V1.Description" String="b"/></Annotations>')}`,
    ),
  "attributes of an element": (size) => csdl(`<EntityType Name="t" ${times(size, (at) => `a${at}="" `)}/>`),
};

function file(path: string, text: string): Sources["pages"][number] {
  return { path, text };
}

function page(text: string): Partial<Sources> {
  return { pages: [file("api/thing-get.md", /^(?:#|---)/.test(text) ? text : `# T\n\n${text}`)] };
}

function resource(rows: string, body?: string): Partial<Sources> {
  return page(
    `${resourceText(rows)}\n${body === undefined ? "" : `## JSON representation\n\n\`\`\`json\n${body}\n\`\`\`\n`}`,
  );
}

function resourceText(rows: string): string {
  return `# thing resource type\n\n## Properties\n\n|Property|Type|Description|\n|:--|:--|:--|\n${rows}`;
}

const route = "# Get thing\n\n## HTTP request\n\n```http\nGET /a\n```\n\n";

function operation(routes: string, body?: string): Partial<Sources> {
  const text = `# Get thing\n\n## HTTP request\n\n\`\`\`http\n${routes}\`\`\`\n\n`;
  return page(text + (body === undefined ? "" : `## Example\n\n${example(body)}`));
}

function example(body: string): string {
  return `### Request\n\n\`\`\`http\nGET https://graph.microsoft.com/v1.0/a\n\`\`\`\n\n### Response\n\n\`\`\`http\nHTTP/1.1 200 OK\nContent-type: application/json\n\n${body}\n\`\`\`\n\n`;
}

function csdl(schema: string): Partial<Sources> {
  return { csdl: [file("metadata.xml", `<Schema Namespace="n">${schema}</Schema>`)] };
}

function json(size: number, member: (at: number) => string): string {
  return `{ ${many(size, member).join(",\n")} }`;
}

function many<Item>(size: number, item: (at: number) => Item): readonly Item[] {
  return Array.from({ length: Math.floor(size) }, (_, at) => item(at));
}

function times(size: number, text: (at: number) => string): string {
  return many(size, text).join("");
}

/** Writes the bits of a number as upper-case letters: names that differ in their case alone. */
function caseOf(word: string, bits: number): string {
  return [...word].map((letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter)).join("");
}
