// A calculator's address holds, after # where no browser sends it to any server, only what a hand set. The reader's own
// place and today are put in by the page itself: they are not written there, and change with the reader and the day.

/** @type {Words} */
const usual = { place: "", day: "" }; // what the page itself put in

// The reader's place as the list has it, or its province, or nothing.
/** @param {HTMLSelectElement} select @param {string} place @returns {string} */
function offered(select, place) {
  const listed = (/** @type {string} */ slug) => select.querySelector(`option[value="${CSS.escape(slug)}"]`);
  return [place, place.split("/")[0]].find(listed) || "";
}

/** @param {Field} field @returns {string} */
function untouched(field) {
  return field.name in usual ? usual[field.name] : initial(field);
}

/** @param {PageForm} form @param {Words} pairs @returns {string} */
function addressText(form, pairs) {
  for (const field of fieldsOf(form)) {
    if (field.value && !field.dataset.unshared && field.value !== untouched(field)) pairs[field.name] = field.value;
  }
  return site.address.written(pairs);
}

/** @param {PageForm} form */
function remember(form) {
  const text = addressText(form, {});
  if (text || !site.address.target()) site.address.write(text);
}

// The address for somebody else, who has another place than the reader.
/** @param {HTMLElement} root @returns {string} */
function sharedAddress(root) {
  const form = formOf(root),
    place = form.elements.place.value;
  return site.address.withFragment(addressText(form, place ? { place } : {}));
}

/** @param {PageForm} form */
function restore(form) {
  const { place, day } = form.elements;
  form.reset();
  usual.day = day.value = site.today();
  usual.place = place.value = offered(place, site.place());
  for (const [name, value] of site.address.fields()) {
    const field = fieldsOf(form).find((each) => each.name === name);
    if (!field || !value) continue;
    const before = field.value;
    field.value = field === place ? offered(place, value) : value;
    if (field.value !== value && !(field === place && field.value)) field.value = before; // no longer on the list
  }
}

// What the page put in itself goes on with the reader's place and with the day.
/** @param {PageForm} form */
function follow(form) {
  const { place, day } = form.elements;
  /** @type {[Field, string][]} */
  const now = [
    [place, offered(place, site.place())],
    [day, site.today()],
  ];
  for (const [field, value] of now) {
    if (field.value === usual[field.name]) field.value = value;
    usual[field.name] = value;
  }
}

// Whose place and which day the answer is for, where it is not the reader's own or not today.
/** @param {HTMLElement} root @param {PageForm} form */
function showWhose(root, form) {
  follow(form);
  const { place, day } = form.elements,
    box = site.one("[data-elsewhere]", root),
    on = site.one("[data-day]", root);
  const other = usual.place && place.value && place.value !== usual.place;
  const mine = site.placeName(),
    here = other && placeName(root, place.value);
  const words = `您在这里看的是${here}，不是您选的${box.dataset.elsewhere}${mine}。`;
  site.elsewhere(box, other ? words : "", `换成${mine}`);
  on.hidden = day.value === usual.day;
  site.one("[data-words]", on).textContent = day.value
    ? `按 ${day.value} 的规定算，不是今天的。`
    : "没有填按哪一天的规定算。";
}

/** @param {HTMLElement} root @param {PageForm} form @param {() => void} update */
function following(root, form, update) {
  /** @param {HTMLElement} box @param {Field} field */
  const back = (box, field) =>
    box.querySelector("button")?.addEventListener("click", () => {
      field.value = usual[field.name];
      update();
      site.one("[data-answer]", root).focus();
    });
  back(site.one("[data-elsewhere]", root), form.elements.place);
  back(site.one("[data-day]", root), form.elements.day);
  site.address.onAsked(() => {
    restore(form);
    update();
  });
  document.addEventListener("visibilitychange", () => usual.day !== site.today() && update());
  site.onPlace(update);
}
