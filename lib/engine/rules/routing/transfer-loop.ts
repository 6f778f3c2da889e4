import { couldNotRead, fail, pass, skip, unknown } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule, type Outcome } from "../../rule";
import type { Routing, Target } from "../../sections/channels";
import type { Group } from "../../sections/people";
import type { Text } from "../../text";
import { absent, known, read } from "../../value";

export const transferLoop = defineRule(
  {
    id: "routing/transfer-loop",
    version: 2,
    severity: "blocker",
    severityReason: {
      zh: "对话在部门之间打转，始终没有人接手。",
      en: "Conversations wander between departments and nobody takes them.",
    },
    title: {
      pass: { zh: "超时转接都能到达可用的部门", en: "Every transfer ends at a working department" },
      fail: { zh: "超时转接成环或指向无效部门", en: "Transfer runs in a circle or ends nowhere" },
    },
    why: {
      zh: "部门无人应答时，对话会自动转到下一个部门。转接目标是自己、已停用，或几个部门互相转接，对话就永远停不下来。",
      en: "When nobody answers, a conversation moves on to the next department. If that is itself, disabled, or leads back, it never comes to rest.",
    },
    remediation: { zh: "修正转接目标。", en: "Correct the transfer target." },
    message: {
      zh: "渠道「{subject}」的超时转接{problem}。",
      en: "Channel “{subject}”: its transfer {problem}.",
    },
    requirements: ["S-34"],
    platforms: ["livehelperchat"],
    needs: { channels: "any", routing: "complete", groups: "complete" },
  },
  (context) => {
    const groups = new Map(context.rows("groups").map((group) => [group.id, group]));
    const routes = new Map<string, Routing>();
    for (const route of context.rows("routing")) {
      for (const group of groupsOf(route)) if (!routes.has(group)) routes.set(group, route);
    }
    const unread = context
      .rows("routing")
      .map((route) => read(route.targets))
      .find((targets) => targets.state === "unreadable");
    return judgeRoutes(context, (start): Outcome => {
      const seen = new Set(groupsOf(start));
      let route: Routing | undefined = start;
      while (route) {
        const target = read(route.transferTarget);
        if (target.state === "unreadable") {
          return unknown(["transferTarget"], couldNotRead(["transferTarget"], [target.reason]));
        }
        // Whoever is waiting at the end of the chain keeps the conversation.
        if (!("value" in target)) return route === start ? skip : pass;
        const dead = deadGroup(groups, target.value);
        if (dead) return fail(["transferTarget"], { problem: dead });
        const next = groups.get(target.value.id);
        const state = read<boolean>(next ? next.enabled : absent);
        if (state.state === "unreadable") {
          return unknown(["transferTarget"], couldNotRead(["enabled"], [state.reason]));
        }
        if (seen.has(target.value.id)) return fail(["targets", "transferTarget"], { problem: CIRCLE });
        seen.add(target.value.id);
        route = routes.get(target.value.id);
      }
      // A department whose own routing was not read could send the conversation back.
      return unread ? unknown(["targets"], couldNotRead(["targets"], [unread.reason])) : pass;
    });
  },
);

const groupsOf = (route: Routing) =>
  (known(route.targets) ?? []).filter(({ kind }) => kind === "group").map(({ id }) => id);

/** Only departments are transfer targets here; a transfer to a person ends with that person. */
function deadGroup(groups: ReadonlyMap<string, Group>, { kind, id }: Target): Text | null {
  if (kind === "agent") return null;
  const group = groups.get(id);
  if (!group)
    return { zh: `指向不存在的部门「${id}」`, en: `leads to department “${id}”, which does not exist` };
  const off = known(group.enabled) === false || known(group.archived) === true;
  return off
    ? { zh: `指向已停用的部门「${group.name}」`, en: `leads to the disabled department “${group.name}”` }
    : null;
}

const CIRCLE: Text = { zh: "又回到了经过的部门，形成循环", en: "comes back to a department it has passed" };
