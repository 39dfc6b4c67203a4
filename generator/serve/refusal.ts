/** Why a request isn't answered as the docs say. */
export interface Refusal {
  /** From 400 on. */
  readonly status: number;
  readonly message: string;
}

const codes: ReadonlyMap<number, string> = new Map([
  [400, "BadRequest"],
  [403, "Forbidden"],
  [405, "MethodNotAllowed"],
  [408, "RequestTimeout"],
  [413, "RequestEntityTooLarge"],
  [414, "UriTooLong"],
  [417, "ExpectationFailed"],
  [421, "MisdirectedRequest"],
  [424, "FailedDependency"],
  [431, "RequestHeaderFieldsTooLarge"],
]);

/** Builds the body of an error as Microsoft Graph and OData have it (OData JSON 4.01, section 21.1). */
export function errorBody({ status, message }: Refusal): { readonly error: { code: string; message: string } } {
  return { error: { code: codes.get(status) ?? "GeneralException", message } };
}

/** Builds the response that tells a client of a refusal. */
export function refuse(refusal: Refusal): Response {
  return Response.json(errorBody(refusal), { status: refusal.status });
}
