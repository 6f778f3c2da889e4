import { auditSnapshot, type AuditReport } from "@/lib/engine/audit";
import type { RuleResult } from "@/lib/engine/evaluate";
import { takeSnapshot } from "../../take-snapshot";
import { startFakePlatform, type FakeHandler } from "../../testing/fake-platform";
import { chatwoot } from "../chatwoot";
import { fakeChatwoot, TOKEN, type FakeAccount } from "./fake-chatwoot";

/** A whole run: a company on a fake platform, pulled, normalised, judged. */
export async function audited(
  account: FakeAccount = {},
  disturb: (inner: FakeHandler) => FakeHandler = (inner) => inner,
): Promise<AuditReport> {
  const platform = await startFakePlatform(disturb(fakeChatwoot(account)));
  try {
    const snapshot = await takeSnapshot(chatwoot, {
      settings: { url: platform.url },
      credentials: { token: TOKEN },
      allowPrivate: "127.0.0.1",
      sleep: async () => {},
    });
    return auditSnapshot(snapshot);
  } finally {
    await platform.close();
  }
}

export function result({ results }: AuditReport, ruleId: string): RuleResult {
  const found = results.find((one) => one.ruleId === ruleId);
  if (!found) throw new Error(`no rule is called ${ruleId}`);
  return found;
}

/** Ids of the subjects a rule finds fault with. */
export function failing(report: AuditReport, ruleId: string): string[] {
  return result(report, ruleId).findings.map(({ subject }) => subject.id);
}

/** The proof of the first channel. */
export function proof({ instant: [first] }: AuditReport) {
  if (!first) throw new Error("the company has no channel");
  return first;
}
