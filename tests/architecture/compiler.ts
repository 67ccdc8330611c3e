// Owns asking the compiler about the project: what calls lead to, and of which type a thing is.
import path from "node:path";
import ts from "typescript";

/** Whether a file, named from the project's folder, lies in one of these. */
export const isIn = (name: string, folders: readonly string[]): boolean =>
  folders.some((folder) => name.startsWith(`${folder}${path.sep}`));

/** The compiler's view of some folders of the project and what they lean on, with files that are not on the disk. */
export function compile(
  root: string,
  folders: readonly string[],
  more: Readonly<Record<string, string>>,
): ts.Program {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost({
    ...options,
    noEmit: true,
    incremental: false,
    tsBuildInfoFile: undefined,
  });
  const given = new Map(Object.entries(more).map(([name, words]) => [path.join(root, name), words]));
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => given.has(name) || fileExists(name);
  host.readFile = (name) => given.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const words = given.get(name);
    return words === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, words, ts.ScriptTarget.ES2022, true);
  };
  const wanted = fileNames.filter((name) => isIn(path.relative(root, name), folders));
  return ts.createProgram(
    [...wanted, ...given.keys()],
    { ...options, noEmit: true, incremental: false },
    host,
  );
}

/** A place as `file:line words`. */
export function placeOf(node: ts.Node, root: string): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${path.relative(root, file.fileName)}:${line + 1} ${node.getText(file).split("\n")[0]!.slice(0, 80)}`;
}
