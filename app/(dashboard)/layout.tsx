import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { requireMember } from "@/lib/server/context";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { actor, permissions } = await requireMember();
  return (
    <AppShell
      member={{ name: actor.name, email: actor.email, role: actor.role }}
      permissions={[...permissions]}
    >
      {children}
    </AppShell>
  );
}
