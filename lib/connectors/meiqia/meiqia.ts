import { defineConnector } from "../connector";
import type { ConnectorContext, TestReport } from "../connector";
import { askPage } from "./conversations";
import { MEIQIA_FORM } from "./form";
import { normalise } from "./normalise";
import { pull } from "./pull";
import { MeiqiaCredentials, MeiqiaSettings } from "./settings";

const HOUR_MS = 3_600_000;

/** One conversation of the last hour: any answer at all shows that the token lives and fits the enterprise. */
async function test(context: ConnectorContext<MeiqiaSettings, MeiqiaCredentials>): Promise<TestReport> {
  const to = context.now();
  await askPage(context, { from: new Date(to.getTime() - HOUR_MS), to, offset: 0, limit: 1 });
  const refused = { readable: false, reason: "not-offered", why: NO_CALL, remedy: DECLARE_IT } as const;
  return {
    account: context.settings.enterpriseId,
    sections: [
      { section: "receptionLog", readable: true },
      ...(["agents", "roles", "channels", "routing", "hours", "bots", "agentPush"] as const).map(
        (section) => ({
          section,
          ...refused,
        }),
      ),
    ],
  };
}

const NO_CALL = {
  zh: "平台没有读取它的接口，只能从对话推断",
  en: "no call reads it; it can only be inferred from conversations",
};
const DECLARE_IT = {
  zh: "请在数据源页面的「界面申报」中填写。",
  en: "Declare its screen on the page of the source.",
};

export const meiqia = defineConnector({
  kind: "meiqia",
  title: { zh: "美洽", en: "Meiqia" },
  settings: MeiqiaSettings,
  credentials: MeiqiaCredentials,
  form: MEIQIA_FORM,
  destinations: ({ url }) => ({ token: url }),
  // No limit is published.
  perSecond: 5,
  pull,
  normalise,
  test,
});
