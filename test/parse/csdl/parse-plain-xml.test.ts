import { describe, expect, it } from "vitest";
import { parsePlainXml } from "../../../generator/parse/csdl/parse-plain-xml.ts";
import { parseXml } from "../../../generator/parse/csdl/parse-xml.ts";

const plain = `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r
<!-- lamps -->
<edmx:Edmx Version="4.0" xmlns:edmx = 'http://docs.oasis-open.org/odata/ns/edmx' >
  <Schema Namespace="lights"><Member Name="&quot;low&quot; &amp; dim"/><Member
    Name='a "b"' /></Schema><!-- between --><String> a &lt;b&gt;
 c</String ><String>one<Other/> <Other></Other>two</String>
</edmx:Edmx>
`;

/** An instruction is no plain XML, and says nothing. */
const instruction = "<?end of file?>";

describe("parsePlainXml", () => {
  it("reads what the full parser reads, with the same places", () => {
    const { root, faults } = parseXml(plain + instruction, 64);
    expect(faults).toEqual([]);
    expect(parsePlainXml(plain, 64)).toMatchObject(root ?? {});
    expect(root?.children[1]).toMatchObject({ name: "String", text: " a <b>\n c" });
  });

  it.each([
    ["an instruction", plain + instruction],
    ["a document type", `<!DOCTYPE a>${plain}`],
    ["a section of characters", "<a><![CDATA[b]]></a>"],
    ["another version", '<?xml version="1.1"?><a/>'],
    ["an entity that XML doesn't know", "<a>&nbsp;</a>"],
    ["the number of a character", '<a b="&#65;"/>'],
    ["an attribute twice", '<a b="c" b="c"/>'],
    ["attributes without a blank between", '<a b="c"d="e"/>'],
    ["an attribute over two lines", '<a b="c\nd"/>'],
    ["text with another line end", "<a>b\r\nc</a>"],
    ["text with the end of a section", "<a>b ]]> c</a>"],
    ["a comment with dashes", "<a><!-- b -- c --></a>"],
    ["a comment without an end", "<a/><!-- b"],
    ["a control character", "<a>\u0001</a>"],
    ["a character of two units", "<a>\u{1F4A1}</a>"],
    ["text beside the root", "<a/>b"],
    ["two roots", "<a/><b/>"],
    ["an element that stays open", "<a><b></a>"],
    ["a tag that stays open", "<a b="],
    ["an end without a beginning", "<a/></a>"],
    ["nothing", ""],
  ])("leaves %s to the full parser", (_, text) => {
    expect(parsePlainXml(text, 64)).toBeUndefined();
  });

  it("leaves what nests too deep to the full parser", () => {
    expect(parsePlainXml("<a><b/></a>", 2)).toMatchObject({ name: "a" });
    expect(parsePlainXml("<a><b/></a>", 1)).toBeUndefined();
  });
});
