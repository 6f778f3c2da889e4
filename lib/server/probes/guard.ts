import "server-only";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { type AddressGuard } from "@/lib/connectors/http/address-guard";
import { parseProbeTarget, type ProbeTarget } from "@/lib/probes/target";
import { env } from "@/lib/server/env";
import { AppError } from "@/lib/server/errors";

/** Only to public addresses, and to those on the network that the operator opened. */
export function probeGuard(): AddressGuard {
  return createAddressGuard({ allowPrivate: env().allowPrivate.join(",") });
}

/** @throws AppError invalid, naming the field, for an address nothing can be probed at */
export function checkTarget(target: Pick<ProbeTarget, "kind" | "url">): void {
  try {
    parseProbeTarget(target);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    throw new AppError(
      "invalid",
      "probes.problems.address",
      {},
      {
        fieldKeys: { url: `probes.problems.example.${target.kind}` },
      },
    );
  }
}
