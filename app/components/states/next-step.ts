// Owns the shape of the link that no empty, failed or waiting page goes without.

export interface NextStep {
  readonly href: string;
  readonly label: string;
}
