import { weakened } from "@/lib/connectors/testing/weakened";
import type * as connect from "../connect";

/** A probe that asked the name again would end up where the second answer points. */
export async function weakConnect(original: () => Promise<unknown>): Promise<typeof connect> {
  const real = (await original()) as typeof connect;
  return {
    ...real,
    connectTo(addresses, port, withinMs, signal) {
      const again = [{ address: "127.0.0.1", family: 4 as const }];
      return real.connectTo(weakened.part === "pinning" ? again : addresses, port, withinMs, signal);
    },
  };
}
