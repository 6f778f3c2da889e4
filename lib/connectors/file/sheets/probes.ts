import { choice, yesNo } from "../cells/choice";
import { instant } from "../cells/moment";
import { amount, count } from "../cells/number";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const probes = defineSheet({
  key: "probes",
  name: { zh: "网络探测", en: "Network probes" },
  about: {
    zh: "在办公网络、服务器等处连接平台的测试结果，每个地点和目标一行。",
    en: "Connection tests to the platform from offices and servers; one place and target per row.",
  },
  sections: ["probes"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "office-api" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "从哪里测什么。", en: "From where to what." },
      example: "总部 → 工作台",
    }),
    target: optional(
      choice({
        api: { zh: "接口", en: "API" },
        workbench: { zh: "工作台", en: "workbench" },
        widget: { zh: "网页插件", en: "widget" },
        socket: { zh: "长连接", en: "socket" },
      }),
      {
        zh: "目标",
        en: "Target",
        note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
        example: "工作台",
      },
    ),
    host: optional(text(253), {
      zh: "域名",
      en: "Host",
      note: { zh: "测试的域名。", en: "The host that was tried." },
      example: "app.meiqia.com",
    }),
    checkedAt: optional(instant, {
      zh: "测试时间",
      en: "Checked at",
      note: { zh: "最近一次测试。", en: "When it was last tried." },
      example: "2026-11-16 09:40",
    }),
    reachable: optional(yesNo, {
      zh: "可连接",
      en: "Reachable",
      note: { zh: "能否连上。", en: "Whether it answered." },
      example: "是",
    }),
    failedStep: optional(
      choice({
        dns: { zh: "域名解析", en: "DNS" },
        connect: { zh: "建立连接", en: "connect" },
        tls: { zh: "加密握手", en: "TLS" },
        http: { zh: "HTTP 请求", en: "HTTP" },
      }),
      {
        zh: "失败步骤",
        en: "Failed step",
        note: { zh: "能连上填“无此项”。", en: "“n/a” when it answered." },
        example: "无此项",
      },
    ),
    websocket: optional(
      choice({ working: { zh: "正常", en: "working" }, refused: { zh: "被拒绝", en: "refused" } }),
      {
        zh: "长连接",
        en: "WebSocket",
        note: { zh: "没有测填空，不涉及填“无此项”。", en: "“n/a” where there is none." },
        example: "正常",
      },
    ),
    foreignCertificate: optional(yesNo, {
      zh: "证书被替换",
      en: "Foreign certificate",
      note: { zh: "证书由公司网关等第三方签发填“是”。", en: "“yes” when a gateway signed it." },
      example: "否",
    }),
    adblockListed: optional(yesNo, {
      zh: "被广告拦截",
      en: "Blocked as advertising",
      note: { zh: "域名是否在所用的拦截名单中。", en: "Whether a filter list in use names the host." },
      example: "否",
    }),
    latencyMs: optional(amount, {
      zh: "延迟毫秒",
      en: "Latency (ms)",
      note: { zh: "一次往返的时间。", en: "Time of one round trip." },
      example: "45",
    }),
    usualLatencyMs: optional(amount, {
      zh: "平时延迟毫秒",
      en: "Usual latency (ms)",
      note: { zh: "没有历史数据填“无此项”。", en: "“n/a” without history." },
      example: "42",
    }),
    attempts: optional(count, {
      zh: "探测次数",
      en: "Attempts",
      note: { zh: "统计期内一共测了多少次。", en: "How often it was tried." },
      example: "288",
    }),
    drops: optional(count, {
      zh: "中断次数",
      en: "Drops",
      note: { zh: "其中连不上或掉线的次数。", en: "How often it could not connect or was cut off." },
      example: "0",
    }),
    serverErrors: optional(count, {
      zh: "平台报错次数",
      en: "Server errors",
      note: { zh: "其中返回 5xx 或超时的次数。", en: "Answers of 5xx and time-outs among them." },
      example: "0",
    }),
    limited: optional(count, {
      zh: "被限频次数",
      en: "Rate limited",
      note: { zh: "其中返回 429 的次数。", en: "Answers of 429 among them." },
      example: "0",
    }),
    fromRegion: optional(text(64), {
      zh: "所在区域",
      en: "From region",
      note: { zh: "测试地点所在的国家或地区。", en: "Country or region of the place." },
      example: "中国大陆",
    }),
    toRegion: optional(text(64), {
      zh: "接入区域",
      en: "To region",
      note: { zh: "平台服务器所在的国家或地区。", en: "Country or region of the platform's servers." },
      example: "中国大陆",
    }),
  },
  map(rows, draft) {
    for (const { place, ...probe } of rows) draft.add("probes", probe, place);
  },
});
