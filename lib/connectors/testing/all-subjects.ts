import { subjects as chatwoot } from "../chatwoot/testing/subjects";
import { subjects as intercom } from "../intercom/testing/subjects";
import { subjects as livehelperchat } from "../livehelperchat/testing/subjects";
import { subjects as meiqia } from "../meiqia/testing/subjects";
import { subjects as tencentDesk } from "../tencent-desk/testing/subjects";
import { subjects as wecomKf } from "../wecom-kf/testing/subjects";
import type { ContractSubject } from "./subject";

/** Every platform that is pulled, as its contract is checked; one of its own name for some shapes of it. */
export const allSubjects: Record<string, ContractSubject> = {
  ...chatwoot,
  ...intercom,
  ...livehelperchat,
  ...meiqia,
  ...tencentDesk,
  ...wecomKf,
};
