import { isOutOfUse } from "./channel-in-use";
import { behind, couldNotRead, skip, unknown } from "./judge";
import { sectionGap } from "./proof/section-gap";
import type { Judgement, Needs, Outcome, RuleContext } from "./rule";
import type { Target } from "./sections/channels";
import type { Group } from "./sections/people";
import type { Text } from "./text";
import { isUnreadable, known, read, type Value } from "./value";

/** What a rule that asks for the use of a group declares beside `groups`. */
export const USE_NEEDS = {
  channels: "optional",
  routing: "optional",
  bots: "optional",
  automationRules: "optional",
  forms: "optional",
} as const satisfies Needs;

/** Whether customers can end up in a group, and through which channels in use. */
export type GroupUse =
  { state: "used"; channels: string[] } | { state: "unused" } | { state: "unknown"; reason: Text };

/** Looks at routing, bots, automation and pre-chat menus once and then answers for any group. */
export function groupUse({ rows, facts, ledger, semantics }: RuleContext): (groupId: string) => GroupUse {
  const channels = new Map(rows("channels").map((channel) => [channel.id, channel]));
  const certain = new Map<string, Set<string>>();
  const uncertain = new Map<string, Text>();
  const targeted = new Set<string>();
  const unread = (Object.keys(USE_NEEDS) as (keyof typeof USE_NEEDS)[]).find((section) =>
    ["partial", "unavailable"].includes(ledger(section).status),
  );
  let gap: Text | undefined = unread && sectionGap(facts.snapshot, unread);

  const lead = (channelIds: readonly string[], target: Target, on: Value<boolean>) => {
    for (const channelId of channelIds) {
      const channel = channels.get(channelId);
      const gone = !channel && ledger("channels").status === "complete";
      if (gone || (channel && isOutOfUse(channel))) continue;
      targeted.add(channelId);
      if (target.kind !== "group") continue;
      const switches = [on, channel?.enabled];
      if (!channel || switches.some(isUnreadable)) {
        uncertain.set(target.id, couldNotRead(["channels.enabled"], ["not-collected"]));
        continue;
      }
      const found = certain.get(target.id) ?? new Set();
      certain.set(target.id, found.add(channelId));
    }
  };
  const follow = <T>(field: string, setting: Value<T>, take: (value: T) => void) => {
    const reading = read(setting);
    if (reading.state === "unreadable") gap ??= couldNotRead([field], [reading.reason]);
    else if ("value" in reading) take(reading.value);
  };
  const doors = (channelIds: Value<string[]>) => known(channelIds) ?? [...channels.keys()];

  for (const row of rows("routing")) {
    const take = (targets: readonly Target[]) => {
      for (const target of targets) lead([row.channelId], target, true);
    };
    follow("routing.targets", row.targets, take);
    follow("routing.choices", row.choices, take);
    follow("routing.transferTarget", row.transferTarget, (target) => take([target]));
  }
  for (const bot of rows("bots")) {
    if (known(bot.enabled) === false) continue;
    const take = (target: Target) => lead(doors(bot.channelIds), target, bot.enabled);
    follow("bots.handoverTarget", bot.handoverTarget, take);
  }
  for (const rule of rows("automationRules")) {
    if (known(rule.active) === false) continue;
    follow("automationRules.actions", rule.actions, (actions) => {
      for (const { kind, targetId } of actions) {
        if (kind !== "assign-group" || targetId === undefined) continue;
        lead(doors(rule.channelIds), { kind: "group", id: targetId }, rule.active);
      }
    });
  }
  for (const form of rows("forms")) {
    if (known(form.enabled) === false) continue;
    follow("forms.menu", form.menu, (menu) => {
      for (const { target } of menu) lead(doors(form.channelIds), target, form.enabled);
    });
  }
  const open =
    semantics.routing.withoutTarget === "everybody"
      ? [...channels.values()].filter((channel) => !isOutOfUse(channel) && !targeted.has(channel.id))
      : [];

  return (groupId) => {
    const found = [...(certain.get(groupId) ?? []), ...open.map(({ id }) => id)];
    if (found.length > 0) return { state: "used", channels: found };
    const reason = uncertain.get(groupId) ?? gap;
    return reason ? { state: "unknown", reason } : { state: "unused" };
  };
}

/** A fault, or a value that could not be read, matters only in groups that customers can end up in. */
export function onlyIfUsed(use: GroupUse, outcome: Outcome): Outcome {
  if (outcome.verdict !== "fail" && outcome.verdict !== "unknown") return outcome;
  if (use.state === "unused") return skip;
  if (outcome.verdict === "unknown") return outcome;
  if (use.state === "unknown") return unknown(outcome.fields, use.reason);
  return { ...outcome, channels: use.channels };
}

/** True for a group that is known to be switched off; `group/disabled` speaks about the switch itself. */
export function isClosed(group: Group): boolean {
  return (
    known(group.enabled) === false || known(group.archived) === true || known(group.forcedOffline) === true
  );
}

/** Judges open groups that customers can end up in. The rule declares `groups` and `USE_NEEDS`. */
export function judgeUsedGroups(
  context: RuleContext,
  judgeGroup: (group: Group, use: GroupUse) => Outcome,
): Judgement[] {
  const useOf = groupUse(context);
  return context.each("groups", (group) => {
    if (isClosed(group)) return skip;
    const use = useOf(group.id);
    return behind("enabled", read(group.enabled), onlyIfUsed(use, judgeGroup(group, use)));
  });
}
