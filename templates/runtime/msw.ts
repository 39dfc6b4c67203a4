/** The part of MSW's `http` that handlers are made with, so that MSW stays the user's own package. */
export interface MswHttp<Handler> {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response> | Response): Handler;
}

/** Anything that answers a request: an app of `createApp`. */
export interface RequestAnswerer {
  fetch(request: Request): Promise<Response> | Response;
}

/**
 * Makes MSW handlers of an app: `setupServer(...mswHandlers(app, http, "https://graph.microsoft.com/v1.0"))`. The path
 * of the base URL is taken off before the app sees a request.
 */
export function mswHandlers<Handler>(app: RequestAnswerer, http: MswHttp<Handler>, baseUrl: string): Handler[] {
  const base = new URL(baseUrl);
  const basePath = base.pathname.replace(/(?<!\/)\/+$/, "");
  const answer = ({ request }: { readonly request: Request }) => app.fetch(withoutBase(request, basePath));
  return [http.all(`${base.origin}${basePath}/*`, answer)];
}

function withoutBase(request: Request, basePath: string): Request {
  const url = new URL(request.url);
  if (basePath === "" || !url.pathname.startsWith(`${basePath}/`)) return request;
  url.pathname = url.pathname.slice(basePath.length);
  return new Request(url, request);
}
