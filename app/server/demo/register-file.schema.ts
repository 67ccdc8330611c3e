// Owns the shape of register.json: what the fictional council's own people say of their contracts, bodies and posts. Keys
// stand for ids that the services give.
import { z } from "zod";
import { bodySchema } from "~/features/contracts/contracts.schema";

/** What the contracts service itself checks is passed on as it is. */
const passedOn = z.record(z.string(), z.unknown());

function list<T extends z.ZodType>(item: T) {
  return z.array(item).default([]);
}

const holder = z.looseObject({ account: z.string().optional(), employer: z.string().optional() });
const remit = z.looseObject({ contract: z.string().optional() });

const contract = z.object({
  words: z.looseObject({ parentContract: z.string().optional() }).optional(),
  funding: list(passedOn),
  bodies: list(z.looseObject({ body: z.string() })),
  /** The financial year as a distance from this one. */
  shares: list(z.object({ year: z.number().int(), of: z.array(z.looseObject({ body: z.string() })) })),
  ratings: list(passedOn),
  kpis: list(passedOn),
});

export const registerFile = z.object({
  bodies: z.array(bodySchema.extend({ key: z.string() })),
  successions: z.array(z.object({ from: z.array(z.string()), to: z.string(), on: z.string() })),
  posts: z.array(
    z.object({
      title: z.string(),
      body: z.string(),
      isCouncilOwner: z.boolean().default(false),
      remits: z.array(remit),
      holders: z.array(holder),
    }),
  ),
  /** By reference. */
  contracts: z.record(z.string(), contract),
  fundingRoutes: z.array(passedOn),
  charging: z.array(passedOn),
});
export type RegisterFile = z.output<typeof registerFile>;
