import { Agent } from "undici";
import type { AddressGuard } from "./address-guard";
import type { HttpLimits } from "./limits";

type Options = Pick<HttpLimits, "connectMs" | "idleMs"> & {
  connections: number;
  /** Certificates to trust instead of the built-in ones, PEM. */
  ca?: string | undefined;
};

/** Connections to the addresses the guard resolved, whatever the name leads to later. @throws ConnectorError */
export async function pinnedAgent(target: URL, guard: AddressGuard, options: Options): Promise<Agent> {
  const { connections, connectMs, idleMs, ca } = options;
  const port = Number(target.port) || (target.protocol === "https:" ? 443 : 80);
  const pinned = await guard.resolve(target.hostname, port);
  return new Agent({
    connections,
    headersTimeout: idleMs,
    bodyTimeout: idleMs,
    connect: {
      timeout: connectMs,
      ...(ca !== undefined && { ca }),
      // Not called for IP literals; those the guard has judged already.
      lookup: (_host, wanted, done) =>
        wanted.all ? done(null, pinned) : done(null, pinned[0]?.address ?? "", pinned[0]?.family),
    },
  });
}
