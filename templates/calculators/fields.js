// The form of a calculator's page and its fields.

/** @param {HTMLElement} root @returns {PageForm} */
function formOf(root) {
  return /** @type {PageForm} */ (site.one("form", root));
}

/** @param {PageForm} form @returns {Field[]} */
function fieldsOf(form) {
  /** @type {NodeListOf<Field>} */
  const fields = form.querySelectorAll("[name]");
  return [...fields];
}

/** @param {PageForm} form @param {string} name @returns {Field} */
function fieldNamed(form, name) {
  const field = fieldsOf(form).find((each) => each.name === name);
  if (!field) throw new Error(`no field ${name} on this page`);
  return field;
}

// What a field holds before anybody has touched it.
/** @param {Field} field @returns {string} */
function initial(field) {
  if (!("options" in field)) return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) || field.options[0]).value;
}

// A day as it stands in a field → a number such as 20261122; 0 where there is none.
/** @param {HTMLInputElement} field @returns {number} */
function dayIn(field) {
  return Number(field.value.replace(/-/g, ""));
}
