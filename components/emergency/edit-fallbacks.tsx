"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type EmergencyKit, FALLBACK_KINDS } from "@/lib/contracts/emergency";
import { EditAnswer, EditDay, EditField } from "./edit-field";
import { EditRows } from "./edit-rows";

type Rows = EmergencyKit["fallbacks"];
type EditProps = { rows: Rows; errors: Readonly<Record<string, string>>; onChange: (rows: Rows) => void };

export function EditFallbacks({ rows, errors, onChange }: EditProps) {
  const t = useTranslations("emergency");
  const make = (id: string): Rows[number] => ({
    id,
    name: "",
    kind: "phone",
    address: "",
    owner: "",
    lastTestedAt: null,
    receiving: null,
    redirectPrepared: null,
  });
  return (
    <EditRows part="fallbacks" rows={rows} onChange={onChange} make={make}>
      {(row, change) => {
        const id = (field: string) => `fallbacks-${row.id}-${field}`;
        return (
          <>
            <EditField
              id={id("name")}
              label={t("field.name")}
              value={row.name}
              optional={false}
              error={errors[id("name")]}
              onChange={(name) => change({ name })}
            />
            <Field label={t("field.kind")}>
              {(control) => (
                <Select
                  {...control}
                  value={row.kind}
                  onValueChange={(kind) => change({ kind })}
                  options={FALLBACK_KINDS.map((value) => ({ value, label: t(`fallbackKind.${value}`) }))}
                />
              )}
            </Field>
            <EditField
              id={id("address")}
              label={t("field.address")}
              help={t("addressHint")}
              value={row.address}
              onChange={(address) => change({ address })}
            />
            <EditField
              id={id("owner")}
              label={t("field.owner")}
              value={row.owner}
              onChange={(owner) => change({ owner })}
            />
            <EditDay
              id={id("lastTestedAt")}
              label={t("field.lastTestedAt")}
              value={row.lastTestedAt}
              onChange={(lastTestedAt) => change({ lastTestedAt })}
            />
            <EditAnswer
              id={id("receiving")}
              label={t("field.receiving")}
              value={row.receiving}
              onChange={(receiving) => change({ receiving })}
            />
            <EditAnswer
              id={id("redirectPrepared")}
              label={t("field.redirectPrepared")}
              value={row.redirectPrepared}
              onChange={(redirectPrepared) => change({ redirectPrepared })}
            />
          </>
        );
      }}
    </EditRows>
  );
}
