"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type TimeZoneFieldProps = { timeZones: readonly string[]; error: string | null | undefined };

/** Begins with the zone the browser told us. */
export function TimeZoneField({ timeZones, error }: TimeZoneFieldProps) {
  const t = useTranslations("auth");
  const own = useTimeZone();
  const [chosen, setChosen] = useState<string>();
  const options = timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }));
  return (
    <Field label={t("setup.timezone")} help={t("setup.timezoneHint")} error={error}>
      {(control) => (
        <Select
          {...control}
          name="timezone"
          options={options}
          value={chosen ?? own}
          onValueChange={setChosen}
        />
      )}
    </Field>
  );
}
