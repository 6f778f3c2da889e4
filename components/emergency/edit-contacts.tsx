"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { EmergencyKit } from "@/lib/contracts/emergency";
import { EditDay, EditField } from "./edit-field";
import { EditRows } from "./edit-rows";

type Rows = EmergencyKit["contacts"];
type EditProps = { rows: Rows; errors: Readonly<Record<string, string>>; onChange: (rows: Rows) => void };

export function EditContacts({ rows, errors, onChange }: EditProps) {
  const t = useTranslations("emergency");
  const make = (id: string): Rows[number] => ({
    id,
    kind: "team",
    name: "",
    address: "",
    verifiedAt: null,
    accountNumber: "",
  });
  return (
    <EditRows part="contacts" rows={rows} onChange={onChange} make={make}>
      {(row, change) => {
        const id = (field: string) => `contacts-${row.id}-${field}`;
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
            <Field label={t("field.contactKind")}>
              {(control) => (
                <Select
                  {...control}
                  value={row.kind}
                  onValueChange={(kind) => change({ kind })}
                  options={(["team", "vendor"] as const).map((value) => ({ value, label: t(value) }))}
                />
              )}
            </Field>
            <EditField
              id={id("address")}
              label={t("field.address")}
              value={row.address}
              onChange={(address) => change({ address })}
            />
            {row.kind === "vendor" && (
              <EditField
                id={id("accountNumber")}
                label={t("field.accountNumber")}
                value={row.accountNumber}
                onChange={(accountNumber) => change({ accountNumber })}
              />
            )}
            <EditDay
              id={id("verifiedAt")}
              label={t("field.verifiedAt")}
              value={row.verifiedAt}
              onChange={(verifiedAt) => change({ verifiedAt })}
            />
          </>
        );
      }}
    </EditRows>
  );
}
