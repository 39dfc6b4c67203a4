import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

// What everything is measured against: the pages of a folder through remark-parse and remark-gfm, and nothing else.
const parser = unified().use(remarkParse).use(remarkGfm);
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith(".md"))
    parser.parse(readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
