/** The body of every error, as Microsoft Graph and OData have it (OData JSON 4.01, section 21.1). */
export interface GraphErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    /** What the error is about: a query option, a header, or a path into the body. */
    readonly target?: string;
    readonly details?: readonly GraphErrorDetail[];
  };
}

export interface GraphErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly target?: string;
}

/** What a stub has to say when it doesn't answer as documented. */
export interface GraphErrorOptions {
  readonly target?: string;
  readonly details?: readonly GraphErrorDetail[];
  readonly headers?: Readonly<Record<string, string>>;
}

const codes: Readonly<Record<number, string>> = {
  400: "BadRequest",
  404: "ResourceNotFound",
  405: "MethodNotAllowed",
  413: "RequestEntityTooLarge",
  501: "NotImplemented",
};

/** Makes an error response of the shape that Microsoft Graph answers with. */
export function graphError(status: number, message: string, options: GraphErrorOptions = {}): Response {
  const { headers, ...rest } = options;
  const body: GraphErrorBody = { error: { code: codes[status] ?? "GeneralException", message, ...rest } };
  return Response.json(body, { status, headers: { ...headers } });
}
