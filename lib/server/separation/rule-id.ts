import "server-only";
import { randomUUID } from "node:crypto";

/** Known before it is stored: the policy that is judged by names it. */
export const newRuleId = () => randomUUID();
