"use client";

import { TextLink } from "@/components/ui/text-link";
import { snapshotRowHref, subjectAddress } from "@/lib/client/subject-href";
import { useViewHref } from "@/lib/client/view-params";

type SubjectLinkProps = {
  kind: string;
  id: string;
  /** Where to show what has no page of its own. */
  snapshotId?: string | null;
  children: string;
};

/** The name of something in the snapshot, leading to its page. */
export function SubjectLink({ kind, id, snapshotId, children }: SubjectLinkProps) {
  const href = useViewHref();
  const address = subjectAddress(kind, id);
  if (address) return <TextLink href={href(address.path, address.query)}>{children}</TextLink>;
  const row = snapshotId && snapshotRowHref(snapshotId, kind, id);
  return row ? <TextLink href={row}>{children}</TextLink> : children;
}
