// Owns the kinds of work that follow a write.

export type JobKind =
  | "understand"
  | "acknowledge"
  | "send_text"
  | "ask_question"
  | "deliver_reply"
  | "page_duty"
  | "escalate_concern"
  | "fetch_picture"
  | "delete_at_provider"
  | "tell_break_glass"
  | "account_letter"
  | "strike_name"
  | "bulk_accept";

/** Ids and codes only: never words, names or numbers of people. */
export type JobPayload = Record<string, string | number | boolean | null>;
