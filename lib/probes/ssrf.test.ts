import { describe, vi } from "vitest";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { describeGuarded } from "@/lib/connectors/testing/guarded";
import { runProbe } from "./run-probe";

vi.mock("node:dns/promises", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).rebindingDns(original),
);
vi.mock("@/lib/connectors/http/address", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).weakAddress(original),
);
vi.mock("./connect", async (original) => (await import("./testing/weak-connect")).weakConnect(original));

const ROUNDS = 1_000;

describe.each([
  ["http", "http:"],
  ["websocket", "ws:"],
  ["tcp", "tcp:"],
] as const)("%s", (kind, scheme) => {
  describeGuarded(`a probe, ${kind},`, {
    rounds: ROUNDS,
    async reach(url) {
      const target = {
        kind,
        url: kind === "http" ? url : url.replace(/^https?:/, scheme),
        expects: "any",
      } as const;
      // Refused as no address at all, for some.
      await runProbe(target, { guard: createAddressGuard(), stepMs: 300 }).catch(() => undefined);
    },
  });
});
