// Owns an SMTP listener on loopback, just large enough for a mail to be handed over and refused. It keeps what it takes.
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

export interface SmtpListener {
  url: string;
  /** Each mail as it came over the wire: its receivers and its raw lines. */
  mails: { to: string[]; raw: string }[];
  /** Answers the next command that begins with `verb` so. `null` hangs up. */
  refuse(verb: "EHLO" | "MAIL" | "RCPT" | "DATA" | "AUTH", answer: string | null): void;
  close(): Promise<void>;
}

/** Listens on a free loopback port. */
export async function startSmtpListener(): Promise<SmtpListener> {
  const mails: SmtpListener["mails"] = [];
  const refusals = new Map<string, string | null>();
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    let waiting = "";
    let to: string[] = [];
    let isData = false;
    socket.write("220 relay.northmere.example\r\n");
    socket.on("data", (chunk) => {
      waiting += chunk.toString("utf8");
      for (;;) {
        const end = waiting.indexOf(isData ? "\r\n.\r\n" : "\r\n");
        if (end === -1) return;
        const said = waiting.slice(0, end);
        waiting = waiting.slice(end + (isData ? 5 : 2));
        if (isData) {
          mails.push({ to, raw: said });
          isData = false;
          to = [];
          socket.write("250 taken\r\n");
          continue;
        }
        const verb = said.slice(0, 4).toUpperCase();
        const refusal = refusals.get(verb);
        refusals.delete(verb);
        if (refusal === null) return void socket.destroy();
        if (refusal !== undefined) socket.write(`${refusal}\r\n`);
        else if (verb === "EHLO")
          socket.write("250-relay.northmere.example\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n");
        else if (verb === "STAR") socket.write("502 no TLS here\r\n");
        else if (verb === "AUTH") socket.write("235 come in\r\n");
        else if (verb === "QUIT") socket.end("221 bye\r\n");
        else if (verb === "DATA") {
          isData = true;
          socket.write("354 go on\r\n");
        } else {
          if (verb === "RCPT") to.push(said.slice(said.indexOf("<") + 1, said.indexOf(">")));
          socket.write("250 ok\r\n");
        }
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refuse: (verb, answer) => void refusals.set(verb, answer),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
