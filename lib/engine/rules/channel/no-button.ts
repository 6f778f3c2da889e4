import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const noButton = defineRule(
  {
    id: "channel/no-button",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "插件已加载，但页面上没有任何打开对话的入口。",
      en: "The plugin is loaded, but nothing on the page opens it.",
    },
    title: {
      pass: { zh: "网站上都有打开对话的入口", en: "Every site shows a way to open the chat" },
      fail: {
        zh: "网站隐藏了按钮，又没有其他入口",
        en: "Chat button hidden and nothing else opens the chat",
      },
    },
    why: {
      zh: "接入代码用 withoutBtn 隐藏了默认按钮，网站必须自己调用 showPanel 打开聊天窗。两者都没有，顾客就找不到入口。",
      en: "The site code hides the button with withoutBtn, so the site itself must call showPanel. With neither, customers find no door.",
    },
    remediation: {
      zh: "添加打开聊天窗的入口（调用 showPanel），或恢复默认按钮。",
      en: "Add an element that calls showPanel, or show the button again.",
    },
    message: {
      zh: "渠道「{subject}」隐藏了默认按钮，页面也没有调用 showPanel，顾客找不到入口。",
      en: "Channel “{subject}” hides its button and the page never calls showPanel; customers find no door.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website") return "skip";
          return judge(channel, ["withoutButton"], ({ withoutButton }) => {
            if (!withoutButton) return "pass";
            return judge(channel, ["withoutButton", "showPanelCalled"], ({ showPanelCalled }) =>
              showPanelCalled ? "pass" : "fail",
            );
          });
        }),
      ),
    ),
);
