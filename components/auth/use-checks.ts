"use client";

import { useTranslations } from "next-intl";
import { Email } from "@/lib/contracts/members";
import { passwordProblem, passwordRule } from "@/lib/contracts/password";
import type { Check } from "./use-checked-form";

/** The checks that the forms about people share, in the reader's language. */
export function useChecks() {
  const t = useTranslations("auth");
  const required: Check = (value) => (value.trim() ? null : t("required"));
  const email: Check = (value, values) =>
    required(value, values) ?? (Email.safeParse(value).success ? null : t("emailInvalid"));
  /** `emailOf`: the address the password must not contain. */
  const newPassword =
    (emailOf: (values: Record<string, string>) => string): Check =>
    (value, values) => {
      const problem = required(value, values) ? null : passwordProblem(value, emailOf(values));
      return problem ? t(`passwordProblems.${problem}`, passwordRule) : required(value, values);
    };
  return { required, email, newPassword };
}
