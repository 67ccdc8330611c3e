// Owns the shapes of the links that the frame of a page is given. Knows no address itself.

/** A link of the frame, with its words already in the reader's language. */
export interface FrameLink {
  readonly href: string;
  readonly label: string;
  /** This very page. */
  readonly isCurrent?: boolean | undefined;
}

/** A link of the desk's side navigation. */
export interface SideLink extends FrameLink {
  /** How much waits behind it. */
  readonly count?: number | undefined;
  /** Something behind it cannot wait. */
  readonly isUrgent?: boolean | undefined;
}

/** Who is signed in, and what they need to sign out. */
export interface SignedIn {
  readonly name: string;
  /** What they do here, in words: "Commissioner". */
  readonly role: string;
  readonly signOutHref: string;
  readonly csrfToken: string;
}
