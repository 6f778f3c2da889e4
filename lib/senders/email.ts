import { createTransport } from "nodemailer";
import { z } from "zod";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { createRedactor } from "@/lib/connectors/http/redact";
import type { Text } from "@/lib/engine/text";
import { defineSender, type Message, type Outcome, type Unsent } from "./sender";
import { markOf } from "./plain-text";
import { outcomeOfFailure } from "./unsent";

const Mailbox = z.email().max(200);

/** `tls` from the first byte (465), `starttls` before anything is told (587), `none` for a relay on the own network. */
export const MAIL_SECURITY = ["tls", "starttls", "none"] as const;

/**
 * E-mail through an SMTP server, by nodemailer. The server's name is resolved once and judged like every other address;
 * its certificate is still checked against the name. Error codes: nodemailer.com/errors.
 */
export const email = defineSender({
  settings: z.strictObject({
    host: z
      .string()
      .trim()
      .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i)
      .max(253),
    port: z.number().int().min(1).max(65535),
    security: z.enum(MAIL_SECURITY),
    username: z.string().trim().max(200).optional(),
    from: Mailbox,
    to: z.array(Mailbox).min(1).max(20),
  }),
  secrets: z.strictObject({ password: z.string().max(500).optional() }),
  paceMs: 0,
  address: ({ host, from }) => ({ host, lastFour: from.slice(-4) }),
  async send({ message, settings, secrets: { password }, outside }) {
    const { host, port, security, username, from, to } = settings;
    const redact = createRedactor(password ? [password] : []);
    try {
      const [pinned] = await outside.guard.resolve(host, port);
      const transport = createTransport({
        host: pinned?.address,
        port,
        secure: security === "tls",
        requireTLS: security === "starttls",
        ignoreTLS: security === "none",
        tls: { servername: host },
        ...(username && { auth: { user: username, pass: password ?? "" } }),
        connectionTimeout: outside.withinMs,
        greetingTimeout: outside.withinMs,
        socketTimeout: outside.withinMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      // Closing the connection is how one that takes too long is ended.
      outside.signal.addEventListener("abort", () => transport.close(), { once: true });
      const domain = from.split("@")[1] ?? "localhost";
      const mail = {
        from,
        to: [...to],
        messageId: `<${message.id}@${domain}>`,
        subject: message.title,
        text: asMail(message),
      };
      const { response } = await transport.sendMail(mail).finally(() => transport.close());
      return { sent: true, code: "250", reply: redact(response).slice(0, 300) };
    } catch (error) {
      if (error instanceof ConnectorError) return outcomeOfFailure(error);
      return refused(error as MailError, redact);
    }
  },
});

function asMail({ lines, link, id }: Message): string {
  return [
    ...lines.map((line) => `- ${line.replace(/\p{Cc}+/gu, " ")}`),
    "",
    ...(link ? [link.url, ""] : []),
    markOf(id),
  ].join("\n");
}

type MailError = Error & { code?: string; response?: string; responseCode?: number };

/** 4yz asks to come again, 5yz does not (RFC 5321, 4.2.1). */
function refused(
  { code = "ECONNECTION", response, responseCode, message }: MailError,
  redact: (text: string) => string,
): Outcome {
  const known = ERRORS[code] ?? ERRORS.ECONNECTION;
  const again = responseCode === undefined ? known.again : responseCode < 500;
  return {
    ...known,
    sent: false,
    again,
    code: responseCode === undefined ? code : String(responseCode),
    reply: redact(response ?? message).slice(0, 300),
  };
}

type Known = Pick<Unsent, "again" | "text" | "remedy">;
const AGAIN: Text = {
  zh: "稍后会自动重试；若持续出现，请检查服务器地址和端口。",
  en: "It is tried again by itself; if it persists, check host and port.",
};

const ERRORS: Record<string, Known> & { ECONNECTION: Known } = {
  ECONNECTION: {
    again: true,
    text: { zh: "无法连接邮件服务器，或连接中断。", en: "The mail server could not be reached, or hung up." },
    remedy: AGAIN,
  },
  ETIMEDOUT: {
    again: true,
    text: { zh: "邮件服务器没有及时应答。", en: "The mail server did not answer in time." },
    remedy: AGAIN,
  },
  ETLS: {
    again: false,
    text: { zh: "无法与邮件服务器建立加密连接。", en: "No encrypted connection to the mail server." },
    remedy: {
      zh: "请检查加密方式与端口是否匹配（465 用 TLS，587 用 STARTTLS），以及证书是否有效。",
      en: "Check that encryption and port belong together (465 TLS, 587 STARTTLS) and that the certificate is valid.",
    },
  },
  EAUTH: {
    again: false,
    text: { zh: "邮件服务器拒绝了用户名或密码。", en: "The mail server refused user name or password." },
    remedy: {
      zh: "请重新填写；许多邮箱需要使用单独的授权码而不是登录密码。",
      en: "Enter them again; many mailboxes want an app password instead of the one for signing in.",
    },
  },
  EENVELOPE: {
    again: false,
    text: {
      zh: "邮件服务器不接受发件人或收件人。",
      en: "The mail server does not accept sender or recipient.",
    },
    remedy: {
      zh: "请检查发件地址是否属于该账号，收件地址是否存在。",
      en: "Check that the sender belongs to the account and that the recipients exist.",
    },
  },
  EMESSAGE: {
    again: false,
    text: { zh: "邮件服务器拒绝了邮件内容。", en: "The mail server refused the message." },
    remedy: { zh: "请按服务器给出的原文排查。", en: "Go by the server's own words." },
  },
};
