import { COVER_NEEDS } from "../../cover";
import { evidenceFrom } from "../../evidence-from";
import { judge, skip, unknown } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { sectionGap } from "../../proof/section-gap";
import { rowsByAgent } from "../../rows-by-agent";
import { defineRule } from "../../rule";
import { worstOf } from "../../worst-outcome";

/** Excluded altogether or in one group: automatic assignment passes this person by, taking by hand still works. */
export const excludedFromAssignment = defineRule(
  {
    id: "agent/excluded-from-assignment",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "自动分配会跳过该客服，只能手动接入。",
      en: "Automatic assignment skips the agent, who can only take conversations by hand.",
    },
    title: {
      pass: { zh: "没有客服被排除在自动分配之外", en: "No agent is excluded from automatic assignment" },
      fail: { zh: "客服被排除在自动分配之外", en: "Agent excluded from automatic assignment" },
    },
    why: {
      zh: "被排除的客服看起来在线且在分组内，但新对话只会分给其他人；其他人满载时，顾客仍要等待。",
      en: "The agent looks online and belongs to the group, yet new conversations go to the others only; when they are full, customers wait.",
    },
    remediation: { zh: "如非有意，请取消排除自动分配。", en: "Remove the exclusion if it is not meant." },
    message: {
      zh: "客服「{subject}」被排除在自动分配之外。",
      en: "Agent “{subject}” is excluded from automatic assignment.",
    },
    requirements: ["S-13"],
    platforms: ["chatwoot", "livehelperchat"],
    needs: { agents: "any", ...COVER_NEEDS },
  },
  (context) => {
    const memberships = rowsByAgent(context.rows("memberships"));
    const unread = ["partial", "unavailable"].includes(context.ledger("memberships").status);
    const rest = unread ? unknown([], sectionGap(context.facts.snapshot, "memberships")) : skip;
    return judgeCountedPeople(context, (agent) =>
      worstOf([
        rest,
        judge(agent, ["excludedFromAssignment"], decide),
        ...(memberships.get(agent.id) ?? []).map((row) =>
          evidenceFrom(context, "memberships", row, judge(row, ["excludedFromAssignment"], decide)),
        ),
      ]),
    );
  },
);

const decide = ({ excludedFromAssignment: excluded }: { excludedFromAssignment: boolean }) =>
  excluded ? "fail" : "pass";
