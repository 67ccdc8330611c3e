// Owns the phone simulator of a demo folder: it posts properly signed webhooks to the server's own door, as the provider
// would, and passes delivery reports on the same way.
import type { FakeSms } from "~/gateways/fake/sms";
import { statusCallbackFor } from "~/gateways/twilio/callback-url";
import { inboundForm, signedPost, statusForm, type WebhookPost } from "~/gateways/twilio/webhook-post";
import type { Services } from "~/services.server";

interface Deps {
  network: FakeSms;
  authToken: string;
  publicUrl: string;
  port: number;
  services: Pick<Services, "settings">;
  log: { warn(fields: object, words: string): void };
}

/** The simulator; `text` resolves with the status that the webhook answered. */
export function makeSimulator({ network, authToken, publicUrl, port, services, log }: Deps) {
  /** Signed for the public address and posted to this machine, which may not reach itself by that address. */
  async function post(signed: WebhookPost): Promise<number> {
    const { pathname, search } = new URL(signed.url);
    const response = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
      method: signed.method,
      headers: signed.headers,
      body: signed.body,
    });
    return response.status;
  }

  network.reportTo(async (report) => {
    const url = `${publicUrl}/webhooks/twilio/status`;
    const signed = signedPost(
      authToken,
      report.jobId ? statusCallbackFor(url, report.jobId) : url,
      statusForm(report),
    );
    // A report that comes while the server stops is lost, as it would be between two machines.
    await post(signed).catch((error: unknown) =>
      log.warn({ error: String(error).slice(0, 80) }, "a delivery report was lost"),
    );
  });

  return {
    network,
    /** A phone texts the council. */
    async text(from: string, body: string): Promise<number> {
      const to = services.settings.list()[0]?.smsNumber ?? "";
      const inbound = network.phoneSends({ from, to, body });
      return post(signedPost(authToken, `${publicUrl}/webhooks/twilio/sms`, inboundForm(inbound)));
    },
  };
}
