import { expect, test } from "vitest";
import { rememberByText } from "../../generator/lazy/remember-by-text.ts";

test("rememberByText works a result out once for each text, undefined too", () => {
  const asked: string[] = [];
  const lengthOf = rememberByText((text) => {
    asked.push(text);
    return text === "" ? undefined : text.length;
  });
  expect(["user", "", "user", "", "__proto__"].map(lengthOf)).toEqual([4, undefined, 4, undefined, 9]);
  expect(asked).toEqual(["user", "", "__proto__"]);
});

test("rememberByText stays small: it keeps no long texts, and forgets everything when it knows too many", () => {
  let made = 0;
  const count = rememberByText(() => (made += 1));
  const long = "x".repeat(1_000);
  expect([count(long), count(long)]).toEqual([1, 2]);
  expect(count("first")).toBe(3);
  for (let at = 0; at < 20_000; at += 1) count(`text ${at}`);
  expect(count("first")).toBe(made);
});
