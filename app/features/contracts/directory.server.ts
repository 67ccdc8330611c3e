// Owns the use cases of the commissioners' directory: posts, whom they serve, who holds them, acts in them or stands in. What
// was ends and stays. How posts are asked is the business of commissioning.rules.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./commissioning.repo.server";
import { whoHolds } from "./commissioning.rules";
import type { CommissioningReader } from "./commissioning-state.server";
import { daySchema, holderSchema, postSchema, remitSchema } from "./contracts.schema";
import type { PostView } from "./contracts.view";
import { parsed } from "./parsed-input.rules";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  reader: CommissioningReader;
}

type Edit = Authorized<"contract:edit">;

/** The use cases of the commissioners' directory. */
export function makeDirectory({ store, clock, audit, reader }: Deps) {
  async function change(
    by: Edit,
    action: string,
    postId: string,
    unit: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    await store.write(async (tx) => {
      await unit(tx);
      await audit.record(tx, {
        councilId: by.councilId,
        actor: by.actor,
        action,
        subjectKind: "commissioner_post",
        subjectId: postId,
      });
    });
  }

  async function needPost(councilId: string, postId: string): Promise<void> {
    if (!(await repo.hasPost(store.db, councilId, postId)))
      throw new AppError("not_found", "contracts:error.noPost");
  }

  return {
    /** Every post with who answers in it today, past remits and holders included. */
    async listPosts(by: Authorized<"contract:read">): Promise<PostView[]> {
      const rows = await repo.listPostRows(store.db, by.councilId);
      const { posts, bodies } = await reader.load(by.councilId);
      const nameOf = (id: string | null) => bodies.find((body) => body.id === id)?.name ?? null;
      const today = ukDay(clock.now());
      return posts.map((post) => {
        const found = whoHolds(post, today);
        return {
          id: post.id,
          title: post.title,
          bodyId: post.bodyId,
          bodyName: nameOf(post.bodyId) ?? "",
          isCouncilOwner: post.isCouncilOwner,
          now: found ? { name: found.person.name, via: found.via } : null,
          remits: rows.remits.filter((remit) => remit.postId === post.id),
          holders: rows.holders
            .filter((holder) => holder.postId === post.id)
            .map(({ employerBodyId, ...holder }) => ({ ...holder, employer: nameOf(employerBodyId) })),
        };
      });
    },

    /** Adds a post that buys on behalf of a body; gives its id. */
    async addPost(by: Edit, input: unknown): Promise<string> {
      const post = parsed(postSchema, input);
      const bodies = await repo.listBodies(store.db, by.councilId);
      if (!bodies.some((body) => body.id === post.bodyId))
        throw new AppError("not_found", "contracts:error.noBody");
      const id = newId();
      await change(by, "post.added", id, (tx) => repo.addPost(tx, { id, councilId: by.councilId, ...post }));
      return id;
    },

    /** Gives a post a contract, or a client group, from a day; gives the remit's id. */
    async addRemit(by: Edit, postId: string, input: unknown): Promise<string> {
      const remit = parsed(remitSchema, input);
      if (remit.contractId === null && remit.clientGroup === null)
        throw new AppError("bad_input", "contracts:error.remit");
      await needPost(by.councilId, postId);
      const id = newId();
      await change(by, "post.remit_given", postId, (tx) =>
        repo.addRemit(tx, { id, councilId: by.councilId, postId, ...remit }),
      );
      return id;
    },

    /** Ends a remit on a day, which is its last. It stays in the record. */
    async endRemit(by: Edit, postId: string, remitId: string, endsOn: string): Promise<void> {
      const day = parsed(daySchema, endsOn);
      await change(by, "post.remit_ended", postId, async (tx) => {
        if (!(await repo.endRemit(tx, by.councilId, remitId, day)))
          throw new AppError("not_found", "contracts:error.noRemit");
      });
    },

    /** Enters who holds a post, acts in it or stands in, or that it is vacant; gives the entry's id. */
    async addHolder(by: Edit, postId: string, input: unknown): Promise<string> {
      const holder = parsed(holderSchema, input);
      await needPost(by.councilId, postId);
      const id = newId();
      await change(by, "post.holder_entered", postId, (tx) =>
        repo.addHolder(tx, { id, councilId: by.councilId, postId, ...holder }),
      );
      return id;
    },

    /** Ends a holder's time in a post on a day, which is the last. The entry stays. */
    async endHolder(by: Edit, postId: string, holderId: string, endsOn: string): Promise<void> {
      const day = parsed(daySchema, endsOn);
      await change(by, "post.holder_ended", postId, async (tx) => {
        if (!(await repo.endHolder(tx, by.councilId, holderId, day)))
          throw new AppError("not_found", "contracts:error.noHolder");
      });
    },
  };
}
