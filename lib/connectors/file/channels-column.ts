import { someOf } from "./cells/list";
import { optional } from "./sheet";

/** The channels a setting is about; every setting that can be limited to channels has this column. */
export const channelsColumn = optional(someOf("channels", { missing: "error", all: "every-row" }), {
  zh: "适用渠道",
  en: "Channels",
  note: {
    zh: "「接入渠道」中的编号或名称；全部渠道填“全部”。",
    en: "Ids or names from “Channels”; “all” for every one.",
  },
  example: "全部",
});

/** The same for connections, whose failure would stop the channels named here. */
export const carriedChannelsColumn = optional(someOf("channels", { missing: "error", all: "every-row" }), {
  zh: "依赖它的渠道",
  en: "Channels that depend on it",
  note: {
    zh: "它失效时收不到消息的渠道；没有填“无此项”。",
    en: "Channels that stop when it fails; “n/a” for none.",
  },
  example: "经销商接口",
});
