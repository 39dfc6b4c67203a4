import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ApiModel, Type } from "../../generator/model/api-model.ts";
import { enumeration, modelOf, properties, structured } from "./model-of.ts";

const folder = new URL("../../../shared/seeds/", import.meta.url);
const there = existsSync(folder);

/** The model of the seed whose name begins with a number. */
function seed(...numbers: readonly string[]): ApiModel {
  const names = readdirSync(folder).filter((name) => numbers.some((number) => name.startsWith(number)));
  return modelOf(Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")])));
}

describe.skipIf(!there)("the types of the seeds (skipped without ../shared/seeds)", () => {
  test.each(["000", "004"])("%s: enterpriseCertificate", (number) => {
    const model = seed(number);
    expect([...model.types.keys()]).toEqual(["microsoft.graph.enterpriseCertificate"]);
    expect(properties(model, "microsoft.graph.enterpriseCertificate")).toEqual([
      "id: Edm.String",
      "certData: Edm.Binary",
      "issuedTo: Edm.String",
      "issuedBy: Edm.String",
      "certExpirationDate: Edm.DateTimeOffset",
      "certStatus: Edm.Int32",
      "certType: Edm.Int32",
    ]);
    expect(structured(model, "microsoft.graph.enterpriseCertificate")).toMatchObject({
      kind: "entityType",
      key: ["id"],
    });
  });

  test("000 and 004 together: one type, declared twice", () => {
    const model = seed("000", "004");
    expect([...model.types.keys()]).toEqual(["microsoft.graph.enterpriseCertificate"]);
    expect(structured(model, "microsoft.graph.enterpriseCertificate").declarations).toHaveLength(2);
  });

  test("001: enterpriseCodeSigningCertificate", () => {
    const model = seed("001");
    expect(properties(model, "microsoft.graph.enterpriseCodeSigningCertificate")).toEqual([
      "id: Edm.String",
      "content: Edm.Binary",
      "status: microsoft.graph.certificateStatus",
      "subjectName: Edm.String",
      "subject: Edm.String",
      "issuerName: Edm.String",
      "issuer: Edm.String",
      "expirationDateTime: Edm.DateTimeOffset",
      "uploadDateTime: Edm.DateTimeOffset",
    ]);
    expect(enumeration(model, "microsoft.graph.certificateStatus").members.map(({ name }) => name)).toEqual([
      "notProvisioned",
      "provisioned",
    ]);
  });

  test("002: what the plain text says beyond that", () => {
    const { properties: rows } = structured(seed("002"), "microsoft.graph.enterpriseCodeSigningCertificate");
    const supports = { filter: true, select: true, top: true, orderby: true, skip: true, search: false };
    expect(rows.find(({ name }) => name === "id")).toMatchObject({ readOnly: true, supports });
    expect(rows.find(({ name }) => name === "status")).toMatchObject({ default: "notProvisioned", supports });
    expect(rows.find(({ name }) => name === "content")).toMatchObject({ nullable: true });
    expect(rows.filter((row) => row.supports !== undefined)).toHaveLength(8);
  });

  test("001 and 002 agree but for descriptions and the facts that only 002 has", () => {
    expect(shapes(seed("002"))).toEqual(shapes(seed("001")));
  });

  test("003: managedDeviceCertificateState", () => {
    const model = seed("003");
    expect(properties(model, "microsoft.graph.managedDeviceCertificateState")).toEqual([
      "id: Edm.String",
      "devicePlatform: microsoft.graph.devicePlatformType",
      "certificateKeyUsage: microsoft.graph.keyUsages",
      "certificateProfileDisplayName: Edm.String",
      "deviceDisplayName: Edm.String",
      "userDisplayName: Edm.String",
      "serverUrl: Edm.String",
      "certificateExpirationDateTime: Edm.DateTimeOffset",
      "lastCertificateStateChangeDateTime: Edm.DateTimeOffset",
      "certificateIssuer: Edm.String",
      "certificateThumbprint: Edm.String",
      "certificateSerialNumber: Edm.String",
      "certificateKeyLength: Edm.Int32",
      "enhancedKeyUsage: Edm.String",
    ]);
    expect(enumeration(model, "microsoft.graph.devicePlatformType").members).toHaveLength(7);
    expect(enumeration(model, "microsoft.graph.keyUsages").members).toHaveLength(2);
  });

  test("all tables and code blocks of all seeds are read", () => {
    const uses = seed("00").pages.flatMap((page) => [...page.tables, ...page.codeBlocks].map(({ use }) => use.kind));
    expect(new Set(uses)).toEqual(new Set(["read"]));
  });
});

function shapes(model: ApiModel): readonly unknown[] {
  return [...model.types.values()].map(shapeOf);
}

function shapeOf(type: Type): unknown {
  const { kind, name } = type;
  if (type.kind === "enumType") return { kind, name, members: type.members.map((member) => member.name) };
  const rows = type.properties.map((property) => [property.name, property.type]);
  return { kind, name, rows, ...(type.kind === "entityType" && { key: type.key }) };
}
