import { judgeChannelPeople, REACH_NEEDS } from "../../channel-people";
import { failShownBy, pass, skip, unknown } from "../../judge";
import { rowsByAgent } from "../../rows-by-agent";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { isUnreadable, known } from "../../value";

/**
 * With automatic assignment the assignee is told, so the flag matters only where conversations wait unassigned.
 */
export const newConversationFlagOff = defineRule(
  {
    id: "push/new-conversation-flag-off",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "新对话已到达，但在分配给某人之前没有人会收到提醒。",
      en: "The conversation arrives, and nobody is told before it is given to somebody.",
    },
    title: {
      pass: {
        zh: "每个渠道至少有一人会收到新对话提醒",
        en: "Somebody is told about new conversations in every channel",
      },
      fail: { zh: "没有人开启新对话通知", en: "Nobody has the new-conversation alert on" },
    },
    why: {
      zh: "Chatwoot 默认不发送“新对话”通知，只提醒被分配的人。渠道不自动分配、成员又都没开启该通知时，新对话会静静躺在“未分配”里。",
      en: "Chatwoot keeps the alert for new conversations off by default and tells only the assignee. Where nothing is assigned automatically and no member has the alert on, new conversations lie silently in “Unassigned”.",
    },
    remediation: {
      zh: "请至少一名成员在通知设置中开启新对话通知。",
      en: "Have at least one member switch the new-conversation alert on.",
    },
    message: {
      zh: "渠道「{subject}」不自动分配，{count} 名成员都没有开启新对话通知。",
      en: "Channel “{subject}” assigns nothing automatically, and none of its {count} members has the new-conversation alert on.",
    },
    requirements: ["S-15"],
    platforms: ["chatwoot"],
    needs: { ...REACH_NEEDS, agentPush: "any" },
  },
  (context) => {
    const settings = rowsByAgent(context.rows("agentPush"));
    const assigned = new Set(
      context.rows("routing").flatMap((row) => (known(row.autoAssign) === true ? [row.channelId] : [])),
    );
    return judgeChannelPeople(context, (people, channel) => {
      if (assigned.has(channel.id)) return skip;
      const rows = people.map((agent) => settings.get(agent.id)?.[0]);
      if (rows.some((row) => row && known(row.newConversation) === true)) return pass;
      const shown = rows.filter((row) => row !== undefined);
      if (shown.length < rows.length || shown.some((row) => isUnreadable(row.newConversation))) {
        return unknown([], SOME_UNREAD);
      }
      const evidence = shown.map((row) => context.evidence("agentPush", row, "newConversation"));
      return failShownBy(evidence, { count: people.length });
    });
  },
);

const SOME_UNREAD: Text = {
  zh: "未能读取部分成员的新对话通知设置",
  en: "The new-conversation alert of some members could not be read",
};
