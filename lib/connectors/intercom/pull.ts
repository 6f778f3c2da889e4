import { badAnswer } from "../http/failures";
import type { ConnectorContext } from "../connector";
import { fingerprint } from "../fields";
import { inParallel } from "../in-parallel";
import { isRefused, type Answer } from "../refusal";
import { connectApi, type IntercomApi } from "./api";
import { refusedCore } from "./failures";
import { readList, readLogs, readOne } from "./lists";
import type { IntercomRaw } from "./raw";
import * as rows from "./rows";
import type { IntercomCredentials, IntercomSettings } from "./settings";

const PARALLEL = 4;
/** Long enough to lie beside an incident; the journal of a year would say little more about today. */
const JOURNAL_SECONDS = 30 * 86_400;

export async function pull(
  context: ConnectorContext<IntercomSettings, IntercomCredentials>,
): Promise<IntercomRaw> {
  const { settings, credentials, progress, now } = context;
  const api = connectApi(context);
  progress({ step: "connect", done: 0, total: 1 });
  const me = await readMe(api);
  const admins = required("/admins", await readList(api, "/admins", "admins", rows.AdminRow));
  const seenAt = now();
  progress({ step: "agents", done: admins.rows.length });
  const teams = await readList(api, "/teams", "teams", rows.TeamRow);
  progress({ step: "groups", done: isRefused(teams) ? 0 : teams.rows.length });
  const schedules = await readList(api, "/office_hours_schedules", "data", rows.ScheduleRow);
  const exceptions = await forEach(isRefused(schedules) ? [] : schedules.rows.map(({ id }) => id), (id) =>
    readList(
      api,
      `/office_hours_schedules/${encodeURIComponent(id)}/office_hours_exceptions`,
      "data",
      rows.ExceptionRow,
    ),
  );
  progress({ step: "hours", done: Object.keys(exceptions).length });
  const emails = await readList(api, "/emails", "data", rows.EmailRow);
  const brands = await readList(api, "/brands", "data", rows.BrandRow);
  progress({ step: "channels", done: 0 });
  const allowList = await readOne(api, "/ip_allowlist", rows.AllowList);
  const workflows = await forEach(numbersIn(settings.workflowIds), async (id) => {
    const answer = await readOne(api, `/export/workflows/${id}`, rows.Workflow);
    return isRefused(answer) ? answer : answer.workflow;
  });
  const since = Math.floor(seenAt.getTime() / 1000) - JOURNAL_SECONDS;
  const logs = await readLogs(api, since, (done) => progress({ step: "changes", done }));
  const id = me.app?.id_code ?? fingerprint(settings.url);
  return {
    organisation: { id, name: settings.name || me.app?.name || id, timezone: settings.timezone },
    takenAt: now().toISOString(),
    seenAt: seenAt.toISOString(),
    me,
    tokenFingerprint: fingerprint(credentials.token),
    admins,
    teams,
    schedules,
    exceptions,
    emails,
    brands,
    allowList,
    logs,
    workflows,
  };
}

/** Asked first: it tells whether the token is alive and whose it is. */
export async function readMe(api: IntercomApi): Promise<rows.Me> {
  const answer = await api.get("/me");
  if (isRefused(answer)) throw refusedCore("/me", answer);
  const me = rows.Me.safeParse(answer.body);
  if (me.success) return me.data;
  throw badAnswer("/me", {
    zh: "它不像 Intercom 的接口",
    en: "it does not look like the interface of Intercom",
  });
}

const numbersIn = (text: string | undefined) => [
  ...new Set((text ?? "").split(/[,\s]+/).filter((one) => one !== "")),
];

async function forEach<T>(
  ids: readonly string[],
  read: (id: string) => Promise<Answer<T>>,
): Promise<Record<string, Answer<T>>> {
  const answers: Record<string, Answer<T>> = {};
  await inParallel(PARALLEL, ids, async (id) => {
    answers[id] = await read(id);
  });
  return answers;
}

function required<T>(list: string, answer: Answer<T>): T {
  if (isRefused(answer)) throw refusedCore(list, answer);
  return answer;
}
