// Owns what counts as sound HTML for a whole page, as a browser and a screen reader need it.
import { HtmlValidate, type Message } from "html-validate/node";

const checker = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // These are matters of taste in source files; what is checked here was written by React.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "error",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "long-title": "off",
    "attr-case": "off",
    "element-case": "off",
    // GOV.UK's own mark-up: JAWS reads out no description of a date's fieldset unless its role is said again, and a link
    // that looks like a button is announced as one.
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["button"] }],
  },
});

/** What is wrong with a page, a line each. */
export async function faultsIn(html: string): Promise<string[]> {
  const report = await checker.validateString(html);
  const told = (message: Message) => `${message.ruleId}: ${message.message} (${message.selector})`;
  return report.results.flatMap((result) => result.messages.map(told));
}
