// Owns what is sent to the form of each door to find out whether it opens: fields that are in order where that changes nothing
// that another door needs, and otherwise fields that are declined only after the visitor has been let in.
import type { Door } from "~/features/accounts/access-doors";

/** Ids to put into a form. */
export interface FormIds {
  item: string;
  contract: string;
  task: string;
  job: string;
  account: string;
}

const nowhere = "01a20049-09c2-7001-9f03-757d54729799";
export const noIds: FormIds = {
  item: nowhere,
  contract: nowhere,
  task: nowhere,
  job: nowhere,
  account: nowhere,
};

type Fields = Readonly<Record<string, string>>;

/** By route file and what the form does; every other form is sent with the name of its act alone. */
const forms: Readonly<Record<string, (ids: FormIds) => Fields>> = {
  "_desk.reading read": ({ item }) => ({ id: item, act: "read" }),
  "_desk.review decide": ({ item }) => ({ id: item, act: "add-theme", value: "T02.2" }),
  "_desk.review_.second code": ({ item }) => ({ id: item, quarter: "2026-Q3", code: "T02.2" }),
  "_desk.feedback.$id decide": () => ({ act: "add-theme", value: "T02.2" }),
  "_desk.feedback.$id_.reply answer": () => ({ words: "Thank you for telling us about it." }),
  "_desk.contracts.$id_.reply.$theme answer everyone": () => ({ words: "Thank you, all of you, for this." }),
  "_desk.contracts.$id_.decision keep a decision": () => ({ matter: "" }),
  "_desk.letters retry": ({ job }) => ({ job }),
  "_desk.calls._index start": () => ({ id: "no uuid" }),
};

/** Forms that name in a field what they are about, and which kind of id that is. */
export const namedInForm: Readonly<Record<string, keyof FormIds>> = {
  "_desk.reading read": "item",
  "_desk.review decide": "item",
  "_desk.review_.second code": "item",
  "_desk.letters retry": "job",
  "_desk.tasks number": "task",
  "_desk.tasks answer": "task",
  "_desk.tasks claim": "task",
  "_desk.tasks release": "task",
  "_desk.tasks done": "task",
  "_desk.tasks no_answer": "task",
  "_desk.tasks not_needed": "task",
};

export const nameOf = ({ route, does }: Door): string => `${route} ${does}`;

/** The fields of a door's form. */
export function formOf(door: Door, ids: FormIds): Fields {
  const named = forms[nameOf(door)]?.(ids);
  if (named) return named;
  if (door.route === "_desk.tasks") return { do: door.does, task: ids.task };
  return { do: door.does };
}
