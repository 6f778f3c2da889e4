"use client";

import { useTranslations } from "next-intl";
import { type Role, roles } from "@/lib/access";

type RoleChoiceProps = { label: string; defaultValue: Role; onChoose?: (role: Role) => void };

/** The roles with what they mean, as radio buttons named "role". */
export function RoleChoice({ label, defaultValue, onChoose }: RoleChoiceProps) {
  const t = useTranslations();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {roles.map((role) => (
        <label
          key={role}
          className="flex items-start gap-2.5 rounded-md border border-line-strong px-3 py-2 hover:bg-hover has-checked:border-accent has-checked:bg-selected"
        >
          <input
            type="radio"
            name="role"
            value={role}
            defaultChecked={role === defaultValue}
            onChange={() => onChoose?.(role)}
            className="mt-[0.3em] accent-accent"
          />
          <span className="flex flex-col">
            <span className="text-sm font-medium">{t(`common.role.${role}`)}</span>
            <span className="text-xs text-ink-muted">{t(`members.roleMeaning.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
