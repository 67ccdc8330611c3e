// Owns the one translation from govuk-frontend's macro options to the props of our bindings. It draws nothing itself.
import { type ComponentType, createElement, type ReactElement } from "react";
import { BackLink } from "~/components/govuk/back-link";
import { Breadcrumbs } from "~/components/govuk/breadcrumbs";
import { Button } from "~/components/govuk/button";
import { CharacterCount } from "~/components/govuk/character-count";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { DateInput } from "~/components/govuk/date-input";
import { Details } from "~/components/govuk/details";
import { ErrorMessage } from "~/components/govuk/error-message";
import { ErrorSummary } from "~/components/govuk/error-summary";
import { Fieldset } from "~/components/govuk/fieldset";
import { FileUpload } from "~/components/govuk/file-upload";
import { Hint } from "~/components/govuk/hint";
import { Input } from "~/components/govuk/input";
import { InsetText } from "~/components/govuk/inset-text";
import { Label } from "~/components/govuk/label";
import { NotificationBanner } from "~/components/govuk/notification-banner";
import { Pagination } from "~/components/govuk/pagination";
import { Panel } from "~/components/govuk/panel";
import { PasswordInput } from "~/components/govuk/password-input";
import { PhaseBanner } from "~/components/govuk/phase-banner";
import { Radios } from "~/components/govuk/radios";
import { Select } from "~/components/govuk/select";
import { ServiceNavigation } from "~/components/govuk/service-navigation";
import { SkipLink } from "~/components/govuk/skip-link";
import { SummaryList } from "~/components/govuk/summary-list";
import { Table } from "~/components/govuk/table";
import { Tag } from "~/components/govuk/tag";
import { TaskList } from "~/components/govuk/task-list";
import { Textarea } from "~/components/govuk/textarea";
import { WarningText } from "~/components/govuk/warning-text";

/** Every component that is bound, by the name of its folder in govuk-frontend. */
export const BOUND: Readonly<Record<string, ComponentType<any>>> = {
  "back-link": BackLink,
  breadcrumbs: Breadcrumbs,
  button: Button,
  "character-count": CharacterCount,
  checkboxes: Checkboxes,
  "date-input": DateInput,
  details: Details,
  "error-message": ErrorMessage,
  "error-summary": ErrorSummary,
  fieldset: Fieldset,
  "file-upload": FileUpload,
  hint: Hint,
  input: Input,
  "inset-text": InsetText,
  label: Label,
  "notification-banner": NotificationBanner,
  pagination: Pagination,
  panel: Panel,
  "password-input": PasswordInput,
  "phase-banner": PhaseBanner,
  radios: Radios,
  select: Select,
  "service-navigation": ServiceNavigation,
  "skip-link": SkipLink,
  "summary-list": SummaryList,
  table: Table,
  tag: Tag,
  "task-list": TaskList,
  textarea: Textarea,
  "warning-text": WarningText,
};

type Options = Readonly<Record<string, unknown>>;

/** Options whose name is not the prop's name. */
const OPTIONS: Readonly<Record<string, string>> = {
  autocapitalize: "autoCapitalize",
  autocomplete: "autoComplete",
  colspan: "colSpan",
  errorMessage: "error",
  for: "htmlFor",
  inputmode: "inputMode",
  rowspan: "rowSpan",
  spellcheck: "spellCheck",
};

/** Attributes that React writes in its own way. */
const ATTRIBUTES: Readonly<Record<string, string>> = { maxlength: "maxLength", tabindex: "tabIndex" };

/** Options that a macro takes and never uses: no browser lets a page fill in a file field. */
const UNUSED: Readonly<Record<string, string>> = { "file-upload": "value" };

/** Stands for HTML that a fixture hands in as it is; `FixtureHtml.put` puts it in its place after drawing. */
function RawHtml({ index }: { index: number }) {
  return <>{`\uE000${index}\uE001`}</>;
}

/** Keeps the ready-made HTML of one fixture while its component is drawn. */
export class FixtureHtml {
  private readonly pieces: string[] = [];

  keep(html: unknown): ReactElement {
    return <RawHtml index={this.pieces.push(String(html)) - 1} />;
  }

  put(markup: string): string {
    return markup.replace(/\uE000(\d+)\uE001/g, (_all, index) => this.pieces[Number(index)] ?? "");
  }
}

const isOptions = (value: unknown): value is Options =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Attribute values as text, because that is what a macro writes for a number or true. */
const attributesFrom = (attributes: Options) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [ATTRIBUTES[name] ?? name, String(value)]),
  );

/** A pair such as titleText and titleHtml is one prop, title, and the HTML wins. */
function contentPair(option: string): string | undefined {
  if (option === "text" || option === "html") return "children";
  return /^(title|summary|description)(Text|Html)$/.exec(option)?.[1];
}

function propsFrom(options: Options, html: FixtureHtml): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const [option, value] of Object.entries(options)) {
    const pair = contentPair(option);
    if (pair) {
      if (!/html$/i.test(option)) props[pair] ??= value;
      else if (value) props[pair] = html.keep(value);
    } else if (option === "attributes" && isOptions(value)) Object.assign(props, attributesFrom(value));
    else if (option === "wrapperAttributes" && isOptions(value)) props[option] = attributesFrom(value);
    else if (option === "classes") props.className = value;
    else if (option.endsWith("Classes")) props[option.replace(/Classes$/, "ClassName")] = value;
    else if (option === "slots" && isOptions(value)) props.slots = slotsFrom(value, html);
    else props[OPTIONS[option] ?? option] = valueFrom(value, html);
  }
  return props;
}

/** The slots of the service navigation take HTML as plain text. */
const slotsFrom = (slots: Options, html: FixtureHtml) =>
  Object.fromEntries(
    Object.entries(slots).map(([slot, value]) => [
      slot,
      isOptions(value) ? propsFrom(value, html) : html.keep(value),
    ]),
  );

function valueFrom(value: unknown, html: FixtureHtml): unknown {
  if (Array.isArray(value)) return value.map((one) => valueFrom(one, html));
  return isOptions(value) ? propsFrom(value, html) : value;
}

/** The binding of a component, given the options of one of its fixtures. */
export function fromFixture(component: string, options: Options, html: FixtureHtml): ReactElement {
  const binding = BOUND[component];
  if (!binding) throw new Error(`${component} is not bound`);
  const { [UNUSED[component] ?? ""]: _unused, ...used } = options;
  return createElement(binding, propsFrom(used, html));
}
