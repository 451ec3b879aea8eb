// A sheet as a real table. Its cells may hold anything a bulletin holds: they go in as text only.

const shown = new WeakMap();

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
    const heading = head.appendChild(element("th", data.kinds[place], name));
    heading.scope = "col";
    heading.style.minWidth = `${data.widths[place]}ch`;
  }
  const body = table.createTBody();
  data.rows.forEach((cells, number) => {
    const open = data.opens[number] && (() => setTriggerValue("opened", number));
    body.append(row(cells, data.kinds, open));
  });
  parentElement.querySelector(".suqoima-rows")?.remove();
  parentElement.append(frame);
}

function row(cells, kinds, open) {
  const line = element("tr", open ? "opens" : "");
  cells.forEach((text, place) => {
    const cell = line.appendChild(element(place ? "td" : "th", kinds[place]));
    if (place) cell.append(kinds[place] === "sentence" ? element("div", "", text) : text);
    else cell.append(open ? button(text) : text);
  });
  line.firstChild.scope = "row";
  if (open) {
    line.addEventListener("click", () => {
      // Marking text to copy it is no wish to open the row.
      if (!getSelection().toString()) open();
    });
  }
  return line;
}

function button(text) {
  const made = element("button", "", text || "—");
  made.type = "button";
  made.setAttribute("aria-haspopup", "dialog");
  return made;
}

function element(tag, kind = "", text = "") {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  if (text) made.textContent = text;
  return made;
}
