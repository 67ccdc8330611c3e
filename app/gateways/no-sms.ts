// Owns what a live folder has until a provider of texts is set up: nothing leaves, and nothing is lost.
import { SmsFailure, type SmsGateway } from "./sms";

async function notSetUp(): Promise<never> {
  throw new SmsFailure("temporary", { code: "no_provider" });
}

/** Refuses for now, so that texts wait in their queue. */
export const noSms: SmsGateway = { send: notSetUp, fetchMedia: notSetUp, deleteMessage: notSetUp };
