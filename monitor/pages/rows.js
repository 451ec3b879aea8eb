// A sheet as a real table. Its cells may hold anything a bulletin holds: they go in as text only.

const shown = new WeakMap();
const PRESS_PIXELS = 4;

export default function ({ data, parentElement, setTriggerValue }) {
  // The same rows again: what has the focus, and how far the table is scrolled, stays.
  const content = JSON.stringify(data);
  if (shown.get(parentElement) === content) return;
  shown.set(parentElement, content);

  const frame = element("div", "suqoima-rows");
  frame.tabIndex = 0;
  frame.style.containIntrinsicSize = `auto ${36 * (data.rows.length + 1)}px`;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", data.title);
  const table = frame.appendChild(element("table"));
  const head = table.createTHead().insertRow();
  for (const [place, name] of data.columns.entries()) {
    const heading = head.appendChild(element("th", data.kinds[place]));
    // A day in a heading stays on one line.
    const parts = name.split(/(\d{4}-\d\d-\d\d)/);
    heading.append(...parts.map((part, odd) => (odd % 2 ? element("span", "day", part) : part)));
    heading.scope = "col";
    heading.style.minWidth = `${data.widths[place]}ch`;
  }
  const body = table.createTBody();
  data.rows.forEach((cells, number) => {
    const figures = data.figures[number];
    const open = figures.length && (() => setTriggerValue("opened", figures));
    body.append(row(cells, data.kinds, open));
  });
  walkByArrows(frame);
  parentElement.querySelector(".suqoima-rows")?.remove();
  parentElement.append(frame);
}

function row(cells, kinds, open) {
  const line = element("tr", open ? "opens" : "");
  cells.forEach((text, place) => {
    const cell = line.appendChild(element(place ? "td" : "th", kinds[place]));
    const inside = cell.appendChild(element("div", "", place || !open ? text : ""));
    if (!place && open) inside.append(button(text, cells[1]));
  });
  line.firstChild.scope = "row";
  if (open) {
    let from = null;
    line.addEventListener("mousedown", (press) => (from = press));
    line.addEventListener("click", (press) => {
      // Marking text to copy it is no wish to open the row; a key press has no way behind it.
      const way = press.detail ? Math.hypot(press.x - from?.x, press.y - from?.y) : 0;
      if (!(way > PRESS_PIXELS)) open();
    });
  }
  return line;
}

// The rows are one stop of the Tab key, so that what stands below them is not far away.
function walkByArrows(frame) {
  const names = [...frame.querySelectorAll("button")];
  names.forEach((name, place) => (name.tabIndex = place ? -1 : 0));
  frame.addEventListener("keydown", (press) => {
    const at = names.indexOf(press.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[press.key];
    if (at < 0 || !names[to]) return;
    press.preventDefault();
    names[at].tabIndex = -1;
    names[to].tabIndex = 0;
    names[to].focus();
  });
}

// The second cell tells rows of one name apart: its day, or its figure.
function button(text, more) {
  const made = element("button", "", text || "—");
  made.type = "button";
  made.setAttribute("aria-label", `${text || "—"} ${more ?? ""}`.trim());
  made.setAttribute("aria-haspopup", "dialog");
  return made;
}

function element(tag, kind = "", text = "") {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  if (text) made.textContent = text;
  return made;
}
