import { describeConnector } from "../testing/contract";
import { meiqia } from "./meiqia";
import { ENTERPRISE, fakeMeiqia } from "./testing/fake-meiqia";

describeConnector("Meiqia", {
  connector: meiqia,
  settings: (url) => ({ url, enterpriseId: ENTERPRISE }),
  credentials: (canary) => ({ token: canary }),
  handler: (order) => fakeMeiqia({ order }),
  corePath: "/v1/conversations",
  otherPaths: [],
  // Two channels and three agents.
  paged: { path: "/v1/conversations", section: "receptionLog", rows: 5 },
});
