import { judgeInUse } from "../../channel-in-use";
import { couldNotRead, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule, type Outcome } from "../../rule";
import type { Hours } from "../../sections/hours";
import type { AutoReply } from "../../sections/replies";
import type { Text } from "../../text";
import { isUnreadable, known, read } from "../../value";

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
      zh: "渠道「{subject}」设有服务时间，但非服务时间提示语{problem}。",
      en: "Channel “{subject}” keeps hours, but its text outside them {problem}.",
    },
    requirements: ["S-36"],
    platforms: ["tencent-desk", "meiqia", "chatwoot"],
    needs: { channels: "any", hours: "complete", autoReplies: "complete" },
    where: { meiqia: MEIQIA_SCREENS.automaticMessages },
  },
  ({ each, at, facts, rows, evidence }) => {
    const availability = facts.availability(at);
    const replies = rows("autoReplies").filter(({ occasion }) => occasion === "off-hours");
    return each("channels", (channel) =>
      judgeInUse(channel, (): Outcome => {
        const closing = availability.timetables("opening", "channel", channel.id).filter(everCloses);
        if (closing.length === 0) return skip;
        const own = replies.map((reply) => ({ reply, state: speaks(reply, channel.id) }));
        if (own.some(({ state }) => state === "yes")) return pass;
        const unread = own.find(({ state }) => state === "unknown");
        if (unread) return unknown([], couldNotRead(["autoReplies"], ["not-collected"]));
        const doubt = closing.every((hours) => isUnreadable(hours.enabled));
        if (doubt) return unknown([], couldNotRead(["hours.enabled"], ["not-collected"]));
        const mute = own.filter(({ state }) => state === "off" || state === "empty");
        const off = mute.some(({ state }) => state === "off");
        return {
          verdict: "fail",
          fields: [],
          params: { problem: mute.length === 0 ? MISSING : off ? OFF : EMPTY },
          evidence: [
            ...mute.map(({ reply, state }) =>
              evidence("autoReplies", reply, state === "off" ? "enabled" : "text"),
            ),
            ...closing.map((row) => evidence("hours", row, "intervals")),
          ],
        };
      }),
    );
  },
);

const everCloses = (hours: Hours) => known(hours.enabled) !== false && known(hours.alwaysOpen) !== true;

/** A reply that names no channels speaks on all of them. */
function speaks(reply: AutoReply, channelId: string): "yes" | "no" | "off" | "empty" | "unknown" {
  const channels = read(reply.channelIds);
  if ("value" in channels && channels.value.length > 0 && !channels.value.includes(channelId)) return "no";
  if (known(reply.enabled) === false) return "off";
  const text = known(reply.text);
  if (text !== undefined && text.trim() === "") return "empty";
  const unread = [channels, read(reply.enabled), read(reply.text)].some(
    ({ state }) => state === "unreadable",
  );
  return unread ? "unknown" : text === undefined ? "empty" : "yes";
}

const MISSING: Text = { zh: "未设置", en: "does not exist" };
const EMPTY: Text = { zh: "为空", en: "is empty" };
const OFF: Text = { zh: "未启用", en: "is switched off" };
