// Owns a stand-in for Twilio's API on loopback that answers what a test tells it to. It is not Twilio and checks nothing;
// the mock of Twilio's own API description in tests/servers does that.
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface StandInAnswer {
  status: number;
  /** An object is sent as JSON, anything else as it is. */
  body?: object | string | Buffer;
  headers?: Record<string, string>;
  /** Milliseconds before the answer begins. */
  delayMs?: number;
  /** Cuts the connection instead of answering. */
  hangUp?: boolean;
}

export interface StandInRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  form: URLSearchParams;
}

export interface TwilioStandIn {
  baseUrl: string;
  /** Every request so far, oldest first. */
  requests: StandInRequest[];
  /** The answers to the next requests, in order; then 201 with a message that is queued. */
  answer(...answers: StandInAnswer[]): void;
  close(): Promise<void>;
}

/** Twilio's error document: https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions. */
export function twilioError(status: number, code: number, message: string): StandInAnswer {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}

/** Listens on a free loopback port. */
export async function startTwilioStandIn(): Promise<TwilioStandIn> {
  const requests: StandInRequest[] = [];
  let answers: StandInAnswer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    requests.push({
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      form: new URLSearchParams(Buffer.concat(chunks).toString()),
    });
    const {
      status,
      body = queuedMessage(),
      headers = {},
      delayMs = 0,
      hangUp,
    } = answers.shift() ?? { status: 201 };
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (hangUp) {
      request.socket.destroy();
      return;
    }
    const isPlain = typeof body === "string" || Buffer.isBuffer(body);
    response.writeHead(status, isPlain ? headers : { "content-type": "application/json", ...headers });
    response.end(isPlain ? body : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer(...next) {
      answers = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function queuedMessage(): object {
  return { sid: `SM${"c".repeat(32)}`, status: "queued", num_segments: "1" };
}
