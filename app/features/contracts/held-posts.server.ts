// Owns what becomes of the posts that somebody held when they leave: their place ends and stays as history; whoever stands in
// for them acts in it, and a post that nobody answers in is told of.

import type { Clock } from "~/gateways/clock";
import { addDays, ukDay } from "~/lib/dates";
import type { Store } from "~db/store";
import type { HeldWork } from "../accounts/held-work";
import type { AuditService } from "../audit/audit.service.server";
import { addHolder } from "./commissioning.repo.server";
import * as repo from "./held-posts.repo.server";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
}

export function makeHeldPosts({ store, clock, audit }: Deps): HeldWork {
  return {
    kind: "posts",
    needs: null,
    async count(councilId, accountId) {
      const held = await repo.listHeld(store.db, councilId, accountId, ukDay(clock.now()));
      return new Set(held.map(({ postId }) => postId)).size;
    },
    async handOver(tx, { councilId, fromId, to, by, at }) {
      const today = ukDay(at);
      const held = await repo.listHeld(tx, councilId, fromId, today);
      if (held.length === 0) return { moved: 0, left: 0 };
      const posts = [...new Set(held.map(({ postId }) => postId))];
      await repo.endHeld(
        tx,
        held.map(({ id }) => id),
        addDays(today, -1),
      );
      const theirs = to ? await repo.listHeld(tx, councilId, to.id, today) : [];
      const moved: string[] = [];
      for (const postId of to ? posts : []) {
        if (!to || theirs.some((each) => each.postId === postId)) continue;
        const last = held.find((each) => each.postId === postId);
        await addHolder(tx, {
          // Drawn from what is handed over, so that a unit that runs twice writes one row.
          id: `${last?.id}-${to.id}`,
          councilId,
          postId,
          standing: last?.standing === "deputy" ? "deputy" : "acting",
          name: to.name,
          accountId: to.id,
          employerBodyId: last?.employerBodyId ?? null,
          phone: null,
          email: to.email,
          reach: null,
          profile: null,
          frontlineExperience: null,
          startsOn: today,
          endsOn: null,
        });
        moved.push(postId);
      }
      for (const subjectId of posts) {
        const action = moved.includes(subjectId) ? "post.passed_on" : "post.left";
        await audit.record(tx, {
          councilId,
          actor: by,
          action,
          subjectKind: "commissioner_post",
          subjectId,
          at,
        });
      }
      const filled = await repo.listFilled(tx, councilId, posts, today);
      return { moved: moved.length, left: posts.filter((id) => !filled.includes(id)).length };
    },
  };
}
