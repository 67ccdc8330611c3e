// Owns answering who commissions, out of what is stored: read once, asked many times. Changes nothing.
import type { Store } from "~db/store";
import * as repo from "./commissioning.repo.server";
import {
  bodiesOn,
  type CommissionerPerson,
  type CommissionerPost,
  councilOwner,
  type WhoAnswers,
  whoCommissions,
} from "./commissioning.rules";

/** Everything about a council's commissioning, past included. */
export interface CommissioningState {
  posts: CommissionerPost[];
  bodies: repo.BodyRow[];
  successions: repo.SuccessionRow[];
  contractBodies: repo.ContractBodyRow[];
}

export interface ContractAsked {
  id: string | null;
  clientGroups: readonly string[];
  /** Whom the register names. */
  commissioner: string | null;
}

interface Deps {
  store: Pick<Store, "db">;
  /** The office that answers for a council by law where no person is entered. */
  statutoryOffice: CommissionerPerson;
}

export type CommissioningReader = ReturnType<typeof makeCommissioningReader>;

/** Reads who commissions. */
export function makeCommissioningReader({ store, statutoryOffice }: Deps) {
  return {
    /** Posts, bodies and who buys what, of one council. */
    async load(councilId: string): Promise<CommissioningState> {
      const { posts, remits, holders } = await repo.listPostRows(store.db, councilId);
      return {
        posts: posts.map((post) => ({
          ...post,
          remits: remits.filter((remit) => remit.postId === post.id),
          holders: holders
            .filter((holder) => holder.postId === post.id)
            .map((holder) => ({ ...holder, person: personOf(holder, post.title) })),
        })),
        bodies: await repo.listBodies(store.db, councilId),
        successions: await repo.listSuccessions(store.db, councilId),
        contractBodies: await repo.listContractBodies(store.db, councilId),
      };
    },

    /** Who answers for a contract on a day; `notAccounts` may not be asked, because an item speaks about them. */
    answers(
      state: CommissioningState,
      contract: ContractAsked,
      on: string,
      notAccounts: readonly string[] = [],
    ): WhoAnswers {
      const lead = state.contractBodies.find(
        (row) => row.contractId === contract.id && row.role === "lead" && isOn(row, on),
      );
      const bodyId = lead
        ? (bodiesOn(state.bodies, state.successions, lead.bodyId, on)[0] ?? lead.bodyId)
        : null;
      const { id, clientGroups, commissioner } = contract;
      const asked = { contractId: id, clientGroups, bodyId, on, notAccounts, namedInRegister: commissioner };
      return whoCommissions(state.posts, asked, statutoryOffice);
    },

    /** The council's owner, accountable for every contract whoever buys it or carries it out. */
    owner: (state: CommissioningState, on: string): WhoAnswers =>
      councilOwner(state.posts, on, statutoryOffice),
  };
}

/** Whether something with days that may be left open stands on a day. */
export function isOn(dated: { startsOn: string | null; endsOn: string | null }, on: string): boolean {
  return (dated.startsOn === null || dated.startsOn <= on) && (dated.endsOn === null || on <= dated.endsOn);
}

function personOf(holder: repo.HolderRow, title: string): CommissionerPerson | null {
  const { name, accountId, employerBodyId, phone, email, reach, profile, frontlineExperience } = holder;
  return name === null
    ? null
    : { name, title, accountId, employerBodyId, phone, email, reach, profile, frontlineExperience };
}
