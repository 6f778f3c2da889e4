"use client";

import { useTranslations } from "next-intl";
import type { EmergencyKit } from "@/lib/contracts/emergency";
import { Reach } from "./reach";
import { DutyState } from "./duty-state";

type ContactListProps = { title: string; contacts: EmergencyKit["contacts"]; everyDays: number };

export function ContactList({ title, contacts, everyDays }: ContactListProps) {
  const t = useTranslations("emergency");
  return (
    <div>
      <h3 className="text-sm font-medium">{title}</h3>
      {contacts.length === 0 ? (
        <p className="text-sm text-ink-muted">{t("none")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {contacts.map(({ id, name, address, accountNumber, verifiedAt }) => (
            <li key={id} className="flex flex-col gap-0.5 py-2">
              <span className="flex flex-wrap items-center gap-x-3">
                <span className="font-medium">{name}</span>
                <Reach address={address} />
              </span>
              {accountNumber && (
                <span className="text-sm">{t("accountNumberIs", { number: accountNumber })}</span>
              )}
              <DutyState kind="verified" at={verifiedAt} everyDays={everyDays} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
