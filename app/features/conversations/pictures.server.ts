// Owns pictures that came with a text: fetched, looked at for kind and size, sealed and kept; or refused, with a task so that
// a person asks what it showed.
import type { Clock } from "~/gateways/clock";
import type { FileStore } from "~/gateways/files";
import type { SmsGateway } from "~/gateways/sms";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import type { TasksService } from "../tasks/tasks.service.server";
import * as repo from "./conversations.repo.server";
import { kindOfPicture } from "./picture-kind.rules";

interface Deps {
  store: Store;
  clock: Clock;
  jobs: Pick<JobsService, "handle">;
  tasks: Pick<TasksService, "open">;
  sms: SmsGateway;
  files: FileStore;
  vault: Vault;
}

/** Registers the fetching of pictures with the queue. */
export function startPictures({ store, clock, jobs, tasks, sms, files, vault }: Deps): void {
  async function fetchPicture(job: JobToDo): Promise<Outcome> {
    const row = await repo.findFile(store.db, String(job.payload.fileId));
    if (row?.state !== "fetching") return { done: true };
    const media = await sms.fetchMedia(String(job.payload.url));
    const kind = kindOfPicture(media.bytes);
    if (!kind) {
      return {
        done: true,
        unit: async (tx) => {
          await repo.setFile(tx, row.id, {
            state: "refused",
            size: media.bytes.length,
            reason: "not_a_picture",
          });
          await tasks.open(tx, {
            councilId: row.councilId,
            kind: "picture_refused",
            feedbackId: row.feedbackId || null,
            contactId: String(job.payload.contactId),
            dueAt: clock.now(),
          });
        },
      };
    }
    await files.put(row.id, vault.seal(media.bytes));
    return {
      done: true,
      unit: (tx) => repo.setFile(tx, row.id, { state: "kept", size: media.bytes.length, reason: null }),
    };
  }

  jobs.handle("fetch_picture", fetchPicture);
}
