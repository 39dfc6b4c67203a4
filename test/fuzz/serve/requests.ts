/** A request that clients send by hundreds, with the status of the answer to it. */
export interface SoundRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly status: number;
}

const certificates = "/beta/deviceAppManagement/enterpriseCerts";
const update = { id: "1", method: "PATCH", url: "/deviceAppManagement/enterpriseCerts/1", body: { issuedTo: "Ada" } };

/** Requests for what `docs-input/beta` documents. */
export const soundRequests: readonly SoundRequest[] = [
  { method: "GET", path: "/", status: 200 },
  { method: "HEAD", path: "/", status: 200 },
  { method: "GET", path: "/beta/nowhere?$top=5", status: 404 },
  { method: "DELETE", path: `${certificates}/1`, status: 405 },
  { method: "POST", path: certificates, body: '{"issuedTo":"Ada"}', status: 201 },
  { method: "POST", path: certificates, body: '{"issuedTo":5}', status: 400 },
  { method: "PATCH", path: `${certificates}/1`, body: '{"issuedTo":"Grace","certStatus":5}', status: 200 },
  { method: "POST", path: "/beta/$batch", body: JSON.stringify({ requests: [update] }), status: 200 },
];

const large = "x".repeat(9_000);

/** What no client means, beside what mutating a request makes: bytes as they go over the wire. */
export const brokenRequests: readonly string[] = [
  "\r\n\r\n\r\n",
  "\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03",
  "GET / HTTP/9.9\r\n\r\n",
  "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
  "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
  "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "GET /a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "GET /beta/..%2f..%2fetc HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "GET /?$top=99999999999999999999 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
  `GET /${large} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${large}${large}\r\n\r\n`,
  `POST /beta/$batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\n${"[".repeat(9_000)}`,
  "POST /beta/$batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n{",
  "POST /beta/$batch HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n{",
  'POST /beta/$batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 44\r\n\r\n{"requests":[{"id":"1","url":"/beta/$batch"}]}',
  "POST /beta/deviceAppManagement/enterpriseCerts HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nContent-Length: 2\r\n\r\n{}",
];

/** Prints a request as it goes over the wire, for mutation. */
export function printRequest({ method, path, body = "" }: SoundRequest): string {
  const head = [`${method} ${path} HTTP/1.1`, "Host: localhost", "Content-Type: application/json"];
  return `${head.join("\r\n")}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
