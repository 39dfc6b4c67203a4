/** What one operation takes and answers, as documented: the types of its handler. */
export interface OperationTypes {
  /** Values of the placeholders in its paths. */
  readonly parameters: object;
  readonly query: object;
  readonly body: unknown;
  /** Bodies by status. */
  readonly responses: object;
}

/** One documented operation at run time: how to call it, and what it answers. */
export interface OperationContract {
  /** Unique in the API: the key of its handler. */
  readonly name: string;
  readonly title: string;
  /** The page that documents it. */
  readonly page: string;
  readonly routes: readonly Route[];
  /** Query options that the docs say are supported (`true`) or not (`false`). */
  readonly query: Readonly<Record<string, boolean>>;
  /** Documented request headers with the value that the docs give. */
  readonly headers: Readonly<Record<string, string>>;
  /** Permissions, least privileged first; a kind is left out where the docs say nothing of it. */
  readonly scopes: Scopes;
  readonly request?: RequestContract;
  readonly responses: Readonly<Record<number, ResponseContract>>;
  readonly examples: readonly OperationExample[];
}

export interface Route {
  readonly method: string;
  /** `{name}` stands for one segment or a value in one, `{+name}` for a path of its own. */
  readonly path: string;
  /** CSDL types of placeholders that aren't strings. */
  readonly types?: Readonly<Record<string, string>>;
  /** Builds the URL, from the service root, of values for the placeholders and of query options. */
  readonly url?: (parameters: never, query?: never) => string;
}

export interface Scopes {
  readonly delegatedWork?: readonly string[];
  readonly delegatedPersonal?: readonly string[];
  readonly application?: readonly string[];
}

/** `type` is a CSDL type expression; `properties` are those of a body that its type, if it has one, lacks. */
export interface RequestContract {
  readonly contentType: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly required?: readonly string[];
  /** A request without a body is refused. */
  readonly bodyRequired?: boolean;
}

export interface ResponseContract {
  readonly type?: string;
  readonly contentType?: string;
}

/** A documented request and a response that the docs show for it. */
export interface OperationExample {
  /** Unique in its contract. */
  readonly name: string;
  readonly request: ExampleRequest;
  readonly response: ExampleResponse;
}

/** `body` is the value of a JSON body, `text` any other body. */
export interface ExampleRequest {
  readonly method: string;
  /** From the service root, with its query. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
}

export interface ExampleResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the body is an instance of, where that isn't the contract's type for the status. */
  readonly type?: string;
  readonly body?: unknown;
  readonly text?: string;
}

/** A value that is no entity, as it travels (OData JSON 4.01, section 11). */
export interface ODataValue<Value> {
  readonly "@odata.context"?: string;
  readonly value: Value;
}

/** A body that isn't JSON: a file, a picture, a report. */
export type RawBody = string | Uint8Array<ArrayBuffer>;

/** A request as its handler sees it: matched, checked against the contract, parsed. */
export interface OperationRequest<Types extends OperationTypes> {
  readonly parameters: Types["parameters"];
  readonly query: Types["query"];
  readonly body: Types["body"];
  readonly headers: Headers;
  /** The documented route that matched. */
  readonly route: Route;
  readonly raw: Request;
}

/** A documented status with its body. */
export type OperationResponse<Types extends OperationTypes> = {
  readonly [Status in keyof Types["responses"]]: {
    readonly status: Status;
    readonly headers?: Readonly<Record<string, string>>;
  } & BodyOf<Types["responses"][Status]>;
}[keyof Types["responses"]];

/** `undefined` stands for an answer without a body. */
type BodyOf<Body> = [Body] extends [undefined] ? { readonly body?: undefined } : { readonly body: Body };

/** Answers one operation. A `Response` is passed on as it is: an error, a redirect, a download. */
export type OperationHandler<Types extends OperationTypes> = (
  request: OperationRequest<Types>,
) => OperationResponse<Types> | Response | Promise<OperationResponse<Types> | Response>;
