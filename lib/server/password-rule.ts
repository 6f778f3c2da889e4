import "server-only";
import { passwordProblem, passwordRule } from "@/lib/contracts/password";
import { AppError } from "./errors";

/** @throws AppError "invalid" naming what the rule asks for */
export function refuseWeakPassword(password: string, email: string, field: string): void {
  const problem = passwordProblem(password, email);
  if (!problem) return;
  throw new AppError("invalid", `auth.passwordProblems.${problem}`, passwordRule, { field });
}
