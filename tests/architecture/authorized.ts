// Owns finding what the pages call of the services, and whether each call can be made without proof: the first parameter of a
// service is the proof that somebody may, or a unit of work, which nothing outside the services has.
import path from "node:path";
import ts from "typescript";
import { isIn } from "./compiler";

/** A method of a service as pages call it, and whether its first parameter is a proof or a unit of work. */
export interface ServiceCall {
  /** "evidence.search" */
  name: string;
  isGuarded: boolean;
}

const guards = new Set(["Authorized", "Tx"]);

/** Whether a type is one of the guards, a choice among guards alone, or holds one as `by`. */
function isGuard(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every((each) => isGuard(checker, each));
  const by = type.getProperty("by");
  if (by && isGuard(checker, checker.getTypeOfSymbol(by))) return true;
  return guards.has(type.aliasSymbol?.name ?? "") || guards.has(type.symbol?.name ?? "");
}

const firstParameter = (checker: ts.TypeChecker, call: ts.CallExpression): ts.Type | null => {
  // Of the method as it is declared, so that a guard keeps its name.
  const [signature] = checker.getTypeAtLocation(call.expression).getCallSignatures();
  const first = signature?.getParameters()[0];
  return first ? checker.getTypeOfSymbolAtLocation(first, call) : null;
};

/** The type of all services together, as pages are given them. */
function servicesOf(program: ts.Program, root: string): ts.Type {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path.join(root, "app", "services.server.ts"));
  const module = file && checker.getSymbolAtLocation(file);
  const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === "Services");
  if (!symbol) throw new Error("The house has no type of its services");
  return checker.getDeclaredTypeOfSymbol(symbol);
}

/**
 * The service that a call goes to, with the method: `services.evidence.search(…)`, or a service taken out of them by name.
 */
function calledOf(checker: ts.TypeChecker, services: ts.Type, call: ts.CallExpression): string | null {
  const isServices = (expression: ts.Expression) => checker.getTypeAtLocation(expression) === services;
  if (!ts.isPropertyAccessExpression(call.expression)) return null;
  const { expression: service, name: method } = call.expression;
  if (ts.isPropertyAccessExpression(service) && isServices(service.expression))
    return `${service.name.text}.${method.text}`;
  if (!ts.isIdentifier(service)) return null;
  const [taken] = checker.getSymbolAtLocation(service)?.declarations ?? [];
  if (!taken || !ts.isBindingElement(taken)) return null;
  const from = taken.parent.parent;
  const isTaken = ts.isVariableDeclaration(from) && from.initializer && isServices(from.initializer);
  const named = taken.propertyName ?? taken.name;
  return isTaken && ts.isIdentifier(named) ? `${named.text}.${method.text}` : null;
}

/** Every method of a service that files in these folders call, once. */
export function serviceCallsIn(program: ts.Program, root: string, folders: readonly string[]): ServiceCall[] {
  const checker = program.getTypeChecker();
  const services = servicesOf(program, root);
  const found = new Map<string, boolean>();
  const visit = (node: ts.Node): void => {
    const name = ts.isCallExpression(node) ? calledOf(checker, services, node) : null;
    if (name && ts.isCallExpression(node)) {
      const first = firstParameter(checker, node);
      found.set(name, (found.get(name) ?? true) && first !== null && isGuard(checker, first));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (isIn(path.relative(root, file.fileName), folders)) visit(file);
  return [...found].map(([name, isGuarded]) => ({ name, isGuarded }));
}
