import type { Row, Sheets } from "./document";
import { DOMAIN } from "./people";

const HOTLINE = "400-820-0571";
const FAQ = `https://www.${DOMAIN}/help`;

export function replySheets(): Sheets {
  return {
    queues: [
      {
        id: "queue",
        name: "默认排队",
        enabled: "是",
        limit: 40,
        text: "前面还有几位顾客，我们会按顺序接待您。",
        channelIds: "web；m-site；app；wechat；mini；douyin；shop",
      },
      {
        id: "queue-vip",
        name: "会员排队",
        enabled: "是",
        limit: 3,
        text: "您的专属客服正在接待其他会员，请稍候。",
        channelIds: "wecom",
      },
    ],
    bots: [
      {
        id: "xiaoshan",
        name: "小杉",
        enabled: "是",
        handover: "是",
        handoverTarget: "售前组",
        handoverTimeoutSeconds: 60,
        offlineFormShown: "是",
        channelIds: "web；m-site",
      },
      {
        id: "order-bot",
        name: "订单助手",
        enabled: "是",
        handover: "是",
        handoverTarget: "订单组",
        handoverTimeoutSeconds: 45,
        offlineFormShown: "是",
        channelIds: "mini",
      },
    ],
    forms: [
      { ...message, channelIds: "全部" },
      { ...preChat, menuLabel: "购买咨询", menuGroup: "售前组" },
      { ...preChat, menuLabel: "退换与维修", menuGroup: "售后组" },
      { ...preChat, menuLabel: "安装预约", menuGroup: "安装预约组" },
    ],
    autoReplies: [
      reply("welcome", "欢迎语", "欢迎语", "您好，这里是云杉家居，请问有什么可以帮您？"),
      reply(
        "off-hours",
        "下班提示",
        "非工作时间",
        `现在是休息时间，请留言，我们上班后第一时间回复。急事请致电 ${HOTLINE}。`,
      ),
      reply("no-agent", "无人在线提示", "无客服在线", `客服暂时不在线，请留下联系方式，或致电 ${HOTLINE}。`),
      reply("queueing", "排队提示", "排队中", "正在为您转接，请稍候。"),
      reply(
        "handover-failed",
        "转人工失败提示",
        "转人工失败",
        `暂时没有空闲的客服，请留言或致电 ${HOTLINE}。`,
      ),
      {
        ...reply(
          "emergency",
          "应急公告",
          "应急",
          `在线客服临时故障，请致电 ${HOTLINE} 或发邮件至 help@${DOMAIN}。`,
        ),
        enabled: "否",
      },
    ],
    fallbacks: [
      {
        id: "hotline",
        name: "备用热线",
        kind: "电话",
        address: HOTLINE,
        owner: "张伟",
        lastTestedAt: "2026-09-28",
        receiving: "是",
        redirectPrepared: "是",
      },
      {
        id: "backup-mail",
        name: "备用邮箱",
        kind: "邮件",
        address: `help@${DOMAIN}`,
        owner: "孔令怡",
        lastTestedAt: "2026-05-11",
        receiving: "是",
        redirectPrepared: "是",
      },
    ],
    contacts: [
      {
        id: "duty",
        name: "客服值班群",
        kind: "内部",
        address: "企业微信“客服值班”群",
        verifiedAt: "2026-09-28",
        accountNumber: "无此项",
      },
      {
        id: "it",
        name: "信息部薛立新",
        kind: "内部",
        address: "138-0000-5712",
        verifiedAt: "2026-09-28",
        accountNumber: "无此项",
      },
      {
        id: "vendor",
        name: "美洽技术支持",
        kind: "厂商",
        address: "工作台右下角“联系客服”",
        verifiedAt: "2026-09-28",
        accountNumber: "5712",
      },
    ],
  };
}

const message: Row = {
  id: "message",
  name: "留言",
  kind: "留言",
  enabled: "是",
  onlyMode: "否",
  requiredFieldHidden: "否",
  menuLabel: "无此项",
  menuGroup: "无此项",
};

const preChat: Row = {
  id: "prechat",
  name: "官网询前菜单",
  kind: "询前表单",
  enabled: "是",
  onlyMode: "否",
  requiredFieldHidden: "否",
  channelIds: "web；m-site",
};

const reply = (id: string, name: string, occasion: string, text: string): Row => ({
  id,
  name,
  occasion,
  enabled: "是",
  text,
  faqUrl: FAQ,
  faqStatus: 200,
  contactVerifiedAt: "2026-09-28",
  channelIds: "全部",
});
