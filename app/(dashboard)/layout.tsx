import type { ReactNode } from "react";
import { Suspense } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { ViewSwitch } from "@/components/views/view-switch";
import { requireMember } from "@/lib/server/context";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { actor, permissions } = await requireMember();
  return (
    <AppShell
      member={{ name: actor.name, email: actor.email, role: actor.role }}
      permissions={[...permissions]}
      context={
        <Suspense>
          <ViewSwitch />
        </Suspense>
      }
    >
      {children}
    </AppShell>
  );
}
