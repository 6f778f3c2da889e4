import { isOutOfUse } from "../../channel-in-use";
import type { Evidence } from "../../finding";
import { judge, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule, type Outcome, type RuleContext } from "../../rule";
import type { Channel } from "../../sections/channels";
import type { Hours } from "../../sections/hours";
import type { AutoReply } from "../../sections/replies";
import type { Text } from "../../text";
import { isAbsent, isUnreadable, known } from "../../value";

export const offHoursEmpty = defineRule(
  {
    id: "reply/off-hours-empty",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "下班时间来的顾客得不到任何回应，不知道何时有人。",
      en: "Customers who come after hours get no word and do not know when to return.",
    },
    title: {
      pass: {
        zh: "有服务时间的渠道都设置了非服务时间提示语",
        en: "Channels with hours tell customers when they are closed",
      },
      fail: { zh: "缺少非服务时间提示语", en: "No text outside opening hours" },
    },
    why: {
      zh: "渠道设置了服务时间，却没有对应的提示语。非服务时间发来的消息石沉大海，顾客既不知道何时上班，也没有其他联系方式。",
      en: "The channel keeps hours but has no text for the time outside them, so customers learn neither when somebody is back nor another way to reach you.",
    },
    remediation: { zh: "填写非工作时间提示与联系方式。", en: "Write the text, with a contact." },
    message: {
      zh: "{what}，非服务时间来的顾客得不到回应。",
      en: "{what}; customers outside opening hours get no word.",
    },
    requirements: ["S-36"],
    platforms: ["tencent-desk", "meiqia", "chatwoot"],
    needs: { channels: "any", hours: "complete", autoReplies: "complete" },
    where: { meiqia: MEIQIA_SCREENS.automaticMessages },
  },
  (context) => {
    const { each, rows, whole } = context;
    const closing = closingChannels(context);
    const replies = rows("autoReplies").filter(({ occasion }) => occasion === "off-hours");
    // Nothing at all is one fault of the organisation and not one of each channel.
    if (replies.length === 0) {
      const all = [...closing.values()];
      const shown = new Set(all.flatMap(({ timetables }) => timetables));
      const evidence = [...shown].map((hours) => context.evidence("hours", hours, "intervals"));
      return all.length > 0 ? whole(missing(all, NOTHING, [], evidence)) : [];
    }
    const silentWithout = (reply: AutoReply) =>
      [...closing.values()].filter(
        ({ channel }) =>
          covers(reply, channel.id) !== "no" &&
          !replies.some((other) => covers(other, channel.id) === "yes" && speaks(other)),
      );
    return [
      ...each("autoReplies", (reply) => {
        if (reply.occasion !== "off-hours") return skip;
        const silent = silentWithout(reply);
        if (silent.length === 0) return speaks(reply) ? pass : skip;
        const fields = (["text", "enabled", "channelIds"] as const).filter(
          (field) => !isAbsent(reply[field]),
        );
        if (known(reply.enabled) === false) return judgeMute(reply, "enabled", silent);
        if (isBlank(known(reply.text)) && !isUnreadable(reply.text)) return judgeMute(reply, "text", silent);
        return judge(reply, fields, () => pass);
      }),
      ...each("channels", (channel) => {
        const entry = closing.get(channel.id);
        if (!entry || replies.some((reply) => covers(reply, channel.id) !== "no")) return skip;
        return missing([entry], withoutText(channel.name), ["id"]);
      }),
    ];
  },
);

type Closing = { channel: Channel; timetables: readonly Hours[]; certain: boolean };

/** Channels in use whose promised hours end at some time; a telephone line answers by itself. */
function closingChannels({ rows, facts, at }: RuleContext): Map<string, Closing> {
  const availability = facts.availability(at);
  const closes = (hours: Hours) => known(hours.enabled) !== false && known(hours.alwaysOpen) !== true;
  return new Map(
    rows("channels").flatMap((channel) => {
      const timetables = availability.timetables("opening", "channel", channel.id).filter(closes);
      if (isOutOfUse(channel) || known(channel.kind) === "phone" || timetables.length === 0) return [];
      const certain = timetables.some((hours) => !isUnreadable(hours.enabled));
      return [[channel.id, { channel, timetables, certain: certain && !isUnreadable(channel.enabled) }]];
    }),
  );
}

/** A reply that names no channels speaks on all of them. */
function covers({ channelIds }: AutoReply, channelId: string): "yes" | "no" | "unknown" {
  if (isUnreadable(channelIds)) return "unknown";
  const ids = known(channelIds) ?? [];
  return ids.length === 0 || ids.includes(channelId) ? "yes" : "no";
}

const isBlank = (text: string | undefined) => text === undefined || text.trim() === "";

const speaks = ({ enabled, text }: AutoReply) =>
  !isBlank(known(text)) && (isAbsent(enabled) || known(enabled) === true);

function judgeMute(reply: AutoReply, field: "enabled" | "text", silent: readonly Closing[]): Outcome {
  if (isUnreadable(reply.channelIds)) return judge(reply, ["channelIds"], () => skip);
  const what = field === "enabled" ? switchedOff(reply.name) : empty(reply.name);
  return missing(silent, what, [field]);
}

function missing(
  silent: readonly Closing[],
  what: Text,
  fields: readonly string[],
  evidence: readonly Evidence[] = [],
): Outcome {
  const channels = silent.filter(({ certain }) => certain).map(({ channel }) => channel.id);
  if (channels.length === 0) return unknown([], HOURS_UNREAD);
  return { verdict: "fail", fields, params: { what }, channels, evidence };
}

const NOTHING: Text = {
  zh: "没有设置任何非服务时间提示语",
  en: "There is no text for the time outside hours",
};
const HOURS_UNREAD: Text = {
  zh: "未能读取渠道或其服务时间是否启用",
  en: "Whether the channel or its hours are in use could not be read",
};
const withoutText = (channel: string): Text => ({
  zh: `渠道「${channel}」没有非服务时间提示语`,
  en: `Channel “${channel}” has no text for the time outside its hours`,
});
const empty = (reply: string): Text => ({ zh: `提示语「${reply}」为空`, en: `The text “${reply}” is empty` });
const switchedOff = (reply: string): Text => ({
  zh: `提示语「${reply}」未启用`,
  en: `The text “${reply}” is switched off`,
});
