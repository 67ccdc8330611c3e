// Owns the kinds of work that only a person can do.

export const taskKinds = [
  "call_back",
  "visit",
  "cancel_visit",
  "landline",
  "death",
  "erasure_review",
  "access_request",
  "read_reply",
  "provider_opt_out",
  "bad_number",
  "undelivered",
  "dead_job",
  "help",
  "tell_in_person",
  "picture_refused",
  "not_understood",
  "left_work",
  "left_post",
] as const;
export type TaskKind = (typeof taskKinds)[number];
