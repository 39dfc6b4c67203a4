import { Agent, request } from "node:http";
import { connect } from "node:net";
import type { Random } from "../../bench/mutations/random.ts";
import { mutate } from "../mutate/mutate.ts";
import { textMutations } from "../mutate/text-mutations.ts";
import { brokenRequests, printRequest, soundRequests } from "./requests.ts";
import type { SoundRequest } from "./requests.ts";

/** What a client has seen. */
export interface ClientCount {
  sound: number;
  broken: number;
  /** Statuses of answers to what was broken, each with how often; 0 where the connection was closed without one. */
  readonly statuses: Map<number, number>;
  readonly found: string[];
}

/** Sends one request after the other until a time (of `performance.now`), one in ten of them broken. */
export async function runClient(port: number, random: Random, until: number): Promise<ClientCount> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const count: ClientCount = { sound: 0, broken: 0, statuses: new Map(), found: [] };
  while (performance.now() < until && count.found.length < 5) {
    if (random.below(10) === 0) await sendBroken(port, random, count);
    else await sendSound(port, random.pick(soundRequests), agent, count);
  }
  agent.destroy();
  return count;
}

async function sendSound(
  port: number,
  sound: SoundRequest | undefined,
  agent: Agent,
  count: ClientCount,
): Promise<void> {
  if (sound === undefined) return;
  const status = await statusOf(port, sound, agent);
  count.sound += 1;
  if (status !== sound.status) count.found.push(`${sound.method} ${sound.path}: ${status}, expected ${sound.status}`);
}

/** A connection that the server closed for its idleness just as it was used again is opened anew, as browsers do. */
async function statusOf(port: number, sound: SoundRequest, agent: Agent, again = true): Promise<number | string> {
  const { method, path, body = "" } = sound;
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const [status, wasReused] = await new Promise<[number | string, boolean]>((resolve) => {
    const sent = request({ port, host: "127.0.0.1", method, path, headers, agent }, (response) => {
      response.resume().on("end", () => resolve([response.statusCode ?? 0, false]));
    });
    sent.on("error", (error) => resolve([error.message, sent.reusedSocket])).end(body);
  });
  return wasReused && again ? statusOf(port, sound, agent, false) : status;
}

async function sendBroken(port: number, random: Random, count: ClientCount): Promise<void> {
  const isKnown = random.below(2) === 0;
  const bytes = isKnown
    ? (random.pick(brokenRequests) ?? "")
    : mutate(
        printRequest(random.pick(soundRequests) ?? { method: "GET", path: "/", status: 200 }),
        textMutations,
        random,
      );
  const answer = await sendBytes(port, bytes);
  const [, status = "0"] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? [];
  count.broken += 1;
  count.statuses.set(Number(status), (count.statuses.get(Number(status)) ?? 0) + 1);
  const isError = Number(status) >= 400;
  if (Number(status) >= 500 && !(status === "501" && !isKnown))
    count.found.push(`${JSON.stringify(bytes.slice(0, 300))}: ${answer.slice(0, 300)}`);
  else if (isError && !/^HEAD /i.test(bytes) && !/\r\n\r\n\{"error":\{"code":"\w+","message":"/.test(answer))
    count.found.push(`${JSON.stringify(bytes.slice(0, 300))}: an error of another form: ${answer.slice(0, 300)}`);
}

/** Sends bytes and ends; returns what comes back until the server closes, or for two seconds. */
function sendBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("latin1").on("data", (text: string) => (answer += text));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on("error", () => undefined).on("close", () => resolve(answer));
    socket.end(Buffer.from(bytes, "utf8"));
  });
}
