// Owns how a command about an existing data folder opens it: beside a running server, never making a new one.
import { existsSync } from "node:fs";
import path from "node:path";
import { readEnv } from "~/env.server";
import { type Opened, openServices } from "~/server/open-services";
import { Refusal } from "~/server/refusal";

/** The folder that was asked for, relative to where the person stands: npm moves the process to the project's root. */
export function folderOf(data: string | undefined): string {
  const standing = process.env.INIT_CWD ?? process.cwd();
  return path.resolve(standing, data ?? readEnv().EARSHOT_HOME ?? path.join(process.cwd(), "data"));
}

/** Runs `work` on what the folder holds and closes it. Throws a Refusal where there is no such folder. */
export async function inFolder<T>(
  data: string | undefined,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const folderPath = folderOf(data);
  if (!existsSync(path.join(folderPath, "earshot.json")))
    throw new Refusal(`There is no data folder at ${folderPath}: name it with --data.`);
  const env = readEnv();
  const opened = await openServices({
    root: process.cwd(),
    folderPath,
    wanted: null,
    env,
    publicUrl: env.EARSHOT_PUBLIC_URL ?? "http://localhost:3000",
    say: (words) => process.stderr.write(`${words}\n`),
    isServer: false,
  });
  try {
    return await work(opened);
  } finally {
    await opened.store.close();
    opened.release();
  }
}

/** Runs a command; what stands in its way is said in one sentence and ends it with 2. */
export async function orRefuse(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const isMistyped = (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    if (!(error instanceof Refusal) && !isMistyped) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}
