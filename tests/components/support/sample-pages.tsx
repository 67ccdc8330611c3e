// Owns whole pages made of our components, as a route would put them together, in English, with fictional people only.
// Tests read them; nothing else does.
import type { ReactElement } from "react";
import { BarChart } from "~/components/charts/bar-chart";
import { LineChart } from "~/components/charts/line-chart";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { Pages } from "~/components/forms/pages";
import { Button } from "~/components/govuk/button";
import { CharacterCount } from "~/components/govuk/character-count";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { DateInput } from "~/components/govuk/date-input";
import { Details } from "~/components/govuk/details";
import { FileUpload } from "~/components/govuk/file-upload";
import { Input } from "~/components/govuk/input";
import { NotificationBanner } from "~/components/govuk/notification-banner";
import { Panel } from "~/components/govuk/panel";
import { PasswordInput } from "~/components/govuk/password-input";
import { Radios } from "~/components/govuk/radios";
import { Select } from "~/components/govuk/select";
import { SummaryList } from "~/components/govuk/summary-list";
import { Tag } from "~/components/govuk/tag";
import { TaskList } from "~/components/govuk/task-list";
import { Textarea } from "~/components/govuk/textarea";
import { WarningText } from "~/components/govuk/warning-text";
import { DeskLayout } from "~/components/layout/desk-layout";
import { PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { SimulatorLayout } from "~/components/layout/simulator-layout";
import { NamedPerson } from "~/components/people/named-person";
import { PhoneScreen } from "~/components/phone/phone-screen";
import { QueueTable } from "~/components/queue/queue-table";
import { EmptyState } from "~/components/states/empty-state";
import { FailedState } from "~/components/states/failed-state";
import { JobProgress } from "~/components/states/job-progress";
import { TodayGroups } from "~/components/today/today-groups";
import { VoiceCard } from "~/components/voice-card/voice-card";
import { aVoice } from "./a-voice";

const council = { councilName: "Northmere County Council", homeHref: "/", isDemo: true };
const footerLinks = [
  { href: "/accessibility", label: "Accessibility" },
  { href: "/privacy", label: "What we do with what you tell us" },
];
const desk = {
  ...council,
  footerLinks,
  account: { name: "Dana Okafor", role: "Commissioner", signOutHref: "/sign-out", csrfToken: "token-123" },
  navigation: [
    { href: "/today", label: "Today", isCurrent: true },
    { href: "/duty", label: "Duty queue", count: 2, isUrgent: true },
    { href: "/review", label: "Reading queue", count: 41 },
    { href: "/contracts", label: "Contracts" },
  ],
};

const start = (
  <PublicLayout
    {...council}
    footerLinks={footerLinks}
    navigation={[
      { href: "/", label: "Tell us", isCurrent: true },
      { href: "/answers", label: "What changed" },
    ]}
  >
    <PageTitle size="xl">Tell us what care is like for you</PageTitle>
    <p className="govuk-body-l">A person reads everything. You choose how to speak.</p>
    <ul className="ways">
      <li>
        <a className="card-link" href="sms:+441632960123">
          Text us <span className="big-number">01632 960 123</span>{" "}
          <span className="card-link__more">It costs what any text costs</span>
        </a>
      </li>
      {["Write it here", "Ask someone to visit", "Easy Read"].map((way) => (
        <li key={way}>
          <a className="card-link" href={`/speak/${way.length}`}>
            {way}
            <span className="card-link__more">It takes two minutes</span>
          </a>
        </li>
      ))}
    </ul>
    <p className="band">
      <span className="govuk-body">Ring or text </span>
      <span className="big-number">01632 960 123</span>
    </p>
  </PublicLayout>
);

const question = (
  <PublicLayout {...council} footerLinks={footerLinks} backHref="/tell/1">
    <ErrorSummaryFor
      errors={[
        { field: "words", key: "errors:words.missing" },
        { field: "when-day", key: "errors:age.unread", values: { what: "that date" } },
      ]}
    />
    <form method="post" action="/tell/2" noValidate>
      <CsrfField token="token-123" />
      <Textarea
        name="words"
        label={{
          children: "What happened?",
          isPageHeading: true,
          className: "govuk-label--l",
        }}
        hint="A commissioner reads this. Names are taken out first."
        error="Tell us what happened"
      />
      <DateInput
        id="when"
        fieldset={{ legend: { children: "When was it?", className: "govuk-fieldset__legend--m" } }}
        hint="For example, 27 3 2026"
        error="We could not read that date. Write it like 27 3 2026."
        values={{ day: "40", month: "3", year: "2026" }}
      />
      <Radios
        name="wish"
        fieldset={{ legend: "What do you want done with this?" }}
        value="council"
        items={[
          { value: "provider", children: "Tell the care company now" },
          { value: "council", children: "Council only", hint: "The care company is not told" },
          { divider: "or" },
          { value: "unsure", children: "I do not know" },
        ]}
      />
      <Checkboxes
        name="help"
        fieldset={{ legend: "Do you need any help?" }}
        items={[
          { value: "large", children: "Large print" },
          {
            value: "bsl",
            children: "British Sign Language",
            conditional: <Input name="bsl-number" label="Video number" />,
          },
        ]}
      />
      <Select
        name="service"
        label="Which service is it about?"
        items={[
          { value: "", children: "Choose one" },
          { value: "1", children: "Meadow Home Care" },
        ]}
      />
      <CharacterCount name="more" label="Anything else?" maxlength={500} />
      <Input
        name="age"
        label="Your age"
        suffix="years"
        className="govuk-input--width-3"
        inputMode="numeric"
      />
      <FileUpload name="picture" label="Add a picture" accept="image/*" />
      <Details summary="What we do with this">We keep it safe.</Details>
      <WarningText>If someone is in danger now, ring 999.</WarningText>
      <Button preventDoubleClick>Continue</Button>
    </form>
  </PublicLayout>
);

const sent = (
  <PublicLayout {...council} footerLinks={footerLinks}>
    <Panel title="We have it">
      Your reference is <strong className="reference">KITE-42-MAY</strong>
    </Panel>
    <SummaryList
      rows={[
        { key: "Who reads it", value: "Dana Okafor" },
        {
          key: "What you said",
          value: "Nobody came",
          actions: { items: [{ href: "/change", children: "Change", visuallyHiddenText: "what you said" }] },
        },
      ]}
    />
    <Button isStartButton href="/tell">
      Tell us something else
    </Button>
  </PublicLayout>
);

const today = (
  <DeskLayout {...desk}>
    <PageTitle caption="Tuesday 24 November">Today</PageTitle>
    <NotificationBanner type="success">Your answer was sent to 4 people</NotificationBanner>
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
        { key: "read", title: "Not yet read", count: 41, href: "/review", oldest: "Oldest: 2 days" },
        { key: "reply", title: "Waiting for your answer", count: 0, href: "/answers" },
      ]}
    />
    <QueueTable
      caption="Duty queue"
      head={["Level", "Waiting", "Words"]}
      rows={[
        [
          <Tag key="tag" className="govuk-tag--red">
            S5 emergency
          </Tag>,
          { children: "20 minutes", className: "is-overdue" },
          "She has fallen and [name] will not come",
        ],
        [<Tag key="tag">S3 serious</Tag>, "4 hours", "No one came for two days"],
      ]}
    />
    <TaskList
      items={[
        {
          title: "Call back a landline",
          href: "/tasks/1",
          status: { tag: { children: "To do", className: "govuk-tag--yellow" } },
        },
        { title: "Name a deputy", hint: "Only an admin can", status: "Done" },
      ]}
    />
    <Pages page={4} pageCount={12} hrefFor={(page) => `?page=${page}`} label="Pages of the queue" />
    <EmptyState title="No answers yet" next={{ href: "/review", label: "Read what people say" }}>
      Nobody has been answered this week.
    </EmptyState>
    <FailedState title="We could not read the file" next={{ href: "/import", label: "Try another file" }}>
      Row 12 has no title. Nothing was changed.
    </FailedState>
    <JobProgress
      id="import"
      title="Reading the register"
      doing="Linking suppliers"
      done={40}
      total={200}
      next={{ href: "/today", label: "Back to today" }}
    />
  </DeskLayout>
);

const months = ["July 2026", "August 2026", "September 2026", "October 2026"];

const contract = (
  <DeskLayout {...desk} backHref="/contracts">
    <PageTitle caption="Contract">Home care, north</PageTitle>
    <div className="contract">
      <section>
        <NamedPerson name="Dana Okafor" job="Commissioner, older people">
          <a className="govuk-link" href="/people/dana">
            How to reach her
          </a>
        </NamedPerson>
        <SummaryList
          card={{ title: "In plain English", actions: { items: [{ href: "/edit", children: "Change" }] } }}
          rows={[{ key: "Ends", value: "31 March 2027" }]}
        />
      </section>
      <section>
        <p className="not-heard">Nobody aged 85 or over has been heard.</p>
        <h2 className="govuk-heading-m">What people say</h2>
        <BarChart
          id="themes"
          title="What people say about this contract"
          people={{ count: 12, of: 40 }}
          labelHeading="Theme"
          valueHeading="People"
          bars={[
            { label: "Late or early visit", value: 12 },
            { label: "Culture, faith or identity not respected", value: "hidden" },
            { label: "Praise", value: 0 },
          ]}
        />
        <LineChart
          id="months"
          title="Themes by month"
          people={{ count: 40 }}
          periodHeading="Month"
          periods={months}
          series={[
            { label: "Late or early visit", values: [12, 9, "hidden", 15] },
            { label: "Missed visit", values: [0, 8, 11, "hidden"] },
          ]}
        />
        {(["R0", "R1", "R3", "R4", "R11", "R99"] as const).map((basis, index) => (
          <VoiceCard key={basis} view={aVoice({ id: `v${index}`, basis })}>
            <div className="review-actions">
              <Button className="govuk-button--secondary">
                Confirm<kbd>C</kbd>
              </Button>
            </div>
          </VoiceCard>
        ))}
      </section>
    </div>
  </DeskLayout>
);

const phones = (
  <SimulatorLayout {...council} footerLinks={footerLinks} backHref="/">
    <PageTitle>Phone simulator</PageTitle>
    <div className="phones">
      <PhoneScreen
        number="07700 900123"
        texts={[
          { id: "1", direction: "sent", body: "No one came again today", at: "11.04am", status: "Delivered" },
          {
            id: "2",
            direction: "received",
            body: "Thank you. Dana Okafor reads this by Thursday. KITE-42-MAY",
            at: "11.05am",
          },
        ]}
      >
        <form method="post">
          <Input name="body" label="Text to send" />
          <Button>Send</Button>
        </form>
      </PhoneScreen>
    </div>
  </SimulatorLayout>
);

const signIn = (
  <PublicLayout {...council} footerLinks={footerLinks}>
    <PageTitle>Sign in</PageTitle>
    <form method="post" action="/sign-in" noValidate>
      <Input name="email" label="Email address" type="email" autoComplete="username" />
      <PasswordInput name="password" label="Password" />
      <Button>Sign in</Button>
      <ConfirmButton summary="Delete this account" confirm="Yes, delete this account">
        Everything Dana Okafor did stays; only the way in goes.
      </ConfirmButton>
    </form>
  </PublicLayout>
);

/** Whole pages by name, and which style sheet each is drawn with. */
export const samplePages: Readonly<Record<string, { styles: "public" | "desk"; page: ReactElement }>> = {
  start: { styles: "public", page: start },
  question: { styles: "public", page: question },
  sent: { styles: "public", page: sent },
  "sign in": { styles: "desk", page: signIn },
  today: { styles: "desk", page: today },
  contract: { styles: "desk", page: contract },
  phones: { styles: "desk", page: phones },
};
