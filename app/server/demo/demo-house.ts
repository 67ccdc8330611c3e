// Owns the house in which the demonstration's two years pass before it is first opened: the real services on the folder's
// own store, but with a clock that can stand in the past and a phone network that reaches nobody, whatever the folder's is.
import type { Clock } from "~/gateways/clock";
import { type FakeSms, makeFakeSms } from "~/gateways/fake/sms";
import type { Vault } from "~/lib/vault.server";
import { buildServices, type House, type Services } from "~/services.server";
import type { Store } from "~db/store";

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

/**
 * Builds the services for the time before the first start. Its job loop is never started: whoever fills the folder runs
 * what is due. The house that serves people is built afterwards, so that it finds the council there.
 */
export async function buildDemoHouse(house: House): Promise<DemoHouse> {
  const clock = makeDemoClock(house.clock);
  const network = makeFakeSms({ clock });
  const services = await buildServices({ ...house, clock, sms: network, mail: null });
  return { services, store: house.store, clock, network, vault: house.vault };
}
