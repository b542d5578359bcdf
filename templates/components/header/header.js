// Every page names the reader's place at its head, and the way to change it, which leads back here.
const words = site.one("[data-my-place]"),
  unchosen = words.textContent;
const mine = site.find("[data-my-topic]"); // on a topic: the way to what it says of that place
site.onPlace(() => {
  const name = site.placeName();
  words.textContent = name ? site.attribute(words, "myPlace") + name : unchosen;
  if (!mine) return;
  mine.hidden = !name;
  const way = site.one("a[data-my-page]", mine);
  way.textContent = `看${name}的`;
  way.href = site.page(site.attribute(mine, "myTopic"));
});

// Written when it is pressed: a calculator keeps what is typed after `#`.
document.addEventListener("click", (event) => {
  const to = site.around(event.target, "a[data-to-place]"),
    here = site.address.whole();
  if (!to || !here.startsWith(site.root.href) || site.find("[data-choices]")) return;
  to.hash = site.address.written({ back: here.slice(site.root.href.length) });
});
