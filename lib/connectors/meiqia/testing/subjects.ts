import type { ContractSubject } from "../../testing/subject";
import { meiqia } from "../meiqia";
import { ENTERPRISE, fakeMeiqia } from "./fake-meiqia";

/** What the contract is checked on, by name. */
export const subjects: Record<string, ContractSubject> = {
  Meiqia: {
    connector: meiqia,
    settings: (url) => ({ url, enterpriseId: ENTERPRISE }),
    credentials: (canary) => ({ token: canary }),
    handler: (order) => fakeMeiqia({ order }),
    corePath: "/v1/conversations",
    otherPaths: [],
    // Two channels and three agents.
    paged: { path: "/v1/conversations", section: "receptionLog", rows: 5 },
  },
};
