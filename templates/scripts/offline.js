// Once a page is there, the site can be put beside a phone's apps, and a worker keeps all of it for reading without a
// network. To those who save data, or have a slow line, it keeps only what they visit. Opened from disk there is no worker,
// no need of one, and Chromium complains of a manifest.
const workers = site.address.served ? navigator.serviceWorker : null;
const sparing = () => {
  const { saveData = false, effectiveType = "" } = navigator.connection ?? {};
  return saveData || /2g/.test(effectiveType);
};
/** @type {(workers: ServiceWorkerContainer) => void} */
const keep = ({ controller }) => {
  if (controller && !sparing()) controller.postMessage("keep");
};
/** @type {(workers: ServiceWorkerContainer) => void} */
const begin = (workers) => {
  const manifest = document.createElement("link"),
    keepAll = () => keep(workers);
  manifest.rel = "manifest";
  manifest.href = site.to("manifest.webmanifest");
  document.head.append(manifest);
  workers.addEventListener("controllerchange", keepAll);
  // storage is blocked: nothing is kept
  workers.register(site.to("sw.js"), { updateViaCache: "none" }).then(keepAll, () => {});
};
const whenIdle = window.requestIdleCallback || ((then) => setTimeout(then, 2000));
if (workers) addEventListener("load", () => whenIdle(() => begin(workers)));
