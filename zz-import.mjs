var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// db/dialect.ts
import { sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
var onPostgres, sqliteWords, pgBytes, pgJson, pgWords, table, text3, integer2, real2, boolean2, json, timestamp2, bytes, sequence, primaryKey3, index3, uniqueIndex3, check3, holds, contains, skipLocked;
var init_dialect = __esm({
  "db/dialect.ts"() {
    "use strict";
    onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");
    sqliteWords = {
      table: sqlite.sqliteTable,
      text: sqlite.text,
      integer: () => sqlite.integer({ mode: "number" }),
      real: () => sqlite.real(),
      boolean: () => sqlite.integer({ mode: "boolean" }),
      json: () => sqlite.text({ mode: "json" }).$type(),
      timestamp: () => sqlite.integer({ mode: "timestamp_ms" }),
      bytes: () => sqlite.blob({ mode: "buffer" }).$type(),
      sequence: () => sqlite.integer({ mode: "number" }).primaryKey({ autoIncrement: true }),
      primaryKey: sqlite.primaryKey,
      index: sqlite.index,
      uniqueIndex: sqlite.uniqueIndex,
      check: sqlite.check
    };
    pgBytes = pg.customType({ dataType: () => "bytea" });
    pgJson = pg.customType({ dataType: () => "json", toDriver: JSON.stringify });
    pgWords = {
      table: pg.pgTable,
      text: pg.text,
      integer: () => pg.bigint({ mode: "number" }),
      real: () => pg.doublePrecision(),
      boolean: () => pg.boolean(),
      json: () => pgJson().$type(),
      timestamp: () => pg.timestamp({ withTimezone: true, precision: 3, mode: "date" }),
      bytes: () => pgBytes(),
      sequence: () => pg.bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
      primaryKey: pg.primaryKey,
      index: pg.index,
      uniqueIndex: pg.uniqueIndex,
      check: pg.check
    };
    ({
      table,
      text: text3,
      integer: integer2,
      real: real2,
      boolean: boolean2,
      json,
      timestamp: timestamp2,
      bytes,
      sequence,
      primaryKey: primaryKey3,
      index: index3,
      uniqueIndex: uniqueIndex3,
      check: check3
    } = onPostgres ? pgWords : sqliteWords);
    holds = (column, small) => onPostgres ? sql`position(${small} in lower(${column} collate "C")) > 0` : sql`instr(lower(${column}), ${small}) > 0`;
    contains = (column, words8) => sql`(${holds(
      column,
      words8.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    )} or ${holds(column, words8.toLowerCase())})`;
    skipLocked = onPostgres ? sql` for update skip locked` : sql``;
  }
});

// db/schema/accounts.ts
var account, accountRole, session, signInLink;
var init_accounts = __esm({
  "db/schema/accounts.ts"() {
    "use strict";
    init_dialect();
    account = table(
      "account",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        /** Lower case. */
        email: text3().notNull(),
        name: text3().notNull(),
        jobTitle: text3().notNull(),
        status: text3({ enum: ["invited", "active", "left"] }).notNull(),
        /** argon2id, in the PHC string format; absent until the first sign-in. */
        passwordHash: text3(),
        /** Who stands in, and who gets an item that names this person. */
        deputyId: text3(),
        createdAt: timestamp2().notNull(),
        leftAt: timestamp2()
      },
      (a) => [uniqueIndex3("account_email").on(a.councilId, a.email)]
    );
    accountRole = table(
      "account_role",
      {
        councilId: text3().notNull(),
        accountId: text3().notNull().references(() => account.id),
        role: text3().$type().notNull(),
        grantedAt: timestamp2().notNull()
      },
      (r) => [primaryKey3({ columns: [r.accountId, r.role] })]
    );
    session = table(
      "session",
      {
        /** SHA-256 of the token in the cookie, so that the table alone opens nothing. */
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        accountId: text3().notNull().references(() => account.id),
        createdAt: timestamp2().notNull(),
        lastSeenAt: timestamp2().notNull(),
        expiresAt: timestamp2().notNull(),
        endedAt: timestamp2()
      },
      (s) => [index3("session_account").on(s.accountId)]
    );
    signInLink = table("sign_in_link", {
      /** SHA-256 of the token in the link. */
      id: text3().primaryKey(),
      councilId: text3().notNull(),
      /** Absent for the first admin, whose account is made when the link is used. */
      accountId: text3().references(() => account.id),
      purpose: text3({ enum: ["first_admin", "invite", "reset"] }).notNull(),
      createdAt: timestamp2().notNull(),
      expiresAt: timestamp2().notNull(),
      usedAt: timestamp2()
    });
  }
});

// db/schema/audit.ts
var auditEvent;
var init_audit = __esm({
  "db/schema/audit.ts"() {
    "use strict";
    init_dialect();
    auditEvent = table(
      "audit_event",
      {
        seq: sequence(),
        councilId: text3().notNull(),
        at: timestamp2().notNull(),
        actorKind: text3({ enum: ["account", "system", "contributor"] }).notNull(),
        actorId: text3(),
        action: text3().notNull(),
        subjectKind: text3().notNull(),
        subjectId: text3(),
        /** Codes and ids only: never words, names or numbers of people. */
        detail: json().notNull()
      },
      (e) => [index3("audit_subject").on(e.councilId, e.subjectKind, e.subjectId)]
    );
  }
});

// app/features/contracts/contracts.schema.ts
import { z as z3 } from "zod";
var contractStages, contractTypes, clientGroups, legalBases, noticeSources, bodyKinds, standings, kpiRatings, cqcRatings, cqcQuestions, daySchema, absent2, optional, orNull, words2, list, contractWordsSchema, bodySchema, contractBodySchema, shareSchema, postSchema, remitSchema, holderSchema, fundingSchema, fundingRouteDatesSchema, chargingFigureSchema, cqcRatingSchema, kpiSchema, contractFilterSchema;
var init_contracts_schema = __esm({
  "app/features/contracts/contracts.schema.ts"() {
    "use strict";
    contractStages = [
      "planned",
      "tendering",
      "awarded",
      "closed_without_award",
      "withdrawn",
      "ended"
    ];
    contractTypes = [
      "BLOCK",
      "SPOT",
      "FRAME",
      "DM",
      "CV",
      "FLEX",
      "ISF",
      "LEAD",
      "ALLIANCE",
      "GRANT",
      "SLA",
      "S75",
      "NONE"
    ];
    clientGroups = [
      "older_people",
      "physical_disability",
      "learning_disability",
      "autism",
      "mental_health",
      "dementia",
      "sensory_impairment",
      "substance_misuse",
      "carers",
      "all_adults"
    ];
    legalBases = ["s75", "psr", "light_touch", "pa2023", "pcr2015", "s2_grant", "s117"];
    noticeSources = ["ocds", "contracts-finder", "register"];
    bodyKinds = [
      "council",
      "icb",
      "ccg",
      "pct",
      "nhs_trust",
      "gp_practice",
      "nhs_england",
      "joint_board",
      "charity",
      "other"
    ];
    standings = ["substantive", "acting", "deputy", "vacant"];
    kpiRatings = [
      "good",
      "approaching_target",
      "requires_improvement",
      "inadequate",
      "other"
    ];
    cqcRatings = ["outstanding", "good", "requires_improvement", "inadequate", "not_rated"];
    cqcQuestions = ["overall", "safe", "effective", "caring", "responsive", "well_led"];
    daySchema = z3.iso.date();
    absent2 = (value2) => value2 === "" || value2 === null ? void 0 : value2;
    optional = (schema) => z3.preprocess(absent2, schema.optional());
    orNull = (schema) => optional(schema).transform((value2) => value2 ?? null);
    words2 = z3.string().trim().min(1).max(300);
    list = (item2) => z3.preprocess((value2) => value2 ?? [], z3.array(item2).max(100));
    contractWordsSchema = z3.object({
      aliases: list(words2),
      places: list(words2),
      clientGroups: list(z3.enum(clientGroups)),
      contractType: orNull(z3.enum(contractTypes)),
      serviceType: orNull(z3.string().max(20)),
      legalBasis: orNull(z3.enum(legalBases)),
      isCare: orNull(z3.boolean()),
      reviewOn: orNull(daySchema),
      lastNoticeOn: orNull(daySchema),
      noticePeriodMonths: orNull(z3.coerce.number().int().min(0).max(60)),
      peopleServed: orNull(z3.coerce.number().int().min(0)),
      peopleServedOn: orNull(daySchema),
      priceWeight: orNull(z3.coerce.number().min(0).max(100)),
      qualityWeight: orNull(z3.coerce.number().min(0).max(100)),
      socialValueWeight: orNull(z3.coerce.number().min(0).max(100)),
      committedVolume: orNull(words2),
      /** Who carries out the council's function for it, where it is contracted out. */
      delegate: orNull(words2),
      /** Job or profession whose budget buys it: a community nurse may buy home care. */
      commissioningRole: orNull(words2),
      parentContractId: orNull(z3.string())
    });
    bodySchema = z3.object({
      name: words2,
      kind: z3.enum(bodyKinds),
      odsCode: orNull(words2),
      startsOn: orNull(daySchema),
      endsOn: orNull(daySchema),
      source: orNull(words2)
    });
    contractBodySchema = z3.object({
      bodyId: z3.string().min(1),
      role: z3.enum(["lead", "partner"]),
      legalBasis: orNull(z3.enum(legalBases)),
      startsOn: orNull(daySchema),
      endsOn: orNull(daySchema)
    });
    shareSchema = z3.object({
      bodyId: z3.string().min(1),
      /** The financial year by its first calendar year: 2026 is April 2026 to March 2027. */
      year: z3.coerce.number().int().min(1990).max(2100),
      percent: orNull(z3.coerce.number().min(0).max(100)),
      amountPence: orNull(z3.coerce.number().int().min(0))
    });
    postSchema = z3.object({
      bodyId: z3.string().min(1),
      title: words2,
      isCouncilOwner: z3.coerce.boolean().default(false)
    });
    remitSchema = z3.object({
      contractId: orNull(z3.string()),
      clientGroup: orNull(z3.enum(clientGroups)),
      startsOn: daySchema,
      endsOn: orNull(daySchema)
    });
    holderSchema = z3.object({
      standing: z3.enum(standings),
      name: orNull(words2),
      accountId: orNull(z3.string()),
      /** The body that pays this person, which need not be the body the post buys for. */
      employerBodyId: orNull(z3.string()),
      phone: orNull(words2),
      email: orNull(words2),
      /** In her own words: when and how to reach her. */
      reach: orNull(words2),
      profile: orNull(z3.string().trim().max(1e3)),
      frontlineExperience: orNull(z3.string().trim().max(1e3)),
      startsOn: daySchema,
      endsOn: orNull(daySchema)
    }).refine((holder2) => holder2.standing === "vacant" || holder2.name !== null, { path: ["name"] });
    fundingSchema = z3.object({
      routeCode: z3.string().min(1).max(20),
      /** Who holds the money, where it is a provider or a third party. */
      heldBy: orNull(words2),
      startsOn: orNull(daySchema),
      endsOn: orNull(daySchema)
    });
    fundingRouteDatesSchema = z3.object({
      code: z3.string().min(1).max(20),
      opensOn: orNull(daySchema),
      closesOn: orNull(daySchema),
      source: words2
    });
    chargingFigureSchema = z3.object({
      code: z3.string().regex(/^[a-z_]+$/),
      amountPence: z3.coerce.number().int().min(0),
      per: z3.enum(["once", "week", "year"]),
      startsOn: daySchema,
      endsOn: orNull(daySchema),
      source: words2
    });
    cqcRatingSchema = z3.object({
      locationId: words2,
      locationName: orNull(words2),
      question: z3.enum(cqcQuestions),
      rating: z3.enum(cqcRatings),
      ratedOn: daySchema,
      source: orNull(words2)
    });
    kpiSchema = z3.object({
      name: words2,
      from: daySchema,
      to: daySchema,
      target: orNull(words2),
      actual: orNull(words2),
      rating: orNull(z3.enum(kpiRatings)),
      source: orNull(words2)
    });
    contractFilterSchema = z3.object({
      words: optional(z3.string().trim().max(100)),
      stage: optional(z3.enum(contractStages)),
      type: optional(z3.enum(contractTypes)),
      clientGroup: optional(z3.enum(clientGroups)),
      scope: optional(z3.enum(["care", "all"])).transform((scope) => scope ?? "care"),
      page: optional(z3.coerce.number().int().min(1).max(1e5)).transform((page) => page ?? 1)
    });
  }
});

// db/schema/commissioning.ts
var commissioningBody, bodySuccession, contractBody, contractShare, commissionerPost, postRemit, postHolder;
var init_commissioning = __esm({
  "db/schema/commissioning.ts"() {
    "use strict";
    init_contracts_schema();
    init_dialect();
    commissioningBody = table(
      "commissioning_body",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        name: text3().notNull(),
        kind: text3({ enum: bodyKinds }).notNull(),
        odsCode: text3(),
        startsOn: text3(),
        endsOn: text3(),
        source: text3()
      },
      (b) => [index3("commissioning_body_council").on(b.councilId, b.name)]
    );
    bodySuccession = table(
      "body_succession",
      {
        councilId: text3().notNull(),
        fromBodyId: text3().notNull(),
        toBodyId: text3().notNull(),
        on: text3().notNull()
      },
      (s) => [primaryKey3({ columns: [s.fromBodyId, s.toBodyId] })]
    );
    contractBody = table(
      "contract_body",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        contractId: text3().notNull(),
        bodyId: text3().notNull(),
        role: text3({ enum: ["lead", "partner"] }).notNull(),
        legalBasis: text3({ enum: legalBases }),
        startsOn: text3(),
        endsOn: text3()
      },
      (b) => [index3("contract_body_contract").on(b.contractId), index3("contract_body_body").on(b.bodyId)]
    );
    contractShare = table(
      "contract_share",
      {
        councilId: text3().notNull(),
        contractId: text3().notNull(),
        bodyId: text3().notNull(),
        year: integer2().notNull(),
        percent: real2(),
        amountPence: integer2()
      },
      (s) => [primaryKey3({ columns: [s.contractId, s.bodyId, s.year] })]
    );
    commissionerPost = table(
      "commissioner_post",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        bodyId: text3().notNull(),
        title: text3().notNull(),
        /** Answers for the council where nobody nearer does. */
        isCouncilOwner: boolean2().notNull()
      },
      (p5) => [index3("commissioner_post_council").on(p5.councilId)]
    );
    postRemit = table(
      "post_remit",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        postId: text3().notNull(),
        contractId: text3(),
        clientGroup: text3(),
        startsOn: text3().notNull(),
        endsOn: text3()
      },
      (r) => [index3("post_remit_council").on(r.councilId), index3("post_remit_post").on(r.postId)]
    );
    postHolder = table(
      "post_holder",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        postId: text3().notNull(),
        standing: text3({ enum: standings }).notNull(),
        name: text3(),
        accountId: text3(),
        employerBodyId: text3(),
        phone: text3(),
        email: text3(),
        reach: text3(),
        profile: text3(),
        frontlineExperience: text3(),
        startsOn: text3().notNull(),
        endsOn: text3()
      },
      (h) => [index3("post_holder_council").on(h.councilId), index3("post_holder_post").on(h.postId)]
    );
  }
});

// db/schema/contracts.ts
var face, contract, notice, contractNotice, contractImport, contractStaged, contractNoticeStaged, contractWords, contractFunding, fundingRoute, chargingFigure, contractRating, contractKpi;
var init_contracts = __esm({
  "db/schema/contracts.ts"() {
    "use strict";
    init_contracts_schema();
    init_dialect();
    init_commissioning();
    face = () => ({
      id: text3().notNull(),
      councilId: text3().notNull(),
      ref: text3(),
      ocid: text3(),
      awardKey: text3(),
      contractKey: text3(),
      title: text3(),
      description: text3(),
      department: text3(),
      buyer: text3(),
      partners: json().notNull(),
      suppliers: json().notNull(),
      /** Title, reference and providers in lower case, for looking up. */
      searchWords: text3().notNull(),
      stage: text3({ enum: contractStages }).notNull(),
      isCare: boolean2().notNull(),
      serviceType: text3(),
      contractType: text3(),
      legalBasis: text3(),
      clientGroups: json().notNull(),
      /** The groups with a space before and after each, for narrowing a list. */
      groupKeys: text3().notNull(),
      deadline: text3(),
      awardedOn: text3(),
      startsOn: text3(),
      endsOn: text3(),
      reviewOn: text3(),
      extensionUntil: text3(),
      extension: text3(),
      lastNoticeOn: text3(),
      noticePeriodMonths: integer2(),
      valuePence: integer2(),
      valueLowPence: integer2(),
      valueHighPence: integer2(),
      valueKind: text3(),
      currency: text3().notNull(),
      vatPence: integer2(),
      route: text3(),
      isTendered: boolean2(),
      cpv: json().notNull(),
      cpvLabel: text3(),
      priceWeight: real2(),
      qualityWeight: real2(),
      socialValueWeight: real2(),
      areas: json().notNull(),
      peopleServed: integer2(),
      fundingRoutes: json().notNull(),
      commissioner: text3(),
      leadBody: text3(),
      owner: text3(),
      parentRef: text3(),
      links: json().notNull(),
      changedAt: timestamp2().notNull()
    });
    contract = table("contract", face(), (c) => [
      uniqueIndex3("contract_id").on(c.id),
      index3("contract_list").on(c.councilId, c.isCare, c.endsOn)
    ]);
    notice = () => ({
      id: text3().notNull(),
      councilId: text3().notNull(),
      contractId: text3().notNull(),
      source: text3({ enum: noticeSources }).notNull(),
      /** SHA-256 of what it says. */
      sha: text3().notNull(),
      fields: json().notNull(),
      ocidKey: text3(),
      finderKey: text3(),
      refKey: text3(),
      titleKey: text3(),
      exactKey: text3(),
      /** ISO instant of the reading that saw it last. */
      seenAt: text3().notNull(),
      fileSha: text3().notNull(),
      position: integer2().notNull()
    });
    contractNotice = table("contract_notice", notice(), (n) => [
      uniqueIndex3("contract_notice_once").on(n.contractId, n.sha),
      index3("contract_notice_sha").on(n.councilId, n.sha),
      index3("contract_notice_ocid").on(n.councilId, n.ocidKey),
      index3("contract_notice_finder").on(n.councilId, n.finderKey),
      index3("contract_notice_ref").on(n.councilId, n.refKey),
      index3("contract_notice_title").on(n.councilId, n.titleKey),
      index3("contract_notice_exact").on(n.councilId, n.exactKey)
    ]);
    contractImport = table(
      "contract_import",
      {
        seq: sequence(),
        id: text3().notNull(),
        councilId: text3().notNull(),
        fileName: text3().notNull(),
        fileSha: text3().notNull(),
        format: text3().notNull(),
        read: integer2().notNull(),
        created: integer2().notNull(),
        updated: integer2().notNull(),
        unchanged: integer2().notNull(),
        skipped: integer2().notNull(),
        at: timestamp2().notNull()
      },
      (i) => [
        uniqueIndex3("contract_import_id").on(i.id),
        index3("contract_import_file").on(i.councilId, i.fileSha)
      ]
    );
    contractStaged = table(
      "contract_staged",
      { importId: text3().notNull(), stagedAt: timestamp2().notNull(), ...face() },
      (c) => [index3("contract_staged_import").on(c.importId)]
    );
    contractNoticeStaged = table(
      "contract_notice_staged",
      { importId: text3().notNull(), stagedAt: timestamp2().notNull(), ...notice() },
      (n) => [index3("contract_notice_staged_import").on(n.importId)]
    );
    contractWords = table("contract_words", {
      contractId: text3().primaryKey(),
      councilId: text3().notNull(),
      words: json().notNull(),
      /** Copies of some of the words, for narrowing a list: null where they leave it to the register. */
      isCare: boolean2(),
      contractType: text3(),
      groupKeys: text3(),
      searchWords: text3().notNull(),
      changedAt: timestamp2().notNull()
    });
    contractFunding = table(
      "contract_funding",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        contractId: text3().notNull(),
        routeCode: text3().notNull(),
        heldBy: text3(),
        startsOn: text3(),
        endsOn: text3()
      },
      (f) => [index3("contract_funding_contract").on(f.contractId)]
    );
    fundingRoute = table(
      "funding_route",
      {
        councilId: text3().notNull(),
        code: text3().notNull(),
        opensOn: text3(),
        closesOn: text3(),
        source: text3().notNull()
      },
      (r) => [primaryKey3({ columns: [r.councilId, r.code] })]
    );
    chargingFigure = table(
      "charging_figure",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        code: text3().notNull(),
        amountPence: integer2().notNull(),
        per: text3({ enum: ["once", "week", "year"] }).notNull(),
        startsOn: text3().notNull(),
        endsOn: text3(),
        source: text3().notNull()
      },
      (c) => [uniqueIndex3("charging_figure_from").on(c.councilId, c.code, c.startsOn)]
    );
    contractRating = table(
      "contract_rating",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        contractId: text3().notNull(),
        locationId: text3().notNull(),
        locationName: text3(),
        question: text3({ enum: cqcQuestions }).notNull(),
        rating: text3({ enum: cqcRatings }).notNull(),
        ratedOn: text3().notNull(),
        source: text3()
      },
      (r) => [uniqueIndex3("contract_rating_once").on(r.contractId, r.locationId, r.question, r.ratedOn)]
    );
    contractKpi = table(
      "contract_kpi",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        contractId: text3().notNull(),
        name: text3().notNull(),
        from: text3().notNull(),
        to: text3().notNull(),
        target: text3(),
        actual: text3(),
        rating: text3({ enum: kpiRatings }),
        source: text3()
      },
      (k) => [uniqueIndex3("contract_kpi_once").on(k.contractId, k.name, k.from, k.to)]
    );
  }
});

// db/schema/conversations.ts
var contact, message;
var init_conversations = __esm({
  "db/schema/conversations.ts"() {
    "use strict";
    init_dialect();
    contact = table(
      "contact",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        /** Keyed HMAC of the number, to find it. */
        phoneLookup: text3().notNull(),
        phoneSealed: bytes().notNull(),
        /** Keyed pseudonym by which people are counted; outlives the number. */
        personKey: text3().notNull(),
        kind: text3({ enum: ["mobile", "landline", "other"] }).notNull(),
        safety: text3({ enum: ["unknown", "safe", "not_safe"] }).notNull(),
        optedOutAt: timestamp2(),
        optedOutVia: text3({ enum: ["keyword", "provider", "person"] }),
        deceasedAt: timestamp2(),
        lang: text3().notNull(),
        state: json().notNull(),
        createdAt: timestamp2().notNull()
      },
      (c) => [uniqueIndex3("contact_phone").on(c.councilId, c.phoneLookup)]
    );
    message = table(
      "message",
      {
        seq: sequence(),
        id: text3().notNull(),
        councilId: text3().notNull(),
        contactId: text3().notNull().references(() => contact.id),
        direction: text3({ enum: ["in", "out"] }).notNull(),
        /** The provider's own id: what makes a second delivery of the same text no second item. */
        providerId: text3(),
        /** What the text was taken for: story, answer, reply, keyword; or the template that was sent. */
        kind: text3().notNull(),
        /** Sealed words; absent where a statement holds them. */
        body: bytes(),
        statementId: text3(),
        feedbackId: text3(),
        replyId: text3(),
        status: text3({
          enum: ["received", "queued", "sending", "sent", "delivered", "undelivered", "failed", "cancelled"]
        }).notNull(),
        errorCode: text3(),
        parts: integer2(),
        at: timestamp2().notNull(),
        sentAt: timestamp2(),
        deliveredAt: timestamp2()
      },
      (m) => [
        uniqueIndex3("message_id").on(m.id),
        uniqueIndex3("message_provider").on(m.councilId, m.providerId),
        index3("message_contact").on(m.contactId, m.seq)
      ]
    );
  }
});

// db/schema/councils.ts
var council;
var init_councils = __esm({
  "db/schema/councils.ts"() {
    "use strict";
    init_dialect();
    council = table(
      "council",
      {
        id: text3().primaryKey(),
        name: text3().notNull(),
        /** As it is said in a text message. */
        shortName: text3().notNull(),
        host: text3(),
        /** E.164; texts to this number belong to this council. */
        smsNumber: text3(),
        isFictional: boolean2().notNull(),
        settings: json().notNull(),
        createdAt: timestamp2().notNull()
      },
      (c) => [uniqueIndex3("council_host").on(c.host), uniqueIndex3("council_sms_number").on(c.smsNumber)]
    );
  }
});

// db/schema/intake.ts
var feedback, statement, answer, itemShield, storedFile;
var init_intake = __esm({
  "db/schema/intake.ts"() {
    "use strict";
    init_dialect();
    feedback = table(
      "feedback",
      {
        seq: sequence(),
        id: text3().notNull(),
        councilId: text3().notNull(),
        /** Sayable reference; opens nothing. */
        reference: text3().notNull(),
        /** Makes a second delivery of the same thing no second item: provider message id, form token, device uuid. */
        onceKey: text3().notNull(),
        /** channels.csv */
        channel: text3().notNull(),
        /** respondent_types.csv: who speaks. */
        respondentType: text3().notNull(),
        /** representation_basis.csv */
        basis: text3().notNull(),
        /** view_methods.csv */
        methods: json().notNull(),
        /** Pseudonym of who speaks; people are counted by it. */
        speakerKey: text3(),
        /** Pseudonym or local reference of whom it is about, where that is someone else. */
        aboutKey: text3(),
        /** The account that keyed it, where that is someone else. */
        keyedBy: text3(),
        contactId: text3(),
        /** How the person came to speak: on their own, invited in a round, through a panel. */
        recruitment: text3({ enum: ["unprompted", "invited", "panel", "import"] }).notNull(),
        isPanel: boolean2().notNull(),
        /** UK calendar days. */
        dayReceived: text3().notNull(),
        dayHappened: text3(),
        /** age_bands.csv, where it was given. */
        ageBand: text3(),
        lang: text3().notNull(),
        wish: text3({ enum: ["tell_provider", "tell_without_me", "council_only", "not_sure"] }),
        receivedAt: timestamp2().notNull(),
        /** By when a person reads it, as promised in the acknowledgement. */
        readBy: timestamp2().notNull(),
        readAt: timestamp2(),
        readByAccount: text3(),
        state: text3({ enum: ["open", "answered", "reopened", "closed"] }).notNull()
      },
      (f) => [
        uniqueIndex3("feedback_id").on(f.id),
        uniqueIndex3("feedback_reference").on(f.councilId, f.reference),
        uniqueIndex3("feedback_once").on(f.councilId, f.onceKey),
        index3("feedback_unread").on(f.councilId, f.readAt, f.readBy),
        index3("feedback_received").on(f.councilId, f.receivedAt),
        index3("feedback_contact").on(f.contactId),
        index3("feedback_waiting").on(f.councilId, f.state, f.readAt, f.receivedAt)
      ]
    );
    statement = table(
      "statement",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        feedbackId: text3().notNull(),
        ordinal: integer2().notNull(),
        /** The words as they came, sealed. */
        sealed: bytes().notNull(),
        at: timestamp2().notNull()
      },
      (s) => [uniqueIndex3("statement_order").on(s.feedbackId, s.ordinal)]
    );
    answer = table(
      "answer",
      {
        councilId: text3().notNull(),
        feedbackId: text3().notNull(),
        question: text3().notNull(),
        wording: text3().notNull(),
        sealed: bytes().notNull(),
        at: timestamp2().notNull()
      },
      (a) => [primaryKey3({ columns: [a.feedbackId, a.question] })]
    );
    itemShield = table(
      "item_shield",
      {
        councilId: text3().notNull(),
        feedbackId: text3().notNull(),
        accountId: text3().notNull(),
        deputyId: text3(),
        at: timestamp2().notNull()
      },
      (s) => [
        primaryKey3({ columns: [s.feedbackId, s.accountId] }),
        index3("item_shield_account").on(s.accountId, s.feedbackId),
        index3("item_shield_deputy").on(s.deputyId, s.feedbackId)
      ]
    );
    storedFile = table("stored_file", {
      id: text3().primaryKey(),
      councilId: text3().notNull(),
      feedbackId: text3().notNull(),
      contentType: text3().notNull(),
      size: integer2().notNull(),
      state: text3({ enum: ["fetching", "kept", "refused"] }).notNull(),
      reason: text3(),
      at: timestamp2().notNull()
    });
  }
});

// db/schema/jobs.ts
var job;
var init_jobs = __esm({
  "db/schema/jobs.ts"() {
    "use strict";
    init_dialect();
    job = table(
      "job",
      {
        seq: sequence(),
        id: text3().notNull(),
        councilId: text3().notNull(),
        kind: text3().notNull(),
        /** Ids and codes only. */
        payload: json().notNull(),
        /** Makes adding the same work twice one job. */
        onceKey: text3(),
        /** 0: somebody waits for it. 1: it gives way while requests come in. */
        lane: integer2().notNull(),
        state: text3({ enum: ["waiting", "dead"] }).notNull(),
        runAt: timestamp2().notNull(),
        attempts: integer2().notNull(),
        leasedUntil: timestamp2(),
        lastError: text3(),
        createdAt: timestamp2().notNull()
      },
      (j) => [
        uniqueIndex3("job_id").on(j.id),
        uniqueIndex3("job_once").on(j.onceKey),
        index3("job_due").on(j.state, j.lane, j.runAt)
      ]
    );
  }
});

// db/schema/responses.ts
var reply, replyDelivery;
var init_responses = __esm({
  "db/schema/responses.ts"() {
    "use strict";
    init_dialect();
    reply = table(
      "reply",
      {
        /** Drawn by the form it was written on, so that sending the form twice makes one reply. */
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        scope: text3({ enum: ["item", "theme"] }).notNull(),
        /** What it answers: one item, or everyone who spoke of a theme on a contract. */
        feedbackId: text3(),
        themeCode: text3(),
        contractId: text3(),
        /** decision_outcomes.csv; absent for thanks and plain answers. */
        outcome: text3().$type(),
        sealed: bytes().notNull(),
        authorId: text3().notNull(),
        at: timestamp2().notNull()
      },
      (r) => [index3("reply_feedback").on(r.feedbackId), index3("reply_contract").on(r.contractId)]
    );
    replyDelivery = table(
      "reply_delivery",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        replyId: text3().notNull().references(() => reply.id),
        feedbackId: text3().notNull(),
        contactId: text3(),
        state: text3().$type().notNull(),
        /** The text that said only that an answer waits. */
        noticeId: text3(),
        /** The text that carried the words. */
        messageId: text3(),
        at: timestamp2().notNull(),
        changedAt: timestamp2().notNull()
      },
      (d) => [
        uniqueIndex3("reply_delivery_once").on(d.replyId, d.feedbackId),
        index3("reply_delivery_feedback").on(d.feedbackId),
        index3("reply_delivery_contact").on(d.contactId),
        index3("reply_delivery_notice").on(d.noticeId),
        index3("reply_delivery_message").on(d.messageId),
        index3("reply_delivery_state").on(d.councilId, d.state, d.at)
      ]
    );
  }
});

// db/schema/safeguarding.ts
var concern, pageSent;
var init_safeguarding = __esm({
  "db/schema/safeguarding.ts"() {
    "use strict";
    init_dialect();
    concern = table(
      "concern",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        feedbackId: text3(),
        contactId: text3(),
        level: text3({ enum: ["S3", "S4", "S5"] }).notNull(),
        raisedBy: text3({ enum: ["screen", "keyword", "person"] }).notNull(),
        /** Codes of cues only; the words stay with the item. */
        cues: json().notNull(),
        raisedAt: timestamp2().notNull(),
        dueAt: timestamp2().notNull(),
        state: text3({ enum: ["waiting", "taken", "closed"] }).notNull(),
        takenBy: text3(),
        takenAt: timestamp2(),
        closedBy: text3(),
        closedAt: timestamp2(),
        /** s42 | advice | quality | not_safeguarding: chosen by a person, never by a cue. */
        outcome: text3(),
        reason: text3(),
        /** Times the duty workers were called; paging goes on until someone takes it. */
        pages: integer2().notNull()
      },
      (c) => [
        uniqueIndex3("concern_feedback").on(c.feedbackId),
        index3("concern_queue").on(c.councilId, c.state, c.level)
      ]
    );
    pageSent = table(
      "page_sent",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        concernId: text3().notNull().references(() => concern.id),
        accountId: text3().notNull(),
        channel: text3({ enum: ["sms", "mail"] }).notNull(),
        round: integer2().notNull(),
        state: text3({ enum: ["sent", "failed"] }).notNull(),
        at: timestamp2().notNull()
      },
      (p5) => [index3("page_concern").on(p5.concernId)]
    );
  }
});

// db/schema/tasks.ts
var task;
var init_tasks = __esm({
  "db/schema/tasks.ts"() {
    "use strict";
    init_dialect();
    task = table(
      "task",
      {
        id: text3().primaryKey(),
        councilId: text3().notNull(),
        kind: text3().notNull(),
        feedbackId: text3(),
        contactId: text3(),
        replyId: text3(),
        jobId: text3(),
        state: text3({ enum: ["open", "claimed", "done"] }).notNull(),
        dueAt: timestamp2().notNull(),
        createdAt: timestamp2().notNull(),
        claimedBy: text3(),
        claimedAt: timestamp2(),
        doneBy: text3(),
        doneAt: timestamp2(),
        outcome: text3()
      },
      (t2) => [index3("task_queue").on(t2.councilId, t2.state, t2.dueAt), index3("task_feedback").on(t2.feedbackId)]
    );
  }
});

// db/schema/taxonomies.ts
var term;
var init_taxonomies = __esm({
  "db/schema/taxonomies.ts"() {
    "use strict";
    init_dialect();
    term = table(
      "term",
      {
        councilId: text3().notNull(),
        /** Name of the list: themes, severity, channels ... */
        list: text3().notNull(),
        code: text3().notNull(),
        label: text3().notNull(),
        definition: text3().notNull(),
        source: text3().notNull(),
        parent: text3(),
        /** The further columns of the list. */
        extra: json().notNull(),
        validFrom: text3().notNull(),
        validTo: text3()
      },
      (t2) => [primaryKey3({ columns: [t2.councilId, t2.list, t2.code] })]
    );
  }
});

// db/schema/understanding.ts
var reading, themeSuggestion, themeDecision, linkSuggestion, linkDecision, severityDecision;
var init_understanding = __esm({
  "db/schema/understanding.ts"() {
    "use strict";
    init_dialect();
    reading = table(
      "reading",
      {
        /** Stable row number, which full-text search leans on. */
        seq: sequence(),
        feedbackId: text3().notNull(),
        councilId: text3().notNull(),
        words: text3().notNull(),
        spans: json().notNull(),
        lang: text3().notNull(),
        polarity: text3().notNull(),
        /** Null: nothing suggests one. S0 would say that all was well. */
        severity: text3(),
        worryWords: integer2().notNull(),
        model: text3().notNull(),
        at: timestamp2().notNull()
      },
      (r) => [
        uniqueIndex3("reading_feedback").on(r.feedbackId),
        index3("reading_severity").on(r.councilId, r.severity)
      ]
    );
    themeSuggestion = table(
      "theme_suggestion",
      {
        councilId: text3().notNull(),
        feedbackId: text3().notNull(),
        code: text3().notNull(),
        p: real2().notNull(),
        /** Ranges in the redacted words. */
        because: json().notNull(),
        rank: integer2().notNull(),
        model: text3().notNull(),
        at: timestamp2().notNull()
      },
      (s) => [
        primaryKey3({ columns: [s.feedbackId, s.code] }),
        index3("theme_suggestion_code").on(s.councilId, s.code)
      ]
    );
    themeDecision = table(
      "theme_decision",
      {
        councilId: text3().notNull(),
        feedbackId: text3().notNull(),
        code: text3().notNull(),
        verdict: text3({ enum: ["confirmed", "rejected", "added"] }).notNull(),
        decidedBy: text3().notNull(),
        at: timestamp2().notNull()
      },
      (d) => [
        primaryKey3({ columns: [d.feedbackId, d.code] }),
        index3("theme_decision_code").on(d.councilId, d.code)
      ]
    );
    linkSuggestion = table(
      "link_suggestion",
      {
        councilId: text3().notNull(),
        feedbackId: text3().notNull(),
        contractId: text3().notNull(),
        p: real2().notNull(),
        because: text3().notNull(),
        spans: json().notNull(),
        isDecided: boolean2().notNull(),
        model: text3().notNull(),
        at: timestamp2().notNull()
      },
      (s) => [
        primaryKey3({ columns: [s.feedbackId, s.contractId] }),
        index3("link_suggestion_contract").on(s.contractId)
      ]
    );
    linkDecision = table(
      "link_decision",
      {
        councilId: text3().notNull(),
        feedbackId: text3().notNull(),
        contractId: text3().notNull(),
        verdict: text3({ enum: ["confirmed", "rejected", "added"] }).notNull(),
        decidedBy: text3().notNull(),
        at: timestamp2().notNull()
      },
      (d) => [
        primaryKey3({ columns: [d.feedbackId, d.contractId] }),
        index3("link_decision_contract").on(d.contractId)
      ]
    );
    severityDecision = table("severity_decision", {
      feedbackId: text3().primaryKey(),
      councilId: text3().notNull(),
      severity: text3().notNull(),
      decidedBy: text3().notNull(),
      at: timestamp2().notNull()
    });
  }
});

// db/schema/index.ts
var schema_exports = {};
__export(schema_exports, {
  account: () => account,
  accountRole: () => accountRole,
  answer: () => answer,
  auditEvent: () => auditEvent,
  bodySuccession: () => bodySuccession,
  chargingFigure: () => chargingFigure,
  commissionerPost: () => commissionerPost,
  commissioningBody: () => commissioningBody,
  concern: () => concern,
  contact: () => contact,
  contract: () => contract,
  contractBody: () => contractBody,
  contractFunding: () => contractFunding,
  contractImport: () => contractImport,
  contractKpi: () => contractKpi,
  contractNotice: () => contractNotice,
  contractNoticeStaged: () => contractNoticeStaged,
  contractRating: () => contractRating,
  contractShare: () => contractShare,
  contractStaged: () => contractStaged,
  contractWords: () => contractWords,
  council: () => council,
  feedback: () => feedback,
  fundingRoute: () => fundingRoute,
  itemShield: () => itemShield,
  job: () => job,
  linkDecision: () => linkDecision,
  linkSuggestion: () => linkSuggestion,
  message: () => message,
  pageSent: () => pageSent,
  postHolder: () => postHolder,
  postRemit: () => postRemit,
  reading: () => reading,
  reply: () => reply,
  replyDelivery: () => replyDelivery,
  session: () => session,
  severityDecision: () => severityDecision,
  signInLink: () => signInLink,
  statement: () => statement,
  storedFile: () => storedFile,
  task: () => task,
  term: () => term,
  themeDecision: () => themeDecision,
  themeSuggestion: () => themeSuggestion
});
var init_schema = __esm({
  "db/schema/index.ts"() {
    "use strict";
    init_accounts();
    init_audit();
    init_contracts();
    init_conversations();
    init_councils();
    init_intake();
    init_jobs();
    init_responses();
    init_safeguarding();
    init_tasks();
    init_taxonomies();
    init_understanding();
  }
});

// db/store.ts
function prepared(name, build) {
  if (names.has(name)) throw new Error(`Two prepared statements are named ${name}`);
  names.add(name);
  const statements = /* @__PURE__ */ new WeakMap();
  return (handle2) => {
    let statement2 = statements.get(handle2);
    if (!statement2) {
      statement2 = build(handle2).prepare(name);
      statements.set(handle2, statement2);
    }
    return statement2;
  };
}
function errorCodes(error) {
  const codes = [];
  for (let at3 = error; at3 instanceof Error; at3 = at3.cause) {
    const { code: code2 } = at3;
    if (typeof code2 === "string") codes.push(code2);
  }
  return codes;
}
function storableText(words8) {
  return words8.replaceAll("\0", "").toWellFormed();
}
var names, duplicateCodes, isDuplicate;
var init_store = __esm({
  "db/store.ts"() {
    "use strict";
    names = /* @__PURE__ */ new Set();
    duplicateCodes = /* @__PURE__ */ new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);
    isDuplicate = (error) => errorCodes(error).some((code2) => duplicateCodes.has(code2));
  }
});

// db/migration-files.ts
import { createHash as createHash4 } from "node:crypto";
import { existsSync, readFileSync as readFileSync2 } from "node:fs";
import path4 from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
function readMigrations(folder, upTo = Number.POSITIVE_INFINITY) {
  const file = path4.join(folder, "after.sql");
  const after = existsSync(file) ? readFileSync2(file, "utf8") : "";
  const mark = createHash4("sha256").update(after).digest().readUInt32BE(0) >>> 1;
  return {
    migrations: readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis, hash: hash2, sql: sql18 }) => ({ when: folderMillis, hash: hash2, statements: sql18 })).slice(0, upTo),
    after,
    afterMark: mark || 1
  };
}
function pendingOf(migrations, applied) {
  const known3 = new Set(migrations.map(({ when }) => when));
  if (applied.some((when) => !known3.has(when))) {
    throw new UnfitDatabase(
      "The database was made by another version of the program: run that one, or a newer one."
    );
  }
  const done = new Set(applied);
  return migrations.filter(({ when }) => !done.has(when));
}
var UnfitDatabase;
var init_migration_files = __esm({
  "db/migration-files.ts"() {
    "use strict";
    UnfitDatabase = class extends Error {
    };
  }
});

// db/pg-migrate.ts
var pg_migrate_exports = {};
__export(pg_migrate_exports, {
  migratePg: () => migratePg,
  pgMigrations: () => pgMigrations
});
import path6 from "node:path";
import pg2 from "pg";
async function connect2(url) {
  const client = new pg2.Client({
    connectionString: url,
    connectionTimeoutMillis: 1e4,
    application_name: "earshot"
  });
  client.on("error", () => void 0);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const why = error instanceof Error ? error.message || error.code : error;
    throw new UnfitDatabase(`The database that DATABASE_URL names cannot be reached: ${why}.`);
  }
}
async function refuseUnfit(client) {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version,
    current_setting('server_encoding') AS encoding, 'Z' < 'a' AND 'z' < '\xE9' AS by_code_point, lower('\xC9') = '\xE9' AS knows_letters`);
  const { version, encoding, by_code_point, knows_letters } = rows[0];
  if (version < OLDEST) throw new UnfitDatabase("Earshot needs PostgreSQL 15 or newer.");
  if (encoding !== "UTF8" || !by_code_point || !knows_letters) {
    throw new UnfitDatabase(
      "The database does not compare text as Earshot needs: make it with createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8."
    );
  }
}
async function appliedTo2(client) {
  const table2 = "to_regclass('drizzle.__drizzle_migrations')";
  const { rows } = await client.query(
    `SELECT ${table2} IS NOT NULL AS tracked, obj_description(${table2}, 'pg_class') AS mark`
  );
  if (!rows[0].tracked) return { applied: [], mark: 0 };
  const found = await client.query("SELECT created_at FROM drizzle.__drizzle_migrations");
  return { applied: found.rows.map((row) => Number(row.created_at)), mark: Number(rows[0].mark) };
}
async function apply2(client, { migrations, after, afterMark }) {
  await client.query(TRACK2);
  const { applied } = await appliedTo2(client);
  for (const { statements, hash: hash2, when } of pendingOf(migrations, applied)) {
    for (const statement2 of statements) await client.query(statement2);
    await client.query("INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)", [
      hash2,
      when
    ]);
  }
  await client.query(after);
  await client.query(`COMMENT ON TABLE drizzle.__drizzle_migrations IS '${afterMark}'`);
}
async function migratePg(url, folder, upTo) {
  const wanted = readMigrations(folder, upTo);
  const isCurrent = ({ applied, mark }) => pendingOf(wanted.migrations, applied).length === 0 && mark === wanted.afterMark;
  const client = await connect2(url);
  try {
    await refuseUnfit(client);
    if (isCurrent(await appliedTo2(client))) return { changed: false };
    await client.query("BEGIN ISOLATION LEVEL READ COMMITTED");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const changed = !isCurrent(await appliedTo2(client));
    if (changed) await apply2(client, wanted);
    await client.query("COMMIT");
    return { changed };
  } finally {
    await client.end();
  }
}
var pgMigrations, OLDEST, LOCK, TRACK2;
var init_pg_migrate = __esm({
  "db/pg-migrate.ts"() {
    "use strict";
    init_migration_files();
    pgMigrations = (root) => path6.join(root, "db", "migrations", "pg");
    OLDEST = 15e4;
    LOCK = 7205131;
    TRACK2 = `CREATE SCHEMA IF NOT EXISTS drizzle;
  CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`;
  }
});

// db/pg-store.ts
var pg_store_exports = {};
__export(pg_store_exports, {
  openPgStore: () => openPgStore
});
import { AsyncLocalStorage as AsyncLocalStorage2 } from "node:async_hooks";
import { setTimeout as wait3 } from "node:timers/promises";
import { drizzle as drizzle2 } from "drizzle-orm/node-postgres";
import { PgPreparedQuery } from "drizzle-orm/pg-core";
import pg3 from "pg";
function raceIn(error) {
  const codes = errorCodes(error);
  if (codes.includes("40001") || codes.includes("40P01")) return "lost";
  return codes.includes("23505") ? "perhaps" : null;
}
function openPgStore(url, options = {}) {
  const poolOf = (settings) => {
    const pool3 = new pg3.Pool({
      connectionString: url,
      Client: options.Client,
      max: options.connections ?? 10,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: "earshot",
      onConnect: async (client) => {
        await client.query(`SET timezone = 'UTC'; SET datestyle = 'ISO'; ${settings}`);
      }
    });
    pool3.on("error", (error) => options.onLost?.(error));
    pool3.on("connect", (client) => client.on("error", () => void 0));
    return pool3;
  };
  const writers = poolOf(
    `SET synchronous_commit = on; SET idle_in_transaction_session_timeout = ${IDLE_IN_UNIT_MS}`
  );
  const readers2 = poolOf("SET default_transaction_read_only = on");
  const db = drizzle2(readers2, { schema: schema_exports, casing: "snake_case" });
  const inUnit = new AsyncLocalStorage2();
  const running = /* @__PURE__ */ new Set();
  let gate2 = Promise.resolve();
  let closing2 = null;
  const lines = /* @__PURE__ */ new WeakMap();
  function lineOf(client) {
    const known3 = lines.get(client);
    if (known3) return known3;
    const query = (statement2, values) => line2.unit && inUnit.getStore() === line2.unit ? client.query(statement2, values) : Promise.reject(new Error("A statement came after its unit of work had ended"));
    const tx = drizzle2({
      client: { query },
      schema: schema_exports,
      casing: "snake_case"
    });
    const line2 = { tx, unit: null };
    lines.set(client, line2);
    return line2;
  }
  async function runOnce(unit) {
    const client = await writers.connect();
    const line2 = lineOf(client);
    let broken;
    try {
      await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE");
      line2.unit = {};
      const value2 = await inUnit.run(line2.unit, async () => await unit(line2.tx));
      line2.unit = null;
      const { command } = await client.query("COMMIT");
      if (command !== "COMMIT")
        throw new Error("A unit of work swallowed an error of the database and was undone");
      return value2;
    } catch (error) {
      line2.unit = null;
      await client.query("ROLLBACK").catch((lost) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
  async function alone(run) {
    const before = gate2;
    let open2 = () => void 0;
    gate2 = new Promise((resolve) => {
      open2 = resolve;
    });
    await before;
    try {
      return await run();
    } finally {
      open2();
    }
  }
  async function runUntilKept(unit) {
    for (let tries = 1; ; tries++) {
      try {
        if (tries > TRIES_BESIDE_OTHERS) return await alone(() => runOnce(unit));
        await gate2;
        return await runOnce(unit);
      } catch (error) {
        const race = raceIn(error);
        if (!race || race === "perhaps" && tries >= TRIES_OF_DUPLICATE) throw error;
        if (tries >= MAX_TRIES) {
          throw new Error(`A unit of work lost against others ${MAX_TRIES} times and was given up`, {
            cause: error
          });
        }
        await wait3(Math.random() * Math.min(2 ** tries, LONGEST_PAUSE_MS));
      }
    }
  }
  return {
    db,
    write(unit) {
      if (closing2) return Promise.reject(new Error("The store is closed"));
      if (inUnit.getStore()) return Promise.reject(new Error("A unit of work cannot open another"));
      const kept2 = runUntilKept(unit);
      running.add(kept2);
      const end = () => running.delete(kept2);
      kept2.then(end, end);
      return kept2;
    },
    async close() {
      closing2 ??= Promise.allSettled(running).then(() => Promise.all([writers.end(), readers2.end()]));
      await closing2;
    }
  };
}
var MAX_TRIES, TRIES_BESIDE_OTHERS, TRIES_OF_DUPLICATE, LONGEST_PAUSE_MS, CONNECT_MS, IDLE_IN_UNIT_MS;
var init_pg_store = __esm({
  "db/pg-store.ts"() {
    "use strict";
    init_schema();
    init_store();
    MAX_TRIES = 10;
    TRIES_BESIDE_OTHERS = 3;
    TRIES_OF_DUPLICATE = 2;
    LONGEST_PAUSE_MS = 200;
    CONNECT_MS = 1e4;
    IDLE_IN_UNIT_MS = 3e4;
    Object.defineProperty(PgPreparedQuery.prototype, "queryWithCache", {
      value: (_text, _values, run) => run()
    });
  }
});

// scripts/import-contracts.ts
import path13 from "node:path";
import { parseArgs } from "node:util";

// app/env.server.ts
import { z } from "zod";
var absent = (value2) => value2 === "" || value2 === null ? void 0 : value2;
var optionalText = z.preprocess(absent, z.string().optional());
var key = z.preprocess(absent, z.string().regex(/^[A-Za-z0-9+/=_-]{43,44}$/, "32 bytes in base64").optional());
var envSchema = z.object({
  NODE_ENV: z.preprocess(absent, z.enum(["development", "production", "test"]).default("production")),
  /** The data folder; `--data` goes before it. */
  EARSHOT_HOME: optionalText,
  /** postgres://name:password@host/database; without it the data folder holds an embedded database. */
  DATABASE_URL: optionalText,
  /** The address that the world, and Twilio, sees: https://voices.example.gov.uk */
  EARSHOT_PUBLIC_URL: z.preprocess(absent, z.url().optional()),
  /** How many proxies stand in front and may say who is asking. */
  EARSHOT_TRUST_PROXY: z.preprocess(absent, z.coerce.number().int().min(0).max(5).default(0)),
  EARSHOT_MASTER_KEY: key,
  EARSHOT_LOOKUP_KEY: key,
  EARSHOT_PSEUDONYM_KEY: key,
  TWILIO_ACCOUNT_SID: optionalText,
  TWILIO_AUTH_TOKEN: optionalText,
  TWILIO_MESSAGING_SERVICE_SID: optionalText,
  /** smtp://name:password@host:port */
  SMTP_URL: optionalText,
  MAIL_FROM: optionalText,
  LOG_LEVEL: z.preprocess(absent, z.enum(["debug", "info", "warn", "error", "silent"]).default("info"))
});
function readEnv(source = process.env) {
  const parsed3 = envSchema.safeParse(source);
  if (parsed3.success && parsed3.data.SMTP_URL === void 0 !== (parsed3.data.MAIL_FROM === void 0)) {
    throw new Error("The environment variables SMTP_URL and MAIL_FROM go together: set both, or neither.");
  }
  if (parsed3.success) return parsed3.data;
  const issue = parsed3.error.issues[0];
  throw new Error(`The environment variable ${issue?.path.join(".")} is not as it should be: ${issue?.message}.`);
}

// app/lib/app-error.ts
var statusOf = {
  bad_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503
};
var AppError = class extends Error {
  constructor(kind, key2, values = {}) {
    super(`${kind}: ${key2}`);
    this.kind = kind;
    this.key = key2;
    this.values = values;
    this.name = "AppError";
  }
  kind;
  key;
  values;
  /** HTTP status that fits the kind. */
  get status() {
    return statusOf[this.kind];
  }
};

// app/features/accounts/authorize.rules.ts
var everyone = ["today:read", "own_session:manage", "taxonomies:read"];
var matrix = {
  // V_COMM: full text with identity removed, so no originals and no tasks, which say whom to ring.
  commissioner: [
    ...everyone,
    "feedback:read",
    "feedback:review",
    "feedback:search",
    "reply:send",
    "contract:read",
    "contract:edit"
  ],
  // V_JOINT: own body's contracts plus shared ones.
  joint_commissioner: [...everyone, "contract:read"],
  // V_CALL: the current call and call-backs.
  call_handler: [...everyone, "call:record", "task:read", "task:act", "deadletter:act", "contract:read"],
  // V_SAFE: everything on flagged items, identity included.
  safeguarding: [
    ...everyone,
    "feedback:read",
    "feedback:read_original",
    "feedback:review",
    "feedback:search",
    "concern:read",
    "concern:act",
    "task:read",
    "task:act",
    "call:record",
    "contract:read"
  ],
  // V_ADMIN: settings, no content. The register of contracts is not content: nothing in it was said by a person.
  admin: [
    ...everyone,
    "settings:read",
    "settings:edit",
    "account:manage",
    "contract:read",
    "contract:import",
    "contract:edit",
    "deadletter:act"
  ],
  // V_DPO: the audit trail; not browsing.
  dpo: [...everyone, "audit:read", "settings:read"],
  // V_ANALYST: redacted text, no identity.
  analyst: [...everyone, "feedback:read", "feedback:search", "contract:read"],
  // V_PROV, V_FRONT, V_ADV: their own contract, submissions and clients.
  provider: everyone,
  frontline: everyone,
  advocate: everyone,
  // V_CLLR: aggregates and decisions, no case-level text.
  scrutiny: [...everyone, "contract:read"]
};
var proof = /* @__PURE__ */ Symbol("authorized");
function canDo(actor, action) {
  return actor?.kind === "account" && actor.roles.some((role) => matrix[role].includes(action));
}
function authorize(actor, action) {
  if (!actor || !canDo(actor, action)) throw new AppError("forbidden", "accounts:error.forbidden");
  return { actor, action, councilId: actor.councilId, [proof]: true };
}
function authorizeSystem(councilId, action, name = "system") {
  return { actor: { kind: "system", councilId, name }, action, councilId, [proof]: true };
}
function personBehind(authorized) {
  if (authorized.actor.kind !== "account") throw new AppError("forbidden", "accounts:error.forbidden");
  return authorized.actor;
}

// app/i18n/i18n.ts
import i18next from "i18next";
import { initReactI18next } from "react-i18next";

// app/i18n/locales/en/accounts.json
var accounts_default = {
  error: {
    forbidden: "Your role does not let you do this. Ask the person who looks after accounts if you think it should.",
    signIn: "The email address or the password is not right. Check both and try again.",
    slowDown_one: "There have been too many tries from here. Wait {{count}} minute and try again.",
    slowDown_other: "There have been too many tries from here. Wait {{count}} minutes and try again.",
    linkOver: "This link no longer works. It may have been used already, or it may be more than a day old.",
    adminExists: "This council already has someone who looks after accounts.",
    lastAdmin: "This is the last person who looks after accounts. Give that role to someone else first.",
    emailTaken: "Someone already has an account with this email address.",
    noAccount: "We could not find that account.",
    noSession: "That session has already ended.",
    deputySelf: "Choose someone else: a person cannot be their own deputy.",
    deputyGone: "Choose someone who still works here.",
    alreadyLeft: "This person has already left.",
    ownRoles: "You cannot change your own roles. Ask another person who looks after accounts.",
    othersPassword: "Send the person a link, so that only they know their password."
  },
  field: {
    emailMissing: "Enter your email address",
    emailShape: "Enter an email address like name@example.org",
    passwordMissing: "Enter your password",
    nameMissing: "Enter your full name",
    nameLong: "Your name must be 80 characters or fewer",
    jobTitleLong: "The job title must be 80 characters or fewer",
    rolesMissing: "Choose at least one role"
  },
  password: {
    short: "Choose a password of at least {{least}} characters. Three words that do not belong together work well.",
    long: "Choose a password of {{most}} characters or fewer.",
    common: "That password is easy to guess. Choose another: three words that do not belong together work well.",
    personal: "Choose a password that does not repeat your name or email address."
  },
  signIn: {
    title: "Sign in",
    intro: "For people who work with {{council}}. You do not need an account to tell us something.",
    email: "Email address",
    password: "Password",
    button: "Sign in",
    signedOut: "You have signed out.",
    demoTitle: "Sign-ins for trying it out",
    demoIntro: "{{council}} is made up. Each of these people sees what their role may see.",
    demoRole: "Role",
    demoEmail: "Email address",
    demoPassword: "Password",
    demoQuick: "Go straight in",
    demoAs: "Sign in as {{name}}"
  },
  signOut: {
    title: "Sign out",
    words: "You are signed in as {{name}}.",
    button: "Sign out",
    stay: "Stay signed in"
  },
  firstAdmin: {
    title: "Set up the first account",
    intro: "This account looks after settings, accounts and contracts for {{council}}. It does not see what people say.",
    name: "Full name",
    email: "Email address",
    password: "Password",
    passwordHint: "At least {{least}} characters. Three words that do not belong together work well.",
    button: "Make the account",
    overTitle: "This link no longer works",
    overWords: "It may have been used already, or it may be more than a day old. Start the server again to get a new one."
  },
  role: {
    commissioner: "Commissioner",
    joint_commissioner: "Joint NHS and council commissioner",
    call_handler: "Call handler",
    safeguarding: "Safeguarding duty",
    admin: "Administrator",
    dpo: "Data protection officer",
    analyst: "Analyst",
    provider: "Provider",
    frontline: "Frontline worker",
    advocate: "Advocate",
    scrutiny: "Scrutiny councillor"
  },
  invitation: {
    title: "Choose a password",
    intro: "{{council}} has made an account for you. Choose a password, and then sign in.",
    password: "Password",
    passwordHint: "At least {{least}} characters. Three words that do not belong together work well.",
    button: "Keep this password"
  }
};

// app/i18n/locales/en/common.json
var common_default = {
  productName: "Earshot",
  title: "{{page}} \u2013 {{council}} \u2013 Earshot",
  error: {
    title: "Something went wrong",
    words: "Sorry, something went wrong on our side. Nothing you sent before this has been lost. Try again in a few minutes.",
    reference: "If you ring us, say this reference: {{reference}}",
    notFoundTitle: "We could not find that page",
    notFound: "If you typed the address, check that it is right. If you followed a link, tell us, so that we can mend it.",
    forbiddenTitle: "You cannot open this page",
    forbidden: "Your role does not let you do this. Ask the person who looks after accounts if you think it should.",
    goHome: "Go to the first page",
    formExpired: "This page was open too long, so we could not check that it was you. Go back, and send it again."
  }
};

// app/i18n/locales/en/components.json
var components_default = {
  govuk: {
    back: "Back",
    breadcrumb: "Breadcrumb",
    charactersAllowed_one: "You can enter up to {{count}} character",
    charactersAllowed_other: "You can enter up to {{count}} characters",
    wordsAllowed_one: "You can enter up to {{count}} word",
    wordsAllowed_other: "You can enter up to {{count}} words",
    day: "Day",
    month: "Month",
    year: "Year",
    error: "Error",
    errorSummary: "There is a problem",
    important: "Important",
    success: "Success",
    menu: "Menu",
    next: "Next",
    previous: "Previous",
    page: " page",
    pageNumber: "Page {{number}}",
    pagination: "Pagination",
    serviceInformation: "Service information",
    show: "Show",
    showPassword: "Show password",
    warning: "Warning"
  },
  layout: {
    earshot: "Earshot",
    skip: "Skip to main content",
    demo: "Demo",
    demoWords: "{{council}} is made up and everything here is an example. Do not tell us anything real.",
    footer: "{{council}} uses Earshot to hear what people say about their care and support, and to answer them.",
    signedInAs: "{{name}}, {{role}}",
    signOut: "Sign out",
    yourWork: "Your work",
    waiting: "waiting",
    waitingUrgent: "waiting, urgent"
  },
  basis: {
    R0: "Said by the person",
    R1: "The person's words, written by someone else",
    R1_known: "The person's words, written by {{name}}",
    R2: "The person's view, with help",
    R3: "Instructed - speaking as told",
    R4: "Not instructed - what was seen",
    R5: "Not instructed - what we believe they would want, and why",
    R6: "Not instructed - about their rights",
    R7: "Not instructed - questions asked on their behalf",
    R8: "Observed - not the person's view",
    R9: "Best-interests contribution (decision not stated)",
    R9_known: "Best-interests contribution (decision: {{decision}})",
    R10: "By attorney/deputy (scope not stated)",
    R10_known: "By attorney/deputy (scope: {{scope}})",
    R11: "From a worker/carer about their own experience",
    R12: "Group view, number of people not stated",
    R12_known_one: "Group view, {{count}} person",
    R12_known_other: "Group view, {{count}} people",
    R99: "Source of view not recorded"
  },
  voice: {
    own: "Own words",
    agreed: "Written down and agreed",
    "on-behalf": "On someone's behalf",
    observed: "What was seen",
    "own-work": "About their own work or caring",
    unknown: "Not recorded"
  },
  voiceCard: {
    openQuote: "\u201C",
    closeQuote: "\u201D",
    heading: "Feedback {{reference}}",
    headingPlain: "Feedback",
    channel: "How it came",
    happened: "When it happened",
    dayUnknown: "Day not known",
    received: "When we got it",
    receivedOn: "Received",
    service: "Service",
    severity: "How serious",
    severityOf: "{{code}} {{words}}",
    themes: "Themes",
    decided: "(decided by a person)",
    suggested: "(suggested by a machine)",
    answers: "What has been answered",
    notAnswered: "Not answered yet",
    by: "by {{name}}"
  },
  severity: {
    S0: "good or neutral",
    S1: "minor",
    S2: "moderate",
    S3: "serious",
    S4: "critical",
    S5: "emergency"
  },
  channel: {
    SMS: "Text message",
    VOICE: "Phone call",
    VM: "Voicemail",
    CALLBACK: "Call back",
    WEB: "Web form",
    EASYREAD: "Easy Read",
    APP_STAFF: "Staff quick flag",
    ADV_OFF: "Advocate's visit",
    HOMEVISIT: "Home visit",
    MEETING: "Meeting or group",
    LETTER: "Letter or card",
    EMAIL: "Email",
    BSL: "BSL video",
    INTERP: "Interpreted call or visit",
    PROXY: "Passed on by someone they trust",
    IMPORT: "Imported file",
    PANEL: "Panel or forum"
  },
  answer: {
    acknowledged: "Acknowledged",
    answered: "Answered",
    delivered: "Answer delivered",
    failed: "Answer did not arrive",
    promised: "Promised",
    done: "Done",
    declined: "Declined, with a reason"
  },
  chart: {
    title: "{{title}}: {{people}}",
    people_one: "{{count}} person we heard from",
    people_other: "{{count}} people we heard from",
    peopleOf_one: "{{part}} of the {{count}} person we heard from",
    peopleOf_other: "{{part}} of the {{count}} people we heard from",
    peopleHidden: "a number of people too small to show",
    hidden: "Hidden",
    hiddenNote: "Hatched means hidden: a number from 1 to {{most}} is never shown, so that nobody can be picked out.",
    table: "{{title}}: the same numbers as a table",
    drawing: "{{title}}. The table below has the same numbers."
  },
  job: {
    soFar: "{{done}} done so far.",
    of: "{{done}} of {{total}} done.",
    leave: "You can leave this page: the work goes on."
  },
  today: {
    waiting: "waiting: {{title}}",
    none: "Nothing waiting"
  },
  phone: {
    label: "Phone {{number}}",
    texts: "Texts",
    none: "No texts yet.",
    sent: "Sent:",
    received: "Received:"
  }
};

// app/i18n/locales/en/contracts.json
var contracts_default = {
  owner: {
    statutoryOffice: "Director of Adult Social Services"
  },
  stage: {
    planned: "Planned",
    tendering: "Out to tender",
    awarded: "Awarded",
    closed_without_award: "Closed without award",
    withdrawn: "Withdrawn",
    ended: "Ended"
  },
  type: {
    BLOCK: "Block contract",
    SPOT: "Spot purchase",
    FRAME: "Framework agreement",
    DM: "Dynamic market (formerly dynamic purchasing system)",
    CV: "Cost and volume",
    FLEX: "Flexible or outcome-based budget with a provider",
    ISF: "Individual service fund agreement",
    LEAD: "Lead provider or prime",
    ALLIANCE: "Alliance contract",
    GRANT: "Grant or seed funding",
    SLA: "In-house or inter-authority agreement",
    S75: "Section 75 agreement",
    NONE: "No contract"
  },
  legalBasis: {
    s75: "Section 75, NHS Act 2006 (formerly section 31, Health Act 1999)",
    psr: "Provider Selection Regime",
    light_touch: "Light touch",
    pa2023: "Procurement Act 2023",
    pcr2015: "Public Contracts Regulations 2015",
    s2_grant: "Grant under a general power",
    s117: "Section 117, Mental Health Act 1983"
  },
  group: {
    older_people: "older people",
    physical_disability: "people with a physical disability",
    learning_disability: "people with a learning disability",
    autism: "autistic people",
    mental_health: "people with a mental health need",
    dementia: "people with dementia",
    sensory_impairment: "people with a sensory impairment",
    substance_misuse: "people who use drugs or alcohol",
    carers: "unpaid carers",
    all_adults: "adults of all ages"
  },
  service: {
    HOMECARE: "home care",
    REABLE: "reablement",
    EXTRACARE: "extra care housing",
    SUPPLIV: "supported living",
    SHAREDLIVES: "Shared Lives (adult placement)",
    RES: "care in a care home",
    NURS: "care in a nursing home",
    STRES: "short stays in a care home",
    RESPITE: "respite care",
    CARERS: "support to unpaid carers",
    DAY: "day support",
    MEALS: "meals",
    TRANSPORT: "transport",
    EQUIP: "equipment and adaptations",
    TECH: "telecare and alarms",
    DP: "direct payments and personal assistants",
    ISF: "individual service funds",
    ADVOCACY: "independent advocacy",
    SOCWORK: "social work and professional support",
    MHCOMM: "community mental health support",
    LDCOMM: "community learning disability support",
    SUBMIS: "drug and alcohol support",
    EMPLOY: "learning and employment support",
    EOL: "end of life care",
    EMERG: "emergency support",
    COMMHEALTH: "community health",
    WARD: "hospital beds",
    UNIVERSAL: "a service open to everyone",
    INFO: "information and advice",
    OTHER: "another service"
  },
  facts: {
    what: "{{title}} is for {{service}}.",
    whatFor: "{{title}} is for {{service}}, for {{groups}}.",
    whatForOnly: "{{title}} is a service for {{groups}}.",
    whatUnknown: "{{title}}: the kind of service is not known.",
    providers: "It is provided by {{names}}.",
    providersMore: "It is provided by {{names}} and {{more}} more.",
    providersPast: "It was provided by {{names}}.",
    providersMorePast: "It was provided by {{names}} and {{more}} more.",
    providerUnknown: "Who provides it is not known.",
    notYet: {
      planned: "No provider has been chosen yet.",
      tendering: "No provider has been chosen yet.",
      closed_without_award: "No provider was chosen.",
      withdrawn: "No provider was chosen."
    },
    buyers: "It is bought by {{names}}.",
    buyerUnknown: "Who buys it is not known.",
    ends: "It runs until {{day}}.",
    endsOrLater: "It runs until {{day}} and can be extended to {{later}}.",
    ended: "It ended on {{day}}.",
    endUnknown: "When it ends is not known.",
    stage: {
      withdrawn: "The tender was withdrawn.",
      closed_without_award: "The tender closed and no award is recorded."
    },
    costs: "It costs {{sum}}; the register does not say whether that is a year or in all.",
    costsTotal: "It costs {{sum}} in all.",
    costsYear: "It costs {{sum}} a year.",
    costsUpTo: "It may cost up to {{sum}}.",
    costUnknown: "What it costs is not known.",
    people: "It serves {{people}} people.",
    peopleUnknown: "How many people it serves is not known."
  },
  via: {
    substantive: "Commissioner",
    acting: "Acting commissioner",
    deputy: "Deputy",
    "council owner": "Accountable owner at the council"
  },
  standing: {
    substantive: "In post",
    acting: "Acting",
    deputy: "Deputy",
    vacant: "Vacant"
  },
  bodyKind: {
    council: "Council",
    icb: "Integrated care board",
    ccg: "Clinical commissioning group",
    pct: "Primary care trust",
    nhs_trust: "NHS trust",
    gp_practice: "GP practice",
    nhs_england: "NHS England",
    joint_board: "Joint board",
    charity: "Charity",
    other: "Other body"
  },
  bodyRole: { lead: "Lead body", partner: "Partner" },
  funding: {
    DP: {
      label: "Direct payment",
      help: "Money the council pays to the person, or to someone who manages it for them, to buy their own support. It cannot buy places in the council\u2019s own block contract."
    },
    DP_CARER: {
      label: "Direct payment to an unpaid carer",
      help: "Money the council pays to a carer for the carer\u2019s own needs."
    },
    MPB: {
      label: "Council-managed personal budget",
      help: "A budget that is the person\u2019s, in an account the council holds. The council arranges the support the person wishes for, and can use its own block contract."
    },
    ISF: {
      label: "Individual service fund",
      help: "A managed account held by a third party, with support provided in line with the person\u2019s wishes (Care and support statutory guidance, chapter 11). Most often the third party is the provider the person chose. It is not a direct payment: the person does not hold the money, and the council still answers for it."
    },
    THIRD: {
      label: "Third-party or trust managed budget",
      help: "A budget held for the person by a trust, a broker or a support organisation that does not itself provide the support."
    },
    COMM: {
      label: "Council-commissioned support",
      help: "The council buys the service and no personal budget is shown."
    },
    PHB: {
      label: "Personal health budget",
      help: "NHS money for the person\u2019s health and wellbeing needs."
    },
    CHC: { label: "NHS continuing healthcare", help: "Support that the NHS pays for in full." },
    FNC: {
      label: "NHS-funded nursing care",
      help: "What the NHS pays towards nursing in a care home."
    },
    S75: {
      label: "Joint or pooled budget (section 75)",
      help: "NHS and council money put together under section 75 of the NHS Act 2006. It used to be called a section 31 arrangement."
    },
    S117: {
      label: "Section 117 aftercare",
      help: "Free aftercare that the NHS and the council owe together after detention."
    },
    SELF: { label: "Self-funded", help: "The person pays the full cost; the council may arrange it." },
    TOPUP: { label: "Top-up", help: "What is paid on top of the council\u2019s rate." },
    DPA: {
      label: "Deferred payment agreement",
      help: "The council pays now and is paid back from the person\u2019s property."
    },
    CHARITY: { label: "Charity or grant funded", help: "Support paid for by a charity or a grant." },
    ILF: {
      label: "Independent Living Fund (closed)",
      help: "Closed in England on 30 June 2015. Kept because people still speak of it."
    },
    REFUSED: {
      label: "Asked but not funded",
      help: "The person asked and was turned down, or the service ended."
    },
    NK: { label: "Not known", help: "Nobody has said, and nobody has guessed." }
  },
  moneyHolder: {
    person: "The person holds the money",
    council: "The council holds the money",
    provider: "The provider holds the money",
    third_party: "A trust, broker or support organisation holds the money",
    nhs: "The NHS holds the money",
    shared: "The partners hold the money together"
  },
  canBuy: {
    yes: "A budget held this way can buy from this contract.",
    person_buys_own: "A direct payment cannot buy from a contract the council has bought ahead: the person buys their own support.",
    provider_must_hold: "Only a budget that the provider holds can buy from an individual service fund agreement.",
    route_closed: "This route has closed.",
    not_council_money: "This is NHS money and does not buy from a council contract.",
    type_unknown: "The type of contract is not known.",
    ask: "Ask the commissioner."
  },
  charging: {
    upper_capital_limit: "Upper capital limit",
    lower_capital_limit: "Lower capital limit",
    lifetime_cap: "Cap on what a person pays in their life",
    daily_living_costs: "Daily living costs",
    personal_expenses_allowance: "Personal expenses allowance",
    minimum_income_guarantee: "Minimum income guarantee"
  },
  cqcRating: {
    outstanding: "Outstanding",
    good: "Good",
    requires_improvement: "Requires improvement",
    inadequate: "Inadequate",
    not_rated: "Not rated"
  },
  cqcQuestion: {
    overall: "Overall",
    safe: "Safe",
    effective: "Effective",
    caring: "Caring",
    responsive: "Responsive",
    well_led: "Well-led"
  },
  kpiRating: {
    good: "Good",
    approaching_target: "Approaching target",
    requires_improvement: "Requires improvement",
    inadequate: "Inadequate",
    other: "Other"
  },
  unknown: {
    cqcRating: "No CQC rating is recorded.",
    kpi: "No performance figures are recorded.",
    share: "Not known",
    value: "Not known"
  },
  import: {
    outcome: "{{file}}: read {{read}}; {{created}} new, {{updated}} updated, {{unchanged}} unchanged, {{skipped}} skipped.",
    nothing: "No file was named. Name one or more files: npm run -s import:contracts -- [--data DIR] [--json] FILE...",
    options: "{{why}} The options are --data DIR, --council NAME and --json.",
    whichCouncil: "Name the council with --council: {{names}}.",
    skip: {
      no_title_or_reference: "Neither a title nor a reference",
      repeats_another_row: "Repeats another row exactly",
      heading_row: "Repeats the headings",
      total_row: "A row of totals",
      note_row: "A note, not a contract",
      blank_row: "Blank",
      link_only: "A link, without what it leads to"
    },
    refused: {
      missing: "{{file}} was not found.",
      folder: "{{file}} is a folder; name the files in it.",
      notAFile: "{{file}} is not a file.",
      closed: "{{file}} may not be opened by this account.",
      empty: "{{file}} is empty.",
      tooLarge: "{{file}} is larger than 256 MB; split it and import the parts.",
      zip: "{{file}} is a ZIP archive or an Excel workbook; save the sheet as CSV first.",
      workbook: "{{file}} is an old Excel or Word file; save the sheet as CSV first.",
      gzip: "{{file}} is compressed; unpack it first.",
      pdf: "{{file}} is a PDF; a register is read as CSV, JSON or JSON Lines.",
      binary: "{{file}} is not text; a register is read as CSV, JSON or JSON Lines.",
      webPage: "{{file}} is a web page or XML; download the CSV, JSON or JSON Lines itself.",
      noHeadings: "{{file}} has no row of headings with a title or a reference among its first 40 lines.",
      openQuote: "{{file}}, line {{line}}: a quotation mark is opened and never closed, so nothing was imported.",
      brokenCsv: "{{file}}, line {{line}}: the line cannot be read, so nothing was imported.",
      brokenJson: "{{file}} is JSON that is broken off or not well formed, so nothing was imported.",
      brokenLine: "{{file}}, line {{line}}: the line is not JSON, so nothing was imported.",
      unknownShape: "{{file}} is JSON, but holds no releases, records or notices.",
      busy: "{{file}} was not imported because other imports kept changing the contracts; try again."
    }
  },
  error: {
    field: "Check \u201C{{field}}\u201D: it is missing or not written as it should be.",
    noContract: "There is no such contract.",
    noBody: "There is no such commissioning body.",
    noPost: "There is no such post.",
    noRemit: "There is no such responsibility.",
    noHolder: "There is no such entry for this post.",
    noRoute: "There is no such funding route.",
    succession: "Choose the bodies that end and a different one that follows them.",
    oneLead: "One body leads a contract at a time: choose exactly one.",
    shares: "The shares come to {{sum}} per cent; they cannot come to more than 100.",
    remit: "Choose a contract or a group of people.",
    ownParent: "A contract cannot follow from itself.",
    days: "The last day cannot be before the first."
  }
};

// app/i18n/locales/en/desk.json
var desk_default = {
  nav: {
    today: "Today",
    duty: "Duty queue",
    reading: "Reading queue",
    review: "Review",
    search: "Search",
    contracts: "Contracts",
    tasks: "Tasks",
    letters: "Work that failed",
    import: "Import contracts",
    accounts: "Accounts",
    settings: "Settings"
  },
  today: {
    title: "Today",
    group: {
      concerns: "Worries that are open",
      overdue: "Overdue to be read",
      named: "About a colleague, sent to you instead",
      tasks: "Tasks for a person",
      unread: "Not read yet",
      answers: "Waiting for an answer",
      review: "Suggestions to decide",
      renewals: "Contracts near their last day for notice",
      dead: "Work that failed for good"
    },
    oldest: "Oldest: {{time}}",
    overdueFor: "Longest overdue: {{time}}",
    more: "More than {{count}}",
    calmTitle: "Nothing is waiting for you",
    calmWords: "Everything that came in has been read and decided.",
    noneTitle: "There is no work here for your role",
    noneWords: "If you expected some, ask the person who looks after accounts."
  },
  reading: {
    title: "Reading queue",
    count_one: "{{count}} piece of feedback that nobody has read",
    count_other: "{{count}} pieces of feedback that nobody has read",
    overdue_one: "{{count}} is overdue.",
    overdue_other: "{{count}} are overdue.",
    order: "Overdue first, then what is due soonest. Words of worry only move something forward among those due at about the same time.",
    open: "Open and decide",
    mark: "Mark as read",
    markOf: "Mark as read: {{reference}}",
    done: "Marked as read.",
    undo: "Take that back",
    emptyTitle: "Nothing is waiting to be read",
    emptyWords: "Everything that came in has been read.",
    emptyNext: "Decide what is suggested",
    next: "Next page",
    colleague: {
      title: "About a colleague, sent to you instead",
      intro: "Each of these names somebody who works here. It is hidden from them and came to you, because you stand in for them.",
      emptyTitle: "Nothing has come to you in a colleague's place",
      emptyWords: "When feedback names somebody you stand in for, it shows here and not to them.",
      emptyNext: "Back to today"
    }
  },
  item: {
    caption: "Feedback",
    title: "{{reference}}",
    facts: "What we know about it",
    answers: "What has been answered",
    noAnswers: "Nobody has answered this yet.",
    answer: "Write an answer",
    answerBy: "{{name}}, {{day}}",
    worryTitle: "A worry about this is open: {{level}}",
    worryClosed: "A worry about this was raised and closed: {{level}}",
    worryLink: "Open the worry",
    deputy: "This names somebody you stand in for. It is hidden from them.",
    decide: "Decide",
    back: "Back to the reading queue"
  },
  search: {
    title: "Search feedback",
    words: "Words to look for",
    wordsHint: "Put words in quotation marks to find them side by side. Old names are found too: PCT finds ICB.",
    narrow: "Narrow it down",
    theme: "Theme",
    contract: "Contract",
    onlyContract: "Only about {{title}}",
    severity: "How serious",
    channel: "How it came",
    basis: "Whose voice",
    panel: "Panels",
    panelOnly: "People on a panel",
    panelOutside: "People outside panels",
    waiting: "Waiting",
    waitingAnswer: "Read, and waiting for an answer",
    from: "Received from",
    to: "Received up to",
    order: "Order",
    best: "Best match first",
    newest: "Newest first",
    any: "Any",
    button: "Search",
    clear: "Start again",
    windowed_one: "There is more than this. The newest {{count}} was counted; narrow the search to count older ones.",
    windowed_other: "There is more than this. The newest {{count}} were counted; narrow the search to count older ones.",
    onlySigns: "Type at least one letter or number to look for.",
    emptyTitle: "Nothing fits",
    emptyWords: "Try fewer words, or take away some of what narrows it.",
    emptyNext: "Start again",
    pages: "Pages of results",
    page: "Page {{page}} of {{pages}}",
    severityOption: "{{code}} {{words}}"
  }
};

// app/i18n/locales/en/duty.json
var duty_default = {
  queue: {
    title: "Duty queue",
    caption: "Worries that are open, the most serious first, then the oldest",
    level: "Level",
    age: "Waiting",
    words: "What was said",
    due: "Look by",
    who: "Who has it",
    nobody: "Nobody yet",
    noWords: "A call for help by text, with no words about it",
    unread: "Not read by the machine yet. Open it to read the words.",
    open: "Open {{reference}}",
    openCall: "Open the call for help",
    now: "Now",
    emptyTitle: "No worry is open",
    emptyWords: "Nothing waits for the duty team. Everything people say is still read by a person.",
    emptyNext: "See what nobody has read yet",
    overdue: "{{due}}: overdue"
  },
  age: {
    minutes_one: "{{count}} minute",
    minutes_other: "{{count}} minutes",
    hours_one: "{{count}} hour",
    hours_other: "{{count}} hours",
    days_one: "{{count}} day",
    days_other: "{{count}} days",
    now: "Just now"
  },
  moment: "{{time}} on {{day}}",
  item: {
    title: "{{level}} {{words}}",
    caption: "Worry about {{reference}}",
    captionCall: "Call for help",
    back: "Duty queue",
    recorded: "That you read these words is recorded.",
    emergency: "Is somebody in danger now? Ring 999 first.",
    words: "What was said",
    statement: "At {{at}}",
    noWords: "This person texted for help and has said nothing more yet. Ring them.",
    facts: "About this worry",
    raised: "Raised",
    dueBy: "Look by",
    channel: "How it came",
    speaker: "Who is speaking",
    happened: "Day it happened",
    dayUnknown: "Not known",
    state: "Where it stands",
    waiting: "Waits for a duty worker",
    takenBy: "{{name}} took it, {{at}}",
    closedBy: "Closed by {{name}}, {{at}}: {{outcome}}",
    reasonGiven: "Reason: {{reason}}",
    raisedBy: {
      screen: "By the worry screen, {{at}}",
      keyword: "By a text for help, {{at}}",
      person: "By a person, {{at}}"
    },
    cues: "What the screen found",
    cuesHint: "The screen only points. You decide what it is.",
    noCues: "The screen found no cue. A person or a keyword raised this.",
    pages: "Calls that went out",
    pagesCaption: "Who was called, how and when",
    pageWho: "Who",
    pageHow: "How",
    pageWhen: "When",
    pageState: "Went out",
    pageChannel: {
      sms: "Text",
      mail: "Email"
    },
    pageSent: "Yes",
    pageFailed: "No, it failed",
    noPages: "Nobody has been called about this.",
    noWorkers_one: "Nobody could be called {{count}} time: no duty worker has a number or an address in settings.",
    noWorkers_other: "Nobody could be called {{count}} times: no duty worker has a number or an address in settings.",
    earlier: "Earlier from the same phone",
    earlierCaption: "Other items from the same phone, newest first",
    earlierItem: "Item",
    earlierDay: "When",
    earlierLevel: "Worry",
    earlierNone: "Nothing else has come from this phone.",
    earlierCalm: "None raised",
    take: "I take this",
    takeHint: "Taking it stops the calls. Your name stands beside it.",
    ring: "Show the number to ring",
    ringHint: "This puts a call on your list, where the number is shown.",
    close: "Decide and close",
    outcome: "What did you decide?",
    outcomes: {
      s42: "Safeguarding concern raised (section 42)",
      advice: "Advice given",
      quality: "Passed to the quality team",
      not_safeguarding: "Not safeguarding"
    },
    reason: "Why, in a few words",
    reasonHint: "You must say why if it is not safeguarding. Details of a case belong in the case system, not here.",
    closeButton: "Close this worry"
  }
};

// app/i18n/locales/en/evidence.json
var evidence_default = {
  error: {
    noItem: "We could not find that feedback. Check the address, or look for it in the search."
  },
  onPanel: "on a panel",
  suggestedService: "{{title}} (suggested)",
  somebody: "somebody",
  dayUnknown: "Day not known",
  dayAndTime: "{{day}} at {{time}}",
  overdueBy: "Overdue by {{time}}",
  readByTime: "To be read by {{time}} on {{day}}",
  readOn: "{{name}}, {{day}} at {{time}}",
  notRead: "Nobody yet. To be read by {{time}} on {{day}}",
  waited: {
    minutes_one: "{{count}} minute",
    minutes_other: "{{count}} minutes",
    hours_one: "{{count}} hour",
    hours_other: "{{count}} hours",
    days_one: "{{count}} day",
    days_other: "{{count}} days"
  },
  waiting: "Waiting {{time}}",
  noWords: {
    title: "The words of {{reference}} are on their way",
    words: "We take names and other personal details out before anybody reads. That takes a few seconds, and longer after a busy hour. Open this page again in a minute."
  },
  fact: {
    speaker: "Who is speaking",
    voice: "How it counts",
    methods: "How the view was given",
    recruitment: "How they came to speak",
    happened: "When it happened",
    received: "When we got it",
    wish: "What they want done with it",
    read: "Read by",
    state: "Answer",
    statements: "Messages"
  },
  statements_one: "{{count}} message",
  statements_other: "{{count}} messages",
  voice: {
    own: "As the person's own words",
    behalf: "On behalf of somebody, not as their own words",
    staff_group: "As a worker's, carer's or group's own view",
    unrecorded: "Apart: whose view it is was not recorded"
  },
  recruitment: {
    unprompted: "On their own",
    invited: "Invited",
    panel: "Through a panel",
    import: "Imported from a file"
  },
  wish: {
    tell_provider: "Tell the provider now",
    tell_without_me: "Tell the provider without saying who",
    council_only: "Keep it to the council",
    not_sure: "Not sure, so keep it to the council",
    not_asked: "Not asked yet, so keep it to the council"
  },
  state: {
    open: "Not answered yet",
    answered: "Answered",
    reopened: "Answered, and it did not help",
    closed: "Closed"
  },
  contracts: {
    title: "What this is about",
    none: "Nobody has linked this to a contract yet.",
    provider: "Provided by {{names}}",
    noProvider: "The register names no provider",
    commissionedBy: "Commissioned by",
    isSuggested: "A machine suggests this. Nobody has said yet that it is right."
  },
  people: {
    title_one: "{{count}} person in {{items}}",
    title_other: "{{count}} people in {{items}}",
    items_one: "{{count}} piece of feedback",
    items_other: "{{count}} pieces of feedback",
    voice: "Whose voice",
    outside: "Outside panels",
    panel: "On a panel",
    row: {
      own: "In their own words",
      behalf: "On somebody's behalf",
      staff_group: "Workers and groups",
      unrecorded: "Not recorded",
      all: "All, each person once"
    },
    caption: "People heard, by whose voice it is and how they came to speak",
    untold_one: "{{count}} of them could not be told apart from the others, so there may be fewer people.",
    untold_other: "{{count}} of them could not be told apart from one another, so there may be fewer people.",
    caveat: "These people chose to speak, or someone spoke for them. This is not a sample. It tells you what some people experienced; it cannot tell you how common it is."
  }
};

// app/i18n/locales/en/jobs.json
var jobs_default = {
  error: { gone: "Someone has already dealt with this." }
};

// app/i18n/locales/en/public.json
var public_default = {
  footer: { privacy: "What happens to what you say", accessibility: "Accessibility", signIn: "Sign in for staff" },
  start: {
    title: "Tell us how your care is",
    lead: "{{council}} buys care and support for people. Tell us what works and what does not. A person reads every word, and you get an answer.",
    emergency: {
      title: "Is somebody in danger now?",
      words: "Ring 999. If you are worried that an adult is being hurt or neglected, ring {{phone}} at any hour."
    },
    ways: "Ways to tell us",
    text: { title: "Text", more: "You need no account. Say it in your own words, as long or as short as you like." },
    ring: { title: "Ring", more: "Somebody writes down what you say and reads it back to you." },
    simulator: { title: "Try a phone", more: "This is a demonstration. Send texts from a pretend phone and see what comes back." },
    next: {
      title: "What happens then",
      kept: "We keep your words just as you said them.",
      read: "A person reads them. We tell you who, and by when.",
      answered: "What you said goes to the person who decides about the service, and their answer comes back to you."
    }
  },
  privacy: {
    title: "What happens to what you say",
    lead: "{{council}} asks how care works out, so that it can buy better care. This is how we look after what you tell us.",
    keep: {
      title: "What we keep",
      words: "Your words, just as you sent them, and your number, so that we can answer. Both are locked with a key of their own. Names and numbers are taken out before anybody else reads your words."
    },
    see: {
      title: "Who sees it",
      words: "The people at {{council}} who decide about the service see your words without your name and number. If somebody may be in danger, our safeguarding team sees all of it."
    },
    provider: {
      title: "Who else is told",
      words: "We tell the company that gives the care only if you say that we may. If you are not sure, we do not tell them."
    },
    stop: {
      title: "If you want no more texts",
      words: "Text STOP. You can still write to us. Text START to get our texts again. If other people see your phone, text NOT SAFE and our texts will say nothing of what you told us."
    },
    delete: {
      title: "If you change your mind",
      words: "Text DELETE, or ring {{phone}}. A person looks at it and tells you what was done. You can also ask to see what we hold about you."
    },
    law: {
      title: "The law",
      words: "We use what you say because it is our public task to look after care in our area (UK GDPR Article 6(1)(e) and 9(2)(h)). We delete your number 12 months after our last answer, unless the law says that we must keep it. If you are not happy with how we did this, you can complain to the Information Commissioner\u2019s Office."
    }
  },
  accessibility: {
    title: "Accessibility statement",
    lead: "{{council}} wants everybody to be able to use these pages.",
    works: {
      title: "How these pages work",
      words: "You can use them with a keyboard, with a screen reader, on a small screen, made four times larger, in dark colours, and without scripts. They are written to meet WCAG 2.2 at level AA."
    },
    missing: {
      title: "What is not there yet",
      words: "These pages are in English only. There are no Easy Read pages and no sign language videos yet. Nobody outside our team has tested them."
    },
    tell: { title: "If something does not work for you", words: "Ring {{phone}} and tell us. We will give you what you need in another way." },
    enforce: {
      title: "If we do not put it right",
      words: "The Equality and Human Rights Commission enforces the accessibility regulations. The Equality Advisory and Support Service can tell you how to complain. This statement was written on 21 November 2026 and is looked at again each year."
    }
  }
};

// app/i18n/locales/en/responses.json
var responses_default = {
  error: {
    noItem: "We could not find what was said. It may have been moved, or the link may be cut short.",
    form: "Something in this form is not as we sent it. Go back, open it again and paste your words.",
    safetyTheme: "Answers about safety and safeguarding go to one person at a time. Open each item and answer it there.",
    noTheme: "We do not know that theme. Go back to the contract and choose one.",
    nobody: "Nobody would get this. Confirm the theme and the contract of what people said first, or choose everyone."
  },
  field: {
    wordsMissing: "Write your answer.",
    wordsLong: "Make your answer shorter: 900 characters at most.",
    reasonMissing: "Say why, in a sentence at least. People accept a no more easily when they are told the reason.",
    outcome: "Choose what was decided from the list."
  },
  form: {
    words: "Your answer",
    wordsHint: "Plain words, one thought a sentence. Your name and the council's stand before it. Do not name anybody else.",
    outcome: "What was decided?",
    outcomeHint: "It is kept with the answer and counted. It is not sent.",
    noOutcome: "No decision: thanks, or a plain answer",
    reads: "It will read like this",
    readsWords: "(your answer)",
    frame: "{{author}} at {{council}}, about {{reference}}: {{words}}",
    audience: "Who gets it?",
    audiences: {
      everyone: "Everyone who spoke of this",
      not_answered: "Only people nobody has answered yet"
    },
    send: "Send the answer",
    sendAll_one: "Send the answer to {{count}} person",
    sendAll_other: "Send the answer to up to {{count}} people"
  },
  one: {
    title: "Answer {{reference}}",
    back: "Back to what was said",
    how: "How it goes out",
    way: {
      words: "This phone is private, so your words go to it by text.",
      notice: "Nobody has told us that this phone is private. It gets a text that says only that an answer waits. Your words go when the person texts READ.",
      in_person: "There is no phone that we can text. A colleague will be asked to tell them.",
      stopped: "This person asked us to stop texting. A colleague will be asked to tell them.",
      nobody: "We were told that this person has died. Nothing will be sent and nobody will be asked to call."
    },
    quiet: "It is late. The text leaves at {{time}} on {{day}}.",
    worry: "A worry at level {{level}} about this is open with the duty team. Speak to them before you answer."
  },
  all: {
    title: "Answer everyone on \u201C{{theme}}\u201D",
    caption: "{{contract}}",
    back: "Back to the contract",
    people_one: "{{count}} person",
    people_other: "{{count}} people",
    reach_one: "{{count}} person spoke of this and a person has confirmed it.",
    reach_other: "{{count}} people spoke of this and a person has confirmed it.",
    items_one: "They said it in {{count}} message.",
    items_other: "They said it in {{count}} messages.",
    how: "How it reaches them",
    words: "Get your words by text: their phone is private",
    notice: "Get a text that an answer waits, and your words when they text READ",
    inPerson: "Cannot be texted: a colleague is asked to tell each of them",
    nobody: "Have died: nothing is sent",
    channels: "How they spoke",
    answered_one: "{{count}} of them has had an answer before.",
    answered_other: "{{count}} of them have had an answer before.",
    worries_one: "A worry is open about what {{count}} of them said. Speak to the duty team before you answer.",
    worries_other: "Worries are open about what {{count}} of them said. Speak to the duty team before you answer.",
    suggested_one: "{{count}} more message may be about this. Only the machine thinks so, so nobody gets an answer to it until a person confirms it.",
    suggested_other: "{{count}} more messages may be about this. Only the machine thinks so, so nobody gets an answer to them until a person confirms it.",
    suggestedLink: "Review what the machine suggests",
    nobodyTitle: "Nobody can be answered yet",
    nobodyWords: "A person must confirm the theme and the contract of what people said before they can be answered together.",
    reference: "their reference"
  },
  delivery: {
    queued: "Waiting to be sent",
    notice_sent: "Told that an answer waits",
    opened: "Asked to read it",
    sent: "Sent",
    delivered: "Delivered",
    failed: "Did not arrive",
    in_person: "A colleague is to tell them",
    stopped: "Not sent: they want no texts",
    told: "Told in person"
  },
  deliveryAt: "{{state}}, {{time}} on {{day}}",
  standing: "{{state}}: {{people}}",
  by: "{{name}}, {{job}}",
  outcome: {
    D01: "We changed the contract or what it asks for",
    D02: "We did not renew the contract, or ended it",
    D03: "We kept the contract the same, with reasons",
    D04: "We changed how this is bought",
    D05: "We started or bought a new service",
    D06: "We put back or paused a cut",
    D07: "We raised it with the provider",
    D08: "We took formal action under the contract",
    D09: "Passed to safeguarding",
    D10: "Passed to complaints, with agreement",
    D11: "We told the regulator or a partner",
    D12: "We are using it in a consultation or strategy",
    D13: "We put it right for this person",
    D14: "No change, because of money",
    D15: "No change, because of the law or a duty",
    D16: "No change, because other evidence points another way",
    D17: "Not ours: we sent it to the right body",
    D18: "We are looking into it",
    D19: "We need to hear more people first",
    D20: "This is already happening",
    D21: "We could not act: we could not find out enough",
    D22: "We have not done what we said"
  }
};

// app/i18n/locales/en/review.json
var review_default = {
  title: "Review",
  titleOf: "Review {{reference}}",
  caption: "Suggestions to decide",
  because: "Because of \u201C{{words}}\u201D",
  actions: "Decide with one key",
  accept: "Yes to all",
  reject: "No to all",
  link: "Find a contract",
  undo: "Take back",
  next: "Next",
  done: "Decided.",
  undoLast: "Take that back",
  themes: "Themes",
  noThemes: "A machine suggested no theme.",
  links: "Contracts",
  noLinks: "A machine suggested no contract.",
  severity: "How serious",
  state: {
    suggested: "Suggested by a machine",
    yes: "Yes",
    no: "No",
    yesBy: "Yes, says {{name}}",
    noBy: "No, says {{name}}"
  },
  toggle: "Switch \u201C{{label}}\u201D on or off",
  confirm: "Yes",
  confirmOf: "Yes: {{label}}",
  deny: "No",
  denyOf: "No: {{label}}",
  addTheme: "Add a theme",
  addThemeHint: "Three themes at most.",
  chooseTheme: "Choose a theme",
  addThemeButton: "Add theme",
  findContract: "Name of a contract or a provider",
  findButton: "Find",
  foundNone: "No contract has these words in its name. Try part of the name, or the provider.",
  linkButton: "Link",
  linkOf: "Link to {{label}}",
  severitySet: "How serious is it?",
  severityHint: "S3 and above go to the duty queue at once. S5 calls a duty worker now.",
  severityButton: "Set how serious it is",
  severityDecided: "Decided by {{name}}",
  severityMachine: "Suggested by a machine",
  markRead: "Mark as read",
  emptyTitle: "Nothing is waiting to be decided",
  emptyWords: "Every suggestion has had a yes or a no from a person.",
  emptyNext: "Back to today",
  keys: {
    switch: "Use single keys on this page",
    hint: "Y yes to all, N no to all, 1 to 3 switch a theme, L find a contract, U take back, J next. No key works while you type in a field."
  },
  error: {
    noItem: "We could not find that feedback. Check the address, or look for it in the search.",
    noTheme: "That theme is not on the list. Choose another.",
    noLink: "That contract was not suggested for this feedback. Find it by its name instead.",
    noContract: "We could not find that contract. Find it by its name.",
    noSeverity: "Choose how serious it is, from S0 to S5.",
    threeThemes: "Three themes at most. Say no to one before you add another.",
    abuseTheme: "Only safeguarding staff can say that possible abuse is none. If you think so, tell the duty worker.",
    openWorry: "A worry about this is open. Only safeguarding staff can make it less serious.",
    tooMany: "That is too much at once. Decide one by one.",
    nothingToUndo: "There is nothing of yours to take back here.",
    changedSince: "Somebody has changed this since, so it was not taken back. Look at it again.",
    unknown: "We did not understand that. Use the buttons on the page."
  }
};

// app/i18n/locales/en/safeguarding.json
var safeguarding_default = {
  page: {
    text: "{{council}}: worry {{level}} waits. Take it, or we call again: {{link}}",
    subject: "{{council}}: a worry at level {{level}} waits for a duty worker",
    mail: "A worry at level {{level}} waits in the duty queue of {{council}}.\n\nOpen it and take it here:\n{{link}}\n\nUntil somebody takes it, the duty workers are called again. This message says nothing about what was said or by whom, so that it can be read on any screen."
  },
  error: {
    noConcern: "We could not find that worry. It may have been closed, or the link may be cut short.",
    noItem: "We could not find what was said. Check the link.",
    taken: "A colleague has already taken this. Go back to the duty queue for the next one.",
    reason: "Choose what you decided. If it is not safeguarding, say why in a few words.",
    closed: "Someone has already closed this. What they decided is in the record.",
    noPhone: "There is no phone with this. Look at what was said for another way to reach them."
  }
};

// app/i18n/locales/en/settings.json
var settings_default = {
  error: {
    noCouncil: "There is no council at this address.",
    field: "Check \u201C{{field}}\u201D: it is missing or not written as it should be.",
    numberTaken: "Another council here already has this number for texts."
  },
  field: {
    contactName: "Give the name of the person who is named when someone first texts: 2 to 24 characters, so that it fits a text.",
    phone: "Write the number with its country code and no spaces, like +441632960123.",
    spoken: "Write the number as you would read it out, like 01632 960 123: 3 to 30 characters.",
    time: "Write the time with four figures, like 09:00 or 17:30.",
    hours: "The office must close after it opens. Look at both times.",
    colour: "Choose a colour, or write it as # and six figures, like #5b2a5e.",
    contrast: "White cannot be read on this colour. Choose a darker one: the contrast must be at least 4.5 to 1.",
    logoText: "The words beside the logo must be 60 characters or fewer.",
    email: "Write an email address like name@example.org, or leave it empty.",
    minutes: "Write a whole number of minutes from 1 to 60.",
    dutyWorker: "Give each duty worker a phone number or an email address, so that they can be called.",
    name: "Write the name of the council: 2 to 80 characters.",
    shortName: "Write the name as it is said in a text: 2 to 24 characters, so that it fits."
  }
};

// app/i18n/locales/en/simulator.json
var simulator_default = {
  title: "Phone simulator",
  lead: "This is a pretend phone in a demonstration. What you send goes through the same door as a real text, and what comes back is what a person would get. The acknowledgement waits 20 seconds, in case you have more to say.",
  from: "Which phone",
  choose: "Hold this phone",
  write: "Text message",
  send: "Send",
  look: "Look for new texts",
  refused: "The text was not taken (status {{status}}). Try again.",
  empty: "Write something first.",
  status: { queued: "on its way", sent: "sent", delivered: "delivered", undelivered: "not delivered", failed: "not delivered", cancelled: "taken back", unknown: "sent" }
};

// app/i18n/locales/en/tasks.json
var tasks_default = {
  error: {
    taken: "A colleague was quicker, or this is already done. Look at the list again.",
    gone: "We could not find that task."
  },
  title: "Work for a person",
  lead: "What no machine can do: ring, visit, tell someone in person. Take one, do it, and say how it went.",
  caption: "Waiting, the soonest due first",
  what: "What to do",
  about: "About",
  due: "By",
  who: "Who has it",
  mine: "You have it",
  other: "{{name}} has it",
  nobody: "Nobody yet",
  noReference: "No item",
  moment: "{{time}} on {{day}}",
  claim: "Take it",
  release: "Give it back",
  number: "Show the number",
  answer: "Show the answer",
  claimOf: "Take it: {{task}}, {{about}}",
  done: "Done",
  no_answer: "No answer",
  not_needed: "Not needed",
  numberIs: "Ring {{number}}",
  numberRecorded: "That you saw this number is recorded.",
  numberNone: "There is no number for this. Look at what was said for another way to reach them.",
  answerIs: "{{author}} answers:",
  answerNone: "There is no answer with this task.",
  emptyTitle: "No task waits",
  emptyWords: "Nobody is waiting for a call, a visit or an answer in person.",
  emptyNext: "Go to today",
  letters: "Work that failed for good",
  kind: {
    call_back: {
      title: "Ring back",
      todo: "Someone asked to be rung. Ring them; it costs them nothing."
    },
    visit: {
      title: "Arrange a visit",
      todo: "Someone asked for a visit. Ring to agree a day and a time."
    },
    cancel_visit: {
      title: "Perhaps a cancelled visit",
      todo: "Someone texted CANCEL. Find out whether a visit should be cancelled."
    },
    landline: {
      title: "Ring a landline",
      todo: "This phone cannot be texted. Ring, thank them and give them their reference."
    },
    death: {
      title: "Someone has died",
      todo: "We were told that this person has died. No more texts go out. Decide what needs doing, gently."
    },
    erasure_review: {
      title: "Asked to delete",
      todo: "Someone asked us to delete what they sent. Pass it to the data protection officer."
    },
    access_request: {
      title: "Asked what we hold",
      todo: "Someone asked what we hold about them. Pass it to the data protection officer today."
    },
    read_reply: {
      title: "A reply to our answer",
      todo: "Someone wrote back to an answer of ours. Read it and answer."
    },
    provider_opt_out: {
      title: "Stopped by the phone network",
      todo: "The network says this phone has stopped our texts. Ring, if they are waiting for us."
    },
    bad_number: {
      title: "A number that does not exist",
      todo: "A text could not go: the number is wrong. Look for another way to reach them."
    },
    undelivered: {
      title: "A text that did not arrive",
      todo: "A text of ours did not arrive. Ring and tell them what it said."
    },
    dead_job: {
      title: "Work that failed for good",
      todo: "Something the system does by itself has failed. Look at it and try it again."
    },
    help: {
      title: "Asked for help",
      todo: "Someone texted for help. Ring them now."
    },
    tell_in_person: {
      title: "Tell someone our answer",
      todo: "This person cannot be texted. Ring or see them and tell them the answer."
    },
    picture_refused: {
      title: "A picture that was not kept",
      todo: "A picture with a text could not be kept. Ask what it showed."
    },
    not_understood: {
      title: "A text nobody understood",
      todo: "Read the text and decide what was meant."
    }
  },
  dead: {
    title: "Work that failed for good",
    lead: "The system tried each of these eight times, or was told that it can never work. Nothing is lost: mend what is wrong and try again.",
    caption: "Failed, the longest waiting first",
    what: "What",
    since: "Since",
    why: "Why",
    tries: "Tries",
    do: "What you can do",
    retry: "Try again",
    retryOf: "Try again: {{what}}",
    emptyTitle: "Nothing has failed",
    emptyWords: "Everything the system was to do is done or on its way.",
    emptyNext: "Go to today",
    kind: {
      understand: "Read an item by machine",
      acknowledge: "Thank somebody for a text",
      send_text: "Send a text",
      ask_question: "Ask a question by text",
      deliver_reply: "Deliver an answer",
      page_duty: "Call the duty workers",
      escalate_concern: "Call the duty workers about a worry nobody took",
      fetch_picture: "Fetch a picture that came with a text",
      delete_at_provider: "Delete a text at the phone network"
    },
    because: {
      noNumber: "The council has no number to text from. Set one in settings.",
      network: "The phone network could not be reached, or turned the text away for now.",
      refused: "The phone network refused it.",
      mail: "The mail server could not be reached or refused it.",
      nobody: "Nothing on this server does this kind of work. The software may need an update.",
      database: "It could not be written down. The disk may be full.",
      unknown: "Something went wrong that we have no words for. The log has the details under this number: {{id}}"
    }
  },
  overdue: "{{due}}: overdue"
};

// app/i18n/locales/en/texts.json
var texts_default = {
  ack: "Thank you. {{contact}} at {{council}} will read this by {{by}}. Reference {{reference}}. Emergency? Ring 999. Reply STOP to stop.",
  help: "This is {{council}}. In danger now? Ring 999. Need medical help? Ring 111. Safeguarding: {{safeguardingPhone}}. A person is being told that you texted.",
  helpNotSafe: "In danger now? Ring 999. Need medical help? Ring 111. Or ring {{safeguardingPhone}}.",
  started: "This is {{council}}. You will get our texts again. Text us at any time, or ring {{phone}}. Emergency? Ring 999. Reply STOP to stop.",
  askStop: "Do you want us to stop texting? Reply STOP",
  callBack: "Thank you. {{contact}} at {{council}} will ring you by {{by}}. It costs you nothing. Emergency? Ring 999.",
  visitAsked: "Thank you. {{contact}} at {{council}} will ring you by {{by}} to agree a day and a time.",
  cancelToPerson: "Thank you. {{contact}} at {{council}} will look at this by {{by}}. If it is urgent, ring {{phone}}. No more texts? Reply STOP.",
  languageKept: "Thank you. We will remember that you want {{language}}. For now our texts are in English. To talk with an interpreter, text CALL.",
  languageEnglish: "Thank you. We will write to you in English.",
  deleteReceived: "Thank you. {{contact}} at {{council}} will look at deleting what you sent and tell you by {{day}}. To ask about it, ring {{phone}}.",
  accessReceived: "Thank you. {{contact}} at {{council}} will answer by {{day}} what we hold about you. To ask about it, ring {{phone}}.",
  info: "How {{council}} keeps and uses what you tell us: {{link}} Or ring {{phone}} and we will read it to you.",
  safeKept: "Thank you. Our answers will come straight to this phone. To change that, text NOT SAFE.",
  answerKept: "Thank you. We have kept your answer with {{reference}}. To change it, text CALL or ring {{phone}}.",
  replyReceived: "Thank you. {{contact}} at {{council}} will read this by {{by}}. Reference {{reference}}.",
  replyWaiting: "There is an answer to {{reference}}. Text READ or ring {{phone}}.",
  readNone: "There is no answer waiting for this phone. To ask about one, text STATUS or ring {{phone}}.",
  answer: "{{commissioner}} at {{council}}, about {{reference}}: {{words}}",
  statusWaiting: "{{reference}} is with {{contact}} at {{council}}, who will read it by {{by}}. To ask about it, ring {{phone}}.",
  statusRead: "{{reference}} has been read. {{contact}} at {{council}} has it. There is no answer yet. To ask about it, ring {{phone}}.",
  statusNone: "We found nothing from this phone to tell you about. Text us what you want to say, or ring {{phone}}.",
  whoHow: "Text WHO and the name of the service, and we will tell you who decides about it. Or ring {{phone}}.",
  whoFound: "{{commissioner}} decides about this for {{council}}. Next decision: {{day}}. To speak to them, ring {{phone}}.",
  whoFoundNoDay: "{{commissioner}} decides about this for {{council}}. No date is set for the next decision. To speak to them, ring {{phone}}.",
  whoWhich: "We know more than one by that name. Which one do you mean? Text WHO and its full name, or its name and town. Or ring {{phone}}.",
  whoOptions: "Which one do you mean? {{options}} Reply with the number.",
  whoNone: "We do not know that name. {{contact}} at {{council}} can help: ring {{phone}}, or text CALL and we will ring you.",
  heardHow: "Text HEARD and the key that we gave you, with a space between them. Or ring {{phone}}.",
  heardYes: "Yes. What you told us was read for the decision on {{day}}. To hear what was decided, ring {{phone}}.",
  heardNotYet: "Not yet. No decision has been made since you told us. What you said is kept for it. To ask about it, ring {{phone}}.",
  heardNone: "We do not know that key. Look at it again and text HEARD and the key, or ring {{phone}}.",
  pictureRefused: "We could not keep your picture. Please tell us in words what it shows, or ring {{phone}}.",
  askService: "If you can, tell us about {{reference}}: which service was it? Reply with its name, or reply SKIP.",
  askDay: "If you can, tell us about {{reference}}: what day did it happen? Reply with the day, or reply SKIP.",
  askWish: "What shall we do with {{reference}}? 1 Tell the provider now. 2 Tell them without me. 3 Council only. 4 Not sure: council only. Or reply SKIP.",
  askPrivacy: "Is this phone private? Reply SAFE and our answers come straight to it. Reply NOT SAFE and they never do. Or reply SKIP.",
  bareReference: "{{reference}}. {{phone}}.",
  bareNumber: "Ring {{phone}}.",
  standIn: { contact: "Our team", council: "your council" },
  when: { timeOnDay: "{{time}} on {{day}}", midday: "midday" },
  language: {
    en: "English",
    ur: "Urdu",
    pl: "Polish",
    ro: "Romanian",
    pa: "Punjabi",
    bn: "Bangla",
    ar: "Arabic"
  }
};

// app/i18n/locales/en/index.ts
var en_default = {
  accounts: accounts_default,
  common: common_default,
  components: components_default,
  contracts: contracts_default,
  desk: desk_default,
  duty: duty_default,
  evidence: evidence_default,
  jobs: jobs_default,
  public: public_default,
  responses: responses_default,
  review: review_default,
  safeguarding: safeguarding_default,
  settings: settings_default,
  simulator: simulator_default,
  tasks: tasks_default,
  texts: texts_default
};

// app/i18n/i18n.ts
var words = { en: en_default };
var defaultLanguage = "en";
var languages = Object.keys(words);
var instances = /* @__PURE__ */ new Map();
function i18nFor(language) {
  const lng = languages.find((each) => each === language) ?? defaultLanguage;
  const made = instances.get(lng);
  if (made) return made;
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng,
    fallbackLng: defaultLanguage,
    resources: words,
    defaultNS: "common",
    initAsync: false,
    interpolation: { escapeValue: false }
  });
  instances.set(lng, instance);
  return instance;
}
var translatorFor = (language) => i18nFor(language).t;

// app/server/open-services.ts
import { mkdirSync as mkdirSync2 } from "node:fs";
import path12 from "node:path";

// app/gateways/clock.ts
var systemClock = { now: () => /* @__PURE__ */ new Date() };

// app/gateways/disk/files.ts
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

// app/gateways/files.ts
var FileMissing = class extends Error {
  constructor(id2) {
    super(`no file is kept under ${id2}`);
    this.id = id2;
    this.name = "FileMissing";
  }
  id;
};
var ID = /^[A-Za-z0-9][A-Za-z0-9_-]{3,99}$/;
function assertFileId(id2) {
  if (!ID.test(id2)) throw new RangeError("a file id has 4 to 100 letters, digits, hyphens or underscores");
}

// app/gateways/disk/files.ts
var UNFINISHED = ".part";
function makeDiskFiles({ folder }) {
  const root = path.resolve(folder);
  const shelfOf = (id2) => path.join(root, id2.slice(-2).toLowerCase());
  const placeOf2 = (id2) => path.join(shelfOf(id2), id2);
  const shelves = /* @__PURE__ */ new Map();
  const shelfReady = (shelf) => {
    const known3 = shelves.get(shelf);
    if (known3) return known3;
    const made = makeShelf(shelf, root);
    shelves.set(shelf, made);
    made.catch(() => shelves.delete(shelf));
    return made;
  };
  return {
    async put(id2, sealed) {
      assertFileId(id2);
      const shelf = shelfOf(id2);
      await shelfReady(shelf);
      const part2 = path.join(shelf, `${id2}.${randomBytes(6).toString("hex")}${UNFINISHED}`);
      try {
        await writeDurably(part2, sealed);
        await rename(part2, placeOf2(id2));
      } catch (failure) {
        await rm(part2, { force: true });
        throw failure;
      }
      await flushFolder(shelf);
    },
    async get(id2) {
      assertFileId(id2);
      try {
        return await readFile(placeOf2(id2));
      } catch (failure) {
        if (isMissing(failure)) throw new FileMissing(id2);
        throw failure;
      }
    },
    async delete(id2) {
      assertFileId(id2);
      const shelf = shelfOf(id2);
      let names2;
      try {
        names2 = await readdir(shelf);
      } catch (failure) {
        if (isMissing(failure)) return;
        throw failure;
      }
      const leftovers = names2.filter((name) => name.startsWith(`${id2}.`) && name.endsWith(UNFINISHED));
      for (const name of [id2, ...leftovers]) await rm(path.join(shelf, name), { force: true });
      await flushFolder(shelf);
    }
  };
}
async function makeShelf(shelf, root) {
  await mkdir(shelf, { recursive: true, mode: 448 });
  await flushFolder(root);
  await flushFolder(path.dirname(root));
}
async function writeDurably(file, bytes2) {
  const handle2 = await open(file, "wx", 384);
  try {
    await handle2.writeFile(bytes2);
    await handle2.sync();
  } finally {
    await handle2.close();
  }
}
async function flushFolder(folder) {
  const handle2 = await open(folder, "r");
  try {
    await handle2.sync();
  } finally {
    await handle2.close();
  }
}
function isMissing(failure) {
  return failure instanceof Error && failure.code === "ENOENT";
}

// app/gateways/fake/sms.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { SegmentedMessage } from "sms-segments-calculator";

// app/gateways/sms.ts
var SmsFailure = class extends Error {
  kind;
  retryable;
  code;
  constructor(kind, options = {}) {
    super(options.code === void 0 ? `sms ${kind}` : `sms ${kind} (${options.code})`);
    this.name = "SmsFailure";
    this.kind = kind;
    this.retryable = options.retryable ?? kind === "temporary";
    this.code = options.code;
  }
};
var E164 = /^\+[1-9]\d{6,14}$/;
var MAX_BODY_CHARACTERS = 1600;
function assertSendable(message2) {
  if (!E164.test(message2.to)) throw new SmsFailure("bad_number", { code: "not_e164" });
  if (message2.body.trim() === "") throw new SmsFailure("rejected", { code: "empty_body" });
  if (message2.body.length > MAX_BODY_CHARACTERS) throw new SmsFailure("rejected", { code: "body_too_long" });
}

// app/gateways/fake/sms.ts
var KEPT_PER_PHONE = 500;
function makeFakeSms({ clock }) {
  const threads = /* @__PURE__ */ new Map();
  const listeners = /* @__PURE__ */ new Map();
  const media = /* @__PURE__ */ new Map();
  const landlines = /* @__PURE__ */ new Set();
  const optedOut = /* @__PURE__ */ new Set();
  const refusals = [];
  const losses = [];
  let report = () => void 0;
  let pending = Promise.resolve();
  const threadOf = (number2) => {
    const thread = threads.get(number2) ?? [];
    threads.set(number2, thread);
    return thread;
  };
  const keep = (number2, message2) => {
    const thread = threadOf(number2);
    thread.push(message2);
    if (thread.length > KEPT_PER_PHONE) thread.shift();
  };
  const move = async (text5, status, kind) => {
    text5.status = status;
    if (status === "delivered") for (const listener of listeners.get(text5.to) ?? []) listener(text5);
    const failure = kind && { kind, retryable: kind === "temporary" };
    await report({
      providerId: text5.providerId,
      status,
      jobId: text5.jobId,
      ...failure ? { failure } : {}
    });
  };
  const carry = async (text5, loss) => {
    await new Promise((resolve) => setImmediate(resolve));
    await move(text5, "sent");
    if (loss === void 0) await move(text5, "delivered");
    else await move(text5, "undelivered", loss);
  };
  const refusalOf = (message2) => {
    if (optedOut.has(message2.to)) return "opted_out";
    if (landlines.has(message2.to)) return "not_a_mobile";
    return refusals.shift();
  };
  return {
    async send(message2) {
      assertSendable(message2);
      const refusal2 = refusalOf(message2);
      if (refusal2 !== void 0) throw new SmsFailure(refusal2, { code: "fake" });
      const { to, from, body, jobId } = message2;
      const text5 = {
        direction: "to_phone",
        providerId: newProviderId("SM"),
        from,
        to,
        body,
        jobId,
        at: clock.now(),
        status: "queued"
      };
      keep(to, text5);
      const loss = losses.shift();
      pending = pending.then(() => carry(text5, loss));
      return {
        providerId: text5.providerId,
        status: "queued",
        parts: new SegmentedMessage(body).segmentsCount
      };
    },
    async fetchMedia(url) {
      const found = media.get(url);
      if (!found) throw new SmsFailure("rejected", { code: "foreign_media" });
      return found;
    },
    async deleteMessage(providerId) {
      for (const thread of threads.values()) {
        const index4 = thread.findIndex((message2) => message2.providerId === providerId);
        if (index4 !== -1) thread.splice(index4, 1);
      }
    },
    reportTo(listener) {
      report = listener;
    },
    settled: () => pending,
    subscribe(number2, listener) {
      const known3 = listeners.get(number2) ?? /* @__PURE__ */ new Set();
      listeners.set(number2, known3.add(listener));
      return () => void known3.delete(listener);
    },
    messagesTo: (number2) => threadOf(number2).filter(isOnThePhone),
    thread: (number2) => [...threadOf(number2)],
    phoneSends({ from, to, body, media: pictures3 = [] }) {
      const text5 = { providerId: newProviderId("SM"), from, to, body, media: pictures3 };
      keep(from, { ...text5, direction: "from_phone", at: clock.now() });
      return text5;
    },
    keepMedia(kept2) {
      const url = `https://media.example.org/${newProviderId("ME")}`;
      media.set(url, kept2);
      return { url, contentType: kept2.contentType };
    },
    failNext: (kind, times2 = 1) => void refusals.push(...Array(times2).fill(kind)),
    undeliverNext: (kind, times2 = 1) => void losses.push(...Array(times2).fill(kind)),
    setLandline: (number2) => void landlines.add(number2),
    setOptedOut: (number2, isOptedOut = true) => void (isOptedOut ? optedOut.add(number2) : optedOut.delete(number2))
  };
}
function isOnThePhone(message2) {
  return message2.direction === "to_phone" && message2.status !== "undelivered";
}
function newProviderId(prefix) {
  return prefix + randomBytes2(16).toString("hex");
}

// app/gateways/no-sms.ts
async function notSetUp() {
  throw new SmsFailure("temporary", { code: "no_provider" });
}
var noSms = { send: notSetUp, fetchMedia: notSetUp, deleteMessage: notSetUp };

// app/gateways/mail.ts
var MailFailure = class extends Error {
  kind;
  retryable;
  code;
  constructor(kind, options = {}) {
    super(options.code === void 0 ? `mail ${kind}` : `mail ${kind} (${options.code})`);
    this.name = "MailFailure";
    this.kind = kind;
    this.retryable = options.retryable ?? kind === "temporary";
    this.code = options.code;
  }
};
var ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;
function assertMailable(mail) {
  if (!ADDRESS.test(mail.to)) throw new MailFailure("bad_address", { code: "not_one_address" });
}

// app/gateways/smtp/mail.ts
var TIMEOUT_MS = 1e4;
var THIS_MACHINE = /* @__PURE__ */ new Set(["localhost", "127.0.0.1", "[::1]"]);
function makeSmtpMail(options) {
  const relay = new URL(options.url);
  const secure = relay.protocol === "smtps:";
  const requireTls = options.requireTls ?? !THIS_MACHINE.has(relay.hostname);
  const timeout = options.timeoutMs ?? TIMEOUT_MS;
  const connect3 = async () => {
    const { createTransport } = await import("nodemailer");
    return createTransport({
      host: relay.hostname.replace(/^\[|\]$/g, ""),
      port: relay.port ? Number(relay.port) : secure ? 465 : 587,
      secure,
      requireTLS: requireTls && !secure,
      ...relay.username ? {
        auth: { user: decodeURIComponent(relay.username), pass: decodeURIComponent(relay.password) }
      } : {},
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      disableFileAccess: true,
      disableUrlAccess: true
    });
  };
  let transport;
  return {
    async send(mail) {
      assertMailable(mail);
      transport ??= connect3();
      const relayed = await transport;
      try {
        const { messageId } = await relayed.sendMail({
          from: options.from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text
        });
        return { messageId };
      } catch (thrown) {
        throw asMailFailure(thrown);
      }
    }
  };
}
var NO_SUCH_MAILBOX = /* @__PURE__ */ new Set([550, 551, 553]);
var OUR_ACCOUNT = /* @__PURE__ */ new Set(["EAUTH", "ETLS"]);
function asMailFailure(thrown) {
  if (!(thrown instanceof Error)) return thrown;
  const { responseCode, code: code2, command } = thrown;
  if (code2 !== void 0 && OUR_ACCOUNT.has(code2))
    return new MailFailure("rejected", { retryable: true, code: code2 });
  if (responseCode !== void 0 && responseCode >= 500) {
    const isAddress = command === "RCPT TO" && NO_SUCH_MAILBOX.has(responseCode);
    return new MailFailure(isAddress ? "bad_address" : "rejected", { code: String(responseCode) });
  }
  if (responseCode !== void 0) return new MailFailure("temporary", { code: String(responseCode) });
  if (code2 !== void 0) return new MailFailure("temporary", { code: code2 });
  return thrown;
}

// app/gateways/twilio/client.ts
import { z as z2 } from "zod";

// app/gateways/twilio/callback-url.ts
var JOB = "job";
function statusCallbackFor(statusCallbackUrl, jobId) {
  const url = new URL(statusCallbackUrl);
  url.searchParams.set(JOB, jobId);
  return url.toString();
}

// app/gateways/twilio/errors.ts
var OPTED_OUT = [
  21610
  // the recipient has replied STOP to this sender or Messaging Service
];
var NOT_A_MOBILE = [
  21614,
  // the number is not a mobile number
  21635,
  // the number is a landline
  30006
  // landline or unreachable carrier
];
var BAD_NUMBER = [
  21211,
  // invalid "To" number
  21217,
  // the number does not appear to be valid
  21265,
  // a short code cannot receive
  21604,
  // no "To" number
  30005
  // unknown handset: no longer in service
];
var TEMPORARY = [
  14107,
  // message rate limit exceeded
  20009,
  // the resource cannot be deleted before it is complete
  20429,
  // too many requests
  20500,
  // internal server error
  20503,
  // service unavailable
  21611,
  // this sender's queue is full
  30001,
  // queue overflow
  30003,
  // handset unreachable: off or without signal
  30008,
  // unknown error at the carrier
  30017,
  // carrier network congestion
  30022,
  // rate limit at the carrier
  30036,
  // the validity period expired in the queue
  30410
  // the carrier did not answer in time
];
var OUR_ACCOUNT2 = [10001, 20003, 20005, 30002, 90010];
var REASONS = new Map([
  ...reasons(OPTED_OUT, "opted_out", false),
  ...reasons(NOT_A_MOBILE, "not_a_mobile", false),
  ...reasons(BAD_NUMBER, "bad_number", false),
  ...reasons(TEMPORARY, "temporary", true),
  ...reasons(OUR_ACCOUNT2, "rejected", true)
]);
function reasons(codes, kind, retryable) {
  return codes.map((code2) => [code2, { kind, retryable }]);
}
function reasonForCode(code2) {
  return REASONS.get(code2) ?? { kind: "rejected", retryable: false };
}
function reasonForStatus(status) {
  if (status === 408 || status === 429 || status >= 500) return { kind: "temporary", retryable: true };
  if (status === 401 || status === 403) return { kind: "rejected", retryable: true };
  return { kind: "rejected", retryable: false };
}
var NETWORK_CODES = /* @__PURE__ */ new Set([
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ERR_NETWORK",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_SOCKET"
]);
function asSmsFailure(thrown) {
  if (!(thrown instanceof Error)) return thrown;
  const { status, code: code2 } = thrown;
  if (typeof status === "number") {
    const known3 = typeof code2 === "number" && code2 > 0;
    const reason = known3 && REASONS.has(code2) ? reasonForCode(code2) : reasonForStatus(status);
    return new SmsFailure(reason.kind, {
      retryable: reason.retryable,
      code: known3 ? String(code2) : `http_${status}`
    });
  }
  const cause = thrown.cause;
  for (const name of [code2, cause?.code]) {
    if (typeof name === "string" && NETWORK_CODES.has(name))
      return new SmsFailure("temporary", { code: name });
  }
  if (thrown.name === "TimeoutError") return new SmsFailure("temporary", { code: "ETIMEDOUT" });
  if (thrown instanceof SyntaxError) return new SmsFailure("temporary", { code: "unreadable_answer" });
  return thrown;
}

// app/gateways/twilio/media.ts
var MAX_MEDIA_BYTES = 5 * 1024 * 1024;
async function fetchTwilioMedia(url, access) {
  if (!isTwilioAddress(url, access.baseUrl)) throw new SmsFailure("rejected", { code: "foreign_media" });
  const credentials = Buffer.from(`${access.accountSid}:${access.authToken}`).toString("base64");
  const answer3 = await fetch(url, {
    headers: { authorization: `Basic ${credentials}` },
    signal: AbortSignal.timeout(access.timeoutMs)
  });
  if (!answer3.ok || answer3.body === null) {
    await answer3.body?.cancel();
    const { kind, retryable } = reasonForStatus(answer3.status);
    throw new SmsFailure(kind, { retryable, code: `http_${answer3.status}` });
  }
  return {
    bytes: await readAtMost(answer3.body, MAX_MEDIA_BYTES),
    contentType: answer3.headers.get("content-type") ?? "application/octet-stream"
  };
}
async function readAtMost(body, limit) {
  const reader = body.getReader();
  const chunks = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new SmsFailure("rejected", { code: "media_too_large" });
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}
function isTwilioAddress(url, baseUrl) {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (baseUrl !== void 0) return origin === new URL(baseUrl).origin;
  return protocol === "https:" && hostname.endsWith(".twilio.com");
}

// app/gateways/twilio/statuses.ts
var STATUSES = {
  accepted: "queued",
  scheduled: "queued",
  queued: "queued",
  sending: "queued",
  sent: "sent",
  delivered: "delivered",
  read: "delivered",
  partially_delivered: "undelivered",
  undelivered: "undelivered",
  failed: "failed",
  canceled: "cancelled"
};
function deliveryStatusOf(twilioStatus) {
  return Object.hasOwn(STATUSES, twilioStatus) ? STATUSES[twilioStatus] : "unknown";
}

// app/gateways/twilio/client.ts
var TIMEOUT_MS2 = 1e4;
var createdMessage = z2.object({
  sid: z2.string().min(1),
  status: z2.string().min(1),
  numSegments: z2.coerce.number().int().min(0).nullish()
});
function makeTwilioSms(options) {
  if (!options.accountSid.startsWith("AC") || options.authToken === "") {
    throw new RangeError("Twilio needs an account SID that begins with AC, and its auth token");
  }
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS2;
  let client;
  const connected = () => {
    client ??= connect(options, timeoutMs);
    return client;
  };
  return {
    async send(message2) {
      assertSendable(message2);
      const twilio = await connected();
      const answer3 = await speaking(
        () => twilio.messages.create({
          to: message2.to,
          from: message2.from,
          body: message2.body,
          statusCallback: statusCallbackFor(message2.statusCallbackUrl, message2.jobId),
          ...message2.validForSeconds === void 0 ? {} : { validityPeriod: message2.validForSeconds },
          ...options.messagingServiceSid ? { messagingServiceSid: options.messagingServiceSid } : {}
        })
      );
      const created = createdMessage.safeParse(answer3);
      if (!created.success) throw new SmsFailure("temporary", { code: "unreadable_answer" });
      const { sid, status, numSegments } = created.data;
      return { providerId: sid, status: deliveryStatusOf(status), parts: numSegments || null };
    },
    fetchMedia: (url) => speaking(() => fetchTwilioMedia(url, { ...options, timeoutMs })),
    async deleteMessage(providerId) {
      const twilio = await connected();
      try {
        await speaking(() => twilio.messages(providerId).remove());
      } catch (failure) {
        if (failure instanceof SmsFailure && isGone(failure)) return;
        throw failure;
      }
    }
  };
}
function isGone(failure) {
  return failure.code === "20404" || failure.code === "http_404";
}
async function speaking(call) {
  try {
    return await call();
  } catch (thrown) {
    throw asSmsFailure(thrown);
  }
}
async function connect({ accountSid, authToken, baseUrl }, timeout) {
  const { default: sdk } = await import("twilio");
  const httpClient = new sdk.RequestClient({ timeout });
  if (baseUrl !== void 0) {
    const request = httpClient.request.bind(httpClient);
    httpClient.request = (asked2) => request({ ...asked2, uri: rebased(asked2.uri, baseUrl) });
  }
  return new sdk.Twilio(accountSid, authToken, { httpClient });
}
function rebased(uri, baseUrl) {
  const { pathname, search } = new URL(uri);
  return new URL(pathname + search, baseUrl).toString();
}

// app/lib/vault.server.ts
import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from "node:crypto";
var VERSION = 1;
var IV = 12;
var TAG = 16;
var KEY = 32;
var HEAD = 2 + IV + KEY + TAG + IV;
var pool = Buffer.alloc(8192);
var used = pool.length;
function random(count7) {
  if (used + count7 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes2 = Buffer.from(pool.subarray(used, used + count7));
  pool.fill(0, used, used + count7);
  used += count7;
  return bytes2;
}
function encrypt(key2, iv, plain4) {
  const cipher = createCipheriv("aes-256-gcm", key2, iv);
  const body = cipher.update(plain4);
  cipher.final();
  return [body, cipher.getAuthTag()];
}
function decrypt(key2, iv, body, tag) {
  const decipher = createDecipheriv("aes-256-gcm", key2, iv);
  decipher.setAuthTag(tag);
  const plain4 = decipher.update(body);
  decipher.final();
  return plain4;
}
function makeVault(keys) {
  const newest = Math.max(...Object.keys(keys.masters).map(Number));
  function openBytes(sealed) {
    const bytes2 = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes2.length < HEAD + TAG || bytes2[0] !== VERSION)
      throw new Error("Not a sealed value of a known version");
    const master = keys.masters[bytes2[1]];
    if (!master) throw new Error(`Master key ${bytes2[1]} is not held`);
    let at3 = 2;
    const take = (count7) => {
      at3 += count7;
      return bytes2.subarray(at3 - count7, at3);
    };
    const wrapIv = take(IV);
    const wrapped = take(KEY);
    const wrapTag = take(TAG);
    const iv = take(IV);
    const body = bytes2.subarray(at3, bytes2.length - TAG);
    return decrypt(decrypt(master, wrapIv, wrapped, wrapTag), iv, body, bytes2.subarray(bytes2.length - TAG));
  }
  return {
    seal(plain4) {
      const itemKey = random(KEY);
      const wrapIv = random(IV);
      const iv = random(IV);
      const [wrapped, wrapTag] = encrypt(keys.masters[newest], wrapIv, itemKey);
      const [body, tag] = encrypt(
        itemKey,
        iv,
        typeof plain4 === "string" ? Buffer.from(plain4, "utf8") : plain4
      );
      return Buffer.concat([Buffer.of(VERSION, newest), wrapIv, wrapped, wrapTag, iv, body, tag]);
    },
    openBytes,
    openText: (sealed) => openBytes(sealed).toString("utf8"),
    lookup: (purpose, value2) => createHmac("sha256", keys.lookup).update(purpose).update("\0").update(value2).digest("hex"),
    pseudonym: (value2) => createHmac("sha256", keys.pseudonym).update(value2).digest("hex").slice(0, 32)
  };
}

// app/features/accounts/cookie.rules.ts
function cookie(bare, isHttps) {
  const name = isHttps ? `__Host-${bare}` : bare;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
  return {
    name,
    set: (value2) => `${name}=${value2}; ${attributes}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
    read(header) {
      for (const part2 of header?.split(";") ?? []) {
        const at3 = part2.indexOf("=");
        if (at3 > 0 && part2.slice(0, at3).trim() === name) return part2.slice(at3 + 1).trim() || null;
      }
      return null;
    }
  };
}
var sessionCookie = (isHttps) => cookie("earshot", isHttps);

// app/features/accounts/csrf.server.ts
import { randomBytes as randomBytes3, timingSafeEqual } from "node:crypto";
var looksLikeOurs = /^[\w-]{22}$/;
function makeCsrf(vault) {
  const csrfTokenFor = (sessionToken) => vault.lookup("csrf-session", sessionToken);
  const formTokenFor = (cookie2) => vault.lookup("csrf-form", cookie2);
  return {
    /** The form token of a session: the same for as long as the session lasts. */
    csrfTokenFor,
    /** Whether a form of this session carries its token. Constant time. */
    checkCsrf: (sessionToken, given) => isSame(csrfTokenFor(sessionToken), given ?? ""),
    /**
     * The form token of someone not signed in: the cookie's random value, signed (signed double submit, OWASP). Keeps the
     * cookie they have.
     */
    anonymousCsrf(cookie2) {
      const isNew = !cookie2 || !looksLikeOurs.test(cookie2);
      const value2 = isNew ? randomBytes3(16).toString("base64url") : cookie2;
      return { token: formTokenFor(value2), cookie: value2, isNew };
    },
    /** Whether a form of someone not signed in carries the token of their cookie. Constant time. */
    checkAnonymousCsrf: (cookie2, given) => Boolean(cookie2) && isSame(formTokenFor(cookie2 ?? ""), given ?? "")
  };
}
function isSame(expected, given) {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}

// app/features/accounts/accounts.repo.server.ts
init_schema();
init_store();
import { and, asc, count, eq, gt, inArray, isNull, ne, sql as sql2 } from "drizzle-orm";
async function findByEmail(db, councilId, email2) {
  const [row] = await db.select().from(account).where(and(eq(account.councilId, councilId), eq(account.email, email2)));
  return row ?? null;
}
async function findAccount(db, councilId, accountId) {
  const [row] = await db.select().from(account).where(and(eq(account.councilId, councilId), eq(account.id, accountId)));
  return row ?? null;
}
async function listAccounts(db, councilId) {
  return db.select().from(account).where(eq(account.councilId, councilId)).orderBy(asc(account.name), asc(account.id));
}
var selectStaying = prepared(
  "accounts_staying",
  (db) => db.select({
    id: account.id,
    name: account.name,
    jobTitle: account.jobTitle,
    status: account.status,
    deputyId: account.deputyId
  }).from(account).where(and(eq(account.councilId, sql2.placeholder("councilId")), ne(account.status, "left"))).orderBy(asc(account.id))
);
async function listStaying(db, councilId) {
  return selectStaying(db).execute({ councilId });
}
async function listByIds(db, councilId, ids) {
  return db.select().from(account).where(and(eq(account.councilId, councilId), inArray(account.id, [...ids])));
}
async function listRoles(db, councilId) {
  return db.select({ accountId: accountRole.accountId, role: accountRole.role }).from(accountRole).where(eq(accountRole.councilId, councilId)).orderBy(asc(accountRole.role));
}
async function listRolesOf(db, accountId) {
  const rows = await db.select({ role: accountRole.role }).from(accountRole).where(eq(accountRole.accountId, accountId)).orderBy(asc(accountRole.role));
  return rows.map((row) => row.role);
}
async function listHolders(db, councilId, role) {
  const rows = await db.select({ account }).from(accountRole).innerJoin(account, eq(account.id, accountRole.accountId)).where(
    and(eq(accountRole.councilId, councilId), eq(accountRole.role, role), eq(account.status, "active"))
  ).orderBy(asc(account.name), asc(account.id));
  return rows.map((row) => row.account);
}
async function countOtherHolders(db, councilId, role, exceptAccountId) {
  const [row] = await db.select({ n: count() }).from(accountRole).innerJoin(account, eq(account.id, accountRole.accountId)).where(
    and(
      eq(accountRole.councilId, councilId),
      eq(accountRole.role, role),
      eq(account.status, "active"),
      ne(account.id, exceptAccountId)
    )
  );
  return row?.n ?? 0;
}
async function addAccount(tx, row) {
  await tx.insert(account).values(row);
}
async function changeAccount(tx, councilId, accountId, values) {
  await tx.update(account).set(values).where(and(eq(account.councilId, councilId), eq(account.id, accountId)));
}
async function replaceRoles(tx, councilId, accountId, roles3, grantedAt) {
  await tx.delete(accountRole).where(and(eq(accountRole.councilId, councilId), eq(accountRole.accountId, accountId)));
  const rows = [...new Set(roles3)].map((role) => ({ councilId, accountId, role, grantedAt }));
  if (rows.length > 0) await tx.insert(accountRole).values(rows);
}
async function addLink(tx, row) {
  await tx.insert(signInLink).values(row);
}
var isOpen = (councilId, now) => and(eq(signInLink.councilId, councilId), isNull(signInLink.usedAt), gt(signInLink.expiresAt, now));
async function findOpenLink(db, councilId, digest, purpose, now) {
  const [row] = await db.select().from(signInLink).where(and(isOpen(councilId, now), eq(signInLink.id, digest), eq(signInLink.purpose, purpose)));
  return row ?? null;
}
async function spendLink(tx, councilId, digest, now) {
  const used3 = await tx.update(signInLink).set({ usedAt: now }).where(and(isOpen(councilId, now), eq(signInLink.id, digest))).returning({ id: signInLink.id });
  return used3.length === 1;
}
async function endLinks(tx, councilId, purpose, accountId, now) {
  await tx.update(signInLink).set({ expiresAt: now }).where(
    and(
      isOpen(councilId, now),
      eq(signInLink.purpose, purpose),
      accountId ? eq(signInLink.accountId, accountId) : isNull(signInLink.accountId)
    )
  );
}

// app/features/accounts/actor.schema.ts
import { z as z4 } from "zod";
var roles = [
  "commissioner",
  "joint_commissioner",
  "call_handler",
  "safeguarding",
  "admin",
  "dpo",
  "analyst",
  "provider",
  "frontline",
  "advocate",
  "scrutiny"
];
var roleSchema = z4.enum(roles);

// app/features/accounts/sessions.repo.server.ts
init_schema();
init_store();
import { and as and2, asc as asc2, desc, eq as eq2, gt as gt2, isNull as isNull2, sql as sql3 } from "drizzle-orm";
var selectActor = prepared(
  "session_actor",
  (db) => db.select({
    accountId: session.accountId,
    lastSeenAt: session.lastSeenAt,
    expiresAt: session.expiresAt,
    name: account.name,
    status: account.status,
    role: accountRole.role
  }).from(session).innerJoin(account, and2(eq2(account.id, session.accountId), eq2(account.councilId, session.councilId))).leftJoin(accountRole, eq2(accountRole.accountId, session.accountId)).where(
    and2(
      eq2(session.id, sql3.placeholder("id")),
      eq2(session.councilId, sql3.placeholder("councilId")),
      isNull2(session.endedAt)
    )
  ).orderBy(asc2(accountRole.role))
);
async function findHolder(db, councilId, digest) {
  const rows = await selectActor(db).execute({ id: digest, councilId });
  const [first] = rows;
  if (!first) return null;
  return {
    accountId: first.accountId,
    name: first.name,
    isActive: first.status === "active",
    roles: rows.flatMap((row) => row.role ?? []),
    lastSeenAt: first.lastSeenAt,
    expiresAt: first.expiresAt
  };
}
async function addSession(tx, row) {
  await tx.insert(session).values(row);
}
async function touchSession(tx, digest, now) {
  await tx.update(session).set({ lastSeenAt: now }).where(and2(eq2(session.id, digest), isNull2(session.endedAt)));
}
async function listOpen(db, councilId, accountId, now, seenSince) {
  return db.select().from(session).where(
    and2(
      eq2(session.councilId, councilId),
      eq2(session.accountId, accountId),
      isNull2(session.endedAt),
      gt2(session.expiresAt, now),
      gt2(session.lastSeenAt, seenSince)
    )
  ).orderBy(desc(session.createdAt));
}
async function endSession(tx, councilId, digest, now, onlyOf) {
  const [ended] = await tx.update(session).set({ endedAt: now }).where(
    and2(
      eq2(session.id, digest),
      eq2(session.councilId, councilId),
      isNull2(session.endedAt),
      onlyOf ? eq2(session.accountId, onlyOf) : void 0
    )
  ).returning({ accountId: session.accountId });
  return ended?.accountId ?? null;
}
async function endAllOf(tx, councilId, accountId, now) {
  const ended = await tx.update(session).set({ endedAt: now }).where(and2(eq2(session.councilId, councilId), eq2(session.accountId, accountId), isNull2(session.endedAt))).returning({ id: session.id });
  return ended.length;
}

// app/features/accounts/name-forms.ts
var ambiguousNames = new Set(
  "amber april art august autumn bell best bill bird bishop black bland bloom bond brook brooks brown bush carol case chance chase cliff close cook cross crystal dale daisy dawn day dean drew earl early ernest faith farmer fay field fisher flower ford fox frank gale gene gift gold good grace grant gray green grey guy hand hardy harmony hay hazel head heath heather hill holiday holly hope house hunt iris ivy jack jade jean jewel joy june kay key king knight lake lance laurel lee lily little lodge long love low luck mark marsh mason max may mercy merry miles mills misty moor more nelly nick nurse olive page parish park pat patience pearl penny pepper piper pitt pool poppy porter post potter power price pride priest prince ray read rich rice rivers rob robin rock rose rowan ruby rush rusty sandy savage sharp shepherd short skip small sky smart star stone storm strange street strong sue summer sunny swift tab teal terry tony town trip trinity tuck victor viola violet wade walker wall ward waters way wells west white wild will wills winter wise wood woods young".split(" ")
);
var sameName = [
  "abigail abby abbie",
  "alexander alex sandy",
  "alexandra alex sandra",
  "alison ali",
  "andrew andy drew",
  "anthony tony",
  "barbara barb babs",
  "benjamin ben",
  "catherine katherine kathryn cath kath cathy kathy kate katie",
  "charles charlie",
  "christine christina chris chrissie",
  "christopher chris",
  "daniel dan danny",
  "david dave",
  "deborah debbie deb debra",
  "edward ed eddie ted",
  "elizabeth liz lizzie beth betty libby",
  "frederick fred freddie",
  "gregory greg",
  "jacqueline jackie jacqui",
  "james jim jimmy jamie",
  "jennifer jenny jen",
  "jonathan jon jonny",
  "joseph joe",
  "josephine jo josie",
  "joanna joanne jo",
  "kenneth ken kenny",
  "kimberley kim",
  "lesley les",
  "margaret maggie marge meg peggy",
  "matthew matt",
  "michael mike mick",
  "mohammed muhammad mohammad mohamed mo",
  "nicholas nick nicky",
  "nicola nicky nikki",
  "pamela pam",
  "patricia pat trish tricia",
  "patrick pat paddy",
  "peter pete",
  "philip phillip phil",
  "rebecca becky becca",
  "richard rich rick dick",
  "robert rob bob bobby robbie",
  "samantha sam",
  "samuel sam",
  "stephen steven steve",
  "susan sue susie suzanne",
  "theresa teresa terri",
  "thomas tom tommy",
  "timothy tim",
  "victoria vicky vicki tori",
  "william will bill billy"
].map((line2) => line2.split(" "));
var otherForms = new Map(
  [...new Set(sameName.flat())].map((name) => [
    name,
    [...new Set(sameName.filter((line2) => line2.includes(name)).flat())].filter((other) => other !== name)
  ])
);

// app/features/accounts/shield.rules.ts
var firmTitles = /* @__PURE__ */ new Set(["mr", "mrs", "ms", "mx", "cllr", "councillor", "prof", "professor", "sir"]);
var softTitles = /* @__PURE__ */ new Set(["miss", "dr", "doctor", "nurse", "sister", "matron", "lady", "rev", "reverend"]);
var councilPhrases = [
  "council",
  "commissioner",
  "commissioners",
  "commissioning",
  "social worker",
  "duty worker",
  "county hall",
  "town hall"
].map((phrase) => phrase.split(" "));
var emptyJobWords = new Set(
  [
    "a an and the of for in to at with adult adults care carer carers caring child children day",
    "disability disabilities family health home homes human learning living long mental old older people person",
    "call contact deputy head integrated interim lead quality senior service services social support system team",
    "term word worker workers"
  ].flatMap((line2) => line2.split(" "))
);
var links = new Set(
  "a an the my our your his her their mums dads from at in with of for as is was who whos called named name says said".split(
    " "
  )
);
var LONGEST_LINK = 4;
function namesAccountHolder(words8, accounts) {
  const text5 = wordsOf(words8);
  const present = new Set(text5.map((word) => word.text));
  return accounts.filter((holder2) => isNamed(holder2, text5, present)).map((holder2) => holder2.id);
}
function isNamed(holder2, text5, present) {
  const parts = holder2.name.split(/\s+/).map(fold).filter(Boolean);
  while (parts.length > 1 && (firmTitles.has(parts[0]) || softTitles.has(parts[0]))) parts.shift();
  const first = parts[0];
  if (!first) return false;
  const firsts = /* @__PURE__ */ new Set([first, ...otherForms.get(first) ?? []]);
  const surnames2 = new Set(holder2.name.trim().split(/\s+/).slice(1).at(-1)?.split("-").map(fold) ?? []);
  if (![...firsts, ...surnames2].some((name) => present.has(name) || present.has(`${name}s`))) return false;
  const is = (names2, word) => word !== void 0 && (names2.has(word.text) || word.text.endsWith("s") && names2.has(word.text.slice(0, -1)));
  const jobs = [...councilPhrases, ...ownJobWords(holder2.jobTitle)];
  return text5.some((word, at3) => {
    const isFirst = is(firsts, word);
    const isSurname2 = is(surnames2, word);
    if (!isFirst && !isSurname2) return false;
    if (isSurname2 && isFullName(text5, at3, (other) => is(firsts, other))) return true;
    const isClear = !ambiguousNames.has(word.text) || word.isProper || word.isSetOff;
    if (isSurname2 && isTitled(text5, at3, isClear)) return true;
    return isClear && isBesideJob(text5, at3, jobs);
  });
}
function isFullName(text5, at3, isFirst) {
  const here = text5[at3].sentence;
  const near = (offset) => {
    const word = text5[at3 + offset];
    return word?.sentence === here ? word : void 0;
  };
  const between = near(-1);
  const isMiddle = between !== void 0 && (between.text.length === 1 || between.isProper);
  return isFirst(near(-1)) || isMiddle && isFirst(near(-2)) || isFirst(near(1));
}
function isTitled(text5, at3, isClear) {
  const before = text5[at3 - 1];
  const title = before?.text.length === 1 ? text5[at3 - 2] : before;
  if (!title) return false;
  return firmTitles.has(title.text) || softTitles.has(title.text) && isClear;
}
function isBesideJob(text5, at3, jobs) {
  const sentence = text5[at3].sentence;
  const isHere = (index4) => text5[index4]?.sentence === sentence;
  const jobAt = (index4, job2) => job2.every((part2, i) => isHere(index4 + i) && text5[index4 + i].text === part2);
  for (let gap = 0; gap <= LONGEST_LINK; gap++) {
    const after = text5.slice(at3 + 1, at3 + 1 + gap);
    const isJoined = after.every((word, i) => links.has(word.text) || i === gap - 1 && gap > 1);
    if (isJoined && jobs.some((job2) => jobAt(at3 + 1 + gap, job2))) return true;
    const before = text5.slice(Math.max(0, at3 - gap), at3);
    if (!before.every((word) => links.has(word.text))) continue;
    if (jobs.some((job2) => jobAt(at3 - gap - job2.length, job2))) return true;
  }
  return false;
}
function ownJobWords(jobTitle) {
  return jobTitle.split(/[^\p{L}\p{M}'’]+/u).map(fold).filter((word) => word.length > 2 && !emptyJobWords.has(word)).map((word) => [word]);
}
function wordsOf(words8) {
  const found = [];
  let sentence = 0;
  let isStart = true;
  for (const [token3] of words8.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[.!?;:\n,]/gu)) {
    if (token3 === ",") {
      const last = found.at(-1);
      if (last && isFirstOf(found, last)) last.isSetOff = true;
    } else if (/^[.!?;:\n]$/.test(token3)) {
      const last = found.at(-1)?.text ?? "";
      if (token3 === "." && (last.length === 1 || firmTitles.has(last) || softTitles.has(last))) continue;
      sentence++;
      isStart = true;
    } else {
      const isProper = !isStart && /^\p{Lu}[\p{M}'’]*\p{L}*\p{Ll}/u.test(token3);
      found.push({ text: fold(token3.replace(/['’]s$/i, "")), isProper, isSetOff: false, sentence });
      isStart = false;
    }
  }
  return found;
}
var isFirstOf = (found, word) => found.at(-2)?.sentence !== word.sentence;
var fold = (text5) => text5.normalize("NFKD").replace(/[^\p{L}]/gu, "").toLowerCase();
function deputyFor(accountId, named2, accounts) {
  const byId = new Map(accounts.map((each) => [each.id, each]));
  const seen = /* @__PURE__ */ new Set([accountId]);
  for (let at3 = byId.get(accountId)?.deputyId; at3 && !seen.has(at3); at3 = byId.get(at3)?.deputyId) {
    seen.add(at3);
    if (byId.get(at3)?.status === "active" && !named2.includes(at3)) return at3;
  }
  return null;
}

// app/features/accounts/directory.service.server.ts
function makeDirectory({ store, clock, audit }) {
  async function list4(councilId) {
    const [rows, roleRows] = await Promise.all([
      listAccounts(store.db, councilId),
      listRoles(store.db, councilId)
    ]);
    const rolesOf = new Map(rows.map((row) => [row.id, []]));
    for (const { accountId, role } of roleRows) rolesOf.get(accountId)?.push(role);
    return rows.map(({ id: id2, name, email: email2, jobTitle, status, deputyId }) => ({
      id: id2,
      name,
      email: email2,
      jobTitle,
      status,
      deputyId,
      roles: rolesOf.get(id2) ?? []
    }));
  }
  async function getStaying(tx, councilId, accountId) {
    const row = await findAccount(tx, councilId, accountId);
    if (!row) throw new AppError("not_found", "accounts:error.noAccount");
    if (row.status === "left") throw new AppError("conflict", "accounts:error.alreadyLeft");
    return row;
  }
  async function refuseLastAdmin(tx, councilId, accountId) {
    const isAdmin = (await listRolesOf(tx, accountId)).includes("admin");
    if (isAdmin && await countOtherHolders(tx, councilId, "admin", accountId) === 0)
      throw new AppError("conflict", "accounts:error.lastAdmin");
  }
  const recordChange = (tx, by2, action, accountId, detail, at3) => audit.record(tx, {
    councilId: by2.councilId,
    actor: by2.actor,
    action,
    subjectKind: "account",
    subjectId: accountId,
    detail,
    at: at3
  });
  return {
    /** Everyone who has or had an account in the council, by name. */
    listAccounts: (by2) => list4(by2.councilId),
    /** Names and job titles by account id, those who have left included. Unknown ids are left out. */
    async namesOf(councilId, ids) {
      const rows = ids.length > 0 ? await listByIds(store.db, councilId, [...new Set(ids)]) : [];
      return new Map(rows.map(({ id: id2, name, jobTitle }) => [id2, { name, jobTitle }]));
    },
    /** Who can sign in with a role, by name: whom to page or to hand work to. */
    async listHolders(councilId, role) {
      const rows = await listHolders(store.db, councilId, role);
      return rows.map(({ id: id2, name, email: email2 }) => ({ id: id2, name, email: email2 }));
    },
    /**
     * The account holders that these words name, each with the deputy who gets the item instead: someone who works here
     * and is not named as well, along the line of deputies; null where there is nobody.
     */
    async namedIn(councilId, words8) {
      const staying = await listStaying(store.db, councilId);
      const named2 = namesAccountHolder(words8, staying);
      return named2.map((accountId) => ({ accountId, deputyId: deputyFor(accountId, named2, staying) }));
    },
    /**
     * Replaces what someone may do; it counts from their next request. Throws AppError "conflict" for the last admin, and
     * "forbidden" for one's own roles: whoever looks after accounts cannot let themselves in to what people say.
     */
    async setRoles(by2, accountId, roles3) {
      if (by2.actor.kind === "account" && by2.actor.accountId === accountId)
        throw new AppError("forbidden", "accounts:error.ownRoles");
      const wanted = [...new Set(roles3.map((role) => roleSchema.parse(role)))];
      if (wanted.length === 0) throw new AppError("bad_input", "accounts:field.rolesMissing");
      const now = clock.now();
      await store.write(async (tx) => {
        await getStaying(tx, by2.councilId, accountId);
        if (!wanted.includes("admin")) await refuseLastAdmin(tx, by2.councilId, accountId);
        const before = await listRolesOf(tx, accountId);
        await replaceRoles(tx, by2.councilId, accountId, wanted, now);
        const detail = { before: before.join(" "), after: wanted.join(" ") };
        await recordChange(tx, by2, "account.roles_set", accountId, detail, now);
      });
    },
    /** Says who stands in for someone, or nobody. Throws AppError when it is the same person or someone who has left. */
    async setDeputy(by2, accountId, deputyId) {
      if (accountId === deputyId) throw new AppError("bad_input", "accounts:error.deputySelf");
      const now = clock.now();
      await store.write(async (tx) => {
        await getStaying(tx, by2.councilId, accountId);
        const deputy = deputyId ? await findAccount(tx, by2.councilId, deputyId) : null;
        if (deputyId && (!deputy || deputy.status === "left"))
          throw new AppError("bad_input", "accounts:error.deputyGone");
        await changeAccount(tx, by2.councilId, accountId, { deputyId });
        await recordChange(tx, by2, "account.deputy_set", accountId, { deputy: deputyId }, now);
      });
    },
    /**
     * Someone leaves: every session ends, the password is destroyed, and they can never sign in again. Throws AppError
     * "conflict" for the last admin.
     */
    async leave(by2, accountId) {
      const now = clock.now();
      await store.write(async (tx) => {
        await getStaying(tx, by2.councilId, accountId);
        await refuseLastAdmin(tx, by2.councilId, accountId);
        await changeAccount(tx, by2.councilId, accountId, {
          status: "left",
          passwordHash: null,
          leftAt: now
        });
        await endLinks(tx, by2.councilId, "invite", accountId, now);
        const sessions = await endAllOf(tx, by2.councilId, accountId, now);
        await recordChange(tx, by2, "account.left", accountId, { sessions }, now);
      });
    }
  };
}

// app/lib/ids.ts
import { randomFillSync as randomFillSync2 } from "node:crypto";
var pool2 = Buffer.allocUnsafe(4096);
var used2 = pool2.length;
var lastMs = 0;
var lastSeq = 0;
function randomBytesFromPool(count7) {
  if (used2 + count7 > pool2.length) {
    randomFillSync2(pool2);
    used2 = 0;
  }
  const bytes2 = pool2.subarray(used2, used2 + count7);
  used2 += count7;
  return bytes2;
}
function newId() {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    lastSeq = 0;
  } else if (++lastSeq > 4095) {
    lastMs += 1;
    lastSeq = 0;
  }
  const random2 = randomBytesFromPool(8);
  const time3 = lastMs.toString(16).padStart(12, "0");
  const tail2 = random2.toString("hex");
  const variant = (random2[0] & 63 | 128).toString(16).padStart(2, "0");
  return `${time3.slice(0, 8)}-${time3.slice(8)}-7${lastSeq.toString(16).padStart(3, "0")}-${variant}${tail2.slice(2, 4)}-${tail2.slice(4)}`;
}

// app/features/accounts/joining.service.server.ts
init_store();

// app/features/accounts/accounts.schema.ts
import { z as z5 } from "zod";
var LONGEST_PASSWORD = 256;
var SHORTEST_PASSWORD = 12;
var emailSchema = z5.string().transform((value2) => value2.normalize("NFKC").trim().toLowerCase()).pipe(
  z5.string().min(1, "accounts:field.emailMissing").max(254, "accounts:field.emailShape").pipe(z5.email("accounts:field.emailShape"))
);
var nameSchema = z5.string().trim().min(2, "accounts:field.nameMissing").max(80, "accounts:field.nameLong");
var signInForm = z5.object({
  email: emailSchema,
  password: z5.string().min(1, "accounts:field.passwordMissing")
});
var firstAdminForm = z5.object({
  name: nameSchema,
  email: emailSchema,
  password: z5.string()
});
var newAccount = z5.object({
  name: nameSchema,
  email: emailSchema,
  jobTitle: z5.string().trim().max(80, "accounts:field.jobTitleLong").default(""),
  roles: z5.array(roleSchema).min(1, "accounts:field.rolesMissing"),
  password: z5.string().nullish()
});

// app/features/accounts/password.rules.ts
var commonWords = [
  "password",
  "passw",
  "pass",
  "word",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "zxcvbnm",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "admin",
  "changeme",
  "secret",
  "login",
  "football",
  "liverpool",
  "arsenal",
  "chelsea",
  "monkey",
  "dragon",
  "sunshine",
  "princess",
  "charlie",
  "superman",
  "summer",
  "autumn",
  "winter",
  "spring",
  "council",
  "commissioner",
  "socialcare",
  "earshot",
  "please",
  "hello",
  "my",
  "is",
  "the",
  "abc"
];
var onlyCommonWords = new RegExp(`^(?:${commonWords.join("|")})+$`);
var looksLike = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i"
};
var runs = [
  "abcdefghijklmnopqrstuvwxyz".repeat(2),
  "01234567890123456789012345678901234567890",
  "qwertyuiopasdfghjklzxcvbnm"
];
var allRuns = [...runs, ...runs.map((run) => [...run].reverse().join(""))];
function passwordProblem(password, person2) {
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD) return "short";
  if (password.length > LONGEST_PASSWORD) return "long";
  if (isCommon(password)) return "common";
  return isPersonal(password, person2) ? "personal" : null;
}
function isCommon(password) {
  const lower = password.toLowerCase();
  if (new Set(lower).size < 5 || allRuns.some((run) => run.includes(lower))) return true;
  const unadorned = lower.replace(/^[^a-z]+|[^a-z]+$/g, "");
  const read = unadorned.replace(/[^a-z]/g, (char) => looksLike[char] ?? "");
  const letters = lower.replace(/[^a-z]/g, "");
  return onlyCommonWords.test(read) || onlyCommonWords.test(letters);
}
function isPersonal(password, person2) {
  const letters = lettersOf(password);
  const own2 = [person2.name, person2.email, person2.email.split("@")[0] ?? ""].map(lettersOf);
  return own2.some(
    (words8) => words8.length > 2 && letters.replaceAll(words8, "").length < 3 && letters.includes(words8)
  );
}
var lettersOf = (text5) => text5.toLowerCase().replace(/[^\p{L}]/gu, "");

// app/features/accounts/password-hash.server.ts
import { hash, verify } from "@node-rs/argon2";
var parameters = { memoryCost: 19456, timeCost: 2, parallelism: 1, outputLen: 32 };
var hashPassword = (password) => hash(sameBytes(password), parameters);
var isPassword = (phc, password) => verify(phc, sameBytes(password));
var sameBytes = (password) => password.normalize("NFKC");

// app/features/accounts/token.server.ts
import { createHash, randomBytes as randomBytes4 } from "node:crypto";
var newToken = () => randomBytes4(32).toString("base64url");
var tokenDigest = (token3) => createHash("sha256").update(token3).digest("hex");

// app/features/accounts/joining.service.server.ts
var DAY_MS = 24 * 60 * 6e4;
var INVITE_DAYS = 7;
function makeJoining({ store, clock, audit }) {
  const hasAdmin = async (councilId) => await countOtherHolders(store.db, councilId, "admin", "") > 0;
  const linkFor = (councilId, purpose, accountId, days) => {
    const token3 = newToken();
    const now = clock.now();
    const endsAt = new Date(now.getTime() + days * DAY_MS);
    const row = {
      id: tokenDigest(token3),
      councilId,
      accountId,
      purpose,
      createdAt: now,
      expiresAt: endsAt,
      usedAt: null
    };
    return { link: { token: token3, endsAt }, row };
  };
  async function join(tx, row, roles3, actor) {
    if (await findByEmail(tx, row.councilId, row.email))
      throw new AppError("conflict", "accounts:error.emailTaken");
    await addAccount(tx, row);
    await replaceRoles(tx, row.councilId, row.id, roles3, row.createdAt);
    await audit.record(tx, {
      councilId: row.councilId,
      actor,
      action: "account.created",
      subjectKind: "account",
      subjectId: row.id,
      detail: { status: row.status, roles: roles3.join(" ") },
      at: row.createdAt
    });
  }
  return {
    /** Whether anybody can look after this council's accounts. */
    hasAdmin,
    /**
     * A link that works once, for 24 hours, to make a council's first admin; a new one ends the one before. Throws
     * AppError "conflict" when the council has an admin.
     */
    async createFirstAdminLink(councilId) {
      if (await hasAdmin(councilId)) throw new AppError("conflict", "accounts:error.adminExists");
      const { link, row } = linkFor(councilId, "first_admin", null, 1);
      await store.write(async (tx) => {
        await endLinks(tx, councilId, "first_admin", null, row.createdAt);
        await addLink(tx, row);
        await audit.record(tx, {
          councilId,
          actor: { kind: "system", councilId, name: "first-admin" },
          action: "first_admin.offered",
          subjectKind: "council",
          subjectId: councilId,
          at: row.createdAt
        });
      });
      return link;
    },
    /** Whether the link of a first admin still works in this council. */
    isFirstAdminLinkOpen: async (councilId, token3) => await findOpenLink(store.db, councilId, tokenDigest(token3), "first_admin", clock.now()) !== null,
    /**
     * Makes the first admin and returns the account's id. Throws AppError "not_found" when the link was used or ran out,
     * "bad_input" when the password will not do, and ZodError on the rest of the form.
     */
    async acceptFirstAdmin(councilId, token3, input) {
      const { name, email: email2, password } = firstAdminForm.parse(input);
      const digest = tokenDigest(token3);
      const now = clock.now();
      if (!await findOpenLink(store.db, councilId, digest, "first_admin", now))
        throw new AppError("not_found", "accounts:error.linkOver");
      const passwordHash = await hashGood(password, { name, email: email2 });
      const row = accountRow({ councilId, name, email: email2, jobTitle: "", passwordHash, now });
      await store.write(async (tx) => {
        const isAdminThere = await countOtherHolders(tx, councilId, "admin", "") > 0;
        if (isAdminThere || !await spendLink(tx, councilId, digest, now))
          throw new AppError("not_found", "accounts:error.linkOver");
        await join(tx, row, ["admin"], { kind: "system", councilId, name: "first-admin" });
      });
      return row.id;
    },
    /**
     * Makes an account: invited, with a link of seven days to choose a password; or ready, when a command gives the password
     * (nobody chooses one for a colleague). Throws AppError "conflict" when the mail address is taken, "bad_input" when the
     * password will not do, ZodError on the rest.
     */
    async createAccount(by2, input) {
      const { name, email: email2, jobTitle, roles: roles3, password } = newAccount.parse(input);
      const { councilId } = by2;
      if (password && by2.actor.kind !== "system")
        throw new AppError("forbidden", "accounts:error.othersPassword");
      const passwordHash = password ? await hashGood(password, { name, email: email2 }) : null;
      const row = accountRow({ councilId, name, email: email2, jobTitle, passwordHash, now: clock.now() });
      const invitation = passwordHash ? null : linkFor(councilId, "invite", row.id, INVITE_DAYS);
      try {
        await store.write(async (tx) => {
          await join(tx, row, roles3, by2.actor);
          if (invitation) await addLink(tx, invitation.row);
        });
      } catch (error) {
        if (isDuplicate(error)) throw new AppError("conflict", "accounts:error.emailTaken");
        throw error;
      }
      return { accountId: row.id, invitation: invitation?.link ?? null };
    },
    /**
     * Someone invited chooses a password; returns the account's id. Throws AppError "not_found" when the link was used or
     * ran out, "bad_input" when the password will not do.
     */
    async acceptInvitation(councilId, token3, password) {
      const digest = tokenDigest(token3);
      const now = clock.now();
      const link = await findOpenLink(store.db, councilId, digest, "invite", now);
      const found = link?.accountId ? await findAccount(store.db, councilId, link.accountId) : null;
      if (found?.status !== "invited") throw new AppError("not_found", "accounts:error.linkOver");
      const passwordHash = await hashGood(password, found);
      await store.write(async (tx) => {
        const stillInvited = (await findAccount(tx, councilId, found.id))?.status === "invited";
        if (!stillInvited || !await spendLink(tx, councilId, digest, now))
          throw new AppError("not_found", "accounts:error.linkOver");
        await changeAccount(tx, councilId, found.id, { status: "active", passwordHash });
        await audit.record(tx, {
          councilId,
          actor: { kind: "system", councilId, name: "invitation" },
          action: "account.activated",
          subjectKind: "account",
          subjectId: found.id,
          at: now
        });
      });
      return found.id;
    }
  };
}
function accountRow(given) {
  const { now, ...rest } = given;
  return {
    ...rest,
    id: newId(),
    status: given.passwordHash ? "active" : "invited",
    deputyId: null,
    createdAt: now,
    leftAt: null
  };
}
async function hashGood(password, person2) {
  const problem = passwordProblem(password, person2);
  if (problem) {
    throw new AppError("bad_input", `accounts:password.${problem}`, {
      least: SHORTEST_PASSWORD,
      most: LONGEST_PASSWORD
    });
  }
  return hashPassword(password);
}

// app/features/accounts/session.rules.ts
var defaultSessionLimits = { idleMs: 30 * 6e4, absoluteMs: 12 * 60 * 6e4 };
var TOUCH_EVERY_MS = 6e4;
function isSessionLive(session2, now, limits) {
  return now < session2.expiresAt && now.getTime() - session2.lastSeenAt.getTime() < limits.idleMs;
}
var isTouchDue = (lastSeenAt, now) => now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_MS;

// app/features/accounts/sessions.service.server.ts
function makeSessions({ store, clock, audit, sessionLimits }) {
  async function listOf(councilId, accountId, thisOne) {
    const now = clock.now();
    const seenSince = new Date(now.getTime() - sessionLimits.idleMs);
    const rows = await listOpen(store.db, councilId, accountId, now, seenSince);
    return rows.map((row) => ({
      id: row.id,
      startedAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      endsAt: row.expiresAt,
      isThisOne: row.id === thisOne
    }));
  }
  async function end(by2, id2, onlyOf) {
    const now = clock.now();
    await store.write(async (tx) => {
      const accountId = await endSession(tx, by2.councilId, id2, now, onlyOf);
      if (!accountId) throw new AppError("not_found", "accounts:error.noSession");
      await audit.record(tx, {
        councilId: by2.councilId,
        actor: by2.actor,
        action: "session.ended",
        subjectKind: "account",
        subjectId: accountId,
        detail: { by: onlyOf ? "owner" : "admin" },
        at: now
      });
    });
  }
  return {
    /**
     * Who a session token speaks for in this council, with the roles they hold now; null when it was ended, ran out, is
     * of another council, or its holder has left. One prepared read; at most one write a minute.
     */
    async actorForToken(token3, councilId) {
      const digest = tokenDigest(token3);
      const holder2 = await findHolder(store.db, councilId, digest);
      const now = clock.now();
      if (!holder2?.isActive || !isSessionLive(holder2, now, sessionLimits)) return null;
      if (isTouchDue(holder2.lastSeenAt, now)) await store.write((tx) => touchSession(tx, digest, now));
      const { accountId, name, roles: roles3 } = holder2;
      return { kind: "account", accountId, councilId, name, roles: roles3 };
    },
    /** One's own open sessions, newest first; `token` marks the one that asks. */
    listOwnSessions: (by2, token3) => listOf(by2.councilId, personBehind(by2).accountId, token3 ? tokenDigest(token3) : null),
    /** A colleague's open sessions, newest first. */
    listSessions: (by2, accountId) => listOf(by2.councilId, accountId, null),
    /** Ends one of one's own sessions. Throws AppError "not_found" for anyone else's. */
    endOwnSession: (by2, id2) => end(by2, id2, personBehind(by2).accountId),
    /** Ends a colleague's session. Throws AppError "not_found" when it has already ended. */
    endSession: (by2, id2) => end(by2, id2)
  };
}

// app/features/accounts/sign-in.service.server.ts
function makeSignIn({ store, clock, vault, audit, brake, sessionLimits }) {
  let nobodysHash;
  return {
    /**
     * Opens a session. Throws AppError "unauthenticated" when the address or the password is wrong, in the same words,
     * and "too_many" when there were too many wrong tries from this network address.
     */
    async signIn(input) {
      const { councilId, password, ip } = input;
      const email2 = emailSchema.safeParse(input.email).data ?? "";
      const accountKey = vault.lookup("sign-in-account", `${councilId}\0${email2}\0${ip}`);
      const addressKey = vault.lookup("sign-in-address", ip);
      await brake.try(accountKey, addressKey);
      nobodysHash ??= hashPassword(newToken());
      const fallback = await nobodysHash;
      const found = await findByEmail(store.db, councilId, email2);
      const known3 = found?.status === "active" ? found.passwordHash : null;
      const isRight = await isPassword(known3 ?? fallback, password.slice(0, LONGEST_PASSWORD + 1));
      const now = clock.now();
      if (!found || !known3 || !isRight) {
        await store.write(
          (tx) => audit.record(tx, {
            councilId,
            actor: { kind: "system", councilId, name: "sign-in" },
            action: "sign_in.refused",
            subjectKind: "account",
            subjectId: found?.id ?? null,
            at: now
          })
        );
        throw new AppError("unauthenticated", "accounts:error.signIn");
      }
      await brake.forgive(accountKey, addressKey);
      const roles3 = await listRolesOf(store.db, found.id);
      const actor = {
        kind: "account",
        accountId: found.id,
        councilId,
        name: found.name,
        roles: roles3
      };
      const token3 = newToken();
      const endsAt = new Date(now.getTime() + sessionLimits.absoluteMs);
      await store.write(async (tx) => {
        await addSession(tx, {
          id: tokenDigest(token3),
          councilId,
          accountId: found.id,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: endsAt,
          endedAt: null
        });
        await audit.record(tx, {
          councilId,
          actor,
          action: "session.started",
          subjectKind: "account",
          subjectId: found.id,
          detail: { method: "password" },
          at: now
        });
      });
      return { token: token3, actor, endsAt };
    },
    /** Ends the session of a token. A token that opens nothing is no error: the person is out either way. */
    async signOut(token3, councilId) {
      const digest = tokenDigest(token3);
      const holder2 = await findHolder(store.db, councilId, digest);
      if (!holder2) return;
      const now = clock.now();
      const { accountId, name, roles: roles3 } = holder2;
      await store.write(async (tx) => {
        if (!await endSession(tx, councilId, digest, now)) return;
        await audit.record(tx, {
          councilId,
          actor: { kind: "account", accountId, councilId, name, roles: roles3 },
          action: "session.ended",
          subjectKind: "account",
          subjectId: accountId,
          detail: { by: "sign_out" },
          at: now
        });
      });
    }
  };
}

// app/features/accounts/sign-in-limits.server.ts
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
var defaultSignInLimits = {
  sameAccount: { tries: 10, seconds: 300 },
  sameAddress: { tries: 200, seconds: 300 }
};
function makeSignInBrake(limits = defaultSignInLimits) {
  const [perAccount, perAddress] = [limits.sameAccount, limits.sameAddress].map(
    ({ tries, seconds }) => new RateLimiterMemory({ points: tries, duration: seconds })
  );
  return {
    async try(account2, address2) {
      await consume(perAccount, account2);
      await consume(perAddress, address2);
    },
    async forgive(account2, address2) {
      await perAccount.delete(account2);
      await perAddress.reward(address2);
    }
  };
}
async function consume(limiter, key2) {
  try {
    await limiter.consume(key2);
  } catch (refusal2) {
    if (!(refusal2 instanceof RateLimiterRes)) throw refusal2;
    const minutes = Math.max(1, Math.ceil(refusal2.msBeforeNext / 6e4));
    throw new AppError("too_many", "accounts:error.slowDown", { count: minutes });
  }
}

// app/features/accounts/accounts.service.server.ts
function makeAccountsService(deps) {
  const sessionLimits = deps.sessionLimits ?? defaultSessionLimits;
  const brake = makeSignInBrake(deps.signInLimits);
  return {
    ...makeSignIn({ ...deps, sessionLimits, brake }),
    ...makeSessions({ ...deps, sessionLimits }),
    ...makeJoining(deps),
    ...makeDirectory(deps),
    ...makeCsrf(deps.vault),
    /** The Set-Cookie header that hands a session to the browser; for null, the one that takes it away. */
    sessionCookieHeader(token3, isHttps) {
      const cookie2 = sessionCookie(isHttps);
      return token3 === null ? cookie2.clear() : cookie2.set(token3);
    }
  };
}

// app/features/audit/audit.repo.server.ts
init_schema();
init_store();
import { and as and3, desc as desc2, eq as eq3, lt, sql as sql4 } from "drizzle-orm";
var insert = prepared(
  "audit_insert",
  (db) => db.insert(auditEvent).values({
    councilId: sql4.placeholder("councilId"),
    at: sql4.placeholder("at"),
    actorKind: sql4.placeholder("actorKind"),
    actorId: sql4.placeholder("actorId"),
    action: sql4.placeholder("action"),
    subjectKind: sql4.placeholder("subjectKind"),
    subjectId: sql4.placeholder("subjectId"),
    detail: sql4.placeholder("detail")
  })
);
async function addEvent(tx, row) {
  await insert(tx).execute(row);
}
async function listEvents(db, councilId, filter) {
  const rows = await db.select({
    seq: auditEvent.seq,
    at: auditEvent.at,
    actorKind: auditEvent.actorKind,
    actorId: auditEvent.actorId,
    action: auditEvent.action,
    subjectKind: auditEvent.subjectKind,
    subjectId: auditEvent.subjectId,
    detail: auditEvent.detail
  }).from(auditEvent).where(
    and3(
      eq3(auditEvent.councilId, councilId),
      filter.subjectKind ? eq3(auditEvent.subjectKind, filter.subjectKind) : void 0,
      filter.subjectId ? eq3(auditEvent.subjectId, filter.subjectId) : void 0,
      filter.before ? lt(auditEvent.seq, filter.before) : void 0
    )
  ).orderBy(desc2(auditEvent.seq)).limit(filter.limit);
  return rows.map((row) => ({ ...row, detail: row.detail }));
}

// app/features/audit/audit.rules.ts
var LONGEST_DETAIL = 200;
var MOST_DETAILS = 20;
function checkDetail(detail) {
  let count7 = 0;
  for (const key2 in detail) {
    const value2 = detail[key2];
    const isFlat = value2 === null || typeof value2 === "boolean" || typeof value2 === "number" && Number.isFinite(value2) || typeof value2 === "string" && value2.length <= LONGEST_DETAIL;
    if (!isFlat || ++count7 > MOST_DETAILS)
      throw new RangeError(`The audit trail takes short codes and ids only; "${key2}" is refused`);
  }
}

// app/features/audit/audit.schema.ts
import { z as z6 } from "zod";
var auditQuery = z6.object({
  subjectKind: z6.string().min(1).max(60).nullish(),
  subjectId: z6.string().min(1).max(200).nullish(),
  before: z6.coerce.number().int().positive().nullish(),
  limit: z6.coerce.number().int().min(1).max(200).default(50)
});

// app/features/audit/audit.service.server.ts
function makeAuditService(deps) {
  const { store, clock } = deps;
  return {
    /**
     * Records an act in the unit that does it: one prepared insert, no read. Throws RangeError when a detail is not a
     * short code or id, which undoes the unit.
     */
    async record(tx, entry) {
      const detail = entry.detail ?? {};
      checkDetail(detail);
      await addEvent(tx, {
        councilId: entry.councilId,
        at: entry.at ?? clock.now(),
        actorKind: entry.actor.kind,
        actorId: idOf(entry.actor),
        action: entry.action,
        subjectKind: entry.subjectKind,
        subjectId: entry.subjectId,
        detail
      });
    },
    /** A page of the council's acts, newest first, up to 200 a page (50 unless told). Throws ZodError on a bad query. */
    async list(authorized, query = {}) {
      const { limit, ...filter } = auditQuery.parse(query);
      const rows = await listEvents(store.db, authorized.councilId, { ...filter, limit: limit + 1 });
      const events = rows.slice(0, limit);
      return { events, next: rows.length > limit ? events.at(-1)?.seq ?? null : null };
    }
  };
}
function idOf(actor) {
  if (actor.kind === "account") return actor.accountId;
  return actor.kind === "system" ? actor.name : null;
}

// app/lib/dates.ts
var quarterMs = 15 * 6e4;
var rememberedQuarters = 4096;
var wallClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric"
});
var offsetOfQuarter = /* @__PURE__ */ new Map();
function readOffset(quarterStart) {
  const seen = {};
  for (const part2 of wallClock.formatToParts(quarterStart)) seen[part2.type] = Number(part2.value);
  const wall = Date.UTC(seen.year, seen.month - 1, seen.day, seen.hour, seen.minute, seen.second);
  return wall - quarterStart;
}
function offsetAt(ms) {
  const quarter = Math.floor(ms / quarterMs);
  const known3 = offsetOfQuarter.get(quarter);
  if (known3 !== void 0) return known3;
  if (offsetOfQuarter.size >= rememberedQuarters) offsetOfQuarter.clear();
  const offset = readOffset(quarter * quarterMs);
  offsetOfQuarter.set(quarter, offset);
  return offset;
}
var onUkWall = (instant) => new Date(instant.getTime() + offsetAt(instant.getTime()));
function ukDay(instant) {
  return onUkWall(instant).toISOString().slice(0, 10);
}
function ukMinuteOfDay(instant) {
  const wall = onUkWall(instant);
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}
function ukInstant(day2, minuteOfDay) {
  const wall = Date.parse(`${day2}T00:00:00Z`) + minuteOfDay * 6e4;
  if (Number.isNaN(wall)) throw new RangeError(`not a calendar day: ${day2}`);
  const guess = wall - offsetAt(wall);
  return new Date(wall - offsetAt(guess));
}
function addDays(day2, count7) {
  const at3 = /* @__PURE__ */ new Date(`${day2}T00:00:00Z`);
  at3.setUTCDate(at3.getUTCDate() + count7);
  return at3.toISOString().slice(0, 10);
}
function addMonths(day2, count7) {
  const [year, month2, date2] = partsOfDay(day2);
  const first = new Date(Date.UTC(year, month2 - 1 + count7, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date2, last));
  return first.toISOString().slice(0, 10);
}
function weekdayOf(day2) {
  return (/* @__PURE__ */ new Date(`${day2}T00:00:00Z`)).getUTCDay() || 7;
}
function isCalendarDay(text5) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text5)) return false;
  const at3 = /* @__PURE__ */ new Date(`${text5}T00:00:00Z`);
  return !Number.isNaN(at3.getTime()) && at3.toISOString().startsWith(text5);
}
function partsOfDay(day2) {
  if (!isCalendarDay(day2)) throw new RangeError(`not a calendar day: ${day2}`);
  return [Number(day2.slice(0, 4)), Number(day2.slice(5, 7)), Number(day2.slice(8, 10))];
}
var spoken = /* @__PURE__ */ new Map();
function spokenFormat(locale, parts) {
  const key2 = locale + Object.keys(parts).join();
  let format = spoken.get(key2);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
    spoken.set(key2, format);
  }
  return format;
}
var dayOf = (when) => /* @__PURE__ */ new Date(`${typeof when === "string" ? when : ukDay(when)}T12:00:00Z`);
var plain = (text5) => text5.replaceAll(",", "");
function sayDay(when, locale = "en-GB") {
  return plain(spokenFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(dayOf(when)));
}
function sayDayAndMonth(when, locale = "en-GB") {
  return plain(spokenFormat(locale, { day: "numeric", month: "long" }).format(dayOf(when)));
}
function sayDate(when, locale = "en-GB") {
  return plain(spokenFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(dayOf(when)));
}
function sayTime(instant) {
  const minute2 = ukMinuteOfDay(instant);
  const hour2 = Math.floor(minute2 / 60);
  const past = minute2 % 60;
  const tail2 = hour2 < 12 ? "am" : "pm";
  return `${hour2 % 12 || 12}${past ? `.${String(past).padStart(2, "0")}` : ""}${tail2}`;
}

// app/features/contracts/commissioning.repo.server.ts
init_schema();
import { and as and4, asc as asc3, eq as eq4 } from "drizzle-orm";
async function listPostRows(db, councilId) {
  const posts = await db.select().from(commissionerPost).where(eq4(commissionerPost.councilId, councilId)).orderBy(asc3(commissionerPost.title), asc3(commissionerPost.id));
  const remits = await db.select().from(postRemit).where(eq4(postRemit.councilId, councilId)).orderBy(asc3(postRemit.startsOn), asc3(postRemit.id));
  const holders = await db.select().from(postHolder).where(eq4(postHolder.councilId, councilId)).orderBy(asc3(postHolder.startsOn), asc3(postHolder.id));
  return { posts, remits, holders };
}
async function listBodies(db, councilId) {
  return db.select().from(commissioningBody).where(eq4(commissioningBody.councilId, councilId)).orderBy(asc3(commissioningBody.name), asc3(commissioningBody.id));
}
async function listSuccessions(db, councilId) {
  return db.select().from(bodySuccession).where(eq4(bodySuccession.councilId, councilId)).orderBy(asc3(bodySuccession.on));
}
async function listContractBodies(db, councilId, contractId) {
  return db.select().from(contractBody).where(
    and4(
      eq4(contractBody.councilId, councilId),
      contractId ? eq4(contractBody.contractId, contractId) : void 0
    )
  ).orderBy(asc3(contractBody.role), asc3(contractBody.id));
}
async function listShares(db, contractId) {
  return db.select().from(contractShare).where(eq4(contractShare.contractId, contractId)).orderBy(asc3(contractShare.year), asc3(contractShare.bodyId));
}
async function addBody(tx, row) {
  await tx.insert(commissioningBody).values(row);
}
async function succeed(tx, row, lastDay) {
  await tx.update(commissioningBody).set({ endsOn: lastDay }).where(and4(eq4(commissioningBody.councilId, row.councilId), eq4(commissioningBody.id, row.fromBodyId))).returning({ id: commissioningBody.id });
  await tx.insert(bodySuccession).values(row).onConflictDoUpdate({
    target: [bodySuccession.fromBodyId, bodySuccession.toBodyId],
    set: { on: row.on }
  });
}
async function replaceContractBodies(tx, contractId, rows) {
  await tx.delete(contractBody).where(eq4(contractBody.contractId, contractId)).returning({ id: contractBody.id });
  if (rows.length > 0) await tx.insert(contractBody).values(rows);
}
async function replaceShares(tx, contractId, year, rows) {
  await tx.delete(contractShare).where(and4(eq4(contractShare.contractId, contractId), eq4(contractShare.year, year))).returning({ bodyId: contractShare.bodyId });
  if (rows.length > 0) await tx.insert(contractShare).values(rows);
}
async function hasPost(db, councilId, postId) {
  const rows = await db.select({ id: commissionerPost.id }).from(commissionerPost).where(and4(eq4(commissionerPost.councilId, councilId), eq4(commissionerPost.id, postId)));
  return rows.length === 1;
}
async function addPost(tx, row) {
  await tx.insert(commissionerPost).values(row);
}
async function addRemit(tx, row) {
  await tx.insert(postRemit).values(row);
}
async function endRemit(tx, councilId, remitId, endsOn) {
  const ended = await tx.update(postRemit).set({ endsOn }).where(and4(eq4(postRemit.councilId, councilId), eq4(postRemit.id, remitId))).returning({ id: postRemit.id });
  return ended.length === 1;
}
async function addHolder(tx, row) {
  await tx.insert(postHolder).values(row);
}
async function endHolder(tx, councilId, holderId, endsOn) {
  const ended = await tx.update(postHolder).set({ endsOn }).where(and4(eq4(postHolder.councilId, councilId), eq4(postHolder.id, holderId))).returning({ id: postHolder.id });
  return ended.length === 1;
}

// app/features/contracts/commissioning.rules.ts
var isOn = (dated, on) => dated.startsOn <= on && (dated.endsOn === null || on <= dated.endsOn);
function whoCommissions(posts, asked2, statutoryOffice) {
  const { contractId, clientGroups: clientGroups2, bodyId, on } = asked2;
  const remitOn = (post, fits2) => post.remits.some((remit2) => isOn(remit2, on) && fits2(remit2));
  const forGroup = (remit2) => remit2.contractId === null && remit2.clientGroup !== null && clientGroups2.includes(remit2.clientGroup);
  const ranks2 = [
    (post) => contractId !== null && remitOn(post, (remit2) => remit2.contractId === contractId),
    (post) => post.bodyId === bodyId && remitOn(post, forGroup),
    (post) => remitOn(post, forGroup)
  ];
  for (const fits2 of ranks2) {
    for (const post of posts.filter(fits2)) {
      const found = whoHolds(post, on, asked2.notAccounts);
      if (found) return found;
    }
  }
  const { namedInRegister } = asked2;
  if (namedInRegister) {
    const person2 = {
      ...statutoryOffice,
      name: namedInRegister,
      title: "",
      accountId: null,
      phone: null,
      email: null,
      reach: null
    };
    return { person: person2, via: "substantive", postId: null };
  }
  for (const post of posts.filter((each) => each.isCouncilOwner)) {
    const found = whoHolds(post, on, asked2.notAccounts);
    if (found) return { ...found, via: "council owner" };
  }
  return { person: statutoryOffice, via: "council owner", postId: null };
}
function councilOwner(posts, on, statutoryOffice) {
  return whoCommissions(posts, { contractId: null, clientGroups: [], bodyId: null, on }, statutoryOffice);
}
function whoHolds(post, on, notAccounts = []) {
  for (const standing3 of ["acting", "substantive", "deputy"]) {
    const holder2 = post.holders.find(
      (each) => each.standing === standing3 && each.person !== null && isOn(each, on)
    );
    const person2 = holder2?.person;
    if (!person2 || person2.accountId !== null && notAccounts.includes(person2.accountId)) continue;
    const isVacant = post.holders.some(
      (each) => each.standing === "vacant" && isOn(each, on) && each.startsOn > holder2.startsOn
    );
    if (standing3 === "substantive" && isVacant) continue;
    return { person: { ...person2, title: person2.title || post.title }, via: standing3, postId: post.id };
  }
  return null;
}
function bodiesOn(bodies, successions, bodyId, on) {
  const found = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const follow2 = (id2) => {
    if (seen.has(id2)) return;
    seen.add(id2);
    const body = bodies.find((each) => each.id === id2);
    const hasPassed = successions.some((each) => each.fromBodyId === id2 && each.on <= on);
    const isStanding2 = body !== void 0 && !(body.endsOn !== null && body.endsOn < on) && !hasPassed;
    if (isStanding2) found.add(id2);
    else for (const each of successions) if (each.fromBodyId === id2 && each.on <= on) follow2(each.toBodyId);
  };
  follow2(bodyId);
  return [...found];
}
function financialYearOf(day2) {
  const year = Number(day2.slice(0, 4));
  return day2.slice(5) >= "04-01" ? year : year - 1;
}

// app/features/contracts/bodies.server.ts
init_contracts_schema();

// app/features/contracts/parsed-input.rules.ts
function parsed(schema, input) {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError("bad_input", "contracts:error.field", {
    field: result.error.issues[0]?.path.join(".") ?? ""
  });
}

// app/features/contracts/bodies.server.ts
function makeBodies({ store, clock, audit, needContract }) {
  async function change(by2, action, subjectKind, subjectId, unit) {
    await store.write(async (tx) => {
      await unit(tx);
      await audit.record(tx, { councilId: by2.councilId, actor: by2.actor, action, subjectKind, subjectId });
    });
  }
  async function needBodies(councilId, bodyIds) {
    const bodies = await listBodies(store.db, councilId);
    if (bodyIds.some((id2) => !bodies.some((body) => body.id === id2)))
      throw new AppError("not_found", "contracts:error.noBody");
  }
  return {
    /** Bodies that stand and bodies that have gone, with what became of them. */
    async listBodies(by2) {
      const bodies = await listBodies(store.db, by2.councilId);
      const successions = await listSuccessions(store.db, by2.councilId);
      const nameOf2 = (id2) => bodies.find((body) => body.id === id2)?.name ?? "";
      const today = ukDay(clock.now());
      return bodies.map(({ councilId: _, ...body }) => {
        const next = successions.filter((each) => each.fromBodyId === body.id);
        return {
          ...body,
          isCurrent: bodiesOn(bodies, successions, body.id, today).includes(body.id),
          cameFrom: successions.filter((each) => each.toBodyId === body.id).map((each) => nameOf2(each.fromBodyId)).sort(),
          became: next.map((each) => nameOf2(each.toBodyId)),
          becameOn: next[0]?.on ?? null
        };
      });
    },
    /** Adds a commissioning body of any kind; gives its id. */
    async addBody(by2, input) {
      const body = parsed(bodySchema, input);
      const id2 = newId();
      await change(
        by2,
        "body.added",
        "commissioning_body",
        id2,
        (tx) => addBody(tx, { id: id2, councilId: by2.councilId, ...body })
      );
      return id2;
    },
    /**
     * Merges or splits: from `on`, the work of each body in `fromIds` is carried on by `toId`. The old ones end the day before
     * and keep their name on what they bought.
     */
    async succeedBodies(by2, fromIds, toId, on) {
      const day2 = parsed(daySchema, on);
      if (fromIds.length === 0 || fromIds.includes(toId))
        throw new AppError("bad_input", "contracts:error.succession");
      await needBodies(by2.councilId, [...fromIds, toId]);
      await change(by2, "body.succeeded", "commissioning_body", toId, async (tx) => {
        for (const fromBodyId of fromIds) {
          await succeed(
            tx,
            { councilId: by2.councilId, fromBodyId, toBodyId: toId, on: day2 },
            addDays(day2, -1)
          );
        }
      });
    },
    /** Says which bodies buy a contract. One leads at a time; each stays its own body, and the contract one contract. */
    async setContractBodies(by2, contractId, inputs) {
      await needContract(by2.councilId, contractId);
      const rows = inputs.map((input) => ({
        id: newId(),
        councilId: by2.councilId,
        contractId,
        ...parsed(contractBodySchema, input)
      }));
      await needBodies(
        by2.councilId,
        rows.map((row) => row.bodyId)
      );
      const leads = rows.filter((row) => row.role === "lead" && row.endsOn === null);
      if (rows.length > 0 && leads.length !== 1) throw new AppError("bad_input", "contracts:error.oneLead");
      await change(
        by2,
        "contract.bodies_set",
        "contract",
        contractId,
        (tx) => replaceContractBodies(tx, contractId, rows)
      );
    },
    /** Says what each body gives in one financial year; percentages may not come to more than 100. Other years stay. */
    async setShares(by2, contractId, year, inputs) {
      await needContract(by2.councilId, contractId);
      const shares = inputs.map((input) => parsed(shareSchema, { ...input, year }));
      const rows = [
        ...new Map(
          shares.map((share) => [share.bodyId, { councilId: by2.councilId, contractId, ...share }])
        ).values()
      ];
      await needBodies(
        by2.councilId,
        rows.map((row) => row.bodyId)
      );
      const sum2 = rows.reduce((total2, row) => total2 + (row.percent ?? 0), 0);
      if (sum2 > 100.005) throw new AppError("bad_input", "contracts:error.shares", { sum: sum2 });
      await change(
        by2,
        "contract.shares_set",
        "contract",
        contractId,
        (tx) => replaceShares(tx, contractId, year, rows)
      );
    }
  };
}

// app/features/contracts/commissioning-state.server.ts
function makeCommissioningReader({ store, statutoryOffice }) {
  return {
    /** Posts, bodies and who buys what, of one council. */
    async load(councilId) {
      const { posts, remits, holders } = await listPostRows(store.db, councilId);
      return {
        posts: posts.map((post) => ({
          ...post,
          remits: remits.filter((remit2) => remit2.postId === post.id),
          holders: holders.filter((holder2) => holder2.postId === post.id).map((holder2) => ({ ...holder2, person: personOf(holder2, post.title) }))
        })),
        bodies: await listBodies(store.db, councilId),
        successions: await listSuccessions(store.db, councilId),
        contractBodies: await listContractBodies(store.db, councilId)
      };
    },
    /** Who answers for a contract on a day; `notAccounts` may not be asked, because an item speaks about them. */
    answers(state, contract4, on, notAccounts = []) {
      const lead = state.contractBodies.find(
        (row) => row.contractId === contract4.id && row.role === "lead" && isOn2(row, on)
      );
      const bodyId = lead ? bodiesOn(state.bodies, state.successions, lead.bodyId, on)[0] ?? lead.bodyId : null;
      const { id: id2, clientGroups: clientGroups2, commissioner } = contract4;
      const asked2 = { contractId: id2, clientGroups: clientGroups2, bodyId, on, notAccounts, namedInRegister: commissioner };
      return whoCommissions(state.posts, asked2, statutoryOffice);
    },
    /** The council's owner, accountable for every contract whoever buys it or carries it out. */
    owner: (state, on) => councilOwner(state.posts, on, statutoryOffice)
  };
}
function isOn2(dated, on) {
  return (dated.startsOn === null || dated.startsOn <= on) && (dated.endsOn === null || on <= dated.endsOn);
}
function personOf(holder2, title) {
  const { name, accountId, employerBodyId, phone, email: email2, reach: reach3, profile: profile2, frontlineExperience } = holder2;
  return name === null ? null : { name, title, accountId, employerBodyId, phone, email: email2, reach: reach3, profile: profile2, frontlineExperience };
}

// app/features/contracts/charging.rules.ts
function figureOn(figures, code2, on) {
  const standing3 = figures.filter(
    (figure) => figure.code === code2 && figure.startsOn <= on && (figure.endsOn === null || on <= figure.endsOn)
  );
  return standing3.reduce(
    (latest, each) => latest === null || each.startsOn > latest.startsOn ? each : latest,
    null
  );
}

// app/features/contracts/contracts.repo.server.ts
init_dialect();
init_schema();
import { and as and5, asc as asc4, count as count2, desc as desc3, eq as eq5, gte, inArray as inArray2, isNull as isNull3, lt as lt2, ne as ne2, not, or, sql as sql5 } from "drizzle-orm";
async function listContracts(db, councilId, filter, today, pageSize) {
  const where = and5(eq5(contract.councilId, councilId), ...narrowings(filter, today));
  const joined = eq5(contractWords.contractId, contract.id);
  const isOver2 = sql5`case when ${contract.endsOn} < ${today} then 1 else 0 end`;
  const rows = await db.select({ contract, words: contractWords }).from(contract).leftJoin(contractWords, joined).where(where).orderBy(asc4(isOver2), sql5`${contract.endsOn} asc nulls last`, asc4(contract.id)).limit(pageSize).offset((filter.page - 1) * pageSize);
  const [found] = await db.select({ n: count2() }).from(contract).leftJoin(contractWords, joined).where(where);
  return { rows, total: found?.n ?? 0 };
}
function narrowings(filter, today) {
  const { words: words8, type, clientGroup, stage: stage2, scope } = filter;
  const either = (own2, register, fits2) => or(fits2(own2), and5(isNull3(own2), fits2(register)));
  const isOver2 = and5(
    lt2(contract.endsOn, today),
    or(isNull3(contract.extensionUntil), lt2(contract.extensionUntil, today))
  );
  return [
    scope === "care" ? or(eq5(contractWords.isCare, true), and5(isNull3(contractWords.isCare), eq5(contract.isCare, true))) : void 0,
    words8 ? or(contains(contract.searchWords, words8), contains(contractWords.searchWords, words8)) : void 0,
    type ? either(contractWords.contractType, contract.contractType, (column) => eq5(column, type)) : void 0,
    clientGroup ? either(contractWords.groupKeys, contract.groupKeys, (column) => contains(column, ` ${clientGroup} `)) : void 0,
    stage2 === "ended" ? or(eq5(contract.stage, "ended"), and5(eq5(contract.stage, "awarded"), isOver2)) : stage2 === "awarded" ? and5(eq5(contract.stage, "awarded"), or(isNull3(contract.endsOn), not(isOver2))) : stage2 ? eq5(contract.stage, stage2) : void 0
  ];
}
async function findContract(db, councilId, id2) {
  const [row] = await db.select({ contract, words: contractWords }).from(contract).leftJoin(contractWords, eq5(contractWords.contractId, contract.id)).where(and5(eq5(contract.councilId, councilId), eq5(contract.id, id2)));
  return row ?? null;
}
async function listLinkable(db, councilId) {
  return db.select({ contract, words: contractWords }).from(contract).leftJoin(contractWords, eq5(contractWords.contractId, contract.id)).where(
    and5(
      eq5(contract.councilId, councilId),
      or(eq5(contractWords.isCare, true), and5(isNull3(contractWords.isCare), eq5(contract.isCare, true))),
      inArray2(contract.stage, ["awarded", "ended"])
    )
  ).orderBy(asc4(contract.id));
}
async function listNotices(db, contractId) {
  return db.select().from(contractNotice).where(eq5(contractNotice.contractId, contractId));
}
async function listTitles(db, councilId, ids) {
  return db.select({ id: contract.id, title: contract.title }).from(contract).where(and5(eq5(contract.councilId, councilId), inArray2(contract.id, [...ids])));
}
async function setWords(tx, row) {
  const { contractId: _, ...set2 } = row;
  await tx.insert(contractWords).values(row).onConflictDoUpdate({ target: contractWords.contractId, set: set2 });
}
async function listFunding(db, contractId) {
  return db.select().from(contractFunding).where(eq5(contractFunding.contractId, contractId)).orderBy(asc4(contractFunding.routeCode));
}
async function replaceFunding(tx, contractId, rows) {
  await tx.delete(contractFunding).where(eq5(contractFunding.contractId, contractId)).returning({ id: contractFunding.id });
  if (rows.length > 0) await tx.insert(contractFunding).values(rows);
}
async function listFundingRoutes(db, councilId) {
  return db.select().from(fundingRoute).where(eq5(fundingRoute.councilId, councilId));
}
async function setFundingRoute(tx, row) {
  const { opensOn, closesOn, source } = row;
  await tx.insert(fundingRoute).values(row).onConflictDoUpdate({
    target: [fundingRoute.councilId, fundingRoute.code],
    set: { opensOn, closesOn, source }
  });
}
async function listCharging(db, councilId) {
  return db.select().from(chargingFigure).where(eq5(chargingFigure.councilId, councilId)).orderBy(asc4(chargingFigure.code), asc4(chargingFigure.startsOn));
}
async function setCharging(tx, row, dayBefore) {
  await tx.update(chargingFigure).set({ endsOn: dayBefore }).where(
    and5(
      eq5(chargingFigure.councilId, row.councilId),
      eq5(chargingFigure.code, row.code),
      lt2(chargingFigure.startsOn, row.startsOn),
      or(isNull3(chargingFigure.endsOn), gte(chargingFigure.endsOn, row.startsOn)),
      ne2(chargingFigure.id, row.id)
    )
  ).returning({ id: chargingFigure.id });
  const { amountPence, per, endsOn, source } = row;
  await tx.insert(chargingFigure).values(row).onConflictDoUpdate({
    target: [chargingFigure.councilId, chargingFigure.code, chargingFigure.startsOn],
    set: { amountPence, per, endsOn, source }
  });
}
async function listRatings(db, contractId) {
  return db.select().from(contractRating).where(eq5(contractRating.contractId, contractId)).orderBy(desc3(contractRating.ratedOn), asc4(contractRating.locationId), asc4(contractRating.question));
}
async function addRating(tx, row) {
  const { rating, locationName, source } = row;
  await tx.insert(contractRating).values(row).onConflictDoUpdate({
    target: [
      contractRating.contractId,
      contractRating.locationId,
      contractRating.question,
      contractRating.ratedOn
    ],
    set: { rating, locationName, source }
  });
}
async function listKpis(db, contractId) {
  return db.select().from(contractKpi).where(eq5(contractKpi.contractId, contractId)).orderBy(desc3(contractKpi.to), asc4(contractKpi.name));
}
async function addKpi(tx, row) {
  const { target, actual, rating, source } = row;
  await tx.insert(contractKpi).values(row).onConflictDoUpdate({
    target: [contractKpi.contractId, contractKpi.name, contractKpi.from, contractKpi.to],
    set: { target, actual, rating, source }
  });
}

// app/features/contracts/describing-contracts.server.ts
init_contracts_schema();

// app/features/contracts/funding.rules.ts
var nationalFundingRoutes = [
  { code: "DP", opensOn: "1997-04-01", closesOn: null, heldBy: "person", source: "Care Act 2014 s.31-33" },
  {
    code: "DP_CARER",
    opensOn: "2001-04-01",
    closesOn: null,
    heldBy: "person",
    source: "Care Act 2014 s.31-33"
  },
  { code: "MPB", opensOn: null, closesOn: null, heldBy: "council", source: "Care Act 2014 s.26" },
  {
    code: "ISF",
    opensOn: null,
    closesOn: null,
    heldBy: "provider",
    source: "Care and support statutory guidance, ch. 11"
  },
  {
    code: "THIRD",
    opensOn: null,
    closesOn: null,
    heldBy: "third_party",
    source: "Care and support statutory guidance, ch. 11"
  },
  { code: "COMM", opensOn: null, closesOn: null, heldBy: "council", source: "Client Level Data" },
  {
    code: "PHB",
    opensOn: "2014-10-01",
    closesOn: null,
    heldBy: "nhs",
    source: "NHS right to have, October 2014"
  },
  { code: "CHC", opensOn: null, closesOn: null, heldBy: "nhs", source: "NHS continuing healthcare" },
  { code: "FNC", opensOn: null, closesOn: null, heldBy: "nhs", source: "NHS-funded nursing care" },
  {
    code: "S75",
    opensOn: "2000-04-01",
    closesOn: null,
    heldBy: "shared",
    source: "NHS Act 2006 s.75; Health Act 1999 s.31 before"
  },
  {
    code: "S117",
    opensOn: "1983-09-30",
    closesOn: null,
    heldBy: "shared",
    source: "Mental Health Act 1983 s.117"
  },
  { code: "SELF", opensOn: null, closesOn: null, heldBy: "person", source: "Client Level Data" },
  { code: "TOPUP", opensOn: null, closesOn: null, heldBy: "person", source: "Care Act 2014 s.30" },
  { code: "DPA", opensOn: null, closesOn: null, heldBy: "council", source: "Care Act 2014 s.34" },
  {
    code: "CHARITY",
    opensOn: null,
    closesOn: null,
    heldBy: "provider",
    source: "ASCFR: grants to voluntary organisations"
  },
  {
    code: "ILF",
    opensOn: "1988-06-01",
    closesOn: "2015-06-30",
    heldBy: "third_party",
    source: "Independent Living Fund closure"
  },
  { code: "REFUSED", opensOn: null, closesOn: null, heldBy: "council", source: "Asked but not funded" },
  { code: "NK", opensOn: null, closesOn: null, heldBy: "council", source: "Not known" }
];
function routesWith(own2) {
  const byCode = new Map(own2.map((route) => [route.code, route]));
  return nationalFundingRoutes.map((route) => ({ ...route, ...byCode.get(route.code) }));
}
function isRouteOpen(route, on) {
  return (route.opensOn === null || route.opensOn <= on) && (route.closesOn === null || on <= route.closesOn);
}
var boughtAhead = ["BLOCK", "CV", "SLA"];
function canBuyFrom(route, type, on) {
  if (!isRouteOpen(route, on)) return { can: false, why: "route_closed" };
  if (type === null) return { can: null, why: "type_unknown" };
  switch (route.code) {
    case "DP":
    case "DP_CARER":
    case "ILF":
      if (type === "ISF") return { can: false, why: "provider_must_hold" };
      return boughtAhead.includes(type) ? { can: false, why: "person_buys_own" } : { can: null, why: "ask" };
    case "MPB":
    case "COMM":
    case "THIRD":
      return type === "ISF" ? { can: false, why: "provider_must_hold" } : { can: true };
    case "ISF":
      return { can: true };
    case "CHC":
    case "FNC":
      return type === "S75" ? { can: true } : { can: false, why: "not_council_money" };
    default:
      return { can: null, why: "ask" };
  }
}
var named = [
  ["DP_CARER", /carers? direct payment|direct payments? (for|to) carers?/i],
  ["DP", /direct payments?/i],
  ["ISF", /individual service funds?|\bisfs?\b/i],
  ["MPB", /(council|managed) ?(-| )?managed budgets?|managed personal budgets?|council managed/i],
  ["THIRD", /third.party (managed|budget)|trust (fund|managed)|managed account/i],
  ["PHB", /personal health budgets?/i],
  ["CHC", /continuing (health ?)?care|\bchc\b/i],
  ["S75", /pooled|section (75|31)|\bs\.? ?(75|31)\b|better care fund|\bbcf\b|joint(ly)? fund/i],
  ["S117", /section 117|\bs\.? ?117\b|aftercare/i],
  ["SELF", /self.?fund/i],
  ["CHARITY", /charit|\bgrants?\b|lottery/i],
  ["ILF", /independent living fund|\bilf\b/i],
  ["COMM", /council.commissioned|revenue|base budget|core (budget|funding)/i]
];
function fundingRoutesOf(words8) {
  const codes = words8.split(/[\s,;|/]+/).filter((word) => nationalFundingRoutes.some((route) => route.code === word));
  const found = named.filter(([, pattern]) => pattern.test(words8)).map(([code2]) => code2);
  const all = [.../* @__PURE__ */ new Set([...codes, ...found])];
  return all.includes("DP_CARER") && !codes.includes("DP") ? all.filter((code2) => code2 !== "DP") : all;
}

// app/features/contracts/describing-contracts.server.ts
function makeDescribing({ store, clock, audit, needContract }) {
  async function change(by2, action, subjectKind, subjectId, unit) {
    await store.write(async (tx) => {
      await unit(tx);
      await audit.record(tx, { councilId: by2.councilId, actor: by2.actor, action, subjectKind, subjectId });
    });
  }
  return {
    /** Says what the register does not: other names, places, groups, type, notice, people served, delegate, buying role. */
    async setWords(by2, contractId, input) {
      const words8 = parsed(contractWordsSchema, input);
      await needContract(by2.councilId, contractId);
      if (words8.parentContractId === contractId) throw new AppError("bad_input", "contracts:error.ownParent");
      if (words8.parentContractId) await needContract(by2.councilId, words8.parentContractId);
      const row = {
        contractId,
        councilId: by2.councilId,
        words: words8,
        isCare: words8.isCare,
        contractType: words8.contractType,
        groupKeys: words8.clientGroups.length > 0 ? ` ${words8.clientGroups.join(" ")} ` : null,
        searchWords: words8.aliases.join(" ").toLowerCase(),
        changedAt: clock.now()
      };
      await change(by2, "contract.described", "contract", contractId, (tx) => setWords(tx, row));
    },
    /** Says which routes pay for a contract; each route must be one of the national ones, closed ones included. */
    async setFunding(by2, contractId, inputs) {
      await needContract(by2.councilId, contractId);
      const rows = inputs.map((input) => ({
        id: newId(),
        councilId: by2.councilId,
        contractId,
        ...parsed(fundingSchema, input)
      }));
      if (rows.some((row) => !isRoute(row.routeCode)))
        throw new AppError("bad_input", "contracts:error.noRoute");
      await change(
        by2,
        "contract.funding_set",
        "contract",
        contractId,
        (tx) => replaceFunding(tx, contractId, rows)
      );
    },
    /** Every funding route with the days it was open, and whether it is open on a day. Closed ones stay in the list. */
    async listFundingRoutes(by2, on = ukDay(clock.now())) {
      const own2 = await listFundingRoutes(store.db, by2.councilId);
      return routesWith(own2).map((route) => ({ ...route, isOpen: isRouteOpen(route, on) }));
    },
    /** Sets the days between which a route is open in this council. */
    async setFundingRoute(by2, input) {
      const route = parsed(fundingRouteDatesSchema, input);
      if (!isRoute(route.code)) throw new AppError("bad_input", "contracts:error.noRoute");
      await change(
        by2,
        "funding_route.set",
        "funding_route",
        route.code,
        (tx) => setFundingRoute(tx, { councilId: by2.councilId, ...route })
      );
    },
    /** Every charging figure that was ever set, by code and day. */
    async listCharging(by2) {
      return listCharging(store.db, by2.councilId);
    },
    /** The charging figure that stands on a day (today unless told); null where none was set. */
    async chargingFigure(by2, code2, on = ukDay(clock.now())) {
      return figureOn(await listCharging(store.db, by2.councilId), code2, on);
    },
    /** Sets a figure from a day on. The one before it ends the day before and stays. */
    async setCharging(by2, input) {
      const figure = parsed(chargingFigureSchema, input);
      if (figure.endsOn !== null && figure.endsOn < figure.startsOn)
        throw new AppError("bad_input", "contracts:error.days");
      const row = { id: newId(), councilId: by2.councilId, ...figure };
      await change(
        by2,
        "charging_figure.set",
        "charging_figure",
        figure.code,
        (tx) => setCharging(tx, row, addDays(figure.startsOn, -1))
      );
    },
    /** Enters a CQC rating as it stood on a day; the same location, question and day again corrects it. */
    async addRating(by2, contractId, input) {
      const rating = parsed(cqcRatingSchema, input);
      await needContract(by2.councilId, contractId);
      const row = { id: newId(), councilId: by2.councilId, contractId, ...rating };
      await change(by2, "contract.rating_entered", "contract", contractId, (tx) => addRating(tx, row));
    },
    /** Enters a performance indicator for a period; the same name and period again corrects it. */
    async addKpi(by2, contractId, input) {
      const kpi = parsed(kpiSchema, input);
      if (kpi.to < kpi.from) throw new AppError("bad_input", "contracts:error.days");
      await needContract(by2.councilId, contractId);
      const row = { id: newId(), councilId: by2.councilId, contractId, ...kpi };
      await change(by2, "contract.kpi_entered", "contract", contractId, (tx) => addKpi(tx, row));
    }
  };
}
var isRoute = (code2) => nationalFundingRoutes.some((route) => route.code === code2);

// app/features/contracts/directory.server.ts
init_contracts_schema();
function makeDirectory2({ store, clock, audit, reader }) {
  async function change(by2, action, postId, unit) {
    await store.write(async (tx) => {
      await unit(tx);
      await audit.record(tx, {
        councilId: by2.councilId,
        actor: by2.actor,
        action,
        subjectKind: "commissioner_post",
        subjectId: postId
      });
    });
  }
  async function needPost(councilId, postId) {
    if (!await hasPost(store.db, councilId, postId))
      throw new AppError("not_found", "contracts:error.noPost");
  }
  return {
    /** Every post with who answers in it today, past remits and holders included. */
    async listPosts(by2) {
      const rows = await listPostRows(store.db, by2.councilId);
      const { posts, bodies } = await reader.load(by2.councilId);
      const nameOf2 = (id2) => bodies.find((body) => body.id === id2)?.name ?? null;
      const today = ukDay(clock.now());
      return posts.map((post) => {
        const found = whoHolds(post, today);
        return {
          id: post.id,
          title: post.title,
          bodyId: post.bodyId,
          bodyName: nameOf2(post.bodyId) ?? "",
          isCouncilOwner: post.isCouncilOwner,
          now: found ? { name: found.person.name, via: found.via } : null,
          remits: rows.remits.filter((remit2) => remit2.postId === post.id),
          holders: rows.holders.filter((holder2) => holder2.postId === post.id).map(({ employerBodyId, ...holder2 }) => ({ ...holder2, employer: nameOf2(employerBodyId) }))
        };
      });
    },
    /** Adds a post that buys on behalf of a body; gives its id. */
    async addPost(by2, input) {
      const post = parsed(postSchema, input);
      const bodies = await listBodies(store.db, by2.councilId);
      if (!bodies.some((body) => body.id === post.bodyId))
        throw new AppError("not_found", "contracts:error.noBody");
      const id2 = newId();
      await change(by2, "post.added", id2, (tx) => addPost(tx, { id: id2, councilId: by2.councilId, ...post }));
      return id2;
    },
    /** Gives a post a contract, or a client group, from a day; gives the remit's id. */
    async addRemit(by2, postId, input) {
      const remit2 = parsed(remitSchema, input);
      if (remit2.contractId === null && remit2.clientGroup === null)
        throw new AppError("bad_input", "contracts:error.remit");
      await needPost(by2.councilId, postId);
      const id2 = newId();
      await change(
        by2,
        "post.remit_given",
        postId,
        (tx) => addRemit(tx, { id: id2, councilId: by2.councilId, postId, ...remit2 })
      );
      return id2;
    },
    /** Ends a remit on a day, which is its last. It stays in the record. */
    async endRemit(by2, postId, remitId, endsOn) {
      const day2 = parsed(daySchema, endsOn);
      await change(by2, "post.remit_ended", postId, async (tx) => {
        if (!await endRemit(tx, by2.councilId, remitId, day2))
          throw new AppError("not_found", "contracts:error.noRemit");
      });
    },
    /** Enters who holds a post, acts in it or stands in, or that it is vacant; gives the entry's id. */
    async addHolder(by2, postId, input) {
      const holder2 = parsed(holderSchema, input);
      await needPost(by2.councilId, postId);
      const id2 = newId();
      await change(
        by2,
        "post.holder_entered",
        postId,
        (tx) => addHolder(tx, { id: id2, councilId: by2.councilId, postId, ...holder2 })
      );
      return id2;
    },
    /** Ends a holder's time in a post on a day, which is the last. The entry stays. */
    async endHolder(by2, postId, holderId, endsOn) {
      const day2 = parsed(daySchema, endsOn);
      await change(by2, "post.holder_ended", postId, async (tx) => {
        if (!await endHolder(tx, by2.councilId, holderId, day2))
          throw new AppError("not_found", "contracts:error.noHolder");
      });
    }
  };
}

// app/features/contracts/import-contracts.server.ts
import { createHash as createHash3 } from "node:crypto";
import { readFile as readFile2, stat } from "node:fs/promises";
import path2 from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";

// app/features/contracts/care.rules.ts
var careCpv = /^(85[03]|850|8510|8511|8514[1246]|8514[0]|853)/;
var notCareCpv = /^(852|8512|8513|8515|8516|85143|85145|85146|85147)/;
var openCpv = /^(33|44115|555|60|7524|79|80|92|98|9513|3916|341)/;
var mealsCpv = /^5552110/;
var care = /\b(home ?care|domiciliary|care at home|home support|help at home|(personal|nursing|residential|respite|replacement|palliative|end of life|social|extra|day|dementia|adult|adults|community|intermediate|short ?term|long ?term|elderly|integrated|shared) care|care (homes?|and support|support|packages?|services? for|act|providers?)|nursing (homes?|beds?|placements?)|supported (living|accommodation|housing|tenanc\w+)|extra ?care|sheltered|shared lives|adult placements?|re-?ablement|rehabilitation|(unpaid |family |young )?carers?('s?)? (support|services?|centre|breaks?|assessment|hub)|support(ing)? (for |to )?(unpaid |family )?carers|carers service|respite|short breaks?|sitting service|day (services?|centres?|opportunit\w+|support|time support|care)|meals on wheels|community meals|telecare|assistive technology|technology enabled care|lifeline|community alarms?|community equipment|disability equipment|aids (and|&) adaptations|minor adaptations|disabled facilities|direct payments?|personal (assistants?|budgets?|health budgets?)|individual service funds?|self.directed support|advocacy|advocates?|imca|imha|learning disabilit\w+|physical disabilit\w+|sensory (impairment|loss|equipment|services?)|autism|autistic|mental (health|wellbeing)|dementia|older (people|persons?|adults?)|elderly|vulnerable adults?|substance misuse|drug and alcohol|alcohol and drug|detox\w*|befriending|floating support|housing related support|healthwatch|safeguarding adults|deprivation of liberty|dols|approved mental health|occupational therap\w+|hospital discharge|discharge to assess|step.down|continence|hospice|adult social (care|services)|wellbeing service|social prescribing|brokerage|appropriate adults?|time to change|stroke|acquired brain injury|visually impaired|deaf\w*|blind)\b/i;
var notCare = /\b(child ?care|children('?s)?|childrens|foster\w*|adoption|early years|nurser(y|ies)|schools?|pupils?|0-1\d|5-19|breast ?feeding|infant|maternity|youth|young people('?s)?|care leavers?|looked after|customer care|lawn care|tree care|car ?parks?|dog|pet|veterinary|aftercare contractors?|occupational health|health and safety)\b/i;
var adultsToo = /\b(adults?|all.age|older|carers|families and carers|young(er)? adults|18\+|18 ?(-|to) ?65)\b/i;
var careGoods = /\b(community equipment|equipment for (disabled|older)|daily living (aids|equipment)|telecare|home ?care|domiciliary|care homes?|supported living|respite|day (care|opportunit\w+)|unpaid carers|adult social care services)\b/i;
var works = /\b(refurbish\w*|construction|roof\w*|re-?roof\w*|building works?|windows?|boilers?|lifts? (maintenance|servic\w+)|lift|electrical|plumbing|heating|asbestos|demolition|software|licen[cs]es?|case management system|it system|insurance|audit|legal services|cleaning|window|grounds maintenance|fire (alarm|risk|door)\w*|furniture|flooring|vehicles?|fuel|energy|telephony|printing|consultancy|consultants?|agency staff|temporary staff|recruitment|training course)\b/i;
var careDepartment = /\b(adult|adults|social care|asc|care and (support|wellbeing)|health and (social )?care|public health|wellbeing)\b/i;
var notCareDepartment = /\b(child|children|education|school)/i;
function isCare(evidence) {
  const title = evidence.title ?? "";
  const description = (evidence.description ?? "").slice(0, 600);
  const isForChildrenAlone = notCare.test(title) && !adultsToo.test(title);
  const isTrade = evidence.cpv.some((code2) => notCareCpv.test(code2)) && !evidence.cpv.some((code2) => code2.startsWith("853"));
  const isCareCode = evidence.cpv.some(
    (code2) => (careCpv.test(code2) || mealsCpv.test(code2)) && !notCareCpv.test(code2)
  );
  if (isForChildrenAlone || isTrade) return false;
  if (isCareCode) return true;
  const isOpen3 = evidence.cpv.length === 0 || evidence.cpv.some((code2) => openCpv.test(code2));
  if (!isOpen3 || works.test(title)) return false;
  if (care.test(title)) return true;
  if (evidence.cpv.length > 0)
    return evidence.cpv.some((code2) => /^(33|98)/.test(code2)) && careGoods.test(description);
  const opening = description.slice(0, 200);
  const says = care.test(description) && !works.test(opening) && !(notCare.test(opening) && !adultsToo.test(opening));
  const department = evidence.department ?? "";
  return says || careDepartment.test(department) && !notCareDepartment.test(department);
}
var services = [
  ["EXTRACARE", /extra ?care/i],
  ["SHAREDLIVES", /shared lives|adult placement/i],
  ["SUPPLIV", /supported (living|accommodation|tenanc)|independent living|care support and enablement/i],
  ["REABLE", /re-?ablement|intermediate care|home first/i],
  ["ISF", /individual service fund/i],
  ["DP", /direct payment|personal assistant|self.directed support/i],
  ["ADVOCACY", /advoca|imca|imha/i],
  ["RESPITE", /respite|short breaks?|replacement care|sitting service/i],
  ["CARERS", /\bcarers\b(?! cards?)/i],
  ["NURS", /nursing (home|care|bed|placement)|care homes? with nursing/i],
  ["STRES", /short.?stay|step.?down|discharge to assess/i],
  ["RES", /residential care|care homes?|residential (home|placement)/i],
  ["DAY", /day ?(care|service|centre|opportunit|support|time)/i],
  ["MEALS", /meals/i],
  ["TECH", /telecare|assistive tech|technology enabled|lifeline|community alarm|careline/i],
  ["EQUIP", /equipment|aids and adaptations|aids & adaptations|adaptations/i],
  ["EOL", /end of life|palliative|hospice/i],
  ["SUBMIS", /substance|drug|alcohol|detox|recovery orientated/i],
  ["MHCOMM", /mental health|mental wellbeing/i],
  ["EMERG", /emergency (support|care|response)|rapid response|crisis (support|response|team)/i],
  ["HOMECARE", /home ?care|domiciliary|care at home|home support|personal care|help at home/i],
  ["LDCOMM", /learning disabilit/i],
  ["EMPLOY", /employment support|supported employment|into work/i],
  ["TRANSPORT", /transport/i],
  ["COMMHEALTH", /district nurs|podiatry|chiropody|therap|community health|continence/i],
  ["SOCWORK", /social work|assessment|brokerage|dols|deprivation of liberty/i],
  ["INFO", /information|advice|guidance|healthwatch|prescribing/i],
  ["UNIVERSAL", /befriending|lunch club|community connection|volunteer|wellbeing/i]
];
function serviceTypeOf(title, description) {
  for (const words8 of [title ?? "", (description ?? "").slice(0, 400)]) {
    const found = services.find(([, pattern]) => pattern.test(words8));
    if (found) return found[0];
  }
  return null;
}
var groups = [
  ["older_people", /older (people|persons?|adults?)|elderly|over.?65|65\+/i],
  ["learning_disability", /learning disabilit|\bld\b/i],
  ["autism", /autis/i],
  ["physical_disability", /physical(ly)? disab/i],
  ["mental_health", /mental (health|illness|wellbeing)/i],
  ["dementia", /dementia|alzheimer/i],
  ["sensory_impairment", /sensory|visual(ly)? impair|deaf|hearing|blind/i],
  ["substance_misuse", /substance misuse|drug|alcohol/i],
  ["carers", /\bcarers?\b/i],
  ["all_adults", /all adults|all client groups|adults aged 18|all ages?\b/i]
];
function clientGroupsOf(words8) {
  return groups.filter(([, pattern]) => pattern.test(words8 ?? "")).map(([group]) => group);
}
var types = [
  ["GRANT", /(?<!facilities )\bgrants?\b|seed fund/i],
  ["ISF", /individual service fund/i],
  ["BLOCK", /\bblock\b/i],
  ["SPOT", /\bspot\b/i],
  ["CV", /cost (and|&) volume|cost.volume/i],
  ["DM", /dynamic (market|purchasing)|\bdps\b|\bpdps\b/i],
  ["ALLIANCE", /\balliance\b/i],
  ["LEAD", /lead provider|prime (provider|contractor)/i],
  ["S75", /\bsection (75|31)\b|\bs\.? ?(75|31)\b/i],
  ["SLA", /service level agreement|\bsla\b|in.?house/i],
  ["FLEX", /flexible budget|outcomes?.based budget/i],
  ["FRAME", /framework|approved (provider )?list/i]
];
function contractTypeOf(words8) {
  if (words8 === null) return null;
  const code2 = types.find(([type]) => type === words8.trim().toUpperCase())?.[0];
  return code2 ?? types.find(([, pattern]) => pattern.test(words8))?.[0] ?? null;
}
var bases = [
  ["s75", /\bs(ection|\.)? ?(75|31)\b|health act 1999|nhs act 2006/i],
  ["s117", /\bs(ection|\.)? ?117\b/i],
  ["psr", /provider selection regime|\bpsr\b/i],
  ["light_touch", /light.?touch|schedule 3\b|\bltr\b/i],
  ["pa2023", /procurement act|\b2023\/54\b/i],
  ["pcr2015", /public contracts regulations|\bpcr\b|32014L0024/i],
  ["s2_grant", /\bs(ection|\.)? ?2 grant|general power|s\.? ?137/i]
];
function legalBasisOf(words8) {
  return bases.find(([, pattern]) => pattern.test(words8 ?? ""))?.[0] ?? null;
}

// app/features/contracts/content-hash.rules.ts
import { createHash as createHash2 } from "node:crypto";
function contentHash(value2) {
  const text5 = JSON.stringify(
    value2,
    (_, held) => typeof held === "object" && held !== null && !Array.isArray(held) ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => a < b ? -1 : 1)) : held
  );
  return createHash2("sha256").update(text5).digest("hex");
}

// app/features/contracts/plain-values.rules.ts
import he from "he";
var placeholder = /^(n[./\\ ]?a\.?|not applicable|not available|none|nil|null|undefined|unknown|not known|tb[cadn]|to be (confirmed|agreed|advised|determined)|[-–—.?*_ ]+|#n\/a|#ref!|#value!|#name\?|redacted|see (above|below|notes?|attached)|various|multiple|not (stated|specified|provided|recorded)|blank|x+)$/i;
var loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function plainWords(value2) {
  if (typeof value2 === "number" || typeof value2 === "bigint") return String(value2);
  if (typeof value2 !== "string") return null;
  let words8 = value2;
  for (let times2 = 0; times2 < 3 && /&(#\w+|\w+);/.test(words8); times2++) words8 = he.decode(words8);
  words8 = words8.replaceAll("\0", "").replace(loneSurrogate, "\uFFFD");
  words8 = words8.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").trim();
  return words8 === "" ? null : words8;
}
function knownWords(value2) {
  const words8 = plainWords(value2);
  return words8 === null || placeholder.test(words8) ? null : words8;
}
function oneLine(value2) {
  return knownWords(value2)?.replace(/\s+/g, " ") ?? null;
}
function yesOrNo(value2) {
  if (typeof value2 === "boolean") return value2;
  const words8 = plainWords(value2)?.toLowerCase() ?? "";
  if (/^(y|yes|true|1|✓|x)\b/.test(words8)) return true;
  if (/^(n|no|false|0|none|neither)\b(?!\/)/.test(words8) && !/^n\/?a\b/.test(words8)) return false;
  return null;
}
function cpvCodes(value2) {
  const found = (plainWords(value2) ?? "").match(/(?<!\d)\d{8}(?!\d)/g) ?? [];
  return [...new Set(found)];
}
function nameKey(words8) {
  return words8.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/&/g, " and ").replace(/['’`.]/g, "").replace(/[^a-z0-9]+/g, " ").replace(/\b(limited|ltd|llp|plc|cic|inc|incorporated)\b/g, " ").replace(/\s+/g, " ").trim();
}
function titleKey(words8) {
  const key2 = (words8 ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/&/g, " and ").replace(/['’`]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
  return key2 === "" ? null : key2;
}

// app/features/contracts/dossier.rules.ts
function noticeSha(notice2) {
  return contentHash({ ...notice2, snapshotAt: null });
}
function inOrder(filed) {
  const key2 = ({ notice: notice2, seenAt, position }) => [
    (notice2.date ?? (notice2.source === "register" ? seenAt : "")).padEnd(24, "0").slice(0, 24),
    notice2.snapshotAt ?? "",
    seenAt,
    String(position).padStart(9, "0")
  ].join(" ");
  return filed.map((each) => ({ each, key: key2(each) })).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ each }) => each);
}
function faceOf(filed) {
  const newestFirst = standing(inOrder(filed).reverse());
  const notices = newestFirst.map(({ notice: notice2 }) => notice2);
  const latest = (field) => {
    const known3 = notices.find(
      ({ [field]: value2 }) => Array.isArray(value2) ? value2.length > 0 : value2 !== null
    );
    return (known3 ?? notices[0])[field];
  };
  const title = latest("title");
  const description = latest("description");
  const cpv = latest("cpv");
  const { source, noticeId, finderId, speaksOf, snapshotAt, date: date2, ...rest } = notices[0];
  const fields = Object.fromEntries(
    Object.keys(rest).map((field) => [field, latest(field)])
  );
  return {
    ...fields,
    ...sumOf(notices),
    stage: stageFrom(notices),
    suppliers: suppliersOf(newestFirst),
    links: linksOf(notices),
    isCare: isCare({ cpv, title, description, department: latest("department") }),
    serviceType: serviceTypeOf(title, description)
  };
}
function standing(newestFirst) {
  const ids = /* @__PURE__ */ new Set();
  return newestFirst.filter(({ notice: notice2 }) => {
    if (notice2.noticeId === null) return true;
    const id2 = [notice2.source, notice2.noticeId, notice2.awardKey, notice2.contractKey].join(" ");
    return ids.has(id2) ? false : ids.add(id2);
  });
}
function stageFrom(newestFirst) {
  const saying = newestFirst.filter((notice2) => notice2.stage !== null);
  return (saying.find((notice2) => notice2.speaksOf === "award") ?? saying[0])?.stage ?? "planned";
}
function sumOf(notices) {
  const sum2 = notices.find((notice2) => notice2.valuePence !== null) ?? notices[0];
  const range = notices.find((notice2) => notice2.valueLowPence !== null || notice2.valueHighPence !== null) ?? notices[0];
  return {
    valuePence: sum2.valuePence,
    valueKind: sum2.valueKind,
    currency: sum2.currency,
    valueLowPence: range.valueLowPence,
    valueHighPence: range.valueHighPence
  };
}
function suppliersOf(newestFirst) {
  const first = newestFirst.find(({ notice: notice2 }) => notice2.suppliers.length > 0);
  if (!first) return [];
  const speaking3 = first.notice.source === "register" ? newestFirst.filter(({ notice: notice2, fileSha }) => notice2.source === "register" && fileSha === first.fileSha).reverse() : [first];
  const byName = /* @__PURE__ */ new Map();
  for (const supplier of speaking3.flatMap(({ notice: notice2 }) => notice2.suppliers)) {
    const key2 = nameKey(supplier.name);
    if (!byName.has(key2)) byName.set(key2, supplier);
  }
  return [...byName.values()];
}
function linksOf(notices) {
  return [...new Map(notices.flatMap((notice2) => notice2.links).map((link) => [link.url, link])).values()];
}

// app/features/contracts/day-reading.rules.ts
var months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var ukDay2 = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit"
});
function readDay(value2, reading2 = {}) {
  if (typeof value2 === "number") return reading2.serials === false ? null : fromSerial(value2);
  if (typeof value2 !== "string") return null;
  const words8 = value2.trim().replace(/^['"]|['"]$/g, "");
  const iso2 = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}.*))?$/.exec(words8);
  if (iso2) {
    const isInstant = /(z|[+-]\d{2}:?\d{2})$/i.test(iso2[4] ?? "");
    if (isInstant && !Number.isNaN(Date.parse(words8.replace(" ", "T")))) {
      return sane(ukDay2.format(new Date(words8.replace(" ", "T"))));
    }
    return day(Number(iso2[1]), Number(iso2[2]), Number(iso2[3]));
  }
  const serial = /^\d{5}(\.\d+)?$/.exec(words8);
  if (serial) return reading2.serials === false ? null : fromSerial(Number(words8));
  const bare = words8.replace(/[ T]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m)?$/i, "");
  return fromNumbers(bare, reading2.order ?? "dmy") ?? fromMonthName(bare, reading2.endOfMonth ?? false);
}
function dayOrderOf(values) {
  let monthFirst = false;
  for (const value2 of values) {
    const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value2);
    if (!parts) continue;
    if (Number(parts[1]) > 12) return "dmy";
    if (Number(parts[2]) > 12) monthFirst = true;
  }
  return monthFirst ? "mdy" : "dmy";
}
function fromNumbers(words8, order) {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(words8);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const compact = /^((?:19|20)\d{2})([01]\d)([0-3]\d)$/.exec(words8);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/.exec(words8);
  if (!parts) return null;
  const [first, second2, year] = [Number(parts[1]), Number(parts[2]), wholeYear(parts[3])];
  return order === "dmy" ? day(year, second2, first) : day(year, first, second2);
}
function fromMonthName(words8, endOfMonth) {
  const clean = words8.toLowerCase().replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/, "").replace(/(\d)(st|nd|rd|th)\b/g, "$1");
  const full = /^(\d{1,2})[\s/.-]*([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/.exec(clean);
  if (full) return day(wholeYear(full[3]), monthOf(full[2]), Number(full[1]));
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(clean);
  if (american) return day(Number(american[3]), monthOf(american[1]), Number(american[2]));
  const monthOnly = /^([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/.exec(clean);
  const numbers = /^(\d{4})-(\d{2})$/.exec(clean) ?? /^(\d{1,2})\/(\d{4})$/.exec(clean);
  if (!monthOnly && !numbers) return null;
  const [year, month2] = monthOnly ? [wholeYear(monthOnly[2]), monthOf(monthOnly[1])] : numbers[1].length === 4 ? [Number(numbers[1]), Number(numbers[2])] : [Number(numbers[2]), Number(numbers[1])];
  return day(year, month2, endOfMonth ? new Date(Date.UTC(year, month2, 0)).getUTCDate() : 1);
}
function monthOf(name) {
  return months.indexOf(name.slice(0, 3)) + 1;
}
function wholeYear(digits) {
  if (digits.length === 4) return Number(digits);
  return Number(digits) >= 80 ? 1900 + Number(digits) : 2e3 + Number(digits);
}
function fromSerial(serial) {
  if (!(serial >= 25569 && serial < 91e3)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 864e5).toISOString().slice(0, 10);
}
function day(year, month2, date2) {
  if (month2 < 1 || month2 > 12 || date2 < 1 || date2 > 31) return null;
  const at3 = new Date(Date.UTC(year, month2 - 1, date2));
  if (at3.getUTCMonth() !== month2 - 1) return null;
  return sane(at3.toISOString().slice(0, 10));
}
function sane(iso2) {
  return iso2 >= "1970-01-01" && iso2 < "2150-01-01" ? iso2 : null;
}
function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 864e5);
}

// app/features/contracts/identity.rules.ts
var PROCUREMENT_DAYS = 540;
var REPUBLISHED_DAYS = 92;
var RETENDER_DAYS = 184;
var known = /* @__PURE__ */ new WeakMap();
function keysOf(notice2) {
  return knownOf(notice2);
}
function knownOf(notice2) {
  let keys = known.get(notice2);
  if (!keys) {
    keys = workOut(notice2);
    known.set(notice2, keys);
  }
  return keys;
}
function workOut(notice2) {
  const ref = (notice2.ref ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "").replace(/^0+(?=\d)/, "");
  const title = titleKey(notice2.title);
  const names2 = notice2.suppliers.map((supplier) => nameKey(supplier.name)).sort();
  const isTelling = /\d/.test(ref) || ref.length >= 5;
  return {
    ocid: notice2.ocid,
    finder: notice2.finderId,
    ref: isTelling && notice2.ref?.toLowerCase() !== notice2.ocid ? ref : null,
    title,
    exact: title && notice2.startsOn && names2.length > 0 ? [title, names2.join(","), notice2.startsOn].join("|") : null,
    buyer: buyerKey(notice2.buyer),
    suppliers: new Set(names2)
  };
}
function buyerKey(buyer) {
  return nameKey(buyer ?? "").replace(
    /\b(metropolitan|borough|county|city|district|council|unitary|authority|london|royal|of|the|mbc|cc|dc|bc)\b/g,
    " "
  ).replace(/\s+/g, " ").trim();
}
function isSameContract(notice2, others) {
  const sameProcess = others.filter((other) => isSameProcess(notice2, other));
  if (sameProcess.length > 0) return sameProcess.every((other) => samePart(notice2, other));
  if (notice2.ocid && others.some((other) => other.ocid !== null)) return false;
  const near = others.filter((other) => sameBuyer(notice2, other));
  if (near.some((other) => hasSameRef(notice2, other))) return true;
  return near.some((other) => hasSameTitle(notice2, other)) && !others.some((other) => contradicts(notice2, other));
}
function isSameProcess(a, b) {
  return a.ocid !== null && a.ocid === b.ocid || a.finderId !== null && a.finderId === b.finderId;
}
function hasSameRef(a, b) {
  const [keyA, keyB] = [keysOf(a), keysOf(b)];
  if (!keyA.ref || keyA.ref !== keyB.ref) return false;
  const titlesDiffer = keyA.title !== null && keyB.title !== null && keyA.title !== keyB.title;
  return !(titlesDiffer && sharedSuppliers(a, b) === false);
}
function hasSameTitle(a, b) {
  const [keyA, keyB] = [keysOf(a), keysOf(b)];
  const bothReferenced = a.source === "register" && b.source === "register" && keyA.ref !== null && keyB.ref !== null;
  return keyA.title !== null && keyA.title === keyB.title && !bothReferenced && couldBeOne(a, b);
}
function contradicts(a, b) {
  if (!isAwarded(a) || !isAwarded(b)) return false;
  return sharedSuppliers(a, b) === false || Boolean(a.startsOn && b.startsOn && a.startsOn !== b.startsOn);
}
function samePart(a, b) {
  if (a.contractKey && b.contractKey) return a.contractKey === b.contractKey;
  if (a.awardKey && b.awardKey) return a.awardKey === b.awardKey;
  return true;
}
function sameBuyer(a, b) {
  const [buyerA, buyerB] = [knownOf(a).buyer, knownOf(b).buyer];
  return buyerA === "" || buyerB === "" || buyerA === buyerB;
}
function sharedSuppliers(a, b) {
  const [namesA, namesB] = [knownOf(a).suppliers, knownOf(b).suppliers];
  if (namesA.size === 0 || namesB.size === 0) return null;
  return [...namesB].some((name) => namesA.has(name));
}
function couldBeOne(a, b) {
  const shared = sharedSuppliers(a, b);
  if (shared === false) return false;
  if (a.startsOn && b.startsOn) return a.startsOn === b.startsOn;
  if (shared === true) return within(a.awardedOn ?? dayOf2(a), b.awardedOn ?? dayOf2(b), REPUBLISHED_DAYS);
  if (a.deadline && a.deadline === b.deadline && !(isAwarded(a) && isAwarded(b))) return true;
  const [dayA, dayB] = [dayOf2(a), dayOf2(b)];
  if (dayA === null || dayB === null) return true;
  if (isAwarded(a) && isAwarded(b)) return within(dayA, dayB, REPUBLISHED_DAYS);
  if (!isAwarded(a) && !isAwarded(b)) return within(dayA, dayB, RETENDER_DAYS);
  const [tender, award2] = isAwarded(a) ? [dayB, dayA] : [dayA, dayB];
  const days = daysBetween(tender, award2);
  return days >= -31 && days <= PROCUREMENT_DAYS;
}
var isAwarded = (notice2) => notice2.stage === "awarded" || notice2.stage === "ended";
var dayOf2 = (notice2) => notice2.date?.slice(0, 10) ?? notice2.awardedOn;
function within(a, b, days) {
  return a === null || b === null || Math.abs(daysBetween(a, b)) <= days;
}

// app/features/contracts/filing.rules.ts
var TELLING_TITLES = 60;
var keyNames = ["ocid", "finder", "ref", "exact", "title"];
var FilingCabinet = class {
  byKey = /* @__PURE__ */ new Map();
  bySha = /* @__PURE__ */ new Map();
  dossiers = /* @__PURE__ */ new Map();
  /** Each dossier that the file touches, and its face before; null for one that the file opens. */
  touched = /* @__PURE__ */ new Map();
  /** Puts a stored dossier into the cabinet. */
  load(dossier) {
    if (this.dossiers.has(dossier.contractId)) return;
    this.dossiers.set(dossier.contractId, dossier);
    for (const filed of dossier.filed) this.index(dossier, filed);
  }
  /** Files one entry; says whether it made a contract, changed one, or neither. */
  file(notices, position, context) {
    const outcomes2 = notices.map((notice2) => this.fileOne(notice2, position, context));
    return outcomes2.includes("created") ? "created" : outcomes2.includes("updated") ? "updated" : "unchanged";
  }
  /** What is to be stored once every entry is filed. */
  *changes(fileSha) {
    for (const [dossier, before] of this.touched) {
      const face2 = faceOf(dossier.filed);
      yield {
        contractId: dossier.contractId,
        face: face2,
        hasNewFace: before === null || JSON.stringify(face2) !== before,
        notices: dossier.filed.filter((filed) => filed.fileSha === fileSha)
      };
    }
  }
  touch(dossier) {
    if (!this.touched.has(dossier)) {
      this.touched.set(dossier, dossier.filed.length > 0 ? JSON.stringify(faceOf(dossier.filed)) : null);
    }
  }
  fileOne(notice2, position, context) {
    const filed = {
      notice: notice2,
      sha: noticeSha(notice2),
      seenAt: context.seenAt,
      fileSha: context.fileSha,
      position
    };
    const known3 = this.bySha.get(filed.sha);
    if (known3) return this.seeAgain([...known3], filed, context);
    const homes = this.homesOf(notice2);
    if (homes.length === 0) return this.open(filed, context);
    const isOfProcess = notice2.speaksOf === "process" && homes.every((dossier) => noticesOf(dossier).some((other) => isSameProcess(notice2, other)));
    for (const home of isOfProcess ? homes : [nearest(notice2, homes)]) this.add(home, filed);
    return "updated";
  }
  /** A register read anew says again what it said before, so its day moves; every other notice has a date of its own. */
  seeAgain(homes, filed, context) {
    if (filed.notice.source !== "register" || context.isKnownFile) return "unchanged";
    let isChanged = false;
    for (const home of homes) {
      const at3 = home.filed.findIndex(({ sha }) => sha === filed.sha);
      if (home.filed[at3].fileSha === context.fileSha) continue;
      this.touch(home);
      const before = JSON.stringify(faceOf(home.filed));
      home.filed[at3] = filed;
      isChanged ||= JSON.stringify(faceOf(home.filed)) !== before;
    }
    return isChanged ? "updated" : "unchanged";
  }
  /** A new contract of a process that is known already begins with what was said of the process. */
  open(filed, context) {
    const shared = ["ocid", "finder"].flatMap((name) => this.under(name, filed.notice)).flatMap((dossier2) => dossier2.filed).filter((other) => other.notice.speaksOf === "process" && isSameProcess(filed.notice, other.notice));
    const once = new Map(shared.map((other) => [other.sha, { ...other, fileSha: context.fileSha }]));
    const dossier = { contractId: context.newId(), filed: [] };
    this.dossiers.set(dossier.contractId, dossier);
    for (const other of once.values()) this.add(dossier, other);
    this.add(dossier, filed);
    return "created";
  }
  /** By the strongest key that finds any: the weaker ones are then not asked. */
  homesOf(notice2) {
    for (const name of keyNames) {
      const homes = this.under(name, notice2).filter((dossier) => isSameContract(notice2, noticesOf(dossier)));
      if (homes.length > 0) return homes;
    }
    return [];
  }
  under(name, notice2) {
    const held = this.byKey.get(`${name} ${keysOf(notice2)[name]}`);
    return !held || name === "title" && held.size > TELLING_TITLES ? [] : [...held];
  }
  add(dossier, filed) {
    this.touch(dossier);
    dossier.filed.push(filed);
    this.index(dossier, filed);
  }
  index(dossier, filed) {
    const keys = keysOf(filed.notice);
    const put = (map, key2) => {
      map.set(key2, (map.get(key2) ?? /* @__PURE__ */ new Set()).add(dossier));
    };
    put(this.bySha, filed.sha);
    for (const name of keyNames) if (keys[name]) put(this.byKey, `${name} ${keys[name]}`);
  }
};
var noticesOf = (dossier) => dossier.filed.map(({ notice: notice2 }) => notice2);
function nearest(notice2, homes) {
  const score = (dossier) => {
    const notices = noticesOf(dossier);
    const isNamed2 = notices.some(
      (other) => notice2.contractKey !== null && notice2.contractKey === other.contractKey || notice2.awardKey !== null && notice2.awardKey === other.awardKey
    );
    return `${isNamed2 ? 1 : 0}${notices.map((other) => other.date ?? "").sort().at(-1)}${dossier.contractId}`;
  };
  return homes.reduce((best2, each) => score(each) > score(best2) ? each : best2);
}
function inFilingOrder(entries) {
  return entries.map((entry, position) => ({ entry, position, date: entry.notices?.[0]?.date ?? "" })).sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : a.position - b.position);
}
function noCounts() {
  return { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, reasons: {} };
}
function countSkip(counts, where, reason) {
  counts.read++;
  counts.skipped++;
  const places = counts.reasons[reason] ?? [];
  places.push(where);
  counts.reasons[reason] = places;
}

// app/features/contracts/imports.repo.server.ts
init_schema();
import { and as and6, desc as desc4, eq as eq6, getTableColumns, inArray as inArray3, lt as lt3, or as or2, sql as sql6 } from "drizzle-orm";
var LOOK_UP = 300;
async function lastImport(db, councilId) {
  const [row] = await db.select({ seq: contractImport.seq, at: contractImport.at }).from(contractImport).where(eq6(contractImport.councilId, councilId)).orderBy(desc4(contractImport.seq)).limit(1);
  return row ?? null;
}
async function isKnownFile(db, councilId, fileSha) {
  const rows = await db.select({ id: contractImport.id }).from(contractImport).where(and6(eq6(contractImport.councilId, councilId), eq6(contractImport.fileSha, fileSha))).limit(1);
  return rows.length > 0;
}
async function findContractIds(db, councilId, shas, keys) {
  const columns = {
    ocid: contractNotice.ocidKey,
    finder: contractNotice.finderKey,
    ref: contractNotice.refKey,
    title: contractNotice.titleKey,
    exact: contractNotice.exactKey
  };
  const searches = [
    { column: contractNotice.sha, values: [...new Set(shas)] },
    ...Object.keys(columns).map((name) => ({
      column: columns[name],
      values: [...new Set(keys.map((each) => each[name]).filter((key2) => key2 !== null))]
    }))
  ];
  const found = /* @__PURE__ */ new Set();
  for (const { column, values } of searches) {
    for (let at3 = 0; at3 < values.length; at3 += LOOK_UP) {
      const rows = await db.selectDistinct({ id: contractNotice.contractId }).from(contractNotice).where(and6(eq6(contractNotice.councilId, councilId), inArray3(column, values.slice(at3, at3 + LOOK_UP))));
      for (const row of rows) found.add(row.id);
    }
  }
  return found;
}
async function listNotices2(db, contractIds) {
  const rows = [];
  for (let at3 = 0; at3 < contractIds.length; at3 += LOOK_UP) {
    rows.push(
      ...await db.select().from(contractNotice).where(inArray3(contractNotice.contractId, contractIds.slice(at3, at3 + LOOK_UP)))
    );
  }
  return rows;
}
async function stage(tx, importId, stagedAt, contracts, notices) {
  const marked = { importId, stagedAt };
  if (contracts.length > 0)
    await tx.insert(contractStaged).values(contracts.map((row) => ({ ...row, ...marked })));
  if (notices.length > 0)
    await tx.insert(contractNoticeStaged).values(notices.map((row) => ({ ...row, ...marked })));
}
async function enterStaged(tx, importId) {
  await tx.insert(contract).select(
    tx.select(pick(getTableColumns(contract), getTableColumns(contractStaged))).from(contractStaged).where(eq6(contractStaged.importId, importId))
  ).onConflictDoUpdate({
    target: contract.id,
    set: excluded(Object.keys(getTableColumns(contract)), ["id", "councilId"])
  }).returning({ id: contract.id });
  await tx.insert(contractNotice).select(
    tx.select(pick(getTableColumns(contractNotice), getTableColumns(contractNoticeStaged))).from(contractNoticeStaged).where(eq6(contractNoticeStaged.importId, importId))
  ).onConflictDoUpdate({
    target: [contractNotice.contractId, contractNotice.sha],
    set: excluded(["seenAt", "fileSha", "position"], [])
  }).returning({ id: contractNotice.id });
}
async function clearStaged(tx, importId, leftBefore) {
  for (const staged of [contractStaged, contractNoticeStaged]) {
    await tx.delete(staged).where(or2(eq6(staged.importId, importId), lt3(staged.stagedAt, leftBefore))).returning({ id: staged.id });
  }
}
async function addImport(tx, row) {
  await tx.insert(contractImport).values(row);
}
async function listImports(db, councilId, limit) {
  return db.select().from(contractImport).where(eq6(contractImport.councilId, councilId)).orderBy(desc4(contractImport.seq)).limit(limit);
}
function pick(wanted, from) {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, from[name]]));
}
function excluded(names2, without) {
  const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(
    names2.filter((name) => !without.includes(name)).map((name) => [name, sql6`excluded.${sql6.identifier(snake(name))}`])
  );
}

// app/features/contracts/money-reading.rules.ts
var unknown = { pence: null, lowPence: null, highPence: null, isAnnual: false };
var thousand = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
var sum = /(£|gbp)?\s*(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(k|m|mn|bn|thousand|million|billion)?(?![a-z\d])/gi;
function readMoney(value2) {
  if (typeof value2 === "number") {
    const pence = Math.round(value2 * 100);
    return Number.isSafeInteger(pence) && pence > 0 ? { ...unknown, pence } : unknown;
  }
  if (typeof value2 !== "string") return unknown;
  const words8 = value2.replace(/[\u00a0\u202f\s]+/g, " ").trim();
  if (words8 === "" || /^\(.*\)$/.test(words8) || /^-\s*(£|\d)/.test(words8)) return unknown;
  if (/^\d+(\.\d+)?e[+]?\d+$/i.test(words8)) return readMoney(Number(words8));
  const found = [...words8.matchAll(sum)].map((match) => ({
    hasSign: match[1] !== void 0,
    pence: penceOf(match[2], match[3])
  }));
  const signed = found.some((each) => each.hasSign) ? found.filter((each) => each.hasSign) : found;
  const sums = signed.map((each) => each.pence).filter((pence) => pence > 0);
  const isAnnual = /\b(p\.?a\.?|per annum|per year|annual(ly)?|a year|yearly)(\W|$)/i.test(words8);
  if (sums.length === 0) return unknown;
  const isRange = sums.length === 2 && /\d[^\d£]*(-|–|—|\bto\b|\band\b)\s*(£|gbp|\d)/i.test(words8);
  if (isRange) {
    const [low, high] = [Math.min(...sums), Math.max(...sums)];
    return { pence: null, lowPence: low, highPence: high, isAnnual };
  }
  if (/\b(up to|max(imum)?|not exceeding|ceiling)\b/i.test(words8)) {
    return { pence: null, lowPence: null, highPence: sums[0], isAnnual };
  }
  return { pence: sums[0], lowPence: null, highPence: null, isAnnual };
}
function readPence(value2) {
  return readMoney(value2).pence;
}
function penceOf(digits, unit) {
  const factor = unit ? thousand[unit.toLowerCase()] : 1;
  const pence = Math.round(Number(digits.replaceAll(",", "")) * factor * 100);
  return Number.isSafeInteger(pence) ? pence : 0;
}

// app/features/contracts/notice.schema.ts
function blankNotice(source) {
  return {
    source,
    noticeId: null,
    ocid: null,
    finderId: null,
    speaksOf: "award",
    awardKey: null,
    contractKey: null,
    ref: null,
    title: null,
    description: null,
    department: null,
    buyer: null,
    partners: [],
    suppliers: [],
    stage: null,
    date: null,
    snapshotAt: null,
    deadline: null,
    awardedOn: null,
    valuePence: null,
    valueLowPence: null,
    valueHighPence: null,
    valueKind: null,
    currency: "GBP",
    vatPence: null,
    startsOn: null,
    endsOn: null,
    reviewOn: null,
    extensionUntil: null,
    extension: null,
    lastNoticeOn: null,
    noticePeriodMonths: null,
    route: null,
    isTendered: null,
    cpv: [],
    cpvLabel: null,
    contractType: null,
    legalBasis: null,
    priceWeight: null,
    qualityWeight: null,
    socialValueWeight: null,
    clientGroups: [],
    areas: [],
    peopleServed: null,
    fundingRoutes: [],
    commissioner: null,
    leadBody: null,
    owner: null,
    parentRef: null,
    links: []
  };
}

// app/features/contracts/stage.rules.ts
function ocdsStage(standing3) {
  const { award: award2, contract: contract4 } = standing3;
  if (contract4) {
    const status = normal(contract4.status);
    if (status === "terminated") return "ended";
    if (status === "cancelled") return "closed_without_award";
    return "awarded";
  }
  if (award2) {
    if (award2.saidNotAwarded) return "closed_without_award";
    const status = normal(award2.status);
    if (status === "unsuccessful" || status === "cancelled") return "closed_without_award";
    return status === "pending" ? "tendering" : "awarded";
  }
  switch (normal(standing3.tenderStatus)) {
    case "planning":
    case "planned":
      return "planned";
    case "active":
      return "tendering";
    case "cancelled":
    case "withdrawn":
      return "withdrawn";
    case "unsuccessful":
    case "complete":
      return "closed_without_award";
    default:
      if (standing3.hasTender) return "tendering";
      return standing3.hasPlanning ? "planned" : null;
  }
}
function finderStage({ status, noticeType, said: said4 }) {
  const state = normal(status);
  if (state === "withdrawn" || state === "cancelled") return "withdrawn";
  if (said4 === "event" || /pipeline|preprocurement|early ?engagement|future|planning/.test(normal(noticeType))) {
    return "planned";
  }
  if (state === "awarded") return said4 === "not_awarded" ? "closed_without_award" : "awarded";
  if (state === "closed" || state === "complete" || state === "unsuccessful") return "closed_without_award";
  if (state === "planned" || state === "planning" || state === "forthcoming") return "planned";
  return "tendering";
}
var registerWords = [
  ["closed_without_award", /not award|no award|closed without|abandon|unsuccessful|lapsed/],
  ["withdrawn", /withdrawn|cancel/],
  ["ended", /\b(ended|expired|terminated|complete(d)?|finished|closed|archived|inactive|past)\b/],
  ["planned", /\b(planned|planning|pipeline|forthcoming|future|pre-?procurement|proposed|not started)\b/],
  ["tendering", /\b(tender(ing|ed)?|open|procur(ing|ement)|advertis|evaluation|out to|itt|in progress|quot)/],
  [
    "awarded",
    /\b(awarded|award|active|live|current|let|signed|extended|in place|ongoing|on ?going|in force|started)\b/
  ]
];
function registerStage(status) {
  const words8 = normal(status);
  if (words8 === "") return "awarded";
  return registerWords.find(([, pattern]) => pattern.test(words8))?.[0] ?? "awarded";
}
function stageOn(contract4, on) {
  if (contract4.stage !== "awarded" || contract4.endsOn === null) return contract4.stage;
  const last = [contract4.endsOn, contract4.extensionUntil ?? ""].sort().at(-1);
  return last < on ? "ended" : "awarded";
}
function normal(words8) {
  return (words8 ?? "").trim().toLowerCase().replace(/canceled/g, "cancelled").replace(/[_\s]+/g, " ");
}

// app/features/contracts/suppliers.rules.ts
var form = "(?:ltd|limited|llp|lp|plc|p\\.l\\.c|cic|c\\.i\\.c|cio|inc|incorporated|gmbh|b\\.?v|s\\.?a|nv|se)";
var endsInForm = new RegExp(`\\b${form}\\.?\\)?$`, "i");
var onlyForm = new RegExp(`^${form}\\.?$`, "i");
var tradesAs = /^(t\/ ?a|ta|trading (as|name)|tas|d\/b\/a|dba|formerly|previously|now|part of|a (division|member|subsidiary|part|company|charity|trading)|also known as|aka|known as|c\/o|on behalf of|acting|in (partnership|administration|liquidation|consortium)|as (agent|part|lead)|lead(ing)? (provider|partner)|dated|sub-?contract)\b/i;
var registration = /^\(?((registered|registration) (no|number|charity|company|in|office|address)|(company|charity|co\.?|reg\.?) (no|number|reg)|crn\b)/i;
var goesOn = (piece) => tradesAs.test(piece) || registration.test(piece);
var address = /\d|\b(road|street|house|lane|avenue|park|court|floor|suite|unit|close|drive|place|square|county)\b|^(england|wales|scotland|uk|united kingdom|gb)$/i;
var postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
var street = /(^|[\s,])\d+[a-z]?,? ([A-Z][\w']+ )+(road|street|lane|avenue|close|drive|way|place|square|court|rd|st)\b/i;
var partnersEnd = /^(&|and)?\s*\S+ (&|and) (co|sons?|daughters?|partners?|associates|brothers|bros)\b/i;
var partnership = /^[A-Z][\w'-]+ (&|and) [A-Z][\w'-]+/;
var notAwarded = /\bnot (been )?awarded\b|\bno (contract )?awards?\b|\bnot award\b|\babandon(ed|ment)?\b|^(tender |procurement |contract )?(withdrawn|cancelled|canceled|discontinued|terminated|unsuccessful)\b|\bno (suitable |compliant |acceptable )?(bids?|tenders?|suppliers?|submissions?)\b|\bno suppliers? appointed\b|^unsuccessful\b/i;
var event = /^n\/?a\b.*\bevent\b|\b(market engagement|event day|information event|open day)\b/i;
var nobody = /^(n[./\\ ]?a\.?|not applicable|not available|none|nil|null|unknown|not known|tb[cadn]|to be (confirmed|agreed|advised|determined|appointed|awarded)|[-–—.?*_ ]+|#n\/a|redacted|(commercially )?(confidential|sensitive)|personal data|(name|details?) (withheld|redacted)\b.*|withheld\b.*|(private )?individuals?|(a )?sole trader|various( suppliers| providers| contractors)?|multiple( suppliers| providers| contractors)?|numerous|several( suppliers| providers)?|see (above|below|attached|list|notes?|description|framework)\b.*|multi-?supplier( framework)?|framework( suppliers| providers)?|to be confirmed|pending|all|others?|in ?house)$/i;
function readSuppliers(value2) {
  const words8 = plainWords(value2);
  if (words8 === null) return { names: [], said: null };
  const names2 = /* @__PURE__ */ new Map();
  let said4 = null;
  for (const piece of splitNames(words8)) {
    const name = withoutDetails(withoutLot(piece));
    if (name === "" || nobody.test(name)) continue;
    if (event.test(name)) said4 = "event";
    else if (notAwarded.test(name) && !endsInForm.test(name)) said4 ??= "not_awarded";
    else {
      const key2 = nameKey(name) || name.toLowerCase();
      if (!names2.has(key2)) names2.set(key2, name);
    }
  }
  return { names: [...names2.values()], said: names2.size > 0 ? null : said4 };
}
function splitNames(words8) {
  const lines = postcode.test(words8) || street.test(words8) ? words8.replace(/,?\n/g, ", ") : words8;
  return lines.split(/\s*[;|\n•]\s*/).flatMap(splitTight).flatMap(splitJoined).map((piece) => piece.replace(/^[\s,&]+|[\s,]+$/g, "").replace(/\s+/g, " ")).filter((piece) => piece !== "");
}
function splitTight(words8) {
  const pieces = cutAtCommas(words8, (at3) => !/\s/.test(words8[at3 + 1] ?? " ") && !isThousands(words8, at3));
  return rejoin(pieces, ",", (_, right) => partnersEnd.test(right));
}
function splitJoined(words8) {
  const pieces = rejoin(
    cutAtCommas(words8, (at3) => /\s/.test(words8[at3 + 1] ?? "")),
    ", ",
    (left, right) => /^[A-Z][\w'-]+$/.test(left) && partnership.test(right)
  );
  return joinUnnamed(pieces).flatMap(splitAtAnd);
}
function splitAtAnd(words8) {
  const parts = words8.split(
    new RegExp(`(?<=\\b${form}\\.?\\)?)(?:\\s+(?:and|&)\\s+|\\s*/\\s+|\\s+/\\s*)(?=\\S)`, "i")
  );
  const areNames = parts.length > 1 && parts.every((part2) => endsInForm.test(part2.trim()));
  return areNames ? parts : [words8];
}
function joinUnnamed(pieces) {
  const kept2 = [];
  const forms = pieces.filter((piece) => endsInForm.test(piece)).length;
  const isList = forms >= 2 || forms >= 1 && pieces.length >= 3 && !pieces.some((piece) => address.test(piece));
  for (const piece of pieces) {
    const last = kept2.at(-1);
    if (last === void 0) kept2.push(piece);
    else if (endsInForm.test(last) && (isList || startsAName(piece))) kept2.push(piece);
    else if (isList && kept2.length > 1 && /^(&|and)\s|^[A-Z]/.test(piece) && !/^[A-Z][\w'-]+ ?&/.test(piece))
      kept2.push(piece);
    else kept2[kept2.length - 1] = `${last}, ${piece}`;
  }
  return kept2;
}
function startsAName(piece) {
  return endsInForm.test(piece) || /^[A-Z]\S*( \S+)+$/.test(piece) && !address.test(piece);
}
function cutAtCommas(words8, isCut) {
  const pieces = [];
  let depth = 0;
  let from = 0;
  for (let at3 = 0; at3 < words8.length; at3++) {
    const char = words8[at3];
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (char === "," && (depth === 0 || !words8.includes(")", at3)) && isCut(at3)) {
      pieces.push(words8.slice(from, at3));
      from = at3 + 1;
    }
  }
  pieces.push(words8.slice(from));
  return pieces.map((piece) => piece.trim());
}
function rejoin(pieces, joiner, isOneName) {
  const joined = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const belongs = last !== void 0 && (onlyForm.test(piece) || goesOn(piece) || isOneName(last, piece));
    if (belongs)
      joined[joined.length - 1] = `${last}${joiner === "," && goesOn(piece) ? ", " : joiner}${piece}`;
    else joined.push(piece);
  }
  return joined;
}
function isThousands(words8, at3) {
  return /\d/.test(words8[at3 - 1] ?? "") && /^\d{3}(?!\d)/.test(words8.slice(at3 + 1, at3 + 5));
}
function withoutDetails(piece) {
  const details = new RegExp(`^(.*?\\b${form}\\.?\\)?),? [(]?(.*)$`, "i").exec(piece);
  const rest = details?.[2] ?? "";
  const isDetail = registration.test(rest) || postcode.test(rest) || street.test(rest);
  return details && isDetail && !tradesAs.test(rest) ? details[1] : piece;
}
function withoutLot(piece) {
  const bare = piece.replace(/\s*\((for )?lots? [^)]*\)$/i, "").trim();
  const lot2 = /^lots? ?\d+\w?(?:\s*(?:,|&|and|to|-)\s*\d+\w?)*\s*[-–:]\s*(.+)$/i.exec(bare);
  if (!lot2) return bare;
  return lot2[1].split(/\s+[-–]\s+/).at(-1).trim();
}

// app/features/contracts/contracts-finder.rules.ts
function fieldsOf(value2) {
  const fields = new Map(
    Object.entries(value2).map(([name, held]) => [name.toLowerCase().replace(/[_\s-]/g, ""), held])
  );
  return (...names2) => names2.map((name) => fields.get(name)).find((held) => held !== void 0 && held !== null && held !== "");
}
function isFinderNotice(value2) {
  const field = fieldsOf(value2);
  return !("ocid" in value2) && [
    "noticetype",
    "noticestatus",
    "awardedsupplier",
    "cpvdescription",
    "organisation",
    "organisationname",
    "publisheddate"
  ].some((name) => field(name) !== void 0);
}
function readFinderNotice(value2, snapshotAt = null) {
  const field = fieldsOf(value2);
  const id2 = plainWords(field("id", "noticeid", "noticeidentifier"));
  const title = oneLine(field("title"));
  const description = knownWords(field("description"));
  const { names: names2, said: said4 } = readSuppliers(field("awardedsupplier", "supplier", "suppliername"));
  const opening = `${title ?? ""} ${description?.slice(0, 100) ?? ""}`;
  const low = readPence(field("valuelow"));
  const high = readPence(field("valuehigh"));
  const awarded = readPence(field("awardedvalue"));
  const cpv = field("cpvcodes", "cpvcodesextended", "cpv");
  const sme = yesOrNo(field("awardedtosme"));
  const url = plainWords(field("url", "link"));
  const snapshot = plainWords(snapshotAt);
  const status = plainWords(field("status", "noticestatus"));
  return {
    ...blankNotice("contracts-finder"),
    noticeId: id2,
    finderId: id2?.toLowerCase() ?? null,
    speaksOf: /^award/i.test(status ?? "") ? "award" : "process",
    ref: knownWords(field("reference", "ref", "noticereference")),
    title,
    description,
    buyer: oneLine(field("organisation", "organisationname", "buyer")),
    suppliers: names2.map((name) => ({
      name,
      sme,
      vcse: yesOrNo(field("awardedtovcse")),
      regNo: null,
      cqc: []
    })),
    stage: finderStage({
      status,
      noticeType: plainWords(field("noticetype", "type")),
      said: said4 ?? (names2.length === 0 && /\bnot awarded\b/i.test(opening) ? "not_awarded" : null)
    }),
    date: readDay(field("publisheddate", "published", "date")),
    snapshotAt: snapshot && !Number.isNaN(Date.parse(snapshot)) ? new Date(snapshot).toISOString() : null,
    deadline: readDay(field("deadlinedate", "closingdate")),
    awardedOn: readDay(field("awardeddate")),
    valuePence: awarded,
    valueLowPence: low,
    valueHighPence: high ?? low,
    valueKind: awarded ? "total" : null,
    startsOn: readDay(field("start", "startdate", "contractstart", "contractstartdate")),
    endsOn: readDay(field("end", "enddate", "contractend", "contractenddate")),
    route: oneLine(field("proceduretype")),
    cpv: cpvCodes(Array.isArray(cpv) ? cpv.join(" ") : cpv),
    cpvLabel: oneLine(field("cpvdescription")),
    contractType: contractTypeOf(title),
    legalBasis: legalBasisOf(description),
    clientGroups: clientGroupsOf(opening),
    areas: [oneLine(field("region"))].filter((name) => name !== null),
    links: url?.startsWith("http") ? [{ kind: oneLine(field("noticetype")), url }] : []
  };
}

// app/features/contracts/file-text.rules.ts
var signatures = [
  ["zip", [80, 75, 3, 4]],
  ["zip", [80, 75, 5, 6]],
  ["pdf", [37, 80, 68, 70]],
  ["workbook", [208, 207, 17, 224]],
  ["gzip", [31, 139]]
];
var multiByte = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
function textOfFile(bytes2) {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, at3) => bytes2[at3] === byte)) return { refused: kind };
  }
  const text5 = decode(bytes2).replaceAll("\uFEFF", "");
  if (text5.trim() === "") return { refused: "empty" };
  if (text5.includes("\0")) return { refused: "binary" };
  if (/^\s*<(!doctype|html|\?xml|[a-z]+[\s>])/i.test(text5.slice(0, 300))) return { refused: "webPage" };
  return { text: mend(text5) };
}
function decode(bytes2) {
  if (bytes2[0] === 255 && bytes2[1] === 254) return new TextDecoder("utf-16le").decode(bytes2);
  if (bytes2[0] === 254 && bytes2[1] === 255) return new TextDecoder("utf-16be").decode(bytes2);
  const sample = bytes2.subarray(0, 4096);
  const zerosAt = [0, 0];
  sample.forEach((byte, at3) => {
    if (byte === 0) zerosAt[at3 % 2]++;
  });
  if (zerosAt[1] > sample.length / 4 && zerosAt[0] === 0) return new TextDecoder("utf-16le").decode(bytes2);
  if (zerosAt[0] > sample.length / 4 && zerosAt[1] === 0) return new TextDecoder("utf-16be").decode(bytes2);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes2);
  } catch {
    return Buffer.from(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength).toString("latin1").replace(
      multiByte,
      (run) => run.length > 1 ? Buffer.from(run, "latin1").toString("utf8") : fromWindows(run)
    );
  }
}
var windowsOnly = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
function fromWindows(latin) {
  return windowsOnly[latin.charCodeAt(0) - 128] ?? latin;
}
var mojibake = [
  [/â€™/g, "\u2019"],
  [/â€˜/g, "\u2018"],
  [/â€œ/g, "\u201C"],
  [/â€[\u009d”]/g, "\u201D"],
  [/â€“/g, "\u2013"],
  [/â€”/g, "\u2014"],
  [/Â£/g, "\xA3"],
  [/Â[ \u00a0]/g, " "]
];
function mend(text5) {
  if (!/â€|Â[£\u00a0 ]/.test(text5)) return text5;
  return mojibake.reduce((mended, [broken, whole]) => mended.replace(broken, whole), text5);
}

// app/features/contracts/json-file.rules.ts
function readJson(text5) {
  const whole = tryJson(text5);
  if ("value" in whole) return { kind: "whole", value: whole.value };
  const lines = text5.split(/\r\n|\n|\r/).map((words8, at3) => ({ line: at3 + 1, words: words8.trim() }));
  const filled = lines.filter(({ words: words8 }) => words8 !== "");
  const readings = filled.map(({ line: line2, words: words8 }) => ({ line: line2, ...tryJson(words8) }));
  const [first] = readings;
  const held = readings.filter(isHeld).length;
  const isLines = filled.length > 1 && (held * 2 >= filled.length || first !== void 0 && isHeld(first));
  if (!isLines) return { refused: "brokenJson" };
  const broken = readings.find((each) => !("value" in each));
  if (broken) return { refused: "brokenLine", values: { line: broken.line } };
  return {
    kind: "lines",
    values: readings.map((each) => ({ line: each.line, value: "value" in each ? each.value : null }))
  };
}
function isHeld(reading2) {
  return "value" in reading2 && typeof reading2.value === "object" && reading2.value !== null;
}
function tryJson(words8) {
  try {
    return { value: JSON.parse(words8) };
  } catch {
    return { isBroken: true };
  }
}

// app/features/contracts/ocds.schema.ts
import { z as z7 } from "zod";
var isObject = (value2) => typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
var line = z7.unknown().optional().transform(oneLine);
var prose = z7.unknown().optional().transform(knownWords);
var id = z7.unknown().optional().transform(plainWords);
var flag = z7.unknown().optional().transform(yesOrNo);
var raw = z7.unknown().optional();
var part = (shape) => z7.preprocess((value2) => isObject(value2) ? value2 : {}, z7.object(shape));
var list2 = (item2) => z7.preprocess(
  (value2) => Array.isArray(value2) ? value2.filter(isObject) : isObject(value2) ? [value2] : [],
  z7.array(item2)
);
var value = z7.unknown().optional().transform((given) => {
  const money = readMoney(isObject(given) ? given.amount : given);
  return {
    pence: money.pence ?? money.highPence,
    currency: isObject(given) ? oneLine(given.currency) : null
  };
});
var period = part({ startDate: raw, endDate: raw, maxExtentDate: raw });
var identifier = part({ scheme: id, id, legalName: line });
var classification = part({ scheme: id, id, description: line });
var document = part({ documentType: id, noticeType: id, url: line });
var organisation = part({
  id,
  name: line,
  identifier,
  additionalIdentifiers: list2(identifier),
  details: part({ scale: line, vcse: flag }),
  sme: flag,
  vco: flag,
  roles: z7.unknown().optional().transform((roles3) => (Array.isArray(roles3) ? roles3 : [roles3]).map(String))
});
var criterion = part({
  type: id,
  name: line,
  description: line,
  numbers: list2(part({ number: raw, weight: id })),
  weight: raw
});
var item = part({
  classification,
  additionalClassifications: list2(classification),
  deliveryAddresses: list2(part({ locality: line, region: line, description: line })),
  deliveryAddress: part({ locality: line, region: line })
});
var lot = part({
  id,
  title: line,
  description: prose,
  contractPeriod: period,
  renewal: part({ description: prose }),
  awardCriteria: part({ criteria: list2(criterion) })
});
var award = part({
  id,
  title: line,
  description: prose,
  status: id,
  date: raw,
  value,
  suppliers: list2(organisation),
  supplier: list2(organisation),
  contractPeriod: period,
  items: list2(item),
  relatedLots: z7.unknown().optional().transform((lots) => Array.isArray(lots) ? lots.map(String) : []),
  relatedLot: id,
  documents: list2(document)
});
var contract2 = part({
  id,
  awardID: id,
  title: line,
  description: prose,
  status: id,
  value,
  period,
  dateSigned: raw,
  suppliers: list2(organisation),
  items: list2(item),
  documents: list2(document),
  relatedProcesses: list2(part({ relationship: raw, identifier: id }))
});
var releaseSchema = part({
  ocid: id,
  id,
  date: raw,
  publishedDate: raw,
  title: line,
  description: prose,
  buyer: organisation,
  parties: list2(organisation),
  planning: raw,
  tender: part({
    id,
    title: line,
    description: prose,
    status: id,
    value,
    minValue: value,
    procurementMethod: id,
    procurementMethodDetails: line,
    procuringEntity: organisation,
    classification,
    items: list2(item),
    lots: list2(lot),
    tenderPeriod: period,
    contractPeriod: period,
    awardCriteriaDetails: prose,
    awardCriteria: raw,
    legalBasis: raw,
    specialRegime: raw,
    techniques: part({ hasFrameworkAgreement: flag, hasDynamicPurchasingSystem: flag }),
    documents: list2(document)
  }),
  awards: list2(award),
  contracts: list2(contract2),
  relatedProcesses: list2(part({ relationship: raw, identifier: id }))
});

// app/features/contracts/ocds.rules.ts
function readRelease(value2, published = null) {
  const release = releaseSchema.parse(value2);
  const parts = partsOf(release);
  return parts.map((part2) => noticeOf(release, part2, parts.length > 1, published));
}
function partsOf(release) {
  const awards = release.awards.filter(saysSomething);
  const loose = release.contracts.filter(
    (contract4) => !awards.some((award2) => award2.id && award2.id === contract4.awardID)
  );
  const withAward = awards.flatMap((award2) => {
    const signed = release.contracts.filter((contract4) => award2.id && contract4.awardID === award2.id);
    return signed.length > 0 ? signed.map((contract4) => ({ award: award2, contract: contract4 })) : [{ award: award2, contract: null }];
  });
  const all = [...withAward, ...loose.map((contract4) => ({ award: null, contract: contract4 }))];
  const made = all.filter(({ award: award2, contract: contract4 }) => contract4 || !cameToNothing(award2));
  const kept2 = made.length > 0 ? made : all.slice(0, 1);
  if (kept2.length === 0) return [{ award: null, contract: null }];
  const named2 = kept2.filter((part2) => keyOf(part2) !== null);
  return named2.length === kept2.length ? kept2 : [...named2, mergeUnnamed(kept2.filter((part2) => keyOf(part2) === null))];
}
var keyOf = (part2) => part2.contract?.id ?? part2.award?.id ?? part2.contract?.awardID ?? null;
function saysSomething(award2) {
  return Boolean(
    award2.status ?? award2.id ?? award2.title ?? award2.value.pence ?? (award2.suppliers.length > 0 ? true : null)
  );
}
function cameToNothing(award2) {
  return /^(unsuccessful|cancell?ed)$/i.test(award2?.status ?? "");
}
function mergeUnnamed(parts) {
  const [first] = parts;
  const suppliers = parts.flatMap((part2) => part2.award?.suppliers ?? []);
  return first?.award ? { award: { ...first.award, suppliers }, contract: first.contract } : first;
}
function noticeOf(release, { award: award2, contract: contract4 }, isOneOfSeveral, published) {
  const { tender } = release;
  const parties = new Map(release.parties.map((party) => [party.id, party]));
  const lot2 = tender.lots.find(
    (each) => each.id && (award2?.relatedLots.includes(each.id) || award2?.relatedLot === each.id)
  );
  const named2 = award2 || contract4 ? suppliersOf2(award2, contract4, parties) : { suppliers: [], said: null };
  const date2 = textDate(release.date) ?? textDate(release.publishedDate) ?? textDate(published);
  const periods = [contract4?.period, award2?.contractPeriod, lot2?.contractPeriod, tender.contractPeriod];
  const dayOf3 = (pick2) => periods.map((period2) => readDay(period2?.[pick2])).find((day2) => day2 !== null) ?? null;
  const items = [...contract4?.items ?? [], ...award2?.items ?? [], ...tender.items];
  const ownTitle = contract4?.title ?? award2?.title ?? null;
  const processTitle = tender.title ?? release.title;
  const title = ownTitle ?? (isOneOfSeveral && lot2?.title && processTitle ? `${processTitle}: ${lot2.title}` : processTitle);
  const description = contract4?.description ?? meant(award2?.description) ?? lot2?.description ?? tender.description;
  const buyers = release.parties.filter(
    (party) => party.roles.some((role) => /^(buyer|procuringEntity)$/.test(role))
  );
  const buyer = release.buyer.name ?? parties.get(release.buyer.id)?.name ?? buyers[0]?.name ?? tender.procuringEntity.name;
  const saidNotAwarded = named2.said === "not_awarded" || named2.suppliers.length === 0 && /not awarded/i.test(`${title} ${description?.slice(0, 80)}`);
  const sum2 = contract4?.value.pence ? contract4.value : award2?.value.pence ? award2.value : null;
  const words8 = `${title ?? ""} ${tender.procurementMethodDetails ?? ""}`;
  return {
    ...blankNotice("ocds"),
    noticeId: release.id ?? (release.ocid ? `${release.ocid}@${date2 ?? ""}` : null),
    ocid: release.ocid?.toLowerCase() ?? null,
    finderId: finderIdOf(release.ocid),
    speaksOf: award2 || contract4 ? "award" : "process",
    awardKey: award2?.id ?? contract4?.awardID ?? null,
    contractKey: contract4?.id ?? null,
    ref: contract4?.id ?? tender.id,
    title,
    description,
    buyer,
    partners: buyers.map((party) => party.name).filter((name) => name !== null && name !== buyer),
    suppliers: named2.suppliers,
    stage: ocdsStage({
      tenderStatus: tender.status,
      hasTender: Boolean(
        tender.id ?? tender.title ?? tender.description ?? (tender.items.length > 0 ? "items" : null)
      ),
      hasPlanning: isObject(release.planning),
      ...award2 ? { award: { status: award2.status, saidNotAwarded } } : {},
      ...contract4 ? { contract: { status: contract4.status } } : {}
    }),
    date: date2,
    deadline: readDay(tender.tenderPeriod.endDate),
    awardedOn: award2 ? readDay(award2.date) : contract4 ? readDay(contract4.dateSigned) : null,
    valuePence: sum2?.pence ?? null,
    valueLowPence: tender.minValue.pence,
    valueHighPence: tender.value.pence,
    valueKind: sum2 ? "total" : null,
    currency: (sum2 ?? tender.value).currency ?? "GBP",
    startsOn: dayOf3("startDate"),
    endsOn: dayOf3("endDate"),
    extensionUntil: dayOf3("maxExtentDate"),
    extension: lot2?.renewal.description ?? null,
    route: tender.procurementMethodDetails ?? tender.procurementMethod,
    isTendered: tendered(tender.procurementMethod),
    cpv: [
      ...new Set(
        [
          tender.classification,
          ...items.flatMap((each) => [each.classification, ...each.additionalClassifications])
        ].flatMap((each) => cpvCodes(each.id))
      )
    ],
    cpvLabel: items[0]?.classification.description ?? tender.classification.description,
    contractType: tender.techniques.hasDynamicPurchasingSystem ? "DM" : tender.techniques.hasFrameworkAgreement ? "FRAME" : contractTypeOf(words8),
    legalBasis: legalBasisOf(
      `${wordsOf2(tender.legalBasis)} ${wordsOf2(tender.specialRegime)} ${description ?? ""}`
    ),
    ...weightsOf(lot2 ?? tender.lots[0]),
    clientGroups: clientGroupsOf(`${title ?? ""} ${description?.slice(0, 400) ?? ""}`),
    areas: [
      ...new Set(
        items.flatMap(
          (each) => [...each.deliveryAddresses, each.deliveryAddress].flatMap((at3) => [at3.locality, at3.region]).filter((name) => name !== null)
        )
      )
    ],
    parentRef: [...release.relatedProcesses, ...contract4?.relatedProcesses ?? []].find((each) => each.identifier)?.identifier ?? null,
    links: [...tender.documents, ...award2?.documents ?? [], ...contract4?.documents ?? []].filter(
      (each) => each.url?.startsWith("http") && /notice/i.test(`${each.documentType} ${each.noticeType ? "notice" : ""}`)
    ).map((each) => ({ kind: each.noticeType ?? each.documentType, url: each.url }))
  };
}
function suppliersOf2(award2, contract4, parties) {
  const given = [award2?.suppliers ?? [], award2?.supplier ?? [], contract4?.suppliers ?? []].find(
    (each) => each.length > 0
  ) ?? [];
  const suppliers = [];
  let said4 = null;
  for (const organisation2 of given) {
    const party = parties.get(organisation2.id);
    const reading2 = readSuppliers(organisation2.name ?? party?.name ?? party?.identifier.legalName);
    said4 ??= reading2.said;
    const ids = [organisation2, party].flatMap(
      (each) => each ? [each.identifier, ...each.additionalIdentifiers] : []
    );
    for (const name of reading2.names) {
      if (suppliers.some((each) => each.name.toLowerCase() === name.toLowerCase())) continue;
      const scale = organisation2.details.scale ?? party?.details.scale ?? null;
      suppliers.push({
        name,
        sme: scale ? /sme|micro|small|medium/i.test(scale) : organisation2.sme ?? party?.sme ?? null,
        vcse: organisation2.details.vcse ?? party?.details.vcse ?? organisation2.vco ?? party?.vco ?? null,
        regNo: ids.find((each) => /COH|CHC|SC$|NIC/i.test(each.scheme ?? ""))?.id ?? null,
        cqc: ids.map((each) => each.id ?? "").filter((each) => /^1-\d{6,}$/.test(each))
      });
    }
  }
  return { suppliers, said: suppliers.length > 0 ? null : said4 };
}
function finderIdOf(ocid) {
  return /^ocds-b5fd17\w*-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(ocid ?? "")?.[1]?.toLowerCase() ?? null;
}
function textDate(value2) {
  const text5 = typeof value2 === "string" ? value2.trim() : "";
  if (/^\d{4}-\d{2}-\d{2}T/.test(text5) && !Number.isNaN(Date.parse(text5)))
    return new Date(text5).toISOString();
  return readDay(value2);
}
var meant = (words8) => words8 && !/^see (the )?(description|related)/i.test(words8) ? words8 : null;
function tendered(method) {
  if (method === null) return null;
  return /^(open|selective)$/i.test(method) ? true : /^(limited|direct)$/i.test(method) ? false : null;
}
function wordsOf2(value2) {
  return isObject(value2) || Array.isArray(value2) ? JSON.stringify(value2) : knownWords(value2) ?? "";
}
function weightsOf(lot2) {
  const weights3 = { priceWeight: null, qualityWeight: null, socialValueWeight: null };
  for (const criterion2 of lot2?.awardCriteria.criteria ?? []) {
    const number2 = Number(criterion2.numbers[0]?.number ?? criterion2.weight ?? Number.NaN);
    if (!(number2 > 0 && number2 <= 100)) continue;
    const kind = /social value/i.test(`${criterion2.name} ${criterion2.description}`) ? "socialValueWeight" : /price|cost/i.test(criterion2.type ?? criterion2.name ?? "") ? "priceWeight" : "qualityWeight";
    weights3[kind] = (weights3[kind] ?? 0) + number2;
  }
  return weights3;
}

// app/features/contracts/ocds-versioned.rules.ts
function flattenVersioned(versioned) {
  if (Array.isArray(versioned)) {
    const isHistory2 = versioned.length > 0 && versioned.every((each) => isObject(each) && "releaseDate" in each && "value" in each);
    if (!isHistory2) return versioned.map(flattenVersioned);
    const inOrder2 = [...versioned].sort((a, b) => String(a.releaseDate) < String(b.releaseDate) ? -1 : 1);
    return inOrder2.at(-1)?.value ?? null;
  }
  if (!isObject(versioned)) return versioned;
  const flat2 = Object.fromEntries(
    Object.entries(versioned).map(([name, held]) => [name, flattenVersioned(held)])
  );
  const dates = [...JSON.stringify(versioned).matchAll(/"releaseDate":"([^"]+)"/g)].map((match) => match[1]).sort();
  if ("ocid" in flat2 && !("date" in flat2) && dates.length > 0) flat2.date = dates.at(-1);
  return flat2;
}

// app/features/contracts/register-csv.rules.ts
import { parse } from "csv-parse/sync";

// app/features/contracts/register-headings.rules.ts
var registerFields = [
  "ref",
  "ocid",
  "title",
  "dept",
  "desc",
  "supplier",
  "value",
  "annualValue",
  "vat",
  "start",
  "end",
  "review",
  "route",
  "sme",
  "vcse",
  "regno",
  "extension",
  "extensionUntil",
  "cpv",
  "cpvLabel",
  "type",
  "commissioner",
  "lead",
  "buyer",
  "legal",
  "weights",
  "served",
  "cqc",
  "owner",
  "parent",
  "notices",
  "lastNotice",
  "noticePeriod",
  "funding",
  "areas",
  "stage",
  "clientGroup",
  "awarded",
  "postcode"
];
var headings = {
  // "No." alone is left out: it numbers the rows of one file, and the next file numbers them anew.
  ref: `ref|reference|reference no|reference number|ref no|ref number|contract ref|contract reference|contract ref no|contract ref number
    |contract reference number|contract reference no|contract number|contract no|contract id|contractid|agreement reference|agreement ref
    |agreement number|unique id|unique identifier|unique reference|unique reference number|urn|id|procurement reference|project reference
    |project id|tender reference|tender ref|itt reference|register reference|register id|system ref|system reference|record id|record number
    |record no|contract code|dn number|dn ref|pro contract ref|contract register number|contract register ref|contract register id
    |contract identifier|identifier|grant reference|grant ref|notice reference|bravo reference|atamis reference|internal reference
    |contracts register reference|reference code|registration number of contract|contracts register number|cr number|cms ref|cms id`,
  ocid: "ocid|open contracting id|open contracting identifier",
  title: `title|title of agreement|contract title|title of contract|contract name|name of contract|agreement title|name of agreement|agreement name
    |contract agreement title|title of contract agreement|contract|agreement|project title|project name|project|tender title|subject|scheme
    |scheme name|grant title|grant name|contract tender title|title of the agreement|contract subject|goods services title|name|service title
    |framework title|contract title description|title description|procurement title|opportunity title|activity title|name of project`,
  dept: `dept|department|local authority department responsible|local authority department|department responsible|responsible department|directorate
    |service area|division|service|service name|business unit|council department|portfolio|lead department|department name|service department
    |directorate service|contracting department|section|team|authority department|department or service|directorate department|service unit
    |commissioning department|owning department|service group`,
  desc: `desc|description|description of the goods and or services|description of the goods and or services being provided
    |description of goods and or services|description of goods and services|description of goods services|contract description
    |description of contract|description of the contract|summary|details|scope|purpose|detail|goods services|goods and services
    |description of goods and services being provided|nature of contract|brief description|purpose of grant|summary of the purpose of the grant
    |description of the goods and services being provided|goods services provided|contract summary|contract details|service description
    |description of service|description of services|what is being bought|narrative|short description|agreement description`,
  supplier: `supplier|supplier name|supplier name and details|suppliers|supplier s|supplier names|contractor|contractor name|contractors|provider|providers
    |provider name|vendor|vendor name|company|company name|awarded supplier|awarded suppliers|successful supplier|successful tenderer|successful bidder
    |beneficiary|recipient|grant recipient|recipient name|name of supplier|contract supplier|awarded to|contract awarded to|supplier awarded
    |contracted supplier|supplier details|supplier contractor|supplier provider|contracting party|name of provider|name of contractor
    |supplier company name|organisation awarded|awarded provider|name of recipient|beneficiary name|appointed supplier|main supplier|supplier trading name|recipient org name|recipient organisation name
    |    |merchant|payee|partner organisation|name of the supplier`,
  value: `value|contract value|value of contract|sum to be paid over the contract|sum to be paid over the contract or estimated annual spend or budget
    |total value|total contract value|estimated value|estimated contract value|amount|contract sum|contract amount|awarded value|award value|lifetime value
    |whole life value|whole life cost|total cost|contract cost|cost|grant amount|amount of grant|value gbp|value of award|maximum value|max value
    |max contract value|maximum contract value|budget|price|estimated total value|total estimated value|total amount|contract price|total spend
    |value over contract term|contract total|contract value total|lifetime contract value|value over life of contract|total lifetime value|agreement value
    |overall value|total contract sum|estimated total contract value|total contract value gbp|contract lifetime value|value total|sum|value of agreement
    |sum to be paid|total awarded value|sum to be paid or estimated annual spend|amount awarded|spend|contract value inc extension`,
  annualValue: `annual value|annual contract value|estimated annual spend|estimated annual spend or budget|annual spend|value per annum|annual cost
    |yearly value|annual budget|estimated annual value|estimated annual expenditure|contract value per annum|value pa|annual amount|annualised value
    |average annual value|per annum value|contract value annual|annual estimated value|approx annual value|estimated annual contract value
    |contract annual value|cost per annum|value annual`,
  vat: `vat|vat that cannot be recovered|irrecoverable vat|non recoverable vat|vat not recovered|vat non recoverable|vat amount|vat cannot be recovered
    |value of vat that cannot be recovered|amount of vat that cannot be recovered|unrecoverable vat|vat irrecoverable|vat not recoverable
    |non recoverable vat amount`,
  start: `start|start date|contract start date|contract start|commencement date|commencement|from|date from|from date|effective from|effective date
    |start date of contract|contract commencement date|agreement start date|contract from|award start date|current start date|start of contract
    |contract begin date|begin date|date started|original start date|service start date|start dt|contract period from|contract period start|actual start date`,
  end: `end|end date|contract end date|contract end|expiry date|expiry|to|date to|to date|contract expiry date|contract expiry|end date of contract
    |finish date|completion date|termination date|contract completion date|agreement end date|current end date|contract to|end of contract
    |current expiry date|expiration date|date of expiry|original end date|end date excluding extensions|initial end date|contract finish date|expires
    |contract end date excluding extensions|end date excluding extension|end dt|contract period to|contract period end|initial expiry date|contract termination date|close date|core end date|initial term end date`,
  review: "review|review date|contract review date|next review date|renewal date|date of review|date for review|contract review|reviewed date|review dt|next review",
  route: `route|result of an invitation to quote or a published invitation to tender|invitation to tender|tender|tendered|itt|procurement route|process type
    |procurement process|procurement method|method of procurement|tender process|quote or tender|route to market|procurement type|tender type
    |was the contract the result of an invitation to quote or a published invitation to tender|contract the result of an invitation to quote or tender
    |whether or not the contract was the result of an invitation to quote or a published invitation to tender|itq itt|itt itq|itt or itq|quote tender
    |invitation to quote or tender|tender or quote|procurement procedure|procedure type|procedure|competition|tender process used|tender quotation
    |invitation to tender yes no|was an invitation to tender published|published invitation to tender|itt y n|procured via|procurement category route
    |was this the result of an invitation to quote or tender|tendering process|awarded following tender|result of itt`,
  sme: `sme|supplier is sme and or vcse|sme vcse|is supplier sme|small or medium enterprise|small and medium enterprise|supplier type|type of supplier
    |sme or vcse|supplier classification|sme y n|is sme|is the supplier an sme|small medium enterprise|supplier sme|business size|sme status
    |whether or not the supplier is a small or medium sized enterprise and or a voluntary or community sector organisation|organisation type
    |supplier category|sme and or vcse|supplier size|is the supplier a small medium enterprise`,
  vcse: `vcse|voluntary|voluntary sector|voluntary or community sector|vco|is vcse|vcs|voluntary community sector|vcse y n|vcse organisation
    |is the supplier a vcse|voluntary and community sector|supplier vcse|voluntary or community sector organisation|third sector|vcse status`,
  regno: `regno|reg no|charity or company registration number if vcse sme|company registration number|company number|charity number|registered number
    |company reg no|registration number|charity registration number|registered charity number|company registration no|companies house number|company no
    |charity no|registration no|company or charity number|charity or company number|company charity number|supplier registration number
    |registered charity number or company number|company reg number|charity or company registration number|company charity registration number|crn`,
  extension: `ext|extension|extensions|extension options and last notice date|extension options|extension option|extension period|option to extend|options to extend
    |possible extension|extension available|contract extension|extension details|available extensions|extension terms|extension allowed
    |extension option months|permitted extensions|contract extension options|renewal options|option to extend period|extension months|extension length`,
  extensionUntil: `extension end date|extended end date|end date including extensions|contract end date including extensions|maximum end date|latest end date
    |final expiry date|final end date|end date inc extensions|end date including extension|extension date|extension expiry date|max extension date|latest expiry date
    |end date with extensions|maximum extension date|extended to|extension to|ultimate end date|end date if extended|extension until|last possible end date
    |max end date|absolute end date|contract extension end date|maximum expiry date|end date including all extensions`,
  cpv: "cpv|cpv code|cpv codes|cpv code s|main cpv code|primary cpv code|cpvs|common procurement vocabulary|category code|cpv reference|cpv number",
  cpvLabel: "cpv description|cpv descriptions|category|spend category|proclass|proclass description|category description|main category|proclass category|procurement category|classification|contract category|cpv label|service category",
  type: "type|contract type|type of contract|agreement type|type of agreement|contract agreement type|purchase type|contract arrangement|funding agreement type",
  commissioner: `commissioner|named commissioner and deputy|named commissioner|contract manager|contract owner|lead officer|responsible officer|contact|contact officer
    |contract lead|contact name|officer|contract officer|commissioning manager|contract manager name|council contact|budget holder|responsible person
    |commissioning lead|service lead|owner name|contract contact|contract administrator|contract monitoring officer|manager`,
  lead: "lead|lead commissioning body and partners shares|lead commissioning body|lead authority|lead body|lead organisation|lead commissioner|lead council|lead commissioning organisation|lead partner",
  buyer: `buyer|contracting authority|authority|council|local authority|organisation|organisation name|organisation label|publisher|publisher name|purchaser
    |contracting body|contracting organisation|body name|buying organisation|commissioning body|commissioning organisation|client|customer|awarding body
    |awarding authority|authority name|name of authority|buyer name|purchasing authority|public body|local authority name|council name|contracting authority name|funding org name|funding organisation`,
  legal: "legal|legal basis|legislation|legal framework|regulation|regulations|legal route|procurement regime|regime|statutory basis",
  weights: "price q|award weighting price quality social value|price quality ratio|weighting|price quality|price quality weighting|award criteria|evaluation weighting|price quality split|quality price ratio",
  served: "served|people served|people served and by age band psr where known|number of service users|number of people|service users|number of clients|clients served|number of people served|no of service users|people supported|number of people supported",
  cqc: "cqc|cqc location id|cqc location id s|cqc location ids|cqc location|cqc id|cqc provider id|cqc number|cqc registration number|cqc registration",
  owner: "owner|provider brand parent ultimate owner landlord each may be unknown|parent company|ultimate owner|ultimate parent|holding company|provider group|brand|provider brand",
  parent: "parent|parent or predecessor contract|parent contract|previous contract|framework reference|framework ref|predecessor contract|framework name|parent reference|framework|called off from|parent agreement|original contract reference|parent framework",
  notices: "notices|uk notice links|notice|notice link|contracts finder link|link|url|notice url|find a tender link|web link|contracts finder url|link to contract|hyperlink|contract link|website|contracts finder notice|award notice link|contract url|document link",
  lastNotice: "last notice|last notice date|notice date|notice to be given by|latest notice date|notice deadline|last date for notice|date notice required",
  noticePeriod: "notice period|notice period months|notice period in months|termination notice|termination notice period|notice months|contract notice period",
  funding: "funding routes|funding route|funding|funding source|source of funding|funding stream|how it is funded|funded by|funding type|personal budget route",
  areas: "areas|areas served|area|ward|wards|locality|localities|location|region|geographic area|district|districts|place|places|area served|geography|lot area|delivery area|coverage|geographical area",
  stage: "stage|status|contract status|stage of contract|current status|contract state|procurement stage|procurement status|contract stage|register status|state|award status|live or expired",
  clientGroup: "client group|client groups|customer group|service user group|who it serves|user group|care group|client category|client type|cohort|population|client group served|target group|service user category",
  awarded: "awarded|award date|date awarded|date of award|awarded date|contract award date|date contract awarded|contract awarded date|date of agreement|date signed|contract signed date|date of contract award|agreement date",
  postcode: "postcode|post code|supplier postcode|supplier post code|postal code"
};
var lookups = new Map(
  registerFields.flatMap(
    (field) => headings[field].split("|").map((words8) => [normalHeading(words8), field])
  )
);
var patterns = [
  ["extensionUntil", /\b(end|expiry|expiration)\b.*\b(includ|inc|with|max|after)\w*\b.*\bexten/],
  ["extensionUntil", /\bexten\w*\b.*\b(end|expiry|until|to)\b.*\bdate\b/],
  ["extension", /\bexten(sion|d)/],
  ["lastNotice", /\blast notice\b|\bnotice (by|date)\b/],
  ["vat", /\bvat\b.*\brecover|\brecover\w*\b.*\bvat\b|\birrecoverable\b/],
  ["route", /\binvitation to (quote|tender)\b|\bprocurement (route|method|process)\b/],
  ["regno", /\b(company|charity)\b.*\b(no|number|reg)/],
  ["vcse", /\b(vcse|vcs|voluntary)\b/],
  ["sme", /\bsme\b|\bsmall (or|and|to)? ?medium\b/],
  [
    "annualValue",
    /\b(annual|annum|yearly|pa)\b.*\b(value|spend|cost|budget|amount)\b|\b(value|spend|cost|budget|amount)\b.*\b(annual|annum|per year|pa)\b/
  ],
  ["start", /\b(start|commence\w*|begin\w*)\b.*\bdate\b|\bdate\b.*\b(start|commence)/],
  ["end", /\b(end|expiry|expires|completion|finish)\b.*\bdate\b|\bdate\b.*\b(end|expir)/],
  ["review", /\breview\b/],
  ["awarded", /\baward\w*\b.*\bdate\b/],
  [
    "supplier",
    /^(supplier|contractor|provider|vendor|recipient|company)( name)? ?\d+$|\b(supplier|contractor|provider|vendor) name\b/
  ],
  [
    "value",
    /\b(contract|total|estimated|lifetime|award(ed)?|grant|agreement)\b.*\b(value|sum|amount|cost|price)\b/
  ],
  ["title", /\b(contract|agreement|tender|project|grant)\b.*\b(title|name)\b|\btitle of\b/],
  ["desc", /\bdescription\b|\bgoods and? ?(or )?services\b/],
  [
    "ref",
    /\b(contract|agreement|procurement|tender|project|unique|grant)\b.*\b(ref|reference|id|number|no|identifier)\b/
  ],
  ["dept", /\b(department|directorate)\b/],
  ["stage", /\bstatus\b/],
  ["cqc", /\bcqc\b/],
  ["cpv", /\bcpv\b.*\bcodes?\b/],
  ["commissioner", /\b(commissioner|contract (manager|owner|lead))\b/]
];
function fieldOfHeading(heading) {
  if (heading.length > 240) return null;
  const whole = normalHeading(heading);
  const bare = normalHeading(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " "));
  const exact = lookups.get(whole) ?? lookups.get(bare) ?? lookups.get(bare.replace(/^(the|contract|is the) /, ""));
  if (exact) return exact;
  if (bare === "" || bare.split(" ").length > 16) return null;
  return patterns.find(([, pattern]) => pattern.test(bare) || pattern.test(whole))?.[0] ?? null;
}
function normalHeading(heading) {
  return heading.replace(/\s+/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().replace(/&/g, " and ").replace(/['’]/g, "").replace(/[^a-z0-9]+/g, " ").replace(/\b(gbp|incl?|excl?|excluding|including) (vat|gbp)\b/g, " ").replace(/\bgbp\b/g, " ").replace(/\s+/g, " ").trim();
}

// app/features/contracts/register-row.rules.ts
function readRow(cells, { columns, order, isGrants }) {
  const all = (field) => (columns.get(field) ?? []).map((column) => cells[column] ?? "");
  const cell = (field) => all(field).find((held) => plainWords(held) !== null) ?? "";
  const day2 = (field, endOfMonth = false) => readDay(cell(field), { order, endOfMonth });
  const desc13 = knownWords(cell("desc"));
  const title = oneLine(cell("title")) ?? (columns.has("title") ? null : desc13?.replace(/\s+/g, " ").slice(0, 200) ?? null);
  const total2 = readMoney(cell("value"));
  const annual = readMoney(cell("annualValue"));
  const sum2 = hasSum(total2) ? total2 : annual;
  const isAnnual = hasSum(sum2) && (sum2.isAnnual || sum2 === annual);
  const supplierCells = all("supplier").flatMap((held) => readSuppliers(held).names);
  const said4 = readSuppliers(cell("supplier")).said;
  const size = plainWords(cell("sme")) ?? "";
  const vcseWords = plainWords(cell("vcse")) ?? "";
  const status = plainWords(cell("stage"));
  const weights3 = weightsOf2(cell("weights"));
  const typeWords = oneLine(cell("type"));
  const extensionWords = knownWords(cell("extension"));
  return {
    ...blankNotice("register"),
    ocid: oneLine(cell("ocid"))?.toLowerCase() ?? null,
    ref: refOf(cell("ref")),
    title,
    description: desc13,
    department: oneLine(cell("dept")),
    buyer: oneLine(cell("buyer")),
    suppliers: [...new Set(supplierCells)].map((name) => ({
      name,
      sme: smeOf(size),
      vcse: vcseWords ? yesOrNo(vcseWords) : vcseOf(size),
      regNo: supplierCells.length === 1 ? oneLine(cell("regno")) : null,
      cqc: supplierCells.length === 1 ? cell("cqc").match(/\b1-\d{6,}\b/g) ?? [] : []
    })),
    stage: status === null && said4 === "not_awarded" ? "closed_without_award" : registerStage(status),
    awardedOn: day2("awarded"),
    valuePence: sum2.pence ?? sum2.highPence,
    valueLowPence: sum2.lowPence,
    valueHighPence: sum2.highPence,
    valueKind: !hasSum(sum2) ? null : isAnnual ? "annual" : kindOfHeading(columns),
    vatPence: readMoney(cell("vat")).pence,
    startsOn: day2("start"),
    endsOn: day2("end", true),
    reviewOn: day2("review"),
    extension: extensionWords && !yesOrNoOnly(extensionWords) ? extensionWords.slice(0, 300) : null,
    extensionUntil: day2("extensionUntil", true) ?? readDay(extensionWords, { order, serials: false }),
    lastNoticeOn: day2("lastNotice"),
    noticePeriodMonths: monthsOf(cell("noticePeriod")),
    route: oneLine(cell("route")),
    isTendered: tenderedBy(cell("route")),
    cpv: cpvCodes(cell("cpv")),
    cpvLabel: oneLine(cell("cpvLabel")),
    contractType: contractTypeOf(typeWords) ?? (isGrants ? "GRANT" : contractTypeOf(title)),
    legalBasis: legalBasisOf(plainWords(cell("legal"))),
    ...weights3,
    clientGroups: clientGroupsOf(`${cell("clientGroup")} ${title ?? ""} ${desc13?.slice(0, 300) ?? ""}`),
    areas: (oneLine(cell("areas")) ?? "").split(/\s*[;,|]\s*/).filter((area) => area !== ""),
    peopleServed: countOf(cell("served")),
    fundingRoutes: fundingRoutesOf(cell("funding")),
    commissioner: oneLine(cell("commissioner")),
    leadBody: oneLine(cell("lead")),
    owner: oneLine(cell("owner")),
    parentRef: oneLine(cell("parent")),
    links: all("notices").flatMap((held) => held.match(/https?:\/\/\S+/g) ?? []).map((url) => ({ kind: null, url }))
  };
}
var hasSum = (money) => money.pence !== null || money.highPence !== null;
function kindOfHeading(columns) {
  return columns.has("annualValue") ? "total" : null;
}
function refOf(words8) {
  const ref = oneLine(words8);
  return ref === null || /^0+$/.test(ref) ? null : ref;
}
function smeOf(words8) {
  if (/\b(sme|small|medium|micro)\b/i.test(words8) && !/\b(not|non)\b/i.test(words8)) return true;
  if (/\b(large|not an? sme|non.?sme|neither)\b/i.test(words8)) return false;
  return yesOrNo(words8);
}
function vcseOf(words8) {
  if (/\b(not|non)\b|neither/i.test(words8)) return null;
  return /\b(vcse|vcs|vco|voluntary|charity|community interest|cic)\b/i.test(words8) ? true : null;
}
function tenderedBy(words8) {
  const route = plainWords(words8) ?? "";
  if (/\b(direct award|waiver|exemption|exempt|single (source|supplier|tender action)|no competition|negotiated without)\b/i.test(
    route
  ))
    return false;
  if (/\b(tender|itt|quot\w*|rfq|open|restricted|competiti\w+|selective|mini.?competition|framework|call.?off|dps|dynamic)\b/i.test(
    route
  ) && !/\b(not|no)\b/i.test(route))
    return true;
  return yesOrNo(route);
}
var yesOrNoOnly = (words8) => /^(y|n|yes|no|none)$/i.test(words8);
function monthsOf(words8) {
  const found = /(\d+(?:\.\d+)?)\s*(day|week|month|year)?/i.exec(plainWords(words8) ?? "");
  if (!found) return null;
  const per = { day: 1 / 30, week: 7 / 30, month: 1, year: 12 }[(found[2] ?? "month").toLowerCase()];
  const months3 = Math.ceil(Number(found[1]) * per);
  return months3 > 0 && months3 <= 60 ? months3 : null;
}
function countOf(words8) {
  const found = /\d[\d,]*/.exec(plainWords(words8) ?? "");
  const count7 = found ? Number(found[0].replaceAll(",", "")) : Number.NaN;
  return count7 <= 1e8 ? count7 : null;
}
function weightsOf2(words8) {
  const said4 = (name) => {
    const after = new RegExp(`(?:${name.source})\\D{0,12}(\\d{1,3})`, "i").exec(words8);
    const before = new RegExp(`(\\d{1,3})\\s*%?\\s*(?:${name.source})`, "i").exec(words8);
    return numberUpTo100(before?.[1] ?? after?.[1]);
  };
  if (/price|cost|quality|social/i.test(words8)) {
    return {
      priceWeight: said4(/price|cost/),
      qualityWeight: said4(/quality/),
      socialValueWeight: said4(/social(?: value)?/)
    };
  }
  const parts = /^\s*(\d{1,3})%?\s*[:/]\s*(\d{1,3})%?(?:\s*[:/]\s*(\d{1,3})%?)?\s*$/.exec(words8);
  return {
    priceWeight: numberUpTo100(parts?.[1]),
    qualityWeight: numberUpTo100(parts?.[2]),
    socialValueWeight: numberUpTo100(parts?.[3])
  };
}
function numberUpTo100(digits) {
  return digits !== void 0 && Number(digits) <= 100 ? Number(digits) : null;
}

// app/features/contracts/register-csv.rules.ts
var HEADINGS_WITHIN = 40;
var total = /^(grand |sub-? ?|overall )?totals?( (contract )?(value|spend|cost|amount)s?| contracts?)?( \(?£?\)?)?:?$/i;
var note = /^(\*|notes?\b|nb\b|source\b|sources\b|last updated|updated\b|end of (register|list|report|file)|page \d|published|produced|data (is )?(correct|as)|this (register|list|report|data)|for (more|further)|please|contact|©|disclaimer|key\b|all (values|figures|prices)|values? (are|is|exclu|inclu)|figures (are|exclu|inclu))/i;
function readRegister(text5) {
  const lines = linesOf(text5);
  if ("refused" in lines) return lines;
  const head = findHeadings(lines);
  if (!head) return { refused: "noHeadings" };
  const { columns, at: at3 } = head;
  const rows = lines.slice(at3 + 1);
  const dateColumns = columnsOf(columns, [
    "start",
    "end",
    "review",
    "extensionUntil",
    "lastNotice",
    "awarded"
  ]);
  const setting = {
    columns,
    order: dayOrderOf(rows.flatMap((row) => dateColumns.map((column) => row.cells[column] ?? ""))),
    isGrants: lines[at3].cells.some((cell) => /grant/i.test(cell))
  };
  const headKey = keyOf2(lines[at3].cells.map(normalHeading));
  const seen = /* @__PURE__ */ new Set();
  const entries = rows.filter((row) => row.cells.length > 1 || row.cells[0]?.trim() !== "").map((row) => {
    const where = `line ${row.line}`;
    const filled = row.cells.filter((cell) => plainWords(cell) !== null);
    if (filled.length === 0) return { where, skip: "blank_row" };
    if (keyOf2(row.cells.map(normalHeading)) === headKey) return { where, skip: "heading_row" };
    if (isTotal(row.cells, columns)) return { where, skip: "total_row" };
    if (filled.length === 1 && columns.size > 3 && note.test(filled[0].trim()))
      return { where, skip: "note_row" };
    const rowKey = keyOf2(row.cells.map((cell) => cell.trim()));
    const notice2 = readRow(row.cells, setting);
    if (notice2.title === null && notice2.ref === null && notice2.ocid === null)
      return { where, skip: "no_title_or_reference" };
    if (seen.has(rowKey)) return { where, skip: "repeats_another_row" };
    seen.add(rowKey);
    return { where, notices: [notice2] };
  });
  return { format: "register-csv", entries };
}
function linesOf(text5) {
  const options = {
    info: true,
    delimiter: delimiterOf(text5),
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n", "\r"]
  };
  try {
    let next = 1;
    return parseWithLines(text5, options).map(({ record, info }) => {
      const line2 = next;
      next = info.lines + 1;
      return { cells: record, line: line2 };
    });
  } catch (error) {
    const { code: code2, records = 0 } = error;
    if (typeof code2 !== "string") throw error;
    const before = records > 0 ? parseWithLines(text5, { ...options, to: records }).at(-1)?.info.lines ?? 0 : 0;
    return {
      refused: code2 === "CSV_QUOTE_NOT_CLOSED" ? "openQuote" : "brokenCsv",
      values: { line: before + 1 }
    };
  }
}
function parseWithLines(text5, options) {
  return parse(text5, options);
}
function delimiterOf(text5) {
  const sample = text5.slice(0, 4e3).replace(/"[^"]*"/g, "");
  const counts = [",", "	", ";", "|"].map((mark) => [mark, sample.split(mark).length - 1]);
  return counts.reduce((best2, each) => each[1] > best2[1] ? each : best2)[0];
}
function findHeadings(lines) {
  let best2 = null;
  for (const [at3, line2] of lines.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = /* @__PURE__ */ new Map();
    line2.cells.forEach((cell, column) => {
      const field = fieldOfHeading(cell);
      if (field) columns.set(field, [...columns.get(field) ?? [], column]);
    });
    const named2 = columns.has("title") || columns.has("ref") || columns.has("desc") || columns.has("ocid");
    const filled = line2.cells.filter((cell) => cell.trim() !== "").length;
    if (!named2 || columns.size < Math.min(2, filled) || columns.size < filled / 4) continue;
    if (columns.size > (best2?.columns.size ?? 0)) best2 = { at: at3, columns };
  }
  return best2;
}
function columnsOf(columns, fields) {
  return fields.flatMap((field) => columns.get(field) ?? []);
}
function isTotal(cells, columns) {
  const firstWords2 = cells.map((cell) => cell.trim()).find((cell) => cell !== "") ?? "";
  const isBare = columnsOf(columns, ["supplier", "start", "end"]).every(
    (column) => (cells[column] ?? "").trim() === ""
  );
  return isBare && (total.test(firstWords2) || columnsOf(columns, ["title", "desc"]).some((column) => total.test((cells[column] ?? "").trim())));
}
function keyOf2(cells) {
  const last = cells.findLastIndex((cell) => cell !== "");
  return JSON.stringify(cells.slice(0, last + 1));
}

// app/features/contracts/read-file.rules.ts
var LARGEST_FILE = 256 * 1024 * 1024;
function readContractsFile(bytes2) {
  if (bytes2.byteLength > LARGEST_FILE) return { refused: "tooLarge" };
  const held = textOfFile(bytes2);
  if ("refused" in held) return held;
  const start = held.text.trimStart()[0];
  if (start !== "{" && start !== "[") return readRegister(held.text);
  const json2 = readJson(held.text.trim());
  if ("refused" in json2) {
    if (start === "[" && json2.refused === "brokenJson") {
      const register = readRegister(held.text);
      if (!("refused" in register)) return register;
    }
    return json2;
  }
  const reader = new EntryReader();
  if (json2.kind === "whole") reader.readAny(json2.value, "");
  else for (const { line: line2, value: value2 } of json2.values) reader.readAny(value2, `line ${line2}`);
  return reader.finish();
}
var EntryReader = class {
  entries = [];
  seen = /* @__PURE__ */ new Set();
  format = null;
  finish() {
    return this.format ? { format: this.format, entries: this.entries } : { refused: "unknownShape" };
  }
  /** Reads whatever a value is: a list, a package, a record, a release, a notice, or a file of notices. */
  readAny(value2, where) {
    if (Array.isArray(value2)) {
      this.each(value2, where, null, (one, at3) => this.readAny(one, at3));
    } else if (isObject(value2)) {
      this.readObject(value2, where, { published: value2.publishedDate ?? null, snapshotAt: null });
    } else this.skip(where);
  }
  readObject(value2, where, around) {
    const list4 = [value2.results, value2.noticeList].find(Array.isArray);
    if (Array.isArray(value2.records)) {
      this.each(value2.records, where, "ocds-record-package", (one, at3) => this.record(one, at3, around));
    } else if (Array.isArray(value2.releases) && !("ocid" in value2)) {
      this.each(value2.releases, where, "ocds-release-package", (one, at3) => this.release(one, at3, around));
    } else if (list4) {
      this.readAny(list4, where);
    } else if (isObject(value2.item) && isFinderNotice(value2.item)) {
      this.readAny(value2.item, where);
    } else if (Array.isArray(value2.contracts) && !("ocid" in value2) && !isObject(value2.tender)) {
      const snapshotAt = isObject(value2.meta) ? value2.meta.generated ?? null : null;
      this.each(
        value2.contracts,
        where,
        "contracts-finder",
        (one, at3) => this.notice(one, at3, { ...around, snapshotAt })
      );
    } else if (isRecord(value2)) {
      this.format ??= "ocds-record";
      this.record(value2, where, around);
    } else if (isFinderNotice(value2)) {
      this.format ??= "contracts-finder";
      this.notice(value2, where, around);
    } else if ("ocid" in value2 || isObject(value2.tender) || Array.isArray(value2.awards)) {
      this.format ??= "ocds-release";
      this.release(value2, where, around);
    } else this.skip(where);
  }
  each(list4, where, format, read) {
    if (format) this.format ??= format;
    list4.forEach((one, at3) => {
      const number2 = `number ${at3 + 1}`;
      read(one, where === "" ? number2 : list4.length > 1 ? `${where}, ${number2}` : where);
    });
  }
  /** The releases of a record: in full where it carries them, else compiled, else from its versions. */
  record(value2, where, around) {
    if (!isObject(value2)) {
      this.skip(where);
      return;
    }
    const releases = Array.isArray(value2.releases) ? value2.releases : [];
    const whole = releases.filter((one) => isObject(one) && !isLink(one));
    const compiled = value2.compiledRelease ?? flattenVersioned(value2.versionedRelease);
    const named2 = (one) => isObject(one) ? { ocid: value2.ocid, ...one } : one;
    if (whole.length > 0) for (const one of whole) this.release(named2(one), where, around);
    else if (isObject(compiled)) this.release(named2(compiled), where, around);
    else if (releases.length > 0) this.entries.push({ where: at(where, value2.ocid), skip: "link_only" });
    else this.release(value2, where, around);
  }
  release(value2, where, { published }) {
    if (isObject(value2)) this.keep(value2, at(where, value2.id ?? value2.ocid), readRelease(value2, published));
    else this.skip(where);
  }
  notice(value2, where, { snapshotAt }) {
    if (isObject(value2)) this.keep(value2, at(where, value2.id), [readFinderNotice(value2, snapshotAt)]);
    else this.skip(where);
  }
  keep(value2, where, notices) {
    const content = contentHash(value2);
    if (!notices.some(isKnown)) this.skip(where);
    else if (this.seen.has(content)) this.entries.push({ where, skip: "repeats_another_row" });
    else this.entries.push({ where, notices });
    this.seen.add(content);
  }
  skip(where) {
    this.entries.push({ where: where || "number 1", skip: "no_title_or_reference" });
  }
};
function isRecord(value2) {
  return "compiledRelease" in value2 || "versionedRelease" in value2 || "ocid" in value2 && Array.isArray(value2.releases);
}
function isLink(release) {
  return "url" in release && !["tender", "awards", "contracts", "buyer", "planning"].some((name) => name in release);
}
function at(where, id2) {
  const known3 = typeof id2 === "string" || typeof id2 === "number" ? String(id2).trim() : "";
  return known3 === "" ? where || "number 1" : where === "" ? known3 : `${where}: ${known3}`;
}
function isKnown(notice2) {
  const id2 = notice2.source === "contracts-finder" ? notice2.noticeId : null;
  return (notice2.title ?? notice2.ref ?? notice2.ocid ?? id2) !== null;
}

// app/features/contracts/import-contracts.server.ts
var CHUNK = 200;
var LEFT_BEHIND_MS = 24 * 36e5;
var ATTEMPTS = 5;
function makeImportContracts({ store, clock, audit }) {
  async function importText(by2, name, bytes2) {
    const file = path2.basename(name);
    const reading2 = readContractsFile(bytes2);
    if ("refused" in reading2) return refusedFile(file, reading2);
    const fileSha = createHash3("sha256").update(bytes2).digest("hex");
    for (let attempt = 1; ; attempt++) {
      const counts = await enter(by2, file, { ...reading2, fileSha });
      if (counts) return { file, format: reading2.format, ...counts, refused: null };
      if (attempt === ATTEMPTS) return refusedFile(file, { refused: "busy" });
    }
  }
  async function enter(by2, file, { format, entries, fileSha }) {
    const { councilId } = by2;
    const basis = await lastImport(store.db, councilId);
    const now = new Date(Math.max(clock.now().getTime(), (basis?.at.getTime() ?? 0) + 1));
    const importId = newId();
    const cabinet = await openCabinet(councilId, entries);
    const context = {
      fileSha,
      seenAt: now.toISOString(),
      isKnownFile: await isKnownFile(store.db, councilId, fileSha),
      newId
    };
    const counts = noCounts();
    for (const [at3, { entry, position }] of inFilingOrder(entries).entries()) {
      if (at3 % CHUNK === 0) await nextTurn();
      if (entry.skip) countSkip(counts, entry.where, entry.skip);
      else {
        counts.read++;
        counts[cabinet.file(entry.notices, position, context)]++;
      }
    }
    const row = {
      id: importId,
      councilId,
      fileName: file.slice(0, 200),
      fileSha,
      format,
      read: counts.read,
      created: counts.created,
      updated: counts.updated,
      unchanged: counts.unchanged,
      skipped: counts.skipped,
      at: now
    };
    try {
      const hasChanges = await putDown(councilId, importId, now, cabinet, fileSha);
      return await store.write(async (tx) => {
        if ((await lastImport(tx, councilId))?.seq !== basis?.seq) return null;
        if (hasChanges) await enterStaged(tx, importId);
        await addImport(tx, row);
        const { read, created, updated, unchanged, skipped } = counts;
        await audit.record(tx, {
          councilId,
          actor: by2.actor,
          action: "contract.imported",
          subjectKind: "contract_import",
          subjectId: importId,
          detail: { format, read, created, updated, unchanged, skipped }
        });
        return counts;
      });
    } finally {
      await store.write((tx) => clearStaged(tx, importId, new Date(now.getTime() - LEFT_BEHIND_MS)));
    }
  }
  async function openCabinet(councilId, entries) {
    const notices = entries.flatMap((entry) => entry.notices ?? []);
    const ids = await findContractIds(store.db, councilId, notices.map(noticeSha), notices.map(keysOf));
    const rows = await listNotices2(store.db, [...ids]);
    const cabinet = new FilingCabinet();
    const dossiers = /* @__PURE__ */ new Map();
    for (const { contractId, fields, sha, seenAt, fileSha, position } of rows) {
      const dossier = dossiers.get(contractId) ?? { contractId, filed: [] };
      dossier.filed.push({ notice: fields, sha, seenAt, fileSha, position });
      dossiers.set(contractId, dossier);
    }
    for (const dossier of dossiers.values()) cabinet.load(dossier);
    return cabinet;
  }
  async function putDown(councilId, importId, now, cabinet, fileSha) {
    let hasChanges = false;
    let contracts = [];
    let notices = [];
    const flush = async () => {
      const [someContracts, someNotices] = [contracts, notices];
      [contracts, notices] = [[], []];
      if (someContracts.length + someNotices.length === 0) return;
      hasChanges = true;
      await store.write((tx) => stage(tx, importId, now, someContracts, someNotices));
    };
    for (const change of cabinet.changes(fileSha)) {
      if (change.hasNewFace) contracts.push(contractRow(councilId, change, now));
      for (const filed of change.notices) {
        notices.push(noticeRow(councilId, change.contractId, filed));
        if (notices.length >= CHUNK) await flush();
      }
      if (contracts.length >= CHUNK) await flush();
    }
    await flush();
    return hasChanges;
  }
  async function importFiles(by2, paths) {
    const outcomes2 = [];
    for (const each of paths) {
      const bytes2 = await bytesOf(each);
      outcomes2.push(
        "refused" in bytes2 ? refusedFile(each, bytes2) : { ...await importText(by2, each, bytes2), file: each }
      );
    }
    return outcomes2;
  }
  return { importText, importFiles };
}
async function bytesOf(file) {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { refused: "folder" };
    if (!found.isFile()) return { refused: "notAFile" };
    if (found.size > LARGEST_FILE) return { refused: "tooLarge" };
    return await readFile2(file);
  } catch (error) {
    const { code: code2 } = error;
    if (code2 === "ENOENT" || code2 === "ENOTDIR") return { refused: "missing" };
    if (code2 === "EACCES" || code2 === "EPERM") return { refused: "closed" };
    throw error;
  }
}
function refusedFile(file, { refused, values }) {
  return {
    file,
    format: null,
    ...noCounts(),
    refused: { key: `contracts:import.refused.${refused}`, values: { ...values, file: path2.basename(file) } }
  };
}
function contractRow(councilId, { contractId, face: face2 }, changedAt) {
  const searchWords = [face2.title, face2.ref, ...face2.suppliers.map((supplier) => supplier.name)];
  return {
    ...face2,
    id: contractId,
    councilId,
    searchWords: searchWords.filter(Boolean).join(" ").toLowerCase(),
    groupKeys: ` ${face2.clientGroups.join(" ")} `,
    changedAt
  };
}
function noticeRow(councilId, contractId, filed) {
  const keys = keysOf(filed.notice);
  return {
    id: newId(),
    councilId,
    contractId,
    source: filed.notice.source,
    sha: filed.sha,
    fields: filed.notice,
    ocidKey: keys.ocid,
    finderKey: keys.finder,
    refKey: keys.ref,
    titleKey: keys.title,
    exactKey: keys.exact,
    seenAt: filed.seenAt,
    fileSha: filed.fileSha,
    position: filed.position
  };
}

// app/features/contracts/contract-facts.view.ts
function factsOf(source, t2, sayDay2) {
  const list4 = (names2) => new Intl.ListFormat("en-GB").format(names2);
  const fact = (key2, values = {}) => ({
    key: `contracts:facts.${key2}`,
    values
  });
  const service = source.serviceType ? t2(`contracts:service.${source.serviceType}`) : null;
  const groups2 = list4(source.clientGroups.map((group) => t2(`contracts:group.${group}`)));
  const what = service ? groups2 ? "whatFor" : "what" : groups2 ? "whatForOnly" : "whatUnknown";
  const shown = source.providers.slice(0, 4);
  const more = source.providers.length - shown.length;
  const facts = [fact(what, { title: source.title, service: service ?? "", groups: groups2 })];
  if (source.providers.length === 0) {
    facts.push(
      fact(
        source.stage === "awarded" || source.stage === "ended" ? "providerUnknown" : `notYet.${source.stage}`
      )
    );
  } else {
    const past = source.stage === "ended" ? "Past" : "";
    facts.push(
      fact(more > 0 ? `providersMore${past}` : `providers${past}`, {
        names: list4(shown),
        more: String(more)
      })
    );
  }
  facts.push(
    source.buyers.length > 0 ? fact("buyers", { names: list4(source.buyers) }) : fact("buyerUnknown")
  );
  facts.push(untilWhen(source, fact, sayDay2));
  facts.push(whatItCosts(source, fact));
  facts.push(
    source.peopleServed === null ? fact("peopleUnknown") : fact("people", { people: source.peopleServed.toLocaleString("en-GB") })
  );
  return facts;
}
function untilWhen({ stage: stage2, endsOn, extensionUntil }, fact, sayDay2) {
  if (stage2 === "withdrawn" || stage2 === "closed_without_award") return fact(`stage.${stage2}`);
  if (endsOn === null) return fact("endUnknown");
  if (stage2 === "ended") return fact("ended", { day: sayDay2(endsOn) });
  if (extensionUntil && extensionUntil > endsOn)
    return fact("endsOrLater", { day: sayDay2(endsOn), later: sayDay2(extensionUntil) });
  return fact("ends", { day: sayDay2(endsOn) });
}
function whatItCosts({ valuePence, valueHighPence, valueKind, currency }, fact) {
  if (valuePence !== null) {
    const key2 = valueKind === "annual" ? "costsYear" : valueKind === "total" ? "costsTotal" : "costs";
    return fact(key2, { sum: sayMoney(valuePence, currency) });
  }
  return valueHighPence === null ? fact("costUnknown") : fact("costsUpTo", { sum: sayMoney(valueHighPence, currency) });
}
function sayMoney(pence, currency = "GBP") {
  const isCode = /^[A-Z]{3}$/.test(currency);
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: isCode ? currency : "GBP",
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2
  }).format(pence / 100);
}

// app/features/contracts/notice-dates.rules.ts
var ASSUMED_NOTICE_MONTHS = 6;
function lastNoticeDay(dates) {
  if (dates.lastNoticeOn) return { on: dates.lastNoticeOn, isAssumed: false };
  if (!dates.endsOn) return null;
  const at3 = /* @__PURE__ */ new Date(`${dates.endsOn}T00:00:00Z`);
  const day2 = at3.getUTCDate();
  at3.setUTCDate(1);
  at3.setUTCMonth(at3.getUTCMonth() - (dates.noticePeriodMonths ?? ASSUMED_NOTICE_MONTHS));
  const last = new Date(Date.UTC(at3.getUTCFullYear(), at3.getUTCMonth() + 1, 0)).getUTCDate();
  at3.setUTCDate(Math.min(day2, last));
  return { on: at3.toISOString().slice(0, 10), isAssumed: true };
}

// app/features/contracts/contract-record.view.ts
function listItem(contract4, commissioner, on) {
  const { id: id2, title, ref, suppliers, contractType, isCare: isCare2, serviceType, clientGroups: clientGroups2, startsOn, endsOn } = contract4;
  const stage2 = stageOn(contract4, on);
  return {
    id: id2,
    title,
    ref,
    providers: suppliers.map((supplier) => supplier.name),
    stage: stage2,
    contractType,
    isGrant: contractType === "GRANT",
    isCare: isCare2,
    serviceType,
    clientGroups: clientGroups2,
    startsOn,
    endsOn,
    lastNotice: stage2 === "awarded" ? lastNoticeDay(contract4) : null,
    commissioner
  };
}
function buyingBodies(state, contractId, shares, on) {
  const rows = state.contractBodies.filter((row) => row.contractId === contractId);
  const nameOf2 = (id2) => state.bodies.find((body) => body.id === id2)?.name ?? "";
  return [...rows].sort(leadFirst).map((row) => {
    const now = bodiesOn(state.bodies, state.successions, row.bodyId, on);
    const isStanding2 = now.includes(row.bodyId);
    return {
      bodyId: row.bodyId,
      name: nameOf2(row.bodyId),
      role: row.role,
      legalBasis: row.legalBasis,
      isCurrent: isStanding2 && (row.endsOn === null || row.endsOn >= on),
      endsOn: row.endsOn,
      nowNames: isStanding2 ? [] : now.map(nameOf2),
      shares: shares.filter((share) => share.bodyId === row.bodyId).map(({ year, percent, amountPence }) => ({ year, percent, amountPence }))
    };
  });
}
var leadFirst = (a, b) => a.role === b.role ? 0 : a.role === "lead" ? -1 : 1;
function viewOf(parts) {
  const { contract: contract4, on, commissioner, councilOwner: councilOwner2, state, bodies, parent, ratings, kpis, say, sayDay: sayDay2 } = parts;
  const item2 = listItem(contract4, commissioner, on);
  const leadFromBodies = bodies.filter((body) => body.isCurrent || body.nowNames.length > 0);
  const buyers = leadFromBodies.length > 0 ? leadFromBodies.flatMap((body) => body.nowNames.length > 0 ? body.nowNames : [body.name]) : [contract4.leadBody ?? contract4.buyer, ...contract4.partners].filter((name) => name !== null);
  const post = state.posts.find((each) => each.id === commissioner.postId) ?? null;
  return {
    ...item2,
    ocid: contract4.ocid,
    description: contract4.description,
    facts: factsOf(
      { ...contract4, stage: item2.stage, providers: item2.providers, buyers: [...new Set(buyers)] },
      say,
      sayDay2
    ),
    department: contract4.department,
    buyer: contract4.buyer,
    partners: contract4.partners,
    suppliers: contract4.suppliers,
    aliases: contract4.aliases,
    places: [.../* @__PURE__ */ new Set([...contract4.places, ...contract4.areas])],
    deadline: contract4.deadline,
    awardedOn: contract4.awardedOn,
    reviewOn: contract4.reviewOn,
    extension: contract4.extension,
    extensionUntil: contract4.extensionUntil,
    noticePeriodMonths: contract4.noticePeriodMonths,
    valuePence: contract4.valuePence,
    valueLowPence: contract4.valueLowPence,
    valueHighPence: contract4.valueHighPence,
    valueKind: contract4.valueKind,
    currency: contract4.currency,
    vatPence: contract4.vatPence,
    route: contract4.route,
    isTendered: contract4.isTendered,
    cpv: contract4.cpv,
    cpvLabel: contract4.cpvLabel,
    weights: {
      price: contract4.priceWeight,
      quality: contract4.qualityWeight,
      socialValue: contract4.socialValueWeight
    },
    peopleServed: contract4.peopleServed,
    peopleServedOn: contract4.peopleServedOn,
    committedVolume: contract4.committedVolume,
    owner: contract4.owner,
    parent: parent ? { ...parent, ref: null } : contract4.parentRef ? { id: null, title: null, ref: contract4.parentRef } : null,
    links: contract4.links,
    legalBasis: contract4.legalBasis ?? bodies.find((body) => body.legalBasis !== null)?.legalBasis ?? null,
    bodies,
    leadBodyInRegister: contract4.leadBody,
    commissioningRole: contract4.commissioningRole,
    employer: state.bodies.find((body) => body.id === commissioner.person.employerBodyId)?.name ?? null,
    delegate: contract4.delegate,
    councilOwner: councilOwner2,
    deputy: post ? deputyOf(post, on, commissioner) : null,
    funding: fundingOf(parts),
    ratings: ratings.map(({ locationId, locationName, question, rating, ratedOn, source }) => ({
      locationId,
      locationName,
      question,
      rating,
      ratedOn,
      source
    })),
    kpis: kpis.map(({ name, from, to, target, actual, rating, source }) => ({
      name,
      from,
      to,
      target,
      actual,
      rating,
      source
    })),
    history: historyOf(parts.notices),
    words: contract4.words
  };
}
function deputyOf(post, on, commissioner) {
  if (commissioner.via === "deputy") return null;
  const deputy = post.holders.find(
    (holder2) => holder2.standing === "deputy" && holder2.startsOn <= on && (holder2.endsOn === null || on <= holder2.endsOn)
  );
  return deputy?.person ?? null;
}
function fundingOf({ contract: contract4, funding, ownRoutes, on }) {
  const routes = new Map(routesWith(ownRoutes).map((route) => [route.code, route]));
  const entered = funding.map((row) => ({ ...row, fromRegister: false }));
  const named2 = contract4.fundingRoutes.map((routeCode) => ({
    routeCode,
    heldBy: null,
    startsOn: null,
    endsOn: null,
    fromRegister: true
  }));
  return (entered.length > 0 ? entered : named2).flatMap(
    ({ routeCode, heldBy, startsOn, endsOn, fromRegister }) => {
      const route = routes.get(routeCode);
      if (!route) return [];
      const isOpen3 = isRouteOpen(route, on) && (endsOn === null || on <= endsOn);
      const canBuy = canBuyFrom(route, contract4.contractType, on);
      return [
        {
          code: routeCode,
          heldBy,
          holder: route.heldBy,
          isOpen: isOpen3,
          closesOn: route.closesOn,
          startsOn,
          endsOn,
          canBuy,
          fromRegister
        }
      ];
    }
  );
}
function historyOf(rows) {
  const filed = rows.map(({ fields, sha, seenAt, fileSha, position }) => ({
    notice: fields,
    sha,
    seenAt,
    fileSha,
    position
  }));
  return inOrder(filed).reverse().map(({ notice: notice2, seenAt }) => ({
    source: notice2.source,
    noticeId: notice2.noticeId,
    date: notice2.date,
    seenAt,
    stage: notice2.stage,
    title: notice2.title,
    suppliers: notice2.suppliers.map((supplier) => supplier.name),
    valuePence: notice2.valuePence,
    endsOn: notice2.endsOn,
    links: notice2.links
  }));
}

// app/features/contracts/contract-words.rules.ts
function contractOf({
  contract: contract4,
  words: row
}) {
  const words8 = row?.words ?? null;
  return {
    ...contract4,
    title: contract4.title ?? contract4.ref ?? contract4.ocid ?? contract4.id,
    isCare: words8?.isCare ?? contract4.isCare,
    serviceType: words8?.serviceType ?? contract4.serviceType,
    contractType: words8?.contractType ?? contract4.contractType,
    legalBasis: words8?.legalBasis ?? contract4.legalBasis,
    clientGroups: words8?.clientGroups.length ? words8.clientGroups : contract4.clientGroups,
    valueKind: contract4.valueKind,
    reviewOn: words8?.reviewOn ?? contract4.reviewOn,
    lastNoticeOn: words8?.lastNoticeOn ?? contract4.lastNoticeOn,
    noticePeriodMonths: words8?.noticePeriodMonths ?? contract4.noticePeriodMonths,
    peopleServed: words8?.peopleServed ?? contract4.peopleServed,
    peopleServedOn: words8?.peopleServed === null ? null : words8?.peopleServedOn ?? null,
    priceWeight: words8?.priceWeight ?? contract4.priceWeight,
    qualityWeight: words8?.qualityWeight ?? contract4.qualityWeight,
    socialValueWeight: words8?.socialValueWeight ?? contract4.socialValueWeight,
    aliases: words8?.aliases ?? [],
    places: words8?.places ?? [],
    committedVolume: words8?.committedVolume ?? null,
    delegate: words8?.delegate ?? null,
    commissioningRole: words8?.commissioningRole ?? null,
    parentContractId: words8?.parentContractId ?? null,
    words: words8
  };
}

// app/features/contracts/reading-contracts.server.ts
init_contracts_schema();

// app/features/contracts/match-service.rules.ts
var ENDED = 0.7;
var OFFERED = 4;
var filler = new Set(
  "the a an of for in at to my our is it s who runs run does do that this please from by with and or on your mum mums dad dads service services care contract contracts provision team they them people".split(
    " "
  )
);
var said = {
  HOMECARE: [
    "home care",
    "homecare",
    "domiciliary",
    "carers at home",
    "home carers",
    "care at home",
    "home help",
    "home support"
  ],
  REABLE: ["reablement", "re ablement", "intermediate"],
  EXTRACARE: ["extra care", "extracare"],
  SUPPLIV: ["supported living"],
  SHAREDLIVES: ["shared lives", "adult placement"],
  RES: ["care home", "residential home", "residential"],
  NURS: ["nursing home", "nursing"],
  RESPITE: ["respite", "short break", "short breaks", "sitting service", "sitters"],
  CARERS: ["carers centre", "carers support", "carer support", "carers service"],
  DAY: ["day centre", "day center", "day service", "day care", "day opportunities", "day club"],
  MEALS: ["meals on wheels", "meals", "dinners", "hot meals"],
  TRANSPORT: ["transport", "minibus", "bus"],
  EQUIP: ["equipment", "aids", "adaptations", "hoist", "grab rails"],
  TECH: ["telecare", "alarm", "pendant", "careline", "lifeline"],
  DP: ["direct payment", "direct payments", "personal assistant"],
  ISF: ["individual service fund"],
  ADVOCACY: ["advocacy", "advocate"],
  MHCOMM: ["mental health"],
  LDCOMM: ["learning disability"],
  SUBMIS: ["drug and alcohol", "drugs and alcohol", "substance misuse", "recovery"],
  INFO: ["advice", "information"]
};
function matchService(words8, contracts, on) {
  const asked2 = plain2(words8);
  if (asked2 === "") return { kind: "none" };
  const fitting = contracts.map((contract4) => ({ contract: contract4, score: scoreOf(asked2, contract4) * (isOver(contract4, on) ? ENDED : 1) })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const best2 = fitting[0];
  if (!best2) return { kind: "none" };
  const near = fitting.filter(({ score }) => score >= best2.score * 0.8);
  if (near.length === 1) return { kind: "one", contract: best2.contract };
  return { kind: "several", contracts: near.slice(0, OFFERED).map(({ contract: contract4 }) => contract4) };
}
var isOver = (contract4, on) => contract4.end !== null && contract4.end < on;
function plain2(words8) {
  return nameKey(words8);
}
function scoreOf(asked2, contract4) {
  const names2 = [...contract4.aliases, contract4.title, ...contract4.providers, contract4.ref ?? ""].map(plain2).filter((name) => name !== "");
  if (names2.includes(asked2)) return 100;
  const tokens = asked2.split(" ").filter((token3) => !filler.has(token3));
  const aliasHit = contract4.aliases.map(plain2).some((alias) => alias.length > 2 && ` ${asked2} `.includes(` ${alias} `));
  const kind = (said[contract4.serviceType ?? ""] ?? []).find(
    (phrase) => ` ${asked2} `.includes(` ${phrase} `)
  );
  const places = contract4.places.flatMap((place3) => plain2(place3).split(" "));
  const known3 = [...kind?.split(" ") ?? [], ...names2.flatMap((name) => name.split(" "))].filter(
    (token3) => !filler.has(token3)
  );
  const found = tokens.filter((token3) => known3.some((name) => isNear(token3, name)));
  const foundPlaces = tokens.filter(
    (token3) => !found.includes(token3) && places.some((place3) => isNear(token3, place3))
  );
  const missed = tokens.length - found.length - foundPlaces.length;
  if (missed * 2 > tokens.length) return aliasHit ? 60 : 0;
  if (!aliasHit && !kind && found.length === 0) return 0;
  const share = tokens.length > 0 ? (found.length + foundPlaces.length) / tokens.length : 0;
  return (aliasHit ? 60 : 0) + (kind ? 30 : 0) + 40 * share;
}
function isNear(a, b) {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let at3 = 0;
  while (at3 < Math.min(a.length, b.length) && a[at3] === b[at3]) at3++;
  const [restA, restB] = [a.slice(at3), b.slice(at3)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

// app/features/contracts/reading-contracts.server.ts
var PAGE = 50;
function makeContractReading({ store, clock, reader, t: t2 }) {
  const today = () => ukDay(clock.now());
  async function need2(councilId, contractId) {
    const found = await findContract(store.db, councilId, contractId);
    if (!found) throw new AppError("not_found", "contracts:error.noContract");
    return found;
  }
  async function linkable(councilId) {
    return (await listLinkable(store.db, councilId)).map((row) => linkableOf(contractOf(row)));
  }
  return {
    /** Throws "not_found" where the council has no such contract. */
    async needContract(councilId, contractId) {
      await need2(councilId, contractId);
    },
    /** A page of contracts: those for care unless the filter says otherwise, soonest end first, 50 a page. */
    async listContracts(by2, input = {}) {
      const filter = parsed(contractFilterSchema, input);
      const on = today();
      const { rows, total: total2 } = await listContracts(store.db, by2.councilId, filter, on, PAGE);
      const state = await reader.load(by2.councilId);
      const items = rows.map((row) => {
        const contract4 = contractOf(row);
        return listItem(contract4, reader.answers(state, contract4, on), on);
      });
      return { items, total: total2, page: filter.page, pages: Math.max(1, Math.ceil(total2 / PAGE)) };
    },
    /** Everything known of one contract, on a day (today unless told): who answers, who buys, what it costs, its history. */
    async getContract(by2, contractId, on = today()) {
      const contract4 = contractOf(await need2(by2.councilId, contractId));
      const state = await reader.load(by2.councilId);
      const shares = await listShares(store.db, contractId);
      const parentId = contract4.parentContractId;
      const [parent] = parentId ? await listTitles(store.db, by2.councilId, [parentId]) : [];
      return viewOf({
        contract: contract4,
        on,
        commissioner: reader.answers(state, contract4, on),
        councilOwner: reader.owner(state, on),
        state,
        bodies: buyingBodies(state, contractId, shares, on),
        parent: parent ?? null,
        funding: await listFunding(store.db, contractId),
        ownRoutes: await listFundingRoutes(store.db, by2.councilId),
        ratings: await listRatings(store.db, contractId),
        kpis: await listKpis(store.db, contractId),
        notices: await listNotices(store.db, contractId),
        say: (key2, values) => t2(key2, values ?? {}),
        sayDay: (day2) => sayDate(day2)
      });
    },
    /** What links are suggested from: the council's care contracts that are or were in force. */
    linkable,
    /** Which contract someone means by a name: one, several to choose from, or none. */
    async findByName(councilId, words8) {
      return matchService(words8, await linkable(councilId), today());
    },
    /**
     * Who answers for a contract on a day (today unless told), for rooms that tell people so. `notAccounts` may not be asked,
     * because an item speaks about them. Never nobody.
     */
    async commissionerOf(councilId, contractId, { on = today(), notAccounts = [] } = {}) {
      const contract4 = contractOf(await need2(councilId, contractId));
      return reader.answers(await reader.load(councilId), contract4, on, notAccounts);
    },
    /** The council's owner, who answers where no contract is known. */
    async councilOwner(councilId) {
      return reader.owner(await reader.load(councilId), today());
    },
    /** Ids of the contracts that an account answers for today, in whatever standing. */
    async contractsOf(councilId, accountId) {
      const state = await reader.load(councilId);
      const rows = await listLinkable(store.db, councilId);
      return rows.map(contractOf).filter((contract4) => reader.answers(state, contract4, today()).person.accountId === accountId).map((contract4) => contract4.id);
    }
  };
}
function linkableOf(contract4) {
  return {
    id: contract4.id,
    ref: contract4.ref,
    title: contract4.title,
    providers: contract4.suppliers.map((supplier) => supplier.name),
    aliases: contract4.aliases,
    serviceType: contract4.serviceType,
    places: [.../* @__PURE__ */ new Set([...contract4.places, ...contract4.areas])],
    start: contract4.startsOn,
    end: contract4.endsOn
  };
}

// app/features/contracts/contracts.service.server.ts
var IMPORTS_SHOWN = 20;
function makeContractsService({ store, clock, audit, t: t2 = translatorFor("en") }) {
  const statutoryOffice = {
    name: t2("contracts:owner.statutoryOffice"),
    title: "",
    accountId: null,
    employerBodyId: null,
    phone: null,
    email: null,
    reach: null,
    profile: null,
    frontlineExperience: null
  };
  const reader = makeCommissioningReader({ store, statutoryOffice });
  const { needContract, ...reading2 } = makeContractReading({ store, clock, reader, t: t2 });
  return {
    ...makeImportContracts({ store, clock, audit }),
    ...reading2,
    ...makeBodies({ store, clock, audit, needContract }),
    ...makeDirectory2({ store, clock, audit, reader }),
    ...makeDescribing({ store, clock, audit, needContract }),
    /** The files imported last, newest first. */
    listImports: (by2) => listImports(store.db, by2.councilId, IMPORTS_SHOWN)
  };
}

// app/features/contracts/register-version.repo.server.ts
init_schema();
import { eq as eq7, max, sql as sql7 } from "drizzle-orm";
async function registerVersion(db, councilId) {
  const count7 = sql7`count(*)`.mapWith(Number);
  const [faces] = await db.select({ at: max(contract.changedAt), count: count7 }).from(contract).where(eq7(contract.councilId, councilId));
  const [words8] = await db.select({ at: max(contractWords.changedAt), count: count7 }).from(contractWords).where(eq7(contractWords.councilId, councilId));
  return [faces, words8].map((each) => `${each?.count ?? 0}@${each?.at?.getTime() ?? 0}`).join(" ");
}

// app/features/contracts/who-is-asked.server.ts
function makeWhoIsAsked(contracts, clock) {
  return async (councilId, words8, contractId) => {
    const match = contractId ? null : await contracts.findByName(councilId, words8);
    if (match?.kind === "none") return { found: "none" };
    if (match?.kind === "several") {
      return {
        found: "several",
        options: match.contracts.map(({ id: id3, title }) => ({ contractId: id3, name: title }))
      };
    }
    const id2 = contractId ?? (match?.kind === "one" ? match.contract.id : "");
    const contract4 = await contracts.getContract(
      authorizeSystem(councilId, "contract:read", "conversations"),
      id2
    );
    const next = contract4.lastNotice?.on ?? contract4.endsOn;
    const isAhead = next !== null && next >= ukDay(clock.now());
    return {
      found: "one",
      commissioner: contract4.commissioner.person.name,
      nextDecision: isAhead ? next : null
    };
  };
}

// app/features/conversations/conversations.service.server.ts
import { randomBytes as randomBytes5 } from "node:crypto";

// app/lib/phone.ts
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
var ukMobile = /^\+447(?!0|6(?!24))\d{9}$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var separators = /[\s\u00a0\u2000-\u200f\u2010-\u2015\u202a-\u202e\u2060\ufeff().\-/]/g;
function normalisePhone(raw2) {
  if (ukMobile.test(raw2)) return raw2;
  const bare = raw2.normalize("NFKC").replace(/^\s*(?:tel|sms|whatsapp):/i, "").replace(/\(0\)/g, "").replace(separators, "");
  const number2 = bare.startsWith("00") ? `+${bare.slice(2)}` : bare;
  if (number2.startsWith("+440")) return normalisePhone(`+44${number2.slice(4)}`);
  if (e164.test(number2)) return number2;
  if (/^0[1-9]\d{8,9}$/.test(number2)) return `+44${number2.slice(1)}`;
  if (/^44[1-9]\d{8,9}$/.test(number2)) return `+${number2}`;
  if (/^7\d{9}$/.test(number2)) return `+44${number2}`;
  const parsed3 = parsePhoneNumberFromString(number2, "GB");
  return parsed3?.isPossible() && e164.test(parsed3.number) ? parsed3.number : null;
}
function kindOf(sender) {
  if (ukMobile.test(sender)) return "mobile";
  if (!e164.test(sender)) return "other";
  if (sender.startsWith("+44")) return /^\+44[12]\d{8,9}$/.test(sender) ? "landline" : "other";
  const type = parsePhoneNumberFromString(sender)?.getType();
  if (type === void 0 || type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE") return "mobile";
  return type === "FIXED_LINE" ? "landline" : "other";
}
function senderKey(raw2) {
  return normalisePhone(raw2) ?? raw2.normalize("NFKC").replace(separators, "").toUpperCase();
}

// app/features/conversations/conversations.service.server.ts
init_store();

// app/lib/bank-holidays.ts
var exceptions = {
  1995: { moved: { "1995-05-01": "1995-05-08" } },
  1999: { added: ["1999-12-31"] },
  2002: { moved: { "2002-05-27": "2002-06-04" }, added: ["2002-06-03"] },
  2011: { added: ["2011-04-29"] },
  2012: { moved: { "2012-05-28": "2012-06-04" }, added: ["2012-06-05"] },
  2020: { moved: { "2020-05-04": "2020-05-08" } },
  2022: { moved: { "2022-05-30": "2022-06-02" }, added: ["2022-06-03", "2022-09-19"] },
  2023: { added: ["2023-05-08"] }
};
var iso = (year, month2, date2) => new Date(Date.UTC(year, month2 - 1, date2)).toISOString().slice(0, 10);
function easterSunday(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - c % 4) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return iso(year, Math.floor(monthAndDay / 31), monthAndDay % 31 + 1);
}
function firstMonday(year, month2) {
  const first = iso(year, month2, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
}
function lastMonday(year, month2) {
  const last = iso(year, month2 + 1, 0);
  return addDays(last, 1 - weekdayOf(last));
}
function observed(day2, taken) {
  let kept2 = day2;
  while (weekdayOf(kept2) > 5 || taken.includes(kept2)) kept2 = addDays(kept2, 1);
  return kept2;
}
function byRule(year) {
  const easter = easterSunday(year);
  const christmas = iso(year, 12, 25);
  const boxing = iso(year, 12, 26);
  const december = weekdayOf(christmas) === 7 ? [boxing, observed(christmas, [boxing])] : [observed(christmas, []), observed(boxing, [observed(christmas, [])])];
  return [
    observed(iso(year, 1, 1), []),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...december
  ];
}
var known2 = /* @__PURE__ */ new Map();
function daysOff(year) {
  const ready = known2.get(year);
  if (ready) return ready;
  const special = exceptions[year];
  const days = byRule(year).map((day2) => special?.moved?.[day2] ?? day2);
  const set2 = new Set([...days, ...special?.added ?? []].sort());
  known2.set(year, set2);
  return set2;
}
function isBankHoliday(day2) {
  return daysOff(Number(day2.slice(0, 4))).has(day2);
}

// app/lib/working-time.ts
var usualOfficeHours = {
  opensAt: 9 * 60,
  closesAt: 17 * 60,
  weekdays: [1, 2, 3, 4, 5]
};
var longestClosureDays = 400;
function check4(office) {
  if (!(office.opensAt >= 0 && office.opensAt < office.closesAt && office.closesAt <= 1440)) {
    throw new RangeError("an office must close after it opens");
  }
  if (!office.weekdays.some((day2) => day2 >= 1 && day2 <= 7)) {
    throw new RangeError("an office must open on some day");
  }
}
function minutesOf(clock) {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(clock.trim());
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN;
  if (!(minutes <= 1440)) throw new RangeError(`not a time of day: ${clock}`);
  return minutes;
}
function isWorkingDay(day2, office = usualOfficeHours) {
  return office.weekdays.includes(weekdayOf(day2)) && !isBankHoliday(day2) && !office.closedDays?.has(day2);
}
function firstWorkingDay(from, office) {
  let day2 = from;
  for (let tried = 0; tried <= longestClosureDays; tried++, day2 = addDays(day2, 1)) {
    if (isWorkingDay(day2, office)) return day2;
  }
  throw new RangeError("the office never opens");
}
function addWorkingDays(day2, count7, office = usualOfficeHours) {
  check4(office);
  if (!(Number.isInteger(count7) && count7 >= 0)) throw new RangeError("working days are counted forwards");
  if (count7 === 0) return firstWorkingDay(day2, office);
  let at3 = day2;
  for (let left = count7; left > 0; left--) at3 = firstWorkingDay(addDays(at3, 1), office);
  return at3;
}
function addWorkingHours(from, hours, office = usualOfficeHours) {
  check4(office);
  if (!(Number.isFinite(hours) && hours >= 0)) throw new RangeError("working hours are counted forwards");
  let left = hours * 36e5;
  let day2 = firstWorkingDay(ukDay(from), office);
  let start = ukInstant(day2, office.opensAt).getTime();
  if (day2 === ukDay(from)) start = Math.max(start, from.getTime());
  for (; ; ) {
    const close = ukInstant(day2, office.closesAt).getTime();
    const open2 = Math.max(0, close - start);
    if (left <= open2 && start < close) return new Date(start + left);
    left -= open2;
    day2 = firstWorkingDay(addDays(day2, 1), office);
    start = ukInstant(day2, office.opensAt).getTime();
  }
}

// app/features/intake/read-by.rules.ts
var quickChannels = /* @__PURE__ */ new Set(["SMS", "VM"]);
var quickReadHours = 4;
var fiveMinutes = 5 * 6e4;
function readBy(channel, receivedAt, office = usualOfficeHours) {
  const due = quickChannels.has(channel) ? addWorkingHours(receivedAt, quickReadHours, office).getTime() : ukInstant(addWorkingDays(ukDay(receivedAt), 1, office), office.closesAt).getTime();
  return new Date(due - due % fiveMinutes);
}

// app/features/intake/reference.rules.ts
var firstWords = `
acorn album alpha amber angle apple apron arena aroma arrow aspen atlas attic award axle bacon bagel
baker banjo barge basin bench birch bison bloom boat bolt bowl brand brave brick brisk brook broom brush
bugle bulb cabin cable cake camel canal canoe cape cargo carp catch cave chain chair chalk charm chart
chef chess chest chick chime chip clam clay cliff clip clock cloth cloud coach coast cocoa comb comet
cork corn cove crab crane crate cream crown crust cube curry dairy dance dawn delta depot desk diary
dice disc dive diver dome door dove dress drum duck duet dune dusk eagle easel east ebony echo epic
fable farm feast fence fern ferry fibre field finch flag flask flax fleet flint float flock flow flute
focus folk fork frame frog frost fruit fudge gecko giant gift glade glass glen glide globe glory glue
goal gold golf grain grand graph grass green grid grill grin grove guide gulf harp hatch hawk hedge herb
hill hinge hobby honey hoop horn hotel house igloo inch inlet iron ivory jelly jetty join juice jump
kayak kiln kiosk kite kiwi koala label lace ladle lake lamp larch lark latch lawn leaf lemon lemur lens
lilac lime linen lion lobby lodge logic loom lotus lucky lunar lunch lupin lyric magic mango maple mast
melon merry metro milk mill mint model money moon moss motor mural music navy neat neon nest newt node
north nova novel nylon oasis oboe ocean onion opal opera organ otter oval oven pack paint palm panda
paper pasta path peach pesto photo piano pilot pine pink pint pizza plaid plant plaza plus poet polar
polo pond pony pool poppy porch port prawn prism proud pump quail quart quilt quiz radar radio raft ramp
ranch rapid raven reef relay rice rider ridge river robot rock round royal rugby ruler sage salad salsa
salt sand satin scarf scone seal sheep shelf shell shine ship shrub silk silo sing skate slate slope
smile snow soap sock sofa soft soil solar solid song sound soup south space span spark spice spoon sport
stage stamp star stilt storm straw sugar sunny sushi swan sweep swift swim syrup table tango tape teal
tent theme tiger tile tint toast token tonic tool topaz torch tower town track trail train tram tray
tree trek trio trout truck tube tulip tuna turf twig twin upper vase verse video villa vine vivid vixen
vocal vogue voice wagon walk waltz water weave wheat wind windy wing wolf wool wren yacht yard yarn yoga
zebra
`.trim().split(/\s+/);
var lastWords = `
ace bag big box bud bus cab car cat cog cub den dip dog dot eel egg elf elk elm fan fez fig fin fog fox
fun gem hen hop hub hut ice ink jar jet jig jug leg lid lip log map may mix mop mug net nut oak oil owl
pen pet pot ram rib rug run sky tag tap tin top toy tub tug web yam zip zoo
`.trim().split(/\s+/);
var lowestNumber = 10;
var numberCount = 90;
var referenceBytes = 6;
var referenceCount = firstWords.length * numberCount * lastWords.length;
function drawReference(random2) {
  if (random2.length < referenceBytes)
    throw new RangeError(`a reference takes ${referenceBytes} random bytes`);
  let drawn = 0;
  for (let i = 0; i < referenceBytes; i++) drawn = drawn * 256 + random2[i];
  let rest = drawn % referenceCount;
  const last = lastWords[rest % lastWords.length];
  rest = Math.floor(rest / lastWords.length);
  const number2 = lowestNumber + rest % numberCount;
  const first = firstWords[Math.floor(rest / numberCount)];
  return `${first}-${number2}-${last}`.toUpperCase();
}
var units = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
  " "
);
var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
var digitsOf = new Map([
  ...units.map((word, i) => [word, String(i)]),
  ...tens.map((word, i) => [word, String((i + 2) * 10)]),
  ["fourty", "40"],
  ["oh", "0"]
]);
function numberFrom(words8) {
  const said4 = words8.map((word) => digitsOf.get(word) ?? word);
  if (said4.length === 0 || said4.length > 2 || said4.some((word) => !/^\d{1,2}$/.test(word))) return null;
  const [first, second2] = said4;
  if (second2 === void 0) return inRange(Number(first));
  if (second2.length !== 1) return null;
  return inRange(
    first.length === 1 ? Number(first + second2) : first.endsWith("0") ? Number(first) + Number(second2) : 0
  );
}
var inRange = (value2) => value2 >= lowestNumber && value2 <= 99 ? value2 : null;
var leadIn = /^(?:(?:my|the|your|our|is|its|it|ref|reference|number|no|code)\s+)+/;
function parseReference(text5) {
  if (text5.length > 80) return null;
  const plain4 = text5.normalize("NFKC").toLowerCase().replace(/([a-z])(\d)|(\d)([a-z])/g, "$1$3 $2$4").replace(/[^a-z0-9]+/g, " ").trim().replace(leadIn, "");
  const words8 = plain4.split(" ");
  const first = words8[0];
  const last = words8.at(-1);
  if (words8.length < 3 || !first || !last) return null;
  if (!/^[a-z]{4,5}$/.test(first) || !/^[a-z]{3}$/.test(last)) return null;
  const number2 = numberFrom(words8.slice(1, -1));
  return number2 === null ? null : `${first}-${number2}-${last}`.toUpperCase();
}

// app/lib/text.ts
var apostrophes = /* @__PURE__ */ new Set(["'", "\u2019", "\u2018", "\u201B", "\u02BC", "`", "\xB4", "\uFF07", "\u2032"]);
var isInvisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
var needsMapping = /[^\n -&(-_a-~]| {2}/;
var isMark = /^\p{M}$/u;
function normalise(original) {
  if (!needsMapping.test(original)) {
    return { original, text: original.toLowerCase(), span: (start, end) => [start, end] };
  }
  const pieces = [];
  const starts2 = [];
  const ends = [];
  let lastWasSpace = false;
  const add = (piece, start, end) => {
    for (let i = 0; i < piece.length; i++) {
      const char = piece[i];
      const isSpace = char === " ";
      if (isSpace && lastWasSpace) continue;
      lastWasSpace = isSpace;
      pieces.push(char);
      starts2.push(start);
      ends.push(end);
    }
  };
  let at3 = 0;
  while (at3 < original.length) {
    const char = String.fromCodePoint(original.codePointAt(at3));
    let end = at3 + char.length;
    if (apostrophes.has(char) || isInvisible.test(char)) {
      at3 = end;
      continue;
    }
    if (char === "\r" || char === "\n" || char === "\u2028" || char === "\u2029") {
      if (char === "\r" && original[end] === "\n") end++;
      add("\n", at3, end);
    } else if (char < "\x80" && !(original[end] >= "\u0300")) {
      add(char <= " " || char === "\x7F" ? " " : char.toLowerCase(), at3, end);
    } else {
      end = endOfMarks(original, end);
      add(fold2(original.slice(at3, end)), at3, end);
    }
    at3 = end;
  }
  return {
    original,
    text: pieces.join(""),
    span: (start, end) => [
      starts2[start] ?? original.length,
      end > start ? ends[end - 1] ?? original.length : starts2[start] ?? original.length
    ]
  };
}
function fold2(cluster) {
  const folded = cluster.normalize("NFKC").toLowerCase().normalize("NFKC");
  return folded.replace(/[\s'’‘‛ʼ`´′]/gu, (char) => apostrophes.has(char) ? "" : " ");
}
function endOfMarks(text5, from) {
  let end = from;
  while (end < text5.length) {
    const next = String.fromCodePoint(text5.codePointAt(end));
    if (!isMark.test(next)) break;
    end += next.length;
  }
  return end;
}

// app/features/safeguarding/negation.rules.ts
var reach = 240;
var afterPost = "(?=\\s*(?:$|[.,;!?)\\n]|(?:seen|found|today|noted|reported|at all)\\b))";
function makeNegation(rows) {
  const patternOf = (kind) => {
    const row = rows.find((each) => each.kind === kind);
    if (!row) throw new Error(`negation rules hold no row of kind ${kind}`);
    return row.pattern;
  };
  const windowWords2 = Number(patternOf("window"));
  if (!Number.isInteger(windowWords2) || windowWords2 < 1)
    throw new Error("the negation window is not a whole number");
  const benign = new RegExp(`\\b(?:${patternOf("benign")})\\b`, "g");
  const pre = new RegExp(`\\b(?:${patternOf("pre")})\\b`, "g");
  const pseudo = new RegExp(`\\b(?:${patternOf("pseudo")})\\b`, "g");
  const clauseEnd3 = new RegExp(patternOf("stop"), "g");
  const post = new RegExp(`^ ?(?:${patternOf("post")})${afterPost}`);
  const past = new RegExp(`\\b(?:${patternOf("past")})\\b`);
  const clauseStart = (text5, start) => {
    const from = Math.max(0, start - reach);
    const before = text5.slice(from, start);
    let found = from;
    for (const match of before.matchAll(clauseEnd3)) found = from + match.index + match[0].length;
    return found;
  };
  return {
    blankBenign: (text5) => text5.replace(benign, (phrase) => " ".repeat(phrase.length)),
    isNegated(text5, start, end) {
      if (post.test(text5.slice(end, end + 40))) return true;
      const clause = text5.slice(clauseStart(text5, start), start);
      const windowAt = lastWordsAt(clause, windowWords2);
      const shams2 = [...clause.matchAll(pseudo)].map((match) => [match.index, match.index + match[0].length]);
      for (const match of clause.matchAll(pre)) {
        if (match.index < windowAt) continue;
        const isSham = shams2.some(([from, to]) => match.index < to && match.index + match[0].length > from);
        if (!isSham) return true;
      }
      return false;
    },
    isPast(text5, start, end) {
      const after = text5.slice(end, end + reach);
      const stop = after.search(clauseEnd3);
      return past.test(text5.slice(clauseStart(text5, start), stop < 0 ? end + reach : end + stop));
    }
  };
}
function lastWordsAt(clause, words8) {
  let at3 = clause.length;
  for (let count7 = 0; count7 < words8; count7++) {
    while (at3 > 0 && clause[at3 - 1] === " ") at3--;
    while (at3 > 0 && clause[at3 - 1] !== " ") at3--;
  }
  return at3;
}

// app/features/safeguarding/safeguarding.schema.ts
import { z as z8 } from "zod";
var levels = ["S0", "S1", "S2", "S3", "S4", "S5"];
var worryLevels = ["S3", "S4", "S5"];
var cueRow = z8.object({
  code: z8.string().min(1),
  label: z8.string().min(1),
  tier: z8.enum(worryLevels),
  abuse_type: z8.string(),
  negatable: z8.enum(["yes", "no"]),
  pattern: z8.string().min(1)
});
var negationRow = z8.object({
  code: z8.string().min(1),
  kind: z8.enum(["pre", "post", "pseudo", "stop", "window", "benign", "past", "rule"]),
  pattern: z8.string()
});
var worryWordRow = z8.object({
  code: z8.string().min(1),
  definition: z8.string().min(1)
});

// app/features/safeguarding/screen.rules.ts
function makeScreen(cueRows, negationRows, worryRows = []) {
  const negation = makeNegation(negationRows);
  const cues = cueRows.map(
    (row) => ({
      row,
      pattern: new RegExp(row.pattern, "g"),
      isNegatable: row.negatable === "yes",
      isWhole: row.pattern.startsWith("^")
    })
  );
  const worry2 = worryPattern(worryRows);
  const matchesOf = (cue, text5, flat2) => {
    const found = [];
    const shift = cue.isWhole ? flat2.length - flat2.trimStart().length : 0;
    const searched = shift > 0 ? flat2.slice(shift) : flat2;
    cue.pattern.lastIndex = 0;
    for (let match = cue.pattern.exec(searched); match; match = cue.pattern.exec(searched)) {
      const start = match.index + shift;
      const end = start + match[0].trimEnd().length;
      const negated = cue.isNegatable && negation.isNegated(text5, start, end);
      found.push({ start, end, negated });
      cue.pattern.lastIndex = (negated ? nextWord(flat2, start) : Math.max(end, start + 1)) - shift;
    }
    return withoutOverlaps(found);
  };
  return (original) => {
    const normal2 = normalise(original);
    const text5 = negation.blankBenign(normal2.text);
    const flat2 = text5.replaceAll("\n", " ").trimEnd();
    const hits = [];
    let worst = -1;
    for (const cue of cues) {
      for (const match of matchesOf(cue, text5, flat2)) {
        hits.push(toHit(cue.row, match, normal2, negation.isPast(text5, match.start, match.end)));
        if (!match.negated) worst = Math.max(worst, worryLevels.indexOf(cue.row.tier));
      }
    }
    hits.sort(byWeight);
    return { level: worryLevels[worst] ?? null, cues: hits, worryWords: countDifferent(normal2.text, worry2) };
  };
}
var isHelpAlone = /^\W*(?:please |pls )?(?:help\W*)+(?:me\W*)?(?:now\W*)?(?:please|pls|plz)?\W*$/;
var isStopFirst = /^\W*(?:please |pls |just |oh |no )*stop\b/;
var isStopHim = /\b(?:stop|stopping) (?:it|him|her|them|this|that)\b|\b(?:make|get|tell) (?:it|him|her|them) (?:to )?stop\b/;
function pages(text5, screen) {
  if (screen.level === "S5") return true;
  const { text: normal2 } = normalise(text5);
  if (isHelpAlone.test(normal2)) return true;
  if (screen.level === null) return false;
  return isStopFirst.test(normal2) || screen.level === "S4" && isStopHim.test(normal2);
}
function toHit(row, match, normal2, past) {
  const [start, end] = normal2.span(match.start, match.end);
  return {
    code: row.code,
    label: row.label,
    tier: row.tier,
    abuseType: row.abuse_type || null,
    start,
    end,
    because: normal2.original.slice(start, end),
    negated: match.negated,
    past
  };
}
function byWeight(a, b) {
  if (a.negated !== b.negated) return a.negated ? 1 : -1;
  return worryLevels.indexOf(b.tier) - worryLevels.indexOf(a.tier) || a.start - b.start;
}
function withoutOverlaps(found) {
  const kept2 = found.filter((match) => !match.negated);
  let negatedTo = -1;
  for (const match of found) {
    if (!match.negated || match.start < negatedTo) continue;
    if (kept2.some((other) => !other.negated && other.start < match.end && match.start < other.end)) continue;
    kept2.push(match);
    negatedTo = match.end;
  }
  return kept2;
}
function nextWord(text5, from) {
  const space = text5.indexOf(" ", from);
  return space < 0 ? text5.length : space + 1;
}
function worryPattern(rows) {
  const words8 = rows.flatMap((row) => row.definition.split("|"));
  return words8.length > 0 ? new RegExp(`\\b(?:${words8.join("|")})\\b`, "g") : null;
}
function countDifferent(text5, pattern) {
  return pattern ? new Set(text5.match(pattern)).size : 0;
}

// app/features/settings/office-hours.rules.ts
var officeHoursOf = ({ officeHours }) => ({
  ...usualOfficeHours,
  opensAt: minutesOf(officeHours.opens),
  closesAt: minutesOf(officeHours.closes)
});

// app/features/conversations/conversations.repo.server.ts
init_schema();
init_store();
import { and as and7, asc as asc5, desc as desc5, eq as eq8, inArray as inArray4, or as or3, sql as sql8 } from "drizzle-orm";
var p = sql8.placeholder;
var contactByPhone = prepared(
  "contact_by_phone",
  (db) => db.select().from(contact).where(and7(eq8(contact.councilId, p("councilId")), eq8(contact.phoneLookup, p("phoneLookup"))))
);
var insertContact = prepared(
  "insert_contact",
  (db) => db.insert(contact).values({
    id: p("id"),
    councilId: p("councilId"),
    phoneLookup: p("phoneLookup"),
    phoneSealed: p("phoneSealed"),
    personKey: p("personKey"),
    kind: p("kind"),
    safety: "unknown",
    lang: p("lang"),
    state: p("state"),
    createdAt: p("createdAt")
  })
);
var insertMessage = prepared(
  "insert_message",
  (db) => db.insert(message).values({
    id: p("id"),
    councilId: p("councilId"),
    contactId: p("contactId"),
    direction: p("direction"),
    providerId: p("providerId"),
    kind: p("kind"),
    body: p("body"),
    statementId: p("statementId"),
    feedbackId: p("feedbackId"),
    replyId: p("replyId"),
    status: p("status"),
    at: p("at")
  }).onConflictDoNothing().returning({ seq: message.seq })
);
var updateState = prepared(
  "set_contact_state",
  (db) => db.update(contact).set({ state: sql8`${sql8.param(p("state"), contact.state)}` }).where(eq8(contact.id, p("id")))
);
async function findContactByPhone(db, councilId, phoneLookup) {
  const [row] = await contactByPhone(db).execute({ councilId, phoneLookup });
  return row ?? null;
}
async function findContact(db, id2) {
  const [row] = await db.select().from(contact).where(eq8(contact.id, id2)).limit(1);
  return row ?? null;
}
async function addContact(tx, row) {
  await insertContact(tx).execute({ ...row });
}
async function setState(tx, id2, state) {
  await updateState(tx).execute({ id: id2, state });
}
async function setContact(tx, id2, change) {
  await tx.update(contact).set(change).where(eq8(contact.id, id2)).returning({ id: contact.id });
}
async function addMessage(tx, row) {
  const added = await insertMessage(tx).execute({
    providerId: null,
    body: null,
    statementId: null,
    feedbackId: null,
    replyId: null,
    ...row
  });
  return added.length === 1;
}
async function findMessage(db, id2) {
  const [row] = await db.select().from(message).where(eq8(message.id, id2)).limit(1);
  return row ?? null;
}
async function findReported(db, providerId, id2) {
  const [row] = await db.select().from(message).where(
    and7(
      eq8(message.direction, "out"),
      id2 ? or3(eq8(message.providerId, providerId), eq8(message.id, id2)) : eq8(message.providerId, providerId)
    )
  ).limit(1);
  return row ?? null;
}
async function setMessage(tx, id2, change) {
  await tx.update(message).set(change).where(eq8(message.id, id2)).returning({ seq: message.seq });
}
async function listUnsent(tx, contactId, kinds) {
  const unsent = and7(
    eq8(message.contactId, contactId),
    eq8(message.direction, "out"),
    eq8(message.status, "queued")
  );
  return tx.select({ id: message.id }).from(message).where(kinds ? and7(unsent, inArray4(message.kind, [...kinds])) : unsent);
}
async function findOwnItem(db, contactId, reference3) {
  const own2 = eq8(feedback.contactId, contactId);
  const [row] = await db.select({
    id: feedback.id,
    reference: feedback.reference,
    readAt: feedback.readAt,
    readBy: feedback.readBy,
    state: feedback.state
  }).from(feedback).where(reference3 ? and7(own2, eq8(feedback.reference, reference3)) : own2).orderBy(desc5(feedback.seq)).limit(1);
  return row ?? null;
}
async function referenceOf(db, feedbackId) {
  const [row] = await db.select({ reference: feedback.reference, readBy: feedback.readBy }).from(feedback).where(eq8(feedback.id, feedbackId)).limit(1);
  return row ?? null;
}
async function whatIsKnown(db, feedbackId) {
  const [row] = await db.select({
    feedbackId: feedback.id,
    reference: feedback.reference,
    dayHappened: feedback.dayHappened,
    wish: feedback.wish,
    link: linkSuggestion.contractId
  }).from(feedback).leftJoin(linkSuggestion, eq8(linkSuggestion.feedbackId, feedback.id)).where(eq8(feedback.id, feedbackId)).limit(1);
  if (!row) return null;
  const { dayHappened, wish, link, ...item2 } = row;
  return { ...item2, hasService: link !== null, hasDay: dayHappened !== null, hasWish: wish !== null };
}
async function addFile(tx, row) {
  await tx.insert(storedFile).values(row);
}
async function setFile(tx, id2, change) {
  await tx.update(storedFile).set(change).where(eq8(storedFile.id, id2)).returning({ id: storedFile.id });
}
async function findFile(db, id2) {
  const [row] = await db.select().from(storedFile).where(eq8(storedFile.id, id2)).limit(1);
  return row ?? null;
}

// app/features/conversations/facts.ts
var factsOf2 = (contact2) => ({
  isOptedOut: contact2.optedOutAt !== null,
  isDeceased: contact2.deceasedAt !== null,
  safety: contact2.safety,
  kind: contact2.kind,
  lang: contact2.lang
});

// app/lib/sms-parts.ts
import { SegmentedMessage as SegmentedMessage2 } from "sms-segments-calculator";
function partsOf2(text5) {
  const message2 = new SegmentedMessage2(text5);
  return {
    parts: message2.segmentsCount,
    encoding: message2.encodingName,
    units: message2.encodedChars.reduce((sum2, char) => sum2 + (char.codeUnits?.length ?? 0), 0)
  };
}
function isGsm7(text5) {
  return partsOf2(text5).encoding === "GSM-7";
}
var plainer = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\u0060]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212\u00ad]/g, "-"],
  [/\u2026/g, "..."],
  [/[\u2022\u00b7\u25cf]/g, "-"],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " "],
  [/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g, ""],
  [/\u2122/g, "(TM)"],
  [/\u00a9/g, "(c)"],
  [/\u00ae/g, "(R)"],
  [/[\u0141]/g, "L"],
  [/[\u0142]/g, "l"],
  [/[\u0110\u00d0]/g, "D"],
  [/[\u0111\u00f0]/g, "d"],
  [/[\u0152]/g, "OE"],
  [/[\u0153]/g, "oe"],
  [/\u00de/g, "Th"],
  [/\u00fe/g, "th"],
  [/\r\n?/g, "\n"],
  [/[^\P{Cc}\n]/gu, " "]
];
var pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}\u20e3]/gu;
var marks = /[\u0300-\u036f]/g;
function toGsm7(text5) {
  let out = text5.normalize("NFC");
  for (const [pattern, plain4] of plainer) out = out.replace(pattern, plain4);
  out = out.replace(pictures, "");
  return [...out].map(plainLetter).join("").replace(/ {2,}/g, " ").trim();
}
function plainLetter(char) {
  if (char <= "~" || isGsm7(char)) return char;
  const bare = char.normalize("NFKD").replace(marks, "");
  return bare !== "" && isGsm7(bare) ? bare : char;
}

// app/features/conversations/texts.rules.ts
var rules = {
  help: { whenNotSafe: "helpNotSafe" },
  helpNotSafe: { whenNotSafe: "same" },
  askStop: { whenNotSafe: "same" },
  answer: { waitsForMorning: true, carriesContent: true },
  replyWaiting: { waitsForMorning: true },
  askService: { waitsForMorning: true, whenNotSafe: "never" },
  askDay: { waitsForMorning: true, whenNotSafe: "never" },
  askWish: { waitsForMorning: true, whenNotSafe: "never" },
  askPrivacy: { waitsForMorning: true, whenNotSafe: "never" },
  bareReference: { whenNotSafe: "same" },
  bareNumber: { whenNotSafe: "same" }
};
var waitsForMorning = (template) => rules[template]?.waitsForMorning === true;
var carriesContent = (template) => rules[template]?.carriesContent === true;
function templateFor(template, safety, hasReference) {
  if (safety !== "not_safe") return template;
  const instead = rules[template]?.whenNotSafe;
  if (instead === "never") return null;
  if (instead === "same") return template;
  return instead ?? (hasReference ? "bareReference" : "bareNumber");
}
function shorterNames(name) {
  const words8 = name.split(/\s+/);
  const [first, last] = [words8[0] ?? "", words8.at(-1) ?? ""];
  if (words8.length < 2) return [];
  return [`${first} ${last}`, `${[...first][0]} ${last}`].filter((short) => short.length < name.length);
}
function wordingsOf(t2, values) {
  const full = {
    contact: sayable(values.contact) ?? t2("texts:standIn.contact"),
    council: sayable(values.council) ?? t2("texts:standIn.council"),
    commissioner: sayable(values.commissioner ?? "") ?? t2("texts:standIn.contact"),
    hasWeekday: true
  };
  const steps = [full, { ...full, hasWeekday: false }];
  for (const field of ["contact", "commissioner"]) {
    for (const short of shorterNames(full[field])) steps.push({ ...steps.at(-1), [field]: short });
  }
  steps.push({ ...steps.at(-1), council: t2("texts:standIn.council") });
  steps.push({
    ...steps.at(-1),
    contact: t2("texts:standIn.contact"),
    commissioner: t2("texts:standIn.contact")
  });
  return steps;
}
function sayable(name) {
  const plain4 = toGsm7(name);
  return plain4 !== "" && isGsm7(plain4) ? plain4 : null;
}
function fill(t2, template, values, wording) {
  const time3 = values.by && (ukMinuteOfDay(values.by) === 720 ? t2("texts:when.midday") : sayTime(values.by));
  const onDay = values.by && (wording.hasWeekday ? sayDay(values.by) : sayDayAndMonth(values.by));
  return toGsm7(
    t2(`texts:${template}`, {
      ...values,
      ...wording,
      by: time3 && t2("texts:when.timeOnDay", { time: time3, day: onDay }),
      day: values.day && sayDate(values.day),
      language: values.language && t2(`texts:language.${values.language}`),
      interpolation: { escapeValue: false, skipOnVariables: true }
    })
  );
}
function renderText(t2, template, values) {
  for (const field of fieldsOf2(t2, template)) {
    if (values[field] === void 0 || values[field] === "")
      throw new RangeError(`${template} lacks ${field}`);
  }
  const [full, ...shorter] = wordingsOf(t2, values);
  const words8 = fill(t2, template, values, full);
  if (carriesContent(template) || partsOf2(words8).parts === 1) return words8;
  for (const wording of shorter) {
    const shortened = fill(t2, template, values, wording);
    if (partsOf2(shortened).parts === 1) return shortened;
  }
  throw new RangeError(`${template} does not fit one text`);
}
function fieldsOf2(t2, template) {
  const raw2 = t2(`texts:${template}`, { skipInterpolation: true });
  return [...raw2.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
}

// app/features/conversations/carry-out.server.ts
var contributor = (councilId) => ({ kind: "contributor", councilId });
var inMorning = ["answer", "replyWaiting", "askService", "askDay", "askWish", "askPrivacy"];
function makeCarryOut({ clock, intake, jobs, tasks, safeguarding, outgoing, lookUps, reply: reply3 }) {
  async function setContact2(tx, taking, change) {
    Object.assign(taking.contact, change);
    await setContact(tx, taking.contact.id, change);
  }
  const sceneOf = ({ contact: contact2, at: at3, settings }) => ({
    contact: factsOf2(contact2),
    state: contact2.state,
    now: at3,
    settings
  });
  async function follow2(tx, taking, decision) {
    taking.contact.state = decision.state;
    await carryOut(tx, taking, decision.effects);
  }
  const doers = {
    start_item: (tx, taking, { feedbackId }) => intake.receive(
      tx,
      {
        id: feedbackId,
        councilId: taking.councilId,
        onceKey: `sms:${taking.providerId}`,
        references: taking.references,
        channel: "SMS",
        // Nobody has been asked who they are: a text counts as a person's own words until they say otherwise.
        respondentType: "ANON",
        basis: "R0",
        methods: ["M04"],
        speakerKey: taking.contact.personKey,
        aboutKey: null,
        keyedBy: null,
        contactId: taking.contact.id,
        recruitment: "unprompted",
        isPanel: false,
        dayHappened: null,
        ageBand: null,
        lang: taking.contact.lang,
        wish: null,
        receivedAt: taking.at,
        readBy: taking.readBy,
        statements: [{ id: taking.statementId, words: taking.words, at: taking.at }]
      },
      contributor(taking.councilId)
    ),
    append_statement: (tx, taking, { feedbackId }) => intake.append(tx, taking.councilId, feedbackId, {
      id: taking.statementId,
      words: taking.words,
      at: taking.at
    }),
    record_answer: async (tx, taking, { feedbackId, question, value: value2 }) => {
      await intake.answer(tx, taking.councilId, feedbackId, {
        question,
        wording: lookUps.wordingOf(question),
        words: taking.words,
        at: taking.at
      });
      if (question === "wish" && value2)
        await intake.setWish(tx, taking.councilId, feedbackId, value2);
      if (question === "day" && value2) await intake.setDayHappened(tx, taking.councilId, feedbackId, value2);
    },
    answer_to_reply: async (tx, taking, { feedbackId }) => {
      await intake.append(tx, taking.councilId, feedbackId, {
        id: taking.statementId,
        words: taking.words,
        at: taking.at
      });
      await intake.reopen(tx, taking.councilId, feedbackId);
    },
    opt_out: (tx, taking) => setContact2(tx, taking, { optedOutAt: taking.at, optedOutVia: "keyword" }),
    opt_in: (tx, taking) => setContact2(tx, taking, { optedOutAt: null, optedOutVia: null }),
    mark_safe: (tx, taking) => setContact2(tx, taking, { safety: "safe" }),
    mark_not_safe: (tx, taking) => setContact2(tx, taking, { safety: "not_safe" }),
    mark_deceased: (tx, taking) => setContact2(tx, taking, { deceasedAt: taking.at }),
    set_language: (tx, taking, { lang }) => setContact2(tx, taking, { lang }),
    open_task: (tx, taking, { task: task3, feedbackId, replyId, dueAt: dueAt2 }) => tasks.open(tx, {
      councilId: taking.councilId,
      kind: task3,
      contactId: taking.contact.id,
      feedbackId,
      replyId,
      dueAt: dueAt2
    }),
    page_duty: (tx, taking, { reason, feedbackId }) => safeguarding.raise(
      tx,
      {
        councilId: taking.councilId,
        feedbackId,
        contactId: taking.contact.id,
        level: reason === "help" ? "S5" : taking.level ?? "S4",
        raisedBy: reason === "help" ? "keyword" : "screen",
        cues: taking.cueCodes,
        isPaged: true
      },
      { kind: "system", councilId: taking.councilId, name: "screen" }
    ),
    schedule_ack: async (tx, taking, { feedbackId, at: at3 }) => {
      const onceKey = `ack:${feedbackId}`;
      const isFirst = taking.before.openItem?.feedbackId !== feedbackId;
      if (isFirst)
        await jobs.add(tx, {
          councilId: taking.councilId,
          kind: "acknowledge",
          payload: { feedbackId, contactId: taking.contact.id },
          onceKey,
          runAt: at3
        });
      else await jobs.move(tx, onceKey, at3);
    },
    ask_question: (tx, taking, { feedbackId, at: at3 }) => jobs.add(tx, {
      councilId: taking.councilId,
      kind: "ask_question",
      payload: { feedbackId, contactId: taking.contact.id },
      runAt: at3
    }),
    ask_privacy: (tx, taking, { at: at3 }) => jobs.add(tx, {
      councilId: taking.councilId,
      kind: "ask_question",
      payload: { feedbackId: null, contactId: taking.contact.id },
      runAt: at3
    }),
    send: (tx, taking, { template, facts, feedbackId, notBefore }) => reply3.say(tx, taking.contact, template, facts, { feedbackId, runAt: notBefore }),
    read_waiting_answer: (tx, taking, { replyId, notBefore }) => lookUps.sayAnswer(tx, taking.contact, replyId, notBefore),
    status_lookup: async (tx, taking, { reference: reference3 }) => follow2(tx, taking, await lookUps.status(tx, sceneOf(taking), taking.contact, reference3)),
    who_lookup: async (tx, taking, { words: words8, optionId }) => follow2(tx, taking, await lookUps.who(sceneOf(taking), taking.councilId, words8, optionId)),
    heard_lookup: (tx, taking) => follow2(tx, taking, lookUps.heard(sceneOf(taking))),
    keep_pictures: async (tx, taking, { feedbackId }) => {
      for (const [index4, each] of taking.media.entries()) {
        const fileId = newId();
        await addFile(tx, {
          id: fileId,
          councilId: taking.councilId,
          feedbackId: feedbackId ?? "",
          contentType: each.contentType,
          size: 0,
          state: "fetching",
          at: taking.at
        });
        await jobs.add(tx, {
          councilId: taking.councilId,
          kind: "fetch_picture",
          payload: { fileId, url: each.url, contactId: taking.contact.id },
          onceKey: `picture:${taking.providerId}:${index4}`,
          runAt: clock.now()
        });
      }
    },
    cancel_texts: (tx, taking, { which }) => outgoing.cancel(
      tx,
      taking.contact.id,
      which === "all" ? null : inMorning.filter((each) => carriesContent(each) || waitsForMorning(each))
    )
  };
  async function carryOut(tx, taking, effects) {
    for (const effect of effects) {
      const doer = doers[effect.kind];
      await doer(tx, taking, effect);
    }
  }
  return carryOut;
}

// app/features/conversations/conversation-settings.rules.ts
var second = 1e3;
var hour = 36e5;
function conversationSettings(council2 = {}) {
  const quiet = council2.quietHours ?? { from: "21:00", to: "08:00" };
  return {
    quiet: { from: minutesOf(quiet.from), to: minutesOf(quiet.to) },
    office: council2.office ?? usualOfficeHours,
    mergeFor: 120 * second,
    ackWait: 20 * second,
    ackLimit: 50 * second,
    replyWindow: 72 * hour,
    questionLife: 14 * 24 * hour,
    stopCueWindow: 24 * hour,
    courtesyWindow: 24 * hour,
    taskHours: 4
  };
}

// app/features/conversations/conversations.schema.ts
import { z as z9 } from "zod";
var followUps = ["service", "day", "wish"];
var questionCodes = [...followUps, "privacy", "stop", "which"];
var at2 = z9.number().int();
var level = z9.enum(["S3", "S4", "S5"]).nullable();
var conversationState = z9.object({
  /** The newest item from this phone. */
  openItem: z9.object({
    feedbackId: z9.string(),
    /** Known once it has been acknowledged. */
    reference: z9.string().nullable(),
    firstTextAt: at2,
    lastTextAt: at2,
    ackDueAt: at2.nullable(),
    isAckSent: z9.boolean(),
    questionsAsked: z9.array(z9.enum(followUps)),
    level
  }).nullable(),
  /** The one question that waits for an answer. `options` are ids that numbers stand for. */
  openQuestion: z9.object({
    code: z9.enum(questionCodes),
    askedAt: at2,
    feedbackId: z9.string().nullable(),
    options: z9.array(z9.string()).optional()
  }).nullable(),
  /** Answers of ours that this phone has been told of and has not yet been sent. */
  waitingReplies: z9.array(z9.object({ replyId: z9.string(), feedbackId: z9.string(), reference: z9.string() })),
  /** The last answer of ours whose words were sent. */
  lastReply: z9.object({
    replyId: z9.string(),
    feedbackId: z9.string(),
    reference: z9.string(),
    at: at2,
    answeredAt: at2.nullable()
  }).nullable(),
  /** The last text in which the worry screen found something, or a call for help. */
  recentCue: z9.object({ level: z9.enum(["S3", "S4", "S5"]), at: at2 }).nullable(),
  privacyAskedAt: at2.nullable()
});
var emptyConversation = {
  openItem: null,
  openQuestion: null,
  waitingReplies: [],
  lastReply: null,
  recentCue: null,
  privacyAskedAt: null
};

// app/features/conversations/quiet.rules.ts
function isQuiet(now, quiet) {
  const minute2 = ukMinuteOfDay(now);
  if (quiet.from === quiet.to) return false;
  return quiet.from < quiet.to ? minute2 >= quiet.from && minute2 < quiet.to : minute2 >= quiet.from || minute2 < quiet.to;
}
function afterQuiet(now, quiet) {
  if (!isQuiet(now, quiet)) return now;
  const today = ukInstant(ukDay(now), quiet.to);
  return today.getTime() > now.getTime() ? today : ukInstant(addDays(ukDay(now), 1), quiet.to);
}

// app/features/conversations/gate.rules.ts
var changes = {
  opt_out: { isOptedOut: true },
  opt_in: { isOptedOut: false },
  mark_safe: { safety: "safe" },
  mark_not_safe: { safety: "not_safe" },
  mark_deceased: { isDeceased: true }
};
function contactAfter(contact2, effects) {
  return Object.assign({}, contact2, ...effects.map((effect) => changes[effect.kind]));
}
function whyNoText(contact2) {
  if (contact2.isDeceased) return "deceased";
  if (contact2.isOptedOut) return "opted_out";
  if (contact2.kind === "landline") return "landline";
  return contact2.kind === "other" ? "machine" : null;
}
var unasked = /* @__PURE__ */ new Set(["schedule_ack", "ask_question", "ask_privacy"]);
var askedFor = /* @__PURE__ */ new Set([
  "send",
  "read_waiting_answer",
  "status_lookup",
  "who_lookup",
  "heard_lookup"
]);
var tells = /* @__PURE__ */ new Set(["info", "whoHow", "heardHow", "readNone", "replyWaiting"]);
var doneByHand = {
  opted_out: "call_back",
  deceased: "death",
  machine: null
};
function gate(contact2, effects, now, settings) {
  const after = contactAfter(contact2, effects);
  const why = whyNoText(after);
  if (!why) return effects.flatMap((effect) => forSafety(effect, after, now));
  const kept2 = effects.filter((effect) => !unasked.has(effect.kind) && !askedFor.has(effect.kind));
  const asksSomething = effects.some(
    (effect) => askedFor.has(effect.kind) && (effect.kind !== "send" || tells.has(effect.template))
  );
  const startsItem = effects.some((effect) => effect.kind === "start_item");
  const task3 = why === "landline" ? startsItem || asksSomething ? why : null : asksSomething ? doneByHand[why] : null;
  const hasTask = kept2.some((effect) => effect.kind === "open_task" || effect.kind === "page_duty");
  if (!task3 || hasTask) return kept2;
  const dueAt2 = addWorkingHours(now, settings.taskHours, settings.office);
  return [...kept2, { kind: "open_task", task: task3, feedbackId: itemOf(effects), replyId: null, dueAt: dueAt2 }];
}
function itemOf(effects) {
  for (const effect of effects) {
    if ("feedbackId" in effect && effect.feedbackId) return effect.feedbackId;
  }
  return null;
}
function forSafety(effect, contact2, now) {
  if (contact2.safety !== "not_safe") return [effect];
  if (unasked.has(effect.kind)) return effect.kind === "schedule_ack" ? [effect] : [];
  switch (effect.kind) {
    case "send": {
      const template = templateFor(effect.template, contact2.safety, effect.facts.reference !== void 0);
      return template ? [{ ...effect, template }] : [];
    }
    case "read_waiting_answer":
    case "status_lookup":
    case "who_lookup":
    case "heard_lookup":
      return [{ kind: "send", template: "bareNumber", facts: {}, feedbackId: null, notBefore: now }];
    default:
      return [effect];
  }
}
function leaving(contact2, template, isAskedFor, now, settings) {
  if (whyNoText(contact2)) return { when: "never" };
  if (contact2.safety === "not_safe" && templateFor(template, "not_safe", true) !== template)
    return { when: "never" };
  if (isAskedFor || !waitsForMorning(template)) return { when: "now" };
  const at3 = afterQuiet(now, settings.quiet);
  return at3.getTime() > now.getTime() ? { when: "later", at: at3 } : { when: "now" };
}

// app/features/conversations/effects.rules.ts
var fiveMinutes2 = 5 * 6e4;
function taskDue({ now, settings }) {
  const due = addWorkingHours(now, settings.taskHours, settings.office).getTime();
  return new Date(due - due % fiveMinutes2);
}
function requestDueDay({ now, settings }) {
  return addWorkingDays(addMonths(ukDay(now), 1), 0, settings.office);
}
var closeOfDay = (day2, { settings }) => ukInstant(day2, settings.office.closesAt);
var send = (template, notBefore, facts = {}, feedbackId = null) => ({ kind: "send", template, facts, feedbackId, notBefore });
var task2 = (kind, dueAt2, feedbackId = null, replyId = null) => ({ kind: "open_task", task: kind, feedbackId, replyId, dueAt: dueAt2 });
function decided(scene, heardAs, effects, state) {
  const after = contactAfter(scene.contact, effects);
  const isSilent = whyNoText(after) !== null || after.safety === "not_safe";
  return {
    heardAs,
    effects: gate(scene.contact, effects, scene.now, scene.settings),
    state: isSilent ? { ...state, openQuestion: null } : state
  };
}

// app/features/conversations/keywords/plain-words.rules.ts
var longestKeywordMessage = 200;
var moreThanAnyKeyword = 16;
function isTooLong(message2) {
  if (message2.length > longestKeywordMessage) return true;
  let count7 = 0;
  for (let i = 0; i < message2.length; i++) {
    const code2 = message2.charCodeAt(i) | 32;
    if (code2 >= 97 && code2 <= 122 || code2 >= 48 && code2 <= 57) count7++;
    if (count7 > moreThanAnyKeyword) return true;
  }
  return false;
}
var dropped = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]|[\ufe00-\ufe0f]|\u20e3/g;
var notLetterOrDigit = /[^\p{L}\p{M}\p{N}]+/gu;
function squash(message2) {
  const trimmed2 = message2.trim();
  if (isTooLong(trimmed2)) return "";
  return trimmed2.normalize("NFKD").toLowerCase().replace(dropped, "").replace(notLetterOrDigit, "");
}
var apostrophes2 = /['\u2018\u2019\u201b\u02bc\u00b4\u0060\u2032]/g;
var invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g;
function plainWords2(message2) {
  return message2.normalize("NFKC").toLowerCase().replace(invisible, "").replace(apostrophes2, "").replace(/\s+/g, " ").trim();
}

// app/features/conversations/keyword-decisions.rules.ts
var keyword = (effects, state) => ({
  heardAs: "keyword",
  effects,
  state
});
var isStanding = (intent) => !["YES", "NO", "SKIP", "NONE"].includes(intent);
function keywordSaid(scene, heard) {
  return isStanding(heard.intent) ? handlers[heard.intent](scene, heard) : null;
}
function leaveAlone(scene) {
  const { state, now, settings } = scene;
  const hadCue = state.recentCue !== null && now.getTime() - state.recentCue.at <= settings.stopCueWindow;
  const page = hadCue ? [{ kind: "page_duty", reason: "stop_with_cue", feedbackId: state.openItem?.feedbackId ?? null }] : [];
  return keyword([{ kind: "opt_out" }, { kind: "cancel_texts", which: "all" }, ...page], withoutPlans(state));
}
function withoutPlans(state) {
  return { ...state, openQuestion: null, openItem: state.openItem && { ...state.openItem, ackDueAt: null } };
}
function phoneIsSafe(scene) {
  const { state, now, settings } = scene;
  const notBefore = afterQuiet(now, settings.quiet);
  const waiting2 = state.waitingReplies.map(({ replyId }) => ({
    kind: "read_waiting_answer",
    replyId,
    notBefore
  }));
  return keyword([{ kind: "mark_safe" }, send("safeKept", now), ...waiting2], {
    ...withReplyRead(state, state.waitingReplies, notBefore),
    openQuestion: withoutPrivacy(state)
  });
}
function phoneIsNotSafe(scene) {
  const effects = [
    { kind: "mark_not_safe" },
    { kind: "cancel_texts", which: "content_and_questions" },
    send("bareNumber", scene.now)
  ];
  return keyword(effects, { ...scene.state, openQuestion: null });
}
var withoutPrivacy = ({ openQuestion }) => openQuestion?.code === "privacy" ? null : openQuestion;
function withReplyRead(state, read, at3) {
  const last = read.at(-1);
  if (!last) return state;
  return {
    ...state,
    waitingReplies: state.waitingReplies.filter((each) => !read.includes(each)),
    lastReply: { ...last, at: at3.getTime(), answeredAt: null }
  };
}
function readNow(scene, heard) {
  const { state, now, contact: contact2, settings } = scene;
  const wanted = heard.argument ? squash(heard.argument) : null;
  const read = state.waitingReplies.filter((each) => !wanted || squash(each.reference) === wanted);
  const last = read.at(-1);
  if (!last) return keyword([send("readNone", now)], state);
  if (contact2.safety === "not_safe") {
    return keyword([send("bareReference", now, { reference: last.reference }, last.feedbackId)], state);
  }
  const effects = read.map(({ replyId }) => ({
    kind: "read_waiting_answer",
    replyId,
    notBefore: now
  }));
  if (contact2.safety === "unknown" && state.privacyAskedAt === null && !state.openQuestion) {
    effects.push({ kind: "ask_privacy", at: afterQuiet(now, settings.quiet) });
  }
  return keyword(effects, withReplyRead(state, read, now));
}
function startAgain(scene) {
  const { state, now, contact: contact2, settings } = scene;
  const notBefore = afterQuiet(now, settings.quiet);
  const notices = contact2.isOptedOut ? state.waitingReplies.map(
    ({ reference: reference3, feedbackId }) => send("replyWaiting", notBefore, { reference: reference3 }, feedbackId)
  ) : [];
  return keyword([{ kind: "opt_in" }, send("started", now), ...notices], state);
}
function helpEffects({ now }, feedbackId) {
  return [{ kind: "page_duty", reason: "help", feedbackId }, send("help", now, {}, feedbackId)];
}
function informationRequest(scene, kind) {
  const day2 = requestDueDay(scene);
  const template = kind === "erasure_review" ? "deleteReceived" : "accessReceived";
  return [task2(kind, closeOfDay(day2, scene)), send(template, scene.now, { day: day2 })];
}
function byPerson(kind, template) {
  return (scene) => {
    const by2 = taskDue(scene);
    return keyword([task2(kind, by2), send(template, scene.now, { by: by2 })], scene.state);
  };
}
var handlers = {
  STOP: leaveAlone,
  START: startAgain,
  HELP: (scene) => ({
    ...keyword(helpEffects(scene, recentItem(scene)), scene.state),
    state: { ...scene.state, recentCue: { level: "S5", at: scene.now.getTime() } }
  }),
  CALL: byPerson("call_back", "callBack"),
  VISIT: byPerson("visit", "visitAsked"),
  CANCEL: byPerson("cancel_visit", "cancelToPerson"),
  LANG: ({ state, now }, { lang = "en" }) => keyword(
    [
      { kind: "set_language", lang },
      lang === "en" ? send("languageEnglish", now) : send("languageKept", now, { language: lang })
    ],
    state
  ),
  STATUS: ({ state }, { argument }) => keyword([{ kind: "status_lookup", reference: argument ?? null }], state),
  DELETE: (scene) => keyword(informationRequest(scene, "erasure_review"), scene.state),
  INFO: ({ state, now }) => keyword([send("info", now)], state),
  END: askWhetherToStop,
  SAFE: phoneIsSafe,
  NOTSAFE: phoneIsNotSafe,
  READ: readNow,
  HEARD: ({ state, now }, { argument }) => keyword([argument ? { kind: "heard_lookup", key: argument } : send("heardHow", now)], state),
  WHO: ({ state, now }, { argument }) => keyword(
    [argument ? { kind: "who_lookup", words: argument, optionId: null } : send("whoHow", now)],
    state
  )
};
function askWhetherToStop(scene) {
  const question = { code: "stop", askedAt: scene.now.getTime(), feedbackId: null };
  return keyword([send("askStop", scene.now)], { ...scene.state, openQuestion: question });
}
function recentItem({ state, now, settings }) {
  const open2 = state.openItem;
  return open2 && now.getTime() - open2.lastTextAt <= settings.stopCueWindow ? open2.feedbackId : null;
}

// app/features/conversations/answer-decisions.rules.ts
function answerGiven(scene, question, answer3) {
  const closed = { ...scene, state: { ...scene.state, openQuestion: null } };
  switch (answer3.kind) {
    case "skip":
      return said2(closed.state, nextIfAny(closed, question));
    case "wish":
    case "day":
    case "service":
      return kept(closed, question, answer3.kind, answer3.value);
    case "option":
      return said2(closed.state, [{ kind: "who_lookup", words: "", optionId: answer3.id }]);
    case "yes":
      return question.code === "stop" ? leaveAlone(closed) : phoneIsSafe(closed);
    case "no":
      return question.code === "stop" ? said2(closed.state, []) : phoneIsNotSafe(closed);
  }
}
var said2 = (state, effects) => ({
  heardAs: "answer",
  effects,
  state
});
function kept(scene, asked2, question, value2) {
  const feedbackId = asked2.feedbackId;
  if (!feedbackId) return said2(scene.state, []);
  const more = nextIfAny(scene, asked2);
  const reference3 = scene.state.openItem?.reference;
  const thanks = more.length === 0 && reference3 ? [send("answerKept", scene.now, { reference: reference3 }, feedbackId)] : [];
  return said2(scene.state, [{ kind: "record_answer", feedbackId, question, value: value2 }, ...more, ...thanks]);
}
function nextIfAny({ state, now, settings }, asked2) {
  const open2 = state.openItem;
  const isFollowUp = followUps.includes(asked2.code);
  if (!open2 || !isFollowUp || asked2.code === "wish" || open2.feedbackId !== asked2.feedbackId) return [];
  if (open2.questionsAsked.length >= 2) return [];
  return [{ kind: "ask_question", feedbackId: open2.feedbackId, at: afterQuiet(now, settings.quiet) }];
}

// app/features/conversations/day-answer.rules.ts
var months2 = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
var weekdays = "mon tue wed thu fri sat sun".split(" ");
var fillers = new Set(
  "on it was happened the of i think about around maybe probably at in this morning afternoon evening night lunchtime lunch teatime bedtime noon midday early late again just past so er um ish please thanks and day date".split(" ")
);
var noOneDay = /^(?:(?:i )?(?:dont|do not) (?:know|remember|no)|not sure|unsure|cant remember|no idea|dunno|(?:nearly |almost )?every (?:day|night|week|time|weekend|morning)|most (?:days|nights|weeks)|all (?:week|the time|month)|daily|last week|this week|last month|ongoing|all of them|several days|lots of days|weekends?|for (?:weeks|months|days))$/;
function readDayAnswer(text5, now) {
  if (text5.length > 60) return null;
  const words8 = plainWords2(text5).replace(/(\d)(?:st|nd|rd|th)\b/g, "$1").replace(/\b\d{1,2}(?:[.:]\d{2})? ?(?:am|pm)\b/g, " ").replace(/[,!?]|\.(?!\d)/g, " ").replace(/ +/g, " ").trim();
  if (noOneDay.test(words8.replace(/^(?:it was|it|was|i think) /, ""))) return { day: null };
  const today = ukDay(now);
  if (/^(?:it was |the )?day before yesterday$/.test(words8)) return { day: addDays(today, -2) };
  const tokens = words8.replace(/\blast night\b/g, "yesterday").split(" ");
  const day2 = dayFrom(
    tokens.filter((token3) => !fillers.has(token3)),
    today
  );
  if (day2) return { day: day2 };
  return tokens.length > 0 && /^(?:this (?:morning|afternoon|evening))$/.test(words8) ? { day: today } : null;
}
function dayFrom(tokens, today) {
  const line2 = tokens.join(" ");
  if (line2 === "today" || line2 === "tonight" || line2 === "now") return today;
  if (line2 === "yesterday" || line2 === "yday") return addDays(today, -1);
  const ago = /^(\d{1,2}|two|three|four|five|six) days? ago$/.exec(line2)?.[1];
  if (ago) return addDays(today, -(Number(ago) || ["two", "three", "four", "five", "six"].indexOf(ago) + 2));
  return weekdayFrom(tokens, today) ?? dateFrom(line2, today);
}
function weekdayFrom(tokens, today) {
  const isLast = tokens[0] === "last";
  const [word, ...rest] = isLast ? tokens.slice(1) : tokens;
  const found = weekdays.findIndex((start) => word?.startsWith(start)) + 1;
  if (!word || found === 0 || !/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?$/.test(word))
    return null;
  if (rest.length > 0) return dateFrom(rest.join(" "), today);
  const back = (weekdayOf(today) - found + 7) % 7;
  return addDays(today, -(back === 0 && isLast ? 7 : back));
}
function dateFrom(line2, today) {
  const iso2 = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(line2);
  if (iso2) return real3(Number(iso2[1]), Number(iso2[2]), Number(iso2[3]), today);
  const named2 = /^(\d{1,2}) ([a-z]{3,9})(?: (\d{4}|\d{2}))?$/.exec(line2) ?? swap(/^([a-z]{3,9}) (\d{1,2})(?: (\d{4}|\d{2}))?$/.exec(line2));
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(line2);
  const date2 = Number((named2 ?? numbers)?.[1] ?? (/^\d{1,2}$/.test(line2) ? line2 : Number.NaN));
  if (named2 || numbers) {
    const month2 = named2 ? monthNamed(named2[2]) : Number(numbers[2]);
    const year = (named2 ?? numbers)[3];
    if (year) return real3(Number(year.length === 2 ? `20${year}` : year), month2, date2, today);
    const thisYear = Number(today.slice(0, 4));
    return real3(thisYear, month2, date2, today) ?? real3(thisYear - 1, month2, date2, today);
  }
  return Number.isNaN(date2) ? null : lastDate(date2, today);
}
function swap(found) {
  if (found) [found[1], found[2]] = [found[2], found[1]];
  return found;
}
function monthNamed(word) {
  const full = "january february march april may june july august september october november december sept".split(" ");
  if (!full.includes(word) && !months2.includes(word)) return 0;
  return months2.indexOf(word.slice(0, 3)) + 1;
}
function lastDate(date2, today) {
  for (let back = 0; back < 62; back++) {
    const day2 = addDays(today, -back);
    if (Number(day2.slice(8)) === date2) return day2;
  }
  return null;
}
function real3(year, month2, date2, today) {
  const day2 = `${year}-${String(month2).padStart(2, "0")}-${String(date2).padStart(2, "0")}`;
  return isCalendarDay(day2) && day2 <= today ? day2 : null;
}

// app/features/conversations/keywords/service-name.rules.ts
var longestName = 60;
var mostWords = 8;
var sentenceStarts = new Set(
  "is are was were am be been being has have had do does did dont doesnt didnt can cant could couldnt will wont would wouldnt should shall may might must isnt arent wasnt werent hasnt havent s ll d re ve to on in at of for from if when what why how where which that this these those there here then than so and or but not no never ever else actually exactly really even just also only it its he hes she shes they theyre them him her his hers their theirs us me my mine our ours your yours im ive came comes come coming goes go going went said says say told tell tells keeps keep kept knows know knew cares thinks think thought decides decide decided runs run owns own pays pay paid makes make made takes take took gave gives give gets get got let lets left hit hits hurt hurts looks look looked turned turns called calls rang rings works worked wants want wanted needs need needed ya da tf".split(" ")
);
var sentenceWords = new Set(
  "is are was were am been has have had does did dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent would could should said told came went never nobody noone anyone someone hes shes theyre im ive its because hell heck fuck late missed hurt hurting hit hitting again today yesterday tonight tomorrow please pls thanks thank".split(" ")
);
var pronouns = /* @__PURE__ */ new Set(["i", "we", "you"]);
function serviceNameIn(message2) {
  const name = message2.trim().replace(/^[\s:;,.\-\u2010-\u2015"'\u2018-\u201f]+|[\s:;,.!?\-\u2010-\u2015"'\u2018-\u201f]+$/gu, "").replace(/\s+/g, " ");
  if (name === "" || name.length > longestName || /[!?;]|\.\s+\S+\s+\S+\s/u.test(name)) return null;
  const words8 = plainWords2(name).replace(/[^\p{L}\p{M}\p{N} ]+/gu, " ").split(" ").filter((word) => word !== "");
  const first = words8[0];
  if (!first || words8.length > mostWords || sentenceStarts.has(first)) return null;
  if (!words8.some((word) => /\p{L}{2}/u.test(word))) return null;
  if (pronouns.has(first) && !/^(?:care|matter|can)/.test(words8[1] ?? "")) return null;
  return words8.some((word) => sentenceWords.has(word)) ? null : name;
}

// app/features/conversations/answers.rules.ts
var wishes = [
  [
    "tell_provider",
    /^(?:(?:option |number |no )?(?:1|one)(?: (?:please|pls))?|tell (?:the provider|them|provider)(?: now)?(?: please)?)$/
  ],
  [
    "tell_without_me",
    /^(?:(?:option |number |no )?(?:2|two|to|too)(?: (?:please|pls))?|(?:tell (?:the provider|them|provider) )?without (?:me|my name)(?: please)?)$/
  ],
  [
    "council_only",
    /^(?:(?:option |number |no )?(?:3|three)(?: (?:please|pls))?|(?:the )?council only|only (?:the )?council|just (?:the )?council)$/
  ],
  [
    "not_sure",
    /^(?:(?:option |number |no )?(?:4|four)(?: (?:please|pls))?|not sure|unsure|(?:i )?dont know|dunno)$/
  ]
];
var skips = /^(?:skip|skip it|skip this|pass|next|no comment|prefer not to say|rather not say)$/;
var yeses = /^(?:yes|y|yep|yeah|yea|yup|yes please|yes it is|it is|yes thanks)$/;
var noes = /^(?:no|n|nope|nah|no thanks|no thank you|no its not|no it isnt|its not|not really)$/;
var dontKnow = /^(?:(?:i )?(?:dont|do not) know|not sure|unsure|dunno|no idea|cant remember)$/;
function readAnswer(question, text5, screening, now) {
  if (screening.level !== null || screening.pagesNow || text5.length > 80) return null;
  const bare = plainWords2(text5).normalize("NFKD").replace(/[^\p{L}\p{M}\p{N} ]+|[\ufe00-\ufe0f]|\u20e3/gu, " ").replace(/ +/g, " ").trim();
  if (skips.test(bare)) return { kind: "skip" };
  return readers[question.code](text5, bare, question, now);
}
var yesOrNo2 = (yes, no, bare) => yes.test(bare) ? { kind: "yes" } : no.test(bare) ? { kind: "no" } : null;
var readers = {
  wish(_text, bare) {
    const found = wishes.find(([, pattern]) => pattern.test(bare));
    return found ? { kind: "wish", value: found[0] } : null;
  },
  day(text5, _bare, _question, now) {
    const found = readDayAnswer(text5, now);
    return found ? { kind: "day", value: found.day } : null;
  },
  service(text5, bare) {
    if (dontKnow.test(bare)) return { kind: "service", value: null };
    const name = bare.split(" ").length <= 6 && !/^\d+$/.test(bare) ? serviceNameIn(text5) : null;
    return name && !yeses.test(bare) && !noes.test(bare) ? { kind: "service", value: name } : null;
  },
  privacy: (_text, bare) => yesOrNo2(
    /^(?:(?:yes )?(?:its |it is )?(?:private|safe)|only me|just me)$/,
    /^(?:(?:no )?(?:its )?(?:shared|unsafe|not private|not safe))$/,
    bare
  ) ?? yesOrNo2(yeses, noes, bare),
  stop: (_text, bare) => yesOrNo2(yeses, noes, bare),
  which(_text, bare, question) {
    const id2 = /^(?:number )?([1-9])$/.exec(bare)?.[1];
    const option = id2 && question.options?.[Number(id2) - 1];
    return option ? { kind: "option", id: option } : null;
  }
};

// app/features/conversations/keywords/command-words.rules.ts
var begins = /^[^\p{L}\p{N}]*(status|heard|read|who)(?:\s*[:,.\-\u2010-\u2015]+\s*|\s+)(.+)$/isu;
var reference = /^[a-z]{3,7}[\s,.-]*\d{2,3}[\s,.-]*[a-z]{2,5}$/;
var oneToken = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
var keyGroups = /^[a-z0-9]{2,8}(?: [a-z0-9]{2,8}){1,5}$/;
function commandWithWords(message2) {
  if (message2.length > 200) return null;
  const found = begins.exec(message2.trim());
  if (!found) return null;
  const rest = found[2].trim();
  switch (found[1].toLowerCase()) {
    case "status":
      return isReference(rest) ? { intent: "STATUS", argument: trimmed(rest) } : null;
    case "read":
      return reference.test(spaced(rest)) ? { intent: "READ", argument: trimmed(rest) } : null;
    case "heard":
      return isKey(rest) ? { intent: "HEARD", argument: trimmed(rest) } : null;
    default: {
      const name = serviceNameIn(rest.replace(/^(?:commissions?|commissioned)\s+/i, ""));
      return name ? { intent: "WHO", argument: name } : null;
    }
  }
}
var trimmed = (rest) => rest.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
var spaced = (rest) => trimmed(plainWords2(rest).replace(/[\u2010-\u2015]/g, "-")).replace(
  /^(?:ref|reference|for|of|number)[\s:.]+/,
  ""
);
function isReference(rest) {
  const plain4 = spaced(rest);
  return reference.test(plain4) || oneToken.test(plain4) && /\d/.test(plain4) && plain4.length <= 20;
}
function isKey(rest) {
  const plain4 = spaced(rest);
  if (plain4.length < 4 || plain4.length > 40) return false;
  if (oneToken.test(plain4)) return /[\d-]/.test(plain4);
  return reference.test(plain4) || keyGroups.test(plain4) && plain4.split(" ").every((group) => /\d/.test(group));
}

// app/features/conversations/keywords/death.rules.ts
var relative = "(?:(?:step|grand|god)?(?:mother|father|mum|mam|mom|dad|son|daughter|brother|sister)(?: in law)?|mummy|mammy|daddy|nan|nana|nanna|nanny|gran|granny|grandad|granddad|grandma|grandpa|husband|hubby|hubbie|wife|missus|partner|fiancee?|bro|sis|uncle|aunt|auntie|aunty|cousin|nephew|niece|friend|neighbour|client|old man)";
var notTheirs = "(?<!\\b(?:a|an|another|other|some|any|every|each|no|his|her|their|whose|of|mums|dads|nans|grans|carers|workers|friends|neighbours|wifes|husbands|sons|daughters|peoples) )";
var theOne = "(?:the|this) (?:person|lady|gentleman|gent|man|woman|owner|client|service user|customer|account holder|chap|loved one)(?: (?!next|across|upstairs|downstairs|opposite|over|round|down|died|has|is|passed|in|who)\\w+){0,6}?(?: who (?:had|has|owned|used) this (?:phone|number))?";
var subject = `(?:${notTheirs}\\b${relative}s?|\\b(?:he|hes|she|shes)|\\b(?:mr|mrs|miss|ms) [\\p{L}-]+(?: [\\p{L}-]+)?|\\b${theOne})`;
var softeners = "(?: (?:has|have|had|just|sadly|very|now|suddenly|unfortunately|recently|peacefully|finally|then|also|actually|went and|unexpectedly|since))*";
var weekday = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?";
var dayWords = `(?:last (?:night|week|month|${weekday})|this (?:morning|afternoon|evening|week|month|${weekday})|yesterday|tonight|today|(?:on )?${weekday}|at the weekend|over the weekend)`;
var clauseEnd = "(?= ?(?:$|[.,;!?:)-]|and\\b|but\\b))";
var died = `(?: (?:died|deceased)(?! (?:down|out|off|on me|on us|laughing|a death|a little|inside|for a|to get|of (?:embarr?ass?ment|shame|laughter|boredom|laughing|fright|shock|heat))\\b)| (?:is|was) (?:now |sadly )?(?:deceased|no longer with us|no longer alive)| (?:is )?no longer with us| passed (?:away|over|peacefully|(?:on )?(?=${dayWords}\\b)|on${clauseEnd}|in (?:her|his) sleep|in hospital|in the (?:night|hospital))| slipped away| lost (?:his|her) (?:life|battle|fight))`;
var deadAfter = `(?:${clauseEnd}|(?= (?:now|since|because|after|from|as of|in (?:bed|hospital|his|her|the (?:house|home|flat|hospital|chair|bath))|at home|${dayWords})\\b))`;
var isDead = `(?:(?<=\\w)s|(?<=\\b(?:hes|shes))| is| was)(?: now| sadly| already)? dead${deadAfter}`;
var news = new RegExp(
  [
    `${subject}${softeners}${died}`,
    `(?:${notTheirs}\\b${relative}|\\b(?:he|hes|she|shes)|\\b${theOne})${isDead}`,
    `\\bfound (?:(?:him|her)|(?:my |our )?${relative}|the (?:client|lady|gentleman))(?: lying)? dead\\b`,
    `\\b(?:he|she|${relative}) (?:was|has been) (?:found|pronounced) dead\\b`,
    `\\b(?:we|i)(?: have|ve)?(?: sadly| just| recently)* lost (?:my |our )?(?:dear |poor |beloved )?${relative}(?: to \\w+)?(?:${clauseEnd}|(?= ${dayWords}${clauseEnd}))`,
    `\\b(?:we|i)(?: have|ve)?(?: sadly| just)* lost (?:him|her) ${dayWords}${clauseEnd}`,
    `\\br\\.?i\\.?p\\.? (?:my |our )?(?:dear |lovely )?${relative}\\b`,
    `${notTheirs}\\b${relative}s funeral\\b`
  ].join("|"),
  "gu"
);
var namedFirst = /^(?:(?:Sadly|Unfortunately|Hi|Hello|Sorry)[, ]+(?:but )?)?(\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)?(?: (?:has|have))?(?: (?:sadly|just|now))* (?:died|passed away)\b(?! (?:down|out|off|on me|laughing))/u;
var notNames = new Set(
  "flowers plants plant battery phone people residents patients someone somebody nobody everyone everybody another carer carers nurse my our your his her their the this that it they we i you everything hope both two three four many some lots dog cat pets fish nearly almost who what he she if when since after before residents men women signal wifi boiler heating car engine tv telly laptop tablet fridge freezer love music conversation all most half".split(" ")
);
var worthALook = /died|dead|passed|lost|deceased|no longer|slipped|funeral|\br\.?i\.?p\b/;
var pets = /\b(?:dog|cat|kitten|puppy|pup|budgie|rabbit|hamster|pet|goldfish|fish|parrot|horse|tortoise|chicken)s?\b/;
var unreal = /\b(?:if|unless|in case|til|until|till|thought|think|thinking|thinks|fear|feared|worried|scared|afraid|frightened|terrified|dream\w*|dreamt|wish\w*|pretend\w*|hope|hoping|whether|imagin\w+|nearly|almost|could|would|might|may|as though|not|nor|never|dont say|wonder\w*|joke\w*|rumou?r\w*)\b[^,]*$/;
var asked = /\b(?:has|have|had|did|is|was)(?: my| our)? ?$/;
var looksBack = /\b(?:when|since|after|before|once|ever since|the (?:day|night|time|week|year|month)(?: that)?)(?: [\p{L}]+){0,2} ?$/u;
var recently = new RegExp(
  `\\b(?:${dayWords}|just|recently|(?:an?|one|two|three|few|couple(?: of)?|\\d+) (?:hours?|hrs?|days?|nights?|weeks?|wks?) ago|(?:a|one|two|three|1|2|3|couple(?: of)?|few) months? ago)\\b`
);
var longAgo = /\b(?:years?|yrs?|decades?|ages) (?:ago|back|before|now)\b|\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|many|[4-9]|\d{2}) months? (?:ago|back|now)\b|\blast year\b|\blong (?:time )?(?:ago|dead|since)\b|\bwhen i was\b|\bas a (?:child|kid|baby|boy|girl)\b|\bin (?:the war|childbirth|infancy|lockdown|covid|the pandemic)\b|\bduring (?:covid|lockdown|the pandemic|the war)\b|\bthe year before\b|\bback in\b|\bfor years\b/;
function mentionsDeath(text5, now) {
  if (text5.length > 2e4) return mentionsDeath(text5.slice(0, 2e4), now);
  const words8 = plainWords2(text5);
  if (!worthALook.test(words8)) return "none";
  const name = namedFirst.exec(text5.trim());
  if (name && !notNames.has(name[1].toLowerCase()) && !isHistory(words8, words8, now))
    return "sender_or_person";
  for (const match of words8.matchAll(news)) {
    if (isNews(words8, match.index, match.index + match[0].length, match[0], now)) return "sender_or_person";
  }
  return "none";
}
function isNews(words8, start, end, said4, now) {
  const clauseFrom = Math.max(0, start - 120, lastEnd(words8, start));
  const before = words8.slice(clauseFrom, start);
  const after = words8.slice(end, end + 160).split(/[.!?;]/u, 1)[0] ?? "";
  if (unreal.test(before) || asked.test(before)) return false;
  if (/^(?:he|she)/.test(said4) && pets.test(words8)) return false;
  const around = `${said4} ${after}`;
  if (isHistory(around, before, now)) return false;
  return !looksBack.test(before) || recently.test(around);
}
function isHistory(around, before, now) {
  if (longAgo.test(around) || /\byears? (?:ago|since)\b/.test(before)) return true;
  const year = /\b(?:in|since|back in|of|around|about)? ?(19\d\d|20\d\d)\b/.exec(around)?.[1];
  return year !== void 0 && Number(year) < now.getUTCFullYear();
}
function lastEnd(words8, before) {
  return Math.max(
    ...[". ", "! ", "? ", "; ", " but "].map((mark) => {
      const found = words8.lastIndexOf(mark, before - 1);
      return found < 0 ? 0 : found + mark.length;
    })
  );
}

// app/features/conversations/keywords/keyword-words.rules.ts
var commands = [
  ["STOP", ["stop", "stop all", "unsubscribe", "quit", "revoke", "opt out"]],
  ["START", ["start", "unstop"]],
  ["HELP", ["help"]],
  ["CALL", ["call"]],
  ["VISIT", ["visit"]],
  ["STATUS", ["status"]],
  ["SKIP", ["skip"]],
  ["DELETE", ["delete"]],
  ["INFO", ["info"]],
  ["END", ["end"]],
  ["CANCEL", ["cancel"]],
  ["YES", ["yes"]],
  ["NO", ["no"]],
  ["SAFE", ["safe"]],
  ["NOTSAFE", ["not safe"]],
  ["READ", ["read"]],
  ["HEARD", ["heard"]],
  ["WHO", ["who"]]
];
var languages2 = [
  ["en", ["English"]],
  ["ur", ["Urdu", "\u0627\u0631\u062F\u0648", "\u0627\u064F\u0631\u062F\u064F\u0648"]],
  ["pl", ["Polski", "Polish", "Po polsku"]],
  ["ro", ["Romana", "Rom\xE2n\u0103", "Rom\xE2na", "Romanian", "Rom\xE2ne\u0219te"]],
  ["pa", ["Punjabi", "Panjabi", "\u0A2A\u0A70\u0A1C\u0A3E\u0A2C\u0A40", "\u067E\u0646\u062C\u0627\u0628\u06CC", "\u067E\u0646\u062C\u0627\u0628\u064A"]],
  ["bn", ["Bangla", "Bengali", "\u09AC\u09BE\u0982\u09B2\u09BE", "\u09AC\u09BE\u0999\u09B2\u09BE"]],
  ["ar", ["Arabic", "\u0627\u0644\u0639\u0631\u0628\u064A\u0629", "\u0639\u0631\u0628\u064A", "\u0639\u0631\u0628\u0649"]]
];
var keywordWords = new Map([
  ...commands.flatMap(
    ([intent, words8]) => words8.map((word) => [squash(word), { intent }])
  ),
  ...languages2.flatMap(
    ([lang, words8]) => words8.map((word) => [squash(word), { intent: "LANG", lang }])
  )
]);

// app/features/conversations/keywords/side-notes.rules.ts
var please = "(?:please|pls|plz|can you|could you|can someone|could someone|will you|just|kindly)";
var tail = "(?: (?:please|pls|plz|now|thanks|thank you|asap|today|tomorrow|me|us|this number|again|any ?more|ever))*";
var wholeMessages = [
  [
    "stop_in_words",
    new RegExp(
      `^(?:${please} )*(?:(?:stop|quit)(?: stop)*(?: (?:please|pls|plz|now|thanks|thank you))*|(?:stop|quit) (?:texting|messaging|contacting|sending (?:me |us )?(?:any |more |any more |these )*(?:texts|messages)|(?:these|the|your|all)? ?(?:texts|messages))${tail}|(?:dont|do not) (?:text|message|contact) (?:me|us|this number)${tail}|no more (?:texts|messages)${tail}|(?:unsubscribe|remove) (?:me|my number)(?: from (?:your|the|this) list)?${tail}|take me off(?: (?:your|the|this) list)?${tail}|(?:sorry )?(?:you have (?:got )?the )?wrong number(?: sorry)?)$`
    )
  ],
  [
    "call_in_words",
    new RegExp(`^(?:${please} )*(?:(?:call|ring|phone) (?:me|us)(?: back)?|(?:call|ring) back|ring)${tail}$`)
  ],
  [
    "cry_for_help",
    /^(?:(?:please|pls) )*(?:help(?: help)*(?: (?:me|us))?(?: (?:me|us|now|please|pls|plz|help))*|(?:some(?:body|one) )help(?: (?:me|us|please|now))*|sos|emergency|(?:i )?need help now)$/
  ]
];
var courtesyWords = new Set(
  "ok okay oki k great lovely brilliant perfect fab cheers ta ty thx thanks thank thankyou you u very so much many all right alright cool got it will do bless that is thats kind for letting me know everyone bye".split(" ")
);
var courtesyCore = /\b(?:ok|okay|oki|k|cheers|ta|ty|thx|thanks?|thankyou|got it|will do|bless|lovely|great|perfect|brilliant|fab)\b/;
var isCourtesy = (bare) => courtesyCore.test(bare) && bare.split(" ").every((word) => courtesyWords.has(word) || /^x+$/.test(word));
var accessRequest = new RegExp(
  "\\b(?:subject access|s\\.?a\\.?r\\b(?= request|$)|dsar|what (?:have|do|did) (?:you|u|yous|the council) (?:have |got |hold |keep |know |store |written |kept )*(?:got |held |stored |saved |written |kept |down )?(?:on|about) (?:me|us|my (?:mum|dad|mam|mom|son|daughter|wife|husband|partner))|what (?:info|information|data|details|records?) (?:do|have) (?:you|u) (?:have |got |hold |keep )*(?:got |held |stored )?(?:on|about) (?:me|us)|(?:copy|copies) of (?:my|all my|the) (?:data|information|info|records?|messages|texts)|(?:see|get|have|access) (?:all )?(?:my|the) (?:data|information|info|records?|file)(?: (?:you|that you) (?:hold|have|keep))?(?: (?:on|about) me)?)\\b"
);
var erasureRequest = /\b(?:(?:delete|erase|remove|wipe|get rid of|forget) (?:(?:all|everything|anything|whatever|what) )*(?:(?:of )?my (?:data|details|info|information|messages?|texts?|records?|number)|(?:that )?i(?:ve)? (?:have )?(?:sent|said|wrote|written|told)|(?:you (?:have|hold|got) )?(?:on|about) me|(?:this|that|my last|the last) (?:text|message))|right to (?:erasure|be forgotten))\b/;
var mayAskForData = /\b(?:what|copy|copies|access|see|get|have|sar|dsar)\b/;
var mayAskToErase = /\b(?:delete|erase|remove|wipe|rid|forget|forgotten|erasure)\b/;
function sideNotesOf(message2) {
  const words8 = plainWords2(message2);
  const bare = words8.replace(/[^\p{L}\p{M}\p{N} ]+/gu, " ").replace(/ +/g, " ").trim();
  const notes = [];
  if (bare === "") return isOnlyPictures(words8) ? ["courtesy"] : [];
  if (bare.length <= 100) {
    for (const [note2, pattern] of wholeMessages) {
      if (!pattern.test(bare)) continue;
      if (note2 === "cry_for_help" && bare === "help") continue;
      if (note2 === "stop_in_words" && bare === "stop") continue;
      notes.push(note2);
    }
    if (isCourtesy(bare)) notes.push("courtesy");
  }
  if (mayAskForData.test(words8) && accessRequest.test(words8)) notes.push("access_request");
  if (mayAskToErase.test(words8) && erasureRequest.test(words8)) notes.push("erasure_request");
  return notes;
}
function isOnlyPictures(words8) {
  return /^(?:[👍👌🙏🙂😊😀😃😄😁🥰😘❤♥💕💐🌹✅👏🤗]|\u200d|[\u{1f3fb}-\u{1f3ff}]| )+$/u.test(words8);
}

// app/features/conversations/keywords/intent.rules.ts
var nothing = { intent: "NONE", also: [] };
function intentOf(text5) {
  const squashed = squash(text5);
  const word = squashed === "" ? void 0 : keywordWords.get(squashed);
  if (word) return { ...word, also: [] };
  const command = commandWithWords(text5);
  return command ? { ...command, also: [] } : nothing;
}
function hear(text5, now) {
  const heard = intentOf(text5);
  if (heard.intent !== "NONE") return heard;
  const also = sideNotesOf(text5);
  return { ...heard, also: mentionsDeath(text5, now) === "none" ? also : ["death", ...also] };
}

// app/features/conversations/speech-decisions.rules.ts
var ranks = [null, "S3", "S4", "S5"];
var worse = (a, b) => ranks.indexOf(a) >= ranks.indexOf(b) ? a : b;
function spoken2(speech, heard) {
  if (heard.also.includes("death")) return deathTold(speech);
  if (heard.also.includes("cry_for_help")) return criedForHelp(speech);
  const isWorrying2 = speech.screening.level !== null || speech.screening.pagesNow;
  const isThanks = heard.also.includes("courtesy") && speech.text.pictures === 0 && !isWorrying2;
  if (isReplyTime(speech.scene) && !isWorrying2) {
    return repliedToAnswer(speech, isThanks);
  }
  if (isThanks && belongsToLast(speech.scene)) return said3("story", [append(speech)], speech.scene.state);
  return isCompany(speech.scene) ? moreOfIt(speech) : newStory(speech);
}
var said3 = (heardAs, effects, state) => ({
  heardAs,
  effects,
  state
});
function isCompany({ state, now, settings }) {
  return state.openItem !== null && now.getTime() - state.openItem.lastTextAt <= settings.mergeFor;
}
function belongsToLast({ state, now, settings }) {
  const open2 = state.openItem;
  return open2?.isAckSent === true && now.getTime() - open2.lastTextAt <= settings.courtesyWindow;
}
function isReplyTime({ state, now, settings }) {
  const reply3 = state.lastReply;
  if (!reply3) return false;
  const since = now.getTime() - reply3.at;
  return since >= 0 && since <= settings.replyWindow && (state.openItem?.lastTextAt ?? 0) <= reply3.at;
}
var append = (speech) => ({
  kind: "append_statement",
  feedbackId: speech.scene.state.openItem.feedbackId
});
function pageIfAny({ text: text5, screening }, feedbackId) {
  if (!screening.pagesNow) return [];
  const reason = /^\P{L}*stop\b/iu.test(text5.words) ? "stop_with_cue" : "cue";
  return [{ kind: "page_duty", reason, feedbackId }];
}
function moreOfIt(speech) {
  const { state, now, settings } = speech.scene;
  const { screening } = speech;
  const open2 = state.openItem;
  const dueAt2 = Math.max(
    now.getTime(),
    Math.min(now.getTime() + settings.ackWait, open2.firstTextAt + settings.ackLimit)
  );
  const waits = !open2.isAckSent && open2.ackDueAt !== null;
  const item2 = {
    ...open2,
    lastTextAt: Math.max(open2.lastTextAt, now.getTime()),
    ackDueAt: waits ? dueAt2 : open2.ackDueAt,
    level: worse(open2.level, screening.level)
  };
  const ack = waits ? [{ kind: "schedule_ack", feedbackId: open2.feedbackId, at: new Date(dueAt2) }] : [];
  return said3("story", [append(speech), ...ack, ...pageIfAny(speech, open2.feedbackId)], {
    ...state,
    openItem: item2
  });
}
function startItem(speech, ackDueAt) {
  const { state, now } = speech.scene;
  const { screening, newFeedbackId } = speech;
  const followsReplyId = isReplyTime(speech.scene) ? state.lastReply.replyId : null;
  const isAboutItem = state.openQuestion && followUps.includes(state.openQuestion.code);
  return {
    effects: [{ kind: "start_item", feedbackId: newFeedbackId, followsReplyId }],
    state: {
      ...state,
      // A new story ends the questions about the old one; a question about the phone itself stays open.
      openQuestion: isAboutItem ? null : state.openQuestion,
      openItem: {
        feedbackId: newFeedbackId,
        reference: null,
        firstTextAt: now.getTime(),
        lastTextAt: now.getTime(),
        ackDueAt,
        isAckSent: false,
        questionsAsked: [],
        level: screening.level
      }
    }
  };
}
function newStory(speech) {
  const dueAt2 = speech.scene.now.getTime() + speech.scene.settings.ackWait;
  const { effects, state } = startItem(speech, dueAt2);
  const ack = { kind: "schedule_ack", feedbackId: speech.newFeedbackId, at: new Date(dueAt2) };
  return said3("story", [...effects, ack, ...pageIfAny(speech, speech.newFeedbackId)], state);
}
function repliedToAnswer(speech, isThanks) {
  const { state, now, settings } = speech.scene;
  const reply3 = state.lastReply;
  const { replyId, feedbackId, reference: reference3 } = reply3;
  const effects = [{ kind: "answer_to_reply", replyId, feedbackId }];
  if (isThanks) return said3("reply", effects, state);
  const by2 = taskDue(speech.scene);
  const isAlone2 = reply3.answeredAt === null || now.getTime() - reply3.answeredAt > settings.mergeFor;
  if (isAlone2) effects.push(task2("read_reply", by2, feedbackId, replyId));
  if (reply3.answeredAt === null) effects.push(send("replyReceived", now, { reference: reference3, by: by2 }, feedbackId));
  return said3("reply", effects, { ...state, lastReply: { ...reply3, answeredAt: now.getTime() } });
}
function criedForHelp(speech) {
  const isMore = isCompany(speech.scene);
  const feedbackId = isMore ? speech.scene.state.openItem.feedbackId : speech.newFeedbackId;
  const begun = isMore ? { effects: [append(speech)], state: speech.scene.state } : startItem(speech, null);
  return said3("story", [...begun.effects, ...helpEffects(speech.scene, feedbackId)], {
    ...begun.state,
    openItem: begun.state.openItem && {
      ...begun.state.openItem,
      level: "S5",
      lastTextAt: speech.scene.now.getTime()
    },
    recentCue: { level: "S5", at: speech.scene.now.getTime() }
  });
}
function deathTold(speech) {
  const isMore = isCompany(speech.scene);
  const feedbackId = isMore ? speech.scene.state.openItem.feedbackId : speech.newFeedbackId;
  const begun = isMore ? { effects: [append(speech)], state: speech.scene.state } : startItem(speech, null);
  const effects = [
    ...begun.effects,
    { kind: "mark_deceased" },
    { kind: "cancel_texts", which: "all" },
    task2("death", taskDue(speech.scene), feedbackId),
    ...pageIfAny(speech, feedbackId)
  ];
  return said3("story", effects, withoutPlans(begun.state));
}

// app/features/conversations/decide.rules.ts
var longestRequestWords = 15;
function decide(incoming) {
  const speech = { ...incoming, scene: remembered(incoming) };
  const { scene } = speech;
  const heard = heardIn(speech);
  const outcome = keywordSaid(scene, heard) ?? answered(speech, heard) ?? requested(speech, heard) ?? spoken2(speech, heard);
  return decided(scene, outcome.heardAs, [...outcome.effects, ...pictures2(speech, outcome)], outcome.state);
}
function remembered({ scene, screening }) {
  const { state, now, settings } = scene;
  const asked2 = state.openQuestion;
  const isStale = asked2 !== null && now.getTime() - asked2.askedAt > settings.questionLife;
  if (!isStale && screening.level === null) return scene;
  const recentCue = screening.level ? { level: screening.level, at: now.getTime() } : state.recentCue;
  return { ...scene, state: { ...state, openQuestion: isStale ? null : asked2, recentCue } };
}
var isWorrying = ({ screening }) => screening.level !== null || screening.pagesNow;
function heardIn(speech) {
  const heard = hear(speech.text.words, speech.scene.now);
  return heard.argument !== void 0 && isWorrying(speech) ? { intent: "NONE", also: [] } : heard;
}
function answered({ scene, text: text5, screening }, heard) {
  if (heard.also.includes("death")) return null;
  const question = scene.state.openQuestion;
  const answer3 = question && readAnswer(question, text5.words, screening, scene.now);
  if (question && answer3) return answerGiven(scene, question, answer3);
  if (isReplyTime(scene)) return null;
  if (heard.intent === "NO") return by(scene, [task2("not_understood", taskDue(scene))]);
  return heard.intent === "SKIP" ? by(scene, []) : null;
}
function requested(speech, heard) {
  const { scene, text: text5 } = speech;
  if (isWorrying(speech) || heard.also.includes("death")) return null;
  if (heard.also.includes("stop_in_words")) {
    const asked2 = askWhetherToStop(scene);
    return { ...asked2, effects: [...asked2.effects, task2("not_understood", taskDue(scene))] };
  }
  if (heard.also.includes("call_in_words")) return keywordSaid(scene, { intent: "CALL", also: [] });
  const requests = [
    ...heard.also.includes("access_request") ? informationRequest(scene, "access_request") : [],
    ...heard.also.includes("erasure_request") ? informationRequest(scene, "erasure_review") : []
  ];
  if (requests.length === 0) return null;
  if (text5.words.trim().split(/\s+/).length <= longestRequestWords) return by(scene, requests);
  const story = spoken2(speech, heard);
  const tasks = requests.filter((effect) => effect.kind === "open_task");
  return { ...story, effects: [...story.effects, ...tasks] };
}
var by = (scene, effects) => ({
  heardAs: "keyword",
  effects,
  state: scene.state
});
function pictures2({ text: text5 }, { effects, state }) {
  if (text5.pictures === 0) return [];
  const about = effects.find(
    (effect) => effect.kind === "start_item" || effect.kind === "append_statement" || effect.kind === "answer_to_reply"
  );
  const feedbackId = about && "feedbackId" in about ? about.feedbackId : state.openItem?.feedbackId ?? null;
  return [{ kind: "keep_pictures", feedbackId }];
}

// app/features/conversations/due.rules.ts
var mostQuestions = 2;
var questionsFor = 3 * 24 * 36e5;
var templateOf = { service: "askService", day: "askDay", wish: "askWish" };
var nothing2 = (scene) => decided(scene, "story", [], scene.state);
function ackDue(scene, item2) {
  const { state, now } = scene;
  const open2 = state.openItem;
  if (!open2 || open2.feedbackId !== item2.feedbackId || open2.isAckSent || open2.ackDueAt === null)
    return nothing2(scene);
  const { feedbackId } = open2;
  if (open2.ackDueAt > now.getTime()) {
    return decided(
      scene,
      "story",
      [{ kind: "schedule_ack", feedbackId, at: new Date(open2.ackDueAt) }],
      state
    );
  }
  const effects = [send("ack", now, { reference: item2.reference, by: item2.readBy }, feedbackId)];
  if (open2.level !== "S4" && open2.level !== "S5") {
    effects.push({ kind: "ask_question", feedbackId, at: whenToAsk(scene, open2.lastTextAt) });
  }
  const isSent = whyNoText(scene.contact) === null;
  return decided(scene, "story", effects, {
    ...state,
    openItem: {
      ...open2,
      reference: item2.reference,
      isAckSent: isSent,
      ackDueAt: isSent ? null : open2.ackDueAt
    }
  });
}
function whenToAsk({ now, settings }, lastTextAt) {
  return afterQuiet(new Date(Math.max(now.getTime(), lastTextAt + settings.mergeFor)), settings.quiet);
}
function questionDue(scene, item2) {
  const { state, now, settings, contact: contact2 } = scene;
  const open2 = state.openItem;
  if (!open2 || open2.feedbackId !== item2.feedbackId || !open2.isAckSent) return nothing2(scene);
  if (state.openQuestion || whyNoText(contact2) || contact2.safety === "not_safe") return nothing2(scene);
  if (open2.level === "S4" || open2.level === "S5") return nothing2(scene);
  if (now.getTime() - open2.firstTextAt > questionsFor) return nothing2(scene);
  const question = nextQuestion(open2.questionsAsked, item2);
  if (!question) return nothing2(scene);
  const at3 = open2.questionsAsked.length === 0 ? whenToAsk(scene, open2.lastTextAt) : afterQuiet(now, settings.quiet);
  if (at3.getTime() > now.getTime()) {
    return decided(scene, "story", [{ kind: "ask_question", feedbackId: open2.feedbackId, at: at3 }], state);
  }
  return decided(
    scene,
    "story",
    [send(templateOf[question], now, { reference: item2.reference }, open2.feedbackId)],
    {
      ...state,
      openItem: { ...open2, questionsAsked: [...open2.questionsAsked, question] },
      openQuestion: { code: question, askedAt: now.getTime(), feedbackId: open2.feedbackId }
    }
  );
}
function nextQuestion(asked2, known3) {
  if (asked2.length >= mostQuestions) return null;
  const isFirst = asked2.length === 0;
  if (isFirst && !known3.hasService) return "service";
  if (isFirst && !known3.hasDay) return "day";
  return known3.hasWish || asked2.includes("wish") ? null : "wish";
}
function privacyDue(scene) {
  const { state, now, settings, contact: contact2 } = scene;
  if (contact2.safety !== "unknown" || state.privacyAskedAt !== null || state.openQuestion)
    return nothing2(scene);
  if (whyNoText(contact2)) return nothing2(scene);
  if (isQuiet(now, settings.quiet)) {
    return decided(scene, "reply", [{ kind: "ask_privacy", at: afterQuiet(now, settings.quiet) }], state);
  }
  return decided(scene, "reply", [send("askPrivacy", now)], {
    ...state,
    privacyAskedAt: now.getTime(),
    openQuestion: { code: "privacy", askedAt: now.getTime(), feedbackId: null }
  });
}

// app/features/conversations/due-texts.server.ts
function startDueTexts({ clock, jobs, settings, settingsOf, carryOut }) {
  async function decideDue(job2, decide2) {
    const at3 = clock.now();
    const conversation = settingsOf(settings.get(job2.councilId));
    return {
      done: true,
      unit: async (tx) => {
        const contact2 = await findContact(tx, String(job2.payload.contactId));
        if (!contact2) return;
        const scene = {
          contact: factsOf2(contact2),
          state: contact2.state,
          now: at3,
          settings: conversation
        };
        const decision = await decide2(tx, scene, contact2);
        if (!decision) return;
        const before = contact2.state;
        contact2.state = decision.state;
        const taking = {
          councilId: job2.councilId,
          contact: contact2,
          providerId: job2.id,
          words: "",
          media: [],
          statementId: "",
          references: [],
          readBy: at3,
          at: at3,
          cueCodes: [],
          level: null,
          settings: conversation,
          before
        };
        await carryOut(tx, taking, decision.effects);
        await setState(tx, contact2.id, contact2.state);
      }
    };
  }
  jobs.handle(
    "acknowledge",
    (job2) => decideDue(job2, async (tx, scene) => {
      const feedbackId = String(job2.payload.feedbackId);
      const item2 = await referenceOf(tx, feedbackId);
      return item2 ? ackDue(scene, { feedbackId, ...item2 }) : null;
    })
  );
  jobs.handle(
    "ask_question",
    (job2) => decideDue(job2, async (tx, scene) => {
      const feedbackId = job2.payload.feedbackId;
      if (feedbackId === null) return privacyDue(scene);
      const known3 = await whatIsKnown(tx, String(feedbackId));
      return known3 ? questionDue(scene, known3) : null;
    })
  );
}

// app/features/conversations/lookups.rules.ts
var answer2 = (scene, effects, state = scene.state) => decided(scene, "keyword", effects, state);
var optionsRoom = 110;
function fits(options) {
  const { encoding, units: units2 } = partsOf2(options);
  return encoding === "GSM-7" && units2 <= optionsRoom;
}
function whoAnswered(scene, answerFor) {
  const { now, contact: contact2, state } = scene;
  if (answerFor.found === "none") return answer2(scene, [send("whoNone", now)]);
  if (answerFor.found === "one") {
    const { commissioner, nextDecision } = answerFor;
    return answer2(scene, [
      nextDecision ? send("whoFound", now, { commissioner, day: nextDecision }) : send("whoFoundNoDay", now, { commissioner })
    ]);
  }
  const options = answerFor.options.map(({ name }, index4) => `${index4 + 1} ${toGsm7(name)}.`).join(" ");
  const isListed = contact2.safety === "safe" && answerFor.options.length <= 9 && fits(options);
  if (!isListed) return answer2(scene, [send("whoWhich", now)]);
  return answer2(scene, [send("whoOptions", now, { options })], {
    ...state,
    openQuestion: {
      code: "which",
      askedAt: now.getTime(),
      feedbackId: null,
      options: answerFor.options.map(({ contractId }) => contractId)
    }
  });
}
function statusAnswered(scene, found) {
  const { now } = scene;
  switch (found.kind) {
    case "none":
      return answer2(scene, [send("statusNone", now)]);
    case "waiting":
      return answer2(scene, [
        send("statusWaiting", now, { reference: found.reference, by: found.readBy }, found.feedbackId)
      ]);
    case "read":
      return answer2(scene, [send("statusRead", now, { reference: found.reference }, found.feedbackId)]);
    case "answered":
      return answer2(scene, [send("replyWaiting", now, { reference: found.reference }, found.feedbackId)]);
  }
}
function heardAnswered(scene, found) {
  const { now } = scene;
  if (found.kind === "unknown") return answer2(scene, [send("heardNone", now)]);
  if (found.kind === "not_yet") return answer2(scene, [send("heardNotYet", now)]);
  return answer2(scene, [send("heardYes", now, { day: found.day })]);
}

// app/features/conversations/look-ups.server.ts
function makeLookUps({ t: t2, reply: reply3, answers, whoCommissions: whoCommissions2 }) {
  return {
    /** The wording under which an answer is kept. */
    wordingOf: (question) => t2(`texts:${{ service: "askService", day: "askDay", wish: "askWish" }[question]}`, {
      skipInterpolation: true
    }),
    /** The words of an answer that waited, once they are asked for. */
    async sayAnswer(tx, contact2, replyId, runAt) {
      const answer3 = await answers.openFor(tx, contact2.id, runAt, replyId);
      if (!answer3) return reply3.say(tx, contact2, "readNone", {}, { feedbackId: null, runAt });
      const { words: words8, reference: reference3, author: commissioner, feedbackId } = answer3;
      await reply3.say(
        tx,
        contact2,
        "answer",
        { words: words8, reference: reference3, commissioner },
        { feedbackId, replyId, runAt, isAskedFor: true }
      );
    },
    /** Where one's own item stands: the newest, or the one whose reference was given. */
    async status(tx, scene, contact2, said4) {
      const reference3 = said4 === null ? null : parseReference(said4);
      const item2 = said4 !== null && reference3 === null ? null : await findOwnItem(tx, contact2.id, reference3);
      if (!item2) return statusAnswered(scene, { kind: "none" });
      const { id: feedbackId, reference: found, readBy: readBy2 } = item2;
      if (contact2.state.waitingReplies.some((each) => each.feedbackId === feedbackId)) {
        return statusAnswered(scene, { kind: "answered", feedbackId, reference: found });
      }
      return item2.readAt ? statusAnswered(scene, { kind: "read", feedbackId, reference: found }) : statusAnswered(scene, { kind: "waiting", feedbackId, reference: found, readBy: readBy2 });
    },
    /** Who decides about a service. */
    who: async (scene, councilId, words8, optionId) => whoAnswered(scene, await whoCommissions2(councilId, words8, optionId)),
    /** No decision has frozen its evidence yet, so no key is known. */
    heard: (scene) => heardAnswered(scene, { kind: "unknown" })
  };
}

// app/features/conversations/delivery-order.rules.ts
var rank = {
  queued: 0,
  sending: 1,
  sent: 2,
  undelivered: 3,
  failed: 3,
  delivered: 4,
  cancelled: 5
};
function isLater(next, kept2) {
  return (rank[next] ?? -1) > (rank[kept2] ?? -1);
}

// app/features/conversations/outgoing.server.ts
var taskFor = {
  opted_out: "provider_opt_out",
  not_a_mobile: "landline",
  bad_number: "bad_number",
  temporary: "undelivered",
  rejected: "undelivered"
};
function makeOutgoing({
  store,
  clock,
  vault,
  jobs,
  tasks,
  settings,
  settingsOf,
  sms,
  publicUrl,
  onDelivery
}) {
  const jobKey = (messageId) => `send:${messageId}`;
  async function queue(tx, text5) {
    const id2 = newId();
    await addMessage(tx, {
      id: id2,
      councilId: text5.councilId,
      contactId: text5.contactId,
      direction: "out",
      kind: text5.kind,
      body: vault.seal(text5.body),
      feedbackId: text5.feedbackId,
      replyId: text5.replyId,
      status: "queued",
      at: clock.now()
    });
    await jobs.add(tx, {
      councilId: text5.councilId,
      kind: "send_text",
      payload: { messageId: id2, isAskedFor: text5.isAskedFor },
      onceKey: jobKey(id2),
      runAt: text5.runAt
    });
    return id2;
  }
  async function cancel(tx, contactId, kinds) {
    const unsent = await listUnsent(tx, contactId, kinds);
    for (const { id: id2 } of unsent) {
      await setMessage(tx, id2, { status: "cancelled" });
      await onDelivery(tx, id2, "cancelled");
    }
    await jobs.drop(
      tx,
      unsent.map(({ id: id2 }) => jobKey(id2))
    );
  }
  async function giveUp(tx, row, reason, code2) {
    const at3 = clock.now();
    await setMessage(tx, row.id, { status: "failed", errorCode: code2 });
    if (reason.kind === "opted_out")
      await setContact(tx, row.contactId, { optedOutAt: at3, optedOutVia: "provider" });
    if (reason.kind === "not_a_mobile") await setContact(tx, row.contactId, { kind: "landline" });
    await tasks.open(tx, {
      councilId: row.councilId,
      kind: taskFor[reason.kind],
      contactId: row.contactId,
      feedbackId: row.feedbackId,
      replyId: row.replyId,
      dueAt: addWorkingHours(at3, 4, officeHoursOf(settings.get(row.councilId).settings))
    });
    await onDelivery(tx, row.id, "failed");
  }
  async function send2(job2) {
    const row = await findMessage(store.db, String(job2.payload.messageId));
    if (!row || row.status === "cancelled" || row.status === "delivered" || !row.body) return { done: true };
    const contact2 = await findContact(store.db, row.contactId);
    if (!contact2) return { done: true };
    const council2 = settings.get(row.councilId);
    const may = leaving(
      factsOf2(contact2),
      row.kind,
      job2.payload.isAskedFor === true,
      clock.now(),
      settingsOf(council2)
    );
    if (may.when === "later") return { again: may.at };
    if (may.when === "never") {
      return {
        done: true,
        unit: async (tx) => {
          await setMessage(tx, row.id, { status: "cancelled" });
          await onDelivery(tx, row.id, "cancelled");
        }
      };
    }
    if (!council2.smsNumber) return { failed: "the council has no number to text from" };
    try {
      const sent = await sms.send({
        to: vault.openText(contact2.phoneSealed),
        from: council2.smsNumber,
        body: vault.openText(row.body),
        statusCallbackUrl: `${publicUrl}/webhooks/twilio/status`,
        jobId: row.id
      });
      return {
        done: true,
        unit: async (tx) => {
          const now = await findMessage(tx, row.id);
          const hasMoved = now !== null && !isLater("sent", now.status);
          await setMessage(tx, row.id, {
            providerId: sent.providerId,
            parts: sent.parts,
            sentAt: clock.now(),
            ...hasMoved ? {} : { status: "sent" }
          });
          if (!hasMoved) await onDelivery(tx, row.id, "sent");
        }
      };
    } catch (error) {
      const failure = asFailure(error);
      if (!failure || failure.retryable) throw error;
      return { done: true, unit: (tx) => giveUp(tx, row, failure, failure.code ?? null) };
    }
  }
  jobs.handle("send_text", send2);
  return {
    queue,
    cancel,
    /** A delivery report: recorded once, never backwards. One about a text that is not ours changes nothing. */
    async recordDelivery(report) {
      await store.write(async (tx) => {
        const row = await findReported(tx, report.providerId, report.jobId);
        if (!row || report.status === "unknown" || !isLater(report.status, row.status)) return;
        if (report.status === "failed" || report.status === "undelivered") {
          await giveUp(
            tx,
            row,
            report.failure ?? { kind: "temporary", retryable: true },
            report.errorCode ?? null
          );
          return;
        }
        const isDelivered = report.status === "delivered";
        await setMessage(tx, row.id, {
          status: report.status,
          ...isDelivered ? { deliveredAt: clock.now() } : {}
        });
        if (isDelivered || report.status === "sent")
          await onDelivery(tx, row.id, report.status);
      });
    }
  };
}
function asFailure(error) {
  return error instanceof Error && error.name === "SmsFailure" ? error : null;
}

// app/features/conversations/picture-kind.rules.ts
var starts = [
  ["image/jpeg", [255, 216, 255]],
  ["image/png", [137, 80, 78, 71, 13, 10, 26, 10]],
  ["image/gif", [71, 73, 70, 56]]
];
function kindOfPicture(bytes2) {
  const found = starts.find(([, start]) => start.every((byte, at3) => bytes2[at3] === byte));
  if (found) return found[0];
  const ascii = Buffer.from(bytes2.subarray(0, 12)).toString("latin1");
  if (ascii.startsWith("RIFF") && ascii.endsWith("WEBP")) return "image/webp";
  return /^.{4}ftyp(heic|heix|mif1|msf1)/s.test(ascii) ? "image/heic" : null;
}

// app/features/conversations/pictures.server.ts
function startPictures({ store, clock, jobs, tasks, sms, files, vault }) {
  async function fetchPicture(job2) {
    const row = await findFile(store.db, String(job2.payload.fileId));
    if (row?.state !== "fetching") return { done: true };
    const media = await sms.fetchMedia(String(job2.payload.url));
    const kind = kindOfPicture(media.bytes);
    if (!kind) {
      return {
        done: true,
        unit: async (tx) => {
          await setFile(tx, row.id, {
            state: "refused",
            size: media.bytes.length,
            reason: "not_a_picture"
          });
          await tasks.open(tx, {
            councilId: row.councilId,
            kind: "picture_refused",
            feedbackId: row.feedbackId || null,
            contactId: String(job2.payload.contactId),
            dueAt: clock.now()
          });
        }
      };
    }
    await files.put(row.id, vault.seal(media.bytes));
    return {
      done: true,
      unit: (tx) => setFile(tx, row.id, { state: "kept", size: media.bytes.length, reason: null })
    };
  }
  jobs.handle("fetch_picture", fetchPicture);
}

// app/features/conversations/splitting.rules.ts
var mostParts = 6;
function splitForSending(words8) {
  const texts = [];
  let rest = words8.trim();
  while (rest !== "") {
    const fits2 = longestThatFits(rest);
    if (fits2 >= rest.length) return [...texts, rest];
    const cut = goodBreak(rest, fits2);
    texts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return texts;
}
function longestThatFits(words8) {
  let low = 1;
  let high = Math.min(words8.length, mostParts * 153);
  if (partsOf2(words8.slice(0, high)).parts <= mostParts && high === words8.length) return high;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (partsOf2(words8.slice(0, middle)).parts <= mostParts) low = middle;
    else high = middle - 1;
  }
  return low;
}
function goodBreak(words8, fits2) {
  const head = words8.slice(0, fits2 + 1);
  const sentence = Math.max(...[". ", "! ", "? ", "\n"].map((end) => head.lastIndexOf(end) + 1));
  if (sentence > fits2 / 2) return sentence;
  const space = Math.max(head.lastIndexOf(" "), head.lastIndexOf("\n"));
  if (space > 0) return space;
  const code2 = words8.charCodeAt(fits2 - 1);
  return code2 >= 55296 && code2 <= 56319 && fits2 > 1 ? fits2 - 1 : fits2;
}

// app/features/conversations/reply.server.ts
function makeReply({ clock, settings, outgoing, t: t2, publicUrl }) {
  async function send2(tx, contact2, template, facts, about) {
    const allowed = templateFor(template, contact2.safety, facts.reference !== void 0);
    if (!allowed) return null;
    const council2 = settings.get(contact2.councilId);
    const body = renderText(t2, allowed, {
      contact: council2.settings.contactName,
      council: council2.shortName,
      phone: council2.settings.phoneLineSpoken,
      safeguardingPhone: council2.settings.safeguardingPhone,
      link: `${publicUrl}/privacy`,
      ...facts
    });
    let last = null;
    for (const part2 of splitForSending(body)) {
      last = await outgoing.queue(tx, {
        councilId: contact2.councilId,
        contactId: contact2.id,
        kind: allowed,
        body: part2,
        feedbackId: about.feedbackId,
        replyId: about.replyId ?? null,
        runAt: about.runAt,
        isAskedFor: about.isAskedFor ?? false
      });
    }
    return last;
  }
  const say = async (tx, contact2, template, facts, about) => {
    await send2(tx, contact2, template, facts, about);
  };
  return {
    say,
    /** Sends an answer or the notice of one, and remembers which, so that READ and a text in reply find it. */
    async answer(tx, text5) {
      const contact2 = await findContact(tx, text5.contactId);
      if (!contact2) throw new Error("An answer has lost its phone");
      const { replyId, feedbackId, words: words8 } = text5;
      const { reference: reference3, author } = text5.values;
      const runAt = text5.runAt ?? clock.now();
      const waitingReplies = contact2.state.waitingReplies.filter((each) => each.replyId !== replyId);
      const isNotice = text5.template === "reply_notice";
      const id2 = await send2(
        tx,
        contact2,
        isNotice ? "replyWaiting" : "answer",
        isNotice ? { reference: reference3 } : { reference: reference3, words: words8 ?? "", commissioner: author },
        { feedbackId, replyId, runAt }
      );
      if (!id2) throw new Error("This phone may not be texted an answer");
      await setState(tx, contact2.id, {
        ...contact2.state,
        waitingReplies: isNotice ? [...waitingReplies, { replyId, feedbackId, reference: reference3 }] : waitingReplies,
        lastReply: isNotice ? contact2.state.lastReply : { replyId, feedbackId, reference: reference3, at: runAt.getTime(), answeredAt: null }
      });
      return id2;
    }
  };
}

// app/features/conversations/conversations.service.server.ts
var REFERENCES = 4;
function makeConversationsService(deps) {
  const {
    store,
    clock,
    vault,
    audit,
    jobs,
    tasks,
    settings,
    intake,
    safeguarding,
    sms,
    files,
    t: t2,
    publicUrl,
    screen
  } = deps;
  const settingsOf = (council2) => conversationSettings({
    quietHours: council2.settings.quietHours,
    office: officeHoursOf(council2.settings)
  });
  const outgoing = makeOutgoing({
    store,
    clock,
    vault,
    jobs,
    tasks,
    settings,
    settingsOf,
    sms,
    publicUrl,
    onDelivery: deps.onDelivery
  });
  const reply3 = makeReply({ clock, settings, outgoing, t: t2, publicUrl });
  const lookUps = makeLookUps({ t: t2, reply: reply3, answers: deps.answers, whoCommissions: deps.whoCommissions });
  const carryOut = makeCarryOut({ clock, intake, jobs, tasks, safeguarding, outgoing, lookUps, reply: reply3 });
  startDueTexts({ clock, jobs, settings, settingsOf, carryOut });
  startPictures({ store, clock, jobs, tasks, sms, files, vault });
  function newContact(council2, phone, phoneLookup, id2, at3) {
    return {
      id: id2,
      councilId: council2.id,
      phoneLookup,
      phoneSealed: vault.seal(phone),
      personKey: vault.pseudonym(`phone:${phone}`),
      kind: kindOf(phone),
      safety: "unknown",
      optedOutAt: null,
      optedOutVia: null,
      deceasedAt: null,
      lang: "en",
      state: emptyConversation,
      createdAt: at3
    };
  }
  return {
    /** Takes a text in. Resolves once it is durable; the same delivery again changes nothing. Throws where no council has the number. */
    async receiveText(inbound) {
      const council2 = settings.findBySmsNumber(inbound.to);
      if (!council2) throw new AppError("not_found", "common:error.notFound");
      const at3 = clock.now();
      const phone = senderKey(inbound.from);
      const phoneLookup = vault.lookup("phone", phone);
      const words8 = storableText(inbound.body);
      const found = screen(words8);
      const cueCodes = [...new Set(found.cues.filter((cue) => !cue.negated).map((cue) => cue.code))];
      const screening = { level: found.level, cueCodes, pagesNow: pages(words8, found) };
      const ids = { contact: newId(), message: newId(), statement: newId(), feedback: newId() };
      const references = Array.from({ length: REFERENCES }, () => drawReference(randomBytes5(referenceBytes)));
      const conversation = settingsOf(council2);
      await store.write(async (tx) => {
        const known3 = await findContactByPhone(tx, council2.id, phoneLookup);
        const contact2 = known3 ?? newContact(council2, phone, phoneLookup, ids.contact, at3);
        const decision = decide({
          scene: { contact: factsOf2(contact2), state: contact2.state, now: at3, settings: conversation },
          text: { words: words8, pictures: inbound.media.length },
          screening,
          newFeedbackId: ids.feedback
        });
        const item2 = decision.effects.find(
          (each) => each.kind === "start_item" || each.kind === "append_statement" || each.kind === "answer_to_reply"
        );
        if (!known3) await addContact(tx, { ...contact2, state: emptyConversation });
        const isNew = await addMessage(tx, {
          id: ids.message,
          councilId: council2.id,
          contactId: contact2.id,
          direction: "in",
          providerId: inbound.providerId,
          kind: decision.heardAs,
          body: item2 ? null : vault.seal(words8),
          statementId: item2 ? ids.statement : null,
          feedbackId: item2 && "feedbackId" in item2 ? item2.feedbackId : null,
          status: "received",
          at: at3
        });
        if (!isNew) return;
        const before = contact2.state;
        contact2.state = decision.state;
        const taking = {
          councilId: council2.id,
          contact: contact2,
          providerId: inbound.providerId,
          words: words8,
          media: inbound.media,
          statementId: ids.statement,
          references,
          readBy: readBy("SMS", at3, conversation.office),
          at: at3,
          cueCodes,
          level: found.level,
          settings: conversation,
          before
        };
        await carryOut(tx, taking, decision.effects);
        await setState(tx, contact2.id, contact2.state);
      });
    },
    recordDelivery: (report) => outgoing.recordDelivery(report),
    /** Tells a phone that an answer waits, or sends its words; returns the id of the (last) message. In the caller's unit. */
    sendText: (tx, text5) => reply3.answer(tx, text5),
    /** The number behind a task, for whoever has claimed it; that it was shown is kept in the audit trail. */
    async numberFor(by2, taskId) {
      const person2 = personBehind(by2);
      const row = await tasks.claimedBy(by2, taskId);
      const contact2 = row?.contactId ? await findContact(store.db, row.contactId) : null;
      if (!row || !contact2 || contact2.councilId !== by2.councilId) return null;
      await store.write(
        (tx) => audit.record(tx, {
          councilId: by2.councilId,
          actor: person2,
          action: "number.shown",
          subjectKind: "task",
          subjectId: taskId
        })
      );
      return vault.openText(contact2.phoneSealed);
    }
  };
}

// app/features/evidence/contract-evidence.repo.server.ts
init_schema();
import { and as and10, desc as desc7, eq as eq11 } from "drizzle-orm";

// app/features/evidence/search.repo.server.ts
init_schema();
import { and as and9, count as count3, desc as desc6, eq as eq10, gte as gte2, inArray as inArray5, isNotNull, lt as lt4, lte, notExists, or as or4, sql as sql10 } from "drizzle-orm";

// db/search.ts
init_dialect();
init_schema();
import { sql as sql9 } from "drizzle-orm";
var OPEN = "";
var CLOSE = "";
function fts5Run({ words: words8, isPhrase, isPrefix }) {
  const quoted = isPhrase ? [`"${words8.join(" ")}"`] : words8.map((word) => `"${word}"`);
  if (isPrefix) quoted[quoted.length - 1] += "*";
  return quoted.length > 1 ? `(${quoted.join(" AND ")})` : quoted.join("");
}
var plainWord = (word) => word.normalize("NFD").replace(/([A-Za-z])[\u0300-\u036f]+/g, "$1").normalize("NFC");
function tsRun({ words: words8, isPhrase, isPrefix }) {
  const quoted = words8.map((word) => `'${plainWord(word)}'`);
  if (isPrefix) quoted[quoted.length - 1] += ":*";
  return `(${quoted.join(isPhrase ? " <-> " : " & ")})`;
}
function searchExpression(parts) {
  const [write, and24, or9] = onPostgres ? [tsRun, " & ", " | "] : [fts5Run, " AND ", " OR "];
  return parts.map((runs2) => `(${runs2.map(write).join(or9)})`).join(and24);
}
function matches(expression, limit) {
  return onPostgres ? sql9`(select seq, -ts_rank(search, asked) as score from reading, to_tsquery('earshot', ${expression}) as asked
        where search @@ asked order by seq desc limit ${limit})` : sql9`(select rowid as seq, bm25(reading_search) as score from reading_search
        where reading_search match ${expression} order by rowid desc limit ${limit})`;
}
function markedWords(expression) {
  const options = `StartSel=${OPEN}, StopSel=${CLOSE}, HighlightAll=true`;
  return onPostgres ? sql9`ts_headline('earshot', earshot_plain(${reading.words}), to_tsquery('earshot', ${expression}), ${options})` : sql9`(select highlight(reading_search, 0, ${OPEN}, ${CLOSE}) from reading_search
        where reading_search match ${expression} and reading_search.rowid = ${reading.seq})`;
}
function foundIn(marked) {
  const found = [];
  let at3 = 0;
  for (const piece of marked.split(new RegExp(`([${OPEN}${CLOSE}])`))) {
    if (piece === OPEN) found.push({ start: at3, end: at3 });
    else if (piece === CLOSE && found.length > 0) found[found.length - 1].end = at3;
    else at3 += piece.length;
  }
  return found.filter(({ start, end }) => end > start);
}

// app/features/evidence/visible.repo.server.ts
init_schema();
import { and as and8, eq as eq9, notInArray } from "drizzle-orm";
async function viewerOf(db, councilId, accountId) {
  const rows = accountId ? await db.select({ id: itemShield.feedbackId }).from(itemShield).where(and8(eq9(itemShield.councilId, councilId), eq9(itemShield.accountId, accountId))) : [];
  return { councilId, accountId, hidden: rows.map((row) => row.id) };
}
function visibleTo({ councilId, hidden: hidden2 }) {
  return and8(
    eq9(feedback.councilId, councilId),
    hidden2.length > 0 ? notInArray(feedback.id, [...hidden2]) : void 0
  );
}

// app/features/evidence/search.repo.server.ts
async function listHits(db, viewer, query, expression, window) {
  const columns = {
    id: feedback.id,
    speakerKey: feedback.speakerKey,
    basis: feedback.basis,
    isPanel: feedback.isPanel,
    receivedAt: feedback.receivedAt
  };
  const where = and9(visibleTo(viewer), ...filters(db, viewer.councilId, query));
  if (expression === null) {
    const rows = await db.select(columns).from(feedback).where(where).orderBy(desc6(feedback.receivedAt), desc6(feedback.seq)).limit(window + 1);
    return {
      hits: rows.slice(0, window).map((row) => ({ ...row, score: 0 })),
      isWindowed: rows.length > window
    };
  }
  const [hits, [looked]] = await Promise.all([
    db.select({ ...columns, score: sql10`hit.score`.mapWith(Number) }).from(sql10`${matches(expression, window)} as hit`).innerJoin(reading, sql10`${reading.seq} = hit.seq`).innerJoin(feedback, eq10(feedback.id, reading.feedbackId)).where(where).orderBy(desc6(feedback.receivedAt), desc6(feedback.seq)),
    db.select({ count: count3() }).from(sql10`${matches(expression, window + 1)} as hit`)
  ]);
  return { hits, isWindowed: (looked?.count ?? 0) > window };
}
async function listFound(db, ids, expression) {
  const rows = await db.select({ id: reading.feedbackId, marked: markedWords(expression) }).from(reading).where(inArray5(reading.feedbackId, [...ids]));
  return new Map(rows.map((row) => [row.id, foundIn(row.marked ?? "")]));
}
function filters(db, councilId, query) {
  return [
    query.theme ? hasTheme(db, councilId, query.theme) : void 0,
    query.contractId ? hasLink(db, query.contractId) : void 0,
    query.severity ? hasSeverity(db, councilId, query.severity) : void 0,
    query.channel ? eq10(feedback.channel, query.channel) : void 0,
    query.basis ? eq10(feedback.basis, query.basis) : void 0,
    query.panel ? eq10(feedback.isPanel, query.panel === "panel") : void 0,
    query.from ? gte2(feedback.dayReceived, query.from) : void 0,
    query.to ? lte(feedback.dayReceived, query.to) : void 0,
    query.waiting ? and9(inArray5(feedback.state, ["open", "reopened"]), isNotNull(feedback.readAt)) : void 0
  ];
}
function hasTheme(db, councilId, asked2) {
  const fits2 = (code2) => or4(eq10(code2, asked2), and9(gte2(code2, `${asked2}.`), lt4(code2, `${asked2}/`)));
  const decided2 = db.select({ id: themeDecision.feedbackId }).from(themeDecision).where(
    and9(
      eq10(themeDecision.councilId, councilId),
      fits2(themeDecision.code),
      inArray5(themeDecision.verdict, ["confirmed", "added"])
    )
  );
  const suggested = db.select({ id: themeSuggestion.feedbackId }).from(themeSuggestion).where(
    and9(
      eq10(themeSuggestion.councilId, councilId),
      fits2(themeSuggestion.code),
      notExists(
        db.select({ one: sql10`1` }).from(themeDecision).where(
          and9(
            eq10(themeDecision.feedbackId, themeSuggestion.feedbackId),
            eq10(themeDecision.code, themeSuggestion.code)
          )
        )
      )
    )
  );
  return inArray5(feedback.id, decided2.union(suggested));
}
function hasLink(db, contractId) {
  return inArray5(feedback.id, linkedTo(db, contractId));
}
function linkedTo(db, contractId) {
  const decided2 = db.select({ id: linkDecision.feedbackId }).from(linkDecision).where(
    and9(eq10(linkDecision.contractId, contractId), inArray5(linkDecision.verdict, ["confirmed", "added"]))
  );
  const suggested = db.select({ id: linkSuggestion.feedbackId }).from(linkSuggestion).where(
    and9(
      eq10(linkSuggestion.contractId, contractId),
      notExists(
        db.select({ one: sql10`1` }).from(linkDecision).where(
          and9(
            eq10(linkDecision.feedbackId, linkSuggestion.feedbackId),
            eq10(linkDecision.contractId, linkSuggestion.contractId)
          )
        )
      )
    )
  );
  return decided2.union(suggested);
}
function hasSeverity(db, councilId, severity) {
  const decided2 = db.select({ id: severityDecision.feedbackId }).from(severityDecision).where(and9(eq10(severityDecision.councilId, councilId), eq10(severityDecision.severity, severity)));
  const read = db.select({ id: reading.feedbackId }).from(reading).where(
    and9(
      eq10(reading.councilId, councilId),
      eq10(reading.severity, severity),
      notExists(
        db.select({ one: sql10`1` }).from(severityDecision).where(eq10(severityDecision.feedbackId, reading.feedbackId))
      )
    )
  );
  return inArray5(feedback.id, decided2.union(read));
}

// app/features/evidence/contract-evidence.repo.server.ts
async function listEvidence(db, viewer, contractId, limit) {
  const about = linkedTo(db, contractId).as("about");
  const items = await db.select({
    id: feedback.id,
    speakerKey: feedback.speakerKey,
    basis: feedback.basis,
    isPanel: feedback.isPanel,
    recruitment: feedback.recruitment,
    dayReceived: feedback.dayReceived,
    dayHappened: feedback.dayHappened,
    isRead: feedback.readAt,
    state: feedback.state,
    polarity: reading.polarity,
    suggestedSeverity: reading.severity,
    decidedSeverity: severityDecision.severity,
    linkVerdict: linkDecision.verdict
  }).from(about).innerJoin(feedback, eq11(feedback.id, about.id)).leftJoin(reading, eq11(reading.feedbackId, feedback.id)).leftJoin(severityDecision, eq11(severityDecision.feedbackId, feedback.id)).leftJoin(
    linkDecision,
    and10(eq11(linkDecision.feedbackId, feedback.id), eq11(linkDecision.contractId, contractId))
  ).where(visibleTo(viewer)).orderBy(desc7(feedback.receivedAt), desc7(feedback.seq)).limit(limit);
  const [suggested, decided2] = await Promise.all([
    db.select({ id: themeSuggestion.feedbackId, code: themeSuggestion.code }).from(about).innerJoin(themeSuggestion, eq11(themeSuggestion.feedbackId, about.id)),
    db.select({ id: themeDecision.feedbackId, code: themeDecision.code, verdict: themeDecision.verdict }).from(about).innerJoin(themeDecision, eq11(themeDecision.feedbackId, about.id))
  ]);
  const themes = themesById(suggested, decided2);
  return items.map(({ isRead, linkVerdict, suggestedSeverity, decidedSeverity, ...item2 }) => ({
    ...item2,
    isRead: isRead !== null,
    isLinkDecided: linkVerdict !== null,
    severity: decidedSeverity ?? suggestedSeverity,
    themes: themes.get(item2.id) ?? []
  }));
}
function themesById(suggested, decided2) {
  const verdicts = new Map(decided2.map((row) => [`${row.id} ${row.code}`, row.verdict]));
  const themes = /* @__PURE__ */ new Map();
  const add = (id2, code2, isDecided) => {
    const list4 = themes.get(id2);
    if (list4) list4.push({ code: code2, isDecided });
    else themes.set(id2, [{ code: code2, isDecided }]);
  };
  for (const { id: id2, code: code2, verdict } of decided2) if (verdict !== "rejected") add(id2, code2, true);
  for (const { id: id2, code: code2 } of suggested) if (!verdicts.has(`${id2} ${code2}`)) add(id2, code2, false);
  return themes;
}

// app/features/evidence/evidence.rules.ts
var own = /* @__PURE__ */ new Set(["R0", "R1", "R2", "R3"]);
var behalf = /* @__PURE__ */ new Set(["R4", "R5", "R6", "R7", "R8", "R9", "R10"]);
var staffOrGroup = /* @__PURE__ */ new Set(["R11", "R12"]);
function voiceOf(basis) {
  if (own.has(basis)) return "own";
  if (behalf.has(basis)) return "behalf";
  return staffOrGroup.has(basis) ? "staff_group" : "unrecorded";
}
function layersOf(suggestions, decisions, isAbout) {
  return {
    suggested: suggestions.filter((each) => !decisions.some((decision) => isAbout(each, decision))),
    decided: decisions.filter((each) => each.verdict !== "rejected"),
    rejected: decisions.filter((each) => each.verdict === "rejected")
  };
}

// app/features/evidence/evidence.schema.ts
import { z as z10 } from "zod";
var PAGE_SIZE = 20;
var voices = ["own", "behalf", "staff_group", "unrecorded"];
var severities = ["S0", "S1", "S2", "S3", "S4", "S5"];
var blank = (value2) => value2 === "" || value2 === null ? void 0 : value2;
var optional2 = (schema) => z10.preprocess(blank, schema.optional().catch(void 0));
var code = z10.string().trim().regex(/^[A-Za-z0-9_.]{1,20}$/);
var searchQuery = z10.object({
  words: optional2(z10.string().trim().max(200)),
  theme: optional2(code),
  contractId: optional2(z10.string().trim().max(64)),
  severity: optional2(z10.enum(severities)),
  channel: optional2(code),
  basis: optional2(code),
  /** Read, and waits for an answer. */
  waiting: optional2(z10.enum(["answer"])),
  /** People on panels, or everybody else. */
  panel: optional2(z10.enum(["outside", "panel"])),
  from: optional2(z10.iso.date()),
  to: optional2(z10.iso.date()),
  order: optional2(z10.enum(["best", "newest"])),
  page: z10.preprocess(blank, z10.coerce.number().int().min(1).max(1e3).optional().catch(void 0))
});

// app/features/evidence/people.rules.ts
function countOf2(items) {
  const keys = /* @__PURE__ */ new Set();
  let untold = 0;
  for (const { speakerKey } of items) {
    if (speakerKey === null) untold++;
    else keys.add(speakerKey);
  }
  return { people: keys.size + untold, untold, items: items.length };
}
function voiceCount(items) {
  const byVoice = { own: [], behalf: [], staff_group: [], unrecorded: [] };
  for (const item2 of items) byVoice[voiceOf(item2.basis)].push(item2);
  const counts = Object.fromEntries(voices.map((voice) => [voice, countOf2(byVoice[voice])]));
  return { ...counts, all: countOf2(items) };
}
function countPeople(items) {
  return {
    outside: voiceCount(items.filter((item2) => !item2.isPanel)),
    panel: voiceCount(items.filter((item2) => item2.isPanel)),
    all: voiceCount(items)
  };
}

// app/features/evidence/contract-evidence.rules.ts
var monthOf2 = (row) => (row.dayHappened ?? row.dayReceived).slice(0, 7);
var isUnanswered = (row) => row.state === "open" || row.state === "reopened";
function summarise(rows, today, isAll) {
  const withPolarity = (polarity) => countPeople(rows.filter((row) => row.polarity === polarity));
  const recruited = (by2) => countPeople(rows.filter((row) => row.recruitment === by2)).all.all;
  return {
    people: countPeople(rows),
    recruitment: {
      unprompted: recruited("unprompted"),
      invited: recruited("invited"),
      panel: recruited("panel"),
      import: recruited("import")
    },
    themes: themesOf(rows),
    months: monthsOf2(rows, today),
    praise: withPolarity("praise"),
    problems: withPolarity("problem"),
    ideas: withPolarity("idea"),
    waiting: {
      unread: rows.filter((row) => !row.isRead).length,
      unanswered: rows.filter(isUnanswered).length,
      reopened: rows.filter((row) => row.state === "reopened").length
    },
    suggestedLinks: rows.filter((row) => !row.isLinkDecided).length,
    isAll
  };
}
function byTheme(rows) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const row of rows) {
    for (const { code: code2 } of row.themes) {
      const group = groups2.get(code2);
      if (group) group.push(row);
      else groups2.set(code2, [row]);
    }
  }
  return groups2;
}
function themesOf(rows) {
  const themes = [...byTheme(rows)].map(([code2, group]) => ({
    code: code2,
    people: countPeople(group),
    suggestedItems: group.filter((row) => row.themes.some((theme) => theme.code === code2 && !theme.isDecided)).length,
    unansweredItems: group.filter(isUnanswered).length,
    lastDay: group.map((row) => row.dayReceived).sort().at(-1) ?? ""
  }));
  const outside = (theme) => theme.people.outside.all.people;
  return themes.sort((a, b) => outside(b) - outside(a) || (a.code < b.code ? -1 : 1));
}
function monthsOf2(rows, today) {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  const people = (of) => {
    const { outside, panel } = countPeople(of);
    return { outside: outside.all.people, panel: panel.all.people };
  };
  return Array.from({ length: 12 }, (_, index4) => {
    const month2 = addMonths(firstOfMonth, index4 - 11).slice(0, 7);
    const ofMonth = rows.filter((row) => monthOf2(row) === month2);
    const themes = [...byTheme(ofMonth)].map(([code2, group]) => [code2, people(group)]);
    return { month: month2, ...people(ofMonth), themes: Object.fromEntries(themes) };
  });
}

// app/features/evidence/items.repo.server.ts
init_schema();
import { and as and11, asc as asc6, count as count4, desc as desc8, eq as eq12, inArray as inArray6, max as max2, min } from "drizzle-orm";
async function loadItems(db, viewer, ids) {
  if (ids.length === 0) return [];
  const [heads, layers] = await Promise.all([listHeads(db, viewer, ids), listLayers(db, ids)]);
  const byId = new Map(heads.map((head) => [head.item.id, head]));
  return ids.flatMap((id2) => {
    const head = byId.get(id2);
    return head ? [{ ...itemOf2(head), ...layers(id2) }] : [];
  });
}
function listHeads(db, viewer, ids) {
  return db.select({
    item: feedback,
    words: reading.words,
    wordsLang: reading.lang,
    polarity: reading.polarity,
    suggestedSeverity: reading.severity,
    decidedSeverity: severityDecision.severity,
    severityBy: severityDecision.decidedBy
  }).from(feedback).leftJoin(reading, eq12(reading.feedbackId, feedback.id)).leftJoin(severityDecision, eq12(severityDecision.feedbackId, feedback.id)).where(and11(visibleTo(viewer), inArray6(feedback.id, [...ids])));
}
function itemOf2(head) {
  const { item: item2 } = head;
  return {
    id: item2.id,
    reference: item2.reference,
    channel: item2.channel,
    respondentType: item2.respondentType,
    basis: item2.basis,
    methods: item2.methods,
    recruitment: item2.recruitment,
    isPanel: item2.isPanel,
    dayReceived: item2.dayReceived,
    dayHappened: item2.dayHappened,
    ageBand: item2.ageBand,
    lang: head.wordsLang ?? item2.lang,
    wish: item2.wish,
    receivedAt: item2.receivedAt,
    readBy: item2.readBy,
    readAt: item2.readAt,
    readByAccount: item2.readByAccount,
    state: item2.state,
    words: head.words,
    polarity: head.polarity,
    severity: {
      suggested: head.suggestedSeverity,
      decided: head.decidedSeverity,
      decidedBy: head.severityBy
    }
  };
}
async function listLayers(db, ids) {
  const [themes, themeVerdicts, links2, linkVerdicts, deliveries] = await Promise.all([
    db.select().from(themeSuggestion).where(inArray6(themeSuggestion.feedbackId, [...ids])).orderBy(asc6(themeSuggestion.rank)),
    db.select().from(themeDecision).where(inArray6(themeDecision.feedbackId, [...ids])).orderBy(asc6(themeDecision.at), asc6(themeDecision.code)),
    db.select().from(linkSuggestion).where(inArray6(linkSuggestion.feedbackId, [...ids])).orderBy(desc8(linkSuggestion.p), asc6(linkSuggestion.contractId)),
    db.select().from(linkDecision).where(inArray6(linkDecision.feedbackId, [...ids])).orderBy(asc6(linkDecision.at), asc6(linkDecision.contractId)),
    listDeliveries(db, ids)
  ]);
  const of = (rows, id2) => rows.filter((row) => row.feedbackId === id2);
  return (id2) => ({
    themes: layersOf(
      of(themes, id2).map(({ code: code2, p: p5, because }) => ({ code: code2, p: p5, because })),
      of(themeVerdicts, id2).map(({ code: code2, verdict, decidedBy, at: at3 }) => ({ code: code2, verdict, decidedBy, at: at3 })),
      (suggestion, decision) => suggestion.code === decision.code
    ),
    links: layersOf(
      of(links2, id2).map(({ contractId, p: p5, because, spans, isDecided }) => ({
        contractId,
        p: p5,
        because,
        spans,
        isSure: isDecided
      })),
      of(linkVerdicts, id2).map(({ contractId, verdict, decidedBy, at: at3 }) => ({
        contractId,
        verdict,
        decidedBy,
        at: at3
      })),
      (suggestion, decision) => suggestion.contractId === decision.contractId
    ),
    deliveries: of(deliveries, id2).map(({ feedbackId: _, ...delivery }) => delivery)
  });
}
function listDeliveries(db, ids) {
  return db.select({
    feedbackId: replyDelivery.feedbackId,
    replyId: replyDelivery.replyId,
    state: replyDelivery.state,
    outcome: reply.outcome,
    authorId: reply.authorId,
    at: reply.at,
    changedAt: replyDelivery.changedAt
  }).from(replyDelivery).innerJoin(reply, eq12(reply.id, replyDelivery.replyId)).where(inArray6(replyDelivery.feedbackId, [...ids])).orderBy(asc6(reply.at), asc6(replyDelivery.id));
}
async function countStatements(db, councilId, feedbackId) {
  const [row] = await db.select({ count: count4(), firstAt: min(statement.at), lastAt: max2(statement.at) }).from(statement).where(and11(eq12(statement.councilId, councilId), eq12(statement.feedbackId, feedbackId)));
  return { count: row?.count ?? 0, firstAt: row?.firstAt ?? null, lastAt: row?.lastAt ?? null };
}

// app/features/evidence/contract-lines.repo.server.ts
init_schema();
import { and as and12, eq as eq13, inArray as inArray7 } from "drizzle-orm";
async function listContractLines(db, councilId, ids) {
  if (ids.length === 0) return /* @__PURE__ */ new Map();
  const rows = await db.select({ id: contract.id, title: contract.title, ref: contract.ref, suppliers: contract.suppliers }).from(contract).where(and12(eq13(contract.councilId, councilId), inArray7(contract.id, [...ids])));
  return new Map(
    rows.map(({ id: id2, title, ref, suppliers }) => [
      id2,
      { id: id2, title: title ?? ref ?? id2, providers: suppliers.map((supplier) => supplier.name) }
    ])
  );
}

// app/features/evidence/names.server.ts
async function namesFor({ store, accounts, taxonomies }, councilId, items) {
  const people = items.flatMap((item2) => [
    item2.readByAccount,
    item2.severity.decidedBy,
    ...item2.deliveries.map((delivery) => delivery.authorId),
    ...[...item2.themes.decided, ...item2.themes.rejected].map((theme) => theme.decidedBy),
    ...[...item2.links.decided, ...item2.links.rejected].map((link) => link.decidedBy)
  ]);
  const contractIds = items.flatMap(
    ({ links: links2 }) => [...links2.decided, ...links2.suggested, ...links2.rejected].map((link) => link.contractId)
  );
  const [themes, respondents, ageBands, methods, named2, lines] = await Promise.all([
    taxonomies.labels(councilId, "themes"),
    taxonomies.labels(councilId, "respondent_types"),
    taxonomies.labels(councilId, "age_bands"),
    taxonomies.labels(councilId, "view_methods"),
    accounts.namesOf(councilId, [...new Set(people.filter((id2) => id2 !== null))]),
    listContractLines(store.db, councilId, [...new Set(contractIds)])
  ]);
  return { themes, respondents, ageBands, methods, people: named2, contracts: lines };
}

// app/features/evidence/concern.repo.server.ts
init_schema();
import { and as and13, eq as eq14 } from "drizzle-orm";
async function findConcernOf(db, councilId, feedbackId) {
  const [row] = await db.select({ id: concern.id, level: concern.level, state: concern.state, dueAt: concern.dueAt }).from(concern).where(and13(eq14(concern.councilId, councilId), eq14(concern.feedbackId, feedbackId))).limit(1);
  return row ?? null;
}

// app/features/evidence/due.rules.ts
var HOUR = 36e5;
function dueBuckets(now) {
  const at3 = (hours) => new Date(now.getTime() + hours * HOUR);
  return [
    { name: "long_overdue", from: null, until: at3(-24) },
    { name: "overdue", from: at3(-24), until: now },
    { name: "within_hour", from: now, until: at3(1) },
    { name: "today", from: at3(1), until: at3(8) },
    { name: "later", from: at3(8), until: null }
  ];
}
function writeCursor(cursor) {
  return [cursor.asOf, cursor.bucket, cursor.worryWords, cursor.readBy, cursor.seq].join("-");
}
function readCursor(text5) {
  const parts = text5?.split("-") ?? [];
  if (parts.length !== 5 || !parts.every((part2) => /^\d{1,15}$/.test(part2))) return null;
  const [asOf, bucket, worryWords, readBy2, seq] = parts.map(Number);
  return bucket < dueBuckets(/* @__PURE__ */ new Date(0)).length ? { asOf, bucket, worryWords, readBy: readBy2, seq } : null;
}

// app/features/evidence/queues.repo.server.ts
init_schema();
import {
  and as and14,
  asc as asc7,
  count as count5,
  desc as desc9,
  eq as eq15,
  exists,
  gt as gt3,
  gte as gte3,
  inArray as inArray8,
  isNotNull as isNotNull2,
  isNull as isNull4,
  lt as lt5,
  min as min2,
  notExists as notExists2,
  or as or5,
  sql as sql11
} from "drizzle-orm";
var worry = sql11`coalesce(${reading.worryWords}, 0)`.mapWith(Number);
async function listUnreadIn(db, viewer, bucket, after, limit) {
  return db.select({ id: feedback.id, worryWords: worry, readBy: feedback.readBy, seq: feedback.seq }).from(feedback).leftJoin(reading, eq15(reading.feedbackId, feedback.id)).where(
    and14(
      visibleTo(viewer),
      isNull4(feedback.readAt),
      bucket.from ? gte3(feedback.readBy, bucket.from) : void 0,
      bucket.until ? lt5(feedback.readBy, bucket.until) : void 0,
      after ? afterCursor(after) : void 0
    )
  ).orderBy(desc9(worry), asc7(feedback.readBy), asc7(feedback.seq)).limit(limit);
}
function afterCursor(after) {
  const at3 = new Date(after.readBy);
  return or5(
    sql11`${worry} < ${after.worryWords}`,
    and14(
      sql11`${worry} = ${after.worryWords}`,
      or5(gt3(feedback.readBy, at3), and14(eq15(feedback.readBy, at3), gt3(feedback.seq, after.seq)))
    )
  );
}
async function countUnread(db, viewer, now) {
  const [row] = await db.select({
    count: count5(),
    overdue: sql11`count(*) filter (where ${lt5(feedback.readBy, now)})`.mapWith(Number),
    oldest: min2(feedback.receivedAt),
    firstDue: min2(feedback.readBy)
  }).from(feedback).where(and14(visibleTo(viewer), isNull4(feedback.readAt)));
  return {
    count: row?.count ?? 0,
    overdue: row?.overdue ?? 0,
    oldest: row?.oldest ?? null,
    firstDue: row?.firstDue ?? null
  };
}
function hasUndecided(db) {
  const theme = db.select({ one: sql11`1` }).from(themeSuggestion).where(
    and14(
      eq15(themeSuggestion.feedbackId, feedback.id),
      notExists2(
        db.select({ one: sql11`1` }).from(themeDecision).where(
          and14(
            eq15(themeDecision.feedbackId, themeSuggestion.feedbackId),
            eq15(themeDecision.code, themeSuggestion.code)
          )
        )
      )
    )
  );
  const link = db.select({ one: sql11`1` }).from(linkSuggestion).where(
    and14(
      eq15(linkSuggestion.feedbackId, feedback.id),
      notExists2(
        db.select({ one: sql11`1` }).from(linkDecision).where(
          and14(
            eq15(linkDecision.feedbackId, linkSuggestion.feedbackId),
            eq15(linkDecision.contractId, linkSuggestion.contractId)
          )
        )
      )
    )
  );
  return or5(exists(theme), exists(link));
}
async function listUndecided(db, viewer, after, limit) {
  const columns = { id: feedback.id, seq: feedback.seq, readAt: feedback.readAt };
  const unread = after?.isRead ? [] : await db.select(columns).from(feedback).where(
    and14(
      visibleTo(viewer),
      isNull4(feedback.readAt),
      hasUndecided(db),
      after ? dueAfter(after) : void 0
    )
  ).orderBy(asc7(feedback.readBy), asc7(feedback.seq)).limit(limit);
  const left = limit - unread.length;
  const read = left <= 0 ? [] : await db.select(columns).from(feedback).where(
    and14(
      visibleTo(viewer),
      isNotNull2(feedback.readAt),
      after?.isRead ? lt5(feedback.seq, after.seq) : void 0,
      hasUndecided(db)
    )
  ).orderBy(desc9(feedback.seq)).limit(left);
  return [...unread, ...read].map(({ id: id2, seq, readAt }) => ({ id: id2, seq, isRead: readAt !== null }));
}
function dueAfter({ readBy: readBy2, seq }) {
  return or5(gt3(feedback.readBy, readBy2), and14(eq15(feedback.readBy, readBy2), gt3(feedback.seq, seq)));
}
async function placeOf(db, viewer, id2) {
  const [row] = await db.select({ seq: feedback.seq, readBy: feedback.readBy, readAt: feedback.readAt }).from(feedback).where(and14(visibleTo(viewer), eq15(feedback.id, id2))).limit(1);
  return row ? { seq: row.seq, readBy: row.readBy, isRead: row.readAt !== null } : null;
}
async function countUnanswered(db, viewer) {
  const [row] = await db.select({ count: count5(), oldest: min2(feedback.receivedAt) }).from(feedback).where(and14(visibleTo(viewer), inArray8(feedback.state, ["open", "reopened"]), isNotNull2(feedback.readAt)));
  return { count: row?.count ?? 0, oldest: row?.oldest ?? null };
}
async function listAsDeputy(db, viewer, limit) {
  return db.selectDistinct({ id: feedback.id, receivedAt: feedback.receivedAt }).from(itemShield).innerJoin(feedback, eq15(feedback.id, itemShield.feedbackId)).where(
    and14(
      visibleTo(viewer),
      eq15(itemShield.deputyId, viewer.accountId ?? ""),
      or5(isNull4(feedback.readAt), inArray8(feedback.state, ["open", "reopened"]))
    )
  ).orderBy(asc7(feedback.receivedAt)).limit(limit);
}
async function isDeputyFor(db, viewer, feedbackId) {
  if (!viewer.accountId) return false;
  const rows = await db.select({ id: itemShield.feedbackId }).from(itemShield).where(and14(eq15(itemShield.feedbackId, feedbackId), eq15(itemShield.deputyId, viewer.accountId))).limit(1);
  return rows.length > 0;
}
async function listNamed(db, feedbackId) {
  const rows = await db.select({ id: itemShield.accountId }).from(itemShield).where(eq15(itemShield.feedbackId, feedbackId));
  return rows.map((row) => row.id);
}

// app/features/evidence/queues.server.ts
function viewerBehind(store, by2) {
  return viewerOf(store.db, by2.councilId, by2.actor.kind === "account" ? by2.actor.accountId : null);
}
function makeQueues(deps) {
  const { store, clock, contracts } = deps;
  async function commissionersOf({ links: links2 }, names2, councilId, feedbackId) {
    const notAccounts = await listNamed(store.db, feedbackId);
    const ids = [...links2.decided, ...links2.suggested].map((link) => link.contractId);
    const known3 = ids.filter((id2) => names2.contracts.has(id2));
    const answers = await Promise.all(
      known3.map(async (id2) => [id2, await contracts.commissionerOf(councilId, id2, { notAccounts })])
    );
    return new Map(answers);
  }
  async function loadOne(viewer, id2) {
    const [item2] = await loadItems(store.db, viewer, [id2]);
    if (!item2) throw new AppError("not_found", "evidence:error.noItem");
    return item2;
  }
  return {
    /**
     * Everything nobody has read: overdue first, then the soonest due; items due at about the same time by words of worry.
     * `cursor` is the `next` of the page before.
     */
    async listUnread(by2, cursor) {
      const viewer = await viewerBehind(store, by2);
      const now = clock.now();
      const after = readCursor(cursor);
      const asOf = after ? new Date(after.asOf) : now;
      const found = [];
      for (const [index4, bucket] of dueBuckets(asOf).entries()) {
        if (index4 < (after?.bucket ?? 0) || found.length > PAGE_SIZE) continue;
        const from = index4 === after?.bucket ? after : null;
        const rows = await listUnreadIn(store.db, viewer, bucket, from, PAGE_SIZE + 1 - found.length);
        for (const { id: id2, worryWords, readBy: readBy2, seq } of rows)
          found.push({
            id: id2,
            due: bucket.name,
            asOf: asOf.getTime(),
            bucket: index4,
            worryWords,
            readBy: readBy2.getTime(),
            seq
          });
      }
      const shown = found.slice(0, PAGE_SIZE);
      const last = shown.at(-1);
      const items = await loadItems(
        store.db,
        viewer,
        shown.map((each) => each.id)
      );
      const dueOf = new Map(shown.map((each) => [each.id, each.due]));
      const { count: count7, overdue } = await countUnread(store.db, viewer, now);
      return {
        items: items.map((item2) => ({ item: item2, due: dueOf.get(item2.id) ?? "later" })),
        names: await namesFor(deps, by2.councilId, items),
        count: count7,
        overdue,
        next: found.length > PAGE_SIZE && last ? writeCursor(last) : null
      };
    },
    /** Items that name a colleague and came to this person in their place, the oldest first; at most 50. */
    async listAsDeputy(by2) {
      const viewer = await viewerBehind(store, by2);
      const rows = await listAsDeputy(store.db, viewer, 50);
      const items = await loadItems(
        store.db,
        viewer,
        rows.map((row) => row.id)
      );
      return { items, names: await namesFor(deps, by2.councilId, items) };
    },
    /** Items, read or not, with something that a machine suggested and nobody has decided; a page of them, in the order of review. */
    async listForReview(by2) {
      const viewer = await viewerBehind(store, by2);
      const rows = await listUndecided(store.db, viewer, null, PAGE_SIZE);
      const items = await loadItems(
        store.db,
        viewer,
        rows.map((row) => row.id)
      );
      return { items, names: await namesFor(deps, by2.councilId, items) };
    },
    /**
     * One step of the review queue: the item asked for or, where none is, the first of the queue; and which comes after it.
     * Throws `not_found` for an item that cannot be seen.
     */
    async reviewStep(by2, asked2) {
      const viewer = await viewerBehind(store, by2);
      const id2 = asked2 || (await listUndecided(store.db, viewer, null, 1))[0]?.id;
      const item2 = id2 ? await loadOne(viewer, id2) : null;
      const place3 = item2 ? await placeOf(store.db, viewer, item2.id) : null;
      const [next] = place3 ? await listUndecided(store.db, viewer, place3, 1) : [];
      return {
        item: item2,
        names: await namesFor(deps, by2.councilId, item2 ? [item2] : []),
        nextId: next?.id ?? null
      };
    },
    /** One item whole. Throws `not_found` for one that is not there, of another council, or hidden from whoever asks. */
    async getItem(by2, id2) {
      const viewer = await viewerBehind(store, by2);
      const item2 = await loadOne(viewer, id2);
      const names2 = await namesFor(deps, by2.councilId, [item2]);
      const [commissioners, statements, concern2, isForDeputy] = await Promise.all([
        commissionersOf(item2, names2, by2.councilId, id2),
        countStatements(store.db, by2.councilId, id2),
        canDo(by2.actor, "concern:read") ? findConcernOf(store.db, by2.councilId, id2) : null,
        isDeputyFor(store.db, viewer, id2)
      ]);
      const may = { review: canDo(by2.actor, "feedback:review"), reply: canDo(by2.actor, "reply:send") };
      return { item: item2, names: names2, commissioners, statements, concern: concern2, isForDeputy, may };
    }
  };
}

// app/features/evidence/contract-evidence.server.ts
var MOST_ITEMS = 2e4;
var QUOTES = 6;
function makeContractEvidence(deps) {
  const { store, clock } = deps;
  return {
    /** What people say about a contract. A contract nobody spoke of, or of another council, has nothing. */
    async contractEvidence(by2, contractId) {
      const viewer = await viewerBehind(store, by2);
      const rows = await listEvidence(store.db, viewer, contractId, MOST_ITEMS + 1);
      const counted = rows.slice(0, MOST_ITEMS);
      const waiting2 = counted.filter(
        (row) => !row.isRead || row.state === "open" || row.state === "reopened"
      );
      const quoteIds = quotesOf(counted);
      const waitingIds = waiting2.slice(-QUOTES).reverse().map((row) => row.id);
      const items = await loadItems(store.db, viewer, [.../* @__PURE__ */ new Set([...quoteIds, ...waitingIds])]);
      const byId = new Map(items.map((item2) => [item2.id, item2]));
      const pick2 = (ids) => ids.flatMap((id2) => byId.get(id2) ?? []);
      return {
        ...summarise(counted, ukDay(clock.now()), rows.length <= MOST_ITEMS),
        quotes: pick2(quoteIds),
        waitingItems: pick2(waitingIds),
        names: await namesFor(deps, by2.councilId, items)
      };
    }
  };
}
function quotesOf(rows) {
  const own2 = rows.filter((row) => voiceOf(row.basis) === "own" && row.polarity !== null);
  const seen = /* @__PURE__ */ new Set();
  const isFirst = new Map(
    own2.map((row) => {
      const key2 = row.speakerKey ?? row.id;
      const first = !seen.has(key2);
      seen.add(key2);
      return [row.id, first];
    })
  );
  const rank3 = (row) => (isFirst.get(row.id) ? 0 : 2) + (row.isPanel ? 1 : 0);
  return own2.toSorted((a, b) => rank3(a) - rank3(b)).slice(0, QUOTES).map((row) => row.id);
}

// app/features/taxonomies/legacy-terms.rules.ts
var terms = [
  {
    code: "PCT",
    old: ["pct", "primary care trust", "ccg", "clinical commissioning group"],
    now: ["icb", "integrated care board"]
  },
  { code: "S31", old: ["section 31", "s31"], now: ["section 75", "s75"] },
  { code: "ADPL", old: ["adult placement"], now: ["shared lives"] },
  { code: "FACS", old: ["fair access to care services", "facs"], now: ["national eligibility"] },
  { code: "CMB", old: ["council managed budget"], now: ["managed personal budget", "managed budget"] },
  { code: "PB", old: ["personalised budget"], now: ["personal budget"] },
  {
    code: "NDA",
    old: ["non directed advocacy", "non directive advocacy"],
    now: ["non instructed advocacy"]
  },
  { code: "SC", old: ["select committee"], now: ["overview and scrutiny", "scrutiny committee"] },
  { code: "HSCIC", old: ["hscic", "nhs digital"], now: ["nhs england"] },
  { code: "SALT", old: ["short and long term return"], now: ["client level data"] },
  { code: "HCPC", old: ["hcpc"], now: ["social work england"] },
  { code: "ILF", old: ["ilf"], now: ["independent living fund"] },
  { code: "RIU", old: ["registration and inspection unit"], now: ["cqc", "care quality commission"] },
  { code: "LAA", old: ["local area agreement", "lpsa"], now: ["better care fund"] },
  { code: "CPA", old: ["care programme approach"], now: ["community mental health framework"] },
  { code: "CHIRO", old: ["chiropody", "chiropodist"], now: ["podiatry", "podiatrist"] }
];
var legacyTerms = () => terms;
function otherNamesOf(phrase) {
  const found = terms.find((term2) => term2.old.includes(phrase) || term2.now.includes(phrase));
  return found ? [...found.now, ...found.old].filter((name) => name !== phrase) : [];
}
var longestName2 = Math.max(
  ...terms.flatMap(({ old, now }) => [...old, ...now]).map((name) => name.split(" ").length)
);

// app/features/evidence/search-words.rules.ts
var MOST_WORDS = 20;
var SHORTEST_PREFIX = 2;
function readSearch(typed) {
  const pieces = piecesOf(typed);
  const parts = [];
  const last = pieces.at(-1);
  for (const piece of pieces) {
    if (piece.isPhrase) parts.push(withOtherNames({ words: piece.words, isPhrase: true, isPrefix: false }));
    else parts.push(...partsOf3(piece.words, piece === last));
  }
  return parts;
}
function piecesOf(typed) {
  const pieces = [];
  let left = MOST_WORDS;
  for (const [whole, phrase] of typed.matchAll(/["“”]([^"“”]*)["“”]|[^"“”]+/g)) {
    const words8 = wordsOf3(phrase ?? whole).slice(0, left);
    left -= words8.length;
    if (words8.length > 0) pieces.push({ words: words8, isPhrase: phrase !== void 0 });
  }
  return pieces;
}
function wordsOf3(text5) {
  return text5.toLowerCase().normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
function partsOf3(words8, isLastPiece) {
  const parts = [];
  for (let at3 = 0; at3 < words8.length; ) {
    const name = nameAt(words8, at3);
    const run = words8.slice(at3, at3 + name);
    at3 += name;
    const isPrefix = isLastPiece && at3 === words8.length && run.at(-1).length >= SHORTEST_PREFIX;
    parts.push(withOtherNames({ words: run, isPhrase: false, isPrefix }));
  }
  return parts;
}
function nameAt(words8, at3) {
  for (let length = Math.min(longestName2, words8.length - at3); length > 1; length--) {
    if (otherNamesOf(words8.slice(at3, at3 + length).join(" ")).length > 0) return length;
  }
  return 1;
}
function withOtherNames(run) {
  const others = otherNamesOf(run.words.join(" "));
  return [run, ...others.map((name) => ({ words: name.split(" "), isPhrase: true, isPrefix: false }))];
}

// app/features/evidence/search.server.ts
var SEARCH_WINDOW = 5e3;
var best = (a, b) => a.score - b.score;
function makeSearch(deps) {
  const { store, window = SEARCH_WINDOW } = deps;
  return {
    /** What contracts are called, for pages that narrow to one; unknown ids are left out. */
    contractLines: (by2, ids) => listContractLines(store.db, by2.councilId, ids),
    /**
     * A page of what fits, best first where words were given and newest first otherwise. Never throws for what was typed:
     * whatever cannot be read is left out.
     */
    async search(by2, input) {
      const query = searchQuery.parse(input);
      const viewer = await viewerBehind(store, by2);
      const parts = query.words ? readSearch(query.words) : [];
      const expression = parts.length > 0 ? searchExpression(parts) : null;
      const hasOnlySigns = Boolean(query.words) && expression === null;
      const { hits, isWindowed } = hasOnlySigns ? { hits: [], isWindowed: false } : await listHits(store.db, viewer, query, expression, window);
      const isBest = expression !== null && query.order !== "newest";
      const ordered = isBest ? hits.toSorted(best) : hits;
      const pages2 = Math.max(1, Math.ceil(ordered.length / PAGE_SIZE));
      const page = Math.min(query.page ?? 1, pages2);
      const ids = ordered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((hit) => hit.id);
      const [items, found] = await Promise.all([
        loadItems(store.db, viewer, ids),
        expression === null ? /* @__PURE__ */ new Map() : listFound(store.db, ids, expression)
      ]);
      return {
        query,
        results: items.map((item2) => ({ item: item2, found: found.get(item2.id) ?? [] })),
        names: await namesFor(deps, by2.councilId, items),
        total: ordered.length,
        people: countPeople(hits),
        isWindowed,
        page,
        pages: pages2,
        hasOnlySigns
      };
    }
  };
}

// app/features/evidence/today.rules.ts
var todayKeys = [
  "concerns",
  "overdue",
  "named",
  "tasks",
  "unread",
  "answers",
  "review",
  "renewals",
  "dead"
];
var MOST_GROUPS = 7;
function groupsToShow(groups2) {
  const order = (group) => todayKeys.indexOf(group.key);
  return groups2.toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0) || order(a) - order(b)).slice(0, MOST_GROUPS).sort((a, b) => order(a) - order(b));
}
function isRenewalDue({ endsOn, lastNotice }, today) {
  if (!lastNotice || !endsOn) return false;
  return endsOn >= today && lastNotice.on <= addMonths(today, 12);
}
function isRenewalOf(accountId, items) {
  const isOwn = (item2) => item2.commissioner.person.accountId === accountId;
  return accountId !== null && items.some(isOwn) ? isOwn : () => true;
}

// app/features/evidence/today.server.ts
var MOST_COUNTED = 500;
function makeToday({ store, clock, safeguarding, tasks, jobs, contracts }) {
  const group = (key2, href, found) => ({ key: key2, href, oldest: null, isUrgent: false, isMore: false, ...found });
  async function unread(viewer) {
    const { count: count7, overdue, oldest, firstDue } = await countUnread(store.db, viewer, clock.now());
    return [
      group("overdue", "/reading", { count: overdue, oldest: firstDue, isUrgent: true }),
      group("unread", "/reading", { count: count7, oldest })
    ];
  }
  async function review(viewer) {
    const rows = await listUndecided(store.db, viewer, null, MOST_COUNTED + 1);
    return group("review", "/review", {
      count: Math.min(rows.length, MOST_COUNTED),
      isMore: rows.length > MOST_COUNTED
    });
  }
  async function named2(viewer) {
    const rows = await listAsDeputy(store.db, viewer, MOST_COUNTED);
    return group("named", "/reading?for=colleague", {
      count: rows.length,
      oldest: rows[0]?.receivedAt ?? null
    });
  }
  async function concerns(by2) {
    const levels2 = await safeguarding.count(by2);
    const count7 = levels2.reduce((sum2, level2) => sum2 + level2.open, 0);
    return group("concerns", "/duty", {
      count: count7,
      isUrgent: levels2.some((each) => each.level !== "S3" && each.waiting > 0)
    });
  }
  async function openTasks(by2) {
    const [count7, rows] = await Promise.all([tasks.count(by2), tasks.list(by2)]);
    const isUrgent = rows.some((row) => row.dueAt <= clock.now());
    return group("tasks", "/tasks", { count: count7, oldest: rows[0]?.createdAt ?? null, isUrgent });
  }
  async function dead(by2) {
    const rows = await jobs.listDead(by2);
    const oldest = rows.reduce(
      (first, row) => first && first < row.createdAt ? first : row.createdAt,
      null
    );
    return group("dead", "/letters", { count: rows.length, oldest, isUrgent: rows.length > 0 });
  }
  async function renewals(by2) {
    const today = ukDay(clock.now());
    const { items } = await contracts.listContracts(by2, { stage: "awarded" });
    const isMine = isRenewalOf(by2.actor.kind === "account" ? by2.actor.accountId : null, items);
    const due = items.filter((item2) => isMine(item2) && isRenewalDue(item2, today));
    return group("renewals", "/contracts?stage=awarded", { count: due.length });
  }
  return {
    /** At most seven groups of work in the order of what cannot wait; a group that the role may not open is not there. */
    async today(by2) {
      const viewer = await viewerBehind(store, by2);
      const ifMay = async (action, find) => canDo(by2.actor, action) ? [await find(authorize(by2.actor, action))].flat() : [];
      const found = await Promise.all([
        ifMay("concern:read", concerns),
        ifMay("feedback:review", () => unread(viewer)),
        ifMay("feedback:read", () => named2(viewer)),
        ifMay("task:read", openTasks),
        ifMay(
          "reply:send",
          async () => group("answers", "/search?waiting=answer", await countUnanswered(store.db, viewer))
        ),
        ifMay("feedback:review", () => review(viewer)),
        ifMay("deadletter:act", dead),
        ifMay("reply:send", () => renewals(authorize(by2.actor, "contract:read")))
      ]);
      return groupsToShow(found.flat());
    }
  };
}

// app/features/evidence/evidence.service.server.ts
function makeEvidenceService(deps) {
  return {
    ...makeQueues(deps),
    ...makeSearch(deps),
    ...makeContractEvidence(deps),
    ...makeToday(deps)
  };
}

// app/features/intake/intake.service.server.ts
init_store();

// app/features/intake/intake.repo.server.ts
init_schema();
init_store();
import { and as and15, asc as asc8, eq as eq16, sql as sql12 } from "drizzle-orm";
var p2 = sql12.placeholder;
var insertFeedback = prepared(
  "insert_feedback",
  (db) => db.insert(feedback).values({
    id: p2("id"),
    councilId: p2("councilId"),
    reference: p2("reference"),
    onceKey: p2("onceKey"),
    channel: p2("channel"),
    respondentType: p2("respondentType"),
    basis: p2("basis"),
    methods: p2("methods"),
    speakerKey: p2("speakerKey"),
    aboutKey: p2("aboutKey"),
    keyedBy: p2("keyedBy"),
    contactId: p2("contactId"),
    recruitment: p2("recruitment"),
    isPanel: p2("isPanel"),
    dayReceived: p2("dayReceived"),
    dayHappened: p2("dayHappened"),
    ageBand: p2("ageBand"),
    lang: p2("lang"),
    wish: p2("wish"),
    receivedAt: p2("receivedAt"),
    readBy: p2("readBy"),
    state: "open"
  }).onConflictDoNothing().returning({ id: feedback.id })
);
var selectByOnceKey = prepared(
  "feedback_by_once_key",
  (db) => db.select({ id: feedback.id, reference: feedback.reference }).from(feedback).where(and15(eq16(feedback.councilId, p2("councilId")), eq16(feedback.onceKey, p2("onceKey"))))
);
var insertStatement = prepared(
  "insert_statement",
  (db) => db.insert(statement).values({
    id: p2("id"),
    councilId: p2("councilId"),
    feedbackId: p2("feedbackId"),
    ordinal: p2("ordinal"),
    sealed: p2("sealed"),
    at: p2("at")
  })
);
var nextOrdinal = prepared(
  "next_statement_ordinal",
  (db) => db.select({ next: sql12`coalesce(max(${statement.ordinal}), 0) + 1`.mapWith(Number) }).from(statement).where(eq16(statement.feedbackId, p2("feedbackId")))
);
async function addFeedback(tx, row) {
  const added = await insertFeedback(tx).execute({ ...row });
  return added.length === 1;
}
async function findByOnceKey(tx, councilId, onceKey) {
  const [row] = await selectByOnceKey(tx).execute({ councilId, onceKey });
  return row ?? null;
}
async function appendStatement(tx, row) {
  const [found] = await nextOrdinal(tx).execute({ feedbackId: row.feedbackId });
  const ordinal = found?.next ?? 1;
  await insertStatement(tx).execute({ ...row, ordinal });
  return ordinal;
}
async function addFirstStatement(tx, row, ordinal) {
  await insertStatement(tx).execute({ ...row, ordinal });
}
async function setAnswer(tx, row) {
  await tx.insert(answer).values(row).onConflictDoUpdate({
    target: [answer.feedbackId, answer.question],
    set: { wording: row.wording, sealed: row.sealed, at: row.at }
  });
}
async function setTold(tx, councilId, feedbackId, told) {
  await tx.update(feedback).set(told).where(and15(eq16(feedback.councilId, councilId), eq16(feedback.id, feedbackId))).returning({ id: feedback.id });
}
async function listStatements(db, councilId, feedbackId) {
  return db.select({ id: statement.id, ordinal: statement.ordinal, sealed: statement.sealed, at: statement.at }).from(statement).where(and15(eq16(statement.councilId, councilId), eq16(statement.feedbackId, feedbackId))).orderBy(asc8(statement.ordinal));
}
async function findFeedback(db, councilId, id2) {
  const [row] = await db.select().from(feedback).where(and15(eq16(feedback.councilId, councilId), eq16(feedback.id, id2))).limit(1);
  return row ?? null;
}
var statementCount = prepared(
  "count_statements",
  (db) => db.select({ n: sql12`count(*)`.mapWith(Number) }).from(statement).where(eq16(statement.feedbackId, p2("feedbackId")))
);
async function countStatements2(db, feedbackId) {
  const [row] = await statementCount(db).execute({ feedbackId });
  return row?.n ?? 0;
}

// app/features/intake/intake.service.server.ts
function makeIntakeService({ vault, audit, jobs }) {
  const willBeRead = (tx, councilId, feedbackId) => jobs.add(tx, {
    councilId,
    kind: "understand",
    payload: { feedbackId },
    onceKey: `understand:${feedbackId}`
  });
  return {
    /**
     * Makes an item of what was said, with its audit row and the work of reading it, or finds the item that the same
     * delivery made before. Throws where every reference offered is taken, which undoes the unit.
     */
    async receive(tx, item2, by2) {
      const { statements, references, methods, ...facts } = item2;
      let reference3;
      for (const candidate of references) {
        const isAdded = await addFeedback(tx, {
          ...facts,
          methods: [...methods],
          reference: candidate,
          dayReceived: ukDay(item2.receivedAt)
        });
        if (isAdded) {
          reference3 = candidate;
          break;
        }
        const before = await findByOnceKey(tx, item2.councilId, item2.onceKey);
        if (before) return { feedbackId: before.id, reference: before.reference, isNew: false };
      }
      if (!reference3) throw new Error("Every reference that was drawn is taken");
      for (const [index4, each] of statements.entries()) {
        await addFirstStatement(
          tx,
          {
            id: each.id,
            councilId: item2.councilId,
            feedbackId: item2.id,
            sealed: vault.seal(storableText(each.words)),
            at: each.at
          },
          index4 + 1
        );
      }
      await audit.record(tx, {
        councilId: item2.councilId,
        actor: by2,
        action: "feedback.received",
        subjectKind: "feedback",
        subjectId: item2.id,
        detail: { channel: item2.channel, basis: item2.basis },
        at: item2.receivedAt
      });
      await willBeRead(tx, item2.councilId, item2.id);
      return { feedbackId: item2.id, reference: reference3, isNew: true };
    },
    /** Adds words that belong to an item which is already there. */
    async append(tx, councilId, feedbackId, said4) {
      await appendStatement(tx, {
        id: said4.id,
        councilId,
        feedbackId,
        sealed: vault.seal(storableText(said4.words)),
        at: said4.at
      });
      await willBeRead(tx, councilId, feedbackId);
    },
    /** Keeps an answer beside the item with the wording that was asked. */
    async answer(tx, councilId, feedbackId, asked2) {
      await setAnswer(tx, {
        councilId,
        feedbackId,
        question: asked2.question,
        wording: asked2.wording,
        sealed: vault.seal(storableText(asked2.words)),
        at: asked2.at
      });
    },
    /** What the person wants done with it; can be changed as often as they like. */
    setWish: (tx, councilId, feedbackId, wish) => setTold(tx, councilId, feedbackId, { wish }),
    /** The UK calendar day on which it happened. */
    setDayHappened: (tx, councilId, feedbackId, day2) => setTold(tx, councilId, feedbackId, { dayHappened: day2 }),
    /** The person says that the answer did not help: the item is open again. */
    reopen: (tx, councilId, feedbackId) => setTold(tx, councilId, feedbackId, { state: "reopened" }),
    /** The item itself, without its words. */
    find: (db, councilId, feedbackId) => findFeedback(db, councilId, feedbackId),
    /** How many statements an item has. */
    countStatements: (db, feedbackId) => countStatements2(db, feedbackId),
    /** The words as they came, opened. The caller has checked who may and has recorded it. */
    async openWords(db, councilId, feedbackId) {
      const rows = await listStatements(db, councilId, feedbackId);
      return rows.map((row) => ({ words: vault.openText(row.sealed), at: row.at }));
    }
  };
}

// app/features/jobs/jobs.service.server.ts
import { setTimeout as wait } from "node:timers/promises";

// app/features/jobs/jobs.repo.server.ts
init_dialect();
init_schema();
init_store();
import { and as and16, asc as asc9, eq as eq17, inArray as inArray9, isNull as isNull5, lt as lt6, lte as lte2, or as or6, sql as sql13 } from "drizzle-orm";
var p3 = sql13.placeholder;
var insertJob = prepared(
  "insert_job",
  (db) => db.insert(job).values({
    id: p3("id"),
    councilId: p3("councilId"),
    kind: p3("kind"),
    payload: p3("payload"),
    onceKey: p3("onceKey"),
    lane: p3("lane"),
    state: "waiting",
    runAt: p3("runAt"),
    attempts: 0,
    createdAt: p3("createdAt")
  }).onConflictDoNothing()
);
async function addJob(tx, row) {
  await insertJob(tx).execute({ ...row, onceKey: row.onceKey ?? null });
}
var moveWaiting = prepared(
  "move_job",
  (db) => db.update(job).set({ runAt: sql13`${sql13.param(p3("runAt"), job.runAt)}` }).where(and16(eq17(job.onceKey, p3("onceKey")), eq17(job.state, "waiting"), isNull5(job.leasedUntil)))
);
async function moveJob(tx, onceKey, runAt) {
  await moveWaiting(tx).execute({ onceKey, runAt });
}
async function dropJobs(tx, onceKeys) {
  if (onceKeys.length === 0) return;
  await tx.delete(job).where(and16(inArray9(job.onceKey, onceKeys), eq17(job.state, "waiting"))).returning({ seq: job.seq });
}
async function listDue(db, lane, now, limit) {
  return db.select({ seq: job.seq }).from(job).where(
    and16(
      eq17(job.state, "waiting"),
      eq17(job.lane, lane),
      lte2(job.runAt, now),
      or6(isNull5(job.leasedUntil), lt6(job.leasedUntil, now))
    )
  ).orderBy(asc9(job.runAt), asc9(job.seq)).limit(limit);
}
async function leaseJobs(tx, seqs, now, until) {
  if (seqs.length === 0) return [];
  const free = tx.select({ seq: job.seq }).from(job).where(
    and16(
      inArray9(job.seq, seqs),
      eq17(job.state, "waiting"),
      or6(isNull5(job.leasedUntil), lt6(job.leasedUntil, now))
    )
  );
  const taken = await tx.update(job).set({ leasedUntil: until, attempts: sql13`${job.attempts} + 1` }).where(inArray9(job.seq, sql13`(${free.getSQL()}${skipLocked})`)).returning();
  return taken.sort((a, b) => a.runAt.getTime() - b.runAt.getTime() || a.seq - b.seq);
}
var deleteJob = prepared("delete_job", (db) => db.delete(job).where(eq17(job.seq, p3("seq"))));
async function removeJob(tx, seq) {
  await deleteJob(tx).execute({ seq });
}
async function putBack(tx, seq, change) {
  await tx.update(job).set({ ...change, leasedUntil: null, ...change.state === "dead" ? { onceKey: null } : {} }).where(eq17(job.seq, seq)).returning({ seq: job.seq });
}
async function nextDue(db) {
  const [row] = await db.select({ runAt: job.runAt }).from(job).where(and16(eq17(job.state, "waiting"), isNull5(job.leasedUntil))).orderBy(asc9(job.runAt)).limit(1);
  return row?.runAt ?? null;
}
async function listDead(db, councilId) {
  return db.select().from(job).where(and16(eq17(job.councilId, councilId), eq17(job.state, "dead"))).orderBy(asc9(job.runAt)).limit(200);
}
async function findJob(db, councilId, id2) {
  const [row] = await db.select().from(job).where(and16(eq17(job.councilId, councilId), eq17(job.id, id2))).limit(1);
  return row ?? null;
}
async function countWaiting(db) {
  return db.$count(job, eq17(job.state, "waiting"));
}

// app/features/jobs/jobs.rules.ts
function retryDelayMs(attempt) {
  return Math.min(5e3 * 2 ** Math.max(0, attempt - 1), 36e5);
}
var laneOf = (kind) => kind === "understand" ? 1 : 0;
var restAfter = (tookMs) => Math.min(Math.max(tookMs * 10, 50), 2e3);

// app/features/jobs/jobs.service.server.ts
var LEASE_MS = 6e4;
var BATCH = 64;
var BITES = [8, 2];
var MAX_ATTEMPTS = 8;
var nameOf = (error) => error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : "unknown";
function makeJobsService({ store, clock, audit, log, isBusy = () => false }) {
  const handlers2 = /* @__PURE__ */ new Map();
  const onDead = /* @__PURE__ */ new Set();
  let timer = null;
  let running = null;
  let isStarted = false;
  async function settle2(row, job2, outcome) {
    await store.write(async (tx) => {
      if ("failed" in outcome) {
        const isDead2 = outcome.forGood === true || row.attempts >= MAX_ATTEMPTS;
        const runAt = new Date(clock.now().getTime() + retryDelayMs(row.attempts));
        await putBack(tx, row.seq, {
          state: isDead2 ? "dead" : "waiting",
          runAt,
          lastError: outcome.failed
        });
        if (isDead2) for (const tell of onDead) await tell(job2, tx);
      } else if ("again" in outcome) {
        await putBack(tx, row.seq, {
          state: "waiting",
          runAt: outcome.again,
          lastError: "",
          attempts: 0
        });
        await outcome.unit?.(tx);
      } else {
        await outcome.unit?.(tx);
        await removeJob(tx, row.seq);
      }
    });
    if ("failed" in outcome)
      log.warn({ job: row.id, kind: row.kind, attempt: row.attempts, error: outcome.failed }, "job failed");
  }
  async function runOne(row) {
    const job2 = { ...row, kind: row.kind };
    const handler = handlers2.get(job2.kind);
    try {
      if (!handler) throw new Error(`No one does jobs of kind ${job2.kind}`);
      await settle2(row, job2, await handler(job2));
    } catch (error) {
      await settle2(row, job2, { failed: nameOf(error) });
    }
  }
  async function runBatch(lane, limit) {
    const now = clock.now();
    const due = await listDue(store.db, lane, now, limit);
    if (due.length === 0) return 0;
    const until = new Date(now.getTime() + LEASE_MS);
    const seqs = due.map((each) => each.seq);
    const leased = await store.write((tx) => leaseJobs(tx, seqs, now, until));
    await Promise.all(leased.map(runOne));
    return leased.length;
  }
  async function runDue() {
    for (let count7 = 0; ; ) {
      const isGivingWay = isBusy();
      const started = performance.now();
      const prompt = await runBatch(0, isGivingWay ? BITES[0] : BATCH);
      const background = await runBatch(1, isGivingWay ? BITES[1] : BATCH);
      if (prompt + background === 0) return count7;
      count7 += prompt + background;
      if (isGivingWay) await wait(restAfter(performance.now() - started));
      else await new Promise((resume) => setImmediate(resume));
    }
  }
  async function plan() {
    if (!isStarted) return;
    const next = await nextDue(store.db);
    if (timer) clearTimeout(timer);
    const inMs = next ? Math.min(Math.max(next.getTime() - clock.now().getTime(), 5), 1e3) : 1e3;
    timer = setTimeout(loop, inMs);
  }
  function loop() {
    running ??= runDue().catch((error) => {
      log.warn({ error: String(error).slice(0, 200) }, "job loop failed");
      return 0;
    }).finally(() => {
      running = null;
      if (isStarted)
        plan().catch(
          (error) => log.warn({ error: String(error).slice(0, 200) }, "job plan failed")
        );
    });
  }
  return {
    /** Registers who does a kind of work. */
    handle(kind, handler) {
      handlers2.set(kind, handler);
    },
    /** Registers what else happens, in the same unit, when a job fails for good. */
    whenDead(tell) {
      onDead.add(tell);
    },
    /** Adds work inside the unit that makes it necessary. */
    async add(tx, work) {
      const now = clock.now();
      await addJob(tx, {
        id: newId(),
        councilId: work.councilId,
        kind: work.kind,
        payload: work.payload,
        onceKey: work.onceKey ?? null,
        lane: laneOf(work.kind),
        state: "waiting",
        runAt: work.runAt ?? now,
        attempts: 0,
        createdAt: now
      });
    },
    /** Puts off work that waits. */
    move: (tx, onceKey, runAt) => moveJob(tx, onceKey, runAt),
    /** Takes back work that waits. */
    drop: (tx, onceKeys) => dropJobs(tx, onceKeys),
    runDue,
    countWaiting: () => countWaiting(store.db),
    /** Starts the loop; it looks at least once a second. */
    start() {
      isStarted = true;
      loop();
    },
    /** Stops the loop and waits for what is running. */
    async stop() {
      isStarted = false;
      if (timer) clearTimeout(timer);
      await running;
    },
    /** What failed for good, for a person to look at. */
    listDead: (by2) => listDead(store.db, by2.councilId),
    /** A person tries a dead letter again. */
    async retry(by2, jobId) {
      const row = await findJob(store.db, by2.councilId, jobId);
      if (row?.state !== "dead") throw new AppError("not_found", "jobs:error.gone");
      await store.write(async (tx) => {
        await putBack(tx, row.seq, {
          state: "waiting",
          runAt: clock.now(),
          lastError: row.lastError ?? "",
          attempts: 0
        });
        await audit.record(tx, {
          councilId: by2.councilId,
          actor: by2.actor,
          action: "job.retried",
          subjectKind: "job",
          subjectId: jobId,
          detail: { kind: row.kind }
        });
      });
    }
  };
}

// app/features/reading/engines.server.ts
import { readFileSync } from "node:fs";
import path3 from "node:path";
import { parse as parse2 } from "csv-parse/sync";
import { z as z12 } from "zod";

// app/features/contracts/link-words.rules.ts
var words3 = (list4) => new Set(list4.split(/\s+/).filter(Boolean));
var strong = {
  HOMECARE: "home care|homecare|domiciliary care|dom care|home carers|home help|care at home|home support",
  REABLE: "reablement|re ablement|enablement|intermediate care",
  EXTRACARE: "extra care|extracare|extra care housing",
  SUPPLIV: "supported living",
  SHAREDLIVES: "shared lives|adult placement",
  RESPITE: "respite|respite care|sitting service|replacement care|short breaks|short break",
  CARERS: "carers centre|carers center|carers support|carer support|carers hub",
  DAY: "day centre|day center|day service|day services|day opportunities|day care|day club",
  MEALS: "meals on wheels|dinners on wheels|hot meals|meals at home|meal service|meals service|frozen meals|community meals",
  TRANSPORT: "dial a ride|community transport|day centre bus|day centre minibus",
  EQUIP: "equipment service|equipment store|loan equipment|wheelchair service",
  TECH: "telecare|careline|lifeline alarm|pendant alarm|community alarm",
  DP: "direct payment support|payroll service|direct payments service",
  ADVOCACY: "advocacy|advocate|advocates|imca|imha",
  MHCOMM: "mental health support|community mental health|mental health recovery",
  LDCOMM: "learning disability service|learning disability support",
  SUBMIS: "drug and alcohol|drugs and alcohol|substance misuse|recovery service",
  EMPLOY: "supported employment|employment support|job coach",
  EOL: "hospice at home|end of life care",
  INFO: "advice line|advice service|information service",
  EMERG: "rapid response|crisis response"
};
var weak = {
  HOMECARE: "carer|carers|carere|careers|visit|visits|morning call|mornings|home visits|girls|bedtime call|teatime call",
  RES: "care home|residential home|residential|the home|her room|his room|home|house|lodge",
  NURS: "nursing home|nursing|nurses|the home|home",
  REABLE: "recovery at home|rehab",
  SUPPLIV: "support worker|support workers|shared house|tenants|tenancy",
  MEALS: "meals|dinners|dinner|lunch|meal|food",
  DAY: "centre|club",
  TRANSPORT: "bus|minibus|driver|transport|taxi",
  TECH: "alarm|pendant|sensor|call button",
  EQUIP: "hoist|commode|bed|ramp|equipment|rail",
  CARERS: "carers group|carer group|carers cafe",
  RESPITE: "sitter|week away|break",
  MHCOMM: "mental health",
  LDCOMM: "learning disability|learning disabilities"
};
var servicePhrases = [
  ...phrasesOf(strong, true),
  ...phrasesOf(weak, false)
].sort((a, b) => b.words.length - a.words.length);
var legalWords = words3(
  "ltd limited plc llp lp cic cio inc incorporated company co uk group holdings the and of"
);
var tradeWords = words3(`
care carers homecare healthcare health services service support supported living home homes community communities
housing association trust charity foundation solutions agency domiciliary nursing residential partnership partners
network assisted independent personal specialist social enterprise enterprises alarms minibuses transport catering
`);
var plainNames = words3(`
abbey able acorn alliance allied alpha ambition anchor angel angels apex assure aspire atlas autumn avenue beacon beechwood best better
bespoke bliss bloom blossom bluebell blue bridge bright brighter bright bridges butterfly cambridge castle cherish choice choices circle clarity comfort
companion companions compass complete comfort connect connections cornerstone crown crystal daisy dawn delight devoted diamond dignity direct diverse
dove dream eagle elite embrace empower enable encompass essence essential evergreen ever excel excellence express faith family fern first focus
forest forever forget freedom friends friendly future galaxy garden gateway genesis gentle glory golden good grace grand green guardian
hand hands harbour harmony haven heart hearts heather helping heritage holistic holly home honey hope horizon horizons ideal impact improve independence
independent infinity inspire integrity ivy jasmine journey joy jubilee key kind kindness kindred kite lantern leaf leap legacy liberty life lifestyle light
lighthouse lily link links local lotus love loving loyal magnolia majestic maple mayflower meadow meadows mercy mission mosaic move
nest new nightingale noble northern oak oaks oasis ocean olive one open opal optimum orchard orchid outlook outreach oxford paradise park partners path pathway
pathways patience peace pearl people phoenix pillar pioneer platinum poppy positive precious premier premium prestige pride prime primrose
progress promise prosper purple quality quest radiant rainbow real reach regal reliable reliance rest right rise river robin rock rose rosewood royal ruby
safe sage sanctuary sapphire secure select serenity seven shine silver simply sky smile snowdrop solace spoken for spring star starlight stars stepping stone
summer summit sun sunflower sunlight sunny sunrise sunset sunshine supreme swan sweet team tender three together touch tower tranquil tree trinity true
trust trusted unique united unity universal valley venture village vision vista vital voice voyage warm waterside wellbeing welcome well westend white willow willows
wings wisdom wish woodland woodlands working world yellow your zen zenith
`);
var firmBefore = words3(
  "from by called named via with use using used get have had chose agency provider company firm called contract"
);
var firmAfter = words3(
  "care carer carers careers career girl girls lady ladies lad lads staff agency homecare lot people team worker workers manager office who came come never didnt dont hasnt havent cancelled cancel changed sent send rang said keeps keep are were was have has at in rota day centre visits"
);
var otherAfter = words3(
  "road rd street st lane ln avenue ave close drive crescent terrace way square hill pub arms inn hotel tavern surgery medical dental dentist dentists pharmacy chemist school academy church chapel library station supermarket cafe restaurant garage shop golf park estate gp practice bus football fc rovers"
);
var commonWords2 = words3(`
about after again against always another anything around asked asking because before behind being better between breakfast brought called calling cannot carer carers career careers
centre change changed changing clean cleaned company council could couldnt county daughter didnt dinner doctor doesnt enough evening every everyone everything family father feel feeling
finally first found friday friend getting given going good great happen happened hasnt havent hello helped helping herself himself horrible hospital hours house household husband immediately issue
keeps kitchen ladies later leave leaving letter lovely lunch making manager meals medical medication meeting might minutes missed missing monday money month months morning mornings mother
myself needed needs never night nights nobody nothing number nurse nurses often other others people person phone phoned place please problem quality quickly really reason received respect review
right rushed said saturday second seems service services several should sister social someone something sometimes sorry speak spoke staff started still stopped streets strong sunday
support supported tablets taken talking teatime telephone thank thanks their there these they things think thought through thursday times today together told tomorrow tonight trying tuesday
twice understand until upset useless usually visit visits waiting walking wanted washed washing water wednesday weekend weeks where which while whole without woman wonder work worker workers
working worried worry worse would wouldnt writing wrong years yesterday young bright brighter fresh freshly quite quiet house horse helped hearth heart healthy
`);
function phrasesOf(lists, isStrong) {
  return Object.entries(lists).flatMap(
    ([code2, list4]) => list4.split("|").map((phrase) => ({ code: code2, words: phrase.split(" "), isStrong }))
  );
}

// app/features/contracts/link-index.rules.ts
var linkReasons = ["ref", "alias", "title", "provider", "brand", "service"];
var wordShape = /[\p{L}\p{M}\p{N}]+/gu;
function tokensOf(normalText) {
  return Array.from(normalText.matchAll(wordShape), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length
  }));
}
function makeNameIndex(register, normal2) {
  const phrases = /* @__PURE__ */ new Map();
  const add = (reason, name, contract4) => {
    if (name.length === 0 || !name.some((word) => word.length > 2)) return;
    const key2 = name.join(" ");
    const known3 = phrases.get(key2) ?? { words: name, reason, contracts: /* @__PURE__ */ new Set() };
    if (linkReasons.indexOf(reason) < linkReasons.indexOf(known3.reason)) known3.reason = reason;
    known3.contracts.add(contract4);
    phrases.set(key2, known3);
  };
  const wordsOf7 = (text5) => tokensOf(normal2(text5)).map((token3) => token3.text);
  register.forEach((contract4, at3) => {
    if (contract4.ref && /\d|-/.test(contract4.ref) && contract4.ref.length > 3)
      add("ref", wordsOf7(contract4.ref), at3);
    for (const alias of contract4.aliases)
      for (const form2 of formsOf(wordsOf7(alias), false)) add("alias", form2, at3);
    for (const part2 of titleNames(contract4.title)) add("title", wordsOf7(part2), at3);
    for (const provider of contract4.providers) {
      for (const name of provider.split(/\b(?:trading as|t\/?a)\b|[()]/i)) {
        const forms = formsOf(wordsOf7(name), true);
        for (const [rank3, form2] of forms.entries()) add(rank3 === 0 ? "provider" : "brand", form2, at3);
      }
    }
  });
  const byFirst = /* @__PURE__ */ new Map();
  const vocabulary = /* @__PURE__ */ new Set();
  for (const { words: words8, reason, contracts } of phrases.values()) {
    const isPlain = words8.every((word) => plainNames.has(word) || legalWords.has(word)) && words8.length < 3;
    const phrase = { words: words8, reason, contracts: [...contracts], isPlain };
    byFirst.set(words8[0], [...byFirst.get(words8[0]) ?? [], phrase]);
    for (const word of words8) vocabulary.add(word);
  }
  const joined = joinedNames(byFirst);
  const nearest2 = makeSpeller(vocabulary);
  const matchAt = (tokens, from, phrase, first) => {
    let slips = first;
    let at3 = from + 1;
    for (const word of phrase.words.slice(1)) {
      if (tokens[at3]?.text === "and" && word !== "and") at3++;
      const said4 = tokens[at3]?.text;
      if (said4 === void 0) return null;
      const distance = said4 === word ? 0 : slipsBetween(said4, word);
      if (distance === null) return null;
      slips += distance;
      at3++;
    }
    return slips > 3 ? null : { phrase, from, to: at3, slips };
  };
  return {
    find(tokens) {
      const hits = [];
      for (let from = 0; from < tokens.length; from++) {
        const said4 = tokens[from].text;
        for (const [word, slips] of vocabulary.has(said4) ? [[said4, 0]] : nearest2(said4)) {
          for (const phrase of byFirst.get(word) ?? []) {
            const hit = matchAt(tokens, from, phrase, slips);
            if (hit) hits.push(hit);
          }
        }
        const next = tokens[from + 1];
        if (next) {
          for (const phrase of joined.get(said4 + next.text) ?? [])
            hits.push({ phrase, from, to: from + 2, slips: 0 });
        }
        for (const phrase of joined.get(said4) ?? []) {
          if (phrase.words.length > 1) hits.push({ phrase, from, to: from + 1, slips: 0 });
        }
      }
      return hits;
    }
  };
}
function formsOf(words8, isFirm) {
  const forms = [words8];
  const withoutLegal = trim(words8, legalWords);
  if (withoutLegal.length > 0) forms.push(withoutLegal);
  if (isFirm) {
    let brand = withoutLegal;
    while (brand.length > 1 && (tradeWords.has(brand.at(-1)) || legalWords.has(brand.at(-1)))) {
      brand = brand.slice(0, -1);
      forms.push(brand);
    }
  }
  return forms.filter((form2) => form2.some((word) => !tradeWords.has(word) && !legalWords.has(word)));
}
function trim(words8, extra) {
  let [from, to] = [0, words8.length];
  while (from < to && words8[from] === "the") from++;
  while (to > from && extra.has(words8[to - 1])) to--;
  return words8.slice(from, to);
}
function titleNames(title) {
  const parts = title.split(/\s[-–—]\s|:\s/).map((part2) => part2.trim());
  return parts.length > 1 ? [title, ...parts.slice(1).filter((part2) => /^[A-Z]/.test(part2) && part2.split(" ").length < 5)] : [title];
}
function joinedNames(byFirst) {
  const joined = /* @__PURE__ */ new Map();
  for (const phrase of [...byFirst.values()].flat()) {
    const key2 = phrase.words.join("");
    if (phrase.words.length > 2 || key2.length < 7 || phrase.isPlain) continue;
    joined.set(key2, [...joined.get(key2) ?? [], phrase]);
  }
  return joined;
}
function makeSpeller(vocabulary) {
  const byFirstAndLength = /* @__PURE__ */ new Map();
  for (const word of vocabulary) {
    if (word.length < 5 || tradeWords.has(word) || legalWords.has(word) || plainNames.has(word)) continue;
    const key2 = word[0] + word.length;
    byFirstAndLength.set(key2, [...byFirstAndLength.get(key2) ?? [], word]);
  }
  return (said4) => {
    if (said4.length < 5 || commonWords2.has(said4) || tradeWords.has(said4) || plainNames.has(said4)) return [];
    const found = [];
    for (let length = said4.length - 3; length <= said4.length + 3; length++) {
      for (const word of byFirstAndLength.get(said4[0] + length) ?? []) {
        const slips = slipsBetween(said4, word);
        if (slips !== null && slips > 0) found.push([word, slips]);
      }
    }
    return found;
  };
}
function slipsBetween(a, b) {
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 10 ? 3 : shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  if (Math.abs(a.length - b.length) > most) return null;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, at3) => at3);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame3 = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame3 ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return null;
    before = last;
    last = row;
  }
  const slips = last[b.length];
  return slips <= most ? slips : null;
}

// app/features/contracts/link-narrowing.rules.ts
var phrasesByFirst = /* @__PURE__ */ new Map();
for (const phrase of servicePhrases) {
  const first = phrase.words[0];
  phrasesByFirst.set(first, [...phrasesByFirst.get(first) ?? [], phrase]);
}
function servicesIn(tokens) {
  const found = [];
  for (let from = 0; from < tokens.length; from++) {
    const met = (phrasesByFirst.get(tokens[from].text) ?? []).filter(
      (phrase) => phrase.words.every((word, at3) => tokens[from + at3]?.text === word)
    );
    const length = met[0]?.words.length ?? 0;
    for (const phrase of met) {
      if (phrase.words.length === length)
        found.push({ code: phrase.code, isStrong: phrase.isStrong, from, to: from + length });
    }
    if (length > 1) from += length - 1;
  }
  return found;
}
function makePlaceIndex(register) {
  const served = register.map((contract4) => contract4.places.map(keyOf3).filter((place3) => place3.length > 2));
  const byFirst = /* @__PURE__ */ new Map();
  for (const place3 of new Set(served.flat())) {
    const words8 = place3.split(" ");
    byFirst.set(words8[0], [...byFirst.get(words8[0]) ?? [], words8]);
  }
  return {
    find(tokens) {
      const found = [];
      tokens.forEach((token3, from) => {
        for (const words8 of byFirst.get(token3.text) ?? []) {
          if (words8.every((word, at3) => tokens[from + at3]?.text === word)) found.push(words8.join(" "));
        }
      });
      return found;
    },
    of: (contract4) => served[contract4] ?? []
  };
}
function keyOf3(place3) {
  return tokensOf(normalise(place3).text).map((token3) => token3.text).join(" ");
}

// app/features/contracts/link.rules.ts
var sureness = {
  ref: 0.98,
  provider: 0.95,
  alias: 0.93,
  title: 0.9,
  brand: 0.9,
  service: 0.7
};
var perSlip = 0.06;
var mostLinks = 6;
var mostCandidates = 4;
function makeLinker(register) {
  const names2 = makeNameIndex(register, (text5) => normalise(text5).text);
  const places = makePlaceIndex(register);
  const byService = /* @__PURE__ */ new Map();
  register.forEach((contract4, at3) => {
    if (contract4.serviceType)
      byService.set(contract4.serviceType, [...byService.get(contract4.serviceType) ?? [], at3]);
  });
  const contractAt = (at3) => register[at3];
  return (text5, on) => {
    const normal2 = normalise(text5);
    const tokens = tokensOf(normal2.text);
    const services2 = servicesIn(tokens);
    const here = /* @__PURE__ */ new Set([...places.find(tokens), ...places.find(tokensOf(normalise(on.area ?? "").text))]);
    const isHere = (at3) => places.of(at3).some((place3) => here.has(place3));
    const decide2 = (mention) => {
      const because = [mention.reason];
      let left = [...mention.contracts];
      const narrow = (reason, fits2) => {
        const kept2 = left.filter(fits2);
        if (kept2.length === 0 || kept2.length === left.length) return;
        left = kept2;
        because.push(reason);
      };
      const current = left.filter((at3) => isInForce(contractAt(at3), on.eventDate));
      const wasInForce = current.length > 0;
      if (wasInForce) narrow("date", (at3) => current.includes(at3));
      for (const isStrong of [true, false]) {
        const codes = new Set(services2.filter((each) => each.isStrong === isStrong).map((each) => each.code));
        narrow("service", (at3) => codes.has(contractAt(at3).serviceType ?? ""));
      }
      narrow("place", isHere);
      if (left.length > 1)
        narrow("date", (at3) => contractAt(at3).start !== null || contractAt(at3).end !== null);
      const isDecided = wasInForce && left.length === 1;
      const p5 = wasInForce ? mention.p : 0.3;
      return { contracts: left, isDecided, p: p5, because, spans: mention.spans };
    };
    const mentions = mentionsIn(names2.find(tokens).filter((hit) => isMeant(hit, tokens, normal2)));
    const decisions = mentions.map(decide2);
    for (const service of unmetServices(services2, decisions, contractAt)) {
      const candidates = (byService.get(service.code) ?? []).filter(
        (at3) => isInForce(contractAt(at3), on.eventDate)
      );
      const near = candidates.filter(isHere);
      const span = [[service.from, service.to]];
      if (service.isStrong && candidates.length > 0) {
        decisions.push(
          decide2({ contracts: candidates, reason: "service", p: sureness.service, spans: span })
        );
      } else if (near.length > 0 && decisions.length === 0) {
        decisions.push({
          contracts: near,
          isDecided: false,
          p: 0.4,
          because: ["service", "place"],
          spans: span
        });
      }
    }
    return resultOf(decisions, tokens, normal2, contractAt);
  };
}
function isInForce(contract4, day2) {
  return (contract4.start === null || contract4.start <= day2) && (contract4.end === null || day2 <= contract4.end);
}
function isMeant(hit, tokens, normal2) {
  const after = tokens[hit.to];
  if (after && otherAfter.has(after.text) && isBeside(tokens[hit.to - 1], after)) return false;
  if (!hit.phrase.isPlain) return true;
  const before = tokens[hit.from - 1];
  if (before && firmBefore.has(before.text)) return true;
  const hasCapital = isCapital(tokens[hit.from], normal2);
  if (after && firmAfter.has(after.text) && isBeside(tokens[hit.to - 1], after)) {
    return hasCapital || /^(?:care|carers?|careers?|staff|agency|homecare|girls?|lad(?:y|ies)|workers?)$/.test(after.text);
  }
  return hasCapital && before !== void 0 && !isCapital(before, normal2) && !endsSentence(before, tokens[hit.from], normal2);
}
function isBeside(left, right) {
  return right.start - left.end <= 1;
}
function isCapital(token3, normal2) {
  return /^\p{Lu}/u.test(normal2.original.slice(...normal2.span(token3.start, token3.end)));
}
function endsSentence(left, right, normal2) {
  return /[.!?\n]/.test(normal2.text.slice(left.end, right.start));
}
function mentionsIn(hits) {
  const best2 = [...hits].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.slips - b.slips || sureness[b.phrase.reason] - sureness[a.phrase.reason]
  );
  const taken = [];
  for (const hit of best2) {
    const over = taken.find((each) => hit.from < each.hit.to && each.hit.from < hit.to);
    if (!over) taken.push({ hit, contracts: new Set(hit.phrase.contracts) });
    else if (over.hit.from === hit.from && over.hit.to === hit.to && over.hit.slips === hit.slips) {
      for (const contract4 of hit.phrase.contracts) over.contracts.add(contract4);
    }
  }
  const mentions = [];
  for (const { hit, contracts } of taken.sort((a, b) => a.hit.from - b.hit.from)) {
    const p5 = sureness[hit.phrase.reason] - hit.slips * perSlip;
    const at3 = mentions.findIndex((each) => each.contracts.some((contract4) => contracts.has(contract4)));
    const known3 = mentions[at3];
    if (!known3) {
      mentions.push({ contracts: [...contracts], reason: hit.phrase.reason, p: p5, spans: [[hit.from, hit.to]] });
      continue;
    }
    mentions[at3] = {
      contracts: known3.contracts.filter((contract4) => contracts.has(contract4)),
      reason: p5 > known3.p ? hit.phrase.reason : known3.reason,
      p: Math.max(p5, known3.p),
      spans: [...known3.spans, [hit.from, hit.to]]
    };
  }
  return mentions;
}
function unmetServices(services2, decisions, contractAt) {
  const met = new Set(decisions.flatMap((each) => each.contracts.map((at3) => contractAt(at3).serviceType)));
  const unmet = /* @__PURE__ */ new Map();
  for (const service of services2) {
    const isInsideName = decisions.some(
      (each) => each.spans.some(([from, to]) => service.from < to && from < service.to)
    );
    if (met.has(service.code) || isInsideName) continue;
    if (!unmet.has(service.code) || service.isStrong) unmet.set(service.code, service);
  }
  const strong2 = [...unmet.values()].filter((service) => service.isStrong);
  return strong2.length > 0 ? strong2 : [...unmet.values()];
}
function resultOf(decisions, tokens, normal2, contractAt) {
  const links2 = /* @__PURE__ */ new Map();
  for (const decision of decisions) {
    const offered = decision.contracts.slice(0, mostCandidates);
    const spans = decision.spans.map(([from, to]) => normal2.span(tokens[from].start, tokens[to - 1].end));
    for (const at3 of offered) {
      const { id: id2 } = contractAt(at3);
      const p5 = Math.round(decision.p / decision.contracts.length * 1e3) / 1e3;
      const known3 = links2.get(id2);
      if (known3 && known3.p >= p5) continue;
      links2.set(id2, { contractId: id2, p: p5, because: [...new Set(decision.because)].join("+"), spans });
    }
  }
  const sorted = [...links2.values()].sort((a, b) => b.p - a.p).slice(0, mostLinks);
  return { links: sorted, decided: sorted.length > 0 && decisions.every((decision) => decision.isDecided) };
}

// app/features/privacy/first-names.rules.ts
var english = `
aaron abbie abby abel abi abigail abraham abram ada adam addie adelaide adele adeline adrian adriana adrianne adrienne agatha aggie aidan aileen ailsa
aimee ainsley aislinn alan alana alanna alastair alastor albert alberta albie aldous alec aleisha alex alexa alexander alexandra alexis alf alfie
alfonso alfred alfreda alice alicia alisa alisha alison alistair aliza allan allen allison alma alvin alyssa amanda amelia amie amos amy anastasia
andre andrea andrew andy angela angelica angelina angelo angie angus anita ann anna annabel annabella annabelle anne anneka annemarie annette annie
annmarie anthony antoine antoinette anton antony archie ari ariana arlene arlette arnold arthur ash ashlee ashleigh ashley ashton aubrey audra audrey
augusta augustine aurelia avery babs barbara barbra barnaby barney barrie barry bartholomew bartley baz beatrice becca becky belinda ben benedict
benjamin bennett bennie bernadette bernadine bernard bernice bernie bert bertha bertie bertram beryl bess bessie beth bethan bethany betsy bettina
betty bev beverley beverly bex billie billy blaine blair blake blanche blythe bob bobbie bobby bonnie boris brad braden bradley brandi brandon brandy
brenda brendan brendon brent brett brian brianna bridget britney brittany bronagh bronwen bronwyn bruce bryan bryce bryn bryony burt buster byron
caitlin caleb callum calum calvin cameron camilla candice cara carina carl carla carly carmel carmen carolann carole caroline carolyn carrie casey
cassandra cassidy cassie cath catherine cathleen cathryn cathy catrin caz cecil cecile cecilia cecily cedric celeste celia celine ceri chad chanelle
chantel chantelle charis charlene charles charlie charlotte charmaine chelsey cheri cheryl chester cheyenne chloe chris chrissie christa christabel
christie christina christine christopher christy ciar\xE1n cicely cilla cindy claire clara clare clarence clarissa claude claudette claudia clem cleo
cleopatra clifford clive clodagh clyde colby colette colin colleen connie connor conor constantine cora coralie cordelia corey corinna corinne cory
courtenay courtney craig curtis cynthia cyril cyrus daisie damaris damien damon dan dana danica daniel danielle danni danniella danny daphna daphne
dara darcey darcy daren darrell darren daryl dave davey david davina daz deanna deanne deb debbie debby debora deborah debra debs dee deena deidre
deirdre delia delilah delphine delroy demelza demi denis denise dennis denny denzil dereck derek derrick des desiree desmond desree dewi dexter diana
diane dianna dianne dilys dinah dolly dolores dominic donald donna donnie donovan doreen dorian doris dorothea dorothy doug dougie douglas doyle
drucilla duane dulcie duncan dwayne dylan eamonn ebenezer eddie edgar edie edith edmond edmund edna eduardo edward edwin edwina effie effy eileen
eirlys elaina elaine eldon eleanor elena eli elias elijah elisabeth elise elisha elissa eliza elizabeth ella ellen ellie elliot elliott ellis eloise
elouise elsa elsie elspet elspeth elton eluned elvira elvis emerson emily emma emmanuel emmeline emmet emmie enid enoch ephraim eric erica ericka
erika erin ernest ernestine ernie errol esme esmee esmeralda essie estella estelle esther ethan ethel etta euan eugene eugenia eugenie eulalee eunice
eva evan evangeline evelyn evie ewan ewart ezra fabian faron fay faye fearne felicity felix fergus finlay finley fiona fletcher flo floella florrie
flossie floyd fran frances francesca francine francis frankie franklin fraser fred freda freddie freddy frederick freida freya frida gabe gabriel
gabrielle gaia gail gareth garry garth gary gavin gaye gaynor gaz gemma gena geoff geoffrey george georgette georgie georgina gerald geraldine gerard
germaine gertie gertrude gethin gideon gigi gilbert giles gill gillian gina ginny gladys glenda glenis glenn glenys gloria glyn glynis glynn godfrey
goldie gordon gracie graeme graham greer greg gregor gregory greta gretchen gretel griff griselda guinevere gus gwen gwenda gwendoline gwendolyn
gwilym gwyneth gwynne hadley hamish hank hannah harley harold harriet harriett harriette harrison harry harvey hattie hayden hayleigh hayley heidi
helen helena heloise henrietta henry hephzibah herbert hermione hester hetty hilary hilda hillary hilton hope-ann horace horatio hortense howard
howell hubert hugh hugo humphrey hyacinth ian ichabod icilda ida ieuan ignatius imelda imogen imogene ingrid irene irma irvin irvine isaac isabel
isabella isabelle isadora isaiah isidora isla isobel issac ivan ivor ivy-mae jacinta jack jackie jacky jaclyn jacob jacqueline jacqui jaden jake james
jamie jane janeen janelle janet janette janey janice janie janine janis jared jarvis jason jasper jayde jayden jaylen jayne jean jean-marie jeanette
jeanie jeannette jeannie jed jeff jeffery jeffrey jemima jen jenna jenni jennie jennifer jenny jeremiah jeremy jermaine jerome jerri jerrold jerry
jess jesse jessica jessie jethro jez jill jillian jim jimmy jinny jinty jo joan joanna joanne jocelyn jodi jodie jody joe joel joey johanna john
johnathan johnny jolene jon jonah jonas jonathan joni jonny jordana jordon josefine joseph josephine josh joshua josiah josie joss joy-ann joyce
juanita jude judie judith judy jules julia julian juliana julianne julie juliet julius justin justine kacey kai kaitlin kaitlyn kane kara karen karl
karla kassandra kat kate katelyn kath katharine katherine kathie kathleen kathryn kathy katie katrin katrina kay kayden kaye kayla kayleigh kayley
keanu keeley keenan keir keira keisha keith kelley kellie kelly kelsey kelvin ken kendra kendrick kenna kenneth kenny kenton keri kerri kerrie kerry
kev kevin keyleigh kez kian kiera kieran kieron kiki kim kim-ann kimberley kimberly kingsley kirk-lee kirsten kirstie kirstin kirsty kitty-ann
kris krissie krista kristen kristian kristin kristina kristine kristopher krystal krystle kurt kyla kyle kylie kyran lacey lainey lana lara larry
lascelles latasha latoya laura laurel-ann lauren laurence laurie lauryn lavender-rose laverne lavinia lawrence leah leander leandra leanna leanne lee
leeann leigh leigh-anne leigha leila len lena lennox lenny leo leon leona leonard leonie leonora leroy lesley leslie lester leticia letitia lettice
lettie lewis lex-ann lexi lexie liam libbie libby lila lilian liliana lilith lillian lilly lily-may linda lindsay lindsey lindy linsey linus linzi
lionel lisa lisbeth lisette liv livia liz liza lizbeth lizette lizzie llewellyn lois lola lolita loraine loretta lori lorna lorraine lorrie lottie lou
louanne louella louie louis louisa louise lowell loz lucas luciana lucien lucille lucinda lucy luke lula lulu luther lydia lyla lyle lyn lynda lyndon
lyndsey lynette lynn lynne lynsay lynsey lyra mabel mable mackenzie macy maddie maddox maddy madeleine madge madison mae maeve magdalene maggie mags
mairead mairi mairwen maisie maisy malachi malcolm mallory mandy manny mara marc marcella marcia marcie marcus marcy margaret marge margery margie
margot marguerite maria maria-jose mariah marian mariana marianne marie marilyn marina marion marissa marjorie marla marlene marley marlon marnie
marsha martha martina marty martyn marvin mary mary-ann mathew matilda matt matthew mattie maud maude maura maureen maurice mavis maximilian maxine
maxine-ann maxwell mckenzie meaghan meg megan meghan mel melanie melinda melissa melvin melvyn mercia meredith merle merlene merrill merv mervyn mia
micah michael michaela micheal michelle mick mickey mike mikey mildred millicent millie milly milo milton mimi mindy minerva minnie mirabel miranda
miriam mitch mitchel mitchell mitzi moe moira mollie molly mona monica montgomery monty morag morgan morgana morris morwenna moyra murdo murdoch
muriel myfanwy myles myra myrtle nadia nadine nancy nanette naomi nat natalie natalya natasha nate nathan nathanial nathaniel ned neil nela nell
nellie nellie-may nerys nessa nesta nettie nev neville nia niall niamh nichola nicholas nichole nicholette nicki nicky nicola nicolas nicole nige
nigel nigella nikita nikki nina noah noel noelle nola nora norbert noreen norma norman nyah nyla octavia odette olaf olga olive-may oliver olivia
ollie olly olwen oonah ophelia oriel orla orlando orson orville osborne oscar oskar oswald otis otto owain owen ozzy paddy paige pam pamela pascale
pascoe patience-ann patrice patricia patrick patsy patti patty paul paula paulette paulina pauline peggie peggy penelope percival percy perdita
perpetua pete peter petra petronella petula petunia phil philip philippa philippe phillip phillipa philomena phineas phoebe phyllida phyllis pia pippa
polly portia priscilla prunella queenie quentin quincy quinn quinton rach rachael rachel rae ralph ramon ramona randal randolph raphael raquel rashid
ravi raymond rebecca rebekah reece reenie reggie regina reginald reiss renee ren\xE9e reuben rex rhett rhianna rhiannon rhoda rhona rhonda rhys
rhys-jones richard richelle rick ricki ricky rikki riley rita robbie robert roberta robyn rocco rochelle roderick rodger rodney roger roland rolf rolo
romana romilly romola romy ron ronald ronnie rory rosa rosalie rosalind rosalyn rosamund rosanna rosanne roseann roseanne roselyn rosemarie rosemary
rosetta rosie rosina rosita roslyn ross rowan rowena roxane roxanne roxy roy royston roz ruairidh ruari ruaridh rubie rudi rudolph rudy rufus rupert
russel russell ruth ruthie ryan sabine sabrina sadie sal sally salvatore sam samantha samara sammi sammy samson samuel sandi sandie sandra saoirse
sara sarah sasha saskia saul scott sean sebastian selina selma selwyn seren serena seth seumas shana shane shanelle shania shanice shaniqua shanna
shannon shari sharon sharron shaun shauna shaunagh shawn shayla shayne shaz sheba sheelagh sheena sheila shelagh sheldon shelley shelly shelton sheri
sheridan sherrie sherry-ann sheryl shirl shirlee shirley shirly shona shyla sian sid sidney sienna silvia simeon simon simona simone sindy sinead
siobhan solange solomon sonia sonja sonya soph sophia sophie sophy stacey stacie stacy stan stefan stefania stefanie steff stella steph stephan
stephanie stephen steve steven stevie stewart stu stuart sue-ann sukey suki susan susanna susannah susi susie suzan suzanna suzanne suze suzette suzie
suzy sybil sylvana sylvester sylvia tabitha tamara tammy tamsin tamsyn tania tanisha tanith tanya tara tasha tatiana tatum ted teddy tegan terence
teresa terrence terri terry tess tessa tessie thaddeus thalia thea thelma theo theodora theodore theresa thom thomas thomasina tia tiana tiffany tilda
tilly tim timmy timothy tina titus tobias toby todd tom tommy toni tony tonya tori tracey tracie tracy travis trev trevor tricia trina trinity-rose
trinny trish trisha tristan tristram trixie troy trudi trudie trudy tyler tyra tyrell tyrese tyrone tyson ulrica una ursula val valda valerie valery
vanessa vaughn velda velma vena venetia vera verna vernon veronica vicki vicky vikki vince vincent vinny viola violetta viv vivian vivien vivienne
vonda wallace walter wanda warren waylon wayne wenda wendell wendi wendy werner wes wesley westley whitney wilbert wilbur wilf wilfred wilhelm
wilhelmina willa william willie wilma winifred winnie winny winona winsome winston woodrow wyatt wyn xander xanthe yasmin yasmine yolanda yvette yvie
yvonna yvonne zac zach zachary zachery zack zak zander zandra zane zara zelda zelma zena zinnia zita zoe zoey zola zuri
`;
var celtic = `
aine aisha aisling alasdair aled angharad anwen aoife arwel breda briege brigid cathal ciara ciaran cillian clodagh cormac
daithi darragh declan deirdre dermot diarmuid donal dyfed dympna eilidh eimear eleri emlyn emrys eoin fergal ffion finbar
finn fintan fionnuala geraint gethin grainne gwilym gwyn huw iain idris ieuan ifor ioan iolo iona iwan jarlath kathleen
kieron lowri macsen maeve maire mairead mairi malachy manus mhairi morwenna muireann myfanwy niamh nuala oisin oonagh orla
paddy padraig phelim rhian roisin ronan ruairi saoirse seamus shay sioned sorcha tadhg tegan tomos ultan una wyn
`;
var southAsian = `
aadil aamir aanya aarav aarti aasha abbas abdal abdul abdulla abdullah abdur abhishek abid abida achala adeel adil adnan advait advik afsana afzal
ahmad ahmed ahsan aisha ajay ajit ajmal akash akbar akhil akhtar akram akshay alam alamgir ali alia alisha alka aman amandeep amandip amanpreet amar
amarinder amarjit amarpal ambika ambreen amil amina aminul amir amit amjad amrik amrit amritpal anand anas anika anil anisa anisha anisur anita anjali
anjana anjum ankit ankita anoop ansar anuj anupam anuradha anusha anwar anwara aparna apoorva aqib aqsa aravind archana arif arjun armaan arnav arshad
arshia arti arun aryan asad asghar asha ashish ashok ashraf ashwin ashwini asif asim asiya aslam atif avneet avtar ayaan ayesha aysha ayub azam azhar
aziz azizur azra babar balbir baldev baljeet baljinder baljit balraj balvinder balwinder bashir beena bhagwan bharat bharti bhavesh bhavin bhavna
bhupinder bibi bikram bilal bina bindu bipin brijesh bushra chaitanya champa chanchal chandni chandra charanjit charu chetan chhaya daljit darshan
davinder daya deepa deepak deepali deepika deepti devika dhanraj dharam dharmesh dhruv dilip dilraj dilwara dinesh dipa dipak dipika disha divya durga
ejaz fahad fahim faisal faiza fakhar farah faraz fareeda farhan farhana farid farida fariha farkhanda farooq farrukh farzan farzana fatema fatima
fatimah fauzia fayyaz fazal ferdousi feroza firoz fiza gagandeep ganesh gaurav gayatri geeta ghazala ghulam girish gita gobind gopal gulshan gulzar
gurbax gurbir gurdeep gurdev gurdip gurinder gurjit gurkirat gurmeet gurmit gurmukh gurnam gurpreet gursharan gursimran gurvinder gurvir habib habibur
hafeez hafiz haider hamid hamza hanif hansa harbans harbhajan harcharan hardeep hardev hardip hargun hariprasad harish harjinder harjit harleen harman
harmeet harnam haroon haroun harpal harpreet harshad harshita harvinder hasan hasina hasmukh hassan heena hema hemant hetal himanshu hina hitesh
humaira humayun hussain hussein ibrahim iffat iftikhar ikram imran imtiaz inderjit inderpal indira indrani indu iqbal iqra irfan irshad irum isha
ishaan ishaq ishfaq ishita ishrat ismail jabeen jagan jagdeep jagdish jaginder jagjit jagtar jahanara jahangir jamshed jas jasbir jasdeep jasmeet
jasmin jasminder jaspal jaspaul jaspreet jasvinder jasvir jaswant jaswinder javaid javed javeria jaya jayant jayanti jayesh jayshree jeevan jigna
jincy jitendra joginder junaid jusna jyoti jyotsna kabir kailash kajal kalpana kalsoom kamal kamaldeep kamaljit kamini kamla kamran kanta kanwal kapil
karamjit karamveer karan kareem karim karthik kashif kausar kaushalya kaushik kavita keerthi khadija khaleda khalid khalil khurram khurshid kiran
kirandeep kirit kirpal kirti kishan kishor kishwar komal krishna kuldeep kuldip kulsuma kulwant kulwinder kumar kusum lakhbir lakhvinder lakshmi
lalita lata latif latika lavanya laxman laxmi leela lubna lutfur madhu mahadev mahavir mahendra mahesh mahinder mahmood majid makhan malik malika
malkit mandeep mandip mangal maninder manish manisha manjeet manjinder manjit manoj manpreet mansi mansoor manvir maqbool maqsood mariam mariyam
maryam maryum masood maya mayank meena meenakshi meera meghna mehak mehboob mehmet mehmood mehnaz mehreen mehrunnisa minal mitesh mizanur mohamed
mohammad mohammed mohammod mohan mohanlal mohd mohinder mohini mohit mohsin moinuddin momtaz monika monwara motiur mubarak mudassar muhamad muhammad
muhammed mukesh mukhtar mumtaz muneeb muneera munir murad murali murtaza musa musarat mushtaq mustafa nabeel nabila nadeem nadia naeem nagina nagma
naila naina najma nalini nandini narendra naresh nargis narinder naseem naseer nasim nasir nasira nasreen nasrin natasha navdeep naveed naveen navjot
navneet nayan naz nazia nazir nazma nazmin neelam neena neeraj neeta neetu neha nidhi nighat nikhil nikita nilesh nimisha nimra nirmal nirmala
nirupama nisha nishant nishat nitika nitin niyati noor noreen nusaiba nusrat omar omer omkar osman padma padmini pallavi pankaj panna paramjit pardeep
paresh parmila parminder parmjit parul parvathi parveen parveez parvinder pavan piara piyush pooja poonam prabha prabhat prabhjot pradeep praful
pragna prakash pramod pranav prashant prashanth pratap pratibha praveen pravin preet preeti preetinder prempal pritam prithvi priti priya priyanka
priyesh punam purnima pushpa pushpinder qaiser qamar qasim quratulain rabia rachana radha radhika raees rafiq rafiqul rafiuddin raghbir raheela rahela
rahila rahim rahman rahul raihana raj rajan rajat rajdeep rajeev rajendra rajesh rajeshwari rajinder rajiv rajni rajpal raju rajwinder rakesh rakhi
ramesh ramila ramzan rana ranbir randeep ranjana ranjeet ranjit raqeeb rashid rashida rashmi rashpal ratan ravi ravinder ravindra razia rehana rehman
rehmat rekha renu renuka resham reshma riaz rifat riffat ripon rishi ritika ritu riyad riyaz rizwan rizwana rohan rohit rokeya romana ronak roshan
roshni rowshan rozina rubina ruchi rukeya rukhsana rukmini rupa rupal rupali rupesh rupinder saadia saba sabina sabir sachin sadaf sadia saeed saeeda
safdar safia sahib sahil saidur saima saiqa saira sajid sajida sajjad sajna sakib sakina saleem saleha salim salma salman sameera samia samina samir
samreen sana sanam sandeep sandhya sandip sangeeta sangita sanjana sanjay sanjeev santosh sapna sarabjit saraswati sarfraz sarika sarita sarla saroj
sarojini sarwar satinder satish satnam satpal satvinder satwinder saurabh savita seema seher selvi shabana shabbir shabeena shabir shabnam shafiq
shafiqul shagufta shah shahana shahanara shahbano shahbaz shaheen shahid shahida shahin shahnaz shahzad shailesh shaista shakeel shakil shakila
shamila shamim shamsa shamshad shamsher shanaz shanice shanta shantaben shantilal sharda sharifa sharmila shashi shazad shazia sheela sheetal shehnaz
shehzad sheraz sherbano shilpa shilpi shiraz shirin shirina shiv shivani shoaib shoba shobha shraddha shreya shruti shyam siddiqur sidra simmi simran
simrat siraj sita smita sneha sobia sohail somaiya sonal sonam sonia subhan subhash sudha sufyan sughra sugra sukhbir sukhdeep sukhdev sukhi sukhjit
sukhpal sukhraj sukhvinder sukhvir sukhwinder sulaiman sulekha suleman sultana sumaira suman sumera sumitra sumon sunaina sundeep sunil sunita supriya
suraj surekha surendra suresh surinder surjeet surjit sushila sushma swapna swaran swati syed tabassum tabinda tahir tahira tahmina taimoor tajinder
talat talib tanisha tanuja tanveer tanvi tanvir tanzeela taqi taran tariq tarlochan tarsem tarun tasleem taslima tasneem tasnim tayyab tayyib tayyiba
tehmina tejal tejinder tejpal thakor tina tripti ubaid uday uddin udham ujala ujjal umaima umair umar umesh ummar upkar urmila urooj urvashi usha
usman uzair uzma vaishali vandana varinder varsha varun vasant vasanti vasudha veena veerpal vibha vidya vijay vijaya vikas vikesh vikram vimal vimla
vinay vineet vinod vipin vipul viren virender vishal vishnu vivek waheed wahida wajid wajiha waqar waqas waseem wasim yaqub yash yasin yasir yasmeen
yasmina yogesh younis younus yousaf yousuf yunus yusuf yuvraj zafar zaheen zaheer zahid zahida zahir zahoor zahra zaida zain zaina zainab zainul zakia
zakir zaman zara zareen zareena zarina zeba zeenat zeeshan zia zubaida zubair zubeda zulekha zulfikar zulfiqar
`;
var africanAndArabic = `
abayomi abdelkader abdi abdirahman abdou abdoulaye abdulaziz abdulkadir abdulkarim abdullahi abdulrahman abdurrahman abebe abena abike abiodun abiola
abisola abiy abosede abu abubakar abukar achieng adaeze adaku adama adanna adaobi adaora ade adebayo adebimpe adebisi adebola adeboye adedayo adefemi
adekemi adekunle adelani adeleke ademola adenike adeniyi adeola aderonke adesola adesuwa adetokunbo adetola adewale adewunmi adeyemi adeyinka adjei
adjoa adnan adwoa afia afolabi afolake afua agnes agyeman ahlam aicha aida aissatou ajibola ajoke akeem akinola akinwale akosua akpan akua akunna
akwasi alaba alake alero alhaji alhassan aliyu ama amadou amaechi amaka amani amara amarachi amina aminah aminat aminata aminu amogelang ananya anas
anuoluwapo aondo apinke araba asamoah asante asha ashenafi ashwaq asmeret atieno atinuke awurama ayaan ayan ayanda ayman ayo ayobami ayodeji ayodele
ayokunle ayomide ayoola ayse azad azar azeez aziza azuka baako babajide babak babatope babatunde bamidele banke bashiru basim basma bassam befekadu
behnaz bekele bereket berivan betelhem bidemi bijan bimpe biodun birhane bisi boateng boitumelo bola bolaji bolanle bolatito bolu bongani boniface
bosede bukola bunmi busayo busisiwe chausiku chiagoziem chiamaka chibueze chibuike chibuzo chidera chidi chidimma chidinma chidozie chiedza chigozie
chijioke chika chikaodi chike chikodi chikondi chima chimamanda chinaza chinedu chinedum chinelo chinenye chinonso chinwe chinyere chioma chipo chisom
chiwetel chizoba chukwudi chukwuebuka chukwuemeka chukwuma chuma dahir dalal dalia damilola damola dapo dariush dawit dayo delali dele desree desta
devante diallo dikeledi dilan dorcas dumisani ebele ebere ebo ebtisam ebube edem edidiong efe efosa efua ejike ejiro ekaette ekemini ekene ekow ekpo
ekua eleojo elif elikem elizabeta eman emefa emeka emeline emem emine emmanuella eniola enitan enoch enyonam eshe esi esinam esosa etim evarist
ewurabena eyob ezekiel ezinne ezra fadeke fadekemi fadi fadumo fadzai fahima faiza faniyi farai farhad farhiya farid farida farideh fartun fathia
fatma fatos fatou fatoumata fawzi fawzia femi fereshteh feven fidelis fikile filimon fisayo fiyin fola folake folasade folashade foluke foluso fredah
frehiwot fumi fungai funke funmbi funmi funmilayo galadima gamuchirai gbemi gbenga gebre gebremariam gertrude getachew ghada girmay godwin goitom
golnaz habiba habtom hadiza hafsa haifa haile hakim halima hamad hamda hamdi hamisi hana hanan hani haruna hassanain hatice hawa hawo hawre heba hebah
hibo hirut hisham hiwa hlengiwe hodan huda huseyin ibukun idara idowu idris ifeanyi ifeoluwa ifeoma ifeyinwa ifrah ifunanya ige ihuoma ijeoma
ikechukwu ikenna ikran ilham imade iman imani imoh inas isatou isioma ismahan issa itohan iyabo jabari jaber jaheim jaineba jamal jamila jamilah
jelani jelili jemila jide jimoh joromi jumoke kadeem kadiatou kadija kafui kagiso kalkidan kamara kamau kamil kamohelo karabo karima karwan kassim
katlego kaveh kayode kebede kehinde kelebogile kelechi kemar kemi keneilwe kenyatta keshia kezia khadijah khaled kidane kidist kobina kofi kojo koku
kolade kolawole kudakwashe kudzai kudzanai kunle kwabena kwadwo kwaku kwame kwasi kwesi ladi laila lakisha lamia lamin lanre latanya lateef lawal
layla lebo lebogang leili lemlem lerato letlhogonolo leyla lindiwe liya lola lolade lubna lukman lungile luul luwam lwazi maame magugu maha mahamed
mahdi mahsa majeda makafui makeda makena malaika malak mamadou mamello mandisa mandla maravi mariam mariama marvelle marwa marwan maryam maryama
maryan mawuli mawunyo maysoon mbali mbongeni mehdi mehmet mehran mehret mekdes meron mesfin miebaka modou modupe mohamud mojgan moji mojisola mona
monde morenike mosi mosun motunrayo mouna mounir moustapha mpho mpumelelo muhannad mulugeta muna munashe munira munyaradzi musah mustapha mutale
mwamba mwangi mwiza naana nader nadifa nafisa nahla naima najib najwa nakato nakisha naledi namukolo nandi nardos nasra nasrin nasser nawal nazik
ncuti ndeye ndidi ndidiamaka ndubuisi nene nenye ngonidzashe ngozi nicodemus niloufar njeri nkechi nkechinyere nkem nkemdilim nkemjika nkiru nkosana
nnamdi nneka nnenna nokuthula noluthando nolwazi nomalanga nomandla nombulelo nomsa nomthandazo nomvula nonso nontando nosipho nour nozipho nqobile
ntokozo ntombi nura nwanneka nyakim nyaradzo nyasha obafemi obiageli obinna obioma ochieng odane odion ogechi oghenekaro ogheneovo ogochukwu okechukwu
okon ola olabisi olabode oladele olaide olaitan olajide olajumoke olakunle olamide olaniyi olanrewaju olaoluwa olatunde olatunji olawale olayemi
olayinka olayiwola olivier olu olubunmi oluchi olufemi olufunke olufunmilayo olugbenga olukemi olumide olusegun oluseun olushola olusola oluwadamilola
oluwafemi oluwakemi oluwaseun oluwaseyi oluwatobi oluwatosin oluwatoyin oluyemi omari omobolanle omolade omolara omolola omotola omowunmi omran oneil
onome onyeka onyinye onyinyechi opeyemi oreoluwa orevaoghene osagie osama osaretin osarugue osaze osei oseni osman oyebanji oyelaran oyeronke oyin
palesa pamilerin panashe parisa parvin pelumi petronilla phumzile portia qays rafiq rahma ramatu rana rania rasha rasheed rasheeda rayan rebin reem
refilwe remi reza rida roda rojda rola ronke rorisang rosemond rotimi roya rozhin rudo rufaro rumbidzai ruqiya rutendo ruvarashe saad saba sabah sabri
sadio safiya sagal sahar saheed sahra sahro saida saidu salah salam salamat salamatu salem salihu salimata salwa samar samba sami samia samira
samkelisiwe sanni sawsan sebele sefako segun sekai selam selamawit selim senait senzeni seun shadia shahin shahram shakirat shamar shaquille sharifa
shavaughn shilan shirin shola shukri shukria siavash sibongile sibusiso siham sihle simba simisola simphiwe sinazo sindisiwe siphiwe sipho siphokazi
sithembile soji sola solape soraya sthembiso suad suhair sulaimon suleiman sumaya sunkanmi tadesse tafadzwa taha taiwo talal tamika tamirat tanaka
tandi tanesha taofeek tapfuma tapiwa tarek tariro tarisai tatenda tawanda tayo tebatso tebogo tejumola teklay temi temiloluwa temitope tendai tendayi
tesfaye thabang thabiso thabo thandeka thandi thandiwe themba thulani thulile tinashe titilayo titilope tiwalade tiyamike tobechukwu tobi tola tolani
tolu tolulope toluwani tomilola tomiwa toyin tremaine tsegaye tsholofelo tsitsi tumelo tunde tunji tutu tyrell ubah ubax ubong uche uchenna udo udoka
ufuoma ugo ugochi ugonna ukamaka unathi unoma uzoamaka uzoma victorine vimbai vuyo wafa wale waleed walid wambui wangari wangui wanja wanjiku wanjiru
warda wekesa weyni widad winta wole wondimu wuraola yaa yaaba yacine yahaya yahya yared yasin yasmiin yassin yejide yemi yeside yetunde yewande
yewubdar yinka yodit yohannes yomi yordanos yousef zahra zahrah zainabu zaki zamzam zana zandile zanele zawadi zeinab zelalem zenebech zeynep ziad
zinhle ziyad zodwa zohreh zola zuberi zukiswa
`;
var europeanAndAsian = `
adrianna adriano adrien agata agathe agnieszka aiko akemi akira alberto alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksei alena
alessandra alessandro alessia alexandra alexandre alexandru alexei alfonso alicja alina alois alonso alvaro amelie anais analyn anatol anatoli anatoly
anca anders andras andre andreas andreea andrei andreia andrey andrius andrzej andr\xE9 aneta angelika anh anik\xF3 anja anke anna-maria annelies anneliese
annika antanas anton antonela antonella antoni antonia antonio anya armando arnaud arnel aron arta artem artur arturas arturo asta astrid attila
audrius augusto aurel aurica balazs bao barbora bartek bartlomiej bartosz basia beata beatriz benedikt benito benjie bettina bianca biljana binh
birgit bjorn blanca bogdan bogna bogumila boris bozena bozhidar branislav brigitta brigitte bronislaw brunhilde bruno camila camille carla carlos
carlota carmela carmelo carmen carolina catarina celina cezary chantal chau cherie-ann cherrylyn chiara christiane christophe chun ciprian claudine
claudio clelia clotilde concepcion concetta constantin corina cornelia cornelius cosmin costas cristian cristina cuong czeslaw dagmar daina dainius
daisuke daiva damian danica daniela danilo danuta dario darius dariusz dejan demetrios denisa deniz desanka desislava diana diego dieter dimitar
dimitra dimitri dimitris dionisio divina dmitri dmitrij dmitry doina domenica domenico dominik dorota dovile dragan duc dumitru edgardo edita edoardo
eduard eduardo edyta egle ekaterina eleni eleonor elina elisa elisabetta elke elodie elzbieta emanuela emil emilia emilio enrique enzo erik erlinda
ernesto erzsebet esperanza esteban etienne eugen eugenia eugeniusz eva evangeline ewa ewelina fabian fabiana fabio fabrizio federica fei felipe fely
feng ferdinand ferenc fernanda fernande fernando filip filippo filomena fiorella florentina florin francesca francesco francisco franco francois
francoise friedrich fritz gabor gabriela gabriella gaetano galina gavril genevieve genowefa georg georgeta georgios gerhard gheorghe giacomo gianni
giedre gilles gino gintaras giorgia giorgio giovana giovanna giovanni gisela giulia giuseppe giuseppina gizela glenda gloriosa gonzalo goran gosia
graca grazyna grigore grzegorz guang gudrun guillaume guillermo gunther gustav gustavo gyorgy halina hanka hanna hanne hannelore hans haoran haruki
hedwig heidrun heinrich heinz hektor helena helene helga henri henryk hermann hien hieu hildegard hiroko hiroshi hoa hoang honorata horst
hortensia hristo huan hui huong huyen hyun ieva ignacio igor iker ildiko ilie ilinca ilona ilse ilya imelda imre ines inga ingeborg inigo ioan
ioana ioannis ionela ionut irena irenka irina irmgard iryna isidro istvan ivan ivana ivanka ivelina iveta iwona izabela jacek jacques jadranka jadwiga
jakub jana janek janina janis janusz jarek jaroslav jaroslava jaroslaw jayson jeanne jelena jericho jerome jerzy jhun jia jian jiang jing jiri joanna
joao joaquim joaquin jocelyn johan johannes jolana jolanta jomar jonas jonel jorge jose josef josefa josip jovan jovana jovelyn jozef jozefa juan
juana julien juliusz jun jun-jun junjie juozas jurek jurgen jurgita justas justyna kacper kalina kamil kamila kaori karel karin karina karolina kasia
kaspars katarina katarzyna katerina kateryna katja katrin katya kazimierz keiko kenji khanh khoa kinga klara klaudia klaus konrad konstantinos
kornelia kostas kristaps kristina krystian krystyna krzys krzysiek krzysztof ksawery ksenia kwok kyriacos kyriakos kyung lacramioara laimute lan-anh
larisa lars lasse laszlo laurent laurentiu lei lena leokadia leon leonid leonila leonor leszek leticia lian lidia liesbeth liesel liezl lihua lilian
liliana lilija liling lilla lin lina linh liviu ljiljana ljubica loredana lorena lorenzo luc luca lucia luciana luciano lucie lucjan lucyna ludmila
ludmilla ludwik luigi luis luisa luiza lukas lukasz luzviminda lyudmila maarten maciej magda magdalena magnus mai-anh maja majka maksim malgorzata
malgosia malwina manfred manolis manon manuel manuela marcel marcela marcelo marcin marco marek mareks margarida margarita margit mariana maribel
maricel marieke mariella marieta marija marina mario mariola marios marisol marita marites marius mariusz marivic marko markus marlena marta martyna
marzena matei matej mateja mateo mateusz mathilde matteo matthias maurizio maximilian mei mei-ling meifeng melchor merlinda mette michal michalina
michel miguel mihaela mihai mikhail mikolaj milena milica milos ming mingyu minh miodrag mireille mirek mirela miriana mirka miroslav miroslaw miyuki
mladen monica monika monique mylene nadezda naoko natalia nataliia nataliya natalya natasa nathalie nela nenad nenita nestor nevena ngoc nguyen
nhi nhung nicolae nicolas nicoleta nicoletta nikola nikolai nikolaos nikolay nikolett nikos nils noemi noemie norbert oana octavian ofelia oksana oleg
oleksandr olena olimpia olivier ondrej orsolya ortrud oskar ovidiu pablo palmira panayiota paola paolo pascal patrizia patryk paulina paulo pavel
pavle pavol pawel pedro petar petras petre petro petronela philippe phong phuc phuong pierre piet pietro pilar piotr polina predrag przemek przemyslaw
qiang qing quang quynh radek radoslava radoslaw radu rafael rafaela rafal raffaele rainer ralf raluca ramona ramune rasa raul razvan regina reinhard
renata renato rene reynaldo ricardo riccardo rimantas rizalina roberto rocio rodel rodica rodrigo rogelio roksana roland rolando romana romeo
romualdas ronaldo rosalba rosalinda rosalyn rosanna rosaria rosario rositsa roswitha rowena rudolf ruel rui ruslan ruta ryszard sabina sachiko sakura
salvador sandor sandro sanja sasa satoshi savas sebastian sebastien serge sergei sergey sergio sergiu serhii seung severina shan-shan shiela sigrid
silvana silvia silvio simao simona siu slavica slavka slawomir slobodan snezana snezhana sofija solange soledad sonia sorina stanislav stanislava
stanislaw stanka stavros stefan stefania stefano stela steliana stelios stephane suk sung-min suong sven svenja svetlana svitlana sylvie sylwia
szilvia szymon tadas tadeusz takashi takeshi tamas tania tanja tatiana tatjana teodora teodoro teofil teresinha teresita tetiana tham thanh thao
theresia thi thierry thoa thuan thuy tiago tibor tien tihomir timea tjasa tomas tomasz tomislav tomoko tonino toomas traian trang truc trung tuan
tuyet ulrich ulrike umberto ursula urszula uta uwe uyen vaclav vaida valdis valentin valentina valentyna valeria valerija vasco vasile vaska vasyl
verica veronika vesna viera viet viktor viktoria viktorija vincenzo vinh violeta violetta viorel viorica virgil virginija vitalie vitalij vito
vittoria vlad vladimir vladislav vlasta volker volodymyr waclaw waldemar waltraud wanda wei weiming werner weronika wieslaw wieslawa wiktor wilhelm
winfried winnifred wioletta witold wladyslaw wlodzimierz wojciech wojtek wolfgang xavier xenia xian xiao xiaoling xiaomei xiaoping xiaoyan ximena xin
xiu xuan yan yana yannis yaroslav yelena yevgeny yevhen yi-ting yifan ying yoko yong yordan yordanka yoshiko young-hee yuchen yuen yuk yuko yulia
yuliia yun yuri yves zbigniew zbysek zbyszek zdenek zdenka zdzislaw zeljko zenon zhang zhen zhong zigmund zihan zinaida zivile zlatko zofia zoltan
zora zsuzsanna zuzanna zvonimir zygmunt
`;
var firstNames = new Set(
  [english, celtic, southAsian, africanAndArabic, europeanAndAsian].join(" ").split(/\s+/).filter(Boolean).map(plain3)
);
function plain3(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "");
}

// app/features/privacy/word-names.rules.ts
var words4 = (list4) => new Set(list4.split(/\s+/).filter(Boolean));
var wordNames = words4(`
abe ace ada al amal amber ana angel art asia aurora autumn basil bay bea beau bee bill blessing bliss blossom bob brook brooke buddy candy
carlton carol cash cat charity chance chase chelsea cherry christian clay clem clement cliff comfort coral constance crystal daisy dale dawn
dawson dean della destiny dev devon diamond dick dina di dot don dora drew duke earl ebony ed eden ema esperance eve faith fanny favour fern
fleur florence flora florin frank gay gene georgia gift ginger glen glory goodluck goodness grace gracious grant guy happiness happy harmony harsh
hattie hazel heather heaven heavenly herb holly honest honey honour hope hugh immaculate innocent india iris isa ivy jade jai jan jasmine jay jewel jin
jordan joy judge june jewell justice kendal kenya kit kitty lance laurel les lil lily liberty lincoln logan london love loveday lovemore lucky
major marigold mark marvellous max may melody mercedes mercy merry miles mina miracle misty mo modesty moses nelson nick noble noel norm nova
obedience olive opal pansy paris pat patience patient peace pearl peg penny pip piers pleasure poppy precious preston primrose
prince princess privilege promise prosper providence prudence rain raven ray ray reg rich ricky-lee rob robin rod roman rose ruby rusty
sage sally sandy saint savannah scarlett serenity shade shell sky skye sofia sol sonny star sterling stormy success sue summer sunday sunny
sydney tansy temperance thankgod tiger trust trinity unity vera verity vi vic victor victoria victory violet virginia virtue wade warwick
welcome will willow winter wisdom wren zion
`);
var verbNames = words4(
  "may will hope drew grant chase love trust promise wade don art mark bill welcome rob"
);
var monthNames = words4("may june april august jan");
var surnames = words4(`
abbas abbott abdi abdullah abraham abrahams abubakar adams adamson addison adeleke adeyemi adebayo afolabi agarwal ahmad ahmed akhtar akinola akram
ali allen allan anderson andrews appleby archer armitage armstrong arnold ashton ashworth asif asante atkins atkinson aziz bailey baker baldwin
balogun banerjee banks barber barker barlow barnes barnett barrett barry barton bashir bates baxter begum bell bennett bentley berry bhatt
bhatti bibi birch bird bishop blackburn boateng bolton booth boyle bradley bradshaw brady brennan brooks broughton brown browne bryant buckley
burgess burke burns burton butcher butler butt byrne callaghan cameron campbell carpenter carr carroll carter chadwick chan chandler chapman
chaudhry chaudhary chauhan chen cheung choudhury chowdhury chukwu clark clarke clayton clements cohen coleman coles collins connolly connor conway
cook cooper corbett cox craig crawford cross crossley cunningham curtis dalton daly daniels das davidson davies davis davison dawson dean desai devi
dhaliwal dhillon diallo dias dickinson dixon dodd doherty donnelly douglas doyle duffy duncan dunn edwards elliott ellis entwistle evans eze farooq farrell
faulkner fernandes fernandez ferguson finch fisher fitzgerald fleming fletcher flynn forster foster fowler fox francis franklin fraser freeman
frost fuller gallagher garcia gardiner gardner george ghosh gibbons gibbs gibson gilbert gill goddard godwin gomez gonzalez goodwin gordon gould
graham gray green greenwood gregory grewal griffin griffiths gupta hall hamilton hammond hancock harding hargreaves harper harris harrison hart hartley harvey
haslam hassan hawkins hayes haynes heath henderson henry hewitt higgins higginbottom hill hilton hobbs hodgson holland holmes holt hopkins horton
houghton howard howarth howe howell howells hudson hughes humphreys hunt hunter hurst hussain hussein hutchinson hyde ibrahim iqbal iqbal islam
jackson jacobs jama james jamieson jarvis javed jenkins jennings jimenez jobson john johnson johnston johnstone jones jordan joshi kamara kapoor kaur kay
kaya kelly kemp kennedy kent kenny kerr khalid khan khatun king kirby kirk knight knowles kowalczyk kowalska kowalski kumar lal lam lamb lambert lane law
lawrence lawson leach lee lees leonard leung lewandowski lewis li little liu lloyd lopez lowe lucas lynch macdonald mackay mackenzie maclean mahmood malik mann
marsh marshall martin martinez mason massey matthews may mbeki mcarthur mccarthy mcdonald mcgrath mcguire mckenna mckenzie mclean mclaughlin
mcmahon mehta mensah metcalfe miah middleton miles miller mills mistry mitchell mohamed mohammed moore moran morgan morley morris morrison morton moss moyo
muhammad mukherjee murphy murray nair nash naylor ncube ndlovu nelson newman newton nguyen nicholls nicholson nicolae nolan norman norris norton nowak nunes
obi obrien oconnor odonnell ogden okafor okeke okoro okonkwo oliver oneill ong oriordan osman osullivan owen owens owusu page palmer parekh park parker parkes
parkin parkinson parry parsons parveen patel paterson patterson payne pearce pearson pereira perera perkins perry peters phillips pickering pickles
pollard poole pope popa popescu porter potter potts powell power pratt preston price pritchard qureshi rahman raja ramsbottom ramsey randall rao rashid
reddy reed rees reeves reid reilly reynolds rhodes richards richardson riley roberts robertson robinson robson rodriguez rogers rose ross rowe rowley russell
ryan saeed sahota saleem sanchez sanders sanderson sandhu santos saunders schofield scott sesay shah shaikh sharma sharp sharpe shaw sheikh shepherd sheppard
short siddiqui sidhu silva simmons simpson sinclair singh skinner slater sloan smart smith soares spencer stanley steele stephens stephenson stevens stevenson
stewart stone stuart sullivan summers sutcliffe sutton swift sykes szymanski talbot tait tan taylor thakur thomas thompson thomson thornton thorpe todd tomlinson
townsend tran tucker turnbull turner uddin usman vasquez vaughan walker wallace walsh walters walton wang ward warner warren warsame waters watkins watson watts
webb webster welch wells west weston wheeler white whitehead whittaker wilkins wilkinson williams williamson willis wilson winter wong wood woods woodward
wright wu wyatt yang yates young yousaf zaman zhang zhou
`);

// app/features/privacy/keep.rules.ts
var wordShape2 = /[\p{L}\p{M}\p{N}'’]+/gu;
var longestPhrase = 8;
var firmEndings = new Set(
  "ltd limited plc llp cic cio uk group care homecare healthcare health services service support living homes trust community agency".split(
    " "
  )
);
function makeKeep(names2) {
  const byFirst = /* @__PURE__ */ new Map();
  const phrases = new Map(
    names2.flatMap((name) => formsOf2(wordsOf4(name).map((word) => word.plain))).map((words8) => [words8.join(" "), words8])
  );
  for (const words8 of [...phrases.values()].sort((a, b) => b.length - a.length)) {
    const known3 = byFirst.get(words8[0]);
    if (known3) known3.push(words8);
    else byFirst.set(words8[0], [words8]);
  }
  if (byFirst.size === 0) return () => () => false;
  return (text5) => {
    const words8 = wordsOf4(text5);
    const stretchAt = new Int32Array(text5.length);
    let count7 = 0;
    for (let i = 0; i < words8.length; i++) {
      const phrase = byFirst.get(words8[i].plain)?.find((each) => each.every((word, at3) => words8[i + at3]?.plain === word));
      if (!phrase) continue;
      const last = words8[i + phrase.length - 1];
      stretchAt.fill(++count7, words8[i].start, last.end);
      i += phrase.length - 1;
    }
    if (count7 === 0) return () => false;
    return (start, end) => stretchAt[start] !== 0 && stretchAt[start] === stretchAt[end - 1];
  };
}
function formsOf2(words8) {
  const forms = [[...words8]];
  let brand = [...words8];
  while (brand.length > 1 && firmEndings.has(brand.at(-1))) {
    brand = brand.slice(0, -1);
    forms.push(brand);
  }
  return forms.filter(
    (form2) => form2.length <= longestPhrase && (form2.length > 1 || isKeepable(form2[0] ?? ""))
  );
}
function isKeepable(word) {
  return word.length > 2 && !firstNames.has(word) && !wordNames.has(word) && !surnames.has(word) && !firmEndings.has(word);
}
function wordsOf4(text5) {
  return Array.from(text5.matchAll(wordShape2), (match) => ({
    plain: match[0].toLowerCase().replace(/['’]/g, ""),
    start: match.index,
    end: match.index + match[0].length
  }));
}

// app/features/privacy/spoken.rules.ts
var digitOf = {
  oh: "0",
  o: "0",
  zero: "0",
  nought: "0",
  naught: "0",
  nil: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9"
};
var times = { double: 2, treble: 3, triple: 3 };
var token = /[a-z]+|\d+/gi;
function spokenNumbers(text5) {
  if (!/\b(?:oh|zero|nought|double|treble|triple|one|two|three|four|five|six|seven|eight|nine)\b/i.test(text5))
    return [];
  const found = [];
  let run = { digits: "", said: 0, start: -1, end: -1 };
  let repeat = 1;
  const close = () => {
    if (run.digits.length >= 5 && run.said >= 3)
      found.push({ digits: run.digits, start: run.start, end: run.end });
    run = { digits: "", said: 0, start: -1, end: -1 };
    repeat = 1;
  };
  for (const match of text5.matchAll(token)) {
    const word = match[0].toLowerCase();
    if (run.start >= 0 && !/^[\s,.-]{0,3}$/.test(text5.slice(run.end, match.index))) close();
    const digits = /^\d+$/.test(word) ? word : digitOf[word];
    const multiple = times[word];
    if (digits === void 0 && multiple === void 0 && !(word === "hundred" && run.digits)) {
      close();
      continue;
    }
    if (run.start < 0) run.start = match.index;
    run.end = match.index + match[0].length;
    if (multiple !== void 0) {
      repeat = multiple;
    } else {
      run.digits += word === "hundred" ? "00" : digits.repeat(repeat);
      run.said += digits && word !== digits ? 1 : 0;
      repeat = 1;
    }
  }
  close();
  return found;
}

// app/features/privacy/numbers.rules.ts
var phoneCue = /\b(?:phone|fone|mobile|mob|tel|telephone|landline|fax|whats ?app|number|digits|no|ring|call|text)\b/i;
var nhsCue = /\bn\.?h\.?s\b\.?/i;
var bankCue = /\b(?:sort ?code|bank|account|acc(?:ou?nt)?|acct|a\/c)\b/i;
var vehicleCue = /\b(?:reg|registration|plates?|number plate|car|van|vehicle|parks?|parked|drives?|driving|fiesta|corsa|focus|golf|polo|astra|bmw|audi)\b/i;
var dobCue = /\b(?:d\.? ?o\.? ?b\b\.?|date of birth|birth ?date|birthday|born)\s*(?:is|was|on|in|:|-|=|the)?\s*(?:the|on|in)?\s*$/i;
var month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
var dateShapes = [
  "\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})",
  "\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}",
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${month}\\.?(?:,?[ -](?:\\d{4}|\\d{2}))?`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
  `${month},? \\d{4}`,
  "(?:18|19|20)\\d{2}"
].join("|");
var date = new RegExp(`(?<![\\d/.-])(?:${dateShapes})(?![\\d/-])`, "gi");
var oldFullDate = /(?:^|\D)(?:19[0-6]\d)(?:\D|$)/;
var digitRun = /(?<![\w.])(?:\+|\(\+?)?\d(?:[ .()/-]{0,2}\d){2,21}(?![\w])/g;
var nationalInsurance = /\b[a-ceghj-prstw-zq][a-ceghj-nprstw-zq] ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/gi;
var currentPlate = /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/gi;
var oldPlate = /\b(?:[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]?)\b/gi;
var iban = /\bGB\d{2} ?[A-Z]{4}(?: ?\d){14}\b/gi;
var pin = /\bpin(?: number| no| code)?(?: is| was|:)? ?(\d{4})\b/gi;
function numberSpans(text5) {
  const spans = [...datesOfBirth(text5), ...plates(text5), ...nationalInsuranceNumbers(text5)];
  for (const match of text5.matchAll(iban)) spans.push(spanOf(match, "BANK"));
  for (const match of text5.matchAll(pin)) {
    spans.push({
      start: match.index + match[0].length - 4,
      end: match.index + match[0].length,
      type: "BANK"
    });
  }
  let sawSortCode = false;
  for (const match of text5.matchAll(digitRun)) {
    const before = text5.slice(Math.max(0, match.index - 32), match.index);
    const after = text5.slice(match.index + match[0].length, match.index + match[0].length + 24);
    for (const part2 of partsOf4(match[0], match.index)) {
      const type = typeOfRun(part2.text, before, after, sawSortCode);
      if (!type) continue;
      sawSortCode ||= type === "BANK";
      spans.push({ start: part2.start, end: part2.start + part2.text.length, type });
    }
  }
  for (const spoken3 of spokenNumbers(text5)) {
    const before = text5.slice(Math.max(0, spoken3.start - 32), spoken3.start);
    const isLong = spoken3.digits.length >= 9;
    if (nhsCue.test(before) && isLong) spans.push({ ...place(spoken3), type: "NHS_NUMBER" });
    else if (isLong || spoken3.digits.length >= 5 && phoneCue.test(before)) {
      spans.push({ ...place(spoken3), type: "PHONE" });
    }
  }
  return spans;
}
function partsOf4(run, start) {
  const pair = /^(\d{2}[- ]\d{2}[- ]\d{2})([ ,/]+)(\d{8})$/.exec(run);
  if (!pair) return [{ text: run, start }];
  return [
    { text: pair[1], start },
    { text: pair[3], start: start + pair[1].length + pair[2].length }
  ];
}
function typeOfRun(run, before, after, sawSortCode) {
  const digits = run.replace(/\D/g, "");
  const count7 = digits.length;
  const isPhoneCued = phoneCue.test(before.slice(-24));
  if (isPhoneShape(run, digits)) return "PHONE";
  if (count7 === 10 && (nhsCue.test(before) || /^[^.!?]{0,4}nhs/i.test(after))) return "NHS_NUMBER";
  if (count7 === 10 && isNhsNumber(digits)) return "NHS_NUMBER";
  if (count7 >= 13 && count7 <= 19 && /^\d{4}([ -]?)\d{4}\1\d{4,}/.test(run)) return "BANK";
  if (count7 === 6 && /^\d{2}-\d{2}-\d{2}$/.test(run) && (bankCue.test(before) || !isDate(run))) return "BANK";
  if (/^\d{6}$/.test(run) && /\bsort ?code\b[^.!?]{0,10}$/i.test(before)) return "BANK";
  if (/^\d{6,10}$/.test(run) && /\b(?:account|acc|acct|a\/c)\b[^.!?\d]{0,16}$/i.test(before)) return "BANK";
  if (count7 === 8 && /^\d{8}$/.test(run) && (sawSortCode || bankCue.test(before))) return "BANK";
  if (count7 === 10 && digits.startsWith("7") && isPhoneCued) return "PHONE";
  if (count7 >= 5 && count7 <= 8 && !isDate(run) && isNumberGiven(before)) return "PHONE";
  if (count7 >= 3 && count7 <= 4 && /\b(?:digits|number ends(?: in)?)(?: are| is|:)? ?$/i.test(before))
    return "PHONE";
  return null;
}
function isPhoneShape(run, digits) {
  if (/^\(?\+/.test(run)) return digits.length >= 9 && digits.length <= 15;
  if (digits.startsWith("0044")) return digits.length >= 13 && digits.length <= 15;
  if (digits.startsWith("447")) return digits.length === 12;
  return digits.startsWith("0") && digits.length >= 10 && digits.length <= 11 && !/^\d{2}[/.-]\d{2}[/.-]/.test(run);
}
function isNumberGiven(before) {
  return /\b(?:(?:phone|mobile|mob|tel|telephone|landline|fax)(?: number| no)?|my number|number ends|call(?: me)? on|ring(?: me)? on|text(?: me)? on|digits)(?: is| are| on| in|:|,)? ?$/i.test(
    before
  );
}
function isNhsNumber(digits) {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum2 = 0;
  for (let i = 0; i < 9; i++) sum2 += Number(digits[i]) * (10 - i);
  const check5 = 11 - sum2 % 11;
  return check5 !== 10 && (check5 === 11 ? 0 : check5) === Number(digits[9]);
}
function isDate(run) {
  const parts = run.split(/\D+/).map(Number);
  const [day2, monthNumber] = parts;
  return parts.length === 3 && day2 >= 1 && day2 <= 31 && monthNumber >= 1 && monthNumber <= 12;
}
function datesOfBirth(text5) {
  const spans = [];
  for (const match of text5.matchAll(date)) {
    const isFull = /^\d{1,2}\s?[/.-]|^\d{4}[/.-]|^\d{1,2}\D+\d{2,4}$/.test(match[0]);
    const isCued = dobCue.test(text5.slice(Math.max(0, match.index - 28), match.index));
    if (isCued || isFull && oldFullDate.test(match[0])) spans.push(spanOf(match, "DOB"));
  }
  return spans;
}
function plates(text5) {
  const spans = [];
  const isCued = (at3, length) => vehicleCue.test(text5.slice(Math.max(0, at3 - 40), at3)) || vehicleCue.test(text5.slice(at3 + length, at3 + length + 30));
  for (const match of text5.matchAll(currentPlate)) {
    if (match[0] === match[0].toUpperCase() || isCued(match.index, match[0].length))
      spans.push(spanOf(match, "VEHICLE"));
  }
  const plateCue = /\b(?:reg|registration|plates?)\b[^.!?]{0,16}$/i;
  for (const match of text5.matchAll(oldPlate)) {
    if (plateCue.test(text5.slice(Math.max(0, match.index - 28), match.index)))
      spans.push(spanOf(match, "VEHICLE"));
  }
  return spans;
}
function nationalInsuranceNumbers(text5) {
  return [...text5.matchAll(nationalInsurance)].filter(
    (match) => /^[a-z]{2}\d{6}[a-d]$/i.test(match[0]) || /^[A-Z]{2} ?\d/.test(match[0]) || niCue(text5, match.index)
  ).map((match) => spanOf(match, "NI_NUMBER"));
}
function niCue(text5, at3) {
  return /\b(?:n\.?i\.?|nino|national insurance|insurance)\b[^.!?]{0,16}$/i.test(
    text5.slice(Math.max(0, at3 - 32), at3)
  );
}
function spanOf(match, type) {
  return { start: match.index, end: match.index + match[0].length, type };
}
function place(found) {
  return { start: found.start, end: found.end };
}

// app/features/privacy/plain-words.rules.ts
var words5 = (list4) => new Set(list4.split(/\s+/).filter(Boolean));
var plainWords3 = words5(`
a able about above absolutely abuse access accident account across act action actually adult adults advice advocacy advocate advocates after
afternoon afternoons again against age aged agency agencies agen ago agreed ah aid alarm alarms all allowance allowed almost alone along already alright also
although always alzheimers am amazing ambulance an and angry another answer answered any anybody anymore anyone anything anyway apart
apparently appointment appointments are area aren arent around arrive arrived art as asap ask asked asking asks asleep assessed assessment assessments assistant
asthma at attendance attention autism autistic available away awful back bad badly bank bath bathroom be because bed bedroom beds been before began
behind being believe benefits best better between big bill bills birthday bit blind bless block board body book booked boss both
bottom bought boxing boy boys bread break breakfast breaks bring brings british brilliant bring broke broken brother brought budget building bus busy but buy by
cafe call called calling calls calm came can cancel cancelled cannot cant capacity car card care cared career careers careful carer carers cares caring carnt carry case cases
cash catholic cause centre certain chair chairs chance change changed changes charge charged charges charging charity chased cheap check checked cheers child children
chiropody chose christian christmas church city class clean cleaned cleaner cleaning clear client clients clinic close closed club clubs coffee cold college combined come comes
comfort coming commission commissioner commissioners commissioning communication community company complain complained complaint complaints completely complex
computer concern concerned concerns condition confused consultant consultation contact contacted contacts continence continuing contract contracts cook cooked cooking
coordinator cope coping cos could couldnt council councillor councils count counsellor country couple course court covid cover covered covering crisis cup cut cuts dad daddy
daily dark date daughter day days deaf dear death decided decision deep definitely delay delayed dementia dentist department depressed depression deputy desk did didn didnt died diet
different difficult difficulty digital dinner dinners direct director dirty disability disabled discharge discharged disgusted disgusting district do doc doctor doctors does doesnt dog doing done
dont door doors down dr dreadful dressed dressing drink drinks drive driver drivers drives drop dropped drug drugs due during dying each earlier early easier
easter easy eat eaten eating eight either elderly else email emergency employer end ended ending english enough epilepsy equipment especially even evening evenings ever every everybody everyday everyone
everything excellent except experience expect expensive explain explained extra eye eyes face fair fall fallen falls families family fantastic far fast father fed feedback feel feeling feels fell
felt female few fight fill filled finally find fine finish fire first five floor food foot for forgot forgotten form forms forward found four free fresh friday fridays friend
friendly friends from front frozen fruit full fully fund funded funding funds funny further future garden gas gave general gentle get gets getting girl girls give given gives giving glad
go god goes going gone good gosh got government gp gran grandad grandma grandmother grandson granny grateful great greeting ground group groups grown had hadnt half halal
hand hands happen happened happening happens happy hard hardly has hasnt hate have havent having he head health hear heard hearing heart heating heavy hell hello help helped helpful helping
helpline helps her here hers herself hes hey hi high hills him himself hip his hiya hoist hold holiday holidays home homecare homes hope hopefully hoping horrible hospice hospital
hospitals hot hour hours house houses housing how however huge human hundred hungry hurt hurts husband i id idea if ignored ill illness im immediately important impossible in
including incontinence increase indeed independence independent info information injection inside instead insulin interested interpreter into irish is isn isnt issue issues it its itself ive jehovahs
jewish job jobs join joint just keep keeps kept key keys kids kind kindness kindly kitchen knew know knowing known knows lack ladies lady language large last late lately later laugh laughed
law lazy lead leader learn learning least leave leaves leaving left leg legs less let lets letter letters level lie life lift light like liked likes limited line list listen
listened listening listens little live lived lives living local locked lonely long longer look looked looking looks loss lost lot lots loud lounge love loved lovely low lucky
lunch lunches made mail main major make makes making male mam man management manager managers many marvellous massive mate matron matter may maybe me meal meals mean
means meant meat medical medication medicine meds meet meeting men mental mentioned mess message met middle might mind mine minute minutes mins miss missed missing mistake mistakes
mobile mobility mom moment monday mondays money month months more morning mornings mosque most mostly mother move moved moving mr mrs ms mum mums mummy music
muslim must my myself name names nan nana nanny near nearly need needed needing needs negative neighbour neighbours neither never new news next nhs nice night nights nightmare nine
no nobody noise noisy none noone nor normal normally not note notes nothing notice now nowhere number numbers nurse nurses nursing occasionally occupational of off offer offered office
officer often oh ok okay old older on once one ones only onto open opened opening opinion option options or order organisation original other others otherwise our ours ourselves out
outside outstanding over overall own owner pa package pad paid pain pakistani panel paper paperwork parents parking parkinsons part particular partly partner pass passed past pay paying payment payments peace
pensioner people per perfect perhaps person personal phone phoned photos physio pick picked pill pills pip place placed places placement plan planned planning plans play please pleased
plenty plus podiatrist podiatry point police polish polite poor poorly portuguese positive possible possibly post power practically practice practitioner present pressure pretty previous
price private probably problem problems process professional professionals promised proper properly property proud provide provided provider providers psychiatrist public pull pulled punjabi pupil push put puts putting
quality question questions quick quickly quiet quite radio ramadan ramp ran rang rather read reading ready real really reason reasons receive received recently reception receptionist record red
referral referred refuse refused regarding regards regular regularly relationship relatives release relief rely remember remind remote rent reply report reported request rescue residential resident residents
respect respite respond rest result return review reviews rid right ring rings risk room rooms roma romanian rota round rubbish rude ruined run running rush rushed sad safe
safeguarding safety said same sandwich sandwiches sat saturday saturdays save saw say saying says scared school scottish second section see seeing seem seemed seems seen self
send senior sensory sent serious seriously service services set seven several shall shame share shared she sheltered shes shift shifts shocking shop shopping shops short should shouldnt shout
shouted show shower showed shut shy sick side sign signed sikh similar simple simply since single sir sis sister sit site sits sitting situation six skills sleep sleeping slow small so social some
somali somebody someone something sometimes somewhere son soon sore sorry sort sorted sounds soup spanish speak speaking special specialist spend spent spoke st staff staffing stage stairs start
started starting starts stay stayed staying step still stop stopped stopping story straight stranger street stress stressed stressful stroke strong struggle struggling stuck student stuff stupid such sudden suddenly suffering suggest suggestion
summer sunday sundays super supervisor support supported supporting supportive supposed sure surely surgery surprised survey swear switch system ta table tablet tablets take taken takes taking talk
talked talking talks tea team teams tear technology telephone tell telling tells temporary ten tenants terrible terrified text than thank thankfully thanks thankyou that thats the their them themselves then
therapist therapists therapy there therefore theres these they theyll theyre theyve thing things think thinking thinks third this those though thought three through throughout thrown thursday thursdays time times tired
to today together toilet told tomorrow tonight too took top total totally touch tough toward towards town toys traffic train trained training transferred transport treat treated treatment tried trip trouble
true trust truth try trying tuesday tuesdays turn turned tv twice two unable uncle understand understanding understands unfair unfortunately unit university unless unreliable until up update upon upset upstairs
urdu urgent us use used useful useless using usual usually van various very view visit visited visiting visitor visitors visits voice volunteer volunteers wait waited waiting wake walk walked walker walking wall want
wanted wants ward warm was wash washed washing wasnt waste wasted wasting watch water way we weak wear website wednesday wednesdays week weekend weekends weekly weeks weird well went were werent wet what whatever
whats wheelchair wheels when whenever where whether which while white who whoever whole whose why wife will willing window winter wish with within without woman women wonder wonderful wont word words
work worked worker workers working works worried worry worrying worse worst would wouldnt write writing written wrong wrote xmas yeah year years yes yesterday yet you young your youre yours yourself
january february march april june july august september october november december mon tue tues wed thu thur thurs fri sat sun
australian bangladeshi bengali black bsl caribbean chinese czech dutch eastern european filipino french gay german ghanaian greek gujarati hindu hungarian indian italian jamaican
kurdish latvian lesbian lithuanian nigerian arabic african albanian asian afghan iranian iraqi roman slovak sylheti turkish ukrainian welsh zimbabwean england wales scotland britain uk london
mencap scope alexa zoom teams facebook whatsapp google asda tesco aldi lidl boots dfs cqc chc dwp dols imca imha pip esa ot ots sw cpn camhs dla aa ddrb lpa mca mdt hca rgn rmn eol dnr copd uti
monthly optician parent proxy radiator scan scooter shelf social specs spouse strictly telecare theatre tuck urgent vegan vegetarian waitrose wound xray yoga
admin afterwards agreement ahead annual anyhow appeal application applied approach asking assistance attitude aunt aunty auntie avoid awaiting award backwards basically basic bins boiler budgets bungalow
business cancer catheter chase chasing choice choices choose clearly colleagues comment comments compared compassionate complex compliments consider consistent constantly continuity
correct cost costs credit cruel currently customer customers damp deal dealing deferred depends desperate despite diabetic dignity disappointed discuss discussed dismissed documents double draft
eastern efficient eligibility eligible encouraged engagement enjoy enjoyed enjoys errors eventually evidence exactly example exhausted explaining extremely facilities failed failing failure faith faultless
fees finances financial fit flat flexible followed following frail frightened frustrated frustrating gratitude guardian guidance happily harder helpless hearing hygiene ideally ideas impact improve improved improvement included
inconsistent increased individual initially inspection interview involved isolated isolation keen kettle knocked ladder lacking laundry leaflet leisure library lights
lovely manual medicines microwave minimum mixed mould moderate multiple mutual nappy neglected nervous number obviously occasional offering offices online opinions ordered outcome outings overnight overworked packed paediatric
partially pathetic patience patient patiently patients payroll pharmacy polite poverty prescription previously priority process promise promises psychology qualified quarterly queue quietly rail rapid rarely reablement
realise reassess reassured receiving recommend regardless register relaxed reliable repeatedly residents resources responsible rotas routine rushing saving screaming selling services seating separate shaking sheets shortage
shouting signs singing smell smoking solicitor spoken stable standard standards struggled students suitable suited swallowing swearing talked teeth temperature tendering tested throat tick tidy tiny
tribunal turning uncaring unacceptable unhappy unpaid unprofessional unsafe unsuitable updated useless vacancies wages walkers wandering warden weather wellbeing whilst whoever widow wife wipes witnessed
`);
var placeWords = words5(`
academy avenue buildings care centre chapel church clinic close college court crescent drive farm foundation fund gardens gate green grove hall
harbour health healthcare hill hospice hospital house island lane lodge manor market mill park place practice programme project rd road row school
service services shop square st station street support surgery team terrace theatre trust unit university view villa walk ward way wharf
homecare housing agency limited ltd group primary secondary infirmary curie constituency county cottage cottages city town village borough wing suite
`);

// app/features/privacy/name-words.rules.ts
var set = (list4) => new Set(list4.split(" "));
var titles = set(
  "mr mrs ms miss mx mister missus dr doctor prof professor rev reverend canon imam sir dame cllr councillor"
);
var wordShape3 = /\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*\.?/gu;
function wordsOf5(text5, isKept) {
  const isShouted = !/\p{Ll}{2}/u.test(text5);
  const words8 = [];
  let lastEnd2 = 0;
  for (const match of text5.matchAll(wordShape3)) {
    const raw2 = match[0].endsWith(".") && match[0].length > 2 ? match[0].slice(0, -1) : match[0];
    const start = match.index;
    const end = start + raw2.length;
    const isFirst = words8.length === 0 || /[.!?\n:]/.test(text5.slice(lastEnd2, start));
    words8.push({
      text: raw2,
      plain: plainOf(raw2),
      start,
      end,
      isCapital: !isShouted && /^\p{Lu}/u.test(raw2),
      isFirst,
      isKept: isKept(start, end)
    });
    lastEnd2 = end;
  }
  return words8;
}
function plainOf(word) {
  const lower = word.toLowerCase().replace(/[’']s?$/, "").replace(/\.$/, "");
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower.replace("\u0142", "l").normalize("NFD").replace(/[\p{M}]/gu, "").replace(/[’']/g, "");
}
function touches(text5, before, after) {
  const gap = text5.slice(before.end, after.start);
  return gap === " " || gap === "  " || gap === ". " && (titles.has(before.plain) || before.plain.length === 1);
}
function endOf(word) {
  return word.end - (/(?:['’]s?)$/.exec(word.text)?.[0].length ?? 0);
}
function isNameLike(word) {
  return firstNames.has(word.plain) || wordNames.has(word.plain) || surnames.has(word.plain);
}
function isFirstName(word) {
  if (firstNames.has(word.plain)) return true;
  if (word.plain.length < 5 || !word.plain.endsWith("s") || plainWords3.has(word.plain) || word.plain === "jeans")
    return false;
  return firstNames.has(word.plain.slice(0, -1));
}
function isUnknownCapital(word) {
  return word.isCapital && word.plain.length > 2 && !plainWords3.has(word.plain) && !placeWords.has(word.plain);
}

// app/features/privacy/name-cues.rules.ts
var kin = set(
  "mum mam mom mother dad father husband wife son daughter brother sister nan nana nanna gran granny grandma grandad grandpa grandson granddaughter uncle aunt aunty auntie cousin niece nephew hubby missus fiance fiancee stepson stepdaughter law twin friend neighbour eldest youngest partner sibling our"
);
var roles2 = set(
  "carer career worker nurse manager coordinator co-ordinator advocate doctor physio client resident patient tenant user driver cleaner supervisor deputy therapist volunteer assistant pa sw gp consultant officer lady girl lad chap guy warden keyworker matron receptionist cook handyman inspector"
);
var naming = set("called named name names");
var asking = set("ask contact ring phone tell get call message text email inform");
var speaking2 = set("spoke speak spoken talked talk chatted");
var meetings = set("chat word talk conversation meeting appointment call");
var farewells = set("signed regards sincerely faithfully wishes love cheers thanks thankyou ta yours");
var acts = set(
  "said says told tells promised rang phoned shouted swore apologised smiled cried washed dressed hung forgot left came comes fell visits visited drove helps helped cooks looks sits never didnt thinks brought turned arrived wants lives knows fixed sorted explained listened ignored refused"
);
var selfCues = set("im i'm its it's this");
var hereWords = set("here again speaking calling");
var offices = set("office agency council team home company ward");
function cueBefore(text5, words8, i) {
  const word = words8[i];
  const one = words8[i - 1];
  if (!one) return null;
  const gap = text5.slice(one.end, word.start);
  if (/[\n.!?;]/.test(gap)) return isSignature(text5, words8, i) ? "strong" : null;
  if (!/^ ?[ :,(]? ?$/.test(gap)) return null;
  const two = words8[i - 2]?.plain ?? "";
  const isPersonBefore = roles2.has(two) || kin.has(two);
  if (one.plain === "called" || one.plain === "named") {
    return isPersonBefore || isBe(two) || two === "someone" ? "strong" : "near";
  }
  if (isBe(one.plain)) {
    if (two === "name" || two === "names") return "strong";
    if (isPersonBefore) return "near";
    return two === "this" || two === "it" && i === 2 ? "self" : null;
  }
  if (one.plain === "names" || one.plain === "name")
    return one.text === "names" || gap.includes(":") ? "near" : null;
  if (one.plain === "for" && two.startsWith("ask")) return "strong";
  if (one.plain === "to" && speaking2.has(two)) return "near";
  if (one.plain === "with" && (speaking2.has(two) || meetings.has(two))) return "near";
  if (farewells.has(one.plain) && isEnding(text5, words8, i)) return "strong";
  if (asking.has(one.plain)) return "near";
  if (one.plain === "from")
    return i === 1 || i === 2 && two === "message" || isNameLike(word) ? "near" : null;
  if (kin.has(one.plain) && !/[:(]/.test(gap)) return "near";
  if (roles2.has(one.plain) && !gap.includes(":")) return "near";
  return selfCues.has(one.plain) || one.plain === "am" && two === "i" ? "self" : null;
}
function cuedLower(words8, i) {
  const one = words8[i - 1]?.plain ?? "";
  return (naming.has(one) && one !== "names" || naming.has(words8[i - 2]?.plain ?? "") || one === "signed" || one === "regards") && words8[i].plain.length > 2;
}
function isLowerNameCued(text5, words8, i, cue) {
  const word = words8[i];
  const one = words8[i - 1];
  if (cue === "strong") return text5.slice(one.end, word.start) === " ";
  if (cue !== "near" || verbNames.has(word.plain) || plainWords3.has(word.plain)) return false;
  return kin.has(one.plain) || roles2.has(one.plain) || asking.has(one.plain) || speaking2.has(words8[i - 2]?.plain ?? "");
}
function isSelfNamed(text5, words8, i) {
  const next = words8[i + 1];
  return next !== void 0 && touches(text5, words8[i], next) && (hereWords.has(next.plain) || isUnknownCapital(next));
}
function isActing(text5, words8, i, isUnknown = false) {
  const next = words8[i + 1];
  if (!next || !/^ $/.test(text5.slice(endOf(words8[i]), next.start))) return false;
  if (isUnknown && words8[i].plain.endsWith("s")) return false;
  return acts.has(next.plain) || fromOffice(words8, i);
}
function fromOffice(words8, i) {
  const [from, the, place3] = [words8[i + 1]?.plain, words8[i + 2]?.plain, words8[i + 3]?.plain ?? ""];
  return from === "from" && the === "the" && offices.has(place3);
}
function isPairedName(text5, words8, i) {
  const [joint, other] = [words8[i + 1], words8[i + 2]];
  if (!joint || !other || !["and", "or", "&"].includes(joint.plain)) return false;
  return other.isCapital && isNameLike(other) && touches(text5, joint, other);
}
function isBesideName(text5, words8, i) {
  return [i - 1, i + 1].some((other) => {
    const name = words8[other];
    if (name?.isCapital && isFirstName(name)) {
      const gap = other > i ? text5.slice(words8[i].end, name.start) : text5.slice(name.end, words8[i].start);
      if (/^ ?[&/] ?$/.test(gap)) return true;
    }
    const joint = words8[other]?.plain === "and" ? words8[other + (other - i)] : void 0;
    return joint?.isCapital === true && isFirstName(joint) && !/[.!?\n]/.test(text5.slice(Math.min(words8[i].end, joint.end), Math.max(words8[i].start, joint.start)));
  });
}
function hasAge(text5, word) {
  return /^(?:,| \(|, aged| aged) ?(?:aged )?\d{2,3}\b(?!\/)/.test(text5.slice(word.end, word.end + 14));
}
function isAlone(text5, words8, i) {
  return words8.length - i <= 2 && isEnding(text5, words8, i) && isAfterStop(text5, words8[i]);
}
function isAfterStop(text5, word) {
  return /[.!?\n]\s*$/.test(text5.slice(Math.max(0, word.start - 4), word.start));
}
function isEnding(text5, words8, i) {
  if (words8.length - i <= 2) return true;
  const word = words8[Math.min(i + 1, words8.length - 1)];
  return /^[\s.!x,]{0,6}\n/i.test(text5.slice(word.end, word.end + 7));
}
function isSignature(text5, words8, i) {
  const word = words8[i];
  return i > 0 && words8.length - i <= 2 && word.isCapital && isNameLike(word) && isAfterStop(text5, word);
}
function isBe(plain4) {
  return plain4 === "is" || plain4 === "was" || plain4 === "s" || plain4 === "being";
}

// app/features/privacy/name-places.rules.ts
var beforeMonth = set(
  "in since until till by from for during last next this early late mid of end before after every each around"
);
function isMonthHere(text5, words8, i) {
  const word = words8[i];
  if (!monthNames.has(word.plain)) return false;
  const before = words8[i - 1]?.plain ?? "";
  if (beforeMonth.has(before)) {
    return !(before === "for" && (words8[i - 2]?.plain ?? "").startsWith("ask"));
  }
  return /\d\w{0,2} ?$/.test(text5.slice(Math.max(0, word.start - 6), word.start)) || /^ ?,? ?\d/.test(text5.slice(word.end, word.end + 4)) || monthNames.has(words8[i + 2]?.plain ?? "");
}
function isSaintBefore(words8, i) {
  const before = words8[i - 1]?.plain.replace(".", "");
  return before === "st" || before === "saint" || before === "sts";
}
function isFeast(words8, i) {
  const before = words8[i - 1]?.plain ?? "";
  return words8[i].plain === "eve" && (before === "christmas" || before === "xmas" || before.startsWith("year"));
}
function isPlaceAfter(text5, words8, i) {
  const word = words8[i];
  if (word.isCapital && /^ \d\b/.test(text5.slice(word.end, word.end + 3))) return true;
  for (const ahead of [1, 2]) {
    const next = words8[i + ahead];
    if (!next || !/^ $/.test(text5.slice(endOf(words8[i + ahead - 1]), next.start))) return false;
    if (next.isCapital && placeWords.has(next.plain)) return true;
    if (!next.isCapital) return false;
  }
  return false;
}
function isOrganised(words8, i) {
  return [1, 2].some((ahead) => placeWords.has(words8[i + ahead]?.plain ?? "") && words8[i + ahead].isCapital);
}

// app/features/privacy/person.rules.ts
var softTitles2 = set(
  "nurse sister matron uncle aunt aunty auntie aunti cousin nanny granny grandma grandad grandpa nan nana nanna gran lady lord pastor rabbi father"
);
var strictTitles = set("miss dr doctor father");
function personSpans(text5, isKept) {
  const words8 = wordsOf5(text5, isKept);
  const spans = [];
  for (let i = 0; i < words8.length; i++) {
    const found = nameAt2(text5, words8, i);
    if (!found) continue;
    spans.push({ start: words8[found.from].start, end: endOf(words8[found.to]), type: "PERSON" });
    i = found.to;
  }
  return spans;
}
function nameAt2(text5, words8, i) {
  const word = words8[i];
  if (word.isKept) return null;
  const named2 = titledAt(text5, words8, i);
  if (named2 > i) return { from: i, to: extend(text5, words8, named2) };
  if (initialsAt(text5, words8, i)) return { from: i, to: surnameAfterInitial(text5, words8, i) };
  if (isPerson(text5, words8, i)) return { from: i, to: extend(text5, words8, i) };
  return null;
}
function titledAt(text5, words8, i) {
  const word = words8[i];
  const next = words8[i + 1];
  if (!next) return i;
  if (titles.has(word.plain)) {
    if (touches(text5, word, next) && isAfterTitle(next, strictTitles.has(word.plain), word.isCapital))
      return i + 1;
    const named2 = words8[i + 3];
    const isPair = next.plain === "and" && titles.has(words8[i + 2]?.plain ?? "");
    if (isPair && named2 && isAfterTitle(named2, false, word.isCapital)) return i + 3;
  }
  const isSoft = softTitles2.has(word.plain) && word.isCapital && next.isCapital && touches(text5, word, next);
  return isSoft && !next.isKept && (isNameLike(next) || isUnknownCapital(next)) ? i + 1 : i;
}
function isPerson(text5, words8, i) {
  const word = words8[i];
  if (isPlaceAfter(text5, words8, i)) return false;
  const isSaint = isSaintBefore(words8, i);
  if (isFirstName(word) && !isSaint) return true;
  const cue = cueBefore(text5, words8, i);
  if (wordNames.has(word.plain) && !isSaint && !isFeast(words8, i)) return isWordName(text5, words8, i, cue);
  if (plainWords3.has(word.plain) || placeWords.has(word.plain)) return false;
  if (cue === "strong") {
    return word.isCapital ? word.plain.length > 2 && !isOrganised(words8, i) : cuedLower(words8, i);
  }
  if (!isUnknownCapital(word) || isOrganised(words8, i)) return false;
  if (cue === "near" || cue === "self" && isSelfNamed(text5, words8, i)) return true;
  return isActing(text5, words8, i, true) || hasAge(text5, word) || isBesideName(text5, words8, i);
}
function isWordName(text5, words8, i, cue) {
  const word = words8[i];
  const isMonth = isMonthHere(text5, words8, i);
  if (cue && !isMonth && (word.isCapital || isLowerNameCued(text5, words8, i, cue))) return true;
  if (!word.isCapital || isMonth) {
    return monthNames.has(word.plain) && isActing(text5, words8, i) && fromOffice(words8, i);
  }
  if (!word.isFirst) return isCapitalMeant(word, words8[i - 1]);
  return isActing(text5, words8, i) || isPairedName(text5, words8, i) || isAlone(text5, words8, i);
}
function isCapitalMeant(word, before) {
  if (/['’]s$/.test(word.text)) return true;
  if (/^\p{Lu}{2,}$/u.test(word.text)) return false;
  const isLoose = before?.isCapital === true && plainWords3.has(before.plain) && !before.isFirst;
  if (!isLoose && !plainWords3.has(word.plain)) return true;
  return !["god", "good", "thank"].includes(before?.plain ?? "") && !verbNames.has(word.plain) && !/day$/.test(word.plain);
}
function isAfterTitle(next, strict, titleIsCapital) {
  if (next.isKept) return false;
  if (next.isCapital && titleIsCapital && !plainWords3.has(next.plain)) return true;
  if (isNameLike(next)) return next.isCapital || !verbNames.has(next.plain) || !strict;
  if (/^[a-z]\.?$/i.test(next.text))
    return next.isCapital ? !(strict && next.text === "I") : !strict && next.plain !== "a" && next.plain !== "i";
  return !plainWords3.has(next.plain) && (next.isCapital || !strict);
}
var initials = /^[A-Z]$/;
var initialCues = set("client resident tenant patient user person mr mrs ms miss dr lady gentleman");
function initialsAt(text5, words8, i) {
  const word = words8[i];
  const cued = initialCues.has(words8[i - 1]?.plain ?? "");
  if (/^[A-Z]\.[A-Z]?\.?$/.test(text5.slice(word.start, word.start + 4).trim()))
    return cued || isSurname(words8[i + 1]);
  if (!initials.test(word.text.replace(".", "")))
    return /^[A-Z]{2}$/.test(word.text) && cued && !plainWords3.has(word.plain);
  if (word.text === "A" || word.text === "I") return false;
  return cued || isSurname(words8[i + 1]) && touches(text5, word, words8[i + 1]);
}
function isSurname(word) {
  return word?.isCapital === true && surnames.has(word.plain) && !word.isKept;
}
function surnameAfterInitial(text5, words8, i) {
  let to = i;
  while (words8[to + 1] && to - i < 3 && /^[. ]{0,2}$/.test(text5.slice(words8[to].end, words8[to + 1].start))) {
    const next = words8[to + 1];
    const isInitial = /^[A-Z]\.?$/.test(next.text) && text5[next.start - 1] !== " ";
    const isLast = next.isCapital && !next.isKept && (surnames.has(next.plain) || isUnknownCapital(next));
    if (!isInitial && !isLast) break;
    to++;
  }
  return to;
}
function extend(text5, words8, from) {
  let to = from;
  for (let next = words8[to + 1]; next && to - from < 3; next = words8[to + 1]) {
    if (!touches(text5, words8[to], next) || next.isKept || /['’]s$/.test(words8[to].text)) break;
    const isMore = next.isCapital ? isNameLike(next) && !(plainWords3.has(next.plain) && words8[to].isFirst && !surnames.has(next.plain)) || isUnknownCapital(next) || /^[A-Z]\.?$/.test(next.text) && next.plain !== "i" && next.plain !== "a" : surnames.has(next.plain) && !plainWords3.has(next.plain) && !verbNames.has(next.plain) || firstNames.has(next.plain) && !words8[to].isCapital;
    if (!isMore || isPlaceAfter(text5, words8, to + 1)) break;
    to++;
  }
  return to;
}

// app/features/privacy/places.rules.ts
var areas = "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";
var outward = `(?:(?:EC|WC|SW|SE|NW|W|E|N)\\d[A-Z]|(?:${areas})\\d{1,2})`;
var fullPostcode = new RegExp(`(?<![\\w])${outward}[ -]{0,2}\\d[ABD-HJLNP-UW-Z]{2}\\b`, "gi");
var placeBefore = "(?:post ?code|live[sd]? (?:in|near|at)|living in|near|nr|cover(?:s|ed|ing)?|come to|came to|go to|area|around|round|moved (?:to|from)|we are in|im in|are in|in|serves?|visits?)";
var partPostcode = new RegExp(`\\b${placeBefore}[ :]{1,2}(?:the )?(${outward}(?: \\d)?)(?![\\w%])`, "gi");
var notPostcode = /^(?:s(?:42|67|68|75)|b12|m(?:25|60|62)|n95)$/i;
var afterNotPostcode = /^ (?:vitamin|injection|motorway|ward|bus|enquiry|section|tablet)/i;
var sureStreet = "road|rd|street|avenue|ave|lane|ln|crescent|cres|gardens|gdns|terrace|grove|mews|cottages?|villas|parade|croft|boulevard|cul de sac|close|square|row";
var maybeStreet = "st|drive|dr|court|ct|way|place|pl|park|walk|view|hill|sq|green|rise|gate|yard|end|fold|mount|vale|wharf|quay|heights|buildings|house|lodge|bank|side|fields|meadows?|cl";
var notInAddress = "minutes?|mins?|hours?|hrs?|miles?|days?|weeks?|months?|years?|times|carers?|people|staff|nurses?|visits?|calls?|beds?|more|other|different|new|of|on|in|at|to|for|from|and|or|by|with|per|is|are|was|a|an|my|his|her|our|their|this|that|same|no|pm|am|each|every|pounds?|quid|hot|meals?|percent|st|nd|rd|th|residents?|steps?|stop|way|later|ago|another|one|two|day|care";
var streetWord = `(?!(?:${notInAddress})\\b)[a-z][a-z'\u2019-]*`;
var number = "\\d{1,4}[a-z]?(?: ?[-/&] ?\\d{1,4}[a-z]?)?";
var flat = "(?:flat|apartment|apt|unit|suite) ?\\d{1,4}[a-z]?";
var sureAddress = new RegExp(
  `(?<![\\w\xA3.:/-])(?:(?:${flat}),? )?${number},? (?:the )?(?:st\\.? |saint )?(?:${streetWord} ){0,3}?(?:${streetWord} )(?:${sureStreet})\\b`,
  "gi"
);
var theAddress = /(?<![\w£.:/-])\d{1,4}[a-z]? The (?:[A-Z][a-z]+ )?[A-Z][a-z]+\b/g;
var maybeAddress = new RegExp(
  `(?<![\\w\xA3.:/-])${number},? (?:${streetWord} ){1,3}?(?:${maybeStreet})\\b`,
  "gi"
);
var addressCue = /\b(?:live[sd]?|living|address|number|no|home|house|come|go|went|came|moved|from|at|to|send|post|is|its|im)(?: is| at| in| to| from|:)?(?: number| no)? ?$/i;
var flatAddress = new RegExp(
  `\\b${flat}\\b(?:,? (?:${number},? )?(?:${streetWord} ){1,3}?(?:${sureStreet}|${maybeStreet})\\b)?`,
  "gi"
);
var houseName = /\b(?:[A-Z][a-z'’]+ ){1,3}(?:Cottage|Bungalow|Farm|Farmhouse|Barn|House|Lodge|Villa|View), (?:[A-Z][a-z'’]+ ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Way|Hill|Green)\b/g;
var livesOn = new RegExp(
  `\\b(?:live[sd]?|living) (?:on|at|in|down|up) (?:the )?((?:${streetWord} ){1,3}?(?:${sureStreet}|st|drive|way|hill|rise|mount|vale))\\b`,
  "gi"
);
var email = /(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
var spokenEmail = /(?<![\w+-])[\w+-]{1,40}(?: (?:dot|underscore|dash) [\w+-]{1,40}){0,4}(?: at | @ )[\w-]{1,40}(?: (?:dot|point) [\w-]{1,40}){0,3}? (?:dot|point) (?:com|org|net|uk|co|gov|nhs|me|eu|info)\b(?: (?:dot|point) uk\b)?/gi;
var profile = /\b(?:https?:\/\/)?(?:[a-z-]{1,20}\.)?(?:facebook|fb|instagram|tiktok|twitter|x|linkedin|snapchat|youtube|threads|pinterest|t|wa)\.(?:com|me|net)\/[^\s,;)]*[^\s,;).!?]/gi;
var handle = /(?<![\w@./])@[a-z_][\w.]{2,29}(?<![.])/gi;
function placeSpans(text5) {
  const spans = [];
  const add = (type, start, words8) => {
    spans.push({ start, end: start + words8.length, type });
  };
  if (/@|\b(?:dot|point)\b/i.test(text5)) {
    for (const match of text5.matchAll(email)) add("EMAIL", match.index, match[0]);
    for (const match of text5.matchAll(spokenEmail)) add("EMAIL", match.index, match[0]);
    for (const match of text5.matchAll(handle)) add("URL_PROFILE", match.index, match[0]);
  }
  for (const match of text5.matchAll(profile)) add("URL_PROFILE", match.index, match[0]);
  if (/\d/.test(text5)) {
    for (const match of text5.matchAll(fullPostcode)) {
      if (!/ ?(?:1st|2nd|3rd|\dth)$/.test(match[0])) add("POSTCODE", match.index, match[0]);
    }
    for (const match of text5.matchAll(partPostcode)) {
      const end = match.index + match[0].length;
      if (notPostcode.test(match[1]) || afterNotPostcode.test(text5.slice(end, end + 12))) continue;
      add("POSTCODE", end - match[1].length, match[1]);
    }
    for (const pattern of [sureAddress, theAddress, flatAddress]) {
      for (const match of text5.matchAll(pattern)) add("ADDRESS", match.index, match[0]);
    }
    for (const match of text5.matchAll(maybeAddress)) {
      const hasCapital = /[A-Z][a-z]+ [A-Z][a-z.]*$/.test(match[0]);
      if (hasCapital || addressCue.test(text5.slice(Math.max(0, match.index - 24), match.index))) {
        add("ADDRESS", match.index, match[0]);
      }
    }
  }
  for (const match of text5.matchAll(houseName)) add("ADDRESS", match.index, match[0]);
  for (const match of text5.matchAll(livesOn)) {
    if (!/^(?:care|nursing|a|the|sheltered|council) /i.test(match[1])) {
      add("ADDRESS", match.index + match[0].length - match[1].length, match[1]);
    }
  }
  return spans;
}

// app/features/privacy/privacy.schema.ts
var detailMarks = {
  PERSON: "[name]",
  PHONE: "[phone]",
  EMAIL: "[email]",
  POSTCODE: "[postcode]",
  ADDRESS: "[address]",
  NHS_NUMBER: "[NHS number]",
  NI_NUMBER: "[NI number]",
  DOB: "[date of birth]",
  URL_PROFILE: "[profile]",
  VEHICLE: "[vehicle]",
  BANK: "[bank details]"
};

// app/features/privacy/redact.rules.ts
var weights = {
  EMAIL: 0,
  URL_PROFILE: 1,
  BANK: 2,
  NI_NUMBER: 3,
  PHONE: 4,
  NHS_NUMBER: 5,
  DOB: 6,
  POSTCODE: 7,
  ADDRESS: 8,
  VEHICLE: 9,
  PERSON: 10
};
function makeRedactor(options) {
  const keep = makeKeep(options.keep);
  return (text5) => {
    const isKept = keep(text5);
    const found = [...numberSpans(text5), ...placeSpans(text5), ...personSpans(text5, isKept)].filter(
      (span) => !isKept(span.start, span.end)
    );
    const spans = settle(found);
    return { spans, redacted: strike(text5, spans) };
  };
}
function strike(text5, spans) {
  let redacted = "";
  let at3 = 0;
  for (const span of spans) {
    redacted += text5.slice(at3, span.start) + detailMarks[span.type];
    at3 = span.end;
  }
  return redacted + text5.slice(at3);
}
function settle(found) {
  const inOrder2 = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const settled = [];
  for (const span of inOrder2) {
    const last = settled.at(-1);
    if (!last || span.start >= last.end) {
      settled.push(span);
      continue;
    }
    const type = weights[span.type] < weights[last.type] ? span.type : last.type;
    settled[settled.length - 1] = { start: last.start, end: Math.max(last.end, span.end), type };
  }
  return settled;
}

// app/features/themes/denial.rules.ts
var denials = /\b(?:no|not|never|nobody|no ?one|none|nothing|without|didnt|doesnt|dont|isnt|wasnt|werent|arent|hasnt|havent|havnt|hadnt|wouldnt|couldnt|cant|cannot|wont|aint|nor|neither|hardly|rarely|no longer|stopped|free (?:of|from))\b/g;
var shams = /\b(?:not only|not just(?= (?:late|rude|a|one|once|me|her|him|that|this|about))|not the first time|no doubt|no wonder|cant believe|couldnt believe|(?:dont|not|no) (?:know|sure|idea) (?:why|if|how|what|who)|dont think|(?:nobody|no ?one) (?:listens|helps|cares|told)|not (?:happy|good|right|ok|okay|well|safe|sure)|never stops?|why (?:dont|didnt|cant|wont|not)|if not|or not)\b/g;
var clauseEnd2 = /[.!?;\n]|\b(?:but|however|though|although|except|because|cos|when|while|until|so|then|yet)\b|,? and\b/g;
var inside = /\b(?:not|never|isnt|wasnt|arent|werent|nt|aint|no longer|hardly|rarely|didnt|doesnt|dont|hasnt|havent|cant|wont)\b/;
var unreal2 = /\b(?:would|should|could|if|used to|need|needs|want|wants|wish|more|be nice|hope|hoping)\b/;
var reach2 = 48;
var windowWords = 5;
function isDenied(text5, start, end) {
  if (inside.test(text5.slice(start, end))) return true;
  const clause = clauseBefore(text5, start);
  const from = lastWordsAt2(clause);
  const sham = [...clause.matchAll(shams)].map(
    (match) => [match.index, match.index + match[0].length]
  );
  for (const match of clause.matchAll(denials)) {
    if (match.index < from) continue;
    if (!sham.some(([a, b]) => match.index < b && match.index + match[0].length > a)) return true;
  }
  return false;
}
function isWished(text5, start, end) {
  const words8 = text5.slice(start, end);
  return unreal2.test(clauseBefore(text5, start)) || unreal2.test(words8) || /\bno\b(?! fault)/.test(words8);
}
function clauseBefore(text5, start) {
  const before = text5.slice(Math.max(0, start - reach2), start);
  let at3 = 0;
  for (const match of before.matchAll(clauseEnd2)) at3 = match.index + match[0].length;
  return before.slice(at3);
}
function lastWordsAt2(clause) {
  let at3 = clause.length;
  for (let count7 = 0; count7 < windowWords; count7++) {
    while (at3 > 0 && clause[at3 - 1] === " ") at3--;
    while (at3 > 0 && clause[at3 - 1] !== " ") at3--;
  }
  return at3;
}

// app/features/themes/lexicon-access.ts
var daily = "(?:day (?:centre|center|service|club|opportunities|care)|centre|club|group|lunch club|drop ?-?in|luncheon club)";
var accessLexicon = [
  {
    code: "T09.1",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|never|they never|didnt|not) (?:\\w+ )?(?:tells?|told|informed|tell|explained|let) (?:me|us|you|anyone|him|her)? ?(?:\\w+ )?(?:what|about|there was|where|how|who|that|anything|know)(?! (?:happened|time|day|(?:he|she|they) (?:wants?|did)))",
      "(?:didnt|dont|did not|do not|not|no idea|didn|havent a clue|never) (?:\\w+ )?(?:know|knew|sure|clear)? ?(?:who (?:to|i should|we should) (?:ring|call|ask|phone|contact|turn|go|speak)|where to (?:go|start|look|turn|ask|find|get)|what (?:help|support|there is|is (?:out )?there|was available|we could|i could|is available|im entitled))",
      "(?:cant|couldnt|could not|cannot|unable to|hard to|difficult to|impossible to|struggled to) (?:\\w+ )?(?:find|get) (?:\\w+ )?(?:any )?(?:information|info|out|anything|details|a number|an answer|hold of)(?: (?:about|on|from|what))?",
      "no (?:information|info|advice|leaflets?|guidance)"
    ],
    said: [
      "(?:found out|heard (?:of|about)|only knew|came across|discovered) (?:\\w+ ){0,5}(?:by (?:chance|accident|luck)|from (?:a )?(?:neighbour|friend|facebook)|too late)",
      "lack of (?:information|info|advice)|kept in the dark|by word of mouth"
    ]
  },
  {
    code: "T09.2",
    severity: "S2",
    firm: [
      "(?:not|isnt|wasnt|arent|werent|dont|doesnt|didnt|no longer|told (?:she|he|im|we)(?: \\w+)? not) (?:\\w+ )?(?:eligible|qualify|meet (?:the )?(?:criteria|threshold)|entitled to (?:care|help|support|services)|bad enough|critical enough)"
    ],
    said: [
      "criteria ~ (?:change|changes|changed|depend\\w*|different|unclear|vary|varies|moved|tightened|moving)|(?:different|changing|unclear) (?:criteria|rules|thresholds?)|depends? (?:on )?(?:who|where|which) (?:you|assess\\w*|worker)",
      "(?:in|at) (?:the |my |our )?(?:last|old|previous|other|next) (?:borough|council|county|area|place) (?:\\w+ ){0,3}(?:i |we |he |she )?(?:got|had|get|qualif\\w+)|(?:friend|neighbour|cousin) (?:\\w+ ){0,6}(?:qualifies|gets it|got it|eligible)",
      "eligib\\w+ ~ (?:unclear|different|confus\\w+|changed|refused)|facs|threshold"
    ],
    hint: ["not eligible", "criteria"]
  },
  {
    code: "T09.3",
    severity: "S3",
    firm: [
      "(?:wont|will not|dont|do not|refuse to|refused to|cant|not|doesnt|wouldnt|declined to) (?:\\w+ )?(?:work with|take (?:on )?|see|accept|touch|support|help) (?:\\w+ )?(?:him|her|me|us|anyone|anybody|people|mum|dad|my \\w+) (?:\\w+ )?(?:because|cos|if|with|who|as|until|while|unless|that)(?! (?:he|she|they) (?:wants?|likes?))",
      "(?:too|very) (?:complicated|complex|challenging|high risk|risky|chaotic) (?:for|and)|doesnt (?:fit|tick) (?:\\w+ )?(?:box|criteria|boxes|anywhere)|dont fit (?:any|their|the)"
    ],
    said: [
      "(?:fell|falls?|falling|slip(?:s|ped)?|dropped|drops) (?:\\w+ )?(?:between|through) (?:\\w+ ){0,2}(?:services|gaps?|cracks?|stools|net|teams|two)",
      "(?:refus\\w+|exclud\\w+|banned|barred|turned away|kicked out|rejected) (?:\\w+ ){0,4}(?:because|for|anyone|people|him|her|if|by) ~ (?:drink\\w*|drugs?|mental health|psychiatrist|secondary|autis\\w+|risk|behaviour|complex|diagnosis|history)",
      "(?:says?|said) (?:its|it is|hes|shes) (?:mental health|learning disabilit\\w+|autism|dementia|substance|physical)"
    ]
  },
  {
    code: "T09.4",
    severity: "S2",
    said: [
      "(?:still|been|we are|were|im|had been|kept|left|now) waiting(?! (?:in|on the ward|at the bus|room))|(?:waiting|waited|wait) (?:\\w+ ){0,5}(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|over a|a|nearly a|many|several) (?:weeks?|months?|years?)",
      "(?:said|told|promised) (?:\\w+ ){0,2}(?:\\d+|two|three|four|six|eight|twelve) (?:weeks?|months?|days?) (?:\\w+ ){0,3}(?:ago|that was|and|now|later)|since (?:last )?{month} (?:and |with |still |we )",
      "waiting lists?|waiting times?|long waits?|(?:long|huge|massive|endless) (?:wait|queue|delay)s?|backlog",
      "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (?:weeks?|months?|years?) (?:later|on|now|ago|and|for|to get|wait|waiting) (?:\\w+ ){0,3}(?:still|nothing|no |and no|an assessment|a review|assessment|review|ramp|equipment|start)?",
      "(?:asked|applied|referred|requested|assessed|rang|measured) (?:\\w+ ){0,4}(?:in|since|back in|last) {month} (?:\\w+ ){0,6}(?:still|and|now|its|nearly|nothing)"
    ],
    firm: [
      "(?:not|hasnt|havent|never|yet to) (?:\\w+ )?(?:been |had (?:a|an|her|his|my|the) )?(?:seen|assessed|assessment|reviewed|review|started|delivered|fitted|installed) (?:\\w+ ){0,2}(?:yet|since|for|in|after|still)"
    ],
    hint: ["still waiting", "six months"]
  },
  {
    code: "T09.5",
    severity: "S2",
    said: [
      "(?:hit|reach(?:ed)?) (?:rock bottom|crisis point|crisis)|(?:until|till|only when|only once|only after|took|not until|unless) (?:\\w+ ){0,4}(?:crisis|rock bottom|breakdown|collapsed?|fell apart|emergency|ended up in|broke (?:down|her|his)|fall|fell|suicidal|overdose)",
      "(?:help|support|someone|anyone|bit|been|seen|stepped in|done something|listened|act(?:ed)?) (?:\\w+ ){0,5}(?:earlier|sooner|early on|in time)|if only (?:earlier|sooner)|too little too late|prevent(?:ion|ed|able|ative)|nip\\w* in the bud|before (?:it|things) (?:got|gets|became|went) (?:so|this|that|too|worse|bad)",
      "only (?:\\w+ )?(?:stepped in|helped|came|got (?:help|involved)|act(?:ed)?|listened|interested|did (?:something|anything)) (?:\\w+ ){0,2}(?:when|once|after|because|in a crisis)"
    ],
    hint: ["in (?:a )?crisis"]
  },
  {
    code: "T09.6",
    severity: "S2",
    firm: [
      "(?:cant|cannot|couldnt|not able to|carnt|unable to|dont|doesnt|didnt|struggl\\w+ to|hard to) (?:\\w+ )?(?:read|see|understand|hear|use|follow|do|get on with|work|manage|access) (?:\\w+ ){0,2}(?:it|the|letters?|print|forms?|writing|computers?|internet|online|website|on ?line|phones?|email|app|smart ?phone|english|your|what they)(?= |$|[.,!])",
      "no (?:interpreter|translat\\w+|easy read|large print|braille|bsl|signer|loop|audio|ramp|wheelchair access|british sign)|(?:without|refused|didnt (?:book|get|have|provide)|never (?:book|get|have|provide)s?|wouldnt (?:book|provide)) (?:\\w+ )?(?:interpreter|signer|translat\\w+)",
      "(?:dont|doesnt|not|havent|hasnt|never) (?:\\w+ )?(?:do|got|have|own|online|on line|on the|use|used) ?(?:a |the |any )?(?:computers?|internet|smart ?phone|email|wifi|laptop|online|on line|web)"
    ],
    said: [
      "(?:its|is|are|everything|all|only|forms?) (?:all |only )?(?:on ?-?line|digital|by email|on the (?:web|internet|app|website))(?: now| only)?|small print|should be (?:in )?(?:easy read|large print|braille|bsl)|(?:press|option) \\d ~ (?:press|option)|jargon"
    ]
  },
  {
    code: "T09.7",
    severity: "S3",
    firm: [
      "(?:transition(?:ing|ed|s)?(?: (?:to|into|from|team|plan|worker))?|(?:childrens|child|kids|camhs|school) (?:\\w+ )?(?:services?|team|worker|social) (?:\\w+ ){0,3}(?:to adult|closed|stopped|ended|dropped|finish\\w*|into adult)|(?:left|leaving|leaves|finish(?:ed|es)) (?:school|college) (?:\\w+ ){0,6}(?:nothing|no one|nobody|stopped|gap|nowhere)|(?:into|to|from childrens to) adult (?:services|care|social))(?!.{0,30}(?:smooth|went well|easy|seamless))"
    ],
    said: [
      "turn(?:ed|s|ing)? (?:18|eighteen)|(?:18th|eighteenth) birthday|(?:at|when|since|now|hes|shes) (?:\\w+ )?(?:18|eighteen)(?: (?:and|it|everything|he|she|all))|cliff edge"
    ],
    hint: ["turned 18", "childrens"]
  },
  {
    code: "T10.1",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|no body|not a soul) (?:\\w+ )?(?:to (?:talk|speak|chat|see|visit)|visits?|comes? (?:to see|round|near)|calls|knocks|rings)(?: (?:me|us|her|him|to))?",
      "(?:only|just) (?:\\w+ )?(?:person|people|face|visitor|one|human|contact|soul|company) (?:\\w+ )?(?:i|she|he|mum|dad|we|they|nan) (?:ever |actually |really )?(?:sees?|gets?|has|have|speaks? to|talks? to)",
      "(?:dont|doesnt|never|havent|hasnt|not|cant) (?:\\w+ )?(?:see|seen|speak to|spoke to|spoken to|talk to|talked to|get to see) (?:anyone|anybody|a soul|another person|another soul|people|any one|a single)(?= (?:from|all|for|else|most|day|now|in|at|since|but)|$|[.,!])"
    ],
    said: [
      "lonely|loneliness|lonly|lonley|isolated|isolation|all alone|(?:so|very|always|just|sit|sat|feel|am|im|is|all) (?:\\w+ )?(?:alone|on (?:my|her|his) own) (?:all|most|every|day|with|in|now|and)|no (?:friends|company|visitors)|cut off from (?:everyone|people|the world|friends)"
    ]
  },
  {
    code: "T10.2",
    severity: "S2",
    firm: [
      "(?:nothing|not much|sod all|bugger all|not a lot|never anything) (?:\\w+ )?(?:\\w+ )?(?:to do|going on|happens|to occupy|organised)(?! with)",
      "no (?:activities|stimulation|entertainment|hobbies|outings|trips|occupation)|(?:never|dont|doesnt|not|hardly) (?:\\w+ )?(?:goes|go|get|gets|taken|take|allowed|take (?:him|her)) (?:\\w+ )?(?:out|anywhere|on trips?)(?! of (?:bed|the chair|here))"
    ],
    said: [
      "(?:sat|sits|sit|sitting|left|parked|stuck|stares?|staring|slumped) (?:\\w+ ){0,5}(?:chair|telly|tv|television|wall|window|lounge|room|front of)(?: \\w+){0,4} (?:all day|day (?:after|in)|every day|hours|from|wall|morning)",
      "(?:looking|stares?|staring) at (?:the |four )?(?:walls?|telly|tv|ceiling|wall)|bored(?: (?:stiff|out|to|all|silly|rigid))?|boredom|vegetat\\w+|no life|wast(?:ing|ed) away in (?:a|the|that) (?:chair|room)"
    ]
  },
  {
    code: "T10.3",
    severity: "S2",
    firm: [
      `${daily} (?:\\w+ ){0,4}(?:has |have |is |was |been |being |to be |all |got )*(?:shut|shutting|closed|closing|stopped|ended|axed|gone|folded|cut|scrapped|finished|moved|reduced|packed (?:up|in)|withdrawn|lost|cancelled)(?! (?:on|at|for (?:the )?(?:bank|easter|christmas|lunch)) (?:sunday|monday|weekends?|bank|christmas|easter|\\d))`,
      `(?:shut|closed|stopped|axed|cut|lost|ended|scrapped|closing|shutting|losing|taken away|took away|stopping|cancelled) (?:down )?(?:our|my|his|her|the|a|their|mums|dads|local) (?:\\w+ )?${daily}`,
      "(?:bus|minibus|transport|taxi|lift|pick ?up) (?:\\w+ ){0,4}(?:stopped|ended|axed|cut|cancelled|withdrawn|taken away|gone|no longer|finished|scrapped|cant take|doesnt come)|(?:stopped|axed|cut|ended|took away|withdrew|cancelled|lost|no) (?:the |our |my |his |her |more |any )?(?:bus|minibus|transport|taxi|patient transport)(?! stop)"
    ],
    said: [
      `(?:from )?(?:two|three|four|five|\\d) days? (?:\\w+ ){0,4}(?:cut |reduced |down )(?:down )?to (?:one|two|\\d|half)`
    ],
    hint: ["day centre", "lost all (?:his|her|my) (?:mates|friends)"]
  },
  {
    code: "T10.4",
    severity: "S0",
    said: [
      `(?:${daily}|choir|shed|church|mosque|temple|gurdwara|library|befriend\\w+|volunteers?|food ?bank|allotment|neighbours?|community|dementia cafe|carers? group|support group|walking group|art class|exercise class|gym|swimming|bingo|coffee morning|alarm|pendant|lifeline|alexa|tablet|sensor|key ?safe) (?:\\w+ ){0,8}(?:keeps? (?:me|him|her|us|dad|mum) going|(?:like|my second) family|lifeline|life ?saver|comfort|brilliant|wonderful|lovely|great|fantastic|marvellous|godsend|best (?:thing|part)|highlight|love|loves|looks? forward|pops? in|helps?|helped|kind|made friends|saved|peace of mind|good|amazing|a treat|smashing|enjoys?|enjoyed|kept (?:me|him|her|us|dad|mum))`,
      `(?:loves?|enjoy(?:s|ed)?|look(?:s|ing)? forward to|lovely (?:day|time|afternoon|morning) at|thanks to|great (?:day|time) at|made friends at|kept going by|fun at|saved by) (?:\\w+ ){0,3}(?:${daily}|choir|shed|church|mosque|library|volunteers?|allotment|neighbours?|dementia cafe|group|class|bingo|befriender|alarm|pendant)`,
      "mens shed|neighbours? (?:\\w+ )?(?:pops?|comes?|calls|checks|looks|brings|helps|does|takes|sits)"
    ],
    hint: ["lunch club", "neighbour"]
  }
];

// app/features/themes/lexicon-care.ts
var careLexicon = [
  {
    code: "T03.1",
    severity: "S2",
    firm: [
      "(?:no|no more|no longer (?:any|get|gets|getting|have)?|not (?:any )?more) (?:a )?(?:hot|cooked|proper) (?:meals?|dinners?|lunch(?:es)?|food)",
      "(?:hot|cooked) (?:meals?|dinners?|lunch(?:es)?) (?:service )?(?:has |have |is |are |was |were |been |all )*(?:stopped|stopping|ended|ending|gone|finished|axed|cut|withdrawn|replaced|scrapped|shut|finish)",
      "(?:dinners|meals) on wheels (?:\\w+ ){0,3}(?:stopped|ended|gone|axed|cut|withdrawn|replaced|finished|scrapped|shut|folded|packed)",
      "(?:stopped|ended|axed|cut|withdrew|scrapped|lost) (?:the |our |my |her |his )?(?:hot meals|cooked meals|hot dinners|meals on wheels|dinners on wheels|hot lunch)"
    ],
    said: [
      "(?:only|just|now|get|instead|all) (?:\\w+ ){0,3}(?:microwave|frozen|ready|packet|chilled|ping) ?(?:wave)? ?(?:meals?|dinners?|boxes|ones|food|things)",
      "(?:frozen|microwave|ready) (?:meals?|dinners?|boxes|ones) (?:instead|once|now|delivered)",
      "meals? (?:are |is )?(?:now )?(?:all )?(?:microwaved?|frozen)"
    ],
    hint: ["frozen", "microwave", "used to get"]
  },
  {
    code: "T03.2",
    severity: "S3",
    firm: [
      "{not} (?:been |being |had |getting |get |given |got |have )*(?:fed|eaten|eating|ate|eat|(?:any|a|anything|enough|much)(?: \\w+)? (?:food|drinks?|water|to eat|to drink|meal|dinner))",
      "(?:no|without|wiv?out|not enough|hardly any) (?:any )?(?:food|water|drinks?|fluids?|meals?|dinner)(?= (?:for|since|all|in|at all|or|and|until|till|left|on)|[.,!]|$)",
      "(?:drinks?|water|food|cup|beaker|tray|plate) (?:\\w+ )?(?:\\w+ )?(?:out of (?:her |his |my )?reach|cant reach|untouched|not touched)",
      "no drinks? (?:in|within) reach|nothing to (?:eat|drink)|goes? without (?:food|a drink|dinner|eating)",
      "(?:{none}|not|never|dont|doesnt|didnt|wont) (?:\\w+ )?(?:helps?|helped|helping|feeds?|fed|feeding) (?:him|her|mum|dad|nan|them|me|my \\w+)(?: (?:to )?(?:eat|drink|with (?:her|his) (?:food|dinner|meal|lunch)))"
    ],
    said: [
      "(?:hungry|starving|starved|thirsty|dehydrat\\w+|malnourish\\w+|losing weight|lost (?:\\w+ )?(?:weight|stone))"
    ]
  },
  {
    code: "T03.3",
    severity: "S2",
    firm: [
      "(?:doesnt|dont|wont|hates?|cant) (?:like|eat|stand|chew|swallow) (?:the |their |what )(?:food|meals|dinners|they)",
      "diabetic ~~ (?:pudding|sugar|cake|sweet|wrong|custard|not|biscuits)|not diabetic|allerg\\w+ ~~ (?:gave|given|still|nuts|milk|same)",
      "(?:pureed?|soft diet|thickener|thickened|minced|mashed) ~~ (?:lumpy|lumps|not|wrong|chok|normal|toast|solid)"
    ],
    said: [
      "(?:stone|freezing|always|often|gone|going|luke) ?(?:cold|warm)(?: (?:by|when|food|meals?|dinner))",
      "{meal} (?:\\w+ ){0,3}(?:cold|lukewarm|inedible|disgusting|awful|horrible|terrible|vile|raw|burnt|mouldy|tasteless|unsafe|poor|rubbish|slop|off|out of date|lumpy|bland)\\b",
      "(?:cold|inedible|disgusting|awful|horrible|terrible|raw|burnt|mouldy|tasteless|poor|bland|lumpy) {meal}",
      "wrong (?:texture|diet|food|meals?|consistency|thickness)",
      "(?:same|nothing but) (?:\\w+ )?(?:sandwich(?:es)?|beans on toast|soup|toast|food|meals?) (?:every|each|all) (?:day|night|week)"
    ],
    hint: ["stone cold", "cold by"]
  },
  {
    code: "T04.1",
    severity: "S3",
    firm: [
      "respite ~~ (?:not|wasnt|isnt|un)(?: at all| really)? ?(?:suitable|right|fit|appropriate|good|for (?:him|her))",
      "respite ~~ (?:cant|cannot|couldnt|could not|unable to|wont|not able to) (?:\\w+ )?(?:manage|cope|take|do|meet|handle|deal)",
      "(?:respite|week away|short stay|short break|sitting service) ~~ (?:turned it down|had to (?:bring|fetch|collect|take) (?:him|her|mum|dad)|came (?:home|back) (?:worse|with|ill|in))"
    ],
    said: [
      "(?:unsuitable|wrong|inappropriate|useless|hopeless) (?:\\w+ ){0,2}respite",
      "respite ~~ (?:unsuitable|inappropriate|wrong (?:place|sort|kind)|no use|miles (?:away|off)|miles from|too far|no hoist|young people|put (?:him|her) with|locked)",
      "(?:dementia|autis\\w+|learning disab\\w+) and they put (?:him|her|them) (?:in )?with"
    ],
    hint: ["respite", "not suitable for (?:mum|dad|him|her|us)"]
  },
  {
    code: "T04.2",
    severity: "S3",
    firm: [
      "(?:respite|break|week away|sitter|sitting service|short break|holiday) ~~ (?:never|didnt|hasnt|not) (?:\\w+ )?(?:happen(?:ed)?|came|come|materiali[sz]ed?|arrived?|turned? up|started)",
      "promised (?:\\w+ ){0,3}(?:respite|break|week|sitter|sitting|rest|time off)(?! and (?:we )?got)",
      "(?:waiting|waited) (?:\\w+ ){0,3}(?:respite|sitter|sitting service|break|short break)"
    ],
    said: [
      "(?:respite|break|sitter|sitting service|week away|short break|short stay) (?:\\w+ ){0,4}(?:cancelled|canceled|withdrawn|pulled|taken away|fell through|called off|stopped)",
      "(?:cancelled|canceled|withdrew|pulled|called off) (?:our|my|the|his|her) (?:respite|break|sitter|week)"
    ]
  },
  {
    code: "T04.3",
    severity: "S3",
    firm: [
      "(?:cant|cannot|can not|carnt|not able to|unable to|never|darent|dare not|couldnt) (?:\\w+ )?leave (?:him|her|mum|dad|my \\w+|them|the house|home)(?: (?:alone|on (?:his|her|their) own|for|to))?",
      "(?:not|never|hasnt|havent|havnt|aint) (?:\\w+ )?(?:been|gone|got|get|go|go|been able to (?:get|go)) out(?: (?:of the house|in|since|for|at all|once|on my own))",
      "(?:no ?one|nobody|no body) (?:\\w+ )?to (?:sit|stay|be|watch|mind|look after|leave) (?:\\w+ )?(?:with )?(?:him|her|mum|dad|my \\w+|them)",
      "(?:cant|cannot|carnt) (?:even )?(?:get|go) (?:out|to (?:the )?(?:shops?|shop|doctors?|gp|dentist|church|hospital|funeral|bank))(?! (?:of bed|of the chair|because of my (?:leg|knee|hip)))"
    ],
    said: [
      "(?:stuck|trapped|tied|prisoner|imprisoned) (?:in|at|to|indoors)(?: (?:the|my|this|own|our))* ?(?:house|home|flat|indoors|four walls)?",
      "house ?bound|prisoner in my own|24/7 with (?:no|him|her)",
      "(?:cancel(?:led)?|missed|miss|put off|postponed) (?:\\w+ )?my (?:own )?(?:hospital|doctors?|gp|dentist|appointment|operation|scan|eye|treatment)"
    ]
  },
  {
    code: "T04.4",
    severity: "S2",
    firm: [
      "(?:carers?|my|our|an|the|had the|had an) (?:own )?assessment ~ (?:then|and) (?:\\w+ )?(?:nothing|heard nothing|that was (?:it|that)|no help|silence)",
      "carers? assessment ~~ (?:nothing|no (?:help|support|service|break)|leaflet|never|waste of time|pointless|that was (?:it|that)|not even)",
      "assess(?:ed|ment) (?:\\w+ ){0,2}(?:as a carer|for me as) ~~ (?:nothing|leaflet|no|all i got|only)",
      "(?:all i got|only thing i got|all we got) was (?:a )?(?:leaflet|letter|phone number|list|booklet)"
    ],
    hint: ["carers? (?:assessment|form)", "(?:last|end) (?:i|we) heard", "heard (?:nothing|no more)"]
  },
  {
    code: "T04.5",
    severity: "S3",
    firm: [
      "(?:im|i am) (?:old|elderly|ill|poorly|not well|disabled) (?:myself|too|as well|and)",
      "(?:my own|my) (?:heart|back|health|hip|knees?|arthritis|cancer|blood pressure|nerves) (?:is|are|has|have|isnt|wont|going|gone|is going) ",
      "(?:cant|cannot|can not|carnt|dont know how (?:much longer )?i can) (?:\\w+ )?(?:cope|carry on|go on|do this|manage|take (?:it|any ?more|much more)|keep (?:this|going|on|doing))(?! (?:a|the|with the (?:bins|garden|forms)|direct|accounts))",
      "at (?:the end of my (?:rope|tether)|breaking point|my wits end)|end of my tether",
      "(?:not|hardly|never|havent|hasnt|no) (?:slept|sleep|sleeping|a (?:full )?nights sleep|had a (?:break|rest|day off|nights sleep))(?: \\w+)? ?(?:for|in|since|through)?",
      "on my knees|going under|(?:ive|i have|i|we have|weve) had enough(?! (?:to|time|people|staff|food|help))|(?:i am|im) (?:7\\d|8\\d|9\\d) (?:myself|and|now|with)"
    ],
    said: [
      "(?:exhausted|worn out|shattered|burn(?:t|ed) out|breaking down|at breaking point|broken|run ragged|on the edge|making me ill|my own health|my health is)"
    ]
  }
];

// app/features/themes/lexicon-control.ts
var dp = "(?:direct payments?|dps?|personal budget|payment card|prepaid card)";
var controlLexicon = [
  {
    code: "T07.1",
    severity: "S2",
    said: [
      `${dp} ~~ (?:too much|paperwork|nightmare|hassle|audit|receipts?|accounts|payroll|bank|hard|difficult|complicated|stress|employer|insurance|headache|burden|confus\\w+|cant manage|struggling)`,
      `(?:too much|paperwork|nightmare|hassle|audit|receipts?|accounts|payroll|hard|difficult|complicated|stress|employing|struggl\\w+) ~~ ${dp}`,
      "(?:being|becoming|i am|im|be|as) an employer|employ(?:ing)? (?:my own|a|my) (?:pa|carer|personal assistant|staff)|payroll|hmrc|employers? (?:liability|ni|pension)",
      "(?:every|keep(?:ing)? (?:all )?(?:the|my)?|back|all the) ?receipts?\\b|timesheets?|(?:quarterly|annual|yearly) (?:return|audit|monitoring)"
    ],
    firm: [
      "(?:cant|cannot|couldnt|not able to|unable to|dont know how to) (?:do|manage|understand|cope with|face) (?:the |all the |my |all that )?(?:accounts|paperwork|payroll|books|bookkeeping|tax|figures|banking|audit)"
    ],
    hint: ["direct payment", "too much paperwork", "accounts"]
  },
  {
    code: "T07.2",
    severity: "S3",
    firm: [
      "(?:falls?|fell|broke|breaks?|broken) (?:down|through|apart) ~~ (?:no ?one|nobody|on our own|on my own|nowhere)",
      "(?:nobody|no ?one|no body|noone|not anyone|no 1|nobody else|nowhere) (?:\\w+ )?to (?:cover|turn to|ring|call|phone|step in|fall back on|help out|take over|stand in|replace)",
      "(?:no|without(?: any)?|not got(?: any)?|havent got(?: any)?|there is no|isnt any|never any|zero) (?:\\w+ )?(?:back ?-?up|cover|contingency|plan b|replacement|fall ?back|safety net|emergency cover)(?: (?:at all|when|if|carer|pa|for))?",
      "(?:when|if) (?:my |his |her |the |our )?(?:pa|carer|personal assistant|she|he) (?:is |s |goes |gets |rings in |phones in |calls in )?(?:ill|sick|off|away|on holiday|leaves|lets us down|poorly) ~~ (?:on (?:our|my) own|nobody|no ?one|nothing|stuck|no cover|no care|i have to)",
      "left (?:\\w+ )?(?:to (?:cope|manage|get on with it)|high and dry|in the lurch|without anyone)(?: alone| (?:by|on) (?:myself|our own|my own))?"
    ],
    said: [
      "(?:pa|personal assistant|my carer|our carer|sitter|worker) (?:has |just |suddenly )*(?:left|quit|walked out|resigned|gone|packed it in|let us down|leaving)",
      "on our own (?:with|if|when|at|now|no)"
    ],
    hint: ["on (?:our|my) own", "let (?:us|me) down"]
  },
  {
    code: "T07.3",
    severity: "S2",
    firm: [
      "(?:managed|council managed|personal|individual|my|our|her|his) (?:\\w+ )?(?:budget|account) ~~ (?:no (?:real )?choice|no say|same as before|just paperwork|nothing (?:is |has )?(?:different|changed)|makes? no difference|in name only|on paper|no different|council runs|council decides|cant choose|same (?:service|agency|carers?|thing))",
      "(?:managed|personal) budget (?:\\w+ ){0,2}(?:but|and) (?:\\w+ ){0,5}(?:no choice|same|nothing|no different)"
    ],
    said: [
      "same as before (?:with|but|only|just|apart)|budget in name only|only (?:the )?paperwork (?:has )?changed|switched the paperwork"
    ],
    hint: ["managed budget", "same as before", "just paperwork", "no choice"]
  },
  {
    code: "T07.4",
    severity: "S2",
    firm: [
      "(?:only|just) (?:firms|agencies|providers|homes|ones|people) (?:\\w+ ){0,4}(?:contract|framework|list|approved)|pre ?-?purchased|(?:no one|nobody|none) off their list|framework",
      "(?:have|had|has|forced|made|told|only allowed|got) to (?:use|go with|have|stick with|choose from|pick from|take) (?:\\w+ ){0,2}(?:the )?(?:councils?|contracted|approved|their|framework|preferred|block|same)(?: (?:own|list|provider|agency|firm|one|ones|provider))?",
      "(?:not|isnt|arent|wasnt|werent|only|unless theyre|unless they are) (?:\\w+ )?(?:on|off|from|part of) (?:the|their|its|a|councils?) (?:\\w+ )?(?:framework|approved list|list|contract|tender list)(?: so)?",
      "(?:cant|cannot|not allowed to|wont let (?:us|me|her|him)|couldnt|refused to let (?:us|me)) (?:\\w+ )?(?:use|choose|pick|have|change to|go to|swap to|switch to) (?:\\w+ ){0,2}(?:another|our own|my own|a different|anyone|someone|any other|who i|the one|the agency|who we)"
    ],
    hint: ["framework", "have to use", "council provider"]
  },
  {
    code: "T07.5",
    severity: "S2",
    said: [
      "(?:so many|too many|endless|all these|all the|same|more|long|another|loads of|yet more|more and more|\\d+ pages? of|\\d+ page|pages of) (?:\\w+ )?forms?|form after form|forms? (?:and|after) (?:more )?forms?|fill(?:ed|ing)? (?:in|out) (?:\\w+ ){0,3}form(?:s)? (?:\\w+ )?(?:times|again|after)",
      "(?:goes?|went|going|gone|back|got|waiting|sent|turned down|refused|wait) (?:\\w+ ){0,2}(?:to|at|by|for|from) (?:the |a |funding )?panel|panel (?:said|refused|turned|deferred|meets?|only|again|decision)",
      "red tape|bureaucra\\w+|hoops|(?:process|system|application|whole thing) (?:\\w+ ){0,3}(?:nightmare|maze|minefield|too hard|difficult|complicated|confusing|joke|shambles|long winded|exhausting|ridiculous|impossible|farce|slow)|minefield|long winded|confusing forest",
      "(?:each|every|different) (?:team|department|person|one) (?:wants|needs|asks for) (?:its|their|a|the) own",
      "months of (?:waiting|red tape|forms|phone calls|chasing|fighting)|fight(?:ing)? for (?:everything|every)"
    ],
    hint: ["panel", "so many forms", "rules"]
  },
  {
    code: "T07.6",
    severity: "S2",
    firm: [
      "(?:plan|assessment|review|support plan|care plan) (?:\\w+ ){0,4}(?:without (?:me|us|him|her|mum|dad|asking|seeing|talking|meeting|even)|behind (?:my|our|his|her) back|over the phone|on the phone|in (?:ten|five|\\d+) minutes)",
      "(?:never|not|havent|hasnt|didnt|yet to) (?:\\w+ )?(?:seen|see|had|read|been shown|shown|involved in|asked about|part of|sent|given|got|had a copy of|written) (?:\\w+ ){0,3}(?:care |support )?plan(?:ning)?\\b",
      "no (?:care|support) plan"
    ],
    said: [
      "(?:support )?planning (?:\\w+ ){0,4}(?:tick ?-?box|rushed|joke|hurry|over the phone|ten minutes|copy and paste)|(?:plan|review|assessment) (?:\\w+ ){0,3}(?:was |is |were )?(?:a )?(?:tick ?-?box|rushed|copy and paste|cut and pasted?|copied|same as (?:last|everyone))",
      "tick ?-?box (?:exercise|plan|review)"
    ],
    hint: ["tick ?box", "plan"]
  },
  {
    code: "T07.7",
    severity: "S3",
    said: [
      "(?:chc|continuing (?:health ?)?care|health|nhs) (?:\\w+ ){0,4}(?:took over|taking over|funding|funded|took on|takes over|started|money|pays now) (?:\\w+ ){0,6}(?:lost|lose|ended|end|stopped|stop|gone|finish|had to|cant keep|no longer)",
      "(?:moved|moves|moving|went|going|switched|transferred|put) (?:\\w+ )?(?:\\w+ )?(?:on ?to|to|over to|across to) (?:chc|continuing|nhs|health|health funding) ~~ (?:lost|lose|loses|ended|stopped|gone|couldnt keep|cant keep|no longer)",
      "(?:moved|moving|move) (?:house|home|area|across|to (?:a |another |the next )?(?:\\w+ )?(?:borough|county|council|town|area)|over the border|address) ~~ (?:lost|stopped|stops|ended|gone|start(?:ed)? (?:all over|again|from scratch)|nothing|refused|back to square)",
      "lost (?:my|his|her|our|the|their) (?:pa|carers?|team|support|arrangement|personal assistant|direct payment)s? (?:\\w+ ){0,4}(?:when|because|after|as) (?:\\w+ ){0,4}(?:chc|health|moved|funding|nhs|money)"
    ],
    hint: ["moved house", "lost (?:my|his|her) pa", "border"]
  },
  {
    code: "T08.1",
    severity: "S2",
    firm: [
      "(?:cant|cannot|carnt|couldnt|not able to|how (?:can|will|do|am) (?:i|we|she|he)|struggl\\w+ to|dont know how (?:i|we|she|he|ill|well) (?:can|will|ll)?) ?(?:\\w+ )?(?:afford|pay|find the money)(?! attention)"
    ],
    said: [
      "top ?-?ups?|(?:sell|selling|sold|lose|losing|charge on|take|taking) (?:the|our|her|his|my|mums|dads|their) (?:house|home|bungalow|flat)(?! (?:key|phone))",
      "(?:charges?|charged|charging|contribution|bill|fees?|cost|costs|invoice|price|assessed) (?:\\w+ ){0,5}(?:gone up|went up|going up|put up|doubled|too (?:much|high)|wrong|shock|unfair|more than|afford|worr(?:y|ied|ying)|\xA3 ?\\d+|\\d+ (?:pounds|quid)|a week|out of (?:my|his|her) pension|increase[ds]?|backdated|arrears|debt|rise)",
      "(?:put|putting) (?:the |my |our |her |his )?(?:charges?|contribution|fees?|price|costs?|bill)s? up|(?:surprise|huge|massive|big|unexpected) bill|deferred payments?|care cap|the cap|financial assessment|means test\\w*",
      "(?:worr(?:y|ied|ying)|scared|frightened|dread|sick) (?:\\w+ ){0,4}(?:cost|costs|bills?|money|charges?|fees?|paying|pay|top)",
      "(?:have|had|asked|going|made|want (?:me|us|her|him)|expected) to pay (?:\\w+ ){0,4}(?:\xA3 ?\\d+|\\d+ (?:pounds|quid)|more|extra|so much|for (?:her|his|my) (?:own )?care|all)|only (?:have|got) (?:my|a|the|his|her) (?:state )?pension",
      "(?:bill|invoice|letter|demand) (?:\\w+ )?(?:for|of|saying i owe|saying we owe) (?:\xA3 ?)?\\d|owe (?:\\w+ )?(?:\xA3 ?)?\\d|backdated|(?:cost|costs|charges?|fees?|prices?) (?:\\w+ ){0,2}(?:crippling|extortionate|ridiculous|shocking|outrageous|sky high)|dear(?:er)? than",
      "(?:in|into) (?:debt|arrears)|final demand|debt collectors?"
    ]
  },
  {
    code: "T08.2",
    severity: "S2",
    said: [
      "(?:money|savings?|capital|funds?|inheritance|nest egg) (?:\\w+ ){0,4}(?:run|runs|running|ran|going|gone|nearly|almost|all|used|be|eaten|dwindl\\w+|drain\\w+) ?(?:out|gone|up|away|low|down|spent)",
      "(?:run|running|ran) (?:out of|through|low on) (?:\\w+ ){0,2}(?:money|savings|funds)",
      "self ?-?fund(?:ing|er|ers|ed|s)?|pay(?:s|ing)? (?:for )?(?:herself|himself|privately|her own (?:way|fees)|his own (?:way|fees))|privately funded",
      "down to (?:\\w+ ){0,3}(?:last|few|\xA3|thousand|pennies|nothing)|last (?:few )?(?:thousand|pounds|of (?:her|his|the|our) (?:money|savings))|savings threshold|23,?250|capital limit"
    ]
  },
  {
    code: "T08.3",
    severity: "S2",
    said: [
      "continuing (?:health ?)?care|\\bchc\\b ~ (?:refused|turned|denied|appeal|declined|rejected|fight|argu\\w+|checklist|no|not|stopped|removed|review)|(?:refused|turned down|denied|appeal\\w*|declined|rejected|fighting|fight for|withdrew) (?:\\w+ )?(?:for )?chc",
      "(?:argu\\w+|fight\\w*|row\\w*|dispute|squabbl\\w+|battle|wrangl\\w+|disagree\\w*) (?:\\w+ ){0,4}(?:who(?:s)? (?:pays|should pay|is (?:going to )?pay\\w*|will pay|funds|budget)|funding|whose budget|over (?:the )?(?:money|bill))",
      "(?:health|nhs|ccg|icb|hospital) (?:\\w+ ){0,2}(?:says?|said|saying|thinks?|reckons?) (?:\\w+ ){0,3}(?:social(?: care)?|council|social services|la)(?:s)? .{0,60}(?:health|nhs|pay|budget)",
      "whose budget|who(?:s)? (?:pays|should pay|is paying|will pay) (?:for|health|between|,|council)|neither (?:\\w+ )?(?:will|would) (?:pay|fund)"
    ],
    firm: [
      "not (?:our|their|my|the councils|a council|an nhs) (?:budget|responsibility to pay|money)|nobody (?:will|wants to|would) pay"
    ]
  },
  {
    code: "T08.4",
    severity: "S1",
    firm: [
      "(?:benefits?|attendance allowance|carers? allowance|pip|dla|pension credit|allowance|universal credit|esa) (?:\\w+ ){0,4}(?:stopped|refused|turned down|confus\\w+|complicated|appeal|tribunal|wrong|missed|unclaimed|hard to|dont understand|minefield|form)",
      "(?:didnt|dont|did not|never|not|didn) (?:\\w+ )?(?:know|knew|realise|reali[sz]ed|told|understand|sure|aware|get|claimed|claiming|claim) (?:\\w+ ){0,6}(?:claim|benefits?|attendance allowance|carers? allowance|\\bpip\\b|\\bdla\\b|pension credit|entitled|entitlements?|allowance|council tax)",
      "(?:nobody|no ?one) (?:\\w+ )?(?:told|said|mentioned|explained|helped) (?:\\w+ ){0,5}(?:claim|benefits?|attendance allowance|carers? allowance|\\bpip\\b|\\bdla\\b|pension credit|entitled|allowance)"
    ],
    said: [
      "(?:missed out on|missed|unclaimed|years of|entitled to|meant to get|should (?:get|be getting|have been getting)) (?:\\w+ ){0,3}(?:benefits?|allowance|pip|pension credit)",
      "personal expenses allowance"
    ],
    hint: ["(?<!helped me claim )attendance allowance", "what benefits"]
  },
  {
    code: "T08.5",
    severity: "S2",
    firm: [
      "(?:no|without|never given|not given|wont give|cant give|nobody (?:can|could|will)|no ?one (?:can|could|will)|didnt give) (?:\\w+ )?(?:a |any |an |say |tell me |explain )?(?:reason|explanation|why|explain)(?: (?:given|why|how|of how|for))?(?= |$|[.,!]) ?(?:\\w+ ){0,3}(?:hours|budget|cut|it|worked|given|out|why|less|money)?"
    ],
    said: [
      "(?:gets?|getting|got|has|have|given) (?:\\w+ )?(?:twice|more|double|three times|far more|less|fewer|half)(?: \\w+)? (?:hours|money|help|care|support|than)|why do (?:they|he|she|some|others) get (?:more|it|extra)",
      "indicative budget|resource allocation|\\bras\\b|all (?:about |its )?points|points system|postcode lottery|cut (?:my|his|her|our|mums|dads) (?:hours|budget|package|money)|(?:hours|budget|package|money) (?:was |were |been |has been |have been |got )*(?:cut|reduced|slashed|halved|came out lower)",
      "(?:unfair|not fair|arbitrary|random|plucked out of)(?: \\w+)? ?(?:amount|budget|hours|system|how|allocat\\w+|decision)?"
    ]
  }
];

// app/features/themes/lexicon-home.ts
var homeLexicon = [
  {
    code: "T05.1",
    severity: "S3",
    firm: [
      "(?:nothing|nowhere|no (?:home|place|bed|placement)s?) (?:\\w+ )?(?:local|locally|near(?:by|er)?|close|round here) ~ (?:so|placed|moved|went|sent|had to)"
    ],
    said: [
      "out of (?:area|county|borough|town) ?(?:placement|bed|home)?",
      "(?:moved?|placed?|sent|living|lives|put|home is|placement|shipped|sending|moving) (?:\\w+ ){0,5}(?:\\d+|many|hundred|so many|forty|fifty|sixty|thirty) ?miles(?: (?:away|from|off))?",
      "(?:\\d+|forty|fifty|sixty|thirty|hundred) miles (?:away|from (?:home|us|family|her|his|me|everyone))",
      "(?:placed|moved|sent|living|put) (?:\\w+ ){0,3}(?:in )?(?:another|a different|the next|other) (?:county|town|city|council|borough|part of the country)",
      "two buses|(?:three|two) (?:trains|buses) to (?:see|visit|get)|too far (?:for (?:me|us)|to (?:visit|see))",
      "miles (?:away )?from (?:home|family|anyone|everyone|his|her)"
    ],
    hint: ["miles away", "lost touch", "nothing local"]
  },
  {
    code: "T05.2",
    severity: "S3",
    firm: [
      "(?:not|isnt|wasnt|never) the right (?:place|home|ward|setting|environment)(?! to ask)",
      "(?:no bed|no beds|nowhere) (?:anywhere )?else"
    ],
    said: [
      "(?:wrong|inappropriate|unsuitable|mixed) (?:ward|home|placement|setting|unit|place for (?:him|her|mum|dad|my \\w+))",
      "(?:in|on) (?:\\w+ ){0,4}(?:ward|unit|home) (?:\\w+ ){0,2}(?:with|for|full of) (?:\\w+ ){0,3}(?:men|old people|elderly|pensioners|dementia|people (?:in their|twice|detoxing|withdrawing)|addicts|drug)",
      "(?:hes|shes|he is|she is|im|i am|aged) (?:only )?(?:[2-5]\\d) (?:and |year old )?(?:\\w+ ){0,2}in (?:a|an) (?:\\w+ ){0,2}(?:home|ward|unit)",
      "mixed in with|(?:psychiatric|mental health|acute|locked) (?:unit|ward) (?:\\w+ ){0,3}(?:because|as|cos|when)"
    ]
  },
  {
    code: "T05.3",
    severity: "S2",
    firm: [
      "(?:no|wasnt (?:given )?(?:any|a)|not (?:given )?(?:any|a)|never (?:given|had) (?:any|a)|without (?:any|a)) (?:real |proper )?(?:choice|say) (?:of|in|about|over|where|which)(?: (?:the |her |his |a |care )?(?:home|where))?",
      "(?:had|got|have) no say",
      "(?:only|just) (?:one|1) (?:place|home|option|choice)(?: \\w+)? (?:offered|given|available|left|with)?",
      "take it or leave it"
    ],
    said: [
      "(?:given|handed|gave (?:us|me|her|him)|sent (?:us|me)|emailed (?:us|me)|get) (?:just )?(?:a|the) list(?: of)?(?: (?:\\w+ )?homes)?",
      "list of (?:\\w+ )?homes|pick (?:one|a home) (?:by|from)|told (?:which|what) home",
      "(?:hospital|they|council|social worker) (?:chose|picked|decided) (?:the|which|what|on the|a) home"
    ]
  },
  {
    code: "T05.4",
    severity: "S3",
    firm: [
      "where will (?:she|he|they|mum|dad|we|i) (?:go|live|end up)|know where (?:she|he|mum|dad|they|i|we) (?:will|ll|are|is) (?:be )?(?:go|going|moved|sent)"
    ],
    said: [
      "(?:care )?(?:home|lodge|house|court|place|unit|scheme) (?:\\w+ )?(?:is |are |was |has been |to be |being )+(?:closing|shutting|closed|shut|sold|taken over|up for sale|going under|bust)(?! (?:round|around) (?:the|at))",
      "(?:closing|shutting|selling|sold|closure of|close|shut) (?:down )?(?:the|our|her|his|my|mums|dads) (?:care )?(?:home|house|lodge|place)",
      "new owners?|(?:changed|changing) (?:hands|owners?)|gone (?:bust|into administration|under)|(?:went|going) (?:bust|into administration)|taken over (?:by|the)|home is (?:for sale|up for sale)"
    ]
  },
  {
    code: "T05.5",
    severity: "S2",
    firm: [
      "wheelchair (?:cant|wont|doesnt) (?:fit|get)|no (?:ramp|wheelchair access|lift)",
      "no (?:heating|hot water|electric(?:ity)?|lights?)|(?:heating|boiler|lift|shower|toilet|hot water|radiator) (?:\\w+ ){0,3}(?:not worked|not working|doesnt work|isnt working|dont work|wont work)",
      "(?:not|never|isnt|wasnt|hasnt been|aint) (?:\\w+ )?(?:clean|cleaned|hoovered|decorated)(?: (?:in|since|for|at all|properly|round|his|her|the))?"
    ],
    said: [
      "(?:room|home|house|ward|carpets?|floor|bathroom|toilets?|kitchen|bed|place|building|flat|sheets|lounge) (?:\\w+ ){0,4}(?:filthy|dirty|freezing|smells?|stinks?|stank|damp|mouldy|disgusting|grubby|cold|falling (?:apart|down)|run ?down|infested|tired)\\b",
      "(?:filthy|dirty|freezing|smelly|damp|mouldy|grubby|grotty) (?:room|home|house|ward|carpets?|floor|bathroom|toilets?|kitchen|bed|place|building|flat|sheets|lounge)",
      "(?:lift|heating|boiler|shower|toilet|ramp|door|window) (?:\\w+ ){0,3}(?:broken|broke|bust|out of order|been off|is off|leaking)",
      "(?:mould|mice|rats|cockroaches|bed ?bugs|damp|smell of (?:wee|urine))|stinks? of|smells of"
    ]
  },
  {
    code: "T05.6",
    severity: "S3",
    firm: [
      "(?:sent|discharged|came|let|kicked|turfed|chucked) (?:\\w+ ){0,3}(?:home|out)(?: from (?:the )?(?:hospital|ward))? (?:\\w+ ){0,3}(?:with (?:nothing|no)|without|no (?:care|package|equipment|help|support)|and no|too (?:early|soon))",
      "(?:nobody|no ?one) (?:will|can|would) (?:take|have) (?:him|her|mum|dad)(?: (?:home|back))? "
    ],
    said: [
      "(?:stuck|stranded|been|sat|waiting|still|kept|blocking (?:a )?bed|bed block\\w*) (?:\\w+ ){0,3}(?:in|on) (?:the |a )?(?:hospital|ward) (?:\\w+ ){0,5}(?:waiting|because|weeks?|months?|package|for (?:a )?(?:care|place|home)|as)",
      "stuck in hospital|medically (?:fit|ready|stable|optimi[sz]ed)|fit (?:for discharge|to (?:go|come) home)|delayed discharge|discharge (?:was |is |been |has been )?(?:delayed|unsafe|rushed|shambles|a mess|chaotic|put back)|unsafe discharge",
      "(?:sent|discharged) (?:\\w+ )?(?:home )?(?:from (?:the )?hospital )?(?:at|in) (?:midnight|\\d ?am|the (?:middle of the )?(?:night|early hours))"
    ]
  },
  {
    code: "T06.1",
    severity: "S2",
    firm: [
      "(?:never|not|dont|hardly ever) (?:\\w+ )?(?:the )?same (?:face|person|carer|one|worker|girl|people)",
      "no (?:continuity|consistency|regular (?:carer|worker|face|girl)s?)|lack of (?:continuity|consistency)"
    ],
    said: [
      "(?:different|new|another|strange) (?:carers?|careers?|one|face|person|girl|worker|people|faces|staff|nurse) (?:every|each|all the|again|most|on)",
      "(?:every|each) (?:day|time|visit|morning|night|week) (?:\\w+ ){0,3}(?:different|new|a stranger|someone new|strangers)",
      "(?:\\d+|so many|too many|four|five|six|seven|eight|nine|ten|twelve|dozen) (?:different|new) (?:carers?|careers?|people|faces|staff|workers?|girls|nurses|ones)(?! and (?:a )?nurse)",
      "too many (?:carers?|careers?|people|faces)|(?:keep|keeps|always|constantly) (?:changing|swapping|chopping and changing|sending (?:different|new|strangers))",
      "(?:complete |total )?strangers? (?:in|coming|come|each|every|washing|at)|explain (?:\\w+ ){0,3}(?:all over|again|to (?:every|each)) "
    ]
  },
  {
    code: "T06.2",
    severity: "S2",
    firm: [
      "(?:not|never|isnt|arent) (?:got )?(?:enough|any) (?:staff|carers|workers|nurses|people)|no (?:staff|carers available|cover)(?= |$|[.,!])|(?:cant|couldnt|cannot) (?:get|find|recruit|keep) (?:the )?(?:staff|carers|workers|anyone|a carer)"
    ],
    said: [
      "short ?-?(?:staffed|of staff|handed|on staff|of carers)|under ?-?staffed|staff(?:ing)? (?:shortage|levels|turnover|crisis)s?|shortage of (?:staff|carers|nurses|workers)|turnover",
      "(?:everyone|everybody|they|staff|carers|workers|half (?:the|of the) (?:team|staff)|good ones|all the good) (?:\\w+ ){0,2}(?:leaving|leaves?|left|quit|resigned|gone|off sick|off with stress)(?! (?:early|after|at|before|him|her|me|the|a ))",
      "off (?:long term )?sick|long term sick|vacanc(?:y|ies)|relying on agency|all agency|agency staff",
      "(?:one|two|only two|only one|just two|just one|\\d) (?:staff|carers?|on|nurses?|workers?) (?:on )?(?:shift |duty |nights? )?(?:for|to|with|looking after) (?:\\w+ )?(?:\\d+|twenty|thirty|forty|residents|people)"
    ]
  },
  {
    code: "T06.3",
    severity: "S3",
    firm: [
      "(?:didnt|dont|doesnt|did not|do not|not|hasnt a clue|havent a clue|no idea|didn|never) (?:\\w+ )?(?:know|knew|sure|shown|told|clue)? ?how (?:to )?(?:use|work|do|move|lift|hoist|feed|change|handle|deal|manage|transfer|put)",
      "(?:no|not (?:had|been|given|got)(?: any| enough| the)?|without(?: any)?|never (?:had|been)(?: any)?|lack of|needs?|need more|lacking|hasnt had|havent had|little|not enough|un) ?(?:\\w+ )?(?:training|trained|skills?)",
      "(?:never|not) (?:\\w+ )?(?:done|used|seen|fed|hoisted|worked with|looked after) (?:a |an |someone |anyone )?(?:\\w+ )?(?:hoist|peg|peg feed|catheter|stoma|dementia|autis\\w+|epilepsy|before)",
      "(?:dont|doesnt|didnt|do not) (?:\\w+ )?understand (?:\\w+ )?(?:dementia|autis\\w+|epilepsy|parkinsons|learning disab\\w+|deaf\\w*|her condition|his condition|diabetes|stroke)"
    ],
    said: [
      "untrained|unskilled|inexperienced|incompetent|hasnt a clue|havent a clue|clueless|out of (?:her|his|their) depth"
    ]
  },
  {
    code: "T06.4",
    severity: "S2",
    firm: [
      "social worker (?:\\w+ ){0,2}(?:left|gone|off sick|retired|changed|disappeared) (?:\\w+ ){0,4}(?:nobody|no ?one|not been replaced|never replaced|no replacement)",
      "(?:no|without|not got|havent got|hasnt got|dont have|never had|doesnt have|lost our|no named|no allocated|not been (?:given|allocated|assigned)|no new) (?:a |any |an )?(?:\\w+ )?(?:social worker|sw|care manager|case worker|key ?worker|allocated worker|named worker|worker)(?! (?:came|came|turned|today|tonight))",
      "(?:not|never|hasnt|havent|isnt|yet to be) (?:been )?(?:allocated|assigned)|un ?allocated",
      "(?:nobody|no ?one) (?:\\w+ ){0,3}(?:given|picked up|taken|allocated|has|got|taken over) (?:\\w+ )?(?:case|file)"
    ],
    said: [
      "(?:file|case|name|shes|hes|we are|were|im|on) (?:\\w+ ){0,3}(?:on|in) a (?:waiting )?list (?:somewhere|to be (?:allocated|given)|for (?:a )?(?:social )?worker)",
      "(?:told to |have to |just )?(?:ring|rang|call|phone) (?:the )?duty(?: (?:team|each|every|line|desk))?|duty (?:team|desk) (?:each|every|again)|virtual (?:file|team|caseload)"
    ]
  },
  {
    code: "T06.5",
    severity: "S3",
    firm: [
      "dont (?:use|say|give|put|mention) my name|(?:lose|losing|cost me|risk) (?:my|our|the|their) (?:job|shifts?|hours)|get(?:ting)? (?:the )?sack(?:ed)?|sack(?:ed)? (?:if|for)",
      "(?:scared|afraid|frightened|too scared|worried|not allowed|darent|told not) to (?:say|speak|complain|report|raise|whistle ?blow|talk|tell)(?: (?:anything|up|out))?",
      "(?:anyone|anybody|if (?:we|i|you)|whoever) (?:who )?(?:talks?|speaks?|complains?|reports?|tells?|say|says) (?:\\w+ ){0,6}(?:job|sack|shifts?|hours|work|door)"
    ],
    said: [
      "(?:told|made|asked|forced) (?:\\w+ )?to (?:log|write|sign|say|put|record|fake|fiddle|clock)|(?:fiddl|fak|falsif)\\w+ (?:\\w+ )?(?:logs?|records?|times?|notes|visits?|timesheets?)",
      "zero ?-?hours?|below minimum wage|minimum wage|unpaid (?:overtime|hours|training)|not paid (?:for|properly|enough|on time)|low pay|poor pay|bullied|bullying|no sick pay|whistle ?blow\\w*|threatened (?:with|us)",
      "(?:work|working|worked|doing) (?:\\d{2}|twelve|fourteen|sixteen|double|back to back) ?(?:hour|hr)? (?:shifts?|hours? (?:days?|shifts?|a week))|no (?:breaks?|lunch break) (?:on|at|all|in|for) (?:shift|work|day|us)"
    ]
  },
  {
    code: "T06.6",
    severity: "S0",
    said: [
      "{worker} (?:\\w+ ){0,6}(?:wonderful|marvellous|brilliant|lovely|fantastic|amazing|excellent|superb|kind|caring|gentle|(?:so|very|and|really|always) patient|helpful|great|outstanding|a star|stars|an angel|angels|a gem|gems|fab|fabulous|exceptional|a treasure|the best|thoughtful|cheerful|friendly|very good|really good|so good|respectful|first class|smashing|a godsend|diamond)",
      "(?:wonderful|marvellous|brilliant|lovely|fantastic|amazing|excellent|superb|kind|caring|gentle|great|outstanding|fab|fabulous|exceptional|best|cheerful|friendly|good|smashing|kindest|well trained) (?:and \\w+ )?(?:\\w+ )?{worker}",
      "(?:she|he|they) (?:is|are|was|were|s|has been|have been) (?:all |both |so |very |really |always |just |an |a |absolutely )*(?:wonderful|marvellous|brilliant|lovely|fantastic|amazing|excellent|superb|kind|caring|gentle|patient|helpful|great|outstanding|star|angel|angels|gem|fab|treasure|godsend|diamond)",
      "(?:goes|go|went|going|gone) (?:\\w+ )?(?:the extra mile|above and beyond|out of (?:her|his|their) way)|above and beyond|what a (?:star|gem|diamond|treasure|lovely)|worth (?:her|his|their) weight",
      "(?:thank|thanks to|grateful to|credit to|praise for|well done to) (?:\\w+ ){0,4}(?:{worker}|everyone|team|you all)",
      "{worker} (?:\\w+ )?(?:always )?(?:came|come|comes|here) (?:\\w+ )?on time|never (?:late|misses?|missed|rush(?:es)?)|take their time|treats? {kin} with (?:dignity|respect|kindness)|same carer every"
    ],
    firm: [
      "(?:cant|cannot|couldnt|could not|can not|no) (?:find )?fault(?:s)?(?: (?:the|them|her|him|it|any|with|at all))?|(?:couldnt|cant) (?:ask for|manage without|do without|be (?:better|happier|kinder))|(?:couldnt|cant) (?:\\w+ )?thank (?:\\w+ ){0,3}enough"
    ],
    hint: ["wonderful", "marvellous", "lovely", "brilliant", "thank you"]
  }
];

// app/features/themes/lexicon-safety.ts
var person = "(?:me|him|her|them|us|mum|mam|dad|nan|gran|grandad|grandma|my \\w+|her \\w+|his \\w+|(?:a|the|old|other) \\w+|residents?|people|clients?)";
var safetyLexicon = [
  {
    code: "T11.1",
    severity: "S4",
    said: [
      `(?:hit|hits|hitting|slap(?:s|ped)?|slaped|punch(?:ed|es)?|kick(?:ed|s)?|shov(?:ed|es)|pinch(?:ed|es)|grab(?:bed|s)|drag(?:ged|s)|shook|beat(?:s|en)?|smack(?:ed|s)|hurt(?:s|ing)?) ${person}`,
      `(?:shout(?:s|ed|ing)?|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?|swear(?:s|ing)?|swore) (?:\\w+ ){0,3}at ${person}`,
      "(?:rough(?:ly)?) (?:with|handled|handling)|bruis(?:e|es|ed|ing)|brusies|black eye|abus(?:e|ed|ing|ive)|neglect(?:ed|ful)?|assault(?:ed)?|flinch(?:es|ed)?",
      "(?:money|cash|purse|card|jewell?ery|ring|savings) (?:has |have |is |are |was |been |gone |went |keeps? |going |go )*(?:gone missing|missing|stolen|taken|disappeared|vanish\\w*)|(?:stole|stolen|stealing|steals|nicked|robbed|scamm?ed|conned|defrauded|takin|taking|took) (?:\\w+ ){0,3}(?:money|cash|purse|card|pension|savings|jewell?ery)",
      "(?:scared|frightened|afraid|terrified) of (?:him|her|the|that|them|his|my|one)|threaten(?:s|ed|ing)|touch(?:ed|es|ing) (?:me|her|him) (?:where|in a way|inappropriately|down)",
      "(?:controls?|controlling) (?:her|him|my|me|everything|who|what)|wont let (?:me|her|him) (?:speak|talk|see|phone)|hoarding|self neglect|squalor"
    ]
  },
  {
    code: "T11.2",
    severity: "S3",
    firm: [
      "(?:no|missed|missing|without|run out of|ran out of|didnt (?:get|have)|hasnt had|havent had|not (?:had|given|got)|never (?:had|got|gave)|forg(?:o|e)t(?:s|ten|ting)?|(?:not|nt|never|hasnt|havent|wasnt|arent|isnt|stopped) (?:been )?giv(?:en|ing|e)) (?:\\w+ ){0,4}(?:med(?:s|ication|ications|icine|icin|ecine|icines)|tablets?|tablits|pills?|insulin|inhaler|patch|dose|injection|eye ?drops)(?! (?:needed|required|now|these days|any ?more))"
    ],
    said: [
      "(?:wrong|double|two lots of|late|mixed up|muddled|old|out of date|hidden|covert|too (?:much|many)|someone elses) (?:\\w+ ){0,3}(?:med(?:s|ication|icine|icines)|tablets?|tablits|pills?|insulin|dose|prescription)",
      "(?:med(?:s|ication|icine|icines)|tablets?|tablits|pills?|insulin|dose|prescription) (?:\\w+ ){0,4}(?:late|wrong|missed|hidden|on the floor|not given|at the wrong time|forgotten|mixed up|hours late|given at|lost|ran out|run out|down the)",
      "overdos(?:e|ed)"
    ]
  },
  {
    code: "T11.3",
    severity: "S3",
    said: [
      "(?:fell|fallen|has falls|had (?:a|another|two|three|several) falls?|falling|falls)(?! (?:asleep|out with|in love|through|behind|for|ill|into place|between|apart|short))",
      "(?:dropped|drop) (?:me|him|her|them|mum|dad|nan|gran|my \\w+|a resident)|slipped (?:from|off|out|in|on|over|down)|on the floor",
      "hoist (?:\\w+ ){0,3}(?:broke|broken|failed|tipped|slipped|wrong|not working|unsafe)|unsafe (?:lifting|handling|transfer|moving)|(?:lift(?:ed|ing|s)?|moving|moved|drag(?:ged|ging)|haul(?:ed|ing)) (?:him|her|mum|dad|me|nan|my \\w+) (?:\\w+ ){0,4}(?:on (?:her|his|their|my) own|alone|by the arms?|under the arms?|without (?:the |a )?(?:hoist|slide|belt)|single handed)",
      "(?:one carer|single handed|only one (?:carer|worker)) (?:\\w+ ){0,8}(?:two|double|hoist|lift\\w*)|should be two|double ?-?(?:handed|up)"
    ]
  },
  {
    code: "T11.4",
    severity: "S4",
    firm: [
      "(?:infection|uti|pneumonia|chest) (?:\\w+ ){0,6}(?:missed|ignored|for (?:a )?(?:days|week|weeks)|untreated|nobody|no ?one|not)",
      "(?:nobody|no ?one|never|not|didnt|hasnt|havent|wouldnt|wont|they|refused to|failed to) (?:\\w+ )?(?:call(?:ed)?|rang|ring|phone[d]?|got|get|sent for|fetch(?:ed)?|noticed?|spotted|checked|seen|told) (?:\\w+ )?(?:a |the |her |his |an )?(?:doctor|gp|ambulance|nurse|111|999|medical help|infection|wound)",
      "(?:wound|dressing|ulcer|sore|leg|foot|heel|skin|infection) (?:\\w+ ){0,6}(?:not (?:treated|dressed|noticed|seen|changed)|nobody noticed|no ?one noticed|untreated|ignored)"
    ],
    said: [
      "bed ?s(?:o|oa)r(?:e|es)?|pres+ure (?:s(?:o|oa)r(?:e|es)?|ulcers?|area)|ulcers?|skin (?:has )?broken down|(?:heel|bottom|skin|toe|toes|foot|leg|hip|back) (?:\\w+ ){0,3}(?:gone |went |going |turned )?(?:black|raw|red raw|infected|weeping|broken|blistered)|(?:untreated|ignored|left) (?:\\w+ )?(?:infection|wound|illness|uti)|sepsis|gangrene"
    ]
  },
  {
    code: "T11.5",
    severity: "S4",
    firm: [
      "not allowed (?:out|visitors|to (?:leave|go (?:out|home|outside)|see|use|phone))|(?:wont|dont|never|not|doesnt|didnt) (?:let|allow(?:ed)?) (?:me|him|her|them|mum|dad|my \\w+)(?: to)? (?:out|leave|go (?:out|home|outside)|see (?:anyone|my|his|her|their)|use the phone|have visitors|get up)"
    ],
    said: [
      "(?:lock(?:ed|s|ing)?|shut(?:s|ting)?|tied|ties|strapped?|straps) (?:\\w+ ){0,3}(?:in (?:his|her|the|their|my|a)? ?(?:room|bedroom|house|flat|chair|wheelchair|home|garden)?|up|down|to the|door)(?! (?:the shop|for the winter|when|behind))",
      "restrain(?:ed|t|ts|ing)?|held (?:him|her|me|them|mum|dad) down|\\bdols\\b|deprivation of liberty|bed ?rails? (?:\\w+ ){0,3}(?:up|so|all|on)|(?:lap|seat) belts? (?:all|to stop|on)|sedated?|doped|drugged(?: up)?|chemical cosh",
      "(?:taken|took|takes|hid|hidden|removed) (?:\\w+ )?(?:away )?(?:his|her|my) (?:frame|walker|stick|wheelchair|shoes|phone|keys)"
    ]
  },
  {
    code: "T11.6",
    severity: "S3",
    firm: [
      "police (?:\\w+ )?(?:didnt|did not|never|wont|wouldnt|not) (?:come|came|turn(?:ed)? up|interested|help|do|attend|showed?)"
    ],
    said: [
      "(?:another|other|a|the|one of the|male|fellow|same) (?:resident|tenant|patient|client|service user|man in the next|man next door|lodger|man upstairs|flatmate)s? (?:\\w+ ){0,5}(?:hit\\w*|push\\w*|attack\\w*|punch\\w*|kick\\w*|shout\\w*|threat\\w*|going? into|goes into|went into|wander\\w*|steal\\w*|stole|takes?|touch\\w*|grab\\w*|bully\\w*|bullies|scream\\w*|comes? into|walk\\w* into)",
      "(?:scared|frightened|afraid|terrified|bullied|attacked|hit|threatened|pushed|punched|harassed) (?:of|by) (?:\\w+ ){0,3}(?:resident|tenant|patient|man|neighbours?|woman|lad|lads|kids|gang|youths?|client|other)",
      "(?:kids|youths?|gang|neighbours?|lads|drug dealers?|cuckoo\\w*|yobs) (?:\\w+ ){0,4}(?:throw\\w*|threw|stones?|harass\\w*|shout\\w*|abuse\\w*|bang\\w*|target\\w*|break\\w*|broke|taking over|moved in|threaten\\w*|take over|egging)|hate crime|mate crime"
    ]
  }
];

// app/features/themes/lexicon-system.ts
var firm = "(?:firm|agency|company|provider|contract|lot|outfit|people|ones|service)";
var systemLexicon = [
  {
    code: "T12.1",
    severity: "S2",
    said: [
      `(?:same|that|this|old) (?:\\w+ )?(?:contract|${firm}) (?:\\w+ ){0,3}(?:again|renewed|given it|signed up|rolled over|extended|re ?-?appointed|back in)`,
      `(?:renew(?:ed|ing|s)?|extend(?:ed|ing)?|rolled over|roll over|re ?-?signed|signed (?:them|it|up|the)|re ?-?let|re ?-?awarded) (?:\\w+ ){0,4}(?:contract|them|it|again|${firm}|(?:for|another) (?:\\w+ )?(?:more|years?))`,
      "contract (?:\\w+ )?(?:was |got |is being |been |gets )?(?:renewed|extended|rolled over)"
    ],
    hint: ["nothing (?:has )?changed", "same contract", "everyone complained"]
  },
  {
    code: "T12.2",
    severity: "S2",
    said: [
      "(?:the )?cheapest|(?:lowest|cheap) (?:cost|price|bidder|bid|tender|option|quote|rate)s?|on price|price alone|(?:all|only|just) (?:about|down to|comes down to) (?:the )?(?:money|cost|price|cash)|race to the bottom|cheap and (?:nasty|unsuitable)|cost ?-?cutting|saving money|penny pinching|on the cheap|under ?cut(?:ting)?"
    ],
    firm: [
      "quality (?:doesnt|does not|isnt|not|never|dont) (?:\\w+ )?(?:come|count|matter|looked|weighed|considered)"
    ]
  },
  {
    code: "T12.3",
    severity: "S2",
    said: [
      "(?:service|group|project|scheme|team|charity|helpline|befriending|sitting service|support|outreach|programme|advocacy|clinic|course|grant|funding) (?:\\w+ ){0,3}(?:has |have |is |was |were |been |being |to be |got |getting |all |its )*(?:axed|cut|cuts|stopped|ended|withdrawn|scrapped|closed|shut|finished|gone|folded|lost (?:its|the|their) (?:grant|funding|money|contract)|packed up|packed in|wound up|decommissioned|pulled|taken away|disappeared|discontinued)(?! (?:for (?:lunch|christmas|easter)|on (?:sundays?|mondays?)))",
      "(?:axed|cut|cutting|stopped|ended|withdrew|withdrawn|scrapped|closed|decommissioned|pulled|took away|taken away|lost|losing) (?:the|our|my|his|her|this|that|a|all the) (?:\\w+ ){0,2}(?:service|group|project|scheme|team|charity|helpline|befriending|sitting|outreach|programme|clinic|course|grant|support)",
      "lost (?:its|our|their|the) (?:grant|funding)|cuts(?: to| in|backs)"
    ]
  },
  {
    code: "T12.4",
    severity: "S2",
    firm: [
      "(?:pay|paid|paying|bought|buying|bought up|pays|book|booked) (?:\\w+ ){0,4}(?:places|beds|hours|slots) (?:\\w+ ){0,5}(?:nobody|no ?one|not used|empty|we get|only get|never used|unused)"
    ],
    said: [
      "block (?:\\w+ )?(?:contract|bed|beds|booking|booked|purchase|hours|buy|funding)(?! works)|on the block|(?:empty|unused|vacant) (?:beds?|places|rooms|hours|slots)|(?:beds?|places|rooms|hours|slots) (?:\\w+ )?(?:sit|sitting|stand|standing|left|lie|lying|going|are|stay) (?:empty|unused|vacant|begging)"
    ]
  },
  {
    code: "T12.5",
    severity: "S1",
    firm: [
      "(?:wont|dont|not|never|refuse to|cant|no longer|stopped) (?:\\w+ )?(?:share|sharing|speak|talk|work together|co ?-?operate|working together|talking) (?:\\w+ )?(?:anything|with each other|to each other|information|because (?:of )?(?:the )?(?:tender|contract|compet\\w+))"
    ],
    said: [
      "(?:lost|losing|won|after|since|because of|during|through|lose) (?:\\w+ )?(?:the |a |that |our )?(?:tender|bid|tendering|re ?-?tender)|tender(?:ing|s|ed)? ~ (?:apart|divid\\w*|divisive|against|compet\\w+|split|fight|share|rivals?|lost)|(?:divisive|competitive|forced) tender\\w*",
      "(?:competition|competing|bidding|pitted) (?:\\w+ ){0,4}(?:contracts?|against each other|split|apart|each other|tenders?)|rivals? (?:for|over) (?:the )?(?:contract|tender)"
    ]
  },
  {
    code: "T12.6",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|dont|cant|couldnt|not|didnt|never|wont|hard to|impossible to) (?:\\w+ ){0,4}(?:who (?:actually |really )?(?:owns?|runs?|is behind|is in charge|is responsible)|who the (?:owners?|landlord|company) (?:is|are)|find (?:out )?(?:the )?owners?)"
    ],
    said: [
      "who(?:s)? (?:actually |really )?(?:owns|own|runs) (?:it|the|this|that|them)|offshore|off shore|tax haven|private equity|hedge fund|parent company|holding company|shell company",
      "landlord (?:\\w+ ){0,8}(?:and |but )?(?:the )?(?:care|provider|support) (?:\\w+ ){0,4}(?:another|other|different|someone|company|blame)|who is (?:responsible|behind)"
    ]
  },
  {
    code: "T12.7",
    severity: "S2",
    said: [
      "(?:two|three|four|several|\\d|same) (?:different |separate )?assessments? (?:\\w+ ){0,5}(?:same|twice|over|different (?:bodies|teams|people)|two (?:bodies|teams|people)|each)|(?:assessed|assessing|asked|visited|paid) twice (?:for|by|over)|same (?:assessment|job|work|form|thing) (?:\\w+ )?(?:twice|two times|over again)",
      "(?:council|social care|la) and (?:the )?(?:nhs|health|hospital|icb) (?:\\w+ ){0,3}(?:both|each) (?:\\w+ ){0,3}(?:same|doing|paying)|duplicat(?:e|es|ed|ing|ion)(?: of)? (?:\\w+ )?(?:effort|work|assessment|paperwork|job|roles?)|doing the same (?:job|thing|work) twice",
      "perverse|(?:paid|funded|rewarded|get|gets|make|makes) (?:\\w+ ){0,3}more (?:\\w+ )?(?:the (?:longer|worse|iller|sicker)|if (?:he|she|they) (?:stays?|is|are))|incentive"
    ],
    firm: ["not in (?:their|its|our|the councils|anyones) interests?"]
  },
  {
    code: "T12.8",
    severity: "S2",
    firm: [
      "(?:nothing|nowhere|no (?:\\w+ ){0,4}|there isnt (?:any|a|anything)|isnt (?:any|anything)|no services?|not a single (?:\\w+ ){0,3}) ?(?:\\w+ )?(?:round here|around here|in (?:this|the|our) (?:area|town|county|village|borough|part)|local|locally|nearby|near (?:us|me|here)|for miles|in northmere|for (?:young|people|someone|anyone|men|women|adults|under) (?:\\w+ ){0,3}(?:with|like|his|her|my|over|age|of|who|here)?)"
    ],
    said: [
      "gap in (?:the )?(?:market|provision|services)|nearest (?:\\w+ ){0,7}(?:miles|county|hours?|town|away|next|another|hour)|doesnt exist (?:here|round|in|locally)"
    ]
  },
  {
    code: "T13.1",
    severity: "S1",
    firm: [
      "faceless|commissioners? (?:\\w+ ){0,4}(?:never|dont|unknown|invisible|not seen|hidden|nowhere)|(?:whoever|those who|people who) (?:\\w+ )?(?:decides?|commission\\w*|makes? the decisions?) (?:\\w+ ){0,4}(?:never|not|havent|hasnt)|ivory tower",
      "(?:dont|didnt|do not|no idea|nobody|no ?one|never|not|cant) (?:\\w+ ){0,3}(?:who (?:\\w+ )?(?:(?:the|our|is the|your) commissioners?|commissions|decides|makes the decisions?|is in charge|buys|commissioned|runs the contract)|met (?:a|the|our|any) commissioners?|seen (?:a|the|our|any) commissioners?|heard of (?:a|the|our) commissioner)",
      "(?:never|not once|hasnt|havent|not) (?:\\w+ )?(?:been|come|came|visited|set foot|visits|visit) (?:\\w+ )?(?:to|in|inside|at)? ?(?:our|the|this|my|us) (?:office|team|home|centre|day centre|service|place|ward|building|club)"
    ]
  },
  {
    code: "T13.2",
    severity: "S2",
    firm: [
      "(?:never|not|havent|hasnt|no ?one|nobody|didnt|dont|havnt|they never|wont|still not) (?:\\w+ )?(?:heard|got|had|ring|rang|rung|phoned?|replied|reply|answer(?:ed|s)?|responded|called|get|gets?|return(?:ed|s)?|came|come|rings?|calls?) (?:\\w+ )?(?:me |us |my |our |a |an |any )?(?:back|reply|answer|response|thing|calls?|emails?|letters?|anything|phone|me|the phone)(?= |$|[.,!])",
      "(?:no|without (?:a|any)|never (?:a|any)|not (?:a|one|even a)) (?:\\w+ )?(?:reply|response|answer|acknowledg\\w+)|heard nothing|nothing (?:back|since)|radio silence|deafening silence",
      "(?:emailed|e ?-?mailed|written|wrote|rang|rung|phoned|called|complained|asked|messaged|texted|left (?:messages?|a message|voicemails?)) (?:\\w+ ){0,5}(?:\\d+|two|three|four|five|six|several|many|so many|umpteen|loads of|countless) times",
      "(?:dont|doesnt|never|wont|didnt|nobody|no ?one) (?:\\w+ )?(?:answers?|picks? up|pick up the phone|returns? (?:my |our )?(?:calls?|emails?)|acknowledges?|gets? back)|(?:ignored?|ignoring) (?:\\w+ )?(?:emails?|calls?|letters?|messages?)|not a word (?:back|since|from)|(?:waiting|wait) for (?:a |someone to )?(?:reply|response|call back|ring back|answer)",
      "thank you for your (?:email|letter|feedback|comments|call)|standard (?:reply|letter|email)|fobbed off|stock (?:reply|answer|letter)|brush ?-?off|generic (?:reply|letter|email)|palmed off"
    ]
  },
  {
    code: "T13.3",
    severity: "S2",
    said: [
      "already (?:been )?(?:decided|made (?:up )?(?:their|your) (?:minds?|decision)|agreed|a done deal|signed)|done deal|foregone conclusion|made (?:their|your) minds? up|(?:decision|minds?) (?:was|were|is|had been|been|already) (?:already )?made|rubber ?-?stamp\\w*|box ticking|sham|window dressing|lip ?service|going through the motions",
      "tick ?-?box (?:consultation|exercise|survey)|consultation (?:\\w+ ){0,4}(?:tick ?-?box|joke|sham|farce|for show|waste|meaningless|token\\w*|pretend)|(?:just|only|all) for show|token(?:istic|ism)"
    ],
    firm: [
      "(?:to |they )?(?:tell|told|telling|inform\\w*|talked at|announc\\w*) (?:us|me|people)?,? ?(?:and )?(?:not|never|didnt|rather than|instead of|without) (?:to )?(?:ask|asking|asked|listen|consult\\w*|hear)"
    ]
  },
  {
    code: "T13.4",
    severity: "S1",
    said: [
      "(?:same|usual) (?:old )?(?:faces|people|suspects|few|voices)|(?:panel|forum|board|group|meeting|committee) (?:\\w+ ){0,4}(?:all |full of |only |made up of )(?:\\w+ ){0,3}(?:retired|professionals|same|councillors|managers|people who|white|volunteers)",
      "(?:only|just) (?:\\w+ )?(?:asked?|hear[ds]?|listen(?:ed)?|talk(?:ed)?|spoke|reach(?:ed)?|those|ones|people) (?:\\w+ )?(?:to )?(?:those|people|ones|the ones|anyone)? ?(?:who|that) (?:can|are|have|get|go|turn|already|shout|come|use)"
    ],
    firm: [
      "(?:nobody|no ?one|not one(?: person)?|none|never) (?:\\w+ )?(?:who (?:is|gets|uses|needs|actually|lives) (?:\\w+ )?(?:housebound|care|it|services?|the service|uses|disabled|a carer)|asks? (?:\\w+ )?(?:housebound|(?:people|those|carers) (?:who|like|at home)))|(?:wrong|never the right) people (?:asked|invited|on|there)"
    ]
  },
  {
    code: "T13.5",
    severity: "S1",
    firm: ["(?:yet|not) another (?:survey|questionnaire|consultation)"],
    said: [
      "(?:told|said|sent|gave|answered|wrote|explained|tell(?:ing)?|saying) (?:\\w+ ){0,5}(?:last (?:year|time|month|week|summer|spring)|already|before|all (?:of )?this|years ago|again and again|over and over|time and again)(?! (?:they|it|he|she) )",
      "another (?:survey|questionnaire|consultation|form to say)|(?:yet|not) another (?:survey|questionnaire|consultation)|survey (?:after|fatigue)|(?:asked|ask|asking) (?:\\w+ ){0,3}(?:this|same (?:thing|question)s?|that) (?:\\w+ )?(?:before|again|every|last|over)|how many times (?:\\w+ ){0,6}(?:say|tell|told|ask|repeat)|repeat(?:ing)? (?:myself|ourselves|the same)|same (?:thing|questions?|story) (?:again|over|every|to)|like a broken record"
    ]
  },
  {
    code: "T13.6",
    severity: "S3",
    firm: [
      "(?:no|without (?:an?|any)|not got (?:an?|any)|havent got (?:an?|any)|never (?:had|given|offered|got)(?: an?)?|hasnt got (?:an?|any)|refused (?:an?|any)|didnt get (?:an?|any)|lost (?:his|her|my|our)|cant get an?|wait\\w* for an?) (?:\\w+ )?(?:advoca(?:te|tes|cy)|imca|one to speak (?:up )?for)",
      "(?:nobody|no ?one|no family|none|noone) (?:\\w+ )?(?:\\w+ )?(?:to speak (?:up )?for|speaks? (?:up )?for|to (?:be|stand) (?:on|at) (?:his|her) side|on (?:his|her|their) side|to (?:represent|argue for|stick up for|stand up for)|fighting (?:his|her) corner)",
      "(?:cant|cannot|doesnt|unable to|not able to) speak (?:up )?for (?:himself|herself|themselves|himself)"
    ],
    said: [
      "advoca(?:cy|te|tes) (?:\\w+ ){0,4}(?:cut|axed|gone|stopped|ended|closed|withdrawn|lost|waiting|shut|funding|refused)|(?:cut|axed|lost|stopped|ended|closed) (?:\\w+ ){0,3}advoca(?:cy|te|tes)|only imca|only imha"
    ]
  },
  {
    code: "T13.7",
    severity: "S0",
    firm: [
      "(?:why (?:dont|not|cant) (?:you|we|they|the council)|why not)|(?:could|can) (?:we|you|they|there|the council|someone) (?:not )?(?:please )?(?:have|try|put|let|set|make|give|send|start|use|run|share|ask|do|not|just)(?! (?:me|us|a call|someone|somebody|my|him|her|something about))(?! (?:a )?(?:call|ring))",
      "(?:an|my|one|good|heres an|here is an|an|just an|got an) (?:\\w+ )?(?:idea|suggestion|thought)(?! (?:who|what|how|why|where))|(?:i|we|id|wed) (?:would )?suggest|(?:it )?would (?:be )?(?:help|better|good|nice|great|useful)(?:ful)? (?:if|to have)|how about|what about (?:having|a|an|letting|using|trying)|wouldnt it be (?:better|good|nice)|you should (?:try|have|think|let|do|make|use)|maybe (?:you|we|they) could|if (?:only )?(?:you|we|they|there) (?:could|had|was|were) (?:\\w+ ){0,6}(?:it would|would help|that would)"
    ]
  },
  {
    code: "T13.8",
    severity: "S1",
    firm: [
      "(?:nobody|no ?one|never|not|werent|wasnt|dont|havent|hasnt|they never|didnt) (?:\\w+ )?(?:\\w+ )?(?:asks?|asked|invites?|invited|consulted|consults?|involved|included|told) (?:\\w+ ){0,2}(?:us|care ?workers|carers|staff|frontline|the (?:staff|carers|workers|girls)|front line|(?:to|about|in|on) (?:the )?(?:consultation|meeting|change))(?! (?:to leave|what (?:she|he|mum|dad) |for (?:money|a lift)))",
      "(?:staff|frontline|front ?line|care ?workers|workers|carers|shop floor) (?:\\w+ ){0,5}(?:(?:never|not|werent|wasnt) (?:\\w+ )?(?:asked|invited|consulted|told|involved|included)|last to (?:know|hear|be (?:told|asked)))"
    ],
    hint: ["frontline", "shop floor", "(?:decided|decisions?) (?:\\w+ )?upstairs"]
  },
  {
    code: "T14.1",
    severity: "S2",
    firm: [
      "(?:each|every|everyone|they all|all of them|they|nobody|no ?one|one) (?:\\w+ ){0,4}(?:says?|said|saying|takes?|took) (?:\\w+ ){0,3}(?:not (?:us|them|me|their|our|my)|ring (?:someone|somebody) else|someone else|responsib\\w+|try (?:someone|somebody)|other (?:lot|team|department)|not (?:my|our|their) (?:job|department|problem))",
      "(?:nobody|no ?one) (?:\\w+ )?(?:takes?|will take|wants|took|accepts?) (?:\\w+ )?(?:responsibility|ownership|it on|the blame)"
    ],
    said: [
      "(?:pillar to post|passed (?:around|round|about|from|back and forth|on to|between)|passing the buck|pass the buck|sent (?:round|around) (?:the houses|in circles)|round in circles|in circles|round and round|buck passing|ping ?-?pong|bounced (?:around|between|from|back)|fobbed off (?:from|to)|wild goose chase)",
      "(?:rang|phoned|called|tried|spoke to|rung) (?:\\d+|two|three|four|five|six|seven|eight|ten|several|so many|loads of|lots of|different) (?:different )?(?:numbers|people|departments|teams|places|offices)",
      "(?:gp|doctor|hospital|council|health|housing|nhs|social (?:services|worker)) (?:says?|said|tells? (?:me|us)|blames?) (?:\\w+ )?(?:to )?(?:ask |ring |its |the )?(?:council|gp|hospital|health|housing|nhs|social (?:services|worker|care)).{0,12}(?:council|gp|hospital|health|housing|nhs|social) (?:says?|said|tells?|blames?)"
    ]
  },
  {
    code: "T14.2",
    severity: "S2",
    firm: [
      "(?:district nurs(?:e|es|ing)|community nurs(?:e|es|ing)|chiropod(?:y|ist)|podiatr(?:y|ist)|physio(?:therap(?:y|ist))?|occupational therap(?:y|ist)|speech therap(?:y|ist)|continence (?:nurse|service|pads)|foot clinic) (?:\\w+ ){0,4}(?:stopped|cut|never|didnt|doesnt|hasnt|cancelled|ended|gone|wont|no longer|waiting|axed|withdrawn|short|off sick|refused|not (?:come|been|coming|seen))",
      "(?:no|without (?:an?|any)|lack of|not enough|never see (?:an?|the)|cant (?:get|see) (?:an?|the)|waiting for (?:an?|the)|not seen (?:an?|the)|never had (?:an?|any)|there isnt (?:an?|any)|short of|shortage of|lost (?:our|the)|told there is no) (?:\\w+ )?(?:district nurs(?:e|es|ing)|community nurs(?:e|es|ing)|nurse visits|chiropod(?:y|ist)|podiatr(?:y|ist)|physio(?:therap(?:y|ist))?|ot\\b|occupational therap(?:y|ist)|speech (?:and language )?therap(?:y|ist)|salt\\b|continence (?:nurse|service|pads)|dietit?ian|dietician|health visitor|toenail|foot care)"
    ]
  },
  {
    code: "T14.3",
    severity: "S2",
    firm: [
      "(?:police|housing|hospital|gp|doctors?|surgery|ambulance|fire brigade|landlord|council housing|crisis team|mental health team|111|a&e|dwp|job ?centre|school|probation)(?: (?:team|association|officer|service))? (?:\\w+ )?(?:said they |say they |says they |told (?:us|me) they )?(?:cant|cannot|couldnt|wont|will not|wouldnt|didnt|dont|do not|never|not|unable to|refused|too busy) (?:\\w+ )?(?:do|help|come|came|fix|see|attend|visit|take|act|answer|interested|deal|repair|send|turn up|get involved|move)"
    ],
    said: [
      "(?:ward|surgery|police station|walk ?-?in|crisis (?:team|house|service)|a&e|hospital|clinic|unit) (?:\\w+ ){0,2}(?:has |have |is |was |been |being )*(?:closed|shut|closing|cut|gone|full|axed|shutting)",
      "(?:no|not enough) (?:police|officers|beds|gp|doctors?|appointments|ambulances|housing)(?= |$|[.,!])|(?:cant|couldnt) (?:get|see) (?:a|an|the) (?:doctor|gp|appointment|ambulance)"
    ]
  },
  {
    code: "T14.4",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|not one of them|none of them|no one person|no single person) (?:\\w+ )?(?:co ?-?ordinat\\w*|pulls? (?:it|things|everything) (?:all )?together|in charge|joins? (?:it|things) up|has the (?:full|whole) picture|oversees|talks? to each other|knows? what (?:the )?others?|in overall)",
      "(?:left hand|right hand)|(?:dont|doesnt|never|not) (?:\\w+ )?(?:talk|speak|communicate|share|know|joined|join|liaise) (?:\\w+ )?(?:to each other|with each other|with one another|up|what (?:the )?(?:others?|right|left|each other))",
      "(?:no|lack of|poor|zero) (?:\\w+ )?(?:co ?-?ordinat\\w+|joined ?-?up|communication between|liaison)"
    ],
    said: [
      "(?:i am|im|ive|i have|its (?:left to|down to) me|its always me|me) (?:\\w+ ){0,4}(?:ringing|chasing|phoning|organising|arranging|co ?-?ordinat\\w+|join\\w* (?:it|them) up) (?:\\w+ )?(?:everyone|everybody|everything|them all|round|all)|unco ?-?ordinated|disjointed|fragmented|silos?"
    ]
  },
  {
    code: "T14.5",
    severity: "S2",
    firm: [
      "(?:broken|faulty|useless) (?:\\w+ )?(?:alarm|pendant|telecare|lifeline|sensor|tablet|app)|(?:cant|couldnt) (?:use|work|get on with|hear|press) (?:the |this |that |her |his |my )?(?:alarm|pendant|tablet|app|ipad|alexa|screen|keyboard|video|button)|press(?:ed|es)? (?:the |her |his |my )?(?:button|pendant|alarm|cord) (?:\\w+ ){0,4}(?:nobody|no ?one|nothing|never)",
      "(?:alarm|pendant|telecare|lifeline|sensor|tablet|app|ipad|alexa|camera|monitor|box|falls detector|key ?board|video|zoom|gps|smart \\w+|system|care app|touch ?screen) (?:\\w+ ){0,4}(?:broken|broke|crash\\w*|doesnt|dont|didnt|not work\\w*|isnt|wont|faulty|flat|useless|no use|stopped|keeps|beep\\w*|fails?|failed|out of order|goes off|hopeless|down|too (?:hard|complicated|fiddly)|scares)"
    ],
    said: [
      "(?:no|poor|bad) (?:signal|wi ?fi|broadband|internet)|(?:left|stuck) with (?:a )?(?:machine|robot|screen)"
    ]
  }
];

// app/features/themes/lexicon-visits.ts
var visitLexicon = [
  {
    code: "T01.1",
    severity: "S3",
    firm: [
      "(?:{they}) (?:\\w+ )?(?:never|didnt|did not|dint|didn|hasnt|havent|havnt|failed to|hasent) (?:\\w+ )?(?:turn(?:ed)? up|show(?:ed|n)? up|show(?:ed)?|arrived?|come?|came|been(?= (?:again|agen|today|yet|since|for|this|all|here|round)|$|[.,!]))(?! (?:back to|across|up with|late|early))",
      "{none} (?:\\w+ ){0,2}(?:came|come|turned up|turn up|showed|arrived|visited|been(?= (?:again|agen|today|yet|since|for|this|all|here|round)|$|[.,!]))(?! (?:to (?:our|the) (?:meeting|office|party)|back to))",
      "no ?show",
      "(?:never|didnt) turn(?:ed)? up",
      "without (?:a|any|his|her) {visit} (?:today|yesterday|all)"
    ],
    said: [
      "(?:missed|mised|missing|skipped) (?:\\w+ ){0,3}{visit}",
      "{visit} (?:was |were |been |got |being )*(?:missed|skipped|cancelled|canceled)",
      "cancel(?:led|ed) (?:\\w+ ){0,3}{visit} (?:on|again|at|with)",
      "(?:left|been) without (?:a |any )?(?:carer|care|visit)"
    ]
  },
  {
    code: "T01.2",
    severity: "S1",
    said: [
      "{number} (?:and a half )?(?:hours?|hrs?|mins?|minutes?) (?:late|early)",
      "(?:always|often|constantly|usually|regularly|so|too|very|really) (?:so |too )?late",
      "(?:came|come|comes|coming|arrived?|arrives|turn(?:s|ed)? up|sent|sending them) (?:\\w+ ){0,3}(?:late|early)\\b",
      "(?:breakfast|morning|lunch|dinner|tea|bed|bedtime|evening) (?:visit|call)? ?(?:\\w+ ){0,2}(?:was |came |is |not till |not until )(?:\\w+ )?(?:at )?(?:\\d{1,2}(?:[.:]\\d\\d)?|noon|midday|nearly)",
      "(?:came|come|coming|here) (?:\\w+ )?at (?:\\d{1,2}|noon|midday|half) (?:\\w+ ){0,2}(?:for|to do|to give) (?:\\w+ )?(?:breakfast|lunch|dinner|tea|bed)",
      "put(?:s|ting)? (?:{kin} )?to bed (?:at|by|before|so) (?:half )?(?:\\d|four|five|six|seven|early|in)",
      "in bed (?:at|by) (?:half )?(?:\\d|four|five|six|seven)\\b",
      "not (?:come|came|here) (?:till|until|before) (?:\\w+ )?(?:\\d|noon|midday|gone)",
      "(?:never|not|isnt|arent|wasnt|hardly ever) on time|running late|turn(?:s|ed)? up (?:whenever|when (?:they|she|he) (?:like|likes|feel|feels)|any ?time)|no set times?|(?:early|late) (?:calls?|visits?)|times? (?:are |is )?all over the (?:place|shop)",
      "at any (?:old )?time|(?:all over|different) times? (?:every|each) day|late {again}|(?:visit|call|carer|she|he|they)s? (?:was|were|is|are) (?:\\w+ ){0,2}late\\b"
    ]
  },
  {
    code: "T01.3",
    severity: "S2",
    said: [
      "in and out",
      "rushed off (?:her|his|their|my) feet",
      "pop ?ins?\\b",
      "(?:stay|stays|stayed|staying|here|left after|gone after|gone in|only|lasts?|does|did) (?:\\w+ ){0,3}(?:\\d|five|ten|fifteen|few|couple of) ?(?:mins?|minutes?)",
      "(?:cut|cutting|cuts) (?:\\w+ ){0,2}(?:visit|call|time)s? (?:short|down|to)|{visit} (?:\\w+ ){0,2}(?:too short|cut (?:short|to|down))",
      "(?:so|too|always|very|really|are|is|was|felt|feel|feels|being) rush(?:ed|ing)|rush(?:es|ed|ing)? (?:{kin}|her wash|the|through|in|out)",
      "(?:15|fifteen|ten|10) ?-?min(?:ute)?s?\\b ~ (?:visit|call|slot|wash|feed|get)",
      "(?:no|not enough|never enough|hasnt got|havent got|dont have|doesnt have) (?:the )?time to (?:wash|feed|do|dress|finish|sit)"
    ],
    firm: [
      "(?:\\d{1,2}|five|ten|fifteen|twenty|few|couple of) ?(?:mins?|minutes?|minute)(?: \\w+){0,2} (?:is|are|was|isnt|wasnt|not) (?:\\w+ ){0,2}(?:enough|long enough|too short|all)",
      "(?:not|isnt|wasnt|never|hardly) (?:\\w+ )?(?:enough time|long enough|time enough)|needs? (?:a )?(?:longer|more time)|half an hour (?:isnt|is not|is never) enough",
      "(?:gone|left|off|away|out the door|out of the door) (?:again )?(?:in|within|after) (?:\\w+ )?(?:\\d{1,2}|five|ten|two|three|few) ?(?:mins?|minutes?)",
      "(?:leave|leaves|left|gone|off) (?:\\w+ )?before (?:\\w+ ){0,2}(?:finished|done|time|eaten)",
      "barely (?:time|got|here|through)"
    ],
    hint: ["15 minutes", "coat (?:on|off)"]
  },
  {
    code: "T01.4",
    severity: "S2",
    firm: [
      "(?:not|isnt|nt) (?:on|in) (?:the|his|her|my|their) (?:care )?(?:plan|list|sheet|task list|contract)",
      "only allowed to",
      "(?:no|never|not got|havent got|hasnt got|without) (?:\\w+ )?time to (?:talk|chat|listen|sit)",
      "(?:cant|wont|not allowed to|refuse to) (?:\\w+ ){0,5}because (?:its|it is|thats) not",
      "(?:allowed|paid|allowed time) (?:only )?(?:for|to do) (?:the )?tasks?"
    ],
    said: [
      "minutes and tasks|time and task|task and time|tasks? (?:and|&) (?:minutes|times?)|tick(?:ing|s)? (?:off )?(?:the )?(?:tasks|jobs|boxes)|built? (?:from|on|out of) minutes|clock watching|by the minute",
      "(?:do|does|did) (?:the )?(?:tasks?|list) and (?:go|leave|off)"
    ],
    hint: ["tasks?", "what (?:she|he|mum|dad|i) (?:actually |really )?wants?"]
  },
  {
    code: "T01.5",
    severity: "S2",
    firm: [
      "(?:no|without|never any|not (?:given|paid)(?: for)?|dont get|doesnt get|not enough) (?:paid )?(?:travel|travelling|driving) (?:time|between)",
      "no (?:gap|gaps|time) between (?:the )?(?:calls|visits|clients|houses)",
      "(?:travel|petrol|mileage|driving)(?: time| money)? (?:is |isnt |not |aint )+(?:paid|counted|covered)",
      "unpaid (?:travel|gaps?|time between)"
    ],
    said: [
      "back to back (?:calls|visits|all)",
      "(?:calls|visits|clients|houses) back to back",
      "rota ~ (?:same (?:time|minute)|overlap|two places|no gap|travel)",
      "(?:miles|minutes) apart ~ (?:same (?:time|minute)|next (?:call|visit))"
    ]
  },
  {
    code: "T01.6",
    severity: "S2",
    said: [
      "(?:nurse|carer|career|physio|ot|worker|therapist|{number} (?:different )?(?:people|carers|workers|nurses|visitors)) (?:and (?:the |a )?(?:\\w+ )?(?:nurse|carer|career|physio|ot|worker|therapist) )?(?:both |all )?(?:come|comes|came|visit|visits|turn up|turning up|coming|here|sent) (?:\\w+ ){0,4}(?:same (?:thing|job|dressing|cream|day|task|morning|hour|time)|one (?:trained )?person)",
      "(?:both|all) (?:come|came|coming|visit|do|doing) (?:\\w+ ){0,3}(?:same|to do one)",
      "(?:different|two|three|four|\\d) (?:different )?(?:people|carers|workers|nurses|agencies) ~~ (?:one (?:trained )?person|same (?:thing|job|task|dressing))",
      "one (?:trained )?person (?:could|can) (?:easily )?(?:do|have done) (?:it|both|them|all|the)",
      "duplicat(?:ed?|es|ing|ion)(?: of)? (?:visits?|calls?)|visits? (?:are |is |being )?duplicated",
      "(?:doubl(?:e|ing) up|two lots of) (?:on )?(?:visits|calls|nurses|carers)",
      "(?:nurse|carer|worker) (?:\\w+ ){0,4}(?:then|and then|after that|an hour later) (?:the |a |another )?(?:nurse|carer|worker) (?:\\w+ ){0,4}(?:again|same|all over)"
    ]
  },
  {
    code: "T02.1",
    severity: "S2",
    said: [
      "(?:left|leave|leaves|sat|sitting|was|lying) (?:\\w+ ){0,4}(?:undressed|naked|half dressed|exposed|on the (?:commode|toilet)|in (?:her|his) (?:own )?(?:wee|urine|mess|poo|wet)|wet pad)",
      "(?:door|curtains?) (?:left )?(?:wide )?open ~ (?:wash|toilet|commode|dress|undress)",
      "talk(?:ed|s|ing)? over (?:me|her|him|my head|his head|her head|the top)|over (?:his|her|my|mums|dads) head",
      "like (?:a|an) (?:parcel|piece of meat|object|child|baby|naughty|sack|animal|number|dog|toddler|nuisance|piece)",
      "(?:no|lack of|without|strips?|stripped of) (?:any )?(?:dignity|respect|privacy)|undignified|humiliat\\w+|degrad(?:ing|ed)|demean(?:ing|ed)|patronis\\w+|belittl\\w+",
      "(?:rude|nasty|abrupt|sharp|horrible|snappy|offhand|disrespectful) (?:to|with|about) {kin}|(?:was|is|are|were|so|very) (?:rude|abrupt|snappy|disrespectful)",
      "(?:ignored|ignores|ignoring|dont speak to|didnt speak to|never spoke to) (?:him|her|me|mum|dad|my \\w+) (?:while|when|and|the whole|all)",
      "on (?:her|his|their|the) phone (?:while|all|the whole)|wear(?:ing)? (?:someone|somebody) elses clothes|other peoples clothes"
    ],
    firm: [
      "(?:not|never|dont|doesnt|didnt) (?:\\w+ )?(?:treated?|shown|show|treat) (?:\\w+ )?with (?:any )?(?:dignity|respect)"
    ]
  },
  {
    code: "T02.2",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|never|dont|didnt|wont|doesnt|not|none of them) (?:\\w+ )?(?:listens?|listened|listening|takes? (?:any )?notice|hears?)(?= (?:to (?:us|me|a word|what|anything)|when|or)|[.,!]|$)",
      "(?:not|never|isnt|wasnt|arent|werent|aint|hasnt been|havent been|dont feel|didnt feel|dont get) (?:being |been )?(?:listened to|heard|taken seriously|believed)",
      "falls? on deaf ears|fell on deaf ears|brick wall|deaf ears",
      "(?:wont|dont|didnt|never|refuse to|doesnt|refused to) (?:\\w+ )?(?:listen|take (?:any )?notice)"
    ],
    said: [
      "wast(?:ed|ing|e) (?:my|our|of) (?:breath|time (?:telling|talking|complaining))",
      "(?:ignored?|ignores|ignoring|brushed aside|dismissed|dismisses|brushed off|fobbed off|shrugged off|laughed off|overruled) (?:\\w+ )?(?:what (?:i|we|she|he|mum|dad)|me|us|my|our|it|by)",
      "was (?:ignored|brushed aside|dismissed|fobbed off|brushed off)",
      "told (?:the |them |her |him |my )?(?:\\w+ )?(?:\\w+ )?(?:three|four|five|\\d+|several|many|so many|twenty|umpteen|loads of) times",
      "(?:perfunctory|treat(?:ed|s)? (?:me|us) like (?:an )?(?:idiot|nuisance|liar))"
    ]
  },
  {
    code: "T02.3",
    severity: "S2",
    firm: [
      "(?:no|without|not|never any|hardly any|dont do|cant get|wont do) (?:any )?(?:halal|kosher|vegetarian|caribbean|asian|african|polish|indian|culturally|cultural|chinese)",
      "(?:no ?one|nobody|none of (?:them|the (?:carers|staff))|not one of them|dont|cant|doesnt) (?:\\w+ )?(?:speaks?|spoke|understands?|talks?|sign|signs) (?:urdu|punjabi|panjabi|bengali|sylheti|gujarati|polish|romanian|arabic|somali|chinese|cantonese|welsh|bsl|her language|his language|our language|my language|the language|hindi|tamil|turkish|portuguese|farsi|kurdish)",
      "not (?:allowed|able|helped|given time) (?:\\w+ ){0,3}(?:pray|prayers?|mosque|church|temple|gurdwara|fast|mass)"
    ],
    said: [
      "(?:sent|send|sending|sends|got|given|had) (?:\\w+ ){0,2}(?:a )?(?:male|man|female|young man) (?:carer|worker|nurse)?(?: to (?:wash|bath|shower|change|dress))?",
      "(?:male|man) (?:carer|worker) (?:sent|came|turned up|for)|asked for (?:a )?(?:woman|female|lady|male|man)",
      "(?:prayers?|praying|prayer (?:time|mat)|ramadan|eid|diwali|sabbath|mosque|gurdwara|temple|her faith|his faith|our faith|religion|hijab|turban)",
      "(?:gay|lesbian|trans|lgbt\\w*) ~ (?:hide|closet|comments|not understood|laughed|ignored)|(?:wrong pronouns?|misgender\\w*|dead ?named?)",
      "(?:culture|cultural|religious|language) needs?"
    ]
  },
  {
    code: "T02.4",
    severity: "S2",
    firm: ["(?:only|just) for people like (?:us|me|him|her|them)"],
    said: [
      "(?:feel|feels|felt|feeling|be|being|get|gets) (?:\\w+ ){0,2}(?:labelled|labeled|singled out|branded|stigmati[sz]ed|different from everyone|stared at|looked down on|set apart)",
      "stigma\\w*|charity case|special (?:bus|school|club|minibus|unit) ~ (?:side|name|labelled|stare|embarrass)|everyone (?:stares|staring|looks|knows)|people stare",
      "(?:ashamed|embarrassed|mortified) (?:to (?:be|walk|go)|of (?:going|being)) (?:seen|in|there|into)?",
      "want (?:the |an )?(?:ordinary|normal|same) (?:one|things|club|life) (?:as|like|not)"
    ],
    hint: ["labelled", "for people like"]
  }
];

// app/features/themes/lexicon.ts
var themeLexicon = [
  ...visitLexicon,
  ...careLexicon,
  ...homeLexicon,
  ...controlLexicon,
  ...accessLexicon,
  ...safetyLexicon,
  ...systemLexicon
];
var worker = "(?:(?:care|support|social|key|outreach|agency|night|day|new|young|regular)? ?(?:workers?|carers?|careers?|assistants?)|girls?|lads?|lad(?:y|ies)|staff|nurses?|team|helpers?|manager|pas?|sitters?|driver|name\\])";
var none = "(?:nobody|no ?one|no ?body|no 1|none|not a soul|not (?:one|any) (?:person|of them)|no(?: \\w+)? (?:carers?|careers?|staff|worker))";
var not2 = "(?:not|never|didnt|did not|dint|didn|dont|do not|doesnt|does not|hasnt|havent|have not|has not|havnt|isnt|arent|wasnt|werent|wont|will not|cant|cannot|can not|couldnt|aint|hardly|nt)";
var kin2 = "(?:mum|mam|mom|mother|dad|father|nan|nana|gran|granny|grandad|grandma|husband|wife|partner|son|daughter|brother|sister|uncle|aunt|aunty|him|her|them|me|us|he|she|i|they|you|my \\w+|people|residents?|clients?)";
var wordLists = {
  worker,
  none,
  not: not2,
  kin: kin2,
  they: `(?:${worker}|they|she|he|agency|office|council)`,
  again: "(?:again|agen|agn|yet again)",
  meal: "(?:meals?|dinners?|lunch(?:es)?|food|teas?|breakfasts?|puddings?)",
  visit: "(?:visits?|calls?|slots?)",
  month: "(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter|last year)",
  number: "(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|couple of)"
};

// app/features/themes/themes.schema.ts
import { z as z11 } from "zod";
var themeRow = z11.object({
  code: z11.string().min(1),
  label: z11.string().min(1),
  parent: z11.string(),
  polarity: z11.enum(["", "problem", "praise", "idea"]),
  example_words: z11.string()
});
var severities2 = ["S0", "S1", "S2", "S3", "S4", "S5"];

// app/features/themes/suggest.rules.ts
var weights2 = { firm: 0.75, said: 0.7, hint: 0.35 };
var leastP = 0.5;
var mostThemes = 3;
var themeOfCue = {
  RC03: "T11.1",
  RC10: "T11.1",
  RC11: "T11.1",
  RC12: "T11.1",
  RC13: "T11.1",
  RC14: "T11.1",
  RC15: "T11.1",
  RC16: "T03.2",
  RC17: "T02.1",
  RC18: "T11.4",
  RC19: "T11.2",
  RC20: "T11.5",
  RC21: "T11.1",
  RC22: "T11.1",
  RC23: "T11.1",
  RC24: "T11.1",
  RC25: "T11.1",
  RC26: "T11.1",
  RC28: "T11.3",
  RC29: "T01.1",
  RC30: "T03.2",
  RC40: "T01.1",
  RC41: "T04.5",
  RC42: "T05.5",
  RC43: "T06.5",
  RC44: "T13.6",
  RC45: "T01.1"
};
function makeSuggester(themeRows, lexicon = themeLexicon) {
  const entries = new Map(lexicon.map((entry) => [entry.code, entry]));
  const themes = themeRows.filter((row) => row.parent !== "").map((row) => compileTheme(row, entries.get(row.code)));
  return (original, screened) => {
    const normal2 = normalise(original);
    const text5 = normal2.text.replaceAll("\n", " ");
    const found = [];
    for (const theme of themes) {
      const meetings2 = meetingsOf(theme, text5).map(({ weight, start, end }) => {
        const [from, to] = normal2.span(start, end);
        return { weight, start: from, end: to };
      });
      for (const cue of screened?.cues ?? []) {
        if (cue.negated || themeOfCue[cue.code] !== theme.code) continue;
        meetings2.push({ weight: weights2.firm, start: cue.start, end: cue.end });
      }
      const apart = joinOverlaps(meetings2);
      const p5 = scoreOf2(apart);
      if (p5 >= leastP) found.push({ theme, p: p5, meetings: apart });
    }
    const chosen = found.sort((a, b) => importanceOf(b) - importanceOf(a)).slice(0, mostThemes);
    return {
      themes: chosen.map(({ theme, p: p5, meetings: meetings2 }) => ({
        code: theme.code,
        p: p5,
        because: meetings2.map(({ start, end }) => [start, end])
      })),
      polarity: polarityOf(chosen.map(({ theme }) => theme.polarity)),
      severity: severityOf(
        chosen.map(({ theme }) => theme.severity),
        screened?.level ?? null,
        text5
      )
    };
  };
}
function compileTheme(row, entry) {
  const patterns2 = [];
  const add = (kind, sources) => {
    if (sources.length > 0) patterns2.push([kind, compile(sources)]);
  };
  add("firm", entry?.firm ?? []);
  add("said", entry?.said ?? []);
  add("hint", [...entry?.hint ?? [], ...exampleWords(row)]);
  return { code: row.code, polarity: row.polarity, severity: entry?.severity ?? "S1", patterns: patterns2 };
}
function exampleWords(row) {
  return row.example_words.split("|").map((words8) => normalise(words8.trim()).text).filter((words8) => words8.length > 2 && !words8.includes(".")).map((words8) => words8.replace(/[*+?^${}()|[\]\\]/g, "\\$&"));
}
function compile(sources) {
  return new RegExp(`\\b(?:${sources.map(expand).join("|")})\\b`, "g");
}
function expand(source) {
  let filled = source;
  for (let depth = 0; depth < 3; depth++) {
    filled = filled.replace(/\{([a-z]+)\}/g, (_, name) => {
      const list4 = wordLists[name];
      if (list4 === void 0) throw new Error(`the lexicon names no word list ${name}`);
      return list4;
    });
  }
  return filled.replaceAll(" ~~ ", gapOf(8)).replaceAll(" ~ ", gapOf(4)).replaceAll(" ?", "[ ,]*").replaceAll(/(?<!\[\^?[^\]]*) /g, "[ ,]+");
}
function gapOf(words8) {
  return `(?:[^a-z0-9.!?]+[a-z0-9\xA3&-]+){0,${words8}}?[^a-z0-9.!?]+`;
}
function meetingsOf(theme, text5) {
  const meetings2 = [];
  for (const [kind, pattern] of theme.patterns) {
    for (const match of text5.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (kind !== "firm" && isDenied(text5, start, end)) continue;
      if (theme.polarity === "praise" && isWished(text5, start, end)) continue;
      meetings2.push({ weight: weights2[kind], start, end });
    }
  }
  return meetings2;
}
function joinOverlaps(meetings2) {
  const joined = [];
  for (const meeting of [...meetings2].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (!last || meeting.start >= last.end) {
      joined.push(meeting);
      continue;
    }
    const end = Math.max(last.end, meeting.end);
    joined[joined.length - 1] = { weight: Math.max(last.weight, meeting.weight), start: last.start, end };
  }
  return joined;
}
function scoreOf2(meetings2) {
  const doubt = meetings2.reduce((product, meeting) => product * (1 - meeting.weight), 1);
  return Math.round(Math.min(0.95, 1 - doubt) * 1e3) / 1e3;
}
function importanceOf(found) {
  return found.p + severities2.indexOf(found.theme.severity) * 0.05;
}
function polarityOf(polarities) {
  if (polarities.length === 0) return "none";
  const hasProblem = polarities.includes("problem");
  if (polarities.includes("praise")) return hasProblem ? "mixed" : "praise";
  return hasProblem ? "problem" : "idea";
}
var goesOn2 = /\b(?:always|every|again|agen|often|keeps?|constantly|most (?:days|weeks)|weeks|months|years|still|times)\b/;
function severityOf(ofThemes, ofScreen, text5) {
  const ranks2 = ofThemes.map(
    (severity) => severity === "S1" && goesOn2.test(text5) ? 2 : severities2.indexOf(severity)
  );
  if (ofScreen !== null) ranks2.push(severities2.indexOf(ofScreen));
  return ranks2.length > 0 ? severities2[Math.max(...ranks2)] : null;
}

// app/features/reading/engines.server.ts
var VERSION2 = "first-1";
function makeEngines({ taxonomiesFolder, contracts }) {
  function rows(list4, shape) {
    const words8 = readFileSync(path3.join(taxonomiesFolder, `${list4}.csv`), "utf8");
    const parsed3 = z12.array(shape).safeParse(parse2(words8, { columns: true, bom: true }));
    if (!parsed3.success) throw new Error(`${list4}.csv cannot be read: ${parsed3.error.issues[0]?.message}`);
    return parsed3.data;
  }
  const screen = makeScreen(
    rows("risk_cues", cueRow),
    rows("negation_rules", negationRow),
    rows("worry_words", worryWordRow)
  );
  const suggest = makeSuggester(rows("themes", themeRow));
  const made = /* @__PURE__ */ new Map();
  async function make(councilId) {
    const register = await contracts.linkable(councilId);
    const redact = makeRedactor({
      keep: register.flatMap((each) => [...each.providers, ...each.aliases, ...each.places])
    });
    return {
      version: VERSION2,
      screen,
      isPaged: pages,
      redact,
      suggestThemes: (text5, found) => suggest(text5, found),
      link: makeLinker(register)
    };
  }
  return {
    screen,
    /** The engines for a council's register as it is now. */
    async of(councilId) {
      const version = await contracts.registerVersion(councilId);
      const known3 = made.get(councilId);
      if (known3?.version === version) return known3.engines;
      const engines = make(councilId);
      made.set(councilId, { version, engines });
      engines.catch(() => made.delete(councilId));
      return engines;
    }
  };
}

// app/features/privacy/redacted-range.rules.ts
function inRedacted(spans, start, end) {
  return [place2(spans, start, "start"), place2(spans, end, "end")];
}
function place2(spans, at3, edge) {
  let shift = 0;
  for (const span of spans) {
    const mark = detailMarks[span.type].length;
    const isInside = edge === "start" ? at3 >= span.start && at3 < span.end : at3 > span.start && at3 <= span.end;
    if (isInside) return span.start + shift + (edge === "start" ? 0 : mark);
    if (at3 < span.end) break;
    shift += mark - (span.end - span.start);
  }
  return at3 + shift;
}

// app/features/reading/reading.repo.server.ts
init_schema();
init_store();
import { eq as eq18, sql as sql14 } from "drizzle-orm";
var p4 = sql14.placeholder;
var inserted = (column) => sql14`excluded.${sql14.identifier(column)}`;
var upsertReading = prepared(
  "set_reading",
  (db) => db.insert(reading).values({
    feedbackId: p4("feedbackId"),
    councilId: p4("councilId"),
    words: p4("words"),
    spans: p4("spans"),
    lang: p4("lang"),
    polarity: p4("polarity"),
    severity: p4("severity"),
    worryWords: p4("worryWords"),
    model: p4("model"),
    at: p4("at")
  }).onConflictDoUpdate({
    target: reading.feedbackId,
    set: {
      words: inserted("words"),
      spans: inserted("spans"),
      lang: inserted("lang"),
      polarity: inserted("polarity"),
      severity: inserted("severity"),
      worryWords: inserted("worry_words"),
      model: inserted("model"),
      at: inserted("at")
    }
  })
);
var deleteThemes = prepared(
  "delete_theme_suggestions",
  (db) => db.delete(themeSuggestion).where(eq18(themeSuggestion.feedbackId, p4("feedbackId")))
);
var insertTheme = prepared(
  "insert_theme_suggestion",
  (db) => db.insert(themeSuggestion).values({
    councilId: p4("councilId"),
    feedbackId: p4("feedbackId"),
    code: p4("code"),
    p: p4("p"),
    because: p4("because"),
    rank: p4("rank"),
    model: p4("model"),
    at: p4("at")
  })
);
var deleteLinks = prepared(
  "delete_link_suggestions",
  (db) => db.delete(linkSuggestion).where(eq18(linkSuggestion.feedbackId, p4("feedbackId")))
);
var insertLink = prepared(
  "insert_link_suggestion",
  (db) => db.insert(linkSuggestion).values({
    councilId: p4("councilId"),
    feedbackId: p4("feedbackId"),
    contractId: p4("contractId"),
    p: p4("p"),
    because: p4("because"),
    spans: p4("spans"),
    isDecided: p4("isDecided"),
    model: p4("model"),
    at: p4("at")
  })
);
async function setReading(tx, row) {
  await upsertReading(tx).execute({ ...row });
}
async function setThemeSuggestions(tx, feedbackId, rows) {
  await deleteThemes(tx).execute({ feedbackId });
  for (const row of rows) await insertTheme(tx).execute({ ...row });
}
async function setLinkSuggestions(tx, feedbackId, rows) {
  await deleteLinks(tx).execute({ feedbackId });
  for (const row of rows) await insertLink(tx).execute({ ...row });
}
async function addShields(tx, rows) {
  if (rows.length > 0) await tx.insert(itemShield).values(rows).onConflictDoNothing();
}

// app/features/reading/reading.service.server.ts
function startReading({
  store,
  clock,
  audit,
  jobs,
  intake,
  safeguarding,
  accounts,
  enginesOf
}) {
  async function read(job2) {
    const { councilId } = job2;
    const feedbackId = String(job2.payload.feedbackId);
    const item2 = await intake.find(store.db, councilId, feedbackId);
    if (!item2) return { done: true };
    const engines = await enginesOf(councilId);
    const said4 = (await intake.openWords(store.db, councilId, feedbackId)).map((each) => each.words);
    const words8 = said4.join("\n");
    const screen = engines.screen(words8);
    const isPaged = said4.some((each) => engines.isPaged(each, engines.screen(each)));
    const { redacted, spans } = engines.redact(words8);
    const themes = engines.suggestThemes(redacted, engines.screen(redacted));
    const links2 = engines.link(words8, { eventDate: item2.dayHappened ?? item2.dayReceived });
    const named2 = await accounts.namedIn(councilId, words8);
    const at3 = clock.now();
    const stamp = { councilId, feedbackId, model: engines.version, at: at3 };
    return {
      done: true,
      unit: async (tx) => {
        await setReading(tx, {
          ...stamp,
          words: redacted,
          spans: spans.map(({ start, end, type }) => ({ start, end, type })),
          lang: item2.lang,
          polarity: themes.polarity,
          severity: themes.severity,
          worryWords: screen.worryWords
        });
        await setThemeSuggestions(
          tx,
          feedbackId,
          themes.themes.map((each, rank3) => ({
            ...stamp,
            code: each.code,
            p: each.p,
            because: each.because.map(([a, b]) => [a, b]),
            rank: rank3
          }))
        );
        await setLinkSuggestions(
          tx,
          feedbackId,
          links2.links.map((each) => ({
            ...stamp,
            contractId: each.contractId,
            p: each.p,
            because: each.because,
            spans: each.spans.map(([start, end]) => inRedacted(spans, start, end)),
            isDecided: links2.decided
          }))
        );
        await addShields(
          tx,
          named2.map((each) => ({
            councilId,
            feedbackId,
            accountId: each.accountId,
            deputyId: each.deputyId,
            at: at3
          }))
        );
        if (screen.level || isPaged) {
          await safeguarding.raise(
            tx,
            {
              councilId,
              feedbackId,
              contactId: item2.contactId,
              level: screen.level ?? "S3",
              raisedBy: "screen",
              cues: [...new Set(screen.cues.filter((cue) => !cue.negated).map((cue) => cue.code))],
              isPaged,
              isReread: true
            },
            { kind: "system", councilId, name: "screen" }
          );
        }
        if (await intake.countStatements(tx, feedbackId) > said4.length) {
          const onceKey = `understand:${feedbackId}:${said4.length}`;
          await jobs.add(tx, { councilId, kind: "understand", payload: { feedbackId }, onceKey });
        }
        await audit.record(tx, {
          councilId,
          actor: { kind: "system", councilId, name: "reading" },
          action: "feedback.machine_read",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { model: engines.version, themes: themes.themes.length, links: links2.links.length }
        });
      }
    };
  }
  jobs.handle("understand", read);
}

// app/features/responses/delivery.rules.ts
function recipientOf(row) {
  if (row.kind === null || row.safety === null) return null;
  return {
    kind: row.kind,
    safety: row.safety,
    isOptedOut: row.optedOutAt !== null,
    isDeceased: row.deceasedAt !== null
  };
}
function decideDelivery(recipient, now, mayLeaveAt) {
  if (recipient?.isDeceased) return { by: "nobody" };
  if (recipient === null || recipient.kind !== "mobile") return { by: "person", state: "in_person" };
  if (recipient.isOptedOut) return { by: "person", state: "stopped" };
  if (mayLeaveAt > now) return { by: "later", at: mayLeaveAt };
  return recipient.safety === "safe" ? { by: "words" } : { by: "notice" };
}
var rank2 = {
  queued: 0,
  notice_sent: 1,
  opened: 2,
  sent: 3,
  failed: 4,
  stopped: 4,
  delivered: 5,
  in_person: 6
};
function stateAfter(before, text5, status) {
  const isAhead = before !== "queued" && before !== "notice_sent";
  if (text5 === "notice" && isAhead) return null;
  const next = nextState(text5, status);
  return rank2[next] > rank2[before] ? next : null;
}
function nextState(text5, status) {
  if (status === "failed") return "failed";
  if (status === "cancelled") return "stopped";
  if (text5 === "notice") return "notice_sent";
  return status;
}

// app/features/responses/responses.repo.server.ts
init_schema();
import { and as and17, asc as asc10, desc as desc10, eq as eq19, inArray as inArray10, isNull as isNull6, ne as ne3, notExists as notExists3, or as or7 } from "drizzle-orm";
async function addReply(tx, row) {
  const added = await tx.insert(reply).values(row).onConflictDoNothing().returning({ id: reply.id });
  return added.length === 1;
}
async function findReply(db, councilId, id2) {
  const [row] = await db.select().from(reply).where(and17(eq19(reply.councilId, councilId), eq19(reply.id, id2))).limit(1);
  return row ?? null;
}
async function addDeliveries(tx, rows) {
  if (rows.length > 0) await tx.insert(replyDelivery).values(rows).onConflictDoNothing();
}
async function markAnswered(tx, councilId, feedbackIds) {
  await tx.update(feedback).set({ state: "answered" }).where(and17(eq19(feedback.councilId, councilId), inArray10(feedback.id, feedbackIds))).returning({ id: feedback.id });
}
async function setDeliveries(tx, ids, change) {
  await tx.update(replyDelivery).set(change).where(inArray10(replyDelivery.id, ids)).returning({ id: replyDelivery.id });
}
var notHiddenFrom = (db, accountId) => notExists3(
  db.select({ id: itemShield.accountId }).from(itemShield).where(and17(eq19(itemShield.feedbackId, feedback.id), eq19(itemShield.accountId, accountId)))
);
async function findItem(db, councilId, feedbackId, accountId) {
  const [row] = await db.select({
    id: feedback.id,
    reference: feedback.reference,
    contactId: feedback.contactId,
    channel: feedback.channel,
    worry: concern.level
  }).from(feedback).leftJoin(concern, and17(eq19(concern.feedbackId, feedback.id), ne3(concern.state, "closed"))).where(and17(eq19(feedback.councilId, councilId), eq19(feedback.id, feedbackId), notHiddenFrom(db, accountId))).limit(1);
  return row ?? null;
}
async function findRecipient(db, contactId) {
  const [row] = await db.select({
    kind: contact.kind,
    safety: contact.safety,
    optedOutAt: contact.optedOutAt,
    deceasedAt: contact.deceasedAt
  }).from(contact).where(eq19(contact.id, contactId)).limit(1);
  return row ?? null;
}
var whoGets = (replyId, to) => and17(
  eq19(replyDelivery.replyId, replyId),
  "contactId" in to ? eq19(replyDelivery.contactId, to.contactId) : eq19(replyDelivery.feedbackId, to.feedbackId)
);
async function listWays(db, replyId, to) {
  return db.select({ delivery: replyDelivery, reference: feedback.reference }).from(replyDelivery).innerJoin(feedback, eq19(feedback.id, replyDelivery.feedbackId)).where(whoGets(replyId, to)).orderBy(desc10(feedback.seq));
}
async function listWaiting(db, contactId) {
  return db.select({ delivery: replyDelivery, reference: feedback.reference }).from(replyDelivery).innerJoin(feedback, eq19(feedback.id, replyDelivery.feedbackId)).where(
    and17(
      eq19(replyDelivery.contactId, contactId),
      inArray10(replyDelivery.state, ["queued", "notice_sent", "failed"]),
      ne3(replyDelivery.noticeId, ""),
      isNull6(replyDelivery.messageId)
    )
  ).orderBy(asc10(replyDelivery.at), desc10(feedback.seq));
}
async function listCarried(tx, messageId) {
  const known3 = await tx.select().from(replyDelivery).where(or7(eq19(replyDelivery.noticeId, messageId), eq19(replyDelivery.messageId, messageId)));
  if (known3.length > 0) return known3;
  const carried = await tx.select({ delivery: replyDelivery }).from(message).innerJoin(
    replyDelivery,
    and17(eq19(replyDelivery.replyId, message.replyId), eq19(replyDelivery.contactId, message.contactId))
  ).where(eq19(message.id, messageId));
  return carried.map(({ delivery }) => delivery);
}
async function listReplies(db, councilId, feedbackIds) {
  return db.select({ reply, delivery: replyDelivery, toldAt: task.doneAt }).from(replyDelivery).innerJoin(reply, eq19(reply.id, replyDelivery.replyId)).leftJoin(
    task,
    and17(
      eq19(task.feedbackId, replyDelivery.feedbackId),
      eq19(task.replyId, replyDelivery.replyId),
      eq19(task.state, "done"),
      eq19(task.outcome, "done")
    )
  ).where(and17(eq19(replyDelivery.councilId, councilId), inArray10(replyDelivery.feedbackId, [...feedbackIds]))).orderBy(desc10(reply.at), asc10(replyDelivery.id));
}
async function listThemeReplies(db, councilId, contractId) {
  return db.select().from(reply).where(and17(eq19(reply.councilId, councilId), eq19(reply.contractId, contractId), eq19(reply.scope, "theme"))).orderBy(desc10(reply.at)).limit(50);
}
async function listStates(db, replyIds) {
  return db.select({
    replyId: replyDelivery.replyId,
    contactId: replyDelivery.contactId,
    feedbackId: replyDelivery.feedbackId,
    state: replyDelivery.state
  }).from(replyDelivery).where(inArray10(replyDelivery.replyId, [...replyIds]));
}
async function countInStates(db, councilId, states) {
  const these = and17(eq19(replyDelivery.councilId, councilId), inArray10(replyDelivery.state, [...states]));
  const [oldest] = await db.select({ at: replyDelivery.at }).from(replyDelivery).where(these).orderBy(asc10(replyDelivery.at)).limit(1);
  return { count: await db.$count(replyDelivery, these), since: oldest?.at ?? null };
}
async function countUnanswered2(db, councilId, accountId) {
  const these = and17(
    eq19(feedback.councilId, councilId),
    inArray10(feedback.state, ["open", "reopened"]),
    notHiddenFrom(db, accountId)
  );
  const [oldest] = await db.select({ at: feedback.receivedAt }).from(feedback).where(these).orderBy(asc10(feedback.receivedAt)).limit(1);
  return { count: await db.$count(feedback, these), since: oldest?.at ?? null };
}

// app/features/responses/telling.server.ts
var TELL_WITHIN_HOURS = 8;
function makeTelling({ tasks, settings, accounts }) {
  return {
    /** The name a carer reads: of who wrote the answer, also after they have left. */
    async authorOf(reply3) {
      const names2 = await accounts.namesOf(reply3.councilId, [reply3.authorId]);
      return names2.get(reply3.authorId)?.name ?? settings.get(reply3.councilId).settings.contactName;
    },
    /** Asks somebody to tell a person the answer, in the caller's unit. */
    async askToTell(tx, reply3, way, at3) {
      const office = officeHoursOf(settings.get(reply3.councilId).settings);
      await tasks.open(tx, {
        councilId: reply3.councilId,
        kind: "tell_in_person",
        feedbackId: way.feedbackId,
        contactId: way.contactId,
        replyId: reply3.id,
        dueAt: addWorkingHours(at3, TELL_WITHIN_HOURS, office)
      });
    }
  };
}

// app/features/responses/arrival.service.server.ts
function makeArrival(deps) {
  const { clock, vault } = deps;
  const { authorOf, askToTell } = makeTelling(deps);
  async function waitingFor(db, contactId) {
    const rows = await listWaiting(db, contactId);
    const seen = /* @__PURE__ */ new Set();
    const first = rows.filter(({ delivery }) => !seen.has(delivery.replyId) && seen.add(delivery.replyId));
    return first.map(({ delivery, reference: reference3 }) => ({
      replyId: delivery.replyId,
      feedbackId: delivery.feedbackId,
      reference: reference3,
      at: delivery.at
    }));
  }
  return {
    waitingFor,
    /**
     * A phone asks to read: the words of the oldest answer that waits for it (or of the one given), marked as asked for; null
     * where none waits. The caller sends them with the reply's id on the message, so that `noteDelivery` finds its way back.
     */
    async openFor(tx, contactId, now, replyId) {
      const waiting2 = await waitingFor(tx, contactId);
      const next = waiting2.find((each) => replyId === void 0 || each.replyId === replyId);
      if (!next) return null;
      const ways = await listWays(tx, next.replyId, { contactId });
      const [first] = ways;
      const reply3 = first && await findReply(tx, first.delivery.councilId, next.replyId);
      if (!reply3) return null;
      const ids = ways.map(({ delivery }) => delivery.id);
      await setDeliveries(tx, ids, { state: "opened", changedAt: now });
      return { ...next, words: vault.openText(reply3.sealed), author: await authorOf(reply3) };
    },
    /**
     * A text of ours was sent, arrived, failed for good or was taken back: what it carried moves on with it, never backwards.
     * A text taken back because the person wants no more texts makes a task to tell them in person.
     */
    async noteDelivery(tx, messageId, status) {
      const at3 = clock.now();
      const carried = await listCarried(tx, messageId);
      const stopped = [];
      for (const way of carried) {
        const text5 = way.noticeId === messageId ? "notice" : "words";
        const state = stateAfter(way.state, text5, status);
        if (!state) continue;
        const carrier = text5 === "words" && !way.messageId ? { messageId } : {};
        await setDeliveries(tx, [way.id], { state, changedAt: at3, ...carrier });
        if (state === "stopped") stopped.push(way);
      }
      const [first] = stopped;
      const reply3 = first && await findReply(tx, first.councilId, first.replyId);
      if (!first || !reply3) return;
      const phone = first.contactId ? await findRecipient(tx, first.contactId) : null;
      const who = phone && recipientOf(phone);
      if (who && !who.isDeceased) await askToTell(tx, reply3, first, at3);
    }
  };
}

// app/features/responses/addressing.server.ts
function deliveryRow(of, item2) {
  return {
    id: newId(),
    councilId: of.councilId,
    replyId: of.id,
    feedbackId: item2.id,
    contactId: item2.contactId,
    state: "queued",
    noticeId: null,
    messageId: null,
    at: of.at,
    changedAt: of.at
  };
}
function deliverJob(of, item2) {
  const to = item2.contactId ?? item2.id;
  return {
    councilId: of.councilId,
    kind: "deliver_reply",
    payload: {
      replyId: of.id,
      ...item2.contactId ? { contactId: item2.contactId } : { feedbackId: item2.id }
    },
    onceKey: `deliver:${of.id}:${to}`
  };
}

// app/features/responses/audience.repo.server.ts
init_schema();
import { and as and18, asc as asc11, eq as eq20, exists as exists2, inArray as inArray11, like, lte as lte3, ne as ne4, not as not3, notExists as notExists4, or as or8, sql as sql15 } from "drizzle-orm";
var hasTheme2 = (db, code2, isRejected) => exists2(
  db.select({ code: themeDecision.code }).from(themeDecision).where(
    and18(
      eq20(themeDecision.feedbackId, feedback.id),
      or8(eq20(themeDecision.code, code2), like(themeDecision.code, `${code2}.%`)),
      isRejected ? eq20(themeDecision.verdict, "rejected") : ne4(themeDecision.verdict, "rejected")
    )
  )
);
var hasContract = (db, contractId, isRejected) => exists2(
  db.select({ id: linkDecision.contractId }).from(linkDecision).where(
    and18(
      eq20(linkDecision.feedbackId, feedback.id),
      eq20(linkDecision.contractId, contractId),
      isRejected ? eq20(linkDecision.verdict, "rejected") : ne4(linkDecision.verdict, "rejected")
    )
  )
);
var within2 = (db, of) => [
  eq20(feedback.councilId, of.councilId),
  lte3(feedback.receivedAt, of.at),
  notHiddenFrom(db, of.authorId),
  of.audience === "not_answered" ? inArray11(feedback.state, ["open", "reopened"]) : void 0
];
var ofAudience = (db, of) => and18(hasContract(db, of.contractId, false), hasTheme2(db, of.themeCode, false), ...within2(db, of));
async function countSuggestedOnly(db, of) {
  const isSuggestedTheme = exists2(
    db.select({ code: themeSuggestion.code }).from(themeSuggestion).where(
      and18(
        eq20(themeSuggestion.feedbackId, feedback.id),
        or8(eq20(themeSuggestion.code, of.themeCode), like(themeSuggestion.code, `${of.themeCode}.%`))
      )
    )
  );
  const isSuggestedLink = exists2(
    db.select({ id: linkSuggestion.contractId }).from(linkSuggestion).where(and18(eq20(linkSuggestion.feedbackId, feedback.id), eq20(linkSuggestion.contractId, of.contractId)))
  );
  const theme = hasTheme2(db, of.themeCode, false);
  const link = hasContract(db, of.contractId, false);
  return db.$count(
    feedback,
    and18(
      or8(link, and18(isSuggestedLink, not3(hasContract(db, of.contractId, true)))),
      or8(theme, and18(isSuggestedTheme, not3(hasTheme2(db, of.themeCode, true)))),
      not3(and18(link, theme)),
      ...within2(db, of)
    )
  );
}
async function listAudience(db, of) {
  return db.select({
    feedbackId: feedback.id,
    channel: feedback.channel,
    state: feedback.state,
    contactId: feedback.contactId,
    speakerKey: feedback.speakerKey,
    worry: concern.state,
    kind: contact.kind,
    safety: contact.safety,
    optedOutAt: contact.optedOutAt,
    deceasedAt: contact.deceasedAt
  }).from(feedback).leftJoin(contact, eq20(contact.id, feedback.contactId)).leftJoin(concern, and18(eq20(concern.feedbackId, feedback.id), ne4(concern.state, "closed"))).where(ofAudience(db, of));
}
async function listUnaddressed(db, of, limit) {
  const isAddressed = db.select({ id: replyDelivery.id }).from(replyDelivery).where(and18(eq20(replyDelivery.replyId, of.replyId), eq20(replyDelivery.feedbackId, feedback.id)));
  return db.select({ id: feedback.id, contactId: feedback.contactId }).from(feedback).where(and18(ofAudience(db, of), notExists4(isAddressed))).orderBy(asc11(feedback.contactId), asc11(feedback.seq)).limit(limit);
}
async function listSpeakersOn(db, of) {
  const who = sql15`coalesce(${feedback.speakerKey}, ${feedback.id})`;
  const seen = and18(eq20(feedback.councilId, of.councilId), notHiddenFrom(db, of.accountId));
  const isDecided = db.select({ id: linkDecision.contractId }).from(linkDecision).where(
    and18(
      eq20(linkDecision.feedbackId, linkSuggestion.feedbackId),
      eq20(linkDecision.contractId, linkSuggestion.contractId)
    )
  );
  const decided2 = db.select({ contractId: linkDecision.contractId, who }).from(linkDecision).innerJoin(feedback, eq20(feedback.id, linkDecision.feedbackId)).where(
    and18(inArray11(linkDecision.contractId, [...of.contractIds]), ne4(linkDecision.verdict, "rejected"), seen)
  );
  const suggested = db.select({ contractId: linkSuggestion.contractId, who }).from(linkSuggestion).innerJoin(feedback, eq20(feedback.id, linkSuggestion.feedbackId)).where(and18(inArray11(linkSuggestion.contractId, [...of.contractIds]), notExists4(isDecided), seen));
  return decided2.union(suggested);
}

// app/features/responses/leaves-from.rules.ts
function leavesFrom({ settings }, now) {
  const { from, to } = settings.quietHours;
  return afterQuiet(now, { from: minutesOf(from), to: minutesOf(to) });
}

// app/features/responses/responses.schema.ts
import { z as z13 } from "zod";

// app/features/responses/reply-words.rules.ts
function tidyWords(words8) {
  return words8.replace(/\r\n?/g, "\n").replace(/[^\S\n]+$/gm, "").replace(/\n{3,}/g, "\n\n").trim();
}
function hasReason(words8) {
  const found = words8.toLowerCase().match(/[\p{L}\p{N}£][\p{L}\p{N}'’.,£%-]*/gu) ?? [];
  return new Set(found).size >= 5;
}

// app/features/responses/responses.schema.ts
var LONGEST_REPLY = 900;
var outcomes = [
  "D01",
  "D02",
  "D03",
  "D04",
  "D05",
  "D06",
  "D07",
  "D08",
  "D09",
  "D10",
  "D11",
  "D12",
  "D13",
  "D14",
  "D15",
  "D16",
  "D17",
  "D18",
  "D19",
  "D20",
  "D21",
  "D22"
];
var neverTold = /* @__PURE__ */ new Set(["D09"]);
var oneToOne = /* @__PURE__ */ new Set(["D10", "D13"]);
var needReason = /* @__PURE__ */ new Set(["D03", "D14", "D15", "D16", "D21", "D22"]);
var outcomesForItem = outcomes.filter((code2) => !neverTold.has(code2));
var outcomesForTheme = outcomesForItem.filter((code2) => !oneToOne.has(code2));
var isSafetyTheme = (themeCode) => /^T11(\.|$)/.test(themeCode);
var absent3 = (value2) => value2 === "" || value2 === void 0 ? null : value2;
var words6 = z13.string({ error: "responses:field.wordsMissing" }).transform(tidyWords).refine((text5) => /[\p{L}\p{N}]/u.test(text5), "responses:field.wordsMissing").refine((text5) => text5.length <= LONGEST_REPLY, "responses:field.wordsLong");
var replyOf = (codes) => ({
  /** Drawn by the form, so that sending it twice makes one reply. */
  id: z13.preprocess(absent3, z13.uuid({ error: "responses:error.form" }).nullable()),
  words: words6,
  /** A decision, or null for thanks and plain answers. */
  outcome: z13.preprocess(absent3, z13.enum(codes, { error: "responses:field.outcome" }).nullable())
});
var reasoned = { path: ["words"], error: "responses:field.reasonMissing" };
var isReasoned = (given) => given.outcome === null || !needReason.has(given.outcome) || hasReason(given.words);
var itemReply = z13.object(replyOf(outcomesForItem)).refine(isReasoned, reasoned);
var audiences = ["everyone", "not_answered"];
var themeAudience = z13.object({
  contractId: z13.string().min(1).max(100),
  themeCode: z13.string().regex(/^T\d\d(\.\d+)?$/, "responses:error.noTheme"),
  audience: z13.preprocess((value2) => absent3(value2) ?? "everyone", z13.enum(audiences))
});
var themeReply = themeAudience.extend(replyOf(outcomesForTheme)).refine(isReasoned, reasoned);

// app/features/responses/delivering.service.server.ts
var CHUNK2 = 100;
function startDelivering(deps) {
  const { store, clock, vault, jobs, settings, sendText } = deps;
  const { authorOf, askToTell } = makeTelling(deps);
  async function recipient(db, contactId) {
    const row = contactId ? await findRecipient(db, contactId) : null;
    return row && recipientOf(row);
  }
  async function spread(reply3, job2) {
    if (!reply3.contractId || !reply3.themeCode) return { done: true };
    const of = {
      councilId: reply3.councilId,
      contractId: reply3.contractId,
      themeCode: reply3.themeCode,
      audience: audiences.find((each) => each === job2.payload.audience) ?? "everyone",
      authorId: reply3.authorId,
      at: reply3.at,
      replyId: reply3.id
    };
    const items = await listUnaddressed(store.db, of, CHUNK2);
    if (items.length === 0) return { done: true };
    const rows = items.map((item2) => deliveryRow(reply3, item2));
    const unit = async (tx) => {
      await addDeliveries(tx, rows);
      await markAnswered(
        tx,
        reply3.councilId,
        items.map((item2) => item2.id)
      );
      for (const item2 of items) await jobs.add(tx, deliverJob(reply3, item2));
    };
    return items.length < CHUNK2 ? { done: true, unit } : { again: clock.now(), unit };
  }
  async function carryOut(tx, reply3, ways, how, said4) {
    const at3 = clock.now();
    const fresh = ways.filter(
      ({ delivery }) => delivery.state === "queued" && !delivery.noticeId && !delivery.messageId
    );
    const [newest] = fresh;
    if (!newest) return;
    const ids = fresh.map(({ delivery }) => delivery.id);
    const sentBefore = ways.find(({ delivery }) => delivery.noticeId ?? delivery.messageId)?.delivery;
    if (sentBefore) {
      const { state, noticeId, messageId } = sentBefore;
      await setDeliveries(tx, ids, { state, noticeId, messageId, changedAt: at3 });
      return;
    }
    if (how.by === "nobody" || how.by === "person") {
      await setDeliveries(tx, ids, {
        state: how.by === "person" ? how.state : "stopped",
        changedAt: at3
      });
      if (how.by === "person") await askToTell(tx, reply3, newest.delivery, at3);
      return;
    }
    const isWords = how.by === "words";
    const textId = await sendText(tx, {
      councilId: reply3.councilId,
      contactId: newest.delivery.contactId,
      template: isWords ? "reply_words" : "reply_notice",
      values: { reference: newest.reference, author: said4.author },
      words: isWords ? said4.words : null,
      replyId: reply3.id,
      feedbackId: newest.delivery.feedbackId
    });
    await setDeliveries(tx, ids, {
      ...isWords ? { messageId: textId } : { noticeId: textId },
      changedAt: at3
    });
  }
  async function deliver(job2) {
    const { replyId, contactId, feedbackId, spread: isSpread } = job2.payload;
    const reply3 = await findReply(store.db, job2.councilId, String(replyId));
    if (!reply3) return { done: true };
    if (isSpread) return spread(reply3, job2);
    const phone = contactId ? String(contactId) : null;
    const now = clock.now();
    const mayLeaveAt = leavesFrom(settings.get(job2.councilId), now);
    const planned = decideDelivery(await recipient(store.db, phone), now, mayLeaveAt);
    if (planned.by === "later") return { again: planned.at };
    const said4 = { author: await authorOf(reply3), words: vault.openText(reply3.sealed) };
    return {
      done: true,
      unit: async (tx) => {
        const how = decideDelivery(await recipient(tx, phone), now, now);
        const ways = await listWays(
          tx,
          reply3.id,
          phone ? { contactId: phone } : { feedbackId: String(feedbackId) }
        );
        await carryOut(tx, reply3, ways, how, said4);
      }
    };
  }
  jobs.handle("deliver_reply", deliver);
}

// app/features/responses/responses.view.ts
function countStates(rows) {
  const people = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const who = row.contactId ?? row.feedbackId;
    if (!people.has(who)) people.set(who, row.state);
  }
  const counts = /* @__PURE__ */ new Map();
  for (const state of people.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return { people: people.size, states: [...counts].map(([state, count7]) => ({ state, people: count7 })) };
}

// app/features/responses/reply-lists.service.server.ts
function makeReplyLists({ store, vault, accounts, audit, tasks }) {
  async function authorsOf(councilId, replies) {
    const names2 = await accounts.namesOf(
      councilId,
      replies.map((each) => each.authorId)
    );
    return (reply3) => names2.get(reply3.authorId) ?? { name: "", jobTitle: "" };
  }
  async function listForMany(by2, feedbackIds) {
    if (feedbackIds.length === 0) return /* @__PURE__ */ new Map();
    const rows = await listReplies(store.db, by2.councilId, feedbackIds);
    const authorOf = await authorsOf(
      by2.councilId,
      rows.map((row) => row.reply)
    );
    const found = /* @__PURE__ */ new Map();
    const seen = /* @__PURE__ */ new Set();
    for (const { reply: reply3, delivery, toldAt } of rows) {
      if (seen.has(delivery.id)) continue;
      seen.add(delivery.id);
      const own2 = found.get(delivery.feedbackId) ?? [];
      found.set(delivery.feedbackId, own2);
      own2.push({
        id: reply3.id,
        scope: reply3.scope,
        words: vault.openText(reply3.sealed),
        outcome: reply3.outcome,
        author: authorOf(reply3),
        at: reply3.at,
        delivery: toldAt ? { state: "told", at: toldAt } : { state: delivery.state, at: delivery.changedAt }
      });
    }
    return found;
  }
  return {
    listForMany,
    /** The answers to an item, newest first, with where each stands. Throws `not_found` where it is hidden from who asks. */
    async listFor(by2, feedbackId) {
      const item2 = await findItem(store.db, by2.councilId, feedbackId, personBehind(by2).accountId);
      if (!item2) throw new AppError("not_found", "responses:error.noItem");
      return (await listForMany(by2, [feedbackId])).get(feedbackId) ?? [];
    },
    /** The answers to everyone on a theme of a contract, newest first, with how many people each stands how for. */
    async listForContract(by2, contractId) {
      const replies = await listThemeReplies(store.db, by2.councilId, contractId);
      if (replies.length === 0) return [];
      const authorOf = await authorsOf(by2.councilId, replies);
      const states = await listStates(
        store.db,
        replies.map((each) => each.id)
      );
      return replies.map((reply3) => ({
        id: reply3.id,
        themeCode: reply3.themeCode ?? "",
        words: vault.openText(reply3.sealed),
        outcome: reply3.outcome,
        author: authorOf(reply3),
        at: reply3.at,
        ...countStates(states.filter((each) => each.replyId === reply3.id))
      }));
    },
    /** How many people spoke of each contract, by contract; one of whom nobody spoke is left out. */
    async peopleOn(by2, contractIds) {
      const counts = /* @__PURE__ */ new Map();
      if (contractIds.length === 0) return counts;
      const { accountId } = personBehind(by2);
      const rows = await listSpeakersOn(store.db, { councilId: by2.councilId, accountId, contractIds });
      for (const { contractId } of rows) counts.set(contractId, (counts.get(contractId) ?? 0) + 1);
      return counts;
    },
    /**
     * The answer that somebody is to tell a person, for whoever has claimed the task; null where the task is not theirs or
     * has no answer. That it was shown is kept in the audit trail.
     */
    async answerToTell(by2, taskId) {
      const task3 = await tasks.claimedBy(by2, taskId);
      const reply3 = task3?.replyId ? await findReply(store.db, by2.councilId, task3.replyId) : null;
      if (!task3 || !reply3) return null;
      await store.write(
        (tx) => audit.record(tx, {
          councilId: by2.councilId,
          actor: by2.actor,
          action: "answer.shown",
          subjectKind: "task",
          subjectId: taskId,
          detail: { reply: reply3.id }
        })
      );
      const { name } = (await authorsOf(by2.councilId, [reply3]))(reply3);
      return { words: vault.openText(reply3.sealed), author: name };
    },
    /** What waits: answers to write, answers that nobody has asked to read, answers that could not be delivered. */
    async answersWaiting(by2) {
      const { accountId } = personBehind(by2);
      const [toWrite, notRead, failed] = await Promise.all([
        countUnanswered2(store.db, by2.councilId, accountId),
        countInStates(store.db, by2.councilId, ["notice_sent"]),
        countInStates(store.db, by2.councilId, ["failed"])
      ]);
      return { toWrite, notRead, failed };
    }
  };
}

// app/features/responses/replying.service.server.ts
init_store();

// app/features/responses/audience.rules.ts
var personOf2 = (item2) => item2.contactId ?? item2.speakerKey ?? item2.feedbackId;
var wayOf = (recipient) => {
  const noon = /* @__PURE__ */ new Date(0);
  const { by: by2 } = decideDelivery(recipient, noon, noon);
  return by2 === "later" ? "notice" : by2;
};
function countAudience(items, suggestedOnly) {
  const people = /* @__PURE__ */ new Map();
  for (const item2 of items) people.set(personOf2(item2), [...people.get(personOf2(item2)) ?? [], item2]);
  const all = [...people.values()];
  const countWhere = (test) => all.filter(test).length;
  const channels = /* @__PURE__ */ new Map();
  for (const [first] of all) channels.set(first.channel, (channels.get(first.channel) ?? 0) + 1);
  return {
    people: all.length,
    items: items.length,
    byChannel: [...channels].map(([channel, count7]) => ({ channel, people: count7 })).sort((a, b) => b.people - a.people || a.channel.localeCompare(b.channel)),
    words: countWhere(([first]) => wayOf(first.recipient) === "words"),
    notice: countWhere(([first]) => wayOf(first.recipient) === "notice"),
    inPerson: countWhere(([first]) => wayOf(first.recipient) === "person"),
    nobody: countWhere(([first]) => wayOf(first.recipient) === "nobody"),
    answeredBefore: countWhere((own2) => own2.some((item2) => item2.state === "answered")),
    worries: countWhere((own2) => own2.some((item2) => item2.worry !== null)),
    suggestedOnly
  };
}

// app/features/responses/replying.service.server.ts
function parsed2(schema, input) {
  const result = schema.safeParse(input);
  if (!result.success)
    throw new AppError("bad_input", result.error.issues[0]?.message ?? "responses:error.form");
  return result.data;
}
function makeReplying({ store, clock, vault, audit, jobs, settings }) {
  const audienceOf = (by2, of, at3) => {
    if (isSafetyTheme(of.themeCode)) throw new AppError("bad_input", "responses:error.safetyTheme");
    return { ...of, councilId: by2.councilId, authorId: personBehind(by2).accountId, at: at3 };
  };
  async function preview(of) {
    const rows = await listAudience(store.db, of);
    const items = rows.map((row) => ({ ...row, recipient: recipientOf(row) }));
    return countAudience(items, await countSuggestedOnly(store.db, of));
  }
  async function keep(tx, row) {
    if (await addReply(tx, row)) return true;
    const before = await findReply(tx, row.councilId, row.id);
    const isSame3 = before?.authorId === row.authorId && before.feedbackId === row.feedbackId && before.contractId === row.contractId && before.themeCode === row.themeCode;
    if (!isSame3) throw new AppError("conflict", "responses:error.form");
    return false;
  }
  return {
    /** How an answer to an item would go out now. Throws `not_found` for an item that is not there or is hidden from the author. */
    async outlook(by2, feedbackId) {
      const item2 = await findItem(store.db, by2.councilId, feedbackId, personBehind(by2).accountId);
      if (!item2) throw new AppError("not_found", "responses:error.noItem");
      const row = item2.contactId ? await findRecipient(store.db, item2.contactId) : null;
      const now = clock.now();
      const mayLeaveAt = leavesFrom(settings.get(by2.councilId), now);
      const how = decideDelivery(row && recipientOf(row), now, now);
      const isText = how.by === "words" || how.by === "notice";
      return {
        reference: item2.reference,
        channel: item2.channel,
        way: how.by === "person" ? how.state : how.by === "later" ? "notice" : how.by,
        leavesAt: isText && mayLeaveAt > now ? mayLeaveAt : null,
        worry: item2.worry
      };
    },
    /**
     * Answers one person; returns the reply's id. Throws AppError "bad_input" for words that will not do, "not_found" for
     * an item that is not there or is hidden from the author.
     */
    async replyToItem(by2, feedbackId, input) {
      const author = personBehind(by2);
      const { id: id2, words: words8, outcome } = parsed2(itemReply, input);
      const { councilId } = by2;
      const item2 = await findItem(store.db, councilId, feedbackId, author.accountId);
      if (!item2) throw new AppError("not_found", "responses:error.noItem");
      const at3 = clock.now();
      const replyId = id2 ?? newId();
      const row = {
        id: replyId,
        councilId,
        scope: "item",
        feedbackId,
        themeCode: null,
        contractId: null,
        outcome,
        sealed: vault.seal(storableText(words8)),
        authorId: author.accountId,
        at: at3
      };
      const delivery = deliveryRow(row, item2);
      await store.write(async (tx) => {
        if (!await keep(tx, row)) return;
        await addDeliveries(tx, [delivery]);
        await markAnswered(tx, councilId, [feedbackId]);
        await jobs.add(tx, deliverJob(row, item2));
        await audit.record(tx, {
          councilId,
          actor: author,
          action: "reply.sent",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { reply: replyId, scope: "item", outcome },
          at: at3
        });
      });
      return replyId;
    },
    /**
     * Who a reply to everyone on a theme would reach, and how. Counts only what a person has confirmed. Throws AppError
     * "bad_input" for a theme of safety and safeguarding: those are answered one by one.
     */
    previewTheme: async (by2, input) => preview(audienceOf(by2, parsed2(themeAudience, input), clock.now())),
    /**
     * Answers everyone who spoke of a theme on a contract; returns the reply's id. Who they are is settled here; the queue
     * addresses them in chunks. Throws AppError "bad_input" as `previewTheme` does, and where nobody would get it.
     */
    async replyToTheme(by2, input) {
      const author = personBehind(by2);
      const { id: id2, words: words8, outcome, ...of } = parsed2(themeReply, input);
      const { councilId } = by2;
      const at3 = clock.now();
      const replyId = id2 ?? newId();
      if (await findReply(store.db, councilId, replyId)) return replyId;
      const { people } = await preview(audienceOf(by2, of, at3));
      if (people === 0) throw new AppError("bad_input", "responses:error.nobody");
      const row = {
        id: replyId,
        councilId,
        scope: "theme",
        feedbackId: null,
        themeCode: of.themeCode,
        contractId: of.contractId,
        outcome,
        sealed: vault.seal(storableText(words8)),
        authorId: author.accountId,
        at: at3
      };
      await store.write(async (tx) => {
        if (!await keep(tx, row)) return;
        await jobs.add(tx, {
          councilId,
          kind: "deliver_reply",
          payload: { replyId, spread: true, audience: of.audience },
          onceKey: `spread:${replyId}`
        });
        await audit.record(tx, {
          councilId,
          actor: author,
          action: "reply.sent",
          subjectKind: "contract",
          subjectId: of.contractId,
          detail: { reply: replyId, scope: "theme", theme: of.themeCode, outcome, people },
          at: at3
        });
      });
      return replyId;
    }
  };
}

// app/features/responses/responses.service.server.ts
function makeResponsesService(deps) {
  startDelivering(deps);
  return { ...makeReplying(deps), ...makeArrival(deps), ...makeReplyLists(deps) };
}

// app/features/taxonomies/closures.ts
var closures = [
  { list: "funding_routes", code: "ILF", validFrom: "1988-06-01", validTo: "2015-06-30" }
];
function isOpen2(term2, day2) {
  return term2.validFrom <= day2 && (term2.validTo === null || day2 <= term2.validTo);
}

// app/features/review/review.repo.server.ts
init_schema();
import { and as and19, asc as asc12, desc as desc11, eq as eq21, inArray as inArray12, isNull as isNull7 } from "drizzle-orm";
async function findItem2(db, councilId, accountId, feedbackId) {
  const [hidden2] = await db.select({ id: itemShield.feedbackId }).from(itemShield).where(and19(eq21(itemShield.feedbackId, feedbackId), eq21(itemShield.accountId, accountId))).limit(1);
  if (hidden2) return null;
  const [row] = await db.select({
    id: feedback.id,
    readAt: feedback.readAt,
    readBy: feedback.readByAccount,
    contactId: feedback.contactId
  }).from(feedback).where(and19(eq21(feedback.councilId, councilId), eq21(feedback.id, feedbackId))).limit(1);
  return row ?? null;
}
async function readLayers(db, feedbackId) {
  const themes = await db.select({ code: themeSuggestion.code }).from(themeSuggestion).where(eq21(themeSuggestion.feedbackId, feedbackId)).orderBy(asc12(themeSuggestion.rank));
  const themeVerdicts = await db.select().from(themeDecision).where(eq21(themeDecision.feedbackId, feedbackId));
  const links2 = await db.select({ contractId: linkSuggestion.contractId, isSure: linkSuggestion.isDecided }).from(linkSuggestion).where(eq21(linkSuggestion.feedbackId, feedbackId));
  const linkVerdicts = await db.select().from(linkDecision).where(eq21(linkDecision.feedbackId, feedbackId));
  const [severity] = await db.select().from(severityDecision).where(eq21(severityDecision.feedbackId, feedbackId));
  return {
    suggestedThemes: themes.map((row) => row.code),
    themes: new Map(themeVerdicts.map((row) => [row.code, row])),
    suggestedLinks: links2,
    links: new Map(linkVerdicts.map((row) => [row.contractId, row])),
    severity: severity ?? null
  };
}
async function setTheme(tx, of, decision) {
  if (!decision) {
    await tx.delete(themeDecision).where(and19(eq21(themeDecision.feedbackId, of.feedbackId), eq21(themeDecision.code, of.code))).returning({ code: themeDecision.code });
    return;
  }
  await tx.insert(themeDecision).values({ ...of, ...decision }).onConflictDoUpdate({ target: [themeDecision.feedbackId, themeDecision.code], set: decision });
}
async function setLink(tx, of, decision) {
  if (!decision) {
    await tx.delete(linkDecision).where(and19(eq21(linkDecision.feedbackId, of.feedbackId), eq21(linkDecision.contractId, of.contractId))).returning({ id: linkDecision.contractId });
    return;
  }
  await tx.insert(linkDecision).values({ ...of, ...decision }).onConflictDoUpdate({ target: [linkDecision.feedbackId, linkDecision.contractId], set: decision });
}
async function setSeverity(tx, of, decision) {
  if (!decision) {
    await tx.delete(severityDecision).where(eq21(severityDecision.feedbackId, of.feedbackId)).returning({ id: severityDecision.feedbackId });
    return;
  }
  await tx.insert(severityDecision).values({ ...of, ...decision }).onConflictDoUpdate({ target: severityDecision.feedbackId, set: decision });
}
async function setRead(tx, councilId, feedbackId, by2) {
  const changed = await tx.update(feedback).set({ readAt: by2.at, readByAccount: by2.decidedBy }).where(and19(eq21(feedback.councilId, councilId), eq21(feedback.id, feedbackId), isNull7(feedback.readAt))).returning({ id: feedback.id });
  return changed.length === 1;
}
async function setUnread(tx, councilId, feedbackId, accountId) {
  await tx.update(feedback).set({ readAt: null, readByAccount: null }).where(
    and19(
      eq21(feedback.councilId, councilId),
      eq21(feedback.id, feedbackId),
      eq21(feedback.readByAccount, accountId)
    )
  ).returning({ id: feedback.id });
}
async function findOpenWorry(db, councilId, feedbackId) {
  const [row] = await db.select({ level: concern.level }).from(concern).where(
    and19(
      eq21(concern.councilId, councilId),
      eq21(concern.feedbackId, feedbackId),
      inArray12(concern.state, ["waiting", "taken"])
    )
  ).limit(1);
  return row?.level ?? null;
}
async function listOwnActs(db, councilId, feedbackId, accountId) {
  return db.select({ seq: auditEvent.seq, action: auditEvent.action, at: auditEvent.at, detail: auditEvent.detail }).from(auditEvent).where(
    and19(
      eq21(auditEvent.councilId, councilId),
      eq21(auditEvent.subjectKind, "feedback"),
      eq21(auditEvent.subjectId, feedbackId),
      eq21(auditEvent.actorId, accountId),
      inArray12(auditEvent.action, ["review.decided", "review.undone"])
    )
  ).orderBy(desc11(auditEvent.seq)).limit(200);
}
async function hasContract2(db, councilId, contractId) {
  const rows = await db.select({ id: contract.id }).from(contract).where(and19(eq21(contract.councilId, councilId), eq21(contract.id, contractId))).limit(1);
  return rows.length > 0;
}

// app/features/review/review.rules.ts
var MOST_THEMES = 3;
var ABUSE_THEME = "T11.1";
function verdictFor(choice, { isSuggested, isNew, verdict }) {
  if (isSuggested) return choice === "yes" ? "confirmed" : "rejected";
  if (verdict === null) return choice === "yes" && isNew ? "added" : null;
  return choice === "yes" ? "added" : "rejected";
}
var toggled = (verdict) => verdict === "confirmed" || verdict === "added" ? "no" : "yes";
function themesRefusal(after, changes2, isSafeguarding) {
  const rejectsAbuse = changes2.some((change) => change.code === ABUSE_THEME && change.verdict === "rejected");
  if (rejectsAbuse && !isSafeguarding) return "abuseTheme";
  const held = [...after.values()].filter((verdict) => verdict !== "rejected").length;
  const adds = changes2.some((change) => change.verdict !== "rejected");
  return adds && held > MOST_THEMES ? "threeThemes" : null;
}
function maySetSeverity(severity, openWorry, isSafeguarding) {
  return isSafeguarding || openWorry === null || severity >= openWorry;
}
function worryOf(severity) {
  return severity === "S3" || severity === "S4" || severity === "S5" ? severity : null;
}

// app/features/review/undo.rules.ts
var MOST_DETAILS2 = 20;
function writeSteps(steps) {
  const detail = {};
  for (const { kind, key: key2, value: value2, before } of steps) {
    detail[`${kind}:${key2}`] = value2;
    if (before) detail[`was:${kind}:${key2}`] = `${before.value}|${before.by}|${before.at}`;
  }
  return detail;
}
function readSteps(detail) {
  return Object.entries(detail).flatMap(([name, value2]) => {
    const [, kind, key2] = /^(theme|link|severity|read):(.*)$/.exec(name) ?? [];
    if (!kind || key2 === void 0 || typeof value2 !== "string") return [];
    return [{ kind, key: key2, value: value2, before: readBefore(detail[`was:${kind}:${key2}`]) }];
  });
}
function readBefore(text5) {
  const [value2, by2, at3] = typeof text5 === "string" ? text5.split("|") : [];
  return value2 && by2 && at3 ? { value: value2, by: by2, at: Number(at3) } : null;
}
function lastStanding(acts2) {
  const undone = new Set(
    acts2.filter((each) => each.action === "review.undone").map((each) => each.detail.act)
  );
  return acts2.find((each) => each.action === "review.decided" && !undone.has(each.seq)) ?? null;
}

// app/features/review/decide.server.ts
function makeDecide({ store, clock, audit, safeguarding }) {
  async function decideThemes(tx, { by: by2, item: item2, layers, act, decider, isSafeguarding }) {
    const changes2 = (act.themes ?? []).map(({ code: code2, choice, isNew = false }) => {
      const before = layers.themes.get(code2) ?? null;
      const isSuggested = layers.suggestedThemes.includes(code2);
      const verdict = verdictFor(choice, { isSuggested, isNew, verdict: before?.verdict ?? null });
      if (!verdict) throw new AppError("bad_input", "review:error.noTheme");
      return { code: code2, verdict, before };
    });
    const news2 = changes2.filter((change) => change.verdict !== change.before?.verdict);
    const after = new Map([...layers.themes].map(([code2, row]) => [code2, row.verdict]));
    for (const { code: code2, verdict } of news2) after.set(code2, verdict);
    const refusal2 = themesRefusal(after, news2, isSafeguarding);
    if (refusal2)
      throw new AppError(refusal2 === "abuseTheme" ? "forbidden" : "conflict", `review:error.${refusal2}`);
    const of = { councilId: by2.councilId, feedbackId: item2.id };
    for (const { code: code2, verdict } of news2) await setTheme(tx, { ...of, code: code2 }, { verdict, ...decider });
    return news2.map(({ code: code2, verdict, before }) => stepOf("theme", code2, verdict, before?.verdict, before));
  }
  async function decideLinks(tx, { by: by2, item: item2, layers, act, decider }) {
    const steps = [];
    for (const { contractId, choice, isNew = false } of act.links ?? []) {
      const before = layers.links.get(contractId) ?? null;
      const isSuggested = layers.suggestedLinks.some((link) => link.contractId === contractId);
      const verdict = verdictFor(choice, { isSuggested, isNew, verdict: before?.verdict ?? null });
      if (!verdict) throw new AppError("bad_input", "review:error.noLink");
      if (verdict === before?.verdict) continue;
      await setLink(
        tx,
        { councilId: by2.councilId, feedbackId: item2.id, contractId },
        { verdict, ...decider }
      );
      steps.push(stepOf("link", contractId, verdict, before?.verdict, before));
    }
    return steps;
  }
  async function decideSeverity(tx, context) {
    const { by: by2, item: item2, layers, act, decider, isSafeguarding } = context;
    const { severity } = act;
    const before = layers.severity;
    if (!severity || severity === before?.severity) return [];
    const { councilId } = by2;
    const openWorry = await findOpenWorry(tx, councilId, item2.id);
    if (!maySetSeverity(severity, openWorry, isSafeguarding))
      throw new AppError("forbidden", "review:error.openWorry");
    await setSeverity(tx, { councilId, feedbackId: item2.id }, { severity, ...decider });
    const level2 = worryOf(severity);
    if (level2) {
      const about = { councilId, feedbackId: item2.id, contactId: item2.contactId };
      await safeguarding.raise(
        tx,
        { ...about, level: level2, raisedBy: "person", cues: [], isPaged: level2 === "S5" },
        by2.actor
      );
    }
    return [stepOf("severity", "", severity, before?.severity, before)];
  }
  return async function decide2(by2, feedbackId, actOf) {
    const person2 = personBehind(by2);
    const at3 = clock.now();
    const decider = { decidedBy: person2.accountId, at: at3 };
    await store.write(async (tx) => {
      const item2 = await findItem2(tx, by2.councilId, person2.accountId, feedbackId);
      if (!item2) throw new AppError("not_found", "review:error.noItem");
      const layers = await readLayers(tx, feedbackId);
      const act = actOf(layers);
      const context = { by: by2, item: item2, layers, act, decider, isSafeguarding: canDo(person2, "concern:act") };
      const steps = [
        ...await decideThemes(tx, context),
        ...await decideLinks(tx, context),
        ...await decideSeverity(tx, context)
      ];
      if (act.isRead && await setRead(tx, by2.councilId, feedbackId, decider))
        steps.push({ kind: "read", key: "", value: "read", before: null });
      if (steps.length === 0) return;
      const detail = writeSteps(steps);
      if (Object.keys(detail).length > MOST_DETAILS2) throw new AppError("bad_input", "review:error.tooMany");
      const subject2 = { subjectKind: "feedback", subjectId: feedbackId };
      await audit.record(tx, {
        councilId: by2.councilId,
        actor: person2,
        action: "review.decided",
        ...subject2,
        detail,
        at: at3
      });
    });
  };
}
function stepOf(kind, key2, value2, was, before) {
  const isThere = was !== void 0 && before !== null;
  return {
    kind,
    key: key2,
    value: value2,
    before: isThere ? { value: was, by: before.decidedBy, at: before.at.getTime() } : null
  };
}

// app/features/review/review.schema.ts
import { z as z14 } from "zod";
var intents = [
  "accept",
  "reject",
  "read",
  "undo",
  "toggle",
  "confirm-theme",
  "reject-theme",
  "add-theme",
  "confirm-link",
  "reject-link",
  "add-link",
  "severity"
];
var reviewCommand = z14.object({ act: z14.string().max(120), value: z14.string().trim().max(80).optional() }).transform(({ act, value: value2 }) => {
  const [intent, own2] = act.trim().split(/\s+/);
  return { intent, value: own2 ?? value2 ?? "" };
}).pipe(z14.object({ intent: z14.enum(intents), value: z14.string() }));
var severitySchema = z14.enum(severities);

// app/features/review/undo.server.ts
function makeUndo({ store, clock, audit }) {
  return {
    /** Whether this person has decided something about the item that they could take back. */
    async hasUndo(by2, feedbackId) {
      const { accountId } = personBehind(by2);
      return lastStanding(await listOwnActs(store.db, by2.councilId, feedbackId, accountId)) !== null;
    },
    /**
     * Takes back the last thing this person did with the item, all of it. Throws `conflict` where there is nothing to take
     * back, or somebody has changed it since.
     */
    async undo(by2, feedbackId) {
      const person2 = personBehind(by2);
      const { councilId } = by2;
      const at3 = clock.now();
      await store.write(async (tx) => {
        if (!await findItem2(tx, councilId, person2.accountId, feedbackId))
          throw new AppError("not_found", "review:error.noItem");
        const act = lastStanding(await listOwnActs(tx, councilId, feedbackId, person2.accountId));
        if (!act) throw new AppError("conflict", "review:error.nothingToUndo");
        const layers = await readLayers(tx, feedbackId);
        const mine = { decidedBy: person2.accountId, at: act.at };
        for (const step of readSteps(act.detail)) {
          if (!isAsLeft(step, layers, mine)) throw new AppError("conflict", "review:error.changedSince");
          await restore(tx, { councilId, feedbackId }, step, person2.accountId);
        }
        await audit.record(tx, {
          councilId,
          actor: person2,
          action: "review.undone",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { act: act.seq },
          at: at3
        });
      });
    }
  };
}
function isAsLeft({ kind, key: key2, value: value2 }, layers, mine) {
  if (kind === "read") return true;
  const row = kind === "theme" ? layers.themes.get(key2) : kind === "link" ? layers.links.get(key2) : layers.severity;
  if (!row) return false;
  const stands = "severity" in row ? row.severity : row.verdict;
  return stands === value2 && row.decidedBy === mine.decidedBy && row.at.getTime() === mine.at.getTime();
}
async function restore(tx, of, { kind, key: key2, before }, accountId) {
  const decider = before && { decidedBy: before.by, at: new Date(before.at) };
  const verdict = before && decider && { verdict: before.value, ...decider };
  switch (kind) {
    case "theme":
      return setTheme(tx, { ...of, code: key2 }, verdict);
    case "link":
      return setLink(tx, { ...of, contractId: key2 }, verdict);
    case "severity":
      return setSeverity(tx, of, before && decider && { severity: before.value, ...decider });
    case "read":
      return setUnread(tx, of.councilId, of.feedbackId, accountId);
  }
}

// app/features/review/review.service.server.ts
function makeReviewService(deps) {
  const { store, clock, taxonomies } = deps;
  const decide2 = makeDecide(deps);
  async function checkTheme(councilId, code2) {
    const term2 = await taxonomies.find(councilId, "themes", code2);
    if (!term2 || !isOpen2(term2, ukDay(clock.now()))) throw new AppError("bad_input", "review:error.noTheme");
  }
  async function checkContract(councilId, contractId) {
    if (!await hasContract2(store.db, councilId, contractId))
      throw new AppError("bad_input", "review:error.noContract");
  }
  const service = {
    ...makeUndo(deps),
    /** Says that a suggested theme is right. Throws `conflict` where the item would have more than three themes. */
    confirmTheme: (by2, id2, code2) => decide2(by2, id2, () => ({ themes: [{ code: code2, choice: "yes" }] })),
    /** Says that a theme is not right. Only safeguarding staff may say so of possible abuse; throws `forbidden` otherwise. */
    rejectTheme: (by2, id2, code2) => decide2(by2, id2, () => ({ themes: [{ code: code2, choice: "no" }] })),
    /** Adds a theme of the list that is open today. Throws `bad_input` for any other, `conflict` where it would be the fourth. */
    async addTheme(by2, id2, code2) {
      await checkTheme(by2.councilId, code2);
      await decide2(by2, id2, () => ({ themes: [{ code: code2, choice: "yes", isNew: true }] }));
    },
    /** Switches a theme on or, where it is on, off. */
    toggleTheme: (by2, id2, code2) => decide2(by2, id2, (layers) => ({
      themes: [{ code: code2, choice: toggled(layers.themes.get(code2)?.verdict ?? null) }]
    })),
    /** Says that an item is about a suggested contract. An item may be about two. */
    confirmLink: (by2, id2, contractId) => decide2(by2, id2, () => ({ links: [{ contractId, choice: "yes" }] })),
    /** Says that an item is not about a contract. */
    rejectLink: (by2, id2, contractId) => decide2(by2, id2, () => ({ links: [{ contractId, choice: "no" }] })),
    /** Links an item to a contract that nobody suggested. Throws `bad_input` where the council has no such contract. */
    async addLink(by2, id2, contractId) {
      await checkContract(by2.councilId, contractId);
      await decide2(by2, id2, () => ({ links: [{ contractId, choice: "yes", isNew: true }] }));
    },
    /**
     * Says how serious an item is. S3 and above raise a worry in the same unit, S5 calls a duty worker now. Throws
     * `forbidden` where it would go below the level of a worry that is open and the person is not safeguarding staff.
     */
    setSeverity: (by2, id2, severity) => decide2(by2, id2, () => ({ severity })),
    /** Says that a person has read the item; it leaves the reading queue. */
    markRead: (by2, id2) => decide2(by2, id2, () => ({ isRead: true })),
    /**
     * Says yes at one go to what was suggested and nobody has decided: the themes in order, up to three in all, and the
     * contracts that the machine was sure of, or the only one. The item counts as read.
     */
    acceptAll: (by2, id2) => decide2(by2, id2, (layers) => {
      const held = [...layers.themes.values()].filter((row) => row.verdict !== "rejected").length;
      const themes = layers.suggestedThemes.filter((code2) => !layers.themes.has(code2));
      const isOnly = layers.suggestedLinks.length === 1;
      const links2 = layers.suggestedLinks.filter((link) => !layers.links.has(link.contractId));
      return {
        themes: themes.slice(0, Math.max(0, MOST_THEMES - held)).map((code2) => ({ code: code2, choice: "yes" })),
        links: links2.filter((link) => isOnly || link.isSure).map(({ contractId }) => ({ contractId, choice: "yes" })),
        isRead: true
      };
    }),
    /**
     * Says no at one go to what was suggested and nobody has decided; the item counts as read. Possible abuse is left for
     * safeguarding staff.
     */
    rejectAll: (by2, id2) => decide2(by2, id2, (layers) => ({
      themes: layers.suggestedThemes.filter(
        (code2) => !layers.themes.has(code2) && (code2 !== ABUSE_THEME || canDo(by2.actor, "concern:act"))
      ).map((code2) => ({ code: code2, choice: "no" })),
      links: layers.suggestedLinks.filter((link) => !layers.links.has(link.contractId)).map(({ contractId }) => ({ contractId, choice: "no" })),
      isRead: true
    }))
  };
  const doers = {
    accept: service.acceptAll,
    reject: service.rejectAll,
    read: service.markRead,
    undo: service.undo,
    toggle: service.toggleTheme,
    "confirm-theme": service.confirmTheme,
    "reject-theme": service.rejectTheme,
    "add-theme": service.addTheme,
    "confirm-link": service.confirmLink,
    "reject-link": service.rejectLink,
    "add-link": service.addLink,
    async severity(by2, id2, value2) {
      const severity = severitySchema.safeParse(value2);
      if (!severity.success) throw new AppError("bad_input", "review:error.noSeverity");
      await service.setSeverity(by2, id2, severity.data);
    }
  };
  return {
    ...service,
    /** Does what a button asks for. Throws `bad_input` for what no button asks. */
    async perform(by2, id2, input) {
      const parsed3 = reviewCommand.safeParse(input);
      if (!parsed3.success) throw new AppError("bad_input", "review:error.unknown");
      const { intent, value: value2 } = parsed3.data;
      await doers[intent](by2, id2, value2);
      return intent;
    }
  };
}

// app/features/safeguarding/safeguarding.repo.server.ts
init_schema();
import { and as and20, asc as asc13, count as count6, desc as desc12, eq as eq22, inArray as inArray13, ne as ne5, notExists as notExists5, sql as sql16 } from "drizzle-orm";
var visibleTo2 = (db, { councilId, accountId }) => and20(
  eq22(concern.councilId, councilId),
  accountId ? notExists5(
    db.select({ id: itemShield.accountId }).from(itemShield).where(and20(eq22(itemShield.feedbackId, concern.feedbackId), eq22(itemShield.accountId, accountId)))
  ) : void 0
);
async function findByFeedback(db, feedbackId) {
  const [row] = await db.select().from(concern).where(eq22(concern.feedbackId, feedbackId)).limit(1);
  return row ?? null;
}
async function findConcern(db, viewer, id2) {
  const [row] = await db.select().from(concern).where(and20(visibleTo2(db, viewer), eq22(concern.id, id2))).limit(1);
  return row ?? null;
}
async function addConcern(tx, row) {
  await tx.insert(concern).values(row);
}
async function raiseConcern(tx, id2, change) {
  const { reopen, ...set2 } = change;
  await tx.update(concern).set(
    reopen ? { ...set2, state: "waiting", takenBy: null, takenAt: null, closedBy: null, closedAt: null } : set2
  ).where(eq22(concern.id, id2)).returning({ id: concern.id });
}
async function takeConcern(tx, councilId, id2, accountId, at3) {
  const changed = await tx.update(concern).set({ state: "taken", takenBy: accountId, takenAt: at3 }).where(and20(eq22(concern.councilId, councilId), eq22(concern.id, id2), eq22(concern.state, "waiting"))).returning({ id: concern.id });
  return changed.length === 1;
}
async function closeConcern(tx, councilId, id2, closing2) {
  const changed = await tx.update(concern).set({ state: "closed", ...closing2 }).where(
    and20(eq22(concern.councilId, councilId), eq22(concern.id, id2), inArray13(concern.state, ["waiting", "taken"]))
  ).returning({ id: concern.id });
  return changed.length === 1;
}
async function addPages(tx, id2, round, rows) {
  await tx.update(concern).set({ pages: round }).where(eq22(concern.id, id2)).returning({ id: concern.id });
  if (rows.length > 0) await tx.insert(pageSent).values(rows);
}
async function listOpen2(db, viewer) {
  return db.select({
    concern,
    reference: feedback.reference,
    channel: feedback.channel,
    basis: feedback.basis,
    words: reading.words
  }).from(concern).leftJoin(feedback, eq22(feedback.id, concern.feedbackId)).leftJoin(reading, eq22(reading.feedbackId, concern.feedbackId)).where(and20(visibleTo2(db, viewer), inArray13(concern.state, ["waiting", "taken"]))).orderBy(desc12(concern.level), asc13(concern.raisedAt)).limit(200);
}
async function countOpen(db, viewer) {
  return db.select({
    level: concern.level,
    open: count6(),
    waiting: sql16`count(*) filter (where ${concern.state} = 'waiting')`.mapWith(Number)
  }).from(concern).where(and20(visibleTo2(db, viewer), inArray13(concern.state, ["waiting", "taken"]))).groupBy(concern.level);
}
async function listPages(db, concernId) {
  return db.select().from(pageSent).where(eq22(pageSent.concernId, concernId)).orderBy(asc13(pageSent.at));
}
async function listNamed2(db, feedbackId) {
  const rows = await db.select({ accountId: itemShield.accountId }).from(itemShield).where(eq22(itemShield.feedbackId, feedbackId));
  return rows.map((row) => row.accountId);
}
async function findItem3(db, councilId, feedbackId) {
  const [row] = await db.select({
    id: feedback.id,
    reference: feedback.reference,
    channel: feedback.channel,
    basis: feedback.basis,
    contactId: feedback.contactId,
    receivedAt: feedback.receivedAt,
    dayHappened: feedback.dayHappened,
    state: feedback.state
  }).from(feedback).where(and20(eq22(feedback.councilId, councilId), eq22(feedback.id, feedbackId))).limit(1);
  return row ?? null;
}
async function listEarlier(db, viewer, contactId, exceptId) {
  return db.select({
    id: feedback.id,
    reference: feedback.reference,
    receivedAt: feedback.receivedAt,
    level: concern.level,
    concernId: concern.id
  }).from(feedback).leftJoin(concern, eq22(concern.feedbackId, feedback.id)).where(
    and20(
      eq22(feedback.councilId, viewer.councilId),
      eq22(feedback.contactId, contactId),
      ne5(feedback.id, exceptId ?? ""),
      viewer.accountId ? notExists5(
        db.select({ id: itemShield.accountId }).from(itemShield).where(
          and20(eq22(itemShield.feedbackId, feedback.id), eq22(itemShield.accountId, viewer.accountId))
        )
      ) : void 0
    )
  ).orderBy(desc12(feedback.receivedAt)).limit(20);
}

// app/features/safeguarding/paging.service.server.ts
function startPaging({ store, clock, jobs, settings, sms, mail, t: t2, publicUrl, log }) {
  async function page(job2) {
    const concernId = String(job2.payload.concernId);
    const found = await findConcern(store.db, { councilId: job2.councilId, accountId: null }, concernId);
    if (found?.state !== "waiting") return { done: true };
    const council2 = settings.get(job2.councilId);
    const round = found.pages + 1;
    const values = { level: found.level, council: council2.shortName, link: `${publicUrl}/duty/${concernId}` };
    const sent = [];
    const note2 = (accountId, channel, state) => sent.push({
      id: newId(),
      councilId: job2.councilId,
      concernId,
      accountId,
      channel,
      round,
      state,
      at: clock.now()
    });
    for (const worker2 of await workersFor(found, council2.settings.dutyWorkers)) {
      if (worker2.phone && council2.smsNumber) {
        const isSent = await attempt(
          () => sms.send({
            to: worker2.phone,
            from: council2.smsNumber,
            body: toGsm7(t2("safeguarding:page.text", values)),
            statusCallbackUrl: `${publicUrl}/webhooks/twilio/status`,
            jobId: job2.id
          })
        );
        note2(worker2.accountId, "sms", isSent ? "sent" : "failed");
      }
      if (worker2.email && mail) {
        const isSent = await attempt(
          () => mail.send({
            to: worker2.email,
            subject: t2("safeguarding:page.subject", values),
            text: t2("safeguarding:page.mail", values)
          })
        );
        note2(worker2.accountId, "mail", isSent ? "sent" : "failed");
      }
    }
    const again = new Date(clock.now().getTime() + council2.settings.pageAgainMinutes * 6e4);
    return { again, unit: (tx) => addPages(tx, concernId, round, sent) };
  }
  async function workersFor(found, all) {
    const named2 = found.feedbackId ? await listNamed2(store.db, found.feedbackId) : [];
    const free = all.filter((worker2) => !named2.includes(worker2.accountId));
    return free.length > 0 ? free : all;
  }
  async function attempt(send2) {
    try {
      await send2();
      return true;
    } catch (error) {
      log.warn(
        { error: error instanceof Error ? error.name : "unknown" },
        "a duty worker could not be reached"
      );
      return false;
    }
  }
  jobs.handle("page_duty", page);
  jobs.handle("escalate_concern", page);
}

// app/features/safeguarding/concern.rules.ts
function dueAt(level2, raisedAt, office) {
  if (level2 === "S5") return raisedAt;
  if (level2 === "S4") return addWorkingHours(raisedAt, 4, office);
  return ukInstant(addWorkingDays(ukDay(raisedAt), 1, office), office.closesAt);
}
var worse2 = (a, b) => worryLevels.indexOf(a) >= worryLevels.indexOf(b) ? a : b;

// app/features/safeguarding/concern.schema.ts
import { z as z15 } from "zod";
var concernOutcomes = ["s42", "advice", "quality", "not_safeguarding"];
var closing = z15.object({
  outcome: z15.enum(concernOutcomes),
  /** Says why; required where it is not safeguarding. */
  reason: z15.string().trim().max(2e3).default("")
}).refine((given) => given.outcome !== "not_safeguarding" || given.reason.length >= 3, { path: ["reason"] });

// app/features/safeguarding/safeguarding.service.server.ts
function makeSafeguardingService({ store, clock, audit, jobs, settings, intake }) {
  async function call(tx, councilId, concernId, runAt) {
    const onceKey = `page:${concernId}`;
    await jobs.add(tx, { councilId, kind: "page_duty", payload: { concernId }, onceKey, runAt });
    await jobs.move(tx, onceKey, runAt);
  }
  async function escalate(tx, councilId, concernId, runAt) {
    const onceKey = `escalate:${concernId}`;
    await jobs.add(tx, { councilId, kind: "escalate_concern", payload: { concernId }, onceKey, runAt });
  }
  async function raise(tx, worry2, by2) {
    const at3 = clock.now();
    const office = officeHoursOf(settings.get(worry2.councilId).settings);
    const before = worry2.feedbackId ? await findByFeedback(tx, worry2.feedbackId) : null;
    const id2 = before?.id ?? newId();
    const level2 = before ? worse2(before.level, worry2.level) : worry2.level;
    if (!before) {
      await addConcern(tx, {
        id: id2,
        councilId: worry2.councilId,
        feedbackId: worry2.feedbackId,
        contactId: worry2.contactId,
        level: worry2.level,
        raisedBy: worry2.raisedBy,
        cues: [...worry2.cues],
        raisedAt: at3,
        dueAt: dueAt(worry2.level, at3, office),
        state: "waiting",
        pages: 0
      });
    } else {
      const cues = [.../* @__PURE__ */ new Set([...before.cues, ...worry2.cues])];
      const isWorse = level2 !== before.level;
      const isNews2 = isWorse || cues.length > before.cues.length || worry2.isPaged && !worry2.isReread;
      if (!isNews2) return id2;
      const reopen = before.state === "closed" || before.state === "taken" && (isWorse || worry2.isPaged);
      const due = isWorse || reopen ? dueAt(level2, at3, office) : before.dueAt;
      await raiseConcern(tx, id2, { level: level2, cues, dueAt: due, reopen });
    }
    await audit.record(tx, {
      councilId: worry2.councilId,
      actor: by2,
      action: "concern.raised",
      subjectKind: "concern",
      subjectId: id2,
      detail: { level: worry2.level, by: worry2.raisedBy, cues: worry2.cues.join(" ").slice(0, 200) }
    });
    if (worry2.isPaged || level2 === "S5") await call(tx, worry2.councilId, id2, at3);
    else if (level2 === "S4") await escalate(tx, worry2.councilId, id2, dueAt("S4", at3, office));
    return id2;
  }
  const viewerOf2 = (by2) => ({
    councilId: by2.councilId,
    accountId: by2.actor.kind === "account" ? by2.actor.accountId : null
  });
  async function get(by2, id2) {
    const found = await findConcern(store.db, viewerOf2(by2), id2);
    if (!found) throw new AppError("not_found", "safeguarding:error.noConcern");
    return found;
  }
  return {
    raise,
    /** Open worries, the most serious first, then the oldest. One about an item that names who asks is not there for them. */
    list: (by2) => listOpen2(store.db, viewerOf2(by2)),
    count: (by2) => countOpen(store.db, viewerOf2(by2)),
    /**
     * One worry with the words as they came, the item, the calls that went out, and what else came from the same phone; that
     * the words were read is kept in the audit trail.
     */
    async open(by2, id2) {
      const found = await get(by2, id2);
      await store.write(
        (tx) => audit.record(tx, {
          councilId: by2.councilId,
          actor: by2.actor,
          action: "original.read",
          subjectKind: "concern",
          subjectId: id2,
          detail: { feedback: found.feedbackId }
        })
      );
      const item2 = found.feedbackId ? await findItem3(store.db, by2.councilId, found.feedbackId) : null;
      const contactId = found.contactId ?? item2?.contactId ?? null;
      return {
        concern: found,
        item: item2,
        words: item2 ? await intake.openWords(store.db, by2.councilId, item2.id) : [],
        pages: await listPages(store.db, id2),
        earlier: contactId ? await listEarlier(store.db, viewerOf2(by2), contactId, item2?.id ?? null) : []
      };
    },
    /** Whose phone a worry is about. Throws `not_found` where there is no phone, or the worry is not there for who asks. */
    async whomToRing(by2, id2) {
      const { contactId: known3, feedbackId } = await get(by2, id2);
      const item2 = feedbackId ? await findItem3(store.db, by2.councilId, feedbackId) : null;
      const contactId = known3 ?? item2?.contactId ?? null;
      if (!contactId) throw new AppError("not_found", "safeguarding:error.noPhone");
      return { contactId, feedbackId };
    },
    /** Takes a worry: paging stops. Throws `conflict` where a colleague was quicker. */
    async take(by2, id2) {
      const person2 = personBehind(by2);
      await get(by2, id2);
      const at3 = clock.now();
      const isTaken = await store.write(async (tx) => {
        const taken = await takeConcern(tx, by2.councilId, id2, person2.accountId, at3);
        if (taken) {
          await audit.record(tx, {
            councilId: by2.councilId,
            actor: person2,
            action: "concern.taken",
            subjectKind: "concern",
            subjectId: id2
          });
        }
        return taken;
      });
      if (!isTaken) throw new AppError("conflict", "safeguarding:error.taken");
    },
    /** Closes a worry with what was decided. Throws `bad_input` where the reason is missing. */
    async close(by2, id2, input) {
      const person2 = personBehind(by2);
      const parsed3 = closing.safeParse(input);
      if (!parsed3.success) throw new AppError("bad_input", "safeguarding:error.reason");
      await get(by2, id2);
      const at3 = clock.now();
      const isClosed = await store.write(async (tx) => {
        const closed = await closeConcern(tx, by2.councilId, id2, {
          closedBy: person2.accountId,
          closedAt: at3,
          ...parsed3.data
        });
        if (closed) {
          await audit.record(tx, {
            councilId: by2.councilId,
            actor: person2,
            action: "concern.closed",
            subjectKind: "concern",
            subjectId: id2,
            detail: { outcome: parsed3.data.outcome }
          });
        }
        return closed;
      });
      if (!isClosed) throw new AppError("conflict", "safeguarding:error.closed");
    },
    /** A person raises a worry about an item that nobody and nothing flagged. */
    async raiseByHand(by2, feedbackId, level2) {
      const { councilId } = by2;
      const item2 = await intake.find(store.db, councilId, feedbackId);
      if (!item2) throw new AppError("not_found", "safeguarding:error.noItem");
      const worry2 = {
        councilId,
        feedbackId,
        contactId: item2.contactId,
        level: level2,
        raisedBy: "person",
        cues: [],
        isPaged: level2 === "S5"
      };
      return store.write((tx) => raise(tx, worry2, by2.actor));
    }
  };
}

// app/features/settings/settings.repo.server.ts
init_schema();
import { eq as eq23 } from "drizzle-orm";
async function listCouncils(db) {
  return db.select().from(council).orderBy(council.createdAt);
}
async function addCouncil(tx, row) {
  await tx.insert(council).values(row);
}
async function setSettings(tx, councilId, settings) {
  const changed = await tx.update(council).set({ settings }).where(eq23(council.id, councilId)).returning({ id: council.id });
  return changed.length === 1;
}
async function setIdentity(tx, councilId, identity) {
  await tx.update(council).set(identity).where(eq23(council.id, councilId)).returning({ id: council.id });
}

// app/features/settings/settings.schema.ts
import { z as z16 } from "zod";

// app/features/settings/contrast.rules.ts
var LEAST_CONTRAST = 4.5;
function luminance(colour2) {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour2);
  if (!found) throw new RangeError(`not a colour: ${colour2}`);
  const [red, green, blue] = found.slice(1).map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
var isReadable = (colour2) => contrast(colour2, "#ffffff") >= LEAST_CONTRAST;

// app/features/settings/settings.schema.ts
var time = z16.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "settings:field.time");
var colour = z16.string().regex(/^#[0-9a-f]{6}$/i, "settings:field.colour");
var e1642 = /^\+[1-9]\d{6,14}$/;
var councilSettingsSchema = z16.object({
  /** The person named in an acknowledgement when no contract is known yet. */
  contactName: z16.string().min(2, "settings:field.contactName").max(24, "settings:field.contactName"),
  /** Rung by phones: E.164, or empty where there is none yet. */
  phoneLine: z16.string().regex(/^$|^\+[1-9]\d{6,14}$/, "settings:field.phone"),
  /** The same, as it is read out: "01632 960 123". Stands in texts, so it is never empty. */
  phoneLineSpoken: z16.string().min(3, "settings:field.spoken").max(30, "settings:field.spoken"),
  safeguardingPhone: z16.string().min(3, "settings:field.spoken").max(30, "settings:field.spoken"),
  officeHours: z16.object({ opens: time, closes: time }).refine(({ opens, closes }) => opens < closes, "settings:field.hours"),
  /** No question or reply leaves between these. UK time. */
  quietHours: z16.object({ from: time, to: time }),
  colours: z16.object({ brand: colour, action: colour }),
  logoText: z16.string().max(60, "settings:field.logoText"),
  /** Who is paged, in order, by mail and by text. */
  dutyWorkers: z16.array(
    z16.object({
      accountId: z16.string().min(1),
      phone: z16.string().regex(e1642, "settings:field.phone").nullable(),
      email: z16.email("settings:field.email").nullable()
    })
  ),
  /** Minutes until an untaken S5 is paged again. */
  pageAgainMinutes: z16.number("settings:field.minutes").int("settings:field.minutes").min(1, "settings:field.minutes").max(60, "settings:field.minutes")
});
var councilSettingsChange = councilSettingsSchema.superRefine((settings, context) => {
  for (const name of ["brand", "action"]) {
    const value2 = settings.colours[name];
    if (colour.safeParse(value2).success && !isReadable(value2))
      context.addIssue({ code: "custom", path: ["colours", name], message: "settings:field.contrast" });
  }
  for (const [index4, worker2] of settings.dutyWorkers.entries()) {
    if (!worker2.phone && !worker2.email)
      context.addIssue({
        code: "custom",
        path: ["dutyWorkers", index4],
        message: "settings:field.dutyWorker"
      });
  }
});
var councilIdentity = z16.object({
  name: z16.string().trim().min(2, "settings:field.name").max(80, "settings:field.name"),
  /** As it is said in a text message. */
  shortName: z16.string().trim().min(2, "settings:field.shortName").max(24, "settings:field.shortName"),
  smsNumber: z16.string().trim().transform((number2) => number2 || null).pipe(z16.string().regex(e1642, "settings:field.phone").nullable())
});

// app/features/settings/settings.service.server.ts
async function makeSettingsService({ store, audit }) {
  let councils = [];
  async function reload() {
    councils = (await listCouncils(store.db)).map((row) => ({
      ...row,
      settings: councilSettingsSchema.parse(row.settings)
    }));
  }
  await reload();
  function get(councilId) {
    const council2 = councils.find((each) => each.id === councilId);
    if (!council2) throw new AppError("not_found", "settings:error.noCouncil");
    return council2;
  }
  const record = (tx, by2, fields) => audit.record(tx, {
    councilId: by2.councilId,
    actor: by2.actor,
    action: "settings.changed",
    subjectKind: "council",
    subjectId: by2.councilId,
    detail: { fields: fields.join(" ").slice(0, 200) }
  });
  return {
    /** Every council of this deployment. */
    list: () => councils,
    get,
    /** The council that a web address belongs to; a deployment of one council answers on any. */
    findByHost(host) {
      return councils.find((each) => each.host === host) ?? (councils.length === 1 ? councils[0] : null);
    },
    /** The council whose number was texted. */
    findBySmsNumber(number2) {
      return councils.find((each) => each.smsNumber === number2) ?? (councils.length === 1 ? councils[0] : null);
    },
    /** Adds a council inside a unit; call `reload` once the unit is durable. */
    add: (tx, council2) => addCouncil(tx, council2),
    reload,
    /**
     * Changes hours, numbers, colours and duty workers; the audit trail keeps which were changed, not what they say. Throws
     * AppError "bad_input" with what is wrong.
     */
    async change(by2, input) {
      const parsed3 = councilSettingsChange.safeParse(input);
      if (!parsed3.success) throw refusal(parsed3.error);
      const before = get(by2.councilId).settings;
      await store.write(async (tx) => {
        await setSettings(tx, by2.councilId, parsed3.data);
        await record(tx, by2, changedIn(before, parsed3.data));
      });
      await reload();
      return parsed3.data;
    },
    /** Changes the council's names and the number that is texted. Throws AppError "bad_input", or "conflict" for a number that another council here has. */
    async rename(by2, input) {
      const parsed3 = councilIdentity.safeParse(input);
      if (!parsed3.success) throw refusal(parsed3.error);
      const { name, shortName, smsNumber } = parsed3.data;
      const { host, ...before } = get(by2.councilId);
      const isTaken = councils.some(
        (each) => each.id !== by2.councilId && each.smsNumber === smsNumber && smsNumber
      );
      if (isTaken) throw new AppError("conflict", "settings:error.numberTaken");
      await store.write(async (tx) => {
        await setIdentity(tx, by2.councilId, { name, shortName, smsNumber, host });
        await record(tx, by2, changedIn(before, parsed3.data));
      });
      await reload();
    }
  };
}
function changedIn(before, after) {
  const kept2 = before;
  return Object.entries(after).filter(([key2, value2]) => JSON.stringify(kept2[key2]) !== JSON.stringify(value2)).map(([key2]) => key2);
}
function refusal({ issues: [issue] }) {
  const field = issue?.path.join(".") ?? "";
  const hasWords = issue?.message.includes(":field.") ?? false;
  return hasWords ? new AppError("bad_input", issue.message) : new AppError("bad_input", "settings:error.field", { field });
}

// app/features/tasks/tasks.repo.server.ts
init_schema();
import { and as and21, asc as asc14, eq as eq24, inArray as inArray14 } from "drizzle-orm";
async function addTask(tx, row) {
  await tx.insert(task).values(row);
}
var waiting = (councilId) => and21(eq24(task.councilId, councilId), inArray14(task.state, ["open", "claimed"]));
async function listTasks(db, councilId) {
  const rows = await db.select({ task, reference: feedback.reference }).from(task).leftJoin(feedback, eq24(feedback.id, task.feedbackId)).where(waiting(councilId)).orderBy(asc14(task.dueAt), asc14(task.id)).limit(200);
  return rows.map((row) => ({ ...row.task, reference: row.reference }));
}
async function countTasks(db, councilId) {
  return db.$count(task, waiting(councilId));
}
async function findTask(db, councilId, id2) {
  const [row] = await db.select().from(task).where(and21(eq24(task.councilId, councilId), eq24(task.id, id2))).limit(1);
  return row ?? null;
}
async function claimTask(tx, councilId, id2, accountId, at3) {
  const changed = await tx.update(task).set({ state: "claimed", claimedBy: accountId, claimedAt: at3 }).where(and21(eq24(task.councilId, councilId), eq24(task.id, id2), eq24(task.state, "open"))).returning({ id: task.id });
  return changed.length === 1;
}
async function releaseTask(tx, councilId, id2, accountId) {
  const changed = await tx.update(task).set({ state: "open", claimedBy: null, claimedAt: null }).where(
    and21(
      eq24(task.councilId, councilId),
      eq24(task.id, id2),
      eq24(task.state, "claimed"),
      eq24(task.claimedBy, accountId)
    )
  ).returning({ id: task.id });
  return changed.length === 1;
}
async function finishTask(tx, councilId, id2, accountId, outcome, at3) {
  const changed = await tx.update(task).set({ state: "done", doneBy: accountId, doneAt: at3, outcome }).where(and21(eq24(task.councilId, councilId), eq24(task.id, id2), inArray14(task.state, ["open", "claimed"]))).returning({ id: task.id });
  return changed.length === 1;
}

// app/features/tasks/tasks.service.server.ts
function makeTasksService({ store, clock, audit }) {
  async function change(by2, taskId, action, apply3) {
    const person2 = personBehind(by2);
    const at3 = clock.now();
    const isChanged = await store.write(async (tx) => {
      const changed = await apply3(tx, person2.accountId, at3);
      if (changed) {
        await audit.record(tx, {
          councilId: by2.councilId,
          actor: person2,
          action,
          subjectKind: "task",
          subjectId: taskId
        });
      }
      return changed;
    });
    if (!isChanged) throw new AppError("conflict", "tasks:error.taken");
  }
  return {
    /** Opens a task in the caller's unit. */
    async open(tx, task3) {
      await addTask(tx, {
        id: newId(),
        councilId: task3.councilId,
        kind: task3.kind,
        feedbackId: task3.feedbackId ?? null,
        contactId: task3.contactId ?? null,
        replyId: task3.replyId ?? null,
        jobId: task3.jobId ?? null,
        state: "open",
        dueAt: task3.dueAt,
        createdAt: clock.now()
      });
    },
    /** What waits, the soonest due first; at most 200. */
    list: (by2) => listTasks(store.db, by2.councilId),
    count: (by2) => countTasks(store.db, by2.councilId),
    find: (by2, id2) => findTask(store.db, by2.councilId, id2),
    /** A task that the person asking has claimed; null where it is somebody else's or nobody's. */
    async claimedBy(by2, id2) {
      const row = await findTask(store.db, by2.councilId, id2);
      return row?.state === "claimed" && row.claimedBy === personBehind(by2).accountId ? row : null;
    },
    /** Opens a call to make, already taken by whoever asks for it; returns its id. */
    async openOwnCall(by2, call) {
      const person2 = personBehind(by2);
      const at3 = clock.now();
      const id2 = newId();
      await store.write(async (tx) => {
        await addTask(tx, {
          id: id2,
          councilId: by2.councilId,
          kind: "call_back",
          ...call,
          state: "claimed",
          dueAt: at3,
          createdAt: at3,
          claimedBy: person2.accountId,
          claimedAt: at3
        });
        await audit.record(tx, {
          councilId: by2.councilId,
          actor: person2,
          action: "task.claimed",
          subjectKind: "task",
          subjectId: id2
        });
      });
      return id2;
    },
    /** Takes a task that nobody has. Throws `conflict` where somebody was quicker. */
    claim: (by2, id2) => change(
      by2,
      id2,
      "task.claimed",
      (tx, accountId, at3) => claimTask(tx, by2.councilId, id2, accountId, at3)
    ),
    /** Gives a task back. */
    release: (by2, id2) => change(by2, id2, "task.released", (tx, accountId) => releaseTask(tx, by2.councilId, id2, accountId)),
    /** Done, with a code for how it went. */
    finish: (by2, id2, outcome) => change(
      by2,
      id2,
      "task.done",
      (tx, accountId, at3) => finishTask(tx, by2.councilId, id2, accountId, outcome, at3)
    )
  };
}

// app/features/taxonomies/load.rules.ts
var beforeRecords = "1900-01-01";
var mainColumns = /* @__PURE__ */ new Set(["code", "label", "definition", "source", "parent"]);
function planLoad(list4, before, rows, day2) {
  const known3 = new Map(before.map((term2) => [term2.code, term2]));
  const given = /* @__PURE__ */ new Map();
  for (const row of rows) if (!given.has(row.code)) given.set(row.code, row);
  const outcome = { added: 0, changed: 0, closed: 0, reopened: 0, unchanged: 0 };
  const write = [];
  for (const row of given.values()) {
    const old = known3.get(row.code);
    const closure = closures.find((each) => each.list === list4 && each.code === row.code);
    const opened = old?.validFrom ?? closure?.validFrom ?? (before.length === 0 ? beforeRecords : day2);
    const term2 = { ...wordsOf6(row), validFrom: opened, validTo: closure?.validTo ?? null };
    const verdict = verdictOn(old, term2);
    outcome[verdict]++;
    if (verdict !== "unchanged") write.push(term2);
  }
  for (const term2 of before) {
    if (given.has(term2.code)) continue;
    if (term2.validTo !== null) outcome.unchanged++;
    else {
      outcome.closed++;
      write.push({ ...term2, validTo: day2 });
    }
  }
  return { write, outcome };
}
function verdictOn(old, term2) {
  if (!old) return "added";
  if (old.validTo !== null && term2.validTo === null) return "reopened";
  return isSame2(old, term2) ? "unchanged" : "changed";
}
function wordsOf6(row) {
  const extra = {};
  for (const [column, value2] of Object.entries(row)) {
    if (!mainColumns.has(column) && typeof value2 === "string") extra[column] = value2;
  }
  const { code: code2, label, definition, source, parent } = row;
  return { code: code2, label, definition, source, parent: parent || null, extra };
}
function isSame2(a, b) {
  const plain4 = ({ extra, ...rest }) => JSON.stringify([Object.entries(rest).sort(), Object.entries(extra).sort()]);
  return plain4(a) === plain4(b);
}

// app/features/taxonomies/taxonomies.repo.server.ts
init_schema();
import { and as and22, asc as asc15, eq as eq25, sql as sql17 } from "drizzle-orm";
async function listTerms(db, councilId, list4) {
  return db.select({
    code: term.code,
    label: term.label,
    definition: term.definition,
    source: term.source,
    parent: term.parent,
    extra: term.extra,
    validFrom: term.validFrom,
    validTo: term.validTo
  }).from(term).where(and22(eq25(term.councilId, councilId), eq25(term.list, list4))).orderBy(asc15(term.code));
}
async function setTerms(tx, councilId, list4, terms2) {
  if (terms2.length === 0) return;
  await tx.insert(term).values(terms2.map((each) => ({ councilId, list: list4, ...each }))).onConflictDoUpdate({
    target: [term.councilId, term.list, term.code],
    set: {
      label: sql17`excluded.label`,
      definition: sql17`excluded.definition`,
      source: sql17`excluded.source`,
      parent: sql17`excluded.parent`,
      extra: sql17`excluded.extra`,
      validTo: sql17`excluded.valid_to`
    }
  });
}

// app/features/taxonomies/taxonomies.service.server.ts
async function loadTaxonomies(tx, councilId, lists, day2) {
  const total2 = { added: 0, changed: 0, closed: 0, reopened: 0, unchanged: 0 };
  for (const { list: list4, rows } of lists) {
    const { write, outcome } = planLoad(list4, await listTerms(tx, councilId, list4), rows, day2);
    await setTerms(tx, councilId, list4, write);
    for (const key2 of Object.keys(total2)) total2[key2] += outcome[key2];
  }
  return total2;
}
function makeTaxonomiesService({ store }) {
  const known3 = /* @__PURE__ */ new Map();
  function list4(councilId, name) {
    const key2 = `${councilId}/${name}`;
    let terms2 = known3.get(key2);
    if (!terms2) {
      terms2 = listTerms(store.db, councilId, name);
      known3.set(key2, terms2);
      terms2.then(
        (found) => found.length === 0 && known3.delete(key2),
        () => known3.delete(key2)
      );
    }
    return terms2;
  }
  return {
    list: list4,
    /** Terms of a list that a signed-in person may choose on a day (UK calendar day). */
    async listOpen(by2, name, day2) {
      return (await list4(by2.councilId, name)).filter((term2) => isOpen2(term2, day2));
    },
    /** What each code of a list is called, closed ones too. */
    async labels(councilId, name) {
      return new Map((await list4(councilId, name)).map((term2) => [term2.code, term2.label]));
    },
    /** One term, open or closed. */
    async find(councilId, name, code2) {
      return (await list4(councilId, name)).find((term2) => term2.code === code2) ?? null;
    },
    /** Old and present names of the same thing. */
    legacyTerms,
    /** Loads lists in the caller's unit; call `forget` once the unit is durable. */
    load: loadTaxonomies,
    /** Drops what is kept in memory, so that lists are read again. */
    forget: () => known3.clear()
  };
}

// app/services.server.ts
async function buildServices(house) {
  const { store, clock, vault, sms, mail, files, taxonomiesFolder, publicUrl, log } = house;
  const t2 = translatorFor("en");
  const audit = makeAuditService({ store, clock });
  const accounts = makeAccountsService({ store, clock, vault, audit });
  const settings = await makeSettingsService({ store, audit });
  const jobs = makeJobsService({ store, clock, audit, log, isBusy: house.isBusy });
  const tasks = makeTasksService({ store, clock, audit });
  const taxonomies = makeTaxonomiesService({ store });
  const contracts = makeContractsService({ store, clock, audit });
  const intake = makeIntakeService({ vault, audit, jobs });
  const safeguarding = makeSafeguardingService({ store, clock, audit, jobs, settings, intake });
  const engines = makeEngines({
    taxonomiesFolder,
    contracts: {
      linkable: contracts.linkable,
      registerVersion: (councilId) => registerVersion(store.db, councilId)
    }
  });
  const responses = makeResponsesService({
    store,
    clock,
    vault,
    audit,
    jobs,
    tasks,
    settings,
    accounts,
    sendText: (tx, text5) => conversations.sendText(tx, text5)
  });
  const conversations = makeConversationsService({
    store,
    clock,
    vault,
    audit,
    jobs,
    tasks,
    settings,
    intake,
    safeguarding,
    answers: responses,
    onDelivery: responses.noteDelivery,
    whoCommissions: makeWhoIsAsked(contracts, clock),
    sms,
    files,
    t: t2,
    publicUrl,
    screen: engines.screen
  });
  const evidence = makeEvidenceService({ store, clock, accounts, taxonomies, safeguarding, tasks, jobs, contracts });
  const review = makeReviewService({ store, clock, audit, safeguarding, taxonomies });
  startReading({ store, clock, audit, jobs, intake, safeguarding, accounts, enginesOf: engines.of });
  startPaging({ store, clock, jobs, settings, sms, mail, t: t2, publicUrl, log });
  jobs.whenDead(
    (job2, tx) => tasks.open(tx, { councilId: job2.councilId, kind: "dead_job", jobId: job2.id, dueAt: clock.now() })
  );
  return {
    accounts,
    audit,
    contracts,
    conversations,
    evidence,
    intake,
    jobs,
    responses,
    review,
    safeguarding,
    settings,
    tasks,
    taxonomies
  };
}

// app/server/open-services.ts
init_migration_files();

// db/open-store.ts
init_dialect();

// db/migrate.ts
init_migration_files();
import path5 from "node:path";
import Database from "better-sqlite3";
var sqliteMigrations = (root) => path5.join(root, "db", "migrations", "sqlite");
var TRACK = "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)";
function appliedTo(connection) {
  const isTracked = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!isTracked) return [];
  const rows = connection.prepare("SELECT created_at FROM __drizzle_migrations").all();
  return rows.map((row) => Number(row.created_at));
}
var markOf = (connection) => connection.pragma("user_version", { simple: true });
function apply(connection, { migrations, after, afterMark }) {
  connection.exec(TRACK);
  const track = connection.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)");
  for (const { statements, hash: hash2, when } of pendingOf(migrations, appliedTo(connection))) {
    for (const statement2 of statements) connection.exec(statement2);
    track.run(hash2, when);
  }
  const broken = connection.pragma("foreign_key_check");
  if (broken.length > 0) throw new Error(`Migration would leave ${broken.length} rows without their parent`);
  connection.exec(after);
  connection.pragma(`user_version = ${afterMark}`);
}
function migrateSqlite(file, folder, upTo) {
  const wanted = readMigrations(folder, upTo);
  const connection = new Database(file, { timeout: 5e3 });
  try {
    connection.pragma("journal_mode = WAL");
    connection.pragma("foreign_keys = OFF");
    const isCurrent = pendingOf(wanted.migrations, appliedTo(connection)).length === 0 && markOf(connection) === wanted.afterMark;
    if (!isCurrent) connection.transaction(() => apply(connection, wanted)).immediate();
    return { changed: !isCurrent };
  } finally {
    connection.close();
  }
}

// db/open-store.ts
init_migration_files();

// db/sqlite-store.ts
init_schema();
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait2 } from "node:timers/promises";
import Database2 from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
var GROUP_CAP = 128;
var BUSY_RETRY_MS = 5;
var BUSY_GIVE_UP_MS = 15e3;
function openSqliteStore(file, options = {}) {
  const writer = new Database2(file, { timeout: 0 });
  for (const pragma of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "cache_size = -65536"
  ])
    writer.pragma(pragma);
  const reader = new Database2(file, { readonly: true, timeout: 5e3 });
  reader.pragma("cache_size = -65536");
  const tx = drizzle(writer, { schema: schema_exports, casing: "snake_case" });
  const db = drizzle(reader, { schema: schema_exports, casing: "snake_case" });
  const begin = writer.prepare("BEGIN IMMEDIATE");
  const commit = writer.prepare("COMMIT");
  const rollback = writer.prepare("ROLLBACK");
  const savepoint = writer.prepare("SAVEPOINT unit");
  const release = writer.prepare("RELEASE unit");
  const undo = writer.prepare("ROLLBACK TO unit");
  const queue = [];
  const inUnit = new AsyncLocalStorage();
  let draining = null;
  let closed = false;
  async function beginWhenFree() {
    for (const started = Date.now(); ; await wait2(BUSY_RETRY_MS)) {
      try {
        begin.run();
        return;
      } catch (error) {
        const isBusy = error.code?.startsWith("SQLITE_BUSY");
        if (!isBusy || Date.now() - started > BUSY_GIVE_UP_MS) throw error;
      }
    }
  }
  async function runUnit(waiting2) {
    savepoint.run();
    try {
      const value2 = await inUnit.run(true, () => waiting2.unit(tx));
      release.run();
      return () => waiting2.resolve(value2);
    } catch (error) {
      if (!writer.inTransaction) throw error;
      undo.run();
      release.run();
      return () => waiting2.reject(error);
    }
  }
  async function runGroup(group) {
    try {
      await beginWhenFree();
      const stalled = setImmediate(() => options.onStall?.());
      const settle2 = [];
      try {
        for (const waiting2 of group) settle2.push(await runUnit(waiting2));
        commit.run();
      } finally {
        clearImmediate(stalled);
      }
      for (const done of settle2) done();
    } catch (error) {
      if (writer.inTransaction) rollback.run();
      for (const waiting2 of group) waiting2.reject(error);
    }
  }
  async function drain() {
    while (queue.length > 0) {
      await new Promise((resume) => setImmediate(resume));
      await runGroup(queue.splice(0, GROUP_CAP));
    }
    draining = null;
  }
  return {
    db,
    write(unit) {
      if (closed) return Promise.reject(new Error("The store is closed"));
      if (inUnit.getStore()) return Promise.reject(new Error("A unit of work cannot open another"));
      return new Promise((resolve, reject) => {
        queue.push({ unit, resolve, reject });
        draining ??= drain();
      });
    },
    async close() {
      closed = true;
      await draining;
      reader.close();
      writer.close();
    }
  };
}

// db/open-store.ts
async function openStore({
  file,
  url,
  root,
  onStall,
  onLost
}) {
  if (!url) {
    const { changed: changed2 } = migrateSqlite(file, sqliteMigrations(root));
    return { store: openSqliteStore(file, { onStall }), changed: changed2 };
  }
  if (!onPostgres) {
    throw new UnfitDatabase(
      "DATABASE_URL must begin with postgres:// or be left out, for the embedded database."
    );
  }
  const { migratePg: migratePg2, pgMigrations: pgMigrations2 } = await Promise.resolve().then(() => (init_pg_migrate(), pg_migrate_exports));
  const { openPgStore: openPgStore2 } = await Promise.resolve().then(() => (init_pg_store(), pg_store_exports));
  const { changed } = await migratePg2(url, pgMigrations2(root));
  return { store: openPgStore2(url, { onLost }), changed };
}

// app/server/data-folder.ts
import { randomBytes as randomBytes6 } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync as existsSync2,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync as readFileSync3,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from "node:fs";
import path7 from "node:path";
import { z as z17 } from "zod";

// app/server/refusal.ts
var Refusal = class extends Error {
};

// app/server/data-folder.ts
var base64Key = z17.string().transform((value2) => Buffer.from(value2, "base64")).refine((bytes2) => bytes2.length === 32);
var keysSchema = z17.object({
  masters: z17.record(z17.string(), base64Key),
  lookup: base64Key,
  pseudonym: base64Key,
  demoSecret: z17.string().optional()
});
function writeWhole(file, words8, mode) {
  const part2 = `${file}.part`;
  const handle2 = openSync(part2, "w", mode);
  try {
    writeSync(handle2, words8);
    fsyncSync(handle2);
  } finally {
    closeSync(handle2);
  }
  renameSync(part2, file);
}
function keysFrom(folder, kind, env) {
  const { EARSHOT_MASTER_KEY: master, EARSHOT_LOOKUP_KEY: lookup, EARSHOT_PSEUDONYM_KEY: pseudonym } = env;
  if (master && lookup && pseudonym) {
    const bytes2 = (value2) => Buffer.from(value2, "base64");
    return {
      keys: { masters: { 1: bytes2(master) }, lookup: bytes2(lookup), pseudonym: bytes2(pseudonym) },
      demoSecret: kind === "demo" ? bytes2(lookup).toString("hex").slice(0, 32) : null
    };
  }
  const file = path7.join(folder, "keys.json");
  if (!existsSync2(file)) {
    const key2 = () => randomBytes6(32).toString("base64");
    const fresh = {
      masters: { 1: key2() },
      lookup: key2(),
      pseudonym: key2(),
      demoSecret: randomBytes6(16).toString("hex")
    };
    writeWhole(file, `${JSON.stringify(fresh, null, 2)}
`, 384);
  }
  const parsed3 = keysSchema.safeParse(JSON.parse(readFileSync3(file, "utf8")));
  if (!parsed3.success)
    throw new Refusal(`The keys in ${file} cannot be read: put back the file from your backup.`);
  const { masters, demoSecret, ...others } = parsed3.data;
  return { keys: { masters, ...others }, demoSecret: kind === "demo" ? demoSecret ?? null : null };
}
function openDataFolder(folder, wanted, env) {
  const marker = path7.join(folder, "earshot.json");
  const isNew = !existsSync2(marker);
  try {
    mkdirSync(path7.join(folder, "files"), { recursive: true, mode: 448 });
    accessSync(folder, constants.W_OK);
    if (isNew) writeWhole(marker, `${JSON.stringify({ kind: wanted ?? "demo" })}
`, 384);
  } catch {
    throw new Refusal(
      `The data folder ${folder} cannot be written: choose another with --data, or change its owner.`
    );
  }
  const { kind } = z17.object({ kind: z17.enum(["demo", "live"]) }).parse(JSON.parse(readFileSync3(marker, "utf8")));
  if (wanted && kind !== wanted) {
    throw new Refusal(
      kind === "live" ? `${folder} is a live folder and stays one: start it with --no-demo.` : `${folder} holds the demonstration and cannot become live: choose another folder with --data.`
    );
  }
  return {
    path: folder,
    kind,
    isNew,
    databaseFile: path7.join(folder, "earshot.sqlite"),
    filesFolder: path7.join(folder, "files"),
    ...keysFrom(folder, kind, env)
  };
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function lockDataFolder(folder) {
  const file = path7.join(folder, "server.lock");
  for (; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx", mode: 384 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder2 = Number(readFileSync3(file, "utf8"));
    if (holder2 > 0 && holder2 !== process.pid && isAlive(holder2)) {
      throw new Refusal(
        `Another server (process ${holder2}) already uses ${folder}: stop it first, or choose another folder with --data.`
      );
    }
    rmSync(file, { force: true });
  }
}

// app/server/demo/demo-house.ts
function makeDemoClock(clock) {
  let standing3 = null;
  return {
    now: () => new Date(standing3 ?? clock.now()),
    standAt: (at3) => {
      standing3 = new Date(at3);
    }
  };
}
async function buildDemoHouse(house) {
  const clock = makeDemoClock(house.clock);
  const network = makeFakeSms({ clock });
  const services2 = await buildServices({ ...house, clock, sms: network, mail: null });
  return { services: services2, store: house.store, clock, network, vault: house.vault };
}

// app/server/demo/northmere.ts
import { createHash as createHash5 } from "node:crypto";
var northmere = (createdAt) => ({
  id: newId(),
  name: "Northmere County Council",
  shortName: "Northmere Council",
  host: null,
  smsNumber: "+441632960100",
  isFictional: true,
  settings: {
    contactName: "Priya Shah",
    phoneLine: "+441632960123",
    phoneLineSpoken: "01632 960 123",
    safeguardingPhone: "01632 960 999",
    officeHours: { opens: "09:00", closes: "17:00" },
    quietHours: { from: "21:00", to: "08:00" },
    colours: { brand: "#5b2a5e", action: "#0f5e63" },
    logoText: "Northmere County Council",
    dutyWorkers: [],
    pageAgainMinutes: 10
  },
  createdAt
});
var demoAccounts = [
  {
    name: "Marian Holt",
    email: "commissioner@northmere.example",
    jobTitle: "Commissioning manager, older people",
    roles: ["commissioner"],
    deputy: "deputy@northmere.example"
  },
  {
    name: "Daniel Osei",
    email: "deputy@northmere.example",
    jobTitle: "Commissioning manager, learning disability and mental health",
    roles: ["commissioner"],
    deputy: "commissioner@northmere.example"
  },
  {
    name: "Priya Shah",
    email: "calls@northmere.example",
    jobTitle: "Listening team",
    roles: ["call_handler"]
  },
  {
    name: "Ruth Adeyemi",
    email: "duty@northmere.example",
    jobTitle: "Safeguarding duty worker",
    roles: ["safeguarding"]
  },
  { name: "Tom Fairley", email: "admin@northmere.example", jobTitle: "Systems officer", roles: ["admin"] },
  {
    name: "Ines Duarte",
    email: "analyst@northmere.example",
    jobTitle: "Insight analyst",
    roles: ["analyst"]
  }
];
var words7 = [
  "acorn",
  "bridge",
  "candle",
  "daisy",
  "ember",
  "forest",
  "garden",
  "harbour",
  "island",
  "jasmine",
  "kettle",
  "lantern",
  "meadow",
  "nettle",
  "orchard",
  "pebble"
];
function demoSignInsFrom(secret) {
  return demoAccounts.map(({ name, email: email2, roles: roles3 }) => {
    const digest = createHash5("sha256").update(`${secret}:${email2}`).digest();
    const password = [...digest.subarray(0, 4)].map((byte) => words7[byte % words7.length]).join("-");
    return { role: roles3[0].replace("_", " "), name, email: email2, password };
  });
}

// app/server/first-start.ts
import path11 from "node:path";

// app/features/taxonomies/read-lists.server.ts
import { readdir as readdir2, readFile as readFile3 } from "node:fs/promises";
import path8 from "node:path";
import { parse as parse3 } from "csv-parse/sync";
import { z as z19 } from "zod";

// app/features/taxonomies/taxonomies.schema.ts
import { z as z18 } from "zod";
var termRow = z18.object({
  code: z18.string().trim().min(1).max(40),
  label: z18.string().trim().min(1),
  definition: z18.string().trim().default(""),
  source: z18.string().trim().default(""),
  parent: z18.string().trim().optional()
}).catchall(z18.string());

// app/features/taxonomies/read-lists.server.ts
async function readLists(folder) {
  const files = (await readdir2(folder)).filter((file) => file.endsWith(".csv")).sort();
  return Promise.all(
    files.map(async (file) => {
      const rows = parse3(await readFile3(path8.join(folder, file), "utf8"), {
        columns: true,
        bom: true,
        // Lists edited by hand on different machines mix their line ends.
        record_delimiter: ["\r\n", "\n", "\r"],
        skip_empty_lines: true
      });
      const parsed3 = z19.array(termRow).safeParse(rows);
      if (!parsed3.success) {
        const issue = parsed3.error.issues[0];
        throw new Error(
          `${file}, row ${Number(issue?.path[0] ?? 0) + 2}: ${issue?.message ?? "cannot be read"}`
        );
      }
      return { list: path8.basename(file, ".csv"), rows: parsed3.data };
    })
  );
}

// app/server/demo/register.ts
import { readFile as readFile4 } from "node:fs/promises";
import path9 from "node:path";

// app/server/demo/dated-words.rules.ts
var token2 = /\{(start|end|day):([+-]?\d+)\}/g;
function fillDays(words8, today, write = (day2) => day2) {
  return words8.replace(token2, (_, kind, distance) => {
    const by2 = Number(distance);
    if (kind === "day") return write(addDays(today, by2));
    const first = `${addMonths(today, by2).slice(0, 7)}-01`;
    return write(kind === "start" ? first : addDays(addMonths(first, 1), -1));
  });
}
var ukWritten = (day2) => day2.split("-").reverse().join("/");

// app/server/demo/register-file.schema.ts
init_contracts_schema();
import { z as z20 } from "zod";
var passedOn = z20.record(z20.string(), z20.unknown());
var list3 = (item2) => z20.array(item2).default([]);
var holder = z20.looseObject({ account: z20.string().optional(), employer: z20.string().optional() });
var remit = z20.looseObject({ contract: z20.string().optional() });
var contract3 = z20.object({
  words: z20.looseObject({ parentContract: z20.string().optional() }).optional(),
  funding: list3(passedOn),
  bodies: list3(z20.looseObject({ body: z20.string() })),
  /** The financial year as a distance from this one. */
  shares: list3(z20.object({ year: z20.number().int(), of: z20.array(z20.looseObject({ body: z20.string() })) })),
  ratings: list3(passedOn),
  kpis: list3(passedOn)
});
var registerFile = z20.object({
  bodies: z20.array(bodySchema.extend({ key: z20.string() })),
  successions: z20.array(z20.object({ from: z20.array(z20.string()), to: z20.string(), on: z20.string() })),
  posts: z20.array(
    z20.object({
      title: z20.string(),
      body: z20.string(),
      isCouncilOwner: z20.boolean().default(false),
      remits: z20.array(remit),
      holders: z20.array(holder)
    })
  ),
  /** By reference. */
  contracts: z20.record(z20.string(), contract3),
  fundingRoutes: z20.array(passedOn),
  charging: z20.array(passedOn)
});

// app/server/demo/register.ts
var FILES = ["contracts.csv", "grants.csv"];
async function contractIdsByRef(contracts, councilId) {
  const by2 = authorizeSystem(councilId, "contract:read", "demo");
  const { items } = await contracts.listContracts(by2, { scope: "all" });
  return new Map(items.map(({ ref, id: id2 }) => [ref ?? "", id2]));
}
async function seedDemoRegister({
  services: services2,
  root,
  clock,
  councilId,
  accountIds
}) {
  const { contracts } = services2;
  const folder = path9.join(root, "db", "seed", "northmere");
  const today = ukDay(clock.now());
  for (const name of FILES) {
    const words9 = fillDays(await readFile4(path9.join(folder, name), "utf8"), today, ukWritten);
    const by2 = authorizeSystem(councilId, "contract:import", "demo");
    const outcome = await contracts.importText(by2, `northmere-${name}`, Buffer.from(words9));
    if (outcome.refused) throw new Error(`The demonstration's ${name} was refused: ${outcome.refused.key}`);
  }
  const words8 = fillDays(await readFile4(path9.join(folder, "register.json"), "utf8"), today);
  const work = {
    contracts,
    by: authorizeSystem(councilId, "contract:edit", "demo"),
    file: registerFile.parse(JSON.parse(words8)),
    contractIds: await contractIdsByRef(contracts, councilId),
    accountIds
  };
  const bodyIds = await addBodies(work);
  await addPosts(work, bodyIds);
  await describe(work, bodyIds, financialYearOf(today));
}
function need(known3, key2) {
  const id2 = known3.get(key2);
  if (!id2) throw new Error(`The demonstration's register speaks of ${key2}, which is not there`);
  return id2;
}
async function addBodies({ contracts, by: by2, file }) {
  const ids = /* @__PURE__ */ new Map();
  for (const { key: key2, ...body } of file.bodies) ids.set(key2, await contracts.addBody(by2, body));
  for (const { from, to, on } of file.successions) {
    const before = from.map((key2) => need(ids, key2));
    await contracts.succeedBodies(by2, before, need(ids, to), on);
  }
  return ids;
}
async function addPosts({ contracts, by: by2, file, contractIds, accountIds }, bodyIds) {
  for (const { title, body, isCouncilOwner, remits, holders } of file.posts) {
    const postId = await contracts.addPost(by2, { bodyId: need(bodyIds, body), title, isCouncilOwner });
    for (const { contract: contract4, ...remit2 } of remits) {
      await contracts.addRemit(by2, postId, {
        ...remit2,
        contractId: contract4 ? need(contractIds, contract4) : null
      });
    }
    for (const { account: account2, employer, ...holder2 } of holders) {
      await contracts.addHolder(by2, postId, {
        ...holder2,
        accountId: account2 ? need(accountIds, account2) : null,
        employerBodyId: employer ? need(bodyIds, employer) : null
      });
    }
  }
}
async function describe({ contracts, by: by2, file, contractIds }, bodyIds, thisYear) {
  for (const [ref, { words: words8, funding, bodies, shares, ratings, kpis }] of Object.entries(file.contracts)) {
    const id2 = need(contractIds, ref);
    if (words8) {
      const { parentContract, ...said4 } = words8;
      const parentContractId = parentContract ? need(contractIds, parentContract) : null;
      await contracts.setWords(by2, id2, { ...said4, parentContractId });
    }
    if (funding.length > 0) await contracts.setFunding(by2, id2, funding);
    const withId = ({ body, ...rest }) => ({ ...rest, bodyId: need(bodyIds, body) });
    if (bodies.length > 0) await contracts.setContractBodies(by2, id2, bodies.map(withId));
    for (const { year, of } of shares) await contracts.setShares(by2, id2, thisYear + year, of.map(withId));
    for (const rating of ratings) await contracts.addRating(by2, id2, rating);
    for (const kpi of kpis) await contracts.addKpi(by2, id2, kpi);
  }
  for (const route of file.fundingRoutes) await contracts.setFundingRoute(by2, route);
  for (const figure of file.charging) await contracts.setCharging(by2, figure);
}

// app/server/demo/voices.ts
import { randomBytes as randomBytes7 } from "node:crypto";

// app/server/demo/agenda.ts
function makeAgenda(clock, until, settle2) {
  const moments = [];
  let order = 0;
  function place3(moment) {
    let low = 0;
    let high = moments.length;
    while (low < high) {
      const middle = low + high >> 1;
      const other = moments[middle];
      const isLater2 = other.at > moment.at || other.at === moment.at && other.order > moment.order;
      if (isLater2) low = middle + 1;
      else high = middle;
    }
    moments.splice(low, 0, moment);
  }
  return {
    add(at3, happen) {
      if (at3 <= until) place3({ at: at3.getTime(), order: order++, happen });
    },
    async run() {
      for (let moment = moments.pop(); moment; moment = moments.pop()) {
        clock.standAt(new Date(moment.at));
        await settle2();
        await moment.happen();
      }
      clock.standAt(until);
      await settle2();
    }
  };
}

// app/server/demo/demo-desk.ts
var holt = "commissioner@northmere.example";
var osei = "deputy@northmere.example";
var shah = "calls@northmere.example";
var adeyemi = "duty@northmere.example";
var oseisContracts = /* @__PURE__ */ new Set([
  "NCC-0124",
  "NCC-0130",
  "NCC-0131",
  "NCC-0132",
  "NCC-0141",
  "NCC-0142",
  "NCC-0143"
]);
var reasons2 = {
  quality: "Raised with the provider through the quality team.",
  advice: "Spoke to the person who told us. Advice given, and they know whom to ring.",
  s42: "Concern raised under section 42. The rest is in the case system."
};
function makeDemoDesk({ services: services2, councilId, accountIds, contractIds }) {
  const { review, safeguarding, responses, tasks } = services2;
  function actor(email2) {
    const account2 = demoAccounts.find((each) => each.email === email2);
    return {
      kind: "account",
      accountId: accountIds.get(email2),
      councilId,
      name: account2.name,
      roles: account2.roles
    };
  }
  const as = (email2, action) => authorize(actor(email2), action);
  const readerOf = (line2) => oseisContracts.has(line2.contracts[0] ?? "") ? osei : holt;
  function contractId(ref) {
    const id2 = contractIds.get(ref);
    if (!id2) throw new Error(`The demonstration has no contract ${ref}`);
    return id2;
  }
  async function openWorry(feedbackId) {
    const open2 = await safeguarding.list(as(adeyemi, "concern:read"));
    return open2.find(({ concern: concern2 }) => concern2.feedbackId === feedbackId)?.concern ?? null;
  }
  return {
    shah,
    accountIdOf: (email2) => accountIds.get(email2),
    actor,
    /** A commissioner reads an item and decides what the line says was decided. */
    async read(line2, feedbackId) {
      const by2 = as(readerOf(line2), "feedback:review");
      const themes = line2.areThemesConfirmed ? line2.themes : [];
      const links2 = line2.areContractsConfirmed ? line2.contracts : [];
      await Promise.all([
        ...themes.map((code2) => review.addTheme(by2, feedbackId, code2)),
        ...links2.map((ref) => review.addLink(by2, feedbackId, contractId(ref)))
      ]);
      const isSettled = line2.areThemesConfirmed && links2.length === line2.contracts.length;
      await (isSettled ? review.rejectAll(by2, feedbackId) : review.markRead(by2, feedbackId));
      if (line2.severity) await review.setSeverity(as(adeyemi, "feedback:review"), feedbackId, line2.severity);
    },
    openWorry,
    /** The duty worker takes a worry. */
    take: (concernId) => safeguarding.take(as(adeyemi, "concern:act"), concernId),
    /** The duty worker closes a worry in the way the line says. */
    async close(concernId, outcome) {
      await safeguarding.close(as(adeyemi, "concern:act"), concernId, { outcome, reason: reasons2[outcome] });
    },
    /** A commissioner answers one person. */
    async answer(line2, feedbackId) {
      const { words: words8, outcome } = line2.reply;
      await responses.replyToItem(as(readerOf(line2), "reply:send"), feedbackId, { words: words8, outcome });
    },
    /** A commissioner answers everyone who spoke of a theme on a contract. */
    async answerTheme({ by: by2, contract: contract4, themeCode, outcome, words: words8 }) {
      const command = { contractId: contractId(contract4), themeCode, outcome, words: words8, audience: "everyone" };
      await responses.replyToTheme(as(by2, "reply:send"), command);
    },
    /** The listening team does what waits for a person and was due by now. */
    async doTasks(now) {
      const by2 = as(shah, "task:act");
      const due = (await tasks.list(as(shah, "task:read"))).filter((task3) => task3.dueAt <= now);
      for (const { id: id2 } of due) {
        await tasks.claim(by2, id2);
        await tasks.finish(by2, id2, "done");
      }
    }
  };
}

// app/server/demo/voice-line.schema.ts
import { readFile as readFile5 } from "node:fs/promises";
import path10 from "node:path";
import { z as z21 } from "zod";

// app/features/intake/intake.schema.ts
var wishes2 = ["tell_provider", "tell_without_me", "council_only", "not_sure"];

// app/server/demo/voice-line.schema.ts
var time2 = z21.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
var reference2 = z21.string().regex(/^NC[CG]-\d{4}$/);
var reply2 = z21.object({
  /** Working days after it came. */
  after: z21.number().int().min(1).max(30),
  outcome: z21.enum(outcomesForItem).nullable(),
  words: z21.string().min(10),
  /** The person texts READ for it. */
  isRead: z21.boolean()
});
var voiceLine = z21.object({
  id: z21.string().regex(/^v\d{3}$/),
  /** Who speaks: the same number is the same person. */
  person: z21.number().int().min(1).max(399),
  /** Whether it is about somebody else. */
  isAbout: z21.boolean(),
  daysAgo: z21.number().int().min(0).max(730),
  /** On a UK clock. */
  at: time2,
  channel: z21.string(),
  respondentType: z21.string(),
  basis: z21.string(),
  methods: z21.array(z21.string()).min(1),
  words: z21.string().min(10),
  /** How many days before it was said it happened; null where nobody said. */
  happenedBefore: z21.number().int().min(0).nullable(),
  lang: z21.string(),
  wish: z21.enum(wishes2).nullable(),
  ageBand: z21.string().nullable(),
  themes: z21.array(z21.string()).min(1).max(3),
  contracts: z21.array(reference2).max(2),
  areThemesConfirmed: z21.boolean(),
  areContractsConfirmed: z21.boolean(),
  /** What a person decides; null where nobody has yet. */
  severity: z21.enum(levels).nullable(),
  isRead: z21.boolean(),
  /** What the duty worker does with a worry about it, where one is raised. */
  worry: z21.enum(["quality", "advice", "s42", "take", "leave"]),
  reply: reply2.nullable()
});
var themeAnswer = z21.object({
  daysAgo: z21.number().int().min(1),
  /** The author's e-mail address. */
  by: z21.string(),
  contract: reference2,
  themeCode: z21.string(),
  outcome: z21.string(),
  words: z21.string().min(10)
});
var folderOf = (root) => path10.join(root, "db", "seed", "northmere");
async function readVoiceLines(root) {
  const words8 = await readFile5(path10.join(folderOf(root), "voices.ndjson"), "utf8");
  return words8.trimEnd().split("\n").map((line2, index4) => {
    const read = voiceLine.safeParse(JSON.parse(line2));
    if (!read.success)
      throw new Error(`voices.ndjson, line ${index4 + 1}: ${read.error.issues[0]?.message}`);
    return read.data;
  });
}
async function readThemeAnswers(root) {
  const words8 = await readFile5(path10.join(folderOf(root), "theme-answers.json"), "utf8");
  return z21.array(themeAnswer).parse(JSON.parse(words8));
}

// app/server/demo/voices.repo.server.ts
init_schema();
import { and as and23, eq as eq26 } from "drizzle-orm";
async function findItemId(db, councilId, onceKey) {
  const [row] = await db.select({ id: feedback.id }).from(feedback).where(and23(eq26(feedback.councilId, councilId), eq26(feedback.onceKey, onceKey))).limit(1);
  return row?.id ?? null;
}

// app/server/demo/voices.ts
var minute = 6e4;
var SAY_EVERY = 100;
var officeChannels = /* @__PURE__ */ new Set([
  "VOICE",
  "LETTER",
  "EMAIL",
  "MEETING",
  "ADV_OFF",
  "HOMEVISIT",
  "EASYREAD",
  "PANEL"
]);
var keyedChannels = /* @__PURE__ */ new Set(["VOICE", "LETTER", "HOMEVISIT", "PROXY", "MEETING"]);
async function seedDemoVoices(seed) {
  const { services: services2, clock, network, root, councilId, say } = seed;
  const until = clock.now();
  const [lines, answers] = await Promise.all([readVoiceLines(root), readThemeAnswers(root)]);
  const contractIds = await contractIdsByRef(services2.contracts, councilId);
  const desk = makeDemoDesk({ ...seed, contractIds });
  network.reportTo((report) => services2.conversations.recordDelivery(report));
  const agenda = makeAgenda(clock, until, async () => {
    while (await services2.jobs.runDue() > 0) await network.settled();
  });
  const telling = { ...seed, agenda, desk, today: ukDay(until), until };
  let told = 0;
  for (const line2 of lines) {
    const at3 = whenSaid(telling, line2);
    agenda.add(at3, async () => {
      await (line2.channel === "SMS" ? text4(telling, line2, at3) : receive(telling, line2, at3));
      if (++told % SAY_EVERY === 0) say(`${told} of ${lines.length} invented voices \u2026`);
    });
  }
  for (const answer3 of answers) {
    const at3 = ukInstant(workingDay(addDays(telling.today, -answer3.daysAgo)), 14 * 60);
    agenda.add(at3, () => desk.answerTheme(answer3));
    agenda.add(addWorkingHours(at3, 12), () => desk.doTasks(addWorkingHours(at3, 12)));
  }
  await agenda.run();
}
function workingDay(day2) {
  return isWorkingDay(day2) ? day2 : workingDay(addDays(day2, -1));
}
function whenSaid({ today, until }, { daysAgo, at: at3, channel }) {
  const day2 = addDays(today, -daysAgo);
  const said4 = ukInstant(officeChannels.has(channel) ? workingDay(day2) : day2, minutesOf(at3));
  return said4 < until ? said4 : new Date(until.getTime() - (3 + minutesOf(at3) % 40) * minute);
}
var phoneOf = (person2) => `+447700900${500 + person2}`;
async function text4(telling, line2, at3) {
  const { services: services2, store, councilId, agenda } = telling;
  const to = services2.settings.get(councilId).smsNumber;
  const send2 = (body, part2) => services2.conversations.receiveText({
    providerId: `demo-${line2.id}-${part2}`,
    from: phoneOf(line2.person),
    to,
    body,
    media: []
  });
  await send2(line2.words, "story");
  const feedbackId = await findItemId(store.db, councilId, `sms:demo-${line2.id}-story`);
  if (!feedbackId) throw new Error(`${line2.id} did not become an item`);
  const later = (minutes) => new Date(at3.getTime() + minutes * minute);
  agenda.add(later(0.5), async () => void 0);
  agenda.add(later(2.2), async () => void 0);
  if (line2.wish) {
    const number2 = ["tell_provider", "tell_without_me", "council_only", "not_sure"].indexOf(line2.wish) + 1;
    agenda.add(later(6), () => send2("skip", "service"));
    agenda.add(later(8), () => send2(String(number2), "wish"));
  }
  follow(telling, line2, feedbackId, at3, async (answeredAt) => {
    if (!line2.reply?.isRead) return;
    const readAt = new Date(answeredAt.getTime() + 47 * minute);
    agenda.add(readAt, () => send2("READ", "read"));
    agenda.add(new Date(readAt.getTime() + 3 * minute), () => send2("SAFE", "safe"));
    agenda.add(new Date(readAt.getTime() + 4 * minute), async () => void 0);
  });
}
async function receive(telling, line2, at3) {
  const { services: services2, store, vault, councilId, desk } = telling;
  const isKeyed = keyedChannels.has(line2.channel);
  const feedbackId = newId();
  const person2 = vault.pseudonym(`demo:person:${line2.person}`);
  const item2 = {
    id: feedbackId,
    councilId,
    onceKey: `demo-${line2.id}`,
    references: Array.from({ length: 4 }, () => drawReference(randomBytes7(referenceBytes))),
    channel: line2.channel,
    respondentType: line2.respondentType,
    basis: line2.basis,
    methods: line2.methods,
    speakerKey: person2,
    aboutKey: line2.isAbout ? vault.pseudonym(`demo:about:${line2.id}`) : null,
    keyedBy: isKeyed ? desk.accountIdOf(desk.shah) : null,
    contactId: null,
    recruitment: line2.channel === "PANEL" ? "panel" : "unprompted",
    isPanel: line2.channel === "PANEL",
    dayHappened: line2.happenedBefore === null ? null : addDays(ukDay(at3), -line2.happenedBefore),
    ageBand: line2.ageBand,
    lang: line2.lang,
    wish: line2.wish,
    receivedAt: at3,
    readBy: readBy(line2.channel, at3, officeHoursOf(services2.settings.get(councilId).settings)),
    statements: [{ id: newId(), words: line2.words, at: at3 }]
  };
  const by2 = isKeyed ? desk.actor(desk.shah) : { kind: "contributor", councilId };
  const { isNew } = await store.write((tx) => services2.intake.receive(tx, item2, by2));
  if (!isNew) throw new Error(`${line2.id} did not become an item`);
  follow(telling, line2, feedbackId, at3, async (answeredAt) => {
    const told = addWorkingHours(answeredAt, 7);
    telling.agenda.add(told, () => desk.doTasks(addWorkingHours(told, 8)));
  });
}
function follow({ agenda, desk, until }, line2, feedbackId, at3, afterAnswer) {
  const readAt = addWorkingHours(at3, 0.6 + line2.person % 5 * 0.5);
  if (line2.worry !== "leave") {
    const takenAt = new Date(at3.getTime() + 5 * minute);
    agenda.add(takenAt, async () => {
      const worry2 = await desk.openWorry(feedbackId);
      if (worry2 && (worry2.level === "S5" || line2.worry === "take")) await desk.take(worry2.id);
    });
  }
  if (!line2.isRead) return;
  agenda.add(readAt, () => desk.read(line2, feedbackId));
  if (line2.worry !== "leave" && line2.worry !== "take") {
    const { worry: outcome } = line2;
    const seenAt = new Date(readAt.getTime() + 10 * minute);
    agenda.add(seenAt, async () => {
      const worry2 = await desk.openWorry(feedbackId);
      if (!worry2) return;
      if (worry2.state === "waiting") await desk.take(worry2.id);
      await desk.close(worry2.id, outcome);
    });
  }
  if (!line2.reply) return;
  const answeredAt = ukInstant(addWorkingDays(ukDay(at3), line2.reply.after), 10 * 60 + line2.person % 60);
  if (answeredAt > until) return;
  agenda.add(answeredAt, async () => {
    await desk.answer(line2, feedbackId);
    await afterAnswer(answeredAt);
  });
}

// app/server/first-start.ts
async function addCouncil2({ services: services2, store, root, clock }, council2) {
  const lists = await readLists(path11.join(root, "db", "seed", "taxonomies"));
  await store.write(async (tx) => {
    await services2.settings.add(tx, council2);
    await services2.taxonomies.load(tx, council2.id, lists, ukDay(clock.now()));
  });
  await services2.settings.reload();
}
async function seedDemo({
  past,
  root,
  say,
  signIns
}) {
  const { services: services2, clock } = past;
  say("Setting up the fictional Northmere County Council \u2026");
  const council2 = northmere(clock.now());
  await addCouncil2({ ...past, root }, council2);
  const by2 = authorizeSystem(council2.id, "account:manage", "demo");
  const ids = /* @__PURE__ */ new Map();
  for (const account2 of demoAccounts) {
    const password = signIns.find((each) => each.email === account2.email)?.password ?? null;
    const { accountId } = await services2.accounts.createAccount(by2, {
      ...account2,
      roles: [...account2.roles],
      password
    });
    ids.set(account2.email, accountId);
  }
  for (const { email: email2, deputy } of demoAccounts) {
    if (deputy) await services2.accounts.setDeputy(by2, ids.get(email2), ids.get(deputy));
  }
  await services2.settings.change(authorizeSystem(council2.id, "settings:edit", "demo"), {
    ...council2.settings,
    dutyWorkers: [
      {
        accountId: ids.get("duty@northmere.example"),
        phone: "+447700900910",
        email: "duty@northmere.example"
      }
    ]
  });
  const seed = { ...past, root, say, councilId: council2.id, accountIds: ids };
  await seedDemoRegister(seed);
  say("Reading two years of invented voices \u2026");
  await seedDemoVoices(seed);
}
async function seedLive(first) {
  const { services: services2, clock, publicUrl } = first;
  if (services2.settings.list().length === 0) {
    const at3 = clock.now();
    const template = northmere(at3);
    await addCouncil2(first, {
      ...template,
      id: newId(),
      name: "Your council",
      shortName: "your council",
      smsNumber: null,
      isFictional: false,
      settings: {
        ...template.settings,
        contactName: "Our team",
        phoneLine: "",
        phoneLineSpoken: "the number on our letters",
        safeguardingPhone: "your council",
        logoText: "Your council",
        dutyWorkers: []
      }
    });
  }
  const council2 = services2.settings.list()[0];
  if (await services2.accounts.hasAdmin(council2.id)) return null;
  const { token: token3 } = await services2.accounts.createFirstAdminLink(council2.id);
  return `${publicUrl}/first-admin/${token3}`;
}

// app/server/log.ts
import pino from "pino";
var hidden = [
  "body",
  "words",
  "text",
  "from",
  "to",
  "phone",
  "email",
  "name",
  "password",
  "token",
  "cookie",
  "authorization",
  "*.body",
  "*.words",
  "*.text",
  "*.from",
  "*.to",
  "*.phone",
  "*.email",
  "*.password",
  "*.token",
  "*.cookie"
];
var personal = /\+?\d[\d ()-]{7,}\d|[^\s@"]+@[^\s@"]+\.[^\s@"]+|\b[A-Za-z0-9_-]{40,}\b/g;
var withoutPersonal = (words8) => words8.replace(personal, "[hidden]");
function makeLog(level2) {
  return pino(
    {
      level: level2,
      base: void 0,
      redact: { paths: hidden, censor: "[hidden]" },
      serializers: {
        err: (error) => ({
          type: error.name,
          message: withoutPersonal(error.message),
          stack: withoutPersonal(error.stack ?? "").slice(0, 2e3)
        })
      },
      hooks: {
        logMethod(args, method) {
          method.apply(
            this,
            args.map(
              (each) => typeof each === "string" ? withoutPersonal(each) : each
            )
          );
        }
      }
    },
    pino.destination({ dest: 2, sync: false })
  );
}

// app/server/open-services.ts
function smsOf(folder, env, clock) {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = env;
  if (accountSid && authToken) {
    const gateway = makeTwilioSms({
      accountSid,
      authToken,
      messagingServiceSid: env.TWILIO_MESSAGING_SERVICE_SID
    });
    return { gateway, network: null, authToken };
  }
  if (folder.kind === "live") return { gateway: noSms, network: null, authToken: null };
  const network = makeFakeSms({ clock });
  return { gateway: network, network, authToken: folder.demoSecret };
}
async function openServices(options) {
  const { root, env, say, publicUrl, clock = systemClock, isServer = true } = options;
  const folder = openDataFolder(options.folderPath, options.wanted, env);
  const release = isServer ? lockDataFolder(folder.path) : () => void 0;
  try {
    const log = makeLog(env.LOG_LEVEL);
    const { store, changed } = await openStore({
      file: folder.databaseFile,
      url: env.DATABASE_URL,
      root,
      onStall: () => log.warn({}, "a unit of work waited for something other than the database"),
      onLost: (error) => log.warn({ err: error }, "a connection to the database was lost")
    }).catch((error) => {
      throw error instanceof UnfitDatabase ? new Refusal(error.message) : error;
    });
    if (changed) say(folder.isNew ? "Made the database." : "Brought the database up to date.");
    const sms = smsOf(folder, env, clock);
    const mail = env.SMTP_URL && env.MAIL_FROM ? makeSmtpMail({ url: env.SMTP_URL, from: env.MAIL_FROM }) : null;
    mkdirSync2(path12.join(folder.path, "files"), { recursive: true });
    const house = {
      store,
      clock,
      vault: makeVault(folder.keys),
      sms: sms.gateway,
      mail,
      files: makeDiskFiles({ folder: folder.filesFolder }),
      taxonomiesFolder: path12.join(root, "db", "seed", "taxonomies"),
      publicUrl,
      log,
      isBusy: options.isBusy
    };
    const services2 = await buildServices(house);
    const isEmpty = services2.settings.list().length === 0;
    const demoSignIns = folder.kind === "demo" ? demoSignInsFrom(folder.demoSecret ?? "") : [];
    if (isEmpty && folder.kind === "demo") {
      await seedDemo({ past: await buildDemoHouse(house), root, say, signIns: demoSignIns });
      await services2.settings.reload();
    }
    const firstAdminLink = folder.kind === "live" ? await seedLive({ services: services2, store, root, publicUrl, clock }) : null;
    return { services: services2, store, folder, log, sms, demoSignIns, firstAdminLink, release };
  } catch (error) {
    release();
    throw error;
  }
}

// scripts/import-contracts.ts
var t = translatorFor("en");
function readOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: "string" }, council: { type: "string" }, json: { type: "boolean" } }
    });
    if (positionals.length === 0) throw new Refusal(t("contracts:import.nothing"));
    return { data: values.data, council: values.council, isJson: values.json ?? false, files: positionals };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      t("contracts:import.options", { why: error instanceof Error ? error.message : String(error) })
    );
  }
}
var standing2 = () => process.env.INIT_CWD ?? process.cwd();
async function importAll(options) {
  const env = readEnv();
  const opened = await openServices({
    root: process.cwd(),
    folderPath: path13.resolve(
      standing2(),
      options.data ?? env.EARSHOT_HOME ?? path13.join(process.cwd(), "data")
    ),
    wanted: null,
    env,
    publicUrl: env.EARSHOT_PUBLIC_URL ?? "http://localhost:3000",
    say: (words8) => process.stderr.write(`${words8}
`),
    isServer: false
  });
  try {
    const councils = opened.services.settings.list();
    const council2 = councils.find(
      (each) => options.council === void 0 || [each.id, each.name, each.host].includes(options.council)
    );
    if (!council2 || councils.length > 1 && options.council === void 0) {
      throw new Refusal(
        t("contracts:import.whichCouncil", { names: councils.map((each) => each.name).join("; ") })
      );
    }
    const by2 = authorizeSystem(council2.id, "contract:import", "import");
    const outcomes2 = await opened.services.contracts.importFiles(
      by2,
      options.files.map((file) => path13.resolve(standing2(), file))
    );
    return outcomes2.map((outcome, at3) => ({ ...outcome, file: options.files[at3] ?? outcome.file }));
  } finally {
    await opened.store.close();
    opened.release();
  }
}
function print(outcomes2, isJson) {
  const sentence = ({ refused }) => refused ? t(refused.key, refused.values) : "";
  for (const outcome of outcomes2) if (outcome.refused) process.stderr.write(`${sentence(outcome)}
`);
  if (isJson) {
    const files = outcomes2.map((outcome) => {
      const { refused, ...counts } = outcome;
      return refused ? { ...counts, error: sentence(outcome) } : counts;
    });
    process.stdout.write(`${JSON.stringify({ files })}
`);
    return;
  }
  for (const outcome of outcomes2) {
    if (outcome.refused) continue;
    const { reasons: reasons3, format: _, refused: __, ...counts } = outcome;
    process.stdout.write(`${t("contracts:import.outcome", { ...counts })}
`);
    for (const [reason, where] of Object.entries(reasons3)) {
      process.stdout.write(`  ${t(`contracts:import.skip.${reason}`)}: ${where.join("; ")}
`);
    }
  }
}
async function main(args) {
  try {
    const options = readOptions(args);
    const outcomes2 = await importAll(options);
    print(outcomes2, options.isJson);
    if (outcomes2.some((outcome) => outcome.refused)) return 2;
    return outcomes2.some((outcome) => outcome.reasons.no_title_or_reference) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}
`);
    return 2;
  }
}
export {
  main
};
