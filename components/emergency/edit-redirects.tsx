"use client";

import { useTranslations } from "next-intl";
import type { EmergencyKit } from "@/lib/contracts/emergency";
import { EditField } from "./edit-field";
import { EditRows } from "./edit-rows";

type Rows = EmergencyKit["redirects"];
type EditProps = { rows: Rows; errors: Readonly<Record<string, string>>; onChange: (rows: Rows) => void };

export function EditRedirects({ rows, errors, onChange }: EditProps) {
  const t = useTranslations("emergency");
  return (
    <EditRows
      part="redirects"
      rows={rows}
      onChange={onChange}
      make={(id) => ({ id, platform: "", steps: "" })}
    >
      {({ id, platform, steps }, change) => (
        <>
          <EditField
            id={`redirects-${id}-platform`}
            label={t("field.platform")}
            value={platform}
            optional={false}
            error={errors[`redirects-${id}-platform`]}
            onChange={(value) => change({ platform: value })}
          />
          <EditField
            id={`redirects-${id}-steps`}
            label={t("field.steps")}
            help={t("stepsHint")}
            value={steps}
            isLong
            onChange={(value) => change({ steps: value })}
          />
        </>
      )}
    </EditRows>
  );
}
