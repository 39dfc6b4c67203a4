/** How much of a client a server takes. */
export interface ServeLimits {
  /** Bytes of the path and the query of a request; more is 414. */
  readonly urlBytes: number;
  /** Bytes of all headers of a request; more is 431. */
  readonly headerBytes: number;
  /** Bytes of the body of a request; more is 413. */
  readonly bodyBytes: number;
  /** Connections at a time; more are closed as they come. */
  readonly connections: number;
  /** How long a client may take for the headers of a request; longer is 408. In milliseconds, as all that follow. */
  readonly headersMs: number;
  /** How long a client may take for a whole request; longer is 408. */
  readonly requestMs: number;
  /** How long nothing may move on a connection. */
  readonly idleMs: number;
  /** How long, after the end was asked for, requests in flight have to be answered. */
  readonly closingMs: number;
}

/** What servers keep to that aren't told otherwise; bodies are as large as Microsoft Graph takes. */
export const usualServeLimits: ServeLimits = {
  urlBytes: 8 * 2 ** 10,
  headerBytes: 16 * 2 ** 10,
  bodyBytes: 4 * 2 ** 20,
  connections: 512,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 60_000,
  closingMs: 5_000,
};
