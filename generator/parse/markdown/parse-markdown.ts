import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import type { SourceFile } from "../../read/sources.ts";
import type { PageSyntax } from "../syntax.ts";
import { alerts } from "./alerts.ts";
import { comments } from "./comments.ts";
import { compilePage } from "./compile-page.ts";
import { fileOffsets } from "./file-offsets.ts";
import { includes } from "./includes.ts";
import { limitDepth } from "./limit-depth.ts";
import { nativeMarkdown } from "./native-markdown.ts";
import { sections } from "./sections.ts";
import { sourceRepairs } from "./source-repairs.ts";
import { tabs } from "./tabs.ts";
import { zones } from "./zones.ts";

const processors = { remark: pipeline(false), native: pipeline(true) };

/** Parses a Markdown page: remark, or the native parser in its place, then a plugin for each form that pages add. */
export function parseMarkdown(file: SourceFile, { parser = "native" }: { parser?: "native" | "remark" }): PageSyntax {
  return processors[parser].processSync(new VFile({ path: file.path, value: file.text })).result;
}

function pipeline(native: boolean) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter)
    .use(native ? [nativeMarkdown] : [])
    .use(fileOffsets)
    .use(sourceRepairs)
    .use(limitDepth)
    .use(comments)
    .use(includes)
    .use(alerts)
    .use(zones)
    .use(tabs)
    .use(sections)
    .use(compilePage)
    .freeze();
}
