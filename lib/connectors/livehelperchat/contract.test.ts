import { describeConnector } from "../testing/contract";
import { livehelperchat } from "./livehelperchat";
import { fakeLhc, fakeTables } from "./testing/fake-lhc";

const subject = {
  connector: livehelperchat,
  settings: (url: string) => ({ url, username: "svc.audit" }),
  credentials: (canary: string) => ({ apiKey: canary }),
  corePath: "/restapi/getusers",
  optional: { path: "/restapi/bots", section: "bots" as const },
};

describeConnector("Live Helper Chat over REST", {
  ...subject,
  handler: () => fakeLhc(),
  otherPaths: [
    "/restapi/isonline",
    "/restapi/departments",
    "/restapi/bots",
    "/restapi/user_departments",
    "/restapi/isonlinedepartment/2",
    "/restapi/isonlineuser/3",
  ],
});
describeConnector("Live Helper Chat with tables", {
  ...subject,
  handler: () => fakeLhc({ operators: 620, paged: true }),
  tables: fakeTables(),
  otherPaths: [],
  paged: { path: "/restapi/getusers", section: "agents", rows: 620 },
});
