// A calculator's address holds, after # where no browser sends it to any server, only what a hand set. The reader's own
// place and today are put in by the page itself: they are not written there, and change with the reader and the day.

const usual = { place: "", day: "" }; // what the page itself put in

// The reader's place as the list has it, or its province, or nothing.
function offered(select, place) {
  const listed = (slug) => select.querySelector(`option[value="${CSS.escape(slug)}"]`);
  return [place, place.split("/")[0]].find(listed) || "";
}

function untouched(field) {
  if (field.name in usual) return usual[field.name];
  return field.options ? (field.querySelector("option[selected]") || field.options[0]).value : field.defaultValue;
}

function addressText(form, pairs) {
  for (const field of form.elements) {
    const typed = field.name && field.value && !field.dataset.unshared;
    if (typed && field.value !== untouched(field)) pairs[field.name] = field.value;
  }
  return site.address.written(pairs);
}

function remember(form) {
  const text = addressText(form, {});
  if (text || !site.address.target()) site.address.write(text);
}

// The address for somebody else, who has another place than the reader.
function sharedAddress(root) {
  const form = root.querySelector("form"),
    place = form.elements.place.value;
  return site.address.withFragment(addressText(form, place ? { place } : {}));
}

function restore(form) {
  const { place, day } = form.elements;
  form.reset();
  usual.day = day.value = site.today();
  usual.place = place.value = offered(place, site.place());
  for (const [name, value] of site.address.fields()) {
    const field = form.elements.namedItem(name);
    if (!field || field.name !== name || !value) continue;
    const before = field.value;
    field.value = field === place ? offered(place, value) : value;
    if (field.value !== value && !(field === place && field.value)) field.value = before; // no longer on the list
  }
}

// What the page put in itself goes on with the reader's place and with the day.
function follow(form) {
  const { place, day } = form.elements,
    now = { place: offered(place, site.place()), day: site.today() };
  for (const field of [place, day]) {
    if (field.value === usual[field.name]) field.value = now[field.name];
    usual[field.name] = now[field.name];
  }
}

// Whose place and which day the answer is for, where it is not the reader's own or not today.
function showWhose(root, form) {
  follow(form);
  const { place, day } = form.elements,
    box = root.querySelector("[data-elsewhere]"),
    on = root.querySelector("[data-day]");
  const other = usual.place && place.value && place.value !== usual.place;
  const mine = site.placeName(),
    here = other && placeName(root, place.value);
  const words = `您在这里看的是${here}，不是您选的${box.dataset.elsewhere}${mine}。`;
  site.elsewhere(box, other ? words : "", `换成${mine}`);
  on.hidden = day.value === usual.day;
  on.firstElementChild.textContent = day.value ? `按 ${day.value} 的规定算，不是今天的。` : "没有填按哪一天的规定算。";
}

function following(root, form, update) {
  const back = (selector, name) =>
    root.querySelector(`${selector} button`).addEventListener("click", () => {
      form.elements[name].value = usual[name];
      update();
      root.querySelector("[data-answer]").focus();
    });
  back("[data-elsewhere]", "place");
  back("[data-day]", "day");
  site.address.onAsked(() => {
    restore(form);
    update();
  });
  document.addEventListener("visibilitychange", () => usual.day !== site.today() && update());
  site.onPlace(update);
}
