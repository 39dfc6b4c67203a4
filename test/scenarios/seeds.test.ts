import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ApiModel, Operation, Permission, Property, Type } from "../../generator/model/api-model.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parsePage } from "../../generator/parse/parse-page.ts";

/**
 * The five forms of page that every age of the docs is made of, each read alone: the page of `docs-input/` in that
 * form, and, where the shared folder lies beside the project, the document that the form was taken from.
 */
const seeds = new URL("../../../shared/seeds/", import.meta.url);
const docs = new URL("../../docs-input/", import.meta.url);

const certificateProperties = {
  id: "Edm.String",
  certData: "Edm.Binary",
  issuedTo: "Edm.String",
  issuedBy: "Edm.String",
  certExpirationDate: "Edm.DateTimeOffset",
  certStatus: "Edm.Int32",
  certType: "Edm.Int32",
};

const codeSigningProperties = {
  id: "Edm.String",
  content: "Edm.Binary",
  status: "microsoft.graph.certificateStatus",
  subjectName: "Edm.String",
  subject: "Edm.String",
  issuerName: "Edm.String",
  issuer: "Edm.String",
  expirationDateTime: "Edm.DateTimeOffset",
  uploadDateTime: "Edm.DateTimeOffset",
};

const codeSigningTypes = {
  "microsoft.graph.certificateStatus": ["notProvisioned", "provisioned"],
  "microsoft.graph.enterpriseCodeSigningCertificate": codeSigningProperties,
};

const stateRoute = "POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}";

const cases = [
  {
    seed: "000_1fd9d05a19745dbb.txt",
    page: "beta/api/intune_apps_enterprisecertificate_create.md",
    types: { "microsoft.graph.enterpriseCertificate": certificateProperties },
    operation: {
      title: "Create enterpriseCertificate",
      routes: ["POST /deviceAppManagement/enterpriseCerts/"],
      request: "microsoft.graph.enterpriseCertificate",
      responses: ["201 microsoft.graph.enterpriseCertificate"],
      permissions: ["delegatedWork DeviceManagementApps.ReadWrite.All"],
      examples: ["POST https://graph.microsoft.com/beta/deviceAppManagement/enterpriseCerts/ → 201"],
    },
  },
  {
    seed: "004_38c1cd6aea29f97c.txt",
    page: "beta/api/intune_apps_enterprisecertificate_update.md",
    types: { "microsoft.graph.enterpriseCertificate": certificateProperties },
    operation: {
      title: "Update enterpriseCertificate",
      routes: ["PATCH /deviceAppManagement/enterpriseCerts/{enterpriseCertificateId}"],
      request: "microsoft.graph.enterpriseCertificate",
      responses: ["200 microsoft.graph.enterpriseCertificate"],
      permissions: ["delegatedWork DeviceManagementApps.ReadWrite.All"],
      examples: [
        "PATCH https://graph.microsoft.com/beta/deviceAppManagement/enterpriseCerts/{enterpriseCertificateId} → 200",
      ],
    },
  },
  {
    seed: "001_3817b79d3667e26a.txt",
    page: "beta/api/intune-apps-enterprisecodesigningcertificate-create.md",
    types: codeSigningTypes,
    operation: {
      title: "Create enterpriseCodeSigningCertificate",
      routes: ["POST /deviceAppManagement/enterpriseCodeSigningCertificates"],
      request: "microsoft.graph.enterpriseCodeSigningCertificate",
      responses: ["201 microsoft.graph.enterpriseCodeSigningCertificate"],
      permissions: [
        "delegatedWork DeviceManagementApps.ReadWrite.All",
        "delegatedPersonal not supported",
        "application DeviceManagementApps.ReadWrite.All",
      ],
      examples: ["POST https://graph.microsoft.com/beta/deviceAppManagement/enterpriseCodeSigningCertificates → 201"],
    },
  },
  {
    seed: "002_175756ca462257e0.txt",
    page: "v1.0/api/intune-apps-enterprisecodesigningcertificate-create.txt",
    types: codeSigningTypes,
    operation: {
      title: "Create enterpriseCodeSigningCertificate",
      routes: ["POST /deviceAppManagement/enterpriseCodeSigningCertificates"],
      request: "microsoft.graph.enterpriseCodeSigningCertificate",
      responses: ["201 microsoft.graph.enterpriseCodeSigningCertificate"],
      permissions: [
        "delegatedWork DeviceManagementApps.ReadWrite.All",
        "delegatedPersonal not supported",
        "application DeviceManagementApps.ReadWrite.All",
      ],
      examples: ["POST https://graph.microsoft.com/v1.0/deviceAppManagement/enterpriseCodeSigningCertificates → 201"],
    },
  },
  {
    seed: "003_49b67a203148ac3b.txt",
    page: "beta/api/intune_deviceconfig_manageddevicecertificatestate_create.md",
    types: {
      "microsoft.graph.devicePlatformType": [
        "android",
        "androidForWork",
        "iOS",
        "macOS",
        "windowsPhone81",
        "windows81AndLater",
        "windows10AndLater",
      ],
      "microsoft.graph.keyUsages": ["keyEncipherment", "digitalSignature"],
      "microsoft.graph.managedDeviceCertificateState": {
        id: "Edm.String",
        devicePlatform: "microsoft.graph.devicePlatformType",
        certificateKeyUsage: "microsoft.graph.keyUsages",
        certificateProfileDisplayName: "Edm.String",
        deviceDisplayName: "Edm.String",
        userDisplayName: "Edm.String",
        serverUrl: "Edm.String",
        certificateExpirationDateTime: "Edm.DateTimeOffset",
        lastCertificateStateChangeDateTime: "Edm.DateTimeOffset",
        certificateIssuer: "Edm.String",
        certificateThumbprint: "Edm.String",
        certificateSerialNumber: "Edm.String",
        certificateKeyLength: "Edm.Int32",
        enhancedKeyUsage: "Edm.String",
      },
    },
    operation: {
      title: "Create managedDeviceCertificateState",
      routes: [
        `${stateRoute}/microsoft.graph.iosScepCertificateProfile/managedDeviceCertificateStates`,
        `${stateRoute}/microsoft.graph.macOSScepCertificateProfile/managedDeviceCertificateStates`,
        `${stateRoute}/microsoft.graph.androidScepCertificateProfile/managedDeviceCertificateStates`,
        `${stateRoute}/microsoft.graph.windows81SCEPCertificateProfile/managedDeviceCertificateStates`,
        `${stateRoute}/microsoft.graph.androidWorkProfileScepCertificateProfile/managedDeviceCertificateStates`,
        `${stateRoute}/identityCertificate/microsoft.graph.androidForWorkScepCertificateProfile/managedDeviceCertificateStates`,
        `${stateRoute}/microsoft.graph.windowsPhone81VpnConfiguration/identityCertificate/microsoft.graph.windowsPhone81SCEPCertificateProfile/managedDeviceCertificateStates`,
      ],
      request: "microsoft.graph.managedDeviceCertificateState",
      responses: ["201 microsoft.graph.managedDeviceCertificateState"],
      permissions: [
        "delegatedWork DeviceManagementConfiguration.ReadWrite.All",
        "delegatedPersonal not supported",
        "application not supported",
      ],
      examples: [
        "POST https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.iosScepCertificateProfile/managedDeviceCertificateStates → 201",
      ],
    },
  },
];

describe.each(cases)("the form of $page", ({ page, seed, types, operation }) => {
  test("gives its types and its operation", () => {
    const model = modelOf(new URL(page, docs));
    expect(typeFacts(model)).toEqual(types);
    expect(model.operations.map(operationFacts)).toEqual([operation]);
  });

  test.skipIf(!existsSync(seeds))("reads alike in the document it was taken from (needs ../shared)", () => {
    const model = modelOf(new URL(seed, seeds));
    expect(typeFacts(model)).toEqual(types);
    const examples = operation.examples.map((example) =>
      // The document that was copied from a rendered page kept the address of its beta twin.
      example.replace("graph.microsoft.com/v1.0/", "graph.microsoft.com/beta/"),
    );
    expect(model.operations.map(operationFacts)).toEqual([{ ...operation, examples }]);
  });

  test("places its facts and pairs its request with its response", () => {
    const model = modelOf(new URL(page, docs));
    const lines = readFileSync(new URL(page, docs), "utf8").split("\n");
    for (const property of structured(model).properties) {
      const { line, column, endColumn } = property.source;
      expect(lines[line - 1]?.slice(column - 1, endColumn - 1)).toBe(property.name);
    }
    const [example] = model.operations[0]?.examples ?? [];
    expect(example?.request.headers.map(({ name, value }) => `${name}: ${value}`)).toContain(
      "Content-type: application/json",
    );
    const [response] = example?.responses ?? [];
    expect(lines[(response?.statusSource.line ?? 0) - 1]).toMatch(/^HTTP\/1\.1 20[01] /);
    expect(response?.body?.json?.value?.kind).toBe("object");
    expect(lines[(response?.body?.source.line ?? 0) - 1]).toBe("{");
  });
});

describe("the plain-text page and its Markdown twin", () => {
  const markdown = modelOf(new URL("beta/api/intune-apps-enterprisecodesigningcertificate-create.md", docs));
  const text = modelOf(new URL("v1.0/api/intune-apps-enterprisecodesigningcertificate-create.txt", docs));

  test("give the same types, routes, permissions and responses", () => {
    expect(typeFacts(text)).toEqual(typeFacts(markdown));
    expect(comparable(text)).toEqual(comparable(markdown));
  });

  test("differ in what the plain text says besides", () => {
    const [id, content, status] = structured(text).properties;
    expect(id).toMatchObject({
      readOnly: true,
      supports: { filter: true, select: true, top: true, orderby: true, skip: true, search: false },
    });
    expect(content).toMatchObject({ nullable: true });
    expect(status).toMatchObject({ default: "notProvisioned", possibleValues: ["notProvisioned", "provisioned"] });
    expect(structured(markdown).properties[0]?.readOnly).toBeUndefined();
  });
});

function modelOf(url: URL): ApiModel {
  const path = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
  return buildModel({ pages: [parsePage({ path, text: readFileSync(url, "utf8") })], schemas: [] });
}

function structured(model: ApiModel): { readonly properties: readonly Property[] } {
  const found = [...model.types.values()].find((type) => type.kind === "entityType");
  if (found?.kind !== "entityType") throw new Error("The page gave no entity type.");
  return found;
}

/** What the pages agree on: all but the addresses of their examples. */
function comparable(model: ApiModel): unknown {
  return model.operations.map(operationFacts).map((facts) => ({ ...facts, examples: facts.examples.length }));
}

function typeFacts(model: ApiModel): Record<string, unknown> {
  return Object.fromEntries([...model.types.values()].map((type) => [type.name, factsOf(type)]));
}

function factsOf(type: Type): unknown {
  if (type.kind === "enumType") return type.members.map(({ name }) => name);
  return Object.fromEntries(type.properties.map(({ name, type: ref }) => [name, ref]));
}

function operationFacts(operation: Operation) {
  return {
    title: operation.title,
    routes: operation.routes.map(({ method, path }) => `${method} ${path}`),
    request: operation.requestBody?.type,
    responses: operation.responses.map(({ status, type }) => `${status} ${type}`),
    permissions: operation.permissions.map(permissionFact),
    examples: operation.examples.map(
      ({ request, responses }) => `${request.method} ${request.url} → ${responses.map(({ status }) => status).join()}`,
    ),
  };
}

function permissionFact({ kind, supported, scopes }: Permission): string {
  return `${kind} ${supported ? scopes.join(", ") : "not supported"}`;
}
