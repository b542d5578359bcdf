// The parts of a calculator's page: what is looked for here must be there.

/** @template Thing @param {Thing | null | undefined} thing @returns {Thing} */
function present(thing) {
  if (!thing) throw new Error("a part of the page is missing");
  return thing;
}

/** @template {keyof PageParts} Name @param {ParentNode} root @param {Name} name @returns {PageParts[Name]} */
function find(root, name) {
  /** @type {PageParts[Name] | null} */
  const found = root.querySelector(`[data-${name}]`);
  return present(found);
}

/** @param {ParentNode} root @returns {PageForm} */
function formOf(root) {
  /** @type {PageForm | null} */
  const form = root.querySelector(".calc__form");
  return present(form);
}

/** @param {PageForm} form @returns {Field[]} */
function fieldsOf(form) {
  /** @type {NodeListOf<Field>} */
  const fields = form.querySelectorAll("[name]");
  return [...fields];
}

/** @param {PageForm} form @param {string} name @returns {Field} */
function fieldNamed(form, name) {
  return present(fieldsOf(form).find((field) => field.name === name));
}

// The row of a field, with its label.
/** @param {Field} field @returns {HTMLElement} */
function rowOf(field) {
  /** @type {HTMLElement | null} */
  const row = field.closest("[data-row]");
  return present(row);
}

// A day as it stands in a field → a number such as 20261122; 0 where there is none.
/** @param {HTMLInputElement} field @returns {number} */
function dayIn(field) {
  return Number(field.value.replace(/-/g, ""));
}

/** @param {HTMLElement} root @returns {Words} */
function gradesOf(root) {
  return JSON.parse(root.dataset.grades || "{}");
}
