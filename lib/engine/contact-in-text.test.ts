import { describe, expect, it } from "vitest";
import { givesContact } from "./contact-in-text";

describe("givesContact", () => {
  it.each([
    "系统故障，请拨打 400-820-1234。",
    "请致电 021-52341234 联系我们",
    "手机：13800138000",
    "急事请发邮件至 help@example.com",
    "自助查询：https://help.example.com/faq",
    "请拨打客服热线 95588",
    "请添加微信：meijia_kefu01",
    "请关注公众号「美家服务」留言",
    "Please call +86 21 5234 1234.",
    "Call us at (555) 123-4567",
  ])("finds the way out in: %s", (text) => expect(givesContact(text)).toBe(true));

  it.each([
    "系统故障，我们正在处理，请稍后再试。",
    "服务时间为 9:00-18:00，请在工作时间咨询。",
    "系统将于 2026-03-02 22:00 恢复。",
    "已有 12000 位顾客在排队。",
    "We are back at 10:30 on 2026-03-02.",
  ])("finds none in: %s", (text) => expect(givesContact(text)).toBe(false));
});
