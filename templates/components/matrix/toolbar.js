// The toolbar above a comparison. It and its panels stand in templates, so that they weigh nothing until they are used.
const { SWITCHES, LISTS, SINGLES } = site.matrix;

/** @type {Matrix["toolbar"]} */
const toolbar = ({ content }) => {
  const box = document.importNode(site.one("[data-sift]", content), true);
  const panel = site.one("[data-box]", box),
    status = site.one("[data-status]", box);
  /** @type {(name: string) => DocumentFragment} */
  const inside = (name) => site.find(`template[data-panel=${name}]`, content)?.content ?? new DocumentFragment();
  const inputs = (/** @type {string} */ name) => site.all("input", inside(name));
  const options = (/** @type {string} */ name) => site.all("option", inside(name)).filter((each) => each.value);
  const values = (/** @type {(HTMLInputElement | HTMLOptionElement)[]} */ all) => all.map((each) => each.value);

  const open = (/** @type {string} */ name) => {
    for (const each of site.all("button[name=panel]", box))
      each.setAttribute("aria-expanded", String(each.value === name));
    panel.hidden = !name;
    panel.replaceChildren(...(name ? [document.importNode(inside(name), true)] : []));
  };
  /** @type {MatrixToolbar["listen"]} */
  const listen = ({ press, choose, shut }) => {
    box.addEventListener("click", ({ target }) => {
      const button = site.around(target, "button[type=button]");
      if (!button) return;
      const on = button.getAttribute("aria-expanded") === "true";
      if (button.name === "fold") button.setAttribute("aria-expanded", String(!on));
      else press(button.name, button.name === "panel" && on ? "" : button.value);
    });
    box.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) choose({ name: target.name, value: target.value });
      if (target instanceof HTMLInputElement)
        choose({ name: target.name, value: target.value, checked: target.checked });
    });
    box.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      const button = site.find("button[name=panel][aria-expanded=true]", box);
      shut();
      if (button) button.focus();
    });
  };
  /** @type {MatrixToolbar["sync"]} */
  const sync = (query, asked, mine) => {
    for (const name of SWITCHES) site.one(`[name=${name}]`, box).setAttribute("aria-pressed", String(!!query[name]));
    site.one("[name=reset]", box).hidden = !asked && !query.report;
    for (const name of LISTS)
      for (const each of site.all(`input[name=${name}]`, panel)) each.checked = query[name].includes(each.value);
    for (const name of SINGLES) for (const each of site.all(`select[name=${name}]`, panel)) each.value = query[name];
    for (const each of site.all("[name=mine]", panel)) each.hidden = !mine;
  };

  const legal = {
    columns: values(inputs("columns")),
    key: values(inputs("columns").filter((each) => each.defaultChecked)),
    places: values(inputs("places")),
    orders: values(options("order")),
  };
  const gradeLabel = (/** @type {string} */ grade) => options("grade").find((each) => each.value === grade)?.text ?? "";
  return { box, status, legal, gradeLabel, listen, open, sync };
};
Object.assign(site.matrix, { toolbar });
