// Owns making the engines of the first reading: the lists are read once a process, what depends on a council's register is
// made again when the register changes. The engines themselves are pure rules in their own rooms.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type LinkableContract, makeLinker } from "../contracts/link.rules";
import { makeRedactor } from "../privacy/redact.rules";
import { cueRow, negationRow, worryWordRow } from "../safeguarding/safeguarding.schema";
import { makeScreen, pages } from "../safeguarding/screen.rules";
import { makeSuggester } from "../themes/suggest.rules";
import { themeRow } from "../themes/themes.schema";
import type { Engines } from "./reading.service.server";

interface Deps {
  /** Holds risk_cues.csv, negation_rules.csv, worry_words.csv and themes.csv. */
  taxonomiesFolder: string;
  contracts: {
    /** Differs after every change of a council's register. */
    registerVersion(councilId: string): Promise<string>;
    linkable(councilId: string): Promise<LinkableContract[]>;
  };
}

const VERSION = "first-1";

/** Reads the lists at once; throws with the list's name where a row has not its shape. */
export function makeEngines({ taxonomiesFolder, contracts }: Deps) {
  function rows<T extends z.ZodType>(list: string, shape: T): z.infer<T>[] {
    const words = readFileSync(path.join(taxonomiesFolder, `${list}.csv`), "utf8");
    const parsed = z.array(shape).safeParse(parse(words, { columns: true, bom: true }));
    if (!parsed.success) throw new Error(`${list}.csv cannot be read: ${parsed.error.issues[0]?.message}`);
    return parsed.data;
  }

  const screen = makeScreen(
    rows("risk_cues", cueRow),
    rows("negation_rules", negationRow),
    rows("worry_words", worryWordRow),
  );
  const suggest = makeSuggester(rows("themes", themeRow));
  const made = new Map<string, { version: string; engines: Promise<Engines> }>();

  async function make(councilId: string): Promise<Engines> {
    const register = await contracts.linkable(councilId);
    const redact = makeRedactor({
      keep: register.flatMap((each) => [...each.providers, ...each.aliases, ...each.places]),
    });
    return {
      version: VERSION,
      screen,
      isPaged: pages,
      redact,
      suggestThemes: (text, found) => suggest(text, found),
      link: makeLinker(register),
    };
  }

  return {
    screen,
    /** The engines for a council's register as it is now. */
    async of(councilId: string): Promise<Engines> {
      const version = await contracts.registerVersion(councilId);
      const known = made.get(councilId);
      if (known?.version === version) return known.engines;
      const engines = make(councilId);
      made.set(councilId, { version, engines });
      engines.catch(() => made.delete(councilId));
      return engines;
    },
  };
}
