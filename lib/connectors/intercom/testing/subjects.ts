import type { ContractSubject } from "../../testing/subject";
import { intercom } from "../intercom";
import { email, fakeIntercom, log, schedule, workflow } from "./fake-intercom";

/** What the contract is checked on, by name. */
export const subjects: Record<string, ContractSubject> = {
  Intercom: {
    connector: intercom,
    settings: (url) => ({ url, workflowIds: "1, 2" }),
    credentials: (canary) => ({ token: canary }),
    handler: (order) =>
      fakeIntercom({
        order,
        emails: [email(5), email(6)],
        schedules: [schedule(30), schedule(31)],
        logs: Array.from({ length: 50 }, (_, index) => log(index + 1)),
        workflows: { 1: workflow(1), 2: workflow(2, { state: "draft" }) },
      }),
    corePath: "/admins",
    optional: { path: "/ip_allowlist", section: "accessLists" },
    otherPaths: [
      "/me",
      "/teams",
      "/office_hours_schedules",
      /^\/office_hours_schedules\/\d+\/office_hours_exceptions$/,
      "/emails",
      "/brands",
      /^\/export\/workflows\/\d+$/,
    ],
    paged: { path: "/admins/activity_logs", section: "changes", rows: 50 },
  },
};
