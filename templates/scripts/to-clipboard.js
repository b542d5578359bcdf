// Something to take along. Where a browser refuses its clipboard (an old WeChat, a page that is not served securely) an
// old command may do; where that fails too the text stands there, selected, to be copied by hand.
const { node } = site;

// `said` is the line that tells how it went, in the words of `done` or `byHand`. `field` has the text already, or takes
// it; without one a field is put below that line.
site.copy = (text, said, { done, byHand }, field) => {
  const old = said.nextElementSibling;
  if (old && old.matches(".copied")) old.remove();
  const byCommand = () => {
    const box = field || node("textarea", "field__control copied"),
      { hidden } = box,
      before = document.activeElement;
    if (!field) {
      box.setAttribute("aria-label", "要复制的文字");
      said.after(box);
    }
    [box.value, box.readOnly, box.hidden] = [text, box.readOnly || !field, false];
    box.focus();
    box.select();
    box.setSelectionRange(0, text.length); // what select() should have done on an iPhone
    const worked = document.execCommand("copy");
    said.textContent = worked ? done : byHand;
    if (!worked) return;
    if (field) field.hidden = hidden;
    else box.remove();
    before.focus();
  };
  const told = () => {
    said.textContent = done;
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(told, byCommand);
  else byCommand();
};
