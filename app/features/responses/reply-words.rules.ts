// Owns what counts as words in a reply. It changes nothing that a person meant: only line ends and spaces at the edges.

/** Words as they are kept: line ends as "\n", no spaces at the edges, at most one empty line between paragraphs. */
export function tidyWords(words: string): string {
  return words
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whether the words hold a sentence at least: five words or more with none of them only repeated. */
export function hasReason(words: string): boolean {
  const found = words.toLowerCase().match(/[\p{L}\p{N}£][\p{L}\p{N}'’.,£%-]*/gu) ?? [];
  return new Set(found).size >= 5;
}
