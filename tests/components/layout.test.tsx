// Owns what stands around every page: the way past the header, whose site it is, what is waiting, and the way out.
import { expect, test } from "vitest";
import { DeskLayout } from "~/components/layout/desk-layout";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout, type PublicLayoutProps } from "~/components/layout/public-layout";
import { SimulatorLayout } from "~/components/layout/simulator-layout";
import { initialsOf } from "~/components/people/named-person";
import { draw } from "./support/draw";

const council = { councilName: "Northmere County Council", homeHref: "/", isDemo: false };
const publicPage = (changes: Partial<PublicLayoutProps> = {}) =>
  draw(
    <PublicLayout {...council} {...changes}>
      <p>Words</p>
    </PublicLayout>,
  );

const deskPage = draw(
  <DeskLayout
    {...council}
    account={{
      name: "Dana Okafor",
      role: "Commissioner",
      signOutHref: "/sign-out",
      csrfToken: "secret-token",
    }}
    navigation={[
      { href: "/today", label: "Today", isCurrent: true },
      { href: "/duty", label: "Duty queue", count: 2, isUrgent: true },
      { href: "/review", label: "Reading queue", count: 0 },
    ]}
  >
    <p>Words</p>
  </DeskLayout>,
);

test("the first thing on a page leads past its header, to its main part", () => {
  const html = publicPage();
  expect(html.indexOf('<a href="#main-content" class="govuk-skip-link"')).toBe(0);
  expect(html).toMatch(/<main[^>]* id="main-content"[^>]*><p>Words<\/p><\/main>/);
});

test("a page names the council and Earshot, and shows no crown", () => {
  const html = publicPage();
  expect(html).toContain("Northmere County Council");
  expect(html).toContain("Earshot");
  expect(html).not.toMatch(/crown|gov\.uk/i);
});

test("a fictional council says on every page that it is made up; a real one does not", () => {
  const words = "is made up and everything here is an example";
  expect(publicPage({ isDemo: true })).toContain(words);
  expect(publicPage()).not.toContain(words);
  const phone = draw(
    <SimulatorLayout {...council} isDemo>
      <p>Words</p>
    </SimulatorLayout>,
  );
  expect(phone).toContain(words);
});

test("a page is headed by its council even while its name is not known", () => {
  expect(publicPage({ councilName: "" })).toMatch(/site-header__home" href="\/">Earshot</);
});

test("navigation says which page this is, and a question page leads back", () => {
  const html = publicPage({
    navigation: [{ href: "/", label: "Tell us", isCurrent: true }],
    backHref: "/tell/1",
  });
  expect(html).toMatch(/href="\/" aria-current="page"><strong[^>]*>Tell us/);
  expect(html).toContain('<a href="/tell/1" class="govuk-back-link">Back</a>');
  expect(publicPage()).not.toContain("<nav");
});

test("the footer holds the links it is given and no empty list", () => {
  expect(publicPage({ footerLinks: [{ href: "/privacy", label: "Privacy" }] })).toMatch(
    /<footer.*href="\/privacy">Privacy<.*<\/footer>/,
  );
  expect(publicPage()).not.toContain("site-footer__links");
});

test("someone signed in sees their work at the side, how much of it waits, and what cannot wait in words", () => {
  expect(deskPage).toContain('<nav class="side-navigation" aria-label="Your work">');
  expect(deskPage).toMatch(/href="\/today" aria-current="page"/);
  expect(deskPage).toMatch(/count count--urgent">2<span class="govuk-visually-hidden"> waiting, urgent</);
  expect(deskPage).toMatch(/class="count">0<span class="govuk-visually-hidden"> waiting</);
});

test("signing out is a form with its token, never a link that a page could follow by itself", () => {
  expect(deskPage).toMatch(
    /<form class="account" method="post" action="\/sign-out"><input type="hidden" name="csrf" value="secret-token"\/>/,
  );
  expect(deskPage).toContain('<button type="submit">Sign out</button>');
  expect(deskPage).not.toContain('href="/sign-out"');
});

test("a page's title is its one h1, with what it belongs to above it", () => {
  expect(draw(<PageTitle caption="Contract">Home care</PageTitle>)).toBe(
    '<h1 class="govuk-heading-l"><span class="govuk-caption-l">Contract </span>Home care</h1>',
  );
});

test("the browser's tab says the page and the council, and an error first", () => {
  expect(documentTitle("Today", "Northmere")).toBe("Today - Northmere");
  expect(documentTitle("Today", "Northmere", "Error")).toBe("Error: Today - Northmere");
  expect(documentTitle("Today", "")).toBe("Today");
});

test.each([
  ["Dana Okafor", "DO"],
  ["Jo", "J"],
  ["Mary-Ann de la Cruz", "MC"],
  ["\u00e9lodie Roux (acting)", "\u00c9R"],
  ["", ""],
])("the initials of %s are %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
