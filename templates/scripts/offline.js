// Once a page is there, the site can be put beside a phone's apps, and a worker keeps all of it for reading without a
// network. To those who save data, or have a slow line, it keeps only what they visit. Opened from disk there is no worker,
// no need of one, and Chromium complains of a manifest.
const workers = site.address.served ? navigator.serviceWorker : null;
const line = navigator.connection || {};
const { root } = site;
const keep = () => {
  const sparing = line.saveData || /2g/.test(line.effectiveType);
  if (workers.controller && !sparing) workers.controller.postMessage("keep");
};
const begin = () => {
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("manifest.webmanifest", root);
  document.head.append(manifest);
  workers.addEventListener("controllerchange", keep);
  // storage is blocked: nothing is kept
  workers.register(new URL("sw.js", root), { updateViaCache: "none" }).then(keep, () => {});
};
const whenIdle = window.requestIdleCallback || ((then) => setTimeout(then, 2000));
if (workers) addEventListener("load", () => whenIdle(begin));
