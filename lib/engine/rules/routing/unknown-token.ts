import { couldNotRead, fail, judge, pass, unknown } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { sectionGap } from "../../proof/section-gap";
import { defineRule, type Outcome, type RuleContext } from "../../rule";
import type { Text } from "../../text";
import { isUnreadable, known, read, type Value } from "../../value";

export const unknownToken = defineRule(
  {
    id: "routing/unknown-token",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台找不到指定的客服或分组，顾客进不了对话。",
      en: "The platform does not find the named agent or group, so customers do not get through.",
    },
    title: {
      pass: { zh: "接入代码中的 Token 都有效", en: "Every token in the site code is known" },
      fail: { zh: "接入代码中的 Token 无效", en: "Site code carries an unknown token" },
    },
    why: {
      zh: "Token 填错、填成数字编号，或对应的客服、分组已被删除时，平台找不到分配对象。",
      en: "A token that is mistyped, replaced by a number, or left behind by a deleted agent or group leads nowhere.",
    },
    remediation: { zh: "从“ID查询”复制正确的 Token。", en: "Copy the token from ID查询 (ID lookup)." },
    message: {
      zh: "渠道「{subject}」的 {field} 中，「{token}」{problem}。",
      en: "Channel “{subject}”: “{token}” in {field} {problem}.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { channels: "any", routing: "any", agents: "optional", groups: "optional" },
    where: { meiqia: MEIQIA_SCREENS.idLookup },
  },
  (context) => {
    const valid = { agentToken: tokensOf(context, "agents"), groupToken: tokensOf(context, "groups") };
    const decide = (field: "agentToken" | "groupToken", text: string): Outcome => {
      const { tokens, gap } = valid[field];
      const strange = namedIn(text).find((token) => !tokens.has(token));
      if (strange === undefined) return pass;
      const number = PLAIN_NUMBER.test(strange);
      if (!number && gap) return unknown([field], gap);
      return fail([field], { field, token: strange, problem: number ? NUMBER : NOBODY });
    };
    return judgeRoutes(context, (route) => {
      // An agent token makes the platform ignore the group token.
      if (isUnreadable(route.agentToken) || known(route.agentToken)?.trim()) {
        return judge(route, ["agentToken"], ({ agentToken }) => decide("agentToken", agentToken));
      }
      return judge(route, ["groupToken"], ({ groupToken }) =>
        groupToken.trim() === "" ? "skip" : decide("groupToken", groupToken),
      );
    });
  },
);

/** The tokens of a section, and why the list may not be whole. */
function tokensOf(
  { rows, ledger, facts }: RuleContext,
  section: "agents" | "groups",
): { tokens: ReadonlySet<string>; gap: Text | null } {
  const values: Value<string>[] = rows(section).map(({ token }) => token);
  const tokens = new Set(values.map(known).filter((token) => token !== undefined));
  if (ledger(section).status !== "complete") return { tokens, gap: sectionGap(facts.snapshot, section) };
  for (const value of values) {
    const reading = read(value);
    if (reading.state === "unreadable") return { tokens, gap: couldNotRead(["token"], [reading.reason]) };
  }
  return { tokens, gap: null };
}

const namedIn = (list: string) =>
  list
    .split(/[,，]/)
    .map((token) => token.trim())
    .filter((token) => token !== "");

/** People mistake the numeric id of an agent or group for its token. */
const PLAIN_NUMBER = /^\d{1,15}$/;

const NUMBER: Text = { zh: "是数字编号，不是 Token", en: "is a number and not a token" };
const NOBODY: Text = { zh: "不对应任何客服或分组", en: "belongs to no agent or group" };
