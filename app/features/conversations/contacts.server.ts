// Owns making the record of a phone, for whoever brings its number: the texts that come from it, or a call handler.
import { kindOf, senderKey } from "~/lib/phone";
import type { Vault } from "~/lib/vault.server";
import type { Tx } from "~db/store";
import * as repo from "./conversations.repo.server";
import { emptyConversation } from "./conversations.schema";

export interface NumberGiven {
  councilId: string;
  /** As it was said or sent. */
  number: string;
  /** The contact's id where the number is new. */
  id: string;
  at: Date;
}

export function makeContacts({ vault }: { vault: Pick<Vault, "seal" | "lookup" | "pseudonym"> }) {
  /** A phone that is not known yet, with its number sealed. */
  function newContact({ councilId, number, id, at }: NumberGiven): repo.ContactRow {
    const phone = senderKey(number);
    return {
      id,
      councilId,
      phoneLookup: vault.lookup("phone", phone),
      phoneSealed: vault.seal(phone),
      personKey: vault.pseudonym(`phone:${phone}`),
      kind: kindOf(phone),
      safety: "unknown",
      optedOutAt: null,
      optedOutVia: null,
      deceasedAt: null,
      lang: "en",
      state: emptyConversation,
      createdAt: at,
    };
  }

  return {
    newContact,

    /**
     * The phone with this number, added in the caller's unit where it is new. Its owner may have said that it is safe to
     * write to; that somebody else said before that it is not, stands until they say so themselves.
     */
    async contactFor(tx: Tx, fresh: repo.ContactRow, isSafe: boolean): Promise<repo.ContactRow> {
      const known = await repo.findContactByPhone(tx, fresh.councilId, fresh.phoneLookup);
      if (!known) await repo.addContact(tx, fresh);
      const contact = known ?? fresh;
      if (isSafe && contact.safety === "unknown") await repo.setContact(tx, contact.id, { safety: "safe" });
      return contact;
    },
  };
}
