// Owns the web server around the pages: security headers, compression, static files, health, and what each page is given.
import { randomBytes } from "node:crypto";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import { type Action, authorize, canDo } from "~/features/accounts/authorize.rules";
import { formCookie, sessionCookie } from "~/features/accounts/cookie.rules";
import { translatorFor } from "~/i18n/i18n";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Services } from "~/services.server";
import type { DemoSignIn } from "./context";
import { makeLimits } from "./limits";
import type { Log } from "./log";
import { makeRouteName } from "./route-name";

interface Deps {
  services: Services;
  log: Log;
  build: ServerBuild;
  /** Folder of the built pages' public files. */
  clientFolder: string;
  publicUrl: string;
  trustProxy: number;
  isDemo: boolean;
  demoSignIns: DemoSignIn[];
  simulator: AppLoadContext["simulator"];
}

interface PageLocals {
  nonce: string;
  requestId: string;
}

/** What a page of ours may ask of a device: nothing but passkeys. */
const PERMISSIONS = [
  ...[
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
  ].map((feature) => `${feature}=()`),
  "publickey-credentials-create=(self)",
  "publickey-credentials-get=(self)",
].join(", ");

/** The same site as the page: a form from anywhere else changes nothing here. */
function isSameOrigin(request: Request, publicUrl: string): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (origin === undefined) return site === undefined || site === "same-origin";
  // A page that sends no referrer, because its address is a secret, tells no origin either.
  if (origin === "null") return site === "same-origin";
  const own = [publicUrl, `${request.protocol}://${request.headers.host}`].map(
    (each) => new URL(each).origin,
  );
  return own.includes(origin);
}

/** The express application: pages, assets and health; webhooks stand before it. */
export function makeWeb(deps: Deps): express.Express {
  const { services, log, publicUrl, isDemo } = deps;
  const isHttps = publicUrl.startsWith("https:");
  const routeName = makeRouteName(deps.build.routes);
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", deps.trustProxy);

  app.use(
    (
      _request: Request,
      response: Response<unknown, PageLocals & Record<string, unknown>>,
      next: NextFunction,
    ) => {
      response.locals.nonce = randomBytes(16).toString("base64");
      response.locals.requestId = newId().slice(-12);
      next();
    },
  );
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          // The page's own modules load each other, which no nonce reaches; nothing that a person sends is ever served.
          scriptSrc: [
            "'self'",
            (_request, response) => `'nonce-${(response as unknown as Response).locals.nonce}'`,
          ],
          styleSrc: [
            "'self'",
            (_request, response) => `'nonce-${(response as unknown as Response).locals.nonce}'`,
          ],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      frameguard: { action: "deny" },
      referrerPolicy: { policy: "same-origin" },
      crossOriginOpenerPolicy: { policy: "same-origin" },
    }),
  );
  app.use((_request, response, next) => {
    response.setHeader("Permissions-Policy", PERMISSIONS);
    next();
  });

  app.get("/health", (_request, response) => {
    services.jobs.countWaiting().then(
      (waiting) => response.json({ ok: true, waiting }),
      () => response.status(503).json({ ok: false }),
    );
  });
  app.use(compression());
  app.use(
    "/assets",
    express.static(path.join(deps.clientFolder, "assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  app.use(express.static(deps.clientFolder, { maxAge: "1h", index: false }));

  app.use(makeLimits(isHttps, (minutes) => translatorFor("en")("common:error.slowDown", { count: minutes })));
  app.use((request, response, next) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    const isForm = request.method === "POST";
    if (isRead || (isForm && isSameOrigin(request, publicUrl))) return next();
    if (!isForm) response.setHeader("Allow", "GET, HEAD, POST");
    response
      .status(isForm ? 403 : 405)
      .type("text/plain")
      .send(translatorFor("en")("common:error.forbiddenTitle"));
  });

  app.all(
    "*",
    createRequestHandler({
      build: deps.build,
      mode: "production",
      getLoadContext: (request, response) =>
        loadContext(request, response as Response<unknown, PageLocals & Record<string, unknown>>),
    }),
  );

  // The last resort: a reference to quote, and never a stack.
  app.use(
    (
      error: unknown,
      request: Request,
      response: Response<unknown, PageLocals & Record<string, unknown>>,
      next: NextFunction,
    ) => {
      const { status } = error as { status?: number };
      const isTheirs = status !== undefined && status >= 400 && status < 500;
      const { requestId } = response.locals;
      if (!isTheirs)
        log.error({ err: error, requestId, route: request.path.split("/")[1] }, "request failed");
      if (response.headersSent) return next(error);
      const t = translatorFor("en");
      response
        .status(isTheirs ? status : 500)
        .type("text/plain")
        .send(
          isTheirs
            ? t("common:error.notFoundTitle")
            : `${t("common:error.title")}. ${t("common:error.reference", { reference: requestId })}`,
        );
    },
  );

  async function loadContext(
    request: Request,
    response: Response<unknown, PageLocals & Record<string, unknown>>,
  ): Promise<AppLoadContext> {
    const council = services.settings.findByHost(request.hostname);
    if (!council) throw new Error("No council answers at this host");
    const { nonce, requestId } = response.locals;
    const t = translatorFor("en");
    const cookies = request.headers.cookie;
    const sessionToken = sessionCookie(isHttps).read(cookies);
    const actor = sessionToken ? await services.accounts.actorForToken(sessionToken, council.id) : null;
    const visitor = services.accounts.anonymousCsrf(formCookie(isHttps).read(cookies));
    if (actor) response.setHeader("Cache-Control", "no-store");
    else if (visitor.isNew) response.append("Set-Cookie", formCookie(isHttps).set(visitor.cookie));
    let lacked: Action | null = null;
    if (actor?.kind === "account")
      // Only once the answer is sent, so that being refused takes no longer than being let in.
      response.once("finish", () => {
        if (response.statusCode !== 403) return;
        services.refusals
          .note({ actor, route: routeName(request.path), action: lacked })
          .catch((error: unknown) => log.error({ err: error, requestId }, "refusal not kept"));
      });
    const isRightForm = (given: string): boolean =>
      actor && sessionToken
        ? services.accounts.checkCsrf(sessionToken, given)
        : services.accounts.checkAnonymousCsrf(visitor.cookie, given);

    return {
      services,
      actor,
      councilId: council.id,
      council,
      lang: "en",
      t,
      csrf: actor && sessionToken ? services.accounts.csrfTokenFor(sessionToken) : visitor.token,
      nonce,
      requestId,
      ip: request.ip ?? "",
      isHttps,
      isDemo,
      demoSignIns: isDemo ? deps.demoSignIns : [],
      sessionToken: actor ? sessionToken : null,
      simulator: deps.simulator,
      authorize<A extends Action>(action: A) {
        if (!actor) throw new AppError("unauthenticated", "common:error.forbidden");
        // The first: after a form was refused, its page asks too.
        if (!canDo(actor, action)) lacked ??= action;
        return authorize(actor, action);
      },
      async form(incoming) {
        const form = await incoming.formData().catch(() => {
          throw new AppError("bad_input", "common:error.formUnread");
        });
        const given = form.get("csrf");
        if (typeof given !== "string" || !isRightForm(given)) {
          throw new AppError("forbidden", "common:error.formExpired");
        }
        return form;
      },
      setCookie: (header) => response.append("Set-Cookie", header),
      logError: (error) =>
        log.error({ err: error, requestId, route: request.path.split("/")[1] }, "page failed"),
    };
  }

  return app;
}
