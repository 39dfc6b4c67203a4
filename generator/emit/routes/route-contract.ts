import type { TypeRef } from "../../model/api-model.ts";
import type { PlainJson } from "../../model/json/plain-json.ts";

/**
 * What generated code knows of an operation at run time. The same shape as `Contract` of `templates/runtime`, which
 * reads it: values that print as JSON.
 */
export interface RouteContract {
  readonly name: string;
  readonly title: string;
  readonly page: string;
  readonly routes: readonly ContractRoute[];
  readonly query: Readonly<Record<string, boolean>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly scopes: ContractScopes;
  readonly request?: ContractRequest;
  readonly responses: Readonly<Record<number, ContractResponse>>;
  readonly examples: readonly ContractExample[];
}

export interface ContractRoute {
  readonly method: string;
  readonly path: string;
  readonly types?: Readonly<Record<string, TypeRef>>;
}

export interface ContractScopes {
  readonly delegatedWork?: readonly string[];
  readonly delegatedPersonal?: readonly string[];
  readonly application?: readonly string[];
}

export interface ContractRequest {
  readonly contentType: string;
  readonly type?: TypeRef;
  readonly properties?: Readonly<Record<string, TypeRef>>;
  readonly required?: readonly string[];
  readonly bodyRequired?: boolean;
}

export interface ContractResponse {
  readonly type?: TypeRef;
  readonly contentType?: string;
}

export interface ContractExample {
  readonly name: string;
  readonly request: ContractMessage & { readonly method: string; readonly url: string };
  readonly response: ContractMessage & { readonly status: number };
}

/** `body` is the value of a JSON body, `text` any other body. */
export interface ContractMessage {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: PlainJson;
  readonly text?: string;
}
