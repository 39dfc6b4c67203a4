import type { CsdlFault, CsdlInclude, CsdlSchemaSyntax } from "./csdl-syntax.ts";
import { parseXml, type XmlFault } from "./parse-xml.ts";
import { schemaOfXml } from "./schema-of-xml.ts";
import type { XmlElement } from "./xml-element.ts";
import { childrenOf, valueOf } from "./xml-parts.ts";

/** Returns what a CSDL XML text says: the schemas of an `Edmx`, or a `Schema` that stands alone. */
export function csdlOfXml(text: string, maxDepth: number): Pick<CsdlSchemaSyntax, "includes" | "schemas" | "faults"> {
  const { root, faults } = parseXml(text, maxDepth);
  const found = faults.map(faultOf);
  if (!root) return { includes: [], schemas: [], faults: found.length > 0 ? found : [emptyFault(text)] };
  if (root.name === "Schema") return { includes: [], schemas: [schemaOfXml(root)], faults: found };
  const schemas = childrenOf(root, "DataServices").flatMap((services) => childrenOf(services, "Schema"));
  return {
    includes: childrenOf(root, "Reference").flatMap(includesOf),
    schemas: schemas.map(schemaOfXml),
    faults: root.name === "Edmx" ? found : [...found, rootFault(root)],
  };
}

function faultOf({ code, message, start, end }: XmlFault): CsdlFault {
  if (code === "depth") return { rule: "input/limit", message, start, end };
  return code === "doctype"
    ? { rule: "csdl/doctype", message: "Unexpected document type declaration, expected CSDL without one", start, end }
    : { rule: "csdl/syntax", message: `Unexpected XML: ${message}`, start, end };
}

function emptyFault(text: string): CsdlFault {
  return { rule: "csdl/syntax", message: "Unexpected end of the file, expected CSDL", start: 0, end: text.length };
}

function rootFault({ name, start }: XmlElement): CsdlFault {
  return {
    rule: "csdl/syntax",
    message: `Unexpected element \`${name}\`, expected \`edmx:Edmx\``,
    start,
    end: start + 1,
  };
}

function includesOf(reference: XmlElement): CsdlInclude[] {
  return childrenOf(reference, "Include").flatMap((include) => {
    const namespace = valueOf(include, "Namespace");
    const alias = valueOf(include, "Alias");
    return namespace && alias ? [{ namespace, alias, start: include.start, end: include.end }] : [];
  });
}
