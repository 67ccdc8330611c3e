// Owns asking the engine: through one worker thread where a built one is named, in this thread otherwise. A worker that fails is
// started again at the next question.
import { Worker } from "node:worker_threads";
import { type EngineFolders, type OpenEngines, openEngines } from "./open-reader.server";
import type { Verdict } from "./safety/safety-engine";
import type { Mode } from "./themes/learn.server";
import type { ThemeAnswer, ThemeAsked } from "./themes/theme-reader";
import type { Asked, FromWorker, ToWorker } from "./worker-messages";

export interface Engine {
  /** The themes each text may carry, in order. Rejects where the engine fails; asking again may go well. */
  readThemes(texts: readonly ThemeAsked[]): Promise<ThemeAnswer[]>;
  /** Whether each text worries, how much and why, in order. Rejects as `readThemes` does. */
  assess(texts: readonly string[]): Promise<Verdict[]>;
  /**
   * The quick engine, in this thread, for filling and importing: about as fast as the lexicon, and less sure. Resolves once
   * everything it needs is in memory, so that it can be asked inside a unit of work.
   */
  inBulk(): Promise<Engine>;
  /** Ends the worker; what it has not answered is rejected. */
  close(): Promise<void>;
}

interface Options extends EngineFolders {
  /** The built worker; null reads in this thread, for commands and tests. */
  readonly workerFile: string | null;
}

/** Texts asked about together: few, so that one long import does not keep a single text waiting. */
const together = 16;

async function inParts<Text, Answer>(
  texts: readonly Text[],
  read: (part: readonly Text[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < texts.length; from += together)
    answers.push(...(await read(texts.slice(from, from + together))));
  return answers;
}

/** What an engine answers, asked through whoever reads. */
const questions = (asker: Asker, mode: Mode): Pick<Engine, "readThemes" | "assess"> => ({
  readThemes: (texts) => inParts(texts, (part) => asker.themes(mode, part)),
  assess: (texts) => inParts(texts, (part) => asker.worries(mode, part)),
});

export function makeEngine({ workerFile, ...folders }: Options): Engine {
  const asker = workerFile === null ? here(folders) : throughWorker(workerFile, folders);
  return {
    ...questions(asker, "live"),
    async inBulk() {
      const bulk = here(folders);
      const text = "Made ready by reading one sentence aloud.";
      await bulk.themes("bulk", [{ text }]);
      await bulk.worries("bulk", [text]);
      const engine: Engine = {
        ...questions(bulk, "bulk"),
        inBulk: async () => engine,
        close: async () => undefined,
      };
      return engine;
    },
    close: asker.close,
  };
}

interface Asker {
  themes(mode: Mode, texts: readonly ThemeAsked[]): Promise<readonly ThemeAnswer[]>;
  worries(mode: Mode, texts: readonly string[]): Promise<readonly Verdict[]>;
  close(): Promise<void>;
}

function here(folders: EngineFolders): Asker {
  const opened = new Map<Mode, OpenEngines>();
  const engines = (mode: Mode): OpenEngines => {
    const known = opened.get(mode) ?? openEngines(folders, mode);
    opened.set(mode, known);
    return known;
  };
  return {
    themes: async (mode, texts) => engines(mode).themes.read(texts),
    worries: async (mode, texts) => engines(mode).safety.assess(texts),
    close: async () => undefined,
  };
}

interface Waiting {
  resolve(said: FromWorker): void;
  reject(error: Error): void;
}

function throughWorker(workerFile: string, folders: EngineFolders): Asker {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function fail(from: Worker, error: Error): void {
    if (worker !== from) return;
    worker = null;
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(workerFile, { workerData: folders });
    started.on("message", (said: FromWorker) => {
      const asker = waiting.get(said.id);
      waiting.delete(said.id);
      if ("error" in said) asker?.reject(new Error(`the engine could not read: ${said.error}`));
      else asker?.resolve(said);
    });
    started.on("error", (error) => fail(started, error));
    started.on("exit", (code) => fail(started, new Error(`the engine's worker ended (${code})`)));
    started.unref();
    return started;
  }

  function ask(asked: Asked): Promise<FromWorker> {
    worker ??= start();
    const request: ToWorker = { ...asked, id: ++last };
    const running = worker;
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      running.postMessage(request);
    });
  }

  return {
    async themes(mode, texts) {
      const said = await ask({ mode, texts });
      return "answers" in said ? said.answers : [];
    },
    async worries(mode, worries) {
      const said = await ask({ mode, worries });
      return "verdicts" in said ? said.verdicts : [];
    },
    async close() {
      await worker?.terminate();
    },
  };
}
