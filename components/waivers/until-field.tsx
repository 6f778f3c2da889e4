"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type UntilFieldProps = { maxDays: number; error: string | null | undefined };

/** The last day something holds. The server asks the company's clock; this only keeps the calendar within reach. */
export function UntilField({ maxDays, error }: UntilFieldProps) {
  const t = useTranslations("waivers");
  return (
    <Field label={t("create.until")} help={t("create.untilHelp", { days: maxDays })} error={error}>
      {(control) => <Input {...control} name="until" type="date" className="w-44" />}
    </Field>
  );
}
