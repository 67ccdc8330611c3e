// Owns making the engines of the first reading: the lists are read once a process, what depends on a council's register is
// made again when the register changes. The engines themselves are pure rules in their own rooms.
import type { Engine } from "~/engine/engine.server";
import { makePrivacyEngine } from "~/engine/privacy/privacy-engine";
import { type LinkableContract, makeLinker } from "../contracts/link.rules";
import { readScreen } from "../safeguarding/read-screen.server";
import { pages } from "../safeguarding/screen.rules";
import type { Engines } from "./reading.service.server";

interface Deps {
  /** Holds risk_cues.csv, negation_rules.csv and worry_words.csv. */
  taxonomiesFolder: string;
  engine: Pick<Engine, "readThemes" | "assess">;
  contracts: {
    /** Differs after every change of a council's register. */
    registerVersion(councilId: string): Promise<string>;
    linkable(councilId: string): Promise<LinkableContract[]>;
  };
}

const VERSION = "first-1";

/** Reads the lists at once; throws with the list's name where a row has not its shape. */
export function makeEngines({ taxonomiesFolder, engine, contracts }: Deps) {
  const { screen } = readScreen(taxonomiesFolder);
  const made = new Map<string, { version: string; engines: Promise<Engines> }>();

  async function make(councilId: string): Promise<Engines> {
    const register = await contracts.linkable(councilId);
    const redact = makePrivacyEngine({
      keep: register.flatMap((each) => [...each.providers, ...each.aliases, ...each.places]),
    });
    return {
      version: VERSION,
      screen,
      isPaged: pages,
      redact,
      assess: async (text) => (await engine.assess([text]))[0]!,
      suggestThemes: async (asked) => (await engine.readThemes([asked]))[0]!,
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
