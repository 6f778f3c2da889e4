import type { ContractSubject } from "../../testing/subject";
import { account, CORP_ID, fakeWecom } from "./fake-wecom";
import { wecomKf } from "../wecom-kf";

const at = (call: string) => `/cgi-bin/${call}`;
const OTHERS = [at("gettoken"), at("kf/servicer/list"), at("kf/service_state/get")];
const subject = {
  connector: wecomKf,
  settings: (url: string) => ({ url, corpId: CORP_ID }),
  credentials: (canary: string) => ({ secret: canary }),
  corePath: at("kf/account/list"),
  optional: { path: at("kf/sync_msg"), section: "receptionLog" as const },
  otherPaths: OTHERS,
};

/** What the contract is checked on, by name. */
export const subjects: Record<string, ContractSubject> = {
  "WeCom customer service": {
    ...subject,
    handler: (order) => fakeWecom({ order, states: { "wm-customer": 3 }, pageSize: 2 }),
  },
  "WeCom customer service of many accounts": {
    ...subject,
    handler: (order) =>
      fakeWecom({
        order,
        accounts: Array.from({ length: 105 }, (_, index) => account(`wk-${index}`)),
        code: { call: "kf/sync_msg", code: 48002 },
      }),
    paged: { path: at("kf/account/list"), section: "channels", rows: 105 },
  },
};
