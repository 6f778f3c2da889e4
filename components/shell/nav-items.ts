import {
  BellPlus,
  BellRing,
  CalendarClock,
  Camera,
  CircleUser,
  DatabaseZap,
  FileQuestion,
  FlaskConical,
  Gauge,
  GraduationCap,
  Headset,
  KeyRound,
  LifeBuoy,
  ListChecks,
  Logs,
  type LucideIcon,
  MessagesSquare,
  MonitorCheck,
  NotebookText,
  PackageCheck,
  Plug,
  Radar,
  ScrollText,
  ShieldCheck,
  Users,
  Waypoints,
} from "lucide-react";
import type { Permission } from "@/lib/access";

export type NavGroup = "reception" | "planning" | "settings" | "data" | "audit" | "administration";

export type NavItem = {
  /** Message key: `shell.nav.<id>`. */
  id: string;
  href: string;
  icon: LucideIcon;
  group: NavGroup;
  permission: Permission;
  /** Pressed after `g`. */
  letter: string;
};

/**
 * Every page of the navigation: one line here and two messages make a page known to the sidebar, the phone's menu,
 * the command palette, the keyboard and the browser test that walks all pages for each role.
 */
export const navItems: readonly NavItem[] = [
  { id: "overview", href: "/", icon: Gauge, group: "reception", permission: "overview:read", letter: "o" },
  {
    id: "channels",
    href: "/channels",
    icon: MessagesSquare,
    group: "reception",
    permission: "channels:read",
    letter: "c",
  },
  {
    id: "findings",
    href: "/findings",
    icon: ListChecks,
    group: "reception",
    permission: "findings:read",
    letter: "f",
  },
  {
    id: "incidents",
    href: "/incidents",
    icon: NotebookText,
    group: "reception",
    permission: "incidents:read",
    letter: "j",
  },
  {
    id: "lessons",
    href: "/lessons",
    icon: GraduationCap,
    group: "reception",
    permission: "incidents:read",
    letter: "b",
  },
  {
    id: "emergency",
    href: "/emergency",
    icon: LifeBuoy,
    group: "reception",
    permission: "emergency:read",
    letter: "y",
  },
  {
    id: "whatIf",
    href: "/what-if",
    icon: FlaskConical,
    group: "planning",
    permission: "drafts:read",
    letter: "w",
  },
  {
    id: "forecast",
    href: "/forecast",
    icon: CalendarClock,
    group: "planning",
    permission: "forecast:read",
    letter: "t",
  },
  {
    id: "resilience",
    href: "/resilience",
    icon: Waypoints,
    group: "planning",
    permission: "resilience:read",
    letter: "r",
  },
  {
    id: "permissions",
    href: "/permissions",
    icon: ShieldCheck,
    group: "settings",
    permission: "permissions:read",
    letter: "p",
  },
  { id: "agents", href: "/agents", icon: Headset, group: "settings", permission: "agents:read", letter: "a" },
  { id: "push", href: "/push", icon: BellRing, group: "settings", permission: "settings:read", letter: "u" },
  {
    id: "cache",
    href: "/cache",
    icon: DatabaseZap,
    group: "settings",
    permission: "settings:read",
    letter: "h",
  },
  {
    id: "credentials",
    href: "/credentials",
    icon: KeyRound,
    group: "settings",
    permission: "settings:read",
    letter: "k",
  },
  {
    id: "snapshots",
    href: "/snapshots",
    icon: Camera,
    group: "data",
    permission: "snapshots:read",
    letter: "s",
  },
  {
    id: "receptionLog",
    href: "/reception-log",
    icon: Logs,
    group: "data",
    permission: "reception-log:read",
    letter: "e",
  },
  { id: "sources", href: "/sources", icon: Plug, group: "data", permission: "sources:read", letter: "d" },
  { id: "probes", href: "/probes", icon: Radar, group: "data", permission: "probes:read", letter: "x" },
  {
    id: "clients",
    href: "/clients",
    icon: MonitorCheck,
    group: "data",
    permission: "clients:read",
    letter: "z",
  },
  {
    id: "packs",
    href: "/packs",
    icon: PackageCheck,
    group: "audit",
    permission: "packs:read",
    letter: "v",
  },
  {
    id: "evidenceRequests",
    href: "/evidence-requests",
    icon: FileQuestion,
    group: "audit",
    permission: "evidence:read",
    letter: "q",
  },
  {
    id: "auditLog",
    href: "/audit-log",
    icon: ScrollText,
    group: "audit",
    permission: "audit-log:read",
    letter: "l",
  },
  {
    id: "notifications",
    href: "/notifications",
    icon: BellPlus,
    group: "administration",
    permission: "notifications:read",
    letter: "n",
  },
  {
    id: "members",
    href: "/members",
    icon: Users,
    group: "administration",
    permission: "members:read",
    letter: "m",
  },
  {
    id: "account",
    href: "/account",
    icon: CircleUser,
    group: "administration",
    permission: "account:self",
    letter: "i",
  },
];

/** The overview is only itself; every other page also stands for the pages below it. */
export function isCurrent(item: NavItem, pathname: string): boolean {
  return pathname === item.href || (item.href !== "/" && pathname.startsWith(`${item.href}/`));
}
