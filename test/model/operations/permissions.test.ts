import { describe, expect, test } from "vitest";
import type { Permission } from "../../../generator/model/api-model.ts";
import { operationOf } from "./operations-of.ts";

const permissions = (section: string) => operationOf(`## Permissions\n\n${section}`).permissions;
const printed = ({ kind, supported, scopes, label }: Permission) =>
  `${label === undefined ? "" : `${label}: `}${kind} ${supported ? scopes.join(" ") || "none" : "not supported"}`;
const read = (section: string) => permissions(section).map(printed);

describe("a row a kind", () => {
  test("the usual table", () => {
    expect(
      read(`|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|Lamp.Read.All, Lamp.ReadWrite.All|
|Delegated (personal Microsoft account)|Not supported.|
|Application|Lamp.Read.All and Room.Read.All|`),
    ).toEqual([
      "delegatedWork Lamp.Read.All Lamp.ReadWrite.All",
      "delegatedPersonal not supported",
      "application Lamp.Read.All Room.Read.All",
    ]);
  });

  test("from most to least is turned round", () => {
    expect(
      read(`|Permission type|Permissions (from most to least privileged)|
|:---|:---|
|Delegated (work or school account)|Lamp.ReadWrite.All, Lamp.Read.All|`),
    ).toEqual(["delegatedWork Lamp.Read.All Lamp.ReadWrite.All"]);
  });

  test("least and higher privileged are one list", () => {
    expect(
      read(`|Permission type|Least privileged permissions|Higher privileged permissions|
|:---|:---|:---|
|Delegated (work or school account)|Lamp.Read.All|Lamp.ReadWrite.All, Lamp.Read.All|
|Delegated (personal Microsoft account)|Not supported.|Not supported.|
|Application|Lamp.Read.All|Not available.|`),
    ).toEqual([
      "delegatedWork Lamp.Read.All Lamp.ReadWrite.All",
      "delegatedPersonal not supported",
      "application Lamp.Read.All",
    ]);
  });

  test("columns for different uses are lists of their own", () => {
    expect(
      read(`|Permission type|Acting on self (from least to most privileged)|Acting on others (from least to most privileged)|
|:---|:---|:---|
|Delegated (work or school account)|Lamp.Read|Lamp.Read.All|`),
    ).toEqual([
      "Acting on self (from least to most privileged): delegatedWork Lamp.Read",
      "Acting on others (from least to most privileged): delegatedWork Lamp.Read.All",
    ]);
  });

  test("rows below a kind split it", () => {
    expect(
      read(`|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)||
|&nbsp;&nbsp;Policy Set|Lamp.Read.All|
|&nbsp;&nbsp;Device configuration|Room.Read.All|
|Delegated (personal Microsoft account)|Not supported.|`),
    ).toEqual([
      "Policy Set: delegatedWork Lamp.Read.All",
      "Device configuration: delegatedWork Room.Read.All",
      "delegatedPersonal not supported",
    ]);
  });

  test("prose, line breaks and marks around scopes", () => {
    expect(
      read(`|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|For **lamp** resource:<br/>Lamp.Read.All; or [Lamp.Use.All](/graph/x).|
|Delegated (personal Microsoft account)|None.|
|Application|Lamp.Read.Group*, offline_access|`),
    ).toEqual([
      "delegatedWork Lamp.Read.All Lamp.Use.All",
      "delegatedPersonal none",
      "application Lamp.Read.Group offline_access",
    ]);
  });

  test.each(["Not supported.", "Not Supported", "not supported", "Not applicable", "Not available.", "N/A"])(
    "%s",
    (text) => {
      expect(read(`|Permission type|Permissions|\n|:---|:---|\n|Application|${text}|`)).toEqual([
        "application not supported",
      ]);
    },
  );
});

test("a row a resource, a column a kind", () => {
  expect(
    read(`| Supported resource | Delegated (work or school account) | Delegated (personal Microsoft account) | Application |
|:-----|:-----|:-----|:-----|
| [lamp](../resources/lamp.md) | Lamp.Read | Not supported | Lamp.Read.All |`),
  ).toEqual([
    "lamp: delegatedWork Lamp.Read",
    "lamp: delegatedPersonal not supported",
    "lamp: application Lamp.Read.All",
  ]);
});

test("a table below a heading of its own carries that heading", () => {
  expect(
    read(`### For dimmed lamps

|Permission type|Permissions|
|:---|:---|
|Application|Lamp.Dim|

### For lit lamps

|Permission type|Permissions|
|:---|:---|
|Application|Lamp.Light|`),
  ).toEqual(["For dimmed lamps: application Lamp.Dim", "For lit lamps: application Lamp.Light"]);
});

test("the scopes line of early pages speaks of a signed-in user", () => {
  expect(read("One of the following **scopes** is required to execute this API:\n\n*Lamp.ReadWrite.All*")).toEqual([
    "delegatedWork Lamp.ReadWrite.All",
  ]);
  expect(read("- Any lamp - Lamp.Use, Lamp.Use.All")).toEqual(["delegatedWork Lamp.Use Lamp.Use.All"]);
  expect(read("See the file Permissions.Reference for more.")).toEqual([]);
});

test("each scope has its place", () => {
  const [permission] = permissions("|Permission type|Permissions|\n|:---|:---|\n|Application|Lamp.Read, `Lamp.Use`|");
  expect(permission?.scopeSources.map(({ line, column, endColumn }) => [line, column, endColumn])).toEqual([
    [18, 14, 23],
    [18, 26, 34],
  ]);
});
