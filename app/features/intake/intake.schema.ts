// Owns the one shape in which every channel hands over what a person said.

export const wishes = ["tell_provider", "tell_without_me", "council_only", "not_sure"] as const;
/** What the person wants done with it; not sure counts as council only. */
export type Wish = (typeof wishes)[number];

export interface NewStatement {
  id: string;
  /** The words exactly as they came. */
  words: string;
  at: Date;
}

/** Whether words that somebody wrote down for a person were read back to them and agreed. */
export const readBacks = ["agreed", "not_read_back"] as const;
export type ReadBack = (typeof readBacks)[number];

/** What any channel hands over. Ids and times are made outside the unit. Codes: representation_basis, view_methods, channels. */
export interface NewFeedback {
  id: string;
  councilId: string;
  /** The same thing delivered twice has the same key: provider's message id, form token, device uuid. */
  onceKey: string;
  /** References to try in turn; each is as good as the next. */
  references: readonly string[];
  channel: string;
  respondentType: string;
  basis: string;
  methods: readonly string[];
  /** Absent where nobody wrote it down for them. */
  readBack?: ReadBack | null;
  /** Pseudonyms of who speaks and, where that is someone else, whom it is about. */
  speakerKey: string | null;
  aboutKey: string | null;
  /** The account that keyed it for someone else. */
  keyedBy: string | null;
  contactId: string | null;
  recruitment: "unprompted" | "invited" | "panel" | "import";
  isPanel: boolean;
  dayHappened: string | null;
  ageBand: string | null;
  lang: string;
  wish: Wish | null;
  receivedAt: Date;
  readBy: Date;
  statements: readonly NewStatement[];
}

/** What came of it: `isNew` is false where the same thing had been delivered before. */
export interface Received {
  feedbackId: string;
  reference: string;
  isNew: boolean;
}
