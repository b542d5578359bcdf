// Every page names the reader's place at its head, and the way to change it, which leads back here.
const words = document.querySelector("[data-my-place]"), unchosen = words.textContent;
site.onPlace(() => {
  words.textContent = site.place() ? words.dataset.myPlace + site.placeName() : unchosen;
});

// Written when it is pressed: a calculator keeps what is typed after `#`.
document.addEventListener("click", (event) => {
  const to = event.target.closest("[data-to-place]"), here = location.href;
  if (!to || !here.startsWith(site.root.href) || document.querySelector("[data-choices]")) return;
  to.hash = new URLSearchParams({ back: here.slice(site.root.href.length) });
});
