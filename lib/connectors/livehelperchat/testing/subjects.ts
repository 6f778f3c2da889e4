import type { ContractSubject } from "../../testing/subject";
import { livehelperchat } from "../livehelperchat";
import { fakeLhc, fakeTables } from "./fake-lhc";

const subject = {
  connector: livehelperchat,
  settings: (url: string) => ({ url, username: "svc.audit" }),
  credentials: (canary: string) => ({ apiKey: canary }),
  corePath: "/restapi/getusers",
  optional: { path: "/restapi/bots", section: "bots" as const },
};

const OTHERS = [
  "/restapi/isonline",
  "/restapi/departments",
  "/restapi/bots",
  "/restapi/user_departments",
  /^\/restapi\/isonlinedepartment\/\d+$/,
  /^\/restapi\/isonlineuser\/\d+$/,
];

/** What the contract is checked on, by name. */
export const subjects: Record<string, ContractSubject> = {
  "Live Helper Chat over REST": {
    ...subject,
    handler: (order) => fakeLhc({ order }),
    otherPaths: OTHERS,
  },
  "Live Helper Chat with tables": {
    ...subject,
    handler: (order) => fakeLhc({ operators: 620, paged: true, order }),
    tables: fakeTables(),
    otherPaths: OTHERS,
    paged: { path: "/restapi/getusers", section: "agents", rows: 620 },
  },
};
