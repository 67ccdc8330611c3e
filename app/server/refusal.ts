// Owns the one sentence with which a command or the server declines to start.

/** What stands in the way, said to the person at the keyboard; the process ends with 2. */
export class Refusal extends Error {}
