import { instant } from "../cells/moment";
import { count } from "../cells/number";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const subscriptions = defineSheet({
  key: "subscriptions",
  name: { zh: "套餐与坐席", en: "Subscriptions" },
  about: {
    zh: "购买的套餐、坐席数和到期时间，每个套餐一行。",
    en: "What was bought, how many seats and until when; one subscription per row.",
  },
  sections: ["subscriptions"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "plan" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "套餐名称。", en: "What the plan is called." },
      example: "企业版",
    }),
    endsAt: optional(instant, {
      zh: "到期时间",
      en: "Ends at",
      note: { zh: "没有期限填“无此项”。", en: "“n/a” when it does not end." },
      example: "2027-03-31",
    }),
    seatsBought: optional(count, {
      zh: "已购坐席",
      en: "Seats bought",
      note: { zh: "不限坐席填“无此项”。", en: "“n/a” when seats are not counted." },
      example: "65",
    }),
    seatsUsed: optional(count, {
      zh: "已用坐席",
      en: "Seats used",
      note: { zh: "已分配给客服的坐席。", en: "Seats given to agents." },
      example: "60",
    }),
  },
  map(rows, draft) {
    for (const { place, ...plan } of rows) draft.add("subscriptions", plan, place);
  },
});
