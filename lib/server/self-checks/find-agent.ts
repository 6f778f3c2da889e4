import "server-only";
import type { FindAgent } from "@/lib/contracts/self-checks";
import { AppError } from "@/lib/server/errors";
import type { RequestInfo } from "@/lib/server/request-info";
import { agentsOfSource, type SourceAgent } from "./agents-of-source";
import { takeTurn } from "@/lib/server/turns";
import { authorizeSelfCheck, type OpenSelfCheckLink } from "./links/authorize-link";

/** Whether somebody of that name is there; the list itself is never given out. @throws AppError */
export async function findOwnAgent(
  token: string,
  { who }: FindAgent,
  request: RequestInfo,
): Promise<{ name: string }> {
  const link = await authorizeSelfCheck(token);
  takeTurn("find", link.id, request.ip);
  const { name } = await agentNamed(link, who);
  return { name };
}

/**
 * The agent a report is about: the one the link is for, otherwise the only one of that name or e-mail address, whole.
 * @throws AppError not-found, conflict when several have the name
 */
export async function agentNamed(
  link: OpenSelfCheckLink,
  who: string | undefined,
): Promise<Pick<SourceAgent, "id" | "name">> {
  if (link.agentId !== null) return { id: link.agentId, name: link.agentName ?? link.agentId };
  const wanted = plain(who ?? "");
  const agents = await agentsOfSource(link.organisationId, link.sourceId);
  const byEmail = agents.filter(({ email }) => email !== null && plain(email) === wanted);
  const found = byEmail.length > 0 ? byEmail : agents.filter(({ name }) => plain(name) === wanted);
  const [agent, ...others] = found;
  if (!agent || wanted === "")
    throw new AppError("not-found", "self-check.problems.nobody", {}, { field: "who" });
  if (others.length > 0) throw new AppError("conflict", "self-check.problems.several", {}, { field: "who" });
  return agent;
}

const plain = (text: string) => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
