import { describe, expect, test } from "vitest";
import { readPossibleValues } from "../../../generator/model/types/possible-values.ts";
import { vocabulary } from "../../../generator/vocabulary/vocabulary.ts";
import { cellOf } from "../cell-of.ts";

const values = (text: string) => readPossibleValues(cellOf(text).content).map(({ name }) => name);

describe("the values of a description", () => {
  test.each([
    ["The state. Possible values are: `on`, `off`.", ["on", "off"]],
    ["Possible values are `on`, `off`, and `broken`. Required.", ["on", "off", "broken"]],
    ["Possible values: `on`, `off`, or `broken`.", ["on", "off", "broken"]],
    ["The possible values are: on, off, unknownFutureValue.", ["on", "off", "unknownFutureValue"]],
    ["Possible values are 'viewer', 'sharer'", ["viewer", "sharer"]],
    ["Allowed values are **All**, **Selected** or **None**.", ["All", "Selected", "None"]],
    ["Supported values are:<br>None<br>Warn -- Tell the sender.<br>Block -- Stop it.", ["None", "Warn", "Block"]],
    ["Supported values are: <li>None</li><li>Warn -- Tell the sender.</li>", ["None", "Warn"]],
    ["Valid values: 0, 1, 2", ["0", "1", "2"]],
    [
      "Possible values: Active, ActiveWithError, Disabled and Error.",
      ["Active", "ActiveWithError", "Disabled", "Error"],
    ],
    ["Possible values are: `a`. More words. Possible values are: `a`, `b`.", ["a", "b"]],
    ["The possible values are: `one`, `two`. <br>If **type** is `three`, nothing.", ["one", "two"]],
    ["No list of values here, though `code` is.", []],
    ["Valid values 4 to 16", []],
  ])("%s", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test("each stands at its place in the file", () => {
    const { content, file } = cellOf("State. Possible values are: `on`, `off`.");
    const places = readPossibleValues(content).map(({ start, end }) => file.slice(start, end));
    expect(places).toEqual(["on", "off"]);
  });

  test("in a text whose tags leave the place open, at the text as a whole", () => {
    const { content, file } = cellOf("Supported values are: <li>None</li><li>Warn</li>");
    const places = readPossibleValues(content).map(({ start, end }) => file.slice(start, end));
    expect(places).toEqual(Array.from({ length: 2 }, () => "Supported values are: <li>None</li><li>Warn</li>"));
  });
});

test("other languages say it in the words of the vocabulary", () => {
  const text = "Der Status. Mögliche Werte sind: `on`, `off`.";
  const words = vocabulary({ de: { "phrases.possibleValues": ["mögliche werte sind"] } });
  const found = readPossibleValues(cellOf(text).content, words.phrasesIn(text.replaceAll("`", "")));
  expect(found.map(({ name }) => name)).toEqual(["on", "off"]);
});
