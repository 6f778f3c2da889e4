/**
 * The service worker of the self-check: only this folder is in its reach, it keeps and fetches nothing, shows the test
 * notification and tells the page that it came. The page unregisters it when the test is over.
 */
const WORKER = `
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("push", (event) => {
  const { nonce, title, body } = event.data.json();
  event.waitUntil((async () => {
    for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage({ nonce });
    await self.registration.showNotification(title, { body, tag: "inlet-self-check" });
  })());
});
self.addEventListener("notificationclick", (event) => event.notification.close());
`;

export function GET(): Response {
  return new Response(WORKER, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" },
  });
}
