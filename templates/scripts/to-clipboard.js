// Something to take along. Where a browser refuses its clipboard (an old WeChat, a page that is not served securely) an
// old command may do; where that fails too the text stands there, selected, to be copied by hand.
/** @type {WeakMap<HTMLElement, HTMLElement>} */
const below = new WeakMap(); // line → the field that was put below it

// `line` tells how it went, in the words of `done` or `byHand`. `field` has the text already, or takes it; without one a
// field is put below that line.
site.copy = (text, line, { done, byHand }, field) => {
  below.get(line)?.remove();
  const fieldBelow = () => {
    const box = site.node("textarea", "field__control copied");
    box.setAttribute("aria-label", "要复制的文字");
    line.after(box);
    below.set(line, box);
    return box;
  };
  const byCommand = () => {
    const box = field || fieldBelow(),
      { hidden } = box,
      before = document.activeElement;
    [box.value, box.readOnly, box.hidden] = [text, box.readOnly || !field, false];
    box.focus();
    box.select();
    box.setSelectionRange(0, text.length); // what select() should have done on an iPhone
    const worked = document.execCommand("copy");
    line.textContent = worked ? done : byHand;
    if (!worked) return;
    if (field) field.hidden = hidden;
    else box.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const confirm = () => {
    line.textContent = done;
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(confirm, byCommand);
  else byCommand();
};
