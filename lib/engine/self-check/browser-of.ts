/** Browsers that instructions and the support list know by name. */
export const BROWSERS = ["chrome", "edge", "firefox", "safari"] as const;
export type BrowserFamily = (typeof BROWSERS)[number];
export const SYSTEMS = ["windows", "macos", "android", "ios", "linux"] as const;
export type SystemFamily = (typeof SYSTEMS)[number];

export type BrowserFacts = {
  /** Null for one nobody told us about, such as a browser built into another app. */
  family: BrowserFamily | null;
  name: string | null;
  version: string | null;
  system: SystemFamily | null;
};

/** Names first that also call themselves something else: nearly every browser says Chrome and Safari, too. */
const NAMED: [RegExp, string, BrowserFamily | null][] = [
  [/\bwxwork\/([\d.]+)/i, "企业微信", null],
  [/\bDingTalk\/([\d.]+)/i, "钉钉", null],
  [/\bLark\/([\d.]+)/i, "飞书", null],
  [/\bMicroMessenger\/([\d.]+)/i, "微信", null],
  [/\bM?QQBrowser\/([\d.]+)/, "QQ 浏览器", null],
  [/\bOPR\/([\d.]+)/, "Opera", null],
  [/\bSamsungBrowser\/([\d.]+)/, "Samsung Internet", null],
  [/\bEdg(?:A|iOS)?\/([\d.]+)/, "Edge", "edge"],
  [/\b(?:Firefox|FxiOS)\/([\d.]+)/, "Firefox", "firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\/([\d.]+)/, "Chrome", "chrome"],
  [/\bVersion\/([\d.]+).*\bSafari\//, "Safari", "safari"],
];

const SYSTEM_SIGNS: [RegExp, SystemFamily][] = [
  [/\b(?:iPhone|iPad|iPod)\b/, "ios"],
  [/\bAndroid\b/, "android"],
  [/\bWindows\b/, "windows"],
  [/\bMacintosh\b/, "macos"],
  [/\b(?:Linux|CrOS|X11)\b/, "linux"],
];

/** What a user agent says of itself. An iPad calls itself a Macintosh; only its touch screen gives it away. */
export function browserOf(userAgent: string, { touch }: { touch: boolean }): BrowserFacts {
  const found = NAMED.map(([sign, name, family]) => ({ match: sign.exec(userAgent), name, family })).find(
    ({ match }) => match !== null,
  );
  const told = SYSTEM_SIGNS.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
  return {
    family: found?.family ?? null,
    name: found?.name ?? null,
    version: found?.match?.[1] ?? null,
    system: told === "macos" && touch ? "ios" : told,
  };
}

export const SYSTEM_NAMES: Record<SystemFamily, string> = {
  windows: "Windows",
  macos: "macOS",
  android: "Android",
  ios: "iOS",
  linux: "Linux",
};
