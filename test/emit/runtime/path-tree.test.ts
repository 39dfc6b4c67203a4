import { describe, expect, it } from "vitest";
import { buildPathTree, matchPath } from "../../../templates/runtime/path-tree.ts";

const tree = buildPathTree(
  [
    "/me",
    "/users/{id}",
    "/users/delta",
    "/users/{userId}/messages/{messageId}/$value",
    "/users('{id}')/manager",
    "/applications(appId='{appId}')",
    "/reports/getUsage(period='{period}',top={top})",
    "/me/drive/root:/{+itemPath}",
    "/me/drive/root:/{+itemPath}:/content",
    "/drive/items/{parentId}:/{+fileName}:/content",
    "/devices/{id}/microsoft.graph.windowsDevice/check",
    "/rooms/{from},{to}/free",
    "/workbook/range(address='{address}')/format",
  ].map((path) => [path, path] as const),
);

/** Returns the best match of a path, and the values of its placeholders. */
function match(path: string): unknown {
  const [first] = matchPath(tree, path);
  return first && [first.value, first.parameters];
}

describe("matchPath", () => {
  it("takes literals before keys, in any case, with or without a slash at the end", () => {
    expect(match("/users/delta")).toEqual(["/users/delta", {}]);
    expect(match("/Users/Delta/")).toEqual(["/users/delta", {}]);
    expect(match("/users/adele")).toEqual(["/users/{id}", { id: "adele" }]);
    expect(match("/users/delta()")).toEqual(["/users/delta", {}]);
  });

  it("decodes what it finds", () => {
    expect(match("/users/a%2Fb/messages/AAMk%3D/$value")).toEqual([
      "/users/{userId}/messages/{messageId}/$value",
      { userId: "a/b", messageId: "AAMk=" },
    ]);
    expect(match("/users/%zz")).toEqual(["/users/{id}", { id: "%zz" }]);
  });

  it("knows a key in parentheses and one behind a slash as the same", () => {
    expect(match("/users('O''Brien')/manager")).toEqual(["/users('{id}')/manager", { id: "O'Brien" }]);
    expect(match("/users/adele/manager")).toEqual(["/users('{id}')/manager", { id: "adele" }]);
  });

  it("matches calls by the names of their arguments, in any order", () => {
    expect(match("/applications(appId='1')")).toEqual(["/applications(appId='{appId}')", { appId: "1" }]);
    expect(match("/reports/getUsage(top=5,period='D7,x')")).toEqual([
      "/reports/getUsage(period='{period}',top={top})",
      { period: "D7,x", top: "5" },
    ]);
    expect(match("/reports/getUsage(period='D7')")).toBeUndefined();
    expect(match("/workbook/range(address='A1:B2')/format")).toEqual([
      "/workbook/range(address='{address}')/format",
      { address: "A1:B2" },
    ]);
  });

  it("finds the end of a path in a file system", () => {
    expect(match("/me/drive/root:/Docs/a.txt:/content")).toEqual([
      "/me/drive/root:/{+itemPath}:/content",
      { itemPath: "Docs/a.txt" },
    ]);
    expect(match("/me/drive/root:/Docs/a.txt")).toEqual(["/me/drive/root:/{+itemPath}", { itemPath: "Docs/a.txt" }]);
    expect(match("/drive/items/42:/a.txt:/content")).toEqual([
      "/drive/items/{parentId}:/{+fileName}:/content",
      { parentId: "42", fileName: "a.txt" },
    ]);
  });

  it("matches casts and several keys in one segment", () => {
    expect(match("/devices/7/microsoft.graph.windowsdevice/check")).toEqual([
      "/devices/{id}/microsoft.graph.windowsDevice/check",
      { id: "7" },
    ]);
    expect(match("/rooms/mon,fri/free")).toEqual(["/rooms/{from},{to}/free", { from: "mon", to: "fri" }]);
  });

  it("knows that a cast or `$count` may follow any path, and is no key", () => {
    expect(match("/users/adele/$count")).toEqual(["/users/{id}", { id: "adele" }]);
    expect(match("/users/adele/microsoft.graph.admin")).toEqual(["/users/{id}", { id: "adele" }]);
    expect(match("/users/$count")).toBeUndefined();
    expect(match("/users/$AdeleVance")).toEqual(["/users/{id}", { id: "$AdeleVance" }]);
  });

  it("finds nothing where nothing is", () => {
    expect(match("/groups")).toBeUndefined();
    expect(match("/")).toBeUndefined();
    expect(match("/users")).toBeUndefined();
  });

  it("keeps prototype keys apart from its own", () => {
    expect(match("/__proto__/constructor")).toBeUndefined();
    const hostile = buildPathTree([["/a/{__proto__}", 1]]);
    expect(matchPath(hostile, "/a/b")[0]?.value).toBe(1);
  });
});
