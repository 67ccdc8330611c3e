// Owns finding the tests that use a database: those that reach the kit's store by their imports. They are the ones that run
// on both.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const KIT = ["store.ts", "postgres.ts"].map((name) => path.join("tests", "kit", name));

function importsOf(file: string): string[] {
  const words = readFileSync(file, "utf8");
  const named = [...words.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map(([, to]) =>
    path.join(path.dirname(file), to!),
  );
  return named
    .flatMap((to) => [to, `${to}.ts`, `${to}.tsx`, path.join(to, "index.ts")])
    .filter((to) => /\.tsx?$/.test(to) && existsSync(to));
}

/** Files below `folder`, relative to the project's, that reach the kit's store and end in `.test.ts` or `.test.tsx`. */
export function testsOnStore(folder = "tests"): string[] {
  const known = new Map<string, boolean>();
  const reaches = (file: string): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    known.set(file, false);
    const does = KIT.includes(file) || importsOf(file).some(reaches);
    known.set(file, does);
    return does;
  };
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.test\.tsx?$/.test(file) && reaches(file))
    .sort();
}
