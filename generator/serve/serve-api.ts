import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { ApiModel } from "../model/api-model.ts";
import { buildServedApp } from "./build-served-app.ts";

/** How an API is served. */
export interface ServeOptions {
  /** Any free one by default. */
  readonly port?: number;
  /** `127.0.0.1` by default: the machine itself. */
  readonly host?: string;
  /** Called after each request is answered. */
  readonly onRequest?: (entry: RequestEntry) => void;
}

/** One line of the request log. */
export interface RequestEntry {
  readonly method: string;
  /** With its query, encoded. */
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

/** An API that is being served. */
export interface ServedApi {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Serves another model from the next request on. */
  reload(model: ApiModel): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the documented API of a model on a local port.
 *
 * @throws the error of the socket, such as `EADDRINUSE`.
 */
export async function serveApi(model: ApiModel, options: ServeOptions = {}): Promise<ServedApi> {
  let app = await buildServedApp(model);
  const hostname = options.host ?? "127.0.0.1";
  const fetch = async (request: Request): Promise<Response> => {
    const started = performance.now();
    const response = await app.fetch(request);
    const { pathname, search } = new URL(request.url);
    const durationMs = Math.round(performance.now() - started);
    options.onRequest?.({ method: request.method, path: pathname + search, status: response.status, durationMs });
    return response;
  };
  const { server, address } = await listen(fetch, options.port ?? 0, hostname);
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${address.port}`,
    async reload(next) {
      app = await buildServedApp(next);
    },
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

type Server = ReturnType<typeof serve>;

function listen(
  fetch: (request: Request) => Promise<Response>,
  port: number,
  hostname: string,
): Promise<{ readonly server: Server; readonly address: AddressInfo }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (address) => resolve({ server, address }));
    server.once("error", reject);
  });
}
