"use client";

import { TextLink } from "@/components/ui/text-link";
import { subjectAddress } from "@/lib/client/subject-href";
import { useViewHref } from "@/lib/client/view-params";

type SubjectLinkProps = { kind: string; id: string; children: string };

/** The name of something in the snapshot, leading to its page where it has one. */
export function SubjectLink({ kind, id, children }: SubjectLinkProps) {
  const href = useViewHref();
  const address = subjectAddress(kind, id);
  return address ? <TextLink href={href(address.path, address.query)}>{children}</TextLink> : children;
}
