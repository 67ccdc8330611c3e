// Owns how a named person is shown beside what they decide: initials, name, what they do. It names nobody itself.
import type { ReactNode } from "react";

interface NamedPersonProps {
  name: string;
  /** What they do, and for whom: "Commissioner, older people". */
  job: ReactNode;
  /** How to reach them. */
  children?: ReactNode;
}

/** First letters of the first and the last name, at most two, capitals: "Dana Okafor" gives "DO". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase("en-GB")).join("");
}

export function NamedPerson({ name, job, children }: NamedPersonProps) {
  return (
    <div className="person">
      <span className="person__initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <div>
        <span className="person__name">{name}</span>
        <span className="person__role">{job}</span>
        {children}
      </div>
    </div>
  );
}
