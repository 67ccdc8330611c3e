// Owns the comparison of two pieces of HTML by what they mean: it writes a parsed tree one node a line, in one fixed form.
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => "tagName" in node;
const collapse = (text: string) => text.replace(/\s+/g, " ");
const classesOf = (element: Element) => element.attrs.find(({ name }) => name === "class")?.value ?? "";

/** Attributes by name; white space within a value counts once, and a value that only says "yes" is the same as none. */
function attributesOf(element: Element): string {
  return element.attrs
    .map(({ name, value }) => ` ${name}=${JSON.stringify(collapse(value).trim())}`)
    .sort()
    .join("");
}

/** Text as it is read: exactly in a textarea, exactly but for runs of white space in hidden words, else trimmed at the element's edges. */
function textOf(text: string, parent: Element | undefined, isFirst: boolean, isLast: boolean): string {
  if (parent?.tagName === "textarea") return text;
  const collapsed = collapse(text);
  if (parent && classesOf(parent).split(" ").includes("govuk-visually-hidden") && collapsed.trim())
    return collapsed;
  const start = isFirst ? collapsed.trimStart() : collapsed;
  return isLast ? start.trimEnd() : start;
}

function write(nodes: readonly Node[], parent: Element | undefined, depth: number, lines: string[]): void {
  const indent = "  ".repeat(depth);
  nodes.forEach((node, index) => {
    if (isElement(node)) {
      lines.push(`${indent}<${node.tagName}${attributesOf(node)}>`);
      write(node.childNodes, node, depth + 1, lines);
    } else if (node.nodeName === "#text" && "value" in node) {
      const text = textOf(node.value, parent, index === 0, index === nodes.length - 1);
      if (text.trim()) lines.push(`${indent}${JSON.stringify(text)}`);
    }
  });
}

/** One line for each element and text: two pieces of HTML that mean the same come out the same. */
export function htmlTree(html: string): string {
  const lines: string[] = [];
  write(parseFragment(html.trim()).childNodes, undefined, 0, lines);
  return lines.join("\n");
}
