import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const tlsIntercepted = defineRule(
  {
    id: "network/tls-intercepted",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客户端可能拒绝连接，或因多一道解密而变慢。",
      en: "Clients may refuse the connection, or are slowed down by the extra decryption.",
    },
    title: {
      pass: { zh: "平台证书未被替换", en: "The platform's certificates arrive unchanged" },
      fail: { zh: "加密连接被中间设备拦截", en: "Encrypted connection intercepted" },
    },
    why: {
      zh: "收到的证书不是平台签发的，说明公司网关在中间解密。桌面与手机客户端常因此拒绝连接，长连接也容易被切断。",
      en: "The certificate is not the platform's own: a gateway decrypts in between. Desktop and mobile clients often refuse that, and live connections are cut off.",
    },
    remediation: {
      zh: "在网关上对平台域名关闭加密流量检查。",
      en: "Exempt the platform's hosts from TLS inspection.",
    },
    message: {
      zh: "「{subject}」收到的证书不是平台的，连接被中间设备解密。",
      en: "“{subject}” is shown a certificate that is not the platform's; something in between decrypts.",
    },
    requirements: ["S-18"],
    platforms: "any",
    needs: { probes: "any" },
  },
  ({ each }) =>
    each("probes", (probe) =>
      judge(probe, ["foreignCertificate"], ({ foreignCertificate }) =>
        foreignCertificate ? "fail" : "pass",
      ),
    ),
);
