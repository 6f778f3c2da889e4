import { describe, inject, vi } from "vitest";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { describeGuarded } from "@/lib/connectors/testing/guarded";
import { senderOf, senders, type SenderKind } from "./registry";
import { makeSigningSecret } from "./webhook";

vi.mock("node:dns/promises", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).rebindingDns(original),
);
vi.mock("@/lib/connectors/http/address", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).weakAddress(original),
);
vi.mock("@/lib/connectors/http/pinned-agent", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).weakPinned(original),
);

/** There are six kinds of target, and one way out for five of them. */
const ROUNDS = inject("deep") ? 1_000 : 200;

const message = {
  id: "0199-abcdef",
  title: "官网客服无人接待",
  lines: ["周日 02:00"],
  link: null,
  event: { type: "test", at: "2026-11-27T08:00:00Z", data: {} },
};

/** A mail server is a host and a port: of an address only those are kept. */
function asTyped(kind: SenderKind, url: string) {
  const [, host = "", port = "25"] = /^https?:\/*(?:[^@/]*@)?([^/\\]*?):(\d+)/.exec(url) ?? [];
  const mail = { host, port: Number(port), security: "none", from: "a@example.com", to: ["b@example.com"] };
  const secret = makeSigningSecret(Buffer.alloc(32, 3));
  if (kind === "email") return { settings: mail, secrets: {} };
  return { settings: {}, secrets: { url, ...(kind === "webhook" && { secret }) } };
}

describe.each(Object.keys(senders) as SenderKind[])("%s", (kind) => {
  describeGuarded(`a message to ${kind}`, {
    rounds: ROUNDS,
    // Its server is given by number to begin with.
    pins: kind !== "email",
    async reach(url) {
      const sender = senderOf(kind);
      const { settings, secrets } = asTyped(kind, url);
      const isValid =
        sender.settings.safeParse(settings).success && sender.secrets.safeParse(secrets).success;
      if (!isValid) return;
      const outside = {
        guard: createAddressGuard({ ports: new Set([25, 80, 443, 465, 587]) }),
        signal: new AbortController().signal,
        now: () => new Date(),
        withinMs: 300,
      };
      await sender.send({ message, settings, secrets, outside });
    },
  });
});
