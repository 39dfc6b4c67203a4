import { connect } from "node:net";

/** Sends bytes to a local server as they are, and returns all that comes back until the server closes the connection. */
export function sendRaw(url: string, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    let answer = "";
    socket.setEncoding("latin1").on("data", (text: string) => (answer += text));
    socket.on("error", () => undefined).on("close", () => resolve(answer));
    for (const part of parts) socket.write(part);
  });
}

/** Returns the status of a raw answer, and the code of the error in its body. */
export function readAnswer(answer: string): readonly [number, string | undefined] {
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
  return [status, /"error":\{"code":"(\w+)","message":"[^"]/.exec(answer)?.[1]];
}
