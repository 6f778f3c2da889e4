import type { RuleMeta } from "../rule";

const text = { zh: "文。", en: "Text." };

/** What makes a rule one, without a word that matters: for tests of the engine around the rules. */
export const PLAIN_META: RuleMeta = {
  id: "agent/no-seat",
  version: 1,
  severity: "blocker",
  severityReason: text,
  title: { pass: text, fail: text },
  why: text,
  remediation: text,
  message: text,
  requirements: [],
  platforms: "any",
  needs: {},
};
