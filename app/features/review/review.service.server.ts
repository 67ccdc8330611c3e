// Owns what a person may do with an item: decide its themes, its contracts and how serious it is, say that it was read, and
// take that back. What a machine suggested stays as it is, in tables of its own.
import { AppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import type { AccountsService } from "../accounts/accounts.service.server";
import { canDo } from "../accounts/authorize.rules";
import { reachesContract } from "../accounts/scope.rules";
import type { Severity } from "../evidence/evidence.schema";
import { isOpen } from "../taxonomies/closures";
import type { TaxonomiesService } from "../taxonomies/taxonomies.service.server";
import { makeClaimsService } from "./claims.server";
import { type By, type DecideDeps, makeDecide } from "./decide.server";
import { hasContract, type ItemLayers, lastChange, readLayers } from "./review.repo.server";
import { ABUSE_THEME, linksToAccept, MOST_THEMES, toggled } from "./review.rules";
import { type Act, type ReviewCommand, reviewCommand, severitySchema } from "./review.schema";
import { makeUndo } from "./undo.server";

export interface ReviewDeps extends DecideDeps {
  taxonomies: Pick<TaxonomiesService, "find">;
  accounts: Pick<AccountsService, "namesOf">;
}

export type ReviewService = ReturnType<typeof makeReviewService>;

/** Deciding what an item is about. */
export function makeReviewService(deps: ReviewDeps) {
  const { store, clock, taxonomies } = deps;
  const decideOn = makeDecide(deps);
  const undoing = makeUndo(deps);
  const claims = makeClaimsService(deps);

  /** Only what the list holds open today may be added; what a machine suggested is in the list already. */
  async function checkTheme(councilId: string, code: string): Promise<void> {
    const term = await taxonomies.find(councilId, "themes", code);
    if (!term || !isOpen(term, ukDay(clock.now()))) throw new AppError("bad_input", "review:error.noTheme");
  }

  async function checkContract({ councilId, scope }: By, contractId: string): Promise<void> {
    if (!reachesContract(scope, contractId) || !(await hasContract(store.db, councilId, contractId)))
      throw new AppError("bad_input", "review:error.noContract");
  }

  /** What a person may decide; `seen` is the last change that they saw, where the page says it. */
  const deciding = (seen?: number) => {
    const decide = (by: By, id: string, actOf: (layers: ItemLayers) => Act) =>
      decideOn(by, id, actOf, { seen });
    return {
      /** Says that a suggested theme is right. Throws `conflict` where the item would have more than three themes. */
      confirmTheme: (by: By, id: string, code: string) =>
        decide(by, id, () => ({ themes: [{ code, choice: "yes" }] })),

      /** Says that a theme is not right. Only safeguarding staff may say so of possible abuse; throws `forbidden` otherwise. */
      rejectTheme: (by: By, id: string, code: string) =>
        decide(by, id, () => ({ themes: [{ code, choice: "no" }] })),

      /** Adds a theme of the list that is open today. Throws `bad_input` for any other, `conflict` where it would be the fourth. */
      async addTheme(by: By, id: string, code: string): Promise<void> {
        await checkTheme(by.councilId, code);
        await decide(by, id, () => ({ themes: [{ code, choice: "yes", isNew: true }] }));
      },

      /** Switches a theme on or, where it is on, off. */
      toggleTheme: (by: By, id: string, code: string) =>
        decide(by, id, (layers) => ({
          themes: [{ code, choice: toggled(layers.themes.get(code)?.verdict ?? null) }],
        })),

      /** Says that an item is about a suggested contract. An item may be about two. */
      confirmLink: (by: By, id: string, contractId: string) =>
        decide(by, id, () => ({ links: [{ contractId, choice: "yes" }] })),

      /** Says that an item is not about a contract. */
      rejectLink: (by: By, id: string, contractId: string) =>
        decide(by, id, () => ({ links: [{ contractId, choice: "no" }] })),

      /** Links an item to a contract that nobody suggested. Throws `bad_input` where the council has no such contract. */
      async addLink(by: By, id: string, contractId: string): Promise<void> {
        await checkContract(by, contractId);
        await decide(by, id, () => ({ links: [{ contractId, choice: "yes", isNew: true }] }));
      },

      /**
       * Says how serious an item is. S3 and above raise a worry in the same unit, S5 calls a duty worker now. Throws
       * `forbidden` where it would go below the level of a worry that is open and the person is not safeguarding staff.
       */
      setSeverity: (by: By, id: string, severity: Severity) => decide(by, id, () => ({ severity })),

      /** Says that a person has read the item; it leaves the reading queue. */
      markRead: (by: By, id: string) => decide(by, id, () => ({ isRead: true })),

      /**
       * Says yes at one go to what was suggested and nobody has decided: the themes in order, up to three in all, and the
       * contracts that the linker decided and that share their provider with no other suggested one. The item counts as read.
       */
      acceptAll: (by: By, id: string) =>
        decide(by, id, (layers) => {
          const held = [...layers.themes.values()].filter((row) => row.verdict !== "rejected").length;
          const themes = layers.suggestedThemes.filter((code) => !layers.themes.has(code));
          const links = linksToAccept(layers.suggestedLinks).filter(
            (link) => !layers.links.has(link.contractId) && reachesContract(by.scope, link.contractId),
          );
          return {
            themes: themes.slice(0, Math.max(0, MOST_THEMES - held)).map((code) => ({ code, choice: "yes" })),
            links: links.map(({ contractId }) => ({ contractId, choice: "yes" })),
            isRead: true,
          };
        }),

      /**
       * Says no at one go to what was suggested and nobody has decided; the item counts as read. Possible abuse is left for
       * safeguarding staff.
       */
      rejectAll: (by: By, id: string) =>
        decide(by, id, (layers) => ({
          themes: layers.suggestedThemes
            .filter(
              (code) => !layers.themes.has(code) && (code !== ABUSE_THEME || canDo(by.actor, "concern:act")),
            )
            .map((code) => ({ code, choice: "no" })),
          links: layers.suggestedLinks
            .filter(
              (link) => !layers.links.has(link.contractId) && reachesContract(by.scope, link.contractId),
            )
            .map(({ contractId }) => ({ contractId, choice: "no" })),
          isRead: true,
        })),
    };
  };
  const service = { ...deciding(), ...undoing, ...claims };

  type Doer = (by: By, id: string, value: string) => Promise<void>;
  const doers = (service: ReturnType<typeof deciding>): Record<ReviewCommand["intent"], Doer> => ({
    accept: service.acceptAll,
    reject: service.rejectAll,
    read: service.markRead,
    undo: undoing.undo,
    release: claims.release,
    toggle: service.toggleTheme,
    "confirm-theme": service.confirmTheme,
    "reject-theme": service.rejectTheme,
    "add-theme": service.addTheme,
    "confirm-link": service.confirmLink,
    "reject-link": service.rejectLink,
    "add-link": service.addLink,
    async severity(by, id, value) {
      const severity = severitySchema.safeParse(value);
      if (!severity.success) throw new AppError("bad_input", "review:error.noSeverity");
      await service.setSeverity(by, id, severity.data);
    },
  });

  return {
    ...service,

    /** The last change to what is decided about an item, for a page to say that it showed it. */
    seenUpTo: (by: By, id: string): Promise<number> => lastChange(store.db, by.councilId, id),

    /** Whether suggested contracts of an item within this person's reach wait for a yes or a no of their own. */
    async asksLinks(by: By, id: string): Promise<boolean> {
      const { suggestedLinks, links } = await readLayers(store.db, id);
      return suggestedLinks.some(
        ({ contractId }) => !links.has(contractId) && reachesContract(by.scope, contractId),
      );
    },

    /**
     * Does what a button asks for. Throws `bad_input` for what no button asks, and `conflict` where somebody else has decided
     * about the item since the page showed it.
     */
    async perform(by: By, id: string, input: unknown): Promise<ReviewCommand["intent"]> {
      const parsed = reviewCommand.safeParse(input);
      if (!parsed.success) throw new AppError("bad_input", "review:error.unknown");
      const { intent, value, seen } = parsed.data;
      await doers(deciding(seen ?? undefined))[intent](by, id, value);
      return intent;
    },
  };
}
