import { beforeAll, expect, inject, vi } from "vitest";
import { allSubjects } from "@/lib/connectors/testing/all-subjects";
import { describeGuarded } from "@/lib/connectors/testing/guarded";
import { NOTIFIED_EVENTS, Subscription, type CreateTarget } from "@/lib/contracts/notifications";
import type { PULLED_KINDS } from "@/lib/contracts/platforms";
import type { TestSource } from "@/lib/contracts/sources";
import { makeContext } from "@/lib/testing/context";
import { describeOnBuiltIn } from "@/lib/testing/database";
import type { Context } from "./context";
import { AppError } from "./errors";
import { createTarget } from "./notification-targets/create";
import { testTarget } from "./notification-targets/test";
import { testSource } from "./sources/test";

vi.hoisted(() => {
  process.env.INLET_SECRET_KEY = Buffer.alloc(32, 7).toString("base64");
  delete process.env.INLET_ALLOW_PRIVATE;
});
vi.mock("node:dns/promises", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).rebindingDns(original),
);
vi.mock("@/lib/connectors/http/address", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).weakAddress(original),
);
vi.mock("@/lib/connectors/http/pinned-agent", async (original) =>
  (await import("@/lib/connectors/testing/weakened")).weakPinned(original),
);

const ROUNDS = inject("deep") ? 1_000 : 32;
const platforms = new Map(Object.values(allSubjects).map((subject) => [subject.connector.kind, subject]));
const kinds = [...platforms.keys()] as (typeof PULLED_KINDS)[number][];
const robots = ["wecom", "dingtalk", "feishu", "slack", "webhook"] as const satisfies CreateTarget["kind"][];
const subscription = Subscription.parse({ events: [...NOTIFIED_EVENTS], severity: "info", quiet: false });

/** What a person is told about the address they typed; anything else is ours to mend. */
function unlessTold(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  expect(["invalid", "conflict"]).toContain(error.code);
}

/** Everything that an administrator, or a button that one presses, makes this server connect to. */
describeOnBuiltIn("the ways out of the server", () => {
  let ctx: Context;
  beforeAll(async () => {
    ctx = await makeContext();
  });

  /** Each turn another kind, so that all are tried with many addresses. */
  const target = (url: string, turn: number) =>
    createTarget(ctx, {
      kind: robots[turn % robots.length] ?? "wecom",
      name: "值班群",
      locale: "zh-CN",
      settings: {},
      secrets: { url },
      subscription,
    });

  describeGuarded("the button that tests a source", {
    rounds: ROUNDS,
    async reach(url, turn) {
      const kind = kinds[turn % kinds.length] ?? "chatwoot";
      const subject = platforms.get(kind);
      const settings = subject?.settings(url) as TestSource["settings"];
      const credentials = subject?.credentials("planted-credential") as TestSource["settings"];
      const report = await testSource(ctx, { kind, settings, credentials }).catch(unlessTold);
      expect(report?.ok ?? false).toBe(false);
    },
  });

  describeGuarded("the button that tests a target", {
    rounds: ROUNDS,
    atOnce: 1,
    async reach(url, turn) {
      const made = await target(url, turn).catch(unlessTold);
      if (made) await testTarget(ctx, { targetId: made.id }).catch(unlessTold);
    },
  });
});
