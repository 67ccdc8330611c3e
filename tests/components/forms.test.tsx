// Owns what helps a person through a form or a list: what is wrong and where, page numbers, and never an empty screen.
import fc from "fast-check";
import { expect, test } from "vitest";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Pages, pageNumbers } from "~/components/forms/pages";
import { Input } from "~/components/govuk/input";
import { PhoneScreen } from "~/components/phone/phone-screen";
import { QueueTable } from "~/components/queue/queue-table";
import { EmptyState } from "~/components/states/empty-state";
import { FailedState } from "~/components/states/failed-state";
import { JobProgress } from "~/components/states/job-progress";
import { TodayGroups } from "~/components/today/today-groups";
import { draw } from "./support/draw";

const errors: FieldError[] = [
  { field: "words", key: "errors:words.missing" },
  { field: "age", key: "errors:age.unread", values: { what: "that age" } },
  { text: "The sign-in took too long" },
];

function TwoFields() {
  const errorOf = useFieldError(errors);
  return (
    <>
      <Input name="age" label="Your age" value="seventy" error={errorOf("age")} />
      <Input name="town" label="Town" error={errorOf("town")} />
    </>
  );
}

test("what is wrong stands at the top, each a link to its field, in the order of the page", () => {
  const html = draw(<ErrorSummaryFor errors={errors} />);
  expect(html).toContain("There is a problem");
  expect(html).toContain(
    '<li><a href="#words">Tell us what happened</a></li><li><a href="#age">We could not read that age. Write it like 27.</a></li><li>The sign-in took too long</li>',
  );
});

test("where nothing is wrong there is no list of what is wrong", () => {
  expect(draw(<ErrorSummaryFor errors={[]} />)).toBe("");
});

test("each field says what is wrong with it and keeps what was typed", () => {
  const html = draw(<TwoFields />);
  expect(html).toContain("We could not read that age. Write it like 27.");
  expect(html).toContain('value="seventy"');
  expect(html.match(/govuk-form-group--error/g)).toHaveLength(1);
});

test("a form carries its token and shows it to nobody", () => {
  expect(draw(<CsrfField token='a"b' />)).toBe('<input type="hidden" name="csrf" value="a&quot;b"/>');
});

test("what cannot be undone is offered only after its words have been opened", () => {
  const html = draw(
    <ConfirmButton summary="Delete" confirm="Yes, delete it" name="do" value="delete">
      This cannot be undone.
    </ConfirmButton>,
  );
  expect(html).toMatch(/^<details(?![^>]* open)/);
  expect(html).toMatch(/<button type="submit" value="delete" name="do"[^>]*>Yes, delete it<\/button>/);
});

test.each([
  [1, 5, [1, 2, 0, 5]],
  [4, 12, [1, 2, 3, 4, 5, 0, 12]],
  [6, 12, [1, 0, 5, 6, 7, 0, 12]],
  [12, 12, [1, 0, 11, 12]],
  [1, 1, [1]],
])("page %i of %i offers %j", (page, pageCount, shown) => {
  expect(pageNumbers(page, pageCount)).toEqual(shown);
});

test("whatever the page, the first, the last and the present one are offered once, in order, and a gap is never one page", () => {
  const anyPage = fc
    .integer({ min: 1, max: 400 })
    .chain((pageCount) => fc.tuple(fc.integer({ min: 1, max: pageCount }), fc.constant(pageCount)));
  fc.assert(
    fc.property(anyPage, ([page, pageCount]) => {
      const numbers = pageNumbers(page, pageCount);
      const real = numbers.filter((number) => number > 0);
      expect(real).toEqual([...new Set(real)].sort((a, b) => a - b));
      expect(real).toEqual(expect.arrayContaining([1, page, pageCount]));
      numbers.forEach((number, index) => {
        if (number === 0) expect(numbers[index + 1]! - numbers[index - 1]!).toBeGreaterThan(2);
        else if (index > 0 && numbers[index - 1] !== 0) expect(number - numbers[index - 1]!).toBe(1);
      });
    }),
  );
});

test("a list of one page has no page numbers, and the ends lead nowhere further", () => {
  const pages = (page: number, pageCount: number) =>
    draw(
      <Pages page={page} pageCount={pageCount} hrefFor={(to) => `?page=${to}`} label="Pages of feedback" />,
    );
  expect(pages(1, 1)).toBe("");
  expect(pages(1, 3)).not.toContain('rel="prev"');
  expect(pages(3, 3)).not.toContain('rel="next"');
  expect(pages(2, 3)).toContain('aria-label="Pages of feedback"');
  expect(pages(2, 3)).toMatch(/href="\?page=2" aria-label="Page 2" aria-current="page"/);
});

test("an empty list, a failure and long work each say the next step as a link", () => {
  const next = { href: "/review", label: "Read what people say" };
  const link = '<a class="govuk-link" href="/review">Read what people say</a>';
  expect(draw(<EmptyState title="Nothing yet" next={next} />)).toContain(link);
  const failed = draw(
    <FailedState title="Not read" next={next}>
      Row 12 has no title.
    </FailedState>,
  );
  expect(failed).toContain(link);
  expect(failed).toContain('role="alert"');
  const work = <JobProgress id="j" title="Reading" doing="Row by row" done={3} total={9} next={next} />;
  expect(draw(work)).toContain(link);
  expect(draw(work)).toContain("You can leave this page");
});

test("long work shows how far it is, and does not pretend where that is not known", () => {
  const next = { href: "/", label: "Home" };
  const known = draw(<JobProgress id="j" title="Reading" doing="Rows" done={40} total={200} next={next} />);
  expect(known).toMatch(/<progress aria-labelledby="j-doing" max="200" value="40">/);
  expect(known).toContain("40 of 200 done.");
  const unknown = draw(<JobProgress id="j" title="Reading" doing="Rows" done={40} next={next} />);
  expect(unknown).toMatch(/<progress aria-labelledby="j-doing"><\/progress>/);
  expect(unknown).toContain("40 done so far.");
});

test("today's groups are counts that are links; a group with nothing in it says so and leads nowhere", () => {
  const html = draw(
    <TodayGroups
      groups={[
        {
          key: "duty",
          title: "Needs a person now",
          count: 2,
          href: "/duty",
          oldest: "Oldest: 20 minutes",
          isUrgent: true,
        },
        {
          key: "read",
          title: "Not yet read",
          count: 0,
          href: "/review",
          oldest: "Oldest: 1 day",
          isUrgent: true,
        },
      ]}
    />,
  );
  expect(html).toMatch(
    /<a class="govuk-link" href="\/duty"[^>]*>2<span class="govuk-visually-hidden"> waiting: Needs a person now/,
  );
  expect(html).toContain("Oldest: 20 minutes");
  expect(html).toContain("Nothing waiting");
  expect(html).not.toContain('href="/review"');
  expect(html.match(/today__group--urgent/g)).toHaveLength(1);
});

test("a queue that is wider than the screen scrolls by the keyboard and has a name", () => {
  const html = draw(<QueueTable caption="Duty queue" head={["Level"]} rows={[["S5"]]} />);
  expect(html).toMatch(/^<section class="queue" aria-label="Duty queue" tabindex="0">/);
});

test("a phone shows who sent what, in order, and says when it has nothing", () => {
  const html = draw(
    <PhoneScreen
      number="07700 900123"
      texts={[
        { id: "1", direction: "sent", body: "Hello <b>", at: "11am" },
        { id: "2", direction: "received", body: "Thank you", at: "11.01am", status: "Delivered" },
      ]}
    />,
  );
  expect(html.indexOf("Hello &lt;b&gt;")).toBeLessThan(html.indexOf("Thank you"));
  expect(html).toMatch(/bubble--sent"><span class="govuk-visually-hidden">Sent: /);
  expect(html).toContain("11.01am, Delivered");
  expect(draw(<PhoneScreen number="07700 900123" texts={[]} />)).toContain("No texts yet.");
});
