import type { RequirementKind } from "@/lib/engine/requirements";
import type { Needs } from "@/lib/engine/rule";
import type { Platform } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import enCommon from "@/messages/en/common.json";
import enFindings from "@/messages/en/findings.json";
import zhCommon from "@/messages/zh-CN/common.json";
import zhFindings from "@/messages/zh-CN/findings.json";

/** The folder of a language's pages, by the name the product gives that language. */
export const LANGUAGES = { zh: "zh-CN", en: "en" } as const;

export const SEVERITY = { zh: zhCommon.severity, en: enCommon.severity };
export const FAMILY = { zh: zhFindings.familyName, en: enFindings.familyName };

export const PLATFORM: Record<Platform, Text> = {
  meiqia: { zh: "美洽", en: "Meiqia" },
  livehelperchat: { zh: "Live Helper Chat", en: "Live Helper Chat" },
  chatwoot: { zh: "Chatwoot", en: "Chatwoot" },
  intercom: { zh: "Intercom", en: "Intercom" },
  "tencent-desk": { zh: "腾讯云智能客服", en: "Tencent Cloud Desk" },
  "wecom-kf": { zh: "微信客服", en: "WeCom customer service" },
  other: { zh: "其他平台", en: "Other platforms" },
};

export const EXTENT: Record<NonNullable<Needs[keyof Needs]>, Text> = {
  complete: {
    zh: "必须完整读取（只读到一部分时无法判断）",
    en: "Whole (a partial read cannot be judged)",
  },
  any: {
    zh: "必须读取（只读到一部分时，看到的问题仍然算数）",
    en: "Needed (in a partial read, a fault that is seen still counts)",
  },
  optional: {
    zh: "平台有则读取（读不到时，与之有关的对象无法判断）",
    en: "Where the platform has it (what hangs on an unread part cannot be judged)",
  },
};

export const KIND: Record<RequirementKind, Text> = {
  configured: { zh: "配置", en: "Setting" },
  probed: { zh: "探测", en: "Probe" },
  recorded: { zh: "记录", en: "Record" },
  done: { zh: "操作", en: "Act" },
  context: { zh: "背景", en: "Context" },
};

export const SAY = {
  generated: {
    zh: "由规则文件生成，请勿直接修改；改规则后运行 npm run docs:rules。",
    en: "Made from the rule's own file: do not edit. After changing a rule, run npm run docs:rules.",
  },
  other: { zh: "English", en: "中文" },
  index: { zh: "全部规则", en: "All rules" },
  severity: { zh: "严重程度", en: "Severity" },
  version: { zh: "版本", en: "Version" },
  platforms: { zh: "适用平台", en: "Platforms" },
  anyPlatform: { zh: "全部", en: "All" },
  colon: { zh: "：", en: ": " },
  separator: { zh: "、", en: ", " },
  fails: { zh: "不通过时的说法", en: "What a finding says" },
  passes: { zh: "通过时", en: "When it passes" },
  why: { zh: "为什么要紧", en: "Why it matters" },
  remediation: { zh: "如何修复", en: "How to mend it" },
  where: { zh: "在哪里修改", en: "Where" },
  needs: { zh: "需要的数据", en: "What it reads" },
  noNeeds: {
    zh: "不需要任何数据分区：判断的是拉取过程本身。",
    en: "No section of the snapshot: it judges the pull itself.",
  },
  unread: {
    zh: "读不到的数据不会算作通过，结论是“无法判断”。",
    en: "What could not be read never counts as a pass; the verdict is “unknown”.",
  },
  requirements: { zh: "对应的要求", en: "Requirements it answers" },
} satisfies Record<string, Text>;

export const INDEX = {
  title: { zh: "检查规则", en: "Rules" },
  intro: {
    zh: "共 {rules} 条规则，分 {families} 类。每条规则一页：为什么要紧、怎么修复、需要哪些数据。",
    en: "{rules} rules in {families} families, one page each: why it matters, how to mend it, what it reads.",
  },
  requirementsTitle: { zh: "要求与规则对照", en: "Requirements and their rules" },
  requirementsIntro: {
    zh: "编号出自实地检查清单。“配置”由规则判断；“探测”“记录”“操作”需要从外部测试、查看日志或由人完成，规则只能覆盖其中可以从配置看出的部分。",
    en: "Numbers are those of the field guide. A setting is judged by rules; a probe, a record or an act needs a test from outside, a log or a person, and rules cover what the settings show of it.",
  },
  number: { zh: "编号", en: "No." },
  requirement: { zh: "要求", en: "Requirement" },
  kind: { zh: "方式", en: "Kind" },
  rule: { zh: "规则", en: "Rule" },
  rules: { zh: "规则", en: "Rules" },
} satisfies Record<string, Text>;
