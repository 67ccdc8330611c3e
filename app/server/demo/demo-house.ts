// Owns the house in which the demonstration's two years pass before it is first opened: the real services, but with a clock
// that can stand in the past, a phone network that reaches nobody whatever the folder's is, and one unit of work for it all.
import type { Clock } from "~/gateways/clock";
import { type FakeSms, makeFakeSms } from "~/gateways/fake/sms";
import type { Vault } from "~/lib/vault.server";
import { buildServices, type House, type Services } from "~/services.server";
import type { Store, Tx } from "~db/store";

/** A clock that goes with another until it is told where to stand. */
export interface DemoClock extends Clock {
  standAt(at: Date): void;
}

export interface DemoHouse {
  services: Services;
  store: Store;
  clock: DemoClock;
  network: FakeSms;
  vault: Vault;
}

/** A clock that shows what `clock` shows until `standAt` has been called. */
export function makeDemoClock(clock: Clock): DemoClock {
  let standing: Date | null = null;
  return {
    now: () => new Date(standing ?? clock.now()),
    standAt: (at) => {
      standing = new Date(at);
    },
  };
}

/** A store whose units run one after the other inside one unit of another store. A unit that throws spoils the whole. */
function storeWithin(tx: Tx): Store & { checked(): void } {
  let last: Promise<unknown> = Promise.resolve();
  let failure: { error: unknown } | null = null;
  return {
    db: tx,
    write(unit) {
      const written = last.then(() => unit(tx));
      last = written.catch((error: unknown) => {
        failure ??= { error };
      });
      return written;
    },
    scrub: async () => undefined,
    close: async () => undefined,
    checked() {
      if (failure) throw failure.error;
    },
  };
}

/**
 * The services for the time before the first start. Their job loop is never started: whoever fills the folder runs what is
 * due.
 */
export async function buildDemoHouse(house: House): Promise<DemoHouse> {
  const { store, vault } = house;
  const clock = makeDemoClock(house.clock);
  const network = makeFakeSms({ clock });
  const services = await buildServices({ ...house, clock, sms: network, mail: null, isBusy: undefined });
  return { services, store, clock, network, vault };
}

/**
 * Fills a folder in one unit of work, so that it is filled whole or not at all and the disk is waited for once. What the
 * services that serve people already hold in memory must be read again afterwards.
 */
export function inDemoHouse<T>(house: House, fill: (past: DemoHouse) => Promise<T>): Promise<T> {
  return house.store.write(async (tx) => {
    const store = storeWithin(tx);
    const filled = await fill(await buildDemoHouse({ ...house, store }));
    store.checked();
    return filled;
  });
}
