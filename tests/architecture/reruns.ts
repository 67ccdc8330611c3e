// Owns finding units of work that could not be run again: on PostgreSQL a unit that lost a race is, from its beginning, and
// whatever it changed outside the database stays changed.
import path from "node:path";
import ts from "typescript";
import { isIn, placeOf } from "./compiler";

const CHANGING = new Set([
  "push",
  "unshift",
  "pop",
  "shift",
  "splice",
  "sort",
  "reverse",
  "add",
  "set",
  "delete",
  "clear",
]);
const BUILT_IN = new Set(["Array", "Map", "Set", "WeakMap", "WeakSet"]);

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node);

/** A function that is given the handle of a unit runs inside one. */
const runsInUnit = (checker: ts.TypeChecker, node: ts.FunctionLikeDeclaration): boolean =>
  node.parameters.some((each) => {
    const type = checker.getTypeAtLocation(each);
    return (type.aliasSymbol ?? type.symbol)?.name === "Tx";
  });

function rootOf(node: ts.Expression): ts.Identifier | null {
  if (ts.isIdentifier(node)) return node;
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isNonNullExpression(node)
  )
    return rootOf(node.expression);
  return null;
}

/** What a node changes, where that is something by name. */
function changedBy(checker: ts.TypeChecker, node: ts.Node): ts.Identifier | null {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const isAssignment = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return isAssignment ? rootOf(node.left) : null;
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const isStep =
      node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
    return isStep ? rootOf(node.operand) : null;
  }
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    CHANGING.has(node.expression.name.text)
  ) {
    const of = node.expression.expression;
    return BUILT_IN.has(checker.getTypeAtLocation(of).symbol?.name ?? "") ? rootOf(of) : null;
  }
  return null;
}

/** Each place, in the given folders, where a unit changes something that outlives one run of it. */
export function outlivingChangesIn(program: ts.Program, root: string, folders: readonly string[]): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  function visit(node: ts.Node, unit: ts.Node | null): void {
    const within = unit ?? (isFunction(node) && runsInUnit(checker, node) ? node : null);
    const changed = within && changedBy(checker, node);
    if (changed) {
      const made = checker.getSymbolAtLocation(changed)?.valueDeclaration;
      const isOwn =
        made &&
        made.getSourceFile() === within.getSourceFile() &&
        made.pos >= within.pos &&
        made.end <= within.end;
      // A list that is handed in belongs to the caller, who is judged where it was made.
      if (!isOwn) found.push(placeOf(node, root));
    }
    ts.forEachChild(node, (child) => visit(child, within));
  }
  for (const file of program.getSourceFiles())
    if (isIn(path.relative(root, file.fileName), folders)) visit(file, null);
  return found;
}
