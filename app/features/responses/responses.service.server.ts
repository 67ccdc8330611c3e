// Owns the one door to answers: puts the use cases together. Each lies in a file of its own beside this one.
import { type ArrivalDeps, makeArrival } from "./arrival.service.server";
import { type DeliveringDeps, startDelivering } from "./delivering.service.server";
import { makeReplyLists, type ReplyListsDeps } from "./reply-lists.service.server";
import { makeReplying, type ReplyingDeps } from "./replying.service.server";

export type ResponsesDeps = ReplyingDeps & DeliveringDeps & ArrivalDeps & ReplyListsDeps;

export type ResponsesService = ReturnType<typeof makeResponsesService>;

/** Answers that travel back, of every council of the deployment. Make it once a process: it registers its work with the queue. */
export function makeResponsesService(deps: ResponsesDeps) {
  startDelivering(deps);
  return { ...makeReplying(deps), ...makeArrival(deps), ...makeReplyLists(deps) };
}
