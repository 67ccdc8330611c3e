// Owns counting people, not messages. Whoever is on a panel is counted apart from everybody else, and own words apart from
// what is said on behalf of someone and from workers' and group views (domain page, section 5). Pure.
import { voiceOf } from "./evidence.rules";
import { type Voice, voices } from "./evidence.schema";

/** What has to be known of an item to count who spoke. */
export interface Spoken {
  id: string;
  /** Pseudonym of who speaks; null where people cannot be told apart. */
  speakerKey: string | null;
  basis: string;
  isPanel: boolean;
}

export interface PeopleCount {
  /** Distinct people. Someone who cannot be told apart counts once an item, so this is the most it can be. */
  people: number;
  /** How many of `people` cannot be told apart from one another. */
  untold: number;
  items: number;
}

/** A count for each kind of voice; `all` counts somebody who speaks in two ways once. */
export type VoiceCount = Record<Voice | "all", PeopleCount>;

/** People who came outside any panel, people on a panel, and everybody once. */
export interface SplitCount {
  outside: VoiceCount;
  panel: VoiceCount;
  all: VoiceCount;
}

function countOf(items: readonly Spoken[]): PeopleCount {
  const keys = new Set<string>();
  let untold = 0;
  for (const { speakerKey } of items) {
    if (speakerKey === null) untold++;
    else keys.add(speakerKey);
  }
  return { people: keys.size + untold, untold, items: items.length };
}

function voiceCount(items: readonly Spoken[]): VoiceCount {
  const byVoice: Record<Voice, Spoken[]> = { own: [], behalf: [], staff_group: [], unrecorded: [] };
  for (const item of items) byVoice[voiceOf(item.basis)].push(item);
  const counts = Object.fromEntries(voices.map((voice) => [voice, countOf(byVoice[voice])]));
  return { ...(counts as Record<Voice, PeopleCount>), all: countOf(items) };
}

/** Counts the people behind items, split as every count in the product is. */
export function countPeople(items: readonly Spoken[]): SplitCount {
  return {
    outside: voiceCount(items.filter((item) => !item.isPanel)),
    panel: voiceCount(items.filter((item) => item.isPanel)),
    all: voiceCount(items),
  };
}
