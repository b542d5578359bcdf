// The comparison of a topic: a toolbar above the table, which stays as it was built until something is asked of it.
const { parse, serialise, pressed, chosen, arrange, draw, pin, sum, take, areaRow, followArea, toolbar } = site.matrix;
const COPIED = { done: "已复制。", byHand: "请长按下面选中的文字来复制。" };

window.takeColumns = (sheet) => site.deliver(`topics/${sheet.topic}`, sheet);

class Comparison {
  /** @param {HTMLElement} element @param {HTMLTemplateElement} template */
  constructor(element, template) {
    this.topic = site.attribute(element, "topic");
    this.frame = site.one("[role=region]", element);
    this.table = site.one("table", this.frame);
    this.rows = site.all("tr", site.one("tbody", this.table));
    this.tools = toolbar(template);
    this.legal = this.tools.legal;
    this.state = parse(site.address.fields(), this.legal);
    /** @type {ColumnsSheet | null} */
    this.data = null;
    /** @type {MatrixModel | null} */
    this.model = null; // what is shown of it
    /** @type {MatrixArea | null} */
    this.area = null;
    this.loading = false;
    this.waiting = ""; // what is to be taken along once the data is there
  }

  start() {
    this.tools.listen({
      press: (button, value) => this.press(button, value),
      choose: (control) => this.ask(chosen(this.state, this.legal, control)),
      shut: () => this.open(""),
    });
    site.address.onAsked(() => this.read());
    this.read();
    site.onPlace(() => followArea(this.table, this.topic, (area, atOnce) => this.follow(area, atOnce)));
  }

  get mine() {
    return site.regionOf(site.place());
  }

  // What stands behind # in an address that asks the same.
  get fragment() {
    return serialise(this.state, this.legal);
  }

  /** @param {MatrixArea | null} area @param {boolean} atOnce */
  follow(area, atOnce) {
    this.area = area;
    this.sync();
    if (!atOnce) return;
    if (this.data) this.show(this.data);
    else pin(this.table, this.rows, this.mine, area && areaRow(area, this.legal.key));
  }

  read() {
    this.state = parse(site.address.fields(), this.legal);
    this.sync();
    if (this.data || this.fragment) this.load();
  }

  /** @param {string} button @param {string} value */
  press(button, value) {
    if (button === "panel") this.open(value);
    else if (button === "take") this.take(value);
    else this.ask(pressed(this.state, this.legal, button, this.mine));
  }

  /** @param {MatrixQuery} query */
  ask(query) {
    this.state = query;
    site.address.write(this.fragment);
    this.sync();
    this.load();
  }

  /** @param {string} panel */
  open(panel) {
    this.tools.open(panel);
    if (panel && !this.data) this.load(); // what is on its way is there when it is asked for
    this.sync();
  }

  sync() {
    this.tools.sync(this.state, this.fragment !== "", this.mine);
  }

  /** @param {ColumnsSheet} data */
  show(data) {
    const { state, table, frame, tools } = this;
    this.data = data;
    const model = arrange(data, { ...state, grouped: state.grouped && !state.report }, this.mine, this.area);
    draw(table, data, model, state.report);
    tools.status.textContent = sum(data, model, tools.gradeLabel(state.grade));
    frame.classList.remove("matrix--wide");
    frame.classList.toggle("matrix--wide", frame.scrollWidth > frame.clientWidth);
    this.model = model;
    if (this.waiting) this.take(this.waiting);
    this.waiting = "";
  }

  // Shows what is asked as soon as the data is there: all attributes, of which the page itself has only some.
  load() {
    if (this.data) return this.show(this.data);
    if (this.loading) return;
    this.loading = true;
    site.fetch(
      `topics/${this.topic}`,
      (data) => this.show(data),
      () => {
        this.loading = false;
        this.tools.status.textContent = "没有读到数据，请看看网络，再按一次。";
      },
    );
  }

  // Where others find the same: at the page's own address, if it has one.
  get address() {
    const page = site.find("link[rel=canonical]")?.href ?? site.address.whole();
    return page.split("#")[0] + (this.fragment && `#${this.fragment}`);
  }

  /** @param {string} what */
  take(what) {
    const { data, model, address } = this;
    /** @param {string} text */
    const copy = (text) => site.copy(text, this.tools.status, COPIED);
    if (what === "link") copy(address);
    else if (data && model) take(what, data, model, address, copy);
    else {
      this.waiting = what;
      this.load();
    }
  }
}

class MatrixElement extends HTMLElement {
  /** @type {Comparison | undefined} */
  comparison;

  connectedCallback() {
    const template = site.find("template[data-tools]", this);
    if (this.comparison || !template) return;
    this.comparison = new Comparison(this, template);
    template.after(this.comparison.tools.box);
    this.comparison.start();
  }
}
if (window.customElements) customElements.define("data-matrix", MatrixElement);
