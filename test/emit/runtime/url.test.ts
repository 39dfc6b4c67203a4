import { expect, it } from "vitest";
import { filePath, quoted, search, url } from "../../../templates/runtime/url.ts";

it("encodes a value as one segment, whatever it holds", () => {
  expect(url`/users/${"a/b?c#d"}/messages/${"AAMk=="}`).toBe("/users/a%2Fb%3Fc%23d/messages/AAMk==");
  expect(url`/users/${"adele@contoso.com"}`).toBe("/users/adele@contoso.com");
  expect(url`/users/${".."}/${"."}`).toBe("/users/%2E%2E/%2E");
  expect(url`/users/${"\ud800"}`).toBe("/users/%EF%BF%BD");
});

it("doubles the quotes of a quoted value", () => {
  expect(url`/sites/getByPath(path='${quoted("O'Brien's")}')`).toBe("/sites/getByPath(path='O''Brien''s')");
});

it("keeps the slashes of a file path, and nothing else", () => {
  expect(url`/me/drive/root:/${filePath("Docs/a b?.txt")}:/content`).toBe("/me/drive/root:/Docs/a%20b%3F.txt:/content");
});

it("prints query options, and leaves out those without a value", () => {
  expect(url`/users${search({ $select: ["id", "mail"], $top: 5, $filter: undefined })}`).toBe(
    "/users?$select=id,mail&$top=5",
  );
  expect(url`/users${search({ $filter: "a eq 'b&c'" })}`).toBe("/users?$filter=a%20eq%20'b%26c'");
  expect(url`/users${search()}`).toBe("/users");
});
