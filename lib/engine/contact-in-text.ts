/**
 * Whether a text gives a customer another way to reach the company: a telephone number, an e-mail address, a link or
 * the name of a messenger account. Opening hours and dates are digits too and do not count.
 */
export function givesContact(text: string): boolean {
  return WAYS.some((way) => way.test(text));
}

const WAYS: readonly RegExp[] = [
  // E-mail address.
  /[^\s@，。；：、（）]+@[a-z0-9-]+(\.[a-z0-9-]+)+/i,
  // Link.
  /https?:\/\/[^\s，。；]+/i,
  /\bwww\.[a-z0-9-]+\.[a-z]{2,}/i,
  // Mainland mobile, 400 and 800 numbers, landline with area code, international number.
  /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/,
  /(?<!\d)[48]00[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)/,
  /(?<!\d)[(（]?0\d{2,3}[)）]?[-\s]?\d{7,8}(?!\d)/,
  /\+\d{1,3}[\s-]?\(?\d[\d\s()-]{5,}\d/,
  /(?<!\d)\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}(?!\d)/,
  // A number of any length that the text itself calls a telephone number.
  /(电话|热线|拨打|致电|来电|手机|hotline|phone|tel|call)[^\d\n+]{0,12}\+?\d[\d\s-]{2,}/i,
  // A messenger account.
  /(微信|QQ|旺旺|WeChat|WhatsApp|Telegram|LINE)[^\w\n]{0,8}[\w-]{5,}/i,
  /(微信公众号|公众号|小程序)\s*[「“"《【]/,
];
