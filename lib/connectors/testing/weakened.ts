import type * as dns from "node:dns/promises";
import type * as address from "../http/address";
import type * as pinned from "../http/pinned-agent";
import { rebindingAnswer } from "./outside";

/**
 * Parts of the guard that a test takes out, one at a time, to see that the tests would notice. Set by the test, read by
 * the stand-ins that it mocks the parts with.
 */
export const weakened: { part: "addresses" | "pinning" | null } = { part: null };

type Address = typeof address;
type Pinned = typeof pinned;
type Dns = typeof dns;

/** Calls every address public. */
export async function weakAddress(original: () => Promise<unknown>): Promise<Address> {
  const real = (await original()) as Address;
  return {
    ...real,
    classifyAddress: (address) => (weakened.part === "addresses" ? "public" : real.classifyAddress(address)),
  };
}

/** Checks, and then connects to whatever the name leads to by now. */
export async function weakPinned(original: () => Promise<unknown>): Promise<Pinned> {
  const real = (await original()) as Pinned;
  return {
    ...real,
    async pinnedAgent(target, guard, options) {
      if (weakened.part !== "pinning") return real.pinnedAgent(target, guard, options);
      const port = Number(target.port);
      const judged = await guard.resolve(target.hostname, port);
      const resolve = async () => rebindingAnswer(target.hostname) ?? judged;
      return real.pinnedAgent(target, { resolve }, options);
    },
  };
}

/** Names that change their answer, beside those of this machine. */
export async function rebindingDns(original: () => Promise<unknown>): Promise<Dns> {
  const real = (await original()) as Dns;
  const lookup = async (host: string, options: object) => rebindingAnswer(host) ?? real.lookup(host, options);
  return { ...real, lookup: lookup as unknown as Dns["lookup"] };
}
