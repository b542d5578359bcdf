// The comparison of a topic: a toolbar above the table, which stays as it was built until something is asked of it.
const { parse, serialise, arrange, draw, pin, sum, take, areaRow, followArea } = site.matrix;
const SWITCHES = ["different", "grouped", "report"];

class Matrix extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    if (this.tools || !template) return;
    this.source = template.content;
    this.table = this.querySelector("table");
    this.rows = [...this.table.tBodies[0].rows];
    const values = (panel) => this.inputs(panel).map((each) => each.value);
    const key = this.inputs("columns")
      .filter((each) => each.defaultChecked)
      .map((each) => each.value);
    this.legal = { columns: values("columns"), key, places: values("places"), orders: values("order") };
    this.tools = document.importNode(this.source.querySelector(".sift"), true);
    [this.panel, this.said] = ["panel", "said"].map((each) => this.tools.querySelector(`.sift__${each}`));
    template.after(this.tools);
    this.tools.addEventListener("click", ({ target }) => target.type === "button" && this.press(target));
    this.tools.addEventListener("change", ({ target }) => this.choose(target));
    this.tools.addEventListener("keydown", ({ key }) => key === "Escape" && this.shut());
    site.address.onAsked(() => this.read());
    this.read();
    site.onPlace(() =>
      followArea(this.table, this.dataset.topic, (area, now) => {
        this.area = area;
        this.sync();
        if (now && this.data) this.show();
        else if (now) pin(this.table, this.rows, this.mine, area && areaRow(area, key));
      }),
    );
  }

  get mine() {
    return site.place().split("/")[0];
  }

  template(panel) {
    return this.source.querySelector(`[data-panel=${panel}]`);
  }

  inputs(panel) {
    const template = this.template(panel);
    return template ? [...template.content.querySelectorAll("input, option")].filter((each) => each.value) : [];
  }

  read() {
    this.state = parse(site.address.fields(), this.legal);
    this.sync();
    if (this.data || serialise(this.state, this.legal)) this.show();
  }

  press(button) {
    const { name, value } = button,
      { state, legal } = this;
    const open = button.getAttribute("aria-expanded") === "true";
    if (name === "fold") button.setAttribute("aria-expanded", !open);
    else if (name === "panel") this.open(open ? "" : value);
    else if (name === "take") this.take(value);
    else {
      if (SWITCHES.includes(name)) state[name] = !state[name];
      else if (name === "reset") this.state = parse(new Map(), legal);
      else state.places = legal.places.filter((each) => name === "all" || (name === "mine" && each === this.mine));
      this.ask();
    }
  }

  choose({ name, value, type, checked }) {
    const { state, legal } = this;
    const kept = (each) => (each === value ? checked : state[name].includes(each));
    state[name] = type === "checkbox" ? legal[name].filter(kept) : value;
    // what is sorted by is shown, and what is no longer shown is not sorted by
    const [sorted] = state.order.split(".");
    if (name === "order")
      state.columns = legal.columns.filter((each) => each === sorted || state.columns.includes(each));
    else if (!state.columns.includes(sorted)) state.order = "";
    this.ask();
  }

  ask() {
    site.address.write(serialise(this.state, this.legal));
    this.sync();
    this.show();
  }

  address(page) {
    const fragment = serialise(this.state, this.legal);
    return page.split("#")[0] + (fragment && `#${fragment}`);
  }

  open(panel) {
    for (const each of this.tools.querySelectorAll("[name=panel]"))
      each.setAttribute("aria-expanded", each.value === panel);
    this.panel.hidden = !panel;
    this.panel.replaceChildren(...(panel ? [document.importNode(this.template(panel).content, true)] : []));
    if (panel) this.load(); // what is on its way is there when it is asked for
    this.sync();
  }

  shut() {
    const button = this.tools.querySelector("[name=panel][aria-expanded=true]");
    this.open("");
    if (button) button.focus();
  }

  // The controls say what is asked, however it was asked.
  sync() {
    const { state, tools } = this;
    for (const name of SWITCHES) tools.querySelector(`[name=${name}]`).setAttribute("aria-pressed", !!state[name]);
    tools.querySelector("[name=reset]").hidden = !serialise(state, this.legal) && !state.report;
    for (const each of this.panel.querySelectorAll("input, select, [name=mine]")) {
      if (each.name === "mine") each.hidden = !this.mine;
      else if (each.type === "checkbox") each.checked = state[each.name].includes(each.value);
      else each.value = state[each.name];
    }
  }

  show() {
    if (!this.data) return this.load();
    const { data, state, table } = this,
      region = table.parentNode;
    this.model = arrange(data, { ...state, grouped: state.grouped && !state.report }, this.mine, this.area);
    draw(table, data, this.model, state.report);
    const grade = this.inputs("grade").find((each) => each.value === state.grade);
    this.said.textContent = sum(data, this.model, grade && grade.text);
    region.classList.remove("matrix--wide");
    region.classList.toggle("matrix--wide", region.scrollWidth > region.clientWidth);
    if (this.waiting) this.take(this.waiting);
    this.waiting = "";
  }

  // The attributes that are not on the page come in a script of their own, as a page opened from disk may load one.
  load() {
    if (this.script) return;
    window.takeColumns = (data) => {
      this.data = data;
      this.show();
    };
    this.script = site.node("script");
    this.script.src = this.dataset.script;
    this.script.onerror = () => {
      this.script = null;
      this.said.textContent = "没有读到数据，请看看网络，再按一次。";
    };
    document.head.append(this.script);
  }

  take(what) {
    if (!this.data && what !== "link") {
      this.waiting = what;
      return this.load();
    }
    const canonical = document.querySelector("link[rel=canonical]");
    take(what, this.address(canonical ? canonical.href : site.address.whole()), this);
  }
}
if (window.customElements) customElements.define("data-matrix", Matrix);
