import type { ContractSubject } from "../../testing/subject";
import { tencentDesk } from "../tencent-desk";
import { APP_ID, fakeDesk, member } from "./fake-desk";

const at = (command: string) => `/v4/desk_http_svc/${command}`;
const many = Array.from({ length: 250 }, (_, index) => member(index + 1));
const OTHERS = [
  at("get_im_agent_list"),
  at("get_member_group_list"),
  at("get_member_list_in_group"),
  at("get_role_list"),
];
const subject = {
  connector: tencentDesk,
  settings: (url: string) => ({ url, sdkAppId: APP_ID, identifier: "administrator" }),
  credentials: (canary: string) => ({ secretKey: canary }),
  corePath: at("get_member_list"),
  optional: { path: at("describe_member_status_trace"), section: "presence" as const },
};

/** What the contract is checked on, by name. */
export const subjects: Record<string, ContractSubject> = {
  "Tencent Cloud Desk": {
    ...subject,
    handler: (order) => fakeDesk({ order }),
    otherPaths: OTHERS,
  },
  "Tencent Cloud Desk of many people": {
    ...subject,
    // Asking everybody's status is refused: two hundred calls more would prove nothing about pages.
    handler: (order) =>
      fakeDesk({ order, members: many, code: { command: "describe_member_status_trace", code: 60010 } }),
    otherPaths: OTHERS,
    paged: { path: at("get_member_list"), section: "agents", rows: 250 },
  },
};
