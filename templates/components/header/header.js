// Every page names the reader's place at its head, and the way to change it, which leads back here.
const words = document.querySelector("[data-my-place]"),
  unchosen = words.textContent;
const mine = document.querySelector("[data-my-topic]"); // on a topic: the way to what it says of that place
site.onPlace(() => {
  const name = site.placeName();
  words.textContent = name ? words.dataset.myPlace + name : unchosen;
  if (!mine) return;
  mine.hidden = !name;
  mine.firstChild.textContent = `看${name}的`;
  mine.firstChild.href = site.page(mine.dataset.myTopic);
});

// Written when it is pressed: a calculator keeps what is typed after `#`.
document.addEventListener("click", (event) => {
  const to = event.target.closest("[data-to-place]"),
    here = site.address.whole();
  if (!to || !here.startsWith(site.root.href) || document.querySelector("[data-choices]")) return;
  to.hash = site.address.written({ back: here.slice(site.root.href.length) });
});
