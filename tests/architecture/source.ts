// Owns reading the project's own source for the architecture tests: every file, its length and what it imports.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface SourceFile {
  /** From the root, with forward slashes. */
  file: string;
  words: string;
  lines: number;
  imports: { to: string; isType: boolean }[];
}

const extensions = ["", ".ts", ".tsx", ".mjs", ".json", "/index.ts"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(at) : /\.(ts|tsx|mjs)$/.test(entry.name) ? [at] : [];
  });
}

function resolved(from: string, spec: string, known: ReadonlySet<string>): string {
  const bare = spec.replace(/\?.*$/, "");
  const base = bare.startsWith("~db/")
    ? `db/${bare.slice(4)}`
    : bare.startsWith("~/")
      ? `app/${bare.slice(2)}`
      : bare.startsWith(".")
        ? path.posix.join(path.posix.dirname(from), bare)
        : null;
  if (base === null) return spec;
  return extensions.map((end) => base + end).find((each) => known.has(each)) ?? base;
}

function importsOf(file: string, words: string, known: ReadonlySet<string>): SourceFile["imports"] {
  const parsed = ts.createSourceFile(file, words, ts.ScriptTarget.Latest, false);
  const found: SourceFile["imports"] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
      const named = clause?.namedBindings;
      const isTypeOnly =
        (ts.isExportDeclaration(node) && node.isTypeOnly) ||
        clause?.isTypeOnly === true ||
        (clause !== undefined &&
          !clause.name &&
          named !== undefined &&
          ts.isNamedImports(named) &&
          named.elements.length > 0 &&
          named.elements.every((each) => each.isTypeOnly));
      found.push({ to: resolved(file, node.moduleSpecifier.text, known), isType: isTypeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [spec] = node.arguments;
      if (spec && ts.isStringLiteral(spec))
        found.push({ to: resolved(file, spec.text, known), isType: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** Every source file of the product, tests apart. */
export function readSource(): SourceFile[] {
  const files = ["app", "db", "scripts"].flatMap(filesBelow);
  const known = new Set(files);
  return files.map((file) => {
    const words = readFileSync(file, "utf8");
    return { file, words, lines: words.split("\n").length - 1, imports: importsOf(file, words, known) };
  });
}
