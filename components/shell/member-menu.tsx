"use client";

import { CircleUser, LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenu, DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import type { Role } from "@/lib/access";

export type ShellMember = { name: string; email: string; role: Role };

export function MemberMenu({ member }: { member: ShellMember }) {
  const t = useTranslations();
  return (
    <DropdownMenu
      trigger={
        <button
          type="button"
          aria-label={t("shell.memberMenu", { name: member.name })}
          className="grid size-8 place-items-center rounded-full text-sm pointer-coarse:size-11"
        >
          <span
            aria-hidden
            className="grid size-6 place-items-center rounded-full bg-selected text-xs font-medium text-accent"
          >
            {initialOf(member.name)}
          </span>
        </button>
      }
    >
      <div className="flex min-w-52 flex-col px-2 py-1.5">
        <span className="font-medium">{member.name}</span>
        <span className="text-xs break-all text-ink-subtle">{member.email}</span>
        <span className="text-xs text-ink-subtle">{t(`common.role.${member.role}`)}</span>
      </div>
      <DropdownMenuSeparator />
      <DropdownMenuItem asChild>
        <Link href="/account">
          <CircleUser aria-hidden />
          {t("shell.nav.account")}
        </Link>
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => void signOut({ callbackUrl: "/sign-in" })}>
        <LogOut aria-hidden />
        {t("shell.signOut")}
      </DropdownMenuItem>
    </DropdownMenu>
  );
}

/** A Chinese person is recognised by the given name's last character, others by the first letter. */
function initialOf(name: string): string {
  const letters = [...name.trim()];
  const last = letters.at(-1) ?? "";
  return /\p{Script=Han}/u.test(last) ? last : (letters[0] ?? "").toUpperCase();
}
