// Owns finding work that nobody waits for: a promise, or a statement of the database that runs only when it is awaited, left
// to itself. The linter's rule looks at types as they are written; this asks the compiler, which sees through Pick and
// through the database's builders.
import path from "node:path";
import ts from "typescript";
import { isIn, placeOf } from "./compiler";

function isThenable(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some((each) => isThenable(checker, each));
  if (checker.isArrayType(type))
    return checker.getTypeArguments(type as ts.TypeReference).some((each) => isThenable(checker, each));
  return type.getProperty("then") !== undefined;
}

/** `work().catch(told)` and `work().then(done, told)` deal with what becomes of the work. */
function isDealtWith(expression: ts.Expression): boolean {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return false;
  const { name } = expression.expression;
  const given = expression.arguments.length;
  if (name.text === "finally") return isDealtWith(expression.expression.expression);
  return (name.text === "catch" && given === 1) || (name.text === "then" && given === 2);
}

/** Each place as `file:line words`, in the given folders of the project. */
export function floatingIn(program: ts.Program, root: string, folders: readonly string[]): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const { expression } = node;
      const isKept =
        ts.isAwaitExpression(expression) ||
        ts.isVoidExpression(expression) ||
        ts.isBinaryExpression(expression);
      if (!isKept && !isDealtWith(expression) && isThenable(checker, checker.getTypeAtLocation(expression)))
        found.push(placeOf(expression, root));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (isIn(path.relative(root, file.fileName), folders)) visit(file);
  return found;
}
