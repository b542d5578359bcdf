// While the site is being written nothing of it is kept, and what an earlier build kept at this address is thrown away.
const forget = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(`kept ${registration.scope} `)) await caches.delete(name);
  }
  await registration.unregister();
};
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(forget()));
