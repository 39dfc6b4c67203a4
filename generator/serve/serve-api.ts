import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import type { ApiModel } from "../model/api-model.ts";
import { answerIncoming } from "./answer-incoming.ts";
import { buildServedApp } from "./build-served-app.ts";
import { openServer } from "./open-server.ts";
import { usualServeLimits } from "./serve-limits.ts";
import type { ServeLimits } from "./serve-limits.ts";

/** How an API is served. */
export interface ServeOptions {
  /** Any free one by default. */
  readonly port?: number;
  /** `127.0.0.1` by default: the machine itself. */
  readonly host?: string;
  /** Names beside `host`, `localhost` and addresses by which clients call the server. */
  readonly allowedHosts?: readonly string[];
  /** Origins beside those of this machine whose pages may call the API, such as `https://app.example`; `*` for all. */
  readonly allowedOrigins?: readonly string[];
  readonly limits?: Partial<ServeLimits>;
  /** Called after each request is answered. */
  readonly onRequest?: (entry: RequestEntry) => void;
  /** Called with what should never be thrown, after it was answered by 500. */
  readonly onFailure?: (error: unknown) => void;
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
  /** Takes no more requests, and resolves once those in flight are answered. */
  close(): Promise<void>;
}

/**
 * Serves the documented API of a model on a local port.
 *
 * @throws the error of the socket, such as `EADDRINUSE`.
 */
export async function serveApi(model: ApiModel, options: ServeOptions = {}): Promise<ServedApi> {
  let app = await buildServedApp(model);
  const { host = "127.0.0.1", allowedHosts = [], allowedOrigins = [], onFailure = () => undefined } = options;
  const limits = { ...usualServeLimits, ...options.limits };
  const policy = { hosts: [host, ...allowedHosts], origins: allowedOrigins };
  let base = `http://${host}`;
  const { server, close } = openServer(
    limits,
    async (incoming) => {
      const started = performance.now();
      const response = await answerIncoming(incoming, app, { policy, limits, base });
      const durationMs = Math.round(performance.now() - started);
      const { method = "", url: path = "" } = incoming;
      options.onRequest?.({ method, path, status: response.status, durationMs });
      return response;
    },
    onFailure,
  );
  const { port } = await listen(server, options.port ?? 0, host);
  base = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return {
    url: base,
    async reload(next) {
      app = await buildServedApp(next);
    },
    close,
  };
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}
